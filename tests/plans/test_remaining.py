from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import default_book
from okstat.law import Law
from okstat.outcome import Missing
from okstat.plans.facts import UNKNOWN_COURSE, Course
from okstat.plans.lengths import Between, Value
from okstat.plans.remaining import remaining
from okstat.plans.result import Result

OLD, NEW = date(2024, 7, 31), date(2024, 8, 1)
LACKS = (Missing("exams", "event exam_held"),)


def law(on: date) -> Law:
    """The law of a day."""
    return default_book().law_on(on)


def bounds(least: int, most: int | None) -> Between:
    """Bounds in months."""
    return Between(Fraction(least), None if most is None else Fraction(most))


def of(value: Value | int, missing: tuple[Missing, ...] = ()) -> Result:
    """A credit that came out so."""
    told = Fraction(value) if isinstance(value, int) else value
    return Result("credit.of-something", told, "months", (), missing=missing)


class TestRemaining:
    """What is left is the course of the trade less the credit, never below nothing."""

    FOUR = Course(Fraction(48), Fraction(2))

    @pytest.mark.parametrize(
        ("credited", "left"),
        [
            (Fraction(24), Fraction(24)),
            (Fraction(60), Fraction(0)),
            (bounds(18, 21), bounds(27, 30)),
            (bounds(24, None), bounds(0, 24)),
            (None, bounds(0, 48)),
        ],
    )
    def test_bounds(self, credited: Value, left: Value) -> None:
        assert left == remaining(self.FOUR, of(credited), law(NEW), NEW).value

    def test_the_course_may_be_unknown(self) -> None:
        found = remaining(UNKNOWN_COURSE, of(24, LACKS), law(NEW), NEW)
        assert found.value is None
        assert ["exams", "course"] == [missing.fact for missing in found.missing]
        assert [None, Fraction(24), None] == [step.value for step in found.steps]

    @pytest.mark.parametrize(("on", "sections"), [(OLD, {"11-8"}), (NEW, {"5-2", "6-5"})])
    def test_what_is_cited(self, on: date, sections: set[str]) -> None:
        assert sections == {place.section for place in remaining(self.FOUR, of(24), law(on), on).citations}


months = st.integers(0, 48)
lengths_of_credit = st.one_of(
    months.map(Fraction),
    st.tuples(months, months).map(lambda pair: Between(Fraction(min(pair)), Fraction(max(pair)))),
)
days = st.sampled_from([OLD, NEW])


@given(lengths_of_credit, st.integers(0, 48), days)
def test_what_is_left_and_the_credit_make_the_course(credit: Value, more: int, on: date) -> None:
    """As long as no more is credited than the course has."""
    known = of(credit).between
    assert known.most is not None
    course = Course(known.most + more, None)
    left = remaining(course, of(credit), law(on), on).between
    assert left.most is not None
    assert course.months == left.least + known.most == left.most + known.least


@given(lengths_of_credit, lengths_of_credit, days)
def test_more_credit_never_leaves_more(one: Value, other: Value, on: date) -> None:
    """What is added is taken off."""
    course = Course(Fraction(48), None)
    before = remaining(course, of(one), law(on), on).between
    both = of((of(one).between + of(other).between).settled())
    after = remaining(course, both, law(on), on).between
    assert after.least <= before.least
    assert before.most is not None
    assert after.most is not None
    assert after.most <= before.most
