"""Companies that share the training under one contract (opplæringslova 2023 § 7-6 (1), forskrift 2024 § 6-14)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import SharedTask
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Rule, Severity, Task, breached, rule, unknown
from okstat.situation.approval import CompanyApproval
from okstat.situation.clocks.contract import (
    APPROVAL_OF_COMPANY,
    STARTED,
    TRADE,
    contract_is_made,
    training_begins_with_company,
)
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

REGULATION: Final = Instrument.REGULATION_2024
LIABLE: Final = Task("liable-for-training")
AGREED: Final = Missing("cooperation.agreed", "event responsibility_agreed")

AGREE = Text(
    nb="Avtal delingen mellom bedriftene, skriv den inn i kontrakten, og før den inn.",
    nn="Avtal delinga mellom bedriftene, skriv ho inn i kontrakten, og før ho inn.",
    en="Agree on the split between the companies, write it into the contract, and record it.",
)


@rule(
    "company.cooperating-approved",
    wording="2023",
    bearer=LIABLE,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=training_begins_with_company,
    cites=(Citation(Instrument.ACT_2023, "7-6", "1.2"), Citation(REGULATION, "6-13", "1.1")),
    text=Text(
        nb="Deler av opplæringen skjer bare i andre bedrifter som er godkjente lærebedrifter i faget.",
        nn="Delar av opplæringa skjer berre i andre bedrifter som er godkjende lærebedrifter i faget.",
        en="Parts of the training happen only in other companies that are approved training companies in the trade.",
    ),
    breach=Text(
        nb="Opplæringen begynte {start}, og deles med en bedrift som da ikke var godkjent i faget: {companies}.",
        nn="Opplæringa tok til {start}, og blir delt med ei bedrift som då ikkje var godkjend i faget: {companies}.",
        en="Training began on {start} and is shared with a company not then approved in the trade: {companies}.",
    ),
    remedy=Text(
        nb="La opplæringen skje i bedrifter som er godkjente i faget, eller søk om godkjenning.",
        nn="Lat opplæringa skje i bedrifter som er godkjende i faget, eller søk om godkjenning.",
        en="Let the training happen in companies approved in the trade, or apply for approval.",
    ),
)
def cooperating_companies_are_approved(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-6 (1): a company may agree that parts of the training happen in another training company (lærebedrift)."""
    shared = contract.cooperation
    if not shared.is_shared:
        return NOT_APPLICABLE
    start = contract.start.on
    if start is None:
        return NOT_APPLICABLE if contract.start.silent_to == contract.on else unknown(STARTED)
    start = contract.parties.begins(start)
    if contract.parties.trade is None:
        return unknown(TRADE)
    approved = [_is_approved(place.approval, start) for place in shared.places]
    lacks = tuple(one.place for one, is_so in zip(shared.places, approved, strict=True) if is_so is False)
    if lacks:
        return breached(start=start, companies=lacks)
    return unknown(APPROVAL_OF_COMPANY) if None in approved else MET


def _is_approved(approval: CompanyApproval | None, day: date) -> bool | None:
    """Whether a company is approved in the trade on a day; `None` when it is not known."""
    if approval is None:
        return None
    if approval.stands_since(day) is not None:
        return True
    return False if silence_is_fact(approval.silent_to, day) else None


def _agreed_on(contract: ContractSituation, task: SharedTask) -> Outcome:
    """Whether one or more of the companies that share the training have a task by agreement."""
    shared = contract.cooperation
    if not shared.is_shared:
        return NOT_APPLICABLE
    named = tuple(dict.fromkeys(shared.with_task(task)))
    if any(one in shared.enterprises for one in named):
        return MET
    if named or shared.agreed_silent_to == contract.on:
        return breached(lacks=named)
    return unknown(AGREED)


@rule(
    "company.split-of-tasks",
    wording="2024",
    bearer=LIABLE,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(REGULATION, "6-14", "1"),),
    text=Text(
        nb="Bedrifter som deler opplæringen, har avtalt hvilken del hver av dem gjennomfører.",
        nn="Bedrifter som deler opplæringa, har avtalt kva del kvar av dei gjennomfører.",
        en="Companies that share the training have agreed which part each of them gives.",
    ),
    breach=Text(
        nb="Det er ikke avtalt hvilken del av opplæringen disse gjennomfører: {lacks}.",
        nn="Det er ikkje avtalt kva del av opplæringa desse gjennomfører: {lacks}.",
        en="It is not agreed which part of the training these give: {lacks}.",
    ),
    remedy=AGREE,
)
def each_company_has_its_part(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-14 (1): the companies must agree which parts of the training each of them gives."""
    shared = contract.cooperation
    if not shared.is_shared:
        return NOT_APPLICABLE
    lacks = tuple(one for one in shared.enterprises if one not in shared.with_task(SharedTask.TRAINING))
    if not lacks:
        return MET
    return breached(lacks=lacks) if shared.agreed_silent_to == contract.on else unknown(AGREED)


def _responsible_for(name: str, task: SharedTask, letter: str, what: Text) -> Rule:
    """The rule of one letter of § 6-14 (1): who among the companies is responsible."""

    def somebody_is_responsible(contract: ContractSituation, law: Law, on: date) -> Outcome:
        """Forskrift § 6-14 (1): the companies must agree which of them is responsible."""
        return _agreed_on(contract, task)

    return rule(
        f"company.split-of-{name}",
        wording="2024",
        bearer=LIABLE,
        severity=Severity.MODERATE,
        since=ACT_2023_IN_FORCE,
        clock=contract_is_made,
        cites=(Citation(REGULATION, "6-14", letter),),
        text=Text(
            nb=f"Bedrifter som deler opplæringen, har avtalt hvem av dem som har ansvaret for {what.nb}.",
            nn=f"Bedrifter som deler opplæringa, har avtalt kven av dei som har ansvaret for {what.nn}.",
            en=f"Companies that share the training have agreed which of them is responsible for {what.en}.",
        ),
        breach=Text(
            nb=f"Ingen av bedriftene som deler opplæringen, har ansvaret for {what.nb}; avtalt med andre: {{lacks}}.",
            nn=f"Ingen av bedriftene som deler opplæringa, har ansvaret for {what.nn}; avtalt med andre: {{lacks}}.",
            en=f"None of the companies that share the training is responsible for {what.en}; agreed with others: "
            "{lacks}.",
        ),
        remedy=AGREE,
    )(somebody_is_responsible)


SPLITS: Final = (
    _responsible_for(
        "talks",
        SharedTask.TALK,
        "1a",
        Text(nb="samtalen om utvikling", nn="samtalen om utvikling", en="the talk on development"),
    ),
    _responsible_for(
        "assessments",
        SharedTask.ASSESSMENT,
        "1b",
        Text(nb="halvårsvurderingen", nn="halvårsvurderinga", en="the half-year assessment"),
    ),
    _responsible_for(
        "registration",
        SharedTask.EXAM_REGISTRATION,
        "1c",
        Text(nb="oppmeldingen til prøver og eksamen", nn="oppmeldinga til prøver og eksamen", en="exam registration"),
    ),
    _responsible_for(
        "reporting",
        SharedTask.REPORTING,
        "1d",
        Text(
            nb="rapporteringen til fylkeskommunen",
            nn="rapporteringa til fylkeskommunen",
            en="the reporting to the county",
        ),
    ),
)
"""One rule for each letter of § 6-14 (1)."""
