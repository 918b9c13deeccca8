"""An apprentice who will not go on (opplæringslova 2023 § 7-3 (2); 1998 § 4-6 (3) c)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import EndingBasis
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, judgement, rule, unknown
from okstat.situation.clocks.contract import contract_is_made
from okstat.situation.clocks.ending import (
    DEMANDED,
    IN_WRITING,
    NO_DECISION,
    REFUSED,
    apprentice_wants_to_end,
    demand_of_the_apprentice,
    undecided,
)
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023
BURDEN: Final = Missing("termination.demand.burden", "key burden of event ending_demanded")

NOT_ENDED_BY_COUNTY = Text(
    nb="Den som har læretid, ville slutte ({wished}); fylkeskommunens vedtak om heving: {decided}.",
    nn="Den som har læretid, ville slutte ({wished}); vedtaket frå fylkeskommunen om heving: {decided}.",
    en="The person with læretid wanted to stop ({wished}); the county's decision on ending the contract: {decided}.",
)
DECIDE = Text(
    nb="Be fylkeskommunen gjøre vedtak om heving, og legg ved det som er sagt skriftlig.",
    nn="Be fylkeskommunen gjere vedtak om heving, og legg ved det som er sagt skriftleg.",
    en="Ask the county for a decision on ending the contract, and enclose what was said in writing.",
)
HOW_LONG = Text(
    nb="Fylkeskommunen skal heve kontrakten når det er sagt skriftlig ({wished}), men loven sier ikke hvor fort: har "
    "det tatt for lang tid?",
    nn="Fylkeskommunen skal heve kontrakten når det er sagt skriftleg ({wished}), men lova seier ikkje kor fort: har "
    "det teke for lang tid?",
    en="The county has to end the contract once that is said in writing ({wished}), but the Act does not say how soon: "
    "has it taken too long?",
)
IS_IT_A_BURDEN = Text(
    nb="Er det en urimelig ulempe å fortsette, som sagt skriftlig {wished}, og skal fylkeskommunen samtykke?",
    nn="Er det ei urimeleg ulempe å halde fram, som sagt skriftleg {wished}, og skal fylkeskommunen samtykkje?",
    en="Is going on an unreasonable burden, as was said in writing on {wished}, and is the county to consent?",
)


def _wished(contract: ContractSituation) -> date:
    """The day the apprentice said so; where that is not on record, the last day."""
    demand = demand_of_the_apprentice(contract)
    wished = demand.on if demand is not None else contract.ending.on
    assert wished is not None  # else the clock has answered
    return wished


@rule(
    "end.by-apprentice",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=apprentice_wants_to_end,
    crossing=contract_is_made,
    cites=(Citation(OLD, "4-6", "3c"),),
    text=Text(
        nb="Den som har læretid, hever bare med samtykke fra fylkeskommunen, etter å ha sagt skriftlig at det er en "
        "urimelig ulempe å fortsette.",
        nn="Den som har læretid, hevar berre med samtykke frå fylkeskommunen, etter å ha sagt skriftleg at det er ei "
        "urimeleg ulempe å halde fram.",
        en="The person with læretid ends the contract only with the county's consent, having said in writing that "
        "going on is an unreasonable burden.",
    ),
    breach=NOT_ENDED_BY_COUNTY,
    remedy=DECIDE,
)
def apprentice_ends_with_consent(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-6 (3) c: with consent, on saying in writing that going on is an unreasonable burden; no other wish counts."""
    wished, decision = _wished(contract), contract.termination.decision
    if contract.ending.on is not None:
        if decision is None:
            return undecided(contract, breached(wished=wished, decided=NO_DECISION))
        return MET if decision.granted else breached(wished=wished, decided=REFUSED)
    if decision is not None:
        return MET if decision.granted else NOT_APPLICABLE
    demand = demand_of_the_apprentice(contract)
    assert demand is not None  # neither ended nor demanded: the clock has answered
    if demand.basis in (EndingBasis.BREACH, EndingBasis.UNABLE) or False in (demand.burden, demand.in_writing):
        return NOT_APPLICABLE
    lacks = [fact for fact, said in ((BURDEN, demand.burden), (IN_WRITING, demand.in_writing)) if said is None]
    return unknown(*lacks) if lacks else undecided(contract, judgement(IS_IT_A_BURDEN, wished=wished))


@rule(
    "end.by-apprentice",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=apprentice_wants_to_end,
    crossing=contract_is_made,
    cites=(Citation(NEW, "7-3", "2.1"),),
    text=Text(
        nb="Fylkeskommunen hever kontrakten når den som har læretid, skriftlig sier at hun eller han ikke vil "
        "fortsette.",
        nn="Fylkeskommunen hevar kontrakten når den som har læretid, skriftleg seier at ho eller han ikkje vil halde "
        "fram.",
        en="The county ends the contract when the person with læretid says in writing that he or she will not go on.",
    ),
    breach=NOT_ENDED_BY_COUNTY,
    remedy=DECIDE,
)
def county_ends_when_the_apprentice_says_so(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-3 (2): the county must decide heving on a wish in writing; no reason is needed, and no day is named."""
    wished, decision, demand = _wished(contract), contract.termination.decision, demand_of_the_apprentice(contract)
    if decision is not None and decision.granted:
        return MET
    if contract.ending.on is not None and decision is None:
        return undecided(contract, breached(wished=wished, decided=NO_DECISION))
    if demand is None:
        return unknown(DEMANDED)
    if demand.in_writing is None:
        return unknown(IN_WRITING)
    if not demand.in_writing:
        return NOT_APPLICABLE
    if decision is not None:
        return breached(wished=wished, decided=REFUSED)
    return undecided(contract, judgement(HOW_LONG, wished=wished))
