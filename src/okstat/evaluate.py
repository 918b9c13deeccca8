"""Running the rules on one situation: which wording governs, under which readings, and what it answers.

An answer is the bare result. Nothing is explained here, so that what is in order costs next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Protocol

from attrs import frozen

from okstat.answer import Answer, ReadingAnswer, Tally, agree, reading_in_words
from okstat.book import Book
from okstat.groups import DutyGroup, N, RuleGroup, Standing, Window
from okstat.law import HoleRead, Law
from okstat.rule import MET, NOT_APPLICABLE, Due, Duty, Missing, Outcome, Rule, judge_due, unknown

__all__ = ["Asked", "count", "evaluate", "occurrences", "run"]


class Asked(Protocol):
    """Every situation knows the day it was asked about."""

    @property
    def on(self) -> date:
        """The day asked about."""


def evaluate(situation: Asked, book: Book, *, every: bool = False) -> Tally:
    """Run every norm of the book that speaks of this class of situation."""
    tally = Tally(every=every)
    subject, on = situation.__class__, situation.on
    for rules in book.rules(subject):
        _judge(rules, situation, on, tally)
    for duty in book.duties(subject):
        _judge_occurrences(duty, situation, on, tally)
    for questions in book.questions(subject):
        _ask(questions, situation, on, tally)
    return tally


def occurrences(situation: Asked, book: Book, *, on: date) -> Sequence[Answer]:
    """Every occurrence of every duty of the book, judged as on a day that need not be that of the situation.

    A duty whose occurrences cannot be counted answers once, without one, in each of its wordings.
    """
    tally = Tally(every=True)
    for duty in book.duties(situation.__class__):
        _judge_occurrences(duty, situation, on, tally, is_asked=True)
    return tally.answers


def run(rule: Rule, situation: object, law: Law, day: date, on: date) -> Outcome:
    """Run one rule under the law of a day; a number that is not known makes the answer unknown."""
    try:
        return rule.judge(situation, law, on)
    except HoleRead as read:
        return _for_want_of(read, day)


def count(duty: Duty, window: Window, situation: object, law: Law, day: date) -> Sequence[Due] | Outcome:
    """The occurrences of a duty by the law of a day; a number that is not known makes the answer unknown."""
    first, last = window
    try:
        dues = duty.dues(situation, law, first, last)
        return dues if isinstance(dues, Outcome) else list(dues)
    except HoleRead as read:
        return _for_want_of(read, day)


def _recount(due: Due, duty: Duty, window: Window, situation: object, law: Law) -> Due:
    """The occurrence of the same number as another law counts it; unchanged where that law has none."""
    dues = count(duty, window, situation, law, due.due)
    return due if isinstance(dues, Outcome) else next((other for other in dues if other.number == due.number), due)


def _for_want_of(read: HoleRead, day: date) -> Outcome:
    """Unknown, naming the table and the day."""
    key = f"[{read.hole.key}]" if read.hole.key else ""
    return unknown(Missing(f"{read.hole.table}{key}", f"table {read.hole.table} on {day}"))


def _judge(group: RuleGroup, situation: Asked, on: date, tally: Tally) -> None:
    """Run the rules of one group by the law of the day that their clock tells."""
    day = group.clock(situation)
    if isinstance(day, Outcome):
        _judge_without_day(group.on[on], day, tally)
        return
    standing = group.on[day]
    if group.crossing is not None or not standing.is_settled:
        _judge_by_readings(group, standing, situation, day, tally)
        return
    law, every = standing.law, tally.every
    for rule in standing.norms:
        try:
            outcome = rule.judge(situation, law, on)
        except HoleRead as read:
            outcome = _for_want_of(read, day)
        if outcome is MET and not every:
            tally.met += 1
        elif tally.tells(outcome):
            tally.answers.append(Answer(rule, outcome, day, law))


def _judge_without_day(standing: Standing[Rule], outcome: Outcome, tally: Tally) -> None:
    """Where there is no day of the event, the clock has said why, and the wording of the day asked about is told."""
    for rule in standing.norms:
        if tally.tells(outcome):
            tally.answers.append(Answer(rule, outcome, None, standing.law))


def _judge_by_readings(group: RuleGroup, standing: Standing[Rule], situation: Asked, day: date, tally: Tally) -> None:
    """Run the rules once where all readings have one text and no number in doubt is read; else under each reading."""
    law, on = standing.law, situation.on
    if standing.is_agreed and (group.crossing is None or _is_same_law(group, situation, law)):
        outcomes = [run(rule, situation, law, day, on) for rule in standing.norms]
        if standing.is_settled or not law.was_read_in_doubt:
            for rule, outcome in zip(standing.norms, outcomes, strict=True):
                if tally.tells(outcome):
                    tally.answers.append(_answer(standing, rule, outcome, day))
            return
    for answer in _in_doubt(group, situation, day, on):
        tally.add(answer)


def _ask(group: RuleGroup, situation: Asked, on: date, tally: Tally) -> None:
    """Ask what is left to judgement; a question that nobody has occasion to ask is no answer."""
    day = group.clock(situation)
    if isinstance(day, Outcome):
        return
    standing = group.on[day]
    if standing.is_agreed:
        answers = [_answer(standing, one, one.judge(situation, standing.law, on), day) for one in standing.norms]
    else:
        answers = list(_in_doubt(group, situation, day, on))
    for answer in answers:
        if answer.outcome is not NOT_APPLICABLE:
            tally.add(answer)


def _answer(standing: Standing[N], norm: N, outcome: Outcome, day: date, due: Due | None = None) -> Answer:
    """An answer that is the same in all readings, which may cite different places."""
    if standing.cites_agree:
        return Answer(norm, outcome, day, standing.law, due)
    laws = [law for law, _ in standing.readings]
    return agree([ReadingAnswer(reading_in_words(law, laws), norm, law, day, outcome, due) for law in laws])


def _is_same_law(group: RuleGroup, situation: Asked, law: Law) -> bool:
    """Whether the law of the day of the contract is no other than that of the day of the event."""
    day = group.crossing(situation) if group.crossing is not None else NOT_APPLICABLE
    return isinstance(day, Outcome) or group.on[day].law is law


def _in_doubt(group: RuleGroup, situation: Asked, day: date, on: date) -> Iterator[Answer]:
    """Run each norm of a group under every reading, and agree on one answer where they agree."""
    readings = list(_readings(group, situation, day))
    for id_ in dict.fromkeys(norm.id for reading in readings for norm in reading.norms):
        wordings = [norm for reading in readings for norm in reading.norms if norm.id == id_]
        said = []
        for reading in readings:
            rule = next((norm for norm in reading.norms if norm.id == id_), None)
            outcome = run(rule, situation, reading.law, reading.day, on) if rule is not None else NOT_APPLICABLE
            said.append(ReadingAnswer(reading.name, rule or wordings[0], reading.law, reading.day, outcome))
        yield agree(said)


@frozen
class _Reading:
    """One law that may govern, and the wordings in force under it."""

    name: str
    law: Law
    norms: tuple[Rule, ...]
    day: date


def _readings(group: RuleGroup, situation: Asked, day: date) -> Iterator[_Reading]:
    """Every law that may govern, with a name for the reading."""
    days = [("", day)]
    if group.crossing is not None:
        contract_day = group.crossing(situation)
        if isinstance(contract_day, date):
            days = [("law of the day of the event", day), ("law of the day of the contract", contract_day)]
    for name, of_day in days:
        readings = group.on[of_day].readings
        for law, norms in readings:
            doubts = reading_in_words(law, [other for other, _ in readings])
            yield _Reading("; ".join(part for part in (name, doubts) if part), law, norms, of_day)


def _judge_occurrences(group: DutyGroup, situation: Asked, on: date, tally: Tally, *, is_asked: bool = False) -> None:
    """Judge each occurrence of a duty by the law of the day it is due; without any, in the wording of the day asked."""
    day, law = group.nearest[on]
    dues = count(group.duty, group.window, situation, law, day)
    if isinstance(dues, Outcome):
        if is_asked or group.on[on].norms:
            tally.add(Answer(group.duty, dues, None, law))
        return
    has_numbers = law.was_read
    for due in dues:
        standing = group.on[due.due]
        own = standing.law
        is_counted = not has_numbers or (
            (standing.is_settled or not own.was_read_in_doubt) and (own is law or own.has_the_numbers_of(law))
        )
        outcome = judge_due(due, on) if is_counted else None
        if outcome is None or not standing.is_agreed:
            _weigh(group, situation, due, on, outcome, tally)
        elif standing.norms and tally.tells(outcome):
            tally.answers.append(_answer(standing, group.duty, outcome, due.due, due))


def _weigh(group: DutyGroup, situation: Asked, due: Due, on: date, outcome: Outcome | None, tally: Tally) -> None:
    """Judge an occurrence by each law that may hold on its day; as that law counts it, where nothing is said yet."""
    duty, readings = group.duty, group.on[due.due].readings
    laws = [law for law, _ in readings]
    said = []
    for law in laws:
        own = due if outcome is not None else _recount(due, duty, group.window, situation, law)
        holds = duty.holds_on(own.due, law.reading)
        one = outcome if outcome is not None else judge_due(own, on)
        name = reading_in_words(law, laws)
        said.append(ReadingAnswer(name, duty, law, own.due, one if holds else NOT_APPLICABLE, own))
    if any(duty.holds_on(one.day, one.law.reading) for one in said):
        tally.add(agree(said))
