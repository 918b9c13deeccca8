"""Days, months and periods: everything that counts time counts it here.

Periods are inclusive in both ends, as contracts are written. Months are counted from an anchor,
never by stepping: from 31 August 24 months reach 31 August, four steps of six months only the 28th.

>>> from datetime import date
>>> from okstat.period import EndOfMonth, Period, add_months, age_on, birthday, half_year, next_working_day, school_year
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from enum import Enum
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from attrs import frozen
from dateutil.easter import easter

__all__ = [
    "EndOfMonth", "MonthsAndDays", "Period",
    "add_months", "add_years", "age_on", "birthday", "by_month", "calendar_month", "half_year", "half_year_number",
    "half_years", "is_working_day", "next_working_day", "parts_of_school_years", "public_holidays", "school_year",
]  # fmt: skip

_DAY: Final = timedelta(days=1)
_EASTER_DAYS: Final = (-3, -2, 0, 1, 39, 49, 50)
"""Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday, from Easter Sunday."""
_FIXED_DAYS: Final = ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))
_FIRST_HOLIDAY_YEAR: Final = 1947
_SCHOOL_YEAR_BEGINS: Final = 8
"""August. The Acts speak of the school year and do not name its first day."""


class EndOfMonth(Enum):
    """Which day is meant by "the same day of another month" when that month is too short for it.

    The law counts in months and leaves this open, so it is settled here, once and by name. Time limits and
    half-years take the month's last day: what is due within some months does not run into one month more.
    Birthdays take the day after: somebody born on 29 February has completed the year when 28 February is over.
    """

    LAST_DAY = "the last day of the month"
    DAY_AFTER = "the first day of the next month"


@frozen
class MonthsAndDays:
    """A length of time: whole months, and the days left over.

    Attributes:
        months: whole months.
        days: days left over.
    """

    months: int
    days: int


@frozen
class Period:
    """A span of days, both ends counted.

    >>> probation = Period(date(2025, 8, 18), date(2026, 2, 17))
    >>> probation.days, probation.contains(date(2026, 2, 17)), probation.contains(date(2026, 2, 18))
    (184, True, False)

    Attributes:
        first: the first day.
        last: the last day; the same as `first` for a period of one day.

    Raises:
        ValueError: `last` lies before `first`. The days are not in the message: an absence is personal data.
    """

    first: date
    last: date

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a period's last day must not lie before its first day")

    @property
    def days(self) -> int:
        """The number of days, both ends counted."""
        return (self.last - self.first).days + 1

    def contains(self, day: date) -> bool:
        """Whether `day` is one of the days."""
        return self.first <= day <= self.last

    def overlap(self, other: Period) -> Period | None:
        """The days that both have, or None."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Period(first, last) if first <= last else None

    def meets(self, other: Period) -> bool:
        """Whether `other` begins on the day after this period ends."""
        return (other.first - self.last).days == 1

    def months(self) -> MonthsAndDays:
        """The length in whole months, counted from `first`, and the days left over.

        >>> Period(date(2025, 8, 18), date(2027, 8, 17)).months()
        MonthsAndDays(months=24, days=0)

        Raises:
            OverflowError: `last` is the calendar's last day, 9999-12-31, which some registers write for an open end.
        """
        end = self.last + _DAY
        whole = _months_between(self.first, end)
        return MonthsAndDays(whole, (end - add_months(self.first, whole)).days)

    def split_at(self, *days: date) -> tuple[Period, ...]:
        """The same days in pieces: each split day begins a new one.

        Order and repetition do not matter; the first day itself and days outside the period split nothing.
        """
        firsts = [self.first, *sorted({day for day in days if self.first < day <= self.last})]
        lasts = [*(day - _DAY for day in firsts[1:]), self.last]
        return tuple(Period(first, last) for first, last in zip(firsts, lasts, strict=True))


