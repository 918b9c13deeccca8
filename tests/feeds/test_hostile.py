"""Whatever comes from the outside: records with a receipt, or an error of okstat; soon, and nothing personal in it."""

from __future__ import annotations

import io
import json
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import hostile
import pytest
from hostile import PARSERS, put_to_the_proof, take
from hypothesis import given, settings
from hypothesis import strategies as st
from payloads import COLUMNS, FNR, WORKBOOK, envelope

import okstat.integrations
from okstat.errors import OkstatError
from okstat.feeds.receipt import Batch
from okstat.feeds.sheets import harmless, write_csv, write_workbook
from okstat.feeds.texts import LONGEST

EVERY = pytest.mark.parametrize("name", PARSERS)
QUICKLY = 5.0
"""Seconds of the processor: far more than any of these takes, far less than one that takes the square of its length."""

DEEP = 20_000
NASTY: dict[str, bytes] = {
    "nothing": b"",
    "blanks": b" \r\n\t" * 1000,
    "zeros": b"\x00" * 1000,
    "lists in lists": b"[" * DEEP,
    "objects in objects": b'{"a":' * DEEP,
    "lists in lists that end": b"[" * DEEP + b"]" * DEEP,
    "a number of a million digits": b"9" * 1_000_000,
    "a list of numbers of 5000 digits": b"[" + b",".join([b"9" * 5000] * 20) + b"]",
    "exponents": b'{"antall": 1e999999999, "a": 1e-999999999, "b": [1E+99999999999999, NaN, -Infinity]}',
    "half of a pair": rb'{"kontrakter": ["\ud800"], "codes": ["\udfff"], "kode": "\ud800", "a": "\ud800"}',
    "a text that does not end": b'{"kontrakter": ["' + b"a" * 100_000,
    "UTF-16": '{"antall": 0, "kontrakter": []}'.encode("utf-16"),
    "UTF-32": '[{"kode": "A"}]'.encode("utf-32"),
    "Latin-1": '{"navn": "Lærling Åsen"}'.encode("latin-1"),
    "two marks of order": b"\xef\xbb\xbf\xef\xbb\xbf{}",
    "a null": b"null",
    "a text": b'"text"',
    "lists where objects belong": b'{"kontrakter": [[], [[]], 1, null, "x", true], "codes": [[]], "content": [[]]}',
    "a million commas": b"," * 1_000_000,
    "a header of a million cells": b";".join([b"last_name"] + [b"x"] * 500_000),
    "a quote that does not end": b'last_name;born\n"' + b"x;" * 100_000,
    "laughs": b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY a%d "%s">' % (n, (b"&a;" if n == 1 else b"&a%d;" % (n - 1)) * 10) for n in range(1, 10))
    + b"]><l>&a9;</l>",
    "a file of the machine": b'<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><Feiltype>&a;</Feiltype>',
    "a document type elsewhere": b'<!DOCTYPE l SYSTEM "http://127.0.0.1:1/x.dtd"><l/>',
    "elements in elements": b"<a>" * DEEP + b"</a>" * DEEP,
    "persons in persons": envelope("<Elevelement>" * 1000 + "</Elevelement>" * 1000),
    "an encoding that nobody knows": b'<?xml version="1.0" encoding="klingon"?><a/>',
    "an encoding of several bytes": b'<?xml version="1.0" encoding="shift_jis"?><a/>',
    "an encoding that is none": b'<?xml version="1.0" encoding="zlib"?><a/>',
    "many attributes": b"<a " + b" ".join(f'b{n}="c"'.encode() for n in range(20_000)) + b"/>",
    "many documents of one person": envelope(
        f"<Elevelement>{'<Dokumentelement><Dokumenttype>SVAR</Dokumenttype></Dokumentelement>' * 3000}</Elevelement>"
    ),
    "many contracts": b'{"kontrakter": [' + b",".join([b'{"elev": {"sysId": "A"}, "type": "L"}'] * 1000) + b"]}",
    "a workbook that is none": b"PK\x03\x04" + b"\x00" * 1000,
}


@EVERY
def test_the_payload_reads_well(name: str) -> None:
    """What the others begin with is no error, and holds something that is personal where it is of persons."""
    parser = PARSERS[name]
    found = put_to_the_proof(parser, parser.sample)
    if name != "fint-exchange":
        assert not isinstance(found, OkstatError)
    if isinstance(found, Batch):
        assert sum(found.receipt.counts.values()) == len(found.receipt.lines)


@EVERY
def test_what_is_nasty(name: str) -> None:
    """Deep, huge, wrongly encoded, packed with entities: it is read or refused, and soon."""
    parser = PARSERS[name]
    began = time.process_time()
    for body in NASTY.values():
        put_to_the_proof(parser, body)
    assert time.process_time() - began < QUICKLY


@EVERY
@settings(max_examples=20)
@given(body=st.binary(max_size=200) | st.text(alphabet='[]{}":,0aé\\n<>/=;\n', max_size=60).map(str.encode))
def test_any_bytes(name: str, body: bytes) -> None:
    """There is no third way."""
    put_to_the_proof(PARSERS[name], body)


