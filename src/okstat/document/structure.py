"""From plain JSON to the classes of `wire`, by cattrs: unknown keys refused, every fault kept.

What is already a value of the model (a day, a person, the document's own `complete`) passes as it is: the reader puts
such values where the document leaves them to be understood.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any, Final, get_args

from cattrs import Converter
from cattrs.errors import IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, override

from okstat.document.faults import MISSING
from okstat.document.kinds import ALL_KINDS, EVENTS_OF, SUBJECT_IN_WORDS
from okstat.document.scalars import day, scalar
from okstat.document.unfit import UnfitError, unfit
from okstat.document.wire import FORMAT, DocumentRecord, Key, keys
from okstat.model.complete import Complete
from okstat.model.events import Event

__all__ = ["Hook", "complete_of", "structure"]

Hook = Callable[[Any, Any], Any]
"""What cattrs calls: a value and the type that is wanted, which no hook here looks at."""

_CONVERTER: Final = Converter(forbid_extra_keys=True, detailed_validation=True)


@cache
def structure(shape: type) -> Hook:
    """The hook that makes an object of `shape` out of plain JSON.

    It raises what cattrs raises, with `UnfitError` for single values: `faults_of` reads both.
    """
    made = _class(shape)

    def read(value: object, _: object = None) -> object:
        if isinstance(value, dict):
            return made(value, shape)
        if isinstance(value, shape):
            return value
        raise unfit(value, "an object")

    return read


@cache
def _class(shape: type) -> Hook:
    hooks: dict[str, Any] = {key.name: override(struct_hook=_hook(shape, key)) for key in keys(shape)}
    return make_dict_structure_fn(shape, _CONVERTER, **hooks)


def _hook(shape: type, key: Key) -> Hook:
    """The hook for the value under one key."""
    if (kind := scalar(key.name, key.hint)) is not None:
        return _format if (shape, key.name) == (DocumentRecord, "format") else kind.read
    if key.hint is Complete:
        return complete_of(shape)
    if key.hint == tuple[Event, ...]:
        return _list_of(_event(shape))
    if parts := get_args(key.hint):
        member = scalar("", parts[0])
        return _list_of(structure(parts[0])) if member is None else _filled(_list_of(member.read))
    return structure(key.hint)


def _format(value: object, _: object = None) -> str:
    if value != FORMAT:
        raise unfit(value, f"`{FORMAT}`")
    return FORMAT


def _all_of(placed: Iterable[tuple[int | str, Any]], hook: Hook) -> list[Any]:
    """What a hook makes of each value, told its place; the faults of all of them at once."""
    read_well, errors = [], []
    for place, value in placed:
        try:
            read_well.append(hook(value, place))
        except Exception as error:
            error.add_note(IterableValidationNote("", place, None))
            errors.append(error)
    if errors:
        raise IterableValidationError("", errors, tuple)
    return read_well


def _list_of(item: Hook) -> Hook:
    def read(value: object, _: object = None) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise unfit(value, "a list")
        return tuple(_all_of(enumerate(value), item))

    return read


def _filled(list_hook: Hook) -> Hook:
    def read(value: object, _: object = None) -> tuple[Any, ...]:
        if value == []:
            raise UnfitError("is empty; leave the key out when it is unknown")
        members: tuple[Any, ...] = list_hook(value, None)
        return members

    return read


def _event(subject: type) -> Hook:
    """The hook for the events of a class of subjects: `kind` says which."""
    kinds = EVENTS_OF[subject]
    classes: dict[str, Hook] = {}

    def read(value: object, _: object = None) -> object:
        if not isinstance(value, dict):
            raise unfit(value, "an object")
        kind = value.get("kind")
        made = classes.get(kind) if isinstance(kind, str) else None
        if made is None:
            event = _kind(value, kinds, subject)
            made = classes[event.kind] = _class(event)
        del value["kind"]
        return made(value, None)

    return read


def _kind(event: Mapping[str, object], kinds: Mapping[str, type], subject: type) -> Any:
    """The class that `kind` names."""
    if "kind" not in event:
        raise UnfitError(MISSING, ("kind",))
    kind = event["kind"]
    if not isinstance(kind, str):
        raise unfit(kind, "a kind of event", ("kind",))
    if kind not in kinds:
        raise UnfitError(f"is no kind of event of {SUBJECT_IN_WORDS[subject]}", ("kind",))
    return kinds[kind]


def complete_of(subject: type) -> Callable[..., Complete]:
    """The hook for `complete` of a class of subjects, or of the document: kinds of events with their last days."""
    kinds = EVENTS_OF.get(subject, ALL_KINDS)

    def last_day(value: object, kind: str) -> tuple[str, date]:
        if kind not in kinds:
            raise UnfitError("is no kind of event here")
        return kind, day(value)

    def read(value: object, _: object = None) -> Complete:
        if isinstance(value, Complete):
            return value
        if not isinstance(value, dict):
            raise unfit(value, "an object")
        return Complete(dict(_all_of(value.items(), last_day)))

    return read
