"""The right of adults to upper secondary training on a day.

Opplæringslova 2023 §§ 18-3, 18-4, 18-7, 18-10; 1998 § 4A-3 (1).
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.law import Law
from okstat.model.events import Matter, Residence
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, OutcomeKind, breached, judgement, unknown
from okstat.situation.candidate import CandidateSituation
from okstat.situation.candidate_clocks import BORN, COMPETENCE, DECIDED, RESIDENCE, SCHOOLING
from okstat.situation.conditions import all_of
from okstat.situation.right import (
    has_basic,
    has_finished_school,
    has_foreign_basis,
    has_no_competence,
    has_trade_competence,
    is_in_school_year_of,
)
from okstat.text import Text

__all__ = [
    "ADULT_MATTERS",
    "SHARED_SUBJECTS",
    "adult_application_is_decided",
    "adult_year_is_decided",
    "has_adult_right",
    "has_adult_right_1998",
    "has_competence",
    "is_lawfully_here",
    "prior_competence_is_decided",
    "requalification_is_decided",
    "shared_subjects_passed",
]

ADULT_MATTERS: Final = (
    Matter.ADULT_TRAINING,
    Matter.ADULT_SUPPLEMENTARY_YEAR,
    Matter.REQUALIFICATION,
    Matter.PRIOR_COMPETENCE,
)
STAY_1998: Final = Missing("law adult.upper-secondary", "what the Act of 1998 asked of an adult's stay in the country")
IS_IT_COMPLETED: Final = Text(
    nb="Er den videregående opplæringen fullført? Personen har gått {years} skoleår uten å nå sluttkompetanse. "
    "(§ 4A-3 første ledd)",
    nn="Er den vidaregåande opplæringa fullført? Personen har gått {years} skuleår utan å nå sluttkompetanse. "
    "(§ 4A-3 første ledd)",
    en="Is upper secondary training completed? The person has gone through {years} school years without reaching a "
    "final competence. (§ 4A-3 (1))",
)
IS_IT_EQUAL: Final = Text(
    nb="Er opplæringen fra utlandet, uten godkjenning, likevel fullført videregående opplæring? (§ 4A-3 første ledd)",
    nn="Er opplæringa frå utlandet, utan godkjenning, likevel fullført vidaregåande opplæring? (§ 4A-3 første ledd)",
    en="Is the unrecognised training from abroad still completed upper secondary training? (§ 4A-3 (1))",
)
SHARED_SUBJECTS: Final = Missing(
    "case.basis.subjects[].shared_not_passed", "key shared_not_passed of event subjects_documented"
)


def _day_of(candidate: CandidateSituation, *matters: Matter) -> date | Outcome:
    decision = candidate.decisions.last_on(*matters)
    if decision is not None:
        return decision.on
    return NOT_APPLICABLE if candidate.decisions.silent_to == candidate.on else unknown(DECIDED)


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


def is_lawfully_here(candidate: CandidateSituation, day: date) -> Outcome:
    """§ 18-10 (2): a lawful stay; while a permit is awaited there is no right."""
    known = candidate.entitlement
    stay = known.stay_on(day)
    if stay is not None:
        return MET if stay.residence is Residence.LAWFUL else breached()
    is_silent = known.stays_silent_to is not None and known.stays_silent_to >= day
    return MET if is_silent else unknown(RESIDENCE)


def has_competence(candidate: CandidateSituation, day: date) -> Outcome:
    """Study competence or trade competence, reached here or recognised."""
    without = has_no_competence(candidate, day)
    if without.kind is OutcomeKind.BREACHED:
        return MET
    return breached() if without is MET else unknown(COMPETENCE)


def shared_subjects_passed(candidate: CandidateSituation, day: date) -> Outcome:
    """Whether the shared subjects (fellesfag) of vocational training are passed."""
    shown = candidate.case.basis.subjects_by(day)
    if shown is None or shown.shared_not_passed is None:
        return unknown(SHARED_SUBJECTS)
    return breached() if shown.shared_not_passed else MET


def has_adult_right(candidate: CandidateSituation, law: Law, day: date) -> Outcome:
    """§ 18-3 (1), and without the age § 18-7 (2): trade competence that lacks the shared subjects."""
    here = is_lawfully_here(candidate, day)
    own = all_of(
        has_finished_school(candidate, day),
        has_no_competence(candidate, day),
        is_in_school_year_of(candidate, law.whole("right.adult-choice-age"), day),
        here,
    )
    shared = shared_subjects_passed(candidate, day)
    lacks = MET if shared.kind is OutcomeKind.BREACHED else breached() if shared is MET else shared
    trade = all_of(has_trade_competence(candidate, day), lacks, here)
    if MET in (own, trade):
        return MET
    open_ = dict.fromkeys((*own.missing, *trade.missing))
    return unknown(*open_) if open_ else own


def has_adult_right_1998(candidate: CandidateSituation, law: Law, day: date) -> Outcome:
    """1998 § 4A-3 (1): lower secondary school and no completed upper secondary training, from the year of 25.

    Not applicable before that year: a younger person may have got the same by § 3-1, of which nothing is said here.
    """
    born, known = candidate.candidate.person.born, candidate.entitlement
    if born is not None and day.year < born.year + law.whole("placement.adult-age"):
        return NOT_APPLICABLE
    together = all_of(
        unknown(BORN) if born is None else MET, has_basic(candidate, day), has_no_competence(candidate, day)
    )
    if together is not MET:
        return together
    stay, foreign = known.stay_on(day), has_foreign_basis(candidate, day)
    if stay is not None and stay.residence is not Residence.LAWFUL:
        return unknown(STAY_1998)
    if foreign is not MET and foreign.missing:
        return foreign
    if foreign is MET:
        return judgement(IS_IT_EQUAL)
    years = sum(1 for year in candidate.schooling.years if year.last is not None and year.last <= day)
    if years >= law.whole("right.years"):
        return judgement(IS_IT_COMPLETED, years=years)
    is_all = candidate.schooling.silent_to is not None and candidate.schooling.silent_to >= day
    return MET if is_all else unknown(SCHOOLING)
