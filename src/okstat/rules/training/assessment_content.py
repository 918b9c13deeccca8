"""What an assessment is measured against, and who carries it out (forskrift 2024 §§ 9-1 (2), 9-11 (4), 9-13 (4))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Admission, AssessmentAims, AssessmentHeld, ContractKind, Party
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Severity, Task, breached, judgement, rule, unknown
from okstat.situation.adults import NAMED_BY_CHAPTER_9
from okstat.situation.clocks.contract import ADMISSION
from okstat.situation.clocks.training import ARRANGEMENT, assessment_is_held
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
ASSESSES: Final = Task("talk-and-assessment")
AIMS: Final = Missing("assessments.held[].aims", "key aims of event assessment_held")
HELD_BY: Final = Missing("assessments.held[].by", "key by of event assessment_held")


def _under_the_regulation(contract: ContractSituation) -> tuple[AssessmentHeld, ...]:
    """The assessments held since the regulation of 2024 is in force; the latest of them is the clock's."""
    return tuple([held for held in contract.assessments.held if held.on >= ACT_2023_IN_FORCE])


def _measured(contract: ContractSituation, wanted: AssessmentAims, *, arranged: bool) -> Outcome:
    """Whether the assessments that were held with, or without, individually arranged training were against the aims."""
    lacks: dict[Missing, None] = {}
    is_asked = False
    for held in _under_the_regulation(contract):
        is_arranged = contract.arrangement.is_granted_on(held.on)
        if contract.parties.kind is not ContractKind.TRAINING_CANDIDATE:
            is_arranged = False
        is_met = held.aims is wanted
        is_asked = is_asked or is_met or is_arranged is arranged
        if is_arranged is None and not is_met:
            lacks[ARRANGEMENT] = None
        elif is_arranged is arranged and held.aims is None:
            lacks[AIMS] = None
        elif is_arranged is arranged and not is_met:
            return breached(held=held.on)
    if lacks:
        return unknown(*lacks)
    return MET if is_asked else NOT_APPLICABLE


@rule(
    "assess.by-competence-aims",
    wording="2024",
    bearer=ASSESSES,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=assessment_is_held,
    cites=(Citation(NEW, "9-1", "2.1"),),
    text=Text(
        nb="Vurderingene er gjort etter kompetansemålene i læreplanen.",
        nn="Vurderingane er gjorde etter kompetansemåla i læreplanen.",
        en="The assessments are made by the competence aims of the curriculum.",
    ),
    breach=Text(
        nb="Vurderingen {held} ble gjort etter andre mål enn kompetansemålene i læreplanen.",
        nn="Vurderinga {held} vart gjord etter andre mål enn kompetansemåla i læreplanen.",
        en="The assessment of {held} was made by other aims than the competence aims of the curriculum.",
    ),
    remedy=Text(
        nb="Gjør vurderingen på nytt etter læreplanen i faget.",
        nn="Gjer vurderinga på nytt etter læreplanen i faget.",
        en="Assess anew by the curriculum of the trade.",
    ),
)
def assessments_are_by_the_competence_aims(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 9-1 (2): the basis is the competence aims, unless an individual plan takes their place (§ 9-11 (4))."""
    return _measured(contract, AssessmentAims.CURRICULUM, arranged=False)


@rule(
    "assess.by-individual-plan",
    wording="2024",
    bearer=ASSESSES,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=assessment_is_held,
    cites=(Citation(NEW, "9-11", "4"),),
    text=Text(
        nb="En lærekandidat med individuelt tilrettelagt opplæring er vurdert etter målene i sin individuelle plan.",
        nn="Ein lærekandidat med individuelt tilrettelagd opplæring er vurdert etter måla i sin individuelle plan.",
        en="A training candidate with individually arranged training is assessed by the aims of the individual plan.",
    ),
    breach=Text(
        nb="Vurderingen {held} ble ikke gjort etter målene i den individuelle opplæringsplanen.",
        nn="Vurderinga {held} vart ikkje gjord etter måla i den individuelle opplæringsplanen.",
        en="The assessment of {held} was not made by the aims of the individual training plan.",
    ),
    remedy=Text(
        nb="Gjør vurderingen på nytt etter den individuelle opplæringsplanen.",
        nn="Gjer vurderinga på nytt etter den individuelle opplæringsplanen.",
        en="Assess anew by the individual training plan.",
    ),
)
def assessments_are_by_the_individual_plan(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 9-11 (4): a lærekandidat with individually arranged training, while the decision on it stands."""
    if contract.parties.kind is not ContractKind.TRAINING_CANDIDATE:
        return NOT_APPLICABLE
    return _measured(contract, AssessmentAims.INDIVIDUAL_PLAN, arranged=True)


HELD_BY_WHOM: Final = Text(
    nb="Vurderingen er gjennomført av instruktøren, for voksne av den som gir hoveddelen av opplæringen.",
    nn="Vurderinga er gjennomført av instruktøren, for vaksne av den som gir hovuddelen av opplæringa.",
    en="The assessment is carried out by the instructor, for adults by the one who gives most of the training.",
)
MAIN_PART: Final = Text(
    nb="Har den som holdt vurderingen, gitt hoveddelen av opplæringen?",
    nn="Har den som heldt vurderinga, gitt hovuddelen av opplæringa?",
    en="Has the one who held the assessment given the main part of the training?",
)


@rule(
    "assess.by-instructor",
    wording="2024",
    bearer=ASSESSES,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=assessment_is_held,
    cites=(Citation(NEW, "9-13", "4"), Citation(NEW, "15-9", "2")),
    text=HELD_BY_WHOM,
    breach=Text(
        nb="Halvårsvurderingen {held} ble holdt uten instruktøren.",
        nn="Halvårsvurderinga {held} vart halden utan instruktøren.",
        en="The half-year assessment of {held} was held without the instructor.",
    ),
    remedy=Text(
        nb="La instruktøren holde vurderingen på nytt.",
        nn="Lat instruktøren halde vurderinga på nytt.",
        en="Let the instructor hold the assessment anew.",
    ),
)
def assessments_are_held_by_the_instructor(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 9-13 (4); § 15-9 (2) of adults, whoever gave the main part: in a company that is the instructor."""
    held = _under_the_regulation(contract)
    others = [one for one in held if one.by is not None and Party.INSTRUCTOR not in one.by]
    lacks = [] if all(one.by is not None for one in held) else [HELD_BY]
    admission = contract.contract.admission
    if admission is Admission.ADULT_UPPER_SECONDARY:
        return unknown(*lacks) if lacks else judgement(MAIN_PART) if others else MET
    if contract.parties.kind in NAMED_BY_CHAPTER_9:
        return breached(held=others[0].on) if others else unknown(*lacks) if lacks else MET
    return NOT_APPLICABLE if admission is not None else unknown(ADMISSION, *lacks)
