"""Exams, decisions, appeals and documents as subjects of their own: what is recorded of one, and of whom it is.

A portfolio has one such subject for each that is recorded, as it has one for each approval of a company. Of an exam
that nobody recorded there is none, so nothing is said of how it was held; that it may have been, `exam.window` tells.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from datetime import date

from attrs import frozen

from okstat.model.events import Admission, CandidateKind, CertificateIssued, ContractKind, ExamHeld
from okstat.situation.candidate import CandidateSituation
from okstat.situation.contract import ContractSituation
from okstat.situation.exam_kind import ExamKind, exam_kind_on, sittings_elsewhere, sittings_of
from okstat.situation.parts.appeal import Appeal, Grounds
from okstat.situation.parts.attestation import Attestations
from okstat.situation.parts.exam import Exam
from okstat.situation.parts.exam_case import Annulment, Decision, ExamCase
from okstat.situation.parts.sitting import Sitting
from okstat.situation.parts.subject_exam import SubjectExam

__all__ = [
    "AnnulmentSituation",
    "AppealSituation",
    "CertificateSituation",
    "DecisionSituation",
    "ExamSituation",
    "Examined",
    "GroundsSituation",
    "OfExam",
    "SubjectExamSituation",
    "situations_of_exams",
]


@frozen
class Examined(ABC):
    """Whoever takes an exam: somebody with a contract, or a candidate without one.

    Attributes:
        id: the id of the exam, decision, appeal, request or document: that of the contract and that of the event.
        on: the day asked about.
        contract: the contract.
        candidate: the candidate.
        case: all that is recorded on the way to the exam.
    """

    id: str
    on: date
    contract: ContractSituation | None
    candidate: CandidateSituation | None
    case: ExamCase

    @property
    @abstractmethod
    def day(self) -> date:
        """The day on which the kind of contract counts: that of what the situation is about."""

    @property
    def kind(self) -> ContractKind | None:
        """The kind of contract in force on that day; `None` without a contract."""
        return self.contract.parties.kind_on(self.day) if self.contract is not None else None

    @property
    def exam_kind(self) -> ExamKind:
        """Which of the three exams it leads to: without a contract only fagprøve and svenneprøve can be taken."""
        return exam_kind_on(self.contract, self.day)

    @property
    def is_praksiskandidat(self) -> bool | None:
        """Whether it is a praksiskandidat; `None` for a candidate of unknown kind."""
        if self.candidate is None:
            return False
        kind = self.candidate.candidate.kind
        return None if kind is None else kind is CandidateKind.PRAKSISKANDIDAT

    @property
    def is_admitted_as_adult(self) -> bool:
        """Whether it is known that he or she was admitted to training for adults (chapter 18 of the Act)."""
        if self.contract is not None:
            return self.contract.contract.admission is Admission.ADULT_UPPER_SECONDARY
        return self.candidate is not None and self.candidate.candidate.kind is CandidateKind.ADULT

    @property
    def trade(self) -> str | None:
        """The trade."""
        if self.contract is not None:
            return self.contract.parties.trade
        return self.candidate.candidate.trade if self.candidate is not None else None

    @property
    def exam(self) -> Exam | None:
        """Registrations and attempts of the contract or candidate."""
        if self.contract is not None:
            return self.contract.exam
        return self.candidate.exam if self.candidate is not None else None

    @property
    def attested(self) -> Attestations:
        """What people have attested."""
        of = self.contract if self.contract is not None else self.candidate
        assert of is not None  # it is one of the two
        return of.attested


@frozen
class ExamSituation(Examined):
    """One exam, from its registration.

    Attributes:
        sitting: the exam.
        earlier: the sittings of the same exam before it.
    """

    sitting: Sitting
    earlier: tuple[Sitting, ...]

    @property
    def day(self) -> date:
        """The day it was held, else the first that anything is recorded of it."""
        return self.sitting.day

    @property
    def held(self) -> ExamHeld:
        """What is recorded of the exam held; asked for where the clock has told its day."""
        held = self.sitting.held
        assert held is not None  # without it the clock has answered
        return held


@frozen
class DecisionSituation(Examined):
    """One decision in the matter of an exam.

    Attributes:
        decision: the decision.
    """

    decision: Decision

    @property
    def day(self) -> date:
        """The day of the decision."""
        return self.decision.event.on


@frozen
class AnnulmentSituation(Examined):
    """One exam that was annulled.

    Attributes:
        annulment: the annulment.
    """

    annulment: Annulment

    @property
    def day(self) -> date:
        """The day of the exam that was annulled, else that of the annulment."""
        return self.annulment.sitting.day if self.annulment.sitting is not None else self.annulment.event.on


@frozen
class AppealSituation(Examined):
    """One appeal.

    Attributes:
        appeal: the appeal.
    """

    appeal: Appeal

    @property
    def day(self) -> date:
        """The day of the exam that it is about, else that of the appeal."""
        return self.appeal.sitting.day if self.appeal.sitting is not None else self.appeal.event.on


@frozen
class GroundsSituation(Examined):
    """One request for the grounds of a grade.

    Attributes:
        grounds: the request.
    """

    grounds: Grounds

    @property
    def day(self) -> date:
        """The day of the request."""
        return self.grounds.event.on


@frozen
class CertificateSituation(Examined):
    """One document that was issued.

    Attributes:
        document: the document.
        earlier: the documents issued before it.
    """

    document: CertificateIssued
    earlier: tuple[CertificateIssued, ...]

    @property
    def day(self) -> date:
        """The day the document was issued."""
        return self.document.on


@frozen
class SubjectExamSituation(Examined):
    """One exam in a subject.

    Attributes:
        exam_in_subject: the exam.
    """

    exam_in_subject: SubjectExam

    @property
    def day(self) -> date:
        """The day of the first that is recorded of it."""
        return self.exam_in_subject.events[0].on


OfExam = (
    SubjectExamSituation
    | ExamSituation
    | DecisionSituation
    | AnnulmentSituation
    | AppealSituation
    | GroundsSituation
    | CertificateSituation
)


def situations_of_exams(of: ContractSituation | CandidateSituation) -> Iterator[tuple[str, OfExam]]:
    """Each exam, decision, annulment, appeal, request and document that is recorded, with the kind of subject it is."""
    case, on = of.case, of.on
    if case.is_empty():
        return
    contract = of if isinstance(of, ContractSituation) else None
    candidate = of if isinstance(of, CandidateSituation) else None
    owner = of.contract.id if isinstance(of, ContractSituation) else of.candidate.id

    def own(event: str) -> tuple[str, date, ContractSituation | None, CandidateSituation | None, ExamCase]:
        return f"{owner}/{event}", on, contract, candidate, case

    for number, sitting in enumerate(case.sittings):
        kind = exam_kind_on(contract, sitting.day)
        before = sittings_elsewhere(contract, kind, sitting.day) + sittings_of(case.sittings[:number], contract, kind)
        yield "exam", ExamSituation(*own(sitting.id), sitting, tuple(sorted(before, key=lambda one: one.day)))
    for decision in case.decisions:
        yield "decision", DecisionSituation(*own(decision.event.id), decision)
    for annulment in case.annulments:
        yield "annulment", AnnulmentSituation(*own(annulment.event.id), annulment)
    for appeal in case.appeals:
        yield "appeal", AppealSituation(*own(appeal.event.id), appeal)
    for grounds in case.grounds:
        yield "grounds", GroundsSituation(*own(grounds.event.id), grounds)
    for number, document in enumerate(case.certificates):
        yield "certificate", CertificateSituation(*own(document.id), document, case.certificates[:number])
    for subject_exam in case.subject_exams:
        yield "subject_exam", SubjectExamSituation(*own(subject_exam.id), subject_exam)
