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

from okstat.document.kinds import EVENTS_OF
from okstat.document.scalars import DAY, FIRST_DAY, LAST_DAY, OUTSIDE_YEARS, TEXT, TRUTH, scalar
from okstat.document.structure import complete_of
from okstat.document.unfit import UnfitError
from okstat.document.wire import Key, keys
from okstat.model.complete import Complete
from okstat.model.events import Event

__all__ = ["Make", "maker", "record"]

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
        is_scalar = scalar("", parts[0]) is not None
        return Annotated[tuple[member, ...], _FILLED] if is_scalar else list[member]
    return record(key.hint)


def maker(shape: type, make: Callable[..., Any] | None = None) -> Make:
    """The function that makes an object of the class, or what else `make` makes of its values, out of its record."""
    make = make or shape
    days = [key.name for key in keys(shape) if scalar(key.name, key.hint) is DAY]
    rests = [(key.name, rest) for key in keys(shape) if (rest := _rest(shape, key)) is not None]
    values_of = msgspec.structs.asdict

    def from_record(decoded: Any) -> Any:
        values = values_of(decoded)
        for name in days:
            if (day := values[name]) is not None and not FIRST_DAY <= day <= LAST_DAY:
                raise UnfitError(OUTSIDE_YEARS)
        for name, rest in rests:
            if (value := values[name]) is not None:
                values[name] = rest(value)
        return make(**values)

    return from_record


_class_maker = cache(maker)


def _rest(shape: type, key: Key) -> Make | None:
    """What is left to do with the decoded value under a key, if anything."""
    if (kind := scalar(key.name, key.hint)) is not None:
        if kind in (DAY, TEXT, TRUTH) or _is_enum(key.hint):
            return None
        return kind.of_text or kind.read
    if key.hint is Complete:
        return complete_of(shape)
    if key.hint == tuple[Event, ...]:
        makers = {record(event): _class_maker(event) for event in EVENTS_OF[shape].values()}
        return lambda events: tuple([makers[type(event)](event) for event in events])
    if parts := get_args(key.hint):
        rest = _rest(shape, _member(parts[0]))
        return None if rest is None else lambda items: tuple([rest(item) for item in items])
    return _class_maker(key.hint)


def _is_read_from_text(key: Key) -> bool:
    """Whether msgspec decodes a text that is read afterwards."""
    kind = scalar(key.name, key.hint)
    return kind is not None and kind.of_text is not None and kind is not DAY and not _is_enum(key.hint)


def _is_enum(hint: object) -> bool:
    return isinstance(hint, type) and issubclass(hint, Enum)


def _member(hint: Any) -> Key:
    """The members of a list, as if they stood under a key."""
    return Key("", hint, required=True)
