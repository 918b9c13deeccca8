"""The law of a day: the numbers that hold, under one reading of what is in doubt."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import combinations

from attrs import field, frozen

from okstat.dated import Dated, Hole, Reading, Row
from okstat.errors import LawError
from okstat.policy import POLICIES

__all__ = ["HoleRead", "Law"]


class HoleRead(Exception):  # noqa: N818 - control flow of a rule's run, caught by whoever runs it; no error of a caller
    """A rule read a number that is not known for the day: its answer is unknown."""

    def __init__(self, hole: Hole) -> None:
        super().__init__(f"{hole.table}: {hole.reason}")
        self.hole = hole


@frozen(eq=False)
class Law:
    """The law of one interval between changes; cached by the book, one object per interval and reading.

    Attributes:
        day: the first day of the interval.
        reading: the open doubts that are taken to have begun.
        tables: all dated tables, by name.
        policies: what a host has chosen where the law leaves it open, by the name of the policy.
        hidden: the ids of the amendments that could not be known.
        doubtful: the ids of those that may have been known: a reading that names one takes it to be known.
    """

    day: date
    reading: Reading
    tables: Mapping[str, Dated[int | Decimal]] = field(repr=False)
    policies: Mapping[str, str] = field(factory=dict, repr=False)
    hidden: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()
    _found: dict[tuple[str, str], Row[int | Decimal] | Hole] = field(factory=dict, init=False, repr=False)
    _on: dict[tuple[date, str, str], Row[int | Decimal] | Hole] = field(factory=dict, init=False, repr=False)
    _points: dict[str, frozenset[date]] = field(factory=dict, init=False, repr=False)
    _in_doubt: set[str] = field(factory=set, init=False, repr=False)
    _compared: dict[Law, tuple[int, bool]] = field(factory=dict, init=False, repr=False)

    def row(self, table: str, key: str = "") -> Row[int | Decimal]:
        """The row that holds.

        Raises:
            HoleRead: the table does not know.
            LawError: there is no such table.
        """
        found = self._found.get((table, key)) or self._look_up(table, key)
        if isinstance(found, Hole):
            raise HoleRead(found)
        return found

    def known(self, table: str, key: str = "") -> Row[int | Decimal] | None:
        """The row that holds, or `None` where the table does not know: for what may well have no row, as a county.

        Raises:
            LawError: there is no such table.
        """
        try:
            return self.row(table, key)
        except HoleRead:
            return None

    def row_on(self, day: date, table: str, key: str = "") -> Row[int | Decimal]:
        """The row that holds on another day than the law's own: for what runs through many days, as pay.

        Raises:
            HoleRead: the table does not know, or the first day of the row is in doubt on that day.
            LawError: there is no such table.
        """
        found = self._on.get((day, table, key))
        if found is None:
            found = self._on[day, table, key] = self._look_up_on(day, table, key)
        if isinstance(found, Hole):
            raise HoleRead(found)
        return found

    def _look_up_on(self, day: date, table: str, key: str) -> Row[int | Decimal] | Hole:
        """The row of a day where every reading of the open doubts gives the same one; a hole where they differ."""
        dated = self._table(table)
        doubts = sorted(doubt.name for doubt in dated.doubts() if doubt.is_open_on(day))
        begun = (frozenset(some) for size in range(len(doubts) + 1) for some in combinations(doubts, size))
        found, *others = {dated.on(day, key, reading) for reading in begun}
        return Hole(table, key, None, None, f"in doubt on the day: {', '.join(doubts)}") if others else found

    def points(self, table: str) -> frozenset[date]:
        """The days on which a table's answer may change.

        Raises:
            LawError: there is no such table.
        """
        found = self._points.get(table)
        if found is None:
            found = self._points[table] = frozenset(self._table(table).points())
        return found

    def _table(self, name: str) -> Dated[int | Decimal]:
        if name not in self.tables:
            raise LawError(f"no table is named {name}")
        return self.tables[name]

    def _look_up(self, table: str, key: str) -> Row[int | Decimal] | Hole:
        dated = self._table(table)
        if any(doubt.is_open_on(self.day) for doubt in dated.doubts()):
            self._in_doubt.add(table)
        found = self._found[table, key] = dated.on(self.day, key, self.reading)
        return found

    @property
    def was_read(self) -> bool:
        """Whether any number was ever read."""
        return bool(self._found)

    @property
    def was_read_in_doubt(self) -> bool:
        """Whether any number that was ever read may be another one under another reading of the doubts."""
        return bool(self._in_doubt)

    def has_the_numbers_of(self, other: Law) -> bool:
        """Whether every number that was ever read of the other law is the same in this one."""
        size = len(other._found)
        compared, same = self._compared.get(other, (-1, True))
        if compared != size:
            read = tuple(other._found.items())
            same = all((self._found.get(place) or self._look_up(*place)) == found for place, found in read)
            self._compared[other] = (size, same)
        return same

    def knows(self, amendment: str) -> bool:
        """Whether an amendment, by its id, could be known: for what is worked out from days, not from wordings."""
        return amendment not in self.hidden and (amendment not in self.doubtful or amendment in self.reading)

    def number(self, table: str, key: str = "") -> Decimal:
        """The value of a table as a decimal number, in the table's unit."""
        return Decimal(self.row(table, key).value)

    def choice(self, policy: str) -> str:
        """What is chosen where the law leaves it open (`okstat.policy`); no number of the law, and no reading of it."""
        return self.policies.get(policy) or POLICIES[policy].default

    def whole(self, table: str, key: str = "") -> int:
        """The value of a table as a whole number, in the table's unit (months, years, employees)."""
        return int(self.row(table, key).value)
