"""Short ways to state the terms of a grant in tests."""

from __future__ import annotations

from typing import Any

from facts import TRADE, day
from wages import LAW, piece

from okstat.law import Law
from okstat.model.events import ContractKind, TrainingRight
from okstat.plans.grants import GrantPlan, GrantPolicy, GrantTerms, PartMonth, Recipient, grant_plan

OPEN = GrantPolicy()
BY_DAYS = GrantPolicy(part_month=PartMonth.DAYS)
FIRST_WHOLE = GrantPolicy(part_month=PartMonth.FIRST)


def terms(first: str, last: str, **more: Any) -> GrantTerms:
    """Terms of an apprentice with the right of the young: 2+2, Oslo, 24 months, approved, unless told else."""
    facts: dict[str, Any] = {
        "kind": ContractKind.APPRENTICE,
        "first": day(first),
        "last": day(last),
        "agreed_last": day(last),
        "months": 24,
        "course": "2+2",
        "trade": TRADE,
        "right": TrainingRight.YOUTH,
        "is_21": False,
        "is_approved": True,
        "payer": "03",
        "host": "03",
        "is_of_the_county": False,
        "recipients": (Recipient(day(first), "dep"),),
        "pieces": (piece(first, last),),
    }
    return GrantTerms(**{**facts, **more})


def plan(given: GrantTerms, policy: GrantPolicy = OPEN, law: Law = LAW) -> GrantPlan:
    """The grant plan, with nothing chosen unless told else."""
    return grant_plan(given, law, policy)


def amounts(found: GrantPlan, name: str = "amount_kr") -> list[str | None]:
    """One amount of each row, as text."""
    return [None if (value := getattr(row, name)) is None else str(value) for row in found.rows]


def days(found: GrantPlan) -> list[tuple[str, str]]:
    """First and last day of each row."""
    return [(row.first.isoformat(), row.last.isoformat()) for row in found.rows]


def asked(found: GrantPlan, language: str = "en") -> list[str]:
    """The open questions."""
    return [question.fill(language, {}) for question in found.open]


def sources(found: GrantPlan) -> list[str]:
    """What would supply what is missing."""
    return [missing.source for missing in found.missing]


def month_on(found: GrantPlan, on: str) -> str | None:
    """Kroner a month on a day."""
    row = found.on(day(on))
    assert row is not None
    return None if row.monthly_kr is None else str(row.monthly_kr)
