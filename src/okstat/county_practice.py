"""What counties practise where the law names no number: dated tables keyed by county, one for each topic.

A row is what a county's page, or an office's page about it, told on its day. It is never law: what rests on it is a
notice of its own, and no answer of the law changes by it. A county without a row has no policy that is known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Final

from okstat.bounds import are_apart
from okstat.dated import Dated, Mark, Provenance, Row
from okstat.entry import raise_faults
from okstat.text import Text

__all__ = ["PRACTICE", "TALK_TO_THE_COUNTY", "practice_days", "practice_tables"]

PRACTICE: Final = "county-practice"
"""What the names of the tables begin with, as `county-practice.absence-report-from`."""

TALK_TO_THE_COUNTY: Final = Text(
    nb="Snakk med fylkeskommunen: dette er dens egen praksis, ikke loven.",
    nn="Snakk med fylkeskommunen: dette er praksisen der, ikkje lova.",
    en="Talk to the county: this is its own practice, not the law.",
)
"""What can be done about a notice that rests on the practice of a county."""

_CodeRow = Mapping[str, str]


def practice_tables(rows: Iterable[_CodeRow], name: str) -> tuple[Dated[int | Decimal], ...]:
    """The tables of the code list, by topic: those whose values are whole numbers, 1 where the value is yes.

    Args:
        rows: the rows of the list, with county, topic, value, unit, since, until and where they come from.
        name: what faults call the list.

    Raises:
        TableError: a topic has two units, or two rows for one county on the same day; a line each.
    """
    topics: defaultdict[str, list[_CodeRow]] = defaultdict(list)
    for row in rows:
        if row["value"].isdigit():
            topics[row["topic"]].append(row)
    faults: list[str] = []
    tables = tuple(_table(f"{PRACTICE}.{topic}", found, name, faults) for topic, found in topics.items())
    raise_faults(faults)
    return tables


def practice_days(rows: Iterable[_CodeRow], topic: str) -> Mapping[str, date]:
    """The days that counties set, by county, for a topic whose values are days.

    >>> from okstat.county_practice import practice_days
    >>> from okstat.tables import read_code_list
    >>> found = practice_days(read_code_list("generated_county_practice"), "fpj-application-opens")
    >>> {of: str(day) for of, day in found.items()}
    {'46': '2024-01-15'}
    """
    return {row["county"]: date.fromisoformat(row["value"]) for row in rows if row["topic"] == topic}


def _table(topic: str, found: list[_CodeRow], name: str, faults: list[str]) -> Dated[int | Decimal]:
    rows = [_row(row) for row in found]
    if len({row["unit"] for row in found}) > 1:
        faults.append(f"{name}: {topic}: there is more than one unit")
    for one, other in combinations(rows, 2):
        if one.key == other.key and not are_apart((one.since, one.until), (other.since, other.until)):
            faults.append(f"{name}: {topic}: two rows of county {one.key} hold on the same day")
    return Dated(topic, "county", found[0]["unit"], tuple(rows))


def _row(row: _CodeRow) -> Row[int | Decimal]:
    since, until = (date.fromisoformat(row[key]) if row[key] else None for key in ("since", "until"))
    told = Provenance(row["source"], row["url"], Mark(row["mark"]), date.fromisoformat(row["checked"]))
    return Row(row["county"], int(row["value"]), since, until, told)
