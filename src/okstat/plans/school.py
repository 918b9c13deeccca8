"""One school year at a time: what a table fixes for it, what may come on top, and whether it counts at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Final

from attrs import frozen

from okstat.model.events import Relation, SchoolLevel, ShownBy
from okstat.plans import school_words as words
from okstat.plans.facts import Course, SchoolYear
from okstat.plans.lengths import MONTHS_OF_A_YEAR, NOTHING, UNKNOWN, Between, exactly, months_in_words
from okstat.plans.result import Working
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__ = ["A_YEAR", "LK", "PRE_LK", "Scheme", "counted", "credit_of", "is_long", "name_of"]

A_YEAR: Final = exactly(MONTHS_OF_A_YEAR)
LONG_COURSE: Final = "credit.long-course-years"

_BY_THE_PLAN: Final = "vg3-by-the-plan"
_THREE_YEARS: Final = 3


@frozen
class Scheme:
    """The school years of one time: the tables of their credit, and the keys in them.

    Attributes:
        years: the table of what is fixed.
        extra_years: the table of what may come on top.
        keys: the key of each school year by its relation to the trade.
        if_relevant: the keys with something on top where the content is relevant.
        if_long: for a key, the key of what comes on top in a long course.
    """

    years: str
    extra_years: str
    keys: Mapping[SchoolLevel, Mapping[Relation, str]]
    if_relevant: frozenset[str]
    if_long: Mapping[str, str]


def _keys(level: str, crossover: str, same_programme: str) -> Mapping[Relation, str]:
    return {
        Relation.OWN: f"{level}-own",
        Relation.CROSSOVER: f"{level}-{crossover}",
        Relation.SAME_PROGRAMME: f"{level}-{same_programme}",
        Relation.OTHER: f"{level}-other",
    }


LK: Final = Scheme(
    "credit.school-lk-years",
    "credit.school-lk-extra-years",
    {
        SchoolLevel.VG1: _keys("vg1", "crossover", "own"),
        SchoolLevel.VG2: _keys("vg2", "crossover", "same-programme"),
        SchoolLevel.VG3: _keys("vg3", "own", "other"),
    },
    frozenset(("vg1-other", "vg2-same-programme", "vg2-other")),
    {"vg3-own": "vg3-own"},
)
"""Kunnskapsløftet."""

PRE_LK: Final = Scheme(
    "credit.school-pre-lk-years",
    "credit.school-pre-lk-extra-years",
    {
        SchoolLevel.GRUNNKURS: _keys("grunnkurs", "own", "other"),
        SchoolLevel.VK1: _keys("vk1", "own", "other"),
        SchoolLevel.VK2: _keys("vk2", "own", "other"),
    },
    frozenset(("grunnkurs-other", "vk1-other", "vk2-own")),
    {"vk2-own": "vk2-long-course"},
)
"""The time before Kunnskapsløftet."""


def credit_of(years: Iterable[SchoolYear], course: Course, scheme: Scheme, working: Working) -> Between:
    """The credit for school years of one time, a step for each."""
    total = NOTHING
    for year in years:
        name, credit = _credit(year, course, scheme, working)
        if year.passed is False:
            working.step(words.FAILED, credit, year.fact, year=name)
        else:
            working.step(name, credit, year.fact)
        total += credit
    return total


def name_of(year: SchoolYear) -> Text:
    """The school year in words."""
    return words.SOME_YEAR if year.level is None else words.LEVELS[year.level]


def counted(year: SchoolYear, name: Text, months: Between, working: Working) -> Between:
    """What of its months counts: all subjects must be passed, and what was not shown at school is for the county.

    Under the regulation of 2006 § 11-8 private exams and prior competence count like schooling, under § 6-6 of 2024
    they may be counted so.
    """
    if year.passed is None:
        working.lacks("schooling.passed", "key passed of event schooling")
        return months.possibly_nothing()
    if not year.passed:
        return NOTHING
    if year.shown_by is ShownBy.SCHOOL or working.on < ACT_2023_IN_FORCE:
        return months
    working.ask(words.PRIVATE, year=name)
    return months.possibly_nothing()


def is_long(course: Course, working: Working) -> bool | None:
    """Whether a course takes more than four years in all; `None` where its length is not known."""
    limit = working.years(LONG_COURSE).most
    if course.months is None or limit is None:
        working.lacks("course", "the course of the trade in the trade data")
        return None
    return course.months > limit


def _credit(year: SchoolYear, course: Course, scheme: Scheme, working: Working) -> tuple[Text, Between]:
    if year.level is None:
        if year.passed is not False:
            working.lacks("schooling.level", "key level of event schooling")
        return words.SOME_YEAR, counted(year, words.SOME_YEAR, A_YEAR.possibly_nothing(), working)
    keys = sorted({scheme.keys[year.level][relation] for relation in year.relation})
    by_the_plan = _is_by_the_plan(year, course)
    if by_the_plan:
        keys = [_BY_THE_PLAN]
    elif by_the_plan is None:
        keys.append(_BY_THE_PLAN)
    name = words.KINDS[keys[0]] if len(keys) == 1 else words.LEVELS[year.level]
    if year.passed is False:
        return name, NOTHING
    _tell_what_lacks(keys, course, by_the_plan, working)
    amounts = [_amount(key, year, course, scheme, working, name) for key in keys]
    return name, counted(year, name, reduce(Between.or_else, amounts), working)


def _tell_what_lacks(keys: list[str], course: Course, by_the_plan: bool | None, working: Working) -> None:
    if by_the_plan is None and course.school_years is None:
        working.lacks("course", "the course of the trade in the trade data")
    elif by_the_plan is None:
        working.lacks("schooling.programme_area", "key programme_area of event schooling")
    if len([key for key in keys if key != _BY_THE_PLAN]) > 1:
        working.lacks("schooling.relation", "key relation of event schooling")


def _is_by_the_plan(year: SchoolYear, course: Course) -> bool | None:
    """Whether it is the third year in school that the trade's own course has; `None` where that is not known."""
    if year.level is not SchoolLevel.VG3 or year.is_of_the_trade is False:
        return False
    if course.school_years is not None and course.school_years < _THREE_YEARS:
        return False
    return True if year.is_of_the_trade and course.school_years is not None else None


def _amount(key: str, year: SchoolYear, course: Course, scheme: Scheme, working: Working, name: Text) -> Between:
    fixed = working.years(scheme.years, key)
    if fixed == UNKNOWN and key.endswith("-crossover"):
        level = key.removesuffix("-crossover")
        fixed = working.years(scheme.years, f"{level}-other").or_else(working.years(scheme.years, f"{level}-own"))
        working.ask(words.CROSSOVER, year=name)
    if key in scheme.if_relevant:
        if year.relevant is False:
            return fixed
        extra = working.years(scheme.extra_years, key)
        if year.relevant is None:
            working.lacks("schooling.relevant", "key relevant of event schooling")
        else:
            working.ask(words.EXTRA, year=name, months=months_in_words(extra.settled()))
        fixed += extra.possibly_nothing()
    return fixed + _of_a_long_course(key, course, scheme, working, name)


def _of_a_long_course(key: str, course: Course, scheme: Scheme, working: Working, name: Text) -> Between:
    if key not in scheme.if_long:
        return NOTHING
    longer = is_long(course, working)
    if longer is False:
        return NOTHING
    extra = working.years(scheme.extra_years, scheme.if_long[key])
    if longer:
        working.ask(words.LONG_COURSE, year=name, months=months_in_words(extra.settled()))
    return extra.possibly_nothing()
