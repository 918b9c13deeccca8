"""What people have said: what they attested, what was raised for somebody to judge, and what was decided."""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import frozen

from okstat.model.events import Attested, Decided, Event, Raised
from okstat.rule import MET, Missing, Outcome, breached, unknown
from okstat.situation.history import Record

__all__ = ["Attestation", "Attestations", "Decision", "Raising", "fold_attestations", "word_on"]


@frozen
class Attestation:
    """The latest word on one requirement.

    Attributes:
        requirement: id of the requirement.
        met: whether it was said to be met.
        on: the day of the word.
        by: who said so.
    """

    requirement: str
    met: bool
    on: date
    by: str | None


@frozen
class Raising:
    """That somebody asked a question which is left to judgement.

    Attributes:
        question: id of the question.
        on: the last day on which it was asked.
    """

    question: str
    on: date


@frozen
class Decision:
    """The latest decision of a question that is left to judgement.

    Attributes:
        question: id of the question.
        on: the day of the decision.
        granted: whether it says yes.
    """

    question: str
    on: date
    granted: bool | None


@frozen
class Attestations:
    """What people have said of requirements and questions.

    Attributes:
        events: everything folded here.
        rows: the latest word on each requirement that anybody has spoken of.
        raised: each question that was raised.
        decided: the latest decision of each question that was decided.
    """

    events: tuple[Event, ...]
    rows: tuple[Attestation, ...]
    raised: tuple[Raising, ...] = ()
    decided: tuple[Decision, ...] = ()

    def of(self, requirement: str) -> Attestation | None:
        """The latest word on a requirement; nobody's silence says anything."""
        return next((row for row in self.rows if row.requirement == requirement), None)

    def raised_on(self, question: str) -> date | None:
        """The last day on which a question was raised."""
        return next((row.on for row in self.raised if row.question == question), None)

    def decided_on(self, question: str) -> date | None:
        """The day of the latest decision of a question."""
        return next((row.on for row in self.decided if row.question == question), None)


_NOTHING_ATTESTED: Final = Attestations((), ())
_WORDS: Final = frozenset((Attested, Raised, Decided))


def fold_attestations(record: Record) -> Attestations:
    """Later words replace earlier ones."""
    if record.has_none_of(_WORDS):
        return _NOTHING_ATTESTED
    attested, raised, decided = record.of(Attested), record.of(Raised), record.of(Decided)
    latest = {event.requirement: Attestation(event.requirement, event.met, event.on, event.by) for event in attested}
    asked = {event.question: Raising(event.question, event.on) for event in raised}
    settled = {event.question: Decision(event.question, event.on, event.granted) for event in decided}
    return Attestations(
        (*attested, *raised, *decided), tuple(latest.values()), tuple(asked.values()), tuple(settled.values())
    )


def word_on(attested: Attestations, requirement: str, since: date = date.min) -> Outcome:
    """The latest word on what only a person can tell: met, missing on the day of the word, or not known.

    A word given before `since` is about something earlier, and says nothing.
    """
    word = attested.of(requirement)
    if word is None or word.on < since:
        return unknown(Missing(f"attested.{requirement}", f"event attested {requirement}"))
    return MET if word.met else breached(on=word.on)
