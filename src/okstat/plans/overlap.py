"""Where times overlap, and where they leave a gap: contracts of one person, or of one position.

No provision forbids a person two contracts at a time, and two halves are no more than one whole position. So
nothing is judged here: geometry and shares are told, and what they come to. Which contracts belong to one person, or
to one position, the caller says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from itertools import combinations
from typing import Final

from attrs import frozen

from okstat.period import Period
from okstat.situation.contract import ContractSituation

__all__ = ["Gap", "Geometry", "Overlap", "Stretch", "gaps", "overlaps", "stretches_by_person"]

WHOLE: Final = Decimal(1)
_DAY: Final = timedelta(days=1)


class Geometry(Enum):
    """How two overlapping times lie to each other."""

    IDENTICAL = "identical"
    INSIDE = "inside"
    AT_START = "at_start"
    AT_END = "at_end"


@frozen
class Stretch:
    """A time in which a person, or a position, is taken.

    Attributes:
        contract: the contract, or the part of it, that takes it.
        period: from the first to the last day.
        share: of full time; `None` when it is not known.
        trade: the trade code, where known.
    """

    contract: str
    period: Period
    share: Decimal | None = None
    trade: str | None = None


@frozen
class Overlap:
    """Two stretches that have days in common.

    Attributes:
        one: the contract that the geometry is told of.
        other: lies `inside` it, or overlaps it `at_start` or `at_end`, or is `identical` with it.
        geometry: which of the four.
        period: the days in common.
        share: the most that all stretches come to on any of these days; `None` when a share is not known.
    """

    one: str
    other: str
    geometry: Geometry
    period: Period
    share: Decimal | None

    @property
    def fits(self) -> bool | None:
        """Whether it all is no more than one whole position; `None` when that is not known."""
        return None if self.share is None else self.share <= WHOLE


@frozen
class Gap:
    """The days between two contracts in the same trade, on none of which there is a contract.

    Attributes:
        before: the id of the contract that ended.
        after: the id of the contract that began.
        period: the days between, both ends counted.
    """

    before: str
    after: str
    period: Period


def overlaps(stretches: Iterable[Stretch]) -> tuple[Overlap, ...]:
    """Every pair of stretches with days in common, in the order given."""
    given = tuple(stretches)
    return tuple(
        _overlap(one, other, common, given)
        for one, other in combinations(given, 2)
        if (common := one.period.overlap(other.period)) is not None
    )


def _overlap(one: Stretch, other: Stretch, common: Period, given: tuple[Stretch, ...]) -> Overlap:
    geometry = Geometry.AT_START if common.first == one.period.first else Geometry.AT_END
    if one.period == other.period:
        geometry = Geometry.IDENTICAL
    elif common in (one.period, other.period):
        geometry = Geometry.INSIDE
        one, other = (one, other) if common == other.period else (other, one)
    return Overlap(one.contract, other.contract, geometry, common, _most(common, given))


def _most(common: Period, given: tuple[Stretch, ...]) -> Decimal | None:
    """The largest sum of shares on any day of a period: it can only begin where some stretch begins."""
    here = [stretch for stretch in given if stretch.period.overlap(common) is not None]
    shares = [stretch.share for stretch in here if stretch.share is not None]
    if len(shares) < len(here):
        return None
    days = {max(stretch.period.first, common.first) for stretch in here}
    sums = (
        sum((share for stretch, share in zip(here, shares, strict=True) if stretch.period.contains(day)), Decimal(0))
        for day in days
    )
    return max(sums).normalize()


def gaps(stretches: Iterable[Stretch]) -> tuple[Gap, ...]:
    """The gaps between contracts in the same trade, as when an apprentice passes from one contract to the next."""
    by_trade: defaultdict[str, list[Stretch]] = defaultdict(list)
    for stretch in stretches:
        if stretch.trade is not None:
            by_trade[stretch.trade].append(stretch)
    return tuple(gap for trade in sorted(by_trade) for gap in _gaps(by_trade[trade]))


def _gaps(stretches: list[Stretch]) -> Iterable[Gap]:
    ordered = sorted(stretches, key=lambda stretch: (stretch.period.first, stretch.period.last, stretch.contract))
    latest = ordered[0]
    for stretch in ordered[1:]:
        if stretch.period.first > latest.period.last + _DAY:
            between = Period(latest.period.last + _DAY, stretch.period.first - _DAY)
            yield Gap(latest.contract, stretch.contract, between)
        if stretch.period.last > latest.period.last:
            latest = stretch


def stretches_by_person(contracts: Iterable[ContractSituation]) -> Mapping[str, tuple[Stretch, ...]]:
    """Per person, when each contract takes him or her.

    A contract whose first or last day is not known is left out, and so is one that the county has refused.
    """
    found: defaultdict[str, tuple[Stretch, ...]] = defaultdict(tuple)
    for contract in contracts:
        first, last = contract.begins, contract.ends
        if first is not None and last is not None and first <= last and contract.approval.refused_on is None:
            period = Period(first, last)
            stretch = Stretch(contract.contract.id, period, _share(contract, period), contract.parties.trade)
            found[contract.contract.person.id] += (stretch,)
    return found


def _share(contract: ContractSituation, period: Period) -> Decimal | None:
    """The largest share in force on any of the days; else what the companies that share the apprentice come to."""
    position = contract.position
    agreed = [share for since, share in position.shares if period.first < since <= period.last]
    at_first = position.share_on(period.first)
    if at_first is not None:
        return max([at_first, *agreed])
    placed = [placement.share for placement in contract.contract.placements]
    known = [share for share in placed if share is not None]
    return sum(known, Decimal(0)) if known and len(known) == len(placed) else None
