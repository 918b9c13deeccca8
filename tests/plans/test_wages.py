"""The wage plan: worked cases with their public sources, questions that stay open, and what a host brings."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from facts import contract, day, enterprise, event, signed, situation, started
from wages import (
    BY_HIRE,
    BY_PAY,
    LAW,
    NO_DEDUCTION,
    amounts,
    asked,
    days,
    own_law,
    piece,
    plan,
    sources,
    terms,
    with_pieces,
)

from okstat.citation import Citation, Instrument
from okstat.dated import Mark
from okstat.errors import LawError
from okstat.model.enterprise import Sector
from okstat.model.events import ContractKind, Ended
from okstat.money import Rounding, Share
from okstat.plans.wages import WAGES, WagePolicy, wage_instructions, wages_of
from okstat.situation.contract import ContractSituation


class TestOkStat2019:
    """W1: 30, 40, 50 and 80 percent of step 29, by the table of 1 May 2019.

    Source: https://okstat.difi.no/laeretiden/starte-som-laerling/lonn-arbeidstid-og-ferie (6 June 2019).
    """

    FOUND = plan(terms("2018-11-01", "2020-10-31"))

    def test_the_table_of_the_page_and_its_percentages(self) -> None:
        """W1.1, W1.2."""
        rows = [row for row in self.FOUND.rows if row.first >= date(2019, 5, 1) and row.last <= date(2020, 9, 30)]
        assert {(29, Decimal(339000))} == {(row.step, row.base_kr) for row in rows}
        assert [(2, "135600.00"), (3, "169500.00"), (4, "271200.00")] == [
            (row.half_year, str(row.yearly_kr)) for row in rows
        ]
        first = plan(terms("2019-05-01", "2021-04-30")).rows[0]
        assert (1, Share(30, 100), Decimal("101700.00")) == (first.half_year, first.percent, first.yearly_kr)

    def test_by_month_without_a_deduction(self) -> None:
        """W1.3."""
        found = [plan(terms(first, "2022-12-31")).on(date(2019, 9, 1)) for first in ("2019-05-01", "2018-11-01")]
        found += [plan(terms("2018-05-01", "2022-12-31", months=24)).on(date(2019, 9, 1))]
        found += [plan(terms("2017-11-01", "2019-10-31")).on(date(2019, 9, 1))]
        assert ["8475.00", "11300.00", "14125.00", "22600.00"] == [str(row.monthly_kr) for row in found if row]

    def test_one_table_throughout_comes_to_one_year(self, tmp_path: Path) -> None:
        """W1.4: two years at 30, 40, 50 and 80 percent are one yearly wage."""
        row = 'key="29"\nvalue=339000\nsince=2018-05-01\nuntil=2024-05-01'
        law = own_law(tmp_path, "wage.table.lo-ys", "kr a year", [row], key="step")
        found = plan(terms("2019-05-01", "2021-04-30"), law=law)
        assert Decimal("339000.00") == found.total_kr == found.known_kr
        assert ["50850.00", "67800.00", "84750.00", "135600.00"] == _by_half_year(found.rows)

    def test_on_1_june_2018_it_is_not_339_000(self) -> None:
        """W1.5, negative: that amount belongs to the table of 1 May 2019."""
        row = plan(terms("2018-06-01", "2020-05-31")).on(date(2018, 6, 1))
        assert row is not None
        assert Decimal(334500) == row.base_kr


def _by_half_year(rows: object) -> list[str]:
    assert isinstance(rows, tuple)
    return [
        str(sum((row.amount_kr for row in rows if row.half_year == number), Decimal(0)))
        for number in sorted({row.half_year for row in rows})
    ]


class TestNtnu2022:
    """W2: step 36 of 1 May 2022, 387 500 kr; ladders of 18, 24 and 30 months. Source: https://www.ntnu.edu/olk/salary."""

    @pytest.mark.parametrize(
        ("months", "last", "expected"),
        [
            pytest.param(24, "2024-04-30", ["9687.50", "12916.67", None, None], id="W2.2"),
            pytest.param(18, "2023-10-31", ["14531.25", "17760.42", None], id="W2.3"),
            pytest.param(30, "2024-10-31", ["9687.50", "12916.67", None, None, None], id="W2.4"),
        ],
    )
    def test_by_month_without_a_deduction(self, months: int, last: str, expected: list[str | None]) -> None:
        """W2.5; from 1 May 2023 the table is not known."""
        found = plan(terms("2022-05-01", last, months=months))
        assert expected == amounts(found, "monthly_kr")

    @pytest.mark.parametrize(
        ("percent", "month"),
        [
            ("30", "9687.50"),
            ("40", "12916.67"),
            ("45", "14531.25"),
            ("50", "16145.83"),
            ("55", "17760.42"),
            ("80", "25833.33"),
        ],
    )
    def test_every_percentage(self, percent: str, month: str, tmp_path: Path) -> None:
        """W2.5, each figure of the case."""
        rows = [f'key="24/1"\nvalue={percent}\nsince=2022-05-01\nuntil=2024-05-01']
        law = own_law(tmp_path, "wage.percent", "percent", rows, key="months in company/half-year")
        row = plan(terms("2022-05-01", "2024-04-30"), law=law).rows[0]
        assert (Decimal(387500), month) == (row.base_kr, str(row.monthly_kr))

    def test_five_months_of_a_half_year(self) -> None:
        """To the øre: five twelfths of 40 percent of 387 500 kr."""
        found = plan(terms("2022-06-01", "2024-05-31"))
        assert ("2022-12-01", "2023-04-30") == days(found)[1]
        assert Decimal("64583.33") == found.rows[1].amount_kr

    def test_twelve_rounded_months_are_not_the_year(self) -> None:
        """Negative: 12 × 12 916.67 is 155 000.04."""
        row = plan(terms("2022-05-01", "2024-04-30")).rows[1]
        assert row.monthly_kr is not None
        assert (Decimal("155000.00"), Decimal("155000.04")) == (row.yearly_kr, 12 * row.monthly_kr)


