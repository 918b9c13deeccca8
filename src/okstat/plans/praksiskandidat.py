"""The practice of a praksiskandidat (opplæringslova 2023 § 23-2; 1998 § 3-5).

The law asks for a quarter more than the course of the trade. How hours become months, that no calendar year counts more
than twelve of them, and how old practice may be, stand in Udir's guidelines only: a host may lay its own figures over
them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from typing import Final

from attrs import evolve

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.period import add_years
from okstat.plans import practice_words as words
from okstat.plans.credit import of_2024
from okstat.plans.facts import Course, Practice
from okstat.plans.full_time import HOURS_OF_A_YEAR, Conversion, by_share, hours_of
from okstat.plans.lengths import NOTHING, UNKNOWN, Between, months_in_words
from okstat.plans.practice import or_more, tell_years
from okstat.plans.remaining import length_of
from okstat.plans.result import Plan, Result, Working
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__ = ["PRAKSISKANDIDAT_PRACTICE", "UDIR", "praksiskandidat_practice"]

UDIR: Final = Conversion()
"""Udir's figure: 1740 hours are a year."""

FACTOR: Final = "entry.praksiskandidat-factor"
FULL_TIME: Final = "practice.full-time-share"
MOST_OF_A_YEAR: Final = "practice.most-months-of-a-year"
RECENT_YEARS: Final = "practice.recent-years"
RECENT_SHARE: Final = "practice.recent-share"

PRAKSISKANDIDAT_PRACTICE: Final = Plan(
    id="entry.praksiskandidat-practice",
    wording="1998",
    subject="candidate",
    since=None,
    cites=(
        Citation(Instrument.ACT_1998, "3-5", "1", None, ACT_2023_IN_FORCE),
        *(Citation(Instrument.ACT_2023, "23-2", ledd, ACT_2023_IN_FORCE, None) for ledd in ("1.1", "1.2")),
        *of_2024("6-9", "1", "2"),
    ),
    text=Text(
        nb="Praksis i full stilling for en praksiskandidat, mot kravet om en firedel mer enn løpet i faget.",
        nn="Praksis i full stilling for ein praksiskandidat, mot kravet om ein firedel meir enn løpet i faget.",
        en="Practice at full time of a praksiskandidat, against a quarter more than the course of the trade.",
    ),
    reads=(
        "candidate.trade", "practice.hours", "practice.last", "practice.on", "practice.share",
        FACTOR, FULL_TIME, HOURS_OF_A_YEAR, MOST_OF_A_YEAR, RECENT_SHARE, RECENT_YEARS,
    ),
)  # fmt: skip


def praksiskandidat_practice(
    practices: Sequence[Practice],
    credited: Result | None,
    course: Course,
    law: Law,
    on: date,
    *,
    conversion: Conversion = UDIR,
    is_complete: bool = True,
) -> Result:
    """Practice and other credit of a praksiskandidat, in months at full time, against what the exam asks for.

    Source: opplæringslova 2023 § 23-2 and opplæringsforskrifta 2024 § 6-9; opplæringslova 1998 § 3-5.

    >>> from datetime import date
    >>> from okstat.book import default_book
    >>> from decimal import Decimal
    >>> from okstat.plans.facts import Practice, course_of
    >>> from okstat.plans.praksiskandidat import praksiskandidat_practice
    >>> day, course = date(2025, 12, 31), course_of("IMITD3----")
    >>> five_years = Practice(date(2021, 1, 1), date(2025, 12, 31), Decimal(1))
    >>> found = praksiskandidat_practice([five_years], None, course, default_book().law_on(day), day)
    >>> found.value, found.required, found.is_enough
    (Fraction(60, 1), Fraction(60, 1), True)

    Args:
        practices: what there was.
        credited: credit for school years, training and exams.
        course: of the trade.
        law: the law of the day.
        on: the day asked about; later practice does not count.
        conversion: whose figure turns hours into months.
        is_complete: whether this is all there was.
    """
    working = Working(law, on)
    whole = length_of(course, working)
    factor = working.number(FACTOR)
    required = UNKNOWN if factor is None else whole.times(factor)
    working.step(words.REQUIRED, required)
    practised = _months(practices, on, conversion, working)
    working.step(words.TOGETHER, practised)
    _ask_about_age(practices, practised, on, conversion, working)
    total = practised
    if credited is not None:
        working.missing.update(dict.fromkeys(credited.missing))
        working.step(words.CREDITED, credited.between)
        total += credited.between
    working.ask(words.IS_IT_ACCEPTED)
    working.ask(words.SHORTER)
    return working.result(PRAKSISKANDIDAT_PRACTICE, or_more(total, working, is_complete), required)


def _months(practices: Sequence[Practice], on: date, conversion: Conversion, working: Working) -> Between:
    """All practice, no calendar year with more than its most."""
    most = working.number(MOST_OF_A_YEAR)
    full_time = working.number(FULL_TIME)
    years = dict(by_share([one for one in practices if one.hours is None], on, full_time, working))
    several = NOTHING
    for practice, last, months in _in_hours(practices, on, conversion, working):
        first_year, last_year = practice.first.year, last.year
        if first_year == last_year:
            years[first_year] = years.get(first_year, NOTHING) + months
        else:
            spread = _spread(months, last_year - first_year + 1, most, working)
            working.step(words.HOURS, spread, practice.fact, first=str(first_year), last=str(last_year))
            several += spread
    capped = {year: months if most is None else months.at_most(most) for year, months in years.items()}
    return tell_years(capped, practices, working) + several


def _in_hours(
    practices: Sequence[Practice], on: date, conversion: Conversion, working: Working
) -> Iterator[tuple[Practice, date, Between]]:
    """Practice counted in hours, with the last day of it up to the day asked about, and its months."""
    for practice in practices:
        if practice.hours is not None and practice.first <= on:
            months = hours_of(practice.hours, conversion, working) or UNKNOWN
            if practice.last is None:
                working.lacks("practice.last", "key last of event practice")
            last = on if practice.last is None else min(practice.last, on)
            yield practice, last, months if practice.last is None or practice.last <= on else months.possibly_nothing()


def _spread(months: Between, years: int, most: Fraction | None, working: Working) -> Between:
    """Hours of several calendar years: all of them may lie in one year, of which no more than its most counts."""
    if most is None:
        return months
    working.lacks("practice.hours", "hours of each calendar year")
    return months.at_most(most).or_else(months.at_most(most * years))


def _ask_about_age(
    practices: Sequence[Practice], practised: Between, on: date, conversion: Conversion, working: Working
) -> None:
    """Whether enough of it is recent, by the guidelines."""
    years, share = working.number(RECENT_YEARS), working.number(RECENT_SHARE)
    if years is None or share is None or practised.most is None:
        return
    first = add_years(on, -int(years))
    kept = [one for one in practices if one.last is None or one.last >= first]
    by_year = by_share(
        [evolve(one, first=max(one.first, first)) for one in kept if one.hours is None],
        on, working.number(FULL_TIME), working,
    )  # fmt: skip
    recent = sum(by_year.values(), NOTHING)
    for practice, _, months in _in_hours(kept, on, conversion, working):
        recent += months if practice.first >= first else months.possibly_nothing()
    recent = recent.at_most(practised.most)
    working.step(words.RECENT, recent, years=str(years))
    if recent.least < practised.most * share:
        values = {"recent": months_in_words(recent.settled()), "months": months_in_words(practised.settled())}
        working.ask(words.TOO_LITTLE_RECENT, years=str(years), **values)
