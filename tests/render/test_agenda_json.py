"""An agenda as JSON: `okstat.agenda/1`, held by its schema."""

from __future__ import annotations

import json as standard
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from agendas import DISPUTED, EVERY, MOVED, OPEN, UNDATED, WAIVED, agenda_of
from attrs import evolve
from facts import portfolios_around_the_acts, trainings
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from okstat import __version__, read_file
from okstat.agenda import agenda
from okstat.finding import Subject
from okstat.model.portfolio import Portfolio
from okstat.render import agenda_json, json

SCHEMA = Draft202012Validator(
    standard.loads(Path(__file__).with_name("agenda.schema.json").read_text(encoding="utf-8"))
)
EXAMPLES = Path(__file__).parents[2] / "examples"


def test_the_outer_shape_of_the_first_version() -> None:
    """The question, the obligations, what cannot be dated, and how many stand how."""
    told = agenda_json.document(
        agenda_of(
            *EVERY, undated=(UNDATED,), known_at=date(2026, 11, 20), overlays=("own",), subject="K1", bearer="member"
        )
    )
    assert {
        "format": "okstat.agenda/1",
        "version": __version__,
        "first": "2026-11-01",
        "last": "2027-03-31",
        "known_at": "2026-11-20",
        "as_of": "2026-11-20",
        "overlays": ["own"],
        "subject": "K1",
        "bearer": "member",
        "obligations": told["obligations"],
        "undated": told["undated"],
        "counts": {"overdue": 1, "open": 2, "unknown": 2, "fulfilled": 1, "waived": 2},
    } == told
    assert [
        "format", "version", "first", "last", "known_at", "as_of", "overlays", "subject", "bearer", "obligations",
        "undated", "counts",
    ] == list(told)  # fmt: skip
    assert (8, 1) == (len(told["obligations"]), len(told["undated"]))


def only(one: Any, language: str = "nb") -> Any:
    """The one obligation of an agenda."""
    (told,) = agenda_json.document(agenda_of(one), language=language)["obligations"]
    return told


def test_an_obligation_says_all_that_is_known_of_it() -> None:
    """Every key is there in every obligation; texts in the language asked for, and in all three."""
    told = only(evolve(OPEN, concerns=(Subject("office", "ok"),)), "en")
    assert {
        "rule": "paper.half-yearly",
        "wording": "2024",
        "subject": {"kind": "contract", "id": "K1"},
        "occurrence": {
            "number": 3,
            "not_before": "2026-08-18",
            "due": "2027-02-17",
            "moved_from": None,
            "fulfilled_on": None,
            "late_days": None,
        },
        "state": "open",
        "waived": None,
        "ended_on": None,
        "bearer": "member",
        "shown_by": {
            "fact": "assessments.assessed",
            "from": "event assessment_held",
            "event": "assessment_held",
            "names": {"nb": "halvårsvurdering", "nn": "halvårsvurdering", "en": "half-year assessment"},
        },
        "text": "The paper is white.",
        "remedy": "Buy new paper.",
        "texts": {"nb": "Papiret er hvitt.", "nn": "Papiret er kvitt.", "en": "The paper is white."},
        "remedies": {"nb": "Kjøp nytt papir.", "nn": "Kjøp nytt papir no.", "en": "Buy new paper."},
        "citations": [
            {
                "instrument": "FOR-2024-06-03-900",
                "section": "9-13",
                "ledd": "1",
                "url": "https://lovdata.no/forskrift/2024-06-03-900/§9-13",
            }
        ],
        "readings": [],
        "concerns": [{"kind": "office", "id": "ok"}],
        "notes": [],
    } == told


def test_what_was_done_moved_or_waived() -> None:
    """Days, days late, and why."""
    told = {one.state.value + str(one.number): only(one) for one in EVERY}
    done = told["fulfilled1"]["occurrence"]
    assert ("2026-11-05", 3) == (done["fulfilled_on"], done["late_days"])
    assert "2027-01-31" == only(MOVED)["occurrence"]["moved_from"]
    assert ("ended", "2026-12-31") == (only(WAIVED)["waived"], only(WAIVED)["ended_on"])