def add_months(day: date, months: int, end_of_month: EndOfMonth = EndOfMonth.LAST_DAY) -> date:
    """The day of the same number, `months` later (or earlier, when negative), by the policy of `EndOfMonth`.

    >>> add_months(date(2026, 8, 31), 6), add_months(date(2026, 8, 31), 6, EndOfMonth.DAY_AFTER)
    (datetime.date(2027, 2, 28), datetime.date(2027, 3, 1))

    Raises:
        ValueError: the result lies outside the years 1 to 9999.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day > 28 and day.day > (length := monthrange(year, month + 1)[1]):
        last_day = date(year, month + 1, length)
        return last_day if end_of_month is EndOfMonth.LAST_DAY else last_day + _DAY
    return date(year, month + 1, day.day)


def add_years(day: date, years: int, end_of_month: EndOfMonth = EndOfMonth.LAST_DAY) -> date:
    """The same day of the year, `years` later (or earlier); only 29 February needs the policy of `EndOfMonth`."""
    return add_months(day, 12 * years, end_of_month)


def calendar_month(day: date) -> Period:
    """The month of the calendar in which a day lies.

    Raises:
        OverflowError: it is the calendar's last month, December 9999.
    """
    first = day.replace(day=1)
    return Period(first, add_months(first, 1) - _DAY)


def by_month(span: Period) -> tuple[Period, ...]:
    """The same days in pieces, divided where a month of the calendar begins."""
    months = _months_between(span.first.replace(day=1), span.last)
    return span.split_at(*(add_months(span.first.replace(day=1), number) for number in range(1, months + 1)))


def _months_between(first: date, day: date) -> int:
    """The largest number of months that can be added to `first` without passing `day`."""
    months = (day.year - first.year) * 12 + day.month - first.month
    return months if add_months(first, months) <= day else months - 1


def half_year(anchor: date, number: int) -> Period:
    """Half-year `number` (from 1) of what began on `anchor`, computed from the anchor.

    >>> half_year(date(2025, 8, 31), 2)
    Period(first=datetime.date(2026, 2, 28), last=datetime.date(2026, 8, 30))

    Raises:
        ValueError: `number` is less than 1.
    """
    if number < 1:
        raise ValueError("half-years are numbered from 1")
    return Period(add_months(anchor, 6 * (number - 1)), add_months(anchor, 6 * number) - _DAY)


@lru_cache(maxsize=1024)  # the duties of one contract, and contracts of one day, ask for the same half-years
def half_years(anchor: date, last: date) -> tuple[Period, ...]:
    """The half-years of what began on `anchor` that are over when `last` is over, each computed from the anchor."""
    if last < anchor:
        return ()
    whole = _months_between(anchor, min(last, date.max - _DAY) + _DAY) // 6
    firsts = [add_months(anchor, 6 * number) for number in range(whole + 1)]
    return tuple(Period(first, following - _DAY) for first, following in pairwise(firsts))


def half_year_number(anchor: date, day: date) -> int:
    """The number of the half-year from `anchor` in which `day` lies, from 1.

    Raises:
        ValueError: `day` lies before `anchor`.
    """
    if day < anchor:
        raise ValueError("the day lies before the anchor of the half-years")
    return _months_between(anchor, day) // 6 + 1


def birthday(born: date, age: int) -> date:
    """The day on which somebody turns `age`; born on 29 February: 1 March in a year without that day.

    >>> birthday(date(2008, 2, 29), 18)
    datetime.date(2026, 3, 1)
    """
    return add_years(born, age, EndOfMonth.DAY_AFTER)


def age_on(born: date, day: date) -> int:
    """The age in whole years on `day`; it changes on the `birthday`, at the beginning of the day.

    >>> age_on(date(2005, 11, 20), date(2026, 11, 19)), age_on(date(2005, 11, 20), date(2026, 11, 20))
    (20, 21)

    Raises:
        ValueError: `day` lies before the birth. The days are not in the message.
    """
    if day < born:
        raise ValueError("the day lies before the day of birth")
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@lru_cache(maxsize=1024)
def parts_of_school_years(first: date, last: date, months: int) -> tuple[Period, ...]:
    """The parts of school years (August to July) that lie in a span: cut to it, and at least half as long as a part.

    Args:
        first: the first day of the span.
        last: its last day.
        months: how long a part is: 6 for August to January and February to July, 12 for the whole school year.
    """
    found = []
    begin = date(first.year - 1, _SCHOOL_YEAR_BEGINS, 1)
    while begin <= last:
        following = add_months(begin, months)
        part = Period(begin, following - _DAY).overlap(Period(first, last)) if first <= last else None
        if part is not None and add_months(part.first, months // 2) - _DAY <= part.last:
            found.append(part)
        begin = following
    return tuple(found)


def school_year(year: int) -> Period:
    """The school year that begins in a calendar year: from 1 August to 31 July.

    The law counts in school years and names no days for them. Curricula, and the Act of 2023 itself, come into use on
    1 August, so that day is taken for the first, here and by name.

    >>> school_year(2024)
    Period(first=datetime.date(2024, 8, 1), last=datetime.date(2025, 7, 31))

    Raises:
        ValueError: the year lies outside the years 1 to 9998.
    """
    return Period(date(year, _SCHOOL_YEAR_BEGINS, 1), date(year + 1, _SCHOOL_YEAR_BEGINS, 1) - _DAY)


@cache
def public_holidays(year: int) -> frozenset[date]:
    """The public holidays of Norway (helligdager, 1. mai and 17. mai) in a year; ordinary Sundays are not among them.

    Source: LOV-1995-02-24-12 § 2 and LOV-1947-04-26-1.

    Raises:
        ValueError: the year lies before 1947, when 1 and 17 May became holidays.
    """
    if year < _FIRST_HOLIDAY_YEAR:
        raise ValueError(f"public holidays are known from {_FIRST_HOLIDAY_YEAR} on")
    sunday = easter(year)
    movable = {sunday + timedelta(days=days) for days in _EASTER_DAYS}
    return frozenset(movable | {date(year, month, day) for month, day in _FIXED_DAYS})


def is_working_day(day: date) -> bool:
    """Whether `day` is Monday to Friday and no public holiday. Years as for `public_holidays`."""
    return day.weekday() < 5 and day not in public_holidays(day.year)


def next_working_day(day: date) -> date:
    """`day` itself when it is a working day, else the first working day after it: the rule for deadlines.

    Source for Saturday and Sunday: opplæringsforskrifta 2024 § 7-5 (2); other public holidays count alike here.

    >>> next_working_day(date(2026, 4, 30)), next_working_day(date(2026, 5, 1))  # a Thursday; 1 May is a holiday
    (datetime.date(2026, 4, 30), datetime.date(2026, 5, 4))
    """
    while not is_working_day(day):
        day += _DAY
    return day
