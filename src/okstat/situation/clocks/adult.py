"""Clocks and facts on adults who apply for training: the day of what is judged, and what is missing."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.model.events import CandidateKind, Matter
from okstat.rule import NOT_APPLICABLE, Missing, Outcome, unknown
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import DECIDED, unrecorded
from okstat.situation.parts.admission import AdmissionWish

__all__ = [
    "ADULT_MATTERS",
    "ASSESSED",
    "adult_application",
    "adult_application_is_decided",
    "adult_application_is_sent",
    "adult_year_is_decided",
    "prior_competence_is_decided",
    "prior_competence_is_shown",
    "requalification_is_decided",
]

ADULT_MATTERS: Final = (
    Matter.ADULT_TRAINING,
    Matter.ADULT_SUPPLEMENTARY_YEAR,
    Matter.REQUALIFICATION,
    Matter.PRIOR_COMPETENCE,
)
ASSESSED: Final = Missing("prior.assessed", "event prior_competence_assessed")
APPLIED_FOR: Final = Missing("admissions.wishes", "event admission_applied")


def _day_of(candidate: CandidateSituation, *matters: Matter) -> date | Outcome:
    decision = candidate.decisions.last_on(*matters)
    if decision is not None:
        return decision.on
    return unrecorded(candidate, candidate.decisions.silent_to, DECIDED)


def adult_application_is_decided(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest decision on whatever adults apply for."""
    return _day_of(candidate, *ADULT_MATTERS)


def adult_year_is_decided(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest decision on the supplementary year of adults."""
    return _day_of(candidate, Matter.ADULT_SUPPLEMENTARY_YEAR)


def requalification_is_decided(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest decision on vocational requalification."""
    return _day_of(candidate, Matter.REQUALIFICATION)


def prior_competence_is_decided(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest decision on assessing prior competence."""
    return _day_of(candidate, Matter.PRIOR_COMPETENCE)


def prior_competence_is_shown(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest assessment of prior competence; only of adults one is missed where none is recorded."""
    prior = candidate.prior
    if prior.assessed:
        return prior.assessed[-1].on
    is_asked = candidate.candidate.kind is CandidateKind.ADULT and prior.silent_to != candidate.on
    return unknown(ASSESSED) if is_asked else NOT_APPLICABLE


def adult_application(candidate: CandidateSituation) -> AdmissionWish | Outcome:
    """The latest application for training for adults; of others than adults what names final competences is one."""
    is_adult = candidate.candidate.kind is CandidateKind.ADULT
    sent = [one for one in candidate.admissions.wishes if is_adult or one.final_competences is not None]
    if sent:
        return sent[-1]
    is_silent = candidate.admissions.applied_silent_to == candidate.on
    return unknown(APPLIED_FOR) if is_adult and not is_silent else NOT_APPLICABLE


def adult_application_is_sent(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest application for training for adults."""
    sent = adult_application(candidate)
    return sent if isinstance(sent, Outcome) else sent.on
