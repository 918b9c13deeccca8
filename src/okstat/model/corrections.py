"""Corrections: which events of a subject count, when some withdraw or replace others.

A correction can itself be corrected: undo restores what it had taken out, and takes out what was recorded beside it in
its stead. Corrections that correct each other in a circle are of no effect.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from okstat.model.events import Event, Replaced, Withdrawn

__all__ = ["judged", "standing"]

Correction = Withdrawn | Replaced
_CORRECTIONS = frozenset((Withdrawn, Replaced))


def judged(corrections: Mapping[str, str]) -> Iterator[tuple[str, bool]]:
    """Each correction, after all those that correct it, and whether it stands; those in a circle are passed over.

    Args:
        corrections: id of each correction to the id of the event that it takes out.
    """
    waiting = Counter(corrections.values())
    ready = [own for own in corrections if not waiting[own]]
    taken_out: set[str] = set()
    while ready:
        own = ready.pop()
        event = corrections[own]
        stands = own not in taken_out
        if stands:
            taken_out.add(event)
        yield own, stands
        waiting[event] -= 1
        if event in corrections and not waiting[event]:
            ready.append(event)


def standing(events: Collection[Event]) -> Collection[Event]:
    """The events that nobody has withdrawn or replaced, in the order they come in, without the corrections."""
    if _CORRECTIONS.isdisjoint([event.__class__ for event in events]):
        return events
    corrections = {event.id: event for event in events if isinstance(event, Correction)}
    void = _void(corrections, {event.id: event.recorded for event in events})
    return [event for event in events if event.id not in void and event.id not in corrections]


def _void(corrections: Mapping[str, Correction], recorded: Mapping[str, date]) -> set[str]:
    """The ids of the events that do not count."""
    taken_out: set[str] = set()
    put_in: set[str] = set()
    undone: list[Replaced] = []
    for own, stands in judged({own: correction.event for own, correction in corrections.items()}):
        correction = corrections[own]
        if stands:
            taken_out.add(correction.event)
            if isinstance(correction, Replaced):
                put_in.add(correction.replacement)
        elif isinstance(correction, Replaced):
            undone.append(correction)
    beside = {one.replacement for one in undone if recorded.get(one.replacement, date.min) >= one.recorded}
    return taken_out | (beside - put_in)
