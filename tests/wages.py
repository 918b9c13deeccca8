"""Short ways to state the terms of a wage in tests, and a host's own figures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import evolve
from facts import day

from okstat.book import Book, default_book
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.plans.training_time import TrainingRow
from okstat.plans.wages import BaseBy, WagePlan, WagePolicy, WageTerms, wage_plan

LAW = default_book().law_on(date(2026, 11, 21))
BY_PAY = WagePolicy(base_by=BaseBy.PAY)
BY_HIRE = WagePolicy(base_by=BaseBy.HIRE)
NO_DEDUCTION = WagePolicy(base_by=BaseBy.PAY, deduction_kr=Decimal(0))


def piece(first: str, last: str, *, share: str = "1", position: str = "1", is_leave: bool = False) -> TrainingRow:
    """A piece of the training time."""
    return TrainingRow(day(first), day(last), Decimal(position), Decimal(share), is_leave)


def terms(first: str, last: str, *, hired: str | None = None, agreed_last: str | None = None, **more: Any) -> WageTerms:
    """Terms of an apprentice in full time: 24 months, hired when training starts, unless told else."""
    facts: dict[str, Any] = {
        "kind": ContractKind.APPRENTICE,
        "first": day(first),
        "last": day(last),
        "agreed_last": day(agreed_last or last),
        "months": 24,
        "hired": (day(hired or first),),
        "pieces": (piece(first, last),),
    }
    return WageTerms(**{**facts, **more})


def plan(given: WageTerms, policy: WagePolicy = NO_DEDUCTION, law: Law = LAW) -> WagePlan:
    """The wage plan, by the day of pay and without deduction unless told else."""
    return wage_plan(given, law, policy)


def amounts(found: WagePlan, name: str) -> list[str | None]:
    """One amount of each row, as text."""
    return [None if (value := getattr(row, name)) is None else str(value) for row in found.rows]


def days(found: WagePlan) -> list[tuple[str, str]]:
    """First and last day of each row."""
    return [(row.first.isoformat(), row.last.isoformat()) for row in found.rows]


def asked(found: WagePlan, language: str = "en") -> list[str]:
    """The open questions."""
    return [question.fill(language, {}) for question in found.open]


def sources(found: WagePlan) -> set[str]:
    """What would supply what is missing."""
    return {missing.source for missing in found.missing}


def own_book(folder: Path, table: str, unit: str, rows: Iterable[str], *, key: str = "") -> Book:
    """The package's book with a host's own rows over one table, each row written as TOML."""
    known = 'source="our own"\nurl="https://example.org/"\nmark="S"\nchecked=2026-11-21\n'
    head = f'[[table]]\nname="{table}"\nunit="{unit}"\n' + (f'key="{key}"\n' if key else "")
    path = folder / "agency.toml"
    path.write_text(head + "".join(f"[[table.row]]\n{row}\n{known}" for row in rows), encoding="utf-8")
    return default_book().with_overlay(path)


def own_law(folder: Path, table: str, unit: str, rows: Iterable[str], *, key: str = "") -> Law:
    """A law of that book."""
    return own_book(folder, table, unit, rows, key=key).law_on(date(2026, 11, 21))


def with_pieces(given: WageTerms, *pieces: TrainingRow) -> WageTerms:
    """The same time in other pieces."""
    return evolve(given, pieces=pieces)
