"""Clocks of exams in subjects, and whose exams the rules on them are for."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.model.events import AnnulmentGround, CandidateKind, ContractKind
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, unknown
from okstat.situation.exams import Examined, SubjectExamSituation

__all__ = [
    "REFUSED",
    "exam_is_adapted",
    "exam_is_annulled",
    "exam_is_held_in_subject",
    "exam_is_missed",
    "expulsion_is_decided",
    "is_for_cheating",
    "is_named",
    "was_refused",
]

KIND: Final = Missing("candidate.candidate.kind", "key kind of the candidate")
REFUSED: Final = Missing("exam_in_subject.refused", "event subject_exam_refused")


def is_named(exam: Examined) -> Outcome:
    """§ 9-25 (3): lærling, praksisbrevkandidat, fagbrev på jobb, praksiskandidat; adults by § 15-17."""
    if exam.contract is not None:
        is_out = exam.kind is ContractKind.TRAINING_CANDIDATE
        return NOT_APPLICABLE if is_out else MET
    kind = exam.candidate.candidate.kind if exam.candidate is not None else None
    if kind is None:
        return unknown(KIND)
    return MET if kind in (CandidateKind.PRAKSISKANDIDAT, CandidateKind.ADULT) else NOT_APPLICABLE


def exam_is_held_in_subject(exam: SubjectExamSituation) -> date | Outcome:
    """The day the exam was held; of one that nobody recorded there is nothing to say."""
    held = exam.exam_in_subject.held
    return held.on if held is not None else NOT_APPLICABLE


def exam_is_adapted(exam: SubjectExamSituation) -> date | Outcome:
    """The day it was decided how the exam is adapted."""
    adapted = exam.exam_in_subject.adapted
    return adapted.on if adapted is not None else NOT_APPLICABLE


def exam_is_missed(exam: SubjectExamSituation) -> date | Outcome:
    """The day on which the candidate did not meet."""
    missed = exam.exam_in_subject.missed
    return missed.on if missed is not None else NOT_APPLICABLE


def expulsion_is_decided(exam: SubjectExamSituation) -> date | Outcome:
    """The day of the expulsion."""
    expelled = exam.exam_in_subject.expelled
    return expelled.on if expelled is not None else NOT_APPLICABLE


def exam_is_annulled(exam: SubjectExamSituation) -> date | Outcome:
    """The day of the annulment."""
    annulled = exam.exam_in_subject.annulled
    return annulled.on if annulled is not None else NOT_APPLICABLE


def is_for_cheating(exam: SubjectExamSituation) -> bool | None:
    """Whether it was annulled for cheating or an attempt at it."""
    annulled = exam.exam_in_subject.annulled
    if annulled is None or annulled.ground is None:
        return None
    return annulled.ground is AnnulmentGround.CHEATING


def was_refused(exam: SubjectExamSituation, since: date) -> date | Outcome:
    """The day of the first refusal since a day; not applicable where the next exam was sat or nobody refused it."""
    found = exam.exam_in_subject
    refused = [one.on for one in found.refused if one.on >= since]
    if refused:
        return refused[0]
    return NOT_APPLICABLE if found.next_on is not None or found.refused_silent_to == exam.on else unknown(REFUSED)
