"""Rows of a file with columns, CSV or a workbook, in and out.

Layouts differ from office to office and year to year, so which header means what is declared by a `Columns`, never
guessed. What goes out is made harmless: a cell that a spreadsheet would take for a formula is written as text.

Workbooks need the extra `sheet`.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from attrs import field, frozen

from okstat.errors import OkstatError
from okstat.feeds.exchange import FeedError
from okstat.feeds.fields import Fields, Source
from okstat.feeds.texts import UNFIT

__all__ = ["Columns", "MissingSheetExtraError", "harmless", "read_rows", "write_csv", "write_workbook"]

_MOST_BYTES: Final = 64 * 1024 * 1024
_MOST_UNPACKED: Final = 512 * 1024 * 1024
_MOST_ROWS: Final = 200_000
_MOST_COLUMNS: Final = 500
_DANGEROUS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_ZIP: Final = b"PK\x03\x04"
_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SEPARATOR: Final = re.compile(r"sep=([;,\t])\r?\n", re.IGNORECASE)
"""The first line by which Excel is told what stands between cells."""


class MissingSheetExtraError(OkstatError):
    """A workbook was asked for, and the extra `sheet` is not installed."""


@frozen
class Columns:
    """Which header stands for which field.

    Attributes:
        headers: for each field, the headers it may have in the file; letters' case and blanks around do not count.
        required: the fields whose header must be there.
    """

    headers: Mapping[str, Sequence[str]] = field(hash=False)
    required: tuple[str, ...] = ()

    def found_in(self, header: Sequence[str], source: str) -> dict[int, str]:
        """For each column of a header row that stands for a field, which.

        Raises:
            FeedError: a field that is required has no column, or one field has two.
        """
        named = {_plain(one): name for name, several in self.headers.items() for one in several}
        found = {number: named[_plain(text)] for number, text in enumerate(header) if _plain(text) in named}
        twice = sorted({name for name in found.values() if list(found.values()).count(name) > 1})
        missing = [name for name in self.required if name not in found.values()]
        if twice or missing:
            told = [f"no column for {name}" for name in missing] + [f"several columns for {name}" for name in twice]
            raise FeedError(f"{source}: {'; '.join(told)}")
        return found


def _plain(header: str) -> str:
    return _plain_words(header).casefold()


def _plain_words(header: str) -> str:
    return " ".join(header.split())


def harmless(text: str) -> str:
    """A cell that no spreadsheet takes for a formula: where it would, an apostrophe stands in front."""
    return f"'{text}" if text.startswith(_DANGEROUS) else text


# ── in ─────────────────────────────────────────────────────────────────────────────────────────


def read_rows(body: bytes, columns: Columns, name: str, source: Source) -> Iterator[Fields]:
    """The rows below the header, each as the fields that the columns stand for; empty rows are passed over.

    Remarks name the row, and the column by its header.

    Args:
        body: the file: a workbook (its first sheet), or CSV in UTF-8, Windows-1252 or, with a byte order mark,
            UTF-16, with `;`, `,` or tabs between cells.
        columns: what the headers mean.
        name: the name of the source, for errors.
        source: how its numbers are read.

    Raises:
        FeedError: it is no such file, it is too large, or it has not the columns that are required.
        MissingSheetExtraError: it is a workbook, and the extra is not installed.
    """
    if len(body) > _MOST_BYTES:
        raise FeedError(f"{name}: the file is longer than {_MOST_BYTES} bytes")
    rows = _workbook_rows(body, name) if body.startswith(_ZIP) else _csv_rows(body, name)
    header: dict[int, str] | None = None
    names: dict[str, str] = {}
    for number, cells in enumerate(rows, 1):
        if number > _MOST_ROWS:
            raise FeedError(f"{name}: more than {_MOST_ROWS} rows")
        if not any(cells):
            continue
        if header is None:
            header = columns.found_in(cells, name)
            names = {header[at]: _plain_words(cells[at]) for at in header}
            continue
        values = {header[at]: cell for at, cell in enumerate(cells) if at in header}
        yield Fields(f"row {number}", values, source, names=names)
    if header is None:
        raise FeedError(f"{name}: there is no header")


def _csv_rows(body: bytes, name: str) -> Iterator[Sequence[str]]:
    text = _decoded(body, name)
    named = _SEPARATOR.match(text)
    first = text.partition("\n")[0]
    delimiter = named[1] if named is not None else max(";,\t", key=first.count)
    if named is not None:
        text = text[named.end() :]
        yield ()
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise FeedError(f"{name}: no CSV (line {reader.line_num})") from None
        yield [_taken_back(cell.strip()) for cell in cells[:_MOST_COLUMNS]]


def _taken_back(cell: str) -> str:
    """The text of a cell that had been made harmless."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_DANGEROUS) else cell


def _decoded(body: bytes, name: str) -> str:
    for encoding in ("utf-16",) if body.startswith(_UTF_16) else ("utf-8-sig", "cp1252"):
        try:
            return body.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise FeedError(f"{name}: neither UTF-8, UTF-16 nor Windows-1252")


def _workbook_rows(body: bytes, name: str) -> Iterator[Sequence[str]]:
    try:
        import openpyxl
    except ImportError as error:
        raise MissingSheetExtraError("a workbook needs the extra `sheet`: pip install 'okstat[sheet]'") from error
    _refuse_bombs(body, name)
    try:
        book = openpyxl.load_workbook(io.BytesIO(body), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what a sheet says of its own size may be wrong, and rows would be lost
        for row in sheet.iter_rows(values_only=True):
            yield [_cell(value) for value in row[:_MOST_COLUMNS]]
    except Exception:
        raise FeedError(f"{name}: no workbook that can be read") from None


def _refuse_bombs(body: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
    except Exception:  # a version, a method, a name of a part: each fails in its own way
        raise FeedError(f"{name}: no workbook that can be read") from None
    if unpacked > _MOST_UNPACKED:
        raise FeedError(f"{name}: the workbook is longer than {_MOST_UNPACKED} bytes")


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    text = str(value)
    return text.removesuffix(".0") if not isinstance(value, str) else text.strip()


# ── out ────────────────────────────────────────────────────────────────────────────────────────


def write_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """CSV that Norwegian spreadsheets open: UTF-8 with a byte order mark, `;` between cells, harmless."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    for row in (header, *rows):
        writer.writerow([harmless(_text(value)) for value in row])
    return stream.getvalue().encode("utf-8-sig")


def write_workbook(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A workbook with one sheet in which every cell is text, so that none is a formula and no zero is lost.

    Raises:
        MissingSheetExtraError: the extra `sheet` is not installed.
    """
    try:
        from openpyxl import Workbook
        from openpyxl.cell import WriteOnlyCell
    except ImportError as error:
        raise MissingSheetExtraError("a workbook needs the extra `sheet`: pip install 'okstat[sheet]'") from error
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in (header, *rows):
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet, _text(value))
            cell.data_type = "s"
            cell.number_format = "@"
            cells.append(cell)
        sheet.append(cells)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return UNFIT.sub("", str(value))
