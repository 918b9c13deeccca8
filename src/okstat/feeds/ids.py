"""Ids for what a feed brings in: they tell the feed and a number, and nothing of anybody."""

from __future__ import annotations

from collections.abc import Container

__all__ = ["free", "slug"]


def slug(source: str) -> str:
    """The name of a feed as part of an id."""
    return "-".join(source.lower().split())


def free(stem: str, taken: Container[str], *, numbered: bool = True) -> str:
    """The first id of a stem that is not taken; the stem itself where it need not be numbered."""
    if not numbered and stem not in taken:
        return stem
    number = 1
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"
