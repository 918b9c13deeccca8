"""Strategies for what hangs together within a subject: events with what they name, and how complete its record is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import cache
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from okstat.document.kinds import ALL_KINDS, EVENTS_OF, SPANS
from okstat.document.wire import Key, keys
from okstat.model.complete import Complete
from okstat.model.events import Event
from okstat.testing.values import days, values_for

__all__ = ["Names", "completes", "events", "maybe", "with_others"]

T = TypeVar("T")

Names = Mapping[str, Sequence[str]]
"""For a key that names something, the ids that there are."""

_NOTHING: Final[Names] = {"company": (), "office": (), "department": ()}
_EVENTS: Final = ("event", "replacement")


def maybe(pool: Sequence[T]) -> st.SearchStrategy[T | None]:
    """One of them, or none."""
    return st.none() | st.sampled_from(pool) if pool else st.none()


@st.composite
def with_others(draw: st.DrawFn, shape: type[T], known: Mapping[str, Any]) -> T:
    """An object of the class with what is known; what else it may have is there or not."""
    plain: type = shape
    others = {key.name: draw(_there_or_not(key)) for key in keys(plain) if key.name not in known}
    return shape(**known, **others)


@st.composite
def completes(draw: st.DrawFn, *, subject: type | None = None, document: Complete) -> Complete:
    """What holds for a subject in a document; for no subject, what the document itself is complete for."""
    kinds = list(ALL_KINDS if subject is None else EVENTS_OF[subject])
    return document.with_own(draw(st.dictionaries(st.sampled_from(kinds), days(), max_size=3)))


@st.composite
def events(draw: st.DrawFn, *, subject: type, names: Names = _NOTHING, most: int = 5) -> tuple[Event, ...]:
    """Up to `most` events of a class of subjects, in any order; no event is withdrawn or replaced twice."""
    names = {**_NOTHING, **names}
    ids = [str(number + 1) for number in range(draw(st.integers(0, most)))]
    possible = [event for event in EVENTS_OF[subject].values() if _is_possible(event, names, len(ids))]
    ring = draw(st.permutations(ids))
    return tuple([draw(_events(draw(st.sampled_from(possible)), own, ring, names)) for own in ids])


@cache
def _there_or_not(key: Key) -> st.SearchStrategy[Any]:
    """The value under a key, which is not there when it need not be."""
    return values_for(key) if key.required else st.none() | values_for(key)


def _is_possible(event: type, names: Names, number: int) -> bool:
    """Whether there is something to name under each key that must name something."""
    required = {key.name for key in keys(event) if key.required}
    named_in_document = all(names[name] for name in required.intersection(names))
    return named_in_document and number > len(required.intersection(_EVENTS))


@st.composite
def _events(draw: st.DrawFn, event: type, own: str, ring: Sequence[str], names: Names) -> Event:
    """One event; nothing ends before it begins. An event that it names is the next in the ring.

    So no two name the same one: two corrections of one event would contradict each other.
    """
    on = draw(days())
    values: dict[str, Any] = {"id": own, "on": on, "recorded": on + timedelta(draw(st.integers(0, 40)))}
    place = ring.index(own)
    others = (*ring[place + 1 :], *ring[:place])
    pools: Names = {**names, "event": others[:1], "replacement": others[1:2]}
    for key in keys(event):
        if key.name not in values:
            pool = pools.get(key.name)
            if pool is None:
                values[key.name] = draw(_there_or_not(key))
            else:
                values[key.name] = draw(st.sampled_from(pool) if key.required else maybe(pool))
    first, last = SPANS.get(event, ("on", "on"))
    if values[first] is not None and values[last] is not None:
        values[first], values[last] = sorted((values[first], values[last]))
    made: Event = event(**values)
    return made
