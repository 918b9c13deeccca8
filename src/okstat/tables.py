"""The figures and code lists that the package carries, and a host's overlays on the figures.

Dated tables are read from the TOML files in `okstat/data` (grammar: `okstat.table_file`), code lists from its CSV
files. Nothing is read before it is asked for, and each file once.
"""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from attrs import evolve, field, frozen

from okstat.bounds import Span, first_day, remaining
from okstat.county_practice import practice_tables
from okstat.dated import Dated, Doubt, Hole, Row
from okstat.entry import Entry, raise_faults, read_toml
from okstat.errors import OkstatError, TableError
from okstat.table_file import Figure, load_doubts, load_table_files, load_tables

__all__ = [
    "Figure",
    "Overlay",
    "UnknownCodeError",
    "laid_over",
    "load_code_list",
    "load_overlay",
    "load_tables",
    "overlaid",
    "package_doubts",
    "package_tables",
    "read_code_list",
    "read_data",
    "read_folder",
]

_HOLDS_TABLES: Final = re.compile(r"^\[\[?table\]", re.MULTILINE)
_MARKS: Final = ("P", "S")
_PRACTICES: Final = "generated_county_practice"

_Part = TypeVar("_Part", Row[Figure], Hole)


class UnknownCodeError(OkstatError, LookupError):
    """A code that a list of the package does not hold."""


def read_data(name: str) -> str:
    """The text of a file in `okstat/data`."""
    return (files("okstat") / "data" / name).read_text(encoding="utf-8")


def read_folder(name: str) -> Mapping[str, str]:
    """The texts of the files in a folder of `okstat/data`, by name, in order."""
    found = (files("okstat") / "data" / name).iterdir()
    return {file.name: file.read_text(encoding="utf-8") for file in sorted(found, key=lambda file: file.name)}


@cache
def package_doubts() -> Mapping[str, Doubt]:
    """The first days known only as an interval, by the name of the amendment."""
    return load_doubts(read_data("doubts.toml"), "doubts.toml")


@cache
def package_tables() -> Mapping[str, Dated[Figure]]:
    """All dated tables of the package by name, those of what counties practise among them."""
    names = sorted(file.name for file in (files("okstat") / "data").iterdir() if file.name.endswith(".toml"))
    texts = {name: read_data(name) for name in names}
    figures = load_table_files(
        {name: text for name, text in texts.items() if _HOLDS_TABLES.search(text)}, package_doubts(), read_code_list
    )
    practised: tuple[Dated[Figure], ...] = practice_tables(read_code_list(_PRACTICES), f"{_PRACTICES}.csv")
    return MappingProxyType({**figures, **{table.name: table for table in practised}})


