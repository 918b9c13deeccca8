"""Say which answers of which rule no concrete test brings about.

    python tools/outcomes.py              # each norm by its id
    python tools/outcomes.py --wordings   # each wording of each norm

A rule, a duty or a requirement is to be seen met, breached, not applicable and unknown, a question left to judgement.
What a norm can never answer stands in tests/never.toml with the reason. See docs/how-to/work-on-okstat.md.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final
from unittest import mock

ROOT: Final = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "src")]

import pytest  # noqa: E402 - what is loaded has to come from this copy of the files
from attrs import frozen  # noqa: E402

from okstat.answer import Answer  # noqa: E402
from okstat.book import default_book  # noqa: E402
from okstat.rule import Norm, OutcomeKind, Question  # noqa: E402

__all__ = ["Never", "Seen", "expected_of", "faults", "main", "never"]

NEVER: Final = ROOT / "tests" / "never.toml"
ROOMS: Final = ("rules", "plans")
Seen = set[tuple[str, str, str]]
"""Ids, wordings and outcomes."""


@frozen
class Never:
    """What a norm, or one wording of it, can never answer, and why."""

    id: str
    outcome: str
    reason: str
    wording: str | None = None

    def is_of(self, norm: Norm, outcome: str) -> bool:
        """Whether it explains that a wording never has an outcome."""
        return self.id == norm.id and self.outcome == outcome and self.wording in (None, norm.wording)


def main(arguments: Iterable[str] | None = None) -> int:
    """Run the tests that are no properties, print what is lacking; the exit code says whether anything is."""
    parser = argparse.ArgumentParser(prog="python tools/outcomes.py", description=str(__doc__).split("\n", 1)[0])
    parser.add_argument("--wordings", action="store_true", help="each wording of a norm by itself")
    asked = parser.parse_args(None if arguments is None else list(arguments))
    listener = _Listener()
    paths = [str(ROOT / "tests" / room) for room in ROOMS]
    code = pytest.main(["-q", "--no-header", "-p", "no:cacheprovider", *paths], plugins=[listener])
    if code:
        print("The tests fail, so there is nothing to count.")
        return int(code)
    norms = default_book().norms
    found = list(faults(norms, listener.seen, never(), by_wording=asked.wordings))
    print(*found, f"{len(norms)} wordings, {len(found)} faults", sep="\n")
    return 1 if found else 0


def expected_of(norm: Norm) -> frozenset[str]:
    """The outcomes that a norm is to be seen with."""
    if isinstance(norm, Question):
        return frozenset({OutcomeKind.JUDGEMENT.value})
    return frozenset(kind.value for kind in OutcomeKind if kind is not OutcomeKind.JUDGEMENT)


def never() -> tuple[Never, ...]:
    """The rows of `tests/never.toml`."""
    return tuple(Never(**row) for row in tomllib.loads(NEVER.read_text(encoding="utf-8"))["never"])


def faults(norms: Iterable[Norm], seen: Seen, explained: Iterable[Never], *, by_wording: bool) -> Iterator[str]:
    """A line for each wording of which an outcome was not seen and is not explained, or was explained and is seen."""
    rows, of_id = tuple(explained), {(id_, outcome) for id_, _, outcome in seen}
    for norm in sorted(norms, key=lambda norm: (norm.id, norm.wording)):
        whole = (norm.id, norm.wording)
        shown = {
            outcome
            for outcome in expected_of(norm)
            if ((*whole, outcome) in seen if by_wording else (norm.id, outcome) in of_id)
        }
        cannot = {outcome for outcome in expected_of(norm) if any(row.is_of(norm, outcome) for row in rows)}
        if lacks := expected_of(norm) - shown - cannot:
            yield f"{norm.id} ({norm.wording}) is never {', '.join(sorted(lacks))}"
        if wrong := {outcome for outcome in cannot if (*whole, outcome) in seen}:
            yield f"{norm.id} ({norm.wording}) can be {', '.join(sorted(wrong))}, whatever tests/never.toml says"


class _Listener:
    """A plugin of pytest that leaves properties out, and hears every answer that is given while a test runs."""

    def __init__(self) -> None:
        self.seen: Seen = set()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """A property shows what holds of all inputs, not which of them it tried."""
        items[:] = [item for item in items if not hasattr(getattr(item, "obj", None), "hypothesis")]

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        """Hear the answers of one test."""
        plain = Answer.__new__

        def heard(cls: type[Answer], *fields: Any, **named: Any) -> Answer:
            answer = plain(cls, *fields, **named)
            self.seen.add((answer.norm.id, answer.norm.wording, answer.outcome.kind.value))
            return answer

        with mock.patch.object(Answer, "__new__", heard):
            return (yield)


if __name__ == "__main__":
    sys.exit(main())
