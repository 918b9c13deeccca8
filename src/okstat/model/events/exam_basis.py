"""What an exam and its certificate rest on: subjects, expert assessment, modules, the written exam."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.exam_words import Exemption, LanguageTraining
from okstat.model.events.words import ExamResult

__all__ = [
    "KnowledgeTestPassed",
    "ModulesApproved",
    "PptAssessed",
    "PriorCompetenceAssessed",
    "PriorResult",
    "SubjectGrade",
    "SubjectsDocumented",
    "WrittenExamPassed",
]


@frozen(kw_only=True)
class SubjectGrade:
    """The grades of one subject, as the documentation shows them.

    Attributes:
        subject: its code.
        shared: whether it is a shared subject (fellesfag).
        overall_mark: the overall grade (standpunktkarakter), 1 to 6.
        exam_mark: the grade of the exam in it, 1 to 6.
        interdisciplinary: whether that exam was one across subjects (tverrfagleg).
        prior_approved: whether prior competence was approved in the whole of it.
        without_basis: whether there was no basis for assessment (IV).
    """

    subject: str | None = None
    shared: bool | None = None
    overall_mark: int | None = None
    exam_mark: int | None = None
    interdisciplinary: bool | None = None
    prior_approved: bool | None = None
    without_basis: bool | None = None


@frozen(kw_only=True)
class SubjectsDocumented(Event):
    """What the documentation of the candidate's subjects shows on a day.

    Attributes:
        shared_not_passed: relevant shared subjects (fellesfag) with a grade that is not passed.
        shared_without_basis: relevant shared subjects without basis for assessment (IV).
        others_not_passed: other relevant subjects and exams not passed, programme subjects among them.
        followed: whether the candidate followed the training in what is not passed.
        exempt: the grounds on which further subjects are neither passed nor needed; they are not counted above.
        language_training: the training in languages that the candidate gets or got.
        grades: all relevant subjects with their grades; what is not passed is then counted from them.
    """

    kind: ClassVar[str] = "subjects_documented"
    shared_not_passed: int | None = None
    shared_without_basis: int | None = None
    others_not_passed: int | None = None
    followed: bool | None = None
    exempt: tuple[Exemption, ...] | None = None
    language_training: tuple[LanguageTraining, ...] | None = None
    grades: tuple[SubjectGrade, ...] | None = None


@frozen(kw_only=True)
class PptAssessed(Event):
    """The educational psychology service (PPT) gives its expert assessment.

    Attributes:
        documents: whether it documents the learning difficulties.
    """

    kind: ClassVar[str] = "ppt_assessed"
    documents: bool | None = None


@frozen(kw_only=True)
class ModulesApproved(Event):
    """All needed modules of a modular training for adults are approved.

    Attributes:
        in_trial: whether the candidate took part in the trial of such training.
        knowledge_test_required: whether the trial asked for a knowledge test in this trade before registration.
    """

    kind: ClassVar[str] = "modules_approved"
    in_trial: bool | None = None
    knowledge_test_required: bool | None = None


@frozen(kw_only=True)
class WrittenExamPassed(Event):
    """The written exam on the curriculum of the trade is passed, by one who has not followed an ordinary course."""

    kind: ClassVar[str] = "written_exam_passed"


@frozen(kw_only=True)
class KnowledgeTestPassed(Event):
    """The knowledge test of the trial of modular training is passed."""

    kind: ClassVar[str] = "knowledge_test_passed"


@frozen(kw_only=True)
class PriorResult:
    """What an assessment of prior competence found of one subject or module.

    Attributes:
        subject: its code.
        in_company: whether training in it is normally given in a company, by the structure of courses.
        approved: whether it is approved (godkjend) or not.
        mark: the grade that was set instead, 1 to 6.
        counts_as: what it was counted as, where training in it is normally given in a company.
    """

    subject: str | None = None
    in_company: bool | None = None
    approved: bool | None = None
    mark: int | None = None
    counts_as: ExamResult | None = None


@frozen(kw_only=True)
class PriorCompetenceAssessed(Event):
    """The prior competence (realkompetanse) of an adult is assessed; the day is that of its documentation.

    Attributes:
        results: what was found of each subject or module; `None` where that is not told.
    """

    kind: ClassVar[str] = "prior_competence_assessed"
    results: tuple[PriorResult, ...] | None = None
