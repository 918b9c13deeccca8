from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import ClassVar

import pytest

from okstat.dated import Dated, Doubt, Hole, Mark, Provenance, Row, Standing
from okstat.errors import TableError
from okstat.table_file import Figure, load_doubts, load_table_files, load_tables

REFORM = Doubt("reform", date(2018, 11, 13), date(2019, 2, 15), "two pages")
DOUBTS = {"reform": REFORM}
WELL_KNOWN = 'source="§ 7-4"\nurl="https://lovdata.no/lov/2023-06-09-30/§7-4"\nmark="P"\nchecked=2026-11-21\n'
NO_NUMBER = 'value is neither a whole number nor a decimal number as text, as "0.5"'
HEAD = '[[table]]\nname="probation.months"\nunit="months"\n'
KEYED = '[[table]]\nname="wage.share"\nunit="share"\nkey="half-year"\n'


def row(text: str, known: str = WELL_KNOWN) -> str:
    """A row with its provenance."""
    return f"[[table.row]]\n{text}\n{known}"


def hole(text: str) -> str:
    """A hole with its reason."""
    return f'[[table.hole]]\n{text}\nreason="not read"\n'


def load(text: str) -> tuple[Dated[Figure], ...]:
    """The tables of an invented file."""
    return load_tables(text, "numbers.toml", DOUBTS)


def faults(text: str) -> list[str]:
    """What is wrong with an invented file, line by line."""
    with pytest.raises(TableError) as caught:
        load(text)
    return str(caught.value).splitlines()


class TestLoadTables:
    """A file of dated tables is read as it is written, or not at all."""

    def test_rows_and_holes(self) -> None:
        text = HEAD + row("value=6\nuntil=2024-08-01") + hole("since=2024-08-01\nuntil=2025-01-01")
        known = Provenance("§ 7-4", "https://lovdata.no/lov/2023-06-09-30/§7-4", Mark.PRIMARY, date(2026, 11, 21))
        expected: Dated[Figure] = Dated(
            "probation.months",
            "",
            "months",
            (Row("", 6, None, date(2024, 8, 1), known),),
            (Hole("probation.months", "", date(2024, 8, 1), date(2025, 1, 1), "not read"),),
        )
        assert (expected,) == load(text)

    def test_a_single_table_in_single_brackets(self) -> None:
        (table,) = load(HEAD.replace("[[table]]", "[table]") + row("value=6"))
        assert "probation.months" == table.name

    def test_a_decimal_number_keeps_its_digits(self) -> None:
        (table,) = load(HEAD + row('value="0.50"'))
        assert "0.50" == str(table.rows[0].value)
        assert isinstance(table.rows[0].value, Decimal)

    def test_rows_of_several_keys_stand_side_by_side(self) -> None:
        (table,) = load(KEYED + row('key="1"\nvalue=30') + row('key="2"\nvalue=40'))
        assert [("1", 30), ("2", 40)] == [(one.key, one.value) for one in table.rows]

    def test_adjacent_rows_share_the_doubt_by_identity(self) -> None:
        (table,) = load(HEAD + row('value=2\nuntil="doubt:reform"') + row('value=3\nsince="doubt:reform"'))
        assert table.rows[0].until is REFORM
        assert table.rows[1].since is REFORM

    def test_an_overlay_is_named_in_the_provenance(self) -> None:
        (table,) = load_tables(HEAD + row("value=6"), "agency.toml", DOUBTS, overlay="agency")
        assert "agency" == table.rows[0].provenance.overlay

    def test_a_file_of_the_package_names_no_overlay(self) -> None:
        (table,) = load(HEAD + row("value=6"))
        assert None is table.rows[0].provenance.overlay

    def test_a_figure_that_is_derived_or_local_says_so(self) -> None:
        (table,) = load(HEAD + row('value=6\nstanding="local"\nnote="one employer"'))
        known = table.rows[0].provenance
        assert (Standing.LOCAL, "one employer") == (known.standing, known.note)

    def test_a_hole_without_a_key_stands_for_every_other_key(self) -> None:
        (table,) = load(KEYED + row('key="1"\nvalue=30') + hole("until=2024-08-01") + hole('key="2"'))
        assert ["", "2"] == [one.key for one in table.holes]


