"""Heving for breach, the hearing before it, and the county's day (opplæringslova 2023 § 7-3 (2), (3); 1998 § 4-6)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, Task, breached, rule, unknown
from okstat.situation.clocks.contract import contract_is_made
from okstat.situation.clocks.ending import (
    HEARD,
    NO_DECISION,
    REFUSED,
    RIGHT_KEPT,
    SET_BY_COUNTY,
    apprentice_ends_for_breach,
    company_wants_to_end,
    contract_ends_for_breach,
    ending_is_decided,
    granted,
    undecided,
)
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023

STOPPED_ALONE = Text(
    nb="Kontrakten ble avsluttet {ended}; fylkeskommunens vedtak: {decided}.",
    nn="Kontrakten vart avslutta {ended}; vedtaket frå fylkeskommunen: {decided}.",
    en="The contract was ended on {ended}; the county's decision: {decided}.",
)
GO_ON = Text(
    nb="Fortsett opplæringen, og legg saken fram for fylkeskommunen.",
    nn="Hald fram med opplæringa, og legg saka fram for fylkeskommunen.",
    en="Go on with the training, and put the case before the county.",
)


def _by_the_county(contract: ContractSituation) -> Outcome:
    """Decided by the county, and not ended before its decision unless it set so early a day."""
    ended, decision = contract.ending.on, contract.termination.decision
    assert ended is not None  # else the clock has answered
    if decision is None:
        return undecided(contract, breached(ended=ended, decided=NO_DECISION))
    if not decision.granted:
        return breached(ended=ended, decided=REFUSED)
    if decision.on <= ended:
        return MET
    if decision.last is None:
        return unknown(SET_BY_COUNTY)
    return MET if decision.last <= ended else breached(ended=ended, decided=decision.on)


@rule(
    "end.for-breach",
    wording="1998",
    bearer=Task("liable-for-training"),
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=contract_ends_for_breach,
    cites=(Citation(OLD, "4-6", "3a"), Citation(OLD, "4-6", "3b")),
    text=Text(
        nb="En part hever på grunn av mislighold, eller fordi en part ikke kan fortsette, bare med fylkeskommunens "
        "samtykke.",
        nn="Ein part hevar på grunn av misleghald, eller fordi ein part ikkje kan halde fram, berre med samtykke frå "
        "fylkeskommunen.",
        en="A party ends the contract for a breach, or because a party cannot go on, only with the county's consent.",
    ),
    breach=STOPPED_ALONE,
    remedy=GO_ON,
)
def party_ends_with_consent(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-6 (3) a, b: one party may end with the county's consent. Whether the ground is there, the county judges."""
    return _by_the_county(contract)


