"""Rules and duties declared: a plain function gets an id, a time, citations and texts. What files of rules import.

The decorators wrap nothing. They return a value that holds the bare function, so calling
`rule.judge(situation, law, on)` is all that running a rule means.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, get_type_hints

from attrs import evolve

from okstat.citation import Citation
from okstat.dated import Bound
from okstat.errors import LawError
from okstat.norm import Bearer, Clock, Dues, Duty, Judge, Norm, Question, Role, Rule, Task
from okstat.outcome import (
    MET,
    NOT_APPLICABLE,
    Due,
    Missing,
    Outcome,
    OutcomeKind,
    Severity,
    Waiver,
    agreed,
    breached,
    disputed,
    judge_due,
    judgement,
    met,
    unknown,
)
from okstat.text import Text

__all__ = [
    "MET",
    "NOT_APPLICABLE",
    "Bearer",
    "Clock",
    "Due",
    "Duty",
    "Missing",
    "Norm",
    "Outcome",
    "OutcomeKind",
    "Question",
    "Role",
    "Rule",
    "Severity",
    "Task",
    "Waiver",
    "agreed",
    "breached",
    "disputed",
    "duty",
    "judge_due",
    "judgement",
    "met",
    "rule",
    "unknown",
]


def _subject_of(function: Any) -> type:
    code = function.__code__
    hint = get_type_hints(function).get(code.co_varnames[0]) if code.co_argcount else None
    if not isinstance(hint, type):
        raise LawError(f"{function.__qualname__}: the first argument names no class of situation")
    return hint


def rule(  # noqa: PLR0913 - a rule is what these words say of it
    id: str,
    *,
    wording: str,
    bearer: Bearer,
    severity: Severity,
    clock: Clock,
    cites: tuple[Citation, ...],
    text: Text,
    breach: Text,
    remedy: Text,
    since: Bound = None,
    until: Bound = None,
    crossing: Clock | None = None,
) -> Callable[[Judge], Rule]:
    """Declare a rule: decorate `judge(situation, law, on)`, which gives an `Outcome`.

    Args:
        id: permanent, `topic.sentence`.
        wording: the name of this text of the norm; id and wording together are unique.
        bearer: who has the duty: a role, or a task of the matrix of responsibility.
        severity: how grave a breach is.
        clock: gives the day whose law governs.
        cites: where the law says so.
        text: a sentence that is true when the law is kept.
        breach: what is said of a breach, with places for the values that `breached` gives.
        remedy: what can be done.
        since: the first day on which the wording holds.
        until: the first day on which it no longer does.
        crossing: gives the day of the contract, where the law of that day may govern as well.

    Raises:
        LawError: the function's first argument is not annotated with a class of situation, or nothing is cited.
    """

    def declare(judge: Judge) -> Rule:
        return _checked(
            Rule(
                id=id, wording=wording, subject=_subject_of(judge), bearer=bearer, severity=severity,
                since=since, until=until, cites=cites, text=text, breach=breach, remedy=remedy,
                crossing=crossing, clock=clock, judge=judge,
            )
        )  # fmt: skip

    return declare


def duty(  # noqa: PLR0913 - as for a rule
    id: str,
    *,
    wording: str,
    bearer: Bearer,
    severity: Severity,
    cites: tuple[Citation, ...],
    text: Text,
    breach: Text,
    remedy: Text,
    since: Bound = None,
    until: Bound = None,
) -> Callable[[Dues], Duty]:
    """Declare a duty: decorate `dues(situation, law, first, last)`, which yields a `Due` for each occurrence.

    The words are those of `rule`. A duty has no clock: each occurrence is governed by the law of its due day.

    Raises:
        LawError: as for a rule.
    """

    def declare(dues: Dues) -> Duty:
        return _checked(
            Duty(
                id=id, wording=wording, subject=_subject_of(dues), bearer=bearer, severity=severity,
                since=since, until=until, cites=cites, text=text, breach=breach, remedy=remedy, dues=dues,
            )
        )  # fmt: skip

    return declare


N = TypeVar("N", bound=Norm)


def _checked(norm: N) -> N:
    if not norm.cites:
        raise LawError(f"{norm.id} ({norm.wording}) cites nothing")
    if norm.text.places() or norm.remedy.places():
        raise LawError(f"{norm.id} ({norm.wording}): only the text of a breach has places for values")
    inner = (norm.since, norm.until)
    return evolve(norm, cites=tuple(c if (c.since, c.until) != (None, None) else c.between(*inner) for c in norm.cites))
