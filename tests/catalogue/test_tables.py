from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from okstat.book import default_book
from okstat.catalogue import table_rows
from okstat.catalogue.tables import NoSuchTableError
from okstat.responsibility import bearer, responsibility_matrix

BOOK = default_book()
ROWS = {str(row["name"]): row for row in table_rows(BOOK)}
KITCHENS = """
[[table]]
own = true
name = "house.kitchens"
unit = "kitchens"
key = "county"

[[table.row]]
key = "03"
value = "1.5"
since = 2026-01-01
source = "the house"
url = "https://example.org/"
mark = "S"
checked = 2026-11-21

[[table.row]]
key = "46"
value = 2
since = 2025-01-01
until = 2026-01-01
source = "the house"
url = "https://example.org/"
mark = "P"
checked = 2026-11-21

[[table.hole]]
key = "50"
reason = "nobody has looked"
"""


def overlay(folder: Path, text: str = KITCHENS) -> Path:
    """A host's own tables."""
    path = folder / "house.toml"
    path.write_text(text, encoding="utf-8")
    return path


def value_on(name: str, on: date) -> object:
    """What a table answers on a day."""
    (told,) = [row["on"] for row in table_rows(BOOK, on) if row["name"] == name]
    assert isinstance(told, dict)
    assert on.isoformat() == told["day"]
    return told["value"]


class TestRows:
    """Each dated table with its rows, where they come from, and its holes."""

    def test_all_tables_by_name(self) -> None:
        names = [str(row["name"]) for row in table_rows(BOOK)]
        assert sorted([*BOOK.tables, "responsibility"]) == names

    def test_a_table(self) -> None:
        assert {
            "name": "probation.age",
            "key": "",
            "unit": "years",
            "rows": [
                {
                    "key": "",
                    "since": None,
                    "until": "2024-08-01",
                    "value": 21,
                    "source": "Education Act 1998 § 4-5 (3), as it stood in 2015",
                    "url": "https://gtsvn.uit.no/freecorpus/orig/nno/laws/other_files/1998-07-17-61.html",
                    "mark": "P",
                    "checked": "2026-11-21",
                }
            ],
            "holes": [],
        } == ROWS["probation.age"]

    def test_a_hole_says_why_it_is_one(self) -> None:
        holes = ROWS["state.apprentice-requirement.threshold"]["holes"]
        assert isinstance(holes, list)
        assert {"since", "until", "key", "reason"} == set(holes[0])
        assert "2024-01-01" == holes[0]["since"]

    def test_it_is_written_as_json(self) -> None:
        assert json.loads(json.dumps(table_rows(BOOK, date(2019, 1, 1)))) == table_rows(BOOK, date(2019, 1, 1))

    def test_an_overlay_is_named_in_its_rows(self, tmp_path: Path) -> None:
        rows = table_rows(BOOK.with_overlay(overlay(tmp_path)), date(2026, 11, 21))
        (table,) = [row for row in rows if row["name"] == "house.kitchens"]
        assert ("county", "kitchens") == (table["key"], table["unit"])
        assert isinstance(table["rows"], list)
        assert [("03", "1.5", "house"), ("46", 2, "house")] == [
            (row["key"], row["value"], row["overlay"]) for row in table["rows"]
        ]
        assert {
            "day": "2026-11-21",
            "value": {"03": "1.5", "46": "unknown", "50": "unknown"},
            "age": {"03": {"in_force_days": 324, "checked_days": 0}, "46": None, "50": None},
        } == table["on"]

    def test_what_is_derived_or_local_says_so(self) -> None:
        rows = ROWS["wage.percent.university-of-bergen"]["rows"]
        assert isinstance(rows, list)
        assert {"local"} == {row["standing"] for row in rows}
        deduction = ROWS["wage.deduction"]["rows"]
        assert isinstance(deduction, list)
        assert ("derived", True) == (deduction[0]["standing"], "written nowhere as a rule" in deduction[0]["note"])

    def test_what_is_published_and_needs_no_remark_says_nothing_more(self) -> None:
        rows = ROWS["wage.hours-a-year"]["rows"]
        assert isinstance(rows, list)
        assert {"key", "since", "until", "value", "source", "url", "mark", "checked"} == set(rows[0])

    def test_a_hole_without_a_key_is_no_key(self) -> None:
        """It stands for the keys that have no row, which nobody can count."""
        told = value_on("wage.percent", date(2022, 5, 1))
        assert isinstance(told, dict)
        assert {"18/1": 45, "24/4": 80}.items() <= told.items()
        assert "" not in told


class TestValueOfTheDay:
    """The value that holds, or unknown: never the last known value."""

    @pytest.mark.parametrize(
        ("name", "on", "expected"),
        [
            ("probation.age", date(2024, 7, 31), 21),
            ("probation.age", date(2024, 8, 1), "unknown"),
            ("company.lapse-years", date(2024, 7, 31), "unknown"),
            ("company.lapse-years", date(2024, 8, 1), 2),
            ("state.apprentice-requirement.threshold", date(2023, 12, 31), 75),
            ("state.apprentice-requirement.threshold", date(2024, 1, 1), "unknown"),
        ],
    )
    def test_on_boundary_days(self, name: str, on: date, expected: object) -> None:
        assert expected == value_on(name, on)

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            (date(2018, 11, 12), "unknown"),
            (date(2018, 11, 13), "unknown"),
            (date(2019, 2, 14), "unknown"),
            (date(2019, 2, 15), 3),
        ],
    )
    def test_in_doubt_it_is_unknown(self, on: date, expected: object) -> None:
        """One reading has the three months from 13 November 2018, the other not before 15 February 2019."""
        assert expected == value_on("exam.window-months-before-end", on)

    def test_a_doubt_that_concerns_another_table_does_not_matter(self) -> None:
        assert 21 == value_on("probation.age", date(2019, 1, 1))

    def test_readings_with_different_values_are_unknown(self) -> None:
        """No threshold in one reading, 100 employees in the other."""
        assert "unknown" == value_on("state.apprentice-requirement.threshold", date(2020, 1, 1))


