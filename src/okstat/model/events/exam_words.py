"""The closed words of the exam: bodies, matters decided, grounds, papers, documents, curricula."""

from __future__ import annotations

from enum import Enum

__all__ = [
    "AnnulmentGround",
    "AppealGround",
    "AppealOutcome",
    "AppealPaper",
    "BoardRole",
    "Body",
    "CertificateDocument",
    "Curriculum",
    "ExamAims",
    "ExamMatter",
    "Exemption",
    "GradeOf",
    "GroundsForm",
    "ReissueGround",
    "WorkKept",
]


class Body(Enum):
    """Who appoints, makes, assesses, decides or recommends in the matter of an exam."""

    COUNTY = "county"
    COUNTY_APPOINTEE = "county_appointee"
    COUNTY_COUNCIL = "county_council"
    COUNCIL_DELEGATE = "council_delegate"
    EXAM_BOARD = "exam_board"
    ASSESSORS = "assessors"
    TRAINING_BOARD = "training_board"
    WORKING_LIFE = "working_life"
    TRADE_COUNCIL = "trade_council"
    APPEAL_BOARD = "appeal_board"
    MINISTRY = "ministry"
    DIRECTORATE = "directorate"
    STATE_GOVERNOR = "state_governor"
    SCHOOL = "school"
    TEACHER = "teacher"
    EXAMINER = "examiner"
    COMPANY = "company"


class ExamMatter(Enum):
    """What is applied for and decided (vedtak) in the matter of an exam."""

    REGISTRATION = "registration"
    DEFERRAL = "deferral"
    ADAPTATION = "adaptation"
    MORE_TRAINING = "more_training"
    DIFFICULTIES = "difficulties"
    EXPULSION = "expulsion"
    CERTIFICATE = "certificate"


class AnnulmentGround(Enum):
    """Why an exam is annulled."""

    CHEATING = "cheating"
    FORMAL_FAULT = "formal_fault"


class AppealGround(Enum):
    """What an appeal is about."""

    GRADE = "grade"
    FORMAL_FAULT = "formal_fault"
    EXPULSION = "expulsion"
    ANNULMENT = "annulment"


class AppealOutcome(Enum):
    """How an appeal is decided."""

    REJECTED = "rejected"
    CONFIRMED = "confirmed"
    RAISED = "raised"
    LOWERED = "lowered"
    ANNULLED = "annulled"


class AppealPaper(Enum):
    """What is sent with an appeal; the statement is on how the grade was set, or on how the exam was held."""

    TASK = "task"
    BASIS = "basis"
    PROTOCOL = "protocol"
    WORK = "work"
    STATEMENT_ON_GRADE = "statement_on_grade"
    STATEMENT_ON_CONDUCT = "statement_on_conduct"


class BoardRole(Enum):
    """The place of a member in an appeal board."""

    LEADER = "leader"
    DEPUTY_LEADER = "deputy_leader"
    MEMBER = "member"


class CertificateDocument(Enum):
    """The documents on upper secondary training in a trade."""

    FAGBREV = "fagbrev"
    SVENNEBREV = "svennebrev"
    PRAKSISBREV = "praksisbrev"
    KOMPETANSEBEVIS = "kompetansebevis"
    VITNEMAL = "vitnemål"


class Curriculum(Enum):
    """The national curricula: Kunnskapsløftet of 2006 and of 2020."""

    LK06 = "LK06"
    LK20 = "LK20"


class ExamAims(Enum):
    """The aims that an exam tests: of the curriculum, of the local curriculum, or set for the candidate."""

    CURRICULUM = "curriculum"
    LOCAL_CURRICULUM = "local_curriculum"
    OWN = "own"


class Exemption(Enum):
    """Why a subject that is not passed stands in nobody's way (forskrift 2024 § 9-48 (2))."""

    WRITTEN_LANGUAGE = "written_language"
    PHYSICAL_EDUCATION = "physical_education"
    GRADES = "grades"
    DIFFICULTIES = "difficulties"
    DISPENSATION = "dispensation"
    SWEDISH_OR_DANISH = "swedish_or_danish"


class GradeOf(Enum):
    """What a grade was given for: the trade exam and its like, an exam in a subject, or a subject as a whole."""

    TRADE_EXAM = "trade_exam"
    WRITTEN_EXAM = "written_exam"
    ORAL_EXAM = "oral_exam"
    MIXED_EXAM = "mixed_exam"
    OVERALL = "overall"


class GroundsForm(Enum):
    """How the grounds for a grade are given; of a written exam one gets a copy of what one wrote."""

    WRITTEN = "written"
    ORAL = "oral"
    COPY = "copy"


class ReissueGround(Enum):
    """Why a document is issued anew."""

    LOST = "lost"
    LEGAL_GENDER = "legal_gender"


class WorkKept(Enum):
    """What became of the work of an exam that was not passed."""

    AS_DELIVERED = "as_delivered"
    DOCUMENTED = "documented"
    NEITHER = "neither"
