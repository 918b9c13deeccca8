"""The start of training, absences and leave, talks and assessments."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from attrs import frozen

from okstat.model.events import (
    AbsenceCause,
    Absent,
    AssessmentHeld,
    Event,
    Leave,
    ModuleCompleted,
    TalkHeld,
    TrainingStarted,
)
from okstat.situation.history import Record

__all__ = ["Absence", "Absences", "Assessments", "Start", "fold_absences", "fold_assessments", "fold_start"]


@frozen
class Start:
    """The start of training in the company.

    Attributes:
        events: what is recorded of it.
        on: the first day.
        silent_to: the last day for which it is a fact that training had not started.
        last_on: the start recorded last, where more than one is.
    """

    events: tuple[Event, ...]
    on: date | None
    silent_to: date | None
    last_on: date | None


@frozen
class Absence:
    """One absence or leave.

    Attributes:
        first: its first day.
        last: its last day, inclusive; open when it is not known to be over.
        share: the share of full time that is missed; `None` where it is not told.
        cause: why.
        is_leave: whether it is leave, agreed with the company.
    """

    first: date
    last: date | None
    share: Decimal | None
    cause: AbsenceCause | None
    is_leave: bool


@frozen
class Absences:
    """All absences and leave that have begun.

    Attributes:
        events: what is recorded of them.
        rows: absences and leave, by first day.
        silent_to: the last day for which neither further absence nor leave is a fact.
        absent_silent_to: the last day for which no further absence is a fact, leave being none.
    """

    events: tuple[Event, ...]
    rows: tuple[Absence, ...]
    silent_to: date | None
    absent_silent_to: date | None = None


@frozen
class Assessments:
    """Half-year assessments and talks that were held, by day.

    Attributes:
        events: all of them, and the modules completed.
        assessed: the days of the assessments.
        assessed_silent_to: the last day for which no further assessment is a fact.
        talked: the days of the talks.
        talked_silent_to: the last day for which no further talk is a fact.
        held: the assessments themselves.
        completed: the modules of which the training is over.
    """

    events: tuple[Event, ...]
    assessed: tuple[date, ...]
    assessed_silent_to: date | None
    talked: tuple[date, ...]
    talked_silent_to: date | None
    held: tuple[AssessmentHeld, ...] = ()
    completed: tuple[ModuleCompleted, ...] = ()


_AWAY: Final = frozenset((Absent, Leave))


def fold_start(record: Record) -> Start:
    """The first recorded start of training counts."""
    started, silent_to = record.of(TrainingStarted), record.silent_to(TrainingStarted)
    return Start(started, started[0].on, silent_to, started[-1].on) if started else Start((), None, silent_to, None)


def fold_absences(record: Record) -> Absences:
    """Fold absences and leave into rows, by first day."""
    absent, leave = record.silent_to(Absent), record.silent_to(Leave)
    silent_to = min(absent, leave) if absent is not None and leave is not None else None
    if record.has_none_of(_AWAY):
        return _no_absence(silent_to, absent)
    begun: tuple[Absent | Leave, ...] = record.of(Absent) + record.of(Leave)
    events = tuple(sorted(begun, key=lambda event: event.on))
    rows = tuple(Absence(e.on, e.last, e.share, e.cause, isinstance(e, Leave)) for e in events)
    return Absences(events, rows, silent_to, absent)


@lru_cache
def _no_absence(silent_to: date | None, absent: date | None) -> Absences:
    """Most contracts have no absence: they share one value."""
    return Absences((), (), silent_to, absent)


def fold_assessments(record: Record) -> Assessments:
    """Fold the days on which somebody sat down with the apprentice."""
    assessments, talks, completed = record.of(AssessmentHeld), record.of(TalkHeld), record.of(ModuleCompleted)
    return Assessments(
        assessments + talks + completed,
        tuple([event.on for event in assessments]),
        record.silent_to(AssessmentHeld),
        tuple([event.on for event in talks]),
        record.silent_to(TalkHeld),
        assessments,
        completed,
    )