class TestBergen:
    """W3: what the University of Bergen pays beside the agreement. Source: http://uib.no/nb/l%C3%A6rling/163232/l%C3%B8nn."""

    LOCAL = WagePolicy(base_by=BY_PAY.base_by, deduction_kr=Decimal(0), ladder="university-of-bergen")

    def test_36_months_are_local_practice(self) -> None:
        """W3.3: the first two half-years lie in the table of 2022."""
        found = plan(terms("2022-05-01", "2025-04-30", months=36), self.LOCAL)
        assert [Share(30, 100), Share(35, 100)] == [row.percent for row in found.rows[:2]]
        assert [True, True] == [row.is_local for row in found.rows[:2]]
        first, second, *_ = found.remarks
        assert "From 1 May 2022 the pay rests on local practice, not on the special agreement." == first.fill("en", {})
        assert second.fill("nb", {}).startswith("Fra 1. november 2022 bygger lønnen på lokal praksis")

    def test_36_months_by_the_agreement_are_not_known(self) -> None:
        """W3.4: the table and the day are named."""
        found = plan(terms("2022-05-01", "2025-04-30", months=36))
        assert {None} == {row.percent for row in found.rows}
        assert "table wage.percent on 2022-05-01" in sources(found)
        assert "wage.percent[36/1]" in {missing.fact for missing in found.missing}
        assert None is found.total_kr

    def test_42_months_are_not_the_agreement(self) -> None:
        """W3.5."""
        assert {None} == {row.percent for row in plan(terms("2022-05-01", "2025-10-31", months=42)).rows}
        found = plan(terms("2020-11-01", "2024-04-30", months=42), self.LOCAL)
        assert [(4, Share(55, 100)), (7, Share(80, 100))] == [
            (row.half_year, row.percent) for row in found.rows if row.half_year in (4, 7) and row.first.month in (5, 11)
        ]

    def test_48_months_have_no_total(self) -> None:
        """W3.6: half-years 7 and 8 are not known."""
        found = plan(terms("2020-05-01", "2024-04-30", months=48), self.LOCAL)
        late = [row for row in found.rows if row.half_year in (7, 8)]
        assert [None, None] == [row.percent for row in late]
        assert None is found.total_kr
        assert {"wage.percent.university-of-bergen[48/7]", "wage.percent.university-of-bergen[48/8]"} <= {
            missing.fact for missing in found.missing
        }

    def test_whose_percentages_must_be_known(self) -> None:
        with pytest.raises(LawError, match=r"no table is named wage.percent.somebody"):
            plan(terms("2022-05-01", "2024-04-30"), evolve(self.LOCAL, ladder="somebody"))


class TestWhichTable:
    """W5 in a plan: rows are split where a table begins, and a hole is a hole."""

    def test_the_settlement_of_2020_took_effect_on_1_october(self) -> None:
        """W5.10, W5.11."""
        found = plan(terms("2019-05-01", "2021-04-30"))
        assert [
            ("2019-05-01", "2019-10-31"),
            ("2019-11-01", "2020-04-30"),
            ("2020-05-01", "2020-09-30"),
            ("2020-10-01", "2020-10-31"),
            ("2020-11-01", "2021-04-30"),
        ] == days(found)
        assert ["339000", "339000", "339000", "340500", "340500"] == amounts(found, "base_kr")
        assert [1, 2, 3, 3, 4] == [row.half_year for row in found.rows]

    def test_from_1_may_2021_the_table_is_not_known(self) -> None:
        """W5.13: what is known is summed, the whole is not."""
        found = plan(terms("2020-11-01", "2022-10-31"))
        assert ["340500", None, None, "387500"] == amounts(found, "base_kr")
        assert {"table wage.table.lo-ys on 2021-05-01", "table wage.table.lo-ys on 2021-11-01"} == sources(found)
        assert "wage.table.lo-ys[29]" in {missing.fact for missing in found.missing}
        assert None is found.total_kr
        assert Decimal("51075.00") + Decimal("155000.00") == found.known_kr

    def test_from_1_may_2023_it_is_not_known_though_the_addition_is(self) -> None:
        """W5.15, W9.3: + 31 000 kr for every full-time employee is no table."""
        found = plan(terms("2022-05-01", "2024-04-30"))
        assert ["387500", "387500", None, None] == amounts(found, "base_kr")
        assert [36, 36, 36, 36] == [row.step for row in found.rows]

    def test_from_1_may_2024_nothing_is(self) -> None:
        found = plan(terms("2024-08-01", "2026-07-31"))
        assert {(None, None)} == {(row.step, row.percent) for row in found.rows}
        assert {
            "table wage.reference-step on 2024-08-01",
            "table wage.percent on 2024-08-01",
        } <= sources(found)


