"""Another third-year offer for those without a place, and by when (forskrift 2024 § 6-2; 2006 §§ 6A-9, 6A-10)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.rule import (
    MET,
    NOT_APPLICABLE,
    Due,
    Missing,
    Outcome,
    OutcomeKind,
    Role,
    Severity,
    Waiver,
    duty,
    judgement,
    rule,
    unknown,
)
from okstat.situation.adult_places import TEXT_BEFORE_2026, day_asked_of_the_young, is_placed_as_adult
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import OFFER_STARTED, OFFERED, PLACED
from okstat.situation.parts.placing import Application
from okstat.situation.places import WHICH_KIND, application_of, is_adult_1998, is_withdrawn, meets_conditions
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, PLACEMENT_2013, REGULATION_OF_JUNE_2026

__all__: list[str] = []

OLD: Final = Instrument.REGULATION_2006
NEW: Final = Instrument.REGULATION_2024
OLD_KINDS: Final = Missing("law county.vg3-deadline", "the text on others than lærling before 2024-08-01")


def _unless_met(candidate: CandidateSituation, application: Application, due: date) -> Outcome | None:
    """Why the conditions for placement are not met on the last day (or the day asked); `None` where they are."""
    found = meets_conditions(candidate, application, min(due, candidate.on))
    if found.kind is OutcomeKind.BREACHED:
        return NOT_APPLICABLE
    return None if found is MET else found


def _due(
    candidate: CandidateSituation, application: Application, due: date, offer: tuple[date | None, date | None, Missing]
) -> Iterator[Due]:
    """One for the year of the latest application, numbered among the years applied for; a place is as good."""
    (offered, silent, missing), placing = offer, candidate.placing
    years = {one.year for one in placing.applications if one.year <= application.year}
    days = [day for day in (offered, placing.placed_on) if day is not None]
    placed_to = placing.placed_silent_to
    both = min(silent, placed_to) if silent is not None and placed_to is not None else None
    waived = Waiver.UNNECESSARY if is_withdrawn(candidate, application) else None
    wanting = PLACED if silent is not None and silent >= due else missing
    yield Due(len(years), None, due, min(days, default=None), both, wanting, waived)


@duty(
    "county.vg3-deadline",
    wording="2013",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=PLACEMENT_2013,
    until=ACT_2023_IN_FORCE,
    cites=(Citation(OLD, "6A-9", "1"), Citation(OLD, "6A-10", "1"), Citation(OLD, "6A-10", "2")),
    text=Text(
        nb="Den som ikke er formidlet til læreplass innen 1. september, får tilbud om Vg3 i skole.",
        nn="Den som ikkje er formidla til læreplass innan 1. september, får tilbod om Vg3 i skule.",
        en="Whoever is not placed by 1 September is offered the third year in school.",
    ),
    breach=Text(
        nb="Søkeren var ikke formidlet {due}, og har ikke fått tilbud om Vg3 i skole.",
        nn="Søkjaren var ikkje formidla {due}, og har ikkje fått tilbod om Vg3 i skule.",
        en="The applicant was not placed by {due}, and has not been offered the third year in school.",
    ),
    remedy=Text(
        nb="Gi tilbudet om Vg3 i skole nå.",
        nn="Gi tilbodet om Vg3 i skule no.",
        en="Offer the third year in school now.",
    ),
)
def third_year_is_offered_by_september(
    candidate: CandidateSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 6A-9: offered by 1 September, whenever it begins; adults may be placed, and have no such day (§ 6A-10)."""
    latest = application_of(candidate)
    if isinstance(latest, Outcome):
        return latest
    adult = is_adult_1998(candidate, law, latest.year)
    if adult.kind is not OutcomeKind.BREACHED:
        return NOT_APPLICABLE if adult is MET else adult
    if latest.contract_kind is not ContractKind.APPRENTICE:
        return unknown(WHICH_KIND if latest.contract_kind is None else OLD_KINDS)
    due = date(latest.year, 9, 1)
    placing = candidate.placing
    offered = min((day for day in (placing.offered_on, placing.offer_started_on) if day is not None), default=None)
    return _unless_met(candidate, latest, due) or _due(
        candidate, latest, due, (offered, placing.offered_silent_to, OFFERED)
    )


