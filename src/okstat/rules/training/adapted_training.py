"""Individually arranged training of a lærekandidat (opplæringslova 2023 §§ 11-7, 11-10, 11-11 by § 7-4 (6))."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import PlanContent
from okstat.period import Period, add_years
from okstat.policy import BY_SCHOOL_YEAR, YEARS_OF_ARRANGEMENT
from okstat.rule import (
    MET,
    NOT_APPLICABLE,
    Due,
    Missing,
    Outcome,
    Role,
    Severity,
    breached,
    duty,
    judgement,
    rule,
    unknown,
)
from okstat.situation.clocks.training import EXPERT, arrangement_is_decided
from okstat.situation.contract import ContractSituation
from okstat.situation.half_years import whole_parts
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

ACT: Final = Instrument.ACT_2023
RECOMMENDS: Final = Missing("arrangement.assessed[].recommends", "key recommends of event expert_assessed")
CONSENT_TO_ASSESSMENT: Final = Missing("arrangement.assessed[].consented", "key consented of event expert_assessed")
GRANTED: Final = Missing("arrangement.decided[].granted", "key granted of event arrangement_decided")
REASONED: Final = Missing("arrangement.decided[].reasoned", "key reasoned of event arrangement_decided")
CONSENT_TO_DECISION: Final = Missing("arrangement.decided[].consented", "key consented of event arrangement_decided")
PLAN: Final = Missing("arrangement.planned", "event individual_plan_written")
STATES: Final = Missing("arrangement.planned[].states", "key states of event individual_plan_written")
REVIEW: Final = Missing("arrangement.reviewed", "event arrangement_reviewed")

A_YEAR: Final = 12
ONE_DAY: Final = timedelta(days=1)
STATED: Final = {
    PlanContent.AIMS: Text(nb="målene", nn="måla", en="the aims"),
    PlanContent.CONTENT: Text(nb="innholdet", nn="innhaldet", en="the content"),
    PlanContent.DELIVERY: Text(
        nb="hvordan opplæringen skal drives", nn="korleis opplæringa skal drivast", en="how the training is run"
    ),
}


@rule(
    "adapted.departure",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=arrangement_is_decided,
    cites=(Citation(ACT, "11-7", "2"),),
    text=Text(
        nb="Et vedtak som fraviker den sakkyndige vurderingen, gir grunnene for det.",
        nn="Eit vedtak som fråvik den sakkunnige vurderinga, gir grunnane for det.",
        en="A decision that departs from the expert assessment gives the reasons for it.",
    ),
    breach=Text(
        nb="Vedtaket {decided} fraviker den sakkyndige vurderingen {assessed} uten å gi grunner.",
        nn="Vedtaket {decided} fråvik den sakkunnige vurderinga {assessed} utan å gi grunnar.",
        en="The decision of {decided} departs from the expert assessment of {assessed} without giving reasons.",
    ),
    remedy=Text(
        nb="Gjør et nytt vedtak som forklarer hvordan opplæringen ellers gir tilfredsstillende utbytte.",
        nn="Gjer eit nytt vedtak som forklarer korleis opplæringa elles gir tilfredsstillande utbytte.",
        en="Decide anew, and explain how the training gives a satisfactory benefit otherwise.",
    ),
)
def departure_from_the_expert_assessment_is_reasoned(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 11-7 (2): only where the benefit is satisfactory in another way, which is for the county to judge."""
    decision = contract.arrangement.decided[-1]
    assessed = contract.arrangement.assessed_before(decision.on)
    if assessed is None:
        return unknown(EXPERT)
    lacks = [(GRANTED, decision.granted), (RECOMMENDS, assessed.recommends)]
    if missing := [fact for fact, value in lacks if value is None]:
        return unknown(*missing)
    if decision.granted is assessed.recommends:
        return NOT_APPLICABLE
    if decision.reasoned is None:
        return unknown(REASONED)
    if not decision.reasoned:
        return breached(decided=decision.on, assessed=assessed.on)
    return judgement(OTHER_WAY)


OTHER_WAY: Final = Text(
    nb="Får lærekandidaten tilfredsstillende utbytte av opplæringen på en annen måte? Det avgjør fylkeskommunen.",
    nn="Får lærekandidaten tilfredsstillande utbytte av opplæringa på ein annan måte? Det avgjer fylkeskommunen.",
    en="Does the training candidate get a satisfactory benefit in another way? That is for the county to decide.",
)


