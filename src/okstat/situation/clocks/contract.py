"""Clocks and facts: the day of the event that a rule judges, and what is missing when there is none.

Without a clock a signature of 2022 would fall under the Act of 2023. Each clock answers with a day,
or, when there is no such day, with the outcome that says why.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.model.events import EmploymentEnding, EndingBasis
from okstat.rule import NOT_APPLICABLE, Missing, Outcome, unknown
from okstat.situation.approval import ApprovalSituation
from okstat.situation.candidate import CandidateSituation
from okstat.situation.contract import ContractSituation
from okstat.situation.county import CountySituation
from okstat.situation.enterprise import EnterpriseSituation, OfficeSituation

__all__ = [
    "ADMISSION",
    "APPROVAL",
    "APPROVAL_OF_COMPANY",
    "APPROVAL_OF_OFFICE",
    "ASSESSMENT",
    "BASIS",
    "BORN",
    "COMPANY",
    "COUNTY",
    "COURSE",
    "ENDED",
    "EXAM_HELD",
    "OFFICE",
    "PERIOD",
    "REGISTRATION",
    "SIGNATORIES",
    "SIGNED",
    "STARTED",
    "TALK",
    "TRADE",
    "approval_is_given",
    "approval_is_refused",
    "approval_is_withdrawn",
    "contract_ends_by_probation",
    "contract_is_approved",
    "contract_is_made",
    "contract_is_recorded",
    "day_asked",
    "exam_is_held",
    "payroll_begins",
    "training_begins",
    "training_begins_with_company",
]

SIGNED: Final = Missing("signing.on", "event signed")
SIGNATORIES: Final = Missing("signing.names_all", "key by of event signed")
ADMISSION: Final = Missing("contract.admission", "key admission of the contract")
STARTED: Final = Missing("start.on", "event training_started")
PERIOD: Final = Missing("period.last", "key last of event signed")
APPROVAL: Final = Missing("approval.approved_on", "event approved")
APPROVAL_OF_COMPANY: Final = Missing("company.approved", "event approved of the enterprise")
APPROVAL_OF_OFFICE: Final = Missing("counties", "event approved of the office")
OFFICE: Final = Missing("parties.office", "key office of the contract")
COMPANY: Final = Missing("parties.company", "key company of the contract")
TRADE: Final = Missing("parties.trade", "key trade of the contract")
COUNTY: Final = Missing("parties.county", "key county of the contract")
COURSE: Final = Missing("contract.course", "key course of the contract")
BORN: Final = Missing("contract.person.born", "key born of the person")
ENDED: Final = Missing("ending.on", "event ended")
BASIS: Final = Missing("ending.basis", "key basis of event ended")
EXAM_HELD: Final = Missing("exam.attempts", "event exam_held")
REGISTRATION: Final = Missing("exam.registered", "event exam_registered")
ASSESSMENT: Final = Missing("assessments.assessed", "event assessment_held")
TALK: Final = Missing("assessments.talked", "event talk_held")


def training_begins(contract: ContractSituation) -> date | Outcome:
    """The first day of training; the agreed one while no start is recorded."""
    begins = contract.begins
    if begins is not None:
        return begins
    return NOT_APPLICABLE if contract.start.silent_to == contract.on else unknown(STARTED)


def training_begins_with_company(contract: ContractSituation) -> date | Outcome:
    """The first day of training in the trade with the company in force: not before the transfer or change to it."""
    begins = training_begins(contract)
    return contract.parties.begins(begins) if isinstance(begins, date) else begins


def contract_is_made(contract: ContractSituation) -> date | Outcome:
    """The day both sides had signed; the first day of training where that is not known."""
    signed = contract.signing.on
    if signed is not None:
        return signed
    begins = contract.begins
    if begins is not None:
        return begins
    return NOT_APPLICABLE if contract.is_not_made() else unknown(SIGNED)


def contract_is_recorded(contract: ContractSituation) -> date | Outcome:
    """The day the contract was made; where that is not known, the earliest day told of it.

    What is recorded can contradict itself also where the signature is missing. Nothing recorded cannot.
    """
    made = contract_is_made(contract)
    if isinstance(made, date):
        return made
    assessments, exam = contract.assessments, contract.exam
    days = [
        *contract.approval.approvals[:1],
        *assessments.assessed[:1],
        *assessments.talked[:1],
        *[absence.first for absence in contract.absences.rows[:1]],
        *[attempt.on for attempt in exam.attempts[:1]],
    ]
    days += [day for day in (contract.signing.first_on, exam.first_certificate_on, contract.ending.on) if day]
    return min(days) if days else NOT_APPLICABLE


def exam_is_held(contract: ContractSituation) -> date | Outcome:
    """The day of the first exam held."""
    attempt = contract.exam.first_attempt()
    if attempt is not None:
        return attempt.on
    return NOT_APPLICABLE if contract.exam.held_silent_to == contract.on else unknown(EXAM_HELD)


def contract_ends_by_probation(contract: ContractSituation) -> date | Outcome:
    """The day a contract, or the employment beside it, ended with reference to probation."""
    ended, employment = contract.ending.on, contract.employment
    if ended is not None and contract.ending.basis is EndingBasis.PROBATION:
        return ended
    if employment.ended_on is not None and employment.ended_basis is EmploymentEnding.PROBATION:
        return employment.ended_on
    if ended is None:
        return NOT_APPLICABLE if contract.ending.silent_to == contract.on else unknown(ENDED)
    return unknown(BASIS) if contract.ending.basis is None else NOT_APPLICABLE


def contract_is_approved(contract: ContractSituation) -> date | Outcome:
    """The day of the approval of the contract that stands; a contract that was refused has none."""
    approval = contract.approval
    if approval.approved_on is not None:
        return approval.approved_on
    is_not = approval.refused_on is not None or approval.silent_to == contract.on
    return NOT_APPLICABLE if is_not else unknown(APPROVAL)


def approval_is_given(approval: ApprovalSituation) -> date | Outcome:
    """The day of the approval that was given last."""
    return approval.approval.approved[-1] if approval.approval.approved else NOT_APPLICABLE


def approval_is_withdrawn(approval: ApprovalSituation) -> date | Outcome:
    """The day of the withdrawal that came last."""
    return max((day for day in approval.approval.withdrawn if day is not None), default=NOT_APPLICABLE)


def approval_is_refused(approval: ApprovalSituation) -> date | Outcome:
    """The day of the refusal that came last."""
    return approval.application.refusals[-1].on if approval.application.refusals else NOT_APPLICABLE


def payroll_begins(contract: ContractSituation) -> date | Outcome:
    """The first day of what payroll has registered; where no payroll was read, there is nothing to compare."""
    firsts = [*(row.first for row in contract.payroll.rows), *(leave.first for leave in contract.payroll.leaves)]
    return min(firsts) if firsts else NOT_APPLICABLE


def day_asked(
    situation: ApprovalSituation
    | CandidateSituation
    | ContractSituation
    | CountySituation
    | EnterpriseSituation
    | OfficeSituation,
) -> date | Outcome:
    """The day asked about: for what has to be so at any time."""
    return situation.on
