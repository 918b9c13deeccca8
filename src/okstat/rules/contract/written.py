"""The written contract, and that it is there before training starts (opplæringslova 2023 § 7-2 (1); 1998 § 4-5 (1))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.rule import MET, NOT_APPLICABLE, Outcome, Severity, Task, breached, disputed, rule, unknown
from okstat.situation.clocks.contract import SIGNED, STARTED, training_begins
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

SIGNING: Final = Task("sign-contract")
OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023

WRITTEN = Text(
    nb="Det finnes en skriftlig kontrakt om opplæringen.",
    nn="Det finst ein skriftleg kontrakt om opplæringa.",
    en="There is a written contract on the training.",
)
NOT_WRITTEN = Text(
    nb="Opplæringen begynte {start}, uten at noen kontrakt er underskrevet av begge parter.",
    nn="Opplæringa tok til {start}, utan at nokon kontrakt er skriven under av begge partar.",
    en="Training began on {start}, and no contract has been signed by both sides.",
)
WRITE_IT = Text(
    nb="Skriv kontrakten og få den underskrevet nå, og send den til fylkeskommunen.",
    nn="Skriv kontrakten og få han skriven under no, og send han til fylkeskommunen.",
    en="Write the contract, have it signed now, and send it to the county.",
)


def _written(contract: ContractSituation) -> Outcome:
    """Signed by both sides by the day asked about, once training has begun."""
    if contract.signing.on is not None:
        return MET
    if contract.start.on is None:
        return NOT_APPLICABLE if contract.start.silent_to == contract.on else unknown(STARTED)
    if contract.signing.silent_to == contract.on:
        return breached(start=contract.start.on)
    return unknown(SIGNED)


@rule(
    "contract.written",
    wording="1998",
    bearer=SIGNING,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=training_begins,
    cites=(Citation(OLD, "4-5", "1"),),
    text=WRITTEN,
    breach=NOT_WRITTEN,
    remedy=WRITE_IT,
)
def contract_is_written_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-5 (1): a written contract is made when the training relation begins."""
    return _written(contract)


@rule(
    "contract.written",
    wording="2023",
    bearer=SIGNING,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=training_begins,
    cites=(Citation(NEW, "7-2", "1.1"),),
    text=WRITTEN,
    breach=NOT_WRITTEN,
    remedy=WRITE_IT,
)
def contract_is_written_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-2 (1): those who shall have læretid write a contract with a training company."""
    return _written(contract)


SIGNED_LATE = Text(
    nb="Kontrakten ble underskrevet {signed}, mens opplæringen begynte {start}.",
    nn="Kontrakten vart skriven under {signed}, medan opplæringa tok til {start}.",
    en="The contract was signed on {signed}, while training began on {start}.",
)
SIGN_BEFORE = Text(
    nb="Kan bare rettes for framtiden: la ingen begynne før begge parter har underskrevet.",
    nn="Kan berre rettast for framtida: lat ingen ta til før begge partar har skrive under.",
    en="Curable only for the future: let nobody begin before both sides have signed.",
)


def _signed_and_started(contract: ContractSituation) -> tuple[date, date] | Outcome:
    """Both days, or the answer that can be given without one of them."""
    signed, start = contract.signing.on, contract.start.on
    if start is None:
        silent = contract.start.silent_to
        if signed is not None:
            return MET if silent is not None and silent >= signed else unknown(STARTED)
        return NOT_APPLICABLE if silent == contract.on else unknown(STARTED, SIGNED)
    if signed is None:
        silent = contract.signing.silent_to
        if silent is None or silent < start:
            return unknown(SIGNED)
        return breached(signed=NOT_SIGNED_YET, start=start)
    return signed, start


NOT_SIGNED_YET = Text(
    nb="på en senere dag eller ikke i det hele tatt",
    nn="på ein seinare dag eller ikkje i det heile",
    en="a later day or not at all",
)


@rule(
    "contract.written-before-start",
    wording="1998",
    bearer=SIGNING,
    severity=Severity.SERIOUS,
    until=ACT_2023_IN_FORCE,
    clock=training_begins,
    cites=(Citation(OLD, "4-5", "1"),),
    text=Text(
        nb="Kontrakten er skrevet når læreforholdet tar til.",
        nn="Kontrakten er skriven når læreforholdet tek til.",
        en="The contract is written when the training relation begins.",
    ),
    breach=SIGNED_LATE,
    remedy=SIGN_BEFORE,
)
def contract_is_written_when_training_begins(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-5 (1): written when the training relation begins, so on the first day at the latest."""
    days = _signed_and_started(contract)
    if isinstance(days, Outcome):
        return days
    signed, start = days
    return MET if signed <= start else breached(signed=signed, start=start)


@rule(
    "contract.written-before-start",
    wording="2023",
    bearer=SIGNING,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=training_begins,
    cites=(Citation(NEW, "7-2", "1.1"),),
    text=Text(
        nb="Kontrakten er underskrevet før opplæringen begynner.",
        nn="Kontrakten er skriven under før opplæringa tek til.",
        en="The contract is signed before training starts.",
    ),
    breach=SIGNED_LATE,
    remedy=SIGN_BEFORE,
)
def contract_is_signed_before_training_starts(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-2 (1): before the training starts. Whether the same day, before work, will do is not settled."""
    days = _signed_and_started(contract)
    if isinstance(days, Outcome):
        return days
    signed, start = days
    if signed < start:
        return MET
    late = breached(signed=signed, start=start)
    return (
        disputed(signed_the_same_day_before_work_is_in_time=MET, only_an_earlier_day_is_in_time=late)
        if (signed == start)
        else late
    )
