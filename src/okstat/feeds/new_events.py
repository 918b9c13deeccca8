"""What a source brings in: new events with their own ids, what it says against others, and the portfolio with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from attrs import evolve

from okstat.feeds.ids import free, slug
from okstat.feeds.join import Joined
from okstat.feeds.receipt import Receipt, Says
from okstat.model.contract import Contract
from okstat.model.events import Event
from okstat.model.portfolio import Portfolio

__all__ = ["NewEvents", "joined_with", "said_by"]

E = TypeVar("E", bound=Event)


class NewEvents:
    """Makes events that are told by one source.

    Args:
        known: the events that the subject has.
        receipt: of the source.
    """

    def __init__(self, known: Iterable[Event], receipt: Receipt) -> None:
        self._ids = {event.id for event in known}
        self._source, self._read_on = receipt.source, receipt.read_on

    def of(self, kind: type[E], on: date, **values: object) -> E:
        """An event of a kind on a day."""
        id_ = free(slug(self._source), self._ids)
        self._ids.add(id_)
        return kind(id=id_, on=on, recorded=self._read_on, source=self._source, **values)


def said_by(event: Event, receipt: Receipt) -> tuple[Says, Says]:
    """Who said what is known, and who says otherwise; what they say is not told."""
    return Says(event.source or "document"), Says(receipt.source)


def joined_with(portfolio: Portfolio, contracts: Mapping[str, Contract], receipt: Receipt) -> Joined:
    """The portfolio with its contracts as they have become; the same one where nothing has."""
    made = tuple(contracts.values())
    if made == portfolio.contracts:
        return Joined(portfolio, receipt)
    recorded = max(portfolio.recorded or receipt.read_on, receipt.read_on)
    return Joined(evolve(portfolio, contracts=made, recorded=recorded), receipt)
