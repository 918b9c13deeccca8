"""Tests of day, month and period arithmetic."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from attrs.exceptions import FrozenInstanceError
from dateutil.relativedelta import relativedelta
from holidays.countries.norway import Norway
from hypothesis import given
from hypothesis import strategies as st

from okstat.period import (
    EndOfMonth,
    MonthsAndDays,
    Period,
    add_months,
    add_years,
    age_on,
    birthday,
    by_month,
    calendar_month,
    half_year,
    half_year_number,
    half_years,
    is_working_day,
    next_working_day,
    parts_of_school_years,
    public_holidays,
)

DAY = timedelta(days=1)
DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))
MONTHS = st.integers(-600, 600)
HALF_YEARS = st.integers(1, 60)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Periods of up to some ten years."""
    first = draw(DAYS)
    return Period(first, first + timedelta(days=draw(st.integers(0, 4000))))


class TestPeriod:
    """A period has a first and a last day, and both belong to it."""

    def test_one_day_is_a_period(self) -> None:
        """First and last day may be the same."""
        assert 1 == Period(date(2026, 2, 10), date(2026, 2, 10)).days

    def test_last_before_first_is_refused(self) -> None:
        """The message names both fields and gives away no day."""
        with pytest.raises(ValueError, match="last day must not lie before its first day") as caught:
            Period(date(2026, 2, 10), date(2026, 2, 9))
        assert "2026" not in str(caught.value)

    def test_a_period_is_frozen(self) -> None:
        """A period cannot be changed."""
        period: Any = Period(date(2026, 1, 1), date(2026, 1, 2))
        with pytest.raises(FrozenInstanceError):
            period.last = date(2026, 1, 3)

    def test_both_ends_are_counted(self) -> None:
        """A leap year has 366 days from first to last."""
        assert 366 == Period(date(2024, 1, 1), date(2024, 12, 31)).days

    @pytest.mark.parametrize(
        ("expected", "day"),
        [
            (False, date(2025, 8, 17)),
            (True, date(2025, 8, 18)),
            (True, date(2027, 8, 17)),
            (False, date(2027, 8, 18)),
        ],
    )
    def test_both_ends_are_contained(self, expected: bool, day: date) -> None:
        """The first and the last day are in, their neighbours out."""
        assert expected is Period(date(2025, 8, 18), date(2027, 8, 17)).contains(day)

    def test_periods_overlap_in_their_common_days(self) -> None:
        """One common day is an overlap of one day."""
        left = Period(date(2026, 1, 1), date(2026, 3, 31))
        right = Period(date(2026, 3, 31), date(2026, 6, 30))
        assert Period(date(2026, 3, 31), date(2026, 3, 31)) == left.overlap(right)

    def test_periods_side_by_side_do_not_overlap(self) -> None:
        """Periods that meet have no day in common."""
        left = Period(date(2026, 1, 1), date(2026, 3, 31))
        right = Period(date(2026, 4, 1), date(2026, 6, 30))
        assert left.overlap(right) is None
        assert left.meets(right)

    @pytest.mark.parametrize("first", [date(2026, 3, 31), date(2026, 4, 2)])
    def test_a_gap_or_a_common_day_is_no_meeting(self, first: date) -> None:
        """Periods meet only when the other begins on the very next day."""
        assert not Period(date(2026, 1, 1), date(2026, 3, 31)).meets(Period(first, date(2026, 6, 30)))

    def test_meeting_has_a_direction(self) -> None:
        """The later period does not meet the earlier one."""
        assert not Period(date(2026, 4, 1), date(2026, 4, 2)).meets(Period(date(2026, 3, 1), date(2026, 3, 31)))

    def test_a_period_at_the_end_of_the_calendar_can_be_asked(self) -> None:
        """An open end written as 9999-12-31 works for all but the length in months."""
        period = Period(date(2026, 1, 1), date.max)
        assert not period.meets(period)
        assert period.contains(date.max)
        with pytest.raises(OverflowError):
            period.months()

    @given(periods(), periods())
    def test_overlap_is_the_days_of_both(self, left: Period, right: Period) -> None:
        """A day is in the overlap just when it is in both periods; the order does not matter."""
        common = left.overlap(right)
        assert right.overlap(left) == common
        for day in (left.first, left.last, right.first, right.last, left.first - DAY, right.last + DAY):
            assert (left.contains(day) and right.contains(day)) is (common is not None and common.contains(day))


