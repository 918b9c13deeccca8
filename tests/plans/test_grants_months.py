"""How a broken month counts, by each choice, on its boundary days."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from facts import day
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.period import Period, add_months
from okstat.plans.grants_months import months_in
from okstat.plans.grants_terms import PartMonth
from okstat.plans.lengths import months_since

DAY = timedelta(days=1)
DAYS = st.dates(date(2014, 1, 1), date(2030, 12, 31))


def span(first: str, last: str) -> Period:
    """From day to day."""
    return Period(day(first), day(last))


class TestWholeMonths:
    """From the first of a month to the last of one, all choices give the same."""

    @pytest.mark.parametrize("counted", [None, *PartMonth])
    def test_half_a_year(self, counted: PartMonth | None) -> None:
        whole = span("2020-01-01", "2021-12-31")
        assert 6 == months_in(span("2020-07-01", "2020-12-31"), whole, counted)
        assert 1 == months_in(span("2020-02-01", "2020-02-29"), whole, counted)
        assert 24 == months_in(whole, whole, counted)


class TestBrokenMonths:
    """A month in which the grant begins or stops, and one in which something else changes."""

    WHOLE = span("2020-01-15", "2022-01-14")

    @pytest.mark.parametrize(
        ("first", "last", "by_days", "first_whole"),
        [
            ("2020-01-15", "2020-06-30", Fraction(17, 31) + 5, 6),
            ("2020-07-01", "2020-12-31", 6, 6),
            ("2022-01-01", "2022-01-14", Fraction(14, 31), 0),
            ("2020-01-15", "2020-01-20", Fraction(6, 31), 1),
            ("2020-01-21", "2020-02-29", Fraction(11, 31) + 1, 1),
            ("2021-03-10", "2021-04-30", Fraction(22, 31) + 1, 1),
            ("2021-03-01", "2021-03-09", Fraction(9, 31), 1),
        ],
    )
    def test_each_choice(self, first: str, last: str, by_days: Fraction, first_whole: int) -> None:
        piece = span(first, last)
        assert by_days == months_in(piece, self.WHOLE, PartMonth.DAYS)
        assert first_whole == months_in(piece, self.WHOLE, PartMonth.FIRST)
        assert (None if by_days != int(by_days) else by_days) == months_in(piece, self.WHOLE, None)

    def test_what_the_first_month_left_the_last_one_has(self) -> None:
        """15 February of a leap year to 14 February two years on: 15 of 29 days, and the rest of one month."""
        whole = span("2024-02-15", "2026-02-14")
        assert Fraction(15, 29) == months_in(span("2024-02-15", "2024-02-29"), whole, PartMonth.DAYS)
        assert Fraction(14, 29) == months_in(span("2026-02-01", "2026-02-14"), whole, PartMonth.DAYS)
        assert 24 == months_in(whole, whole, PartMonth.DAYS)

    def test_stopped_before_its_time_it_counts_by_its_own_days(self) -> None:
        whole = span("2024-02-15", "2024-04-10")
        assert Fraction(10, 30) == months_in(span("2024-04-01", "2024-04-10"), whole, PartMonth.DAYS)

    def test_within_one_month(self) -> None:
        whole = span("2024-04-05", "2024-04-10")
        assert Fraction(6, 30) == months_in(whole, whole, PartMonth.DAYS)
        assert 1 == months_in(whole, whole, PartMonth.FIRST)
        assert None is months_in(whole, whole, None)

    def test_from_the_first_of_a_month_and_stopped_in_it(self) -> None:
        whole = span("2024-04-01", "2024-04-10")
        assert 1 == months_in(whole, whole, PartMonth.FIRST)
        assert Fraction(10, 30) == months_in(whole, whole, PartMonth.DAYS)

    def test_over_the_new_year(self) -> None:
        whole = span("2023-12-20", "2024-01-19")
        assert [Fraction(12, 31), Fraction(19, 31)] == [
            months_in(piece, whole, PartMonth.DAYS) for piece in whole.split_at(date(2024, 1, 1))
        ]


@settings(max_examples=25)
@given(DAYS, st.integers(1, 60), st.lists(DAYS, max_size=4), st.sampled_from(PartMonth))
def test_however_it_is_cut_whole_months_come_to_as_many(
    first: date, months: int, cuts: list[date], counted: PartMonth
) -> None:
    """The pieces of a time agreed in whole months add up to it, and none is below nothing."""
    whole = Period(first, add_months(first, months) - DAY)
    found = [months_in(piece, whole, counted) for piece in whole.split_at(*cuts)]
    assert all(one is not None and one >= 0 for one in found)
    total = sum((one for one in found if one is not None), Fraction(0))
    if months_since(first, whole.last + DAY) == months and (counted is PartMonth.DAYS or first.day <= 28):
        assert months == total


@settings(max_examples=25)
@given(DAYS, st.integers(1, 900), st.lists(DAYS, max_size=4), st.sampled_from(PartMonth))
def test_pieces_add_up_to_the_whole(first: date, length: int, cuts: list[date], counted: PartMonth) -> None:
    """Whatever the time."""
    whole = Period(first, first + timedelta(days=length))
    assert months_in(whole, whole, counted) == sum(
        (months_in(piece, whole, counted) or 0 for piece in whole.split_at(*cuts)), Fraction(0)
    )
