"""Putting counties' approvals of companies into a portfolio, by organisation number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from attrs import evolve

from okstat.feeds.compare import listed_trade
from okstat.feeds.exports import ApprovalSeen
from okstat.feeds.join import Joined
from okstat.feeds.new_events import NewEvents, joined_with
from okstat.feeds.places import Holder, Place, Places
from okstat.feeds.receipt import Batch, Receipt
from okstat.model.contract import Contract
from okstat.model.corrections import standing
from okstat.model.enterprise import Enterprise
from okstat.model.events import ApprovalWithdrawn, Approved, Event
from okstat.model.portfolio import Portfolio

__all__ = ["join_approvals"]


def join_approvals(portfolio: Portfolio, batch: Batch[ApprovalSeen]) -> Joined:
    """Join approvals to the enterprises whose they are, by organisation number; unknown ones become enterprises.

    Args:
        portfolio: what is known.
        batch: what was read.
    """
    places = Places(portfolio, Holder.COMPANY)
    events: defaultdict[str, list[Event]] = defaultdict(list)
    lines = {line.at: line for line in batch.receipt.lines}
    for record in batch.records:
        line, place = lines[record.at], places.find(record.company, Holder.COMPANY)
        if not isinstance(place, tuple) or listed_trade(record.trade) is None:
            lines[record.at] = line.left_out("trade.none" if isinstance(place, tuple) else "company.none")
            continue
        new = tuple(_of_approval(place, events[place[0].id], record, batch.receipt))
        events[place[0].id] += new
        told = evolve(line, subject=("enterprise", place[0].id))
        lines[record.at] = told if new else told.without_news()
    enterprises = {
        id_: evolve(one, events=(*one.events, *events[id_])) if events[id_] else one
        for id_, one in places.enterprises.items()
    }
    receipt = evolve(batch.receipt, lines=tuple(lines.values()))
    if tuple(enterprises.values()) == portfolio.enterprises:
        return Joined(portfolio, receipt)
    contracts = {one.id: _with_enterprises(one, enterprises) for one in portfolio.contracts}
    recorded = max(portfolio.recorded or receipt.read_on, receipt.read_on)
    made = evolve(portfolio, enterprises=tuple(enterprises.values()), recorded=recorded)
    return joined_with(made, contracts, receipt)


def _of_approval(place: Place, added: list[Event], record: ApprovalSeen, receipt: Receipt) -> Iterator[Event]:
    enterprise, department = place
    told = [*standing(enterprise.events), *added]
    new = NewEvents([*enterprise.events, *added], receipt)
    id_ = department.id if department is not None else None
    for kind, on in ((Approved, record.approved_on), (ApprovalWithdrawn, record.withdrawn_on)):
        is_known = any(
            isinstance(one, kind)
            and (one.on, one.trade, one.county, one.department) == (on, record.trade, record.county, id_)
            for one in told
        )
        if on is not None and not is_known:
            yield new.of(kind, on, trade=record.trade, county=record.county, department=id_)


def _with_enterprises(contract: Contract, enterprises: dict[str, Enterprise]) -> Contract:
    """The contract with its enterprises as they have become."""
    placements = tuple(evolve(one, enterprise=enterprises[one.enterprise.id]) for one in contract.placements)
    enterprise = enterprises[contract.enterprise.id] if contract.enterprise is not None else None
    return evolve(contract, enterprise=enterprise, placements=placements)
