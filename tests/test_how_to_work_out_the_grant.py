from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from okstat.cli import main

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "how-to" / "work-out-the-grant.md").read_text(encoding="utf-8")
PIECES = re.findall(r"^:caption: from the answer\n\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
COMMANDS = re.findall(r"^okstat (.*)$", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("command", "piece"), list(zip(COMMANDS, PIECES, strict=True)))
def test_the_answers_of_the_page_are_those_of_the_commands(
    command: str, piece: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Line for line."""
    monkeypatch.chdir(ROOT)
    assert 0 == main(shlex.split(command))
    assert piece in capsys.readouterr().out
