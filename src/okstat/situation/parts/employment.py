"""The employment beside the contract, the hours, and what the person is asked to pay."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from attrs import frozen

from okstat.model.events import (
    Charge,
    Charged,
    EmploymentAgreed,
    EmploymentEnded,
    EmploymentEnding,
    Event,
    Party,
    WorkingTimeSet,
)
from okstat.situation.history import Record

__all__ = ["Agreement", "ChargeMade", "Employment", "Hours", "fold_employment"]


@frozen
class Agreement:
    """One employment agreement.

    Attributes:
        first: its first day.
        company: id of the employer.
        independent: whether it was made independently of the contract on training.
    """

    first: date
    company: str | None
    independent: bool | None


@frozen
class Hours:
    """Working hours a week from a day on.

    Attributes:
        since: that day.
        hours: hours of work and training together.
        ordinary: the hours of other employees.
    """

    since: date
    hours: Decimal | None
    ordinary: Decimal | None


@frozen
class ChargeMade:
    """What the person was asked to pay for.

    Attributes:
        on: the day.
        by: who asked.
        what: for what.
    """

    on: date
    by: Party | None
    what: Charge | None


@frozen
class Employment:
    """The employment and its conditions.

    Attributes:
        events: all of them.
        agreements: by first day.
        agreed_silent_to: the last day for which no further agreement is a fact.
        ended_on: the last day of the employment.
        ended_by: who ended it.
        ended_basis: how it ended.
        ended_silent_to: the last day for which no end of it is a fact.
        hours: by day.
        hours_silent_to: the last day for which no other hours are a fact.
        charges: by day.
        charged_silent_to: the last day for which no further charge is a fact.
    """

    events: tuple[Event, ...]
    agreements: tuple[Agreement, ...]
    agreed_silent_to: date | None
    ended_on: date | None
    ended_by: Party | None
    ended_basis: EmploymentEnding | None
    ended_silent_to: date | None
    hours: tuple[Hours, ...]
    hours_silent_to: date | None
    charges: tuple[ChargeMade, ...]
    charged_silent_to: date | None


_KINDS: Final = (EmploymentAgreed, EmploymentEnded, WorkingTimeSet, Charged)


def fold_employment(record: Record) -> Employment:
    """Fold agreements, hours and charges by day; the first end of the employment counts."""
    silence = tuple([record.silent_to(kind) for kind in _KINDS])
    if record.has_none_of(_OF_WORK):
        return _nothing_told(silence)
    agreed, hours, charged = record.of(EmploymentAgreed), record.of(WorkingTimeSet), record.of(Charged)
    ended = record.first(EmploymentEnded)
    agreed_to, ended_to, hours_to, charged_to = silence
    return Employment(
        events=(*agreed, *hours, *charged, *((ended,) if ended is not None else ())),
        agreements=tuple(Agreement(event.on, event.company, event.independent) for event in agreed),
        agreed_silent_to=agreed_to,
        ended_on=ended.on if ended is not None else None,
        ended_by=ended.by if ended is not None else None,
        ended_basis=ended.basis if ended is not None else None,
        ended_silent_to=ended_to,
        hours=tuple(Hours(event.on, event.hours, event.ordinary_hours) for event in hours),
        hours_silent_to=hours_to,
        charges=tuple(ChargeMade(event.on, event.by, event.what) for event in charged),
        charged_silent_to=charged_to,
    )


_OF_WORK: Final[frozenset[type[Event]]] = frozenset(_KINDS)


@lru_cache
def _nothing_told(silence: tuple[date | None, ...]) -> Employment:
    """Contracts of which nothing of this is told share one value."""
    agreed_to, ended_to, hours_to, charged_to = silence
    return Employment(
        events=(),
        agreements=(),
        agreed_silent_to=agreed_to,
        ended_on=None,
        ended_by=None,
        ended_basis=None,
        ended_silent_to=ended_to,
        hours=(),
        hours_silent_to=hours_to,
        charges=(),
        charged_silent_to=charged_to,
    )
