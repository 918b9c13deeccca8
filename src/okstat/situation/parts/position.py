"""What part of a full position the contract is: the percentage agreed, and changes of it with consent."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from attrs import frozen

from okstat.model.events import Changed, Event, Signed
from okstat.situation.history import Record

__all__ = ["Position", "fold_position"]

_HUNDRED: Final = Decimal(100)


@frozen
class Position:
    """The part of a full position, from which day.

    Attributes:
        events: signatures and changes that name a percentage.
        shares: the first day of each share and the share of full time, by day; empty when no percentage is known.
    """

    events: tuple[Event, ...]
    shares: tuple[tuple[date, Decimal], ...]

    def share_on(self, day: date) -> Decimal | None:
        """The share on a day; `None` where none is known."""
        return next((share for since, share in reversed(self.shares) if since <= day), None)


_NOTHING_KNOWN: Final = Position((), ())


def fold_position(record: Record) -> Position:
    """Fold percentages in order of effect; a change is not in force before the county consented."""
    events: list[Event] = []
    shares: list[tuple[date, Decimal]] = []
    agreed: tuple[Signed | Changed, ...] = record.of(Signed) + record.of(Changed)
    if all(event.percentage is None for event in agreed):
        return _NOTHING_KNOWN
    for event in sorted(agreed, key=lambda event: event.on):
        since = _in_force_since(event)
        if event.percentage is not None and since is not None and since <= record.on:
            events.append(event)
            shares.append((since, event.percentage / _HUNDRED))
    return Position(tuple(events), tuple(sorted(shares, key=lambda row: row[0])))


def _in_force_since(event: Signed | Changed) -> date | None:
    """For what was signed, the first day agreed, also when it was signed later; for a change, not before consent."""
    if isinstance(event, Signed):
        return min(event.on, event.first) if event.first is not None else event.on
    return max(event.on, event.consented) if event.consented is not None else None
