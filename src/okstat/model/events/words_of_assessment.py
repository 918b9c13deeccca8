"""The closed words of admission, assessment, individually arranged training and exams in subjects."""

from __future__ import annotations

from enum import Enum

__all__ = [
    "Admission",
    "AssessmentAims",
    "DocumentationState",
    "ExamForm",
    "ExamSitting",
    "ExpertContent",
    "ExpertService",
    "PlanContent",
]


class Admission(Enum):
    """To which training somebody was admitted: by chapter 5 of the Act of 2023, or that for adults (chapter 18)."""

    UPPER_SECONDARY = "upper_secondary"
    ADULT_UPPER_SECONDARY = "adult_upper_secondary"


class AssessmentAims(Enum):
    """Against which aims somebody was assessed: those of the curriculum, or of an individual training plan."""

    CURRICULUM = "curriculum"
    INDIVIDUAL_PLAN = "individual_plan"


class DocumentationState(Enum):
    """How far the documentation of a competence aim has come: nothing, submitted, approved, rejected."""

    NONE = "none"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    REJECTED = "rejected"


class ExpertService(Enum):
    """Who makes an expert assessment: the educational psychology service (PPT), or somebody else."""

    PPT = "ppt"
    OTHER = "other"


class ExpertContent(Enum):
    """What an expert assessment covers (opplæringslova 2023 § 11-8, letters a to e)."""

    BENEFIT = "benefit"
    REASON = "reason"
    AIMS = "aims"
    MEASURES = "measures"
    COMPETENCE = "competence"


class PlanContent(Enum):
    """What an individual training plan states (opplæringslova 2023 § 11-10)."""

    AIMS = "aims"
    CONTENT = "content"
    DELIVERY = "delivery"


class ExamForm(Enum):
    """The form of an exam in a subject."""

    WRITTEN = "written"
    ORAL = "oral"
    ORAL_PRACTICAL = "oral_practical"
    PRACTICAL = "practical"


class ExamSitting(Enum):
    """Which exam in a subject it is: the ordinary one, a new, deferred or special one."""

    ORDINARY = "ordinary"
    NEW = "new"
    DEFERRED = "deferred"
    SPECIAL = "special"
