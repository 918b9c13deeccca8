"""The help of an office: what was agreed with the company, and what the office did under one contract."""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import frozen

from okstat.model.complete import silence_is_fact
from okstat.model.events import (
    AssessmentHeld,
    AssistanceAgreed,
    AssistedTask,
    Event,
    ExamRegistered,
    Party,
    TalkHeld,
    YearlyReportSent,
)
from okstat.situation.history import Record

__all__ = [
    "NO_ASSISTANCE",
    "NO_HELP",
    "Assistance",
    "HelpAgreed",
    "Helped",
    "fold_assistance",
    "fold_help",
    "fold_help_with_reports",
]


@frozen
class HelpAgreed:
    """An agreement with one office on help.

    Attributes:
        office: id of the office.
        first: its first day.
        last: its last day, where one is agreed.
        tasks: the tasks agreed on; `None` where they are not told.
    """

    office: str
    first: date
    last: date | None
    tasks: tuple[AssistedTask, ...] | None


@frozen
class Assistance:
    """What an enterprise has agreed with offices on help.

    Attributes:
        events: the agreements.
        rows: what each says, by first day.
        silent_to: the last day for which no further agreement is a fact.
    """

    events: tuple[Event, ...]
    rows: tuple[HelpAgreed, ...]
    silent_to: date | None

    def covers(self, task: AssistedTask, day: date) -> bool | None:
        """Whether help with a task was agreed on a day, with whatever office; `None` when it is not known."""
        held = [row for row in self.rows if row.first <= day and (row.last is None or day <= row.last)]
        if any(row.tasks is not None and task in row.tasks for row in held):
            return True
        if any(row.tasks is None for row in held):
            return None
        return False if silence_is_fact(self.silent_to, day) else None


@frozen
class Helped:
    """What an office did in place of the company.

    Attributes:
        events: what it held or sent.
        rows: which task, and on which day.
    """

    events: tuple[Event, ...]
    rows: tuple[tuple[AssistedTask, date], ...]


NO_ASSISTANCE: Final = Assistance((), (), None)
"""Nothing was agreed on, as far as anything is told."""

NO_HELP: Final = Helped((), ())
"""An office did nothing in place of the company, as far as anything is told."""

_READ: Final = frozenset((TalkHeld, AssessmentHeld, ExamRegistered))
_OWN: Final = frozenset((Party.COMPANY, Party.INSTRUCTOR, Party.TRAINING_MANAGER))
"""Who does a task for the company itself, so that the office was there beside it."""


def fold_assistance(record: Record) -> Assistance:
    """Fold the agreements with offices on help."""
    agreed = record.of(AssistanceAgreed)
    rows = tuple([HelpAgreed(event.office, event.on, event.last, event.tasks) for event in agreed])
    return Assistance(agreed, rows, record.silent_to(AssistanceAgreed))


def fold_help(record: Record) -> Helped:
    """What the office alone held or sent under a contract."""
    if record.has_none_of(_READ):
        return NO_HELP
    held = [
        (task, event)
        for task, events in (
            (AssistedTask.TALK, record.of(TalkHeld)),
            (AssistedTask.ASSESSMENT, record.of(AssessmentHeld)),
        )
        for event in events
        if event.by is not None and Party.OFFICE in event.by and _OWN.isdisjoint(event.by)
    ]
    sent = [event for event in record.of(ExamRegistered) if event.by is Party.OFFICE]
    if not held and not sent:
        return NO_HELP
    rows = [(task, event.on) for task, event in held] + [(AssistedTask.EXAM_REGISTRATION, event.on) for event in sent]
    return Helped((*[event for _, event in held], *sent), tuple(sorted(rows, key=lambda row: row[1])))


def fold_help_with_reports(record: Record) -> Helped:
    """The yearly reports that an office sent for the company."""
    sent = tuple([event for event in record.of(YearlyReportSent) if event.by is Party.OFFICE])
    return Helped(sent, tuple([(AssistedTask.YEARLY_REPORT, event.on) for event in sent]))
