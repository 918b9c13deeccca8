"""Joining details of contracts, approvals and exams: what is new, what is known, what is said otherwise."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from okstat.document import read, write
from okstat.feeds.exports import ApprovalSeen, DetailSeen, ExamSeen
from okstat.feeds.join import Joined, Reading
from okstat.feeds.join_approvals import join_approvals
from okstat.feeds.join_details import join_details
from okstat.feeds.join_exams import join_exams
from okstat.feeds.receipt import Batch, Conflict, Line, Receipt, Says, Taking
from okstat.feeds.seen import ContractSeen, EnterpriseSeen, PersonSeen
from okstat.model.contract import Contract, Placement
from okstat.model.enterprise import Department, Enterprise
from okstat.model.events import Approved, ContractKind, Event, ExamHeld, ExamRegistered, ExamResult, Leave, Replaced
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

READ_ON = date(2026, 11, 20)
FEED = "A list"
TRADE = "SRSOA3----"
PERSON = Person(id="P1", number="1", born=date(2005, 2, 1), name="Kari Invented")
KARI = PersonSeen(number="1", born=date(2005, 2, 1), name="Kari Invented")


def receipt(*places: str) -> Receipt:
    """A receipt of a list in which each record was taken as it stands."""
    lines = tuple(Line(at, Taking.TAKEN) for at in places)
    return Receipt(source=FEED, read_on=READ_ON, county="03", lines=lines)


def known(*events: Event, **told: Any) -> Portfolio:
    """A portfolio with one contract of Kari's."""
    facts = {"kind": ContractKind.APPRENTICE, "trade": TRADE, "county": "03", **told}
    return Portfolio(contracts=(Contract(id="K1", person=PERSON, events=events, **facts),))


def said(event: type[Event], on: date, **told: Any) -> Event:
    """An event that the document tells."""
    return event(id=f"{event.kind}-{on}", on=on, recorded=on, **told)


def told(result: Joined) -> list[tuple[str, str, str | None]]:
    """Kind, day and source of the events of the first contract."""
    return [(event.kind, event.on.isoformat(), event.source) for event in result.portfolio.contracts[0].events]


def takings(result: Joined) -> list[tuple[Taking, list[str], tuple[str, str] | None]]:
    """What became of each record, why, and which subject it went to."""
    return [(line.taking, [one.code for one in line.remarks], line.subject) for line in result.receipt.lines]


