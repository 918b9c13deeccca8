"""Wordings that are asked for together, and which of them stand on a day, looked up once for each day.

A portfolio asks about the same days again and again, so what stands on a day is kept, for each book of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Generic, TypeVar

from attrs import evolve, field, frozen

from okstat.dated import Doubt
from okstat.law import Law
from okstat.rule import Clock, Duty, Norm, Question, Rule

__all__ = [
    "DutyGroup",
    "Group",
    "RuleGroup",
    "Standing",
    "Window",
    "duty_groups",
    "question_groups",
    "rule_groups",
    "window",
]

N = TypeVar("N", bound=Norm)
LawsOn = Callable[[date], tuple[Law, ...]]
"""The law of a day, one for each reading of the doubts that are open on it."""
Window = tuple[date, date]
"""The first and the last day on which a wording may hold."""


@frozen
class Standing(Generic[N]):
    """What stands on one day.

    Attributes:
        law: the law of the day; where doubts are open on it, by the first reading.
        norms: the wordings in force under that law.
        readings: law and wordings under each reading of the open doubts; one where there are none.
        is_settled: whether there is only one reading.
        is_agreed: whether all readings have the same wordings in force.
        cites_agree: whether, besides, those stand in the same places under all readings.
    """

    law: Law
    norms: tuple[N, ...]
    readings: tuple[tuple[Law, tuple[N, ...]], ...]
    is_settled: bool
    is_agreed: bool
    cites_agree: bool


class _Days(dict[date, Standing[N]]):
    """What stands on each day asked so far; another day is looked up when it is first asked for."""

    def __init__(self, norms: tuple[N, ...], laws_on: LawsOn) -> None:
        super().__init__()
        self._norms = norms
        self._laws_on = laws_on
        self._laws: dict[Law, Law] = {}

    def __missing__(self, day: date) -> Standing[N]:
        laws = [self._laws.setdefault(law, evolve(law)) for law in self._laws_on(day)]
        readings = tuple((law, tuple(norm for norm in self._norms if norm.holds_on(day, law.reading))) for law in laws)
        cited = {tuple(norm.cites_on(day, law.reading) for norm in norms) for law, norms in readings}
        is_agreed = len({norms for _, norms in readings}) == 1
        self[day] = found = Standing(
            *readings[0], readings, len(readings) == 1, is_agreed, is_agreed and len(cited) == 1
        )
        return found


@frozen(eq=False)
class Group(Generic[N]):
    """Wordings that are asked for together.

    A group has the laws of the book as objects of its own, which know what its norms, and no others, have read.

    Attributes:
        norms: the wordings.
        laws_on: the law of a day.
        on: what stands on a day: `group.on[day]`.
    """

    norms: tuple[N, ...]
    laws_on: LawsOn = field(repr=False)
    on: Mapping[date, Standing[N]] = field(init=False, repr=False)

    @on.default
    def _on(self) -> Mapping[date, Standing[N]]:
        return _Days(self.norms, self.laws_on)


@frozen(eq=False)
class RuleGroup(Group[Rule]):
    """The rules of one class of situation that one clock governs.

    Attributes:
        clock: gives the day whose law governs.
        crossing: gives the day of the contract, where the law of that day may govern as well.
    """

    clock: Clock
    crossing: Clock | None


@frozen(eq=False)
class DutyGroup(Group[Duty]):
    """One wording of a duty.

    Attributes:
        duty: the wording.
        window: the first and the last day on which it may hold.
        nearest: the day by whose law occurrences are counted at first, and that law: `group.nearest[day]`.
    """

    duty: Duty
    window: Window
    nearest: Mapping[date, tuple[date, Law]] = field(init=False, repr=False)

    @nearest.default
    def _nearest(self) -> Mapping[date, tuple[date, Law]]:
        return _Nearest(self.window, self.on)


class _Nearest(dict[date, tuple[date, Law]]):
    """For each day asked so far: the nearest day on which a wording may hold, the day itself if it may, and its law."""

    def __init__(self, window: Window, on: Mapping[date, Standing[Duty]]) -> None:
        super().__init__()
        self._window = window
        self._on = on

    def __missing__(self, asked: date) -> tuple[date, Law]:
        first, last = self._window
        day = min(max(asked, first), last)
        self[asked] = found = (day, self._on[day].law)
        return found


def rule_groups(norms: Iterable[Norm], subject: type, laws_on: LawsOn) -> tuple[RuleGroup, ...]:
    """The rules on one class of situation, grouped by clock; questions are asked apart."""
    rules = (norm for norm in norms if isinstance(norm, Rule) and not isinstance(norm, Question))
    return _by_clock(rules, subject, laws_on)


def question_groups(norms: Iterable[Norm], subject: type, laws_on: LawsOn) -> tuple[RuleGroup, ...]:
    """What is left to judgement of one class of situation, grouped by clock."""
    return _by_clock((norm for norm in norms if isinstance(norm, Question)), subject, laws_on)


def _by_clock(rules: Iterable[Rule], subject: type, laws_on: LawsOn) -> tuple[RuleGroup, ...]:
    by_clock: defaultdict[tuple[Clock, Clock | None], list[Rule]] = defaultdict(list)
    for rule in rules:
        if rule.subject is subject:
            by_clock[rule.clock, rule.crossing].append(rule)
    return tuple(RuleGroup(tuple(found), laws_on, *clocks) for clocks, found in by_clock.items())


def duty_groups(norms: Iterable[Norm], subject: type, laws_on: LawsOn) -> tuple[DutyGroup, ...]:
    """The duties on one class of situation, each wording on its own."""
    duties = (norm for norm in norms if isinstance(norm, Duty) and norm.subject is subject)
    return tuple(DutyGroup((duty,), laws_on, duty, window(duty)) for duty in duties)


def window(norm: Norm) -> Window:
    """The first and last day on which a wording may hold."""
    since, until = norm.since, norm.until
    first = since.not_before if isinstance(since, Doubt) else since or date.min
    if until is None:
        return first, date.max
    end = until.not_after if isinstance(until, Doubt) else until
    return first, end - timedelta(days=1)
