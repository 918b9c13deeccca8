"""Short ways to state facts on exams in tests, with a contract and without one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, TypeVar

from attrs import fields_dict
from facts import candidate, complete_to, contract, day, findings, portfolio, signed, started, whole

from okstat.check import Finding
from okstat.model.complete import Complete
from okstat.model.events import (
    BoardMember,
    CandidateKind,
    ContractKind,
    Event,
    ExamBoard,
    ExamHeld,
    ExamRegistered,
    ExamResult,
    Party,
)
from okstat.model.portfolio import Portfolio

__all__ = [
    "EXAM_KINDS",
    "NEW",
    "OLD",
    "ON",
    "answer",
    "answers_to",
    "board",
    "essence",
    "held",
    "known_to",
    "member",
    "of_candidate",
    "of_contract",
    "of_wording",
    "registered",
    "told",
    "told_of",
    "with_board",
]

E = TypeVar("E", bound=Event)

ON = "2026-11-20"
NEW, OLD = "REGULATION_2024", "REGULATION_2006"
EXAM_KINDS = (
    *("exam_registered", "exam_called", "exam_held", "exam_missed", "exam_deferred", "exam_annulled"),
    *("exam_applied", "exam_decided", "candidate_heard", "subjects_documented", "ppt_assessed"),
    *("modules_approved", "written_exam_passed", "knowledge_test_passed"),
    *("appealed", "appeal_sent", "appeal_decided", "grounds_requested", "grounds_given"),
    *("certificate_issued", "changed", "extension_granted"),
)
"""Kinds of events that rules on exams read."""


def told_of(kind: type[E], on: str, *, id: str | None = None, **keys: Any) -> E:
    """An event of an exam; a key that is a day may be written as ISO text."""
    days = {
        name for name, field in fields_dict(kind).items() if field.type in ("date", "date | None", date, date | None)
    }
    values: dict[str, Any] = {
        name: day(one) if name in days and isinstance(one, str) else one for name, one in keys.items()
    }
    return kind(id=id or f"{kind.kind}-{on}", on=day(on), recorded=day(on), **values)


def known_to(last: str = ON) -> Complete:
    """Complete for every kind that a rule on exams reads."""
    return Complete({**complete_to(last).days, **dict.fromkeys(EXAM_KINDS, day(last))})


def of_contract(
    *events: Event,
    kind: ContractKind = ContractKind.APPRENTICE,
    first: str = "2024-09-01",
    ends: str = "2026-08-31",
    known: Complete | None = None,
    **fields: Any,
) -> Portfolio:
    """A contract that ends on a day, and what happens on the way to its exam."""
    complete = known if known is not None else Complete()
    made = contract(signed(first, first=first, last=ends), started(first), *events, kind=kind, known=complete, **fields)
    return portfolio(made, known=complete)


def of_candidate(
    *events: Event,
    kind: CandidateKind | None = CandidateKind.PRAKSISKANDIDAT,
    known: Complete | None = None,
    **fields: Any,
) -> Portfolio:
    """Somebody without a contract, a praksiskandidat if not told else, and what happens on the way to the exam."""
    complete = known if known is not None else Complete()
    return whole(candidate(*events, kind=kind, known=complete, id="C1", **fields))


def held(on: str = "2026-06-10", result: ExamResult | None = ExamResult.PASSED, **keys: Any) -> ExamHeld:
    """An exam that is finished on a day."""
    return told_of(ExamHeld, on, result=result, **keys)


def registered(on: str, by: Party | None = Party.COMPANY, **keys: Any) -> ExamRegistered:
    """A registration for the exam."""
    return told_of(ExamRegistered, on, by=by, **keys)


def member(name: str, **keys: Any) -> BoardMember:
    """A member of an exam board."""
    return BoardMember(id=name, **keys)


def board(*members: BoardMember, **keys: Any) -> ExamBoard:
    """An exam board; without members none are told."""
    return ExamBoard(members=members or None, **keys)


def with_board(*members: BoardMember, on: str = "2026-06-10", **keys: Any) -> ExamHeld:
    """An exam held before a board."""
    return held(on, board=board(*members, **keys))


def told(facts: Portfolio, rule: str, on: str = ON) -> Finding:
    """The one finding of a rule."""
    (only,) = findings(facts, rule, on)
    return only


def answer(facts: Portfolio, rule: str, on: str = ON) -> str:
    """The one answer of a rule."""
    return told(facts, rule, on).outcome.kind.value


def answers_to(facts: Portfolio, rule: str, on: str = ON) -> Iterator[tuple[str, str]]:
    """The subject and the answer of each finding of a rule."""
    for one in findings(facts, rule, on):
        yield one.subject.id, one.outcome.kind.value


def essence(found: Finding) -> tuple[str, str, str, set[tuple[str, str]]]:
    """What a finding answers, who bears it, how grave it is, and which ledd it cites."""
    places = {(place.section, place.ledd) for place in found.citations}
    return found.outcome.kind.value, found.bearer, found.severity.value, places


def of_wording(facts: Portfolio, rule: str, wording: str, on: str = ON) -> Finding:
    """The one finding of a wording, on whichever subject."""
    (only,) = [one for one in findings(facts, rule, on) if one.wording == wording]
    return only
