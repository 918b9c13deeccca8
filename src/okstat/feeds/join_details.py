"""Putting contracts in detail into a portfolio: as those of a feed, and their breaks as leave."""

from __future__ import annotations

from attrs import evolve

from okstat.feeds.exports import DetailSeen
from okstat.feeds.join import Joined, Reading, join
from okstat.feeds.new_events import NewEvents, joined_with, said_by
from okstat.feeds.receipt import Batch, Conflict, Taking
from okstat.model.corrections import standing
from okstat.model.events import Leave
from okstat.model.portfolio import Portfolio

__all__ = ["join_details"]


def join_details(portfolio: Portfolio, batch: Batch[DetailSeen], reading: Reading | None = None) -> Joined:
    """Join contracts in detail: as those of a feed, and their breaks as leave.

    The net training time has no place in a portfolio, where it is calculated.

    Args:
        portfolio: what is known.
        batch: what was read.
        reading: what the host knows of the list that it does not tell.
    """
    seen = Batch(tuple(record.contract for record in batch.records), batch.receipt)
    joined = join(portfolio, seen, reading)
    lines = {line.at: line for line in joined.receipt.lines}
    contracts = {contract.id: contract for contract in joined.portfolio.contracts}
    conflicts = list(joined.receipt.conflicts)
    for record in batch.records:
        line = lines[record.at]
        if line.subject is None or line.taking is Taking.LEFT_OUT or record.break_first is None:
            continue
        known = contracts[line.subject[1]]
        leave = next((e for e in standing(known.events) if isinstance(e, Leave) and e.on == record.break_first), None)
        if leave is None:
            told = NewEvents(known.events, batch.receipt).of(Leave, record.break_first, last=record.break_last)
            contracts[known.id] = evolve(known, events=(*known.events, told))
            lines[record.at] = evolve(line, taking=Taking.TAKEN) if line.taking is Taking.KNOWN else line
        elif leave.last != record.break_last:
            conflicts.append(Conflict("contract", known.id, "leave.last", said_by(leave, batch.receipt)))
    receipt = evolve(joined.receipt, lines=tuple(lines.values()), conflicts=tuple(conflicts))
    return joined_with(joined.portfolio, contracts, receipt)
