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
    """A party's demand that the contract is ended.

    Attributes:
        on: its day.
        by: the party.
        basis: the ground.
        in_writing: whether it was made in writing.
        burden: whether the apprentice said that going on would be an unreasonable burden (urimeleg ulempe).
    """

    on: date
    by: Party | None
    basis: EndingBasis | None
    in_writing: bool | None
    burden: bool | None


@frozen
class Decision:
    """The county's decision on a demand, or its consent to an ending.

    Attributes:
        on: its day.
        granted: whether it says yes.
        last: the last day that it sets.
        right_kept: whether the right to training is kept.
    """

    on: date
    granted: bool
    last: date | None
    right_kept: bool | None


@frozen
class Termination:
    """What led to the end of the contract, and how far silence on it is a fact.

    Attributes:
        events: all of them.
        demand: the demand at issue: of those that the decision answers, or that were made since, the one that decides.
        demanded_silent_to: the last day for which no demand is a fact.
        decision: the latest decision; `None` while what was demanded after a refusal is undecided.
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
        of_apprentice: the apprentice's own demand at issue.
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
    of_apprentice: Demand | None = None


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
    """The first report and ending count, the latest decision, and the demands that it answers."""
    silence = tuple([record.silent_to(kind) for kind in _ANSWERED])
    if record.has_none_of(_OF_AN_END):
        return _nothing_ends(silence)
    demands, decided = _at_issue(record.of(EndingDemanded), record.of(EndingDecided))
    own, ended = _own(demands), record.first(Ended)
    demanded = _leading(demands, own)
    unable, reported = record.first(CompanyUnable), record.first(UnableReported)
    told = next((event for event in record.of(EndingNotified) if event.by is not Party.APPRENTICE), None)
    demanded_to, decided_to, notified_to, heard_to, attest_to, unable_to, reported_to = silence
    return Termination(
        events=tuple([event for event in (*demands, decided, told, ended, unable, reported) if event is not None]),
        demand=_demand(demanded) if demanded is not None else None,
        demanded_silent_to=demanded_to,
        decision=Decision(decided.on, decided.granted, decided.last, decided.right_kept)
        if decided is not None
        else None,
        decided_silent_to=decided_to,
        agreed_by=ended.agreed_by if ended is not None else None,
        told_on=told.on if told is not None else None,
        notified_silent_to=notified_to,
        heard_silent_to=heard_to,
        attest_silent_to=attest_to,
        unable_on=unable.on if unable is not None else None,
        unable_silent_to=unable_to,
        reported_on=reported.on if reported is not None else None,
        reported_silent_to=reported_to,
        of_apprentice=_demand(own) if own is not None else None,
    )


def _at_issue(
    demands: tuple[EndingDemanded, ...], decisions: tuple[EndingDecided, ...]
) -> tuple[tuple[EndingDemanded, ...], EndingDecided | None]:
    """The demands that the latest decision answers, with it; or those made after a refusal, with none.

    A decision answers what was demanded since the decision before it; where that is nothing, it decides anew.
    """
    latest = decisions[-1] if decisions else None
    later = tuple(one for one in demands if latest is None or one.on > latest.on)
    if later and (latest is None or not latest.granted):
        return later, None
    upto = demands[: len(demands) - len(later)]
    for before in reversed(decisions[:-1]):
        answered = tuple(one for one in upto if one.on > before.on)
        if answered:
            return answered, latest
    return upto or later, latest


def _own(demands: tuple[EndingDemanded, ...]) -> EndingDemanded | None:
    """The apprentice's: the first in writing, else the latest."""
    own = [one for one in demands if one.by is Party.APPRENTICE]
    return next((one for one in own if one.in_writing), own[-1] if own else None)


def _leading(demands: tuple[EndingDemanded, ...], own: EndingDemanded | None) -> EndingDemanded | None:
    """The apprentice's in writing, which leaves the county no choice; else the company's; else the latest."""
    if own is not None and own.in_writing:
        return own
    by_company = (one for one in demands if one.by in (Party.COMPANY, Party.OFFICE))
    return next(by_company, demands[-1] if demands else None)


def _demand(event: EndingDemanded) -> Demand:
    return Demand(event.on, event.by, event.basis, event.in_writing, event.burden)


@lru_cache
def _nothing_ends(silence: tuple[date | None, ...]) -> Termination:
    """Most contracts have nothing of the kind: they share one value."""
    demanded_to, decided_to, notified_to, heard_to, attest_to, unable_to, reported_to = silence
    return Termination(
        events=(),
        demand=None,
        demanded_silent_to=demanded_to,
        decision=None,
        decided_silent_to=decided_to,
        agreed_by=None,
        told_on=None,
        notified_silent_to=notified_to,
        heard_silent_to=heard_to,
        attest_silent_to=attest_to,
        unable_on=None,
        unable_silent_to=unable_to,
        reported_on=None,
        reported_silent_to=reported_to,
    )
