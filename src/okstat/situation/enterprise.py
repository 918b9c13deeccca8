"""The situations of an enterprise, an office and a person."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from okstat.model.enterprise import Enterprise
from okstat.model.events import Considered, EmployeesCounted, Event
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.situation.approval import Run
from okstat.situation.history import Record
from okstat.situation.parts.assistance import Helped, fold_help_with_reports
from okstat.situation.parts.attestation import Attestations, fold_attestations
from okstat.situation.parts.board import TrainingBoard
from okstat.situation.parts.membership import Member, Memberships
from okstat.situation.parts.office_approval import (
    OfficeApplications,
    OfficeApproval,
    fold_office_applications,
    fold_office_approvals,
)
from okstat.situation.parts.office_board import (
    Board,
    MemberReports,
    OfficeAssessments,
    fold_board,
    fold_member_reports,
    fold_office_assessments,
)
from okstat.situation.parts.requests import Requests, YearlyReports, fold_requests, fold_yearly_reports
from okstat.situation.parts.supervision import Supervisions, fold_supervisions
from okstat.situation.parts.training_manager import TrainingManagers, fold_managers

__all__ = [
    "Considerations",
    "Employees",
    "EnterpriseSituation",
    "OfficeSituation",
    "PersonSituation",
    "fold_considered",
    "fold_employees",
    "fold_enterprise",
    "fold_office",
]


@frozen
class Employees:
    """The latest count of employees.

    Attributes:
        events: the count.
        number: how many there were.
        counted_on: the day of the count.
    """

    events: tuple[Event, ...]
    number: int | None
    counted_on: date | None


@frozen
class Considerations:
    """That an enterprise considered taking apprentices, or a further trade.

    Attributes:
        events: what is recorded of it.
        on: the days.
        silent_to: the last day for which it is a fact that it considered nothing else.
    """

    events: tuple[Event, ...]
    on: tuple[date, ...]
    silent_to: date | None


@frozen
class EnterpriseSituation:
    """What is known of one enterprise on one day.

    Attributes:
        enterprise: the facts that do not change, and the whole chain of events.
        on: the day asked about.
        memberships: its memberships of offices, and what help was agreed on.
        employees: the latest count of employees.
        runs: its contracts, those of its departments among them.
        contracts_silent_to: the last day for which it is a fact that there are no other contracts.
        attested: what people have attested.
        requests: what a county asked it for.
        reports: its yearly reports.
        managers: who is professionally responsible for the training.
        considered: the days on which it considered taking apprentices, or a further trade.
        helped: the yearly reports that an office sent for it.
        supervisions: by the state.
    """

    enterprise: Enterprise
    on: date
    memberships: Memberships
    employees: Employees
    runs: tuple[Run, ...]
    contracts_silent_to: date | None
    attested: Attestations
    requests: Requests
    reports: YearlyReports
    managers: TrainingManagers
    considered: Considerations
    helped: Helped
    supervisions: Supervisions


@frozen
class OfficeSituation:
    """What is known of one office on one day.

    Attributes:
        office: the facts that do not change, and the whole chain of events.
        on: the day asked about.
        events: approvals and withdrawals.
        counties: its approvals, by county.
        approvals_silent_to: the last day for which no further approval is a fact.
        runs: the contracts that belong to it.
        contract_counties: the counties that approve the contracts which belong to it; not those of contracts that are
            known not to be made, or to be over.
        counties_of_running: of these, the counties of contracts that are known to be made, and not to be over.
        attested: what people have attested.
        board: its board of directors.
        members: the enterprises that are or were members.
        reported: when it told a county of its members.
        requests: what a county asked it for.
        assessed: what boards of vocational training judged of it.
        boards: the vocational training boards of the counties that the portfolio tells of.
        applied: its applications for approval.
    """

    office: Office
    on: date
    events: tuple[Event, ...]
    counties: tuple[OfficeApproval, ...]
    approvals_silent_to: date | None
    runs: tuple[Run, ...]
    contract_counties: tuple[str, ...]
    counties_of_running: tuple[str, ...]
    attested: Attestations
    board: Board
    members: tuple[Member, ...]
    reported: MemberReports
    requests: Requests
    assessed: OfficeAssessments
    boards: tuple[TrainingBoard, ...]
    applied: OfficeApplications


@frozen
class PersonSituation:
    """What is known of one person on one day.

    Attributes:
        person: the person.
        on: the day asked about.
        runs: when each of his or her contracts ran.
    """

    person: Person = field(repr=False)
    on: date
    runs: tuple[Run, ...]


def fold_enterprise(
    record: Record,
    enterprise: Enterprise,
    memberships: Memberships,
    runs: tuple[Run, ...],
    contracts_silent_to: date | None,
) -> EnterpriseSituation:
    """Fold an enterprise; its memberships come folded already, and the contracts that the portfolio shows with it."""
    return EnterpriseSituation(
        enterprise=enterprise,
        on=record.on,
        memberships=memberships,
        employees=fold_employees(record),
        runs=runs,
        contracts_silent_to=contracts_silent_to,
        attested=fold_attestations(record),
        requests=fold_requests(record),
        reports=fold_yearly_reports(record),
        managers=fold_managers(record),
        considered=fold_considered(record),
        helped=fold_help_with_reports(record),
        supervisions=fold_supervisions(record),
    )


def fold_considered(record: Record) -> Considerations:
    """Fold the days on which the enterprise considered to take apprentices."""
    found = record.of(Considered)
    return Considerations(found, tuple([event.on for event in found]), record.silent_to(Considered))


def fold_employees(record: Record) -> Employees:
    """The latest count."""
    counts = record.of(EmployeesCounted)
    return Employees(counts, counts[-1].employees, counts[-1].on) if counts else Employees((), None, None)


def fold_office(
    record: Record,
    office: Office,
    runs: tuple[Run, ...],
    contract_counties: tuple[str, ...],
    counties_of_running: tuple[str, ...],
    members: tuple[Member, ...] = (),
    boards: tuple[TrainingBoard, ...] = (),
) -> OfficeSituation:
    """Fold an office."""
    approvals = fold_office_approvals(record, office.id)
    return OfficeSituation(
        office=office,
        on=record.on,
        events=approvals.events,
        counties=approvals.rows,
        approvals_silent_to=approvals.silent_to,
        runs=runs,
        contract_counties=contract_counties,
        counties_of_running=counties_of_running,
        attested=fold_attestations(record),
        board=fold_board(record),
        members=members,
        reported=fold_member_reports(record),
        requests=fold_requests(record),
        assessed=fold_office_assessments(record),
        boards=boards,
        applied=fold_office_applications(record),
    )
