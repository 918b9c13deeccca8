"""`okstat plan` and `okstat budget`: what is calculated for one contract or candidate, and for a year of them all."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from okstat.cli.answer import Answer, book_with, written

if TYPE_CHECKING:
    from okstat.plans.grants import GrantPolicy
    from okstat.plans.wages import WagePolicy

__all__ = ["budget", "plan"]


def plan(arguments: Namespace) -> Answer:
    """The plan; it is no breach, so the exit code is 0."""
    from okstat.cli.source import portfolio
    from okstat.plans.whole import plan_of
    from okstat.render import plan as text
    from okstat.render import plan_json
    from okstat.situation.view import view

    book = book_with(arguments.overlay)
    seen = view(portfolio(arguments.file), arguments.on, arguments.known_at)
    laws_on = book.as_known(arguments.known_at).laws_on
    found = plan_of(seen, arguments.subject, laws_on, _pay(arguments), _grants(arguments))
    language: str = arguments.lang

    return written(
        arguments,
        document=lambda: plan_json.document(found, language=language, overlays=book.overlays),
        lines=lambda: text.lines(found, language=language, overlays=book.overlays),
    )


def budget(arguments: Namespace) -> Answer:
    """The budget of a year; it is no breach, so the exit code is 0."""
    from okstat.cli.source import portfolio
    from okstat.office.budget import budget as budget_of
    from okstat.render import budget as text
    from okstat.render import budget_json, terminal
    from okstat.situation.view import view

    book = book_with(arguments.overlay)
    facts = portfolio(arguments.file)
    law = book.as_known(arguments.known_at).law_on(arguments.on)
    with terminal.progress(len(facts.contracts), sys.stderr) as done:
        seen = view(facts, arguments.on, arguments.known_at)
        found = budget_of(seen, arguments.year, law, _pay(arguments), _grants(arguments), done=done)
    language: str = arguments.lang

    return written(
        arguments,
        document=lambda: budget_json.document(found, language=language, overlays=book.overlays),
        lines=lambda: text.lines(found, language=language, overlays=book.overlays),
    )


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