class TestAge:
    """How long a figure has been in force on a day, and how long ago it was checked; what is not known has no age."""

    @pytest.mark.parametrize(
        ("name", "on", "expected"),
        [
            ("probation.age", date(2024, 7, 31), {"in_force_days": None, "checked_days": None}),
            ("probation.age", date(2024, 8, 1), None),
            ("probation.months", date(2024, 8, 1), {"in_force_days": 0, "checked_days": None}),
            ("probation.months", date(2026, 11, 20), {"in_force_days": 841, "checked_days": None}),
            ("probation.months", date(2026, 11, 21), {"in_force_days": 842, "checked_days": 0}),
            ("exam.window-months-before-end", date(2019, 2, 14), None),
            ("exam.window-months-before-end", date(2019, 2, 16), {"in_force_days": 1, "checked_days": None}),
        ],
    )
    def test_on_a_day(self, name: str, on: date, expected: object) -> None:
        (told,) = [row["on"] for row in table_rows(BOOK, on) if row["name"] == name]
        assert isinstance(told, dict)
        assert expected == told["age"]

    def test_of_each_key(self) -> None:
        row, *_ = table_rows(BOOK, date(2022, 5, 2), name="wage.percent")
        assert isinstance(row["on"], dict)
        assert {"in_force_days": 1, "checked_days": None} == row["on"]["age"]["18/1"]
        assert {"in_force_days": 1462, "checked_days": None} == row["on"]["age"]["24/1"]


class TestStale:
    """What is known on a day, and no longer known on some day before another."""

    def stale(self, name: str, on: date, before: date) -> object:
        """What one table tells."""
        (row,) = table_rows(BOOK, on, name=name, stale_before=before)
        return row["stale"]

    @pytest.mark.parametrize(
        ("on", "before", "expected"),
        [
            (date(2023, 4, 30), date(2024, 5, 1), []),
            (date(2023, 4, 30), date(2024, 5, 2), [{"key": "", "from": "2024-05-01"}]),
            (date(2024, 4, 30), date(2030, 1, 1), [{"key": "", "from": "2024-05-01"}]),
            (date(2024, 5, 1), date(2030, 1, 1), []),
        ],
    )
    def test_on_boundary_days(self, on: date, before: date, expected: object) -> None:
        """A figure that was not known on the day cannot go stale; one that is replaced by another does not."""
        assert expected == self.stale("wage.reference-step", on, before)

    def test_the_first_day_on_which_it_is_not_known_is_told(self) -> None:
        """For each key: the wage table of 1 October 2020 is followed by none."""
        stale = self.stale("wage.table.lo-ys", date(2018, 1, 1), date(2026, 1, 1))
        assert isinstance(stale, list)
        assert [{"key": str(step), "from": "2021-05-01"} for step in range(19, 32)] == stale

    def test_a_doubt_makes_it_unknown(self) -> None:
        assert [{"key": "", "from": "2018-11-13"}] == self.stale(
            "exam.window-months-after-end", date(2018, 1, 1), date(2019, 1, 1)
        )

    def test_the_matrix_does_not_go_stale(self) -> None:
        assert [] == self.stale("responsibility", date(2026, 1, 1), date(2030, 1, 1))

    def test_nothing_is_told_where_nobody_asked(self) -> None:
        assert all("stale" not in row for row in table_rows(BOOK, date(2026, 1, 1)))
        assert all("stale" not in row for row in table_rows(BOOK, stale_before=date(2026, 1, 1)))


class TestByName:
    """One table, or a family of tables."""

    def test_one(self) -> None:
        assert ["wage.reference-step"] == [row["name"] for row in table_rows(BOOK, name="wage.reference-step")]

    def test_a_family(self) -> None:
        found = [row["name"] for row in table_rows(BOOK, name="wage.percent")]
        assert ["wage.percent", "wage.percent.armed-forces", "wage.percent.university-of-bergen"] == found

    def test_an_unknown_name(self) -> None:
        with pytest.raises(NoSuchTableError, match=r"^no table has the name wage.percents; nearest: wage.percent, "):
            table_rows(BOOK, name="wage.percents")


class TestResponsibility:
    """The matrix of responsibility is a table keyed by task, whose values are roles."""

    def test_every_row_of_the_matrix(self) -> None:
        rows = ROWS["responsibility"]["rows"]
        assert isinstance(rows, list)
        assert len(responsibility_matrix()) == len(rows)
        assert ("task", "roles", []) == tuple(ROWS["responsibility"][key] for key in ("key", "unit", "holes"))
        assert {
            "key": "plan",
            "since": "2024-08-01",
            "until": None,
            "value": {"attached": ["member"], "alone": "company", "may_be_done_by": ["office"]},
        }.items() <= next(row for row in rows if row["key"] == "plan" and row["since"]).items()

    @pytest.mark.parametrize("on", [date(2024, 7, 31), date(2024, 8, 1)])
    def test_who_answers_on_a_day(self, on: date) -> None:
        held = value_on("responsibility", on)
        assert isinstance(held, dict)
        assert {task: (bearer(task, on, attached=True), bearer(task, on, attached=False)) for task in held} == {
            task: (roles["attached"][0], roles["alone"]) for task, roles in held.items()
        }
        assert {row.task for row in responsibility_matrix()} == set(held)
