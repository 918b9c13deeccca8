"""A host's own grant rate is held against basic grant I: from 2017 on all known rates stand in fixed ratios to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from grants import plan, terms
from wages import own_law

from okstat.model.events import TrainingRight
from okstat.plans.grants import GrantPlan

SMALL = "DTBUN3----"
BLANK = "\N{NO-BREAK SPACE}"
UNITS = {
    "basis-2.year": "kr for twelve months",
    "basis-2.month": "kr for one month",
    "small-trades-addition.year": "kr for one year in the company",
    "small-trades-basis-2.month": "kr for one month",
    "small-trades-basis-2.year": "kr for twelve months",
    "basis-1.year": "kr for one training year",
}


def found(folder: Path, table: str, value: str, year: int, key: str = "national", **more: object) -> GrantPlan:
    """The plan of a contract of two years by a rate of the host's own for the first of them."""
    row = f'key="{key}"\nvalue={value}\nsince={year}-01-01\nuntil={year + 1}-01-01'
    law = own_law(folder, f"grant.{table}", UNITS[table], [row], key="county or national")
    return plan(terms(f"{year}-01-01", f"{year + 1}-12-31", **more), law=law)


def remarks(given: GrantPlan, language: str = "en") -> list[str]:
    """What is remarked."""
    return [remark.fill(language, {}) for remark in given.remarks]


ADULT: dict[str, Any] = {"right": TrainingRight.ADULT}


class TestSmallTrades:
    """G12: small trades' own grant II of 2021. Source: Rogaland county, and another county that printed 8 715."""

    def test_the_rate_of_2019_in_2021(self, tmp_path: Path) -> None:
        """G12.2: 8 715 × 12 / 167 407 = 0.6247."""
        (told,) = remarks(found(tmp_path, "small-trades-basis-2.month", "8715", 2021, trade=SMALL, **ADULT))
        assert (
            "grant.small-trades-basis-2.month is NOK 8,715 in a file of your own, 0.6247 of basic grant I for one "
            "training year; all known rates since 2017 lie between 0.6646 and 0.6647. Is the rate stale, mistyped, or "
            "the county's own?"
        ) == told.replace(BLANK, " ")

    def test_the_right_rate(self, tmp_path: Path) -> None:
        """G12.1: 9 272."""
        assert [] == remarks(found(tmp_path, "small-trades-basis-2.month", "9272", 2021, trade=SMALL, **ADULT))

    @pytest.mark.parametrize(("value", "count"), [("116902", 0), ("104577", 1)])
    def test_the_year(self, tmp_path: Path, value: str, count: int) -> None:
        """2023, from the rate of 2024 and from that of 2019."""
        told = remarks(found(tmp_path, "small-trades-basis-2.year", value, 2023, trade=SMALL, **ADULT))
        assert count == len(told)

    @pytest.mark.parametrize(("value", "count"), [("68196", 0), ("61006", 1)])
    def test_the_addition(self, tmp_path: Path, value: str, count: int) -> None:
        told = remarks(found(tmp_path, "small-trades-addition.year", value, 2023, trade=SMALL))
        assert count == len(told)


class TestGrantTwo:
    """G13.1: between 0.3907 and 0.3909 of grant I; half up to the krone, both bounds are within."""

    @pytest.mark.parametrize(
        ("value", "count"), [("68717", 1), ("68718", 0), ("68732", 0), ("68752", 0), ("68753", 1), ("68732.50", 0)]
    )
    def test_the_bounds(self, tmp_path: Path, value: str, count: int) -> None:
        """Of 175 882: 68 717.10 and 68 752.27."""
        value = f'"{value}"' if "." in value else value
        assert count == len(remarks(found(tmp_path, "basis-2.year", value, 2024, **ADULT)))

    @pytest.mark.parametrize(
        ("value", "count"), [("68717.0973", 1), ("68717.0974", 0), ("68752.2738", 0), ("68752.2739", 1)]
    )
    def test_a_bound_itself_is_within(self, tmp_path: Path, value: str, count: int) -> None:
        assert count == len(remarks(found(tmp_path, "basis-2.year", f'"{value}"', 2024, **ADULT)))

    @pytest.mark.parametrize(("key", "value", "count"), [("50", "71550", 0), ("50", "68732", 1), ("03", "75000", 0)])
    def test_a_county_is_held_against_its_own(self, tmp_path: Path, key: str, value: str, count: int) -> None:
        """Trøndelag has a grant I of its own in 2025; of Oslo none is known, nor a national one, so nothing is said."""
        assert count == len(remarks(found(tmp_path, "basis-2.year", value, 2025, key, payer=key, **ADULT)))

    def test_else_against_the_national(self, tmp_path: Path) -> None:
        (told,) = remarks(found(tmp_path, "basis-2.month", "5963", 2023, "03", **ADULT), "nn")
        assert told.startswith(
            "grant.basis-2.month er 5\N{NO-BREAK SPACE}963\N{NO-BREAK SPACE}kr i ei eiga fil, 0,4068 av "
        )

    def test_a_month_of_the_county_goes_before_a_national_year(self, tmp_path: Path) -> None:
        """It is the county's rate; its year is not known, and twelve printed months are not the year."""
        given = found(tmp_path, "basis-2.month", "5963", 2024, "03", **ADULT)
        row = given.rows[0]
        assert ("5963", None) == (f"{row.monthly_kr}", row.amount_kr)
        assert "table grant.basis-2.year on 2024-01-01" in [fact.source for fact in row.missing]
        assert 1 == len(given.remarks)

    def test_before_2017_the_ratio_was_another(self, tmp_path: Path) -> None:
        assert [] == remarks(found(tmp_path, "basis-2.year", "1", 2016, **ADULT))


class TestWhatIsNotHeldAgainstIt:
    """Rates of the package, and grant I itself."""

    @pytest.mark.parametrize("year", range(2014, 2026))
    def test_the_package(self, year: int) -> None:
        assert () == plan(terms(f"{year}-01-01", f"{year + 1}-12-31", trade=SMALL, **ADULT)).remarks

    def test_grant_one(self, tmp_path: Path) -> None:
        assert [] == remarks(found(tmp_path, "basis-1.year", "1", 2024))
