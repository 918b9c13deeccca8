"""The tables of pay and grants: known figures, holes, and relations that a mistyped figure breaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

import pytest

from okstat.dated import Dated, Hole, Mark, Row, Standing
from okstat.money import Rounding, Share, rounded
from okstat.tables import Figure, package_tables, read_code_list

TABLES = package_tables()
LO_YS, AKADEMIKERNE = TABLES["wage.table.lo-ys"], TABLES["wage.table.akademikerne"]
UNKNOWN = "unknown"

Steps = dict[int, Decimal]
Relation = Callable[[int, Decimal], Decimal]


def value_on(table: str, day: date, key: str = "") -> Figure | str:
    """The figure that holds, or that it is unknown: then the hole names the table, the key and why."""
    found = TABLES[table].on(day, key)
    if isinstance(found, Row):
        return found.value
    assert (table, key) == (found.table, found.key)
    assert found.reason != "no row of the table covers the day"
    return UNKNOWN


def steps_on(table: Dated[Figure], day: date) -> Steps:
    """The yearly amount of each step that the table of a day shows."""
    rows = ((step, table.on(day, str(step))) for step in range(1, 100))
    return {step: Decimal(row.value) for step, row in rows if isinstance(row, Row)}


def times(factor: str) -> Relation:
    """Every step by one factor, half up to the hundred."""
    return lambda step, amount: rounded(amount * Decimal(factor), Rounding.TO_HUNDRED_KRONER_HALF_UP)


def plus(kroner: int) -> Relation:
    """Every step by the same amount."""
    return lambda step, amount: amount + kroner


def notice_of_2015(step: int, amount: Decimal) -> Decimal:
    """700 kr up to step 39, 0.19 percent from step 40."""
    return plus(700)(step, amount) if step < 40 else times("1.0019")(step, amount)


RELATIONS = [
    pytest.param(LO_YS, 2014, LO_YS, 2015, notice_of_2015, 27, id="W5, by construction"),
    pytest.param(LO_YS, 2015, LO_YS, 2016, times("1.0115"), 27, id="W8.1"),
    pytest.param(AKADEMIKERNE, 2015, AKADEMIKERNE, 2016, times("1.0050"), 27, id="W8.2"),
    pytest.param(LO_YS, 2016, LO_YS, 2017, times("1.0033"), 13, id="W8.3"),
    pytest.param(LO_YS, 2017, LO_YS, 2018, plus(5100), 13, id="W8.4"),
    pytest.param(LO_YS, 2018, LO_YS, 2019, times("1.0135"), 13, id="W8.5"),
    pytest.param(LO_YS, 2019, LO_YS, 2020, times("1.0044"), 27, id="W8.6"),
]


def broken(before: Steps, after: Steps, relation: Relation) -> list[int]:
    """The steps of both tables at which the later one does not follow from the earlier one."""
    return [step for step in sorted(before.keys() & after.keys()) if after[step] != relation(step, before[step])]


class TestWageTables:
    """Tables follow from each other step by step, so a mistyped figure is caught."""

    @pytest.mark.parametrize(("table", "year", "following", "next_year", "relation", "count"), RELATIONS)
    def test_one_relation_for_all_steps(
        self,
        table: Dated[Figure],
        year: int,
        following: Dated[Figure],
        next_year: int,
        relation: Relation,
        count: int,
    ) -> None:
        before, after = steps_on(table, date(year, 12, 31)), steps_on(following, date(next_year, 12, 31))
        assert count == len(before.keys() & after.keys())
        assert [] == broken(before, after, relation)

    @pytest.mark.parametrize(("table", "year", "following", "next_year", "relation", "count"), RELATIONS)
    def test_a_mistyped_figure_breaks_it(
        self,
        table: Dated[Figure],
        year: int,
        following: Dated[Figure],
        next_year: int,
        relation: Relation,
        count: int,
    ) -> None:
        before, after = steps_on(table, date(year, 12, 31)), steps_on(following, date(next_year, 12, 31))
        for step in before.keys() & after.keys():
            assert [step] == broken(before, {**after, step: after[step] + 100}, relation)

    def test_two_settlements_lie_between_2020_and_2022(self) -> None:
        """From 1 October 2020 to 1 May 2022 every step rose by 18 200 to 19 200 kr."""
        before, after = steps_on(LO_YS, date(2020, 12, 31)), steps_on(LO_YS, date(2022, 12, 31))
        assert list(range(19, 46)) == sorted(before) == sorted(after)
        rises = sorted(after[step] - before[step] for step in after)
        assert [18200, 19200] == [rises[0], rises[-1]]

    def test_a_higher_step_is_more(self) -> None:
        for table in (LO_YS, AKADEMIKERNE):
            for first in {row.since for row in table.rows if isinstance(row.since, date)}:
                amounts = list(steps_on(table, first).values())
                assert amounts == sorted(set(amounts))

    def test_one_table_for_all_unions_in_2014_and_2015(self) -> None:
        for year in (2014, 2015):
            assert steps_on(LO_YS, date(year, 5, 1)) == steps_on(AKADEMIKERNE, date(year, 5, 1))

    def test_the_year_2015_is_derived_and_says_so(self) -> None:
        standings = {row.since: row.provenance.standing for row in LO_YS.rows}
        assert [date(2015, 5, 1)] == [since for since, one in standings.items() if one is Standing.DERIVED]

    def test_the_table_of_2022_says_that_its_side_is_not_named(self) -> None:
        notes = {row.key: row.provenance.note for row in LO_YS.rows if row.since == date(2022, 5, 1)}
        assert 27 == len(notes)
        assert all("side not named" in note for note in notes.values())
        assert ["36"] == [step for step, note in notes.items() if "no employer's page confirms" not in note]

    @pytest.mark.parametrize(
        ("day", "step_27", "step_29"),
        [
            pytest.param(date(2016, 5, 1), 320700, 328300, id="W5.1"),
            pytest.param(date(2017, 5, 1), 321800, 329400, id="W5.3"),
            pytest.param(date(2018, 5, 1), 326900, 334500, id="W5.4"),
            pytest.param(date(2018, 6, 1), 326900, 334500, id="W1.5: not 339 000"),
            pytest.param(date(2019, 5, 1), 331300, 339000, id="W5.5"),
            pytest.param(date(2020, 10, 1), 332800, 340500, id="W5.6"),
            pytest.param(date(2022, 5, 1), 351300, 359100, id="W5.7"),
            pytest.param(date(2019, 4, 30), 326900, 334500, id="W5.8"),
            pytest.param(date(2020, 9, 30), 331300, 339000, id="W5.10"),
            pytest.param(date(2021, 4, 30), 332800, 340500, id="W5.12"),
            pytest.param(date(2021, 5, 1), UNKNOWN, UNKNOWN, id="W5.13, first day"),
            pytest.param(date(2022, 4, 30), UNKNOWN, UNKNOWN, id="W5.13, last day"),
            pytest.param(date(2023, 4, 30), 351300, 359100, id="W5.14"),
            pytest.param(date(2023, 5, 1), UNKNOWN, UNKNOWN, id="W5.15, W9.3"),
            pytest.param(date(2026, 11, 21), UNKNOWN, UNKNOWN, id="W5.15, today"),
            pytest.param(date(2014, 4, 30), UNKNOWN, UNKNOWN, id="before the first table"),
        ],
    )
    def test_which_table_on_which_day(self, day: date, step_27: Figure | str, step_29: Figure | str) -> None:
        assert (step_27, step_29) == (value_on("wage.table.lo-ys", day, "27"), value_on("wage.table.lo-ys", day, "29"))

    def test_the_other_side(self) -> None:
        """W5.2; from 1 May 2017 Akademikerne have no steps."""
        side = "wage.table.akademikerne"
        assert (318700, 326200) == tuple(value_on(side, date(2016, 5, 1), step) for step in ("27", "29"))
        assert (326200, UNKNOWN) == tuple(value_on(side, day, "29") for day in (date(2017, 4, 30), date(2017, 5, 1)))

    def test_step_36(self) -> None:
        """W8.7: steps 32 to 45 of 2017 and 2018 are a hole."""
        days = [(2014, 5), (2015, 5), (2016, 5), (2017, 5), (2018, 5), (2019, 5), (2020, 10)]
        found = [value_on("wage.table.lo-ys", date(year, month, 1), "36") for year, month in days]
        assert [351200, 351900, 355900, UNKNOWN, UNKNOWN, 367100, 368700] == found
        assert 353700 == value_on("wage.table.akademikerne", date(2016, 5, 1), "36")

    @pytest.mark.parametrize("day", [date(2014, 5, 1), date(2016, 5, 1), date(2019, 5, 1), date(2022, 5, 1)])
    def test_steps_that_were_not_read_are_a_hole(self, day: date) -> None:
        assert (UNKNOWN, UNKNOWN) == tuple(value_on("wage.table.lo-ys", day, step) for step in ("18", "46"))

    def test_the_lowest_addition_of_2020(self) -> None:
        """W9.1: 0.44 percent of step 19 is 1 321 kr, the lowest addition that the press told."""
        before, after = (value_on("wage.table.lo-ys", day, "19") for day in (date(2020, 9, 30), date(2020, 10, 1)))
        assert (300300, 301600) == (before, after)
        assert 1321 == rounded(Decimal(300300) * Decimal("0.0044"), Rounding.TO_KRONE_HALF_UP)


class TestHourlyWages:
    """(yearly − 300) / 1 950, half up to ten øre, gives the hourly wages that were published for 2014."""

    @pytest.mark.parametrize(
        ("step", "yearly", "hour"),
        [
            pytest.param("19", 286200, "146.60", id="W7.1"),
            pytest.param("25", 308500, "158.10", id="W7.2"),
            pytest.param("28", 320200, "164.10", id="W7.3"),
            pytest.param("29", 323900, "165.90", id="W7.4"),
        ],
    )
    def test_published_hours(self, step: str, yearly: int, hour: str) -> None:
        day = date(2014, 5, 1)
        assert yearly == value_on("wage.table.lo-ys", day, step)
        found = [value_on(name, day) for name in ("wage.deduction", "wage.hours-a-year")]
        assert [300, 1950] == found
        exact = Share(1, 1950).of(yearly - 300)
        assert Decimal(hour) == rounded(exact, Rounding.TO_TEN_ORE_HALF_UP)

    @pytest.mark.parametrize(("yearly", "published"), [(308500, "158.10"), (320200, "164.10")])
    def test_a_deduction_of_400_does_not_give_them(self, yearly: int, published: str) -> None:
        """W7.5, negative."""
        assert Decimal(published) != rounded(Share(1, 1950).of(yearly - 400), Rounding.TO_TEN_ORE_HALF_UP)

    def test_the_deduction_is_unknown_outside_the_years_that_show_it(self) -> None:
        days = (date(2014, 4, 30), date(2014, 5, 1), date(2019, 4, 30), date(2019, 5, 1))
        assert [UNKNOWN, 300, 300, UNKNOWN] == [value_on("wage.deduction", day) for day in days]


class TestReferenceStep:
    """The step whose amount the percentages are taken of changes with the agreement, and is not known at either end."""

    @pytest.mark.parametrize(
        ("day", "step"),
        [
            (date(2016, 4, 30), UNKNOWN),
            (date(2016, 5, 1), 27),
            (date(2018, 4, 30), 27),
            (date(2018, 5, 1), 29),
            (date(2020, 5, 1), 29),
            (date(2022, 4, 30), 29),
            (date(2022, 5, 1), 36),
            (date(2024, 4, 30), 36),
            (date(2024, 5, 1), UNKNOWN),
        ],
    )
    def test_by_day(self, day: date, step: Figure | str) -> None:
        assert step == value_on("wage.reference-step", day)

    @pytest.mark.parametrize(
        ("day", "edition"),
        [
            (date(2014, 4, 30), UNKNOWN),
            (date(2014, 5, 1), 2014),
            (date(2018, 4, 30), 2014),
            (date(2018, 5, 1), 2018),
            (date(2020, 4, 30), 2018),
            (date(2020, 5, 1), UNKNOWN),
            (date(2025, 1, 14), UNKNOWN),
        ],
    )
    def test_the_edition_of_the_agreement(self, day: date, edition: Figure | str) -> None:
        assert edition == value_on("wage.agreement", day)


def ladder(table: str, months: int, day: date) -> list[Figure | str]:
    """The percentage of each half-year."""
    return [value_on(table, day, f"{months}/{number}") for number in range(1, months // 6 + 1)]


class TestLadders:
    """The percentages by the length of the training in the company; what is practised locally is not the agreement."""

    @pytest.mark.parametrize(
        ("months", "percent"),
        [
            pytest.param(18, [45, 55, 80], id="W2.3"),
            pytest.param(24, [30, 40, 50, 80], id="W2.2, W3.1"),
            pytest.param(30, [30, 40, 45, 55, 80], id="W2.4, W3.2"),
            pytest.param(36, [UNKNOWN] * 6, id="W3.4"),
            pytest.param(42, [UNKNOWN] * 7, id="W3.5: not the agreement"),
            pytest.param(48, [UNKNOWN] * 8, id="48"),
            pytest.param(12, [UNKNOWN] * 2, id="12"),
        ],
    )
    def test_the_agreement(self, months: int, percent: list[Figure | str]) -> None:
        assert percent == ladder("wage.percent", months, date(2022, 5, 1))
        assert percent == ladder("wage.percent", months, date(2024, 4, 30))
        assert {UNKNOWN} == set(ladder("wage.percent", months, date(2024, 5, 1)))

    def test_24_months_from_2018(self) -> None:
        """W1.1."""
        assert [30, 40, 50, 80] == ladder("wage.percent", 24, date(2018, 5, 1))
        assert [UNKNOWN] * 4 == ladder("wage.percent", 24, date(2018, 4, 30))
        assert [UNKNOWN] * 3 == ladder("wage.percent", 18, date(2022, 4, 30))

    @pytest.mark.parametrize(
        ("months", "percent"),
        [
            pytest.param(36, [30, 35, 40, 45, 55, 75], id="W3.3"),
            pytest.param(42, [30, 40, 45, 55, 65, 70, 80], id="W3.5"),
            pytest.param(48, [30, 40, 45, 55, 65, 70, UNKNOWN, UNKNOWN], id="W3.6"),
            pytest.param(24, [UNKNOWN] * 4, id="of other lengths it has the agreement's"),
        ],
    )
    def test_local_practice(self, months: int, percent: list[Figure | str]) -> None:
        name = "wage.percent.university-of-bergen"
        assert percent == ladder(name, months, date(2023, 1, 1))
        assert {Standing.LOCAL} == {row.provenance.standing for row in TABLES[name].rows}

    def test_after_military_service(self) -> None:
        name = "wage.percent.armed-forces"
        assert [UNKNOWN, UNKNOWN, 50, 50] == ladder(name, 24, date(2017, 1, 12))
        assert {Standing.LOCAL} == {row.provenance.standing for row in TABLES[name].rows}

    def test_nothing_of_the_agreement_is_local(self) -> None:
        assert {Standing.PUBLISHED} == {row.provenance.standing for row in TABLES["wage.percent"].rows}


def yearly(grant: str, day: date, key: str = "national") -> Decimal | None:
    """A grant for a year, from the year that is published or else from the rounded month."""
    year = TABLES[f"{grant}.year"].on(day, key)
    if isinstance(year, Row):
        return Decimal(year.value)
    month = TABLES[f"{grant}.month"].on(day, key) if f"{grant}.month" in TABLES else year
    if isinstance(month, Hole):
        return None
    return Decimal(month.value) * (24 if grant == "grant.basis-1" else 12)


def ratios(grant: str) -> Iterator[tuple[int, Decimal]]:
    """The grant for each 1 July in relation to grant I for one training year, national or of Trøndelag."""
    for year in range(2014, 2027):
        for key in ("national", "50"):
            basis, other = yearly("grant.basis-1", date(year, 7, 1), key), yearly(grant, date(year, 7, 1), key)
            if basis is not None and other is not None:
                yield year, other / basis


class TestGrantRates:
    """From 2017 on the grants stand in fixed ratios to each other, so a stale or mistyped rate is caught."""

    @pytest.mark.parametrize(
        ("grant", "least", "most", "years"),
        [
            pytest.param(
                "grant.basis-2", "0.3907", "0.3909", [2017, 2018, 2019, 2020, 2021, 2023, 2024, 2025], id="G13.1"
            ),
            pytest.param("grant.small-trades-addition", "0.3877", "0.3878", [2019, 2024], id="G13.2"),
            pytest.param("grant.small-trades-basis-2", "0.6646", "0.6647", [2019, 2021, 2023, 2024], id="G13.3"),
        ],
    )
    def test_fixed_ratios(self, grant: str, least: str, most: str, years: list[int]) -> None:
        found = [(year, ratio) for year, ratio in ratios(grant) if year >= 2017]
        assert years == [year for year, _ in found]
        assert [] == [year for year, ratio in found if not Decimal(least) <= ratio <= Decimal(most)]

    def test_before_2017_they_were_others(self) -> None:
        """G13.4, negative: the rates of July 2016, and those of 2014."""
        place = Decimal("0.0001")
        assert [(2014, Decimal("0.3066")), (2016, Decimal("0.3761"))] == [
            (year, ratio.quantize(place)) for year, ratio in ratios("grant.basis-2") if year < 2017
        ]
        assert [(2016, Decimal("0.3971"))] == [
            (year, ratio.quantize(place)) for year, ratio in ratios("grant.small-trades-addition") if year < 2017
        ]

    def test_a_stale_rate_breaks_the_ratio(self) -> None:
        """G12: 9 272 in 2021; the 8 715 that another county printed is the rate of 2019."""
        basis = Decimal(str(value_on("grant.basis-1.year", date(2021, 7, 1), "national")))
        assert 9272 == value_on("grant.small-trades-basis-2.month", date(2021, 7, 1), "national")
        assert Decimal("9272.4") == (basis * Decimal("0.66466") / 12).quantize(Decimal("0.1"))
        assert Decimal("0.6247") == (Decimal(8715 * 12) / basis).quantize(Decimal("0.0001"))
        assert Decimal(104577) / 12 == Decimal("8714.75")
        assert 104577 == value_on("grant.small-trades-basis-2.year", date(2019, 7, 1), "national")

    @pytest.mark.parametrize(
        ("table", "key", "day", "value"),
        [
            pytest.param("grant.basis-1.year", "national", date(2016, 6, 30), UNKNOWN, id="first half of 2016"),
            pytest.param("grant.basis-1.year", "national", date(2016, 7, 1), 141566, id="G1.1"),
            pytest.param("grant.basis-1.year", "national", date(2017, 1, 1), 149030, id="G9.1"),
            pytest.param("grant.basis-1.year", "national", date(2018, 1, 1), UNKNOWN, id="only the month in 2018"),
            pytest.param("grant.basis-1.month", "national", date(2018, 1, 1), Decimal("6377.21"), id="month of 2018"),
            pytest.param("grant.basis-1.year", "national", date(2021, 12, 31), 167407, id="last day of 2021"),
            pytest.param("grant.basis-1.year", "national", date(2022, 1, 1), UNKNOWN, id="2022"),
            pytest.param("grant.basis-1.year", "national", date(2023, 1, 1), 175882, id="2023"),
            pytest.param("grant.basis-1.year", "national", date(2024, 12, 31), 175882, id="2024"),
            pytest.param("grant.basis-1.year", "national", date(2025, 1, 1), UNKNOWN, id="2025, no national rate"),
            pytest.param("grant.basis-1.year", "50", date(2025, 1, 1), 183093, id="2025, Trøndelag"),
            pytest.param("grant.basis-1.year", "50", date(2026, 1, 1), UNKNOWN, id="2026, Trøndelag"),
            pytest.param("grant.basis-2.year", "50", date(2025, 1, 1), 71550, id="G2.1"),
            pytest.param("grant.basis-2.year", "national", date(2020, 1, 1), 63454, id="G2.2"),
            pytest.param("grant.basis-2.year", "national", date(2016, 7, 1), 53248, id="G1.5"),
            pytest.param("grant.basis-2.month", "national", date(2017, 1, 1), 4853, id="G9.4"),
            pytest.param("grant.small-trades-addition.year", "national", date(2016, 7, 1), 56210, id="G1.6"),
            pytest.param("grant.small-trades-addition.year", "national", date(2017, 1, 1), UNKNOWN, id="2017"),
            pytest.param("grant.pandemic-addition.month", "national", date(2021, 6, 30), 708, id="G4.1"),
            pytest.param("grant.pandemic-addition-cap", "national", date(2021, 1, 1), 4250, id="G4.1, cap"),
            pytest.param("grant.stimulus-first-company-max", "03", date(2022, 12, 31), 50000, id="Oslo 2022"),
            pytest.param("grant.stimulus-growth-max", "03", date(2022, 1, 1), 30000, id="Oslo 2022, growth"),
        ],
    )
    def test_by_day_and_county(self, table: str, key: str, day: date, value: Figure | str) -> None:
        assert value == value_on(table, day, key)

    def test_the_first_day_of_the_rates_of_2014_is_in_doubt(self) -> None:
        begun = frozenset({"grant-rates-2014"})
        for name, month in (("grant.basis-1.month", 4998), ("grant.basis-2.month", 3065)):
            found = [
                TABLES[name].on(day, "national", reading)
                for day in (date(2014, 1, 1), date(2014, 6, 30), date(2014, 7, 1))
                for reading in (frozenset[str](), begun)
            ]
            assert [None, month, None, month, month, month] == [
                row.value if isinstance(row, Row) else None for row in found
            ]

    def test_a_year_read_as_from_january_says_so(self) -> None:
        noted = {
            row.since
            for row in TABLES["grant.basis-1.year"].rows
            if "names the year only; read as from 1 January" in row.provenance.note
        }
        assert {date(2017, 1, 1), date(2023, 1, 1), date(2024, 1, 1)} == noted


class TestOfficeShare:
    """What an office keeps is dated, by decision, and for most not known as a number."""

    @pytest.mark.parametrize("bound", ["least", "most"])
    def test_by_office(self, bound: str) -> None:
        name = f"office.share-kept.{bound}"
        assert 27 == value_on(name, date(2018, 12, 31), "OTEK Nord-Trøndelag")
        assert UNKNOWN == value_on(name, date(2019, 1, 1), "OTEK Nord-Trøndelag")
        assert UNKNOWN == value_on(name, date(2022, 6, 7), "OK stat"), "G6.1: about one third is no number"
        assert UNKNOWN == value_on(name, date(2026, 1, 1), "Haugaland"), "a range without a day is no figure of a day"


class TestGeneratedLists:
    """Every row of the generated lists stands in a table, and no table is without rows."""

    LISTS = ("generated_wage_tables", "generated_wage_ladders", "generated_grant_rates")

    def test_every_row_is_in_a_table(self) -> None:
        listed = [(row["table"], row["key"], row["value"]) for name in self.LISTS for row in read_code_list(name)]
        names = {table for table, _, _ in listed}
        held = [(name, row.key, str(row.value)) for name in names for row in TABLES[name].rows]
        assert sorted(listed) == sorted(held)
        assert {269, 33, 32} == {len(read_code_list(name)) for name in self.LISTS}

    def test_primary_marks(self) -> None:
        primary = {row.since for row in LO_YS.rows if row.provenance.mark is Mark.PRIMARY}
        assert {date(2016, 5, 1), date(2020, 10, 1)} == primary

    def test_state_goals(self) -> None:
        """What the state has asked of its bodies, in words; what is uncertain is not there."""
        goals = read_code_list("generated_state_goals")
        assert 20 == len(goals)
        assert "office-okstat" not in {goal["key"] for goal in goals}
        assert ["0", "100", "75", "75", "75"] == [row["threshold"] for row in goals if row["key"] == "one-apprentice"]
