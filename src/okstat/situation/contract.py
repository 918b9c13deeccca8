"""The situation of one contract: its parts, folded once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from okstat.model.contract import Contract
from okstat.model.events import PoliceCertificateDelivered, WorkPlanned
from okstat.situation.approval import ApprovalOfContract, CompanyApproval, Run, fold_approval_of_contract
from okstat.situation.history import Record
from okstat.situation.other_contracts import NO_OTHERS, OtherContract, OtherContracts
from okstat.situation.parts.accident import Accidents, fold_accidents
from okstat.situation.parts.arrangement import Arrangement, fold_arrangement
from okstat.situation.parts.assistance import NO_HELP, Helped, fold_help
from okstat.situation.parts.attestation import Attestations, fold_attestations
from okstat.situation.parts.changes import Changes, Extensions, fold_changes, fold_extensions
from okstat.situation.parts.cooperation import ALONE, Cooperation
from okstat.situation.parts.curriculum import NOT_TOLD, Followed, fold_followed
from okstat.situation.parts.documentation import NOT_DOCUMENTED, Documentation, fold_documentation
from okstat.situation.parts.employment import Employment, fold_employment
from okstat.situation.parts.exam import Ending, Exam, fold_ending, fold_exam
from okstat.situation.parts.exam_case import ExamCase, fold_exam_case
from okstat.situation.parts.membership import Memberships
from okstat.situation.parts.office_approval import OfficeApprovals
from okstat.situation.parts.parties import Parties, placed
from okstat.situation.parts.payroll import NOWHERE_ELSE, Elsewhere, Payroll, fold_payroll
from okstat.situation.parts.position import Position, fold_position
from okstat.situation.parts.schooling import NO_PRACTICE, Practice
from okstat.situation.parts.signing import PeriodInForce, Signing, fold_period, fold_signing
from okstat.situation.parts.termination import Termination, fold_termination
from okstat.situation.parts.terms import Terms, fold_terms
from okstat.situation.parts.training import Absences, Assessments, Start, fold_absences, fold_assessments, fold_start

__all__ = ["ContractSituation", "Surroundings", "fold_contract"]


@frozen
class ContractSituation:
    """What is known of one contract on one day.

    Attributes:
        contract: the facts that do not change, and the whole chain of events.
        on: the day asked about.
        parties: who is in it.
        signing: who has signed.
        period: the period in force.
        start: when training started.
        approval: what the county decided on the contract.
        company: approvals of the company for the trade; `None` when company or trade is not known.
        memberships: of the enterprise; `None` when the enterprise is not known.
        absences: absences and leave.
        assessments: half-year assessments and talks.
        exam: registrations and attempts.
        ending: how the contract ended.
        attested: what people have attested.
        position: which part of a full position it is.
        terms: what the contract says of aim and organisation; exemptions.
        changes: changes with consent, and leave.
        extensions: extensions granted and refused.
        termination: demands and decisions that led to the end.
        employment: the employment beside the contract, hours, charges.
        payroll: what payroll has registered.
        accidents: accidents, and what the accident insurance answered.
        arrangement: individually arranged training.
        case: exams, decisions, appeals and documents.
        offices: the approvals of the offices that may act for the company: the contract's own, and those that the
            enterprise is or was a member of.
        practice: what the person's records without a contract tell of practice.
        cooperation: the companies that share the training, and what they have agreed on.
        helped: what an office did in place of the company.
        elsewhere: what payroll has registered on other contracts of the same person.
        others: what the other contracts of the same person tell of exams.
        documentation: how far the documentation of the training has come.
        followed: by which curricula the person is trained.
        police_certificates: those delivered, by day.
        work_planned: what is told of work planned, by day.
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
    payroll: Payroll
    accidents: Accidents
    arrangement: Arrangement
    case: ExamCase
    offices: tuple[OfficeApprovals, ...] = ()
    practice: Practice = NO_PRACTICE
    cooperation: Cooperation = ALONE
    helped: Helped = NO_HELP
    elsewhere: Elsewhere = NOWHERE_ELSE
    others: OtherContracts = NO_OTHERS
    documentation: Documentation = NOT_DOCUMENTED
    followed: Followed = NOT_TOLD
    police_certificates: tuple[PoliceCertificateDelivered, ...] = ()
    work_planned: tuple[WorkPlanned, ...] = ()

    @property
    def begins(self) -> date | None:
        """The first day of training, or the agreed one while no start is recorded."""
        return self.start.on if self.start.on is not None else self.period.first

    @property
    def ends(self) -> date | None:
        """The day the contract ended, or the last day of the period in force."""
        return self.ending.on if self.ending.on is not None else self.period.last

    @property
    def others_in_trade(self) -> tuple[OtherContract, ...]:
        """The other contracts of the same person in the trade in force."""
        return self.others.in_trade(self.parties.trade)

    def attached_on(self, day: date | None) -> bool | None:
        """Whether the contract belonged to an office on a day; `None` when it is not known."""
        parties = self.parties
        is_since = parties.office_since is None or day is None or day >= parties.office_since
        if parties.office is not None and (is_since or self.contract.office is not None):
            return True
        if self.memberships is None or day is None:
            return None
        return self.memberships.attached_on(day)

    def office_on(self, day: date) -> OfficeApprovals | None:
        """The office that the contract belongs to, else the one that the enterprise is a member of on a day.

        `None` when no office is known, or more than one may be meant.
        """
        named, memberships = self.parties.office, self.memberships
        if named is None and memberships is not None:
            of = {row.office for row in memberships.rows if row.first <= day and (row.last is None or day <= row.last)}
            named = of.pop() if len(of) == 1 else None
        return next((one for one in self.offices if one.office == named), None)

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
        """The companies that the contract has been with, and when it ran there; `whole` is its run, if at hand.

        Where the trade was changed there is a run for each trade.
        """
        run, parties = whole if whole is not None else self.run(), self.parties
        for stay in parties.earlier:
            yield from self._by_trade(stay.company, run, stay.first, stay.last)
        for company in placed(self.contract, parties.company):
            yield from self._by_trade(company, run, parties.company_since, None)

    def _by_trade(self, company: str, run: Run, since: date | None, last: date | None) -> Iterator[tuple[str, Run]]:
        """The runs with one company, which the contract came to on a day and stayed with to another."""
        parties = self.parties
        for trade in parties.earlier_trades:
            first, to_day = _later(since, trade.first), _earlier(last, trade.last)
            if first is None or to_day is None or first <= to_day:
                yield company, evolve(_within(run, first, to_day), trade=trade.trade)
        first = _later(since, parties.trade_since)
        if first is None or last is None or first <= last:
            yield company, _within(run, first, last)


