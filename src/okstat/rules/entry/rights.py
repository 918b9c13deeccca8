"""The right to upper secondary training, and that nobody is refused what there is a right to.

Opplæringslova 2023 §§ 5-1, 5-9 and 28-2; 1998 § 3-1.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Ground, Matter
from okstat.rule import MET, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import refused_as_not_resident, training_is_decided
from okstat.situation.right import has_right, has_right_1998, last_decision, rightly_refused
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, RIGHT_TO_24

__all__: list[str] = []

ACT: Final = Instrument.ACT_2023
OLD: Final = Instrument.ACT_1998
HOME: Final = Missing("candidate.person.home_county", "key home_county of the person")
DECIDES: Final = Missing("decisions.rows[].county", "key county of event application_decided")

NOT_REFUSED = Text(
    nb="Den som har rett til videregående opplæring, får ikke avslag.",
    nn="Den som har rett til vidaregåande opplæring, får ikkje avslag.",
    en="Whoever has the right to upper secondary training is not refused.",
)
REFUSED = Text(
    nb="Søknaden om videregående opplæring ble avslått {on}, men det var rett til den.",
    nn="Søknaden om vidaregåande opplæring vart avslått {on}, men det var rett til ho.",
    en="The application for upper secondary training was refused on {on}, but there was a right to it.",
)
DECIDE_ANEW = Text(
    nb="Ta avgjørelsen opp på nytt, eller klag på den.",
    nn="Ta avgjerda opp på nytt, eller klag på ho.",
    en="Decide it anew, or appeal it.",
)


@rule(
    "right.upper-secondary",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    until=RIGHT_TO_24,
    clock=training_is_decided,
    cites=(Citation(OLD, "3-1", "1"), Citation(OLD, "3-1", "3")),
    text=NOT_REFUSED,
    breach=REFUSED,
    remedy=DECIDE_ANEW,
)
def right_within_five_years_is_not_refused(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 3-1 (1), (3) as it stood in 2015: three years, within five or six in a row, by the end of the year of 24."""
    decision = last_decision(candidate, Matter.TRAINING)
    return rightly_refused(decision, has_right_1998(candidate, law, decision.on, spanned=True))


@rule(
    "right.upper-secondary",
    wording="2017",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=RIGHT_TO_24,
    until=ACT_2023_IN_FORCE,
    clock=training_is_decided,
    cites=(Citation(OLD, "3-1", "1"),),
    text=NOT_REFUSED,
    breach=REFUSED,
    remedy=DECIDE_ANEW,
)
def right_to_24_is_not_refused(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """The limit of five or six years is gone: to the end of the school year that begins in the year of 24."""
    decision = last_decision(candidate, Matter.TRAINING)
    return rightly_refused(decision, has_right_1998(candidate, law, decision.on, spanned=False))


@rule(
    "right.upper-secondary",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=training_is_decided,
    cites=(Citation(ACT, "5-1", "1"), Citation(ACT, "5-1", "2"), Citation(ACT, "5-9", "1")),
    text=NOT_REFUSED,
    breach=REFUSED,
    remedy=DECIDE_ANEW,
)
def right_until_competence_is_not_refused(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§§ 5-1 (1), (2), 5-9: until study or trade competence is reached, at most to the school year of 24.

    For those with lower secondary school or unrecognised training from abroad, who stay lawfully in the country, and
    likely for more than three months.
    """
    decision = last_decision(candidate, Matter.TRAINING)
    return rightly_refused(decision, has_right(candidate, law, decision.on))


@rule(
    "county.of-residence",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=refused_as_not_resident,
    cites=(Citation(ACT, "28-2", "1"),),
    text=Text(
        nb="Fylkeskommunen viser ikke fra seg den som bor i fylket.",
        nn="Fylkeskommunen viser ikkje frå seg den som bur i fylket.",
        en="The county does not turn away those who live in it.",
    ),
    breach=Text(
        nb="Søknaden ble avslått {on} fordi søkeren bor i et annet fylke, men han eller hun bor i dette.",
        nn="Søknaden vart avslått {on} fordi søkjaren bur i eit anna fylke, men han eller ho bur i dette.",
        en="The application was refused on {on} as coming from another county, but the applicant lives in this one.",
    ),
    remedy=DECIDE_ANEW,
)
def county_answers_for_those_who_live_there(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 28-2 (1): the county fulfils the right of those who live in it; Oslo is a county by (6)."""
    decision = candidate.decisions.refused_on(Ground.NOT_RESIDENT, *Matter)
    assert decision is not None  # without one the clock has answered
    home, county = candidate.candidate.person.home_county, decision.county or candidate.candidate.county
    if home is None or county is None:
        return unknown(*([HOME] if home is None else []), *([DECIDES] if county is None else []))
    return breached(on=decision.on) if home == county else MET
