"""Norms as values: a rule, a duty or a question with its id, time, citations, bearer and texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from typing import Any, Self

from attrs import evolve, field, frozen

from okstat.amendments import Amendment
from okstat.citation import Citation
from okstat.dated import Bound, Reading, holds
from okstat.law import Law
from okstat.outcome import Due, Outcome, Severity
from okstat.text import Text

__all__ = ["Bearer", "Clock", "Dues", "Duty", "Judge", "Norm", "Question", "Role", "Rule", "Task"]


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
