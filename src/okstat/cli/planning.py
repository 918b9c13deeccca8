"""`okstat plan`: what is calculated for one contract or candidate, each step with what it rests on."""

from __future__ import annotations

from argparse import Namespace
from typing import TextIO

from okstat.cli.commands import Answer

__all__ = ["plan"]


def plan(arguments: Namespace) -> Answer:
    """The plan; it is no breach, so the exit code is 0."""
    from okstat.book import default_book
    from okstat.cli.source import portfolio
    from okstat.plans.grants import GrantPolicy, PartMonth
    from okstat.plans.wages import BaseBy, WagePolicy
    from okstat.plans.whole import plan_of
    from okstat.render import json, plan_json, terminal
    from okstat.render import plan as text
    from okstat.situation.view import view

    book = default_book()
    for path in arguments.overlay:
        book = book.with_overlay(path)
    seen = view(portfolio(arguments.file), arguments.on, arguments.known_at)
    chosen = WagePolicy(
        base_by=arguments.base_by and BaseBy(arguments.base_by),
        deduction_kr=arguments.deduction,
        ladder=arguments.ladder,
    )
    grants = GrantPolicy(part_month=arguments.part_month and PartMonth(arguments.part_month))
    found = plan_of(seen, arguments.subject, book.as_known(arguments.known_at).laws_on, chosen, grants)
    language: str = arguments.lang

    def write(stream: TextIO) -> None:
        if arguments.format == "json":
            stream.write(f"{json.dumps(plan_json.document(found, language=language, overlays=book.overlays))}\n")
        else:
            terminal.show(text.lines(found, language=language, overlays=book.overlays), stream)

    return Answer(0, write)
