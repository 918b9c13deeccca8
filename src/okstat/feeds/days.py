"""The shapes in which feeds write a day."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

__all__ = ["day_of"]

_ISO: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?", re.ASCII | re.DOTALL)
_NORWEGIAN: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})", re.ASCII)
_TOGETHER: Final = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)


def day_of(text: str, pivot: int = 50) -> date | None:
    """The day that a text names, in any of the shapes the feeds have; `None` when it names none.

    Shapes: `2026-08-18`, with or without a time of day behind it, `18.08.2026`, `18.08.26` and `20260818`. The time of
    day is dropped, never converted, since the sources set noon UTC so that no time zone moves the day.

    >>> from okstat.feeds.days import day_of
    >>> day_of("18.08.26"), day_of("18.08.51"), day_of("2026-08-18T23:00:00Z"), day_of("31.02.2026")
    (datetime.date(2026, 8, 18), datetime.date(1951, 8, 18), datetime.date(2026, 8, 18), None)

    Args:
        text: what stands in the feed.
        pivot: two digits of a year are read as 20.. up to and with it, and as 19.. above it.
    """
    for pattern in (_ISO, _TOGETHER):
        match = pattern.fullmatch(text)
        if match is not None:
            return _day(*map(int, match.groups()))
    match = _NORWEGIAN.fullmatch(text)
    if match is None:
        return None
    day, month, year = (int(part) for part in match.groups())
    if len(match[3]) == 2:
        year += 2000 if year <= pivot else 1900
    return _day(year, month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
