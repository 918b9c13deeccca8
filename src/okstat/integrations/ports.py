"""What can be asked of the outside: one small protocol for each capability.

Most hosts can do only a part, so there is no one big port. Each method returns an `Exchange`: run it with `carry` or
`carry_async` and the host's own transport. A record that cannot be read is no error; the receipt says what became of
it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Protocol, runtime_checkable

from okstat.feeds.exchange import Exchange
from okstat.feeds.exports import ApprovalSeen, DetailSeen, ExamSeen
from okstat.feeds.instructions import Written
from okstat.feeds.packages import Package, StepSeen
from okstat.feeds.receipt import Batch
from okstat.feeds.seen import CodeSeen, ContractSeen, DocumentSeen, EnterpriseFound
from okstat.feeds.seen_documentation import AimSeen, AssessmentSeen
from okstat.feeds.seen_payroll import EmploymentSeen, LeaveSeen, UnitSeen
from okstat.feeds.wishes import WishSeen
from okstat.model.employment import WageInstruction

__all__ = [
    "ActiveContracts",
    "Applicants",
    "Approvals",
    "CodeLists",
    "ContractDetails",
    "Documents",
    "Employments",
    "Enterprises",
    "Exams",
    "Leaves",
    "PreparedSubmissions",
    "TrainingDocumentation",
    "Units",
    "WageInstructions",
]


@runtime_checkable
class ActiveContracts(Protocol):
    """Which contracts a county's register lists as running."""

    def active_contracts(self, county: str) -> Exchange[Batch[ContractSeen]]:
        """All contracts that are active in the register of one county.

        Args:
            county: the code of the county, two digits; feeds do not repeat it in what they send.

        Raises:
            FeedError: the feed as a whole cannot be read.
        """
        ...


@runtime_checkable
class ContractDetails(Protocol):
    """What a list of active contracts does not show: approval, breaks, workplace, training manager, ending."""

    def contract_details(self, county: str) -> Exchange[Batch[DetailSeen]]:
        """The contracts of a county in detail, those that have ended among them where the register shows them.

        Raises:
            FeedError: the register as a whole cannot be read.
        """
        ...


@runtime_checkable
class Approvals(Protocol):
    """Which companies a county has approved, and in which trades."""

    def approvals(self, county: str) -> Exchange[Batch[ApprovalSeen]]:
        """The approvals of a county, those that were withdrawn among them where the register shows them.

        Raises:
            FeedError: the register as a whole cannot be read.
        """
        ...


@runtime_checkable
class Exams(Protocol):
    """Who is registered for an exam, and how exams went."""

    def exams(self, county: str, since: date) -> Exchange[Batch[ExamSeen]]:
        """The registrations and exams of a county from a day on.

        Raises:
            FeedError: the register as a whole cannot be read.
        """
        ...


@runtime_checkable
class Applicants(Protocol):
    """Who applies for training in a company, and what for."""

    def applicants(self, county: str, year: int) -> Exchange[Batch[WishSeen]]:
        """The wishes in the list of a county, for training that begins in a year.

        Raises:
            FeedError: the list as a whole cannot be read.
        """
        ...


@runtime_checkable
class Documents(Protocol):
    """A queue of documents, each of which is handed out once and is to be acknowledged."""

    def next_documents(self, county: str, number: int) -> Exchange[Batch[DocumentSeen]]:
        """Take up to a number of documents off the queue of a county.

        Raises:
            FeedError: the answer as a whole cannot be read.
        """
        ...

    def acknowledge(self, document: DocumentSeen, fault: str | None = None) -> Exchange[bool]:
        """Say that a document has been dealt with, or in words without personal data what went wrong.

        Returns:
            Whether that had been said before, which is no fault.

        Raises:
            FeedError: it was not taken.
        """
        ...


@runtime_checkable
class CodeLists(Protocol):
    """Lists of codes that others keep."""

    def codes(self, name: str) -> Exchange[Batch[CodeSeen]]:
        """The codes of a list, by the name that its keeper gives it.

        Raises:
            FeedError: the list as a whole cannot be read.
        """
        ...


@runtime_checkable
class Enterprises(Protocol):
    """The register of enterprises."""

    def enterprise(self, organisation_number: str) -> Exchange[Batch[EnterpriseFound]]:
        """One unit; no record where the register knows none with the number.

        Raises:
            FeedError: the answer cannot be read.
        """
        ...


@runtime_checkable
class Employments(Protocol):
    """Payroll's employments as of a day, which the port knows."""

    def employments(self) -> Exchange[Batch[EmploymentSeen]]:
        """All employments.

        Raises:
            FeedError: the answer as a whole cannot be read.
        """
        ...

    def employment(self, employee: str) -> Exchange[Batch[EmploymentSeen]]:
        """The employments of one employee, by payroll's own number; no record where there are none on the day.

        Raises:
            FeedError: the answer as a whole cannot be read.
        """
        ...


@runtime_checkable
class Leaves(Protocol):
    """Payroll's leave."""

    def leave(self) -> Exchange[Batch[LeaveSeen]]:
        """All leave.

        Raises:
            FeedError: the answer as a whole cannot be read.
        """
        ...


@runtime_checkable
class Units(Protocol):
    """The units of the organisation as payroll has them, as of a day which the port knows."""

    def unit(self, id_: str) -> Exchange[Batch[UnitSeen]]:
        """One unit, by payroll's own id; no record where there is none on the day.

        Raises:
            FeedError: the answer as a whole cannot be read.
        """
        ...


@runtime_checkable
class PreparedSubmissions(Protocol):
    """Where prepared packages lie until somebody has entered them, and where it is noted what became of them."""

    def hand_over(self, package: Package, *, despite: Collection[str] = ()) -> Exchange[bool]:
        """Lay a package where it is entered from.

        Args:
            package: the package.
            despite: the rules that do not keep it from being entered, since what they find cannot be mended.

        Returns:
            Whether it lay there before, as it is.

        Raises:
            NotReadyError: it is not ready, and a rule blocks that is not named; nothing is laid anywhere.
            FeedError: it was not taken.
        """
        ...

    def steps(self) -> Exchange[Batch[StepSeen]]:
        """What has become of packages: entered, confirmed, returned, in the order in which it is noted.

        Raises:
            FeedError: what is noted cannot be read as a whole.
        """
        ...


@runtime_checkable
class TrainingDocumentation(Protocol):
    """A tool in which training is documented, as of a day that the port knows."""

    def aims(self) -> Exchange[Batch[AimSeen]]:
        """How far the documentation of each competence aim has come.

        Raises:
            FeedError: the answer as a whole cannot be read.
        """
        ...

    def assessments(self) -> Exchange[Batch[AssessmentSeen]]:
        """The half-year assessments that were held.

        Raises:
            FeedError: the answer as a whole cannot be read.
        """
        ...


@runtime_checkable
class WageInstructions(Protocol):
    """What turns wage instructions into something that payroll takes; the host hands it over."""

    def instruct(self, instructions: Sequence[WageInstruction]) -> Exchange[Written]:
        """Write instructions; the receipt has a line for each, which says what is not known and so left empty.

        Raises:
            FeedError: it was not taken.
        """
        ...
