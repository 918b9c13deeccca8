from __future__ import annotations

import json
from typing import Any

import pytest
from documents import changed, faults, full, minimal

from okstat.document import read

NO_COMPANY = "names no enterprise or department"
NO_EVENT = "names no event of the same subject"
ITSELF = "names the event itself"
PERSON = {"id": "P3"}


@pytest.mark.parametrize(
    ("where", "value", "reason"),
    [
        ("contracts[0].company", "nowhere", NO_COMPANY),
        ("contracts[0].company", "ok", NO_COMPANY),
        ("contracts[0].office", "oslo", "names no office"),
        ("contracts[0].placements[0].company", "K1", NO_COMPANY),
        ("contracts[0].events[9].company", "x", NO_COMPANY),
        ("contracts[0].events[9].office", "x", "names no office"),
        ("enterprises[0].events[0].department", "agency", "names no department of this enterprise"),
        ("enterprises[0].events[1].office", "x", "names no office"),
        ("contracts[0].events[4].event", "99", NO_EVENT),
        ("contracts[0].events[10].event", "99", NO_EVENT),
        ("contracts[0].events[12].replacement", "99", NO_EVENT),
        ("contracts[0].events[4].event", "5", ITSELF),
        ("contracts[0].events[11].event", "12", ITSELF),
        ("contracts[0].events[12].event", "13", ITSELF),
        ("contracts[0].events[12].replacement", "13", ITSELF),
        ("contracts[0].events[12].replacement", "6", "names the event that it replaces"),
    ],
)
def test_what_names_nothing_is_told(where: str, value: object, reason: str) -> None:
    """An id that nothing has, or that something of another kind has, names nothing."""
    assert [(where, reason)] == faults(changed(full(), where, value))


@pytest.mark.parametrize(
    ("where", "value", "first"),
    [
        ("contracts[0].events[1].id", "1", "events[0]"),
        ("offices[1]", {"id": "ok"}, "offices[0]"),
        ("enterprises[1]", {"id": "agency"}, "enterprises[0]"),
        ("enterprises[1]", {"id": "oslo"}, "enterprises[0].departments[0]"),
        ("enterprises[0].departments[1]", {"id": "agency"}, "enterprises[0]"),
        ("contracts[1]", {"id": "K1", "kind": "apprentice", "person": PERSON}, "contracts[0]"),
        ("candidates[1]", {"id": "A1", "person": PERSON}, "candidates[0]"),
        ("counties[1]", {"id": "03"}, "counties[0]"),
    ],
)
def test_an_id_that_another_has_is_told(where: str, value: object, first: str) -> None:
    """Ids are unique in their list; enterprises and departments share theirs, since `company` may name either."""
    place = where if where.endswith(".id") else f"{where}.id"
    assert [(place, f"is also the id of {first}")] == faults(changed(full(), where, value))


def test_lists_of_different_things_may_share_ids() -> None:
    """An office, an enterprise, a county, a contract and a candidate may have the same id."""
    document = minimal(
        offices=[{"id": "03"}],
        enterprises=[{"id": "03"}],
        counties=[{"id": "03"}],
        contracts=[{"id": "03", "kind": "apprentice", "person": {"id": "1"}, "company": "03", "office": "03"}],
        candidates=[{"id": "03", "person": {"id": "1"}}],
    )
    assert "03" == read(json.dumps(document)).contracts[0].id


@pytest.mark.parametrize(
    ("where", "value", "first"),
    [
        ("contracts[0].events[0].last", "2025-08-17", "first"),
        ("contracts[0].events[5].last", "2026-02-28", "on"),
        ("contracts[0].events[6].last", "2026-02-28", "on"),
        ("contracts[0].events[7].last", "2026-02-28", "first"),
        ("contracts[0].events[8].last", "2026-02-28", "first"),
        ("candidates[0].events[0].last", "2019-12-31", "on"),
        ("candidates[0].events[1].last", "2017-12-31", "on"),
        ("enterprises[0].events[3].until", "2024-07-31", "on"),
    ],
)
def test_what_ends_before_it_begins_is_told(where: str, value: object, first: str) -> None:
    """A span of one day is the shortest."""
    assert [(where, f"lies before `{first}`")] == faults(changed(full(), where, value))


@pytest.mark.parametrize(("first", "last"), [("2026-02-30", "2026-01-01"), ("2026-01-01", "2025-02-30")])
def test_a_span_between_days_that_are_none_is_not_measured(first: str, last: str) -> None:
    """The day that is none is told, and nothing else."""
    document = changed(changed(full(), "contracts[0].events[0].first", first), "contracts[0].events[0].last", last)
    assert ["is no day of the calendar"] == [reason for _, reason in faults(document)]


def corrected(*corrections: tuple[str, str, str]) -> dict[str, Any]:
    """A contract with two events, and corrections: kind, own id, the id of the event that each takes out."""
    events = [
        {"id": "a", "kind": "talk_held", "on": "2026-01-01"},
        {"id": "b", "kind": "talk_held", "on": "2026-01-02"},
        *(
            {"id": own, "kind": kind, "on": "2026-03-01", "event": event}
            | ({"replacement": "b"} if kind == "replaced" else {})
            for kind, own, event in corrections
        ),
    ]
    return minimal(contracts=[{"id": "K1", "kind": "apprentice", "person": PERSON, "events": events}])