class TestDetails:
    """Contracts as those of a feed, and their breaks as leave."""

    BREAK, BACK = date(2026, 3, 1), date(2026, 6, 30)

    def seen(self, at: str = "row 2", **values: Any) -> DetailSeen:
        """Kari's contract, with a break."""
        contract = ContractSeen(
            at=at,
            person=KARI,
            county="03",
            trade=TRADE,
            kind=ContractKind.APPRENTICE,
            first=date(2025, 8, 18),
            last=date(2027, 8, 17),
            approved_on=date(2025, 10, 1),
        )
        return DetailSeen(
            **{"at": at, "contract": contract, "break_first": self.BREAK, "break_last": self.BACK, **values}
        )

    def joined(self, *records: DetailSeen, to: Portfolio | None = None) -> Joined:
        """The list joined to what is known."""
        places = [record.at for record in records]
        return join_details(to or Portfolio(), Batch(records, receipt(*places)), Reading())

    def test_a_new_contract(self) -> None:
        result = self.joined(self.seen())
        assert [
            ("listed", "2026-11-20", FEED),
            ("approved", "2025-10-01", FEED),
            ("leave", "2026-03-01", FEED),
        ] == told(result)
        (leave,) = [event for event in result.portfolio.contracts[0].events if isinstance(event, Leave)]
        assert (self.BACK, None, READ_ON) == (leave.last, leave.consented, leave.recorded)
        assert [(Taking.TAKEN, [], ("contract", "a-list-03-1"))] == takings(result)
        assert READ_ON == result.portfolio.recorded
        bare = evolve(
            result.portfolio,
            contracts=(evolve(result.portfolio.contracts[0], person=evolve(PERSON, id="person-1", number=None)),),
        )
        assert bare == read(write(bare))

    def test_again_nothing_changes(self) -> None:
        once = self.joined(self.seen())
        twice = self.joined(self.seen(), to=once.portfolio)
        assert once.portfolio is twice.portfolio
        assert [(Taking.KNOWN, [], ("contract", "a-list-03-1"))] == takings(twice)
        assert () == twice.receipt.conflicts

    def test_a_contract_that_was_known_all_but_its_break(self) -> None:
        once = self.joined(self.seen(break_first=None, break_last=None))
        assert ["listed", "approved"] == [kind for kind, _, _ in told(once)]
        later = self.joined(self.seen(), to=once.portfolio)
        assert [Taking.TAKEN] == [line.taking for line in later.receipt.lines]
        assert ["listed", "approved", "leave"] == [kind for kind, _, _ in told(later)]

    def test_remarks_stand(self) -> None:
        once = self.joined(self.seen(break_first=None, break_last=None))
        line = Line("row 2", Taking.WITH_REMARKS)
        batch = Batch((self.seen(),), evolve(receipt(), lines=(line,)))
        assert [Taking.WITH_REMARKS] == [one.taking for one in join_details(once.portfolio, batch).receipt.lines]

    def test_a_break_that_ends_otherwise(self) -> None:
        """Both stand, and the receipt says so."""
        once = self.joined(self.seen())
        later = self.joined(self.seen(break_last=date(2026, 7, 31)), to=once.portfolio)
        conflict = Conflict("contract", "a-list-03-1", "leave.last", (Says(FEED), Says(FEED)))
        assert (once.portfolio, (conflict,)) == (later.portfolio, later.receipt.conflicts)

    def test_a_leave_of_the_document(self) -> None:
        leave = said(Leave, self.BREAK, last=self.BACK)
        result = self.joined(self.seen(break_last=None), to=known(leave))
        assert ["leave.last"] == [one.fact for one in result.receipt.conflicts]
        assert (Says("document"), Says(FEED)) == result.receipt.conflicts[0].said

    def test_a_contract_that_is_left_out_has_no_break(self) -> None:
        result = self.joined(self.seen(), self.seen("row 3", break_first=date(2026, 9, 1)))
        assert [Taking.TAKEN, Taking.LEFT_OUT] == [line.taking for line in result.receipt.lines]
        assert 1 == [kind for kind, _, _ in told(result)].count("leave")

    def test_a_contract_whose_kind_nobody_tells(self) -> None:
        bare = evolve(self.seen().contract, kind=None)
        result = self.joined(self.seen(contract=bare))
        assert [(Taking.LEFT_OUT, ["kind.not-told"], None)] == takings(result)
        assert Portfolio() == result.portfolio


