"""The closed words of rights and of the county: competence, residence, what is applied for, why it is refused."""

from __future__ import annotations

from enum import Enum

__all__ = ["BasicSchooling", "Competence", "Ground", "Matter", "Residence", "Supervisor", "TrainingRight"]


class BasicSchooling(Enum):
    """What shows that lower secondary school, or its equal, is finished (forskrift 2024 § 4-1 (1)).

    A diploma (vitnemål); a discharge from school (letter a); general schooling abroad (b); prior competence equal to
    the preparatory training of adults (c); private training at home (d).
    """

    DIPLOMA = "diploma"
    DISCHARGED = "discharged"
    ABROAD = "abroad"
    PRIOR_COMPETENCE = "prior_competence"
    AT_HOME = "at_home"


class Competence(Enum):
    """Final competence of upper secondary training: studiekompetanse or yrkeskompetanse."""

    STUDY = "study"
    TRADE = "trade"


class Residence(Enum):
    """How somebody stays in the country: lawfully, awaiting an answer, finally refused, or without any of it."""

    LAWFUL = "lawful"
    AWAITING = "awaiting"
    REFUSED = "refused"
    UNLAWFUL = "unlawful"


class Matter(Enum):
    """What is applied for: training for the young or for adults, another choice, a supplementary year, a place."""

    TRAINING = "training"
    ADULT_TRAINING = "adult_training"
    CHANGE_OF_CHOICE = "change_of_choice"
    SUPPLEMENTARY_YEAR = "supplementary_year"
    ADULT_SUPPLEMENTARY_YEAR = "adult_supplementary_year"
    REQUALIFICATION = "requalification"
    PRIOR_COMPETENCE = "prior_competence"
    PASSED_SUBJECT = "passed_subject"
    POSTPONEMENT = "postponement"
    ADMISSION = "admission"
    PLACEMENT = "placement"


class Ground(Enum):
    """Why an application is refused: there is no right to it, it came too late, conditions fail, there is no place."""

    NO_RIGHT = "no_right"
    TOO_LATE = "too_late"
    CONDITIONS = "conditions"
    NOT_RESIDENT = "not_resident"
    NO_PLACE = "no_place"


class Supervisor(Enum):
    """Who supervises on behalf of the state: statsforvalteren or the ministry."""

    STATE_GOVERNOR = "state_governor"
    MINISTRY = "ministry"


class TrainingRight(Enum):
    """By which right somebody has a contract: of the young, of adults, to complete what was begun, or by none.

    Basic grant I goes with the right of the young (ungdomsrett), basic grant II with all else.
    """

    YOUTH = "youth"
    ADULT = "adult"
    COMPLETION = "completion"
    NONE = "none"
