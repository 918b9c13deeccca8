"""The parties to the contract, and the office that signs (opplæringslova 2023 §§ 7-2, 7-12; 1998 § 4-3)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.rule import (
    MET,
    NOT_APPLICABLE,
    Outcome,
    Severity,
    Task,
    breached,
    disputed,
    rule,
    unknown,
)
from okstat.situation.clocks import (
    OFFICE,
    SIGNATORIES,
    SIGNED,
    STARTED,
    contract_is_made,
)
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

SIGNING: Final = Task("sign-contract")
OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023

PARTIES_REMEDY = Text(
    nb="Få underskriften fra den som mangler, og send kontrakten til fylkeskommunen på nytt om den alt er sendt.",
    nn="Få underskrifta frå den som manglar, og send kontrakten til fylkeskommunen på nytt om han alt er send.",
    en="Get the missing signature, and send the contract to the county anew if it has been sent already.",
)
PARTY_MISSING = Text(
    nb="Kontrakten mangler underskrift fra: {lacks}.",
    nn="Kontrakten manglar underskrift frå: {lacks}.",
    en="The contract lacks the signature of: {lacks}.",
)
THE_APPRENTICE = Text(nb="den som skal ha læretid", nn="den som skal ha læretid", en="the person with læretid")
THE_OFFICE = Text(nb="opplæringskontoret", nn="opplæringskontoret", en="the training office")
THE_COMPANY = Text(nb="lærebedriften", nn="lærebedrifta", en="the training company")


def _who_signed(contract: ContractSituation) -> Outcome | None:
    """Unknown as long as a signature is missing or nameless; `None` when all can be told."""
    if contract.signing.on is None:
        if contract.signing.silent_to != contract.on:
            return unknown(SIGNED)
        if contract.start.on is None:
            return NOT_APPLICABLE if contract.start.silent_to == contract.on else unknown(STARTED)
    return None if contract.signing.names_all else unknown(SIGNATORIES)


@rule(
    "contract.parties",
    wording="1998",
    bearer=SIGNING,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(OLD, "4-3", "1"), Citation(Instrument.REGULATION_2006, "11-2", "1")),
    text=Text(
        nb="Partene er lærlingen og lærebedriften; hører bedriften til et opplæringskontor, er kontoret parten.",
        nn="Partane er lærlingen og lærebedrifta; høyrer bedrifta til eit opplæringskontor, er kontoret parten.",
        en="The parties are the apprentice and the company; where the company belongs to an office, the office.",
    ),
    breach=PARTY_MISSING,
    remedy=PARTIES_REMEDY,
)
def office_is_party(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-3 (1) with forskrift § 11-2 (1): the contract is between the apprentice and the office, when there is one."""
    open_question = _who_signed(contract)
    if open_question is not None:
        return open_question
    made = contract.signing.on
    attached = contract.attached_on(made)
    if attached is None:
        return unknown(OFFICE)
    other = contract.signing.office_on if attached else contract.signing.company_on
    lacks: tuple[Text, ...] = () if contract.signing.apprentice_on is not None else (THE_APPRENTICE,)
    if other is None:
        lacks += (THE_OFFICE if attached else THE_COMPANY,)
    return breached(lacks=lacks) if lacks else MET


@rule(
    "contract.parties",
    wording="2023",
    bearer=SIGNING,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(
        Citation(NEW, "7-2", "1.1"),
        Citation(NEW, "7-12", "1"),
        Citation(Instrument.REGULATION_2024, "6-17", "1"),
    ),
    text=Text(
        nb="Partene er den som skal ha læretid og lærebedriften; et kontor bedriften hører til, kan inngå "
        "kontrakten for den.",
        nn="Partane er den som skal ha læretid og lærebedrifta; eit kontor bedrifta høyrer til, kan inngå "
        "kontrakten for ho.",
        en="The parties are the person with læretid and the training company; an office the company is attached to "
        "may enter into the contract on its behalf.",
    ),
    breach=PARTY_MISSING,
    remedy=PARTIES_REMEDY,
)
def company_is_party(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§§ 7-2 (1), 7-12 (1): the company is party; an office signs on its behalf, by agreement, a lærekontrakt.

    Whether an office may sign contracts of the other kinds is not settled: the text names the lærekontrakt only.
    """
    open_question = _who_signed(contract)
    if open_question is not None:
        return open_question
    signing = contract.signing
    lacks: tuple[Text, ...] = () if signing.apprentice_on is not None else (THE_APPRENTICE,)
    if signing.company_on is not None:
        return breached(lacks=lacks) if lacks else MET
    if signing.office_on is None:
        return breached(lacks=(*lacks, THE_COMPANY))
    attached = contract.attached_on(signing.office_on)
    if attached is None:
        return unknown(OFFICE)
    without_company = breached(lacks=(*lacks, THE_COMPANY))
    if not attached:
        return without_company
    by_office = breached(lacks=lacks) if lacks else MET
    if contract.contract.kind is ContractKind.APPRENTICE:
        return by_office
    return disputed(
        an_office_may_sign_contracts_of_every_kind=by_office, an_office_may_sign_a_lærekontrakt_only=without_company
    )
