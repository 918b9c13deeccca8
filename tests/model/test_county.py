from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from okstat.model.county import NOT_STATED, County, county, is_same_or_follows
from okstat.tables import UnknownCodeError, read_code_list

CODES = [row["code"] for row in read_code_list("generated_counties")]


class TestCounty:
    """A code names one county and the time it is in use."""

    def test_a_county_of_all_years(self) -> None:
        assert County("03", "Oslo", None, None, (), ()) == county("03")

    def test_a_county_of_four_years(self) -> None:
        viken = County("30", "Viken", date(2020, 1, 1), date(2023, 12, 31), ("01", "02", "06"), ("31", "32", "33"))
        assert viken == county("30")

    def test_a_code_without_its_zero_is_no_county(self) -> None:
        with pytest.raises(UnknownCodeError, match="no county has the code '3'"):
            county("3")

    @pytest.mark.parametrize("code", CODES)
    def test_links_are_told_from_both_ends(self, code: str) -> None:
        assert all(code in county(other).successors for other in county(code).predecessors)
        assert all(code in county(other).predecessors for other in county(code).successors)

    def test_fifteen_counties_are_in_use_in_2026(self) -> None:
        assert 15 == sum(county(code).last is None for code in CODES if code != NOT_STATED)


class TestSameOrFollows:
    """A contract keeps the code of its time, while counties merge and divide."""

    @pytest.mark.parametrize(
        ("a", "b", "answer"),
        [
            ("03", "03", True),
            ("30", "02", True),
            ("02", "30", True),
            ("32", "30", True),
            ("32", "02", True),
            ("31", "32", False),
            ("01", "02", False),
            ("03", "32", False),
            ("50", "17", True),
            ("56", "20", True),
            ("02", "31", False),
            ("19", "55", True),
            ("19", "56", False),
        ],
    )
    def test_along_mergers_and_divisions(self, a: str, b: str, answer: bool) -> None:
        assert answer is is_same_or_follows(a, b)

    def test_a_county_that_is_not_stated_is_no_county(self) -> None:
        assert not any(is_same_or_follows(NOT_STATED, code) for code in CODES)

    def test_the_order_does_not_matter(self) -> None:
        assert all(is_same_or_follows(a, b) is is_same_or_follows(b, a) for a, b in product(CODES, CODES))

    @pytest.mark.parametrize(("a", "b"), [("98", "98"), ("03", "98"), ("99", "98")])
    def test_an_unknown_code(self, a: str, b: str) -> None:
        with pytest.raises(UnknownCodeError, match="no county has the code '98'"):
            is_same_or_follows(a, b)
