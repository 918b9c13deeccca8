"""What an exam and its certificate rest on: subjects, expert assessment, modules, the written exam."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.exam_words import Exemption

__all__ = [
    "KnowledgeTestPassed",
    "ModulesApproved",
    "PptAssessed",
    "SubjectsDocumented",
    "WrittenExamPassed",
]


@frozen(kw_only=True)
class SubjectsDocumented(Event):
    """What the documentation of the candidate's subjects shows on a day.

    Attributes:
        shared_not_passed: relevant shared subjects (fellesfag) with a grade that is not passed.
        shared_without_basis: relevant shared subjects without basis for assessment (IV).
        others_not_passed: other relevant subjects and exams not passed, programme subjects among them.
        followed: whether the candidate followed the training in what is not passed.
        exempt: the grounds on which further subjects are neither passed nor needed; they are not counted above.
    """

    kind: ClassVar[str] = "subjects_documented"
    shared_not_passed: int | None = None
    shared_without_basis: int | None = None
    others_not_passed: int | None = None
    followed: bool | None = None
    exempt: tuple[Exemption, ...] | None = None


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
