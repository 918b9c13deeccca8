"""Rows of CSV and workbooks: declared columns in, harmless cells out."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.feeds.exchange import FeedError
from okstat.feeds.fields import Source
from okstat.feeds.sheets import Columns, MissingSheetExtraError, harmless, read_rows, write_csv, write_workbook

SOURCE = Source(date(2026, 11, 20))
COLUMNS = Columns({"name": ("Navn", "Name"), "day": ("Dato",)}, required=("name",))


def read(body: bytes, columns: Columns = COLUMNS) -> list[tuple[str, str | None, str | None]]:
    """Place, name and day of each row."""
    return [(row.at, row.text("name"), row.text("day")) for row in read_rows(body, columns, "A file", SOURCE)]


def workbook(*rows: Sequence[object]) -> bytes:
    """A workbook as a spreadsheet saves it."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


class TestCsv:
    """CSV in the forms that offices have."""

    @pytest.mark.parametrize(
        "body",
        [
            "Navn;Dato\nÆgir;2026-01-01\n".encode(),
            "Navn;Dato\r\nÆgir;2026-01-01".encode("utf-8-sig"),
            "Navn,Dato\nÆgir,2026-01-01\n".encode("cp1252"),
            "Navn\tDato\nÆgir\t2026-01-01\n".encode(),
            "\n\n NAVN ;dato;Annet\n;;\n Ægir ; 2026-01-01;x\n\n".encode(),
            'Name;Dato\n"Ægir";"2026-01-01"\n'.encode(),
            "Navn\tDato\r\nÆgir\t2026-01-01\r\n".encode("utf-16"),
            b"\xfe\xff" + "Navn;Dato\nÆgir;2026-01-01\n".encode("utf-16-be"),
            "sep=,\r\nNavn,Dato\r\nÆgir,2026-01-01\r\n".encode(),
        ],
    )
    def test_forms(self, body: bytes) -> None:
        assert [("Ægir", "2026-01-01")] == [(name, day) for _, name, day in read(body)]

    def test_places_are_the_lines_of_the_file(self) -> None:
        assert [("row 2", "A", None), ("row 4", "B", None)] == read(b"Navn\nA\n\nB\n")

    def test_a_first_line_that_names_the_separator_is_no_header(self) -> None:
        """As Excel reads and writes it; the separator is the one named, and lines keep their numbers."""
        assert [("row 3", "A,B,C", "x")] == read(b"sep=;\nNavn;Dato\nA,B,C;x\n")
        assert [("row 3", "A", None)] == read(b"SEP=\t\nNavn\tDato\nA\n")

    def test_a_row_that_is_short_has_nothing_there(self) -> None:
        assert [("row 2", "A", None)] == read(b"Navn;Dato\nA\n")

    def test_a_cell_that_was_made_harmless_is_read_as_it_was(self) -> None:
        assert ["=A", "'B", "'"] == [name for _, name, _ in read(b"Navn\n'=A\n'B\n'\n")]

    @pytest.mark.parametrize(
        ("body", "reason"),
        [
            (b"", "there is no header"),
            (b"\n \n", "there is no header"),
            (b"Dato\nx\n", "no column for name"),
            (b"Navn;Name\n", "several columns for name"),
            (b"Dato;Dato\n", "no column for name; several columns for day"),
            (b'Navn\n"' + b"x" * 200_000 + b'"\n', "no CSV (line 2)"),
            (b"\x81\xff", "neither UTF-8, UTF-16 nor Windows-1252"),
            (b"\xff\xfeN", "neither UTF-8, UTF-16 nor Windows-1252"),
        ],
    )
    def test_refused(self, body: bytes, reason: str) -> None:
        with pytest.raises(FeedError) as caught:
            read(body)
        assert f"A file: {reason}" == str(caught.value)

    def test_bounds(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("okstat.feeds.sheets._MOST_ROWS", 2)
        assert 1 == len(read(b"Navn\nA\n"))
        with pytest.raises(FeedError, match="A file: more than 2 rows"):
            read(b"Navn\nA\nB\n")
        monkeypatch.setattr("okstat.feeds.sheets._MOST_BYTES", 6)
        assert [] == read(b"Navn;\n")
        with pytest.raises(FeedError, match="A file: the file is longer than 6 bytes"):
            read(b"Navn;;\n")

    def test_columns_beyond_the_bound_are_not_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("okstat.feeds.sheets._MOST_COLUMNS", 1)
        assert [("row 2", "A", None)] == read(b"Navn;Dato\nA;x\n")

    @given(st.binary())
    def test_any_bytes_are_read_or_refused(self, body: bytes) -> None:
        try:
            read(body)
        except FeedError as error:
            assert str(error).startswith("A file: ")  # noqa: PT017 -- most bytes are refused, some are read


class TestWorkbook:
    """A workbook's first sheet, with the values of its cells."""

    def test_values(self) -> None:
        rows = (["Navn", "Dato"], ["Ægir", datetime(2026, 1, 1, 12)], [3, date(2026, 1, 2)], [None, None], [4.0, True])
        assert [
            ("row 2", "Ægir", "2026-01-01"),
            ("row 3", "3", "2026-01-02"),
            ("row 5", "4", "True"),
        ] == read(workbook(*rows))

    @pytest.mark.parametrize("body", [b"PK\x03\x04", b"PK\x03\x04" + b"x" * 100])
    def test_a_broken_one_is_refused(self, body: bytes) -> None:
        with pytest.raises(FeedError, match="A file: no workbook that can be read"):
            read(body)

    def test_an_archive_that_is_no_workbook_is_refused(self) -> None:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as packed:
            packed.writestr("a", "b")
        with pytest.raises(FeedError, match="A file: no workbook that can be read"):
            read(stream.getvalue())

    def test_a_bomb_does_not_go_off(self, monkeypatch: pytest.MonkeyPatch) -> None:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("xl/workbook.xml", b"0" * 1_000_001)
        monkeypatch.setattr("okstat.feeds.sheets._MOST_UNPACKED", 1_000_000)
        with pytest.raises(FeedError, match="A file: the workbook is longer than 1000000 bytes"):
            read(stream.getvalue())

    def test_too_many_rows(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("okstat.feeds.sheets._MOST_ROWS", 2)
        with pytest.raises(FeedError, match="more than 2 rows"):
            read(workbook(["Navn"], ["A"], ["B"]))

    def test_without_the_extra(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "openpyxl", None)
        with pytest.raises(MissingSheetExtraError, match=r"pip install 'okstat\[sheet\]'"):
            read(b"PK\x03\x04")
        with pytest.raises(MissingSheetExtraError, match=r"pip install 'okstat\[sheet\]'"):
            write_workbook(["A"], [])


CELLS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), max_size=5)


