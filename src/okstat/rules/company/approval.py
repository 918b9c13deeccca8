"""Approval as training company, its county, its lapse (opplæringslova 2023 §§ 7-5, 7-9; 1998 § 4-3)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.county import NOT_STATED, is_same_or_follows
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, Task, breached, rule, unknown
from okstat.situation.approval import ApprovalSituation
from okstat.situation.clocks.contract import (
    APPROVAL_OF_COMPANY,
    COMPANY,
    STARTED,
    TRADE,
    approval_is_given,
    training_begins_with_company,
)
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, COUNTY_APPROVES_2007

__all__: list[str] = []

REGULATION_OF_2008: Final = date(2008, 3, 5)
"""The regulation of 4 March 2008 no. 214 wrote forskrift §§ 11-1 and 11-2 anew: the county approves, not the board."""

APPROVED: Final = Task("be-approved")
CONTRACTS: Final = Missing("contracts_silent_to", "event signed of the contracts")
MADE: Final = Missing("runs[].made_on", "event signed of the contracts")
END_OF_RUN: Final = Missing("runs[].ended_on", "event ended of the contracts")
LIES_IN: Final = Missing("department_county", "key county of the department")

NOT_APPROVED = Text(
    nb="Opplæringen begynte {start} hos {company}, som da ikke var godkjent i faget {trade}.",
    nn="Opplæringa tok til {start} hos {company}, som då ikkje var godkjend i faget {trade}.",
    en="Training began on {start} with {company}, which was not then approved in the trade {trade}.",
)
APPLY = Text(
    nb="Søk fylkeskommunen om godkjenning for avdelingen og faget, og ta inn ingen flere før den foreligger.",
    nn="Søk fylkeskommunen om godkjenning for avdelinga og faget, og ta inn ingen fleire før ho ligg føre.",
    en="Apply to the county for approval of the department in the trade, and take in nobody more before it is there.",
)


def _company_approved(contract: ContractSituation) -> Outcome:
    """Whether the company was approved for the trade when training in it with the company began."""
    start = contract.start.on
    if start is None:
        return NOT_APPLICABLE if contract.start.silent_to == contract.on else unknown(STARTED)
    company = contract.company
    if company is None:
        return unknown(COMPANY if contract.parties.company is None or contract.memberships is None else TRADE)
    start = contract.parties.begins(start)
    if company.stands_since(start) is not None:
        return MET
    if not silence_is_fact(company.silent_to, start):
        return unknown(APPROVAL_OF_COMPANY)
    return breached(start=start, company=contract.parties.company, trade=contract.parties.trade)


@rule(
    "company.approval",
    wording="1998",
    bearer=APPROVED,
    severity=Severity.INVALID,
    since=COUNTY_APPROVES_2007,
    until=ACT_2023_IN_FORCE,
    clock=training_begins_with_company,
    cites=(
        Citation(Instrument.ACT_1998, "4-3", "1"),
        Citation(Instrument.ACT_1998, "4-3", "2"),
        Citation(Instrument.REGULATION_2006, "11-1", "1", REGULATION_OF_2008, ACT_2023_IN_FORCE),
    ),
    text=Text(
        nb="Den som lærer opp, er godkjent i faget: opplæringskontoret som lærebedrift, og hver medlemsbedrift.",
        nn="Den som lærer opp, er godkjend i faget: opplæringskontoret som lærebedrift, og kvar medlemsbedrift.",
        en="Who trains is approved in the trade: the office as training company, and each of its members.",
    ),
    breach=NOT_APPROVED,
    remedy=APPLY,
)
def office_and_member_are_approved(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-3 (1), (2): the company is approved per trade; an office as company, and each member per trade.

    The office's own approval is answered by `office.approval`. Before the amendment of 2007 the vocational training
    board approved, by a text that is not known here.
    """
    return _company_approved(contract)


@rule(
    "company.approval",
    wording="2023",
    bearer=APPROVED,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=training_begins_with_company,
    cites=(
        Citation(Instrument.ACT_2023, "7-5", "1"),
        Citation(Instrument.REGULATION_2024, "6-13", "1.1"),
    ),
    text=Text(
        nb="Hver lærebedrift er godkjent i faget, også når den hører til et opplæringskontor.",
        nn="Kvar lærebedrift er godkjend i faget, òg når ho høyrer til eit opplæringskontor.",
        en="Each training company is approved in the trade, also when it is attached to an office.",
    ),
    breach=NOT_APPROVED,
    remedy=APPLY,
)
def company_is_approved(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-5 with forskrift § 6-13 (1): each company that trains is itself approved, per trade."""
    return _company_approved(contract)


WRONG_COUNTY = Text(
    nb="{company} ligger i fylke {lies_in}, men godkjenningen er gitt av fylke {county}.",
    nn="{company} ligg i fylke {lies_in}, men godkjenninga er gitt av fylke {county}.",
    en="{company} lies in county {lies_in}, but the approval was given by county {county}.",
)
RIGHT_COUNTY = Text(
    nb="Søk om godkjenning i fylket der avdelingen ligger.",
    nn="Søk om godkjenning i fylket der avdelinga ligg.",
    en="Apply for approval in the county where the department lies.",
)
BY_ITS_COUNTY = Text(
    nb="Godkjenningen er gitt av fylket der avdelingen ligger og har adresse.",
    nn="Godkjenninga er gitt av fylket der avdelinga ligg og har adresse.",
    en="The approval is given by the county where the department lies and has its address.",
)


def _of_its_county(approval: ApprovalSituation) -> Outcome:
    lies_in = approval.department_county
    if lies_in is None or NOT_STATED in (lies_in, approval.county):
        return unknown(LIES_IN)
    if is_same_or_follows(lies_in, approval.county):
        return MET
    return breached(company=approval.company, lies_in=lies_in, county=approval.county)


@rule(
    "company.approval-county",
    wording="2006",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=REGULATION_OF_2008,
    until=ACT_2023_IN_FORCE,
    clock=approval_is_given,
    cites=(Citation(Instrument.REGULATION_2006, "11-1", "1"),),
    text=BY_ITS_COUNTY,
    breach=WRONG_COUNTY,
    remedy=RIGHT_COUNTY,
)
def approval_is_by_the_departments_county_2006(approval: ApprovalSituation, law: Law, on: date) -> Outcome:
    """Forskrift 2006 § 11-1: the county where the company lies; with departments, that of the department."""
    return _of_its_county(approval)


@rule(
    "company.approval-county",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=approval_is_given,
    cites=(
        Citation(Instrument.REGULATION_2024, "6-13", "2.1"),
        Citation(Instrument.REGULATION_2024, "6-13", "2.2"),
    ),
    text=BY_ITS_COUNTY,
    breach=WRONG_COUNTY,
    remedy=RIGHT_COUNTY,
)
def approval_is_by_the_departments_county_2024(approval: ApprovalSituation, law: Law, on: date) -> Outcome:
    """Forskrift 2024 § 6-13 (2): the county where the company, or the department in question, lies."""
    return _of_its_county(approval)
