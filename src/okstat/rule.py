"""What a rule is: a plain function with an id, a time, a citation and texts; and what it may answer.

The decorators wrap nothing. They return a value that holds the bare function, so calling
`rule.judge(situation, law, on)` is all that running a rule means.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from typing import Any, Self, TypeVar, get_type_hints

from attrs import evolve, field, frozen

from okstat.amendments import Amendment
from okstat.citation import Citation
from okstat.dated import Bound, Reading, holds
from okstat.errors import LawError
from okstat.law import Law
from okstat.outcome import (
    MET,
    NOT_APPLICABLE,
    Due,
    Missing,
    Outcome,
    OutcomeKind,
    Severity,
    Waiver,
    agreed,
    breached,
    disputed,
    judge_due,
    judgement,
    met,
    unknown,
)
from okstat.text import Text

__all__ = [
    "MET",
    "NOT_APPLICABLE",
    "Bearer",
    "Clock",
    "Due",
    "Duty",
    "Missing",
    "Norm",
    "Outcome",
    "OutcomeKind",
    "Question",
    "Role",
    "Rule",
    "Severity",
    "Task",
    "Waiver",
    "agreed",
    "breached",
    "disputed",
    "duty",
    "judge_due",
    "judgement",
    "met",
    "rule",
    "unknown",
]


class Role(Enum):
    """Who can bear a duty or decide, whatever the Act."""

    COUNTY = "county"
    APPRENTICE = "apprentice"
    COMPANY = "company"
    OFFICE = "office"
    STATE_BODY = "state_body"
    EXAM_BOARD = "exam_board"
    TRAINING_BOARD = "training_board"
    DIRECTORATE = "directorate"
    MINISTRY = "ministry"
    ANYONE = "anyone"


@frozen
class Task:
    """A task of the responsibility matrix: who bears it depends on the Act and on membership of an office.

    Attributes:
        name: its name in the matrix.
    """

    name: str


Bearer = Role | Task


Judge = Callable[[Any, Law, date], Outcome]
Clock = Callable[[Any], date | Outcome]
"""From the situation to the day of the event judged; or, when there is no such day, to the answer that says why."""
Dues = Callable[[Any, Law, date, date], Iterable[Due] | Outcome]


@frozen(eq=False, kw_only=True)
class Norm:
    """What rules, duties and requirements share: one wording of one norm.

    Attributes:
        id: the norm's permanent id, `topic.sentence`.
        wording: the name of this text of it.
        subject: the class of situation it speaks of.
        bearer: who has the duty.
        severity: how grave a breach is.
        since: first day of the wording.
        until: first day it no longer holds.
        cites: where the law says so; each citation may be dated.
        text: the sentence that is true when the law is kept.
        breach: what a finding says, with the values of the outcome.
        remedy: what to do.
        crossing: the day of the contract, where it is open which day's law governs.
        unaware_of: amendments that ended the wording, but were not public on the day whose knowledge is used.
    """

    id: str
    wording: str
    subject: type
    bearer: Bearer
    severity: Severity
    since: Bound
    until: Bound
    cites: tuple[Citation, ...]
    text: Text
    breach: Text
    remedy: Text
    crossing: Clock | None = None
    unaware_of: tuple[Amendment, ...] = ()
    _cited: dict[tuple[date, Reading], tuple[Citation, ...]] = field(factory=dict, init=False, repr=False)

    def holds_on(self, day: date, reading: Reading = frozenset()) -> bool:
        """Whether this wording is the norm's text on `day`."""
        return holds(self.since, self.until, day, reading)

    def cites_on(self, day: date, reading: Reading = frozenset()) -> tuple[Citation, ...]:
        """The places to cite for an event on `day`."""
        found = self._cited.get((day, reading))
        if found is None:
            found = tuple(citation for citation in self.cites if citation.holds_on(day, reading))
            self._cited[day, reading] = found
        return found

    def as_of(self, day: date, reading: Reading = frozenset()) -> Self:
        """This wording and its places as they stand on a day, as if they always did; no crossing is open then."""
        places = tuple(evolve(place, since=None, until=None) for place in self.cites_on(day, reading))
        return evolve(self, since=None, until=None, cites=places, crossing=None)


