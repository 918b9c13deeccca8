"""The terms of a wage, from the facts of a contract."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from facts import contract, day, enterprise, event, signed, situation, started
from wages import piece, terms, with_pieces

from okstat.model.events import (
    Absent,
    Changed,
    ContractKind,
    EmploymentAgreed,
    Ended,
    Event,
    ExtensionGranted,
    Leave,
    Transferred,
)
from okstat.plans.wages_terms import WageTerms, wage_terms


def of(
    *events: Event, first: str = "2022-08-18", last: str = "2024-08-17", on: str = "2025-01-01", **more: Any
) -> WageTerms:
    """The terms of an apprentice from 18 August 2022 for two years, with other events."""
    facts = contract(signed("2022-06-01", first=first, last=last), started(first), *events, **more)
    found = wage_terms(situation(facts, on))
    assert found is not None
    return found


class TestTime:
    """From the first day of training to the last in force; the length is that first agreed."""

    def test_as_agreed(self) -> None:
        found = of()
        assert (day("2022-08-18"), day("2024-08-17"), day("2024-08-17"), 24) == (
            found.first,
            found.last,
            found.agreed_last,
            found.months,
        )
        assert (ContractKind.APPRENTICE, (day("2022-08-18"),), None) == (found.kind, found.hired, found.shortened_from)

    def test_extended(self) -> None:
        found = of(event(ExtensionGranted, "2024-06-01", last="2024-11-30"))
        assert (day("2024-11-30"), day("2024-08-17"), 24) == (found.last, found.agreed_last, found.months)
        assert None is found.shortened_from

    @pytest.mark.parametrize(
        ("consented", "expected"),
        [("2023-09-01", "2023-09-15"), ("2023-09-15", "2023-09-15"), ("2023-10-01", "2023-10-01")],
    )
    def test_shortened(self, consented: str, expected: str) -> None:
        """From the day it takes effect, and not before the county consents."""
        found = of(event(Changed, "2023-09-15", last="2024-02-17", consented=consented))
        assert (day("2024-02-17"), day("2024-08-17"), day(expected)) == (
            found.last,
            found.agreed_last,
            found.shortened_from,
        )

    def test_a_change_to_a_later_day_is_no_shortening(self) -> None:
        found = of(event(Changed, "2023-09-15", last="2024-08-18", consented="2023-09-15"))
        assert None is found.shortened_from
        same = of(event(Changed, "2023-09-15", last="2024-08-17", consented="2023-09-15"))
        assert None is same.shortened_from

    def test_ended_early_is_no_shortening(self) -> None:
        found = of(event(Ended, "2023-12-31"))
        assert (day("2023-12-31"), day("2024-08-17"), None) == (found.last, found.agreed_last, found.shortened_from)

    @pytest.mark.parametrize(
        ("first", "last", "course", "months"),
        [
            ("2022-08-18", "2024-08-17", None, 24),
            ("2022-08-18", "2024-02-17", "2+2", 18),
            ("2022-08-18", "2024-08-31", "2+2", 24),
            ("2022-08-18", "2024-08-31", None, None),
            ("2022-08-18", "2024-08-31", "1+3", None),
            ("2022-08-18", "2024-08-01", "2+2", 24),
            ("2022-08-18", "2024-07-01", "2+2", None),
            ("2022-08-18", "2024-09-18", "2+2", None),
            ("2022-08-18", "2024-02-28", "3+1.5", 18),
            ("2022-08-31", "2024-08-30", "2+2", 24),
        ],
    )
    def test_months(self, first: str, last: str, course: str | None, months: int | None) -> None:
        """Whole months as agreed; with days left over those of the course, where they lie less than a month away."""
        assert months == of(first=first, last=last, course=course).months

    def test_without_an_agreed_last_day_the_length_is_not_known(self) -> None:
        facts = contract(started("2022-08-18"), event(Ended, "2023-08-17"))
        found = wage_terms(situation(facts, "2025-01-01"))
        assert found is not None
        assert (None, day("2023-08-17")) == (found.months, found.agreed_last)

    def test_what_was_agreed_from_another_day_than_training_started(self) -> None:
        made = signed("2022-06-01", first="2022-08-18", last="2024-08-17")
        facts = contract(made, started("2022-08-22"), course=None)
        found = wage_terms(situation(facts, "2023-01-01"))
        assert found is not None
        assert (24, day("2022-08-22")) == (found.months, found.first)

    def test_agreed_days_in_the_wrong_order(self) -> None:
        """The contract ended on a day of its own, and the agreed days make no length."""
        facts = contract(
            signed("2022-06-01", first="2022-08-18", last="2022-08-01"),
            started("2022-07-01"),
            event(Ended, "2022-12-31"),
        )
        found = wage_terms(situation(facts, "2023-01-01"))
        assert found is not None
        assert None is found.months

    def test_without_a_last_day_there_are_no_terms(self) -> None:
        assert None is wage_terms(situation(contract(started("2022-08-18")), "2023-01-01"))

    def test_pieces_are_those_of_the_training_time(self) -> None:
        found = of(event(Absent, "2022-10-01", last="2022-10-31", share=Decimal("0.5")))
        assert [Decimal(1), Decimal("0.5"), Decimal(1)] == [one.share for one in found.pieces]


class TestHired:
    """The day of hire, as far as it is recorded; else the first day of training."""

    def test_the_employment_agreed_first(self) -> None:
        found = of(event(EmploymentAgreed, "2022-08-01"), event(EmploymentAgreed, "2023-08-01"))
        assert (day("2022-08-01"),) == found.hired

    def test_employed_from(self) -> None:
        found = of(event(EmploymentAgreed, "2022-08-01"), employed_from=day("2021-01-01"))
        assert (day("2021-01-01"),) == found.hired

    def test_another_company_may_be_another_hire(self) -> None:
        company = evolve(enterprise(), id="other", departments=())
        found = of(event(Transferred, "2023-03-01", company="other", consented="2023-03-01"), company=company)
        assert (day("2022-08-18"), day("2023-03-01")) == found.hired


class TestAdult:
    """Whether the agreement's clauses on adults might concern the person: 21 when training starts, or age unknown."""

    @pytest.mark.parametrize(
        ("born", "expected"),
        [("1990-05-17", True), ("2001-08-18", True), ("2001-08-19", False), ("2004-01-01", False), (None, True)],
    )
    def test_at_the_first_day(self, born: str | None, expected: bool) -> None:
        assert expected is of(born=born).may_be_adult


