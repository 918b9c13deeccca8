"""A budget as JSON: `okstat.budget/1`. Amounts are decimal text, and what is not known is counted."""

from __future__ import annotations

from typing import Any

from okstat import __version__
from okstat.office.budget import Budget, BudgetLine, Reason
from okstat.render.json import plain

__all__ = ["document"]


def document(found: Budget, *, language: str = "nb", overlays: tuple[str, ...] = ()) -> dict[str, Any]:
    """A budget in the shape `okstat.budget/1`.

    Args:
        found: the budget.
        language: of questions.
        overlays: the names of the host's own figures.
    """
    return {
        "format": "okstat.budget/1",
        "version": __version__,
        "year": found.year,
        "on": plain(found.on),
        "known_at": plain(found.known_at),
        "overlays": list(overlays),
        "chosen": {
            "base_by": plain(found.wages.base_by),
            "deduction_kr": plain(found.wages.deduction_kr),
            "ladder": found.wages.ladder or None,
            "part_month": plain(found.grants.part_month),
        },
        "lines": [{**_keys(line), **_figures(line)} for line in found.lines],
        "totals": {
            "all": _figures(found.total),
            "companies": [{"company": line.company, **_figures(line)} for line in found.by_company],
            "trades": [{"trade": line.trade, **_figures(line)} for line in found.by_trade],
            "months": [{"month": plain(line.month), **_figures(line)} for line in found.by_month],
        },
        "reasons": [_reason(reason, language) for reason in found.reasons],
        "unplaced": list(found.unplaced),
    }


def _keys(line: BudgetLine) -> dict[str, Any]:
    return {"company": line.company, "trade": line.trade, "month": plain(line.month)}


def _figures(line: BudgetLine) -> dict[str, Any]:
    net = line.net_kr
    return {
        "contract_months": line.contract_months,
        "wages_kr": plain(line.wages_kr),
        "grants_kr": plain(line.grants_kr),
        "kept_kr": {"least": plain(line.kept_kr[0]), "most": plain(line.kept_kr[1])},
        "net_kr": None if net is None else {"least": plain(net[0]), "most": plain(net[1])},
        "unknown": {"wages": line.unknown_wages, "grants": line.unknown_grants, "kept": line.unknown_kept},
    }


def _reason(reason: Reason, language: str) -> dict[str, Any]:
    question, missing = reason.question, reason.missing
    return {
        "part": reason.part,
        "question": None if question is None else question.fill(language, {}),
        "missing": None if missing is None else {"fact": missing.fact, "from": missing.source},
        "contracts": list(reason.contracts),
    }
