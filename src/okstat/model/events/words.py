"""The closed words of events: roles, kinds of contract, causes, grades, grounds of ending."""

from __future__ import annotations

from enum import Enum

__all__ = [
    "AbsenceCause",
    "CandidateKind",
    "ContractKind",
    "EndingBasis",
    "ExamResult",
    "Party",
    "Relation",
    "SchoolLevel",
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
