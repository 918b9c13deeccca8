"""A plan as JSON: `okstat.plan/1`.

Lengths are decimal text in months. Where a length is not settled, `value` is null and `least` and `most` tell its
bounds; a bound that is not known is null too. A number without an end, as of hours turned into months, is cut after
four places, and then `exact` has it as a ratio.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from okstat import __version__
from okstat.plans.lengths import Between, Value, as_decimal
from okstat.plans.result import FromFact, Ground, Result, Step
from okstat.plans.training_time import TrainingRow
from okstat.plans.whole import WholePlan
from okstat.render import plan_grants_json, plan_wages_json
from okstat.render.json import citation, plain

__all__ = ["document"]


def document(plan: WholePlan, *, language: str = "nb", overlays: tuple[str, ...] = ()) -> dict[str, Any]:
    """A plan in the shape `okstat.plan/1`.

    Args:
        plan: what `plan_of` tells.
        language: of steps and questions.
        overlays: the names of the host's own figures.
    """
    return {
        "format": "okstat.plan/1",
        "version": __version__,
        "on": plain(plan.on),
        "known_at": plain(plan.known_at),
        "overlays": list(overlays),
        "subject": {"kind": plan.kind, "id": plan.id},
        "governed_by": plain(plan.governed_by),
        "results": [_result(result, language) for result in plan.results],
        "rows": {
            "training_time": [_row(row) for row in plan.training_time],
            "wages": plan_wages_json.rows(plan.wages, language),
            "grants": plan_grants_json.rows(plan.grants, language),
        },
        "wages": plan_wages_json.summary(plan.wages, language),
        "grants": plan_grants_json.summary(plan.grants, language),
        "open": [question.fill(language, {}) for question in plan.open],
    }


def _result(result: Result, language: str) -> dict[str, Any]:
    return {
        "id": result.id,
        **_value(result.value),
        "unit": result.unit,
        "exact": _exact(result.value),
        "required": _value(result.required) if result.required is not None else None,
        "is_enough": result.is_enough,
        "citations": [citation(cited) for cited in result.citations],
        "steps": [_step(step, language) for step in result.steps],
        "open": [question.fill(language, {}) for question in result.open],
        "missing": [{"fact": missing.fact, "from": missing.source} for missing in result.missing],
    }


def _value(value: Value) -> dict[str, str | None]:
    if value is None or isinstance(value, date | Decimal):
        return {"value": plain(value), "least": None, "most": None}
    if isinstance(value, Between):
        return {"value": None, "least": _decimal(value.least), "most": _decimal(value.most)}
    return {"value": _decimal(value), "least": _decimal(value), "most": _decimal(value)}


def _decimal(months: Fraction | None) -> str | None:
    return None if months is None else f"{as_decimal(months):f}"


def _exact(value: Value) -> dict[str, str | None] | None:
    if value is None or isinstance(value, date | Decimal):
        return None
    least, most = (value.least, value.most) if isinstance(value, Between) else (value, value)
    if all(months is None or Fraction(as_decimal(months)) == months for months in (least, most)):
        return None
    return {"least": str(least), "most": None if most is None else str(most)}


def _step(step: Step, language: str) -> dict[str, Any]:
    return {
        "what": step.what.fill(language, {}),
        **_value(step.value),
        "because": [_ground(ground) for ground in step.because],
    }


def _ground(ground: Ground) -> dict[str, str | None]:
    """The fact behind a step, or the text that a number stands in."""
    if isinstance(ground, FromFact):
        event = "" if ground.event is None else ": event {} ({})".format(*ground.event)
        return {"source": f"{ground.subject} {ground.id}{event}", "url": None, "mark": None}
    told: dict[str, str | None] = {"source": ground.source, "url": ground.url, "mark": ground.mark.value}
    return told if ground.overlay is None else {**told, "overlay": ground.overlay}


def _row(row: TrainingRow) -> dict[str, Any]:
    return {
        "first": plain(row.first),
        "last": plain(row.last),
        "position": plain(row.position),
        "share": plain(row.share),
        "is_leave": row.is_leave,
    }
