"""What follows from a change, as JSON: `okstat.consequences/1`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from okstat import __version__
from okstat.agenda import Obligation
from okstat.change import Consequences, EventChange, FindingChange, NoticeDue, ObligationChange, SpanChange
from okstat.citation import Citation
from okstat.finding import Subject
from okstat.plans.grants import GrantPlan
from okstat.plans.overlap import Gap
from okstat.plans.training_time import TrainingTime
from okstat.render import json, plan_grants_json
from okstat.render.json import plain
from okstat.text import LANGUAGES

__all__ = ["document"]

_OF_A_FINDING: Final = ("wording", "severity", "bearer", "text", "remedy", "texts", "remedies", "citations", "missing")


def document(answer: Consequences, *, language: str = "nb") -> dict[str, Any]:
    """Consequences in the shape `okstat.consequences/1`.

    Args:
        answer: what `consequences` tells.
        language: of `text` and `remedy`; `texts` and `remedies` have all three.
    """
    return {
        "format": "okstat.consequences/1",
        "version": __version__,
        "on": plain(answer.on),
        "known_at": plain(answer.known_at),
        "overlays": list(answer.overlays),
        "events": [_event(change, is_coming=change in answer.coming) for change in answer.events],
        "keys": [{"subject": _subject(change.subject), "key": change.key} for change in answer.keys],
        "end_days": [
            {"contract": change.contract, "before": plain(change.before), "after": plain(change.after)}
            for change in answer.end_days
        ],
        "plans": [
            {
                "contract": change.contract,
                "plan": "training_time",
                "before": _plan(change.before, language),
                "after": _plan(change.after, language),
            }
            for change in answer.plans
        ]
        + [
            {
                "contract": change.contract,
                "plan": "grants",
                "before": _grants(change.before, language),
                "after": _grants(change.after, language),
            }
            for change in answer.grants
        ],
        "spans": [_span(change) for change in answer.spans],
        "obligations": [_obligation(change) for change in answer.obligations],
        "findings": [_finding(change, language) for change in answer.findings],
        "notices": [_notice(due, language) for due in answer.notices],
    }


def _subject(subject: Subject) -> dict[str, str]:
    return {"kind": subject.kind, "id": subject.id}


def _event(change: EventChange, *, is_coming: bool) -> dict[str, Any]:
    return {
        "change": change.change.value,
        "subject": _subject(change.subject),
        "id": change.event.id,
        "kind": change.event.kind,
        "on": plain(change.event.on),
        "recorded": plain(change.event.recorded),
        "is_coming": is_coming,
    }


def _plan(plan: TrainingTime | None, language: str) -> dict[str, Any] | None:
    if plan is None:
        return None
    return {
        "first": plain(plan.first),
        "last": plain(plan.last),
        "months": plan.length.months,
        "days": plan.length.days,
        "away_days": plain(plan.away_days),
        "extended_days": plan.extended_days,
        "rows": [
            {
                "first": plain(row.first),
                "last": plain(row.last),
                "position": plain(row.position),
                "share": plain(row.share),
                "is_leave": row.is_leave,
            }
            for row in plan.rows
        ],
        "steps": [
            {
                "what": step.what.fill(language, {}),
                "last": plain(step.last),
                "events": list(step.events),
                "citations": _citations(step.citations),
            }
            for step in plan.steps
        ],
        "open": [question.fill(language, dict(values)) for question, values in plan.open],
    }


def _grants(plan: GrantPlan | None, language: str) -> dict[str, Any] | None:
    told = plan_grants_json.summary(plan, language)
    if plan is None or told is None:
        return None
    rows = plan_grants_json.rows(plan, language)
    return {**told, "rows": rows, "open": [question.fill(language, {}) for question in plan.open]}


def _span(change: SpanChange) -> dict[str, Any]:
    span = change.span
    days = {"first": plain(span.period.first), "last": plain(span.period.last)}
    about = {"change": change.change.value, "person": change.person}
    if isinstance(span, Gap):
        return {**about, "span": "gap", "before": span.before, "after": span.after, **days}
    shared = {"geometry": span.geometry.value, "share": plain(span.share), "fits": span.fits}
    return {**about, "span": "overlap", "one": span.one, "other": span.other, **days, **shared}


def _obligation(change: ObligationChange) -> dict[str, Any]:
    return {
        "change": change.change.value,
        "subject": _subject(change.subject),
        "rule": change.rule,
        "number": change.number,
        "before": _due(change.before),
        "after": _due(change.after),
    }


def _due(one: Obligation | None) -> dict[str, Any] | None:
    return None if one is None else {"due": plain(one.due), "bearer": one.bearer}


def _finding(change: FindingChange, language: str) -> dict[str, Any]:
    whole = json.finding(change.finding, language)
    return {
        "subject": _subject(change.subject),
        "rule": change.rule,
        "number": change.number,
        "before": plain(change.before),
        "after": plain(change.after),
        **{key: whole[key] for key in _OF_A_FINDING},
    }


def _notice(due: NoticeDue, language: str) -> dict[str, Any]:
    notice = due.notice
    return {
        "subject": _subject(due.subject),
        "event": {"id": due.event.id, "kind": due.event.kind},
        "who": notice.who,
        "asked": notice.asked.value,
        "basis": notice.basis.value,
        "before": plain(due.before),
        "fulfilment": plain(due.fulfilment),
        "is_certain": due.is_certain,
        "retracts": due.retracts,
        "text": notice.text.fill(language, {}),
        "texts": {each: notice.text.fill(each, {}) for each in LANGUAGES},
        "citations": _citations(due.citations),
    }


def _citations(cited: Iterable[Citation]) -> list[dict[str, str]]:
    return [json.citation(one) for one in cited]
