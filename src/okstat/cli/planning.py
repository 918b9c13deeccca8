"""`okstat plan` and `okstat budget`: what is calculated for one contract or candidate, and for a year of them all."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING, TextIO

from okstat.cli.commands import Answer

if TYPE_CHECKING:
    from okstat.book import Book
    from okstat.plans.grants import GrantPolicy
    from okstat.plans.wages import WagePolicy

__all__ = ["budget", "plan"]


def plan(arguments: Namespace) -> Answer:
    """The plan; it is no breach, so the exit code is 0."""
    from okstat.cli.source import portfolio
    from okstat.plans.whole import plan_of
    from okstat.render import json, plan_json, terminal
    from okstat.render import plan as text
    from okstat.situation.view import view

    book = _book(arguments)
    seen = view(portfolio(arguments.file), arguments.on, arguments.known_at)
    laws_on = book.as_known(arguments.known_at).laws_on
    found = plan_of(seen, arguments.subject, laws_on, _pay(arguments), _grants(arguments))
    language: str = arguments.lang

    def write(stream: TextIO) -> None:
        if arguments.format == "json":
            stream.write(f"{json.dumps(plan_json.document(found, language=language, overlays=book.overlays))}\n")
        else:
            terminal.show(text.lines(found, language=language, overlays=book.overlays), stream)

    return Answer(0, write)


def budget(arguments: Namespace) -> Answer:
    """The budget of a year; it is no breach, so the exit code is 0."""
    from okstat.cli.source import portfolio
    from okstat.office.budget import budget as budget_of
    from okstat.render import budget as text
    from okstat.render import budget_json, json, terminal
    from okstat.situation.view import view

    book = _book(arguments)
    facts = portfolio(arguments.file)
    law = book.as_known(arguments.known_at).law_on(arguments.on)
    with terminal.progress(len(facts.contracts), sys.stderr) as done:
        seen = view(facts, arguments.on, arguments.known_at)
        found = budget_of(seen, arguments.year, law, _pay(arguments), _grants(arguments), done=done)
    language: str = arguments.lang

    def write(stream: TextIO) -> None:
        if arguments.format == "json":
            stream.write(f"{json.dumps(budget_json.document(found, language=language, overlays=book.overlays))}\n")
        else:
            terminal.show(text.lines(found, language=language, overlays=book.overlays), stream)

    return Answer(0, write)


def _book(arguments: Namespace) -> Book:
    from okstat.book import default_book

    book = default_book()
    for path in arguments.overlay:
        book = book.with_overlay(path)
    return book


def _pay(arguments: Namespace) -> WagePolicy:
    from okstat.plans.wages import BaseBy, WagePolicy

    return WagePolicy(
        base_by=arguments.base_by and BaseBy(arguments.base_by),
        deduction_kr=arguments.deduction,
        ladder=arguments.ladder,
    )


def _grants(arguments: Namespace) -> GrantPolicy:
    from okstat.plans.grants import GrantPolicy, PartMonth

    return GrantPolicy(part_month=arguments.part_month and PartMonth(arguments.part_month))
