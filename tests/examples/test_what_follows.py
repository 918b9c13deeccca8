"""The example prints what the how-to shows."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "ask-what-follows-from-a-change.md").read_text(encoding="utf-8")
SHOWN = re.findall(
    r"^```\{code-block\} text\n:caption: python (\S+) ([^\n]+)\n\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE
)


def printed(*arguments: str) -> str:
    """What the example prints."""
    program = [sys.executable, str(ROOT / "examples" / "what_follows.py"), *arguments]
    done = subprocess.run(program, capture_output=True, check=True, text=True, encoding="utf-8")
    return done.stdout


@pytest.mark.parametrize(("program", "arguments", "shown"), SHOWN)
def test_the_how_to_shows_what_is_printed(program: str, arguments: str, shown: str) -> None:
    """Line by line."""
    assert "examples/what_follows.py" == program
    assert shown == printed(*arguments.split())


def test_the_how_to_shows_two() -> None:
    """So that the test above has something to hold."""
    assert 2 == len(SHOWN)


def test_all_five_changes_are_told() -> None:
    """In bokmål, when nothing else is asked for."""
    told = printed()
    assert ["illness", "transfer", "failed-exam", "early-end", "late-correction"] == re.findall(
        r"^# (.*)$", told, re.MULTILINE
    )
    assert 5 == told.count("Følger av endringen per 20. november 2026")
