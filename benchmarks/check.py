"""How fast is a check? okstat beside the same checks written by hand, and beside zen-engine, on the same facts.

    python benchmarks/check.py                  # everything: answers, speed, imports, cold start
    python benchmarks/check.py --answers        # only that all give the same answers

What is compared, and how, stands in benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from by_hand import RULES, Told, check_by_hand
from office import ON, large_office
from zen_rules import RULES as ZEN_RULES
from zen_rules import answers, decisions, flat

from okstat.book import Book, default_book
from okstat.check import check
from okstat.evaluate import evaluate
from okstat.finding import Report
from okstat.model.portfolio import Portfolio
from okstat.rule import OutcomeKind
from okstat.situation.view import view
from okstat.text import Text

EXAMPLE: Final = Path(__file__).parents[1] / "examples" / "office-2026.json"
ASKED: Final = (
    (ON, None), (ON, date(2025, 6, 1)), (date(2024, 8, 1), None), (date(2024, 7, 31), None),
    (date(2022, 8, 1), date(2026, 8, 1)), (date(2020, 5, 1), None), (date(2019, 1, 3), None),
)  # fmt: skip
"""Days to ask about, and to have known by: under both Acts, and on days in doubt."""


def only(rules: frozenset[str] | Sequence[str]) -> Book:
    """The book with the norms that the others know too."""
    whole = default_book()
    return Book([norm for norm in whole.norms if norm.id in rules], whole.tables)


# ── the same answers ───────────────────────────────────────────────────────────────────────────


def told(report: Report) -> list[Told]:
    """A report as the checks by hand tell theirs: values in bokmål, what is missing by what would supply it."""
    return sorted(
        (
            one.subject.kind,
            one.subject.id,
            one.rule,
            one.occurrence.number if one.occurrence is not None else 0,
            one.outcome.kind.value,
            tuple(fact.source for fact in one.missing)
            if one.outcome.kind is OutcomeKind.UNKNOWN
            else tuple(_plain(value) for _, value in one.outcome.values),
        )
        for one in report.findings
    )


def _plain(value: object) -> object:
    if isinstance(value, Text):
        return value.nb
    return tuple(_plain(item) for item in value) if isinstance(value, tuple) else value


def differences_by_hand(portfolio: Portfolio, on: date, known_at: date | None) -> set[object]:
    """What okstat and the checks by hand do not both say: every answer told, and the counts of all."""
    report, hand = (
        check(portfolio, on=on, known_at=known_at, book=only(RULES), explained=False),
        check_by_hand(portfolio, on=on, known_at=known_at),
    )
    counts = {kind.value: count for kind, count in report.counts.items()}
    return {*told(report)} ^ {*hand.told} | {*counts.items()} ^ {*hand.counts.items()}


def differences_of_zen(portfolio: Portfolio, on: date, known_at: date | None) -> set[object]:
    """What okstat and zen-engine do not both say of contracts: the outcome of every rule and occurrence."""
    model, book = import_module("zen").ZenEngine().create_decision(decisions()["all"]), only(ZEN_RULES)
    found: set[object] = set()
    for situation in view(portfolio, on, known_at).contracts:
        facts = flat(situation)
        told_here = {
            (one.norm.id, one.due.number if one.due is not None else 0, one.outcome.kind.value)
            for one in evaluate(situation, book, every=True).answers
        }
        differ = told_here ^ {*answers(facts, model.evaluate(facts)["result"])}
        found |= {(situation.contract.id, *one) for one in differ}
    return found


def give_the_same_answers(contracts: int, seed: int) -> bool:
    """Whether all give the same answers, on several days; what differs is printed."""
    compared = [("by hand", differences_by_hand)]
    if find_spec("zen"):
        compared.append(("zen-engine", differences_of_zen))
    same = True
    for number, (on, known_at) in enumerate(ASKED):
        portfolio = large_office(contracts, seed + number)
        for name, differences in compared:
            found = differences(portfolio, on, known_at)
            same &= not found
            for one in sorted(map(str, found))[:10]:
                print(f"on {on}, known at {known_at}, {name}: {one}")
    print(f"Same answers as {' and '.join(name for name, _ in compared)}: {'yes' if same else 'NO'}")
    return same


# ── speed ──────────────────────────────────────────────────────────────────────────────────────


class Race:
    """Ways to do the same work, timed in turns so that what else the machine does touches all alike."""

    def __init__(self, contracts: int) -> None:
        self._contracts = contracts
        self._ways: dict[str, tuple[Callable[[], object], list[float]]] = {}

    def enter(self, name: str, way: Callable[[], object]) -> None:
        """One more way."""
        self._ways[name] = (way, [])

    def run(self, rounds: int) -> None:
        """Every way once in each round."""
        for _ in range(rounds):
            for way, seconds in self._ways.values():
                gc.collect()
                start = time.perf_counter()
                way()
                seconds.append(time.perf_counter() - start)

    def microseconds(self, name: str) -> float:
        """The best round of a way, for each contract."""
        return min(self._ways[name][1]) / self._contracts * 1e6

    def ratio(self, name: str, beside: str) -> float:
        """How many times as long as another way: the median of the rounds, each with its own weather."""
        pairs = zip(self._ways[name][1], self._ways[beside][1], strict=True)
        return statistics.median(one / other for one, other in pairs)

    def table(self, beside: str) -> Iterator[str]:
        """A line for each way: contracts in a second, microseconds for each, and how many times another."""
        for name in self._ways:
            each = self.microseconds(name)
            yield f"{name:<58}{1e6 / each:>9,.0f} /s {each:>9.1f} µs {self.ratio(name, beside):>7.1f} ×"


HAND, BARE, EXPLAINED = "(a) by hand", "okstat, without explanation", "okstat, with explanation"
ALL_BARE, ALL_EXPLAINED = "okstat, all rules, without explanation", "okstat, all rules, with explanation"
FOLDED = "okstat, rules on contracts, facts already folded"
ONE, BATCH, EACH = (
    "(b) zen-engine, one model",
    "(b) zen-engine, one model, in one batch",
    "(b) zen-engine, a model for each rule",
)
ONE_FLAT = "(b) zen-engine, one model, folding and flattening counted"


def race(contracts: int, seed: int, rounds: int) -> Race:
    """Time all ways on one portfolio, on one core."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    portfolio, book, of_zen = large_office(contracts, seed), only(RULES), only(ZEN_RULES)
    folded = view(portfolio, ON).contracts
    found = check(portfolio, on=ON, book=book)
    events = sum(len(contract.events) for contract in portfolio.contracts)
    each = f"{events / contracts:.1f} events and {len(found.findings) / contracts:.1f} findings each"
    print(f"{contracts} contracts, {each}; microseconds for each contract, the best of {rounds} rounds, on one core")
    runs = Race(contracts)
    runs.enter(HAND, lambda: check_by_hand(portfolio, on=ON))
    runs.enter(BARE, lambda: check(portfolio, on=ON, book=book, explained=False))
    runs.enter(EXPLAINED, lambda: check(portfolio, on=ON, book=book))
    runs.enter(ALL_BARE, lambda: check(portfolio, on=ON, explained=False))
    runs.enter(ALL_EXPLAINED, lambda: check(portfolio, on=ON))
    runs.enter(FOLDED, lambda: [evaluate(situation, of_zen) for situation in folded])
    if find_spec("zen"):
        _enter_zen(runs, portfolio, [flat(situation) for situation in folded])
    runs.run(rounds)
    return runs


