"""The closed words of a contract's terms: its aim, its organisation, exemptions, extensions, charges, employment."""

from __future__ import annotations

from enum import Enum

__all__ = ["Aim", "Charge", "EmploymentEnding", "ExemptedFrom", "ExtensionReason", "Organisation"]


class Aim(Enum):
    """The exam that a contract aims at (opplæringslova 2023 § 7-1 (4), § 7-2 (1))."""

    TRADE_EXAM = "trade_exam"
    PRAKSISBREV_EXAM = "praksisbrev_exam"
    SMALLER_EXAM = "smaller_exam"


class Organisation(Enum):
    """How the course is organised: as it is fixed, or otherwise (forskrift 2024 § 6-3 (1) a to e)."""

    FIXED = "fixed"
    MORE_IN_COMPANY = "more_in_company"
    MORE_IN_SCHOOL = "more_in_school"
    OTHER_ORDER = "other_order"
    BOTH_COMPETENCES = "both_competences"
    PRAKSISBREV = "praksisbrev"


class ExemptedFrom(Enum):
    """What a person with reduced work capacity is exempted from (forskrift 2024 § 6-4)."""

    CONTRACT_TERMS = "contract_terms"
    CURRICULUM = "curriculum"


class ExtensionReason(Enum):
    """Why the training time is extended."""

    ABSENCE = "absence"
    DEFICIENT_TRAINING = "deficient_training"
    FAILED_EXAM = "failed_exam"
    EXAM_NOT_HELD = "exam_not_held"
    OTHER = "other"


class Charge(Enum):
    """What somebody with læretid is asked to pay for."""

    TRAINING = "training"
    TEACHING_MATERIAL = "teaching_material"
    INDIVIDUAL_EQUIPMENT = "individual_equipment"


class EmploymentEnding(Enum):
    """How an employment ended: by notice, by notice in the probation, by the contract's end, by agreement."""

    NOTICE = "notice"
    PROBATION = "probation"
    LAPSE = "lapse"
    AGREEMENT = "agreement"