class TestOwnFigures:
    """A host supplies what is missing, and the result says so."""

    ROW = 'key="36"\nvalue={value}\nsince=2023-05-01\nuntil=2024-05-01'

    def found(self, folder: Path, value: int) -> list[str]:
        """The remarks on a plan with a host's own table of 2023."""
        rows = [self.ROW.format(value=value)]
        law = own_law(folder, "wage.table.lo-ys", "kr a year", rows, key="step")
        found = plan(terms("2022-05-01", "2024-04-30"), law=law)
        assert ["387500", "387500", str(value), str(value)] == amounts(found, "base_kr")
        assert ("agency",) == found.overlays
        assert found.total_kr is not None
        return [remark.fill("en", {}).replace("\N{NO-BREAK SPACE}", " ") for remark in found.remarks]

    def test_a_table_that_fits_the_settlement_needs_no_remark(self, tmp_path: Path) -> None:
        assert [] == self.found(tmp_path, 418500)

    @pytest.mark.parametrize(
        ("value", "rise"), [(418499, "30,999"), (418501, "31,001"), (400000, "12,500"), (806000, "418,500")]
    )
    def test_one_that_does_not_is_taken_with_a_remark(self, value: int, rise: str, tmp_path: Path) -> None:
        """W9.4."""
        expected = (
            f"Wage step 36 rises by NOK {rise} on 1 May 2023; the settlement gave from NOK 31,000 to NOK 31,000. That "
            "does not fit: it is another side's table, or a wrong one."
        )
        assert [expected] == self.found(tmp_path, value)

    def test_two_tables_of_one_s_own_must_fit_as_well(self, tmp_path: Path) -> None:
        """Whoever made the row before."""
        rows = [
            'key="36"\nvalue=390000\nsince=2022-05-01\nuntil=2023-05-01',
            'key="36"\nvalue=400000\nsince=2023-05-01\nuntil=2024-05-01',
        ]
        law = own_law(tmp_path, "wage.table.lo-ys", "kr a year", rows, key="step")
        remarks = [one.fill("en", {}) for one in plan(terms("2022-05-01", "2024-04-30"), law=law).remarks]
        assert any("rises by NOK 10,000 on 1 May 2023" in one.replace("\N{NO-BREAK SPACE}", " ") for one in remarks)

    @pytest.mark.parametrize(("value", "remarks"), [(317400, 0), (315100, 0), (317401, 1), (315099, 1), (320000, 1)])
    def test_a_table_before_2014_is_bound_by_the_settlement_of_2014(
        self, value: int, remarks: int, tmp_path: Path
    ) -> None:
        """W9.2: additions of 6 500 to 8 800 kr. Step 29 was 323 900 kr from 1 May 2014."""
        row = f'key="29"\nvalue={value}\nsince=2013-05-01\nuntil=2014-05-01'
        own = own_law(tmp_path, "wage.table.lo-ys", "kr a year", [row], key="step")
        steps = own_law(tmp_path, "wage.reference-step", "step", ["value=29\nsince=2013-05-01\nuntil=2016-05-01"])
        both = {**own.tables, "wage.reference-step": steps.tables["wage.reference-step"]}
        found = plan(terms("2013-11-01", "2015-10-31"), law=evolve(own, tables=both))
        assert [str(value), "323900", "323900", "324600"] == amounts(found, "base_kr")
        assert remarks == len(found.remarks)
        assert all(
            "NOK 6,500 to NOK 8,800" in one.fill("en", {}).replace("\N{NO-BREAK SPACE}", " ") for one in found.remarks
        )

    def test_a_table_from_a_day_without_a_known_settlement_is_taken_as_it_is(self, tmp_path: Path) -> None:
        """Nothing bounds a table of 1 May 2021; nor one of which it is not told from which day it holds."""
        rows = ['key="29"\nvalue=1\nsince=2021-05-01\nuntil=2022-05-01', 'key="36"\nvalue=1\nuntil=2022-06-01']
        law = own_law(tmp_path, "wage.table.lo-ys", "kr a year", rows, key="step")
        found = plan(terms("2021-05-01", "2022-10-31", months=18), law=law)
        assert (["1", "1", "1", "387500"], ()) == (amounts(found, "base_kr"), found.remarks)

    def test_the_package_s_own_table_is_not_remarked_on(self) -> None:
        assert () == plan(terms("2018-11-01", "2020-10-31")).remarks

    def test_a_local_step_is_told_as_local(self, tmp_path: Path) -> None:
        row = 'value=40\nsince=2022-05-01\nuntil=2024-05-01\nstanding="local"'
        law = own_law(tmp_path, "wage.reference-step", "step", [row])
        found = plan(terms("2022-05-01", "2023-04-30", months=24), law=law)
        assert [(40, True), (40, True)] == [(row.step, row.is_local) for row in found.rows]
        assert ["406900", "406900"] == amounts(found, "base_kr")
        assert ["Frå 1. mai 2022 byggjer lønna på lokal praksis, ikkje på særavtalen."] == [
            one.fill("nn", {}) for one in found.remarks[:1]
        ]


