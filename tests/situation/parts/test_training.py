"""The start of training, absences, talks and assessments."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from facts import complete, day, event, record_of, started
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.complete import Complete
from okstat.model.events import AbsenceCause, Absent, AssessmentHeld, Event, Leave, TalkHeld, TrainingStarted
from okstat.situation.history import record
from okstat.situation.parts.training import Absence, fold_absences, fold_assessments, fold_start


def test_the_first_recorded_start_counts() -> None:
    """Training that started twice started on the earlier day; both events are told."""
    later, first = started("2025-09-01"), started("2025-08-18")
    found = fold_start(record_of(later, first, known=complete(training_started="2026-01-31")))
    assert (day("2025-08-18"), (first, later), day("2026-01-31")) == (found.on, found.events, found.silent_to)


def test_without_a_start_nothing_has_begun() -> None:
    """A start to come has not taken effect, and without a word on completeness silence is no fact."""
    found = fold_start(record_of(started("2026-12-01")))
    assert (None, (), None) == (found.on, found.events, found.silent_to)


def test_absence_and_leave_stand_in_one_list_by_first_day() -> None:
    """Each tells its last day, share and cause where they are known, and whether it is leave."""
    sick = event(Absent, "2026-02-01", last="2026-02-14", cause=AbsenceCause.SICKNESS, share=Decimal("0.5"))
    leave = event(Leave, "2026-01-01", last="2026-01-31", cause=AbsenceCause.PARENTAL, share=Decimal(1))
    away = event(Absent, "2026-03-01")
    found = fold_absences(record_of(sick, leave, away))
    assert (
        Absence(day("2026-01-01"), day("2026-01-31"), Decimal(1), AbsenceCause.PARENTAL, is_leave=True),
        Absence(day("2026-02-01"), day("2026-02-14"), Decimal("0.5"), AbsenceCause.SICKNESS, is_leave=False),
        Absence(day("2026-03-01"), None, None, None, is_leave=False),
    ) == found.rows
    assert (leave, sick, away) == found.events


@pytest.mark.parametrize(("on", "count"), [("2026-01-31", 0), ("2026-02-01", 1), ("2026-02-15", 1)])
def test_an_absence_is_there_from_its_first_day(on: str, count: int) -> None:
    """It does not vanish when it is over."""
    sick = event(Absent, "2026-02-01", last="2026-02-14")
    assert count == len(fold_absences(record_of(sick, on=on)).rows)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        (complete(absence="2026-06-30", leave="2026-03-31"), "2026-03-31"),
        (complete(absence="2026-01-31", leave="2026-03-31"), "2026-01-31"),
        (complete(absence="2026-06-30"), None),
        (complete(leave="2026-06-30"), None),
        (complete(), None),
    ],
)
@pytest.mark.parametrize("events", [(), (event(Absent, "2026-01-05"),)])
def test_silence_is_a_fact_when_both_kinds_are_complete(
    known: Complete, expected: str | None, events: tuple[Event, ...]
) -> None:
    """As far as the one that stops first."""
    assert (day(expected) if expected else None) == fold_absences(record_of(*events, known=known)).silent_to


def test_assessments_and_talks_are_told_apart() -> None:
    """Each by day, with its own silence; the events of both stand behind the part."""
    second, first = event(AssessmentHeld, "2026-08-03"), event(AssessmentHeld, "2026-02-02")
    talk = event(TalkHeld, "2026-03-02")
    found = fold_assessments(record_of(second, talk, first, known=complete(assessment_held="2026-06-30")))
    assert ((day("2026-02-02"), day("2026-08-03")), (day("2026-03-02"),)) == (found.assessed, found.talked)
    assert (day("2026-06-30"), None) == (found.assessed_silent_to, found.talked_silent_to)
    assert (first, second, talk) == found.events


@given(data=st.data())
def test_the_order_of_events_does_not_matter(data: st.DataObject) -> None:
    """Any events of training are folded alike from any order of the document."""
    days = st.dates(date(2026, 1, 1), date(2026, 1, 9))
    kinds = st.sampled_from([TrainingStarted, Absent, Leave, AssessmentHeld, TalkHeld])
    events: list[Event] = [
        data.draw(kinds)(id=str(number), on=data.draw(days), recorded=data.draw(days))
        for number in range(data.draw(st.integers(0, 6)))
    ]
    one, other = (record(some, date(2026, 1, 5), {}) for some in (events, data.draw(st.permutations(events))))
    assert fold_start(one) == fold_start(other)
    assert fold_absences(one) == fold_absences(other)
    assert fold_assessments(one) == fold_assessments(other)
