from __future__ import annotations

import json as standard
from typing import Any

from okstat import __version__
from okstat.change import consequences
from okstat.render import change_json, json
from okstat.scenarios import scenarios

BY_NAME = {scenario.name: scenario for scenario in scenarios()}


def document(name: str, language: str = "nb") -> dict[str, Any]:
    """The consequences of a scenario as JSON."""
    scenario = BY_NAME[name]
    answer = consequences(scenario.before, scenario.after, on=scenario.on, known_at=scenario.known_at)
    return change_json.document(answer, language=language)


def test_the_outer_shape_of_the_first_version() -> None:
    """Format, version, the two days, and a list for each thing that follows."""
    told = document("illness-of-one-week")
    assert [
        "format",
        "version",
        "on",
        "known_at",
        "overlays",
        "events",
        "keys",
        "end_days",
        "plans",
        "spans",
        "obligations",
        "findings",
        "notices",
    ] == list(told)
    assert ("okstat.consequences/1", __version__, "2026-11-20", None) == tuple(list(told.values())[:4])


def test_an_extension() -> None:
    """Days, rows before and after, due days with their bearers."""
    told = document("illness-extended-with-consent", "en")
    assert [{"contract": "K1", "before": "2027-08-17", "after": "2027-09-28"}] == told["end_days"]
    (plan,) = told["plans"]
    assert ("training_time", "0", "42") == (plan["plan"], plan["before"]["away_days"], plan["after"]["away_days"])
    assert {
        "first": "2026-09-07",
        "last": "2026-10-18",
        "position": "1",
        "share": "0",
        "is_leave": False,
    } == plan["after"]["rows"][1]
    assert {
        "what": "extended",
        "last": "2027-09-28",
        "events": ["12"],
        "citations": [
            {
                "instrument": "LOV-2023-06-09-30",
                "section": "7-2",
                "ledd": "2",
                "url": "https://lovdata.no/lov/2023-06-09-30/§7-2",
            }
        ],
    } == plan["after"]["steps"][1]
    assert [
        {
            "change": "moved",
            "subject": {"kind": "contract", "id": "K1"},
            "rule": "exam.registration",
            "number": 1,
            "before": {"due": "2027-06-17", "bearer": "member"},
            "after": {"due": "2027-07-28", "bearer": "member"},
        }
    ] == told["obligations"]


def test_events_say_whether_they_are_to_come() -> None:
    """And nothing personal."""
    told = document("illness-of-one-week")
    assert [
        {
            "change": "added",
            "subject": {"kind": "contract", "id": "K1"},
            "id": "10",
            "kind": "absence",
            "on": "2026-10-05",
            "recorded": "2026-10-05",
            "is_coming": False,
        }
    ] == told["events"]


def test_keys_are_named_without_values() -> None:
    """A birth date that became known is not told."""
    told = document("probation-1998-birth-date-learnt")
    assert [{"subject": {"kind": "contract", "id": "K1"}, "key": "person"}] == told["keys"]
    assert "2001" not in standard.dumps(told)


def test_a_contract_without_a_plan() -> None:
    """Null, where there is none."""
    told = document("second-contract-inside-the-first")
    (plan,) = told["plans"]
    assert plan["before"] is None
    assert "2027-06-30" == plan["after"]["last"]


def test_overlaps_and_gaps() -> None:
    """Geometry and shares; whether it fits is null where a share is not known."""
    (overlap,) = document("second-contract-inside-the-first")["spans"]
    assert {
        "change": "added",
        "person": "P1",
        "span": "overlap",
        "one": "K1",
        "other": "K2",
        "first": "2027-01-04",
        "last": "2027-06-30",
        "geometry": "inside",
        "share": None,
        "fits": None,
    } == overlap
    (gap,) = document("new-contract-after-a-gap")["spans"]
    assert {
        "change": "added",
        "person": "P1",
        "span": "gap",
        "before": "K1",
        "after": "K2",
        "first": "2026-10-01",
        "last": "2026-10-14",
    } == gap


def test_a_finding_is_told_in_all_languages_without_what_it_rests_on() -> None:
    """For that there is `explain`."""
    told = document("probation-1998-turned-twenty-one-on-the-way", "en")
    (found,) = (one for one in told["findings"] if one["rule"] == "probation")
    assert ("not_applicable", "unknown", None) == (found["before"], found["after"], found["number"])
    assert {"nb", "nn", "en"} == set(found["texts"])
    assert "because" not in found


def test_a_finding_that_is_not_asked_any_more() -> None:
    """Null after it."""
    told = document("by-agreement-1998")
    (found,) = (one for one in told["findings"] if one["rule"] == "assess.half-year")
    assert ("breached", None, 3) == (found["before"], found["after"], found["number"])


def test_a_notice() -> None:
    """Who is asked what, by when, on what basis, how it stands, and where the law says so."""
    told = document("for-breach-heard-first", "en")
    (notice,) = (one for one in told["notices"] if one["asked"] == "hearing")
    assert {
        "subject": {"kind": "contract", "id": "K1"},
        "event": {"id": "11", "kind": "ended"},
        "who": "apprentice",
        "asked": "hearing",
        "basis": "law",
        "before": "2026-10-15",
        "fulfilment": "done",
        "is_certain": True,
        "retracts": False,
    } == {key: value for key, value in notice.items() if key not in ("text", "texts", "citations")}
    assert notice["text"].startswith("If the training company demands heving, the apprentice gets to speak orally")
    assert [("7-3", "3")] == [(place["section"], place["ledd"]) for place in notice["citations"]]


def test_every_scenario_can_be_written_and_the_same_twice() -> None:
    """The same bytes for the same answer."""
    for name in BY_NAME:
        assert json.dumps(document(name)) == json.dumps(document(name))
