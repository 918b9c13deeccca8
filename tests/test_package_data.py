from __future__ import annotations

import re
from datetime import date
from importlib.resources import files

import pytest

from okstat.citation import Instrument
from okstat.dated import Hole, Mark, Row
from okstat.responsibility import responsibility_matrix
from okstat.tables import Figure, package_doubts, package_tables, read_code_list

TABLES = package_tables()
ROWS = [
    pytest.param(row, id=f"{table.name} {row.key} {number}")
    for table in TABLES.values()
    for number, row in enumerate(table.rows, 1)
]
CODE_LISTS = sorted(
    file.name.removesuffix(".csv") for file in (files("okstat") / "data").iterdir() if file.name.endswith(".csv")
)


def value_on(name: str, day: date, reading: frozenset[str] = frozenset()) -> Figure | str:
    """The figure that holds, or why there is none."""
    found = TABLES[name].on(day, reading=reading)
    return found.value if isinstance(found, Row) else found.reason


@pytest.mark.parametrize("row", ROWS)
def test_every_figure_says_where_it_comes_from(row: Row[Figure]) -> None:
    """A row has a source, a public address, a mark that is not uncertain, and the day it was checked."""
    known = row.provenance
    assert known.source
    assert known.url.startswith(("https://", "http://"))
    assert known.mark in {Mark.PRIMARY, Mark.SECONDARY}
    assert date(2026, 11, 1) <= known.checked


def test_no_figure_of_the_package_is_an_overlay() -> None:
    """An overlay is the host's."""
    assert {None} == {row.provenance.overlay for table in TABLES.values() for row in table.rows}


def test_every_doubt_of_a_table_is_a_declared_one() -> None:
    """Rows share the doubt of their amendment by identity, so one run sees one consistent law."""
    declared = package_doubts()
    used = [doubt for table in TABLES.values() for doubt in table.doubts()]
    assert all(declared[doubt.name] is doubt for doubt in used)


def test_every_doubt_says_what_bounds_it() -> None:
    """The source of a doubt has a public address."""
    assert [] == [name for name, doubt in package_doubts().items() if not re.search(r"https?://", doubt.source)]


@pytest.mark.parametrize("name", CODE_LISTS)
def test_every_code_list_is_whole(name: str) -> None:
    """Each list can be read, has rows, and its codes say where they come from."""
    rows = read_code_list(name)
    assert rows
    assert "code" not in rows[0] or {"source", "url", "mark", "checked"} <= rows[0].keys()


def test_every_row_of_the_matrix_cites_the_law() -> None:
    """To 31 July 2024 the texts of 1998 and 2006 are cited, from 1 August 2024 those of 2023 and 2024."""
    old = {Instrument.ACT_1998, Instrument.REGULATION_2006}
    new = {Instrument.ACT_2023, Instrument.REGULATION_2024}
    rows = responsibility_matrix()
    assert old == {place.instrument for row in rows if row.since is None for place in row.citations}
    assert new == {place.instrument for row in rows if row.since is not None for place in row.citations}


class TestProvisions:
    """The inventory of provisions is what the coverage matrix is measured against."""

    ROWS = read_code_list("generated_provisions")

    def test_both_laws_are_in_it(self) -> None:
        counts = {
            name: sum(row["instrument"] == name for row in self.ROWS) for name in {r["instrument"] for r in self.ROWS}
        }
        assert {
            "LOV-2023-06-09-30": 254,
            "FOR-2024-06-03-900": 497,
            "LOV-1998-07-17-61": 56,
            "FOR-2006-06-23-724": 58,
        } == counts

    def test_a_place_stands_once(self) -> None:
        places = {(row["instrument"], row["edition"], row["section"], row["ledd"]) for row in self.ROWS}
        assert len(self.ROWS) == len(places)

    def test_every_instrument_can_be_cited(self) -> None:
        assert {row["instrument"] for row in self.ROWS} <= {one.number for one in Instrument}

    def test_every_row_says_what_it_is(self) -> None:
        kinds = {"rule", "deadline", "calculation", "definition", "judgement", "delegation", "outside"}
        assert kinds == {row["encodable"] for row in self.ROWS}
        assert {"P", "S", "U"} == {row["confidence"] for row in self.ROWS}


