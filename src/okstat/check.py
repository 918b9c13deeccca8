"""`check`: is this in order on that day? Findings that cite their paragraph, in a stable order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import get_args

from okstat.answer import Answer, ReadingAnswer
from okstat.because import because
from okstat.book import Book, default_book
from okstat.dated import Row
from okstat.evaluate import evaluate
from okstat.finding import Finding, Occurrence, ReadingFinding, Report, Subject, UnknownFact
from okstat.law import Law
from okstat.model.portfolio import Portfolio
from okstat.publication import Figure, Note, notes_on
from okstat.recording import Read
from okstat.responsibility import bearer
from okstat.rule import Due, Norm, OutcomeKind, Role
from okstat.situation.approval import ApprovalSituation
from okstat.situation.candidate import CandidateSituation
from okstat.situation.contract import ContractSituation
from okstat.situation.county import CountySituation
from okstat.situation.enterprise import EnterpriseSituation, OfficeSituation, PersonSituation
from okstat.situation.exams import Examined, OfExam, situations_of_exams
from okstat.situation.view import View, view

__all__ = ["Finding", "Occurrence", "ReadingFinding", "Report", "Subject", "UnknownFact", "check", "findings_of"]

AnySituation = (
    ApprovalSituation
    | CandidateSituation
    | ContractSituation
    | CountySituation
    | EnterpriseSituation
    | OfficeSituation
    | OfExam
    | PersonSituation
)


def check(
    portfolio: Portfolio,
    *,
    on: date,
    known_at: date | None = None,
    book: Book | None = None,
    every: bool = False,
    explained: bool = True,
) -> Report:
    """Check a portfolio on a day.

    >>> from datetime import date
    >>> from okstat import OutcomeKind, read_file
    >>> from okstat.check import check
    >>> report = check(read_file("examples/first-contract.json"), on=date(2026, 11, 20))
    >>> for one in report.findings:
    ...     if one.outcome.kind is OutcomeKind.BREACHED:
    ...         print(one.subject.id, one.rule, one.citations[0].in_words("nn"))
    K1 assess.half-year opplæringsforskrifta 2024 § 9-13 (1)
    K1 contract.written-before-start opplæringslova 2023 § 7-2 (1.1)

    Args:
        portfolio: the facts.
        on: the day asked about.
        known_at: leave out what was recorded later, and the law that was published later.
        book: the rules and tables to use; the package's own when not given.
        every: list what is met and not applicable too.
        explained: run again, recorded, what is breached or judged, so that findings say what they rest on.

    Raises:
        RecordingError: a recorded run answered differently from the bare one.
    """
    use = (book if book is not None else default_book()).as_known(known_at)
    found: list[Finding] = []
    met = not_applicable = 0
    for subject, situation in situations(view(portfolio, on, known_at), use):
        tally = evaluate(situation, use, every=every)
        met += tally.met
        not_applicable += tally.not_applicable
        if tally.answers:
            found += findings_of(tally.answers, subject, situation, explained=explained)
    found.sort(key=Finding.order)
    counts = Counter(finding.outcome.kind for finding in found)
    counts[OutcomeKind.MET], counts[OutcomeKind.NOT_APPLICABLE] = met, not_applicable
    return Report(on, known_at, tuple(found), {kind: counts[kind] for kind in OutcomeKind}, use.overlays)


def situations(seen: View, book: Book | None = None) -> Iterator[tuple[Subject, AnySituation]]:
    """Every subject of a portfolio with its situation; with a book, those that a norm of it speaks of."""
    asks = book.speaks_of if book is not None else bool
    if any(asks(kind) for kind in (ContractSituation, *get_args(OfExam))):
        for one in seen.each_contract():
            if asks(ContractSituation):
                yield Subject("contract", one.contract.id), one
            yield from _of_exams(one, asks)
    if asks(ApprovalSituation):
        yield from ((Subject("approval", one.id), one) for one in seen.approvals)
    if asks(EnterpriseSituation):
        yield from ((Subject("enterprise", one.enterprise.id), one) for one in seen.enterprises)
    if asks(OfficeSituation):
        yield from ((Subject("office", one.office.id), one) for one in seen.offices)
    if asks(PersonSituation):
        yield from ((Subject("person", one.person.id), one) for one in seen.people)
    yield from _of_candidates(seen, asks)
    if seen.portfolio.counties and asks(CountySituation):
        yield from ((Subject("county", one.county.id), one) for one in seen.counties)


def _of_candidates(seen: View, asks: Callable[[type], object]) -> Iterator[tuple[Subject, AnySituation]]:
    if any(asks(kind) for kind in (CandidateSituation, *get_args(OfExam))):
        for one in seen.candidates:
            if asks(CandidateSituation):
                yield Subject("candidate", one.candidate.id), one
            yield from _of_exams(one, asks)


def _of_exams(
    one: ContractSituation | CandidateSituation, asks: Callable[[type], object]
) -> Iterator[tuple[Subject, AnySituation]]:
    """The exams of a contract or candidate, and what is decided, appealed and issued."""
    yield from ((Subject(kind, of.id), of) for kind, of in situations_of_exams(one) if asks(type(of)))


_EXPLAINED = (OutcomeKind.BREACHED, OutcomeKind.JUDGEMENT)


def findings_of(
    answers: Iterable[Answer],
    subject: Subject,
    situation: AnySituation,
    *,
    explained: bool = True,
    always: bool = False,
) -> Iterator[Finding]:
    """Turn answers into findings; `always` records every one of them, as `explain` does."""
    for answer in answers:
        norm, outcome, governed_by = answer.norm, answer.outcome, answer.governed_by
        records = always or (explained and outcome.kind in _EXPLAINED)
        day = governed_by if governed_by is not None else situation.on
        borne_by = bearer_of(norm, situation, day)
        cited = norm.cites_on(day, answer.law.reading)
        readings: tuple[ReadingFinding, ...] = ()
        if answer.readings:
            readings = tuple(_reading(said, situation) for said in answer.readings)
            cited = tuple(dict.fromkeys(place for reading in readings for place in reading.citations))
        elif outcome.readings:
            readings = tuple(ReadingFinding(name, said.kind, borne_by, cited) for name, said in outcome.readings)
        reads = because(answer, situation) if records else ()
        yield Finding(
            norm=norm,
            subject=subject,
            outcome=outcome,
            severity=outcome.severity or norm.severity,
            bearer=borne_by,
            governed_by=governed_by,
            citations=cited,
            because=reads,
            missing=outcome.missing,
            readings=readings,
            occurrence=_occurrence(answer.due) if answer.due is not None else None,
            notes=notes_of(answer, reads) if governed_by is not None else (),
        )


def _reading(said: ReadingAnswer, situation: AnySituation) -> ReadingFinding:
    cited = said.norm.cites_on(said.day, said.law.reading)
    return ReadingFinding(said.reading, said.outcome.kind, bearer_of(said.norm, situation, said.day), cited)


def notes_of(answer: Answer, reads: Iterable[Read] = ()) -> tuple[Note, ...]:
    """What is to be said of the publication of what an answer rests on, by each reading that was weighed.

    Args:
        answer: what was answered, by the law of a day.
        reads: what it read, where that was recorded.
    """
    said = [(one.norm, one.day, one.law) for one in answer.readings if one.norm.holds_on(one.day, one.law.reading)]
    if answer.governed_by is not None and not answer.readings:
        said = [(answer.norm, answer.governed_by, answer.law)]
    found: dict[Note, None] = {}
    for norm, day, law in said:
        cited, rows = norm.cites_on(day, law.reading), tuple(_rows(reads, law, day))
        found.update(dict.fromkeys(notes_on(norm, day, cited, rows)))
    return tuple(found)


def _rows(reads: Iterable[Read], law: Law, day: date) -> Iterator[Figure]:
    """The rows of dated tables that were read: `name` or `name[key]`, and the reading where there are several."""
    for read in reads:
        name, _, key = read.path.partition(" (")[0].removesuffix("]").partition("[")
        if read.provenance is not None and name in law.tables:
            found = law.tables[name].on(day, key, law.reading)
            if isinstance(found, Row) and found.provenance == read.provenance:
                yield found


def _occurrence(due: Due) -> Occurrence:
    late = (due.fulfilled_on - due.due).days if due.fulfilled_on is not None else 0
    return Occurrence(due.number, due.not_before, due.due, due.fulfilled_on, late if late > 0 else None, due.moved_from)


def bearer_of(norm: Norm, situation: AnySituation, day: date, *, by_law_of: date | None = None) -> str:
    """Who bears the duty under the law of a day: the office, its member or a company of its own.

    Args:
        norm: whose bearer.
        situation: tells whether the company was attached to an office.
        day: on which day.
        by_law_of: the day whose law says who bears the task, where that is another.
    """
    if isinstance(norm.bearer, Role):
        return norm.bearer.value
    return bearer(norm.bearer.name, by_law_of or day, attached=_attached(situation, day) is True)


def _attached(situation: AnySituation, day: date) -> bool | None:
    if isinstance(situation, Examined):
        return situation.contract.attached_on(day) if situation.contract is not None else None
    if isinstance(situation, ContractSituation):
        return situation.attached_on(day)
    if isinstance(situation, ApprovalSituation):
        return situation.attached
    if isinstance(situation, EnterpriseSituation):
        return situation.memberships.attached_on(day)
    return isinstance(situation, OfficeSituation)