class TestBase2022:
    """W10: the step changed from 29 to 36 on 1 May 2022; no text says whether the day of hire or of pay decides."""

    OVER = terms("2021-11-01", "2023-10-31")

    def test_the_difference_is_8_520_kr_a_year(self) -> None:
        """W10.1 to W10.3: 30 percent of step 36 and of step 29 in the same table."""
        new = plan(terms("2022-08-01", "2024-07-31")).rows[0]
        old = plan(
            terms("2022-08-01", "2024-07-31", hired="2022-04-30"), evolve(BY_HIRE, deduction_kr=Decimal(0))
        ).rows[0]
        assert (Decimal("116250.00"), Decimal("107730.00")) == (new.yearly_kr, old.yearly_kr)
        assert new.monthly_kr is not None
        assert old.monthly_kr is not None
        assert Decimal("710.00") == new.monthly_kr - old.monthly_kr

    def test_by_the_day_of_pay(self) -> None:
        assert [29, 36, 36, 36] == [row.step for row in plan(self.OVER, BY_PAY).rows]

    def test_by_the_day_of_hire(self) -> None:
        """The table is that of the day of pay all the same."""
        found = plan(self.OVER, BY_HIRE)
        assert {29} == {row.step for row in found.rows}
        assert [None, "359100", "359100", None] == amounts(found, "base_kr")

    def test_with_no_choice_it_is_an_open_question_where_they_differ(self) -> None:
        found = plan(self.OVER, WagePolicy(deduction_kr=Decimal(0)))
        assert [29, None, None, None] == [row.step for row in found.rows]
        assert (
            "The wage step was 29 on the day of hire, and is 36 from 1 May 2022. No text that was read says whether "
            "the day of hire or the day of pay decides. Which does the body follow?"
        ) in asked(found)
        assert not found.rows[0].open
        assert None is found.rows[1].base_kr

    def test_with_no_choice_it_is_settled_where_they_agree(self) -> None:
        found = plan(terms("2022-05-01", "2023-04-30"), WagePolicy(deduction_kr=Decimal(0)))
        assert [36, 36] == [row.step for row in found.rows]
        assert [] == asked(found)

    def test_it_is_asked_once(self) -> None:
        """From the day on which the step changed, not row by row."""
        found = plan(terms("2021-02-01", "2023-01-31"), WagePolicy(deduction_kr=Decimal(0)))
        assert 1 < sum(row.step is None for row in found.rows)
        assert ["1 May 2022"] == [one.partition("36 from ")[2].partition(".")[0] for one in asked(found)]

    def test_where_only_one_is_known_that_is_said(self) -> None:
        found = plan(terms("2023-11-01", "2025-10-31"), WagePolicy(deduction_kr=Decimal(0)))
        assert [36, None] == [row.step for row in found.rows[:2]]
        assert (
            "Does the wage step of the day of hire hold, or the one in use from 1 May 2024? Only one of them is known."
            in asked(found)
        )
        assert {36} == {row.step for row in plan(terms("2023-11-01", "2025-10-31"), BY_HIRE).rows}
        early = plan(terms("2015-11-01", "2017-10-31"), WagePolicy(deduction_kr=Decimal(0)))
        assert "Does the wage step of the day of hire hold, or the one in use from 1 May 2016? Only" in " ".join(
            asked(early)
        )

    def test_where_neither_is_known_nothing_is_asked(self) -> None:
        found = plan(terms("2024-05-01", "2024-10-31"), WagePolicy(deduction_kr=Decimal(0)))
        assert [] == asked(found)
        assert "table wage.reference-step on 2024-05-01" in sources(found)

    def test_after_a_change_of_company_the_day_of_hire_may_be_another(self) -> None:
        """Two days of hire with two steps: which counts is open; with one step it does not matter."""
        moved = terms("2021-11-01", "2023-10-31")
        late = evolve(moved, hired=(day("2021-11-01"), day("2022-08-01")))
        found = plan(late, BY_HIRE)
        assert [29, 29, None, None, None] == [row.step for row in found.rows]
        assert ("2022-08-01", "2022-10-31") == days(found)[2]
        assert "The apprentice has changed company. Which day counts as the day of hire from 1 August 2022?" in asked(
            found
        )
        early = evolve(moved, hired=(day("2021-11-01"), day("2022-04-30")))
        assert {29} == {row.step for row in plan(early, BY_HIRE).rows}
        assert [29, 36, 36] == [row.step for row in plan(late, BY_PAY).rows[:3]]


