from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from okstat.county_practice import PRACTICE, practice_tables
from okstat.dated import Dated, Hole, Mark, Provenance, Row
from okstat.errors import TableError
from okstat.law import Law
from okstat.model.county import county
from okstat.tables import package_tables, read_code_list

ROWS = read_code_list("generated_county_practice")
ALL_COUNTIES = "ALL"
NOT_NUMBERS = {"day", "day of the year", "words"}


def a_row(**fields: str) -> Mapping[str, str]:
    """An invented row of the list."""
    return {
        "county": "03",
        "topic": "absence-report-from",
        "value": "14",
        "unit": "days",
        "since": "2024-01-01",
        "until": "",
        "source": "a letter",
        "url": "https://example.org/",
        "mark": "S",
        "checked": "2026-11-21",
        **fields,
    }


def value_on(topic: str, of: str, on: str) -> int | None:
    """What a county practises on a day, as far as known."""
    found = package_tables()[f"{PRACTICE}.{topic}"].on(date.fromisoformat(on), of)
    return int(found.value) if isinstance(found, Row) else None


class TestTables:
    """What counties practise, by topic and county: for the time that its page is known for, and for no other county."""

    def test_a_row_becomes_a_row_of_a_dated_table(self) -> None:
        told = Provenance("a letter", "https://example.org/", Mark.SECONDARY, date(2026, 11, 21))
        table = Dated(
            "county-practice.absence-report-from",
            "county",
            "days",
            (Row("03", 14, date(2024, 1, 1), date(2025, 1, 1), told),),
        )
        assert (table,) == practice_tables([a_row(until="2025-01-01")], "list.csv")

    def test_each_topic_is_a_table(self) -> None:
        rows = [a_row(), a_row(topic="exam-appeal-deadline", unit="weeks", value="3"), a_row(county="46", since="")]
        assert [
            ("county-practice.absence-report-from", "days", 2),
            ("county-practice.exam-appeal-deadline", "weeks", 1),
        ] == [(table.name, table.unit, len(table.rows)) for table in practice_tables(rows, "list.csv")]

    @pytest.mark.parametrize("value", ["2024-09-01", "11-01", "start-of-training-time"])
    def test_what_is_no_number_is_in_no_table(self, value: str) -> None:
        assert () == practice_tables([a_row(value=value)], "list.csv")

    def test_rows_may_follow_each_other(self) -> None:
        (table,) = practice_tables([a_row(until="2025-01-01"), a_row(since="2025-01-01", value="10")], "list.csv")
        assert [14, 10] == [
            row.value for day in (date(2024, 12, 31), date(2025, 1, 1)) if isinstance(row := table.on(day, "03"), Row)
        ]

    def test_every_fault_is_told(self) -> None:
        rows = [a_row(), a_row(since=""), a_row(county="46", unit="weeks")]
        with pytest.raises(TableError) as told:
            practice_tables(rows, "list.csv")
        assert (
            "list.csv: county-practice.absence-report-from: there is more than one unit\n"
            "list.csv: county-practice.absence-report-from: two rows of county 03 hold on the same day"
        ) == str(told.value)


class TestThePackagesOwn:
    """Each row of the list has its page, and what is uncertain is not among them."""

    def test_every_county_is_one(self) -> None:
        codes = {row["county"] for row in ROWS} - {ALL_COUNTIES}
        assert codes == {county(code).code for code in codes}

    def test_what_is_no_number_says_so_by_its_unit(self) -> None:
        assert NOT_NUMBERS == {row["unit"] for row in ROWS if not row["value"].isdigit()}
        assert set() == NOT_NUMBERS & {row["unit"] for row in ROWS if row["value"].isdigit()}

    def test_every_number_is_in_a_table(self) -> None:
        counted = sum(len(table.rows) for name, table in package_tables().items() if name.startswith(PRACTICE))
        assert counted == sum(row["value"].isdigit() for row in ROWS)

    @pytest.mark.parametrize(
        ("topic", "of", "on", "expected"),
        [
            ("absence-interrupts-training-time-over", "03", "2018-01-01", 4),
            ("absence-interrupts-training-time-over", "06", "2016-06-22", None),
            ("absence-interrupts-training-time-over", "06", "2016-06-23", 8),
            ("absence-interrupts-training-time-over", "06", "2019-12-31", 8),
            ("absence-interrupts-training-time-over", "06", "2020-01-01", None),
            ("absence-interrupts-training-time-over", "33", "2025-01-01", None),
            ("absence-report-from", "39", "2023-12-31", None),
            ("absence-report-from", "39", "2024-01-01", 14),
            ("absence-report-from", "40", "2024-07-31", None),
            ("absence-report-from", "40", "2024-08-01", 14),
            ("absence-report-sick-or-laid-off-over", "15", "2020-03-16", 2),
            ("absence-extension-needs-apprentice-agreement", "11", "2026-11-20", 1),
            ("faglig-leder-years-without-certificate", "56", "2026-11-20", 5),
            ("faglig-leder-years-without-certificate", "18", "2026-11-20", 6),
            ("fpj-min-practice", "46", "2024-01-14", None),
            ("fpj-min-practice", "46", "2024-01-15", 2),
        ],
    )
    def test_known_on_boundary_days(self, topic: str, of: str, on: str, expected: int | None) -> None:
        assert expected == value_on(topic, of, on)

    def test_what_is_uncertain_is_left_out(self) -> None:
        """A notice of 2020 on three months of lay-off has no days that are known."""
        assert f"{PRACTICE}.layoff-no-automatic-extension-up-to" not in package_tables()

    def test_a_county_without_a_row_has_no_policy_that_is_known(self) -> None:
        law = Law(date(2026, 11, 20), frozenset(), package_tables())
        assert law.known(f"{PRACTICE}.absence-report-from", "03") is None
        found = law.known(f"{PRACTICE}.absence-report-from", "39")
        assert found is not None
        assert (14, "https://github.com/vestfoldfylke/azf-pdf-generator") == (found.value, found.provenance.url)

    def test_a_time_without_a_row_is_a_hole_like_any_other(self) -> None:
        assert isinstance(package_tables()[f"{PRACTICE}.absence-report-from"].on(date(2023, 12, 31), "39"), Hole)
