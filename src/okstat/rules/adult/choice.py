"""What may be chosen by the rules for adults or by those for the young, and the supplementary year.

Opplæringslova 2023 §§ 5-1 (3), (4), 5-7, 18-3 (3).
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Matter
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
from okstat.situation.adult_right import has_adult_right
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import (
    adult_training_is_decided,
    supplementary_year_is_decided,
    training_is_decided,
)
from okstat.situation.conditions import all_of
from okstat.situation.right import (
    has_foreign_basis,
    has_right,
    has_trade_competence,
    is_in_school_year_of,
    is_not_past_school_year_of,
    last_decision,
    rightly_refused,
)
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

ACT: Final = Instrument.ACT_2023
OPEN: Final = Missing("decisions.rows[].open_to_adults", "key open_to_adults of event application_decided")

DECIDE_ANEW = Text(
    nb="Ta avgjørelsen opp på nytt, eller klag på den.",
    nn="Ta avgjerda opp på nytt, eller klag på ho.",
    en="Decide it anew, or appeal it.",
)
SPECIAL_REASONS = Text(
    nb="Er det særlige grunner til at personen skal få opplæring for voksne før skoleåret det året han eller hun "
    "fyller 19 år? (§ 5-1 fjerde ledd)",
    nn="Er det særlege grunnar til at personen skal få opplæring for vaksne før skuleåret det året han eller ho "
    "fyller 19 år? (§ 5-1 fjerde ledd)",
    en="Are there special reasons for training by the rules for adults before the school year of the year the person "
    "turns 19? (§ 5-1 (4))",
)


@rule(
    "right.adult-choice",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=adult_training_is_decided,
    cites=(Citation(ACT, "5-1", "3"), Citation(ACT, "5-1", "4.2")),
    text=Text(
        nb="Den som har rett til videregående opplæring, får velge opplæring for voksne fra skoleåret det året han "
        "eller hun fyller 19 år, og med utenlandsk opplæring som ikke er godkjent, før det.",
        nn="Den som har rett til vidaregåande opplæring, får velje opplæring for vaksne frå skuleåret det året han "
        "eller ho fyller 19 år, og med utanlandsk opplæring som ikkje er godkjend, før det.",
        en="Whoever has the right may choose training by the rules for adults from the school year of the year of 19, "
        "and with unrecognised training from abroad before that.",
    ),
    breach=Text(
        nb="Søknaden om opplæring for voksne ble avslått {on}, men personen kunne velge den.",
        nn="Søknaden om opplæring for vaksne vart avslått {on}, men personen kunne velje ho.",
        en="The application for training by the rules for adults was refused on {on}, but could be chosen.",
    ),
    remedy=DECIDE_ANEW,
)
def adult_training_may_be_chosen(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 5-1 (3), (4): from the school year of 19; at any age with training from abroad; else by judgement."""
    decision = last_decision(candidate, Matter.ADULT_TRAINING)
    right, foreign = has_right(candidate, law, decision.on), has_foreign_basis(candidate, decision.on)
    old_enough = is_in_school_year_of(candidate, law.whole("right.adult-choice-age"), decision.on)
    if MET in (old_enough, foreign) or decision.granted or right.kind is OutcomeKind.BREACHED:
        return rightly_refused(decision, right)
    lacks = dict.fromkeys((*right.missing, *old_enough.missing, *foreign.missing))
    return unknown(*lacks) if lacks else judgement(SPECIAL_REASONS)


@rule(
    "right.supplementary-year",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=supplementary_year_is_decided,
    cites=(Citation(ACT, "5-7", "1"), Citation(ACT, "5-7", "2")),
    text=Text(
        nb="Den som har bestått fag- og yrkesopplæring, får påbygging ut skoleåret det året han eller hun fyller 24 "
        "år, og kan velge reglene for voksne fra skoleåret det året han eller hun fyller 19 år.",
        nn="Den som har bestått fag- og yrkesopplæring, får påbygging ut skuleåret det året han eller ho fyller 24 "
        "år, og kan velje reglane for vaksne frå skuleåret det året han eller ho fyller 19 år.",
        en="Whoever has passed vocational training gets the supplementary year to the end of the school year of the "
        "year of 24, and may choose the rules for adults from the school year of the year of 19.",
    ),
    breach=Text(
        nb="Påbygging ble avslått {on}, men personen hadde rett til det.",
        nn="Påbygging vart avslått {on}, men personen hadde rett til det.",
        en="The supplementary year was refused on {on}, but the person had a right to it.",
    ),
    remedy=DECIDE_ANEW,
)
def supplementary_year_is_not_refused(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 5-7 (1), (2): after passed vocational training; by the rules for the young to 24, for adults from 19."""
    decision = last_decision(candidate, Matter.SUPPLEMENTARY_YEAR, Matter.ADULT_SUPPLEMENTARY_YEAR)
    if decision.matter is Matter.SUPPLEMENTARY_YEAR:
        of_age = is_not_past_school_year_of(candidate, law.whole("right.last-age"), decision.on)
    else:
        of_age = is_in_school_year_of(candidate, law.whole("right.adult-choice-age"), decision.on)
    return rightly_refused(decision, all_of(has_trade_competence(candidate, decision.on), of_age))


@rule(
    "adult.chapter-5-choice",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=training_is_decided,
    cites=(Citation(ACT, "18-3", "3"),),
    text=Text(
        nb="Der fylkeskommunen tilbyr det, får en voksen med rett etter § 18-3, men ikke etter § 5-1, velge opplæring "
        "etter kapittel 5.",
        nn="Der fylkeskommunen tilbyr det, får ein vaksen med rett etter § 18-3, men ikkje etter § 5-1, velje "
        "opplæring etter kapittel 5.",
        en="Where the county offers it, an adult with the right of § 18-3, but not that of § 5-1, may choose training "
        "by chapter 5.",
    ),
    breach=Text(
        nb="Søknaden om opplæring etter kapittel 5 ble avslått {on}, men fylkeskommunen tilbyr den til voksne.",
        nn="Søknaden om opplæring etter kapittel 5 vart avslått {on}, men fylkeskommunen tilbyr ho til vaksne.",
        en="The application for training by chapter 5 was refused on {on}, but the county offers it to adults.",
    ),
    remedy=DECIDE_ANEW,
)
def adults_may_choose_chapter_5(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 18-3 (3): whoever has the right of § 5-1 needs no choice; what the county offers it decides itself."""
    decision = last_decision(candidate, Matter.TRAINING)
    young, adult = has_right(candidate, law, decision.on), has_adult_right(candidate, law, decision.on)
    if young is MET or adult.kind is OutcomeKind.BREACHED:
        return NOT_APPLICABLE
    if decision.granted or decision.open_to_adults is False:
        return MET
    lacks = dict.fromkeys((*young.missing, *adult.missing, *(() if decision.open_to_adults else (OPEN,))))
    return unknown(*lacks) if lacks else breached(on=decision.on)