@st.composite
def mutated(draw: st.DrawFn, sample: bytes) -> bytes:
    """A payload in which some bytes are others, too many, too few, or in another encoding."""
    body = bytearray(sample)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(body)))
        until = at + draw(st.integers(0, 8))
        body[at:until] = draw(
            st.binary(max_size=4)
            | st.sampled_from((b'"', b"]", b"}", b"<", b"\x00", b"\xff", b"9" * 30, body[at:until] * 3))
        )
    encoding = draw(st.sampled_from(("", "", "", "utf-16", "cp1252", "utf-8-sig")))
    return bytes(body).decode(errors="replace").encode(encoding, errors="replace") if encoding else bytes(body)


@EVERY
@settings(max_examples=20)
@given(data=st.data())
def test_a_payload_with_other_bytes(name: str, data: st.DataObject) -> None:
    """What was nearly right is read or refused, and nothing personal shows in why."""
    parser = PARSERS[name]
    put_to_the_proof(parser, data.draw(mutated(parser.sample)))


HOSTILE: st.SearchStrategy[Any] = st.sampled_from(
    [
        *(None, True, False, 0, -1, 10**18, 10**30, 0.1, -0.0, 1e300),
        *(
            "",
            " ",
            "0",
            "-1",
            "9" * 400,
            "1e5",
            "NaN",
            "1,5",
            "100,01",
            "x" * (LONGEST + 1),
            "\x00",
            "\ud800",
            "\u202e",
        ),
        *("=1+1", "+1", "@SUM(A1)", "-2", "\t=1", "\r\n", "'", "％", "١٢", "ﬀ", "İ"),
        *("0000-00-00", "2025-02-30", "9999-12-31", "31.02.2025", "1.1.00", "20250230", "2025-08-18T", "١٨.08.2025"),
        *("00", "99", "03", "IMITD3----", "srsoa3", "ZZZZZ", "974761076", "974761077", "01820500160", "1820500160"),
        *([], [[]], {}, [None], [{}], {"href": None}, {"kode": [1]}, {"": ""}),
        *("https://elsewhere.example/", "/", "%00%ff%", "?", "A" * 5000),
    ]
)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where something stands in a JSON value."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from places(one, (*path, key))


@st.composite
def changed(draw: st.DrawFn, sample: bytes) -> bytes:
    """A payload in which some values are others: of another type, absurd, wrapped in a list, or gone."""
    value = json.loads(sample)
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from([path for path in places(value) if path] or [()]))
        if not path:
            break
        holder = value
        for key in path[:-1]:
            holder = holder[key]
        how = draw(st.sampled_from(("other", "other", "other", "gone", "list", "twice")))
        if how == "other":
            holder[path[-1]] = deepcopy(draw(HOSTILE))
        elif how == "gone":
            del holder[path[-1]]
        elif how == "list":
            holder[path[-1]] = [holder[path[-1]]]
        elif isinstance(holder, list):
            holder.append(holder[path[-1]])
    return json.dumps(value).encode()


OF_JSON = [name for name, parser in PARSERS.items() if parser.sample.startswith((b"{", b"["))]


@pytest.mark.parametrize("name", OF_JSON)
@settings(max_examples=25)
@given(data=st.data())
def test_a_payload_with_other_values(name: str, data: st.DataObject) -> None:
    """One value that is wrong never takes the rest with it in silence: each place has its line."""
    parser = PARSERS[name]
    found = put_to_the_proof(parser, data.draw(changed(parser.sample)))
    if isinstance(found, Batch) and name != "brreg-exchange":
        assert found.receipt.lines or not found.records


CELLS = st.dictionaries(st.sampled_from([*COLUMNS.headers]), HOSTILE.map(str), min_size=1)


@settings(max_examples=15)
@given(rows=st.lists(CELLS, min_size=1, max_size=3), is_workbook=st.booleans())
def test_a_file_with_other_cells(rows: list[dict[str, str]], is_workbook: bool) -> None:
    """Cells that are formulas, too long, or of another kind; a row of blanks is none."""
    header = list(COLUMNS.headers)
    cells = [[row.get(name, FNR if name == "number" else "") for name in header] for row in rows]
    body = (write_workbook if is_workbook else write_csv)(header, cells)
    found = put_to_the_proof(PARSERS["olkweb"], body)
    assert isinstance(found, Batch)
    assert len(rows) == len(found.receipt.lines)


@given(st.text())
def test_no_cell_that_goes_out_begins_as_a_formula(text: str) -> None:
    """Whatever stood in a feed: a spreadsheet shows it and does not run it."""
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
    assert text in harmless(text)


