"""Whatever comes in: a portfolio or a `DocumentError`, nothing else, and no personal data in what is told."""

from __future__ import annotations

import json
import re
import traceback
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from documents import changed, full, minimal
from hypothesis import given
from hypothesis import strategies as st

from okstat.document import read, read_lines
from okstat.errors import DocumentError, Fault
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

MARK = "Kari-Nordmann"

KEYS = st.sampled_from(
    [
        *(
            "format",
            "recorded",
            "complete",
            "synthetic",
            "offices",
            "enterprises",
            "counties",
            "contracts",
            "candidates",
        ),
        *("departments", "placements", "person", "events", "id", "kind", "on", "by", "first", "last", "share"),
        *("trade", "county", "company", "office", "event", "replacement", "born", "number", "name", "source"),
    ]
)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(["okstat.portfolio/1", "2026-01-01", "signed", "withdrawn", "apprentice", "03", "1", "0.5"])
)
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS | st.text(), inner, max_size=6),
    max_leaves=30,
)


def outcome(document: Any, reader: Callable[[Any], Portfolio] = read) -> Portfolio | tuple[Fault, ...]:
    """What is read, or why nothing is; every other error comes through."""
    try:
        return reader(document)
    except DocumentError as error:
        return error.faults


def told(error: DocumentError) -> str:
    """All that can be seen of an error, on the screen or in a log."""
    return f"{error} {error!r} {error.faults} {''.join(traceback.format_exception(error))}"


@given(JSON)
def test_any_json(value: Any) -> None:
    """Any JSON, standing alone or in any list of a document, is read or refused with faults."""
    for document in (value, minimal(offices=value), minimal(enterprises=[value], contracts=[value, value])):
        assert () != outcome(json.dumps(document))


@given(st.binary() | st.text())
def test_any_bytes_and_any_text(value: str | bytes) -> None:
    """What is no JSON, too, as a whole or in a line."""
    assert () != outcome(value)
    assert () != outcome([value], read_lines)
    assert () != outcome([json.dumps(minimal()), value], read_lines)


@given(st.data())
def test_any_damage_to_a_document(data: st.DataObject) -> None:
    """Pieces cut out of a sound document, and put in again elsewhere."""
    text = json.dumps(full())
    first, last, at = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=3, max_size=3)))
    damaged = text[:first] + text[last:at] + text[first:last] + text[at + data.draw(st.integers(0, 3)) :]
    assert () != outcome(damaged)


@pytest.mark.parametrize("where", ["colour", "contracts[0].person.born", "contracts[0].events[0].on", "complete"])
def test_any_depth(where: str) -> None:
    """However deep a document is nested, in whatever place, the error is a fault of the document."""
    text = json.dumps(changed(full(), where, "<deep>"))
    for depth in (*range(1, 20), *range(20, 1200, 7)):
        assert isinstance(outcome(text.replace('"<deep>"', "[" * depth + "]" * depth)), tuple)


def test_persons_that_are_nested_deeply_are_not_compared() -> None:
    """Comparing would run out of stack where parsing just did not."""
    person = json.dumps({"id": "P", "born": "<deep>"})
    contracts = ",".join(f'{{"id": "{number}", "kind": "apprentice", "person": {person}}}' for number in (1, 2))
    text = f'{{"format": "okstat.portfolio/1", "contracts": [{contracts}]}}'
    for depth in range(10, 1000, 3):
        assert isinstance(outcome(text.replace('"<deep>"', "[" * depth + "]" * depth)), tuple)


PERSONAL = [field.name for field in attrs.fields(Person) if field.metadata.get("personal")]
"""The fields that the model marks."""

MARKS = st.sampled_from(
    [MARK, [MARK], {"is": MARK}, f"{MARK}-01-01", f" {MARK}\n", f"{MARK}\ud800", [[MARK]], [None, MARK]]
)


def test_the_model_marks_what_is_personal() -> None:
    """Birth date, name, number, and the register's own id."""
    assert ["born", "name", "number", "system_id"] == PERSONAL


@given(
    where=st.sampled_from(["contracts[0].person", "candidates[0].person", "contracts[1].person"]),
    field=st.sampled_from(PERSONAL),
    value=MARKS,
    other=st.sampled_from(["contracts[0].trade", "contracts[0].person.home_county", "recorded", "contracts[0].id"]),
)
def test_no_fault_tells_what_is_personal(where: str, field: str, value: object, other: str) -> None:
    """Whatever stands in a personal field, and whatever else is wrong, it is in no error and in no traceback."""
    second = {"id": "K2", "kind": "apprentice", "person": {"id": "P1", "name": MARK}}
    document = changed(changed(full(), "contracts[1]", second), f"{where}.{field}", value)
    document = changed(document, other, None)
    with pytest.raises(DocumentError) as caught:
        read(json.dumps(document))
    assert MARK not in told(caught.value)


@given(st.text(min_size=4, alphabet="æøåÆØÅ"))
def test_no_fault_tells_any_value(value: str) -> None:
    """Values of other fields are not told either: somebody may have put a name there."""
    text = re.sub(r'(: |\[)"[^"]*"', lambda found: f'{found[1]}"{value}"', json.dumps(full()))
    with pytest.raises(DocumentError) as caught:
        read(text.replace(f'"format": "{value}"', '"format": "okstat.portfolio/1"'))
    assert value not in told(caught.value)
