"""The wage plan in `okstat.plan/1`: its rows, and what concerns it as a whole. Amounts and shares are decimal text."""

from __future__ import annotations

from typing import Any

from okstat.plans.wages import WagePlan
from okstat.plans.wages_rows import WageRow
from okstat.render.json import plain
from okstat.render.plan_figures import figure

__all__ = ["rows", "summary"]


def rows(plan: WagePlan | None, language: str) -> list[dict[str, Any]]:
    """The pieces; none where there is no plan."""
    return [] if plan is None else [_row(row, language) for row in plan.rows]


def summary(plan: WagePlan | None, language: str) -> dict[str, Any] | None:
    """What was chosen, the sums, remarks and defaults; `None` where there is no plan."""
    if plan is None:
        return None
    policy = plan.policy
    return {
        "base_by": plain(policy.base_by),
        "deduction_kr": plain(policy.deduction_kr),
        "ladder": policy.ladder or None,
        "rounding": policy.rounding.name.lower(),
        "total_kr": plain(plan.total_kr),
        "known_kr": plain(plan.known_kr),
        "overlays": list(plan.overlays),
        "remarks": [remark.fill(language, {}) for remark in plan.remarks],
        "defaults": [
            {
                "text": default.text.fill(language, {}),
                "instrument": default.citation.instrument.number,
                "section": default.citation.section,
                "url": default.citation.url,
            }
            for default in plan.defaults
        ],
    }


def _row(row: WageRow, language: str) -> dict[str, Any]:
    percent = row.percent
    return {
        "first": plain(row.first),
        "last": plain(row.last),
        "half_year": row.half_year,
        "position": plain(row.position),
        "share": None if percent is None else plain(percent.as_decimal()),
        "step": row.step,
        "base": plain(row.base_kr),
        "yearly": plain(row.yearly_kr),
        "monthly": plain(row.monthly_kr),
        "hourly": plain(row.hourly_kr),
        "amount": plain(row.amount_kr),
        "rounding": row.rounding.name.lower(),
        "source": "; ".join(dict.fromkeys(read.row.provenance.source for read in row.figures)) or None,
        "mark": plain(row.mark),
        "is_local": row.is_local,
        "figures": [figure(read) for read in row.figures],
        "open": [question.fill(language, {}) for question in row.open],
        "missing": [{"fact": missing.fact, "from": missing.source} for missing in row.missing],
    }
