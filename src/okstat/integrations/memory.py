"""Every port without an outside: for tests, for trying things out, and as the simplest example of each.

What is asked for is at hand, so the exchanges yield no request.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar

from attrs import define, field, frozen

from okstat.feeds.exchange import Exchange, nothing_asked
from okstat.feeds.exports import ApprovalSeen, DetailSeen, ExamSeen
from okstat.feeds.instructions import FIELDS, Written, write_instructions
from okstat.feeds.packages import Package, StepSeen
from okstat.feeds.receipt import Batch, Line, Receipt, Taking
from okstat.feeds.seen import CodeSeen, ContractSeen, DocumentSeen, EnterpriseFound
from okstat.feeds.seen_documentation import AimSeen, AssessmentSeen
from okstat.feeds.seen_payroll import EmploymentSeen, LeaveSeen, UnitSeen
from okstat.feeds.wishes import WishSeen
from okstat.model.employment import WageInstruction

__all__ = [
    "FEED",
    "Applicants",
    "Approvals",
    "Codes",
    "Contracts",
    "Documentation",
    "Documents",
    "Enterprises",
    "Exams",
    "Payroll",
    "Submissions",
    "Wages",
]

FEED = "memory"
R = TypeVar("R")


def _batch(records: Iterable[R], read_on: date, county: str | None = None) -> Batch[R]:
    taken = tuple(records)
    lines = tuple(Line(getattr(record, "at", FEED), Taking.TAKEN) for record in taken)
    return Batch(taken, Receipt(source=FEED, read_on=read_on, county=county, lines=lines))


@frozen
class Contracts:
    """Contracts of any county as a port of active contracts, and in detail.

    Attributes:
        read_on: the day of reading, which the receipt names.
        records: the contracts.
        details: the contracts in detail.
    """

    read_on: date
    records: tuple[ContractSeen, ...] = field(default=(), repr=False)
    details: tuple[DetailSeen, ...] = field(default=(), repr=False)

    def active_contracts(self, county: str) -> Exchange[Batch[ContractSeen]]:
        """The contracts of the county."""
        found = (record for record in self.records if record.county == county)
        return nothing_asked(_batch(found, self.read_on, county))

    def contract_details(self, county: str) -> Exchange[Batch[DetailSeen]]:
        """The contracts of the county, in detail."""
        found = (record for record in self.details if record.contract.county == county)
        return nothing_asked(_batch(found, self.read_on, county))


@frozen
class Approvals:
    """Approvals by any county.

    Attributes:
        read_on: the day of reading, which the receipt names.
        records: the approvals.
    """

    read_on: date
    records: tuple[ApprovalSeen, ...] = ()

    def approvals(self, county: str) -> Exchange[Batch[ApprovalSeen]]:
        """The approvals by the county."""
        found = (record for record in self.records if record.county == county)
        return nothing_asked(_batch(found, self.read_on, county))


@frozen
class Exams:
    """Registrations and exams of any county.

    Attributes:
        read_on: the day of reading, which the receipt names.
        records: the exams.
    """

    read_on: date
    records: tuple[ExamSeen, ...] = field(default=(), repr=False)

    def exams(self, county: str, since: date) -> Exchange[Batch[ExamSeen]]:
        """The exams of the county that were held, or else registered, on the day or later."""
        of_county = (record for record in self.records if record.county == county)
        found = (one for one in of_county if (one.held_on or one.registered_on or since) >= since)
        return nothing_asked(_batch(found, self.read_on, county))


@frozen
class Applicants:
    """Wishes of any county and year as a port of applicants.

    Attributes:
        read_on: the day of reading, which the receipt names.
        records: the wishes.
    """

    read_on: date
    records: tuple[WishSeen, ...] = field(default=(), repr=False)

    def applicants(self, county: str, year: int) -> Exchange[Batch[WishSeen]]:
        """The wishes for places in the county and the year."""
        found = (record for record in self.records if (record.county, record.year) == (county, year))
        return nothing_asked(_batch(found, self.read_on, county))


@define
class Documents:
    """A queue of documents, which is empty when all have been taken off."""

    read_on: date
    waiting: list[DocumentSeen] = field(factory=list, repr=False)
    acknowledged: dict[str | None, str | None] = field(factory=dict, repr=False)

    def next_documents(self, county: str, number: int) -> Exchange[Batch[DocumentSeen]]:
        """Take the next ones of the county off the queue."""
        taken = [document for document in self.waiting if document.county == county][:number]
        self.waiting = [document for document in self.waiting if not any(document is one for one in taken)]
        return nothing_asked(_batch(taken, self.read_on, county))

    def acknowledge(self, document: DocumentSeen, fault: str | None = None) -> Exchange[bool]:
        """Note it; true when it had been noted before."""
        was_told = document.id in self.acknowledged
        self.acknowledged.setdefault(document.id, fault)
        return nothing_asked(was_told)


@frozen
class Codes:
    """Lists of codes by name.

    Attributes:
        read_on: the day of reading, which the receipt names.
        lists: the codes of each list, by its name.
    """

    read_on: date
    lists: Mapping[str, Sequence[CodeSeen]] = field(factory=dict, hash=False)

    def codes(self, name: str) -> Exchange[Batch[CodeSeen]]:
        """The list of the name, empty where there is none."""
        return nothing_asked(_batch(self.lists.get(name, ()), self.read_on))


@frozen
class Enterprises:
    """Enterprises by organisation number.

    Attributes:
        read_on: the day of reading, which the receipt names.
        units: the enterprises.
    """

    read_on: date
    units: tuple[EnterpriseFound, ...] = ()

    def enterprise(self, organisation_number: str) -> Exchange[Batch[EnterpriseFound]]:
        """The unit with the number."""
        found = (unit for unit in self.units if unit.organisation_number == organisation_number)
        return nothing_asked(_batch(found, self.read_on))


@frozen
class Payroll:
    """Employments, leave and units.

    Attributes:
        read_on: the day of reading, which the receipt names.
        records: the employments.
        absences: the leave.
        units: the units of the organisation.
    """

    read_on: date
    records: tuple[EmploymentSeen, ...] = field(default=(), repr=False)
    absences: tuple[LeaveSeen, ...] = field(default=(), repr=False)
    units: tuple[UnitSeen, ...] = ()

    def employments(self) -> Exchange[Batch[EmploymentSeen]]:
        """All employments."""
        return nothing_asked(_batch(self.records, self.read_on))

    def employment(self, employee: str) -> Exchange[Batch[EmploymentSeen]]:
        """The employments of one employee."""
        return nothing_asked(_batch((one for one in self.records if one.employee == employee), self.read_on))

    def leave(self) -> Exchange[Batch[LeaveSeen]]:
        """All leave."""
        return nothing_asked(_batch(self.absences, self.read_on))

    def unit(self, id_: str) -> Exchange[Batch[UnitSeen]]:
        """The unit with the id."""
        return nothing_asked(_batch((one for one in self.units if one.id == id_), self.read_on))


@define
class Submissions:
    """Prepared packages, and what has become of them."""

    read_on: date
    lying: dict[str, Package] = field(factory=dict, repr=False)
    told: list[StepSeen] = field(factory=list, repr=False)

    def hand_over(self, package: Package, *, despite: Collection[str] = ()) -> Exchange[bool]:
        """Keep it under its id; true when the same lay there before."""
        package.refuse_unready(despite)
        lay_there = self.lying.get(package.id) == package
        self.lying[package.id] = package
        return nothing_asked(lay_there)

    def steps(self) -> Exchange[Batch[StepSeen]]:
        """What was told."""
        return nothing_asked(_batch(self.told, self.read_on))


@frozen
class Documentation:
    """Competence aims and assessments.

    Attributes:
        read_on: the day of reading, which the receipt names.
        records: the competence aims.
        held: the assessments.
    """

    read_on: date
    records: tuple[AimSeen, ...] = field(default=(), repr=False)
    held: tuple[AssessmentSeen, ...] = field(default=(), repr=False)

    def aims(self) -> Exchange[Batch[AimSeen]]:
        """All of them."""
        return nothing_asked(_batch(self.records, self.read_on))

    def assessments(self) -> Exchange[Batch[AssessmentSeen]]:
        """All of them."""
        return nothing_asked(_batch(self.held, self.read_on))


@define
class Wages:
    """Wage instructions that are kept, and written in columns by their own names."""

    on: date
    kept: list[WageInstruction] = field(factory=list)

    def instruct(self, instructions: Sequence[WageInstruction]) -> Exchange[Written]:
        """Keep them, and write them."""
        self.kept += instructions
        own = [name for name in FIELDS if name not in ("employee", "number", "name")]
        return nothing_asked(write_instructions(instructions, [(name, name) for name in own], FEED, self.on))
