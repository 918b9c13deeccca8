"""Tests of text in three languages."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.errors import LawError
from okstat.text import LANGUAGES, Text, day_in_words, list_in_words, value_in_words

DUE = Text(nb="Frist {due} for {who}.", nn="Frist {due} for {who}.", en="{who}: due {due}.")


def in_all(value: object) -> tuple[str, ...]:
    """A value as bokmål, nynorsk and English write it."""
    return tuple(value_in_words(value, language) for language in LANGUAGES)


class TestText:
    """A text is one sentence in three languages that name the same values."""

    def test_places(self) -> None:
        """The places are the names in braces; doubled braces are none."""
        assert frozenset({"due", "who"}) == DUE.places()
        assert frozenset() == Text("{{due}}", "{{due}}", "{{due}}").places()

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_languages_must_name_the_same_values(self, language: str) -> None:
        """A value that one language forgets is a fault of the declaration."""
        sentences = dict.fromkeys(LANGUAGES, "Frist {due}") | {language: "Frist"}
        with pytest.raises(LawError, match="different values"):
            Text(**sentences)

    def test_fill(self) -> None:
        """Each language has its own order and its own way to write a value."""
        values = {"due": date(2026, 2, 17), "who": ("a", "b"), "more": "what no place asks for"}
        assert "Frist 17. februar 2026 for a og b." == DUE.fill("nb", values)
        assert "Frist 17. februar 2026 for a og b." == DUE.fill("nn", values)
        assert "a and b: due 17 February 2026." == DUE.fill("en", values)

    def test_a_missing_value_is_not_passed_over(self) -> None:
        """A sentence without one of its values cannot be written."""
        with pytest.raises(KeyError, match="who"):
            DUE.fill("nb", {"due": date(2026, 2, 17)})


class TestDays:
    """A day is written with the name of its month."""

    @pytest.mark.parametrize(
        ("norwegian", "english", "day"),
        [
            ("1. januar 2026", "1 January 2026", date(2026, 1, 1)),
            ("17. mai 2026", "17 May 2026", date(2026, 5, 17)),
            ("20. august 2025", "20 August 2025", date(2025, 8, 20)),
            ("31. desember 2026", "31 December 2026", date(2026, 12, 31)),
        ],
    )
    def test_languages(self, norwegian: str, english: str, day: date) -> None:
        """Norwegian has a full stop after the number and small letters."""
        assert (norwegian, norwegian, english) == tuple(day_in_words(day, language) for language in LANGUAGES)

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_every_month_has_its_own_name(self, language: str) -> None:
        """Twelve months are twelve words."""
        assert 12 == len({day_in_words(date(2026, month, 1), language) for month in range(1, 13)})


class TestLists:
    """A list has commas, and one conjunction before its last item."""

    @pytest.mark.parametrize(
        ("norwegian", "english", "items"),
        [
            ("ingen", "none", ()),
            ("a", "a", ("a",)),
            ("a og b", "a and b", ("a", "b")),
            ("a, b og c", "a, b and c", ("a", "b", "c")),
        ],
    )
    def test_languages(self, norwegian: str, english: str, items: tuple[str, ...]) -> None:
        """One item stands alone, and a list of nothing is a word of its own."""
        assert (norwegian, norwegian, english) == tuple(list_in_words(items, language) for language in LANGUAGES)

    @given(st.lists(st.from_regex("[a-d]{3,5}", fullmatch=True), min_size=1), st.sampled_from(LANGUAGES))
    def test_no_item_is_lost(self, items: list[str], language: str) -> None:
        """The items can be read back in their order; any iterable will do."""
        conjunction = " and " if language == "en" else " og "
        assert items == list_in_words(iter(items), language).replace(conjunction, ", ").split(", ")


class TestValues:
    """A value stands in a sentence as its language writes it."""

    @pytest.mark.parametrize(
        ("expected", "value"),
        [
            (("ja", "ja", "yes"), True),
            (("nei", "nei", "no"), False),
            (("1", "1", "1"), 1),
            (("17. mai 2026", "17. mai 2026", "17 May 2026"), date(2026, 5, 17)),
            (("37,50", "37,50", "37.50"), Decimal("37.50")),
            (("1000", "1000", "1000"), Decimal("1E+3")),
            (("nei og 0,5", "nei og 0,5", "no and 0.5"), (False, Decimal("0.5"))),
            (("ingen", "ingen", "none"), ()),
            (
                ("lærebedrift", "lærebedrift", "training company"),
                Text("lærebedrift", "lærebedrift", "training company"),
            ),
            (("K1", "K1", "K1"), "K1"),
        ],
    )
    def test_values(self, expected: tuple[str, ...], value: object) -> None:
        """Truth, numbers, days, lists and texts have words; anything else is itself."""
        assert expected == in_all(value)

    @given(st.decimals(allow_nan=False, allow_infinity=False, places=3), st.sampled_from(LANGUAGES))
    def test_no_digit_is_lost(self, value: Decimal, language: str) -> None:
        """A decimal can be read back."""
        assert value == Decimal(value_in_words(value, language).replace(",", "."))
