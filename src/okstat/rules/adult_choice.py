"""What may be chosen by the rules for adults, and the supplementary year (opplæringslova 2023 §§ 5-1 (3), (4), 5-7)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Matter
from okstat.rule import MET, Outcome, OutcomeKind, Role, Severity, judgement, rule, unknown
from okstat.situation.candidate import CandidateSituation
from okstat.situation.candidate_clocks import adult_training_is_decided, supplementary_year_is_decided
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
