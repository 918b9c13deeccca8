"""One scenario: a change of circumstances, and what is expected to follow from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from attrs import field, frozen

from okstat.book import Book
from okstat.change import consequences
from okstat.model.portfolio import Portfolio
from okstat.scenarios.in_short import in_short, rule_of
from okstat.text import Text

__all__ = ["Scenario", "run"]

_BY_RULE: Final = ("obligations", "findings")


@frozen(eq=False)
class Scenario:
    """A change of circumstances, and what is expected to follow.

    Attributes:
        name: its permanent name.
        title: what happens, in a sentence.
        source: what the expectation rests on, in words.
        url: the public address of that.
        on: the day asked about.
        known_at: the day whose knowledge is used; all that is recorded when `None`.
        before: the facts as they were.
        after: the facts with the change.
        expected: the lines of each list of `in_short`; a list left out is empty.
        rules: the rules that scenarios speak of. What other rules answer, such as a host's own, is not compared.
    """

    name: str
    title: Text
    source: str
    url: str
    on: date
    known_at: date | None
    before: Portfolio = field(repr=False)
    after: Portfolio = field(repr=False)
    expected: Mapping[str, tuple[str, ...]] = field(repr=False)
    rules: frozenset[str] = field(repr=False)


def run(scenario: Scenario, book: Book | None = None) -> tuple[str, ...]:
    """Run a scenario by a book, the package's own when not given.

    Returns:
        The differences from what is expected, a line each; nothing when all is as expected.
    """
    answer = consequences(scenario.before, scenario.after, on=scenario.on, known_at=scenario.known_at, book=book)
    return tuple(
        line
        for name, told in in_short(answer).items()
        for line in _differences(name, scenario.expected.get(name, ()), _spoken_of(name, told, scenario.rules))
    )


def _spoken_of(name: str, lines: Iterable[str], rules: frozenset[str]) -> list[str]:
    return [line for line in lines if name not in _BY_RULE or rule_of(line) in rules]


def _differences(name: str, expected: Iterable[str], told: Iterable[str]) -> Iterator[str]:
    wanted, found = Counter(expected), Counter(told)
    yield from (f"{name}: missing: {line}" for line in (wanted - found).elements())
    yield from (f"{name}: not expected: {line}" for line in (found - wanted).elements())
