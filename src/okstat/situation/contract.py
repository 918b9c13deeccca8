"""The situation of one contract: its parts, folded once."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.contract import Contract
from okstat.model.events import Changed, Event, Transferred
from okstat.situation.approval import (
    ApprovalOfContract,
    CompanyApproval,
    Run,
    fold_approval_of_contract,
)
from okstat.situation.attestation import Attestations, fold_attestations
from okstat.situation.exam import Ending, Exam, fold_ending, fold_exam
from okstat.situation.history import Record
from okstat.situation.membership import Memberships
from okstat.situation.signing import PeriodInForce, Signing, fold_period, fold_signing
from okstat.situation.training import (
    Absences,
    Assessments,
    Start,
    fold_absences,
    fold_assessments,
    fold_start,
)

__all__ = ["ContractSituation", "Parties", "fold_contract", "fold_parties"]


@frozen
class Parties:
    """Where the apprentice is placed, in which trade, and which office the contract belongs to.

    Attributes:
        events: transfers, and changes of trade with consent.
        company: id of the department, or of the enterprise where no department is named.
        company_since: the day of the transfer to it; `None` when it is the first company.
        office: id of the office.
        office_since: the day of the transfer to it; `None` when it was there from the start.
        trade: trade code in force.
        county: code of the county that approves.
    """

    events: tuple[Event, ...]
    company: str | None
    company_since: date | None
    office: str | None
    office_since: date | None
    trade: str | None
    county: str | None


@frozen
class ContractSituation:
    """What is known of one contract on one day.

    Attributes:
        contract: the facts that do not change, and the whole chain of events.
        on: the day asked about.
        parties: who is in it.
        company: approvals of the company for the trade; `None` when company or trade is not known.
        memberships: of the enterprise; `None` when the enterprise is not known.
    """

    contract: Contract
    on: date
    parties: Parties
    signing: Signing
    period: PeriodInForce
    start: Start
    approval: ApprovalOfContract
    company: CompanyApproval | None
    memberships: Memberships | None
    absences: Absences
    assessments: Assessments
    exam: Exam
    ending: Ending
    attested: Attestations

    @property
    def begins(self) -> date | None:
        """The first day of training, or the agreed one while no start is recorded."""
        return self.start.on if self.start.on is not None else self.period.first

    @property
    def ends(self) -> date | None:
        """The day the contract ended, or the last day of the period in force."""
        return self.ending.on if self.ending.on is not None else self.period.last

    def attached_on(self, day: date | None) -> bool | None:
        """Whether the contract belonged to an office on a day; `None` when it is not known."""
        if self.parties.office is not None and (
            self.parties.office_since is None or day is None or day >= self.parties.office_since
        ):
            return True
        if self.memberships is None or day is None:
            return None
        return self.memberships.attached_on(day)

    def is_not_made(self) -> bool:
        """Whether it is a fact that both sides have not signed and that no training has started."""
        both = self.signing.on is None and self.start.on is None
        return both and self.signing.silent_to == self.start.silent_to == self.on

    def run(self) -> Run:
        """When the contract ran, for what is judged of the company."""
        ends = self.ends
        is_over = ends is not None and (self.ending.on is not None or ends < self.on)
        return Run(
            self.contract.id,
            self.signing.on,
            self.begins,
            ends if is_over else None,
            is_over or self.ending.silent_to == self.on,
            self.parties.trade,
        )


def fold_parties(record: Record, contract: Contract) -> Parties:
    """Fold transfers onto what the contract names; the latest transfer counts."""
    company = contract.department or contract.enterprise
    where = company.id if company is not None else None
    office = contract.office.id if contract.office is not None else None
    trade, county = contract.trade, contract.county
    where_since = office_since = None
    events: list[Event] = []
    for event in record.of(Transferred):
        events.append(event)
        if event.company is not None:
            where, where_since = event.company, event.on
        if event.office is not None:
            office, office_since = event.office, event.on
        county = event.county or county
    for change in record.of(Changed):
        if change.trade is not None and change.consented is not None and change.consented <= record.on:
            events.append(change)
            trade = change.trade
    return Parties(tuple(events), where, where_since, office, office_since, trade, county)


def fold_contract(
    record: Record,
    contract: Contract,
    parties: Parties,
    company: CompanyApproval | None,
    memberships: Memberships | None,
) -> ContractSituation:
    """Fold one contract; what its enterprise is approved for, and member of, comes folded already."""
    return ContractSituation(
        contract,
        record.on,
        parties,
        fold_signing(record),
        fold_period(record),
        fold_start(record),
        fold_approval_of_contract(record),
        company,
        memberships,
        fold_absences(record),
        fold_assessments(record),
        fold_exam(record),
        fold_ending(record),
        fold_attestations(record),
    )
