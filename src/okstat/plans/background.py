"""What a person brings along: school years, training, practice and exams of before, gathered from the whole portfolio.

A person's schooling and practice stand on the candidates of the document, earlier training on other contracts. What is
not there is unknown, unless the document promises to be complete for that kind of events.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Final, TypeVar

from attrs import frozen

from okstat.model.complete import silence_is_fact
from okstat.model.contract import Candidate, Contract
from okstat.model.events import ContractKind, Event, ExamHeld, ExamResult, Practised, Schooled, ShownBy, Signed
from okstat.model.trade import trades
from okstat.plans.facts import EarlierExam, EarlierTraining, Practice, SchoolYear
from okstat.plans.lengths import months_since
from okstat.plans.relations import is_the_trade, level_of, relation_of_exam, relation_of_school
from okstat.plans.result import FromFact
from okstat.plans.training_time import training_time
from okstat.situation.contract import ContractSituation
from okstat.situation.history import Record, record
from okstat.situation.parts.exam import Exam, fold_exam
from okstat.situation.view import View

__all__ = ["Background", "background"]

E = TypeVar("E", bound=Event)

_DAY: Final = timedelta(days=1)
_PASSED: Final = (ExamResult.PASSED, ExamResult.PASSED_VERY_WELL)
_TO_THE_TRADE_EXAM: Final = (ContractKind.APPRENTICE, ContractKind.FAGBREV_ON_THE_JOB)


@frozen
class Background:
    """What a person brings along, and of each whether it is all there is.

    Attributes:
        last: the last day that counts, and has been.
        years: school years.
        trainings: other contracts.
        practices: practice without a contract.
        exams: trade exams.
        years_are_all: whether the record of school years is complete.
        trainings_are_all: whether the record of contracts is.
        practices_are_all: whether the record of practice is.
        exams_are_all: whether the record of exams is.
    """

    last: date
    years: tuple[SchoolYear, ...]
    trainings: tuple[EarlierTraining, ...]
    practices: tuple[Practice, ...]
    exams: tuple[EarlierExam, ...]
    years_are_all: bool
    trainings_are_all: bool
    practices_are_all: bool
    exams_are_all: bool


@frozen
class _Known:
    """What is known of the person.

    Attributes:
        trade: the code of the trade that all is held against.
        before: the first day that no longer counts.
        last: the last day that does, and has been.
        records: the person's candidates, with what has happened.
        contracts: the person's other contracts that were made.
    """

    trade: str | None
    before: date
    last: date
    records: tuple[tuple[Candidate, Record], ...]
    contracts: tuple[ContractSituation, ...]


def background(seen: View, of: Contract | Candidate, trade: str | None, before: date) -> Background:
    """Gather what a person brings along to a trade.

    Args:
        seen: the portfolio on a day.
        of: the contract or candidate for which it is gathered.
        trade: the code of the trade.
        before: the first day that no longer counts.
    """
    cap = seen.on if seen.known_at is None else min(seen.on, seen.known_at)
    silence = seen.portfolio.complete.capped(cap)
    known = _Known(
        trade,
        before,
        min(seen.on, before - _DAY),
        tuple(
            (one, record(one.events, seen.on, one.complete.capped(cap), seen.known_at))
            for one in seen.portfolio.candidates
            if one.person.id == of.person.id
        ),
        tuple(_others(seen, of, before)),
    )
    return Background(
        last=known.last,
        years=tuple(_year(known, candidate, event) for candidate, event in _events(known, Schooled)),
        trainings=tuple(_training(known, contract) for contract in known.contracts),
        practices=tuple(_practice(candidate, event) for candidate, event in _events(known, Practised)),
        exams=(*_exams_of_contracts(known), *_exams_of_candidates(known, of)),
        years_are_all=_is_all(known, Schooled, silence),
        trainings_are_all=silence.get(Signed.kind, date.min) >= known.last,
        practices_are_all=_is_all(known, Practised, silence),
        exams_are_all=_is_all(known, ExamHeld, silence),
    )


def _others(seen: View, of: Contract | Candidate, before: date) -> Iterator[ContractSituation]:
    """The person's other contracts that were made, not refused, and began before a day or on a day not known."""
    for one in seen.portfolio.contracts:
        if one.person.id == of.person.id and one is not of:
            contract = seen.fold(one)
            is_made = not contract.is_not_made() and contract.approval.refused_on is None
            if is_made and (contract.begins is None or contract.begins < before):
                yield contract


