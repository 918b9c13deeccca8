"""`check`: is this in order on that day? Findings that cite their paragraph, in a stable order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from okstat.book import Book, default_book
from okstat.citation import Citation
from okstat.errors import RecordingError
from okstat.evaluate import Answer, Asked, Tally, evaluate, run
from okstat.finding import Finding, Occurrence, ReadingFinding, Report, Subject, UnknownFact
from okstat.model.portfolio import Portfolio
from okstat.recording import Read, RecordingLaw, Trace, twin
from okstat.responsibility import bearer
from okstat.rule import Duty, Norm, Outcome, OutcomeKind, Role, Rule
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
    counts: Counter[OutcomeKind] = Counter(dict.fromkeys(OutcomeKind, 0))
    for subject, situation in situations(view(portfolio, on, known_at)):
        tally = evaluate(situation, use, every=every)
        _count(tally, counts)
        if tally.answers:
            found += findings_of(tally.answers, subject, situation, explained=explained)
    found.sort(key=Finding.order)
    return Report(on, known_at, tuple(found), dict(counts), use.overlays)


def situations(seen: View) -> Iterator[tuple[Subject, AnySituation]]:
    """Every subject of a portfolio with its situation."""
    for contract in seen.contracts:
        yield Subject("contract", contract.contract.id), contract
    for approval in seen.approvals:
        yield Subject("approval", approval.id), approval
    for enterprise in seen.enterprises:
        yield Subject("enterprise", enterprise.enterprise.id), enterprise
    for office in seen.offices:
        yield Subject("office", office.office.id), office
    for person in seen.people:
        yield Subject("person", person.person.id), person


def _count(tally: Tally, counts: Counter[OutcomeKind]) -> None:
    counts[OutcomeKind.MET] += tally.met
    counts[OutcomeKind.NOT_APPLICABLE] += tally.not_applicable
    for answer in tally.answers:
        if answer.outcome.kind not in (OutcomeKind.MET, OutcomeKind.NOT_APPLICABLE):
            counts[answer.outcome.kind] += 1


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
        because = recorded(answer, situation) if records else ()
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
            because,
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


def recorded(answer: Answer, situation: Asked) -> tuple[Read, ...]:
    """Run the same norm over twins, and tell what it read.

    Raises:
        RecordingError: the recorded run answered differently.
    """
    trace = Trace()
    stand_in = twin(situation, trace)
    outcome = rerun(answer, stand_in, RecordingLaw(answer.law, trace), situation.on)
    expected = answer.outcome if not answer.readings else None
    if expected is not None and (outcome.kind, outcome.values) != (expected.kind, expected.values):
        raise RecordingError(f"{answer.norm.id} ({answer.norm.wording}): the recorded run answers {outcome.kind.value}")
    return trace.reads()


def rerun(answer: Answer, situation: Asked, law: RecordingLaw, on: date) -> Outcome:
    """Run a norm once more on what stands in for a situation."""
    norm = answer.norm
    if isinstance(norm, Duty):
        dues = norm.dues(situation, law, date.min, date.max)
        if isinstance(dues, Outcome) or answer.due is None:
            return dues if isinstance(dues, Outcome) else answer.outcome
        found = [due for due in dues if due.number == answer.due.number]
        return answer.outcome if found == [answer.due] else Outcome(OutcomeKind.UNKNOWN)
    assert isinstance(norm, Rule)
    day = norm.clock(situation)
    return day if isinstance(day, Outcome) else run(norm, situation, law, day, on)
