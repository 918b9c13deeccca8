from __future__ import annotations

import json

import pytest
from documents import SAMPLE, UNKNOWN_KEY, changed, faults, sample

from okstat.document import read


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is no JSON: Expecting value (line 1, column 1)"),
        ('{"format":\n  }', "is no JSON: Expecting value (line 2, column 3)"),
        ("{} {}", "is no JSON: Extra data (line 1, column 4)"),
        ("[" * 100_000, "is nested too deeply"),
        ('{"a":' * 100_000, "is nested too deeply"),
        (b'{"format":\n"\xe6"}', "is not UTF-8 (line 2)"),
        ("{}".encode("utf-16"), "is not UTF-8 (line 1)"),
        ("[1, 2]", "is a list, where an object belongs"),
        ('"text"', "is a text, where an object belongs"),
        ("true", "is true or false, where an object belongs"),
        ("null", "is null; leave the key out when the value is unknown"),
        ("NaN", "is NaN, where an object belongs"),
    ],
)
def test_what_is_no_document_is_told_in_one_fault(text: str | bytes, reason: str) -> None:
    """What is no JSON is told with line and column; what is no object, with what it is."""
    assert [("", reason)] == faults(text)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        ("NaN", "is NaN, where a whole number belongs"),
        ("-Infinity", "is -Infinity, where a whole number belongs"),
        ("1e999", "is a number, where a whole number belongs"),
        ("9" * 5000, "is a number of too many digits, where a whole number belongs"),
    ],
)
def test_numbers_that_are_none_are_told_in_their_place(number: str, reason: str) -> None:
    """What only Python takes for JSON, and numbers too long to convert, are faults like others."""
    text = json.dumps(changed(sample(), "contracts[0].year", "<here>")).replace('"<here>"', number)
    assert [("contracts[0].year", reason)] == faults(text)


@pytest.mark.parametrize("text", [SAMPLE, SAMPLE.encode(), "\ufeff" + SAMPLE, ("\ufeff" + SAMPLE).encode()])
def test_a_byte_order_mark_does_no_harm(text: str | bytes) -> None:
    """Text and bytes read the same, with the mark that some editors write and without."""
    assert read(SAMPLE) == read(text)


class TestKeysThatStandTwice:
    """Of a key that stands twice in one object, JSON does not say which counts: it is a fault, in any depth."""

    def test_in_the_outermost_object(self) -> None:
        text = '{"format": "okstat.portfolio/1", "offices": [], "offices": [], "offices": []}'
        assert [("offices", "stands twice in the same object")] == faults(text)

    def test_deep_within(self) -> None:
        """The last value is looked at, too."""
        text = SAMPLE.replace('"id": "P1"', '"id": "P0", "id": "P1", "age": [{"x": 1}], "age": [{"y": 1, "y": 2}]')
        assert [
            ("contracts[0].person.id", "stands twice in the same object"),
            ("contracts[0].person.age", "stands twice in the same object"),
            ("contracts[0].person.age", UNKNOWN_KEY),
            ("contracts[0].person.age[0].y", "stands twice in the same object"),
        ] == faults(text)