@cache
def read_code_list(name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a code list of the package, `generated_counties`: text by column, empty where nothing is said."""
    return load_code_list(read_data(f"{name}.csv"), f"{name}.csv")


def load_code_list(text: str, name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a code list. A code stands once; source, url, mark and checked are filled in where they are columns.

    Raises:
        TableError: every fault of the list, a line each: `file: row n: reason`.
    """
    try:
        header, *lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    except (csv.Error, ValueError) as error:
        raise TableError(f"{name}: no table of comma-separated values with a header") from error
    faults: list[str] = []
    if len(set(header)) < len(header) or not all(header):
        faults.append(f"{name}: a column has no name, or the name of another")
    rows, codes = [], set[str]()
    for number, line in enumerate(lines, 1):
        row = dict(zip(header, line, strict=False))
        reasons = ["has not one field for each column"] if len(line) != len(header) else list(_row_faults(row, codes))
        faults.extend(f"{name}: row {number}: {reason}" for reason in reasons)
        codes.add(row.get("code", ""))
        rows.append(MappingProxyType(row))
    raise_faults(faults)
    return tuple(rows)


def _row_faults(row: Mapping[str, str], codes: set[str]) -> Iterator[str]:
    if "code" in row and (not row["code"] or row["code"] in codes):
        yield "the code is empty, or stands in the list already"
    if row.get("source", "-") == "":
        yield "source is empty"
    if not row.get("url", "https://").startswith(("https://", "http://")):
        yield "url is no public address"
    if row.get("mark", "P") not in _MARKS:
        yield "mark is neither P nor S"
    try:
        date.fromisoformat(row.get("checked", "2000-01-01"))
    except ValueError:
        yield "checked is no day"


@frozen
class Overlay:
    """Dated tables of a host's own, laid over those of the package.

    Attributes:
        name: the file's name without its ending; every row carries it in its provenance.
        tables: the tables as written, by their names.
        own: the names of those that are said to be the host's own.
        policies: the host's choices where the law leaves it open: `[policy]` with `half-years = "school-year"`.
    """

    name: str
    tables: Mapping[str, Dated[Figure]]
    own: frozenset[str] = frozenset()
    policies: Mapping[str, str] = field(factory=dict, hash=False)


def load_overlay(path: str | PathLike[str]) -> Overlay:
    """Read an overlay: the grammar of the package's own tables, with the package's doubts.

    Raises:
        TableError: the file cannot be read, or every fault of it, a line each.
    """
    file = Path(path)
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise TableError(f"{file.name}: the overlay cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise TableError(f"{file.name}: the overlay is not UTF-8") from error
    tables = load_tables(text, file.name, package_doubts(), overlay=file.stem)
    said = tomllib.loads(text).get("table", [])
    own = frozenset(one["name"] for one in (said if isinstance(said, list) else [said]) if one.get("own"))
    by_name = MappingProxyType({table.name: table for table in tables})
    return Overlay(file.stem, by_name, own, _policies(text, file.name))


def laid_over(tables: Mapping[str, Dated[Figure]], overlay: Overlay) -> Mapping[str, Dated[Figure]]:
    """The tables with those of the overlay laid over them, and the host's own beside them.

    Raises:
        TableError: a table of the overlay is not there and not said to be the host's own, or does not fit.
    """
    faults = [_unknown(overlay, name, tables) for name in overlay.tables if name not in {*tables, *overlay.own}]
    raise_faults(faults)
    laid = {name: overlaid(tables[name], table) if name in tables else table for name, table in overlay.tables.items()}
    return MappingProxyType({**tables, **laid})


def _unknown(overlay: Overlay, name: str, tables: Iterable[str]) -> str:
    near = get_close_matches(name, list(tables), n=1)
    meant = f"; did you mean {near[0]}?" if near else "; a table of your own says own = true"
    return f"{overlay.name}: no table is named {name}{meant}"


def _policies(text: str, name: str) -> Mapping[str, str]:
    faults: list[str] = []
    groups = read_toml(text, name, faults).entries("policy")
    chosen = [Entry(f"{name}: policy", group, faults) for group in groups]
    policies = {key: group.word(key) for group in chosen for key in group.values}
    raise_faults(faults)
    return MappingProxyType(policies)


def overlaid(table: Dated[Figure], overlay_table: Dated[Figure]) -> Dated[Figure]:
    """The table with the overlay's rows and holes in the place of its own, key by key, for the time they cover.

    Raises:
        TableError: the two differ in name, key or unit, or a bound of one lies inside a doubt of the other.
    """
    own, laid = [(one.name, one.key, one.unit) for one in (table, overlay_table)]
    if own != laid:
        told = f"name '{table.name}', key '{table.key}', unit '{table.unit}'"
        raise TableError(
            f"{overlay_table.name}: the overlay differs in name, key or unit from the table, which has {told}"
        )
    covers: dict[str, list[Span]] = {}
    parts: tuple[Row[Figure] | Hole, ...] = (*overlay_table.rows, *overlay_table.holes)
    for part in parts:
        covers.setdefault(part.key, []).append((part.since, part.until))
    try:
        rows = (*overlay_table.rows, *_around(table.rows, covers))
        holes = (*overlay_table.holes, *_around(table.holes, covers))
    except TableError as error:
        raise TableError(f"{table.name}: {error}") from None
    return evolve(table, rows=tuple(sorted(rows, key=_place)), holes=tuple(sorted(holes, key=_place)))


def _around(parts: Iterable[_Part], covers: Mapping[str, Iterable[Span]]) -> Iterator[_Part]:
    for part in parts:
        spans: tuple[Span, ...] = ((part.since, part.until),)
        for cover in covers.get(part.key, ()):
            spans = tuple(rest for span in spans for rest in remaining(span, cover))
        for since, until in spans:
            yield evolve(part, since=since, until=until)


def _place(part: Row[Figure] | Hole) -> tuple[str, date]:
    return part.key, first_day((part.since, part.until))
