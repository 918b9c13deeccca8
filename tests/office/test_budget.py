"""The budget of a year: wages and grants by agency, trade and month, with what is not known counted and said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from attrs import evolve
from facts import alone, contract, day, event, portfolio, signed
from grants import BY_DAYS
from hypothesis import given, settings
from hypothesis import strategies as st
from wages import BY_PAY, LAW, NO_DEDUCTION, own_law

from okstat.law import Law
from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.enterprise import Department, Enterprise, Sector
from okstat.model.events import Changed, ContractApproved, Ended, Event, Schooled, TrainingRight, Transferred
from okstat.model.office import Office
from okstat.office.budget import Budget, BudgetLine, budget
from okstat.period import add_months
from okstat.situation.view import view

APPROVED = event(ContractApproved, "2018-07-01", id="a")
OTEK = Office(id="otek", name="OTEK Nord-Trøndelag")
OTHER = Enterprise(id="other", sector=Sector.STATE, departments=(Department(id="far", county="46"),))


def trained(first: str, last: str, *events: Event, id: str = "K1", **more: Any) -> Contract:
    """An approved contract with the right of the young, without an office unless one is named."""
    given: dict[str, Any] = {"office": None, "company": alone(), "right": TrainingRight.YOUTH, **more}
    return contract(signed("2018-06-01", first=first, last=last), APPROVED, *events, id=id, **given)


def of(*contracts: Contract, year: int = 2020, on: str = "2020-12-31", law: Law = LAW, **more: Any) -> Budget:
    """The budget by the day of pay, without deduction, broken months by days, unless told else."""
    chosen = {"wages": NO_DEDUCTION, "grants": BY_DAYS, **more}
    return budget(view(portfolio(*contracts, enterprises=(OTHER,)), day(on)), year, law, **chosen)


def reasons(found: Budget) -> list[tuple[str, str, tuple[str, ...]]]:
    """What is not known, and of which contracts."""
    return [
        (one.part, one.question.en if one.question else one.missing.source if one.missing else "", one.contracts)
        for one in found.reasons
    ]


WHOLE = trained("2019-08-01", "2021-07-31")


class TestOneContract:
    """Two years from 1 August 2019: 2020 has the second half of half-year 1, half-year 2, and most of half-year 3."""

    FOUND = of(WHOLE)

    def test_wages_by_month(self) -> None:
        """30, 40 and 50 percent of step 29: 339 000, from 1 October 2020 340 500."""
        assert ["8475.00", *["11300.00"] * 6, *["14125.00"] * 2, *["14187.50"] * 3] == [
            str(line.wages_kr) for line in self.FOUND.by_month
        ]

    def test_grants_by_month(self) -> None:
        """Half of 162 374, spread evenly; each half-year adds up, the remainder in its last month."""
        half_year = [*["6765.58"] * 5, "6765.60"]
        assert [*half_year, *half_year] == [str(line.grants_kr) for line in self.FOUND.by_month]
        assert [date(2020, month, 1) for month in range(1, 13)] == [line.month for line in self.FOUND.by_month]

    def test_the_year(self) -> None:
        total = self.FOUND.total
        assert (Decimal("147087.50"), Decimal("81187.00"), 12) == (
            total.wages_kr,
            total.grants_kr,
            total.contract_months,
        )
        assert (Decimal("65900.50"), Decimal("65900.50")) == total.net_kr
        assert (0, 0, 0, (Decimal(0), Decimal(0))) == (
            total.unknown_wages,
            total.unknown_grants,
            total.unknown_kept,
            total.kept_kr,
        )
        assert (2020, day("2020-12-31"), None, NO_DEDUCTION, BY_DAYS, (), ()) == (
            self.FOUND.year,
            self.FOUND.on,
            self.FOUND.known_at,
            self.FOUND.wages,
            self.FOUND.grants,
            self.FOUND.reasons,
            self.FOUND.unplaced,
        )

    def test_by_agency_and_trade(self) -> None:
        """The department is told as its enterprise."""
        assert [("agency", 12)] == [(line.company, line.contract_months) for line in self.FOUND.by_company]
        assert [("IMITD3----", 12)] == [(line.trade, line.contract_months) for line in self.FOUND.by_trade]
        assert {("agency", "IMITD3----")} == {(line.company, line.trade) for line in self.FOUND.lines}

    def test_a_year_without_it(self) -> None:
        assert () == of(WHOLE, year=2018).lines == of(WHOLE, year=2022).lines
        assert (12, Decimal(0)) == (of(WHOLE, year=2022).year - 2010, of(WHOLE, year=2022).total.wages_kr)

    @pytest.mark.parametrize(("year", "months"), [(2019, 5), (2021, 7)])
    def test_a_part_of_a_year(self, year: int, months: int) -> None:
        assert months == of(WHOLE, year=year).total.contract_months


class TestUnknown:
    """What is not known is counted by the month of the contract, and its reasons are told."""

    def test_wages_of_a_day_without_a_table(self) -> None:
        """From 1 May 2021."""
        found = of(WHOLE, year=2021)
        assert [0, 0, 0, 0, 1, 1, 1] == [line.unknown_wages for line in found.by_month]
        assert (3, 0, 0, None) == (
            found.total.unknown_wages,
            found.total.unknown_grants,
            found.total.unknown_kept,
            found.total.net_kr,
        )
        assert [("wages", "table wage.table.lo-ys on 2021-05-01", ("K1",))] == reasons(found)
        assert [Decimal("14187.50"), *[Decimal("22700.00")] * 3, 0, 0, 0] == [line.wages_kr for line in found.by_month]

    def test_grants_without_a_right(self) -> None:
        found = of(WHOLE, trained("2020-07-01", "2022-06-30", id="K2", right=None))
        assert (6, [("grants", "key right of the contract", ("K2",))]) == (found.total.unknown_grants, reasons(found))
        assert Decimal("81187.00") == found.total.grants_kr
        assert [None] == [line.net_kr for line in found.by_company]
        assert 6 == sum(line.net_kr is not None for line in found.by_month)

    def test_a_month_that_is_known_in_part(self) -> None:
        """Two rows of wages lie in one month: it counts once."""
        found = of(trained("2020-11-15", "2022-11-14"), year=2021)
        may = next(line for line in found.by_month if line.month == date(2021, 5, 1))
        assert (1, 1) == (may.contract_months, may.unknown_wages)

    def test_a_body_that_is_not_of_the_state(self) -> None:
        private = evolve(alone(), sector=Sector.PRIVATE)
        found = of(trained("2019-08-01", "2021-07-31", company=private))
        assert (12, [("wages", "The company is no state body. Which pay holds?", ("K1",))]) == (
            found.total.unknown_wages,
            reasons(found),
        )

    def test_a_sector_that_is_not_known(self) -> None:
        found = of(trained("2019-08-01", "2021-07-31", company=evolve(alone(), sector=None)))
        asks = "Is the company a state body? Then pay follows the special agreement of the state."
        assert (12, [("wages", asks, ("K1",))]) == (found.total.unknown_wages, reasons(found))

    def test_a_contract_without_a_time(self) -> None:
        found = of(contract(APPROVED, id="K9"), WHOLE)
        assert (("K9",), 12) == (found.unplaced, found.total.contract_months)

    def test_a_contract_that_was_never_made(self) -> None:
        """As a fact: it costs nothing, and is not asked about."""
        silent = Complete({"signed": day("2020-12-31"), "training_started": day("2020-12-31")})
        assert () == of(contract(id="K9", known=silent)).unplaced

    def test_questions_on_a_contract_as_a_whole(self) -> None:
        """They are told where its figures stand, which are known."""
        ended = trained("2019-08-01", "2021-07-31", event(Ended, "2020-06-30"), born=None)
        found = of(ended)
        assert ["wages", "grants"] == [one.part for one in found.reasons]
        assert (6, 0, 0) == (
            found.total.contract_months,
            found.total.unknown_wages,
            found.total.unknown_grants,
        )

    @pytest.mark.parametrize(
        ("last", "year", "expected"),
        [("2020-12-30", 2020, True), ("2020-12-31", 2020, False), ("2021-06-30", 2020, False)],
    )
    def test_waiting_for_the_exam_is_asked_about_where_the_time_runs_out(
        self, last: str, year: int, expected: bool
    ) -> None:
        """In the year in which there are days after it."""
        asks = "Which pay holds while the apprentice waits for the exam?"
        found = of(trained("2019-01-01", last), year=year, on="2022-01-01")
        assert expected == any(why.endswith(asks) for _, why, _ in reasons(found))

    def test_the_most_frequent_reason_comes_first(self) -> None:
        lacking = [trained("2019-08-01", "2021-07-31", id=f"K{number}", right=None) for number in (1, 2)]
        private = trained("2019-08-01", "2021-07-31", id="K3", company=evolve(alone(), sector=Sector.PRIVATE, id="p"))
        assert [("K1", "K2"), ("K3",)] == [one.contracts for one in of(private, *lacking).reasons]

    def test_nothing_chosen_leaves_more_open(self) -> None:
        found = budget(view(portfolio(trained("2019-08-15", "2021-08-14")), day("2020-12-31")), 2019, LAW)
        assert (5, 5) == (found.total.unknown_wages, found.total.unknown_grants)
        assert ["wages", "wages", "grants"] == [one.part for one in found.reasons]


class TestWhoHasIt:
    """Agencies, trades, offices."""

    def test_a_transfer_moves_the_wages_and_leaves_the_grant_to_be_split(self) -> None:
        """From 1 July 2020 with another enterprise: of the grant it is not known what either has."""
        found = of(trained("2019-08-01", "2021-07-31", event(Transferred, "2020-07-01", company="far")))
        assert [("agency", 6, 6), ("other", 6, 6), (None, 0, 0)] == [
            (line.company, line.contract_months, line.unknown_grants) for line in found.by_company
        ]
        assert [Decimal(0), Decimal(0), Decimal("81187.00")] == [line.grants_kr for line in found.by_company]
        assert Decimal("81187.00") == found.total.grants_kr
        asks = "The person changed company on 1 July 2020. How was the grant split?"
        assert asks in [why.partition(" The rules")[0] for _, why, _ in reasons(found)]

    def test_no_grant_is_nothing_to_split(self) -> None:
        moved = trained("2019-08-01", "2021-07-31", event(Transferred, "2020-07-01", company="far"))
        refused = evolve(
            moved, events=moved.events[:1] + moved.events[2:], complete=Complete({"approved": day("2020-12-31")})
        )
        assert 0 == of(refused).total.unknown_grants

    def test_a_change_of_trade(self) -> None:
        changed = event(Changed, "2020-07-01", trade="SSKAD3----", consented="2020-07-01")
        found = of(trained("2019-08-01", "2021-07-31", changed))
        assert [("IMITD3----", 6), ("SSKAD3----", 6)] == [(line.trade, line.contract_months) for line in found.by_trade]

    def test_a_month_belongs_to_the_trade_of_its_first_day(self) -> None:
        changed = event(Changed, "2020-07-02", trade="SSKAD3----", consented="2020-07-02")
        found = of(trained("2019-08-01", "2021-07-31", changed))
        assert [7, 5] == [line.contract_months for line in found.by_trade]

    def test_trades_of_one_company_in_order(self) -> None:
        """One that is not known comes last."""
        found = of(
            *(trained("2020-01-01", "2021-12-31", id=f"K-{trade}", trade=trade) for trade in (None, "SSKAD3----")),
            WHOLE,
        )
        january = [line.trade for line in found.lines if line.month == date(2020, 1, 1)]
        assert ["IMITD3----", "SSKAD3----", None] == january == [line.trade for line in found.by_trade]

    def test_a_company_that_the_document_does_not_have(self) -> None:
        found = of(trained("2019-08-01", "2021-07-31", event(Transferred, "2020-07-01", company="elsewhere")))
        assert "elsewhere" in [line.company for line in found.by_company]

    def test_an_office_whose_share_is_known(self) -> None:
        """27 percent in 2018."""
        found = of(
            trained("2018-07-01", "2020-06-30", office=OTEK, course="0+4", right=TrainingRight.ADULT),
            year=2018,
            law=_own_year(),
        )
        assert (Decimal("14580.00"), Decimal("14580.00")) == found.total.kept_kr
        assert (Decimal("54000.00"), 0) == (found.total.grants_kr, found.total.unknown_kept)
        assert [("2430.00", "2430.00")] * 6 == [tuple(str(kr) for kr in line.kept_kr) for line in found.by_month]
        assert found.total.net_kr is not None
        assert found.total.wages_kr - Decimal("39420.00") == found.total.net_kr[0]

    def test_its_share_of_a_grant_that_is_not_split(self) -> None:
        """It stands where the grant does."""
        moved = trained(
            "2018-07-01",
            "2020-06-30",
            event(Transferred, "2018-10-01", company="far", office="new"),
            office=OTEK,
            course="0+4",
            right=TrainingRight.ADULT,
        )
        found = of(moved, year=2018, law=_own_year())
        assert [(None, Decimal("7290.00"))] == [
            (line.company, line.kept_kr[0]) for line in found.by_company if line.kept_kr[0]
        ]

    def test_an_office_whose_share_is_not(self) -> None:
        found = of(trained("2019-08-01", "2021-07-31", office=OTEK))
        assert (12, 0, None, Decimal("81187.00")) == (
            found.total.unknown_kept,
            found.total.unknown_grants,
            found.total.net_kr,
            found.total.grants_kr,
        )
        assert [("kept", ("K1",))] == [(one.part, one.contracts) for one in found.reasons]

    def test_where_there_is_no_grant_nothing_is_kept(self) -> None:
        silent = Complete({"approved": day("2020-12-31")})
        agreed = signed("2018-06-01", first="2019-08-01", last="2021-07-31")
        found = of(contract(agreed, office=OTEK, company=alone(), known=silent))
        assert (0, 0) == (found.total.unknown_kept, found.total.unknown_grants)
        assert Decimal(0) == found.total.grants_kr
        assert [("grants", "The contract is not approved: there is no grant.", ("K1",))] == reasons(found)

    def test_what_the_county_taught_in_another_year_is_not_told(self) -> None:
        """A reason belongs to the figures of the year."""
        agreed = trained("2024-01-01", "2025-12-31", event(Schooled, "2025-01-01", last="2025-12-31"))
        taught = "The county itself gave the training: there is no basic grant for that part."
        told = [
            taught in [why for _, why, _ in reasons(of(agreed, year=year, on="2025-12-31"))] for year in (2024, 2025)
        ]
        assert [False, True] == told

    def test_lines_in_order(self) -> None:
        """By company, trade and month, what is not known last."""
        nowhere = evolve(trained("2020-01-01", "2021-12-31", id="K3", trade=None), enterprise=None, department=None)
        far = trained("2020-01-01", "2021-12-31", id="K2", company=OTHER, trade="SSKAD3----")
        found = of(nowhere, far, WHOLE)
        keys = [(line.company, line.trade) for line in found.lines if line.month == date(2020, 1, 1)]
        assert [("agency", "IMITD3----"), ("other", "SSKAD3----"), (None, None)] == keys
        assert ["agency", "other", None] == [line.company for line in found.by_company]


def _own_year() -> Law:
    """A host's own year of grant II in 2018."""
    row = 'key="national"\nvalue=108000\nsince=2018-01-01\nuntil=2019-01-01'
    with TemporaryDirectory() as folder:
        return own_law(Path(folder), "grant.basis-2.year", "kr for twelve months", [row], key="county or national")


