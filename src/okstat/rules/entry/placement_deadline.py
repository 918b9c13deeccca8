"""The last day to apply for placement, who is freed from it, and its announcement (forskrift 2024 §§ 7-5, 4-9 (5))."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind, Ground, Matter
from okstat.period import next_working_day
from okstat.rule import (
    MET,
    NOT_APPLICABLE,
    Due,
    Missing,
    Outcome,
    OutcomeKind,
    Role,
    Severity,
    breached,
    duty,
    rule,
    unknown,
)
from okstat.situation.adult_places import young_apply_for_a_place
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import refused_as_late
from okstat.situation.county import Announcement, CountySituation
from okstat.situation.places import WHICH_KIND, deadline_of, is_freed_from_deadline
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, REGULATION_OF_JUNE_2026

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
ANNOUNCED: Final = Missing("announcements.rows", "event deadline_announced")
DEADLINES: Final = (
    (2, ContractKind.TRAINING_CANDIDATE),
    (2, ContractKind.PRAKSISBREV_CANDIDATE),
    (3, ContractKind.APPRENTICE),
)
"""The month on whose first day applications are due, by the kind applied for."""
FIRST_YEAR: Final = 2025
"""The first year with a deadline under the regulation of 2024."""


@rule(
    "county.application-deadline",
    wording="2024",
    bearer=Role.APPRENTICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=young_apply_for_a_place,
    cites=(
        *(Citation(NEW, "7-5", ledd) for ledd in ("1a", "1b", "2.1")),
        Citation(NEW, "13-6", "2").between(REGULATION_OF_JUNE_2026, None),
    ),
    text=Text(
        nb="Søknaden om formidling kommer inn innen 1. februar for lærekandidater og praksisbrevkandidater, og innen "
        "1. mars for lærlinger.",
        nn="Søknaden om formidling kjem inn innan 1. februar for lærekandidatar og praksisbrevkandidatar, og innan "
        "1. mars for lærlingar.",
        en="The application comes in by 1 February for lærekandidat and praksisbrevkandidat, and by 1 March for "
        "lærling.",
    ),
    breach=Text(
        nb="Søknaden kom inn {on}; fristen gikk ut {due}. Fylkeskommunen tar hensyn til den så langt råd er.",
        nn="Søknaden kom inn {on}; fristen gjekk ut {due}. Fylkeskommunen tek omsyn til han så langt råd er.",
        en="The application came in on {on}; the deadline ran out on {due}. The county considers it as far as "
        "possible.",
    ),
    remedy=Text(
        nb="Spør fylkeskommunen hva det at søknaden er sen, betyr.",
        nn="Spør fylkeskommunen kva det at søknaden er sein, har å seie.",
        en="Ask the county what it means that the application is late.",
    ),
)
def application_comes_in_time(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§ 7-5 (1), (2): 1 February or 1 March; on a Saturday or Sunday the first working day after is in time.

    Not for those who are freed from the deadline (§ 7-5 (4)), nor for adults, for whom § 13-6 (2) does not name it.
    What came in by the first of the two days is in time whatever was applied for.
    """
    application = candidate.placing.applications[-1]
    due = deadline_of(application)
    if due is None and application.contract_kind is None:
        is_early = application.on <= next_working_day(date(application.year, DEADLINES[0][0], 1))
        return MET if is_early else unknown(WHICH_KIND)
    if due is None:
        return NOT_APPLICABLE
    if application.on <= due:
        return MET
    freed = is_freed_from_deadline(candidate, application.on, with_follow_up_service=application.with_follow_up_service)
    if freed.kind is OutcomeKind.BREACHED:
        return breached(on=application.on, due=due)
    return NOT_APPLICABLE if freed is MET else freed


