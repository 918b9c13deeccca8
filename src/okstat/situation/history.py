"""The history: which events were known, and which of them have taken effect.

A correction (withdrawn, replaced) acts on the record, so it counts from the day it was recorded,
whatever day it speaks of. A withdrawal can itself be withdrawn: undo restores.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from operator import attrgetter
from typing import TypeVar, cast

from attrs import field, frozen

from okstat.model.events import Event, Replaced, Withdrawn

__all__ = ["Record", "known", "record"]

E = TypeVar("E", bound=Event)
_BY_DAY = attrgetter("on", "recorded", "id")
_BY_RECORDED = attrgetter("recorded", "on", "id")


def known(events: Iterable[Event], known_at: date | None = None) -> tuple[Event, ...]:
    """The events that were recorded by `known_at` and not corrected by then, by day of effect.

    Coming events are in it too; corrections themselves are not.
    """
    seen = events if known_at is None else [event for event in events if event.recorded <= known_at]
    ordered = sorted(seen, key=_BY_DAY)
    corrections = [event for event in ordered if isinstance(event, Withdrawn | Replaced)]
    if not corrections:
        return tuple(ordered)
    void: set[str] = set()
    for correction in sorted(corrections, key=_BY_RECORDED, reverse=True):
        if correction.id not in void:
            void.add(correction.event)
    return tuple(event for event in ordered if event.id not in void and not isinstance(event, Withdrawn | Replaced))


@frozen
class Record:
    """The events of one subject that have taken effect on a day, sorted into kinds.

    Attributes:
        on: the day asked about.
        events: class of event to the events of it, by day of effect.
        silence: kind of event to the last day for which silence is a fact, never beyond `on` or what was known.
    """

    on: date
    events: Mapping[type[Event], list[Event]] = field(hash=False)
    silence: Mapping[str, date] = field(hash=False)

    def of(self, kind: type[E]) -> tuple[E, ...]:
        """The events of one class."""
        return tuple(cast("list[E]", self.events.get(kind, ())))

    def first(self, kind: type[E]) -> E | None:
        """The earliest event of one class."""
        found = self.events.get(kind)
        return cast("E", found[0]) if found else None

    def last(self, kind: type[E]) -> E | None:
        """The latest event of one class."""
        found = self.events.get(kind)
        return cast("E", found[-1]) if found else None

    def silent_to(self, kind: type[Event]) -> date | None:
        """The last day for which the record of a kind is complete."""
        return self.silence.get(kind.kind)


def record(events: Iterable[Event], on: date, silence: Mapping[str, date], known_at: date | None = None) -> Record:
    """Sort what is known of a subject, and has taken effect on `on`, into kinds."""
    kinds: dict[type[Event], list[Event]] = {}
    for event in known(events, known_at):
        if event.on <= on:
            kinds.setdefault(event.__class__, []).append(event)
    return Record(on, kinds, silence)
