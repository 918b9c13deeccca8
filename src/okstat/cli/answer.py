"""What a command answers, and what several commands need for it: the book with a host's files, the usual ways to write.

What is slow to import waits until it is needed.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TextIO

from attrs import frozen

from okstat.errors import OkstatError

if TYPE_CHECKING:
    from okstat.book import Book
    from okstat.render.lines import Line

__all__ = ["Answer", "MissingExtraError", "book_with", "written"]


class MissingExtraError(OkstatError):
    """Something was asked for that an extra of the package does, and the extra is not installed."""


@frozen
class Answer:
    """What a command answers.

    Attributes:
        code: the exit code.
        write: writes the rest to a stream.
    """

    code: int
    write: Callable[[TextIO], object]


def book_with(overlays: Iterable[str]) -> Book:
    """The package's own book with a host's files laid over it, the last one on top.

    Raises:
        TableError, LawError: as `Book.with_overlay` does.
    """
    from okstat.book import default_book

    book = default_book()
    for path in overlays:
        book = book.with_overlay(path)
    return book


def written(
    arguments: Namespace,
    *,
    document: Callable[[], Mapping[str, Any]],
    lines: Callable[[], Iterable[Line]],
    code: int = 0,
) -> Answer:
    """An answer in the format that is asked for: JSON, a page, or text.

    Args:
        arguments: of the command, with `format` and `lang`.
        document: makes what JSON holds.
        lines: makes what a page or the text holds.
        code: the exit code.
    """

    def write(stream: TextIO) -> None:
        from okstat.render import json, terminal

        if arguments.format == "json":
            stream.write(f"{json.dumps(document())}\n")
        elif arguments.format == "html":
            from okstat.render.page import page

            stream.write(page(lines(), language=arguments.lang))
        else:
            terminal.show(lines(), stream)

    return Answer(code, write)
