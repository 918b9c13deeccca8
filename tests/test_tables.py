from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.dated import Dated, Doubt, Hole, Mark, Provenance, Row
from okstat.errors import OkstatError, TableError
from okstat.tables import (
    Figure,
    UnknownCodeError,
    laid_over,
    load_code_list,
    load_overlay,
    overlaid,
    package_doubts,
    package_tables,
    read_code_list,
    read_data,
)

REFORM = Doubt("reform", date(2018, 11, 13), date(2019, 2, 15), "two pages")
THEIRS = Provenance("law", "https://lovdata.no/", Mark.PRIMARY, date(2026, 11, 21))
OURS = Provenance("agreement", "https://example.org/", Mark.SECONDARY, date(2026, 11, 21), "agency")
OVERLAY = """
[table]
name = "probation.months"
unit = "months"

[[table.row]]
value = 3
since = 2025-01-01
source = "local agreement"
url = "https://example.org/"
mark = "S"
checked = 2026-11-21
"""


def table(*rows: Row[Figure], holes: tuple[Hole, ...] = (), unit: str = "months") -> Dated[Figure]:
    """An invented table."""
    return Dated("t", "", unit, rows, holes)


def theirs(value: int, since: date | Doubt | None, until: date | Doubt | None, key: str = "") -> Row[Figure]:
    """A row of the package."""
    return Row(key, value, since, until, THEIRS)


def ours(value: int, since: date | Doubt | None, until: date | Doubt | None, key: str = "") -> Row[Figure]:
    """A row of the overlay."""
    return Row(key, value, since, until, OURS)


class TestPackage:
    """What the package carries is read once, when first asked for."""

    def test_tables_are_read_once(self) -> None:
        assert package_tables() is package_tables()

    def test_doubts_are_one_object_each(self) -> None:
        window = package_tables()["exam.window-months-before-end"]
        assert window.rows[0].since is package_doubts()["exam-reform-2018"]

    def test_a_code_list_is_read_once(self) -> None:
        assert read_code_list("generated_counties") is read_code_list("generated_counties")

    def test_the_text_of_a_file_is_as_written(self) -> None:
        assert "Østfold" in read_data("generated_counties.csv")


class TestCodeList:
    """A code list is a table of text, whole and with its sources."""

    HEADER = "code,name,source,url,mark,checked\n"

    def test_rows_by_column(self) -> None:
        text = self.HEADER + '03,"Oslo, the city",SSB,https://ssb.no,P,2026-11-21\n'
        (row,) = load_code_list(text, "c.csv")
        assert "Oslo, the city" == row["name"]

    def test_rows_cannot_be_changed(self) -> None:
        (row,) = load_code_list("code\n03\n", "c.csv")
        assert isinstance(row, MappingProxyType)

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            ("03,Oslo,SSB,https://ssb.no,P", "has not one field for each column"),
            ("03,Oslo,SSB,https://ssb.no,P,2026-11-21,x", "has not one field for each column"),
            (",Oslo,SSB,https://ssb.no,P,2026-11-21", "the code is empty, or stands in the list already"),
            ("03,Oslo,,https://ssb.no,P,2026-11-21", "source is empty"),
            ("03,Oslo,SSB,,P,2026-11-21", "url is no public address"),
            ("03,Oslo,SSB,https://ssb.no,U,2026-11-21", "mark is neither P nor S"),
            ("03,Oslo,SSB,https://ssb.no,P,today", "checked is no day"),
        ],
    )
    def test_faults(self, line: str, reason: str) -> None:
        with pytest.raises(TableError) as caught:
            load_code_list(f"{self.HEADER}{line}\n", "c.csv")
        assert f"c.csv: row 1: {reason}" == str(caught.value)

    def test_a_code_stands_once_and_all_faults_are_told(self) -> None:
        with pytest.raises(TableError) as caught:
            load_code_list("code,mark\n03,P\n03,X\n", "c.csv")
        assert [
            "c.csv: row 2: the code is empty, or stands in the list already",
            "c.csv: row 2: mark is neither P nor S",
        ] == str(caught.value).splitlines()

    @pytest.mark.parametrize("header", ["code,code", "code,"])
    def test_columns_have_names_of_their_own(self, header: str) -> None:
        with pytest.raises(TableError, match=r"^c.csv: a column has no name, or the name of another$"):
            load_code_list(header + "\n", "c.csv")

    @pytest.mark.parametrize("text", ["", 'a,b\n"x'])
    def test_text_that_is_no_table(self, text: str) -> None:
        with pytest.raises(TableError, match=r"^c.csv: no table of comma-separated values with a header$"):
            load_code_list(text, "c.csv")