class TestMonths:
    """The length of a period is whole months from its first day, and the days left over."""

    @pytest.mark.parametrize(
        ("expected", "first", "last"),
        [
            (MonthsAndDays(24, 0), date(2025, 8, 18), date(2027, 8, 17)),
            (MonthsAndDays(23, 30), date(2025, 8, 18), date(2027, 8, 16)),
            (MonthsAndDays(24, 1), date(2025, 8, 18), date(2027, 8, 18)),
            (MonthsAndDays(0, 1), date(2026, 2, 10), date(2026, 2, 10)),
            (MonthsAndDays(1, 0), date(2026, 2, 1), date(2026, 2, 28)),
            (MonthsAndDays(0, 28), date(2024, 2, 1), date(2024, 2, 28)),
            (MonthsAndDays(1, 0), date(2026, 1, 31), date(2026, 2, 27)),
            (MonthsAndDays(1, 1), date(2026, 1, 31), date(2026, 2, 28)),
            (MonthsAndDays(12, 0), date(2024, 2, 29), date(2025, 2, 27)),
        ],
    )
    def test_boundary_days(self, expected: MonthsAndDays, first: date, last: date) -> None:
        """A month is full on the day before the day of the same number."""
        assert expected == Period(first, last).months()

    @given(periods())
    def test_months_and_days_rebuild_the_period(self, period: Period) -> None:
        """The months and then the days, added to the first day, give the day after the last."""
        length = period.months()
        end = period.last + DAY
        assert end == add_months(period.first, length.months) + timedelta(days=length.days)
        assert add_months(period.first, length.months + 1) > end
        assert length.days >= 0

    @given(DAYS, st.integers(1, 600))
    def test_whole_months_leave_no_days(self, first: date, months: int) -> None:
        """A period made of whole months has exactly these."""
        assert MonthsAndDays(months, 0) == Period(first, add_months(first, months) - DAY).months()


class TestSplitAt:
    """A period is split at days on which something new begins."""

    def test_each_split_day_begins_a_piece(self) -> None:
        """Order and repetition of the days do not matter."""
        period = Period(date(2025, 8, 18), date(2027, 8, 17))
        pieces = (
            Period(date(2025, 8, 18), date(2026, 4, 30)),
            Period(date(2026, 5, 1), date(2026, 7, 31)),
            Period(date(2026, 8, 1), date(2027, 8, 17)),
        )
        assert pieces == period.split_at(date(2026, 8, 1), date(2026, 5, 1), date(2026, 8, 1))

    def test_the_last_day_can_be_a_piece(self) -> None:
        """A split on the last day leaves it alone in its piece."""
        period = Period(date(2026, 1, 1), date(2026, 1, 3))
        pieces = (Period(period.first, date(2026, 1, 2)), Period(period.last, period.last))
        assert pieces == period.split_at(period.last)

    @pytest.mark.parametrize("day", [date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 4)])
    def test_the_first_day_and_days_outside_split_nothing(self, day: date) -> None:
        """What begins with the period or outside it changes nothing within."""
        period = Period(date(2026, 1, 1), date(2026, 1, 3))
        assert (period,) == period.split_at(day)

    def test_no_day_splits_nothing(self) -> None:
        """Without split days the whole period is the one piece."""
        period = Period(date(2026, 1, 1), date(2026, 1, 3))
        assert (period,) == period.split_at()

    @given(periods(), st.lists(st.integers(-10, 4010), max_size=8))
    def test_the_pieces_tile_the_period(self, period: Period, offsets: list[int]) -> None:
        """The pieces meet, begin and end with the period, and begin on the split days inside it."""
        days = [period.first + timedelta(days=offset) for offset in offsets]
        pieces = period.split_at(*days)
        assert (period.first, period.last) == (pieces[0].first, pieces[-1].last)
        assert all(left.meets(right) for left, right in pairwise(pieces))
        assert period.days == sum(piece.days for piece in pieces)
        assert {piece.first for piece in pieces} == {period.first, *filter(period.contains, days)}