class TestWorkbooks:
    """A workbook is a packed archive of XML, each part of which may be anything."""

    @staticmethod
    def repacked(changed: dict[str, bytes]) -> bytes:
        """The workbook with other parts."""
        stream = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                new.writestr(name, changed.get(name, old.read(name)))
        return stream.getvalue()

    @staticmethod
    def sheet(inner: str, before: str = "") -> bytes:
        """The part that is a sheet."""
        space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        return f'{before}<worksheet xmlns="{space}">{inner}</worksheet>'.encode()

    HEADER = '<row r="1"><c r="A1" t="inlineStr"><is><t>last_name</t></is></c></row>'

    @pytest.mark.parametrize("row", [50_000, 2**31, 10**30, -1, "x", ""])
    def test_rows_far_down(self, row: object) -> None:
        inner = f'<sheetData>{self.HEADER}<row r="{row}"><c t="inlineStr"><is><t>A</t></is></c></row></sheetData>'
        began = time.process_time()
        put_to_the_proof(PARSERS["olkweb"], self.repacked({"xl/worksheets/sheet1.xml": self.sheet(inner)}))
        assert time.process_time() - began < QUICKLY

    def test_rows_below_what_the_sheet_says_of_its_size_are_read(self) -> None:
        row = '<row r="{0}"><c r="A{0}" t="inlineStr"><is><t>Kvitveis</t></is></c></row>'
        inner = f'<dimension ref="A1"/><sheetData>{self.HEADER}{row.format(2)}{row.format(3)}</sheetData>'
        body = self.repacked({"xl/worksheets/sheet1.xml": self.sheet(inner)})
        found = put_to_the_proof(PARSERS["olkweb"], body)
        assert isinstance(found, Batch)
        assert ["row 2", "row 3"] == [line.at for line in found.receipt.lines]

    def test_a_size_far_beyond_the_rows_is_no_rows(self) -> None:
        inner = f'<dimension ref="A1:XFD1048576"/><sheetData>{self.HEADER}</sheetData>'
        found = put_to_the_proof(PARSERS["olkweb"], self.repacked({"xl/worksheets/sheet1.xml": self.sheet(inner)}))
        assert isinstance(found, Batch)
        assert () == found.receipt.lines

    def test_a_version_of_the_archive_that_nobody_knows_is_refused(self) -> None:
        at = WORKBOOK.index(b"PK\x01\x02") + 6
        assert isinstance(take(PARSERS["olkweb"], WORKBOOK[:at] + b"\xff\xff" + WORKBOOK[at + 2 :]), OkstatError)

    def test_entities_are_refused(self) -> None:
        laughs = NASTY["laughs"].decode().partition("<l>")[0].partition("?>")[2]
        body = self.repacked({"xl/worksheets/sheet1.xml": self.sheet("&a9;", laughs)})
        assert isinstance(take(PARSERS["olkweb"], body), OkstatError)

    @settings(max_examples=15)
    @given(data=st.data())
    def test_parts_with_other_bytes(self, data: st.DataObject) -> None:
        with zipfile.ZipFile(io.BytesIO(WORKBOOK)) as packed:
            parts = {name: packed.read(name) for name in packed.namelist()}
        name = data.draw(st.sampled_from(sorted(parts)))
        put_to_the_proof(PARSERS["olkweb"], self.repacked({name: data.draw(mutated(parts[name]))}))


MULTIPLIED: dict[str, tuple[bytes, bytes, bytes]] = {
    "vigo": (b'{"kontrakter": [', b'{"elev": {"sysId": "A", "fnr": "1"}, "type": "L", "start": "x"},', b"{}]}"),
    "fint-larling": (b'{"_embedded": {"_entries": [', b'{"systemId": {"identifikatorverdi": "A"}},', b"{}]}}"),
    "dfo-leave": (b'{"AnsattPermisjon": [', b'{"id": "1", "startdato": "2026-01-01"},', b"{}]}"),
    "isi-documents": (
        b"<a>",
        b"<Elevelement><Dokumentelement><Dokumenttype>SVAR</Dokumenttype></Dokumentelement></Elevelement>",
        b"</a>",
    ),
    "klass": (b'{"codes": [', b'{"code": "03", "name": "Oslo"},', b"{}]}"),
    "olkweb": (b"last_name;number\n", b"Kvitveis;1\n", b""),
}


@pytest.mark.parametrize("name", MULTIPLIED)
def test_memory_grows_with_the_length_and_no_faster(name: str) -> None:
    """Eight times the records take about eight times the memory, and a bounded multiple of the bytes."""
    before, one, after = MULTIPLIED[name]
    peaks = []
    for times in (50, 400):
        tracemalloc.start()
        PARSERS[name].read(before + one * times + after)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 12 * peaks[0]
    assert peaks[1] < 200 * len(one) * 400


def test_every_parser_is_gone_through() -> None:
    """A function of an adapter that reads bytes stands in the list."""
    listed = Path(hostile.__file__).read_text(encoding="utf-8")
    names = [one.name for one in iter_modules(okstat.integrations.__path__)]
    adapters = {name: import_module(f"okstat.integrations.{name}") for name in names}
    readers = [
        f"{name}.{reader}"
        for name, adapter in adapters.items()
        for reader in adapter.__all__
        if reader.startswith("read_")
    ]
    assert len(readers) > 10
    assert [] == [reader for reader in readers if reader not in listed]
