"""The grant where companies share the training: to whom it is paid, how it is shared (forskrift 2024 § 6-14 (3))."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import SharedTask
from okstat.rule import (
    MET,
    NOT_APPLICABLE,
    Missing,
    Outcome,
    OutcomeKind,
    Role,
    Severity,
    Task,
    breached,
    rule,
    unknown,
)
from okstat.situation.clocks.contract import OFFICE, contract_is_made
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.cooperation import Payment
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

REGULATION: Final = Instrument.REGULATION_2024
LIABLE: Final = Task("liable-for-training")
AGREED: Final = Missing("cooperation.agreed", "event responsibility_agreed")
PAID_TO: Final = Missing("cooperation.payments[].company", "key company of event grant_paid")
SHARE: Final = Missing("cooperation.agreed[].share", "key share of event responsibility_agreed")

AGREE = Text(
    nb="Avtal mellom bedriftene hvordan tilskuddet fordeles, og før det inn.",
    nn="Avtal mellom bedriftene korleis tilskotet blir fordelt, og før det inn.",
    en="Agree between the companies how the grant is shared, and record it.",
)


@rule(
    "company.split-of-grant",
    wording="2024",
    bearer=LIABLE,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(REGULATION, "6-14", "3.2"),),
    text=Text(
        nb="Bedrifter som deler opplæringen, har avtalt hvordan tilskuddet fordeles, og delene er til sammen hele.",
        nn="Bedrifter som deler opplæringa, har avtalt korleis tilskotet blir fordelt, og delane er til saman heile.",
        en="Companies that share the training have agreed how the grant is shared, and the shares make the whole.",
    ),
    breach=Text(
        nb="Tilskuddet er ikke fordelt: bedrifter uten del er {lacks}, og delene er til sammen {total}.",
        nn="Tilskotet er ikkje fordelt: bedrifter utan del er {lacks}, og delane er til saman {total}.",
        en="The grant is not shared out: companies without a share are {lacks}, and the shares make {total}.",
    ),
    remedy=AGREE,
)
def grant_is_shared_by_agreement(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-14 (3): the companies must agree among themselves how the grant is shared."""
    shared = contract.cooperation
    if not shared.is_shared:
        return NOT_APPLICABLE
    parts = {one.enterprise: one.share for one in shared.agreed if one.task is SharedTask.GRANT}
    lacks = tuple(one for one in shared.enterprises if one not in parts)
    total = sum((share for share in parts.values() if share is not None), Decimal(0))
    if lacks:
        is_silent = shared.agreed_silent_to == contract.on
        return breached(lacks=lacks, total=total) if is_silent else unknown(AGREED)
    if None in parts.values():
        return unknown(SHARE)
    return MET if total == 1 else breached(lacks=(), total=total)


@rule(
    "company.grant-to-contract-company",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(REGULATION, "6-14", "3.1"), Citation(Instrument.ACT_2023, "7-12", "1")),
    text=Text(
        nb="Fylkeskommunen gir tilskuddet til bedriften som kontrakten er inngått med, eller kontoret som mottar det "
        "for den.",
        nn="Fylkeskommunen gir tilskotet til bedrifta som kontrakten er inngått med, eller kontoret som mottek det "
        "for ho.",
        en="The county pays the grant to the company that the contract is made with, or to the office that receives it "
        "on its behalf.",
    ),
    breach=Text(
        nb="Tilskuddet ble utbetalt {paid} til {to}, som kontrakten ikke er inngått med.",
        nn="Tilskotet vart utbetalt {paid} til {to}, som kontrakten ikkje er inngått med.",
        en="The grant was paid on {paid} to {to}, with whom the contract is not made.",
    ),
    remedy=Text(
        nb="Be fylkeskommunen rette utbetalingen, og fordel tilskuddet etter avtalen mellom bedriftene.",
        nn="Be fylkeskommunen rette utbetalinga, og fordel tilskotet etter avtalen mellom bedriftene.",
        en="Ask the county to correct the payment, and share the grant by the agreement between the companies.",
    ),
)
def grant_goes_to_the_contract_company(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-14 (3), § 7-12: to the company of the contract; an office may receive it on its behalf."""
    said = [_paid(contract, payment) for payment in contract.cooperation.payments]
    kinds = (OutcomeKind.BREACHED, OutcomeKind.UNKNOWN)
    worst = (one for kind in kinds for one in said if one.kind is kind)
    return next(worst, MET if said else NOT_APPLICABLE)


def _paid(contract: ContractSituation, payment: Payment) -> Outcome:
    """Whether one payment went to the company that the contract was with then, or to its office."""
    parties, of = contract.parties, contract.contract
    if payment.company is not None:
        companies = {parties.company, *(stay.company for stay in parties.earlier)}
        companies |= {of.enterprise.id} if of.enterprise is not None else set()
        return MET if payment.company in companies else breached(paid=payment.on, to=payment.company)
    if payment.office is None:
        return unknown(PAID_TO)
    attached = contract.attached_on(payment.on)
    if attached is None:
        return unknown(OFFICE)
    return (
        MET if attached and parties.office in (None, payment.office) else breached(paid=payment.on, to=payment.office)
    )
