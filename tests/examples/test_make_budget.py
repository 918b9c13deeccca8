"""The example prints what the command line tells of the same year."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from okstat.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"
MAIN = runpy.run_path(str(EXAMPLES / "make_budget.py"))["main"]
CHOSEN = ("--on", "2020-12-31", "--base-by", "pay", "--deduction", "0", "--part-month", "days")


@pytest.mark.parametrize(("arguments", "year", "language"), [([], "2020", "nb"), (["2021", "en"], "2021", "en")])
def test_it_prints_the_budget(
    arguments: list[str], year: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of 2020 in bokmål when nothing is asked."""
    MAIN(arguments)
    printed = capsys.readouterr().out
    assert 0 == main(["budget", str(EXAMPLES / "money-2020.json"), "--year", year, *CHOSEN, "--lang", language])
    assert printed == capsys.readouterr().out
