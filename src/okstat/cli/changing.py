"""`okstat change`: what follows from the difference of two documents; `okstat law-change`: of the law of two days."""

from __future__ import annotations

from argparse import Namespace

from okstat.cli.answer import Answer, book_with, written
from okstat.errors import OkstatError

__all__ = ["OneStandardInputError", "change", "law_change"]


class OneStandardInputError(OkstatError):
    """Both documents were to come from the standard input, which there is one of."""


def change(arguments: Namespace) -> Answer:
    """What follows; it is no breach, so the exit code is 0."""
    from okstat.change import consequences
    from okstat.cli.source import portfolio
    from okstat.render import change as text
    from okstat.render import change_json

    if arguments.before == arguments.after == "-":
        raise OneStandardInputError("only one of the two documents can come from the standard input")
    book = book_with(arguments.overlay)
    arguments.file = arguments.before  # whose faults are told
    before = portfolio(arguments.file)
    arguments.file = arguments.after
    after = portfolio(arguments.file)
    found = consequences(before, after, on=arguments.on, known_at=arguments.known_at, book=book)
    language: str = arguments.lang

    return written(
        arguments,
        document=lambda: change_json.document(found, language=language),
        lines=lambda: text.lines(found, language=language),
    )


def law_change(arguments: Namespace) -> Answer:
    """`okstat law-change`: the exit code says whether the law of the later day finds a breach."""
    from okstat import law_change as laws
    from okstat.cli.source import portfolio
    from okstat.render import law_change as text
    from okstat.render import law_change_json

    book = book_with(arguments.overlay)
    found = laws.law_change(
        portfolio(arguments.file),
        before=arguments.before,
        after=arguments.after,
        on=arguments.on,
        known_at=arguments.known_at,
        book=book,
    )
    language: str = arguments.lang

    return written(
        arguments,
        document=lambda: law_change_json.document(found, language=language),
        lines=lambda: text.lines(found, language=language),
        code=int(found.has_breaches),
    )