TWICE = "names an event that events[{first}] takes out too, and both corrections stand"


@pytest.mark.parametrize(
    ("corrections", "told"),
    [
        ([("withdrawn", "1", "a"), ("withdrawn", "2", "a")], [(3, 2)]),
        ([("withdrawn", "1", "a"), ("replaced", "2", "a")], [(3, 2)]),
        ([("replaced", "1", "a"), ("replaced", "2", "a")], [(3, 2)]),
        ([("withdrawn", "1", "a"), ("withdrawn", "2", "a"), ("withdrawn", "3", "a")], [(3, 2), (4, 2)]),
        ([("withdrawn", "1", "a"), ("withdrawn", "2", "1"), ("withdrawn", "3", "1")], [(4, 3)]),
        (
            [("withdrawn", "1", "a"), ("withdrawn", "2", "1"), ("withdrawn", "3", "2"), ("withdrawn", "4", "a")],
            [(5, 2)],
        ),
    ],
)
def test_an_event_that_is_taken_out_twice_is_told(
    corrections: list[tuple[str, str, str]], told: list[tuple[int, int]]
) -> None:
    """Both corrections are named: the later one by its place, the first one in the reason."""
    expected = [(f"contracts[0].events[{again}].event", TWICE.format(first=first)) for again, first in told]
    assert expected == faults(corrected(*corrections))


@pytest.mark.parametrize(
    "corrections",
    [
        [("withdrawn", "1", "a"), ("withdrawn", "2", "b")],
        [("withdrawn", "1", "a"), ("withdrawn", "2", "1"), ("withdrawn", "3", "a")],
        [("withdrawn", "1", "a"), ("withdrawn", "3", "a"), ("withdrawn", "2", "1")],
        [("replaced", "1", "a"), ("replaced", "2", "1"), ("withdrawn", "3", "a")],
        [("withdrawn", "1", "2"), ("withdrawn", "2", "1"), ("withdrawn", "3", "1")],
    ],
)
def test_what_was_undone_may_be_withdrawn_again(corrections: list[tuple[str, str, str]]) -> None:
    """Withdraw, undo, withdraw again; in any order of the document, and a circle is of no effect."""
    assert "K1" == read(json.dumps(corrected(*corrections))).contracts[0].id


def test_subjects_of_every_kind_are_looked_at() -> None:
    """Enterprises too; another subject's events are not meant, whatever their ids."""
    twice = [
        {"id": "1", "kind": "considered", "on": "2026-01-01"},
        {"id": "2", "kind": "withdrawn", "on": "2026-03-01", "event": "1"},
        {"id": "3", "kind": "withdrawn", "on": "2026-03-01", "event": "1"},
    ]
    once = {"id": "other", "events": twice[:2]}
    found = faults(minimal(enterprises=[{"id": "agency", "events": twice}, once]))
    assert [("enterprises[0].events[2].event", TWICE.format(first=1))] == found


def test_corrections_without_an_id_of_their_own_are_not_weighed() -> None:
    """What is wrong with the id is told, and nothing else."""
    document = corrected(("withdrawn", "1", "a"), ("withdrawn", "1", "a"))
    assert [("contracts[0].events[3].id", "is also the id of events[2]")] == faults(document)
    document["contracts"][0]["events"][3]["id"] = 7
    assert ["contracts[0].events[3].id"] == [where for where, _ in faults(document)]
    del document["contracts"][0]["events"][3]["event"]
    assert "contracts[0].events[3].event" in [where for where, _ in faults(document)]


@pytest.mark.parametrize(
    ("where", "value"), [("offices", 1), ("enterprises", {}), ("enterprises[0].departments", "oslo")]
)
def test_a_list_that_is_none_is_the_only_fault(where: str, value: object) -> None:
    """What names an office or a company is not blamed when the list of them cannot be read."""
    assert [where] == [place for place, _ in faults(changed(full(), where, value))]


def test_what_is_no_id_is_told_once() -> None:
    """Ids and references of a wrong type are told as what they are, and not looked for."""
    withdrawn = {"id": "1", "kind": "withdrawn", "on": "2026-01-01", "event": 6}
    left = {"id": "1", "kind": "left", "on": "2026-01-01", "office": []}
    no_event = {"id": 1, "kind": {}, "on": 1}
    document = minimal(
        offices=[{"id": []}],
        enterprises=[{"id": {}, "departments": [{}, 1], "events": [left]}],
        contracts=[
            {"id": 1, "kind": "apprentice", "person": {"id": 2}, "company": 3, "office": 4, "events": [withdrawn]},
            {"id": 1, "kind": "apprentice", "person": 7, "placements": [{"company": None}], "events": [no_event]},
        ],
    )
    assert [
        "offices[0].id",
        "enterprises[0].id",
        "enterprises[0].departments[0].id",
        "enterprises[0].departments[1]",
        "enterprises[0].events[0].office",
        "contracts[0].id",
        "contracts[0].person.id",
        "contracts[0].company",
        "contracts[0].office",
        "contracts[0].events[0].event",
        "contracts[1].id",
        "contracts[1].person",
        "contracts[1].placements[0].company",
        "contracts[1].events[0].kind",
    ] == [where for where, _ in faults(document)]