class TestDeduction:
    """What is taken off the year before months and hours: 300 kr from 2014 to April 2019, not known later."""

    def test_by_the_table(self) -> None:
        row = plan(terms("2018-05-01", "2020-04-30"), BY_PAY).rows[0]
        assert ("8355.00", "51.40") == (str(row.monthly_kr), str(row.hourly_kr))
        assert Decimal("100350.00") == row.yearly_kr

    def test_not_known_it_is_asked(self) -> None:
        found = plan(terms("2019-05-01", "2021-04-30"), BY_PAY)
        assert {None} == set(amounts(found, "monthly_kr")) == set(amounts(found, "hourly_kr"))
        assert ["101700.00", "135600.00", "169500.00", "170250.00", "272400.00"] == amounts(found, "yearly_kr")
        assert (
            "What is taken off the yearly pay before it is divided into months and hours is not known from 1 May 2019. "
            "Shall nothing be taken off?"
        ) in asked(found)
        assert "table wage.deduction on 2019-05-01" in sources(found)
        assert (None, Decimal(0)) == (found.total_kr, found.known_kr)

    def test_it_is_asked_once_from_when_it_is_not_known(self) -> None:
        """Not row by row; where it was never known, from the first day of training."""
        over = asked(plan(terms("2018-05-01", "2020-04-30"), BY_PAY))
        assert ["1 May 2019"] == [question.partition(" is not known from ")[2].partition(".")[0] for question in over]
        before = asked(plan(terms("2013-11-01", "2014-04-30", months=None), BY_PAY))
        assert "is not known from 1 November 2013." in " ".join(before)

    def test_a_choice_is_followed_also_where_the_table_knows(self) -> None:
        found = plan(terms("2018-05-01", "2020-04-30"), NO_DEDUCTION)
        assert "8362.50" == str(found.rows[0].monthly_kr)
        assert not any("taken off" in question for question in asked(found))

    def test_the_hours_of_a_year_may_not_be_known(self, tmp_path: Path) -> None:
        """Then months are told and hours are not."""
        law = evolve(LAW, tables={**LAW.tables, "wage.hours-a-year": evolve(LAW.tables["wage.hours-a-year"], rows=())})
        row = plan(terms("2018-05-01", "2020-04-30"), law=law).rows[0]
        assert ("8362.50", None) == (str(row.monthly_kr), row.hourly_kr)


class TestRounding:
    """Once, by name, half up; the remainder on the last row that is known."""

    def test_pieces_add_up_to_the_rounded_whole(self) -> None:
        found = plan(terms("2018-05-17", "2020-05-16"))
        assert found.total_kr is not None
        assert found.total_kr == sum((row.amount_kr for row in found.rows if row.amount_kr is not None), Decimal(0))

    def test_to_the_krone(self) -> None:
        found = plan(terms("2022-05-01", "2023-04-30"), evolve(NO_DEDUCTION, rounding=Rounding.TO_KRONE_HALF_UP))
        assert ["9688", "12917"] == amounts(found, "monthly_kr")
        assert {Rounding.TO_KRONE_HALF_UP} == {row.rounding for row in found.rows}

    def test_the_remainder_is_on_the_last_known_row(self) -> None:
        """Three pieces whose parts of a krone add up to one more than each rounded by itself."""
        to_hundred = evolve(NO_DEDUCTION, rounding=Rounding.TO_HUNDRED_KRONER_HALF_UP)
        found = plan(terms("2022-05-01", "2024-04-30"), to_hundred)
        assert ["58100", "77500", None, None] == amounts(found, "amount_kr")
        assert Decimal(135600) == found.known_kr
        one = plan(terms("2022-05-01", "2022-10-31", months=24), to_hundred)
        assert ["58100"] == amounts(one, "amount_kr")


