"""Values that hold for a time: rows, holes, doubts, where each comes from.

A doubt is a first day that is known only as an interval. It belongs to an amendment, so all
that the amendment began shares one `Doubt`, and one run of the rules sees one consistent law:
a `Reading` is the set of doubts that are taken to have begun already.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Generic, TypeVar

from attrs import evolve, frozen

__all__ = [
    "Bound",
    "Dated",
    "Doubt",
    "Hole",
    "Mark",
    "Provenance",
    "Reading",
    "Row",
    "Standing",
    "begun",
    "holds",
    "points",
]

T = TypeVar("T")

Reading = frozenset[str]
"""Names of the doubts that are taken to have begun, on a day inside their interval."""


class Mark(Enum):
    """How a figure is known: primary text read, official secondary source, or uncertain."""

    PRIMARY = "P"
    SECONDARY = "S"
    UNCERTAIN = "U"


class Standing(Enum):
    """What a figure is: printed by its source, computed from printed figures, or one employer's or office's own."""

    PUBLISHED = "published"
    DERIVED = "derived"
    LOCAL = "local"


@frozen
class Doubt:
    """A first day known only as an interval.

    >>> from datetime import date
    >>> from okstat.dated import Doubt, holds
    >>> doubt = Doubt("exam window", not_before=date(2018, 11, 13), not_after=date(2019, 2, 15), source="two editions")
    >>> doubt.is_open_on(date(2018, 11, 12)), doubt.is_open_on(date(2018, 11, 13)), doubt.is_open_on(date(2019, 2, 15))
    (False, True, False)

    Attributes:
        name: one name for the amendment, shared by all that it began.
        not_before: the first day on which it may have begun.
        not_after: the first day on which it is sure to have begun.
        source: what bounds the interval.
    """

    name: str
    not_before: date
    not_after: date
    source: str

    def is_open_on(self, day: date) -> bool:
        """True on the days when the sources do not tell whether it had begun."""
        return self.not_before <= day < self.not_after


Bound = date | Doubt | None
"""A first day, the first day of what follows (half-open), or open."""


def begun(bound: Bound, day: date, reading: Reading = frozenset()) -> bool:
    """Whether what starts at `bound` has started on `day`, under a reading of the open doubts."""
    if bound is None:
        return True
    if isinstance(bound, Doubt):
        return day >= bound.not_after or (bound.is_open_on(day) and bound.name in reading)
    return day >= bound


def holds(since: Bound, until: Bound, day: date, reading: Reading = frozenset()) -> bool:
    """Whether `[since, until)` holds on `day`, under a reading of the open doubts.

    >>> day = date(2018, 12, 1)
    >>> holds(doubt, None, day), holds(doubt, None, day, frozenset({"exam window"}))
    (False, True)
    """
    return begun(since, day, reading) and (until is None or not begun(until, day, reading))


def points(*bounds: Bound) -> set[date]:
    """The days on which an answer may change because of these bounds."""
    days: set[date] = set()
    for bound in bounds:
        if isinstance(bound, Doubt):
            days |= {bound.not_before, bound.not_after}
        elif bound is not None:
            days.add(bound)
    return days


@frozen
class Provenance:
    """Where a figure comes from.

    Attributes:
        source: the document, in words.
        url: its public address.
        mark: how it is known.
        checked: the day somebody last held the figure against the source.
        overlay: the name of the host's own file, when the row is not the package's.
        standing: whether the figure is published, derived from others, or local practice.
        note: what whoever rests on the figure ought to know; empty when there is nothing.
    """

    source: str
    url: str
    mark: Mark
    checked: date
    overlay: str | None = None
    standing: Standing = Standing.PUBLISHED
    note: str = ""


@frozen
class Row(Generic[T]):
    """One value and the half-open time `[since, until)` in which it holds, for one key of the table.

    Attributes:
        key: the key of the table that it is for; empty in a table of one series.
        value: in the unit of the table.
        since: the first day on which it holds; open for ever before.
        until: the first day on which it no longer holds; open for ever after.
        provenance: where it comes from.
    """

    key: str
    value: T
    since: Bound
    until: Bound
    provenance: Provenance


@frozen
class Hole:
    """A time `[since, until)` for which the table knows that it knows nothing.

    In a keyed table a hole with an empty key stands for every key that has neither row nor hole of its own.

    Attributes:
        table: the name of the table.
        key: the key, or an empty text.
        since: the first day of which nothing is known.
        until: the first day after the hole.
        reason: why nothing is known.
    """

    table: str
    key: str
    since: Bound
    until: Bound
    reason: str


@frozen
class Dated(Generic[T]):
    """One dated table: rows and holes by key.

    Attributes:
        name: the table's permanent name, as `state.apprentice-requirement`.
        key: what the rows are keyed by, in words; empty when there is one series only.
        unit: the unit of the values: `months`, `years`, `kr`, `employees` …
        rows: sorted by key and first day, without overlap.
        holes: the times known to be unknown.
    """

    name: str
    key: str
    unit: str
    rows: tuple[Row[T], ...]
    holes: tuple[Hole, ...] = ()

    def on(self, day: date, key: str = "", reading: Reading = frozenset()) -> Row[T] | Hole:
        """The row that holds, or the hole: never the last known value.

        >>> from okstat.book import default_book
        >>> step = default_book().tables["wage.reference-step"]
        >>> step.on(date(2024, 4, 30)).value, step.on(date(2024, 5, 1)).reason
        (36, 'no source read names the step from 1 May 2024')
        """
        for row in self.rows:
            if row.key == key and holds(row.since, row.until, day, reading):
                return row
        for hole in sorted(self.holes, key=lambda hole: hole.key != key):
            if hole.key in (key, "") and holds(hole.since, hole.until, day, reading):
                return hole if hole.key == key else evolve(hole, key=key)
        return Hole(self.name, key, None, None, "no row of the table covers the day")

    def as_of(self, day: date, reading: Reading = frozenset()) -> Dated[T]:
        """What the table says on a day, as if it always said so."""
        parts: tuple[Row[T] | Hole, ...] = (*self.rows, *self.holes)
        keys = dict.fromkeys(part.key for part in parts)
        found = [self.on(day, key, reading) for key in keys]
        rows = tuple(evolve(one, since=None, until=None) for one in found if isinstance(one, Row))
        holes = tuple(evolve(one, since=None, until=None) for one in found if isinstance(one, Hole))
        return evolve(self, rows=rows, holes=holes)

    def points(self) -> set[date]:
        """The days on which the table's answer may change."""
        return points(*self._bounds())

    def doubts(self) -> set[Doubt]:
        """The doubts that rows and holes of the table share."""
        return {bound for bound in self._bounds() if isinstance(bound, Doubt)}

    def _bounds(self) -> list[Bound]:
        parts: tuple[Row[T] | Hole, ...] = (*self.rows, *self.holes)
        return [bound for part in parts for bound in (part.since, part.until)]
