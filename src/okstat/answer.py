"""Answers: what a norm says of one situation, under one reading of the law or under several that are weighed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, NamedTuple

from attrs import frozen

from okstat.law import Law
from okstat.rule import Due, Norm, Outcome, OutcomeKind, agreed

__all__ = ["Answer", "ReadingAnswer", "Tally", "agree", "reading_in_words"]

_MET: Final = OutcomeKind.MET
_NOT_APPLICABLE: Final = OutcomeKind.NOT_APPLICABLE


@frozen
class ReadingAnswer:
    """What one reading of a doubt, or of an open crossing, answers; for a duty on the occurrence as it counts it.

    Attributes:
        reading: its name.
        norm: the wording that holds by it.
        law: the law by it.
        day: the day whose law that is.
        outcome: what it answers.
        due: the occurrence, for a duty.
    """

    reading: str
    norm: Norm
    law: Law
    day: date
    outcome: Outcome
    due: Due | None = None


class Answer(NamedTuple):
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


class Tally:
    """Counts of outcomes, and the answers that are worth telling."""

    def __init__(self, *, every: bool = False) -> None:
        self.every = every
        self.met = 0
        self.not_applicable = 0
        self.answers: list[Answer] = []

    def tells(self, outcome: Outcome) -> bool:
        """Count an outcome; true when its answer is worth telling, or when all were asked for."""
        kind = outcome.kind
        if kind is _MET:
            self.met += 1
        elif kind is _NOT_APPLICABLE:
            self.not_applicable += 1
        else:
            return True
        return self.every

    def add(self, answer: Answer) -> None:
        """Count an answer; keep it when it is worth telling, or when all were asked for."""
        if self.tells(answer.outcome):
            self.answers.append(answer)


def agree(said: Sequence[ReadingAnswer]) -> Answer:
    """One answer out of what the readings say; all of them are named where they differ in more than name."""
    outcome = agreed(tuple((answer.reading, answer.outcome) for answer in said))
    leading = next((answer for answer in said if answer.outcome is outcome), said[0])
    if all(_told(answer) == _told(leading) for answer in said):
        leading, said = said[0], ()
    return Answer(leading.norm, outcome, leading.day, leading.law, leading.due, tuple(said))


def _told(answer: ReadingAnswer) -> tuple[object, ...]:
    norm, day, reading = answer.norm, answer.day, answer.law.reading
    return norm, norm.holds_on(day, reading), answer.outcome, answer.due, norm.cites_on(day, reading)


def reading_in_words(law: Law, laws: Iterable[Law]) -> str:
    """Which of the doubts that are open a reading takes to have begun, and which not; empty where none are."""
    names = sorted({name for other in laws for name in other.reading})
    return ", ".join(f"{name} {'had begun' if name in law.reading else 'had not begun'}" for name in names)
