"""Putting registrations and exams into a portfolio: to the contract of the person in the trade and the county."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from attrs import evolve

from okstat.feeds.compare import is_alike
from okstat.feeds.exports import ExamSeen
from okstat.feeds.join import Joined
from okstat.feeds.new_events import NewEvents, joined_with, said_by
from okstat.feeds.people import People
from okstat.feeds.receipt import Batch, Conflict, Receipt
from okstat.feeds.seen import ContractSeen
from okstat.model.contract import Contract
from okstat.model.corrections import standing
from okstat.model.events import Event, ExamHeld, ExamRegistered, Replaced
from okstat.model.portfolio import Portfolio

__all__ = ["join_exams"]


def join_exams(portfolio: Portfolio, batch: Batch[ExamSeen]) -> Joined:
    """Join registrations and exams to the contracts they belong to: of the person, in the trade and the county.

    Args:
        portfolio: what is known; exams of persons and trades without a contract in it are left out.
        batch: what was read.
    """
    people = People(portfolio)
    contracts = {contract.id: contract for contract in portfolio.contracts}
    of_person: defaultdict[str, list[str]] = defaultdict(list)
    for contract in portfolio.contracts:
        of_person[contract.person.id].append(contract.id)
    lines = {line.at: line for line in batch.receipt.lines}
    conflicts: list[Conflict] = []
    for record in batch.records:
        line, person = lines[record.at], people.find(record.person)
        shown = ContractSeen(at=record.at, person=record.person, county=record.county, trade=record.trade)
        theirs = [contracts[id_] for id_ in of_person[person.id]] if person is not None else []
        fitting = [one for one in theirs if is_alike(one, shown)]
        if len(fitting) != 1:
            lines[record.at] = line.left_out("record.ambiguous" if fitting else "contract.none")
            continue
        (known,) = fitting
        events = tuple(_of_exam(known, record, batch.receipt))
        conflicts += _said_otherwise(known, record, batch.receipt)
        contracts[known.id] = evolve(known, events=(*known.events, *events))
        told = evolve(line, subject=("contract", known.id))
        lines[record.at] = told if events else told.without_news()
    receipt = evolve(batch.receipt, lines=tuple(lines.values()), conflicts=tuple(conflicts))
    return joined_with(portfolio, contracts, receipt)


def _of_exam(known: Contract, record: ExamSeen, receipt: Receipt) -> Iterator[Event]:
    """What the record tells that was not known; a result that comes later replaces an exam without one."""
    told, new = standing(known.events), NewEvents(known.events, receipt)
    registered, held = record.registered_on, record.held_on
    if registered is not None and not any(isinstance(e, ExamRegistered) and e.on == registered for e in told):
        yield new.of(ExamRegistered, registered)
    if held is None:
        return
    same_day = [event for event in told if isinstance(event, ExamHeld) and event.on == held]
    if not same_day:
        yield new.of(ExamHeld, held, result=record.result)
    elif same_day[-1].result is None and record.result is not None:
        made = new.of(ExamHeld, held)
        replacement = evolve(same_day[-1], id=made.id, recorded=made.recorded, source=made.source, result=record.result)
        yield replacement
        yield new.of(Replaced, held, event=same_day[-1].id, replacement=replacement.id)


def _said_otherwise(known: Contract, record: ExamSeen, receipt: Receipt) -> Iterator[Conflict]:
    """Another result of the same exam; neither is told."""
    for event in standing(known.events):
        if not isinstance(event, ExamHeld) or event.on != record.held_on:
            continue
        if None not in (event.result, record.result) and event.result is not record.result:
            yield Conflict("contract", known.id, "exam.result", said_by(event, receipt))
