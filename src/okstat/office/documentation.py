"""How well the training under one contract is documented: which aims, half-year by half-year, and what is lacking.

What is lacking is told as practice of the office (`Gap`): the law asks nobody with læretid to write anything down. The
talks and assessments that the regulation does ask for are obligations, with their days, bearers and citations.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from typing import Final

from attrs import frozen

from okstat.agenda import NoSuchSubjectError, Obligation, State, obligations_of
from okstat.book import Book, default_book
from okstat.evaluate import occurrences
from okstat.finding import Subject
from okstat.model.complete import silence_is_fact
from okstat.model.events import DocumentationState, Party
from okstat.model.portfolio import Portfolio
from okstat.outcome import Missing, Waiver
from okstat.period import Period
from okstat.situation.contract import ContractSituation
from okstat.situation.half_years import counted_half_years
from okstat.situation.parts.documentation import DocumentedAim
from okstat.situation.view import view

__all__ = ["DocumentedHalfYear", "DocumentedTraining", "Gap", "Lack", "documented_training"]

ASSESSED: Final = ("assess.half-year", "assess.dialog")
"""The duties whose days are told: half-year assessments, and talks on development."""
_DAY: Final = timedelta(days=1)
_OF_THE_COMPANY: Final = frozenset((Party.INSTRUCTOR, Party.TRAINING_MANAGER, Party.COMPANY))


class Lack(Enum):
    """What is lacking."""

    NOTHING_SUBMITTED = "nothing_submitted"
    REJECTED = "rejected"
    WAITS = "waits"
    HALF_YEAR_WITHOUT = "half_year_without"
    NOT_SIGNED = "not_signed"


@frozen
class Gap:
    """Something that is lacking, as practice of the office and not by law.

    Attributes:
        lack: what.
        since: since when it is so, as far as told; of a half-year its last day, of an assessment its day.
        aim: the competence aim, where it is about one.
        half_year: the number of the half-year, where it is about one.
    """

    lack: Lack
    since: date
    aim: str | None = None
    half_year: int | None = None


@frozen
class DocumentedHalfYear:
    """One half-year of the training.

    Attributes:
        number: by the policy `half-years`; `None` for a time that is too short to count as one.
        first: its first day.
        last: its last day, inclusive.
        aims: the aims of which something was submitted or approved in it.
        approved: how many aims were approved by its last day, or by the day asked about where that comes first.
        is_told: whether the record is complete to its last day, so that what is not there has not been.
        assessed: the days of the assessments held in it.
    """

    number: int | None
    first: date
    last: date
    aims: tuple[str, ...]
    approved: int
    is_told: bool
    assessed: tuple[date, ...]


@frozen(kw_only=True)
class DocumentedTraining:
    """The documentation under one contract on a day.

    Attributes:
        contract: the id of the contract.
        on: the day asked about.
        known_at: what was recorded later is left out; `None` for all that is recorded.
        aims: the competence aims that were told of, with the states that they went through.
        half_years: those that have begun.
        gaps: what is lacking, by day.
        obligations: the assessments and talks by law, with where it says so.
        missing: what would tell the days of those, where they cannot be counted.
        told_to: the last day to which the states of aims are told in full.
        sources: who told of them.
    """

    contract: str
    on: date
    known_at: date | None
    aims: tuple[DocumentedAim, ...]
    half_years: tuple[DocumentedHalfYear, ...]
    gaps: tuple[Gap, ...]
    obligations: tuple[Obligation, ...]
    missing: tuple[Missing, ...]
    told_to: date | None
    sources: tuple[str, ...]

    @property
    def approved(self) -> int:
        """How many aims have documentation that is approved."""
        return sum(aim.status is DocumentationState.APPROVED for aim in self.aims)

    @property
    def documented(self) -> int:
        """How many aims have documentation that is approved or waits for an answer."""
        return sum(aim.is_documented for aim in self.aims)

    @property
    def due(self) -> tuple[Obligation, ...]:
        """What is overdue or not known to be done, and the next of each duty."""
        next_: dict[str, Obligation] = {}
        for one in self.obligations:
            if one.state is State.OPEN:
                next_.setdefault(one.rule, one)
        late = (one for one in self.obligations if one.state in (State.OVERDUE, State.UNKNOWN))
        return tuple(sorted((*late, *next_.values()), key=Obligation.order))


def documented_training(
    portfolio: Portfolio, contract: str, *, on: date, known_at: date | None = None, book: Book | None = None
) -> DocumentedTraining:
    """Tell how well the training under a contract is documented.

    Args:
        portfolio: the facts.
        contract: the id of the contract.
        on: the day asked about.
        known_at: leave out what was recorded later, and the law that was published later.
        book: the rules and choices to use; the package's own when not given.

    Raises:
        NoSuchSubjectError: there is no such contract.
    """
    asked = next((one for one in portfolio.contracts if one.id == contract), None)
    if asked is None:
        raise NoSuchSubjectError(f"no contract in the document has the id {contract}")
    use = (book if book is not None else default_book()).as_known(known_at)
    situation = view(portfolio, on, known_at).fold(asked)
    answers = [one for one in occurrences(situation, use, on=on) if one.norm.id in ASSESSED]
    obligations = sorted(obligations_of(answers, Subject("contract", contract), situation), key=Obligation.order)
    half_years = tuple(_half_years(situation, use))
    away = frozenset(one.number for one in obligations if one.rule == ASSESSED[0] and one.waived is Waiver.AWAY)
    gaps = (*_of_aims(situation), *_of_half_years(situation, half_years, away), *_of_assessments(situation))
    told = situation.documentation
    return DocumentedTraining(
        contract=contract,
        on=on,
        known_at=known_at,
        aims=told.aims,
        half_years=half_years,
        gaps=tuple(sorted(gaps, key=lambda gap: (gap.since, gap.lack.value, gap.aim or ""))),
        obligations=tuple(obligations),
        missing=tuple(dict.fromkeys(fact for one in answers if one.due is None for fact in one.outcome.missing)),
        told_to=told.silent_to,
        sources=tuple(sorted({event.source for event in told.events if event.source is not None})),
    )


def _half_years(situation: ContractSituation, book: Book) -> Iterator[DocumentedHalfYear]:
    """The half-years that have begun, and what is left of the training time before, between and after them."""
    first = situation.begins
    if first is None:
        return
    last = situation.ends or situation.on
    counted = counted_half_years(first, situation, book.law_on(situation.on))
    numbers = {slot.first: number for number, slot in enumerate(counted, 1)}
    cuts = {day for slot in counted for day in (slot.first, slot.last + _DAY)}
    for slot in Period(first, max(first, last)).split_at(*cuts):
        if slot.first <= situation.on:
            yield _half_year(situation, numbers.get(slot.first), slot)


def _half_year(situation: ContractSituation, number: int | None, slot: Period) -> DocumentedHalfYear:
    told = situation.documentation
    return DocumentedHalfYear(
        number,
        slot.first,
        slot.last,
        tuple(aim.aim for aim in told.aims if aim.was_documented_in(slot.first, slot.last)),
        sum(aim.is_approved_on(slot.last) for aim in told.aims),
        silence_is_fact(told.silent_to, slot.last),
        tuple(day for day in situation.assessments.assessed if slot.contains(day)),
    )


def _of_aims(situation: ContractSituation) -> Iterator[Gap]:
    lacks = {
        DocumentationState.NONE: Lack.NOTHING_SUBMITTED,
        DocumentationState.REJECTED: Lack.REJECTED,
        DocumentationState.SUBMITTED: Lack.WAITS,
    }
    for aim in situation.documentation.aims:
        lack = lacks.get(aim.status)
        if lack is not None:
            yield Gap(lack, aim.since, aim.aim)


def _of_half_years(
    situation: ContractSituation, half_years: tuple[DocumentedHalfYear, ...], away: frozenset[int]
) -> Iterator[Gap]:
    """Half-years that are over, and in which nothing was documented as a fact; not those without training."""
    for one in half_years:
        is_over = one.number is not None and one.last < situation.on
        if is_over and one.is_told and not one.aims and one.number not in away:
            yield Gap(Lack.HALF_YEAR_WITHOUT, one.last, half_year=one.number)


def _of_assessments(situation: ContractSituation) -> Iterator[Gap]:
    """Assessments of which it is told who signed, and one side has not."""
    for held in situation.assessments.held:
        if held.signed_by is not None and not _is_signed(frozenset(held.signed_by)):
            yield Gap(Lack.NOT_SIGNED, held.on)


def _is_signed(by: frozenset[Party]) -> bool:
    return Party.APPRENTICE in by and not _OF_THE_COMPANY.isdisjoint(by)
