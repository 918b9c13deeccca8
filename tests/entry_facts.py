"""Facts of somebody on the way to a contract on fagbrev på jobb, or to the exam without one."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from attrs import evolve
from facts import OSLO, TRADE, complete, contract, event, person, portfolio, signed

from okstat.model.complete import Complete
from okstat.model.contract import Candidate
from okstat.model.events import CandidateKind, ContractKind, Event, Practised
from okstat.model.portfolio import Portfolio

__all__ = ["ON", "candidate", "on_the_job", "practised"]

ON = "2026-11-20"


def practised(
    first: str,
    last: str | None,
    share: str | None = "1",
    *,
    hours: str | None = None,
    id: str | None = None,
) -> Practised:
    """Practice from a day to another, in a part of a position."""
    fields: dict[str, Any] = {"last": last} if last is not None else {}
    part = Decimal(share) if share is not None else None
    counted = Decimal(hours) if hours is not None else None
    return event(Practised, first, id=id, share=part, hours=counted, **fields)


def candidate(
    *events: Event,
    kind: CandidateKind | None = CandidateKind.PRAKSISKANDIDAT,
    trade: str | None = TRADE,
    known: Complete | None = None,
    born: str | None = "1990-03-14",
    id: str = "C1",
    county: str | None = OSLO,
) -> Candidate:
    """Somebody without a contract, by a record that is complete unless told otherwise."""
    whole = complete(practice=ON, exam_registered=ON, exam_held=ON) if known is None else known
    return Candidate(id=id, kind=kind, person=person(born), trade=trade, county=county, events=events, complete=whole)


def on_the_job(  # noqa: PLR0913 - each is a fact of the contract that some test varies
    *practices: Practised,
    made: str = "2025-08-20",
    first: str | None = "2025-08-25",
    last: str | None = "2027-08-24",
    kind: ContractKind = ContractKind.FAGBREV_ON_THE_JOB,
    events: tuple[Event, ...] = (),
    known: Complete | None = None,
    promised: str | None = ON,
    percentage: str | None = None,
    **fields: Any,
) -> Portfolio:
    """A contract on fagbrev på jobb, and the person's practice before it on a record of its own."""
    signature = signed(made, first=first, last=last)
    if percentage is not None:
        signature = evolve(signature, percentage=Decimal(percentage))
    whole = complete(signed=ON, training_started=ON, approved=ON, ended=ON) if known is None else known
    one = contract(signature, *events, kind=kind, known=whole, **{"born": "1990-03-14", **fields})
    record = complete(practice=promised) if promised is not None else Complete()
    brought = candidate(*practices, kind=None, known=record, born=None)
    brought = evolve(brought, person=one.person)
    return evolve(portfolio(one), candidates=(brought,))