class TestLists:
    """A table with many rows takes them from a code list of the package."""

    LISTED: ClassVar[Mapping[str, str]] = {
        "table": "wage.share", "key": "1", "value": "30", "since": "2024-08-01", "until": "", "standing": "derived",
        "note": "", "source": "§ 7-4", "url": "https://lovdata.no/", "mark": "P", "checked": "2026-11-21",
    }  # fmt: skip

    def tables(self, *rows: Mapping[str, str], text: str = KEYED + 'list="shares"\n') -> Mapping[str, Dated[Figure]]:
        """The tables of an invented file with an invented list."""
        assert {"shares"} >= {line.split('"')[1] for line in text.splitlines() if line.startswith("list")}
        return load_table_files({"a.toml": text}, DOUBTS, lambda name: rows)

    def test_the_rows_of_the_table(self) -> None:
        decimal = {**self.LISTED, "value": "0.5", "since": "doubt:reform", "until": "2030-01-01", "key": "2"}
        other = {**self.LISTED, "table": "another"}
        known = Provenance("§ 7-4", "https://lovdata.no/", Mark.PRIMARY, date(2026, 11, 21), standing=Standing.DERIVED)
        assert (
            Row[Figure]("1", 30, date(2024, 8, 1), None, known),
            Row[Figure]("2", Decimal("0.5"), REFORM, date(2030, 1, 1), known),
        ) == self.tables(self.LISTED, decimal, other)["wage.share"].rows

    def test_beside_rows_of_the_file(self) -> None:
        text = KEYED + 'list="shares"\n' + row('key="0"\nvalue=10')
        assert ["0", "1"] == [one.key for one in self.tables(self.LISTED, text=text)["wage.share"].rows]

    def test_a_table_that_names_no_list_takes_nothing_from_it(self) -> None:
        text = KEYED + row('key="0"\nvalue=10')
        assert ["0"] == [one.key for one in self.tables(self.LISTED, text=text)["wage.share"].rows]

    def test_faults_are_told_as_those_of_the_file(self) -> None:
        with pytest.raises(TableError) as caught:
            self.tables({**self.LISTED, "value": "half", "since": "soon", "standing": "guessed"})
        assert [
            "a.toml: wage.share: row 1: since is neither a day nor 'doubt:NAME'",
            f"a.toml: wage.share: row 1: {NO_NUMBER}",
            "a.toml: wage.share: row 1: standing is none of published, derived, local",
        ] == str(caught.value).splitlines()

    def test_a_table_of_the_package_is_nobodys_own(self) -> None:
        assert "numbers.toml: wage.share: unknown key 'own'" in faults(KEYED + "own=true\n")

    def test_a_file_of_a_host_has_no_lists(self) -> None:
        assert "numbers.toml: wage.share: unknown key 'list'" in faults(KEYED + 'list="shares"\n')


