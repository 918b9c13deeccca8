"""Whether a record may be a contract that is known, and what the two say differently."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from okstat.feeds.receipt import Conflict, Says
from okstat.feeds.seen import ContractSeen
from okstat.model.contract import Contract
from okstat.model.corrections import standing
from okstat.model.county import is_same_or_follows
from okstat.model.events import Changed, ContractApproved, Ended, Event, ExtensionGranted, Listed, Signed
from okstat.model.trade import trades

__all__ = ["conflicts", "firsts", "is_alike", "last_told_period", "listed_trade"]

_SIX: Final = 6
"""The part of a trade code that Udir gives; the rest is VIGO's variant."""
_DOCUMENT: Final = "document"
"""What the portfolio itself says, where an event names no source."""


def is_alike(known: Contract, record: ContractSeen) -> bool:
    """Whether trade and county do not speak against it."""
    trade = known.trade is None or record.trade is None or known.trade[:_SIX] == record.trade[:_SIX]
    county = known.county is None or record.county is None or is_same_or_follows(known.county, record.county)
    return trade and county


def listed_trade(code: str | None) -> str | None:
    """The code of a trade where the list has it; what no list has is no trade of a portfolio, whoever told it."""
    return code if code in trades() else None


def firsts(contract: Contract) -> set[date]:
    """The first days of the contract by all that was signed, changed or listed."""
    said = (event for event in standing(contract.events) if isinstance(event, (Signed, Changed, Listed)))
    return {event.first for event in said if event.first is not None}


def last_told_period(contract: Contract) -> tuple[date | None, date | None]:
    """The first and the last day that were last told; `None` where none was."""
    first = last = None
    for event in standing(contract.events):
        if isinstance(event, (Signed, Changed, Listed)):
            first, last = event.first or first, event.last or last
        elif isinstance(event, ExtensionGranted):
            last = event.last
    return first, last


def conflicts(known: Contract, record: ContractSeen, source: str) -> Iterator[Conflict]:
    """Where the record says otherwise than what is known; values that are personal are not told."""
    for fact, theirs, ours, said_by in _compared(known, record, source):
        if theirs is not None and ours is not None and theirs != ours:
            is_personal = fact.startswith("person.")
            yield Conflict(
                "contract",
                known.id,
                fact,
                (Says(said_by, None if is_personal else str(ours)), Says(source, None if is_personal else str(theirs))),
            )


def _compared(known: Contract, record: ContractSeen, source: str) -> Iterator[tuple[str, object, object, str]]:
    """Each fact with what the record says, what is known, and who said that."""
    person, seen = known.person, record.person
    yield "person.born", seen.born, person.born, _DOCUMENT
    yield "person.number", seen.number, person.number, _DOCUMENT
    yield "kind", record.kind and record.kind.value, known.kind.value, _DOCUMENT
    for event in _last_of_each(known, source):
        by = event.source or _DOCUMENT
        if isinstance(event, (Signed, Changed, Listed, ExtensionGranted)):
            yield "last", record.last, event.last, by
        elif isinstance(event, ContractApproved):
            yield "approved", record.approved_on, event.on, by
        else:
            yield "ended", record.ended_on, event.on, by


def _last_of_each(known: Contract, source: str) -> Iterator[Event]:
    """The latest word of others on period, approval and ending."""
    latest: dict[tuple[str, str | None], Event] = {}
    for event in standing(known.events):
        if event.source == source:
            continue
        if isinstance(event, (Signed, Changed, ExtensionGranted)) and event.last is not None:
            latest["period", None] = event
        elif isinstance(event, Listed) and event.last is not None:
            latest["period", event.source] = event
        elif isinstance(event, (ContractApproved, Ended)):
            latest[event.kind, None] = event
    yield from latest.values()