class TestAddMonths:
    """The day of the same number, or the month's last day when the month is too short."""

    @pytest.mark.parametrize(
        ("expected", "day", "months"),
        [
            (date(2026, 5, 31), date(2026, 8, 31), -3),
            (date(2026, 6, 30), date(2026, 8, 31), -2),
            (date(2026, 2, 18), date(2025, 8, 18), 6),
            (date(2026, 2, 28), date(2025, 8, 31), 6),
            (date(2024, 2, 29), date(2023, 8, 31), 6),
            (date(2026, 8, 31), date(2024, 8, 31), 24),
            (date(2025, 12, 31), date(2026, 1, 31), -1),
            (date(2026, 8, 31), date(2026, 8, 31), 0),
        ],
    )
    def test_boundary_days(self, expected: date, day: date, months: int) -> None:
        """Short months, leap years and the turn of the year are met exactly."""
        assert expected == add_months(day, months)

    def test_the_other_policy_takes_the_day_after(self) -> None:
        """By `DAY_AFTER` a month that is too short runs over into the next."""
        assert date(2026, 3, 1) == add_months(date(2025, 8, 31), 6, EndOfMonth.DAY_AFTER)

    def test_stepping_differs_from_counting_from_the_anchor(self) -> None:
        """Four steps of six months lose the 31st; 24 months at once do not."""
        day = date(2024, 8, 31)
        for _ in range(4):
            day = add_months(day, 6)
        assert date(2026, 8, 28) == day
        assert date(2026, 8, 31) == add_months(date(2024, 8, 31), 24)

    @pytest.mark.parametrize(("day", "months"), [(date(9999, 12, 1), 1), (date(1, 1, 31), -1), (date(9999, 12, 31), 2)])
    def test_outside_the_calendar(self, day: date, months: int) -> None:
        """There is no day before year 1 or after year 9999."""
        with pytest.raises(ValueError, match="year"):
            add_months(day, months)

    @given(DAYS, MONTHS)
    def test_agrees_with_dateutil(self, day: date, months: int) -> None:
        """The relativedelta of dateutil has the same policy."""
        assert day + relativedelta(months=months) == add_months(day, months)

    @given(DAYS, MONTHS, st.sampled_from(EndOfMonth))
    def test_policies_differ_only_where_the_month_is_too_short(self, day: date, months: int, end: EndOfMonth) -> None:
        """The number of the day stays, or the result is the last day of the month or the one after."""
        result = add_months(day, months, end)
        if result.day != day.day:
            assert {EndOfMonth.LAST_DAY: result + DAY, EndOfMonth.DAY_AFTER: result}[end].day == 1
            assert result.day < day.day

    @given(DAYS, DAYS, MONTHS)
    def test_order_is_kept(self, one: date, other: date, months: int) -> None:
        """An earlier day never becomes a later one."""
        earlier, later = sorted((one, other))
        assert add_months(earlier, months) <= add_months(later, months)

    @given(DAYS, MONTHS)
    def test_one_month_more_is_later(self, day: date, months: int) -> None:
        """More months always reach a later day."""
        assert add_months(day, months) < add_months(day, months + 1)


class TestAddYears:
    """Years are twelve months."""

    def test_leap_day(self) -> None:
        """29 February becomes the 28th, or by the other policy 1 March."""
        assert date(2025, 2, 28) == add_years(date(2024, 2, 29), 1)
        assert date(2025, 3, 1) == add_years(date(2024, 2, 29), 1, EndOfMonth.DAY_AFTER)
        assert date(2028, 2, 29) == add_years(date(2024, 2, 29), 4)

    @given(DAYS, st.integers(-50, 50))
    def test_agrees_with_dateutil(self, day: date, years: int) -> None:
        """The relativedelta of dateutil gives the same day."""
        assert day + relativedelta(years=years) == add_years(day, years)


