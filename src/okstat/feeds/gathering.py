"""Gathering what is read of a source: the records, and a line of the receipt for each place that stood there."""

from __future__ import annotations

from typing import Generic, TypeVar

from okstat.feeds.fields import Fields, Source
from okstat.feeds.receipt import Batch, Line, Receipt

__all__ = ["Gathering"]

R = TypeVar("R")


class Gathering(Generic[R]):
    """The records of one source while it is read.

    Args:
        feed: the name of the source.
        source: the day it is read.
        county: the county asked for, for feeds that answer for one at a time.
    """

    def __init__(self, feed: str, source: Source, county: str | None = None) -> None:
        self._feed, self._source, self._county = feed, source, county
        self._records: list[R] = []
        self._lines: list[Line] = []

    @property
    def places(self) -> int:
        """How many places have been read, those that were left out among them."""
        return len(self._lines)

    def add(self, fields: Fields, *records: R) -> None:
        """Add what was made of one place: its line, and its records unless it is left out."""
        self._lines.append(fields.line())
        if not fields.is_left_out:
            self._records += records

    def extend(self, batch: Batch[R]) -> None:
        """Add a whole page."""
        self._records += batch.records
        self._lines += batch.receipt.lines

    def batch(self) -> Batch[R]:
        """All that was read, and the receipt for it."""
        receipt = Receipt(
            source=self._feed, read_on=self._source.read_on, county=self._county, lines=tuple(self._lines)
        )
        return Batch(tuple(self._records), receipt)
