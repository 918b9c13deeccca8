from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from okstat.book import default_book
from okstat.model.trade import trades
from okstat.plans.facts import UNKNOWN_COURSE, Course, course_of
from okstat.plans.lengths import Between
from okstat.plans.main_model import MAIN_MODEL, main_model
from okstat.plans.result import Result

OLD, NEW, LATER = date(2024, 7, 31), date(2024, 8, 1), date(2026, 11, 20)
ORDINARY = Course(Fraction(48), Fraction(2))


def model(on: date, course: Course = ORDINARY) -> Result:
    """What the main model is by the law of a day, for a trade of two years and two unless told otherwise."""
    return main_model(course, default_book().law_on(on), on)


class TestMainModel:
    """Two years in school, and in a company one year, up to two with value creation (1998 § 3-3 (3)).

    Since 1 August 2024 two years as a pupil and two years of læretid (2023 § 5-2 (3)).
    """

    @pytest.mark.parametrize(
        ("on", "value", "place"),
        [
            (OLD, Fraction(24), ("ACT_1998", "3-3", "3")),
            (NEW, Fraction(24), ("ACT_2023", "5-2", "3")),
        ],
    )
    def test_each_act_has_its_own(self, on: date, value: object, place: tuple[str, str, str]) -> None:
        found = model(on)
        assert (MAIN_MODEL.id, "months", value) == (found.id, found.unit, found.value)
        assert [place] == [(one.instrument.name, one.section, one.ledd) for one in found.citations]

    @pytest.mark.parametrize("course", [Course(Fraction(48), None), Course(None, Fraction(2))])
    @pytest.mark.parametrize(("on", "lacks"), [(OLD, True), (NEW, False), (LATER, False)])
    def test_of_a_course_that_is_half_known(self, on: date, lacks: bool, course: Course) -> None:
        """Under the Act of 1998 the course of the trade decides between one year and two; since then it is two."""
        assert lacks is bool(model(on, course).missing)

    @pytest.mark.parametrize(("on", "steps"), [(OLD, [24, 12, 24, 24]), (NEW, [24, 24, 24]), (LATER, [24, 24, 24])])
    def test_the_steps_to_it(self, on: date, steps: list[int]) -> None:
        """School, company, under the Act of 1998 with value creation, and the trade; each with where it is from."""
        found = model(on)
        assert [Fraction(months) for months in steps] == [step.value for step in found.steps]
        assert all(step.because for step in found.steps[:-1])
        assert "value creation" in " ".join(step.what.en for step in found.steps) or on >= NEW

    @pytest.mark.parametrize(
        ("on", "school", "company", "question"),
        [
            (OLD, 2, 24, None),
            (OLD, 3, 18, None),
            (OLD, 3, 12, None),
            (OLD, 3, 11, "The trade has 11 months in a company; the main model has 12 to 24 months."),
            (OLD, 1, 36, "The trade has 36 months in a company; the main model has 12 to 24 months."),
            (NEW, 2, 24, None),
            (NEW, 3, 18, "The trade has 18 months in a company; the main model has 24 months."),
            (NEW, 1, 36, "The trade has 36 months in a company; the main model has 24 months."),
        ],
    )
    def test_a_trade_of_another_length_is_told(self, on: date, school: int, company: int, question: str | None) -> None:
        found = model(on, Course(Fraction(12 * school + company), Fraction(school)))
        assert ([question] if question else []) == [one.en for one in found.open]

    @pytest.mark.parametrize(("company", "expected"), [(12, 12), (18, 18), (24, 24)])
    def test_under_the_act_of_1998_the_trade_tells_how_much_is_value_creation(
        self, company: int, expected: int
    ) -> None:
        found = model(OLD, Course(Fraction(36 + company), Fraction(3)))
        assert Fraction(expected) == found.value

    def test_a_trade_whose_course_is_not_known(self) -> None:
        found = model(NEW, UNKNOWN_COURSE)
        assert (Fraction(24), (), ()) == (found.value, found.open, found.missing)
        old = model(OLD, UNKNOWN_COURSE)
        assert (Between(Fraction(12), Fraction(24)), ()) == (old.value, old.open)
        assert ["the course of the trade in the trade data"] == [fact.source for fact in old.missing]

    def test_the_trades_of_the_list_that_depart(self) -> None:
        """Byggdrifterfaget has one year in school and three in the company."""
        assert "BABDR3----" in trades()
        assert 1 == len(model(NEW, course_of("BABDR3----")).open)
        assert () == model(NEW, course_of("IMITD3----")).open