class TestStateThreshold:
    """A state body with more employees than the figure has at least one apprentice."""

    NAME = "state.apprentice-requirement.threshold"

    @pytest.mark.parametrize(
        ("day", "value"),
        [
            (date(2015, 5, 19), 0),
            (date(2019, 10, 3), 0),
            (date(2021, 9, 1), 100),
            (date(2021, 12, 31), 100),
            (date(2022, 1, 1), 75),
            (date(2023, 12, 31), 75),
        ],
    )
    def test_known(self, day: date, value: int) -> None:
        assert value == value_on(self.NAME, day)

    @pytest.mark.parametrize("day", [date(2019, 10, 4), date(2021, 8, 31)])
    def test_in_between_it_depends_on_the_reading(self, day: date) -> None:
        read = frozenset({"state-threshold-100"})
        assert (0, 100) == (value_on(self.NAME, day), value_on(self.NAME, day, read))

    @pytest.mark.parametrize("day", [date(2024, 1, 1), date(2026, 11, 21)])
    def test_a_hole_from_2024(self, day: date) -> None:
        found = TABLES[self.NAME].on(day)
        assert isinstance(found, Hole)
        assert found in TABLES[self.NAME].holes

    def test_before_the_strategy_there_is_no_duty_and_no_hole(self) -> None:
        found = TABLES[self.NAME].on(date(2015, 5, 18))
        assert isinstance(found, Hole)
        assert found not in TABLES[self.NAME].holes


class TestExamNumbers:
    """The exam window of three months came with the reform of 2018, whose first day is in doubt."""

    def test_the_doubt_is_open_in_december_2018(self) -> None:
        reform = package_doubts()["exam-reform-2018"]
        assert [False, True, True, False] == [
            reform.is_open_on(day)
            for day in (date(2018, 11, 12), date(2018, 12, 15), date(2019, 2, 14), date(2019, 2, 15))
        ]

    def test_in_december_2018_one_of_the_two_numbers_holds(self) -> None:
        day, reform = date(2018, 12, 15), frozenset({"exam-reform-2018"})
        none = "no row of the table covers the day"
        before, after = "exam.window-months-before-end", "exam.window-months-after-end"
        assert (none, 2) == (value_on(before, day), value_on(after, day))
        assert (3, none) == (value_on(before, day, reform), value_on(after, day, reform))

    @pytest.mark.parametrize(
        ("day", "mark"),
        [(date(2019, 2, 15), Mark.SECONDARY), (date(2024, 7, 31), Mark.SECONDARY), (date(2024, 8, 1), Mark.PRIMARY)],
    )
    def test_three_months_before(self, day: date, mark: Mark) -> None:
        found = TABLES["exam.window-months-before-end"].on(day)
        assert isinstance(found, Row)
        assert (3, mark) == (found.value, found.provenance.mark)

    def test_two_months_after_from_2009(self) -> None:
        assert "no row of the table covers the day" == value_on("exam.window-months-after-end", date(2009, 7, 31))
        assert 2 == value_on("exam.window-months-after-end", date(2009, 8, 1))

    def test_registration_two_months_before_from_2024(self) -> None:
        assert 2 == value_on("exam.registration-months-before-end", date(2024, 8, 1))


@pytest.mark.parametrize(
    ("name", "last_old", "first_new"),
    [
        ("probation.months", 6, 6),
        ("probation.age", 21, "no row of the table covers the day"),
        ("company.lapse-years", "no row of the table covers the day", 2),
    ],
)
def test_numbers_on_either_side_of_the_new_act(name: str, last_old: Figure | str, first_new: Figure | str) -> None:
    """The Act of 2023 keeps six months' probation, drops the age of 21, and lets an unused approval lapse."""
    assert (last_old, first_new) == (value_on(name, date(2024, 7, 31)), value_on(name, date(2024, 8, 1)))
