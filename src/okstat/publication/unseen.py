"""What could be known of the law on a day: without the wordings, citations and rows that were not yet public.

A wording is linked to its amendment by the day on which it begins and a section that it cites; so whoever writes a new
wording has nothing to do for it. As known on a day, what an amendment not yet public began is left out, and what it
ended goes on. Where it is not known whether the amendment was public, its first day is in doubt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final, TypeVar

from attrs import evolve, frozen

from okstat.amendments import Amendment, Publicity, package_amendments
from okstat.citation import Citation
from okstat.dated import Bound, Dated, Doubt, Hole, Row
from okstat.rule import Norm

__all__ = ["NOTHING_UNSEEN", "Unseen", "norms_as_known", "tables_as_known", "unseen_on"]

_Figure = Row[int | Decimal]
_Figures = Dated[int | Decimal]
_T = TypeVar("_T", Norm, Citation, _Figure, Hole)


# ── what could be known ────────────────────────────────────────────────────────────────────────


@frozen
class Unseen:
    """What could not be known of the law on a day.

    Attributes:
        hidden: the amendments that could not be known.
        doubtful: those of which it is not known whether they could.
    """

    hidden: tuple[Amendment, ...] = ()
    doubtful: tuple[Amendment, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.hidden or self.doubtful)


NOTHING_UNSEEN: Final = Unseen()
"""Everything could be known."""


@lru_cache(maxsize=1024)
def unseen_on(day: date) -> Unseen:
    """Which of the package's amendments were not public when a day was over."""
    by_publicity: defaultdict[Publicity, list[Amendment]] = defaultdict(list)
    for amendment in package_amendments():
        by_publicity[amendment.publicity_on(day)].append(amendment)
    return Unseen(tuple(by_publicity[Publicity.NOT_PUBLIC]), tuple(by_publicity[Publicity.PERHAPS]))


@frozen
class _Bounds:
    """The first days, in one chain of wordings or rows, that unseen amendments set.

    Attributes:
        hidden: those of amendments that could not be known, and which they are.
        doubts: those of amendments that may have been known, as first days in doubt.
    """

    hidden: Mapping[Bound, Amendment]
    doubts: Mapping[Bound, Doubt]

    def __bool__(self) -> bool:
        return bool(self.hidden or self.doubts)

    def beyond(self, until: Bound, ends: Mapping[Bound, Bound]) -> tuple[Bound, tuple[Amendment, ...]]:
        """Until when an older text holds for whoever has not seen the amendments that ended it, and which those are."""
        passed = []
        while until in self.hidden:
            passed.append(self.hidden[until])
            until = ends.get(until)
        return self.doubts.get(until, until), tuple(passed)


def _bounds(unseen: Unseen, chain: Iterable[_T], touches: Callable[[Amendment, _T], bool]) -> _Bounds:
    items = tuple(chain)

    def sets_a_bound(amendment: Amendment) -> bool:
        day = amendment.in_force
        return any(day in (item.since, item.until) and touches(amendment, item) for item in items)

    return _Bounds(
        {one.in_force: one for one in unseen.hidden if sets_a_bound(one)},
        {one.in_force: _doubt(one) for one in unseen.doubtful if sets_a_bound(one)},
    )


def _first(amendment: Amendment) -> date:
    assert isinstance(amendment.in_force, date)  # held by the table for all whose publication was looked into
    return amendment.in_force


def _doubt(amendment: Amendment) -> Doubt:
    """Whether the amendment was known: its first day is in doubt for good."""
    return Doubt(amendment.id, _first(amendment), date.max, amendment.reason)


# ── wordings and their places ──────────────────────────────────────────────────────────────────


def norms_as_known(norms: Iterable[Norm], unseen: Unseen) -> tuple[Norm, ...]:
    """The wordings as they could be known: those unchanged are the same objects."""
    by_id: defaultdict[str, list[Norm]] = defaultdict(list)
    for norm in norms:
        by_id[norm.id].append(norm)
    return tuple(known for wordings in by_id.values() for known in _wordings_as_known(wordings, unseen))


def _wordings_as_known(wordings: Iterable[Norm], unseen: Unseen) -> Iterable[Norm]:
    chain = tuple(wordings)
    bounds = _bounds(unseen, chain, _touches_norm)
    ends = {norm.since: norm.until for norm in chain if norm.since in bounds.hidden}
    for norm in chain:
        if norm.since not in bounds.hidden:
            yield _wording_as_known(norm, bounds, ends, unseen)


def _touches_norm(amendment: Amendment, norm: Norm) -> bool:
    return amendment.touches(norm.cites)


def _touches_place(amendment: Amendment, cited: Citation) -> bool:
    return amendment.touches((cited,))


def _wording_as_known(norm: Norm, bounds: _Bounds, ends: Mapping[Bound, Bound], unseen: Unseen) -> Norm:
    of_places = _bounds(unseen, norm.cites, _touches_place)
    if not bounds and not of_places:
        return norm
    until, passed = bounds.beyond(norm.until, ends)
    both = _Bounds({**of_places.hidden, **bounds.hidden}, {**of_places.doubts, **bounds.doubts})
    of_dropped = {cited.since: cited.until for cited in norm.cites if cited.since in both.hidden}
    cites = tuple(_shifted(norm.cites, both, {**of_dropped, norm.until: until}))
    since = bounds.doubts.get(norm.since, norm.since)
    return evolve(norm, since=since, until=until, cites=cites, unaware_of=passed)


def _shifted(items: Iterable[_T], bounds: _Bounds, ends: Mapping[Bound, Bound]) -> Iterable[_T]:
    """What is left of a chain, each part going on to where what was dropped after it would have ended."""
    for item in items:
        if item.since not in bounds.hidden:
            until, _ = bounds.beyond(item.until, ends)
            yield evolve(item, since=bounds.doubts.get(item.since, item.since), until=until)


# ── tables ─────────────────────────────────────────────────────────────────────────────────────


def tables_as_known(tables: Mapping[str, _Figures], unseen: Unseen) -> Mapping[str, _Figures]:
    """The tables as they could be known: those unchanged are the same objects."""
    return {name: _table_as_known(table, unseen) for name, table in tables.items()}


def _table_as_known(table: _Figures, unseen: Unseen) -> _Figures:
    rows: list[_Figure] = []
    holes: list[Hole] = []
    for key in dict.fromkeys([*(row.key for row in table.rows), *(hole.key for hole in table.holes)]):
        of_key = tuple(row for row in table.rows if row.key == key)
        gaps = tuple(hole for hole in table.holes if hole.key == key)
        bounds = _bounds(unseen, of_key, _is_behind)
        ends: dict[Bound, Bound] = {row.since: row.until for row in of_key if row.since in bounds.hidden}
        ends |= {hole.since: hole.until for hole in gaps if hole.since in bounds.hidden}
        rows += _shifted(of_key, bounds, ends) if bounds else of_key
        holes += _shifted(gaps, bounds, ends) if bounds else gaps
    if (tuple(rows), tuple(holes)) == (table.rows, table.holes):
        return table
    return evolve(table, rows=tuple(rows), holes=tuple(holes))


def _is_behind(amendment: Amendment, row: _Figure) -> bool:
    return amendment.is_behind(row.provenance)
