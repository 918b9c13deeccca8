"""Running the rules on one situation: which wording governs, under which readings, and what it answers.

An answer is the bare result. Nothing is explained here, so that what is in order costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Protocol, TypeVar

from attrs import frozen

from okstat.book import Book, Group
from okstat.dated import Bound, Doubt
from okstat.law import HoleRead, Law
from okstat.rule import (
    MET,
    NOT_APPLICABLE,
    Due,
    Duty,
    Missing,
    Norm,
    Outcome,
    OutcomeKind,
    Rule,
    agreed,
    breached,
    met,
    unknown,
)

__all__ = ["Answer", "Asked", "ReadingAnswer", "Tally", "evaluate", "judge_due", "run"]

FOREVER = date.max


class Asked(Protocol):
    """Every situation knows the day it was asked about."""

    @property
    def on(self) -> date:
        """The day asked about."""


@frozen
class ReadingAnswer:
    """What one reading of a doubt, or of an open crossing, answers."""

    reading: str
    norm: Norm
    law: Law
    day: date
    outcome: Outcome


@frozen
class Answer:
    """What one norm, or one occurrence of a duty, answers for one situation.

    Attributes:
        norm: the wording that governs.
        outcome: what it says.
        governed_by: the day whose law was used; `None` when there is no such day.
        law: that law.
        due: the occurrence, for a duty.
        readings: each reading, where there is more than one.
    """

    norm: Norm
    outcome: Outcome
    governed_by: date | None
    law: Law
    due: Due | None = None
    readings: tuple[ReadingAnswer, ...] = ()


T = TypeVar("T", bound=Asked)


class Tally:
    """Counts of outcomes, and the answers that are worth telling."""

    def __init__(self, *, every: bool = False) -> None:
        self.every = every
        self.met = 0
        self.not_applicable = 0
        self.answers: list[Answer] = []

    def add(self, answer: Answer) -> None:
        """Count an answer; keep it when it is worth telling, or when all were asked for."""
        kind = answer.outcome.kind
        if kind is OutcomeKind.MET:
            self.met += 1
        elif kind is OutcomeKind.NOT_APPLICABLE:
            self.not_applicable += 1
        if self.every or kind not in (OutcomeKind.MET, OutcomeKind.NOT_APPLICABLE):
            self.answers.append(answer)


def evaluate(situation: T, book: Book, *, every: bool = False) -> Tally:
    """Run every norm of the book that speaks of this class of situation."""
    tally = Tally(every=every)
    subject, on = situation.__class__, situation.on
    for group in book.groups(subject):
        day = group.clock(situation)
        if isinstance(day, Outcome):
            _without_day(group, day, book.law_on(on), on, tally)
            continue
        active = group.active_on(day)
        if len(active) == 1 and (group.crossing is None or _same_law(group, situation, active)):
            law, rules = active[0]
            if every:
                for rule in rules:
                    tally.add(Answer(rule, run(rule, situation, law, day, on), day, law))
                continue
            for rule in rules:
                outcome = run(rule, situation, law, day, on)
                if outcome is MET:
                    tally.met += 1
                elif outcome is NOT_APPLICABLE:
                    tally.not_applicable += 1
                else:
                    tally.add(Answer(rule, outcome, day, law))
        else:
            _in_doubt(group, situation, day, on, tally)
    for duty in book.duties(subject):
        _duty(duty, situation, book, on, tally)
    return tally


def run(rule: Rule, situation: object, law: Law, day: date, on: date) -> Outcome:
    """Run one rule under the law of a day; a number that is not known makes the answer unknown."""
    try:
        return rule.judge(situation, law, on)
    except HoleRead as read:
        return hole_outcome(read, day)


def hole_outcome(read: HoleRead, day: date) -> Outcome:
    """Unknown, naming the table and the day."""
    key = f"[{read.hole.key}]" if read.hole.key else ""
    return unknown(Missing(f"{read.hole.table}{key}", f"table {read.hole.table} on {day}"))


def _without_day(group: Group, outcome: Outcome, law: Law, on: date, tally: Tally) -> None:
    for rule in group.rules:
        if rule.holds_on(on, law.reading):
            tally.add(Answer(rule, outcome, None, law))


def _same_law(group: Group, situation: object, active: tuple[tuple[Law, tuple[Rule, ...]], ...]) -> bool:
    """Whether the day of the contract has the same wordings as the day of the event."""
    assert group.crossing is not None
    day = group.crossing(situation)
    if isinstance(day, Outcome):
        return False
    other = group.active_on(day)
    return len(other) == 1 and other[0][1] == active[0][1]


def _in_doubt(group: Group, situation: object, day: date, on: date, tally: Tally) -> None:
    """Run each norm of a group under every reading, and agree on one answer where they agree."""
    readings = list(_readings(group, situation, day))
    for id_ in dict.fromkeys(rule.id for rule in group.rules):
        said: list[ReadingAnswer] = []
        for name, law, rules, of_day in readings:
            rule = next((rule for rule in rules if rule.id == id_), None)
            if rule is not None:
                said.append(ReadingAnswer(name, rule, law, of_day, run(rule, situation, law, of_day, on)))
            elif said or any(other.id == id_ for _, _, others, _ in readings for other in others):
                nearest = next(other for _, _, others, _ in readings for other in others if other.id == id_)
                said.append(ReadingAnswer(name, nearest, law, of_day, NOT_APPLICABLE))
        if said:
            tally.add(agree(said))


def agree(said: list[ReadingAnswer], due: Due | None = None) -> Answer:
    """One answer out of what the readings say; all of them are named where they differ in more than name."""
    outcome = agreed(tuple((answer.reading, answer.outcome) for answer in said))
    leading = next((answer for answer in said if answer.outcome is outcome), said[0])
    is_one = all(
        (answer.norm, answer.outcome, answer.norm.cites_on(answer.day, answer.law.reading))
        == (leading.norm, leading.outcome, leading.norm.cites_on(leading.day, leading.law.reading))
        for answer in said
    )
    return Answer(leading.norm, outcome, leading.day, leading.law, due, () if is_one else tuple(said))


def _readings(group: Group, situation: object, day: date) -> Iterator[tuple[str, Law, tuple[Rule, ...], date]]:
    """Every law that may govern, with a name for the reading."""
    days: list[tuple[str, date]] = [("", day)]
    if group.crossing is not None:
        contract_day = group.crossing(situation)
        if isinstance(contract_day, date):
            days = [("law of the day of the event", day), ("law of the day of the contract", contract_day)]
    for name, of_day in days:
        active = group.active_on(of_day)
        for law, rules in active:
            doubts = reading_in_words(law, active) if len(active) > 1 else ""
            yield "; ".join(part for part in (name, doubts) if part), law, rules, of_day


def reading_in_words(law: Law, active: tuple[tuple[Law, object], ...]) -> str:
    """Which doubts a reading takes to have begun, and which not."""
    names = sorted({name for other, _ in active for name in other.reading})
    return ", ".join(f"{name} {'had begun' if name in law.reading else 'had not begun'}" for name in names)


# ── duties ─────────────────────────────────────────────────────────────────────────────────────


def _duty(duty: Duty, situation: object, book: Book, on: date, tally: Tally) -> None:
    first, last = _window(duty.since, duty.until)
    day = min(max(on, first), last)
    law = book.law_on(day)
    try:
        dues = duty.dues(situation, law, first, last)
    except HoleRead as read:
        dues = hole_outcome(read, day)
    if isinstance(dues, Outcome):
        if duty.holds_on(on, law.reading):
            tally.add(Answer(duty, dues, None, law))
        return
    for due in dues:
        laws = book.laws_on(due.due)
        if len(laws) == 1:
            if duty.holds_on(due.due, laws[0].reading):
                tally.add(Answer(duty, judge_due(due, on), due.due, laws[0], due))
            continue
        active = tuple((law, duty) for law in laws)
        said = [
            ReadingAnswer(
                reading_in_words(law, active),
                duty,
                law,
                due.due,
                judge_due(due, on) if duty.holds_on(due.due, law.reading) else NOT_APPLICABLE,
            )
            for law in laws
        ]
        if any(duty.holds_on(due.due, law.reading) for law in laws):
            tally.add(agree(said, due))


def _window(since: Bound, until: Bound) -> tuple[date, date]:
    """The first and last day on which a wording may hold."""
    first = since.not_before if isinstance(since, Doubt) else since or date.min
    if until is None:
        return first, FOREVER
    end = until.not_after if isinstance(until, Doubt) else until
    return first, end - timedelta(days=1)


def judge_due(due: Due, on: date) -> Outcome:
    """One occurrence: fulfilled, late, not yet due, overdue, or not known."""
    if due.fulfilled_on is not None:
        if due.fulfilled_on <= due.due:
            return MET
        return met(late_days=(due.fulfilled_on - due.due).days, due=due.due)
    if on <= due.due:
        return NOT_APPLICABLE
    if due.silent_to is not None and due.silent_to >= due.due:
        return breached(due=due.due, number=due.number)
    return unknown(due.missing)
