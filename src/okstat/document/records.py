"""The records that msgspec decodes, and what makes the classes of the model out of them.

Both are made from the same list of keys as all else. msgspec finds wrong types, missing and unknown keys, days that
are none and words of no list; what it does not know is looked at when the class is made.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import cache, reduce
from operator import or_
from typing import Annotated, Any, Final, get_args

import msgspec

from okstat.document.scalars import DAY, TEXT, TRUTH, scalar, within_years
from okstat.document.structure import complete_of
from okstat.document.wire import EVENTS_OF, Key, keys
from okstat.model.complete import Complete
from okstat.model.events import Event

__all__ = ["Make", "record", "values_maker"]

Make = Callable[[Any], Any]
"""Makes a value of the model out of what was decoded; raises `UnfitError`."""

_FILLED: Final = msgspec.Meta(min_length=1)


@cache
def record(shape: type) -> type[msgspec.Struct]:
    """The record of a class: a key that may be missing is `None` when it is."""
    required = [(key.name, _decoded(shape, key)) for key in keys(shape) if key.required]
    optional = [(key.name, _decoded(shape, key), None) for key in keys(shape) if not key.required]
    kind: str | None = shape.kind if issubclass(shape, Event) else None
    return msgspec.defstruct(
        shape.__name__,
        [*required, *optional],
        tag=kind,
        tag_field=None if kind is None else "kind",
        forbid_unknown_fields=True,
        omit_defaults=True,
        gc=False,
    )


def _decoded(shape: type, key: Key) -> Any:
    """What msgspec decodes the JSON under a key to."""
    if (kind := scalar(key.name, key.hint)) is not None:
        if kind is TEXT:
            return Annotated[str, _FILLED]
        return str if _is_read_from_text(key) else key.hint
    if key.hint is Complete:
        return dict[str, str]
    if key.hint == tuple[Event, ...]:
        events: Any = reduce(or_, (record(event) for event in EVENTS_OF[shape].values()))
        return list[events]
    if parts := get_args(key.hint):
        member: Any = _decoded(shape, _member(parts[0]))
        return Annotated[tuple[member, ...], _FILLED] if _is_enum(member) else list[member]
    return record(key.hint)


def values_maker(shape: type) -> Make:
    """The function that gives the values for an object of the class, by name, out of its record."""
    makers = [(key.name, make) for key in keys(shape) if (make := _maker(shape, key)) is not None]

    def make_values(decoded: Any) -> dict[str, Any]:
        values = msgspec.structs.asdict(decoded)
        for name, make in makers:
            value = values[name]
            if value is not None:
                values[name] = make(value)
        return values

    return make_values


@cache
def _class_maker(shape: type) -> Make:
    make_values = values_maker(shape)
    return lambda decoded: shape(**make_values(decoded))


def _maker(shape: type, key: Key) -> Make | None:
    """What is left to do with the decoded value under a key, if anything."""
    if (kind := scalar(key.name, key.hint)) is not None:
        if kind is DAY:
            return within_years
        if kind in (TEXT, TRUTH) or _is_enum(key.hint):
            return None
        return kind.of_text or kind.read
    if key.hint is Complete:
        return complete_of(shape)
    if key.hint == tuple[Event, ...]:
        makers = {record(event): _class_maker(event) for event in EVENTS_OF[shape].values()}
        return lambda events: tuple([makers[type(event)](event) for event in events])
    if parts := get_args(key.hint):
        make = _maker(shape, _member(parts[0]))
        return None if make is None else lambda items: tuple([make(item) for item in items])
    return _class_maker(key.hint)


def _is_read_from_text(key: Key) -> bool:
    """Whether a text is decoded and read afterwards."""
    kind = scalar(key.name, key.hint)
    return kind is not None and kind.of_text is not None and kind is not DAY and not _is_enum(key.hint)


def _is_enum(hint: object) -> bool:
    return isinstance(hint, type) and issubclass(hint, Enum)


def _member(hint: Any) -> Key:
    """The members of a list, as if they stood under a key."""
    return Key("", hint, required=True)
