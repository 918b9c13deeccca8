"""Who has the right to upper secondary training on a day (opplæringslova 2023 §§ 5-1, 5-9; 1998 § 3-1).

Each answer is met where the condition holds, breached where it fails, and unknown where the facts do not tell. Several
rules ask for it: on refusals, on places, on the follow-up service.
"""

from __future__ import annotations

from datetime import date

from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import BasicSchooling, Competence, Matter, Residence
from okstat.period import add_months, add_years, school_year
from okstat.rule import MET, Outcome, OutcomeKind, breached, judgement, unknown
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import (
    BASIC_EDUCATION,
    BORN,
    CHOICES,
    COMPETENCE,
    DECIDED,
    FOREIGN_EDUCATION,
    RECOGNISED,
    RESIDENCE,
    SCHOOL_YEARS,
    SCHOOLING,
    WHICH_COMPETENCE,
)
from okstat.situation.conditions import all_of
from okstat.situation.parts.admission import Decision
from okstat.text import Text

__all__ = [
    "has_basic",
    "has_finished_school",
    "has_foreign_basis",
    "has_no_competence",
    "has_right",
    "has_right_1998",
    "has_trade_competence",
    "is_in_school_year_of",
    "is_not_past_school_year_of",
    "last_day_of_age",
    "last_decision",
    "rightly_refused",
]

HOW_MUCH_IT_GREW = Text(
    nb="Hvor mye vokste retten ved omvalget? Loven sier inntil ett opplæringsår.",
    nn="Kor mykje voks retten ved omvalet? Lova seier inntil eitt opplæringsår.",
    en="How much did the right grow by the change of choice? The Act says up to one training year.",
)
HOW_LONG_POSTPONED = Text(
    nb="Hvor lenge er bruken av retten utsatt? Fylkeskommunen har innvilget utsettelse.",
    nn="Kor lenge er bruken av retten utsett? Fylkeskommunen har innvilga utsetjing.",
    en="For how long is the use of the right put off? The county has granted a postponement.",
)


def last_decision(candidate: CandidateSituation, *matters: Matter) -> Decision:
    """The latest decision on a matter, for rules whose clock found one."""
    decision = candidate.decisions.last_on(*matters)
    assert decision is not None  # without one the clock has answered
    return decision


def rightly_refused(decision: Decision, right: Outcome) -> Outcome:
    """A refusal is a breach where there was a right to what was refused, and in order where there was none."""
    if decision.granted or right.kind is OutcomeKind.BREACHED:
        return MET
    return breached(on=decision.on) if right is MET else right


def last_day_of_age(born: date, age: int) -> date:
    """The last day of the school year that begins in the year somebody turns an age."""
    return school_year(born.year + age).last


def is_not_past_school_year_of(candidate: CandidateSituation, age: int, day: date) -> Outcome:
    """Not later than the school year that begins in the year the person turns an age."""
    born = candidate.candidate.person.born
    if born is None:
        return unknown(BORN)
    return MET if day <= last_day_of_age(born, age) else breached()


def is_in_school_year_of(candidate: CandidateSituation, age: int, day: date) -> Outcome:
    """Not earlier than the school year that begins in the year the person turns an age."""
    born = candidate.candidate.person.born
    if born is None:
        return unknown(BORN)
    return MET if day >= school_year(born.year + age).first else breached()


def has_foreign_basis(candidate: CandidateSituation, day: date) -> Outcome:
    """Upper secondary training of another country that is not recognised in Norway (2023 § 5-1 (1))."""
    known = candidate.entitlement
    if known.foreign_on is None or known.foreign_on > day:
        return breached() if silence_is_fact(known.foreign_silent_to, day) else unknown(FOREIGN_EDUCATION)
    if known.foreign_is_recognised is None:
        return unknown(RECOGNISED)
    return breached() if known.foreign_is_recognised else MET


def has_basic(candidate: CandidateSituation, day: date) -> Outcome:
    """Lower secondary school, or its equal."""
    known = candidate.entitlement
    if known.basic_on is not None and known.basic_on <= day:
        return MET
    return breached() if silence_is_fact(known.basic_silent_to, day) else unknown(BASIC_EDUCATION)


def _is_basic_enough(candidate: CandidateSituation, law: Law, day: date) -> Outcome:
    """Lower secondary school, or its equal by forskrift 2024 § 4-1 (1): of general schooling abroad nine years (b)."""
    known, least = candidate.entitlement, law.whole("right.years-of-school-abroad")
    told = [one for one in known.basic if one.on <= day]
    years = [one.school_years if one.by is BasicSchooling.ABROAD else least for one in told]
    if any(number is not None and number >= least for number in years):
        return MET
    if None in years:
        return unknown(SCHOOL_YEARS)
    return breached() if silence_is_fact(known.basic_silent_to, day) else unknown(BASIC_EDUCATION)


def has_finished_school(candidate: CandidateSituation, law: Law, day: date) -> Outcome:
    """Lower secondary school or its equal, or unrecognised training from abroad."""
    basic, foreign = _is_basic_enough(candidate, law, day), has_foreign_basis(candidate, day)
    if MET in (basic, foreign):
        return MET
    lacks = (*basic.missing, *foreign.missing)
    return unknown(*lacks) if lacks else basic


