"""The situation of one contract: its parts, folded once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from attrs import evolve, frozen

from okstat.model.contract import Contract
from okstat.model.events import Changed, ContractKind, Event, Transferred
from okstat.situation.approval import (
    ApprovalOfContract,
    CompanyApproval,
    Run,
    fold_approval_of_contract,
)
from okstat.situation.attestation import Attestations, fold_attestations
from okstat.situation.changes import Changes, Extensions, fold_changes, fold_extensions
from okstat.situation.employment import Employment, fold_employment
from okstat.situation.exam import Ending, Exam, fold_ending, fold_exam
from okstat.situation.history import Record
from okstat.situation.membership import Memberships
from okstat.situation.position import Position, fold_position
from okstat.situation.signing import PeriodInForce, Signing, fold_period, fold_signing
from okstat.situation.termination import Termination, fold_termination
from okstat.situation.terms import Terms, fold_terms
from okstat.situation.training import (
    Absences,
    Assessments,
    Start,
    fold_absences,
    fold_assessments,
    fold_start,
)

__all__ = ["ContractSituation", "Parties", "Stay", "fold_contract", "fold_parties"]


@frozen
class Stay:
    """A company that the contract has passed on from: `first` is open for the first one, `last` is inclusive."""

    company: str
    first: date | None
    last: date


@frozen
class Parties:
    """Where the apprentice is placed, on what terms, and which office the contract belongs to.

    Attributes:
        events: transfers, and changes of kind, course or trade with consent.
        company: id of the department, or of the enterprise where no department is named.
        company_since: the day of the transfer to it; `None` when it is the first company.
        earlier: the companies it was with before, in order.
        office: id of the office.
        office_since: the day of the transfer to it; `None` when it was there from the start.
        kind: which of the four kinds of contract is in force.
        course: school years and company years in force.
        trade: trade code in force.
        county: code of the county that approves.
        transferred: the days of transfers.
    """

    events: tuple[Event, ...]
    company: str | None
    company_since: date | None
    earlier: tuple[Stay, ...]
    office: str | None
    office_since: date | None
    kind: ContractKind
    course: str | None
    trade: str | None
    county: str | None
    transferred: tuple[date, ...] = ()


@frozen
class ContractSituation:
    """What is known of one contract on one day.

    Attributes:
        contract: the facts that do not change, and the whole chain of events.
        on: the day asked about.
        parties: who is in it.
        company: approvals of the company for the trade; `None` when company or trade is not known.
        memberships: of the enterprise; `None` when the enterprise is not known.
        position: which part of a full position it is.
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
    position: Position
    terms: Terms
    changes: Changes
    extensions: Extensions
    termination: Termination
    employment: Employment

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
        parties = self.parties
        is_since = parties.office_since is None or day is None or day >= parties.office_since
        if parties.office is not None and (is_since or self.contract.office is not None):
            return True
        if self.memberships is None or day is None:
            return None
        return self.memberships.attached_on(day)

    def is_not_made(self) -> bool:
        """Whether it is a fact that both sides have not signed and that no training has started."""
        both = self.signing.on is None and self.start.on is None
        return both and self.signing.silent_to == self.start.silent_to == self.on

    def run(self) -> Run:
        """When the contract ran, with whatever company."""
        ending, parties, ends = self.ending, self.parties, self.ends
        is_over = ends is not None and (ending.on is not None or ends < self.on)
        return Run(
            self.contract.id,
            self.signing.on,
            self.begins,
            ends if is_over else None,
            is_over or ending.silent_to == self.on,
            parties.trade,
            parties.kind,
        )

    def runs(self, whole: Run | None = None) -> Iterator[tuple[str, Run]]:
        """The companies that the contract has been with, and when it ran there; `whole` is its run, if at hand."""
        run, parties = whole if whole is not None else self.run(), self.parties
        for stay in parties.earlier:
            yield stay.company, evolve(_passed_to(run, stay.first), ended_on=stay.last, end_is_known=True)
        for company in _placed(self.contract, parties.company):
            yield company, _passed_to(run, parties.company_since)


def _passed_to(run: Run, since: date | None) -> Run:
    """What a company sees of a contract that passed to it on a day."""
    if since is None:
        return run
    first = max(since, run.first) if run.first is not None else None
    return evolve(run, made_on=since, first=first)


def _placed(contract: Contract, company: str | None) -> Iterable[str]:
    """The one company, or those that share the apprentice."""
    if company is not None:
        return (company,)
    return {placement.enterprise.id: None for placement in contract.placements}


_PASS_ON: Final = frozenset((Transferred, Changed))


def fold_parties(record: Record, contract: Contract) -> Parties:
    """Fold transfers and changes with consent onto what the contract names; the latest counts."""
    company = contract.department or contract.enterprise
    where = company.id if company is not None else None
    office = contract.office.id if contract.office is not None else None
    kind, course, trade, county = contract.kind, contract.course, contract.trade, contract.county
    if record.has_none_of(_PASS_ON):
        return Parties((), where, None, (), office, None, kind, course, trade, county)
    where_since = office_since = None
    earlier: list[Stay] = []
    events: list[Event] = []
    transfers = record.of(Transferred)
    for event in transfers:
        events.append(event)
        if event.company is not None:
            last = event.on - timedelta(days=1)
            earlier += [Stay(place, where_since, last) for place in _placed(contract, where)]
            where, where_since = event.company, event.on
        if event.office is not None:
            office, office_since = event.office, event.on
        county = event.county or county
    for change in record.of(Changed):
        if change.consented is not None and change.consented <= record.on:
            if any((change.contract_kind, change.course, change.trade)):
                events.append(change)
            kind, course = change.contract_kind or kind, change.course or course
            trade = change.trade or trade
    return Parties(
        tuple(events),
        where,
        where_since,
        tuple(earlier),
        office,
        office_since,
        kind,
        course,
        trade,
        county,
        tuple([event.on for event in transfers]),
    )


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
        fold_position(record),
        fold_terms(record),
        fold_changes(record),
        fold_extensions(record),
        fold_termination(record),
        fold_employment(record),
    )