@rule(
    "adapted.consent",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=arrangement_is_decided,
    cites=(Citation(ACT, "11-7", "3"),),
    text=Text(
        nb="Det er gitt samtykke før den sakkyndige vurderingen og før vedtaket om individuelt tilrettelagt opplæring.",
        nn="Det er gitt samtykke før den sakkunnige vurderinga og før vedtaket om individuelt tilrettelagd opplæring.",
        en="Consent is given before the expert assessment and before the decision on individually arranged training.",
    ),
    breach=Text(
        nb="Samtykket er fra {consented}, etter det som ble gjort {done}.",
        nn="Samtykket er frå {consented}, etter det som vart gjort {done}.",
        en="The consent is of {consented}, after what was done on {done}.",
    ),
    remedy=Text(
        nb="Be om samtykke først neste gang, og lag tilbudet i samråd med lærekandidaten.",
        nn="Be om samtykke først neste gong, og lag tilbodet i samråd med lærekandidaten.",
        en="Ask for consent first the next time, and make the offer in consultation with the training candidate.",
    ),
)
def consent_comes_first(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 11-7 (3): consent to the assessment before it is made, and to the decision that grants before it is made."""
    arrangement, decision = contract.arrangement, contract.arrangement.decided[-1]
    assessed = arrangement.assessed_before(decision.on)
    steps: list[tuple[Missing, date, date | None]] = []
    if decision.granted is not False:
        steps.append((CONSENT_TO_DECISION, decision.on, decision.consented))
    if assessed is not None:
        steps.append((CONSENT_TO_ASSESSMENT, assessed.on, assessed.consented))
    for _, done, consented in steps:
        if consented is not None and consented > done:
            return breached(consented=consented, done=done)
    missing = [fact for fact, _, consented in steps if consented is None]
    if assessed is None and not arrangement.nobody_assessed_by(decision.on):
        missing.append(EXPERT)
    return unknown(*missing) if missing else MET


@rule(
    "adapted.individual-plan",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=arrangement_is_decided,
    cites=(Citation(ACT, "11-10", "1"),),
    text=Text(
        nb="Den som får individuelt tilrettelagt opplæring, har en individuell opplæringsplan med mål, innhold og "
        "måten opplæringen drives på.",
        nn="Den som får individuelt tilrettelagd opplæring, har ein individuell opplæringsplan med mål, innhald og "
        "måten opplæringa blir driven på.",
        en="Whoever gets individually arranged training has an individual training plan with aims, content and the way "
        "the training is run.",
    ),
    breach=Text(
        nb="Den individuelle opplæringsplanen mangler: {lacking}.",
        nn="Den individuelle opplæringsplanen manglar: {lacking}.",
        en="The individual training plan lacks: {lacking}.",
    ),
    remedy=Text(
        nb="Lag planen, eller gjør den fullstendig, og gå gjennom den med lærekandidaten.",
        nn="Lag planen, eller gjer han fullstendig, og gå gjennom han med lærekandidaten.",
        en="Write the plan, or complete it, and go through it with the training candidate.",
    ),
)
def individual_plan_states_what_it_must(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 11-10: the text says the school; who bears it for a lærekandidat is not named, and the county answers here."""
    arrangement, decision = contract.arrangement, contract.arrangement.decided[-1]
    if decision.granted is False:
        return NOT_APPLICABLE
    lacks = () if decision.granted else (GRANTED,)
    if not arrangement.planned:
        is_none = arrangement.planned_silent_to == on
        return unknown(*lacks, *(() if is_none else (PLAN,))) if lacks or not is_none else breached(lacking=ALL_OF_IT)
    states = arrangement.planned[-1].states
    if states is None or lacks:
        return unknown(*lacks, *((STATES,) if states is None else ()))
    lacking = tuple(words for content, words in STATED.items() if content not in states)
    return breached(lacking=lacking) if lacking else MET


ALL_OF_IT: Final = Text(nb="hele planen", nn="heile planen", en="the whole plan")


@duty(
    "adapted.yearly-review",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(ACT, "11-11", "1"),),
    text=Text(
        nb="Én gang i året lages en skriftlig oversikt over den tilrettelagte opplæringen og en vurdering mot planen.",
        nn="Éin gong i året blir det laga ei skriftleg oversikt over den tilrettelagde opplæringa og ei vurdering mot "
        "planen.",
        en="Once a year a written overview of the arranged training and an assessment against the plan are made.",
    ),
    breach=Text(
        nb="Oversikt og vurdering nummer {number} er ikke laget; året gikk ut {due}.",
        nn="Oversikt og vurdering nummer {number} er ikkje laga; året gjekk ut {due}.",
        en="Overview and assessment number {number} have not been made; the year ended on {due}.",
    ),
    remedy=Text(
        nb="Lag oversikten og vurderingen nå, og gi lærekandidaten tilgang.",
        nn="Lag oversikta og vurderinga no, og gi lærekandidaten tilgang.",
        en="Write the overview and the assessment now, and give the training candidate access.",
    ),
)
def arrangement_is_reviewed_each_year(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 11-11: once a year, in years counted by the policy `years-of-arrangement`; the text says the school."""
    day = arrangement_is_decided(contract)
    if isinstance(day, Outcome):
        return day
    since = contract.arrangement.granted_since()
    if since is None:
        return NOT_APPLICABLE if contract.arrangement.decided[-1].granted is False else unknown(GRANTED)
    if law.choice(YEARS_OF_ARRANGEMENT) == BY_SCHOOL_YEAR:
        years = whole_parts(since, contract.ends, contract.on, A_YEAR)
    else:
        years = _whole_years(since, contract.ends or contract.on)
    return _reviews(contract, years)


def _whole_years(first: date, last: date) -> tuple[Period, ...]:
    """The years from a day that are over when `last` is over, each counted from that day."""
    years = range(last.year - first.year + 1)
    found = (Period(add_years(first, year), add_years(first, year + 1) - ONE_DAY) for year in years)
    return tuple(year for year in found if year.last <= last)


def _reviews(contract: ContractSituation, years: tuple[Period, ...]) -> Iterator[Due]:
    """Each overview fulfils the earliest year still open, and none that begins after it."""
    arrangement = contract.arrangement
    waiting = [review.on for review in arrangement.reviewed]
    for number, year in enumerate(years, 1):
        waiting = [day for day in waiting if day >= year.first]
        yield Due(number, year.first, year.last, next(iter(waiting), None), arrangement.reviewed_silent_to, REVIEW)
        waiting = waiting[1:]
