"""Write the list of counties anew from what KLASS tells of classification 104.

    curl -o codes.json 'https://data.ssb.no/api/klass/v1/classifications/104/codes.json?from=2017-01-01'
    curl -o changes.json 'https://data.ssb.no/api/klass/v1/classifications/104/changes.json?from=2017-01-01'
    python tools/counties_from_klass.py codes.json changes.json --read 2026-11-22 --into src/okstat/data

Licence of the source: NLOD 2.0. The first part of a name is kept, where it stands in several languages.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from offline_list import Row, asked, put, records_of

from okstat.feeds.seen import CodeSeen
from okstat.integrations.klass import COUNTIES, read_codes

COLUMNS = ("code", "name", "first", "last", "predecessors", "successors", "source", "url", "mark", "checked")
ADDRESS = "https://data.ssb.no/api/klass/v1/classifications/104/codes.json?from=2017-01-01"
Links = Mapping[str, Sequence[str]]


def links(changes: Path) -> tuple[Links, Links]:
    """For each code those that it took over from, and those that took over from it."""
    predecessors, successors = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for change in json.loads(changes.read_text(encoding="utf-8"))["codeChanges"]:
        old, new = change["oldCode"], change["newCode"]
        if old is not None and new is not None and old != new:
            predecessors[new].append(old)
            successors[old].append(new)
    return predecessors, successors


def counties(codes: Iterable[CodeSeen], predecessors: Links, successors: Links, read: date) -> Iterator[Row]:
    """A row for each county. KLASS tells the first day on which a code holds no longer, the list the day before."""
    for seen in codes:
        last = seen.until - timedelta(days=1) if seen.until is not None else None
        yield {
            "code": seen.code,
            "name": seen.names["nb"],
            "first": str(seen.since or ""),
            "last": str(last or ""),
            "predecessors": " ".join(sorted(predecessors.get(seen.code, ()))),
            "successors": " ".join(sorted(successors.get(seen.code, ()))),
            "source": "SSB, KLASS 104 (counties)",
            "url": ADDRESS,
            "mark": "P",
            "checked": str(read),
        }


def main(arguments: Sequence[str] | None = None) -> None:
    """Read both downloads and write the list."""
    given = asked((__doc__ or "").splitlines()[0], arguments)
    codes, changes = given.files
    found = records_of(read_codes(codes.read_bytes(), COUNTIES, given.source))
    put(given.into, "generated_counties", COLUMNS, counties(found, *links(changes), given.read))


if __name__ == "__main__":
    main()
