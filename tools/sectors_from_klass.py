"""Write the list of institutional sectors anew from what KLASS tells of classification 39.

    curl -o sectors.json 'https://data.ssb.no/api/klass/v1/classifications/39/codes.json?from=2012-01-01'
    python tools/sectors_from_klass.py sectors.json --read 2026-11-22 --into src/okstat/data

Licence of the source: NLOD 2.0. Codes of four digits are kept, as Enhetsregisteret has them; a code whose name has
changed stands with its latest one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from offline_list import Row, asked, put, records_of

from okstat.feeds.seen import CodeSeen
from okstat.integrations.klass import read_codes

COLUMNS = ("code", "name", "source", "url", "mark", "checked")
SECTORS = "39"
ADDRESS = "https://data.ssb.no/api/klass/v1/classifications/39/codes.json?from=2012-01-01"


def sectors(codes: Iterable[CodeSeen], read: date) -> Iterator[Row]:
    """A row for each sector, in the order of its first day, so that the latest name stands."""
    for seen in sorted(codes, key=lambda seen: seen.since or date.min):
        if len(seen.code) == 4 and seen.code.isdigit():
            yield {
                "code": seen.code,
                "name": seen.names["nb"],
                "source": "SSB, KLASS 39 (institutional sectors)",
                "url": ADDRESS,
                "mark": "P",
                "checked": str(read),
            }


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the download and write the list."""
    given = asked((__doc__ or "").splitlines()[0], arguments)
    (codes,) = given.files
    found = records_of(read_codes(codes.read_bytes(), SECTORS, given.source))
    put(given.into, "generated_sectors", COLUMNS, sectors(found, given.read))


if __name__ == "__main__":
    main()
