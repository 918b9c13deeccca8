"""How adults apply for upper secondary training: when, to which county, for what (forskrift 2024 § 13-3)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Ground
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.adult import (
    ADULT_MATTERS,
    adult_application,
    adult_application_is_decided,
    adult_application_is_sent,
)
from okstat.situation.conditions import is_one_of
from okstat.situation.parts.admission import AdmissionWish
from okstat.situation.parts.attestation import word_on
from okstat.situation.residence import is_sent_home
from okstat.situation.right import last_decision
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
HOME: Final = Missing("candidate.person.home_county", "key home_county of the person")
COUNTY: Final = Missing("decisions.rows[].county", "key county of event application_decided")
GROUND: Final = Missing("decisions.rows[].ground", "key ground of event application_decided")
SENT_TO: Final = Missing("admissions.wishes[].county", "key county of event admission_applied")
HOME_THEN: Final = Missing("admissions.wishes[].home_county", "key home_county of event admission_applied")
WISHES: Final = Missing("admissions.wishes[].final_competences", "key final_competences of event admission_applied")
FORM: Final = "adult.application-form"
DECIDE_ANEW: Final = Text(
    nb="Ta avgjørelsen opp på nytt, eller klag på den.",
    nn="Ta avgjerda opp på nytt, eller klag på ho.",
    en="Decide it anew, or appeal it.",
)


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
    decision = last_decision(candidate, *ADULT_MATTERS)
    if decision.granted or decision.ground is not Ground.NOT_RESIDENT:
        return NOT_APPLICABLE
    home = _home_by(candidate, decision.on)
    lacks = [*([HOME] if home is None else []), *([COUNTY] if decision.county is None else [])]
    if lacks:
        return unknown(*lacks)
    return breached(on=decision.on) if decision.county == home else MET


def _home_by(candidate: CandidateSituation, day: date) -> str | None:
    """The county of a documented move or of the register as the latest application told it; else the person's."""
    sent = [one for one in candidate.admissions.wishes if one.on <= day]
    told = (sent[-1].moving_to or sent[-1].home_county) if sent else None
    return told or candidate.candidate.person.home_county


def _sent(candidate: CandidateSituation) -> AdmissionWish:
    """The latest application, for rules whose clock found one."""
    sent = adult_application(candidate)
    assert not isinstance(sent, Outcome)  # without one the clock has answered
    return sent


@rule(
    "adult.application-county",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=adult_application_is_sent,
    cites=(Citation(NEW, "13-3", "2"),),
    text=Text(
        nb="Voksne sender søknaden til fylket der de er folkeregistrert, eller dit de skal flytte.",
        nn="Vaksne sender søknaden til fylket der dei er folkeregistrerte, eller dit dei skal flytte.",
        en="Adults send the application to the county of the population register, or of a documented move.",
    ),
    breach=Text(
        nb="Søknaden {on} er sendt til fylke {sent}; den skulle vært sendt til fylke {county}.",
        nn="Søknaden {on} er send til fylke {sent}; han skulle vore send til fylke {county}.",
        en="The application of {on} is sent to county {sent}; it was to be sent to county {county}.",
    ),
    remedy=Text(
        nb="Send søknaden til rett fylkeskommune.",
        nn="Send søknaden til rett fylkeskommune.",
        en="Send the application to the right county.",
    ),
)
def adults_apply_where_they_live(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 13-3 (2): the register on the day it is sent; a documented move goes before."""
    sent, today = _sent(candidate), candidate.candidate.person.home_county
    told = sent.moving_to or sent.home_county
    return is_sent_home(sent.county, told, today, sent.on, lacks=(SENT_TO, HOME_THEN))


@rule(
    "adult.three-wishes",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=adult_application_is_sent,
    cites=(Citation(NEW, "13-3", "1"),),
    text=Text(
        nb="Voksne fører opp tre sluttkompetanser de ønsker, i prioritert rekkefølge.",
        nn="Vaksne fører opp tre sluttkompetansar dei ønskjer, i prioritert rekkjefølgje.",
        en="Adults name three final competences that they wish, in order.",
    ),
    breach=Text(
        nb="Søknaden {on} nevner {number} ulike sluttkompetanser; det skal være tre.",
        nn="Søknaden {on} nemner {number} ulike sluttkompetansar; det skal vere tre.",
        en="The application of {on} names {number} different final competences; there are to be three.",
    ),
    remedy=Text(
        nb="Fyll ut søknaden med tre ønsker blant det fylkeskommunen tilbyr.",
        nn="Fyll ut søknaden med tre ønske blant det fylkeskommunen tilbyr.",
        en="Complete the application with three wishes among what the county offers.",
    ),
)
def adults_name_three_competences(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 13-3 (1) second sentence: three; the same one twice is one wish."""
    sent = _sent(candidate)
    number = None if sent.final_competences is None else len(set(sent.final_competences))
    return is_one_of(number, (law.whole("right.adult-wishes"),), WISHES, on=sent.on, number=number)


@rule(
    FORM,
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=adult_application_is_sent,
    cites=(Citation(NEW, "13-3", "1"),),
    text=Text(
        nb="Voksne skriver søknaden på skjemaet til fylkeskommunen.",
        nn="Vaksne skriv søknaden på skjemaet til fylkeskommunen.",
        en="Adults write the application on the form of the county.",
    ),
    breach=Text(
        nb="Det ble bekreftet {on} at skjemaet ikke er brukt.",
        nn="Det vart stadfesta {on} at skjemaet ikkje er brukt.",
        en="It was attested on {on} that the form was not used.",
    ),
    remedy=Text(
        nb="Send søknaden på skjemaet til fylkeskommunen.",
        nn="Send søknaden på skjemaet til fylkeskommunen.",
        en="Send the application on the form of the county.",
    ),
)
def adults_use_the_form(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 13-3 (1) first sentence; a word given before the latest application says nothing of it."""
    return word_on(candidate.attested, FORM, _sent(candidate).on)
