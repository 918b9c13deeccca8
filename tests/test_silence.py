"""Silence is not a fact: less that is known to be complete turns no answer into another, only into *unknown*."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from facts import day
from hypothesis import given, settings

from okstat import read, write
from okstat.check import check
from okstat.model.portfolio import Portfolio
from okstat.testing.strategies import portfolios

EXAMPLES = Path(__file__).parents[1] / "examples"
SUBJECTS = ("contracts", "candidates", "enterprises", "offices", "counties")
NAMED = ("first-contract.json", "money-2020.json", "office-2026.json", "okstat-2014.json", "payroll-2023.json")
DAYS = ("2016-02-29", "2023-04-15", "2024-08-01", "2026-11-20")

Key = tuple[str, str, str, str, int | None]


def answers(document: dict[str, Any], on: str) -> Iterator[tuple[Key, str]]:
    """Each answer on a portfolio; met and not applicable say the same: that nothing is wrong."""
    for one in check(read(json.dumps(document)), on=day(on), every=True, explained=False).findings:
        number = one.occurrence.number if one.occurrence is not None else None
        outcome = one.outcome.kind.value
        key = (one.subject.kind, one.subject.id, one.rule, one.wording, number)
        yield key, "in order" if outcome in ("met", "not_applicable") else outcome


def turned(document: dict[str, Any], on: str) -> list[tuple[Key, str, str]]:
    """The answers that another one takes the place of, once nothing is known to be complete."""
    silent = {name: value for name, value in document.items() if name != "complete"}
    for name in SUBJECTS:
        if name in silent:
            silent[name] = [{key: one[key] for key in one if key != "complete"} for one in silent[name]]
    known = dict(answers(document, on))
    return [
        (key, known[key], answer)
        for key, answer in answers(silent, on)
        if answer != "unknown" and answer != known.get(key, answer)
    ]


@pytest.mark.parametrize("on", DAYS)
@pytest.mark.parametrize("name", NAMED)
def test_in_each_example(name: str, on: str) -> None:
    """None of the invented portfolios has a breach, or an all-clear, that rests on silence."""
    assert [] == turned(json.loads((EXAMPLES / name).read_text(encoding="utf-8")), on)


@settings(max_examples=25)
@given(portfolios())
def test_in_any_portfolio(facts: Portfolio) -> None:
    """Neither has any that can be stated."""
    assert [] == turned(json.loads(write(facts)), "2026-11-20")


def test_silence_that_is_a_fact_settles_something() -> None:
    """Without this, the tests above would hold of a package that knows nothing."""
    document = json.loads((EXAMPLES / "first-contract.json").read_text(encoding="utf-8"))
    known, silent = (
        sorted(dict(answers(one, "2026-11-20")).values()) for one in (document, {**document, "complete": {}})
    )
    assert known.count("breached") > silent.count("breached")
