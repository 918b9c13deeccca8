from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from agendas import FULFILLED, MOVED, NORM, OPEN, OVERDUE, UNKNOWN, WAIVED, a_norm, agenda_of, obligation

from okstat.agenda import Obligation
from okstat.finding import Subject
from okstat.outcome import Missing
from okstat.render.coming import Coming, coming

K2 = Subject("contract", "K2")
TALK: dict[str, Any] = {"norm": a_norm("paper.talk"), "shown_by": Missing("assessments.talked", "event talk_held")}


def told(*obligations: Obligation, language: str = "en") -> list[Coming]:
    """What is told of an agenda of these."""
    return list(coming(agenda_of(*obligations), language))


def test_a_row_names_day_deed_subject_and_bearer() -> None:
    """In each language."""
    whom = "Kontrakt K1\u00a0(nr.\u00a03)"
    assert [Coming("17. februar 2027", "halvårsvurdering", whom, "medlemsbedriften", 1)] == told(OPEN, language="nb")
    assert [Coming("17. februar 2027", "halvårsvurdering", whom, "medlemsbedrifta", 1)] == told(OPEN, language="nn")
    assert "half-year assessment" == told(OPEN)[0].deed


def test_several_subjects_of_one_duty_are_one_row() -> None:
    """All are counted."""
    (row,) = told(OPEN, obligation(subject=K2))
    assert ("Contract K1\u00a0(no.\u00a03), K2\u00a0(no.\u00a03)", 2) == (row.whom, row.number)


def test_several_duties_of_the_same_subjects_are_one_row() -> None:
    """By the order of their rules."""
    (row,) = told(OPEN, obligation(subject=K2), obligation(**TALK), obligation(subject=K2, **TALK))
    assert ("half-year assessment and talk on development", 4) == (row.deed, row.number)


@pytest.mark.parametrize(
    "other",
    [obligation(date(2027, 2, 18), **TALK), obligation(bearer="office", **TALK), obligation(subject=K2, **TALK)],
)
def test_another_day_bearer_or_subject_is_another_row(other: Obligation) -> None:
    """For then somebody else, or another day, is to be looked at."""
    assert 2 == len(told(OPEN, other))


@pytest.mark.parametrize("one", [FULFILLED, WAIVED])
def test_what_is_done_or_waived_is_not_told(one: Obligation) -> None:
    """It asks for nothing any more."""
    assert [] == told(one)


@pytest.mark.parametrize(
    ("one", "bearer"),
    [(OVERDUE, "the member company, overdue"), (UNKNOWN, "the training office, not known to be done")],
)
def test_how_it_stands_is_told_where_it_is_not_open(one: Obligation, bearer: str) -> None:
    """Where the document was written after the day asked about."""
    assert [bearer] == [row.bearer for row in told(one)]


def test_days_come_in_order() -> None:
    """Whatever the order of the obligations."""
    assert ["1 February 2027", "17 February 2027"] == [row.day for row in told(OPEN, MOVED)]


def test_what_no_event_shows_is_called_by_its_rule() -> None:
    """Such as what a person attests."""
    assert [NORM.id.replace("half-yearly", "once")] == [row.deed for row in told(MOVED)]


def test_without_an_agenda_nothing_is_told() -> None:
    """A report may be asked for without."""
    assert () == coming(None, "nb")
