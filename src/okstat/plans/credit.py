"""Credit (godskriving) for upper secondary school (forskrift 2024 §§ 6-6 to 6-8; 2006 §§ 11-8 to 11-11).

What is fixed is a number. "Up to" leaves room to the county, so it gives bounds and an open question; a fact that is
missing gives bounds and is named. Neither is ever taken for nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.plans import school
from okstat.plans import school_words as words
from okstat.plans.facts import Course, SchoolYear
from okstat.plans.lengths import NOTHING, UNKNOWN, Between
from okstat.plans.result import Plan, Result, Working
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__ = [
    "FIRST_SEEN",
    "SCHOOL_LK",
    "SCHOOL_PRE_LK",
    "WHOLE_YEARS_PASSED",
    "of_2006",
    "of_2024",
    "school_lk",
    "school_pre_lk",
    "whole_years_passed",
]

FIRST_SEEN: Final = date(2009, 8, 1)
"""The first day of the edition in which the credit rules of the regulation of 2006 were read."""


def of_2006(section: str, *ledd: str) -> tuple[Citation, ...]:
    """Places in the regulation of 2006, for the time in which they are known."""
    return tuple(
        Citation(Instrument.REGULATION_2006, section, one, FIRST_SEEN, ACT_2023_IN_FORCE) for one in ledd or ("1",)
    )


def of_2024(section: str, *ledd: str) -> tuple[Citation, ...]:
    """Places in the regulation of 2024."""
    return tuple(Citation(Instrument.REGULATION_2024, section, one, ACT_2023_IN_FORCE, None) for one in ledd or ("1",))


_FACTS: Final = ("schooling.level", "schooling.passed", "schooling.programme_area", "schooling.shown_by")
_FACTS_OF_CONTENT: Final = ("contract.trade", "schooling.relation", "schooling.relevant")

WHOLE_YEARS_PASSED: Final = Plan(
    id="credit.whole-years-passed",
    wording="2009",
    subject="contract",
    since=FIRST_SEEN,
    cites=(*of_2006("11-10", "1", "2", "3"), *of_2024("6-6", "1.1", "1.2", "1.3", "2")),
    text=Text(
        nb="Skolegangen som kan godskrives: hele skoleår der alle fag er bestått.",
        nn="Skulegangen som kan godskrivast: heile skuleår der alle fag er bestått.",
        en="The schooling that can be credited: whole school years with all subjects passed.",
    ),
    reads=_FACTS,
)
SCHOOL_LK: Final = Plan(
    id="credit.school-lk",
    wording="2009",
    subject="contract",
    since=FIRST_SEEN,
    cites=(
        *of_2006("11-10", "1", "2", "3"),
        *of_2024("6-7", "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3"),
    ),
    text=Text(
        nb="Det som godskrives for skoleår i Kunnskapsløftet.",
        nn="Det som blir godskrive for skuleår i Kunnskapsløftet.",
        en="What is credited for school years of Kunnskapsløftet.",
    ),
    reads=(*_FACTS, *_FACTS_OF_CONTENT, school.LK.years, school.LK.extra_years, school.LONG_COURSE),
)
SCHOOL_PRE_LK: Final = Plan(
    id="credit.school-pre-lk",
    wording="2009",
    subject="contract",
    since=FIRST_SEEN,
    cites=(*of_2006("11-11"), *of_2024("6-8", "1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "3.3")),
    text=Text(
        nb="Det som godskrives for skoleår fra før Kunnskapsløftet.",
        nn="Det som blir godskrive for skuleår frå før Kunnskapsløftet.",
        en="What is credited for school years from before Kunnskapsløftet.",
    ),
    reads=(*_FACTS, *_FACTS_OF_CONTENT, school.PRE_LK.years, school.PRE_LK.extra_years, school.LONG_COURSE),
)


def whole_years_passed(years: Sequence[SchoolYear], law: Law, on: date, *, is_complete: bool = True) -> Result:
    """The months of school that can be credited at all: whole years, every subject passed, no single subjects.

    Source: opplæringsforskrifta 2024 § 6-6; forskrift til opplæringslova 2006 § 11-10.

    >>> from datetime import date
    >>> from okstat.book import default_book
    >>> from okstat.model.events import Relation, SchoolLevel
    >>> from okstat.plans.credit import school_lk, whole_years_passed
    >>> from okstat.plans.facts import SchoolYear, course_of
    >>> day = date(2025, 10, 10)
    >>> law = default_book().law_on(day)
    >>> passed, not_known = SchoolYear(SchoolLevel.VG1, passed=True), SchoolYear(SchoolLevel.VG2)
    >>> whole_years_passed([passed, not_known], law, day).value
    Between(least=Fraction(12, 1), most=Fraction(24, 1))

    Args:
        years: the school years.
        law: the law of the day.
        on: the day whose law governs.
        is_complete: whether these are all there are.
    """
    working = Working(law, on)
    total = NOTHING
    for year in years:
        name = school.name_of(year)
        months = school.counted(year, name, school.A_YEAR, working)
        working.step(name, months, year.fact)
        total += months
    return working.result(WHOLE_YEARS_PASSED, _or_more(total, working, is_complete))


def school_lk(years: Sequence[SchoolYear], course: Course, law: Law, on: date, *, is_complete: bool = True) -> Result:
    """What is credited for school years of Kunnskapsløftet, in months; those of the time before are left out.

    Source: opplæringsforskrifta 2024 § 6-7; forskrift til opplæringslova 2006 § 11-10.

    >>> own_year = SchoolYear(SchoolLevel.VG1, Relation.OWN, passed=True)
    >>> school_lk([own_year], course_of("IMITD3----"), law, day).value
    Fraction(12, 1)

    Args:
        years: the school years.
        course: of the trade.
        law: the law of the day.
        on: the day whose law governs.
        is_complete: whether these are all there are.
    """
    return _school(SCHOOL_LK, school.LK, years, course, Working(law, on), is_complete)


def school_pre_lk(
    years: Sequence[SchoolYear], course: Course, law: Law, on: date, *, is_complete: bool = True
) -> Result:
    """What is credited for school years from before Kunnskapsløftet; the arguments are those of `school_lk`.

    Source: opplæringsforskrifta 2024 § 6-8; forskrift til opplæringslova 2006 § 11-11.

    A year that does not say which it is counts among those of Kunnskapsløftet only.
    """
    known = [year for year in years if year.level is not None]
    return _school(SCHOOL_PRE_LK, school.PRE_LK, known, course, Working(law, on), is_complete)


def _school(
    plan: Plan,
    scheme: school.Scheme,
    years: Sequence[SchoolYear],
    course: Course,
    working: Working,
    is_complete: bool,
) -> Result:
    of_the_time = [year for year in years if year.level is None or year.level in scheme.keys]
    credit = school.credit_of(of_the_time, course, scheme, working)
    levels = Counter(year.level for year in of_the_time if year.passed is not False)
    for level, number in levels.items():
        if level is not None and number > 1:
            working.ask(words.TWICE, year=words.LEVELS[level])
    return working.result(plan, _or_more(credit, working, is_complete))


def _or_more(credit: Between, working: Working, is_complete: bool) -> Between:
    """With years that are not recorded it may be more, how much is not known."""
    if is_complete:
        return credit
    working.lacks("schooling", "event schooling")
    return credit + UNKNOWN
