"""The closed words of events: roles, kinds of contract, causes, grades, grounds of ending."""

from __future__ import annotations

from enum import Enum

__all__ = [
    "AbsenceCause",
    "AskedFor",
    "AssessmentOf",
    "Assessor",
    "AssistedTask",
    "BoardPost",
    "BoardSeat",
    "BoardTask",
    "CandidateKind",
    "ContractKind",
    "EndingBasis",
    "ExamResult",
    "LeavingGround",
    "Party",
    "Proposer",
    "RefusalGround",
    "Relation",
    "SchoolLevel",
    "SharedTask",
    "ShownBy",
]


class Party(Enum):
    """Who may sign, attest, end, take part: the roles of the field."""

    APPRENTICE = "apprentice"
    COMPANY = "company"
    OFFICE = "office"
    COUNTY = "county"
    GUARDIAN = "guardian"
    TRAINING_MANAGER = "training_manager"
    INSTRUCTOR = "instructor"


class ContractKind(Enum):
    """The four kinds of contract on training (opplæringslova 2023 § 7-1 (4))."""

    APPRENTICE = "apprentice"
    TRAINING_CANDIDATE = "training_candidate"
    PRAKSISBREV_CANDIDATE = "praksisbrev_candidate"
    FAGBREV_ON_THE_JOB = "fagbrev_on_the_job"


class CandidateKind(Enum):
    """What somebody without a contract is: praksiskandidat, applicant for a place, adult in training, pupil."""

    PRAKSISKANDIDAT = "praksiskandidat"
    APPLICANT = "applicant"
    ADULT = "adult"
    PUPIL = "pupil"


class AbsenceCause(Enum):
    """Why a person is away; holiday is no absence."""

    SICKNESS = "sickness"
    PARENTAL = "parental"
    CARE = "care"
    MILITARY = "military"
    LAID_OFF = "laid_off"
    OTHER = "other"


class ExamResult(Enum):
    """The grades of the trade exam (bestått mykje godt, bestått, ikkje bestått; § 9-5)."""

    PASSED_VERY_WELL = "passed_very_well"
    PASSED = "passed"
    FAILED = "failed"


class EndingBasis(Enum):
    """On what ground a contract ended."""

    COMPLETED = "completed"
    AGREEMENT = "agreement"
    APPRENTICE = "apprentice"
    BREACH = "breach"
    UNABLE = "unable"
    PROBATION = "probation"


class SchoolLevel(Enum):
    """The year of upper secondary school: Vg1 to Vg3 of Kunnskapsløftet, grunnkurs, VKI and VKII of the time before."""

    VG1 = "vg1"
    VG2 = "vg2"
    VG3 = "vg3"
    GRUNNKURS = "grunnkurs"
    VK1 = "vk1"
    VK2 = "vk2"


class Relation(Enum):
    """How schooling stands to the trade that somebody trains for: it leads to it, by an approved crossover, or not."""

    OWN = "own"
    CROSSOVER = "crossover"
    SAME_PROGRAMME = "same_programme"
    OTHER = "other"


class ShownBy(Enum):
    """What shows that a school year is passed: the school, exams as a private candidate, or prior competence."""

    SCHOOL = "school"
    PRIVATE_EXAM = "private_exam"
    PRIOR_COMPETENCE = "prior_competence"


class AskedFor(Enum):
    """Why the county asks a company or office for information (forskrift 2024 §§ 6-16, 6-19)."""

    APPROVAL = "approval"
    GRANT = "grant"


class Assessor(Enum):
    """Who makes the professional assessment: the vocational training board, or the county by its authority (§ 6-23)."""

    BOARD = "board"
    COUNTY = "county"


class AssessmentOf(Enum):
    """What a professional assessment is made for."""

    APPROVAL = "approval"
    WITHDRAWAL = "withdrawal"


class RefusalGround(Enum):
    """On what ground a county refuses to approve a company."""

    CONDITIONS_NOT_MET = "conditions_not_met"
    NO_NEED = "no_need"
    OWN_CONDITIONS = "own_conditions"


class AssistedTask(Enum):
    """Tasks of a company that an office may help with by agreement (forskrift 2024 § 6-17 (2))."""

    TRAINING = "training"
    PLAN = "plan"
    INTERNAL_CONTROL = "internal_control"
    TALK = "talk"
    ASSESSMENT = "assessment"
    EXAM_REGISTRATION = "exam_registration"
    YEARLY_REPORT = "yearly_report"


class BoardSeat(Enum):
    """Whom a member of the vocational training board represents (forskrift 2024 § 6-22 (2))."""

    EMPLOYERS = "employers"
    EMPLOYEES = "employees"
    LEARNERS = "learners"
    OTHER = "other"


class Proposer(Enum):
    """Who proposed a member of the vocational training board (forskrift 2024 § 6-22 (2))."""

    EMPLOYERS_ORGANISATION = "employers_organisation"
    UNION = "union"
    LEARNERS_BODY = "learners_body"
    TEACHERS_UNION = "teachers_union"
    COUNTY = "county"


class BoardPost(Enum):
    """The posts that the vocational training board elects (forskrift 2024 § 6-22 (3))."""

    LEADER = "leader"
    DEPUTY_LEADER = "deputy_leader"


class LeavingGround(Enum):
    """Why somebody is no longer a member of the vocational training board."""

    RESIGNED = "resigned"
    TERM_ENDED = "term_ended"
    NOT_ELIGIBLE = "not_eligible"


class BoardTask(Enum):
    """Tasks that the vocational training board may give the county authority to do (forskrift 2024 § 6-23 (4))."""

    ASSESS_COMPANIES = "assess_companies"
    ASSESS_OFFICES = "assess_offices"
    APPOINT_COMMITTEES = "appoint_committees"
    GIVE_OPINIONS = "give_opinions"


class SharedTask(Enum):
    """What companies that share the training agree on (forskrift 2024 § 6-14 (1), (3))."""

    TRAINING = "training"
    TALK = "talk"
    ASSESSMENT = "assessment"
    EXAM_REGISTRATION = "exam_registration"
    REPORTING = "reporting"
    GRANT = "grant"
