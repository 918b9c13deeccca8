"""The situation of somebody without a contract: praksiskandidat, applicant for a place, adult, pupil."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.contract import Candidate
from okstat.situation.approval import Run
from okstat.situation.history import Record
from okstat.situation.parts.admission import Admissions, Decisions, fold_admissions, fold_decisions
from okstat.situation.parts.attestation import Attestations, fold_attestations
from okstat.situation.parts.curriculum import Followed, fold_followed
from okstat.situation.parts.entitlement import (
    Choices,
    Entitlement,
    FollowUp,
    fold_choices,
    fold_entitlement,
    fold_follow_up,
)
from okstat.situation.parts.exam import Exam, fold_exam
from okstat.situation.parts.exam_case import ExamCase, fold_exam_case
from okstat.situation.parts.placing import Placing, fold_placing
from okstat.situation.parts.prior import PriorCompetence, fold_prior_competence
from okstat.situation.parts.schooling import Practice, Schooling, fold_practice, fold_schooling

__all__ = ["CandidateSituation", "fold_candidate"]


@frozen
class CandidateSituation:
    """What is known of one candidate on one day.

    Attributes:
        candidate: the facts that do not change: kind, person, trade and county among them.
        on: the day asked about.
        schooling: school years.
        practice: practice in the trade.
        entitlement: what the right to training hangs on.
        decisions: what the county has decided on applications.
        choices: changes of choice.
        admissions: applications for admission, and admissions.
        follow_up: times out of training and work, and what the follow-up service offered.
        placing: the wish for a place and what has become of it.
        exam: registrations and attempts, folded as those of a contract.
        runs: the contracts of the same person.
        contracts_silent_to: the last day for which it is a fact that there are no other contracts.
        attested: what people have attested.
        case: exams, decisions, appeals and documents, folded as those of a contract.
        followed: by which curricula the person is trained.
        prior: assessments of prior competence.
    """

    candidate: Candidate
    on: date
    schooling: Schooling
    practice: Practice
    entitlement: Entitlement
    decisions: Decisions
    choices: Choices
    admissions: Admissions
    follow_up: FollowUp
    placing: Placing
    exam: Exam
    runs: tuple[Run, ...]
    contracts_silent_to: date | None
    attested: Attestations
    case: ExamCase
    followed: Followed
    prior: PriorCompetence


def fold_candidate(
    record: Record, candidate: Candidate, runs: tuple[Run, ...], contracts_silent_to: date | None
) -> CandidateSituation:
    """Fold one candidate; the person's contracts come folded already."""
    return CandidateSituation(
        candidate=candidate,
        on=record.on,
        schooling=fold_schooling(record),
        practice=fold_practice(record),
        entitlement=fold_entitlement(record),
        decisions=fold_decisions(record),
        choices=fold_choices(record),
        admissions=fold_admissions(record),
        follow_up=fold_follow_up(record),
        placing=fold_placing(record),
        exam=fold_exam(record),
        runs=runs,
        contracts_silent_to=contracts_silent_to,
        attested=fold_attestations(record),
        case=fold_exam_case(record),
        followed=fold_followed(record),
        prior=fold_prior_competence(record),
    )
