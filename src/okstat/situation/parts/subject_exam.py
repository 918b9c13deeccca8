"""Exams in subjects, each with what belongs to it: set, registered, held or missed, annulled, and the next refused."""

from __future__ import annotations

from datetime import date
from typing import Final, TypeVar

from attrs import frozen

from okstat.model.events import (
    Event,
    SubjectExamAdapted,
    SubjectExamAnnulled,
    SubjectExamExpelled,
    SubjectExamHeld,
    SubjectExamMissed,
    SubjectExamRefused,
    SubjectExamRegistered,
    SubjectExamSet,
)
from okstat.situation.history import Record

__all__ = ["SubjectExam", "fold_subject_exams"]

E = TypeVar("E", bound=Event)


@frozen
class SubjectExam:
    """One exam in a subject.

    Attributes:
        events: all that belongs to it.
        id: the id of its first event.
        to_be_sat: that it is to be sat.
        registered: its registration.
        registered_silent_to: the last day for which no further registration is a fact.
        adapted: the decision on adapting it.
        held: what is recorded of the exam held.
        missed: that the candidate did not meet.
        expelled: that the candidate was expelled.
        annulled: its annulment.
        refused: each time that the next exam was refused.
        refused_silent_to: the last day for which no such refusal is a fact.
        next_on: the day of the next exam in the subject that was held.
    """

    events: tuple[Event, ...]
    id: str
    to_be_sat: SubjectExamSet | None
    registered: SubjectExamRegistered | None
    registered_silent_to: date | None
    adapted: SubjectExamAdapted | None
    held: SubjectExamHeld | None
    missed: SubjectExamMissed | None
    expelled: SubjectExamExpelled | None
    annulled: SubjectExamAnnulled | None
    refused: tuple[SubjectExamRefused, ...]
    refused_silent_to: date | None
    next_on: date | None


_ORDER: Final[tuple[type[Event], ...]] = (
    SubjectExamSet,
    SubjectExamRegistered,
    SubjectExamAdapted,
    SubjectExamMissed,
    SubjectExamExpelled,
    SubjectExamHeld,
    SubjectExamAnnulled,
    SubjectExamRefused,
)
"""In which order events of one day follow each other."""

_OVER: Final = (SubjectExamMissed, SubjectExamExpelled, SubjectExamHeld)
_OPENING: Final = (SubjectExamSet, SubjectExamRegistered, SubjectExamAdapted, SubjectExamMissed, SubjectExamHeld)


def fold_subject_exams(record: Record) -> tuple[SubjectExam, ...]:
    """Gather events subject by subject: what comes after an exam was sat or missed begins another.

    An exam held on the day of an expulsion is the one that the candidate was expelled from.
    """
    if record.has_none_of(frozenset(_ORDER)):
        return ()
    groups: list[list[Event]] = []
    latest: dict[str | None, list[Event]] = {}
    events = [(event.on, place, event) for place, kind in enumerate(_ORDER) for event in record.of(kind)]
    for _, _, event in sorted(events, key=lambda entry: entry[:2]):
        subject = getattr(event, "subject", None)
        group = latest.get(subject)
        if group is None or (isinstance(event, _OPENING) and any(_is_over(one, event) for one in group)):
            group = latest[subject] = []
            groups.append(group)
        group.append(event)
    return tuple(_exam(group, groups, record) for group in groups)


def _is_over(one: Event, event: Event) -> bool:
    """Whether an exam is over with one event when another comes."""
    is_expelled_from_it = isinstance(one, SubjectExamExpelled) and isinstance(event, SubjectExamHeld)
    return isinstance(one, _OVER) and not (is_expelled_from_it and one.on == event.on)


def _exam(group: list[Event], groups: list[list[Event]], record: Record) -> SubjectExam:
    subject, first = getattr(group[0], "subject", None), group[0].on
    later = [
        one.on
        for other in groups
        if other is not group and getattr(other[0], "subject", None) == subject and other[0].on >= first
        for one in other
        if isinstance(one, SubjectExamHeld)
    ]
    return SubjectExam(
        events=tuple(group),
        id=group[0].id,
        to_be_sat=_one(group, SubjectExamSet),
        registered=_one(group, SubjectExamRegistered),
        registered_silent_to=record.silent_to(SubjectExamRegistered),
        adapted=_one(group, SubjectExamAdapted),
        held=_one(group, SubjectExamHeld),
        missed=_one(group, SubjectExamMissed),
        expelled=_one(group, SubjectExamExpelled),
        annulled=_one(group, SubjectExamAnnulled),
        refused=tuple(one for one in group if isinstance(one, SubjectExamRefused)),
        refused_silent_to=record.silent_to(SubjectExamRefused),
        next_on=min(later, default=None),
    )


def _one(group: list[Event], kind: type[E]) -> E | None:
    return next((event for event in group if isinstance(event, kind)), None)
