"""What follows a placement or none: admission, the company's own choice, a place or another offer.

Opplæringslova 2023 §§ 5-6 and 7-7, forskrift 2024 §§ 7-1 and 7-6; 1998 § 3-3 (5), forskrift 2006 § 6A-1 (2). Of adults
§§ 18-6 and 13-6 speak.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import ContractKind, Party
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
from okstat.situation.adult_places import places_of_the_young_are_settled, young_are_placed
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import ADMITTED, OFFERED, PLACED, place_is_declined, place_is_given
from okstat.situation.parts.placing import Application
from okstat.situation.places import application_of, is_withdrawn, meets_conditions, places_are_settled
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, PLACEMENT_2013

__all__: list[str] = []

BY: Final = Missing("placing.declined[].by", "key by of event place_declined")
AREA: Final = Missing("admissions.rows[].programme_area", "key programme_area of event admitted")
OLD_KINDS: Final = Missing("law county.placement-right", "the text on others than lærling before 2024-08-01")
IS_ADMITTED = Text(
    nb="Den som er formidlet til en læreplass, blir tatt inn i videregående opplæring på trinnet.",
    nn="Den som er formidla til ein læreplass, blir teken inn i vidaregåande opplæring på trinnet.",
    en="Whoever is placed with a company is admitted to upper secondary training at the level.",
)
NOT_ADMITTED = Text(
    nb="Søkeren ble formidlet {on}, og er ikke tatt inn.",
    nn="Søkjaren vart formidla {on}, og er ikkje teken inn.",
    en="The applicant was placed on {on}, and is not admitted.",
)
ADMIT = Text(nb="Ta inn søkeren.", nn="Ta inn søkjaren.", en="Admit the applicant.")


def _admitted(candidate: CandidateSituation, *, names_area: bool) -> Outcome:
    """An admission on the day of the placement or later; under the old text it names the programme area."""
    admissions, placed_on = candidate.admissions, candidate.placing.placed_on
    assert placed_on is not None  # without one the clock has answered
    since = [row for row in admissions.rows if row.on >= placed_on]
    if since:
        return unknown(AREA) if names_area and since[-1].programme_area is None else MET
    return breached(on=placed_on) if admissions.silent_to == candidate.on else unknown(ADMITTED)


@rule(
    "placement.admitted",
    wording="2013",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=PLACEMENT_2013,
    until=ACT_2023_IN_FORCE,
    clock=place_is_given,
    cites=(Citation(Instrument.REGULATION_2006, "6A-1", "2"),),
    text=IS_ADMITTED,
    breach=NOT_ADMITTED,
    remedy=ADMIT,
)
def those_placed_are_admitted_2013(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 6A-1 (2): admitted at the level, by a decision that names programme and programme area."""
    return _admitted(candidate, names_area=True)


