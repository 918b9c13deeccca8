"""The dated tables of a book and the matrix of responsibility: `okstat.tables/1`."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from okstat.book import Book
from okstat.catalogue.bounds import bound_value
from okstat.dated import Dated, Hole, Provenance, Reading, Row, Standing, holds
from okstat.responsibility import Responsibility, responsibility_matrix
from okstat.tables import Figure

__all__ = ["UNKNOWN", "table_rows"]

UNKNOWN = "unknown"
"""What a table answers for a day that it does not cover, or on which its readings differ."""


def table_rows(book: Book, on: date | None = None) -> list[dict[str, object]]:
    """The rows of `okstat.tables/1`, by name of the table.

    Args:
        book: the tables, overlays included.
        on: tell the value of the day too; of a keyed table, the value of each key.
    """
    readings = [law.reading for law in book.laws_on(on)] if on is not None else []
    tables = [_table(table, on, readings) for _, table in sorted(book.tables.items())]
    return sorted([*tables, _matrix(on)], key=lambda table: str(table["name"]))


def _table(table: Dated[Figure], on: date | None, readings: list[Reading]) -> dict[str, object]:
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
        values = {key: _value_on(table, on, key, readings) for key in keys}
        told["on"] = {"day": on.isoformat(), "value": values if table.key else values[""]}
    return told


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


def _matrix(on: date | None) -> dict[str, object]:
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
        matrix["on"] = {"day": on.isoformat(), "value": held}
    return matrix


def _roles(row: Responsibility) -> dict[str, object]:
    return {"attached": list(row.attached), "alone": row.alone, "may_be_done_by": list(row.may_be_done_by)}
