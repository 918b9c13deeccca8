"""Upper secondary training of adults: what may not be refused (opplæringslova 2023 §§ 18-3, 18-4, 18-7, 18-8)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Matter
from okstat.rule import Outcome, Role, Severity, rule
from okstat.situation.adult_right import (
    has_adult_right,
    has_right_to_prior_assessment,
    has_right_to_requalification,
    has_right_to_supplementary_year,
)
from okstat.situation.adult_right_1998 import has_adult_right_1998
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.adult import adult_year_is_decided, prior_competence_is_decided, requalification_is_decided
from okstat.situation.clocks.candidate import adult_training_is_decided
from okstat.situation.right import last_decision, rightly_refused
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

ACT: Final = Instrument.ACT_2023
NEW: Final = Instrument.REGULATION_2024
STAY: Final = Citation(ACT, "18-10", "2")
REFUSED: Final = Text(
    nb="Søknaden ble avslått {on}, men personen hadde rett til det.",
    nn="Søknaden vart avslått {on}, men personen hadde rett til det.",
    en="The application was refused on {on}, but the person had a right to it.",
)
DECIDE_ANEW: Final = Text(
    nb="Ta avgjørelsen opp på nytt, eller klag på den.",
    nn="Ta avgjerda opp på nytt, eller klag på ho.",
    en="Decide it anew, or appeal it.",
)


@rule(
    "adult.upper-secondary",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=adult_training_is_decided,
    cites=(Citation(ACT, "18-3", "1"), Citation(NEW, "13-1", "1"), Citation(ACT, "18-7", "2"), STAY),
    text=Text(
        nb="En voksen som har fullført grunnskolen og ikke har studie- eller yrkeskompetanse, får videregående "
        "opplæring fra skoleåret det året han eller hun fyller 19 år; uten fellesfag også med yrkeskompetanse.",
        nn="Ein vaksen som har fullført grunnskulen og ikkje har studie- eller yrkeskompetanse, får vidaregåande "
        "opplæring frå skuleåret det året han eller ho fyller 19 år; utan fellesfag også med yrkeskompetanse.",
        en="An adult with lower secondary school and no final competence gets upper secondary training from the school "
        "year of the year of 19; without the shared subjects also with trade competence.",
    ),
    breach=REFUSED,
    remedy=DECIDE_ANEW,
)
def adult_training_is_not_refused(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§§ 18-3 (1), 18-7 (2), 18-10 (2); what is finished lower secondary school, § 13-1 (1) tells by § 4-1."""
    decision = last_decision(candidate, Matter.ADULT_TRAINING)
    return rightly_refused(decision, has_adult_right(candidate, law, decision.on))


@rule(
    "adult.upper-secondary",
    wording="2008",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=date(2009, 1, 1),
    until=ACT_2023_IN_FORCE,
    clock=adult_training_is_decided,
    cites=(Citation(Instrument.ACT_1998, "4A-3", "1"),),
    text=Text(
        nb="En voksen som har fullført grunnskolen, men ikke videregående opplæring, får videregående opplæring fra og "
        "med det året han eller hun fyller 25 år.",
        nn="Ein vaksen som har fullført grunnskulen, men ikkje vidaregåande opplæring, får vidaregåande opplæring frå "
        "og med det året han eller ho fyller 25 år.",
        en="An adult who has completed lower but not upper secondary school gets upper secondary training from the "
        "year of 25.",
    ),
    breach=REFUSED,
    remedy=DECIDE_ANEW,
)
def adult_training_from_25_is_not_refused(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 4A-3 (1) as Udir's circular 2-2008 quotes it, and as it stood in 2015; the text before 2009 was not seen."""
    decision = last_decision(candidate, Matter.ADULT_TRAINING)
    return rightly_refused(decision, has_adult_right_1998(candidate, law, decision.on))


@rule(
    "adult.requalification",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=requalification_is_decided,
    cites=(Citation(ACT, "18-4", "1"), STAY),
    text=Text(
        nb="Den som har studie- eller yrkeskompetanse, får én ny sluttkompetanse i et yrkesfaglig program.",
        nn="Den som har studie- eller yrkeskompetanse, får éin ny sluttkompetanse i eit yrkesfagleg program.",
        en="Whoever has study or trade competence gets one new final competence in a vocational programme.",
    ),
    breach=REFUSED,
    remedy=DECIDE_ANEW,
)
def requalification_is_not_refused(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 18-4 (1): one; where it was granted before and none was reached, a person judges whether it was used up."""
    decision = last_decision(candidate, Matter.REQUALIFICATION)
    return rightly_refused(decision, has_right_to_requalification(candidate, decision.on))


@rule(
    "adult.supplementary-year",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=adult_year_is_decided,
    cites=(Citation(ACT, "18-7", "1"), Citation(ACT, "18-7", "2"), STAY),
    text=Text(
        nb="Den som har bestått fag- og yrkesopplæring med fellesfag, får påbygging fra skoleåret det året han eller "
        "hun fyller 19 år.",
        nn="Den som har bestått fag- og yrkesopplæring med fellesfag, får påbygging frå skuleåret det året han eller "
        "ho fyller 19 år.",
        en="Whoever has passed vocational training with its shared subjects gets the supplementary year from the "
        "school year of the year of 19.",
    ),
    breach=REFUSED,
    remedy=DECIDE_ANEW,
)
def adult_supplementary_year_is_not_refused(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 18-7 (1), (2): trade competence without the shared subjects leads to § 18-3 instead."""
    decision = last_decision(candidate, Matter.ADULT_SUPPLEMENTARY_YEAR)
    return rightly_refused(decision, has_right_to_supplementary_year(candidate, law, decision.on))


@rule(
    "adult.prior-competence",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=prior_competence_is_decided,
    cites=(Citation(ACT, "18-8", "1"), Citation(ACT, "18-8", "2")),
    text=Text(
        nb="En voksen med rett til videregående opplæring får realkompetansen vurdert og dokumentert; andre når "
        "kommunen eller NAV tilrår det.",
        nn="Ein vaksen med rett til vidaregåande opplæring får realkompetansen vurdert og dokumentert; andre når "
        "kommunen eller NAV tilrår det.",
        en="An adult with the right gets prior competence assessed and documented; others where the municipality or "
        "NAV recommends it.",
    ),
    breach=REFUSED,
    remedy=DECIDE_ANEW,
)
def prior_competence_is_assessed(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 18-8 (1), (2): by right of any kind to training for adults; others where the municipality or NAV recommends."""
    decision = last_decision(candidate, Matter.PRIOR_COMPETENCE)
    return rightly_refused(decision, has_right_to_prior_assessment(candidate, law, decision))
