from __future__ import annotations

import re
import shlex
from datetime import date
from pathlib import Path

import pytest

from okstat.book import default_book
from okstat.cli import main
from okstat.dated import Standing

DOCS = Path(__file__).parents[1] / "docs"
PAGE = (DOCS / "how-to" / "bring-your-own-figures.md").read_text(encoding="utf-8")
OVERLAY = re.search(r"^```toml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the file of the page, to work in."""
    assert OVERLAY is not None
    (tmp_path / "agency.toml").write_text(OVERLAY[1], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_command_of_the_page_tells_the_hosts_own_step(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As local practice, from the host's file, for the time that it covers."""
    (command,) = re.findall(r"^okstat (tables .*)$", PAGE, re.MULTILINE)
    assert 0 == main([*shlex.split(command), "--lang", "en"])
    told = " ".join(capsys.readouterr().out.split())
    assert "1 June 2023: 40" in told
    assert "our local agreement on apprentices (P, local practice, checked 21 November 2026, figure of your" in told


def test_the_rows_stand_for_the_time_that_they_cover(folder: Path) -> None:
    """Before and after it, the package's own rows and holes."""
    law = default_book().with_overlay(folder / "agency.toml").law_on(date(2026, 1, 1))
    days = (date(2022, 4, 30), date(2022, 5, 1), date(2024, 4, 30))
    rows = [law.row_on(day, "wage.reference-step") for day in days]
    assert [29, 40, 40] == [row.value for row in rows]
    assert [Standing.PUBLISHED, Standing.LOCAL, Standing.LOCAL] == [row.provenance.standing for row in rows]
    table = [law.row_on(day, "wage.table.lo-ys", "36") for day in (date(2023, 4, 30), date(2023, 5, 1))]
    assert [(387500, None), (400100, "agency")] == [(row.value, row.provenance.overlay) for row in table]


def test_the_reference_shows_what_the_command_writes(capsys: pytest.CaptureFixture[str]) -> None:
    """The figures of a day with their age, and what goes stale, with something left out in between."""
    page = (DOCS / "reference" / "command-line.md").read_text(encoding="utf-8")
    command, shown = re.findall(r"^\$ okstat (tables .*)\n((?:.*\n)*?)```$", page, re.MULTILINE)[0]
    assert 0 == main(shlex.split(command))
    told = capsys.readouterr().out
    first, last = shown.split("…\n")
    assert told.startswith(first)
    assert told.endswith(last)
