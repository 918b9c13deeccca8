"""Clocks of exams: the day of the exam, decision, appeal, request or document that a rule judges."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.model.events import ExamMatter
from okstat.rule import NOT_APPLICABLE, Missing, Outcome, unknown
from okstat.situation.clocks.contract import EXAM_HELD
from okstat.situation.exam_kind import ExamKind
from okstat.situation.exams import (
    AnnulmentSituation,
    AppealSituation,
    CertificateSituation,
    DecisionSituation,
    ExamSituation,
    GroundsSituation,
)
from okstat.situation.tries import tries_of
from okstat.transition import PRAKSISBREV_2017

__all__ = [
    "BOARD",
    "DECIDED",
    "DOCUMENT",
    "GIVEN",
    "GRANTED",
    "REGISTRATION",
    "RESULT",
    "SUBJECTS",
    "annulment_is_decided",
    "appeal_is_decided",
    "appeal_is_made",
    "before_praksisbrev",
    "decision_is_made",
    "document_is_issued",
    "exam_after_annulment_is_held",
    "exam_is_missed",
    "exam_is_registered",
    "grounds_are_given",
    "is_granted",
    "new_exam_is_held",
    "new_exam_is_registered",
    "praksiskandidat_registers",
    "praksiskandidat_sits_again",
    "sitting_is_held",
]

BOARD: Final = Missing("sitting.held.board", "key board of event exam_held")
RESULT: Final = Missing("sitting.held.result", "key result of event exam_held")
GRANTED: Final = Missing("decision.event.granted", "key granted of event exam_decided")
DOCUMENT: Final = Missing("document.document", "key document of event certificate_issued")
SUBJECTS: Final = Missing("case.basis.subjects", "event subjects_documented")
REGISTRATION: Final = Missing("sitting.registrations", "event exam_registered")
DECIDED: Final = Missing("appeal.decided", "event appeal_decided")
GIVEN: Final = Missing("grounds.given", "event grounds_given")


def sitting_is_held(exam: ExamSituation) -> date | Outcome:
    """The day the exam was held; of one that is only registered it may not be known."""
    sitting = exam.sitting
    if sitting.held is not None:
        return sitting.held.on
    is_over = sitting.expelled is not None or sitting.annulled is not None
    is_silent = exam.exam is not None and exam.exam.held_silent_to == exam.on
    return NOT_APPLICABLE if is_over or is_silent else unknown(EXAM_HELD)


def new_exam_is_held(exam: ExamSituation) -> date | Outcome:
    """The same of an exam that may come after one that was not passed: a first exam is none, whenever it is held."""
    return sitting_is_held(exam) if tries_of(exam.earlier).most else NOT_APPLICABLE


def praksiskandidat_sits_again(exam: ExamSituation) -> date | Outcome:
    """The same of an exam after another, of a praksiskandidat or whoever may be one."""
    is_again = any(one.held is not None for one in exam.earlier)
    return sitting_is_held(exam) if is_again and exam.is_praksiskandidat is not False else NOT_APPLICABLE


def exam_after_annulment_is_held(exam: ExamSituation) -> date | Outcome:
    """The same of an exam after one that was annulled."""
    return sitting_is_held(exam) if any(one.annulled for one in exam.earlier) else NOT_APPLICABLE


def exam_is_missed(exam: ExamSituation) -> date | Outcome:
    """The last day on which the candidate did not meet."""
    missed = exam.sitting.missed
    return missed[-1].on if missed else NOT_APPLICABLE


def exam_is_registered(exam: ExamSituation) -> date | Outcome:
    """The day of the latest registration for the exam."""
    registrations = exam.sitting.registrations
    if registrations:
        return registrations[-1].on
    is_silent = exam.exam is not None and exam.exam.registered_silent_to == exam.on
    return NOT_APPLICABLE if is_silent else unknown(REGISTRATION)


def praksiskandidat_registers(exam: ExamSituation) -> date | Outcome:
    """The day of the latest registration of somebody who is, or may be, a praksiskandidat and registers alone."""
    return NOT_APPLICABLE if exam.is_praksiskandidat is False else exam_is_registered(exam)


def new_exam_is_registered(exam: ExamSituation) -> date | Outcome:
    """The day of the latest registration for an exam that may be a new one, or was deferred for a praksiskandidat."""
    is_put_off = bool(exam.is_praksiskandidat and exam.sitting.deferred)
    return exam_is_registered(exam) if is_put_off or tries_of(exam.earlier).most else NOT_APPLICABLE


def decision_is_made(decided: DecisionSituation) -> date | Outcome:
    """The day of the decision."""
    return decided.decision.event.on


def is_granted(decided: DecisionSituation, *matters: ExamMatter) -> bool | Outcome:
    """Whether a decision in one of some matters was in favour; not applicable for one in another matter."""
    event = decided.decision.event
    if event.matter not in matters:
        return NOT_APPLICABLE
    return unknown(GRANTED) if event.granted is None else event.granted


def annulment_is_decided(annulled: AnnulmentSituation) -> date | Outcome:
    """The day of the annulment."""
    return annulled.annulment.event.on


def appeal_is_made(appealed: AppealSituation) -> date | Outcome:
    """The day of the appeal."""
    return appealed.appeal.event.on


def appeal_is_decided(appealed: AppealSituation) -> date | Outcome:
    """The day of the decision on the appeal; nobody is late with it, since no day is set."""
    appeal = appealed.appeal
    if appeal.decided is not None:
        return appeal.decided.on
    return NOT_APPLICABLE if appeal.decided_silent_to == appealed.on else unknown(DECIDED)


def grounds_are_given(requested: GroundsSituation) -> date | Outcome:
    """The day of the answer to the request; nobody is late with it, since no day is set."""
    grounds = requested.grounds
    if grounds.given is not None:
        return grounds.given.on
    return NOT_APPLICABLE if grounds.given_silent_to == requested.on else unknown(GIVEN)


def document_is_issued(issued: CertificateSituation) -> date | Outcome:
    """The day the document was issued."""
    return issued.document.on


def before_praksisbrev(kind: ExamKind, held: date, rule: str) -> Outcome | None:
    """What a rule of the regulation of 2006 says of praksisbrevprøven before 1 January 2017, when it was not named."""
    if kind is ExamKind.PRAKSISBREV and held < PRAKSISBREV_2017:
        return unknown(Missing(f"law {rule}", "the text on praksisbrevprøven before 2017-01-01"))
    return None
