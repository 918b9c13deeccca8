"""How an ending came about: who demanded it, what the county decided, who agreed; a company that can train no more."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

from attrs import frozen

from okstat.model.events import (
    AttestWritten,
    CompanyUnable,
    Ended,
    EndingBasis,
    EndingDecided,
    EndingDemanded,
    EndingNotified,
    Event,
    Heard,
    Party,
    UnableReported,
)
from okstat.situation.history import Record

__all__ = ["Decision", "Demand", "Termination", "fold_termination"]


@frozen
class Demand:
    """A party's demand that the contract is ended."""

    on: date
    by: Party | None
    basis: EndingBasis | None
    in_writing: bool | None
    burden: bool | None


@frozen
class Decision:
    """The county's decision on it, or its consent: `last` is the last day that it sets."""

    on: date
    granted: bool
    last: date | None
    right_kept: bool | None


@frozen
class Termination:
    """What led to the end of the contract, and how far silence on it is a fact.

    Attributes:
        events: all of them.
        demand: the first demand.
        demanded_silent_to: the last day for which no demand is a fact.
        decision: the latest decision.
        decided_silent_to: the last day for which no further decision is a fact.
        agreed_by: the parties that agreed to the ending.
        told_on: the first day on which anybody but the apprentice told the county of it.
        notified_silent_to: the last day for which no notice to the county is a fact.
        heard_silent_to: the last day for which no hearing is a fact.
        attest_silent_to: the last day for which no attest is a fact.
        unable_on: the first day on which the company could no longer train.
        unable_silent_to: the last day for which nothing of the kind is a fact.
        reported_on: the day the county was told of it.
        reported_silent_to: the last day for which no report of it is a fact.
    """

    events: tuple[Event, ...]
    demand: Demand | None
    demanded_silent_to: date | None
    decision: Decision | None
    decided_silent_to: date | None
    agreed_by: tuple[Party, ...] | None
    told_on: date | None
    notified_silent_to: date | None
    heard_silent_to: date | None
    attest_silent_to: date | None
    unable_on: date | None
    unable_silent_to: date | None
    reported_on: date | None
    reported_silent_to: date | None


_OF_AN_END: Final = frozenset((Ended, EndingNotified, EndingDemanded, EndingDecided, CompanyUnable, UnableReported))
_ANSWERED: Final = (
    EndingDemanded,
    EndingDecided,
    EndingNotified,
    Heard,
    AttestWritten,
    CompanyUnable,
    UnableReported,
)


def fold_termination(record: Record) -> Termination:
    """The first demand, report and ending count, and the latest decision."""
    silence = tuple([record.silent_to(kind) for kind in _ANSWERED])
    if record.has_none_of(_OF_AN_END):
        return _nothing_ends(silence)
    demanded, decided, ended = record.first(EndingDemanded), record.last(EndingDecided), record.first(Ended)
    unable, reported = record.first(CompanyUnable), record.first(UnableReported)
    told = next((event for event in record.of(EndingNotified) if event.by is not Party.APPRENTICE), None)
    demanded_to, decided_to, notified_to, heard_to, attest_to, unable_to, reported_to = silence
    return Termination(
        tuple([event for event in (demanded, decided, told, ended, unable, reported) if event is not None]),
        _demand(demanded) if demanded is not None else None,
        demanded_to,
        Decision(decided.on, decided.granted, decided.last, decided.right_kept) if decided is not None else None,
        decided_to,
        ended.agreed_by if ended is not None else None,
        told.on if told is not None else None,
        notified_to,
        heard_to,
        attest_to,
        unable.on if unable is not None else None,
        unable_to,
        reported.on if reported is not None else None,
        reported_to,
    )


def _demand(event: EndingDemanded) -> Demand:
    return Demand(event.on, event.by, event.basis, event.in_writing, event.burden)


@lru_cache
def _nothing_ends(silence: tuple[date | None, ...]) -> Termination:
    """Most contracts have nothing of the kind: they share one value."""
    demanded_to, decided_to, notified_to, heard_to, attest_to, unable_to, reported_to = silence
    return Termination(
        (), None, demanded_to, None, decided_to, None, None, notified_to, heard_to, attest_to, None, unable_to, None,
        reported_to,
    )  # fmt: skip
