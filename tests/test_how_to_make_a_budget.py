from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from okstat.cli import main

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "how-to" / "make-a-budget.md").read_text(encoding="utf-8")


def _blocks(kind: str) -> list[str]:
    found: list[str] = re.findall(rf"^:caption: {kind}\n\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    return found


def test_the_answers_of_the_page_are_those_of_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Line for line."""
    monkeypatch.chdir(ROOT)
    (command,) = re.findall(r"^okstat (.*)$", PAGE, re.MULTILINE)
    assert 0 == main(shlex.split(command))
    told = capsys.readouterr().out
    assert [True, True] == [piece in told for piece in _blocks("from the answer")]


def test_the_piece_of_the_example_is_in_it() -> None:
    """As it stands there."""
    (piece,) = _blocks(r"from examples/make_budget\.py")
    assert piece in (ROOT / "examples" / "make_budget.py").read_text(encoding="utf-8")