class TestLoadOverlay:
    """A host's own file has the grammar of the package's."""

    def test_rows_carry_its_name(self, tmp_path: Path) -> None:
        path = tmp_path / "agency.toml"
        path.write_text(OVERLAY, encoding="utf-8")
        overlay = load_overlay(path)
        assert ("agency", "agency") == (overlay.name, overlay.tables["probation.months"].rows[0].provenance.overlay)

    def test_a_path_may_be_text(self, tmp_path: Path) -> None:
        path = tmp_path / "agency.toml"
        path.write_text(OVERLAY, encoding="utf-8")
        assert ["probation.months"] == list(load_overlay(str(path)).tables)

    def test_faults_name_the_file_and_no_folder(self, tmp_path: Path) -> None:
        path = tmp_path / "agency.toml"
        path.write_text(OVERLAY.replace('"S"', '"U"'), encoding="utf-8")
        with pytest.raises(TableError, match=r"^agency.toml: probation.months: row 1: mark U: an uncertain figure"):
            load_overlay(path)

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(TableError, match=r"^none.toml: the overlay cannot be read: No such file or directory$"):
            load_overlay(tmp_path / "none.toml")

    def test_a_file_that_is_no_text(self, tmp_path: Path) -> None:
        path = tmp_path / "agency.toml"
        path.write_bytes(b"\xff\xfe")
        with pytest.raises(TableError, match=r"^agency.toml: the overlay is not UTF-8$"):
            load_overlay(path)

    def test_it_is_laid_over_a_table_of_the_package(self, tmp_path: Path) -> None:
        path = tmp_path / "agency.toml"
        path.write_text(OVERLAY, encoding="utf-8")
        laid = load_overlay(path).tables["probation.months"]
        merged = overlaid(package_tables()["probation.months"], laid)
        days = (date(2024, 7, 31), date(2024, 12, 31), date(2025, 1, 1))
        found = [merged.on(day) for day in days]
        assert [6, 6, 3] == [row.value for row in found if isinstance(row, Row)]


class TestLaidOver:
    """A table of an overlay is one that there is, or said to be the host's own: no misspelt name passes for one."""

    def laid(self, text: str, tmp_path: Path) -> Mapping[str, Dated[Figure]]:
        """The package's tables with an invented overlay over them."""
        path = tmp_path / "agency.toml"
        path.write_text(text, encoding="utf-8")
        return laid_over(package_tables(), load_overlay(path))

    def test_a_table_of_the_package(self, tmp_path: Path) -> None:
        found = self.laid(OVERLAY, tmp_path)
        assert set(package_tables()) == set(found)
        assert "agency" in {row.provenance.overlay for row in found["probation.months"].rows}

    @pytest.mark.parametrize("brackets", ["[[table]]", "[table]"])
    def test_a_table_of_the_hosts_own(self, brackets: str, tmp_path: Path) -> None:
        text = OVERLAY.replace("probation.months", "house.talks").replace("[table]", f"{brackets}\nown = true", 1)
        assert {"house.talks"} == set(self.laid(text, tmp_path)) - set(package_tables())

    @pytest.mark.parametrize(
        ("name", "reason"),
        [
            ("probation.month", "did you mean probation.months?"),
            ("xyz", "a table of your own says own = true"),
        ],
    )
    def test_any_other_is_refused(self, name: str, reason: str, tmp_path: Path) -> None:
        with pytest.raises(TableError) as caught:
            self.laid(OVERLAY.replace("probation.months", name), tmp_path)
        assert f"agency: no table is named {name}; {reason}" == str(caught.value)

    def test_one_that_is_said_not_to_be_the_hosts_own_is_refused_too(self, tmp_path: Path) -> None:
        text = OVERLAY.replace("probation.months", "xyz").replace("[table]", "[table]\nown = false", 1)
        with pytest.raises(TableError, match=r"^agency: no table is named xyz; "):
            self.laid(text, tmp_path)

    def test_own_is_true_or_false(self, tmp_path: Path) -> None:
        with pytest.raises(TableError, match=r"^agency.toml: probation.months: own is neither true nor false$"):
            self.laid(OVERLAY.replace("[table]", "[table]\nown = 1", 1), tmp_path)


