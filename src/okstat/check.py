"""`check`: is this in order on that day? Findings that cite their paragraph, in a stable order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from okstat.answer import Answer
from okstat.because import because
from okstat.book import Book, default_book
from okstat.citation import Citation
from okstat.evaluate import evaluate
from okstat.finding import Finding, Occurrence, ReadingFinding, Report, Subject, UnknownFact
from okstat.model.portfolio import Portfolio
from okstat.responsibility import bearer
from okstat.rule import Norm, OutcomeKind, Role
from okstat.situation.approval import ApprovalSituation
from okstat.situation.contract import ContractSituation
from okstat.situation.enterprise import EnterpriseSituation, OfficeSituation, PersonSituation
from okstat.situation.view import View, view

__all__ = ["Finding", "Occurrence", "ReadingFinding", "Report", "Subject", "UnknownFact", "check", "findings_of"]

AnySituation = ApprovalSituation | ContractSituation | EnterpriseSituation | OfficeSituation | PersonSituation


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

    Args:
        portfolio: the facts.
        on: the day asked about.
        known_at: leave out what was recorded later.
        book: the rules and tables to use; the package's own when not given.
        every: list what is met and not applicable too.
        explained: run again, recorded, what is breached or judged, so that findings say what they rest on.

    Raises:
        RecordingError: a recorded run answered differently from the bare one.
    """
    use = book if book is not None else default_book()
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
    if asks(ContractSituation):
        yield from ((Subject("contract", one.contract.id), one) for one in seen.each_contract())
    if asks(ApprovalSituation):
        yield from ((Subject("approval", one.id), one) for one in seen.approvals)
    if asks(EnterpriseSituation):
        yield from ((Subject("enterprise", one.enterprise.id), one) for one in seen.enterprises)
    if asks(OfficeSituation):
        yield from ((Subject("office", one.office.id), one) for one in seen.offices)
    if asks(PersonSituation):
        yield from ((Subject("person", one.person.id), one) for one in seen.people)


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
        outcome = answer.outcome
        records = always or (explained and outcome.kind in _EXPLAINED)
        rests_on = because(answer, situation) if records else ()
        reading = answer.law.reading
        day = answer.governed_by or situation.on
        yield Finding(
            answer.norm,
            subject,
            outcome,
            outcome.severity or answer.norm.severity,
            bearer_of(answer.norm, situation, day),
            answer.governed_by,
            _citations(answer) if answer.readings else answer.norm.cites_on(day, reading),
            rests_on,
            outcome.missing,
            tuple(
                ReadingFinding(
                    said.reading,
                    said.outcome.kind,
                    bearer_of(said.norm, situation, said.day),
                    said.norm.cites_on(said.day, said.law.reading),
                )
                for said in answer.readings
            )
            or tuple(
                ReadingFinding(
                    name, said.kind, bearer_of(answer.norm, situation, day), answer.norm.cites_on(day, reading)
                )
                for name, said in outcome.readings
            ),
            _occurrence(answer),
        )


def _citations(answer: Answer) -> tuple[Citation, ...]:
    """Where readings differ, what each of them cites."""
    cited = (c for said in answer.readings for c in said.norm.cites_on(said.day, said.law.reading))
    return tuple(dict.fromkeys(cited))


def _occurrence(answer: Answer) -> Occurrence | None:
    due = answer.due
    if due is None:
        return None
    late = (due.fulfilled_on - due.due).days if due.fulfilled_on is not None else 0
    return Occurrence(due.number, due.not_before, due.due, due.fulfilled_on, late if late > 0 else None)


def bearer_of(norm: Norm, situation: AnySituation, day: date) -> str:
    """Who bears the duty under the law of a day: the office, its member or a company of its own."""
    if isinstance(norm.bearer, Role):
        return norm.bearer.value
    return bearer(norm.bearer.name, day, attached=_attached(situation, day) is True)


def _attached(situation: AnySituation, day: date) -> bool | None:
    if isinstance(situation, ContractSituation):
        return situation.attached_on(day)
    if isinstance(situation, ApprovalSituation):
        return situation.attached
    if isinstance(situation, EnterpriseSituation):
        return situation.memberships.attached_on(day)
    return isinstance(situation, OfficeSituation)
