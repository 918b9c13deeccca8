"""Ids for what a feed brings in: they tell the feed and a number, and nothing of anybody."""

from __future__ import annotations

from collections.abc import Container

__all__ = ["free", "slug"]


def slug(source: str) -> str:
    """The name of a feed as part of an id."""
    return "-".join(source.lower().split())


def free(stem: str, taken: Container[str], *, numbered: bool = True) -> str:
    """The first free id of a stem: `stem-1`, `stem-2` and so on; the stem itself where it needs no number and is free.

    It is looked for by halves, since a county may have ten thousand contracts.
    """
    if not numbered and stem not in taken:
        return stem
    last = 1
    while f"{stem}-{last}" in taken:
        last *= 2
    before = last // 2
    while last - before > 1:
        middle = (before + last) // 2
        if f"{stem}-{middle}" in taken:
            before = middle
        else:
            last = middle
    return f"{stem}-{last}"
