"""After the exam: grounds for the grade, appeals, and the documents that are issued."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.exam_words import (
    AppealGround,
    AppealOutcome,
    AppealPaper,
    BoardRole,
    Body,
    CertificateDocument,
    Curriculum,
    GradeOf,
    GroundsForm,
    ReissueGround,
)

__all__ = [
    "AppealBoard",
    "AppealBoardMember",
    "AppealDecided",
    "AppealSent",
    "Appealed",
    "CertificateIssued",
    "GroundsGiven",
    "GroundsRequested",
]


@frozen(kw_only=True)
class Appealed(Event):
    """An appeal is sent, against the event named.

    Attributes:
        event: the exam, the annulment or the decision that it is against.
        grade_of: what the grade was given for; the trade exam and its like where nothing is said.
        ground: what it is about.
        told: the day the candidate was told of the grade or decision.
    """

    kind: ClassVar[str] = "appealed"
    event: str | None = None
    grade_of: GradeOf | None = None
    ground: AppealGround | None = None
    told: date | None = None


@frozen(kw_only=True)
class AppealSent(Event):
    """The county sends an appeal on to those who decide it.

    Attributes:
        event: the appeal.
        by: who sends it on.
        to: whom it is sent to.
        papers: what is sent with it.
    """

    kind: ClassVar[str] = "appeal_sent"
    event: str | None = None
    by: Body | None = None
    to: Body | None = None
    papers: tuple[AppealPaper, ...] | None = None


@frozen(kw_only=True)
class AppealBoardMember:
    """A member of an appeal board.

    Attributes:
        role: the place in the board.
        trade_trained: whether the member has trade training.
        has_deputy: whether the member has a personal deputy.
    """

    role: BoardRole | None = None
    trade_trained: bool | None = None
    has_deputy: bool | None = None


@frozen(kw_only=True)
class AppealBoard:
    """The national appeal board (klagenemnd) that decided an appeal.

    Attributes:
        appointed: the day it was appointed.
        appointed_by: who appointed it.
        recommended_by: who recommended its composition.
        members: its members, deputies aside.
    """

    appointed: date | None = None
    appointed_by: Body | None = None
    recommended_by: Body | None = None
    members: tuple[AppealBoardMember, ...] | None = None


@frozen(kw_only=True)
class AppealDecided(Event):
    """An appeal is decided.

    Attributes:
        event: the appeal.
        upheld: whether the one who appealed was found right.
        by: who decided.
        outcome: how.
        board: the appeal board, where one decided.
    """

    kind: ClassVar[str] = "appeal_decided"
    event: str | None = None
    upheld: bool | None = None
    by: Body | None = None
    outcome: AppealOutcome | None = None
    board: AppealBoard | None = None


@frozen(kw_only=True)
class GroundsRequested(Event):
    """The candidate asks for the grounds of a grade, or for a copy of what he or she wrote.

    Attributes:
        grade_of: what the grade was given for.
        told: the day the candidate was told of the grade.
    """

    kind: ClassVar[str] = "grounds_requested"
    grade_of: GradeOf | None = None
    told: date | None = None


@frozen(kw_only=True)
class GroundsGiven(Event):
    """The grounds for a grade are given, or refused.

    Attributes:
        event: the request.
        by: who gives them.
        form: how they are given.
        refused: whether they were refused.
    """

    kind: ClassVar[str] = "grounds_given"
    event: str | None = None
    by: Body | None = None
    form: GroundsForm | None = None
    refused: bool | None = None


@frozen(kw_only=True)
class CertificateIssued(Event):
    """Fagbrev, svennebrev, praksisbrev, kompetansebevis or vitnemål is issued.

    Attributes:
        document: which of them.
        by: who issues it.
        curriculum: the curriculum it is issued by.
        subjects_from: the curricula of the subjects it holds.
        dated: the day that stands on it.
        reissued_for: why it is issued anew, where it is.
    """

    kind: ClassVar[str] = "certificate_issued"
    document: CertificateDocument | None = None
    by: Body | None = None
    curriculum: Curriculum | None = None
    subjects_from: tuple[Curriculum, ...] | None = None
    dated: date | None = None
    reissued_for: ReissueGround | None = None
