"""A book: the rules, tables and texts that one host uses, with their caches.

The default book holds what the package knows. Overlays and a host's own rules make another book;
findings that rest on them say so.
"""

from __future__ import annotations

import pkgutil
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache, cached_property
from importlib import import_module
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import okstat.rules
from okstat.dated import Dated, Doubt, Reading
from okstat.dated import points as points_of
from okstat.errors import LawError
from okstat.groups import DutyGroup, RuleGroup, duty_groups, question_groups, rule_groups
from okstat.law import Law
from okstat.policy import checked_choice
from okstat.publication import NOTHING_UNSEEN, Unseen, norms_as_known, tables_as_known, unseen_on
from okstat.rule import Norm
from okstat.tables import laid_over, load_overlay, package_tables

if TYPE_CHECKING:
    from okstat.plans.result import Plan

__all__ = ["Book", "default_book", "discovered"]

Tables = Mapping[str, Dated[int | Decimal]]
Plans = Callable[[], "tuple[Plan, ...]"]
"""What finds the calculations: not many ask for them, so they are looked for when somebody does."""


@cache
def discovered() -> tuple[Norm, ...]:
    """Every norm declared in `okstat.rules`, found by looking: there is no central list."""
    names = sorted(module.name for module in pkgutil.walk_packages(okstat.rules.__path__, "okstat.rules."))
    found: dict[int, Norm] = {}
    for name in names:
        for value in vars(import_module(name)).values():
            for norm in value if isinstance(value, tuple) else (value,):
                if isinstance(norm, Norm):
                    found[id(norm)] = norm
    return tuple(found.values())


@cache
def default_book() -> Book:
    """What the package knows.

    >>> from datetime import date
    >>> from okstat.book import default_book
    >>> book = default_book()
    >>> book.law_on(date(2024, 8, 1)) is book.law_on(date(2024, 8, 2)), default_book() is book
    (True, True)
    """
    return Book(discovered(), package_tables(), find_plans=_discovered_plans)


def _discovered_plans() -> tuple[Plan, ...]:
    from okstat.plans.catalogue import discovered_plans

    return discovered_plans()


