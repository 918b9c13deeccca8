"""The grammar of a file of dated tables.

A file holds one `[table]`, or several `[[table]]`:

    [[table]]
    name = "probation.months"   # permanent
    unit = "months"
    key = ""                    # what the rows are keyed by, in words; left out for a single series

    [[table.row]]
    key = "…"                   # only in a keyed table
    value = 6                   # a whole number, or a decimal number as text: "0.5"; never a float
    since = 2024-08-01          # first day it holds; left out: open
    until = "doubt:NAME"        # first day it no longer holds; a doubt is declared in doubts.toml
    source = "Education Act 2023 § 7-4 (3)"
    url = "https://lovdata.no/lov/2023-06-09-30/§7-4"
    mark = "P"                  # P primary text read, S official secondary source; what is uncertain is a hole
    checked = 2026-11-21
    standing = "local"          # derived: computed from published figures; local: somebody's own; left out: published
    note = "…"                  # what whoever rests on the figure ought to know; left out: nothing

    [[table.hole]]              # a time for which the table knows that it knows nothing
    key = "…"                   # only in a keyed table; left out: every key that has no row or hole of its own
    since = 2024-01-01
    reason = "the guideline of the year has not been found"

In a host's own file a table that the package does not have says `own = true`, so that no misspelt name passes for one.

A table with many rows names a code list of the package instead, `list = "generated_wage_tables"`: of that list, the
rows whose column `table` is the table's name, with the same keys as columns.

Rows stand in the order of key and first day, holes likewise, and no day is covered twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise
from types import MappingProxyType
from typing import Final

from okstat.bounds import Span, are_apart, first_day, is_proper
from okstat.dated import Dated, Doubt, Hole, Row
from okstat.entry import PROVENANCE_KEYS, Entry, raise_faults, read_toml

__all__ = ["Figure", "Lists", "load_doubts", "load_table_files", "load_tables", "span_of_row"]

Figure = int | Decimal
"""What a dated table holds: a whole number, or an exact decimal number."""

Lists = Callable[[str], Iterable[Mapping[str, str]]]
"""The rows of a code list by its name."""

_OF_A_FIGURE: Final = (*PROVENANCE_KEYS, "standing", "note")
_DECIMAL: Final = re.compile(r"-?\d+(\.\d+)?")
_Part = Row[Figure] | Hole


def load_doubts(text: str, name: str) -> Mapping[str, Doubt]:
    """The doubts that a file declares, each `[doubt.NAME]` with `not_before`, `not_after` and `source`.

    Raises:
        TableError: every fault of the file, a line each.
    """
    faults: list[str] = []
    file = read_toml(text, name, faults)
    file.only("doubt")
    doubts = {}
    for group in file.entries("doubt"):
        named = Entry(name, group, faults)
        for doubt in group:
            for values in named.entries(doubt):
                doubts[doubt] = _doubt(doubt, Entry(f"{name}: {doubt}", values, faults))
    raise_faults(faults)
    return MappingProxyType(doubts)


def _doubt(name: str, entry: Entry) -> Doubt:
    entry.only("not_before", "not_after", "source")
    doubt = Doubt(name, entry.day("not_before"), entry.day("not_after"), entry.word("source"))
    if entry.sound and not doubt.not_before < doubt.not_after:
        entry.fault("not_after is not later than not_before")
    return doubt


def load_tables(
    text: str, name: str, doubts: Mapping[str, Doubt], *, overlay: str | None = None
) -> tuple[Dated[Figure], ...]:
    """The dated tables of one file.

    Args:
        text: the file.
        name: what faults call it, `numbers.toml`.
        doubts: the declared doubts by name; the tables share these very objects.
        overlay: the name that the rows carry in their provenance, when the file is a host's own.

    Raises:
        TableError: every fault of the file, a line each: `file: table: row n: reason`.
    """
    faults: list[str] = []
    tables = _tables(read_toml(text, name, faults), doubts, overlay, None)
    _check_names(((name, table) for table in tables), faults)
    raise_faults(faults)
    return tables


def load_table_files(
    texts: Mapping[str, str], doubts: Mapping[str, Doubt], lists: Lists | None = None
) -> Mapping[str, Dated[Figure]]:
    """The dated tables of several files (text by file name), by table name.

    Args:
        texts: the files.
        doubts: the declared doubts by name; the tables share these very objects.
        lists: the code lists that a table may take its rows from; none, where it is left out.

    Raises:
        TableError: every fault of every file, a line each.
    """
    faults: list[str] = []
    read = [
        (name, table)
        for name, text in texts.items()
        for table in _tables(read_toml(text, name, faults), doubts, None, lists)
    ]
    _check_names(read, faults)
    raise_faults(faults)
    return MappingProxyType({table.name: table for _, table in read})


def _tables(
    file: Entry, doubts: Mapping[str, Doubt], overlay: str | None, lists: Lists | None
) -> tuple[Dated[Figure], ...]:
    file.only("table", *(("policy",) if overlay is not None else ()))
    entries = file.entries("table")
    if file.sound and not entries and "policy" not in file.values:
        file.fault("there is no table")
    titles = [values.get("name", f"table {number}") for number, values in enumerate(entries, 1)]
    return tuple(
        _table(Entry(f"{file.where}: {title}", values, file.faults), doubts, overlay, lists)
        for title, values in zip(titles, entries, strict=True)
    )


def _check_names(read: Iterable[tuple[str, Dated[Figure]]], faults: list[str]) -> None:
    seen: set[str] = set()
    for file, table in read:
        if table.name and table.name in seen:
            faults.append(f"{file}: {table.name}: there is another table of this name")
        seen.add(table.name)


def _table(entry: Entry, doubts: Mapping[str, Doubt], overlay: str | None, lists: Lists | None) -> Dated[Figure]:
    entry.only("name", "key", "unit", "row", "hole", *_more(overlay, lists))
    entry.truth("own")
    name, key, unit = entry.word("name"), entry.word("key", ""), entry.word("unit")
    listed = entry.word("list", "") if lists is not None else ""
    rows: dict[str, Row[Figure]] = {}
    found = (*entry.entries("row"), *(_listed(name, listed, lists) if lists is not None and listed else ()))
    for number, values in enumerate(found, 1):
        part = Entry(f"{entry.where}: row {number}", values, entry.faults)
        row = _row(part, bool(key), doubts, overlay)
        if part.sound:
            rows[f"row {number}"] = row
    holes: dict[str, Hole] = {}
    for number, values in enumerate(entry.entries("hole"), 1):
        part = Entry(f"{entry.where}: hole {number}", values, entry.faults)
        hole = _hole(part, name, bool(key), doubts)
        if part.sound:
            holes[f"hole {number}"] = hole
    if entry.sound and not rows and not holes:
        entry.fault("there is neither row nor hole")
    _check_order(entry, rows)
    _check_order(entry, holes)
    _check_overlap(entry, {**rows, **holes})
    return Dated(name, key, unit, tuple(rows.values()), tuple(holes.values()))


def _more(overlay: str | None, lists: Lists | None) -> Iterable[str]:
    """What a table of the package may say besides, and what a table of a host."""
    return (*(("own",) if overlay is not None else ()), *(("list",) if lists is not None else ()))


def _listed(table: str, name: str, lists: Lists) -> Iterable[Mapping[str, object]]:
    """The rows of a code list on one table, as if they stood in the file itself."""
    for row in lists(name):
        if row["table"] == table:
            yield {column: _typed(column, text) for column, text in row.items() if text and column != "table"}


def _typed(column: str, text: str) -> object:
    with suppress(ValueError):
        if column == "value":
            return int(text)
        if column in ("since", "until", "checked"):
            return date.fromisoformat(text)
    return text


def _row(entry: Entry, keyed: bool, doubts: Mapping[str, Doubt], overlay: str | None) -> Row[Figure]:
    entry.only("key", "value", "since", "until", *_OF_A_FIGURE)
    since, until = span_of_row(entry, doubts)
    return Row(_key(entry, keyed), _figure(entry), since, until, entry.provenance(overlay))


def _hole(entry: Entry, table: str, keyed: bool, doubts: Mapping[str, Doubt]) -> Hole:
    entry.only("key", "since", "until", "reason")
    since, until = span_of_row(entry, doubts)
    return Hole(table, _key(entry, keyed) if "key" in entry.values else "", since, until, entry.word("reason"))


def span_of_row(entry: Entry, doubts: Mapping[str, Doubt]) -> Span:
    """The time in which a row, or the wording that it tells of, holds."""
    span = entry.bound("since", doubts), entry.bound("until", doubts)
    if entry.sound and not is_proper(span):
        entry.fault("until is not later than since")
    return span


def _key(entry: Entry, keyed: bool) -> str:
    key = entry.word("key", None if keyed else "")
    if key and not keyed:
        entry.fault("the table has no key")
    return key


def _figure(entry: Entry) -> Figure:
    value = entry.values.get("value")
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _DECIMAL.fullmatch(value):
        return Decimal(value)
    if value is None:
        entry.fault("value is missing")
    else:
        entry.fault('value is neither a whole number nor a decimal number as text, as "0.5"')
    return 0


def _check_order(entry: Entry, parts: Mapping[str, _Part]) -> None:
    for (label, part), (after, following) in pairwise(parts.items()):
        if _place(following) < _place(part):
            entry.fault(f"{after}: stands after {label}, and belongs before it")


def _place(part: _Part) -> tuple[str, str]:
    return part.key, first_day((part.since, part.until)).isoformat()


def _check_overlap(entry: Entry, parts: Mapping[str, _Part]) -> None:
    by_key: dict[str, list[tuple[str, Span]]] = {}
    for label, part in parts.items():
        by_key.setdefault(part.key, []).append((label, (part.since, part.until)))
    for (label, span), (after, other) in (pair for same in by_key.values() for pair in combinations(same, 2)):
        if not are_apart(span, other):
            entry.fault(f"{after}: overlaps {label}")