class TestOpenQuestions:
    """What the clauses that have not been read would decide is asked, and never a number."""

    def test_another_kind_of_contract(self) -> None:
        for kind in set(ContractKind) - {ContractKind.APPRENTICE}:
            found = plan(terms("2022-05-01", "2023-04-30", kind=kind))
            assert {(None, None)} == {(row.percent, row.yearly_kr) for row in found.rows}
            assert asked(found)[0].startswith(
                "What the special agreement says on pay for others than apprentices has not"
            )

    def test_an_extension(self) -> None:
        found = plan(terms("2021-02-01", "2023-04-30", agreed_last="2023-01-31"))
        assert [("2023-02-01", "2023-04-30")] == days(found)[-1:]
        assert (None, None) == (found.rows[-1].percent, found.rows[-1].amount_kr)
        assert (
            "The training time was first agreed to 31 January 2023. What the special agreement says on pay in an "
            "extension, by its cause, has not been read. Which pay holds?"
        ) == asked(found)[-1]

    def test_the_last_day_agreed_is_no_extension(self) -> None:
        """Nor when a table begins on it."""
        found = plan(terms("2020-05-02", "2022-06-30", agreed_last="2022-05-01"))
        assert [("2022-05-01", "2022-05-01"), ("2022-05-02", "2022-06-30")] == days(found)[-2:]
        assert [Share(80, 100), None] == [row.percent for row in found.rows[-2:]]

    def test_a_half_year_that_begins_on_the_last_day(self) -> None:
        """Is a row of one day."""
        found = plan(terms("2022-05-01", "2022-11-01"))
        assert [("2022-05-01", "2022-10-31"), ("2022-11-01", "2022-11-01")] == days(found)
        assert [1, 2] == [row.half_year for row in found.rows]

    def test_half_years_after_absence_and_extension(self) -> None:
        """Three months away and made up for: for three months after each border two percentages are possible."""
        pieces = (
            piece("2022-05-01", "2022-06-30"),
            piece("2022-07-01", "2022-09-30", share="0"),
            piece("2022-10-01", "2024-07-31"),
        )
        given = with_pieces(terms("2022-05-01", "2024-07-31", agreed_last="2024-04-30"), *pieces)
        found = plan(given)
        assert [
            ("2022-05-01", "2022-06-30"),
            ("2022-07-01", "2022-09-30"),
            ("2022-10-01", "2022-10-31"),
            ("2022-11-01", "2023-01-31"),
            ("2023-02-01", "2023-04-30"),
        ] == days(found)[:5]
        assert [1, 1, 1, None, 2] == [row.half_year for row in found.rows[:5]]
        assert (
            "The training time was extended after absence. Do the half-years move with it? From 1 November 2022 to "
            "31 January 2023 the percentages differ."
        ) in asked(found)
        assert None is found.rows[3].percent

    def test_without_an_extension_the_calendar_stands(self) -> None:
        pieces = (piece("2022-05-01", "2022-09-30", share="0"), piece("2022-10-01", "2024-04-30"))
        found = plan(with_pieces(terms("2022-05-01", "2024-04-30"), *pieces))
        assert [1, 1, 2] == [row.half_year for row in found.rows[:3]]

    def test_absence(self) -> None:
        pieces = (
            piece("2022-05-01", "2022-06-30"),
            piece("2022-07-01", "2022-07-31", share="0.5"),
            piece("2022-08-01", "2024-04-30"),
        )
        found = plan(with_pieces(terms("2022-05-01", "2024-04-30"), *pieces))
        assert ["19375.00", None] == amounts(found, "amount_kr")[:2]
        assert "9687.50" == amounts(found, "monthly_kr")[1], "what it would be is told, what is paid is not"
        assert (
            "Which pay holds during absence or leave from 1 July 2022 to 31 July 2022? What the special agreement says "
            "has not been read."
        ) in asked(found)

    def test_part_time(self) -> None:
        part = piece("2022-05-01", "2024-04-30", position="0.8", share="0.8")
        found = plan(with_pieces(terms("2022-05-01", "2024-04-30"), part))
        assert {None} == set(amounts(found, "amount_kr"))
        assert {Decimal("0.8")} == {row.position for row in found.rows}
        assert (
            "The position is less than full from 1 May 2022. What the special agreement says on part time has not been "
            "read. Which pay holds?"
        ) in asked(found)
        assert not any("absence" in question for question in asked(found))

    def test_a_shortened_time(self) -> None:
        found = plan(
            terms("2022-05-01", "2023-04-30", agreed_last="2024-04-30", shortened_from=date(2022, 11, 15), months=24)
        )
        assert ("2022-11-15", "2023-04-30") == days(found)[-1]
        assert [Share(30, 100), Share(40, 100), None] == [row.percent for row in found.rows]
        assert "The training time was shortened from 15 November 2022. Which percentages hold after that?" in asked(
            found
        )

    def test_each_half_year_after_a_time_was_shortened_is_asked_about(self) -> None:
        found = plan(
            terms("2022-05-01", "2023-04-30", agreed_last="2024-04-30", shortened_from=date(2022, 8, 15), months=24)
        )
        assert [Share(30, 100), None, None] == [row.percent for row in found.rows]

    def test_a_length_that_is_not_known(self) -> None:
        found = plan(terms("2022-05-01", "2023-04-30", months=None))
        assert asked(found) == [
            "How many months of training in the company are agreed? Without them the percentages are not known."
        ]

    def test_days_beyond_the_percentages(self) -> None:
        """24 months and thirteen days: the percentages end after four half-years."""
        found = plan(terms("2020-04-17", "2022-04-30", months=24))
        assert [4, 5] == [row.half_year for row in found.rows[-2:]]
        assert None is found.rows[-1].percent
        assert "The percentages of 24 months have no half-year 5. Which pay holds from 17 April 2022?" in asked(found)
        assert not any("half-year 4" in question for question in asked(found))

    def test_half_years_beyond_the_percentages(self) -> None:
        """The second one beyond is asked about as the first is."""
        found = plan(terms("2019-04-17", "2021-04-16", months=12))
        beyond = [row for row in found.rows if row.half_year in (3, 4)]
        assert {(3, None), (4, None)} == {(row.half_year, row.percent) for row in beyond}
        for number in (3, 4):
            assert any(f"have no half-year {number}." in question for question in asked(found))

    def test_adults(self) -> None:
        """The amounts stand, and the question is asked."""
        found = plan(terms("2022-05-01", "2023-04-30", may_be_adult=True))
        assert asked(found)[0].startswith("What the special agreement says on adults has not been read.")
        assert found.total_kr is not None

    def test_waiting_for_the_exam(self) -> None:
        found = plan(terms("2022-05-01", "2023-04-30", waits=True))
        expected = (
            "The training time was over on 30 April 2023. Which pay holds while the apprentice waits for the exam?"
        )
        assert [expected] == asked(found)

    @pytest.mark.parametrize("language", ["nb", "nn"])
    def test_in_norwegian(self, language: str) -> None:
        found = plan(terms("2021-11-01", "2023-10-31", waits=True, may_be_adult=True), WagePolicy())
        told = " ".join(asked(found, language))
        words = {
            "nb": ["særavtalen", "ansettelsesdagen", "fratrekk"],
            "nn": ["særavtalen", "tilsetjingsdagen", "fråtrekk"],
        }
        assert [True] * 3 == [word in told for word in words[language]]