@rule(
    "county.not-after-failed-exam",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=refused_as_late,
    cites=(Citation(NEW, "7-5", "4"), Citation(NEW, "4-9", "5")),
    text=Text(
        nb="Den som tidligere ikke har bestått fag- eller svenneprøven, eller som søker sammen med "
        "oppfølgingstjenesten, får ikke avslag fordi søknaden er sen.",
        nn="Den som tidlegare ikkje har bestått fag- eller sveineprøva, eller som søkjer saman med oppfølgingstenesta, "
        "får ikkje avslag fordi søknaden er sein.",
        en="Whoever has failed a trade exam before, or applies together with the follow-up service, is not refused for "
        "being late.",
    ),
    breach=Text(
        nb="Søknaden ble avslått {on} fordi den var sen, men fristen gjelder ikke for søkeren.",
        nn="Søknaden vart avslått {on} fordi han var sein, men fristen gjeld ikkje for søkjaren.",
        en="The application was refused on {on} for being late, but the deadline does not hold for the applicant.",
    ),
    remedy=Text(
        nb="Behandle søknaden.",
        nn="Behandle søknaden.",
        en="Deal with the application.",
    ),
)
def deadlines_do_not_hold_after_a_failed_exam(candidate: CandidateSituation, law: Law, on: date) -> Outcome:
    """§§ 7-5 (4), 4-9 (5): the deadlines do not hold after a failed trade exam, nor with the follow-up service."""
    decision = candidate.decisions.refused_on(Ground.TOO_LATE, Matter.ADMISSION, Matter.PLACEMENT)
    assert decision is not None  # without one the clock has answered
    is_admission = decision.matter is Matter.ADMISSION
    sent = candidate.admissions.wishes if is_admission else candidate.placing.applications
    with_service = any(one.with_follow_up_service for one in sent if one.on <= decision.on)
    freed = is_freed_from_deadline(candidate, decision.on, with_follow_up_service=with_service)
    if freed.kind is OutcomeKind.BREACHED:
        return MET
    return breached(on=decision.on) if freed is MET else freed


@duty(
    "county.deadline-announced",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(NEW, "7-5", "3"),),
    text=Text(
        nb="Fylkeskommunen kunngjør søknadsfristene for formidling senest fire uker før de går ut.",
        nn="Fylkeskommunen kunngjer søknadsfristane for formidling seinast fire veker før dei går ut.",
        en="The county announces the deadlines for applications for placement at least four weeks before they run out.",
    ),
    breach=Text(
        nb="Søknadsfrist nummer {number} skulle vært kunngjort {due}, og er ikke det.",
        nn="Søknadsfrist nummer {number} skulle vore kunngjord {due}, og er ikkje det.",
        en="Deadline number {number} was to be announced by {due}, and has not been.",
    ),
    remedy=Text(
        nb="Kunngjør fristen nå, med hvordan søknaden sendes og hva som skal følge med.",
        nn="Kunngjer fristen no, med korleis søknaden blir send og kva som skal følgje med.",
        en="Announce the deadline now, with how to send the application and what to enclose.",
    ),
)
def deadlines_are_announced_in_time(
    county: CountySituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 7-5 (3): at least four weeks before 1 February and 1 March; whatever day of the year was announced.

    To the year after the one asked about. The days are those of the law itself: a Monday that is in time as well
    gives nobody less than four weeks.
    """
    before = timedelta(weeks=law.whole("placement.announced-weeks-before"))
    years = range(FIRST_YEAR, min(last.year, county.on.year + 1) + 1)
    days = ((date(year, month, 1), kind) for year in years for month, kind in DEADLINES)
    return (
        Due(number, None, day - before, _announced(county, day, kind), county.announcements.silent_to, ANNOUNCED)
        for number, (day, kind) in enumerate(days, 1)
    )


def _announced(county: CountySituation, day: date, kind: ContractKind) -> date | None:
    """The first day on which the deadline of a year was announced for a kind."""
    return next((one.on for one in county.announcements.rows if _is_of(one, day, kind)), None)


def _is_of(one: Announcement, day: date, kind: ContractKind) -> bool:
    return one.deadline.year == day.year and one.contract_kind in (None, kind)