@duty(
    "county.vg3-deadline",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(NEW, "6-2", "1"),),
    text=Text(
        nb="Den som fyller vilkårene for formidling og ikke har fått læreplass, får et annet tilbud som starter så "
        "snart som mulig, og senest 1. oktober.",
        nn="Den som fyller vilkåra for formidling og ikkje har fått læreplass, får eit anna tilbod som startar så "
        "snart som mogleg, og seinast 1. oktober.",
        en="Whoever meets the conditions for placement and has no place gets another offer that starts as soon as "
        "possible, and at the latest on 1 October.",
    ),
    breach=Text(
        nb="Søkeren hadde verken læreplass eller et tilbud som var begynt, {due}.",
        nn="Søkjaren hadde verken læreplass eller eit tilbod som var begynt, {due}.",
        en="By {due} the applicant had neither a place nor an offer that had begun.",
    ),
    remedy=Text(nb="Sett i gang tilbudet nå.", nn="Set i gang tilbodet no.", en="Start the offer now."),
)
def other_offer_starts_by_october(
    candidate: CandidateSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 6-2 (1): it has started by 1 October; no day is moved to a working day, as § 7-5 does for applications.

    Adults have no such day: § 13-6 (2) does not name § 6-2.
    """
    latest = application_of(candidate)
    if isinstance(latest, Outcome):
        return latest
    due = date(latest.year, 10, 1)
    if is_placed_as_adult(candidate, candidate.on):
        return NOT_APPLICABLE if due >= REGULATION_OF_JUNE_2026 else unknown(TEXT_BEFORE_2026)
    placing = candidate.placing
    offer = (placing.offer_started_on, placing.started_silent_to, OFFER_STARTED)
    return _unless_met(candidate, latest, due) or _due(candidate, latest, due, offer)


STILL_TRYING: Final = Text(
    nb="Prøver fylkeskommunen fortsatt å formidle søkeren?",
    nn="Prøver fylkeskommunen framleis å formidle søkjaren?",
    en="Does the county keep trying to place the applicant?",
)


@rule(
    "county.keeps-seeking",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked_of_the_young,
    cites=(Citation(NEW, "6-2", "2"),),
    text=Text(
        nb="Fylkeskommunen prøver fortsatt å formidle den som ønsker det, også etter at et annet tilbud er begynt.",
        nn="Fylkeskommunen prøver framleis å formidle den som ønskjer det, også etter at eit anna tilbod er begynt.",
        en="The county keeps trying to place those who wish it, also after they have begun another offer.",
    ),
    breach=Text(
        nb="Fylkeskommunen prøver ikke lenger å formidle søkeren.",
        nn="Fylkeskommunen prøver ikkje lenger å formidle søkjaren.",
        en="The county no longer tries to place the applicant.",
    ),
    remedy=Text(
        nb="Fortsett arbeidet med å finne en læreplass.",
        nn="Hald fram arbeidet med å finne ein læreplass.",
        en="Go on looking for an apprentice place.",
    ),
)
def county_keeps_trying(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 6-2 (2): for those who have begun another offer and have not said that they no longer wish a place.

    A place, or a company that was asked and said no, since the offer began shows it; else somebody has to tell.
    """
    application, placing = application_of(candidate), candidate.placing
    if isinstance(application, Outcome):
        return application
    started = placing.offer_started_on
    if is_withdrawn(candidate, application):
        return NOT_APPLICABLE
    if started is None:
        return NOT_APPLICABLE if placing.started_silent_to == candidate.on else unknown(OFFER_STARTED)
    if placing.placed_on is not None:
        return MET if placing.placed_on >= started else NOT_APPLICABLE
    return MET if any(one.on >= started for one in placing.declined) else judgement(STILL_TRYING)
