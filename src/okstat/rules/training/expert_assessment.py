"""The expert assessment before individually arranged training (opplæringslova 2023 §§ 11-7 (1), 11-8, 11-13 (3))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ExpertContent, ExpertService
from okstat.rule import MET, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.training import EXPERT, arrangement_is_decided, expert_assessment_is_made
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

ACT: Final = Instrument.ACT_2023
RECOMMENDS: Final = Missing("arrangement.assessed[].recommends", "key recommends of event expert_assessed")
COVERS: Final = Missing("arrangement.assessed[].covers", "key covers of event expert_assessed")
MADE_BY: Final = Missing("arrangement.assessed[].by", "key by of event expert_assessed")
EXCEPTS: Final = Missing(
    "arrangement.decided[].excepts_competence", "key excepts_competence of event arrangement_decided"
)

ALWAYS: Final = (ExpertContent.BENEFIT, ExpertContent.REASON, ExpertContent.AIMS, ExpertContent.MEASURES)
CONTENTS: Final = {
    ExpertContent.BENEFIT: Text(
        nb="utbyttet av opplæringen", nn="utbyttet av opplæringa", en="the benefit of the training"
    ),
    ExpertContent.REASON: Text(
        nb="hvorfor utbyttet ikke er tilfredsstillende",
        nn="kvifor utbyttet ikkje er tilfredsstillande",
        en="why the benefit is not satisfactory",
    ),
    ExpertContent.AIMS: Text(nb="realistiske mål", nn="realistiske mål", en="realistic aims"),
    ExpertContent.MEASURES: Text(nb="tiltak", nn="tiltak", en="measures"),
    ExpertContent.COMPETENCE: Text(
        nb="kompetansen til den som skal gi opplæringen",
        nn="kompetansen til den som skal gi opplæringa",
        en="the competence of those who give the training",
    ),
}


@rule(
    "adapted.expert-assessment",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=arrangement_is_decided,
    cites=(Citation(ACT, "11-7", "1"),),
    text=Text(
        nb="Før vedtaket om individuelt tilrettelagt opplæring foreligger en sakkyndig vurdering som tar stilling til "
        "behovet.",
        nn="Før vedtaket om individuelt tilrettelagd opplæring ligg det føre ei sakkunnig vurdering som tek stilling "
        "til behovet.",
        en="Before the decision on individually arranged training there is an expert assessment that takes a stand on "
        "the need.",
    ),
    breach=Text(
        nb="Vedtaket ble gjort {decided} uten at det forelå en sakkyndig vurdering.",
        nn="Vedtaket vart gjort {decided} utan at det låg føre ei sakkunnig vurdering.",
        en="The decision was made on {decided} without an expert assessment before it.",
    ),
    remedy=Text(
        nb="Innhent en sakkyndig vurdering fra PP-tjenesten, og gjør et nytt vedtak.",
        nn="Hent inn ei sakkunnig vurdering frå PP-tenesta, og gjer eit nytt vedtak.",
        en="Obtain an expert assessment from the educational psychology service, and decide anew.",
    ),
)
def expert_assessment_comes_before_the_decision(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 11-7 (1): the assessment is obtained before the decision, and says whether arrangement is needed."""
    arrangement, decision = contract.arrangement, contract.arrangement.decided[-1]
    assessed = arrangement.assessed_before(decision.on)
    if assessed is not None:
        return MET if assessed.recommends is not None else unknown(RECOMMENDS)
    return breached(decided=decision.on) if arrangement.nobody_assessed_by(decision.on) else unknown(EXPERT)


@rule(
    "adapted.expert-contents",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=expert_assessment_is_made,
    cites=(Citation(ACT, "11-8", "1"),),
    text=Text(
        nb="Den sakkyndige vurderingen greier ut om alt loven krever.",
        nn="Den sakkunnige vurderinga greier ut om alt lova krev.",
        en="The expert assessment covers all that the law asks for.",
    ),
    breach=Text(
        nb="Den sakkyndige vurderingen {assessed} mangler: {lacking}.",
        nn="Den sakkunnige vurderinga {assessed} manglar: {lacking}.",
        en="The expert assessment of {assessed} lacks: {lacking}.",
    ),
    remedy=Text(
        nb="Be PP-tjenesten om å gjøre vurderingen fullstendig.",
        nn="Be PP-tenesta om å gjere vurderinga fullstendig.",
        en="Ask the educational psychology service to complete the assessment.",
    ),
)
def expert_assessment_covers_what_it_must(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 11-8 (1) a to d always; e, the competence of the trainers, where the decision makes exceptions from it."""
    assessed = contract.arrangement.assessed[-1]
    if assessed.covers is None:
        return unknown(COVERS)
    covers = assessed.covers
    following = [decision for decision in contract.arrangement.decided if decision.on >= assessed.on]
    lacking = [content for content in ALWAYS if content not in covers]
    if ExpertContent.COMPETENCE not in covers:
        if any(decision.excepts_competence for decision in following):
            lacking.append(ExpertContent.COMPETENCE)
        elif not lacking and any(decision.excepts_competence is None for decision in following):
            return unknown(EXCEPTS)
    return breached(assessed=assessed.on, lacking=tuple(CONTENTS[one] for one in lacking)) if lacking else MET


@rule(
    "adapted.expert-is-ppt",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=expert_assessment_is_made,
    cites=(Citation(ACT, "11-13", "3"),),
    text=Text(
        nb="Den sakkyndige vurderingen er laget av PP-tjenesten.",
        nn="Den sakkunnige vurderinga er laga av PP-tenesta.",
        en="The expert assessment is made by the educational psychology service.",
    ),
    breach=Text(
        nb="Den sakkyndige vurderingen {assessed} er laget av andre enn PP-tjenesten.",
        nn="Den sakkunnige vurderinga {assessed} er laga av andre enn PP-tenesta.",
        en="The expert assessment of {assessed} was made by others than the educational psychology service.",
    ),
    remedy=Text(
        nb="Innhent en sakkyndig vurdering fra PP-tjenesten.",
        nn="Hent inn ei sakkunnig vurdering frå PP-tenesta.",
        en="Obtain an expert assessment from the educational psychology service.",
    ),
)
def expert_assessment_is_made_by_ppt(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 11-13 (3): where an expert assessment is asked for, the educational psychology service makes it."""
    assessed = contract.arrangement.assessed[-1]
    if assessed.by is None:
        return unknown(MADE_BY)
    return MET if assessed.by is ExpertService.PPT else breached(assessed=assessed.on)
