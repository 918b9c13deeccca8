"""The county's approval, and from when it counts (opplæringslova 2023 § 7-2 (2), (3); 1998 § 4-5 (2))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.rule import MET, NOT_APPLICABLE, Outcome, Role, Severity, Task, breached, met, rule, unknown
from okstat.situation.clocks.contract import APPROVAL, STARTED, training_begins
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

SIGNING: Final = Task("sign-contract")
OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023

NOT_APPROVED = Text(
    nb="Opplæringen begynte {start}, men fylkeskommunen har ikke godkjent kontrakten.",
    nn="Opplæringa tok til {start}, men fylkeskommunen har ikkje godkjent kontrakten.",
    en="Training began on {start}, but the county has not approved the contract.",
)
GET_APPROVED = Text(
    nb="Send kontrakten til fylkeskommunen nå; godkjent gjelder den fra opplæringen begynte.",
    nn="Send kontrakten til fylkeskommunen no; godkjend gjeld han frå opplæringa tok til.",
    en="Send the contract to the county now; once approved it counts from the day training began.",
)


def _approved(contract: ContractSituation) -> Outcome:
    """Approved by the day asked about, once training has begun; the law has no day for sending it."""
    if contract.approval.approved_on is not None:
        return MET
    start = contract.start.on
    if start is None:
        return NOT_APPLICABLE if contract.start.silent_to == contract.on else unknown(STARTED)
    if contract.approval.refused_on is not None or contract.approval.silent_to == contract.on:
        return breached(start=start)
    return unknown(APPROVAL)


@rule(
    "contract.county-approval",
    wording="1998",
    bearer=SIGNING,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=training_begins,
    cites=(Citation(OLD, "4-5", "2"),),
    text=Text(
        nb="Kontrakten er godkjent av fylkeskommunen; uten det er den ikke gyldig.",
        nn="Kontrakten er godkjend av fylkeskommunen; utan det er han ikkje gyldig.",
        en="The county has approved the contract; without that it is not valid.",
    ),
    breach=NOT_APPROVED,
    remedy=GET_APPROVED,
)
def contract_is_approved_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-5 (2): the contract is valid only with the county's approval."""
    return _approved(contract)


@rule(
    "contract.county-approval",
    wording="2023",
    bearer=SIGNING,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=training_begins,
    cites=(Citation(NEW, "7-2", "2"),),
    text=Text(
        nb="Kontrakten er godkjent av fylkeskommunen.",
        nn="Kontrakten er godkjend av fylkeskommunen.",
        en="The county has approved the contract.",
    ),
    breach=NOT_APPROVED,
    remedy=GET_APPROVED,
)
def contract_is_approved_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-2 (2): the contract is to be approved by the county; the word valid is gone."""
    return _approved(contract)


COUNTS_FROM = Text(
    nb="Den godkjente kontrakten gjelder fra {counts_from}.",
    nn="Den godkjende kontrakten gjeld frå {counts_from}.",
    en="The approved contract counts from {counts_from}.",
)
COUNTS_LATE = Text(
    nb="Fylkeskommunen lar kontrakten gjelde fra {effective}, men den gjelder fra {start}.",
    nn="Fylkeskommunen lèt kontrakten gjelde frå {effective}, men han gjeld frå {start}.",
    en="The county lets the contract count from {effective}, but it counts from {start}.",
)
ASK_COUNTY = Text(
    nb="Be fylkeskommunen rette vedtaket: kontrakten gjelder fra første dag, også når den godkjennes senere.",
    nn="Be fylkeskommunen rette vedtaket: kontrakten gjeld frå første dag, òg når han blir godkjend seinare.",
    en="Ask the county to correct its decision: the contract counts from the first day, also when approved later.",
)


def _effective(contract: ContractSituation, start: date | None) -> Outcome:
    """An approved contract counts from its start, whatever day the approval came."""
    approval = contract.approval
    if approval.approved_on is None:
        is_open = approval.refused_on is None and approval.silent_to != contract.on
        return unknown(APPROVAL) if is_open else NOT_APPLICABLE
    if start is None:
        return NOT_APPLICABLE if contract.start.silent_to == contract.on else unknown(STARTED)
    effective = approval.effective_from
    if effective is not None and effective > start:
        return breached(effective=effective, start=start)
    return met(COUNTS_FROM, counts_from=start)


@rule(
    "contract.effective-from-start",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    until=ACT_2023_IN_FORCE,
    clock=training_begins,
    cites=(Citation(OLD, "4-5", "2"),),
    text=Text(
        nb="En godkjent kontrakt gjelder fra arbeidsforholdet tok til.",
        nn="Ein godkjend kontrakt gjeld frå arbeidsforholdet tok til.",
        en="An approved contract counts from the day the employment began.",
    ),
    breach=COUNTS_LATE,
    remedy=ASK_COUNTY,
)
def contract_counts_from_employment(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-5 (2): it counts from the day the employment began, even if approved later."""
    employed = contract.contract.employed_from
    return _effective(contract, employed if employed is not None else contract.start.on)


@rule(
    "contract.effective-from-start",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=training_begins,
    cites=(Citation(NEW, "7-2", "3"),),
    text=Text(
        nb="En godkjent kontrakt gjelder fra dagen opplæringen begynte.",
        nn="Ein godkjend kontrakt gjeld frå dagen opplæringa tok til.",
        en="An approved contract counts from the day training started.",
    ),
    breach=COUNTS_LATE,
    remedy=ASK_COUNTY,
)
def contract_counts_from_start(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-2 (3): it runs from the day training starts, even if approval comes later."""
    return _effective(contract, contract.start.on)