class TestFaults:
    """Each fault is told with file, table and row."""

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            (row("value=6\nvalu=7"), "row 1: unknown key 'valu'"),
            (row(""), "row 1: value is missing"),
            (row("value=0.5"), f"row 1: {NO_NUMBER}"),
            (row("value=true"), f"row 1: {NO_NUMBER}"),
            (row('value="NaN"'), f"row 1: {NO_NUMBER}"),
            (row('value="1e3"'), f"row 1: {NO_NUMBER}"),
            (row('value=6\nkey="x"'), "row 1: the table has no key"),
            (row('value=6\nsince="doubt:other"'), "row 1: since names a doubt that is not declared: 'other'"),
            (row("value=6\nsince=2024-08-01\nuntil=2024-08-01"), "row 1: until is not later than since"),
            (row('value=6\nsince=2018-12-15\nuntil="doubt:reform"'), "row 1: until is not later than since"),
            (row("value=6", WELL_KNOWN.replace('"P"', '"U"')), "row 1: mark U: an uncertain figure is a hole"),
            (row("value=6", WELL_KNOWN.replace("§ 7-4", "", 1)), "row 1: source is empty"),
            (row("value=6", WELL_KNOWN.replace("checked=2026-11-21\n", "")), "row 1: checked is missing"),
            (hole("since=2024-08-01\nuntil=2024-07-31"), "hole 1: until is not later than since"),
            (hole("mark='U'"), "hole 1: unknown key 'mark'"),
            ("[[table.hole]]\n", "hole 1: reason is missing"),
            ("", "there is neither row nor hole"),
            ("[table.note]\n", "unknown key 'note'"),
            (row("value=6") + row("value=7"), "row 2: overlaps row 1"),
            (row("value=6") + hole("since=2024-08-01"), "hole 1: overlaps row 1"),
            (row('value=6\nuntil="doubt:reform"') + row("value=7\nsince=2019-01-01"), "row 2: overlaps row 1"),
            (
                row("value=6\nsince=2024-08-01") + row("value=7\nuntil=2024-08-01"),
                "row 2: stands after row 1, and belongs before it",
            ),
            (
                hole("since=2024-08-01") + hole("until=2024-08-01"),
                "hole 2: stands after hole 1, and belongs before it",
            ),
        ],
    )
    def test_one_by_one(self, text: str, reason: str) -> None:
        assert [f"numbers.toml: probation.months: {reason}"] == faults(HEAD + text)

    def test_a_keyed_table_asks_for_the_key(self) -> None:
        assert ["numbers.toml: wage.share: row 1: key is missing"] == faults(KEYED + row("value=1"))

    def test_the_keys_stand_in_order(self) -> None:
        text = KEYED + row('key="2"\nvalue=1') + row('key="1"\nvalue=1')
        assert ["numbers.toml: wage.share: row 2: stands after row 1, and belongs before it"] == faults(text)

    def test_a_table_without_a_name_is_told_by_its_number(self) -> None:
        expected = ["numbers.toml: table 1: name is missing"]
        assert expected == faults('[[table]]\nunit="months"\n' + row("value=1"))

    def test_two_tables_of_one_name(self) -> None:
        text = HEAD + row("value=6")
        assert ["numbers.toml: probation.months: there is another table of this name"] == faults(text + text)

    def test_a_file_without_a_table(self) -> None:
        assert ["numbers.toml: there is no table"] == faults("")

    def test_a_file_that_is_no_toml(self) -> None:
        (fault,) = faults("[[table]")
        assert fault.startswith("numbers.toml: ")

    def test_all_are_told_at_once(self) -> None:
        text = HEAD + row("value=0.5\nsince='x'") + row("", "") + hole("until='doubt:x'") + "[[tabel]]\n"
        assert [
            "numbers.toml: unknown key 'tabel'",
            "numbers.toml: probation.months: row 1: since is neither a day nor 'doubt:NAME'",
            f"numbers.toml: probation.months: row 1: {NO_NUMBER}",
            "numbers.toml: probation.months: row 2: value is missing",
            "numbers.toml: probation.months: row 2: source is missing",
            "numbers.toml: probation.months: row 2: url is missing",
            "numbers.toml: probation.months: row 2: mark is missing",
            "numbers.toml: probation.months: row 2: checked is missing",
            "numbers.toml: probation.months: hole 1: until names a doubt that is not declared: 'x'",
        ] == faults(text)


class TestLoadTableFiles:
    """The tables of several files are one set of names."""

    def test_by_name(self) -> None:
        texts = {"a.toml": HEAD + row("value=6"), "b.toml": KEYED + row('key="1"\nvalue=30')}
        assert ["probation.months", "wage.share"] == list(load_table_files(texts, DOUBTS))

    def test_a_name_stands_in_one_file_only(self) -> None:
        text = HEAD + row("value=6")
        with pytest.raises(TableError, match=r"^b.toml: probation.months: there is another table of this name$"):
            load_table_files({"a.toml": text, "b.toml": text}, DOUBTS)


class TestLoadDoubts:
    """Doubts are declared once, by the name of the amendment."""

    def test_declared(self) -> None:
        text = '[doubt.reform]\nnot_before=2018-11-13\nnot_after=2019-02-15\nsource="two pages"\n'
        assert DOUBTS == load_doubts(text, "doubts.toml")

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("doubt = 1", "doubt is no table"),
            ("doubts = {}", "unknown key 'doubts'"),
            ("[doubt]\nreform = 1", "reform is no table"),
            ("[doubt.x]\nnot_before=2018-01-01\nnot_after=2019-01-01", "x: source is missing"),
            (
                '[doubt.x]\nnot_before=2018-01-01\nnot_after=2018-01-01\nsource="y"',
                "x: not_after is not later than not_before",
            ),
            (
                '[doubt.x]\nnot_before=2018-01-01\nnot_after=2019-01-01\nsource="y"\nnote=""',
                "x: unknown key 'note'",
            ),
        ],
    )
    def test_faults(self, text: str, reason: str) -> None:
        with pytest.raises(TableError) as caught:
            load_doubts(text, "doubts.toml")
        assert f"doubts.toml: {reason}" == str(caught.value)