def _enter_zen(runs: Race, portfolio: Portfolio, facts: list[dict[str, Any]]) -> None:
    zen, models = import_module("zen"), decisions()
    decide = {name: zen.ZenEngine().create_decision(model) for name, model in models.items()}
    whole, single = decide.pop("all"), list(decide.values())
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {"all": json.loads(models["all"])}}})
    requests = [{"key": "all", "context": one} for one in facts]
    runs.enter(ONE, lambda: [whole.evaluate(one) for one in facts])
    runs.enter(BATCH, lambda: engine.evaluate_batch(requests))
    runs.enter(EACH, lambda: [model.evaluate(one) for one in facts for model in single])
    runs.enter(ONE_FLAT, lambda: [whole.evaluate(flat(one)) for one in view(portfolio, ON).contracts])


# ── imports and cold start ─────────────────────────────────────────────────────────────────────

FIRST_FINDING: Final = """
from datetime import date
from okstat.document import read_file
from okstat.check import check
print(check(read_file({path!r}), on=date(2026, 11, 20)).findings[0].text())
"""


def seconds(code: str, rounds: int) -> float:
    """The median time of a fresh interpreter that runs some code, less that of one that runs nothing."""
    taken: dict[str, list[float]] = {code: [], "pass": []}
    for _ in range(rounds):
        for one, times in taken.items():
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", one], check=True, stdout=subprocess.DEVNULL)
            times.append(time.perf_counter() - start)
    return statistics.median(taken[code]) - statistics.median(taken["pass"])


def whole_seconds(code: str, rounds: int) -> float:
    """The median time of a fresh interpreter that runs some code, from its start to its end."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> int:
    """Print answers, speed, imports and cold start; 1 when an answer differs."""
    ask = argparse.ArgumentParser(description="okstat beside checks by hand and zen-engine")
    ask.add_argument("--contracts", type=int, default=2000)
    ask.add_argument("--seed", type=int, default=1)
    ask.add_argument("--rounds", type=int, default=11)
    ask.add_argument("--answers", action="store_true", help="only hold the answers against each other")
    given = ask.parse_args()
    same = give_the_same_answers(min(given.contracts, 500), given.seed)
    if given.answers or not same:
        return 0 if same else 1
    runs = race(given.contracts, given.seed, given.rounds)
    print(*runs.table(HAND), sep="\n")
    goals = [("at most 3 times the checks by hand", runs.ratio(BARE, HAND), 3.0)]
    if find_spec("zen"):
        print(
            f"zen-engine {version('zen-engine')} answers {len(ZEN_RULES)} rules on contracts, from facts already flat"
        )
        goals += [(f"at most 1/20 of {way}", runs.ratio(FOLDED, way), 0.05) for way in (ONE, BATCH, EACH)]
    else:
        print("zen-engine is not installed: pip install --group bench")
    own, others = seconds("import okstat", 15), seconds("import attrs, datetime, decimal, enum", 15)
    print(f"import okstat {own * 1e3:.1f} ms; import attrs, datetime, decimal, enum {others * 1e3:.1f} ms")
    goals.append(("import at most 1.5 times that of attrs, datetime, decimal, enum", own / others, 1.5))
    first = whole_seconds(FIRST_FINDING.format(path=str(EXAMPLE)), 15)
    print(f"from a cold start to the first finding of {EXAMPLE.name}: {first:.3f} s")
    goals.append(("first finding within 0.6 s", first, 0.6))
    for goal, reached, most in goals:
        print(f"{'reached' if reached <= most else 'MISSED ':<8} {goal}: {reached:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