def _later(one: date | None, other: date | None) -> date | None:
    return max(one, other) if one is not None and other is not None else one or other


def _earlier(one: date | None, other: date | None) -> date | None:
    return min(one, other) if one is not None and other is not None else one or other


def _within(run: Run, since: date | None, last: date | None) -> Run:
    """What a company sees of a contract that passed to it on a day, and from it after another."""
    passed = _passed_to(run, since)
    return passed if last is None else evolve(passed, ended_on=last, end_is_known=True)


def _passed_to(run: Run, since: date | None) -> Run:
    """What a company sees of a contract that passed to it on a day."""
    if since is None:
        return run
    first = max(since, run.first) if run.first is not None else None
    return evolve(run, made_on=since, first=first)


@frozen
class Surroundings:
    """What the situation of a contract takes from its enterprise, its offices, its other places and its person, folded.

    Attributes:
        company: approvals of the company for the trade.
        memberships: of the enterprise.
        offices: the approvals of the offices that may act for the company.
        practice: what the person's records without a contract tell of practice.
        cooperation: the companies that share the training.
        others: what the other contracts of the same person tell of payroll and exams.
    """

    company: CompanyApproval | None
    memberships: Memberships | None
    offices: tuple[OfficeApprovals, ...]
    practice: Practice
    cooperation: Cooperation
    others: OtherContracts = NO_OTHERS


def fold_contract(record: Record, contract: Contract, parties: Parties, around: Surroundings) -> ContractSituation:
    """Fold one contract."""
    return ContractSituation(
        contract=contract,
        on=record.on,
        parties=parties,
        signing=fold_signing(record),
        period=fold_period(record),
        start=fold_start(record),
        approval=fold_approval_of_contract(record),
        company=around.company,
        memberships=around.memberships,
        absences=fold_absences(record),
        assessments=fold_assessments(record),
        exam=fold_exam(record),
        ending=fold_ending(record),
        attested=fold_attestations(record),
        position=fold_position(record),
        terms=fold_terms(record),
        changes=fold_changes(record),
        extensions=fold_extensions(record),
        termination=fold_termination(record),
        employment=fold_employment(record),
        payroll=fold_payroll(record),
        accidents=fold_accidents(record),
        arrangement=fold_arrangement(record),
        case=fold_exam_case(record),
        offices=around.offices,
        practice=around.practice,
        cooperation=around.cooperation,
        helped=fold_help(record),
        elsewhere=around.others.payroll,
        others=around.others,
        documentation=fold_documentation(record),
        followed=fold_followed(record),
        police_certificates=record.of(PoliceCertificateDelivered),
        work_planned=record.of(WorkPlanned),
    )
