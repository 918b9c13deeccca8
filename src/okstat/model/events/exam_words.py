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
    "ExemptionGround",
    "GradeOf",
    "GroundsForm",
    "LanguageTraining",
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
    """What is applied for and decided (vedtak) in the matter of an exam, or of a subject that it rests on.

    `MORE_TRAINING` is towards the trade, `SUBJECT_TRAINING` in a subject that was gone through and not passed. The last
    four are exemptions: from training in physical education, and from the grade in the second written language
    (sidemål), in physical education, and in another subject.
    """

    REGISTRATION = "registration"
    DEFERRAL = "deferral"
    ADAPTATION = "adaptation"
    MORE_TRAINING = "more_training"
    SUBJECT_TRAINING = "subject_training"
    DIFFICULTIES = "difficulties"
    EXPULSION = "expulsion"
    CERTIFICATE = "certificate"
    PHYSICAL_EDUCATION = "physical_education"
    LANGUAGE_GRADE = "language_grade"
    PHYSICAL_EDUCATION_GRADE = "physical_education_grade"
    SUBJECT_GRADE = "subject_grade"


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


class ExemptionGround(Enum):
    """What somebody who applies for an exemption has shown (forskrift 2024 §§ 5-10, 9-19, 9-21, 9-23).

    A doctor's note that the training is harmful, or that adapting it is not possible; individually arranged training;
    trouble with learning both written languages through a documented illness, injury or dysfunction; no years 8 to 10
    in Norway; special language training since year 8; an international school without the grade; the exemption of
    years 8 to 10; adapted training that cannot be graded.
    """

    HARMFUL = "harmful"
    NOT_ADAPTABLE = "not_adaptable"
    ARRANGED_TRAINING = "arranged_training"
    DYSFUNCTION = "dysfunction"
    NOT_IN_YEARS_8_TO_10 = "not_in_years_8_to_10"
    SPECIAL_LANGUAGE_TRAINING = "special_language_training"
    INTERNATIONAL_SCHOOL = "international_school"
    EXEMPT_IN_YEARS_8_TO_10 = "exempt_in_years_8_to_10"
    NOT_GRADABLE = "not_gradable"


class GradeOf(Enum):
    """What a grade was given for: the trade exam and its like, an exam in a subject, a subject as a whole.

    Or what was approved, or not, as prior competence.
    """

    TRADE_EXAM = "trade_exam"
    WRITTEN_EXAM = "written_exam"
    ORAL_EXAM = "oral_exam"
    MIXED_EXAM = "mixed_exam"
    OVERALL = "overall"
    PRIOR_COMPETENCE = "prior_competence"


class GroundsForm(Enum):
    """How the grounds for a grade are given; of a written exam one gets a copy of what one wrote."""

    WRITTEN = "written"
    ORAL = "oral"
    COPY = "copy"


class LanguageTraining(Enum):
    """Training in languages: ordinary Norwegian, and what may stand beside it (forskrift 2024 § 5-9)."""

    NORWEGIAN = "norwegian"
    SAMI = "sami"
    KVEN_OR_FINNISH = "kven_or_finnish"
    SIGN_LANGUAGE = "sign_language"
    SPECIAL = "special"


class ReissueGround(Enum):
    """Why a document is issued anew."""

    LOST = "lost"
    LEGAL_GENDER = "legal_gender"


class WorkKept(Enum):
    """What became of the work of an exam that was not passed."""

    AS_DELIVERED = "as_delivered"
    DOCUMENTED = "documented"
    NEITHER = "neither"
