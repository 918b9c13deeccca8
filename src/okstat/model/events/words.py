"""The closed words of events: roles, kinds of contract, causes, grades, grounds of ending."""

from __future__ import annotations

from enum import Enum

__all__ = ["AbsenceCause", "ContractKind", "EndingBasis", "ExamResult", "Party"]


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
