"""The dated tables as plain text: figures, sources, holes; on a day their values and ages, and what goes stale.

What is written are the rows of `okstat.catalogue.table_rows`, so text and JSON say the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from okstat.catalogue.tables import UNKNOWN
from okstat.render import words
from okstat.render.lines import Line, written
from okstat.render.validity import Row, time_in_words
from okstat.text import Text, day_in_words, list_in_words

__all__ = ["tables_text"]

_NOT_KNOWN: Final = Text(nb="ikke kjent", nn="ikkje kjent", en="not known")
_BY_KEY: Final = Text(nb="etter {key}", nn="etter {key}", en="by {key}")
_CHECKED: Final = Text(nb="kontrollert {day}", nn="kontrollert {day}", en="checked {day}")
_ATTACHED: Final = Text(nb="i et kontor {roles}", nn="i eit kontor {roles}", en="in an office {roles}")
_ALONE: Final = Text(nb="alene {roles}", nn="åleine {roles}", en="alone {roles}")
_BY_AGREEMENT: Final = Text(nb="etter avtale {roles}", nn="etter avtale {roles}", en="by agreement {roles}")
_DERIVED: Final = Text(nb="utledet", nn="utleidd", en="derived")
_LOCAL: Final = Text(nb="lokal praksis", nn="lokal praksis", en="local practice")
_STANDINGS: Final = {"derived": _DERIVED, "local": _LOCAL}
_IN_FORCE: Final = Text(nb="{days} dager i kraft", nn="{days} dagar i kraft", en="{days} days in force")
_CHECKED_AGO: Final = Text(
    nb="kontrollert for {days} dager siden", nn="kontrollert for {days} dagar sidan", en="checked {days} days ago"
)
_STALE: Final = Text(
    nb="Ikke lenger kjent fra {day}", nn="Ikkje lenger kjent frå {day}", en="No longer known from {day}"
)


def tables_text(rows: Sequence[Row], language: str = "nb") -> str:
    """The dated tables: values, sources, holes, and the value of the day where one was asked about.

    Args:
        rows: what `table_rows` gives.
        language: `nb`, `nn` or `en`.
    """
    return written(line for row in rows for line in _table(row, language))


def _table(table: Row, language: str) -> Iterator[Line]:
    by = f", {words.say(_BY_KEY, language, key=table['key'])}" if table["key"] else ""
    yield from (Line(), Line(f"{table['name']} ({table['unit']}{by})"))
    if "on" in table:
        yield from _value_of_day(table["on"], language)
    for row in table["rows"]:
        value = f"{_of(row['key'])}{_value(row['value'], language)}, {time_in_words(row, language)}"
        yield Line(f"{value}; {row['source']} ({', '.join(_known(row, language))})", indent=2)
        if "note" in row:
            yield Line(row["note"], indent=4)
        yield Line(row["url"], indent=4)
    for hole in table["holes"]:
        told = f"{_of(hole['key'])}{_value(UNKNOWN, language)}, {time_in_words(hole, language)}"
        yield Line(f"{told}: {hole['reason']}", indent=2)
    for day, stale in groupby(sorted(table.get("stale", ()), key=_stale_from), key=_stale_from):
        keys = list_in_words([one["key"] for one in stale if one["key"]] or [table["name"]], language)
        yield Line(f"{words.say(_STALE, language, day=date.fromisoformat(day))}: {keys}", indent=2)


def _stale_from(one: Row) -> str:
    return str(one["from"])


def _known(row: Row, language: str) -> Iterator[str]:
    """How a figure is known: mark, what it is, when it was checked, whose it is."""
    yield row["mark"]
    if "standing" in row:
        yield words.say(_STANDINGS[row["standing"]], language)
    yield words.say(_CHECKED, language, day=date.fromisoformat(row["checked"]))
    if "overlay" in row:
        yield words.say(words.OVERLAY, language, name=row["overlay"])


def _value_of_day(on: Row, language: str) -> Iterator[Line]:
    day = day_in_words(date.fromisoformat(on["day"]), language)
    if not isinstance(on["value"], Mapping):
        yield Line(f"{day}: {_with_age(on['value'], on['age'], language)}", indent=2)
        return
    yield Line(f"{day}:", indent=2)
    for key, value in on["value"].items():
        yield Line(f"{key}: {_with_age(value, (on['age'] or {}).get(key), language)}", indent=4)


def _with_age(value: object, age: Mapping[str, int | None] | None, language: str) -> str:
    """`6 (476 dager i kraft, kontrollert for 3 dager siden)`: as far as known."""
    days = [(_IN_FORCE, "in_force_days"), (_CHECKED_AGO, "checked_days")] if age is not None else []
    told = [(text, age[name]) for text, name in days if age is not None and age[name] is not None]
    said = ", ".join(words.say(text, language, days=number) for text, number in told)
    return f"{_value(value, language)} ({said})" if said else _value(value, language)


def _of(key: str) -> str:
    return f"{key}: " if key else ""


def _value(value: object, language: str) -> str:
    if value == UNKNOWN:
        return words.say(_NOT_KNOWN, language)
    if not isinstance(value, Mapping):
        return str(value)
    told = [(_ATTACHED, value["attached"]), (_ALONE, [value["alone"]]), (_BY_AGREEMENT, value["may_be_done_by"])]
    in_words = [(text, [words.role(role, language) for role in roles]) for text, roles in told if roles]
    return "; ".join(words.say(text, language, roles=list_in_words(roles, language)) for text, roles in in_words)
