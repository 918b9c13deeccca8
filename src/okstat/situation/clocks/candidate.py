"""Clocks and facts on candidates: the day of what is judged, and what is missing when there is none."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.model.events import CandidateKind, Ground, Matter
from okstat.rule import NOT_APPLICABLE, Missing, Outcome, unknown
from okstat.situation.candidate import CandidateSituation
from okstat.situation.parts.admission import Decision

__all__ = [
    "ADMITTED",
    "APPLIED",
    "BASIC_EDUCATION",
    "BORN",
    "CHOICES",
    "COMPETENCE",
    "DECIDED",
    "EXAMS",
    "FOLLOWED_UP",
    "FOREIGN_EDUCATION",
    "OFFERED",
    "OFFER_STARTED",
    "OUT_OF_TRAINING",
    "PLACED",
    "RECOGNISED",
    "RESIDENCE",
    "SCHOOLING",
    "SCHOOL_YEARS",
    "WHICH_COMPETENCE",
    "admission_is_given",
    "adult_training_is_decided",
    "change_of_choice_is_decided",
    "day_asked_of_candidate",
    "passed_subject_is_decided",
    "place_is_applied_for",
    "place_is_declined",
    "place_is_given",
    "refused_as_late",
    "refused_as_not_resident",
    "refused_for_conditions",
    "supplementary_year_is_decided",
    "training_is_decided",
    "unrecorded",
]

BORN: Final = Missing("candidate.person.born", "key born of the person")
BASIC_EDUCATION: Final = Missing("entitlement.basic_on", "event basic_education_completed")
SCHOOL_YEARS: Final = Missing("entitlement.basic[].school_years", "key school_years of event basic_education_completed")
FOREIGN_EDUCATION: Final = Missing("entitlement.foreign_on", "event foreign_education_completed")
RECOGNISED: Final = Missing("entitlement.foreign_is_recognised", "key recognised of event foreign_education_completed")
COMPETENCE: Final = Missing("entitlement.reached", "event competence_reached")
WHICH_COMPETENCE: Final = Missing("entitlement.reached[].competence", "key competence of event competence_reached")
RESIDENCE: Final = Missing("entitlement.stays", "event residence_settled")
SCHOOLING: Final = Missing("schooling.years", "event schooling")
CHOICES: Final = Missing("choices.changed", "event choice_changed")
DECIDED: Final = Missing("decisions.rows", "event application_decided")
ADMITTED: Final = Missing("admissions.rows", "event admitted")
APPLIED: Final = Missing("placing.applications", "event placement_applied")
PLACED: Final = Missing("placing.placed_on", "event placed")
OFFERED: Final = Missing("placing.offered_on", "event other_offer_made")
OFFER_STARTED: Final = Missing("placing.offer_started_on", "event other_offer_started")
EXAMS: Final = Missing("exam.attempts", "event exam_held")
OUT_OF_TRAINING: Final = Missing("follow_up.outs", "event out_of_training_and_work")
FOLLOWED_UP: Final = Missing("follow_up.offered", "event followed_up")


def day_asked_of_candidate(candidate: CandidateSituation) -> date | Outcome:
    """The day asked about: for what has to be so at any time."""
    return candidate.on


def unrecorded(candidate: CandidateSituation, silent_to: date | None, fact: Missing) -> Outcome:
    """What to answer where nothing is recorded: not applicable where that is a fact, else it is not known.

    A praksiskandidat has practised and applies for no training and no place, so of one nothing is missed.
    """
    is_missed = candidate.candidate.kind is not CandidateKind.PRAKSISKANDIDAT and silent_to != candidate.on
    return unknown(fact) if is_missed else NOT_APPLICABLE


def _day_of(candidate: CandidateSituation, decision: Decision | None) -> date | Outcome:
    if decision is not None:
        return decision.on
    return unrecorded(candidate, candidate.decisions.silent_to, DECIDED)


def training_is_decided(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest decision on an application for training by the right of the young."""
    return _day_of(candidate, candidate.decisions.last_on(Matter.TRAINING))


def adult_training_is_decided(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest decision on an application for training by the rules for adults."""
    return _day_of(candidate, candidate.decisions.last_on(Matter.ADULT_TRAINING))


def change_of_choice_is_decided(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest decision on a change of choice."""
    return _day_of(candidate, candidate.decisions.last_on(Matter.CHANGE_OF_CHOICE))


def supplementary_year_is_decided(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest decision on a supplementary year, by either set of rules."""
    matters = (Matter.SUPPLEMENTARY_YEAR, Matter.ADULT_SUPPLEMENTARY_YEAR)
    return _day_of(candidate, candidate.decisions.last_on(*matters))


def passed_subject_is_decided(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest decision on training in a subject already passed."""
    return _day_of(candidate, candidate.decisions.last_on(Matter.PASSED_SUBJECT))


def refused_as_late(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest refusal of admission or placement because the application came too late."""
    return _day_of(candidate, candidate.decisions.refused_on(Ground.TOO_LATE, Matter.ADMISSION, Matter.PLACEMENT))


def refused_as_not_resident(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest refusal because the person does not live in the county."""
    return _day_of(candidate, candidate.decisions.refused_on(Ground.NOT_RESIDENT, *Matter))


def refused_for_conditions(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest refusal of placement because conditions fail."""
    return _day_of(candidate, candidate.decisions.refused_on(Ground.CONDITIONS, Matter.PLACEMENT))


def admission_is_given(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest admission."""
    if candidate.admissions.rows:
        return candidate.admissions.rows[-1].on
    return unrecorded(candidate, candidate.admissions.silent_to, ADMITTED)


def place_is_applied_for(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest application for placement."""
    if candidate.placing.applications:
        return candidate.placing.applications[-1].on
    return unrecorded(candidate, candidate.placing.applied_silent_to, APPLIED)


def place_is_given(candidate: CandidateSituation) -> date | Outcome:
    """The day of the first placement with a company."""
    if candidate.placing.placed_on is not None:
        return candidate.placing.placed_on
    return unrecorded(candidate, candidate.placing.placed_silent_to, PLACED)


def place_is_declined(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest decision that no contract is made with the applicant; nothing where none is recorded."""
    return candidate.placing.declined[-1].on if candidate.placing.declined else NOT_APPLICABLE