class TestHalfYear:
    """Half-years are counted from 1 and computed from the anchor."""

    def test_first_half_year(self) -> None:
        """From 18 August the first half-year ends on 17 February."""
        assert Period(date(2025, 8, 18), date(2026, 2, 17)) == half_year(date(2025, 8, 18), 1)

    def test_later_half_years_keep_the_31st(self) -> None:
        """The fourth half-year from 31 August ends on 30 August, though a February lies between."""
        assert Period(date(2026, 2, 28), date(2026, 8, 30)) == half_year(date(2024, 8, 31), 4)

    @pytest.mark.parametrize("number", [0, -1])
    def test_there_is_no_half_year_before_the_first(self, number: int) -> None:
        """Numbers below 1 are refused."""
        with pytest.raises(ValueError, match="numbered from 1"):
            half_year(date(2025, 8, 18), number)

    @pytest.mark.parametrize(
        ("expected", "day"),
        [
            (1, date(2025, 8, 18)),
            (1, date(2026, 2, 17)),
            (2, date(2026, 2, 18)),
            (2, date(2026, 8, 17)),
            (3, date(2026, 8, 18)),
        ],
    )
    def test_number_of_a_day(self, expected: int, day: date) -> None:
        """The number changes on the day of the anchor's number."""
        assert expected == half_year_number(date(2025, 8, 18), day)

    def test_a_day_before_the_anchor_is_in_no_half_year(self) -> None:
        """Before the anchor there is nothing to number."""
        with pytest.raises(ValueError, match="before the anchor"):
            half_year_number(date(2025, 8, 18), date(2025, 8, 17))

    @pytest.mark.parametrize(
        ("expected", "last"),
        [(0, date(2025, 8, 17)), (0, date(2026, 2, 16)), (1, date(2026, 2, 17)), (2, date(2026, 8, 17))],
    )
    def test_only_half_years_that_are_over_count(self, expected: int, last: date) -> None:
        """On its last day a half-year is over; before the anchor there is none."""
        assert expected == len(half_years(date(2025, 8, 18), last))

    def test_half_years_stop_with_the_calendar(self) -> None:
        """Some registers write the calendar's last day for an open end."""
        assert date(9999, 11, 17) == half_years(date(9990, 11, 18), date.max)[-1].last

    @given(DAYS, st.integers(0, 10_000))
    def test_the_half_years_that_are_over_are_those_by_number(self, anchor: date, offset: int) -> None:
        """All of them, in order, each computed from the anchor."""
        last = anchor + timedelta(days=offset)
        found = half_years(anchor, last)
        assert tuple(half_year(anchor, number) for number in range(1, len(found) + 1)) == found
        assert half_year(anchor, len(found) + 1).last > last

    @given(DAYS, HALF_YEARS)
    def test_half_years_tile_the_time(self, anchor: date, number: int) -> None:
        """Each half-year meets the next, and is six whole months from the anchor's view."""
        assert half_year(anchor, number).meets(half_year(anchor, number + 1))
        whole = Period(anchor, half_year(anchor, number).last)
        assert MonthsAndDays(6 * number, 0) == whole.months()

    @given(DAYS, st.integers(0, 10_000))
    def test_a_day_lies_in_the_half_year_of_its_number(self, anchor: date, offset: int) -> None:
        """Number and half-year answer each other."""
        day = anchor + timedelta(days=offset)
        assert half_year(anchor, half_year_number(anchor, day)).contains(day)


