"""Consequences in one line each, as the tables of scenarios write them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from okstat.change import Consequences, FindingChange, NoticeDue, ObligationChange, SpanChange
from okstat.notices import Asked
from okstat.outcome import OutcomeKind
from okstat.plans.overlap import Gap
from okstat.plans.training_time import TrainingTime

__all__ = ["SECTIONS", "in_short", "rule_of"]

SECTIONS: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        name: re.compile(pattern)
        for name, pattern in {
            "end_days": r"\S+: (unknown|[\d-]{10}) -> (unknown|[\d-]{10})",
            "training": r"\S+: (none|\d+ months? .*) -> (none|\d+ months? .*)",
            "spans": r"(new|gone) .*",
            "obligations": r"\S+ [\w.-]+\[\d+\]: .+ -> .+",
            "findings": r"\S+ [\w.-]+(\[\d+\])?: \w+ -> \w+( \(.*\))?",
            "asked": r"(consent|decision|hearing|attest) \w+.*",
            "told": r"\w+.*",
        }.items()
    }
)
"""The lists of a scenario, with what a line of each looks like."""


def in_short(answer: Consequences) -> Mapping[str, tuple[str, ...]]:
    """Consequences as the lists of a scenario: each line once, in the order of the consequences."""
    notices = [(due, _notice(due)) for due in answer.notices]
    lists: dict[str, Iterator[str]] = {
        "end_days": (f"{one.contract}: {_day(one.before)} -> {_day(one.after)}" for one in answer.end_days),
        "training": (f"{one.contract}: {_plan(one.before)} -> {_plan(one.after)}" for one in answer.plans),
        "spans": (_span(change) for change in answer.spans),
        "obligations": (_obligation(change) for change in answer.obligations),
        "findings": (_finding(change) for change in answer.findings),
        "asked": (line for due, line in notices if due.notice.asked is not Asked.NOTICE),
        "told": (line for due, line in notices if due.notice.asked is Asked.NOTICE),
    }
    return {name: tuple(dict.fromkeys(lines)) for name, lines in lists.items()}


def rule_of(line: str) -> str:
    """The rule that a line on an obligation or a finding speaks of."""
    return re.split(r"[\[:]", line.split(" ")[1])[0]


def _day(day: date | None) -> str:
    return "unknown" if day is None else day.isoformat()


def _plan(plan: TrainingTime | None) -> str:
    if plan is None:
        return "none"
    length = f"{plan.length.months} months {plan.length.days} days"
    return f"{length}, {plan.away_days.normalize():f} away, {len(plan.open)} open"


def _span(change: SpanChange) -> str:
    span, what = change.span, "new" if change.change.value == "added" else "gone"
    days = f"{span.period.first} to {span.period.last}"
    if isinstance(span, Gap):
        return f"{what} gap between {span.before} and {span.after}: {days}"
    share = "unknown" if span.share is None else f"{span.share:f}"
    return f"{what} overlap of {span.one} and {span.other}, {span.geometry.value}: {days}, share {share}"


def _obligation(change: ObligationChange) -> str:
    before, after = (one.due.isoformat() if one is not None else "none" for one in (change.before, change.after))
    if change.before is not None and change.after is not None and change.before.bearer != change.after.bearer:
        before, after = f"{before} {change.before.bearer}", f"{after} {change.after.bearer}"
    return f"{change.subject.id} {change.rule}[{change.number}]: {before} -> {after}"


def _finding(change: FindingChange) -> str:
    """As `K1 exam.window: breached -> breached (notice)`: the severity is told where both are breaches."""
    before, after = (kind.value if kind is not None else "none" for kind in (change.before, change.after))
    number = "" if change.number is None else f"[{change.number}]"
    is_both = change.before is change.after is OutcomeKind.BREACHED
    severity = f" ({change.finding.severity.value})" if is_both else ""
    return f"{change.subject.id} {change.rule}{number}: {before} -> {after}{severity}"


def _notice(due: NoticeDue) -> str:
    """As `consent county before 2026-05-04: done`, or for a notice `payroll`."""
    notice = due.notice
    words = [notice.who] if notice.asked is Asked.NOTICE else [notice.asked.value, notice.who]
    if due.before is not None:
        words.append(f"before {due.before}")
    line = " ".join(words)
    if due.fulfilment is not None:
        line += f": {due.fulfilment.value}"
    if due.retracts:
        line += ": to be corrected"
    return line if due.is_certain else f"{line} (if it applies)"
