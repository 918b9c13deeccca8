"""What each command does: it reads, asks, and says how the answer is written.

What is slow to import waits until it is needed.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TextIO

from okstat import __version__
from okstat.cli.answer import Answer, MissingExtraError, book_with
from okstat.errors import OkstatError

if TYPE_CHECKING:
    from okstat.agenda import Agenda
    from okstat.book import Book
    from okstat.model.portfolio import Portfolio

__all__ = [
    "MissingDayError",
    "check",
    "coverage",
    "explain",
    "rules",
    "schema",
    "tables",
]


class MissingDayError(OkstatError):
    """Something was asked for that hangs on a day, and no day was given."""


def check(arguments: Namespace) -> Answer:
    """`okstat check`: a report on a portfolio."""
    from okstat.cli.checking import checked
    from okstat.cli.source import portfolio
    from okstat.render import json, terminal, text

    write_html = _html() if arguments.format == "html" else None
    book = book_with(arguments.overlay)
    facts = portfolio(arguments.file)
    with terminal.progress(len(facts.contracts), sys.stderr) as done:
        report = checked(
            facts,
            book,
            on=arguments.on,
            known_at=arguments.known_at,
            every=arguments.all,
            jobs=arguments.jobs,
            done=done,
        )
    language: str = arguments.lang
    due = _due(facts, book, arguments) if arguments.format in ("text", "html") and arguments.due else None

    def write(stream: TextIO) -> None:
        if write_html is not None:
            stream.write(write_html(report, language=language, due=due))
        elif arguments.format == "json":
            stream.writelines(json.dumps_report(report, language=language))
            stream.write("\n")
        elif arguments.format == "ndjson":
            stream.writelines(f"{json.dumps_line(row)}\n" for row in json.lines(report, language=language))
        else:
            told = text.lines(report, language=language, due=due, every_fact=arguments.missing)
            terminal.show(told, stream)

    return Answer(int(report.has_breaches), write)


def _due(facts: Portfolio, book: Book, arguments: Namespace) -> Agenda:
    """What is due in the months after the day asked about."""
    from okstat.agenda import agenda
    from okstat.period import add_months

    last = add_months(arguments.on, arguments.due)
    return agenda(facts, first=arguments.on, last=last, known_at=arguments.known_at, book=book)


def explain(arguments: Namespace) -> Answer:
    """`okstat explain`: every rule on one subject, with what it read."""
    from okstat.cli.source import portfolio
    from okstat.explain import explain as explained_findings
    from okstat.outcome import OutcomeKind
    from okstat.render import explained, json, terminal

    asked: dict[str, Any] = {"on": arguments.on, "known_at": arguments.known_at}
    book = book_with(arguments.overlay)
    found = explained_findings(portfolio(arguments.file), arguments.subject, rule=arguments.rule, book=book, **asked)
    asked["language"] = arguments.lang
    code = int(any(finding.outcome.kind is OutcomeKind.BREACHED for finding in found))
    if arguments.format == "json":
        return Answer(code, _json(json.explanation(found, **asked)).write)
    return Answer(code, lambda stream: terminal.show(explained.lines(found, **asked), stream))


def rules(arguments: Namespace) -> Answer:
    """`okstat rules`: the catalogue."""
    from okstat.catalogue import rule_rows

    rows = rule_rows(book_with(()), arguments.on, arguments.id)
    if arguments.format == "json":
        return _json(_versioned("okstat.rules/1", rules=rows))
    from okstat.render.catalogue import rule_text, rules_text

    write = rules_text if arguments.id is None else rule_text
    return _text(write(rows, arguments.lang))


def tables(arguments: Namespace) -> Answer:
    """`okstat tables`: the dated tables."""
    from okstat.catalogue import table_rows

    if arguments.stale_before is not None and arguments.on is None:
        raise MissingDayError("--stale-before DATE asks what is known on a day: give it with --on DATE")
    asked = {"name": arguments.name, "stale_before": arguments.stale_before}
    rows = table_rows(book_with(arguments.overlay), arguments.on, **asked)
    if arguments.format == "json":
        return _json(_versioned("okstat.tables/1", tables=rows))
    from okstat.render.tables import tables_text

    return _text(tables_text(rows, arguments.lang))


def coverage(arguments: Namespace) -> Answer:
    """`okstat coverage`: what is done with each provision."""
    from okstat.catalogue import coverage_rows, coverage_totals

    rows = coverage_rows(book_with(()))
    if arguments.format == "json":
        return _json(_versioned("okstat.coverage/1", provisions=rows, totals=coverage_totals(rows)))
    from okstat.render.catalogue import coverage_text

    return _text(coverage_text(rows, arguments.lang))


def schema(arguments: Namespace) -> Answer:
    """`okstat schema`: the JSON Schema of the portfolio document."""
    from okstat.document import schema as document_schema

    return _json(document_schema())


def _html() -> Callable[..., str]:
    try:
        from okstat.render import html
    except ImportError as error:
        raise MissingExtraError("HTML needs the extra `report`: pip install 'okstat[report]'") from error
    return html.report


def _versioned(format_: str, **content: object) -> dict[str, object]:
    return {"format": format_, "version": __version__, **content}


def _json(document: Mapping[str, Any]) -> Answer:
    from okstat.render.json import dumps

    return _text(f"{dumps(document)}\n")


def _text(text: str) -> Answer:
    return Answer(0, lambda stream: stream.write(text))
