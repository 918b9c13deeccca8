"""Accidents, and the claims on the county's accident insurance that have been answered."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from okstat.model.events import Accident, AccidentClaimDecided, AccidentCost, Event
from okstat.situation.history import Record

__all__ = ["Accidents", "Claim", "fold_accidents"]


@frozen
class Claim:
    """A claim on the accident insurance that was answered.

    Attributes:
        accident: the accident.
        cost: the cost that the claim is about; `None` where it is about the accident as such.
        decided: the answer.
    """

    accident: Accident
    cost: AccidentCost | None
    decided: AccidentClaimDecided


@frozen
class Accidents:
    """What is known of accidents.

    Attributes:
        events: accidents, costs and answers.
        accidents: the accidents.
        claims: the claims that were answered, in order.
    """

    events: tuple[Event, ...] = ()
    accidents: tuple[Accident, ...] = ()
    claims: tuple[Claim, ...] = ()


_NONE: Final = Accidents()
_KINDS: Final = frozenset((Accident, AccidentCost, AccidentClaimDecided))


def fold_accidents(record: Record) -> Accidents:
    """Fold accidents with their costs and answers; an answer about something that is not there is left aside."""
    if record.has_none_of(_KINDS):
        return _NONE
    accidents = {event.id: event for event in record.of(Accident)}
    costs = {event.id: event for event in record.of(AccidentCost)}
    claims = []
    for decided in record.of(AccidentClaimDecided):
        cost = costs.get(decided.event)
        accident = accidents.get(cost.accident if cost is not None else decided.event)
        if accident is not None:
            claims.append(Claim(accident, cost, decided))
    events = (*accidents.values(), *costs.values(), *record.of(AccidentClaimDecided))
    return Accidents(events, tuple(accidents.values()), tuple(claims))
