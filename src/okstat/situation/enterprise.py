"""The situations of an enterprise, an office and a person."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from okstat.model.enterprise import Enterprise
from okstat.model.events import EmployeesCounted, Event
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.situation.approval import Run
from okstat.situation.attestation import Attestations, fold_attestations
from okstat.situation.history import Record
from okstat.situation.membership import Memberships
from okstat.situation.office_approval import OfficeApproval, fold_office_approvals

__all__ = [
    "Employees",
    "EnterpriseSituation",
    "OfficeSituation",
    "PersonSituation",
    "fold_employees",
    "fold_office",
]


@frozen
class Employees:
    """The latest count of employees."""

    events: tuple[Event, ...]
    number: int | None
    counted_on: date | None


@frozen
class EnterpriseSituation:
    """What is known of one enterprise on one day.

    Attributes:
        runs: its contracts, those of its departments among them.
        contracts_silent_to: the last day for which it is a fact that there are no other contracts.
    """

    enterprise: Enterprise
    on: date
    memberships: Memberships
    employees: Employees
    runs: tuple[Run, ...]
    contracts_silent_to: date | None
    attested: Attestations


@frozen
class OfficeSituation:
    """What is known of one office on one day.

    Attributes:
        counties: its approvals, by county.
        approvals_silent_to: the last day for which no further approval is a fact.
        contract_counties: the counties that approve the contracts which belong to it; not those of contracts that
            are known not to be made, or to be over.
        counties_of_running: of these, the counties of contracts that are known to be made, and not to be over.
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


@frozen
class PersonSituation:
    """What is known of one person on one day: when his or her contracts ran."""

    person: Person = field(repr=False)
    on: date
    runs: tuple[Run, ...]


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
) -> OfficeSituation:
    """Fold an office."""
    approvals = fold_office_approvals(record, office.id)
    return OfficeSituation(
        office,
        record.on,
        approvals.events,
        approvals.rows,
        approvals.silent_to,
        runs,
        contract_counties,
        counties_of_running,
        fold_attestations(record),
    )