class TestDefaults:
    """General rules of the main agreement stand beside the plan with their own citation."""

    def test_each_is_cited_in_its_own_time(self) -> None:
        found = plan(terms("2022-05-01", "2023-04-30"))
        assert [
            Citation(Instrument.MAIN_AGREEMENT_2016, section, "", date(2016, 5, 1), date(2018, 5, 1))
            for section in ("11", "13", "18")
        ] == [default.citation for default in found.defaults]
        assert "49 weeks and 5 calendar days" in found.defaults[2].text.en
        assert "50 percent on the hourly wage; 100 percent between 20:00 and 06:00" in found.defaults[1].text.en


class TestInstructions:
    """What to tell payroll, row by row, with what is not known left open and said."""

    def test_row_by_row(self) -> None:
        found = wage_instructions(plan(terms("2022-05-01", "2024-04-30")), "K1")
        assert [("2022-05-01", "2022-10-31"), ("2022-11-01", "2023-04-30"), ("2023-05-01", "2023-10-31")] == [
            (one.first.isoformat(), one.last.isoformat()) for one in found[:3]
        ]
        first = found[0]
        assert ("K1", 1, Decimal(1), Share(30, 100), 36) == (
            first.contract,
            first.half_year,
            first.position,
            first.percent,
            first.step,
        )
        assert (Decimal(387500), Decimal("116250.00"), Decimal("9687.50"), Rounding.TO_ORE_HALF_UP) == (
            first.base_kr,
            first.yearly_kr,
            first.monthly_kr,
            first.rounding,
        )
        assert ((), (), ()) == (first.not_known, first.open, first.missing)

    def test_what_a_table_does_not_tell_is_named(self) -> None:
        third = wage_instructions(plan(terms("2022-05-01", "2024-04-30")), "K1")[2]
        assert (Share(50, 100), 36, None) == (third.percent, third.step, third.base_kr)
        assert (("base_kr", "yearly_kr", "monthly_kr"), ("table wage.table.lo-ys on 2023-05-01",)) == (
            third.not_known,
            third.missing,
        )

    def test_what_no_text_answers_is_asked(self) -> None:
        (only,) = wage_instructions(plan(terms("2022-05-01", "2022-10-31"), BY_PAY), "K1")
        assert ("monthly_kr",) == only.not_known
        assert plan(terms("2022-05-01", "2022-10-31"), BY_PAY).rows[0].open == only.open
        assert only.open

    @pytest.mark.parametrize(
        ("since", "expected"),
        [
            ("2022-05-01", ("2022-05-01", "2022-10-31", 4)),
            ("2022-10-31", ("2022-10-31", "2022-10-31", 4)),
            ("2022-11-01", ("2022-11-01", "2023-04-30", 3)),
            ("2024-04-30", ("2024-04-30", "2024-04-30", 1)),
        ],
    )
    def test_from_a_day_on(self, since: str, expected: tuple[str, str, int]) -> None:
        found = wage_instructions(plan(terms("2022-05-01", "2024-04-30")), "K1", date.fromisoformat(since))
        assert expected == (found[0].first.isoformat(), found[0].last.isoformat(), len(found))

    def test_nothing_is_left_after_the_end(self) -> None:
        assert () == wage_instructions(plan(terms("2022-05-01", "2024-04-30")), "K1", date(2024, 5, 1))