class TestExams:
    """Registrations and exams, to the contract of the person in the trade."""

    REGISTERED, HELD = date(2027, 3, 1), date(2027, 7, 1)

    def seen(self, at: str = "row 2", **values: Any) -> ExamSeen:
        """Kari's exam."""
        told: dict[str, Any] = {"person": KARI, "county": "03", "trade": TRADE, "registered_on": self.REGISTERED}
        return ExamSeen(at=at, **{**told, "held_on": self.HELD, "result": ExamResult.PASSED, **values})

    def joined(self, *records: ExamSeen, to: Portfolio | None = None) -> Joined:
        """The list joined to what is known, Kari's contract."""
        return join_exams(to or known(), Batch(records, receipt(*[record.at for record in records])))

    def test_a_registration_and_an_exam(self) -> None:
        result = self.joined(self.seen())
        assert [("exam_registered", "2027-03-01", FEED), ("exam_held", "2027-07-01", FEED)] == told(result)
        (held,) = [event for event in result.portfolio.contracts[0].events if isinstance(event, ExamHeld)]
        assert ExamResult.PASSED is held.result
        assert [(Taking.TAKEN, [], ("contract", "K1"))] == takings(result)
        assert READ_ON == result.portfolio.recorded

    def test_a_registration_alone(self) -> None:
        assert ["exam_registered"] == [kind for kind, _, _ in told(self.joined(self.seen(held_on=None, result=None)))]

    def test_an_exam_alone(self) -> None:
        assert ["exam_held"] == [kind for kind, _, _ in told(self.joined(self.seen(registered_on=None)))]

    def test_again_nothing_changes(self) -> None:
        once = self.joined(self.seen())
        twice = self.joined(self.seen(), to=once.portfolio)
        assert once.portfolio is twice.portfolio
        assert [(Taking.KNOWN, [], ("contract", "K1"))] == takings(twice)

    def test_a_result_that_comes_later_takes_the_place_of_none(self) -> None:
        once = self.joined(self.seen(result=None))
        later = self.joined(self.seen(), to=once.portfolio)
        _, first, second, replaced = later.portfolio.contracts[0].events
        assert isinstance(first, ExamHeld)
        assert isinstance(second, ExamHeld)
        assert isinstance(replaced, Replaced)
        assert (None, ExamResult.PASSED, first.id, second.id) == (
            first.result,
            second.result,
            replaced.event,
            replaced.replacement,
        )
        assert 4 == len({event.id for event in later.portfolio.contracts[0].events})
        again = self.joined(self.seen(), to=later.portfolio)
        assert later.portfolio is again.portfolio
        assert () == again.receipt.conflicts

    def test_what_the_document_tells_of_the_exam_stays(self) -> None:
        held = said(ExamHeld, self.HELD, company="dep")
        result = self.joined(self.seen(registered_on=None), to=known(held))
        made = result.portfolio.contracts[0].events[1]
        assert isinstance(made, ExamHeld)
        assert ("dep", ExamResult.PASSED, FEED) == (made.company, made.result, made.source)

    def test_another_result(self) -> None:
        """Both stand; the receipt tells neither."""
        held = said(ExamHeld, self.HELD, result=ExamResult.FAILED)
        result = self.joined(self.seen(registered_on=None), to=known(held))
        assert (Conflict("contract", "K1", "exam.result", (Says("document"), Says(FEED))),) == result.receipt.conflicts
        assert ["exam_held"] == [kind for kind, _, _ in told(result)]

    def test_no_result_contradicts_nothing(self) -> None:
        held = said(ExamHeld, self.HELD, result=ExamResult.FAILED)
        other = said(ExamHeld, date(2027, 1, 1), result=ExamResult.FAILED)
        assert () == self.joined(self.seen(result=None), to=known(other, held)).receipt.conflicts

    @pytest.mark.parametrize("values", [{"person": PersonSeen(number="2")}, {"trade": "IMITD3----"}, {"county": "46"}])
    def test_an_exam_of_no_contract(self, values: dict[str, Any]) -> None:
        result = self.joined(self.seen(**values))
        assert ([(Taking.LEFT_OUT, ["contract.none"], None)], known()) == (takings(result), result.portfolio)

    def test_an_exam_that_may_be_of_several(self) -> None:
        one = known().contracts[0]
        result = self.joined(self.seen(), to=Portfolio(contracts=(one, evolve(one, id="K2"))))
        assert [(Taking.LEFT_OUT, ["record.ambiguous"], None)] == takings(result)

    def test_a_registration_of_another_day_is_another(self) -> None:
        registered = said(ExamRegistered, date(2026, 9, 1))
        result = self.joined(self.seen(held_on=None, result=None), to=known(registered))
        assert ["exam_registered", "exam_registered"] == [kind for kind, _, _ in told(result)]


AGENCY = Enterprise(
    id="agency",
    name="Agency",
    organisation_number="974761076",
    departments=(Department(id="dep", organisation_number="873102322"),),
)


