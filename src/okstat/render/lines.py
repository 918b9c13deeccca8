"""Lines of text that any answer is written in: titles, columns of labels, wrapped to the width there is."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from okstat.render import words
from okstat.render.parts import Place
from okstat.text import list_in_words

__all__ = ["MOST_NAMED", "WIDTH", "Line", "column", "headed", "law", "some_named", "wrapped", "written"]

WIDTH: Final = 100
"""How wide text is where there is no terminal to ask."""

MOST_NAMED: Final = 12
"""How many subjects that lack a fact are named; the rest are counted."""


@frozen
class Line:
    """One line, to be wrapped to the width there is.

    Attributes:
        words: what it says.
        style: what it is: `title`, `subject`, a severity or an outcome; empty for plain text.
        label: what stands in the column before it.
        column: how wide that column is.
        indent: spaces before all of it.
    """

    words: str = ""
    style: str = ""
    label: str = ""
    column: int = 0
    indent: int = 0


def wrapped(line: Line, width: int | None) -> list[str]:
    """The rows of a line: what follows the first stands under it, and an address is never broken."""
    lead = " " * line.indent + (line.label.ljust(line.column) if line.column else "")
    if width is None:
        return [(lead + line.words).rstrip()]
    rows = textwrap.wrap(
        line.words,
        width,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return rows or [lead.rstrip()]


def written(told: Iterable[Line], width: int | None = WIDTH) -> str:
    """Lines as one text, each ending in a line break, none of them empty at the beginning.

    Args:
        told: the lines.
        width: characters in a line; `None` for as many as it takes.
    """
    return "".join(f"{row}\n" for line in told for row in wrapped(line, width)).lstrip("\n")


def headed(said: str) -> Iterator[Line]:
    """The title of a section: an empty line before it, and a rule under it."""
    yield from (Line(), Line(said, "title"), Line("─" * len(said), "title"))


def column(labels: Iterable[str]) -> int:
    """How wide a column of these labels is."""
    return max(len(label) for label in labels) + 2


def law(found: Iterable[Place], label: str, wide: int) -> Iterator[Line]:
    """The sections with their addresses, one under the other."""
    for number, place in enumerate(found):
        yield Line(place.words, label="" if number else label, column=wide, indent=2)
        yield Line(place.url, "address", column=wide, indent=2)


def some_named(lacking: tuple[str, ...], language: str) -> str:
    """Who lacks a fact: all their ids, or, where they are many, some of them and how many more."""
    if len(lacking) <= MOST_NAMED:
        return list_in_words(lacking, language)
    more = words.say(words.MORE, language, number=len(lacking) - MOST_NAMED)
    return f"{', '.join(lacking[:MOST_NAMED])} {more}"
