"""The grant plan in `okstat.plan/1`: its rows, and what concerns it as a whole. Amounts are decimal text."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from okstat.money import Share
from okstat.plans.grants import GrantPlan
from okstat.plans.grants_rows import GrantRow
from okstat.plans.lengths import as_decimal
from okstat.render.json import plain
from okstat.render.plan_figures import figure

__all__ = ["rows", "summary"]


def rows(plan: GrantPlan | None, language: str) -> list[dict[str, Any]]:
    """The pieces; none where there is no plan."""
    return [] if plan is None else [_row(row, language) for row in plan.rows]


def summary(plan: GrantPlan | None, language: str) -> dict[str, Any] | None:
    """What was chosen, the sums and remarks; `None` where there is no plan."""
    if plan is None:
        return None
    return {
        "part_month": plain(plan.policy.part_month),
        "rounding": plan.policy.rounding.name.lower(),
        "total_kr": plain(plan.total_kr),
        "known_kr": plain(plan.known_kr),
        "overlays": list(plan.overlays),
        "remarks": [remark.fill(language, {}) for remark in plan.remarks],
    }


def _row(row: GrantRow, language: str) -> dict[str, Any]:
    months = row.months
    return {
        "first": plain(row.first),
        "last": plain(row.last),
        "basis": None if row.basis is None else row.basis.value,
        "share": None if months is None else f"{as_decimal(months):f}",
        "months": None if months is None else str(months),
        "base": plain(row.monthly_kr),
        "addition": plain(row.addition_kr),
        "amount": plain(row.amount_kr),
        "nothing_because": None if row.nothing_because is None else row.nothing_because.fill(language, {}),
        "rounding": row.rounding.name.lower(),
        "payer": row.payer,
        "refund_to": row.refund_to,
        "company": row.company,
        "office": row.office,
        "counted_on": plain(row.counted_on),
        "kept": _kept(row),
        "source": "; ".join(dict.fromkeys(read.row.provenance.source for read in row.figures)) or None,
        "mark": plain(row.mark),
        "figures": [figure(read) for read in row.figures],
        "open": [question.fill(language, {}) for question in row.open],
        "missing": [{"fact": missing.fact, "from": missing.source} for missing in row.missing],
    }


def _kept(row: GrantRow) -> dict[str, Any] | None:
    """What the office keeps, at the least and at the most: the part, and kroner where the amount is known."""
    if row.kept is None:
        return None
    kroner: tuple[Decimal | None, Decimal | None] = row.kept_kr or (None, None)
    bounds: tuple[tuple[str, Share, Decimal | None], ...] = (
        ("least", row.kept[0], kroner[0]),
        ("most", row.kept[1], kroner[1]),
    )
    return {name: {"share": plain(share.as_decimal()), "kr": plain(amount)} for name, share, amount in bounds}