class TestAge:
    """Age is counted in whole years and changes on the birthday."""

    @pytest.mark.parametrize(
        ("expected", "day"),
        [(0, date(2007, 3, 14)), (17, date(2025, 3, 13)), (18, date(2025, 3, 14)), (18, date(2026, 3, 13))],
    )
    def test_age_changes_on_the_birthday(self, expected: int, day: date) -> None:
        """The year is completed at the beginning of the birthday."""
        assert expected == age_on(date(2007, 3, 14), day)

    @pytest.mark.parametrize(
        ("expected", "day"),
        [(17, date(2022, 2, 28)), (18, date(2022, 3, 1)), (19, date(2024, 2, 28)), (20, date(2024, 2, 29))],
    )
    def test_born_on_29_february(self, expected: int, day: date) -> None:
        """The year is completed on 1 March when there is no 29 February."""
        assert expected == age_on(date(2004, 2, 29), day)

    def test_birthday_of_29_february(self) -> None:
        """The birthday is 1 March in ordinary years and 29 February in leap years."""
        assert date(2022, 3, 1) == birthday(date(2004, 2, 29), 18)
        assert date(2024, 2, 29) == birthday(date(2004, 2, 29), 20)

    def test_nobody_has_an_age_before_birth(self) -> None:
        """The message gives away no day."""
        with pytest.raises(ValueError, match="before the day of birth") as caught:
            age_on(date(2007, 3, 14), date(2007, 3, 13))
        assert "2007" not in str(caught.value)

    @given(DAYS, st.integers(0, 100))
    def test_age_and_birthday_agree(self, born: date, age: int) -> None:
        """One is so many years old from that birthday on, and not the day before."""
        day = birthday(born, age)
        assert age == age_on(born, day)
        if age:
            assert age - 1 == age_on(born, day - DAY)


class TestPublicHolidays:
    """Public holidays are the church's days, 1 May and 17 May."""

    def test_holidays_of_2026(self) -> None:
        """Easter Sunday of 2026 is 5 April."""
        expected = {
            date(2026, 1, 1), date(2026, 4, 2), date(2026, 4, 3), date(2026, 4, 5), date(2026, 4, 6),
            date(2026, 5, 1), date(2026, 5, 14), date(2026, 5, 17), date(2026, 5, 24), date(2026, 5, 25),
            date(2026, 12, 25), date(2026, 12, 26),
        }  # fmt: skip
        assert expected == public_holidays(2026)

    def test_holidays_may_coincide(self) -> None:
        """In 2008 Ascension was on 1 May, so the year has one holiday less."""
        assert 11 == len(public_holidays(2008))

    @pytest.mark.parametrize("year", range(1950, 2101))
    def test_agrees_with_the_holidays_library(self, year: int) -> None:
        """An independent library names the same days, its ordinary Sundays left out."""
        assert set(Norway(years=year, include_sundays=False)) == public_holidays(year)

    def test_nothing_is_known_before_1947(self) -> None:
        """1 and 17 May became holidays in 1947; earlier years are refused, not guessed."""
        assert date(1947, 5, 17) in public_holidays(1947)
        with pytest.raises(ValueError, match="1947"):
            public_holidays(1946)


class TestWorkingDays:
    """A deadline that falls on no working day moves to the next."""

    @pytest.mark.parametrize(
        ("expected", "day"),
        [
            (True, date(2026, 4, 1)),
            (False, date(2026, 4, 2)),
            (False, date(2026, 4, 4)),
            (False, date(2026, 4, 5)),
            (False, date(2026, 4, 6)),
            (True, date(2026, 4, 7)),
        ],
    )
    def test_easter_2026(self, expected: bool, day: date) -> None:
        """From Maundy Thursday to Easter Monday nobody works."""
        assert expected is is_working_day(day)

    @pytest.mark.parametrize(
        ("expected", "day"),
        [
            (date(2026, 3, 2), date(2026, 3, 1)),
            (date(2026, 2, 2), date(2026, 2, 1)),
            (date(2025, 3, 3), date(2025, 3, 1)),
            (date(2027, 3, 1), date(2027, 3, 1)),
            (date(2026, 4, 7), date(2026, 4, 2)),
            (date(2028, 1, 3), date(2028, 1, 1)),
        ],
    )
    def test_next_working_day(self, expected: date, day: date) -> None:
        """A working day stays; Saturdays, Sundays and holidays move to the first working day after."""
        assert expected == next_working_day(day)

    @given(DAYS)
    def test_the_next_working_day_is_the_first(self, day: date) -> None:
        """It is a working day, and none lies between; the longest wait is the six days from Christmas or Easter."""
        found = next_working_day(day)
        assert is_working_day(found)
        assert 0 <= (found - day).days <= 5
        assert not any(is_working_day(day + timedelta(days=n)) for n in range((found - day).days))


