from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from okstat.cli import main

PAGE = (Path(__file__).parents[1] / "docs" / "how-to" / "work-out-training-time.md").read_text(encoding="utf-8")
DOCUMENT = re.search(r"^:caption: training\.json\n\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
PIECES = re.findall(r"^:caption: from the answer\n\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def test_the_answer_of_the_page_is_that_of_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each piece stands in it as it is shown, one after the other."""
    assert DOCUMENT is not None
    (tmp_path / "training.json").write_text(DOCUMENT[1], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (command,) = re.findall(r"^okstat (plan .*)$", PAGE, re.MULTILINE)
    assert 0 == main(shlex.split(command))
    told = capsys.readouterr().out
    places = [told.index(piece) for piece in PIECES]
    assert 3 == len(places)
    assert sorted(places) == places


def test_without_the_promise_the_answer_has_no_lower_bound(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As the page says of a kind that is left out: there may have been more."""
    assert DOCUMENT is not None
    path = tmp_path / "training.json"
    path.write_text(
        re.sub(r' "schooling": "2026-11-20",', "", re.sub(r"\n +(?=\"schooling)", " ", DOCUMENT[1])), encoding="utf-8"
    )
    assert 0 == main(["plan", str(path), "K1", "--on", "2026-11-20", "--lang", "en"])
    told = capsys.readouterr().out
    assert "credit.school-lk: at least 18 months" in told
    assert "period.remaining: at most 24 months" in told
