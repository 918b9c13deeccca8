from __future__ import annotations

from fractions import Fraction

import pytest

from okstat.model.events import Relation, SchoolLevel
from okstat.model.trade import trade
from okstat.plans.facts import UNKNOWN_COURSE, Course, EarlierExam, SchoolYear, course_of
from okstat.tables import UnknownCodeError, read_code_list


class TestCourse:
    """The course of a trade is what the trade data say, and unknown where they say nothing."""

    @pytest.mark.parametrize(
        ("code", "months", "school_years"),
        [("IMITD3----", 48, 2), ("BABDR3", 48, 1), ("ELTEL3----", 54, 2), ("ELDAT3", 54, 3), ("ELAVI4", 60, 3)],
    )
    def test_known(self, code: str, months: int, school_years: int) -> None:
        assert Course(Fraction(months), Fraction(school_years), trade(code).provenance) == course_of(code)

    @pytest.mark.parametrize("code", [None, "BAAMF3----"])
    def test_unknown(self, code: str | None) -> None:
        assert UNKNOWN_COURSE == course_of(code)

    def test_no_such_trade(self) -> None:
        with pytest.raises(UnknownCodeError):
            course_of("XXXXX3----")

    @pytest.mark.parametrize(
        "code", [row["code"] for row in read_code_list("generated_trades") if row["contract_months"]]
    )
    def test_the_part_in_the_company_is_the_training_time_of_a_full_contract(self, code: str) -> None:
        course = course_of(code)
        assert course.months is not None
        assert course.school_years is not None
        assert trade(code).contract_months == course.months - 12 * course.school_years


def test_a_relation_is_one_several_or_any() -> None:
    """What is not known may be any of them."""
    years = [SchoolYear(SchoolLevel.VG1, told) for told in (Relation.OWN, frozenset({Relation.OTHER}), None)]
    assert [{Relation.OWN}, {Relation.OTHER}, set(Relation)] == [year.relation for year in years]


def test_an_exam_is_of_kunnskapsloftet_if_nothing_else_is_said() -> None:
    """The rules on what was passed before 2006 are for those who say so."""
    assert not EarlierExam(Relation.OWN).is_before_lk
