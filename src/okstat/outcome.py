"""What a rule may answer: five outcomes, and the occurrences of a duty."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Final, NamedTuple

from attrs import frozen

from okstat.model.complete import silence_is_fact
from okstat.period import next_working_day
from okstat.text import Text

__all__ = [
    "MET",
    "NOT_APPLICABLE",
    "Due",
    "Missing",
    "Outcome",
    "OutcomeKind",
    "Severity",
    "Waiver",
    "agreed",
    "breached",
    "disputed",
    "judge_due",
    "judgement",
    "met",
    "unknown",
]


class OutcomeKind(Enum):
    """The five answers."""

    MET = "met"
    NOT_APPLICABLE = "not_applicable"
    BREACHED = "breached"
    UNKNOWN = "unknown"
    JUDGEMENT = "judgement"


class Severity(Enum):
    """How grave a breach is. The law grades almost nothing: this scale is the project's proposal."""

    INVALID = "invalid"
    SERIOUS = "serious"
    MODERATE = "moderate"
    NOTICE = "notice"


@frozen
class Missing:
    """A fact that the answer hangs on.

    Attributes:
        fact: its path in the situation, as `signing.on`.
        source: what would supply it, as `event signed`.
    """

    fact: str
    source: str


@frozen
class Outcome:
    """What a rule answers for one subject.

    Attributes:
        kind: which of the five.
        values: names and values for the text of the finding.
        missing: for unknown, the facts it hangs on.
        question: for a judgement, what has to be judged.
        weigh: for a judgement, what whoever decides has to weigh.
        severity: when this breach is graver or lighter than the rule's own severity.
        readings: for unknown in doubt, each reading and its answer.
        told: for what is met or unknown, what it came to, with the values; else the norm's own text says it.
    """

    kind: OutcomeKind
    values: tuple[tuple[str, object], ...] = ()
    missing: tuple[Missing, ...] = ()
    question: Text | None = None
    weigh: tuple[Text, ...] = ()
    severity: Severity | None = None
    readings: tuple[tuple[str, Outcome], ...] = ()
    told: Text | None = None


MET: Final = Outcome(OutcomeKind.MET)
NOT_APPLICABLE: Final = Outcome(OutcomeKind.NOT_APPLICABLE)


def met(told: Text | None = None, /, **values: object) -> Outcome:
    """The law is kept, and these values say how: in words of their own where what it came to is to be told."""
    return Outcome(OutcomeKind.MET, values=tuple(values.items()), told=told)


def breached(*, severity: Severity | None = None, **values: object) -> Outcome:
    """The law is broken: only ever said on a fact, never on silence."""
    return Outcome(OutcomeKind.BREACHED, values=tuple(values.items()), severity=severity)


def unknown(*missing: Missing) -> Outcome:
    """It cannot be told for want of these facts."""
    return Outcome(OutcomeKind.UNKNOWN, missing=missing)


def judgement(question: Text, *, weigh: tuple[Text, ...] = (), **values: object) -> Outcome:
    """The law leaves it to somebody to judge: the question is shown with what is to be weighed, not decided."""
    return Outcome(OutcomeKind.JUDGEMENT, values=tuple(values.items()), question=question, weigh=weigh)


def disputed(**readings: Outcome) -> Outcome:
    """The text allows more than one reading: where they agree the answer stands, else it is unknown and names them."""
    return agreed(tuple((name.replace("_", " "), outcome) for name, outcome in readings.items()))


def agreed(readings: tuple[tuple[str, Outcome], ...]) -> Outcome:
    """One answer out of several readings: theirs where they agree (met and not applicable make met), else unknown."""
    kinds = {outcome.kind for _, outcome in readings}
    if len(kinds) == 1:
        return readings[-1][1]
    if kinds == {OutcomeKind.MET, OutcomeKind.NOT_APPLICABLE}:
        return next(outcome for _, outcome in readings if outcome.kind is OutcomeKind.MET)
    missing = tuple(dict.fromkeys(fact for _, outcome in readings for fact in outcome.missing))
    return Outcome(OutcomeKind.UNKNOWN, missing=missing, readings=readings)


class Waiver(Enum):
    """Why an occurrence of a duty asks for nothing, though it has a number and a day."""

    AWAY = "away"
    ENDED = "ended"
    EXEMPTED = "exempted"
    UNNECESSARY = "unnecessary"


class Due(NamedTuple):
    """One occurrence of a duty; a tuple, since a portfolio has many of them.

    Attributes:
        number: which occurrence, from 1.
        not_before: the first day on which it can be fulfilled; open when any earlier day will do.
        due: the last day.
        fulfilled_on: the day it was fulfilled, as far as known.
        silent_to: the last day for which no fulfilment is a fact.
        missing: what would show a fulfilment.
        waived: why it asks for nothing: there was no training in that time, the contract had ended, an exemption
            was granted, or the law made it unnecessary. Only for an occurrence that keeps its number.
        moved_from: the day that the law names, where that is no working day and the law moves it on to `due`.
        hangs_on: what would tell whether it is asked for at all, where that is not known.
    """

    number: int
    not_before: date | None
    due: date
    fulfilled_on: date | None
    silent_to: date | None
    missing: Missing
    waived: Waiver | None = None
    moved_from: date | None = None
    hangs_on: Missing | None = None

    def on_working_day(self) -> Due:
        """This occurrence, due on the next working day where its own is none; only for duties whose law says so."""
        moved = next_working_day(self.due)
        return self if moved == self.due else self._replace(due=moved, moved_from=self.due)


def judge_due(due: Due, on: date) -> Outcome:
    """One occurrence: fulfilled, late, not yet due, overdue, or not known. What is fulfilled later is not, so far."""
    if due.waived is not None:
        return NOT_APPLICABLE
    if due.fulfilled_on is not None and due.fulfilled_on <= on:
        if due.fulfilled_on <= due.due:
            return MET
        return met(late_days=(due.fulfilled_on - due.due).days, due=due.due)
    if on <= due.due:
        return NOT_APPLICABLE
    if due.hangs_on is not None:
        return unknown(due.hangs_on)
    if silence_is_fact(due.silent_to, due.due):
        return breached(due=due.due, number=due.number)
    return unknown(due.missing)
