"""Payroll beside the contracts it belongs to. Persons are invented."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from okstat.document import read, write
from okstat.feeds.join import Joined
from okstat.feeds.join_payroll import join_employments, join_leave
from okstat.feeds.receipt import Batch, Line, Receipt, Remark, Taking
from okstat.feeds.remarks import REMARKS
from okstat.feeds.seen import PersonSeen
from okstat.feeds.seen_payroll import EmploymentSeen, LeaveSeen
from okstat.feeds.signs import Sign
from okstat.model.contract import Contract
from okstat.model.events import (
    Changed,
    ContractKind,
    Event,
    ExtensionGranted,
    Listed,
    PayrollEmployment,
    PayrollLeave,
    Replaced,
    Signed,
)
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

READ_ON = date(2026, 11, 20)
FIRST, LAST = date(2025, 8, 18), date(2027, 8, 17)
KARI = PersonSeen(number="1", born=date(2005, 2, 1), name="Kari")
ODD = Remark("x", "value.missing", REMARKS["value.missing"])


def contract(*events: Event, id_: str = "K1", first: date | None = FIRST, last: date | None = LAST) -> Contract:
    """A contract of Kari's."""
    signed = Signed(id="s", on=date(2025, 8, 1), recorded=date(2025, 8, 1), first=first, last=last)
    person = Person(id="P1", number="1")
    return Contract(id=id_, kind=ContractKind.APPRENTICE, person=person, events=(signed, *events))


def known(*contracts: Contract) -> Portfolio:
    """A portfolio recorded long ago."""
    return Portfolio(recorded=date(2026, 1, 1), contracts=contracts or (contract(),))


def employment(at: str = "ansatt[0]", **told: Any) -> EmploymentSeen:
    """Kari's employment."""
    facts: dict[str, Any] = {
        "person": KARI,
        "employee": "7",
        "first": FIRST,
        "last": LAST,
        "position_code": "1362",
        "share": Decimal(1),
        "sign": Sign.POSITION_CODE,
    }
    return EmploymentSeen(at=at, **{**facts, **told})


def batch(*records: Any, remarks: tuple[Remark, ...] = (), read_on: date = READ_ON) -> Batch[Any]:
    """What was read."""
    taking = Taking.WITH_REMARKS if remarks else Taking.TAKEN
    lines = {record.at: Line(record.at, taking, remarks) for record in records}
    return Batch(records, Receipt(source="DFØ", read_on=read_on, lines=tuple(lines.values())))


def took(result: Joined) -> list[tuple[str, list[str], tuple[str, str] | None]]:
    """What became of each record, why, and of which subject it is."""
    return [
        (line.taking.value, [remark.code for remark in line.remarks], line.subject) for line in result.receipt.lines
    ]