class TestWaits:
    """Whether the agreed time is over and the contract is not known to have ended."""

    @pytest.mark.parametrize(("on", "expected"), [("2023-01-01", False), ("2024-08-17", False), ("2024-08-18", True)])
    def test_after_the_last_day(self, on: str, expected: bool) -> None:
        assert expected is of(on=on).waits

    def test_not_when_it_has_ended(self) -> None:
        assert not of(event(Ended, "2024-08-17")).waits


class TestHalfYears:
    """Half-years are counted from the first day; after absence and an extension they may have moved."""

    AWAY = with_pieces(
        terms("2022-05-01", "2024-07-31", agreed_last="2024-04-30"),
        piece("2022-05-01", "2022-06-30"),
        piece("2022-07-01", "2022-09-30", share="0"),
        piece("2022-10-01", "2024-07-31"),
    )

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2022-05-01", (1,)),
            ("2022-10-31", (1,)),
            ("2022-11-01", (1, 2)),
            ("2023-01-31", (1, 2)),
            ("2023-02-01", (2,)),
            ("2023-04-30", (2,)),
            ("2023-05-01", (2, 3)),
            ("2024-07-31", (4, 5)),
        ],
    )
    def test_moved_by_what_was_away(self, on: str, expected: tuple[int, ...]) -> None:
        assert expected == self.AWAY.half_years_on(day(on))

    @pytest.mark.parametrize(
        ("on", "days"),
        [
            ("2022-06-01", 0),
            ("2022-07-01", 0),
            ("2022-07-02", 1),
            ("2022-09-30", 91),
            ("2022-10-01", 92),
            ("2023-10-01", 92),
        ],
    )
    def test_how_far(self, on: str, days: int) -> None:
        assert days == self.AWAY.shift_on(day(on))

    def test_no_further_than_it_was_extended(self) -> None:
        short = evolve(self.AWAY, last=day("2024-05-10"))
        assert 10 == short.shift_on(day("2023-01-01"))
        assert 0 == evolve(self.AWAY, last=day("2024-04-30")).shift_on(day("2023-01-01"))
        assert 0 == evolve(self.AWAY, last=day("2024-04-01")).shift_on(day("2023-01-01"))

    def test_nothing_moves_without_absence(self) -> None:
        found = terms("2022-05-01", "2024-07-31", agreed_last="2024-04-30")
        assert (2,) == found.half_years_on(day("2022-11-01"))

    def test_leave_moves_too(self) -> None:
        leave = event(Leave, "2022-10-01", last="2022-10-31")
        found = of(leave, event(ExtensionGranted, "2022-09-15", last="2024-09-17"))
        assert (1, 2) == found.half_years_on(day("2023-02-18"))
        assert (2,) == found.half_years_on(day("2023-03-21"))

    def test_where_a_row_may_begin(self) -> None:
        """Half-years with and without the move, pieces, the first day after what was agreed, hires, a shortening."""
        found = evolve(
            self.AWAY, hired=(day("2022-04-01"), day("2022-07-01"), day("2022-12-15")), shortened_from=day("2023-12-24")
        )
        assert {
            *(date(2022, 5, 1), date(2022, 11, 1), date(2023, 5, 1), date(2023, 11, 1), date(2024, 5, 1)),
            *(date(2023, 2, 1), date(2023, 8, 1), date(2024, 2, 1), date(2024, 8, 1)),
            *(date(2022, 7, 1), date(2022, 10, 1)),
            *(date(2022, 4, 1), date(2022, 12, 15)),
            date(2023, 12, 24),
        } == found.cuts()