class Book:
    """Norms, calculations and tables, and the law of each interval between their changes."""

    def __init__(
        self,
        norms: Iterable[Norm],
        tables: Tables,
        overlays: tuple[str, ...] = (),
        find_plans: Plans = tuple,
        policies: Mapping[str, str] | None = None,
        unseen: Unseen = NOTHING_UNSEEN,
    ) -> None:
        self.norms = tuple(sorted(norms, key=_order))
        self.tables = tables
        self.overlays = overlays
        self.policies = dict(policies or {})
        self.unseen = unseen
        self._find_plans = find_plans
        self._as_known: dict[Unseen, Book] = {}
        self._laws: dict[tuple[int, Reading], Law] = {}
        self._laws_on: dict[date, tuple[Law, ...]] = {}
        self._rules: dict[type, tuple[RuleGroup, ...]] = {}
        self._duties: dict[type, tuple[DutyGroup, ...]] = {}
        self._questions: dict[type, tuple[RuleGroup, ...]] = {}
        twice = [key for key, count in _counts(self.norms).items() if count > 1]
        if twice:
            raise LawError(f"declared twice: {', '.join(f'{id_} ({wording})' for id_, wording in twice)}")

    def with_overlay(self, path: Path | str) -> Book:
        """This book with a host's own rows laid over its tables, and a host's own choices (`with_policy`).

        Raises:
            TableError: the file is not well formed, or names a table that there is not.
            LawError: it chooses in a policy that is none, or has no such choice.
        """
        overlay = load_overlay(path)
        tables = laid_over(self.tables, overlay)
        chosen = {name: checked_choice(name, choice) for name, choice in overlay.policies.items()}
        overlays, policies = (*self.overlays, overlay.name), {**self.policies, **chosen}
        return Book(self.norms, tables, overlays, self._find_plans, policies)

    def with_norms(self, *norms: Norm) -> Book:
        """This book with a host's own rules and duties beside the package's.

        Raises:
            LawError: an id and wording that the book already has.
        """
        return Book((*self.norms, *norms), self.tables, self.overlays, self._find_plans, self.policies)

    def with_policy(self, name: str, choice: str) -> Book:
        """This book with a host's own choice where the law leaves it open.

        >>> book.with_policy("half-years", "school-year").policies
        {'half-years': 'school-year'}

        Raises:
            LawError: there is no such policy, or it has no such choice; `okstat.policy` lists them.
        """
        chosen = {**self.policies, name: checked_choice(name, choice)}
        return Book(self.norms, self.tables, self.overlays, self._find_plans, chosen)

    def as_of(self, day: date, reading: Reading = frozenset()) -> Book:
        """The law of one day as if it always held: for judging by it what happened on any other."""
        norms = [norm.as_of(day, reading) for norm in self.norms if norm.holds_on(day, reading)]
        tables = {name: table.as_of(day, reading) for name, table in self.tables.items()}
        return Book(norms, tables, self.overlays, self._find_plans, self.policies)

    def as_known(self, day: date | None) -> Book:
        """This book as it could be known when a day was over: without what was published only later.

        Args:
            day: the day; `None` for all that is known.
        """
        unseen = unseen_on(day) if day is not None else NOTHING_UNSEEN
        if unseen == self.unseen:
            return self
        found = self._as_known.get(unseen)
        if found is None:
            norms, tables = norms_as_known(self.norms, unseen), tables_as_known(self.tables, unseen)
            found = Book(norms, tables, self.overlays, self._find_plans, self.policies, unseen)
            self._as_known[unseen] = found
        return found

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        """The calculations, by id."""
        return self._find_plans()

    def laws_on(self, day: date) -> tuple[Law, ...]:
        """The law of the day: one, or one for each reading of the doubts that are open on it.

        >>> [sorted(law.reading) for law in book.laws_on(date(2018, 12, 1))]
        [[], ['exam-reform-2018']]
        """
        found = self._laws_on.get(day)
        if found is None:
            doubts = sorted(doubt.name for doubt in self._doubts if doubt.is_open_on(day))
            readings = (frozenset(some) for size in range(len(doubts) + 1) for some in combinations(doubts, size))
            found = self._laws_on[day] = tuple(self.law_on(day, reading) for reading in readings)
        return found

    def law_on(self, day: date, reading: Reading = frozenset()) -> Law:
        """The law of the day under one reading; the same object for all days between two changes."""
        number = bisect_right(self._points, day)
        found = self._laws.get((number, reading))
        if found is None:
            first = self._points[number - 1] if number else date.min
            found = Law(first, reading, self.tables, self.policies, *self._unseen_numbers)
            self._laws[number, reading] = found
        return found

    def speaks_of(self, subject: type) -> bool:
        """Whether any norm is about a class of situation."""
        return bool(self.rules(subject) or self.duties(subject) or self.questions(subject))

    def rules(self, subject: type) -> tuple[RuleGroup, ...]:
        """The rules on one class of situation, grouped by clock."""
        found = self._rules.get(subject)
        if found is None:
            found = self._rules[subject] = rule_groups(self.norms, subject, self.laws_on)
        return found

    def duties(self, subject: type) -> tuple[DutyGroup, ...]:
        """The duties on one class of situation."""
        found = self._duties.get(subject)
        if found is None:
            found = self._duties[subject] = duty_groups(self.norms, subject, self.laws_on)
        return found

    def questions(self, subject: type) -> tuple[RuleGroup, ...]:
        """What is left to judgement of one class of situation, grouped by clock."""
        found = self._questions.get(subject)
        if found is None:
            found = self._questions[subject] = question_groups(self.norms, subject, self.laws_on)
        return found

    @cached_property
    def _unseen_numbers(self) -> tuple[frozenset[str], frozenset[str]]:
        hidden, doubtful = self.unseen.hidden, self.unseen.doubtful
        return frozenset(one.id for one in hidden), frozenset(one.id for one in doubtful)

    @cached_property
    def _points(self) -> list[date]:
        days = {day for table in self.tables.values() for day in table.points()}
        for norm in self.norms:
            days |= points_of(norm.since, norm.until)
            days |= points_of(*(bound for cited in norm.cites for bound in (cited.since, cited.until)))
        return sorted(days)

    @cached_property
    def _doubts(self) -> frozenset[Doubt]:
        doubts = {doubt for table in self.tables.values() for doubt in table.doubts()}
        for norm in self.norms:
            bounds = (norm.since, norm.until, *(bound for cited in norm.cites for bound in (cited.since, cited.until)))
            doubts |= {bound for bound in bounds if isinstance(bound, Doubt)}
        return frozenset(doubts)


def _order(norm: Norm) -> tuple[str, date, str]:
    """The key to sort by: the id, then the first day, so that wordings of one id stand as they followed each other."""
    return (norm.id, min(points_of(norm.since), default=date.min), norm.wording)


def _counts(norms: Iterable[Norm]) -> Mapping[tuple[str, str], int]:
    counts: defaultdict[tuple[str, str], int] = defaultdict(int)
    for norm in norms:
        counts[norm.id, norm.wording] += 1
    return counts
