"""Which names somebody may have meant who wrote one that there is not."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

__all__ = ["nearest"]


def nearest(name: str, names: Iterable[str]) -> str:
    """The end of a sentence that names what is written nearly the same, three at most; empty where nothing is.

    >>> from okstat.catalogue.nearest import nearest
    >>> nearest("exam.windo", ["exam.window", "probation"]), nearest("dance", ["exam.window", "probation"])
    ('; nearest: exam.window', '')
    """
    found = get_close_matches(name, sorted(set(names)))
    return f"; nearest: {', '.join(found)}" if found else ""