class TestEmployments:
    """An employment belongs to the contract of the person that it overlaps."""

    def test_it_stands_beside_the_contract(self) -> None:
        result = join_employments(known(), batch(employment()))
        (made,) = result.portfolio.contracts
        assert PayrollEmployment(
            id="dfø-1", on=FIRST, recorded=READ_ON, source="DFØ", last=LAST, employed_to=LAST, position_code="1362",
            share=Decimal(1),
        ) == made.events[-1]  # fmt: skip
        assert ([("taken", [], ("contract", "K1"))], READ_ON) == (took(result), result.portfolio.recorded)
        bare = evolve(result.portfolio, contracts=(_without_number(made),))
        assert bare == read(write(bare))

    def test_reading_it_again_changes_nothing(self) -> None:
        once = join_employments(known(), batch(employment()))
        twice = join_employments(once.portfolio, batch(employment(), read_on=date(2026, 12, 1)))
        assert twice.portfolio is once.portfolio
        assert [("known already", [], ("contract", "K1"))] == took(twice)

    def test_what_payroll_has_changed_replaces_what_it_said(self) -> None:
        once = join_employments(known(), batch(employment()))
        later = date(2026, 12, 1)
        twice = join_employments(once.portfolio, batch(employment(last=None), read_on=later))
        *_, new, undone = twice.portfolio.contracts[0].events
        assert ("dfø-2", None, later) == (new.id, getattr(new, "last", ""), new.recorded)
        assert (
            Replaced(id="dfø-3", on=FIRST, recorded=later, source="DFØ", event="dfø-1", replacement="dfø-2") == undone
        )
        again = join_employments(twice.portfolio, batch(employment(last=None)))
        assert again.portfolio is twice.portfolio

    @pytest.mark.parametrize("told", [{"first": date(2026, 2, 18)}, {"position_code": "1446"}])
    def test_another_row_stands_beside_it(self, told: dict[str, Any]) -> None:
        both = batch(employment(), employment("ansatt[1]", **told))
        events = join_employments(known(), both).portfolio.contracts[0].events
        assert [Signed, PayrollEmployment, PayrollEmployment] == [type(event) for event in events]

    def test_one_position_held_twice_is_two_rows_of_one_reading(self) -> None:
        both = batch(employment(share=Decimal("0.5")), employment("ansatt[1]", share=Decimal("0.4")))
        once = join_employments(known(), both)
        assert [Signed, PayrollEmployment, PayrollEmployment] == [type(e) for e in once.portfolio.contracts[0].events]
        twice = join_employments(once.portfolio, both)
        assert (once.portfolio, ["known already"] * 2) == (twice.portfolio, [taking for taking, _, _ in took(twice)])

    def test_of_two_rows_the_one_that_has_changed_is_replaced(self) -> None:
        half, other = employment(share=Decimal("0.5")), employment("ansatt[1]", share=Decimal("0.4"))
        once = join_employments(known(), batch(half, other))
        changed = batch(evolve(half, share=Decimal("0.6")), other)
        events = join_employments(once.portfolio, changed).portfolio.contracts[0].events
        assert [("dfø-3", Decimal("0.6")), ("dfø-4", "dfø-1")] == [
            (events[3].id, getattr(events[3], "share", None)),
            (events[4].id, getattr(events[4], "event", None)),
        ]

    def test_a_row_that_stands_twice_is_taken_once(self) -> None:
        result = join_employments(known(), batch(employment(), employment("ansatt[1]")))
        assert ["taken", "known already"] == [taking for taking, _, _ in took(result)]
        assert 2 == len(result.portfolio.contracts[0].events)

    def test_what_another_source_said_is_not_replaced(self) -> None:
        theirs = PayrollEmployment(id="x", on=FIRST, recorded=READ_ON, source="archive", position_code="1362")
        events = join_employments(known(contract(theirs)), batch(employment())).portfolio.contracts[0].events
        assert [Signed, PayrollEmployment, PayrollEmployment] == [type(event) for event in events]

    @pytest.mark.parametrize(
        ("first", "expected"),
        [
            (FIRST, ("taken", [], ("contract", "K1"))),
            (LAST, ("taken", [], ("contract", "K1"))),
            (date(2027, 8, 18), ("taken", [], ("contract", "K2"))),
            (date(2025, 8, 17), ("left out", ["record.ambiguous"], None)),
        ],
    )
    def test_one_that_runs_on_into_the_next_contract_belongs_to_the_first(
        self, first: date, expected: tuple[str, list[str], tuple[str, str] | None]
    ) -> None:
        """It was not ended when that one was; one that begins before both may be of either."""
        later = contract(id_="K2", first=date(2027, 8, 18), last=date(2028, 8, 17))
        open_ended = employment(first=first, last=None)
        assert [expected] == took(join_employments(known(contract(), later), batch(open_ended)))

    def test_somebody_without_a_sign_and_a_contract_is_of_others(self) -> None:
        stranger = employment(person=PersonSeen(number="2"), sign=None)
        result = join_employments(known(), batch(stranger))
        assert ([("of others", [], None)], known()) == (took(result), result.portfolio)

    def test_an_apprentice_without_a_contract_is_left_out_and_told(self) -> None:
        stranger = employment(person=PersonSeen(number="2"))
        assert [("left out", ["contract.none"], None)] == took(join_employments(known(), batch(stranger)))

    def test_somebody_with_a_contract_needs_no_sign(self) -> None:
        result = join_employments(known(), batch(employment(sign=None, position_code="1408")))
        assert [("taken", [], ("contract", "K1"))] == took(result)

    def test_where_several_contracts_fit_none_is_chosen(self) -> None:
        two = known(contract(), contract(id_="K2"))
        assert [("left out", ["record.ambiguous"], None)] == took(join_employments(two, batch(employment())))

    def test_a_row_without_a_first_day_is_left_out(self) -> None:
        result = join_employments(known(), batch(employment(first=None)))
        assert [("left out", ["day.unreadable"], None)] == took(result)

    @pytest.mark.parametrize(
        ("first", "last", "fits"),
        [
            (date(2025, 1, 1), date(2025, 8, 17), False),
            (date(2025, 1, 1), date(2025, 8, 18), True),
            (date(2027, 8, 17), None, True),
            (date(2027, 8, 18), None, False),
            (date(2020, 1, 1), None, True),
        ],
    )
    def test_it_must_overlap_the_contract(self, first: date, last: date | None, fits: bool) -> None:
        result = join_employments(known(), batch(employment(first=first, last=last)))
        assert fits == (result.portfolio != known())

    def test_an_extension_makes_the_contract_longer(self) -> None:
        longer = ExtensionGranted(id="e", on=READ_ON, recorded=READ_ON, last=date(2027, 12, 17))
        result = join_employments(known(contract(longer)), batch(employment(first=date(2027, 8, 18), last=None)))
        assert "taken" == took(result)[0][0]

    def test_a_change_that_was_replaced_does_not(self) -> None:
        wrong = Changed(id="e", on=READ_ON, recorded=READ_ON, last=date(2027, 12, 17))
        instead = Replaced(id="r", on=READ_ON, recorded=READ_ON, event="e", replacement="s")
        late = batch(employment(first=date(2027, 8, 18), last=None))
        assert [("left out", ["contract.none"], None)] == took(join_employments(known(contract(wrong, instead)), late))

    @pytest.mark.parametrize("kind", [Changed, Listed])
    def test_so_do_a_change_and_a_register(self, kind: type[Changed | Listed]) -> None:
        longer = kind(id="e", on=READ_ON, recorded=READ_ON, last=date(2027, 12, 17))
        result = join_employments(known(contract(longer)), batch(employment(first=date(2027, 8, 18), last=None)))
        assert "taken" == took(result)[0][0]

    def test_a_contract_without_days_fits_any_time(self) -> None:
        result = join_employments(known(contract(first=None, last=None)), batch(employment()))
        assert "taken" == took(result)[0][0]

    def test_of_several_records_at_one_place_what_was_taken_counts(self) -> None:
        besides = employment(first=date(2028, 1, 1), last=None, sign=None)
        for records in ((employment(), besides), (besides, employment())):
            result = join_employments(known(), batch(*records))
            assert [("taken", [], ("contract", "K1"))] == took(result)

    def test_remarks_stay(self) -> None:
        result = join_employments(known(), batch(employment(), remarks=(ODD,)))
        assert [("taken with remarks", ["value.missing"], ("contract", "K1"))] == took(result)

    def test_no_part_of_a_position_is_not_told(self) -> None:
        (made,) = join_employments(known(), batch(employment(share=Decimal(0)))).portfolio.contracts
        assert getattr(made.events[-1], "share", "") is None

    def test_an_empty_portfolio_takes_nothing(self) -> None:
        result = join_employments(Portfolio(), batch())
        assert Portfolio() == result.portfolio


