"""The dated tables of a book and the matrix of responsibility: `okstat.tables/1`."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from okstat.book import Book
from okstat.catalogue.bounds import bound_value
from okstat.catalogue.nearest import nearest
from okstat.dated import Dated, Doubt, Hole, Provenance, Reading, Row, Standing, holds
from okstat.errors import OkstatError
from okstat.responsibility import Responsibility, responsibility_matrix
from okstat.tables import Figure

__all__ = ["UNKNOWN", "NoSuchTableError", "table_rows"]

UNKNOWN = "unknown"
"""What a table answers for a day that it does not cover, or on which its readings differ."""


class NoSuchTableError(OkstatError, LookupError):
    """No table of the book has the name, or begins with it."""


def table_rows(
    book: Book, on: date | None = None, *, name: str | None = None, stale_before: date | None = None
) -> list[dict[str, object]]:
    """The rows of `okstat.tables/1`, by name of the table.

    Args:
        book: the tables, overlays included.
        on: tell the value of the day too, how long it has been in force and how long ago it was checked; of a keyed
            table, of each key.
        name: only the table of this name, or those whose names begin with it and a point.
        stale_before: tell which of the figures known on the day are no longer known on some day before this one.

    Raises:
        NoSuchTableError: there is no such table.
    """
    tables = [_table(table, book, on, stale_before) for _, table in sorted(book.tables.items())]
    told = sorted([*tables, _matrix(on, stale_before)], key=lambda table: str(table["name"]))
    if name is None:
        return told
    found = [table for table in told if table["name"] == name or str(table["name"]).startswith(f"{name}.")]
    if not found:
        names = (str(table["name"]) for table in told)
        raise NoSuchTableError(f"no table has the name {name}{nearest(name, names)}")
    return found


def _table(table: Dated[Figure], book: Book, on: date | None, stale_before: date | None) -> dict[str, object]:
    told: dict[str, object] = {
        "name": table.name,
        "key": table.key,
        "unit": table.unit,
        "rows": [_row(row) for row in table.rows],
        "holes": [_hole(hole) for hole in table.holes],
    }
    if on is not None:
        parts: tuple[Row[Figure] | Hole, ...] = (*table.rows, *table.holes)
        keys = sorted({part.key for part in parts if part.key or not table.key})
        readings = [law.reading for law in book.laws_on(on)]
        values = {key: _value_on(table, on, key, readings) for key in keys}
        ages = {key: _age_on(table, on, key, readings) for key in keys}
        one = (values, ages) if table.key else (values[""], ages[""])
        told["on"] = {"day": on.isoformat(), "value": one[0], "age": one[1]}
        if stale_before is not None:
            told["stale"] = list(_stale(table, book, on, stale_before, [key for key in keys if values[key] != UNKNOWN]))
    return told


def _age_on(table: Dated[Figure], on: date, key: str, readings: list[Reading]) -> dict[str, int | None] | None:
    """How many days a figure has been in force, and how many ago it was checked; `None` where it is not known."""
    found = {table.on(on, key, reading) for reading in readings}
    row = found.pop()
    if found or isinstance(row, Hole):
        return None
    since, checked = row.since, row.provenance.checked
    begun = since.not_after if isinstance(since, Doubt) else since
    return {
        "in_force_days": (on - begun).days if begun is not None and begun <= on else None,
        "checked_days": (on - checked).days if checked <= on else None,
    }


def _stale(table: Dated[Figure], book: Book, on: date, before: date, keys: list[str]) -> Iterator[dict[str, object]]:
    """The keys that are known on the day, and from which day before the other one they no longer are."""
    days = sorted(day for day in table.points() if on < day < before)
    for key in keys:
        for day in days:
            if _value_on(table, day, key, [law.reading for law in book.laws_on(day)]) == UNKNOWN:
                yield {"key": key, "from": day.isoformat()}
                break


def _row(row: Row[Figure]) -> dict[str, object]:
    return {
        "key": row.key,
        "since": bound_value(row.since),
        "until": bound_value(row.until),
        "value": _figure(row.value),
        **_provenance(row.provenance),
    }


def _provenance(known: Provenance) -> dict[str, str]:
    """Where a figure comes from; overlay, standing and note only where there is something to tell."""
    more = {
        "overlay": known.overlay or "",
        "standing": known.standing.value if known.standing is not Standing.PUBLISHED else "",
        "note": known.note,
    }
    return {
        "source": known.source,
        "url": known.url,
        "mark": known.mark.value,
        "checked": known.checked.isoformat(),
        **{name: told for name, told in more.items() if told},
    }


def _hole(hole: Hole) -> dict[str, object]:
    return {
        "since": bound_value(hole.since),
        "until": bound_value(hole.until),
        "key": hole.key,
        "reason": hole.reason,
    }


def _figure(value: Figure) -> int | str:
    """A whole number as it is, a decimal number as text."""
    return str(value) if isinstance(value, Decimal) else value


def _value_on(table: Dated[Figure], on: date, key: str, readings: list[Reading]) -> int | str:
    """The value that every reading of the law of the day gives, or that it is unknown."""
    found = {table.on(on, key, reading) for reading in readings}
    values = {_figure(row.value) for row in found if isinstance(row, Row)}
    return values.pop() if len(values) == 1 and all(isinstance(row, Row) for row in found) else UNKNOWN


def _matrix(on: date | None, stale_before: date | None) -> dict[str, object]:
    rows = responsibility_matrix()
    matrix: dict[str, object] = {
        "name": "responsibility",
        "key": "task",
        "unit": "roles",
        "rows": [
            {
                "key": row.task,
                "since": bound_value(row.since),
                "until": bound_value(row.until),
                "value": _roles(row),
                **_provenance(row.provenance),
            }
            for row in rows
        ],
        "holes": [],
    }
    if on is not None:
        held = {row.task: _roles(row) for row in rows if holds(row.since, row.until, on)}
        matrix["on"] = {"day": on.isoformat(), "value": held, "age": None}
        if stale_before is not None:
            matrix["stale"] = []
    return matrix


def _roles(row: Responsibility) -> dict[str, object]:
    return {"attached": list(row.attached), "alone": row.alone, "may_be_done_by": list(row.may_be_done_by)}