@rule(
    "end.for-breach",
    wording="2023",
    bearer=Task("liable-for-training"),
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=contract_ends_for_breach,
    cites=(Citation(NEW, "7-3", "2.2"),),
    text=Text(
        nb="Det er fylkeskommunen som hever kontrakten på grunn av mislighold, eller fordi en part ikke kan oppfylle "
        "den.",
        nn="Det er fylkeskommunen som hevar kontrakten på grunn av misleghald, eller fordi ein part ikkje kan oppfylle "
        "han.",
        en="It is the county that ends the contract for a breach, or because a party is unable to fulfil it.",
    ),
    breach=STOPPED_ALONE,
    remedy=GO_ON,
)
def county_ends_for_breach(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-3 (2): the county may decide heving; a company cannot stop the training by itself."""
    return _by_the_county(contract)


# ── the apprentice, who stops alone ────────────────────────────────────────────────────────────

LEFT_ALONE = Text(
    nb="Den som har læretid, sluttet {ended}; fylkeskommunens vedtak: {decided}.",
    nn="Den som har læretid, slutta {ended}; vedtaket frå fylkeskommunen: {decided}.",
    en="The person with læretid stopped on {ended}; the county's decision: {decided}.",
)
ASK_THE_COUNTY = Text(
    nb="Be fylkeskommunen heve kontrakten.",
    nn="Be fylkeskommunen heve kontrakten.",
    en="Ask the county to end the contract.",
)


@rule(
    "end.for-breach-by-apprentice",
    wording="1998",
    bearer=Role.APPRENTICE,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=apprentice_ends_for_breach,
    cites=(Citation(OLD, "4-6", "3a"), Citation(OLD, "4-6", "3b")),
    text=Text(
        nb="Også den som har læretid, hever på grunn av mislighold bare med fylkeskommunens samtykke.",
        nn="Også den som har læretid, hevar på grunn av misleghald berre med samtykke frå fylkeskommunen.",
        en="The person with læretid too ends the contract for a breach only with the county's consent.",
    ),
    breach=LEFT_ALONE,
    remedy=ASK_THE_COUNTY,
)
def apprentice_ends_it_with_consent(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-6 (3) a, b: the same of the apprentice, who bears it then and not the company."""
    return _by_the_county(contract)


@rule(
    "end.for-breach-by-apprentice",
    wording="2023",
    bearer=Role.APPRENTICE,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=apprentice_ends_for_breach,
    cites=(Citation(NEW, "7-3", "2.2"),),
    text=Text(
        nb="Også når den som har læretid, mener at det er mislighold, er det fylkeskommunen som hever kontrakten.",
        nn="Også når den som har læretid, meiner at det er misleghald, er det fylkeskommunen som hevar kontrakten.",
        en="Where the person with læretid holds that there is a breach, it is the county too that ends the contract.",
    ),
    breach=LEFT_ALONE,
    remedy=ASK_THE_COUNTY,
)
def county_ends_it_for_the_apprentice(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-3 (2): the same under the Act of 2023; on a wish in writing the county must, says `end.by-apprentice`."""
    return _by_the_county(contract)


# ── the hearing ────────────────────────────────────────────────────────────────────────────────

NOT_HEARD = Text(
    nb="Heving ble vedtatt {decided}; den som har læretid, fikk forklare seg muntlig for fylkeskommunen: {heard}.",
    nn="Heving vart vedteken {decided}; den som har læretid, fekk forklare seg munnleg for fylkeskommunen: {heard}.",
    en="The end was decided on {decided}; the person with læretid spoke to the county: {heard}.",
)
NOT_BEFORE = Text(nb="ikke før det", nn="ikkje før det", en="not before that")
HEAR = Text(
    nb="Be fylkeskommunen høre den som har læretid, og vurdere vedtaket på nytt.",
    nn="Be fylkeskommunen høyre den som har læretid, og vurdere vedtaket på nytt.",
    en="Ask the county to hear the person with læretid, and to consider its decision anew.",
)


def _heard_before(contract: ContractSituation) -> Outcome:
    """Heard on an earlier day than that of the decision; which came first on one day no record tells."""
    decision = granted(contract)
    decided, heard = decision.on if decision is not None else contract.ending.on, contract.ending.heard_on
    assert decided is not None  # else the clock has answered
    if heard is None:
        is_fact = silence_is_fact(contract.termination.heard_silent_to, decided)
        return breached(decided=decided, heard=NOT_BEFORE) if is_fact else unknown(HEARD)
    if heard == decided:
        return unknown(HEARD)
    return MET if heard < decided else breached(decided=decided, heard=heard)


@rule(
    "end.hearing",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    until=ACT_2023_IN_FORCE,
    clock=ending_is_decided,
    crossing=contract_is_made,
    cites=(Citation(OLD, "4-6", "6"),),
    text=Text(
        nb="Den som har læretid, får forklare seg muntlig før det vedtas heving etter krav fra lærebedriften, eller "
        "tap av retten til opplæring.",
        nn="Den som har læretid, får forklare seg munnleg før det blir vedteke heving etter krav frå lærebedrifta, "
        "eller tap av retten til opplæring.",
        en="The person with læretid gets to speak before heving at the company's demand, or the loss of the right to "
        "training, is decided.",
    ),
    breach=NOT_HEARD,
    remedy=HEAR,
)
def apprentice_is_heard_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-6 (6): an oral hearing before heving at the company's demand, or before a decision on loss of the right."""
    by_company, decision = company_wants_to_end(contract), granted(contract)
    if by_company is True or (decision is not None and decision.right_kept is False):
        return _heard_before(contract)
    if isinstance(by_company, Missing):
        return unknown(by_company)
    if decision is not None and decision.right_kept is None:
        return unknown(RIGHT_KEPT)
    return NOT_APPLICABLE


@rule(
    "end.hearing",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=ending_is_decided,
    crossing=contract_is_made,
    cites=(Citation(NEW, "7-3", "3"),),
    text=Text(
        nb="Den som har læretid, får forklare seg muntlig for fylkeskommunen før det vedtas heving etter krav fra "
        "lærebedriften.",
        nn="Den som har læretid, får forklare seg munnleg for fylkeskommunen før det blir vedteke heving etter krav "
        "frå lærebedrifta.",
        en="The person with læretid gets to speak orally to the county before heving at the company's demand is "
        "decided.",
    ),
    breach=NOT_HEARD,
    remedy=HEAR,
)
def apprentice_is_heard_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-3 (3): before heving at the company's demand the person with læretid gets to speak orally to the county."""
    by_company = company_wants_to_end(contract)
    if isinstance(by_company, Missing):
        return unknown(by_company)
    return _heard_before(contract) if by_company else NOT_APPLICABLE
