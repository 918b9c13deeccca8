"""Upper secondary training of adults: what may not be refused, and how they apply (opplæringslova 2023 ch. 18)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Ground, Matter
from okstat.rule import (
    MET,
    NOT_APPLICABLE,
    Missing,
    Outcome,
    OutcomeKind,
    Role,
    Severity,
    breached,
    judgement,
    rule,
    unknown,
)
from okstat.situation.adult_right import (
    ADULT_MATTERS,
    adult_application_is_decided,
    adult_year_is_decided,
    has_adult_right,
    has_adult_right_1998,
    has_competence,
    is_lawfully_here,
    prior_competence_is_decided,
    requalification_is_decided,
    shared_subjects_passed,
)
from okstat.situation.candidate import CandidateSituation
from okstat.situation.candidate_clocks import adult_training_is_decided
from okstat.situation.conditions import all_of
from okstat.situation.right import has_trade_competence, is_in_school_year_of, last_decision, rightly_refused
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

ACT: Final = Instrument.ACT_2023
NEW: Final = Instrument.REGULATION_2024
STAY: Final = Citation(ACT, "18-10", "2")
HOME: Final = Missing("candidate.person.home_county", "key home_county of the person")
COUNTY: Final = Missing("decisions.rows[].county", "key county of event application_decided")
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
USED_BEFORE: Final = Text(
    nb="Førte rekvalifiseringen som før er innvilget, til en ny sluttkompetanse? Retten gjelder én. (§ 18-4)",
    nn="Førte rekvalifiseringa som før er innvilga, til ein ny sluttkompetanse? Retten gjeld éin. (§ 18-4)",
    en="Did the requalification granted before lead to a new final competence? The right is to one. (§ 18-4)",
)
RECOMMENDED: Final = Text(
    nb="Har kommunen eller NAV tilrådd realkompetansevurderingen? Da er det rett til den. (§ 18-8 andre ledd)",
    nn="Har kommunen eller NAV tilrådd realkompetansevurderinga? Då er det rett til ho. (§ 18-8 andre ledd)",
    en="Did the municipality or NAV recommend the assessment? Then there is a right to it. (§ 18-8 (2))",
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
    """§ 18-4 (1): one; where it was granted before, a person judges whether it was used up."""
    decision = last_decision(candidate, Matter.REQUALIFICATION)
    right = all_of(has_competence(candidate, decision.on), is_lawfully_here(candidate, decision.on))
    before = [
        one
        for one in candidate.decisions.rows
        if one.matter is Matter.REQUALIFICATION and one.granted and one.on < decision.on
    ]
    if not decision.granted and right is MET and before:
        return judgement(USED_BEFORE)
    return rightly_refused(decision, right)


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
    right = all_of(
        has_trade_competence(candidate, decision.on),
        shared_subjects_passed(candidate, decision.on),
        is_in_school_year_of(candidate, law.whole("right.adult-choice-age"), decision.on),
        is_lawfully_here(candidate, decision.on),
    )
    return rightly_refused(decision, right)


@rule(
    "adult.prior-competence",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=prior_competence_is_decided,
    cites=(Citation(ACT, "18-8", "1"), Citation(ACT, "18-8", "2"), Citation(NEW, "13-5", "1")),
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
    """§§ 18-8 (1), (2), 13-5 (1): by right; for others a person says whether it was recommended."""
    decision = last_decision(candidate, Matter.PRIOR_COMPETENCE)
    right = has_adult_right(candidate, law, decision.on)
    if not decision.granted and right.kind is OutcomeKind.BREACHED:
        return judgement(RECOMMENDED)
    return rightly_refused(decision, right)


@rule(
    "adult.apply-at-any-time",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=adult_application_is_decided,
    cites=(Citation(NEW, "13-3", "1"),),
    text=Text(
        nb="Voksne søker når som helst, så ingen får avslag fordi søknaden kom for sent.",
        nn="Vaksne søkjer når som helst, så ingen får avslag fordi søknaden kom for seint.",
        en="Adults apply at any time, so nobody is refused because the application came too late.",
    ),
    breach=Text(
        nb="Søknaden ble avslått {on} fordi den kom for sent, men det er ingen frist for voksne.",
        nn="Søknaden vart avslått {on} fordi han kom for seint, men det er ingen frist for vaksne.",
        en="The application was refused on {on} as too late, but for adults there is no deadline.",
    ),
    remedy=DECIDE_ANEW,
)
def adults_are_never_too_late(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 13-3 (1): neither 1 February nor 1 March is for adults."""
    decision = last_decision(candidate, *ADULT_MATTERS)
    if decision.granted or decision.ground not in (None, Ground.TOO_LATE):
        return MET
    return breached(on=decision.on) if decision.ground is Ground.TOO_LATE else unknown(GROUND)


GROUND: Final = Missing("decisions.rows[].ground", "key ground of event application_decided")


@rule(
    "adult.county-of-residence",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=adult_application_is_decided,
    cites=(Citation(NEW, "13-3", "2"),),
    text=Text(
        nb="Fylket der den voksne er folkeregistrert, avslår ikke søknaden fordi personen bor et annet sted.",
        nn="Fylket der den vaksne er folkeregistrert, avslår ikkje søknaden fordi personen bur ein annan stad.",
        en="The county of the population register does not refuse an adult for living elsewhere.",
    ),
    breach=Text(
        nb="Søknaden ble avslått {on} fordi personen bor et annet sted, men fylket er folkeregistrert bosted.",
        nn="Søknaden vart avslått {on} fordi personen bur ein annan stad, men fylket er folkeregistrert bustad.",
        en="The application was refused on {on} for living elsewhere, but the county is that of the register.",
    ),
    remedy=DECIDE_ANEW,
)
def home_county_takes_the_application(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 13-3 (2): the application goes to the county of the population register, or of a documented new home."""
    decision, home = last_decision(candidate, *ADULT_MATTERS), candidate.candidate.person.home_county
    if decision.granted or decision.ground is not Ground.NOT_RESIDENT:
        return NOT_APPLICABLE
    lacks = [*([HOME] if home is None else []), *([COUNTY] if decision.county is None else [])]
    if lacks:
        return unknown(*lacks)
    return breached(on=decision.on) if decision.county == home else MET
