"""What every implementation of a port promises, as tests that a host runs on its own.

A host writes a class with a name that pytest collects, gives it the port and, where the port asks for something, a
transport that answers from recorded, invented payloads:

    class TestOurRegister(ActiveContractsSuite):
        def port(self) -> ActiveContracts:
            return OurRegister(...)

        def send(self, request: Request) -> Answer:
            return Answer(200, recorded(request.path))

The suites find what is promised by any implementation: each record has a line, nothing is dropped in silence, reading
twice is the same, nothing personal shows. What one format promises is for its own tests.
"""

from __future__ import annotations

from okstat.testing.conformance.applicants import ApplicantsSuite
from okstat.testing.conformance.contracts import ActiveContractsSuite
from okstat.testing.conformance.documents import DocumentsSuite
from okstat.testing.conformance.exports import ApprovalsSuite, ContractDetailsSuite, ExamsSuite
from okstat.testing.conformance.payroll import EmploymentsSuite, LeavesSuite, UnitsSuite
from okstat.testing.conformance.registers import CodeListsSuite, EnterprisesSuite
from okstat.testing.conformance.submissions import PreparedSubmissionsSuite
from okstat.testing.conformance.training import TrainingDocumentationSuite
from okstat.testing.conformance.wages import WageInstructionsSuite

__all__ = [
    "ActiveContractsSuite",
    "ApplicantsSuite",
    "ApprovalsSuite",
    "CodeListsSuite",
    "ContractDetailsSuite",
    "DocumentsSuite",
    "EmploymentsSuite",
    "EnterprisesSuite",
    "ExamsSuite",
    "LeavesSuite",
    "PreparedSubmissionsSuite",
    "TrainingDocumentationSuite",
    "UnitsSuite",
    "WageInstructionsSuite",
]
