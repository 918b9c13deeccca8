"""A sitting: one exam, from its registration over absence and deferral to the day it was held, or never was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import field, frozen

from okstat.model.events import (
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
    """

    events: tuple[Event, ...]
    id: str
    registrations: tuple[ExamRegistered, ...] = ()
    missed: tuple[ExamMissed, ...] = ()
    deferred: tuple[ExamDeferred, ...] = ()
    expelled: ExamDecided | None = None
    held: ExamHeld | None = None
    annulled: ExamAnnulled | None = None

    @property
    def first_on(self) -> date:
        """The first day that anything is recorded of it."""
        return self.events[0].on

    @property
    def is_failed(self) -> bool | None:
        """Whether it was held and not passed; an annulled exam was neither. `None` when its result is not known."""
        if self.held is None or self.annulled is not None:
            return False
        return None if self.held.result is None else self.held.result is ExamResult.FAILED


@frozen
class _Open:
    """A sitting while its events are gathered."""

    events: list[Event] = field(factory=list)

    def has(self, kind: type[Event]) -> bool:
        return any(isinstance(one, kind) for one in self.events)

    @property
    def is_over(self) -> bool:
        return self.has(ExamHeld) or self.has(ExamDecided) or self.has(ExamAnnulled)

    def close(self) -> Sitting:
        held = [one for one in self.events if isinstance(one, ExamHeld)]
        expelled = [one for one in self.events if isinstance(one, ExamDecided)]
        annulled = [one for one in self.events if isinstance(one, ExamAnnulled)]
        return Sitting(
            tuple(self.events),
            (held or self.events)[0].id,
            tuple([one for one in self.events if isinstance(one, ExamRegistered)]),
            tuple([one for one in self.events if isinstance(one, ExamMissed)]),
            tuple([one for one in self.events if isinstance(one, ExamDeferred)]),
            expelled[0] if expelled else None,
            held[0] if held else None,
            annulled[0] if annulled else None,
        )


_ORDER: Final[tuple[type[Event], ...]] = (ExamRegistered, ExamMissed, ExamDeferred, ExamDecided, ExamHeld, ExamAnnulled)
"""In which order events of one day follow each other."""


def fold_sittings(record: Record) -> tuple[Sitting, ...]:
    """Gather events into sittings: after a sitting is over, the next event begins another.

    An annulment belongs to the latest sitting that was held and is not annulled yet, else to the one under way.
    """
    found: list[_Open] = []
    for event in _in_order(record):
        if isinstance(event, ExamAnnulled):
            held = [one for one in found if one.has(ExamHeld) and not one.has(ExamAnnulled)]
            under_way = [one for one in found[-1:] if not one.is_over]
            belongs_to = (held or under_way)[-1:]
        else:
            belongs_to = [one for one in found[-1:] if not one.is_over]
        if not belongs_to:
            found.append(_Open())
        (belongs_to or found)[-1].events.append(event)
    return tuple([one.close() for one in found])


def _in_order(record: Record) -> Iterator[Event]:
    events: list[tuple[date, int, Event]] = []
    for place, kind in enumerate(_ORDER):
        events += [(one.on, place, one) for one in record.of(kind) if _is_part(one)]
    for _, _, event in sorted(events, key=lambda entry: entry[:2]):
        yield event


def _is_part(event: Event) -> bool:
    """Of the decisions, only an expulsion ends a sitting."""
    if isinstance(event, ExamDecided):
        return event.matter is ExamMatter.EXPULSION and event.granted is True
    return True
