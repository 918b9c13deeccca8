"""Exams in subjects (eksamen) of those with læretid, of praksiskandidatar and of adults; not the trade exam."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.exam_words import AnnulmentGround, Body, Curriculum
from okstat.model.events.words import Party, SchoolLevel
from okstat.model.events.words_of_assessment import ExamForm, ExamSitting

__all__ = [
    "SubjectExamAdapted",
    "SubjectExamAnnulled",
    "SubjectExamExpelled",
    "SubjectExamHeld",
    "SubjectExamMissed",
    "SubjectExamRefused",
    "SubjectExamRegistered",
    "SubjectExamSet",
]


@frozen(kw_only=True)
class SubjectExamSet(Event):
    """Somebody is to sit an exam in a subject; `deadline` is the last day to register, as Udir has set it.

    Attributes:
        subject: code of the subject.
        deadline: the last day to register, as Udir has set it.
    """

    kind: ClassVar[str] = "subject_exam_set"
    subject: str | None = None
    deadline: date | None = None


@frozen(kw_only=True)
class SubjectExamRegistered(Event):
    """The registration for the exam is sent.

    Attributes:
        subject: code of the subject.
        by: who registers.
    """

    kind: ClassVar[str] = "subject_exam_registered"
    subject: str | None = None
    by: Party | None = None


@frozen(kw_only=True)
class SubjectExamAdapted(Event):
    """It is decided how the exam is adapted; `applied` is the day of the application, `by` says who decided.

    Attributes:
        subject: code of the subject.
        applied: the day of the application.
        by: who decided.
    """

    kind: ClassVar[str] = "subject_exam_adapted"
    subject: str | None = None
    applied: date | None = None
    by: Body | None = None


@frozen(kw_only=True)
class SubjectExamHeld(Event):
    """An exam in a subject is held.

    Attributes:
        subject: the code of the subject.
        form: written, oral, oral-practical or practical.
        sitting: ordinary, new, deferred or special.
        minutes: how long the candidate had.
        curriculum_minutes: how long the curriculum lets it last, where it says so.
        at_nine: whether a written exam began at nine o'clock, Norwegian time.
        minutes_late: how long after nine o'clock the candidate came.
        turned_away: whether the candidate was not let in.
        examiners: how many judged the answer.
        mark: the grade, 1 to 6.
        curriculum: the national curriculum that it tested.
        level: the year in which the subject ends: Vg1, Vg2 or Vg3.
        local: whether it was set locally.
    """

    kind: ClassVar[str] = "subject_exam_held"
    subject: str | None = None
    form: ExamForm | None = None
    sitting: ExamSitting | None = None
    minutes: int | None = None
    curriculum_minutes: int | None = None
    at_nine: bool | None = None
    minutes_late: int | None = None
    turned_away: bool | None = None
    examiners: int | None = None
    mark: int | None = None
    curriculum: Curriculum | None = None
    level: SchoolLevel | None = None
    local: bool | None = None


@frozen(kw_only=True)
class SubjectExamMissed(Event):
    """The candidate did not meet: whether the hindrance is documented, could be foreseen, and is the own fault.

    Attributes:
        subject: code of the subject.
        documented: whether the hindrance is documented.
        foreseeable: whether it could be foreseen.
        own_fault: whether it is the candidate's own fault.
    """

    kind: ClassVar[str] = "subject_exam_missed"
    subject: str | None = None
    documented: bool | None = None
    foreseeable: bool | None = None
    own_fault: bool | None = None


@frozen(kw_only=True)
class SubjectExamExpelled(Event):
    """The candidate is expelled; `heard` is the day of his or her view, `appeal_upheld` what became of an appeal.

    Attributes:
        subject: code of the subject.
        by: who decided.
        heard: the day on which the candidate gave his or her view.
        appeal_upheld: whether an appeal on it was upheld.
    """

    kind: ClassVar[str] = "subject_exam_expelled"
    subject: str | None = None
    by: Body | None = None
    heard: date | None = None
    appeal_upheld: bool | None = None


@frozen(kw_only=True)
class SubjectExamAnnulled(Event):
    """The exam is annulled.

    Attributes:
        subject: the code of the subject.
        ground: on what ground.
        by: who annulled it.
        heard: the day the candidate gave his or her view.
        stopped: whether the candidate was kept from completing it that day.
    """

    kind: ClassVar[str] = "subject_exam_annulled"
    subject: str | None = None
    ground: AnnulmentGround | None = None
    by: Body | None = None
    heard: date | None = None
    stopped: bool | None = None


@frozen(kw_only=True)
class SubjectExamRefused(Event):
    """The candidate is refused the next exam in the subject.

    Attributes:
        subject: code of the subject.
    """

    kind: ClassVar[str] = "subject_exam_refused"
    subject: str | None = None
