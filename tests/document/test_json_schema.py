from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from documents import GONE, SAMPLE, changed, full, minimal
from hypothesis import given
from jsonschema import Draft202012Validator

from okstat.document import schema, write
from okstat.document.kinds import EVENTS_OF
from okstat.model.portfolio import Portfolio
from okstat.testing.strategies import portfolios

EXAMPLES = Path(__file__).parents[2] / "examples"
VALIDATOR = Draft202012Validator(schema())


def valid(document: object) -> bool:
    """Whether a document has the shape that the schema tells."""
    return VALIDATOR.is_valid(document)


def test_the_schema_is_one() -> None:
    """It keeps the rules of JSON Schema 2020-12, is plain JSON, and is another object each time."""
    Draft202012Validator.check_schema(schema())
    assert schema() == json.loads(json.dumps(schema()))
    schema()["properties"].clear()
    assert "offices" in schema()["properties"]


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.json")), ids=lambda path: path.name)
def test_the_examples_are_valid(path: Path) -> None:
    """What can be read has the shape."""
    assert valid(json.loads(path.read_text(encoding="utf-8")))


def test_small_and_full_documents_are_valid() -> None:
    """So have the smallest document and one with everything in it."""
    assert valid(json.loads(SAMPLE))
    assert valid(minimal())
    assert valid(full())


@given(portfolios())
def test_what_is_written_is_valid(portfolio: Portfolio) -> None:
    """Writer and schema go by the same classes."""
    assert [] == list(VALIDATOR.iter_errors(json.loads(write(portfolio))))


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("format", GONE),
        ("format", "okstat.portfolio/2"),
        ("colour", "red"),
        ("recorded", None),
        ("recorded", "2201-01-01"),
        ("synthetic", 1),
        ("offices", {}),
        ("complete.sigend", "2026-01-01"),
        ("contracts[0].complete.joined", "2026-01-01"),
        ("contracts[0].kind", "lærling"),
        ("contracts[0].person", GONE),
        ("contracts[0].person.number", "140307"),
        ("contracts[0].county", 3),
        ("contracts[0].trade", "IMITD3"),
        ("contracts[0].course", "2 years"),
        ("contracts[0].year", 1500),
        ("contracts[0].events[0].on", GONE),
        ("contracts[0].events[0].kind", "joined"),
        ("contracts[0].events[0].kind", GONE),
        ("contracts[0].events[0].by", []),
        ("contracts[0].events[0].by[0]", "firm"),
        ("contracts[0].events[5].share", 0.5),
        ("enterprises[0].events[0].kind", "signed"),
        ("enterprises[0].organisation_number", ""),
        ("counties[0].id", "3"),
        ("counties[0].events[0].deadline", GONE),
        ("candidates[0].kind", "søkjar"),
    ],
)
def test_what_has_another_shape_is_not_valid(where: str, value: object) -> None:
    """The shape of every object is closed: keys, types, words of a list."""
    assert not valid(changed(full(), where, value))


def test_every_class_is_described() -> None:
    """Each object has a definition that says in a sentence what it is; an event names its kind."""
    definitions: dict[str, Any] = schema()["$defs"]
    assert {
        "Office",
        "Enterprise",
        "Department",
        "Contract",
        "Placement",
        "Person",
        "Candidate",
        "CountyAuthority",
    } <= set(definitions)
    assert [] == [name for name, one in definitions.items() if not one["description"].endswith(".")]
    events = {event.__name__: kind for kinds in EVENTS_OF.values() for kind, event in kinds.items()}
    assert events == {
        name: one["properties"]["kind"]["const"]
        for name, one in definitions.items()
        if "const" in one["properties"].get("kind", {})
    }
