"""From the classes of the model to plain JSON: keys in order, what is missing left out."""

from __future__ import annotations

from typing import Any, Final

from okstat.document.kinds import ALL_KINDS
from okstat.document.scalars import scalar
from okstat.document.wire import keys
from okstat.model.complete import Complete
from okstat.model.events import Event

__all__ = ["plain"]

_ORDER: Final = {kind: number for number, kind in enumerate(ALL_KINDS)}


def plain(value: Any) -> dict[str, Any]:
    """The plain JSON of an object of the document: every key that has a value, in the order of its class."""
    if isinstance(value, Complete):
        return {kind: value.days[kind].isoformat() for kind in sorted(value.days, key=_place)}
    shape: type = type(value)
    found: dict[str, Any] = {}
    for key in keys(shape):
        one = getattr(value, key.name)
        if one is not None and one != ():
            found[key.name] = _plain_value(key.name, key.hint, one)
        if key.name == "id" and isinstance(value, Event):
            found["kind"] = value.kind
    return found


def _place(kind: str) -> tuple[int, str]:
    return _ORDER.get(kind, len(_ORDER)), kind


def _plain_value(name: str, hint: Any, value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain_value("", type(one), one) for one in value]
    kind = scalar(name, hint)
    return plain(value) if kind is None else kind.write(value)
