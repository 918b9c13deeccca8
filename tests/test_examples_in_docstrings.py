from __future__ import annotations

import doctest
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest

import okstat

PACKAGE = Path(okstat.__file__).parent
SHOWING = [
    ".".join(("okstat", *path.relative_to(PACKAGE).with_suffix("").parts))
    for path in sorted(PACKAGE.rglob("*.py"))
    if ">>>" in path.read_text(encoding="utf-8")
]
MET_FIRST = {
    "okstat.agenda.drawing_up.agenda",
    "okstat.book.default_book",
    "okstat.change.difference.consequences",
    "okstat.check.check",
    "okstat.citation.Citation",
    "okstat.document.from_text.read",
    "okstat.document.to_text.write",
    "okstat.explain.explain",
    "okstat.law_change.law_change",
    "okstat.money.rounded",
    "okstat.office.budget.budget",
    "okstat.period.Period",
    "okstat.plans.whole.plan_of",
    "okstat.situation.view.view",
    "okstat.text.Text",
}
"""What a caller meets first: each shows at least one example."""


def examples(module: str) -> list[doctest.DocTest]:
    """The examples of a module in their order, with one memory for them all: as a reader types them, from nothing."""
    memory: dict[str, object] = {}
    found = doctest.DocTestFinder().find(import_module(module), module, globs={})
    shown = sorted((one for one in found if one.examples), key=lambda one: one.lineno or 0)
    for one in shown:
        one.globs = memory
    return shown


def begun(docstring: str) -> Iterator[tuple[str, str]]:
    """The first line of each example, with the line before it."""
    lines = ["", *docstring.splitlines()]
    for before, line in pairwise(lines):
        if line.lstrip().startswith(">>>") and not before.lstrip().startswith((">>>", "...")):
            yield before, line


@pytest.mark.parametrize("module", SHOWING)
def test_what_a_docstring_shows_is_what_happens(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each example gives what stands below it, run where the repository begins and with what was imported above it."""
    monkeypatch.chdir(PACKAGE.parents[1])
    told: list[str] = []
    runner = doctest.DocTestRunner(verbose=False)
    for one in examples(module):
        runner.run(one, out=told.append, clear_globs=False)
    assert "" == "".join(told)
    assert 0 < runner.summarize(verbose=False).attempted


@pytest.mark.parametrize("module", SHOWING)
def test_the_reference_has_every_example(module: str) -> None:
    """It has the public names, and shows as an example what has an empty line or an answer before it."""
    for one in examples(module):
        assert not any(part.startswith("_") for part in one.name.split("."))
        assert one.docstring is not None
        outputs = {line.strip() for example in one.examples for line in ("", *example.want.splitlines())}
        assert [] == [line for before, line in begun(one.docstring) if before.strip() not in outputs]


def test_what_a_caller_meets_first_has_an_example() -> None:
    """There are fifty at least, and the questions that a host asks are among them."""
    shown = [one.name for module in SHOWING for one in examples(module)]
    assert set() == MET_FIRST - set(shown)
    assert len(shown) >= 50
