"""JSON of a feed is read exactly, within bounds, and fails in one way only."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.feeds.exchange import FeedError
from okstat.feeds.json_feed import plain_json


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", 1),
        ("0.1", Decimal("0.1")),
        ("9" * 18, 10**18 - 1),
        ("9" * 19, "9" * 19),
        ("0." + "1" * 17, "0." + "1" * 17),
        ("1e999999", Decimal("1e999999")),
        ("NaN", "NaN"),
        ("\ufeff[]", []),
        ('"Ærø"', "Ærø"),
    ],
)
def test_numbers_stay_exact_and_too_many_digits_stay_text(text: str, value: object) -> None:
    """No number is rounded, and none takes long to read."""
    read = plain_json(text.encode(), "A feed")
    assert (type(value), value) == (type(read), read)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "no JSON (line 1, column 1)"),
        (b"\n\n {,}", "no JSON (line 3, column 3)"),
        ("Ærø".encode("latin-1"), "no UTF-8 (byte 0)"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b"[1, 2, 3]", "the answer is longer than 8 bytes"),
    ],
)
def test_what_is_no_feed_is_refused_without_being_shown(body: bytes, reason: str) -> None:
    """The place is told, never what stood there."""
    with pytest.raises(FeedError) as caught:
        plain_json(body, "A feed", most_bytes=8 if body.startswith(b"[1") else 10**7)
    assert f"A feed: {reason}" == str(caught.value)


def test_what_just_fits_is_read() -> None:
    """The bound is inclusive."""
    assert [1] == plain_json(b"[1]", "A feed", most_bytes=3)


@given(st.binary())
def test_any_bytes_are_read_or_refused(body: bytes) -> None:
    """There is no third way."""
    try:
        plain_json(body, "A feed")
    except FeedError as error:
        assert str(error).startswith("A feed: ")  # noqa: PT017 -- most bytes are refused, some are read
