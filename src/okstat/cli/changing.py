"""`okstat change`: what follows from the difference of two documents; `okstat law-change`: of the law of two days."""

from __future__ import annotations

from argparse import Namespace
from typing import TextIO

from okstat.cli.commands import Answer
from okstat.errors import OkstatError

__all__ = ["OneStandardInputError", "change", "law_change"]


class OneStandardInputError(OkstatError):
    """Both documents were to come from the standard input, which there is one of."""


def change(arguments: Namespace) -> Answer:
    """What follows; it is no breach, so the exit code is 0."""
    from okstat.book import default_book
    from okstat.change import consequences
    from okstat.cli.source import portfolio
    from okstat.render import change as text
    from okstat.render import change_json, json, terminal
    from okstat.render.page import page

    if arguments.before == arguments.after == "-":
        raise OneStandardInputError("only one of the two documents can come from the standard input")
    book = default_book()
    for path in arguments.overlay:
        book = book.with_overlay(path)
    arguments.file = arguments.before  # whose faults are told
    before = portfolio(arguments.file)
    arguments.file = arguments.after
    after = portfolio(arguments.file)
    found = consequences(before, after, on=arguments.on, known_at=arguments.known_at, book=book)
    language: str = arguments.lang

    def write(stream: TextIO) -> None:
        if arguments.format == "json":
            stream.write(f"{json.dumps(change_json.document(found, language=language))}\n")
        elif arguments.format == "html":
            stream.write(page(text.lines(found, language=language), language=language))
        else:
            terminal.show(text.lines(found, language=language), stream)

    return Answer(0, write)


def law_change(arguments: Namespace) -> Answer:
    """`okstat law-change`: the exit code says whether the law of the later day finds a breach."""
    from okstat import law_change as laws
    from okstat.book import default_book
    from okstat.cli.source import portfolio
    from okstat.render import json, law_change_json, terminal
    from okstat.render import law_change as text
    from okstat.render.page import page

    book = default_book()
    for path in arguments.overlay:
        book = book.with_overlay(path)
    found = laws.law_change(
        portfolio(arguments.file),
        before=arguments.before,
        after=arguments.after,
        on=arguments.on,
        known_at=arguments.known_at,
        book=book,
    )
    language: str = arguments.lang

    def write(stream: TextIO) -> None:
        if arguments.format == "json":
            stream.write(f"{json.dumps(law_change_json.document(found, language=language))}\n")
        elif arguments.format == "html":
            stream.write(page(text.lines(found, language=language), language=language))
        else:
            terminal.show(text.lines(found, language=language), stream)

    return Answer(1 if found.has_breaches else 0, write)