class TestApprovals:
    """Approvals, by organisation number."""

    def seen(self, at: str = "row 2", number: str | None = "873102322", **values: Any) -> ApprovalSeen:
        """The approval of the department."""
        company = EnterpriseSeen(organisation_number=number, name="Seen")
        told: dict[str, Any] = {"trade": TRADE, "county": "03", "approved_on": date(2020, 1, 1)}
        return ApprovalSeen(at=at, company=company, **{**told, **values})

    def joined(self, *records: ApprovalSeen, to: Portfolio | None = None) -> Joined:
        """The list joined to what is known, the agency and a contract with it."""
        return join_approvals(to or self.known(), Batch(records, receipt(*[record.at for record in records])))

    def known(self) -> Portfolio:
        """The agency, and a contract with its department, and one shared with it."""
        one = known(enterprise=AGENCY, department=AGENCY.departments[0]).contracts[0]
        shared = known(placements=(Placement(enterprise=AGENCY),)).contracts[0]
        return Portfolio(enterprises=(AGENCY,), contracts=(one, evolve(shared, id="K2")))

    def events(self, result: Joined) -> list[tuple[str, str, str | None]]:
        """Kind, day and department of the events of the first enterprise."""
        return [
            (event.kind, event.on.isoformat(), getattr(event, "department", ""))
            for event in result.portfolio.enterprises[0].events
        ]

    def test_a_department(self) -> None:
        result = self.joined(self.seen(withdrawn_on=date(2026, 1, 1)))
        assert [("approved", "2020-01-01", "dep"), ("approval_withdrawn", "2026-01-01", "dep")] == self.events(result)
        (approved, _) = result.portfolio.enterprises[0].events
        assert isinstance(approved, Approved)
        assert (TRADE, "03", FEED, READ_ON) == (approved.trade, approved.county, approved.source, approved.recorded)
        assert [(Taking.TAKEN, [], ("enterprise", "agency"))] == takings(result)
        assert READ_ON == result.portfolio.recorded

    def test_contracts_know_the_enterprise_as_it_has_become(self) -> None:
        result = self.joined(self.seen()).portfolio
        one, shared = result.contracts
        assert result.enterprises[0] is one.enterprise
        assert result.enterprises[0] is shared.placements[0].enterprise
        assert one.enterprise is not None
        assert "dep" == (one.department and one.department.id)

    def test_the_enterprise_itself(self) -> None:
        assert [("approved", "2020-01-01", None)] == self.events(self.joined(self.seen(number="974761076")))

    def test_a_company_that_nobody_knew(self) -> None:
        result = self.joined(self.seen(number="974760673"), to=Portfolio())
        assert [("974760673", "Seen")] == [(one.id, one.name) for one in result.portfolio.enterprises]
        assert [("approved", "2020-01-01", None)] == self.events(result)

    def test_several_of_one_company(self) -> None:
        other = self.seen("row 3", trade="IMITD3----")
        result = self.joined(self.seen(), other, self.seen("row 4"))
        assert [Taking.TAKEN, Taking.TAKEN, Taking.KNOWN] == [line.taking for line in result.receipt.lines]
        assert ["a-list-1", "a-list-2"] == [event.id for event in result.portfolio.enterprises[0].events]

    def test_again_nothing_changes(self) -> None:
        once = self.joined(self.seen(withdrawn_on=date(2026, 1, 1)))
        twice = self.joined(self.seen(withdrawn_on=date(2026, 1, 1)), to=once.portfolio)
        assert once.portfolio is twice.portfolio
        assert [(Taking.KNOWN, [], ("enterprise", "agency"))] == takings(twice)

    @pytest.mark.parametrize(
        "values",
        [{"trade": "IMITD3----"}, {"county": "46"}, {"approved_on": date(2021, 1, 1)}, {"number": "974761076"}],
    )
    def test_another_approval_is_another(self, values: dict[str, Any]) -> None:
        once = self.joined(self.seen())
        assert 2 == len(self.events(self.joined(self.seen(**values), to=once.portfolio)))

    def test_a_withdrawal_alone(self) -> None:
        result = self.joined(self.seen(approved_on=None, withdrawn_on=date(2026, 1, 1)))
        assert [("approval_withdrawn", "2026-01-01", "dep")] == self.events(result)

    def test_a_number_of_an_office_is_no_company(self) -> None:
        office = Portfolio(offices=(Office(id="ok", organisation_number="974760673"),))
        result = self.joined(self.seen(number="974760673"), to=office)
        assert ([(Taking.LEFT_OUT, ["company.none"], None)], office) == (takings(result), result.portfolio)

    def test_a_trade_that_no_list_has(self) -> None:
        """An approval is in a trade, so there is none."""
        result = self.joined(self.seen(trade="XXXXX3----"))
        assert ([(Taking.LEFT_OUT, ["trade.none"], None)], self.known()) == (takings(result), result.portfolio)

    def test_no_number(self) -> None:
        assert [(Taking.LEFT_OUT, ["company.none"], None)] == takings(self.joined(self.seen(number=None)))
