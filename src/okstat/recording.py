"""Recording twins: run the same rule again and see what it read.

A twin is a subclass made from an attrs class. It stands for one value, answers every question as
that value does, and notes each field that is read: the path, the value, and the events of the part
that the field belongs to. Because a twin *is* an instance of the class it stands for, `isinstance`,
`match`, equality, hashing and `in` answer alike.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, cast

import attrs

from okstat.dated import Provenance, Row
from okstat.law import Law

__all__ = ["Read", "RecordingLaw", "Trace", "twin"]

T = TypeVar("T")


@attrs.frozen
class Read:
    """One thing that a rule read.

    Attributes:
        path: where, as `signing.on`, or the name of a table.
        value: what was read; `None` when it is not known, and never personal.
        events: ids and kinds of the events that the part was folded from.
        provenance: for a number of the law, where it comes from.
    """

    path: str
    value: object
    events: tuple[tuple[str, str], ...] = ()
    provenance: Provenance | None = None


class Trace:
    """What was read in one run, each path once, in the order of reading."""

    def __init__(self) -> None:
        self._reads: dict[str, Read] = {}

    def note(self, read: Read) -> None:
        """Keep a reading; the same path again says nothing new."""
        self._reads.setdefault(read.path, read)

    def reads(self) -> tuple[Read, ...]:
        """All that was read."""
        return tuple(self._reads.values())


WITHHELD = "withheld: personal data"


def twin(value: T, trace: Trace, path: str = "") -> T:
    """A stand-in for a value of an attrs class (or a tuple of such) that notes what is read of it."""
    if isinstance(value, tuple):
        items = (twin(item, trace, f"{path}[{number}]") for number, item in enumerate(value))
        return cast("T", tuple(items))
    cls = value.__class__
    if not attrs.has(cls) or hasattr(cls, "_okstat_of"):
        return value
    stand_in: Any = object.__new__(_twin_class(cls))
    for name, content in (("_okstat_of", value), ("_okstat_trace", trace), ("_okstat_path", path)):
        object.__setattr__(stand_in, name, content)
    return cast("T", stand_in)


@cache
def _twin_class(cls: type) -> type:
    def equal(self: Any, other: object) -> bool:
        return bool(self._okstat_of == getattr(other, "_okstat_of", other))

    def hashed(self: Any) -> int:
        return hash(self._okstat_of)

    def shown(self: Any) -> str:
        return repr(self._okstat_of)

    members: dict[str, Any] = {
        "__slots__": ("_okstat_of", "_okstat_path", "_okstat_trace"),
        "__eq__": equal,
        "__hash__": hashed,
        "__repr__": shown,
    }
    for attribute in attrs.fields(cls):
        members[attribute.name] = property(_reader(attribute))
    return type(cls.__name__, (cls,), members)


def _reader(attribute: attrs.Attribute[Any]) -> Callable[[Any], object]:
    name, is_personal = attribute.name, bool(attribute.metadata.get("personal"))

    def read(self: Any) -> object:
        original = self._okstat_of
        value = getattr(original, name)
        path = f"{self._okstat_path}.{name}" if self._okstat_path else name
        if _is_plain(value):
            events = tuple((event.id, event.kind) for event in _sources(original))
            shown = WITHHELD if is_personal and value is not None else value
            self._okstat_trace.note(Read(path, shown, events))
            return value
        return twin(value, self._okstat_trace, path)

    return read


def _sources(part: Any) -> tuple[Any, ...]:
    """The events a part was folded from; a noun, which has an id, is a fact of its own."""
    return () if hasattr(part, "id") else getattr(part, "events", ())


def _is_plain(value: object) -> bool:
    """Whether a value is told as it stands; values of attrs classes are told field by field."""
    if isinstance(value, tuple):
        return not value or _is_plain(value[0])
    return not attrs.has(value.__class__)


class RecordingLaw(Law):
    """A law that notes which rows were read."""

    __slots__ = ("_trace",)

    def __init__(self, law: Law, trace: Trace) -> None:
        super().__init__(law.day, law.reading, law.tables)
        object.__setattr__(self, "_trace", trace)

    def row(self, table: str, key: str = "") -> Row[int | Decimal]:
        """The row that holds, noted with its source."""
        found = super().row(table, key)
        trace: Trace = cast("Any", self)._trace  # a slot of a frozen class, set above
        trace.note(Read(f"{table}[{key}]" if key else table, found.value, (), found.provenance))
        return found
