"""Where the apprentice is placed, and in which trade: what the contract names, as transfers and changes left it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from attrs import evolve, frozen

from okstat.model.contract import Contract
from okstat.model.events import Changed, ContractKind, Event, Transferred
from okstat.situation.history import Record

__all__ = ["EarlierKind", "EarlierTrade", "Parties", "Stay", "fold_parties", "placed"]


@frozen
class Stay:
    """The time with a company that the contract has since passed on from.

    Attributes:
        company: id of the company.
        first: the first day; open for the first company.
        last: the last day, inclusive.
    """

    company: str
    first: date | None
    last: date


@frozen
class EarlierTrade:
    """A trade that the contract has changed from.

    Attributes:
        trade: trade code.
        first: the first day in it; open for the first trade.
        last: the last day, inclusive.
    """

    trade: str
    first: date | None
    last: date


@frozen
class EarlierKind:
    """A kind that the contract has changed from.

    Attributes:
        kind: the kind.
        last: the last day of it, inclusive.
    """

    kind: ContractKind
    last: date


@frozen
class Parties:
    """Where the apprentice is placed, on what terms, and which office the contract belongs to.

    Attributes:
        events: transfers, and changes of kind, course or trade with consent.
        company: id of the department, or of the enterprise where no department is named.
        company_since: the day of the transfer to it; `None` when it is the first company.
        earlier: the companies it was with before, in order.
        office: id of the office.
        office_since: the day of the transfer to it; `None` when it was there from the start.
        kind: which of the four kinds of contract is in force.
        course: school years and company years in force.
        trade: trade code in force.
        trade_since: the day from which it is in it, by a change with consent; `None` when it is the first trade.
        earlier_trades: the trades it was in before, in order.
        county: code of the county that approves.
        transferred: the days of transfers.
        earlier_kinds: the kinds it was of before, in order.
    """

    events: tuple[Event, ...]
    company: str | None
    company_since: date | None
    earlier: tuple[Stay, ...]
    office: str | None
    office_since: date | None
    kind: ContractKind
    course: str | None
    trade: str | None
    county: str | None
    transferred: tuple[date, ...] = ()
    trade_since: date | None = None
    earlier_trades: tuple[EarlierTrade, ...] = ()
    earlier_kinds: tuple[EarlierKind, ...] = ()

    def kind_on(self, day: date) -> ContractKind:
        """Which kind of contract was in force on a day."""
        return next((one.kind for one in self.earlier_kinds if day <= one.last), self.kind)

    def since(self) -> tuple[date, ...]:
        """The days of the transfer to the company and of the change to the trade in force, as far as there were any."""
        return tuple([day for day in (self.company_since, self.trade_since) if day is not None])

    def begins(self, training: date) -> date:
        """The first day in the trade with the company in force, of training that began on a day."""
        return max((training, *self.since()))


def placed(contract: Contract, company: str | None) -> Iterable[str]:
    """The one company, or those that share the apprentice."""
    if company is not None:
        return (company,)
    return {placement.enterprise.id: None for placement in contract.placements}


_PASS_ON: Final = frozenset((Transferred, Changed))


def fold_parties(record: Record, contract: Contract) -> Parties:
    """Fold transfers and changes with consent onto what the contract names; the latest counts."""
    company = contract.department or contract.enterprise
    where = company.id if company is not None else None
    office = contract.office.id if contract.office is not None else None
    kind, course, trade, county = contract.kind, contract.course, contract.trade, contract.county
    parties = Parties(
        events=(),
        company=where,
        company_since=None,
        earlier=(),
        office=office,
        office_since=None,
        kind=kind,
        course=course,
        trade=trade,
        county=county,
    )
    if record.has_none_of(_PASS_ON):
        return parties
    for transfer in record.of(Transferred):
        parties = _transferred(parties, transfer, contract)
    for change in record.of(Changed):
        if change.consented is not None and change.consented <= record.on:
            parties = _changed(parties, change, max(change.on, change.consented))
    return parties


def _transferred(parties: Parties, event: Transferred, contract: Contract) -> Parties:
    company, office = (parties.company, parties.company_since), (parties.office, parties.office_since)
    earlier = parties.earlier
    if event.company is not None:
        last = event.on - timedelta(days=1)
        earlier += tuple([Stay(place, parties.company_since, last) for place in placed(contract, parties.company)])
        company = event.company, event.on
    if event.office is not None:
        office = event.office, event.on
    return evolve(
        parties,
        events=(*parties.events, event),
        company=company[0],
        company_since=company[1],
        earlier=earlier,
        office=office[0],
        office_since=office[1],
        county=event.county or parties.county,
        transferred=(*parties.transferred, event.on),
    )


def _changed(parties: Parties, event: Changed, on: date) -> Parties:
    """As changed on a day: that of the change, or of the county's consent if it is later."""
    counts = any((event.contract_kind, event.course, event.trade))
    trade, since, earlier = parties.trade, parties.trade_since, parties.earlier_trades
    if event.trade is not None and event.trade != trade:
        if trade is not None:
            earlier += (EarlierTrade(trade, since, on - timedelta(days=1)),)
        trade, since = event.trade, on
    kind, earlier_kinds = event.contract_kind or parties.kind, parties.earlier_kinds
    if kind is not parties.kind:
        earlier_kinds += (EarlierKind(parties.kind, on - timedelta(days=1)),)
    return evolve(
        parties,
        events=(*parties.events, event) if counts else parties.events,
        kind=kind,
        course=event.course or parties.course,
        trade=trade,
        trade_since=since,
        earlier_trades=earlier,
        earlier_kinds=earlier_kinds,
    )
