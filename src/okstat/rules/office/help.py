"""What an office does for companies beside contracts and grants: by agreement (forskrift 2024 § 6-17 (2))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import AssistedTask
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.contract import COMPANY
from okstat.situation.contract import ContractSituation
from okstat.situation.enterprise import EnterpriseSituation
from okstat.situation.parts.assistance import Assistance, Helped
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

BY_AGREEMENT: Final = (Citation(Instrument.REGULATION_2024, "6-17", "2"),)
AGREEMENT: Final = Missing("memberships.help.rows", "event assistance_agreed of the enterprise")

HELPS_BY_AGREEMENT = Text(
    nb="Det kontoret gjør for bedriften ut over kontrakter og tilskudd, gjør det etter avtale.",
    nn="Det kontoret gjer for bedrifta ut over kontraktar og tilskot, gjer det etter avtale.",
    en="What the office does for the company beside contracts and grants, it does by agreement.",
)
WITHOUT_AGREEMENT = Text(
    nb="Kontoret tok seg {day} av dette uten avtale med bedriften: {task}.",
    nn="Kontoret tok seg {day} av dette utan avtale med bedrifta: {task}.",
    en="On {day} the office did this without an agreement with the company: {task}.",
)
AGREE = Text(
    nb="Skriv en avtale om hva kontoret skal hjelpe med; bedriften har ansvaret like fullt.",
    nn="Skriv ein avtale om kva kontoret skal hjelpe med; bedrifta har ansvaret like fullt.",
    en="Write an agreement on what the office is to help with; the company is responsible all the same.",
)
TASKS: Final = {
    AssistedTask.TALK: Text(nb="samtalen om utvikling", nn="samtalen om utvikling", en="the talk on development"),
    AssistedTask.ASSESSMENT: Text(nb="halvårsvurderingen", nn="halvårsvurderinga", en="the half-year assessment"),
    AssistedTask.EXAM_REGISTRATION: Text(
        nb="oppmeldingen til prøven", nn="oppmeldinga til prøva", en="the registration for the exam"
    ),
    AssistedTask.YEARLY_REPORT: Text(nb="den årlige rapporten", nn="den årlege rapporten", en="the yearly report"),
}


def _helped_last(helped: Helped) -> date | Outcome:
    return helped.rows[-1][1] if helped.rows else NOT_APPLICABLE


def office_helps(contract: ContractSituation) -> date | Outcome:
    """The day on which the office last did something of the company's under the contract."""
    return _helped_last(contract.helped)


def office_helps_with_reports(enterprise: EnterpriseSituation) -> date | Outcome:
    """The day on which an office last sent a yearly report for the company."""
    return _helped_last(enterprise.helped)


def _by_agreement(helped: Helped, assistance: Assistance) -> Outcome:
    """Each thing since the regulation of 2024 was agreed on by the day it was done."""
    is_open = False
    for task, day in helped.rows:
        if day >= ACT_2023_IN_FORCE:
            covered = assistance.covers(task, day)
            if covered is False:
                return breached(day=day, task=TASKS[task])
            is_open |= covered is None
    return unknown(AGREEMENT) if is_open else MET


@rule(
    "office.help-by-agreement",
    wording="2024",
    bearer=Role.OFFICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=office_helps,
    cites=BY_AGREEMENT,
    text=HELPS_BY_AGREEMENT,
    breach=WITHOUT_AGREEMENT,
    remedy=AGREE,
)
def office_helps_by_agreement(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-17 (2): the office may by agreement help companies with other tasks, training among them."""
    if contract.memberships is None:
        return unknown(COMPANY)
    return _by_agreement(contract.helped, contract.memberships.help)


@rule(
    "office.reports-by-agreement",
    wording="2024",
    bearer=Role.OFFICE,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=office_helps_with_reports,
    cites=BY_AGREEMENT,
    text=HELPS_BY_AGREEMENT,
    breach=WITHOUT_AGREEMENT,
    remedy=AGREE,
)
def office_reports_by_agreement(enterprise: EnterpriseSituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-17 (2): the same, of the yearly report that an office sends for the company."""
    return _by_agreement(enterprise.helped, enterprise.memberships.help)
