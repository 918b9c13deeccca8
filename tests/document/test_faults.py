from __future__ import annotations

import pytest
from cattrs.errors import ClassValidationError
from documents import NULL, UNKNOWN_KEY, faults, minimal, sample

from okstat.document.faults import Line, Path, faults_of, in_words


def test_every_fault_is_told_at_once() -> None:
    """Faults of all sorts stand together in the order of the document, and none hides another."""
    document = sample()
    document["recorded"] = "yesterday"
    document["enterprises"][0]["sector"] = None
    document["contracts"][0]["events"][1] = {"kind": "training_started", "on": "2025-08-18", "extra": 1}
    document["contracts"][0]["events"][4].update(event="7", recorded=[])
    document["contracts"].append({"id": "K1", "person": {"id": "P1"}, "company": "no", "office": "no"})
    document["colour"] = "red"
    assert [
        ("recorded", "is no day in the form YYYY-MM-DD"),
        ("enterprises[0].sector", NULL),
        ("contracts[0].events[1].extra", UNKNOWN_KEY),
        ("contracts[0].events[1].id", "is missing"),
        ("contracts[0].events[4].event", "names no event of the same subject"),
        ("contracts[0].events[4].recorded", "is a list, where a day belongs"),
        ("contracts[1].id", "is also the id of contracts[0]"),
        ("contracts[1].person", "reads otherwise than in contracts[0], under the same id"),
        ("contracts[1].company", "names no enterprise or department"),
        ("contracts[1].office", "names no office"),
        ("contracts[1].kind", "is missing"),
        ("colour", UNKNOWN_KEY),
    ] == faults(document)


def test_the_order_is_that_of_the_document() -> None:
    """Keys count as they stand; what is missing comes last in its object."""
    text = (
        '{"contracts": [{"year": 1, "id": 2}], "zebra": 1, "format": "okstat.portfolio/1", "apple": 1,'
        ' "offices": [{"id": 3}]}'
    )
    assert [
        "contracts[0].year",
        "contracts[0].id",
        "contracts[0].kind",
        "contracts[0].person",
        "zebra",
        "apple",
        "offices[0].id",
    ] == [where for where, _ in faults(text)]


@pytest.mark.parametrize(
    ("key", "where"),
    [("Ærlig å", '["\\u00c6rlig \\u00e5"]'), ("x" * 90, f'["{"x" * 40}\\u2026"]'), ("\ud800", '["\\ud800"]')],
)
def test_odd_keys_are_told_so_that_they_can_be_printed(key: str, where: str) -> None:
    """Whatever stands in a document, its faults can be written to any terminal, and are no longer than a line."""
    assert [(where, UNKNOWN_KEY)] == faults(minimal(**{key: 1}))


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ((), ""),
        (("contracts", 3, "events", 0, "on"), "contracts[3].events[0].on"),
        ((Line(4),), "line 4"),
        ((Line(4), "events", 0), "line 4: events[0]"),
        ((Line(4), "a b"), 'line 4: ["a b"]'),
        (("person", "a.b", "c"), 'person["a.b"].c'),
    ],
)
def test_a_path_reads_as_a_person_would_write_it(path: Path, words: str) -> None:
    """Keys by dots, items by brackets, what could not be told apart in quotes."""
    assert words == in_words(path)


def test_other_errors_are_not_taken_for_faults() -> None:
    """An error of the program is not told as an error of the document."""
    with pytest.raises(ZeroDivisionError):
        list(faults_of(ClassValidationError("", [ZeroDivisionError()], dict)))