@rule(
    "placement.admitted",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=young_are_placed,
    cites=(Citation(Instrument.REGULATION_2024, "7-1", "2"),),
    text=IS_ADMITTED,
    breach=NOT_ADMITTED,
    remedy=ADMIT,
)
def those_placed_are_admitted_2024(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 7-1 (2): admitted to upper secondary training at the level in question; adults are admitted by chapter 13."""
    return _admitted(candidate, names_area=False)


@rule(
    "placement.company-decides",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=place_is_declined,
    cites=(Citation(Instrument.REGULATION_2024, "7-6", "3.1"),),
    text=Text(
        nb="Lærebedriften avgjør selv hvem den inngår kontrakt med.",
        nn="Lærebedrifta avgjer sjølv kven ho inngår kontrakt med.",
        en="The company decides itself with whom it makes a contract.",
    ),
    breach=Text(
        nb="Det var fylkeskommunen som avgjorde {on} at det ikke blir kontrakt.",
        nn="Det var fylkeskommunen som avgjorde {on} at det ikkje blir kontrakt.",
        en="It was the county that decided on {on} that there is to be no contract.",
    ),
    remedy=Text(nb="La bedriften avgjøre det.", nn="Lat bedrifta avgjere det.", en="Let the company decide it."),
)
def companies_choose(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 7-6 (3): the choice is the company's; an applicant who says no has not been chosen away."""
    declined = candidate.placing.declined[-1]
    if declined.by is None:
        return unknown(BY)
    if declined.by in (Party.COMPANY, Party.OFFICE):
        return MET
    return breached(on=declined.on) if declined.by is Party.COUNTY else NOT_APPLICABLE


def _wish(candidate: CandidateSituation) -> Application | Outcome:
    """The latest application of somebody who still wishes a place and meets the conditions, or why it asks nothing."""
    application = application_of(candidate)
    if isinstance(application, Outcome):
        return application
    if is_withdrawn(candidate, application):
        return NOT_APPLICABLE
    found = meets_conditions(candidate, application, candidate.on)
    if found.kind is OutcomeKind.BREACHED:
        return NOT_APPLICABLE
    return application if found is MET else found


@rule(
    "county.recruit",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=places_of_the_young_are_settled,
    cites=(Citation(Instrument.ACT_2023, "7-7", "2"),),
    text=Text(
        nb="Fylkeskommunen formidler søkere som fyller vilkårene, til lærebedrifter.",
        nn="Fylkeskommunen formidlar søkjarar som fyller vilkåra, til lærebedrifter.",
        en="The county places applicants who meet the conditions with companies.",
    ),
    breach=Text(nb="Søkeren er ikke formidlet.", nn="Søkjaren er ikkje formidla.", en="The applicant is not placed."),
    remedy=Text(
        nb="Formidle søkeren til en lærebedrift.",
        nn="Formidle søkjaren til ei lærebedrift.",
        en="Place the applicant with a company.",
    ),
)
def applicants_are_placed(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 7-7 (2): placed is placed; that somebody is not, says nothing yet of what the county has done for it."""
    if candidate.placing.placed_on is not None:
        return MET
    wish = _wish(candidate)
    if isinstance(wish, Outcome):
        return wish
    if candidate.on <= date(wish.year, 9, 1):
        return NOT_APPLICABLE
    return judgement(HAS_IT_TRIED) if candidate.placing.placed_silent_to == candidate.on else unknown(PLACED)


HAS_IT_TRIED: Final = Text(
    nb="Har fylkeskommunen gjort det den skal for å formidle søkeren?",
    nn="Har fylkeskommunen gjort det han skal for å formidle søkjaren?",
    en="Has the county done what it is to do to place the applicant?",
)
PLACE_OR_OFFER = Text(
    nb="Den som fyller vilkårene for formidling, får læreplass eller et annet tilbud på Vg3.",
    nn="Den som fyller vilkåra for formidling, får læreplass eller eit anna tilbod på Vg3.",
    en="Whoever meets the conditions for placement gets an apprentice place, or another third-year offer.",
)
NEITHER = Text(
    nb="Søkeren hadde {on} verken fått læreplass eller et annet tilbud.",
    nn="Søkjaren hadde {on} verken fått læreplass eller eit anna tilbod.",
    en="By {on} the applicant had got neither a place nor another offer.",
)
GIVE_ONE = Text(nb="Gi et tilbud nå.", nn="Gi eit tilbod no.", en="Make an offer now.")


def _has_place_or_offer(candidate: CandidateSituation, by: date) -> Outcome:
    """A place or an offer, whenever and in whichever county; or neither by a day that is over."""
    placing = candidate.placing
    if any(day is not None for day in (placing.placed_on, placing.offered_on, placing.offer_started_on)):
        return MET
    if candidate.on <= by:
        return NOT_APPLICABLE
    if not silence_is_fact(placing.placed_silent_to, by):
        return unknown(PLACED)
    is_silent = silence_is_fact(placing.offered_silent_to, by)
    return breached(on=by) if is_silent else unknown(OFFERED)


@rule(
    "county.placement-right",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=PLACEMENT_2013,
    until=ACT_2023_IN_FORCE,
    clock=places_are_settled,
    cites=(Citation(Instrument.ACT_1998, "3-3", "5"),),
    text=PLACE_OR_OFFER,
    breach=NEITHER,
    remedy=GIVE_ONE,
)
def training_is_given_in_school_without_a_place(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """1998 § 3-3 (5): without a place the company part is given in school; from 1 September (forskrift 2006 § 6A-9)."""
    wish = _wish(candidate)
    if isinstance(wish, Outcome):
        return wish
    if wish.contract_kind is not ContractKind.APPRENTICE:
        return unknown(OLD_KINDS)
    return _has_place_or_offer(candidate, date(wish.year, 9, 1))


@rule(
    "county.placement-right",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=places_of_the_young_are_settled,
    cites=(
        Citation(Instrument.ACT_2023, "5-6", "1.1"),
        Citation(Instrument.ACT_2023, "5-6", "1.2"),
        Citation(Instrument.REGULATION_2024, "7-6", "2"),
    ),
    text=PLACE_OR_OFFER,
    breach=NEITHER,
    remedy=GIVE_ONE,
)
def applicants_get_a_place_or_another_offer(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 5-6: a place, in the own county or another (forskrift § 7-6 (2)), or another offer by 1 October (§ 6-2)."""
    wish = _wish(candidate)
    return wish if isinstance(wish, Outcome) else _has_place_or_offer(candidate, date(wish.year, 10, 1))
