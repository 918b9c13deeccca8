"""What the scripts for offline lists share: a download is read by the adapter of its source, and written as a list.

    python tools/counties_from_klass.py FILE... --read 2026-11-22 --into src/okstat/data

A script reads downloaded files only; the day they were downloaded is given. Nothing is left out in silence: a row that
cannot be read stops it. What has become otherwise than in the list before is printed, for whoever looks it over.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from attrs import frozen

from okstat.feeds.fields import Source
from okstat.feeds.receipt import Batch

__all__ = ["Asked", "asked", "before", "put", "records_of"]

Row = Mapping[str, str]
R = TypeVar("R")


@frozen
class Asked:
    """What a script was asked: the downloaded files, the day they were downloaded, and where the lists are."""

    files: tuple[Path, ...]
    read: date
    into: Path

    @property
    def source(self) -> Source:
        """How the adapter is to read them."""
        return Source(self.read)


def asked(words: str, arguments: Sequence[str] | None) -> Asked:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=words)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="as it was downloaded")
    parser.add_argument(
        "--read", required=True, type=date.fromisoformat, metavar="DATE", help="the day of the download"
    )
    parser.add_argument("--into", required=True, type=Path, metavar="FOLDER", help="src/okstat/data")
    given = parser.parse_args(arguments)
    return Asked(tuple(given.files), given.read, given.into)


def records_of(batch: Batch[R]) -> tuple[R, ...]:
    """The records of a download, all of which must have been read without a remark."""
    odd = [
        f"{line.at}: {remark.text.fill('en', {'field': remark.field})}"
        for line in batch.receipt.lines
        for remark in line.remarks
    ]
    if odd:
        raise SystemExit("\n".join(odd))
    return batch.records


def before(into: Path, name: str) -> dict[str, Row]:
    """The list as it is, by code; an empty one where there is none."""
    path = into / f"{name}.csv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file)}


def _by_code(row: Row) -> tuple[int, str]:
    return int(row.get("number") or 0), row["code"]


def put(into: Path, name: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Write the list, sorted by number where there is one and by code, and print what has become otherwise."""
    old, new = before(into, name), {row["code"]: row for row in rows}
    for line in _changes(old, new):
        print(line)
    with (into / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(new.values(), key=_by_code))


def _changes(old: Mapping[str, Row], new: Mapping[str, Row]) -> Iterator[str]:
    """Codes that have come and gone, and fields that say something else; where they are known from is no such field."""
    for code in sorted(old.keys() | new.keys()):
        if code not in new:
            yield f"- {code}"
        elif code not in old:
            yield f"+ {code}"
        else:
            of_source = ("source", "url", "mark", "checked")
            names = [name for name in new[code] if name not in of_source and new[code][name] != old[code].get(name)]
            if names:
                told = "; ".join(f"{name}: {old[code].get(name, '')!r} -> {new[code][name]!r}" for name in names)
                yield f"~ {code} {told}"
