"""The ledd that ask for an answer and have none yet: how `tests/open-ledd.txt` is read and made shorter.

`PYTHONPATH=src:tests python tests/open_ledd.py` takes out of the file what is answered by now.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from okstat.book import Book, default_book
from okstat.catalogue import coverage_rows
from okstat.citation import Instrument

__all__ = ["LIST", "listed", "open_ledd", "place", "shortened"]

LIST = Path(__file__).with_name("open-ledd.txt")
_INSTRUMENTS = {instrument.number: instrument.name for instrument in Instrument}


def place(row: dict[str, object]) -> str:
    """A ledd as a line of the file names it, and as requirements cite it: `ACT_2023 § 7-2 (1)`."""
    edition = f" edition {row['edition']}" if row["edition"] else ""
    return f"{_INSTRUMENTS[str(row['instrument'])]} § {row['section']} ({row['ledd']}){edition}"


def open_ledd(book: Book | None = None) -> Iterator[str]:
    """What nothing answers, in the order of the inventory, each with what the inventory says it is."""
    for row in coverage_rows(book if book is not None else default_book()):
        if row["treated_as"] is None:
            yield f"{place(row)}: {row['kind']}"


def listed(text: str) -> list[str]:
    """The ledd that a text of the file names; a line with `#` is for people."""
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def shortened(text: str, still_open: set[str]) -> str:
    """The file without what is answered; its headings stay, so that two who shorten it do not meet."""
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines if line[:1] in "#\n" or line.rstrip("\n") in still_open)


if __name__ == "__main__":
    LIST.write_text(shortened(LIST.read_text(encoding="utf-8"), set(open_ledd())), encoding="utf-8")