def has_no_competence(candidate: CandidateSituation, day: date) -> Outcome:
    """Neither study competence nor trade competence, reached here or recognised."""
    known = candidate.entitlement
    if any(one.on <= day for one in known.reached):
        return breached()
    if known.foreign_on is not None and known.foreign_on <= day and known.foreign_is_recognised:
        return breached()
    return MET if silence_is_fact(known.reached_silent_to, day) else unknown(COMPETENCE)


def has_trade_competence(candidate: CandidateSituation, day: date) -> Outcome:
    """Vocational training is passed."""
    reached = [one.competence for one in candidate.entitlement.reached if one.on <= day]
    if Competence.TRADE in reached:
        return MET
    if None in reached:
        return unknown(WHICH_COMPETENCE)
    return breached() if silence_is_fact(candidate.entitlement.reached_silent_to, day) else unknown(COMPETENCE)


def _may_stay(candidate: CandidateSituation, law: Law, day: date) -> Outcome:
    """Lawful stay of more than some months; while an answer is awaited only for the young; after a refusal never."""
    stay = candidate.entitlement.stay_on(day)
    if stay is None:
        return MET if silence_is_fact(candidate.entitlement.stays_silent_to, day) else unknown(RESIDENCE)
    if stay.residence is Residence.REFUSED:
        return MET if day <= stay.first else breached()
    if stay.residence is Residence.UNLAWFUL:
        return breached()
    if stay.last is not None and stay.last < add_months(stay.first, law.whole("right.months-in-norway")):
        return breached()
    if stay.residence is Residence.AWAITING:
        return is_not_past_school_year_of(candidate, law.whole("right.awaiting-age"), day)
    return MET


def has_right(candidate: CandidateSituation, law: Law, day: date) -> Outcome:
    """Whether somebody has the right of the Act of 2023 on a day (§§ 5-1 (1), (2), 5-9)."""
    return all_of(
        has_finished_school(candidate, law, day),
        has_no_competence(candidate, day),
        is_not_past_school_year_of(candidate, law.whole("right.last-age"), day),
        _may_stay(candidate, law, day),
    )


# ── the Act of 1998 ────────────────────────────────────────────────────────────────────────────


def _all_1998(*conditions: Outcome) -> Outcome:
    """Conditions together, as by `all_of`; where none fails or is unknown, one that is left to judgement is asked."""
    together = all_of(*conditions)
    if together is not MET:
        return together
    return next((one for one in conditions if one.question is not None), MET)


def has_right_1998(candidate: CandidateSituation, law: Law, day: date, *, spanned: bool) -> Outcome:
    """Whether somebody had the right of the Act of 1998 on a day.

    Args:
        candidate: whose right.
        law: the law of the day.
        day: the day.
        spanned: whether it was to be used within five or six years in a row, and by the end of the year of 24; else
            it lasted to the end of the school year that began in that year.
    """
    age = law.whole("right.last-age")
    old = is_not_past_school_year_of(candidate, age, day)
    if spanned:
        old = _is_by_end_of_year(candidate, age, day)
    return _all_1998(
        has_basic(candidate, day),
        has_no_competence(candidate, day),
        old,
        _has_years_left(candidate, law, day),
        _is_in_span(candidate, law, day) if spanned else MET,
    )


def _is_by_end_of_year(candidate: CandidateSituation, age: int, day: date) -> Outcome:
    born = candidate.candidate.person.born
    if born is None:
        return unknown(BORN)
    return MET if day.year <= born.year + age else breached()


def _has_years_left(candidate: CandidateSituation, law: Law, day: date) -> Outcome:
    """Fewer school years than the right has; a change of choice may have added to them."""
    used = sum(1 for year in candidate.schooling.years if year.first <= day)
    years = law.whole("right.years")
    if used < years:
        return MET if silence_is_fact(candidate.schooling.silent_to, day) else unknown(SCHOOLING)
    if used >= years + law.whole("omval.extra-years"):
        return breached()
    if any(changed <= day for changed in candidate.choices.changed):
        return judgement(HOW_MUCH_IT_GREW)
    return breached() if silence_is_fact(candidate.choices.silent_to, day) else unknown(CHOICES)


def _is_in_span(candidate: CandidateSituation, law: Law, day: date) -> Outcome:
    """Within the years in a row from the first use of the right, unless the county has put it off."""
    begun = [year.first for year in candidate.schooling.years] + [
        run.first for run in candidate.runs if run.first is not None
    ]
    if not begun:
        return MET if silence_is_fact(candidate.schooling.silent_to, day) else unknown(SCHOOLING)
    years = law.whole("right.span-years", "company" if candidate.runs else "school")
    if day < add_years(min(begun), years):
        return MET
    postponed = candidate.decisions.last_on(Matter.POSTPONEMENT)
    if postponed is not None and postponed.granted and postponed.on <= day:
        return judgement(HOW_LONG_POSTPONED)
    is_known = silence_is_fact(candidate.decisions.silent_to, day)
    return breached() if is_known else unknown(DECIDED)
