"""Recording twins: run the same rule again and see what it read.

A twin is a subclass made from an attrs class. It stands for one value, answers every question as
that value does, and notes each field that is read: the path, the value, and the events of the part
that the field belongs to. Because a twin *is* an instance of the class it stands for, `isinstance`,
`match`, equality, hashing and `in` answer alike. What a twin cannot hide is its own class and its
own identity: a rule that asks for them is caught, since its recorded run answers otherwise.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Final, TypeVar, cast

import attrs

from okstat.dated import Doubt, Provenance, Row
from okstat.law import Law
from okstat.model.events import Event

__all__ = ["WITHHELD", "Read", "RecordingLaw", "Trace", "twin"]

T = TypeVar("T")

WITHHELD: Final = "withheld: personal data"
"""Stands for a personal value that was read: that it was read is told, the value is not."""


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
        self._twins: dict[str, Any] = {}
        self._events: dict[int, tuple[tuple[str, str], ...]] = {}

    def note(self, read: Read) -> None:
        """Keep a reading; the same path again says nothing new."""
        self._reads.setdefault(read.path, read)

    def reads(self) -> tuple[Read, ...]:
        """All that was read."""
        return tuple(self._reads.values())

    def events_of(self, part: Any) -> tuple[tuple[str, str], ...]:
        """The events a part was folded from, or the event that it is; a noun, which has an id, is a fact of its own."""
        if isinstance(part, Event):
            return ((part.id, part.kind),)
        if hasattr(part, "id"):
            return ()
        found = self._events.get(id(part))  # the parts outlive the trace: no id is given twice
        if found is None:
            events = getattr(part, "events", ())
            found = self._events[id(part)] = tuple([(event.id, event.kind) for event in events])
        return found

    def twin(self, value: Any, path: str) -> Any:
        """The stand-in for the value at a path: the same one each time."""
        found = self._twins.get(path)
        if found is None:
            found = self._twins[path] = object.__new__(_twin_class(value.__class__))
            for name, content in (("_okstat_of", value), ("_okstat_trace", self), ("_okstat_path", path)):
                object.__setattr__(found, name, content)
        return found


def twin(value: T, trace: Trace, path: str = "") -> T:
    """A stand-in for a value of an attrs class (or a tuple of such) that notes what is read of it."""
    if isinstance(value, tuple):
        items = (twin(item, trace, f"{path}[{number}]") for number, item in enumerate(value))
        return cast("T", tuple(items))
    kind: Any = value.__class__
    if not _has_fields(kind) or hasattr(value, "_okstat_of"):
        return value
    return cast("T", trace.twin(value, path))


@cache
def _twin_class(cls: type) -> type:
    attributes = attrs.fields(cls)

    def whole(self: Any) -> Any:
        """The value itself, for an operation that reads all of it."""
        for attribute in attributes:
            getattr(self, attribute.name)
        return self._okstat_of

    members: dict[str, Any] = {
        "__slots__": ("_okstat_of", "_okstat_path", "_okstat_trace"),
        "__new__": lambda _, *args, **kwargs: cls(*args, **kwargs),  # `evolve` makes a value, not a twin
        "__hash__": lambda self: hash(whole(self)),
        "__repr__": lambda self: repr(self._okstat_of),
        "__reduce__": lambda self: (_itself, (whole(self),)),
        "__copy__": lambda self: self,
        "__deepcopy__": lambda self, _: self,
    }
    for name in ("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"):
        if name in vars(cls) or name in ("__eq__", "__ne__"):
            members[name] = _comparison(getattr(operator, name), whole)
    for attribute in attributes:
        members[attribute.name] = property(_reader(attribute))
    return type(cls.__name__, (cls,), members)


def _itself(value: T) -> T:
    return value


def _comparison(compare: Callable[[Any, Any], bool], whole: Callable[[Any], Any]) -> Callable[[Any, Any], bool]:
    return lambda self, other: compare(whole(self), getattr(other, "_okstat_of", other))


def _reader(attribute: attrs.Attribute[Any]) -> Callable[[Any], object]:
    name, is_personal = attribute.name, bool(attribute.metadata.get("personal"))

    def read(self: Any) -> object:
        original, trace = self._okstat_of, self._okstat_trace
        value = getattr(original, name)
        path = f"{self._okstat_path}.{name}" if self._okstat_path else name
        if not _is_plain(value):
            return twin(value, trace, path)
        shown = WITHHELD if is_personal and value is not None else value
        trace.note(Read(path, shown, trace.events_of(original)))
        return value

    return read


def _is_plain(value: Any) -> bool:
    """Whether a value is told as it stands; values of attrs classes are told field by field."""
    if isinstance(value, tuple):
        return not value or _is_plain(value[0])
    return not _has_fields(value.__class__)


@cache
def _has_fields(cls: type) -> bool:
    return attrs.has(cls)


class RecordingLaw(Law):
    """A law that notes which rows were read; `reading` names it where several are weighed."""

    __slots__ = ("_suffix", "_trace")

    def __init__(self, law: Law, trace: Trace, reading: str = "") -> None:
        super().__init__(law.day, law.reading, law.tables, law.policies, law.hidden, law.doubtful)
        object.__setattr__(self, "_trace", trace)
        object.__setattr__(self, "_suffix", f" ({reading})" if reading else "")

    def row(self, table: str, key: str = "") -> Row[int | Decimal]:
        """The row that holds, noted with its source."""
        return self._noted(super().row(table, key), table)

    def row_on(self, day: date, table: str, key: str = "") -> Row[int | Decimal]:
        """The row that holds on another day, noted with its source and its first day."""
        found = super().row_on(day, table, key)
        since = found.since.name if isinstance(found.since, Doubt) else found.since
        return self._noted(found, table, f" from {since}" if since is not None else "")

    def _noted(self, found: Row[int | Decimal], table: str, since: str = "") -> Row[int | Decimal]:
        own = cast("Any", self)  # slots of a frozen class, set above
        path = f"{table}[{found.key}]" if found.key else table
        own._trace.note(Read(f"{path}{since}{own._suffix}", found.value, (), found.provenance))
        return found

    def choice(self, policy: str) -> str:
        """What is chosen, noted as `policy.` and its name."""
        found = super().choice(policy)
        own = cast("Any", self)
        own._trace.note(Read(f"policy.{policy}", found))
        return found
