"""The rights of adults to training on a day (opplæringslova 2023 §§ 18-3, 18-4, 18-7, 18-8, 18-10)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import Competence, Matter, Residence
from okstat.rule import MET, Missing, Outcome, OutcomeKind, breached, judgement, unknown
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import COMPETENCE, RESIDENCE
from okstat.situation.conditions import all_of
from okstat.situation.parts.admission import Decision
from okstat.situation.right import has_finished_school, has_no_competence, has_trade_competence, is_in_school_year_of
from okstat.text import Text

__all__ = [
    "SHARED_SUBJECTS",
    "has_adult_right",
    "has_right_to_prior_assessment",
    "has_right_to_requalification",
    "has_right_to_supplementary_year",
    "is_lawfully_here",
    "shared_subjects_passed",
]

SHARED_SUBJECTS: Final = Missing(
    "case.basis.subjects[].shared_not_passed", "key shared_not_passed of event subjects_documented"
)

RECOMMENDED: Final = Missing("decisions.rows[].recommended", "key recommended of event application_decided")
USED_BEFORE: Final = Text(
    nb="Er rekvalifiseringen som før er innvilget, brukt opp? Retten gjelder én ny sluttkompetanse. (§ 18-4)",
    nn="Er rekvalifiseringa som før er innvilga, brukt opp? Retten gjeld éin ny sluttkompetanse. (§ 18-4)",
    en="Is the requalification granted before used up? The right is to one new final competence. (§ 18-4)",
)
PREPARATORY: Final = Text(
    nb="Trenger personen forberedende opplæring? Da er det rett til å få realkompetansen vurdert. (§§ 18-2, 18-8)",
    nn="Treng personen førebuande opplæring? Då er det rett til å få realkompetansen vurdert. (§§ 18-2, 18-8)",
    en="Does the person need preparatory training? Then there is a right to have it assessed. (§§ 18-2, 18-8)",
)


def is_lawfully_here(candidate: CandidateSituation, day: date) -> Outcome:
    """§ 18-10 (2): a lawful stay; while a permit is awaited there is no right."""
    known = candidate.entitlement
    stay = known.stay_on(day)
    if stay is not None:
        return MET if stay.residence is Residence.LAWFUL else breached()
    is_silent = silence_is_fact(known.stays_silent_to, day)
    return MET if is_silent else unknown(RESIDENCE)


def _has_competence(candidate: CandidateSituation, day: date) -> Outcome:
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
        has_finished_school(candidate, law, day),
        has_no_competence(candidate, day),
        is_in_school_year_of(candidate, law.whole("right.adult-choice-age"), day),
        here,
    )
    shared = shared_subjects_passed(candidate, day)
    lacks = MET if shared.kind is OutcomeKind.BREACHED else breached() if shared is MET else shared
    trade = all_of(has_trade_competence(candidate, day), _lacks_study_competence(candidate, day), lacks, here)
    if MET in (own, trade):
        return MET
    open_ = dict.fromkeys((*own.missing, *trade.missing))
    return unknown(*open_) if open_ else own


def _lacks_study_competence(candidate: CandidateSituation, day: date) -> Outcome:
    """§ 18-7 (2) leads up to general study competence, so nobody who is known to have it has that right."""
    has_it = any(one.competence is Competence.STUDY and one.on <= day for one in candidate.entitlement.reached)
    return breached() if has_it else MET


def has_right_to_requalification(candidate: CandidateSituation, day: date) -> Outcome:
    """§ 18-4 (1): one new final competence; reached since it was granted, it is used up, and else a person judges."""
    right = all_of(_has_competence(candidate, day), is_lawfully_here(candidate, day))
    granted = [
        one.on
        for one in candidate.decisions.rows
        if one.matter is Matter.REQUALIFICATION and one.granted and one.on < day
    ]
    if right is not MET or not granted:
        return right
    is_used = any(granted[0] < one.on <= day for one in candidate.entitlement.reached)
    return breached() if is_used else judgement(USED_BEFORE)


def has_right_to_supplementary_year(candidate: CandidateSituation, law: Law, day: date) -> Outcome:
    """§ 18-7 (1), (2): trade competence with the shared subjects, from the school year of the year of 19."""
    return all_of(
        has_trade_competence(candidate, day),
        shared_subjects_passed(candidate, day),
        is_in_school_year_of(candidate, law.whole("right.adult-choice-age"), day),
        is_lawfully_here(candidate, day),
    )


def has_right_to_prior_assessment(candidate: CandidateSituation, law: Law, decision: Decision) -> Outcome:
    """§ 18-8 (1): whoever has a right to training for adults, of any kind; (2): others by recommendation."""
    day = decision.on
    rights = (
        has_adult_right(candidate, law, day),
        has_right_to_requalification(candidate, day),
        has_right_to_supplementary_year(candidate, law, day),
    )
    if MET in rights or decision.recommended:
        return MET
    open_ = dict.fromkeys(fact for right in rights for fact in right.missing)
    if open_:
        return unknown(*open_)
    judged = next((right for right in rights if right.question is not None), None)
    if judged is not None:
        return judged
    if has_finished_school(candidate, law, day).kind is OutcomeKind.BREACHED:
        return judgement(PREPARATORY)
    return unknown(RECOMMENDED) if decision.recommended is None else breached()
