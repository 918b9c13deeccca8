"""Consequences in one line each, as the tables of scenarios write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from types import MappingProxyType
from typing import Final

from okstat.agenda import Obligation
from okstat.change import Change, Consequences, FindingChange, NoticeDue, ObligationChange, PlanChange, SpanChange
from okstat.notices import Asked
from okstat.outcome import OutcomeKind
from okstat.plans.grants import GrantPlan
from okstat.plans.overlap import Gap
from okstat.plans.training_time import TrainingTime

__all__ = ["SECTIONS", "in_short", "rule_of"]

SECTIONS: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        name: re.compile(pattern)
        for name, pattern in {
            "end_days": r"\S+: (unknown|[\d-]{10}) -> (unknown|[\d-]{10})",
            "training": r"\S+: (none|\d+ months? .*) -> (none|\d+ months? .*)",
            "grants": r"\S+: (none|[\d.]+\+? kr, \d+ open) -> (none|[\d.]+\+? kr, \d+ open)",
            "spans": r"(new|gone) .*",
            "obligations": r"\S+ [\w.-]+\[\d+(\.\.\d+)?\]: .+ -> .+",
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
        "training": _plans(answer.plans),
        "grants": (f"{one.contract}: {_grant(one.before)} -> {_grant(one.after)}" for one in answer.grants),
        "spans": (_span(change) for change in answer.spans),
        "obligations": _obligations(answer.obligations),
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


def _plans(changes: Iterable[PlanChange]) -> Iterator[str]:
    for change in changes:
        before, after = _plan(change.before), _plan(change.after)
        if before != after:
            yield f"{change.contract}: {before} -> {after}"


def _plan(plan: TrainingTime | None) -> str:
    if plan is None:
        return "none"
    months, days = plan.length.months, plan.length.days
    length = f"{months} month{'' if months == 1 else 's'} {days} day{'' if days == 1 else 's'}"
    return f"{length}, {plan.away_days.normalize():f} away, {len(plan.open)} open"


def _grant(plan: GrantPlan | None) -> str:
    """The sum, or the known part of it with a plus, and how many questions are open."""
    if plan is None:
        return "none"
    more = "+" if plan.total_kr is None else ""
    return f"{plan.known_kr:.2f}{more} kr, {len(plan.open)} open"


def _span(change: SpanChange) -> str:
    span, what = change.span, "new" if change.change is Change.ADDED else "gone"
    days = f"{span.period.first} to {span.period.last}"
    if isinstance(span, Gap):
        return f"{what} gap between {span.before} and {span.after}: {days}"
    share = "unknown" if span.share is None else f"{span.share:f}"
    return f"{what} overlap of {span.one} and {span.other}, {span.geometry.value}: {days}, share {share}"


def _obligations(changes: Iterable[ObligationChange]) -> Iterator[str]:
    """As `K1 assess.half-year[3..4]: 2027-02-17 to 2027-08-17 -> none`: what came or went together stands together."""

    def together(numbered: tuple[int, ObligationChange]) -> tuple[object, ...]:
        place, change = numbered
        own_day = place if change.change is Change.MOVED else None
        return change.subject, change.rule, change.number - place, change.change, _bearers(change), own_day

    for _, group in groupby(enumerate(changes), together):
        yield _obligation([change for _, change in group])


def _obligation(changes: list[ObligationChange]) -> str:
    first, last = changes[0], changes[-1]
    numbers = f"{first.number}" if first is last else f"{first.number}..{last.number}"
    before, after = _due(first.before, last.before), _due(first.after, last.after)
    if len(_bearers(first)) > 1:
        before, after = (f"{day} {bearer}" for day, bearer in zip((before, after), _bearers(first), strict=True))
    return f"{first.subject.id} {first.rule}[{numbers}]: {before} -> {after}"


def _bearers(change: ObligationChange) -> tuple[str, ...]:
    """Who bears the duty; both, where it passes on."""
    return tuple(dict.fromkeys(one.bearer for one in (change.before, change.after) if one is not None))


def _due(first: Obligation | None, last: Obligation | None) -> str:
    if first is None or last is None:
        return "none"
    return f"{first.due}" if first is last else f"{first.due} to {last.due}"


def _finding(change: FindingChange) -> str:
    """As `K1 exam.window: breached -> breached (notice)`: the severity where both are breaches, or how late it was."""
    before, after = (kind.value if kind is not None else "none" for kind in (change.before, change.after))
    number = "" if change.number is None else f"[{change.number}]"
    occurrence = change.finding.occurrence
    note = ""
    if change.before is change.after:
        note = f" ({change.finding.severity.value})"
    elif change.after is OutcomeKind.MET and occurrence is not None and occurrence.late_days is not None:
        note = f" ({occurrence.late_days} days late)"
    return f"{change.subject.id} {change.rule}{number}: {before} -> {after}{note}"


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
