"""Write the list of statuses of wishes anew from what VIGO's Kodeverksbase tells.

    curl -o page-0.json -X POST -H 'Content-Type: application/json' -d '[]' \
        'https://kodeverk.vigo.no/api/wish-statuses?page=0&size=2000'
    python tools/wish_statuses_from_kodeverk.py page-0.json --read 2026-11-22 --into src/okstat/data

One file for each page. The gist of a status in English is our own and stays as the list has it; one that is new has
none until somebody writes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from make_code_lists import WISH_STATUSES
from offline_list import Row, asked, before, put, records_of

from okstat.feeds.seen import CodeSeen
from okstat.integrations.kodeverk import read_page

TABLE = "wish-statuses"
ADDRESS = "https://kodeverk.vigo.no/api/"


def statuses(codes: Iterable[CodeSeen], known: Mapping[str, Row], read: date) -> Iterator[Row]:
    """A row for each status."""
    for seen in codes:
        yield {
            "code": seen.code,
            "number": str(seen.number if seen.number is not None else ""),
            "applies_to": seen.applies_to or known.get(seen.code, {}).get("applies_to", ""),
            "gist_en": known.get(seen.code, {}).get("gist_en", ""),
            "source": "VIGO Kodeverksbase, wish-statuses",
            "url": ADDRESS,
            "mark": "P",
            "checked": str(read),
        }


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the pages and write the list."""
    given = asked((__doc__ or "").splitlines()[0], arguments)
    found: list[CodeSeen] = []
    for file in given.files:
        page, total = read_page(file.read_bytes(), TABLE, given.source, first=len(found))
        found += records_of(page)
        if file is given.files[-1] and len(found) != total:
            raise SystemExit(f"{len(found)} rows, where the base says that there are {total}")
    known = before(given.into, "generated_wish_statuses")
    put(given.into, "generated_wish_statuses", WISH_STATUSES, statuses(found, known, given.read))


if __name__ == "__main__":
    main()
