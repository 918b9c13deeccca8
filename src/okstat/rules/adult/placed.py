"""Adults and their place: placed, or offered something else (opplæringslova 2023 § 18-6, forskrift 2024 § 13-6).

No day is set: neither § 18-6 nor § 13-6 names one, so what has taken too long is for a person to judge.
"""

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
from okstat.situation.adult_places import TEXT_BEFORE_2026, adult_applies_for_a_place
from okstat.situation.adult_right import has_adult_right
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import OFFERED, PLACED
from okstat.situation.conditions import untold
from okstat.situation.parts.placing import Application
from okstat.situation.places import is_withdrawn
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, REGULATION_OF_JUNE_2026

__all__: list[str] = []

ACT: Final = Instrument.ACT_2023
GROUND: Final = Missing("decisions.rows[].ground", "key ground of event application_decided")
DO_CONDITIONS_FAIL: Final = Text(
    nb="Mangler den voksne noe av det som skal til for å bli formidlet? Vilkårene for voksne står ikke i forskriften.",
    nn="Manglar den vaksne noko av det som skal til for å bli formidla? Vilkåra for vaksne står ikkje i forskrifta.",
    en="Does the adult lack anything that placement takes? The regulation does not name the conditions for adults.",
)
IS_IT_TOO_LONG: Final = Text(
    nb="Fyller den voksne vilkårene for å bli formidlet, og har det tatt for lang tid? Loven setter ingen dag.",
    nn="Fyller den vaksne vilkåra for å bli formidla, og har det teke for lang tid? Lova set ingen dag.",
    en="Does the adult meet the conditions for placement, and has it taken too long? The Act sets no day.",
)


def _wish(candidate: CandidateSituation, law: Law) -> Application | Outcome:
    """The latest application of an adult with the right of § 18-3 who still wishes a place, or why nothing is asked."""
    application = candidate.placing.applications[-1]
    if is_withdrawn(candidate, application):
        return NOT_APPLICABLE
    right = has_adult_right(candidate, law, application.on)
    if right is MET:
        return application
    return NOT_APPLICABLE if right.kind is OutcomeKind.BREACHED else right


@rule(
    "adult.placement",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=adult_applies_for_a_place,
    cites=(
        Citation(ACT, "7-7", "2"),
        Citation(ACT, "18-6", "2"),
        Citation(Instrument.REGULATION_2024, "13-6", "1").between(REGULATION_OF_JUNE_2026, None),
    ),
    text=Text(
        nb="Fylkeskommunen formidler voksne som har rett til læreplass.",
        nn="Fylkeskommunen formidlar vaksne som har rett til læreplass.",
        en="The county places adults who have a right to an apprentice place.",
    ),
    breach=Text(nb="Den voksne er ikke formidlet.", nn="Den vaksne er ikkje formidla.", en="The adult is not placed."),
    remedy=Text(
        nb="Formidle den voksne til en lærebedrift.",
        nn="Formidle den vaksne til ei lærebedrift.",
        en="Place the adult with a company.",
    ),
)
def adults_are_placed(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 13-6 (1), and § 7-7 (2) by § 18-6 (2): placed is placed; that somebody is not, says nothing yet."""
    wish = _wish(candidate, law)
    if isinstance(wish, Outcome):
        return wish
    if candidate.placing.placed_on is not None:
        return MET
    return judgement(IS_IT_TOO_LONG) if candidate.placing.placed_silent_to == candidate.on else unknown(PLACED)


@rule(
    "adult.place-or-offer",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=adult_applies_for_a_place,
    cites=(Citation(ACT, "18-6", "1"),),
    text=Text(
        nb="En voksen med rett etter § 18-3 som fyller vilkårene for formidling, får læreplass, eller et annet "
        "tilbud som gir grunnlag for sluttkompetansen.",
        nn="Ein vaksen med rett etter § 18-3 som fyller vilkåra for formidling, får læreplass, eller eit anna tilbod "
        "som gir grunnlag for sluttkompetansen.",
        en="An adult with the right of § 18-3 who meets the conditions for placement gets an apprentice place, or "
        "another offer that gives basis for the final competence.",
    ),
    breach=Text(
        nb="Formidling ble avslått {on}, men den voksne hadde rett til læreplass eller et annet tilbud.",
        nn="Formidling vart avslått {on}, men den vaksne hadde rett til læreplass eller eit anna tilbod.",
        en="Placement was refused on {on}, but the adult had a right to a place or another offer.",
    ),
    remedy=Text(
        nb="Formidle den voksne, eller gi et tilbud som fører fram til sluttkompetansen.",
        nn="Formidle den vaksne, eller gi eit tilbod som fører fram til sluttkompetansen.",
        en="Place the adult, or make an offer that leads to the final competence.",
    ),
)
def adults_get_a_place_or_another_offer(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 18-6 (1): a refusal for want of a right, or for being late, is not in order; that no place was found may be."""
    wish, placing = _wish(candidate, law), candidate.placing
    if isinstance(wish, Outcome):
        return wish
    if any(day is not None for day in (placing.placed_on, placing.offered_on, placing.offer_started_on)):
        return MET
    refused = _refused(candidate, wish)
    if refused is not None:
        return refused
    lacks = untold(candidate.on, (PLACED, placing.placed_silent_to), (OFFERED, placing.offered_silent_to))
    return unknown(*lacks) if lacks else judgement(IS_IT_TOO_LONG)


def _refused(candidate: CandidateSituation, wish: Application) -> Outcome | None:
    """What a refusal of the latest application answers; `None` where there is none, or only for want of a place."""
    decision = candidate.decisions.last_on(Matter.PLACEMENT)
    if decision is None or decision.granted or decision.on < wish.on or decision.ground is Ground.NO_PLACE:
        return None
    if decision.ground is None:
        return unknown(GROUND)
    if decision.ground is Ground.CONDITIONS:
        return judgement(DO_CONDITIONS_FAIL)
    if decision.ground is Ground.NOT_RESIDENT:
        return NOT_APPLICABLE
    if decision.ground is Ground.TOO_LATE and decision.on < REGULATION_OF_JUNE_2026:
        return unknown(TEXT_BEFORE_2026)
    return breached(on=decision.on)