def _without_number(made: Contract) -> Contract:
    return evolve(made, person=evolve(made.person, number=None))


class TestLeave:
    """Leave belongs to the contract of the employee whom the employments show."""

    EMPLOYMENTS = batch(employment())

    def row(self, **told: Any) -> LeaveSeen:
        """Half a year of leave."""
        facts: dict[str, Any] = {
            "at": "AnsattPermisjon[0]",
            "employee": "7",
            "first": date(2026, 1, 1),
            "last": date(2026, 6, 30),
            "share": Decimal("0.5"),
        }
        return LeaveSeen(**{**facts, **told})

    def joined(self, row: LeaveSeen, to: Portfolio | None = None) -> Joined:
        """The row joined."""
        return join_leave(to or known(), batch(row), self.EMPLOYMENTS)

    def test_it_stands_beside_the_contract(self) -> None:
        result = self.joined(self.row())
        assert (
            PayrollLeave(
                id="dfø-1",
                on=date(2026, 1, 1),
                recorded=READ_ON,
                source="DFØ",
                last=date(2026, 6, 30),
                share=Decimal("0.5"),
            )
            == result.portfolio.contracts[0].events[-1]
        )
        assert [("taken", [], ("contract", "K1"))] == took(result)

    def test_reading_it_again_changes_nothing_and_a_new_end_replaces(self) -> None:
        once = self.joined(self.row())
        assert once.portfolio is self.joined(self.row(), once.portfolio).portfolio
        changed = self.joined(self.row(last=date(2026, 7, 31)), once.portfolio).portfolio.contracts[0].events
        assert [Signed, PayrollLeave, PayrollLeave, Replaced] == [type(event) for event in changed]

    @pytest.mark.parametrize("told", [{"employee": "8"}, {"employee": None}, {"first": None}])
    def test_what_belongs_to_nobody_here_is_of_others(self, told: dict[str, Any]) -> None:
        assert [("of others", [], None)] == took(self.joined(self.row(**told)))

    def test_leave_outside_every_contract_is_left_out(self) -> None:
        late = self.row(first=date(2028, 1, 1), last=None)
        assert [("left out", ["contract.none"], None)] == took(self.joined(late))

    def test_where_several_contracts_fit_none_is_chosen(self) -> None:
        two = known(contract(), contract(id_="K2"))
        assert [("left out", ["record.ambiguous"], None)] == took(self.joined(self.row(), two))
