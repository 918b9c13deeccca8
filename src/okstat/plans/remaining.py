"""The training time that is left: the trade's whole course less what is credited (derived from both regulations)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.plans.credit import FIRST_SEEN, of_2006, of_2024
from okstat.plans.facts import Course
from okstat.plans.lengths import UNKNOWN, Between, exactly
from okstat.plans.result import Plan, Result, Working
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__ = ["REMAINING", "length_of", "remaining"]

REMAINING: Final = Plan(
    id="period.remaining",
    wording="2009",
    subject="contract",
    since=FIRST_SEEN,
    cites=(
        *of_2006("11-8"),
        Citation(Instrument.ACT_2023, "5-2", "3", ACT_2023_IN_FORCE, None),
        *of_2024("6-5", "2b"),
    ),
    text=Text(
        nb="Læretiden som gjenstår: opplæringsløpet i faget, mindre det som er godskrevet.",
        nn="Læretida som står att: opplæringsløpet i faget, mindre det som er godskrive.",
        en="The training time that is left: the course of the trade, less what is credited.",
    ),
    reads=("contract.trade",),
)

COURSE: Final = Text(nb="opplæringsløpet i faget", nn="opplæringsløpet i faget", en="the course of the trade")
_CREDITED: Final = Text(nb="godskrevet", nn="godskrive", en="credited")
_LEFT: Final = Text(nb="gjenstående læretid", nn="læretid som står att", en="training time left")


def remaining(course: Course, credited: Result, law: Law, on: date) -> Result:
    """The training time left, in months; never below nothing.

    Source: derived from opplæringsforskrifta 2024 § 6-5 (2) b and opplæringslova 2023 § 5-2 (3); forskrift til
    opplæringslova 2006 § 11-8.

    >>> from datetime import date
    >>> from okstat.book import default_book
    >>> from okstat.plans.credit import whole_years_passed
    >>> from okstat.plans.facts import UNKNOWN_COURSE, SchoolYear, course_of
    >>> from okstat.plans.remaining import remaining
    >>> day = date(2025, 10, 10)
    >>> law = default_book().law_on(day)
    >>> credited = whole_years_passed([SchoolYear(None, passed=True), SchoolYear(None, passed=True)], law, day)
    >>> remaining(course_of("IMITD3----"), credited, law, day).value
    Fraction(24, 1)
    >>> remaining(UNKNOWN_COURSE, credited, law, day).value is None
    True

    Args:
        course: of the trade.
        credited: all credit together.
        law: the law of the day.
        on: the day whose law governs.
    """
    working = Working(law, on)
    working.missing.update(dict.fromkeys(credited.missing))
    whole = length_of(course, working)
    working.step(_CREDITED, credited.between)
    left = credited.between.left_of(whole)
    working.step(_LEFT, left)
    return working.result(REMAINING, left)


def length_of(course: Course, working: Working) -> Between:
    """The length of a course, told as a step; a course that the trade data do not have is missing."""
    if course.months is None:
        working.lacks("course", "the course of the trade in the trade data")
    length = UNKNOWN if course.months is None else exactly(course.months)
    working.step(COURSE, length, course.because)
    return length
