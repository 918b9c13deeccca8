"""The exam: registration, application and decision, holding, absence, annulment."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.exam_words import (
    AnnulmentGround,
    Body,
    Curriculum,
    ExamAims,
    ExamMatter,
    ExemptionGround,
    WorkKept,
)
from okstat.model.events.words import ExamResult, Party

__all__ = [
    "BoardMember",
    "CandidateHeard",
    "ExamAnnulled",
    "ExamApplied",
    "ExamBoard",
    "ExamCalled",
    "ExamDecided",
    "ExamDeferred",
    "ExamHeld",
    "ExamMissed",
    "ExamRegistered",
]


@frozen(kw_only=True)
class ExamRegistered(Event):
    """The registration (oppmelding) to the exam is sent.

    Attributes:
        by: who registers; `apprentice` for a candidate who registers him- or herself.
        deadline: the last day that the county had set for those who register themselves.
        fee: the fee that the county asked for, kroner; 0 when it asked for none.
    """

    kind: ClassVar[str] = "exam_registered"
    by: Party | None = None
    deadline: date | None = None
    fee: Decimal | None = None


@frozen(kw_only=True)
class ExamCalled(Event):
    """The candidate is told the day of the exam.

    Attributes:
        day: the day of the exam.
    """

    kind: ClassVar[str] = "exam_called"
    day: date | None = None


@frozen(kw_only=True)
class BoardMember:
    """A member of an exam board (prøvenemnd) at one exam.

    Attributes:
        id: the document's own id of the member.
        qualified: whether the member has formal competence in the field.
        tied: whether the member is tied to the company or school that trained the candidate.
        at_start: whether the member was in the meeting where the task was handed over.
        at_end: whether the member was at the place when the exam ended.
        grade: the grade that the member voted for.
    """

    id: str
    qualified: bool | None = None
    tied: bool | None = None
    at_start: bool | None = None
    at_end: bool | None = None
    grade: ExamResult | None = None


@frozen(kw_only=True)
class ExamBoard:
    """The exam board (prøvenemnd) of one exam.

    Attributes:
        appointed_by: who appointed it.
        proposed_by: who made proposals for its members.
        members: all its members.
        casting: the id of the member whose grade decides a tie, as the county has set it.
    """

    appointed_by: Body | None = None
    proposed_by: tuple[Body, ...] | None = None
    members: tuple[BoardMember, ...] | None = None
    casting: str | None = None


@frozen(kw_only=True)
class ExamHeld(Event):
    """The exam is finished, with its result where known.

    Attributes:
        result: the grade.
        company: the company where it was held.
        elsewhere: whether it was held outside the companies that train the candidate.
        moved_on_advice: whether the county decided on the place on advice of the exam board.
        made_by: who made the exam.
        graded_by: who set the grade.
        aims: the aims that were tested.
        curriculum: the curriculum it was held by.
        board: the exam board.
        talk_asked_by_candidate: whether the candidate asked for a closing talk.
        talk_asked_by_board: whether the board asked for one.
        talk_held: whether the closing talk was held.
        work: what became of the work, where it was not passed.
        work_kept_by: who saw to it.
        costs_paid_by: who bears the company's costs of holding it: `county` or `company`.
        consented: the day the candidate consented in writing to an earlier exam (temporary regulation of 2020).
        refused: the day the candidate said no to an earlier exam.
        company_finds_ready: whether the company finds the candidate ready for an earlier exam.
        company_agrees: whether the company agrees that the training ends when the exam is passed.
        relevant: of an exam in another trade, whether it is relevant for the trade of a later contract.
    """

    kind: ClassVar[str] = "exam_held"
    result: ExamResult | None = None
    company: str | None = None
    elsewhere: bool | None = None
    moved_on_advice: bool | None = None
    made_by: Body | None = None
    graded_by: Body | None = None
    aims: ExamAims | None = None
    curriculum: Curriculum | None = None
    board: ExamBoard | None = None
    talk_asked_by_candidate: bool | None = None
    talk_asked_by_board: bool | None = None
    talk_held: bool | None = None
    work: WorkKept | None = None
    work_kept_by: Body | None = None
    costs_paid_by: Party | None = None
    consented: date | None = None
    refused: date | None = None
    company_finds_ready: bool | None = None
    company_agrees: bool | None = None
    relevant: bool | None = None


@frozen(kw_only=True)
class ExamMissed(Event):
    """The candidate does not meet for the exam.

    Attributes:
        documented: whether the candidate has documented the hindrance.
        foreseeable: whether the hindrance could be foreseen.
        own_fault: whether the candidate is to blame for it.
    """

    kind: ClassVar[str] = "exam_missed"
    documented: bool | None = None
    foreseeable: bool | None = None
    own_fault: bool | None = None


@frozen(kw_only=True)
class ExamDeferred(Event):
    """The exam is put off for documented absence.

    Attributes:
        reason: why, in words.
    """

    kind: ClassVar[str] = "exam_deferred"
    reason: str | None = None


@frozen(kw_only=True)
class ExamAnnulled(Event):
    """The exam is annulled.

    Attributes:
        reason: why, in words.
        by: who annulled it.
        ground: on what ground.
        stopped: whether the candidate was kept from completing it.
    """

    kind: ClassVar[str] = "exam_annulled"
    reason: str | None = None
    by: Body | None = None
    ground: AnnulmentGround | None = None
    stopped: bool | None = None


@frozen(kw_only=True)
class ExamApplied(Event):
    """The candidate applies for something in the matter of the exam.

    Attributes:
        matter: what is applied for.
    """

    kind: ClassVar[str] = "exam_applied"
    matter: ExamMatter


@frozen(kw_only=True)
class ExamDecided(Event):
    """A decision (vedtak) in the matter of the exam: on what was applied for, on a registration, or on expulsion.

    Attributes:
        matter: what is decided.
        granted: whether it is granted; for an expulsion, whether the candidate is expelled.
        by: who decides.
        because_of: for difficulties, how many shared subjects are not passed because of them.
        vg3_from: for difficulties, the day the candidate passed from Vg2 to Vg3.
        for_shared_subjects: of a certificate that is refused, whether shared subjects (fellesfag) are the only ground.
        shown: for an exemption, what the applicant has shown.
    """

    kind: ClassVar[str] = "exam_decided"
    matter: ExamMatter
    granted: bool | None = None
    by: Body | None = None
    because_of: int | None = None
    vg3_from: date | None = None
    for_shared_subjects: bool | None = None
    shown: tuple[ExemptionGround, ...] | None = None


@frozen(kw_only=True)
class CandidateHeard(Event):
    """The candidate gives his or her view before a decision on expulsion or annulment."""

    kind: ClassVar[str] = "candidate_heard"