def _is_all(known: _Known, kind: type[Event], silence: Mapping[str, date]) -> bool:
    """Whether a record of the person, or the document where there is none, is complete for a kind of events."""
    promised = [of.silent_to(kind) for _, of in known.records] or [silence.get(kind.kind)]
    return any(last is not None and last >= known.last for last in promised)


def _events(known: _Known, kind: type[E]) -> Iterator[tuple[Candidate, E]]:
    for candidate, of in known.records:
        yield from ((candidate, event) for event in of.of(kind) if event.on < known.before)


def _fact(candidate: Candidate, event: Event) -> FromFact:
    return FromFact("candidate", candidate.id, (event.id, event.kind))


def _year(known: _Known, candidate: Candidate, event: Schooled) -> SchoolYear:
    """What the event says of the relation holds for the candidate's own trade; for another one the codes must tell."""
    area, trade = event.programme_area, trades().get(known.trade or "")
    is_about_the_trade = candidate.trade in (None, known.trade)
    told = event.relation if is_about_the_trade else None
    return SchoolYear(
        event.level or level_of(area),
        told or relation_of_school(area, trade),
        event.passed,
        event.relevant if is_about_the_trade else None,
        is_the_trade(area, trade),
        event.shown_by or ShownBy.SCHOOL,
        _fact(candidate, event),
    )


def _practice(candidate: Candidate, event: Practised) -> Practice:
    return Practice(event.on, event.last, event.share, event.hours, _fact(candidate, event))


def _training(known: _Known, contract: ContractSituation) -> EarlierTraining:
    is_the_same = known.trade is not None and contract.parties.trade == known.trade
    months, least = _months(known, contract)
    fact = FromFact("contract", contract.contract.id)
    return EarlierTraining(months, True if is_the_same else None, contract.parties.kind, least, fact)


def _months(known: _Known, contract: ContractSituation) -> tuple[Fraction | None, Fraction | None]:
    """How long it was, and what of that was spent in training at full time."""
    plan = training_time(contract)
    if plan is None:
        return None, None
    last = min(plan.last, known.last)
    if last < plan.first:
        return Fraction(0), None

    def length(first: date, to: date) -> Fraction:
        return months_since(plan.first, to + _DAY) - months_since(plan.first, first)

    rows = (row for row in plan.rows if row.first <= last)
    spent = sum((length(row.first, min(row.last, last)) * Fraction(row.share) for row in rows), Fraction(0))
    return length(plan.first, last), spent


def _exams_of_contracts(known: _Known) -> Iterator[EarlierExam]:
    for contract in known.contracts:
        if contract.parties.kind in _TO_THE_TRADE_EXAM:
            fact = FromFact("contract", contract.contract.id)
            yield from _exam(known, contract.exam, contract.parties.trade, fact)


def _exams_of_candidates(known: _Known, of: Contract | Candidate) -> Iterator[EarlierExam]:
    """The exam that a candidate is on the way to is none of before."""
    for candidate, events in known.records:
        if candidate is not of:
            yield from _exam(known, fold_exam(events), candidate.trade, FromFact("candidate", candidate.id))


def _exam(known: _Known, exam: Exam, trade: str | None, fact: FromFact) -> Iterable[EarlierExam]:
    attempts = [one for one in exam.attempts if one.on < known.before and not one.is_annulled]
    is_certified = exam.certificate_on is not None and exam.certificate_on < known.before
    relation = relation_of_exam(trades().get(trade or ""), trades().get(known.trade or ""))
    passed = [one for one in attempts if one.result in _PASSED]
    if is_certified or passed:
        return (EarlierExam(relation, True, passed[-1].relevant if passed else None, fact=fact),)
    is_all = silence_is_fact(exam.held_silent_to, known.last)
    if is_all and all(one.result is not None for one in attempts):
        return ()
    return (EarlierExam(relation, None, fact=fact),)
