"""Putting what a documentation tool shows beside the contracts it belongs to: states of aims, and assessments.

A record belongs to the contract of the person; of several, to that of the trade, start and day that it names.
An assessment that is known on the same day is completed, and never contradicted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from attrs import evolve

from okstat.feeds.beside import Beside, in_time
from okstat.feeds.compare import firsts
from okstat.feeds.join import Joined
from okstat.feeds.people import People
from okstat.feeds.receipt import Batch, Conflict, Says, Taking
from okstat.feeds.seen_documentation import AimSeen, AssessmentSeen, OfTraining
from okstat.model.contract import Contract
from okstat.model.events import AimStatus, AssessmentHeld
from okstat.model.portfolio import Portfolio

__all__ = ["join_aims", "join_assessments"]

_SIX = 6
"""The part of a trade code that Udir gives."""


def join_aims(portfolio: Portfolio, batch: Batch[AimSeen]) -> Joined:
    """Join the states of competence aims to their contracts.

    What the source said before of a later day, and no longer says, gives way to what it says of an earlier one.

    Args:
        portfolio: what is known; records of persons that it does not know are of others.
        batch: what was read.
    """
    joining, people, read_on = Beside(portfolio, batch.receipt), People(portfolio), batch.receipt.read_on
    found = ((record, _place(joining, people, record, record.since)) for record in batch.records)
    placed = [(record, contract.id) for record, contract in found if contract is not None]
    said = {(id_, record.aim, record.since or read_on, record.status) for record, id_ in placed}
    for record, id_ in placed:
        told = [one for one in joining.standing(id_, AimStatus) if _is_of(one, record, batch.receipt.source)]
        gone = [one for one in told if record.since is not None and one.on > record.since]
        gone = [one for one in gone if (id_, one.aim, one.on, one.status) not in said]
        if not gone and _was_said(record, told):
            joining.tell(record.at, Taking.KNOWN, contract=id_)
            continue
        new = AimStatus(**joining.told(record.since or read_on), aim=record.aim, status=record.status)
        joining.add(record.at, id_, new, gone)
    return joining.end()


def _is_of(event: AimStatus, record: AimSeen, source: str) -> bool:
    return event.source == source and event.aim == record.aim


def _was_said(record: AimSeen, told: Collection[AimStatus]) -> bool:
    """Whether the source said the same before: on that day, or, where no day is told, as its latest word."""
    alike = {one.on for one in told if one.status is record.status}
    return (record.since or max((one.on for one in told), default=None)) in alike


def join_assessments(portfolio: Portfolio, batch: Batch[AssessmentSeen]) -> Joined:
    """Join half-year assessments to their contracts.

    Args:
        portfolio: what is known; records of persons that it does not know are of others.
        batch: what was read.
    """
    joining, people = Beside(portfolio, batch.receipt), People(portfolio)
    source = batch.receipt.source
    for record in batch.records:
        contract = _place(joining, people, record, record.held)
        if contract is None:
            continue
        told = (one for one in joining.standing(contract.id, AssessmentHeld) if one.on == record.held)
        known = next(told, None)
        if known is None:
            bare = AssessmentHeld(**joining.told(record.held))
            joining.add(record.at, contract.id, _completed(bare, record))
            continue
        for conflict in _conflicts(contract.id, known, record, source):
            joining.differ(conflict)
        whole = _completed(known, record, prefer_own=known.source == source)
        if whole == known:
            joining.tell(record.at, Taking.KNOWN, contract=contract.id)
        else:
            joining.add(record.at, contract.id, evolve(whole, **joining.told(record.held)), (known,))
    return joining.end()


def _completed(known: AssessmentHeld, record: AssessmentSeen, *, prefer_own: bool = False) -> AssessmentHeld:
    """What is known, with what the record tells beyond it; of its own, what the source says now goes first."""
    first, second = (record, known) if prefer_own else (known, record)
    return evolve(
        known,
        participants=first.participants or second.participants,
        signed_by=first.signed_by or second.signed_by,
        signed=first.signed or second.signed,
    )


def _conflicts(contract: str, known: AssessmentHeld, record: AssessmentSeen, source: str) -> Iterator[Conflict]:
    """Where another source says otherwise who took part, who signed and when."""
    if known.source == source:
        return
    said_by = known.source or "document"
    for fact in ("participants", "signed_by", "signed"):
        ours, theirs = _told(getattr(known, fact)), _told(getattr(record, fact))
        if ours is not None and theirs is not None and ours != theirs:
            yield Conflict("contract", contract, f"assessment_held.{fact}", (Says(said_by, ours), Says(source, theirs)))


def _told(value: object) -> str | None:
    if isinstance(value, tuple):
        return ", ".join(sorted(one.value for one in value))
    return None if value is None else str(value)


def _place(joining: Beside, people: People, record: OfTraining, day: date | None) -> Contract | None:
    """The contract that a record belongs to; where there is none, or several are, the line says so."""
    person = people.find(record.person)
    if person is None:
        joining.tell(record.at, Taking.OF_OTHERS)
        return None
    alike = [contract for contract in joining.contracts_of(person.id) if _is_alike(contract, record)]
    fitting = alike if len(alike) == 1 else in_time(alike, day, day)
    if len(fitting) == 1:
        return fitting[0]
    joining.tell_unplaced(record.at, alike)
    return None


def _is_alike(contract: Contract, record: OfTraining) -> bool:
    """Whether trade and start do not speak against it."""
    trade = contract.trade is None or record.trade is None or contract.trade[:_SIX] == record.trade[:_SIX]
    starts = firsts(contract)
    return trade and (record.first is None or not starts or record.first in starts)
