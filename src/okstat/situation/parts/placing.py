"""What has become of the wish for a place: applications, placements, refusals and other offers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Final

from attrs import frozen

from okstat.model.events import (
    ApplicationWithdrawn,
    ContractKind,
    Event,
    OtherOfferMade,
    OtherOfferStarted,
    Party,
    Placed,
    PlaceDeclined,
    PlacementApplied,
    WishListed,
)
from okstat.situation.history import Record

__all__ = [
    "Application",
    "Declined",
    "Placing",
    "Wish",
    "fold_placing",
]


@frozen
class Application:
    """One application for placement.

    Attributes:
        on: the day it was sent.
        county: the county it was sent to.
        contract_kind: whether the wish is to be lærling, lærekandidat or praksisbrevkandidat.
        trade: the trade applied for.
        home_county: the county of the population register on that day, where the application says.
        moving_to: the county of a documented move.
        year: the year in which the training is to begin.
        with_follow_up_service: whether the place is sought together with the follow-up service.
    """

    on: date
    county: str | None
    contract_kind: ContractKind | None
    trade: str | None
    home_county: str | None
    moving_to: str | None
    year: int
    with_follow_up_service: bool | None


@frozen
class Wish:
    """One wish of an applicant, as a register last listed it.

    Attributes:
        on: the day of the list.
        year: the year in which the training is to begin.
        trade: the trade wished for.
        contract_kind: the kind of contract wished for.
        rank: which of the applicant's wishes it is, from 1.
        status: its status by the code of the register.
    """

    on: date
    year: int | None
    trade: str | None
    contract_kind: ContractKind | None
    rank: int | None
    status: str | None


@frozen
class Declined:
    """A decision that no contract is made with the applicant.

    Attributes:
        on: its day.
        by: who decided.
    """

    on: date
    by: Party | None


@frozen
class Placing:
    """What has become of the wish for a place.

    Attributes:
        events: everything folded here.
        applications: by day.
        applied_silent_to: the last day for which no further application is a fact.
        withdrawn_on: the day of the latest withdrawal of the wish.
        placed_on: the day of the first placement with a company.
        placed_in: the county where the place lies.
        placed_silent_to: the last day for which no placement is a fact.
        declined: who decided that no contract is made with the applicant, by day.
        offered_on: the day on which another third year was first offered.
        offered_silent_to: the last day for which no such offer is a fact.
        offer_started_on: the first day of the other offer.
        started_silent_to: the last day for which no start of it is a fact.
        wishes: each wish as a register last listed it, by year and rank.
    """

    events: tuple[Event, ...]
    applications: tuple[Application, ...]
    applied_silent_to: date | None
    withdrawn_on: date | None
    placed_on: date | None
    placed_in: str | None
    placed_silent_to: date | None
    declined: tuple[Declined, ...]
    offered_on: date | None
    offered_silent_to: date | None
    offer_started_on: date | None
    started_silent_to: date | None
    wishes: tuple[Wish, ...] = ()


_KINDS: Final = (
    PlacementApplied,
    ApplicationWithdrawn,
    Placed,
    PlaceDeclined,
    OtherOfferMade,
    OtherOfferStarted,
    WishListed,
)
_OF_PLACING: Final = frozenset(_KINDS)


def fold_placing(record: Record) -> Placing:
    """Fold applications, placements and other offers."""
    silent = [record.silent_to(kind) for kind in (PlacementApplied, Placed, OtherOfferMade, OtherOfferStarted)]
    if record.has_none_of(_OF_PLACING):
        return _no_placing(*silent)
    applied_to, placed_to, offered_to, started_to = silent
    placed, offered = record.first(Placed), record.first(OtherOfferMade)
    started, withdrawn = record.first(OtherOfferStarted), record.last(ApplicationWithdrawn)
    return Placing(
        events=tuple(event for kind in _KINDS for event in record.of(kind)),
        applications=tuple(
            Application(
                on=one.on,
                county=one.county,
                contract_kind=one.contract_kind,
                trade=one.trade,
                home_county=one.home_county,
                moving_to=one.moving_to,
                year=one.year or one.on.year,
                with_follow_up_service=one.with_follow_up_service,
            )
            for one in record.of(PlacementApplied)
        ),
        applied_silent_to=applied_to,
        withdrawn_on=withdrawn.on if withdrawn else None,
        placed_on=placed.on if placed else None,
        placed_in=placed.county if placed else None,
        placed_silent_to=placed_to,
        declined=tuple(Declined(one.on, one.by) for one in record.of(PlaceDeclined)),
        offered_on=offered.on if offered else None,
        offered_silent_to=offered_to,
        offer_started_on=started.on if started else None,
        started_silent_to=started_to,
        wishes=_wishes(record.of(WishListed)),
    )


def _wishes(listed: Iterable[WishListed]) -> tuple[Wish, ...]:
    """The last listing of each wish: a wish is known by the year, the trade and the kind of contract."""
    last = {(one.year, one.trade, one.contract_kind): one for one in listed}
    wishes = [Wish(one.on, one.year, one.trade, one.contract_kind, one.rank, one.status) for one in last.values()]
    return tuple(sorted(wishes, key=lambda wish: (wish.year or 0, wish.rank or 0, wish.trade or "")))


@lru_cache
def _no_placing(
    applied_to: date | None, placed_to: date | None, offered_to: date | None, started_to: date | None
) -> Placing:
    """Most who have no contract seek no place: they share one value."""
    return Placing(
        events=(),
        applications=(),
        applied_silent_to=applied_to,
        withdrawn_on=None,
        placed_on=None,
        placed_in=None,
        placed_silent_to=placed_to,
        declined=(),
        offered_on=None,
        offered_silent_to=offered_to,
        offer_started_on=None,
        started_silent_to=started_to,
    )