class TestOverlaid:
    """An overlay's row stands in the place of the package's for the time it covers."""

    def test_a_row_is_split_around_it(self) -> None:
        first, last = date(2020, 1, 1), date(2021, 1, 1)
        merged = overlaid(table(theirs(6, None, None)), table(ours(3, first, last)))
        assert (theirs(6, None, first), ours(3, first, last), theirs(6, last, None)) == merged.rows

    def test_a_hole_is_filled(self) -> None:
        start = date(2024, 1, 1)
        merged = overlaid(table(holes=(Hole("t", "", start, None, "not read"),)), table(ours(75, start, None)))
        assert ((ours(75, start, None),), ()) == (merged.rows, merged.holes)

    def test_a_hole_may_be_torn(self) -> None:
        start = date(2024, 1, 1)
        torn = Hole("t", "", start, None, "we do not trust it")
        merged = overlaid(table(theirs(6, None, None)), table(holes=(torn,)))
        assert ((theirs(6, None, start),), (torn,)) == (merged.rows, merged.holes)

    def test_other_keys_are_left_alone(self) -> None:
        merged = overlaid(table(theirs(6, None, None, "a")), table(ours(3, None, None, "b")))
        assert [("a", 6), ("b", 3)] == [(row.key, row.value) for row in merged.rows]

    def test_a_row_from_the_doubt_on_is_replaced(self) -> None:
        merged = overlaid(table(theirs(2, None, REFORM), theirs(3, REFORM, None)), table(ours(4, REFORM, None)))
        assert (theirs(2, None, REFORM), ours(4, REFORM, None)) == merged.rows

    def test_a_bound_inside_a_doubt_is_refused(self) -> None:
        package = table(theirs(2, None, REFORM), theirs(3, REFORM, None))
        with pytest.raises(TableError, match=r"^t: a bound lies inside the doubt reform"):
            overlaid(package, table(ours(4, date(2018, 12, 15), None)))

    def test_another_unit_is_refused(self) -> None:
        expected = r"^t: the overlay differs .* from the table, which has name 't', key '', unit 'months'$"
        with pytest.raises(TableError, match=expected):
            overlaid(table(theirs(6, None, None)), table(ours(3, None, None), unit="weeks"))

    @given(*[st.dates(date(2020, 1, 1), date(2020, 12, 31))] * 5)
    def test_day_by_day(self, a: date, b: date, c: date, d: date, day: date) -> None:
        package = table(theirs(1, None, min(a, b)), theirs(2, min(a, b), None))
        laid = table(ours(3, min(c, d), max(c, d))) if c != d else table()
        own, found = laid.on(day), overlaid(package, laid).on(day)
        expected = own if isinstance(own, Row) else package.on(day)
        assert isinstance(found, Row)
        assert isinstance(expected, Row)
        assert (expected.value, expected.provenance) == (found.value, found.provenance)


def test_an_unknown_code_is_caught_as_the_package_s_error_and_as_a_failed_look_up() -> None:
    """A host may catch either."""
    assert issubclass(UnknownCodeError, OkstatError)
    assert issubclass(UnknownCodeError, LookupError)
