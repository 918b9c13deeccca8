"""Applications for placement: the kind, the county, the trade, the form (forskrift 2024 §§ 7-1, 7-3, 7-4, 7-6).

Of adults nothing is asked here: § 13-6 (2) does not name these sections.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import ContractKind, Relation, SchoolLevel
from okstat.model.trade import trades
from okstat.plans.relations import level_of, relation_of_school
from okstat.rule import MET, Missing, Outcome, Role, Severity, breached, judgement, rule, unknown
from okstat.situation.adult_places import young_apply_for_a_place
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import SCHOOLING
from okstat.situation.parts.attestation import word_on
from okstat.situation.places import WHICH_KIND, WHICH_TRADE
from okstat.situation.residence import is_sent_home
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
PLACED_BY_THE_COUNTY: Final = (
    ContractKind.APPRENTICE,
    ContractKind.TRAINING_CANDIDATE,
    ContractKind.PRAKSISBREV_CANDIDATE,
)
SENT_TO: Final = Missing("placing.applications[].county", "key county of event placement_applied")
FORM: Final = "placement.form"
HOME: Final = Missing("placing.applications[].home_county", "key home_county of event placement_applied")


@rule(
    "placement.kind",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=young_apply_for_a_place,
    cites=(Citation(NEW, "7-1", "1"), Citation(NEW, "7-3", "1.2")),
    text=Text(
        nb="Søknaden om formidling sier om ønsket er lærling, lærekandidat eller praksisbrevkandidat.",
        nn="Søknaden om formidling seier om ønsket er lærling, lærekandidat eller praksisbrevkandidat.",
        en="The application for placement says whether it is for lærling, lærekandidat or praksisbrevkandidat.",
    ),
    breach=Text(
        nb="Søknaden {on} gjelder fagbrev på jobb, som fylkeskommunen ikke formidler til.",
        nn="Søknaden {on} gjeld fagbrev på jobb, som fylkeskommunen ikkje formidlar til.",
        en="The application of {on} is for a trade certificate on the job, to which the county places nobody.",
    ),
    remedy=Text(
        nb="Si hva søknaden gjelder; fagbrev på jobb avtales med arbeidsgiveren.",
        nn="Sei kva søknaden gjeld; fagbrev på jobb blir avtalt med arbeidsgivaren.",
        en="Say what it is for; a trade certificate on the job is agreed with the employer.",
    ),
)
def application_names_one_of_three_kinds(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§§ 7-1 (1), 7-3 (1): lærling, lærekandidat and praksisbrevkandidat may be applied for, and the wish is said."""
    application = candidate.placing.applications[-1]
    if application.contract_kind is None:
        return unknown(WHICH_KIND)
    return MET if application.contract_kind in PLACED_BY_THE_COUNTY else breached(on=application.on)


@rule(
    "placement.county",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=young_apply_for_a_place,
    cites=(Citation(NEW, "7-4", "1"), Citation(NEW, "7-4", "2")),
    text=Text(
        nb="Søknaden om formidling er sendt til fylket der søkeren er folkeregistrert, eller dit han eller hun skal "
        "flytte.",
        nn="Søknaden om formidling er send til fylket der søkjaren er folkeregistrert, eller dit han eller ho skal "
        "flytte.",
        en="The application is sent to the county of the population register, or of a documented move.",
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
def application_goes_to_the_county_of_residence(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 7-4: the county of the population register on the day; whoever documents a move, that of the new home."""
    sent, today = candidate.placing.applications[-1], candidate.candidate.person.home_county
    told = sent.moving_to or sent.home_county
    return is_sent_home(sent.county, told, today, sent.on, lacks=(SENT_TO, HOME))


LEADS: Final = frozenset((Relation.OWN, Relation.CROSSOVER))
CAN_IT_BE_APPLIED_FOR: Final = Text(
    nb="Bygger faget på det programområdet søkeren har gått?",
    nn="Byggjer faget på det programområdet søkjaren har gått?",
    en="Does the trade build on the programme area that the applicant has gone through?",
)


@rule(
    "placement.trade",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=young_apply_for_a_place,
    cites=(Citation(NEW, "7-6", "1"),),
    text=Text(
        nb="Lærefaget det søkes om, bygger på det programmet eller programområdet søkeren har gått.",
        nn="Lærefaget det blir søkt om, byggjer på det programmet eller programområdet søkjaren har gått.",
        en="The trade applied for builds on the programme or programme area that the applicant has gone through.",
    ),
    breach=Text(
        nb="Søknaden {on} gjelder et fag som ikke bygger på noe av det søkeren har gått.",
        nn="Søknaden {on} gjeld eit fag som ikkje byggjer på noko av det søkjaren har gått.",
        en="The application of {on} is for a trade that builds on nothing that the applicant has gone through.",
    ),
    remedy=Text(
        nb="Spør fylkeskommunen hvilke fag som bygger på det du har gått.",
        nn="Spør fylkeskommunen kva fag som byggjer på det du har gått.",
        en="Ask the county which trades build on what you have gone through.",
    ),
)
def trade_builds_on_what_was_gone_through(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 7-6 (1): a trade that builds on the programme or area set for it in curriculum and course structure.

    Today's structure of courses settles it where a second year leads to the trade, or where nothing gone through does.
    """
    application = candidate.placing.applications[-1]
    code = application.trade or candidate.candidate.trade
    trade = trades().get(code) if code is not None else None
    if trade is None:
        return unknown(WHICH_TRADE)
    begun = [year for year in candidate.schooling.years if year.first <= application.on]
    found = [relation_of_school(year.programme_area, trade) for year in begun]
    is_on_first = (trade.model or "").startswith("1")
    for year, leads in zip(begun, found, strict=True):
        if leads <= LEADS and (is_on_first or level_of(year.programme_area) is not SchoolLevel.VG1):
            return MET
    if not silence_is_fact(candidate.schooling.silent_to, application.on):
        return unknown(SCHOOLING)
    return judgement(CAN_IT_BE_APPLIED_FOR) if any(leads & LEADS for leads in found) else breached(on=application.on)


@rule(
    FORM,
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=young_apply_for_a_place,
    cites=(Citation(NEW, "7-3", "1.1"),),
    text=Text(
        nb="Søknaden om formidling er skrevet på skjemaet til fylkeskommunen.",
        nn="Søknaden om formidling er skriven på skjemaet til fylkeskommunen.",
        en="The application for placement is written on the form of the county.",
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
def application_is_on_the_form(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 7-3 (1): a word given before the latest application is about an earlier one, and says nothing of it."""
    return word_on(candidate.attested, FORM, candidate.placing.applications[-1].on)