@frozen(eq=False, kw_only=True)
class Rule(Norm):
    """A norm that is answered from a situation: `judge(situation, law, on)`.

    Attributes:
        kind: what the catalogue calls it.
        clock: gives the day of the event judged.
        judge: the bare function.
    """

    kind: str = "rule"
    clock: Clock
    judge: Judge = field(repr=False)


@frozen(eq=False, kw_only=True)
class Question(Rule):
    """What the law leaves to judgement: asked where its occasion is recorded, until the decision is.

    Attributes:
        kind: what the catalogue calls it.
        weigh: what whoever decides has to weigh.
        at_hand: paths of the facts in the situation that bear on it.
    """

    kind: str = "question"
    weigh: tuple[Text, ...]
    at_hand: tuple[str, ...] = ()


@frozen(eq=False, kw_only=True)
class Duty(Norm):
    """A norm with due dates: `dues(situation, law, first, last)` yields those due between two days.

    Attributes:
        kind: what the catalogue calls it.
        dues: the bare function.
    """

    kind: str = "duty"
    dues: Dues = field(repr=False)


def _subject_of(function: Any) -> type:
    code = function.__code__
    hint = get_type_hints(function).get(code.co_varnames[0]) if code.co_argcount else None
    if not isinstance(hint, type):
        raise LawError(f"{function.__qualname__}: the first argument names no class of situation")
    return hint


def rule(  # noqa: PLR0913 - a rule is what these words say of it
    id: str,
    *,
    wording: str,
    bearer: Bearer,
    severity: Severity,
    clock: Clock,
    cites: tuple[Citation, ...],
    text: Text,
    breach: Text,
    remedy: Text,
    since: Bound = None,
    until: Bound = None,
    crossing: Clock | None = None,
) -> Callable[[Judge], Rule]:
    """Declare a rule: decorate `judge(situation, law, on)`, which gives an `Outcome`.

    Args:
        id: permanent, `topic.sentence`.
        wording: the name of this text of the norm; id and wording together are unique.
        bearer: who has the duty: a role, or a task of the matrix of responsibility.
        severity: how grave a breach is.
        clock: gives the day whose law governs.
        cites: where the law says so.
        text: a sentence that is true when the law is kept.
        breach: what is said of a breach, with places for the values that `breached` gives.
        remedy: what can be done.
        since: the first day on which the wording holds.
        until: the first day on which it no longer does.
        crossing: gives the day of the contract, where the law of that day may govern as well.

    Raises:
        LawError: the function's first argument is not annotated with a class of situation, or nothing is cited.
    """

    def declare(judge: Judge) -> Rule:
        return _checked(
            Rule(
                id=id, wording=wording, subject=_subject_of(judge), bearer=bearer, severity=severity,
                since=since, until=until, cites=cites, text=text, breach=breach, remedy=remedy,
                crossing=crossing, clock=clock, judge=judge,
            )
        )  # fmt: skip

    return declare


def duty(  # noqa: PLR0913 - as for a rule
    id: str,
    *,
    wording: str,
    bearer: Bearer,
    severity: Severity,
    cites: tuple[Citation, ...],
    text: Text,
    breach: Text,
    remedy: Text,
    since: Bound = None,
    until: Bound = None,
) -> Callable[[Dues], Duty]:
    """Declare a duty: decorate `dues(situation, law, first, last)`, which yields a `Due` for each occurrence.

    The words are those of `rule`. A duty has no clock: each occurrence is governed by the law of its due day.

    Raises:
        LawError: as for a rule.
    """

    def declare(dues: Dues) -> Duty:
        return _checked(
            Duty(
                id=id, wording=wording, subject=_subject_of(dues), bearer=bearer, severity=severity,
                since=since, until=until, cites=cites, text=text, breach=breach, remedy=remedy, dues=dues,
            )
        )  # fmt: skip

    return declare


N = TypeVar("N", bound=Norm)


def _checked(norm: N) -> N:
    if not norm.cites:
        raise LawError(f"{norm.id} ({norm.wording}) cites nothing")
    if norm.text.places() or norm.remedy.places():
        raise LawError(f"{norm.id} ({norm.wording}): only the text of a breach has places for values")
    inner = (norm.since, norm.until)
    return evolve(norm, cites=tuple(c if (c.since, c.until) != (None, None) else c.between(*inner) for c in norm.cites))