class TestOut:
    """What goes out is harmless, and reads the same where it comes in again."""

    @pytest.mark.parametrize("text", ["=1+1", "+47", "-1", "@x", "\tx", "\rx", "\nx", "＝x"])
    def test_what_a_spreadsheet_would_run_is_text(self, text: str) -> None:
        assert f"'{text}" == harmless(text)

    @pytest.mark.parametrize("text", ["", "a=1", "1-2", "'=1"])
    def test_other_cells_stay_as_they_are(self, text: str) -> None:
        assert text == harmless(text)

    def test_csv(self) -> None:
        rows: list[list[object]] = [["=A", date(2026, 1, 1)], [None, Decimal("1.50")], ['a"b;c', 3]]
        assert '\ufeffNavn;Dato\r\n\'=A;2026-01-01\r\n;1.50\r\n"a""b;c";3\r\n'.encode() == write_csv(
            ["Navn", "Dato"], rows
        )

    def test_control_characters_do_not_go_out(self) -> None:
        assert b"\xef\xbb\xbfA\r\nab\r\n" == write_csv(["A"], [["a\x00b\x1b"]])

    @pytest.mark.parametrize("letter", ["\ud800", "\ufffe", "\uffff"])
    def test_nor_do_letters_that_no_encoding_or_no_xml_has(self, letter: str) -> None:
        assert b"\xef\xbb\xbfNavn\r\nab\r\n" == write_csv(["Navn"], [[f"a{letter}b"]])
        assert [("row 2", "ab")] == [(at, name) for at, name, _ in read(write_workbook(["Navn"], [[f"a{letter}b"]]))]

    def test_every_cell_of_a_workbook_is_text(self) -> None:
        body = write_workbook(["Navn", "Dato"], [["=1+1", "007"], [None, date(2026, 1, 1)]])
        sheet = openpyxl.load_workbook(io.BytesIO(body)).worksheets[0]
        assert [[("Navn", "s"), ("Dato", "s")], [("=1+1", "s"), ("007", "s")]] == [
            [(cell.value, cell.data_type) for cell in row] for row in list(sheet.iter_rows())[:2]
        ]
        assert "2026-01-01" == sheet.cell(3, 2).value
        assert "@" == sheet.cell(2, 2).number_format

    @given(st.lists(st.tuples(CELLS.filter(bool), CELLS), max_size=5))
    def test_what_was_written_reads_the_same(self, rows: list[tuple[str, str]]) -> None:
        written = write_csv(["Navn", "Dato"], rows)
        assert [(name, day or None) for name, day in rows] == [(name, day) for _, name, day in read(written)]