def test_what_is_attested_has_no_event_of_its_own() -> None:
    """The attestation is named as what supplies it."""
    assert {
        "fact": "attested.plan", "from": "event attested company.plan", "event": None, "names": None
    } == only(MOVED)["shown_by"]  # fmt: skip


def test_each_reading_tells_how_it_stands() -> None:
    """Null where nothing is due by it."""
    assert [
        {
            "reading": "exam-reform-2018 had not begun",
            "state": None,
            "due": "2027-02-18",
            "bearer": "office",
            "citations": only(DISPUTED)["citations"][:1],
        },
        {
            "reading": "exam-reform-2018 had begun",
            "state": "open",
            "due": "2027-02-17",
            "bearer": "member",
            "citations": only(DISPUTED)["citations"][1:],
        },
    ] == only(DISPUTED)["readings"]


def test_what_cannot_be_dated() -> None:
    """With what would tell its days."""
    (told,) = agenda_json.document(agenda_of(undated=(UNDATED,)), language="nn")["undated"]
    assert {
        "rule": "paper.once",
        "wording": "2024",
        "subject": {"kind": "contract", "id": "K1"},
        "bearer": "member",
        "text": "Papiret er kvitt.",
        "texts": {"nb": "Papiret er hvitt.", "nn": "Papiret er kvitt.", "en": "The paper is white."},
        "citations": only(OPEN)["citations"],
        "missing": [
            {"fact": "assessments.assessed", "from": "event assessment_held"},
            {"fact": "attested.plan", "from": "event attested company.plan"},
        ],
        "concerns": [{"kind": "person", "id": "P1"}],
    } == told


def test_by_default_it_speaks_bokmaal() -> None:
    """As a report does."""
    assert "Papiret er hvitt." == only(OPEN)["text"]
    assert agenda_json.document(agenda_of(OPEN)) == agenda_json.document(agenda_of(OPEN), language="nb")


class TestSchema:
    """Whatever is told has the shape that the schema describes, and no other key."""

    def test_the_schema_is_one(self) -> None:
        Draft202012Validator.check_schema(SCHEMA.schema)

    def test_it_holds_every_kind_of_obligation(self) -> None:
        told = agenda_json.document(agenda_of(*EVERY, undated=(UNDATED,)))
        assert [] == list(SCHEMA.iter_errors(told))

    @pytest.mark.parametrize("name", ["office-2026.json", "okstat-2014.json", "first-contract.json"])
    def test_it_holds_the_examples(self, name: str) -> None:
        found = agenda(read_file(EXAMPLES / name), first=date(2013, 1, 1), last=date(2028, 12, 31))
        assert [] == list(SCHEMA.iter_errors(agenda_json.document(found)))

    @pytest.mark.parametrize("key", ["obligations", "undated", "counts", "format"])
    def test_it_can_fail(self, key: str) -> None:
        told = agenda_json.document(agenda_of(*EVERY))
        assert list(SCHEMA.iter_errors({name: value for name, value in told.items() if name != key}))
        assert list(SCHEMA.iter_errors({**told, "more": 1}))

    @settings(max_examples=25, deadline=None)
    @given(
        st.one_of(portfolios_around_the_acts(), trainings()), st.none() | st.dates(date(2024, 1, 1), date(2027, 1, 1))
    )
    def test_it_holds_whatever_is_known(self, facts: Portfolio, known_at: date | None) -> None:
        found = agenda(facts, first=date(2022, 1, 1), last=date(2028, 12, 31), known_at=known_at)
        told = standard.loads(json.dumps(agenda_json.document(found)))
        assert [] == list(SCHEMA.iter_errors(told))