class TestResult:
    """The sum of the plan is a calculation of the catalogue."""

    def test_what_is_known(self) -> None:
        found = plan(terms("2022-05-01", "2023-04-30")).result(date(2023, 5, 1))
        assert ("wage.half-years", "kr", Decimal("135625.00")) == (found.id, found.unit, found.value)
        assert (Citation(Instrument.STATE_AGREEMENT, "", "", date(2014, 5, 1), date(2025, 1, 14)),) == found.citations

    @pytest.mark.parametrize(
        ("on", "sections"),
        [(date(2014, 4, 30), []), (date(2014, 5, 1), [""]), (date(2025, 1, 13), [""]), (date(2025, 1, 14), ["4"])],
    )
    def test_what_is_cited(self, on: date, sections: list[str]) -> None:
        assert sections == [place.section for place in WAGES.cites_on(on)]

    def test_questions_and_what_is_missing_are_those_of_the_plan(self) -> None:
        whole = plan(terms("2020-11-01", "2022-10-31"), WagePolicy())
        found = whole.result(date(2023, 1, 1))
        assert (whole.open, whole.missing, None) == (found.open, found.missing, found.value)

    def test_marks(self) -> None:
        """The weakest of what a row rests on; the table of 1 October 2020 is primary, the step is not."""
        found = plan(terms("2020-10-01", "2021-04-30"))
        assert {Mark.SECONDARY} == {row.mark for row in found.rows}
        assert None is evolve(found.rows[0], figures=()).mark
        primary = [read for read in found.rows[0].figures if read.table == "wage.table.lo-ys"]
        assert Mark.PRIMARY is evolve(found.rows[0], figures=tuple(primary)).mark


def _situation(**more: Any) -> ContractSituation:
    """An apprentice in a state body from 1 May 2022."""
    sector = more.pop("sector", Sector.STATE)
    assert sector is None or isinstance(sector, Sector)
    facts = contract(
        signed("2022-04-20", first="2022-05-01", last="2024-04-30"),
        started("2022-05-01"),
        company=enterprise(sector=sector),
        **more,
    )
    return situation(facts, "2023-01-01")


class TestOfAContract:
    """The plan follows from the facts of the contract, where the company is a state body."""

    def test_a_state_body(self) -> None:
        found = wages_of(_situation(), LAW, NO_DEDUCTION)
        assert found is not None
        assert ["387500", "387500", None, None] == amounts(found, "base_kr")
        assert NO_DEDUCTION == found.policy

    def test_without_a_policy_nothing_is_chosen(self) -> None:
        found = wages_of(_situation(), LAW)
        assert found is not None
        assert WagePolicy() == found.policy
        assert (None, None, "") == (found.policy.base_by, found.policy.deduction_kr, found.policy.ladder)

    def test_no_state_body(self) -> None:
        assert None is wages_of(_situation(sector=Sector.PRIVATE), LAW)

    def test_a_body_of_unknown_sector(self) -> None:
        found = wages_of(_situation(sector=None), LAW)
        assert found is not None
        assert ["Is the company a state body? Then pay follows the special agreement of the state."] == asked(found)
        assert ((), None) == (found.rows, found.total_kr)

    def test_no_company(self) -> None:
        facts = evolve(_situation().contract, enterprise=None, department=None)
        found = wages_of(situation(facts, "2023-01-01"), LAW)
        assert found is not None
        assert () == found.rows

    def test_without_a_last_day_there_are_no_rows(self) -> None:
        found = wages_of(situation(contract(started("2022-05-01")), "2023-01-01"), LAW)
        assert found is not None
        assert ({"key last of event signed"}, ()) == (sources(found), found.rows)

    def test_an_ended_contract_is_paid_to_its_end(self) -> None:
        facts = contract(
            signed("2022-04-20", first="2022-05-01", last="2024-04-30"),
            started("2022-05-01"),
            event(Ended, "2022-12-31"),
        )
        found = wages_of(situation(facts, "2023-01-01"), LAW, NO_DEDUCTION)
        assert found is not None
        assert ("2022-11-01", "2022-12-31") == days(found)[-1]
        assert found.total_kr is not None

    def test_a_day_outside_has_no_row(self) -> None:
        found = plan(terms("2022-05-01", "2023-04-30"))
        outside = (found.on(date(2022, 4, 30)), found.on(date(2023, 5, 1)))
        assert (None, None) == outside
        assert (1, 2) == tuple(row.half_year for on in ("2022-10-31", "2022-11-01") if (row := found.on(day(on))))
