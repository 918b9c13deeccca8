"""The history: which events were known, and which of them have taken effect.

A correction (withdrawn, replaced) acts on the record, so it counts from the day it was recorded,
whatever day it speaks of.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from operator import attrgetter
from typing import Any, TypeVar

from attrs import field, frozen

from okstat.model.corrections import standing
from okstat.model.events import Event

__all__ = ["Record", "known", "record"]

E = TypeVar("E", bound=Event)
_BY_DAY = attrgetter("on", "recorded", "id")
_NONE = (None,)


def known(events: Collection[Event], known_at: date | None = None) -> tuple[Event, ...]:
    """The events that were recorded by `known_at` and not corrected by then, by day of effect.

    Coming events are in it too; corrections themselves are not.
    """
    return tuple(sorted(_standing(events, known_at), key=_BY_DAY))


def _standing(events: Collection[Event], known_at: date | None) -> Collection[Event]:
    """The events that `known` gives, in the order in which they come in."""
    seen = events if known_at is None else [event for event in events if event.recorded <= known_at]
    return standing(seen)


@frozen
class Record:
    """The events of one subject that have taken effect on a day, sorted into kinds.

    Attributes:
        on: the day asked about.
        events: class of event to the events of it, by day of effect.
        silence: kind of event to the last day for which silence is a fact, never beyond `on` or what was known.
    """

    on: date
    events: Mapping[type[Event], tuple[Event, ...]] = field(hash=False)
    silence: Mapping[str, date] = field(hash=False)

    def has_none_of(self, kinds: frozenset[type[Event]]) -> bool:
        """Whether nothing of these classes has happened."""
        return kinds.isdisjoint(self.events)

    def of(self, kind: type[E]) -> tuple[E, ...]:
        """The events of one class."""
        found: tuple[Any, ...] = self.events.get(kind, ())
        return found

    def first(self, kind: type[E]) -> E | None:
        """The earliest event of one class."""
        found: tuple[Any, ...] = self.events.get(kind, _NONE)
        first: E | None = found[0]
        return first

    def last(self, kind: type[E]) -> E | None:
        """The latest event of one class."""
        found: tuple[Any, ...] = self.events.get(kind, _NONE)
        last: E | None = found[-1]
        return last

    def silent_to(self, kind: type[Event]) -> date | None:
        """The last day for which the record of a kind is complete."""
        return self.silence.get(kind.kind)


def record(events: Collection[Event], on: date, silence: Mapping[str, date], known_at: date | None = None) -> Record:
    """Sort what is known of a subject, and has taken effect on `on`, into kinds."""
    kinds: dict[type[Event], list[Event]] = {}
    for event in _standing(events, known_at):
        if event.on <= on:
            kind = event.__class__
            if kind in kinds:
                kinds[kind].append(event)
            else:
                kinds[kind] = [event]
    by_day = {kind: tuple(found if len(found) == 1 else sorted(found, key=_BY_DAY)) for kind, found in kinds.items()}
    return Record(on, by_day, silence)
