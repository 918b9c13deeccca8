"""The suites of contract details, approvals and exams: adapters pass them, and they fail what breaks a promise."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Generic, TypeVar

import pytest
from attrs import evolve
from numbers_of_nobody import synthetic

from okstat.feeds.exchange import Exchange, nothing_asked
from okstat.feeds.exports import ApprovalSeen, DetailSeen, ExamSeen
from okstat.feeds.fields import Source
from okstat.feeds.receipt import Batch, Line, Receipt, Taking
from okstat.feeds.seen import ContractSeen, EnterpriseSeen, PersonSeen
from okstat.feeds.sheets import Columns, write_csv
from okstat.integrations import memory
from okstat.integrations.ports import Approvals, ContractDetails, Exams
from okstat.integrations.vigo_exports import APPROVAL_FIELDS, DETAIL_FIELDS, EXAM_FIELDS, ExportedFiles
from okstat.model.complete import Complete
from okstat.model.events import ContractKind, ExamResult
from okstat.testing.conformance import ApprovalsSuite, ContractDetailsSuite, ExamsSuite

READ_ON = date(2026, 11, 20)
FNR = synthetic("018205001")
KARI = PersonSeen(number=FNR, born=date(2005, 2, 1), name="Kari Invented")
T = TypeVar("T")


def files(names: Sequence[str], *rows: dict[str, str]) -> ExportedFiles:
    """A file with these rows for each county, under the names of the fields."""
    header = list(rows[0])
    body = write_csv(header, [[row.get(name, "") for name in header] for row in rows])
    return ExportedFiles(Columns({name: (name,) for name in names}), Source(READ_ON, synthetic=True), lambda _: body)


CONTRACT = ContractSeen(
    at="rows[0]",
    person=KARI,
    county="03",
    trade="SRSOA3----",
    kind=ContractKind.APPRENTICE,
    first=date(2025, 8, 18),
    last=date(2027, 8, 17),
)
DETAIL = DetailSeen(at="rows[0]", contract=CONTRACT, break_first=date(2026, 3, 1), break_last=date(2026, 6, 30))
APPROVAL = ApprovalSeen(
    at="rows[0]",
    company=EnterpriseSeen(organisation_number="974761076"),
    trade="SRSOA3----",
    county="03",
    approved_on=date(2020, 1, 1),
)
EXAM = ExamSeen(
    at="rows[0]",
    person=KARI,
    county="03",
    trade="SRSOA3----",
    registered_on=date(2026, 3, 1),
    held_on=date(2026, 7, 1),
    result=ExamResult.FAILED,
)


class TestDetailsInMemory(ContractDetailsSuite):
    """Without an outside."""

    def port(self) -> ContractDetails:
        """One of the county, one of another."""
        other = evolve(DETAIL, at="rows[1]", contract=evolve(CONTRACT, at="rows[1]", county="46"))
        return memory.Contracts(READ_ON, (), (DETAIL, other))


class TestDetailsOfVigoBedrift(ContractDetailsSuite):
    """A file."""

    def port(self) -> ContractDetails:
        """A contract with a break, and a row of nobody."""
        row = {"number": FNR, "trade": "SRSOA3", "first": "18.08.2025", "break_first": "01.03.2026", "net_months": "24"}
        return files(DETAIL_FIELDS, row, {"trade": "SRSOA3"})


class TestApprovalsInMemory(ApprovalsSuite):
    """Without an outside."""

    def port(self) -> Approvals:
        """One of the county, one of another."""
        return memory.Approvals(READ_ON, (APPROVAL, evolve(APPROVAL, at="rows[1]", county="46")))


class TestApprovalsOfVigoBedrift(ApprovalsSuite):
    """A file."""

    def port(self) -> Approvals:
        """An approval, and a row without a company."""
        row = {"company_number": "974761076", "trade": "SRSOA3", "approved_on": "01.01.2020"}
        return files(APPROVAL_FIELDS, row, {"trade": "SRSOA3"})


class TestExamsInMemory(ExamsSuite):
    """Without an outside."""

    def port(self) -> Exams:
        """One of the county; one registered before the day, one of another county."""
        early = evolve(EXAM, at="rows[1]", registered_on=date(2025, 12, 31), held_on=None, result=None)
        return memory.Exams(READ_ON, (EXAM, early, evolve(EXAM, at="rows[2]", county="46")))


class TestExamsOfVigoBedrift(ExamsSuite):
    """A file."""

    def port(self) -> Exams:
        """An exam, and one of the year before."""
        row = {"number": FNR, "trade": "SRSOA3", "registered_on": "01.03.2026", "held_on": "01.07.2026"}
        row |= {"result": "bestått"}
        return files(EXAM_FIELDS, row, {**row, "registered_on": "01.03.2025", "held_on": "01.07.2025"})


class Told(Generic[T]):
    """A port of all three that answers what it is told to: the next answer; the last one again and again."""

    def __init__(self, *answers: Batch[T]) -> None:
        self.answers = list(answers)

    def contract_details(self, county: str) -> Exchange[Batch[T]]:
        """The next answer."""
        return nothing_asked(self.answers.pop(0) if len(self.answers) > 1 else self.answers[0])

    def approvals(self, county: str) -> Exchange[Batch[T]]:
        """The same."""
        return self.contract_details(county)

    def exams(self, county: str, since: date) -> Exchange[Batch[T]]:
        """The same."""
        return self.contract_details(county)


class BrokenDetails(ContractDetailsSuite):
    """A port that answers what it is told to."""

    def __init__(self, *answers: Batch[DetailSeen]) -> None:
        self.told = Told(*answers)

    def port(self) -> ContractDetails:
        """That one."""
        return self.told


class BrokenApprovals(ApprovalsSuite):
    """The same for approvals."""

    def __init__(self, *answers: Batch[ApprovalSeen]) -> None:
        self.told = Told(*answers)

    def port(self) -> Approvals:
        """That one."""
        return self.told


class BrokenExams(ExamsSuite):
    """The same for exams."""

    def __init__(self, *answers: Batch[ExamSeen]) -> None:
        self.told = Told(*answers)

    def port(self) -> Exams:
        """That one."""
        return self.told


def answer(*records: Any, lines: tuple[Line, ...] | None = None, **receipt: Any) -> Batch[Any]:
    """A batch of these records."""
    told = lines if lines is not None else tuple(Line(record.at, Taking.TAKEN) for record in records)
    return Batch(records, Receipt(**{"source": "x", "read_on": READ_ON, "county": "03", "lines": told, **receipt}))


class Chatty(Batch[Any]):
    """A batch that shows what is in it."""

    def __repr__(self) -> str:
        return f"Batch({KARI.name})"


LATER: dict[str, Any] = {"complete": Complete({"signed": date(2026, 11, 21)})}
D, A, X = ContractDetailsSuite, ApprovalsSuite, ExamsSuite


def detail(**contract: Any) -> DetailSeen:
    """The details of another contract."""
    return evolve(DETAIL, contract=evolve(CONTRACT, **contract))


BREACHES: dict[str, tuple[Callable[[Any], None], Any]] = {
    "details: nothing": (D.test_every_record_has_a_line, BrokenDetails(answer())),
    "details: no line": (D.test_every_record_has_a_line, BrokenDetails(answer(DETAIL, lines=()))),
    "details: later": (D.test_every_record_has_a_line, BrokenDetails(answer(DETAIL, **LATER))),
    "details: place": (D.test_every_record_has_a_line, BrokenDetails(answer(detail(at="rows[1]")))),
    "details: county": (D.test_the_county_is_the_one_asked_for, BrokenDetails(answer(detail(county="46")))),
    "details: receipt": (D.test_the_county_is_the_one_asked_for, BrokenDetails(answer(DETAIL, county="46"))),
    "details: period": (
        D.test_periods_are_inclusive_and_in_order,
        BrokenDetails(answer(detail(last=date(2025, 8, 17)))),
    ),
    "details: break": (
        D.test_periods_are_inclusive_and_in_order,
        BrokenDetails(answer(evolve(DETAIL, break_last=date(2026, 2, 28)))),
    ),
    "details: end of no break": (
        D.test_periods_are_inclusive_and_in_order,
        BrokenDetails(answer(evolve(DETAIL, break_first=None))),
    ),
    "details: months": (D.test_periods_are_inclusive_and_in_order, BrokenDetails(answer(evolve(DETAIL, net_months=0)))),
    "details: joined": (
        D.test_joining_twice_changes_nothing,
        BrokenDetails(answer(DETAIL), answer(evolve(DETAIL, break_first=date(2026, 3, 2)))),
    ),
    "details: personal": (
        D.test_nothing_personal_shows,
        BrokenDetails(Chatty((DETAIL,), answer(DETAIL).receipt)),
    ),
    "approvals: nothing": (A.test_every_record_has_a_line, BrokenApprovals(answer())),
    "approvals: no line": (A.test_every_record_has_a_line, BrokenApprovals(answer(APPROVAL, lines=()))),
    "approvals: later": (A.test_every_record_has_a_line, BrokenApprovals(answer(APPROVAL, **LATER))),
    "approvals: county": (
        A.test_the_county_is_the_one_asked_for,
        BrokenApprovals(answer(evolve(APPROVAL, county="46"))),
    ),
    "approvals: receipt": (A.test_the_county_is_the_one_asked_for, BrokenApprovals(answer(APPROVAL, county=None))),
    "approvals: no number": (
        A.test_approvals_say_whose_and_what_and_when,
        BrokenApprovals(answer(evolve(APPROVAL, company=EnterpriseSeen(name="x")))),
    ),
    "approvals: short number": (
        A.test_approvals_say_whose_and_what_and_when,
        BrokenApprovals(answer(evolve(APPROVAL, company=EnterpriseSeen(organisation_number="97476107")))),
    ),
    "approvals: no digits": (
        A.test_approvals_say_whose_and_what_and_when,
        BrokenApprovals(answer(evolve(APPROVAL, company=EnterpriseSeen(organisation_number="97476107x")))),
    ),
    "approvals: trade": (
        A.test_approvals_say_whose_and_what_and_when,
        BrokenApprovals(answer(evolve(APPROVAL, trade="SRSOA3"))),
    ),
    "approvals: day": (
        A.test_approvals_say_whose_and_what_and_when,
        BrokenApprovals(answer(evolve(APPROVAL, approved_on=None))),
    ),
    "approvals: withdrawn": (
        A.test_approvals_say_whose_and_what_and_when,
        BrokenApprovals(answer(evolve(APPROVAL, withdrawn_on=date(2019, 12, 31)))),
    ),
    "approvals: joined": (
        A.test_joining_twice_changes_nothing,
        BrokenApprovals(answer(APPROVAL), answer(evolve(APPROVAL, approved_on=date(2020, 1, 2)))),
    ),
    "exams: nothing": (X.test_every_record_has_a_line, BrokenExams(answer())),
    "exams: no line": (X.test_every_record_has_a_line, BrokenExams(answer(EXAM, lines=()))),
    "exams: later": (X.test_every_record_has_a_line, BrokenExams(answer(EXAM, **LATER))),
    "exams: county": (X.test_county_and_day_are_those_asked_for, BrokenExams(answer(evolve(EXAM, county="46")))),
    "exams: receipt": (X.test_county_and_day_are_those_asked_for, BrokenExams(answer(EXAM, county="46"))),
    "exams: early": (
        X.test_county_and_day_are_those_asked_for,
        BrokenExams(answer(evolve(EXAM, held_on=date(2025, 12, 31)))),
    ),
    "exams: no day": (
        X.test_county_and_day_are_those_asked_for,
        BrokenExams(answer(evolve(EXAM, held_on=None, registered_on=None))),
    ),
    "exams: registered after": (
        X.test_nobody_is_registered_after_the_exam,
        BrokenExams(answer(evolve(EXAM, registered_on=date(2026, 7, 2)))),
    ),
    "exams: result of nothing": (
        X.test_nobody_is_registered_after_the_exam,
        BrokenExams(answer(evolve(EXAM, held_on=None))),
    ),
    "exams: joined": (
        X.test_joining_twice_changes_nothing,
        BrokenExams(answer(EXAM), answer(EXAM), answer(evolve(EXAM, held_on=date(2026, 7, 2)))),
    ),
    "exams: personal": (X.test_nothing_personal_shows, BrokenExams(Chatty((EXAM,), answer(EXAM).receipt))),
}


@pytest.mark.parametrize("name", BREACHES)
def test_a_suite_fails_what_breaks_its_promise(name: str) -> None:
    """A test that cannot fail proves nothing."""
    promise, broken = BREACHES[name]
    with pytest.raises(AssertionError):
        promise(broken)


@pytest.mark.parametrize("suite", [ContractDetailsSuite, ApprovalsSuite, ExamsSuite])
def test_a_suite_without_its_port_says_so(suite: type[Any]) -> None:
    """The host has to give it."""
    with pytest.raises(NotImplementedError):
        suite().port()
