"""Exams whose grade did not stand: which appeal on which exam led to another grade, or to a new exam."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from okstat.model.events import AppealDecided, Appealed, AppealGround, AppealOutcome, ExamHeld, GradeOf
from okstat.situation.history import Record

__all__ = ["is_answer_to", "regraded"]

_ON_THE_EXAM: Final = (AppealGround.GRADE, AppealGround.FORMAL_FAULT)
_DOES_NOT_STAND: Final = (AppealOutcome.RAISED, AppealOutcome.ANNULLED)


def is_answer_to(appealed: Appealed, record: Record, event: str | None, on: date) -> bool:
    """Whether what happened on a day belongs to an appeal: it names it, or follows it and names none."""
    if event is not None:
        return event == appealed.id
    later = [one.on for one in record.of(Appealed) if one.on > appealed.on]
    return appealed.on <= on < min(later, default=date.max)


def regraded(record: Record) -> Mapping[str, AppealDecided]:
    """By the id of an exam held: the latest decision on an appeal, unless its grade is known to have stood."""
    if record.last(AppealDecided) is None:
        return {}
    found: dict[str, AppealDecided] = {}
    for appealed in record.of(Appealed):
        exam = _exam_of(appealed, record)
        decided = [one for one in record.of(AppealDecided) if is_answer_to(appealed, record, one.event, one.on)]
        if exam is not None and decided and _may_have_fallen(decided[-1]):
            found[exam] = decided[-1]
    return found


def _exam_of(appealed: Appealed, record: Record) -> str | None:
    """The exam that an appeal is on: the one that it names, else the latest; `None` where it is on something else."""
    if appealed.grade_of not in (None, GradeOf.TRADE_EXAM):
        return None
    held = [one.id for one in record.of(ExamHeld) if one.on <= appealed.on]
    if appealed.event in held and appealed.ground in (None, *_ON_THE_EXAM):
        return appealed.event
    return held[-1] if held and appealed.ground in _ON_THE_EXAM else None


def _may_have_fallen(decided: AppealDecided) -> bool:
    """Whether the grade did not stand, or nobody has told whether it did."""
    return decided.upheld is not False if decided.outcome is None else decided.outcome in _DOES_NOT_STAND
