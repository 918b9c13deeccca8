"""The county's approval of a contract; approvals of a company for one trade, and when contracts under it ended."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import frozen

from okstat.model.county import is_same_or_follows
from okstat.model.events import (
    ApprovalWithdrawn,
    Approved,
    ContractApproved,
    ContractKind,
    Event,
    Refused,
    Returned,
    Submitted,
)
from okstat.situation.history import Record
from okstat.situation.parts.application import Application, concerning
from okstat.situation.parts.board import TrainingBoard
from okstat.situation.parts.training_manager import TrainingManagers

__all__ = [
    "ApprovalOfContract",
    "ApprovalSituation",
    "CompanyApproval",
    "Run",
    "fold_approval_of_contract",
    "fold_company_approval",
]


@frozen
class ApprovalOfContract:
    """What the county has done with the contract.

    Attributes:
        events: submissions and decisions.
        submitted_on: the day it was last sent to the county.
        returned_on: the day the county last sent it back.
        approved_on: the day of the approval that stands.
        effective_from: the day from which the county's letter lets it count, if it names one.
        refused_on: the day of a refusal that stands.
        silent_to: the last day for which no further approval is a fact.
        approvals: the days of all approvals; more than one may contradict each other.
        refusals: the days of all refusals.
        recognised_months: the prior competence that the county recognised with the approval, in months.
        county: code of the county that the approval names, where it is not that of the contract.
    """

    events: tuple[Event, ...]
    submitted_on: date | None
    returned_on: date | None
    approved_on: date | None
    effective_from: date | None
    refused_on: date | None
    silent_to: date | None
    approvals: tuple[date, ...] = ()
    refusals: tuple[date, ...] = ()
    recognised_months: Decimal | None = None
    county: str | None = None


@frozen
class CompanyApproval:
    """Whether a department, or the enterprise as a whole, is approved for a trade.

    Attributes:
        events: approvals and withdrawals for the department and trade.
        approved: the days of approvals.
        counties: the county of each of them, in the same order.
        withdrawn: for each of them, the day on which its county, or one that took over from it, withdrew it.
        silent_to: the last day for which no further approval is a fact.
        limited: the days of those that are limited, and the county of each.
    """

    events: tuple[Event, ...]
    approved: tuple[date, ...]
    counties: tuple[str, ...]
    withdrawn: tuple[date | None, ...]
    silent_to: date | None
    limited: tuple[tuple[date, str], ...] = ()

    def stands_since(self, day: date) -> date | None:
        """The day of the latest approval that stands on `day`; one that was withdrawn before, or on it, does not."""
        stands = None
        for since, gone in zip(self.approved, self.withdrawn, strict=True):  # by day: the last one found is the latest
            if since <= day and (gone is None or day < gone):
                stands = since
        return stands


@frozen
class Run:
    """When one contract with the company ran.

    Attributes:
        contract: the contract's id.
        made_on: the day it was signed.
        first: the first day of training, or of the agreed period.
        ended_on: the last day, when it has ended; `None` while it runs.
        end_is_known: whether it is known that it ended, or that it did not.
        trade: the trade it was in.
        kind: which of the four kinds of contract it was.
    """

    contract: str
    made_on: date | None
    first: date | None
    ended_on: date | None
    end_is_known: bool
    trade: str | None
    kind: ContractKind

    def has_begun(self, day: date) -> bool:
        """Whether it had begun by a day; one whose first day is not known may have."""
        return self.first is None or self.first <= day

    def is_running(self, day: date) -> bool:
        """Whether it is a fact that it had begun by a day and was not over."""
        return self.first is not None and self.has_begun(day) and self.is_over(day) is False

    def may_be_running(self, day: date) -> bool:
        """Whether it is not known that it had begun by a day, or that it was not over."""
        return self.has_begun(day) and self.is_over(day) is not True and not self.is_running(day)

    def is_over(self, day: date) -> bool | None:
        """Whether its last day had passed before a day; `None` when nobody knows."""
        if self.ended_on is not None:
            return self.ended_on < day
        return False if self.end_is_known else None


@frozen
class ApprovalSituation:
    """One approval as training company, given or asked for: a department (or enterprise), a trade, a county.

    Attributes:
        id: company, trade and county.
        company: the department, or the enterprise where the approval is of the whole.
        enterprise: id of the enterprise.
        department_county: the county where the department lies, or else the enterprise.
        trade: trade code.
        county: code of the county that decides.
        approval: what was decided, for this county.
        application: what was applied for, assessed and refused on the way.
        runs: the contracts with the enterprise.
        contracts_silent_to: the last day for which it is a fact that there are no other contracts.
        attached: whether the enterprise is a member of an office; `None` when not known.
        board: the vocational training board of the county; `None` where the portfolio does not tell of the county.
        on: the day asked about.
        department: the department; `None` where the enterprise as a whole is approved.
        managers: who is professionally responsible for the training.
    """

    id: str
    company: str
    enterprise: str
    department_county: str | None
    trade: str
    county: str
    approval: CompanyApproval
    application: Application
    runs: tuple[Run, ...]
    contracts_silent_to: date | None
    attached: bool | None
    board: TrainingBoard | None
    on: date
    department: str | None
    managers: TrainingManagers


def fold_approval_of_contract(record: Record) -> ApprovalOfContract:
    """The latest decision stands."""
    approvals, refusals = record.of(ContractApproved), record.of(Refused)
    approval, refusal = approvals[-1] if approvals else None, refusals[-1] if refusals else None
    if approval is not None and refusal is not None:
        approval, refusal = (approval, None) if approval.on >= refusal.on else (None, refusal)
    submitted, returned = record.last(Submitted), record.last(Returned)
    events: tuple[Event | None, ...] = (submitted, returned, *approvals[:-1], approval, refusal)
    return ApprovalOfContract(
        events=tuple([event for event in events if event is not None]),
        submitted_on=submitted.on if submitted else None,
        returned_on=returned.on if returned else None,
        approved_on=approval.on if approval else None,
        effective_from=approval.effective_from if approval else None,
        refused_on=refusal.on if refusal else None,
        silent_to=record.silent_to(ContractApproved),
        approvals=tuple([event.on for event in approvals]),
        refusals=tuple([event.on for event in refusals]),
        recognised_months=approval.recognised_months if approval else None,
        county=approval.county if approval else None,
    )


def fold_company_approval(
    record: Record, department: str | None, trade: str, county: str | None = None
) -> CompanyApproval:
    """What was decided on a department in a trade; an approval that names no department is of the enterprise."""
    approved = concerning(record.of(Approved), department, trade, county)
    withdrawn = concerning(record.of(ApprovalWithdrawn), department, trade, county)
    return CompanyApproval(
        (*approved, *withdrawn),
        tuple([event.on for event in approved]),
        tuple([event.county for event in approved]),
        tuple([_withdrawn_on(event, withdrawn) for event in approved]),
        record.silent_to(Approved),
        tuple([(event.on, event.county) for event in approved if event.limited]),
    )


def _withdrawn_on(approval: Approved, withdrawn: list[ApprovalWithdrawn]) -> date | None:
    """The first withdrawal that came after an approval, by the same county or one that took over from it."""
    for gone in withdrawn:
        is_its_county = gone.county == approval.county or is_same_or_follows(gone.county, approval.county)
        if gone.on > approval.on and is_its_county:
            return gone.on
    return None