class TestPartsOfSchoolYears:
    """Halves of school years, and whole ones, from 1 August: cut to a span, and at least half as long as a part."""

    @pytest.mark.parametrize(
        ("first", "last", "months", "expected"),
        [
            ((2025, 8, 1), (2026, 7, 31), 6, [((2025, 8, 1), (2026, 1, 31)), ((2026, 2, 1), (2026, 7, 31))]),
            ((2025, 8, 1), (2026, 7, 31), 12, [((2025, 8, 1), (2026, 7, 31))]),
            ((2025, 7, 31), (2025, 8, 1), 6, []),
            ((2025, 5, 1), (2025, 7, 31), 6, [((2025, 5, 1), (2025, 7, 31))]),
            ((2025, 5, 2), (2025, 7, 31), 6, []),
            ((2026, 2, 1), (2026, 4, 30), 6, [((2026, 2, 1), (2026, 4, 30))]),
            ((2026, 2, 1), (2026, 4, 29), 6, []),
            ((2026, 2, 1), (2026, 7, 31), 12, [((2026, 2, 1), (2026, 7, 31))]),
            ((2026, 2, 2), (2026, 7, 31), 12, []),
            ((2026, 2, 1), (2026, 1, 1), 6, []),
        ],
    )
    def test_the_parts(
        self,
        first: tuple[int, int, int],
        last: tuple[int, int, int],
        months: int,
        expected: list[tuple[tuple[int, int, int], tuple[int, int, int]]],
    ) -> None:
        assert [Period(date(*one), date(*other)) for one, other in expected] == list(
            parts_of_school_years(date(*first), date(*last), months)
        )

    @given(st.dates(date(2014, 1, 1), date(2030, 1, 1)), st.integers(0, 1500), st.sampled_from([6, 12]))
    def test_they_lie_in_the_span_one_after_the_other(self, first: date, days: int, months: int) -> None:
        last = first + timedelta(days=days)
        found = parts_of_school_years(first, last, months)
        assert all(first <= part.first <= part.last <= last for part in found)
        assert all(one.last < other.first for one, other in pairwise(found))
        assert all(part.last <= add_months(part.first, months) for part in found)


class TestCalendarMonths:
    """A month of the calendar, from its first day to its last; a period in pieces, divided where a month begins."""

    @pytest.mark.parametrize(
        ("day", "first", "last"),
        [
            (date(2024, 2, 29), date(2024, 2, 1), date(2024, 2, 29)),
            (date(2025, 2, 1), date(2025, 2, 1), date(2025, 2, 28)),
            (date(2025, 12, 31), date(2025, 12, 1), date(2025, 12, 31)),
        ],
    )
    def test_a_month(self, day: date, first: date, last: date) -> None:
        """Whichever of its days is asked about."""
        assert Period(first, last) == calendar_month(day)

    def test_over_the_new_year(self) -> None:
        """Pieces of months and whole ones."""
        assert (
            Period(date(2025, 11, 20), date(2025, 11, 30)),
            Period(date(2025, 12, 1), date(2025, 12, 31)),
            Period(date(2026, 1, 1), date(2026, 1, 1)),
        ) == by_month(Period(date(2025, 11, 20), date(2026, 1, 1)))

    @given(periods())
    def test_every_piece_lies_in_one_month(self, span: Period) -> None:
        """And the pieces are the period."""
        pieces = by_month(span)
        assert (span.first, span.last) == (pieces[0].first, pieces[-1].last)
        assert all(one.meets(other) for one, other in pairwise(pieces))
        assert all(calendar_month(piece.first) == calendar_month(piece.last) for piece in pieces)
        assert all(piece.first.day == 1 for piece in pieces[1:])