@settings(max_examples=20, deadline=None)
@given(
    st.dates(date(2018, 8, 1), date(2021, 6, 30)),
    st.integers(3, 30),
    st.integers(2018, 2023),
    st.sampled_from([TrainingRight.YOUTH, TrainingRight.ADULT, None]),
)
def test_sums_by_whatever_come_to_the_same(first: date, months: int, year: int, right: TrainingRight | None) -> None:
    """By company, trade and month; every month of a contract is there; and all years come to the plans."""
    last = add_months(first, months)
    found = of(trained(first.isoformat(), last.isoformat(), right=right), year=year, wages=BY_PAY)
    for sums in (found.by_company, found.by_trade, found.by_month):
        for name in ("contract_months", "wages_kr", "grants_kr", "unknown_wages", "unknown_grants", "unknown_kept"):
            assert getattr(found.total, name) == sum(getattr(line, name) for line in sums)
    inside = [month for month in range(1, 13) if (first.year, first.month) <= (year, month) <= (last.year, last.month)]
    assert inside == [line.month.month for line in found.by_month if line.month is not None]
    for line in found.lines:
        assert line.unknown_grants or line.grants_kr > 0


def test_whoever_waits_is_told() -> None:
    """Once for each contract, made or not."""
    calls: list[int] = []
    silent = Complete({"signed": day("2020-12-31"), "training_started": day("2020-12-31")})
    facts = portfolio(WHOLE, contract(id="K9", known=silent))
    budget(view(facts, day("2020-12-31")), 2020, LAW, done=calls.append)
    assert [1, 1] == calls


def test_a_line_says_its_net_only_when_all_is_known() -> None:
    """Each kind of unknown hides it."""
    line = BudgetLine(wages_kr=Decimal(100), grants_kr=Decimal(60), kept_kr=(Decimal(10), Decimal(20)))
    assert (Decimal(50), Decimal(60)) == line.net_kr
    unknown = (evolve(line, unknown_wages=1), evolve(line, unknown_grants=1), evolve(line, unknown_kept=1))
    assert [None, None, None] == [one.net_kr for one in unknown]
