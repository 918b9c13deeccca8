"""`okstat agenda`: what is due between two days, and how it stands."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from typing import Any

from okstat.cli.answer import Answer, MissingExtraError, book_with, written

__all__ = ["agenda"]


def agenda(arguments: Namespace) -> Answer:
    """The agenda; what is overdue is told, and is no breach yet, so the exit code is 0."""
    from okstat.agenda import agenda as drawn
    from okstat.cli.source import portfolio
    from okstat.render import agenda as text
    from okstat.render import agenda_json, terminal

    write_calendar = _calendar() if arguments.format == "ics" else None
    book = book_with(arguments.overlay)
    facts = portfolio(arguments.file)
    with terminal.progress(len(facts.contracts), sys.stderr) as done:
        asked: dict[str, Any] = {"first": arguments.first, "last": arguments.last, "known_at": arguments.known_at}
        found = drawn(facts, book=book, done=done, **asked)
    if arguments.subject is not None:
        found = found.about(arguments.subject)
    if arguments.bearer is not None:
        found = found.borne_by(arguments.bearer)
    language: str = arguments.lang
    if write_calendar is not None:
        return Answer(0, lambda stream: stream.write(write_calendar(found, language=language).decode()))
    return written(
        arguments,
        document=lambda: agenda_json.document(found, language=language),
        lines=lambda: text.lines(found, by=arguments.by, language=language),
    )


def _calendar() -> Callable[..., bytes]:
    try:
        from okstat.render import icalendar
    except ImportError as error:
        raise MissingExtraError("iCalendar needs the extra `ics`: pip install 'okstat[ics]'") from error
    return icalendar.calendar
