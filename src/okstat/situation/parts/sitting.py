"""A sitting: one exam, from its registration over absence and deferral to the day it was held, or never was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from attrs import evolve, field, frozen

from okstat.model.events import (
    AppealDecided,
    AppealOutcome,
    Event,
    ExamAnnulled,
    ExamDecided,
    ExamDeferred,
    ExamHeld,
    ExamMatter,
    ExamMissed,
    ExamRegistered,
    ExamResult,
)
from okstat.situation.history import Record
from okstat.situation.parts.regraded import regraded

__all__ = ["Sitting", "fold_sittings"]


@frozen
class Sitting:
    """One exam.

    Attributes:
        events: all that belongs to it.
        id: the id of the event that shows it: the exam held, else the first that is recorded of it.
        registrations: of it, by day; a deferred exam may have one more.
        missed: when the candidate did not meet.
        deferred: when it was put off.
        expelled: the decision by which the candidate was expelled from it.
        held: what is recorded of the exam held.
        annulled: its annulment.
        on_appeal: the decision on appeal by which its grade did not stand, or of which nobody has told how it ended.
    """

    events: tuple[Event, ...]
    id: str
    registrations: tuple[ExamRegistered, ...] = ()
    missed: tuple[ExamMissed, ...] = ()
    deferred: tuple[ExamDeferred, ...] = ()
    expelled: ExamDecided | None = None
    held: ExamHeld | None = None
    annulled: ExamAnnulled | None = None
    on_appeal: AppealDecided | None = None

    @property
    def first_on(self) -> date:
        """The first day that anything is recorded of it."""
        return self.events[0].on

    @property
    def day(self) -> date:
        """The day it was held, else the first."""
        return self.held.on if self.held is not None else self.first_on

    @property
    def is_failed(self) -> bool | None:
        """Whether it was held and not passed, as it stands now; `None` when its result is not known."""
        return self.is_failed_by(date.max)

    def is_failed_by(self, day: date) -> bool | None:
        """Whether it was held and not passed, as it stood on a day; an annulled exam was neither passed nor failed.

        A grade that did not stand on appeal was raised, or set aside for a new exam (forskrift 2024 § 10-9 (4), (7)).
        """
        if self.held is None or self.annulled is not None:
            return False
        if self.on_appeal is not None and self.on_appeal.on <= day:
            return None if self.on_appeal.outcome is None and self.on_appeal.upheld is None else False
        return None if self.held.result is None else self.held.result is ExamResult.FAILED

    def is_passed_by(self, day: date) -> bool | None:
        """Whether it was passed by a day, and not annulled; a grade raised on appeal counts from the decision."""
        if self.held is None or self.held.on > day or self.annulled is not None:
            return False
        if self.on_appeal is not None and self.on_appeal.on <= day:
            outcome = self.on_appeal.outcome
            return None if outcome is None else outcome is AppealOutcome.RAISED
        return None if self.held.result is None else self.held.result is not ExamResult.FAILED


@frozen
class _Open:
    """A sitting while its events are gathered."""

    events: list[Event] = field(factory=list)

    def has(self, kind: type[Event]) -> bool:
        return any(isinstance(one, kind) for one in self.events)

    @property
    def is_over(self) -> bool:
        return self.has(ExamHeld) or self.has(ExamDecided) or self.has(ExamAnnulled)

    def was_left_on(self, event: Event) -> bool:
        """Whether the candidate was expelled on the day on which an exam is recorded as held: it is that exam."""
        expelled = any(isinstance(one, ExamDecided) and one.on == event.on for one in self.events)
        return expelled and isinstance(event, ExamHeld) and not self.has(ExamHeld)

    def close(self) -> Sitting:
        held = [one for one in self.events if isinstance(one, ExamHeld)]
        expelled = [one for one in self.events if isinstance(one, ExamDecided)]
        annulled = [one for one in self.events if isinstance(one, ExamAnnulled)]
        return Sitting(
            events=tuple(self.events),
            id=(held or self.events)[0].id,
            registrations=tuple([one for one in self.events if isinstance(one, ExamRegistered)]),
            missed=tuple([one for one in self.events if isinstance(one, ExamMissed)]),
            deferred=tuple([one for one in self.events if isinstance(one, ExamDeferred)]),
            expelled=expelled[0] if expelled else None,
            held=held[0] if held else None,
            annulled=annulled[0] if annulled else None,
        )


_ORDER: Final[tuple[type[Event], ...]] = (ExamRegistered, ExamMissed, ExamDeferred, ExamDecided, ExamHeld, ExamAnnulled)
"""In which order events of one day follow each other."""


def fold_sittings(record: Record) -> tuple[Sitting, ...]:
    """Gather events into sittings: after a sitting is over, the next event begins another.

    An annulment belongs to the latest sitting that was held and is not annulled yet, else to the one under way. An exam
    held on the day of an expulsion is the one that the candidate was expelled from.
    """
    found: list[_Open] = []
    for event in _in_order(record):
        if isinstance(event, ExamAnnulled):
            held = [one for one in found if one.has(ExamHeld) and not one.has(ExamAnnulled)]
            under_way = [one for one in found[-1:] if not one.is_over]
            belongs_to = (held or under_way)[-1:]
        else:
            belongs_to = [one for one in found[-1:] if not one.is_over or one.was_left_on(event)]
        if not belongs_to:
            found.append(_Open())
        (belongs_to or found)[-1].events.append(event)
    decided = regraded(record)
    return tuple([_with_appeal(one.close(), decided) for one in found])


def _with_appeal(sitting: Sitting, decided: Mapping[str, AppealDecided]) -> Sitting:
    found = decided.get(sitting.held.id) if sitting.held is not None else None
    return sitting if found is None else evolve(sitting, events=(*sitting.events, found), on_appeal=found)


def _in_order(record: Record) -> Iterator[Event]:
    events: list[tuple[date, int, Event]] = []
    for place, kind in enumerate(_ORDER):
        events += [(one.on, place, one) for one in record.of(kind) if _is_part(one)]
    for _, _, event in sorted(events, key=lambda entry: entry[:2]):
        yield event


def _is_part(event: Event) -> bool:
    """Whether an event belongs to a sitting: of the decisions only an expulsion, which ends it."""
    if isinstance(event, ExamDecided):
        return event.matter is ExamMatter.EXPULSION and event.granted is True
    return True
