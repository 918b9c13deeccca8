"""The example prints what the how-to shows, and its calendar opens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from icalendar import Calendar

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "ask-what-is-due-next.md").read_text(encoding="utf-8")


def printed(*arguments: str) -> str:
    """What the example prints."""
    program = [sys.executable, str(ROOT / "examples" / "what_is_due.py"), *arguments]
    done = subprocess.run(program, capture_output=True, check=True, text=True, encoding="utf-8")
    return done.stdout


def rows(told: str) -> list[str]:
    """Its rows, with a single space between words: further duties may widen a column."""
    return [" ".join(row.split()) for row in told.splitlines() if row]


def test_the_how_to_shows_what_is_printed() -> None:
    """Every row of it is there, in that order; further duties of the contract stand beside them."""
    (shown,) = re.findall(
        r"^```\{code-block\} text\n:caption: python examples/what_is_due.py IT-04 en\n\n(.*?)^```$",
        PAGE,
        re.DOTALL | re.MULTILINE,
    )
    found = iter(rows(printed("IT-04", "en")))
    assert len(rows(shown)) > 8
    assert [] == [row for row in rows(shown) if row not in found]


def test_it_speaks_bokmaal_of_an_agency_when_nothing_is_asked() -> None:
    """Both can be named."""
    assert printed().startswith(
        "Frister fra 1. august 2026 til 28. februar 2027, slik det var kjent 20. november 2026, for "
    )
    assert printed("SI-03", "nn").startswith("Fristar frå")


def test_a_calendar_is_written_where_a_file_is_named(tmp_path: Path) -> None:
    """It has the obligations of the text."""
    file = tmp_path / "due.ics"
    printed("IT-04", "en", str(file))
    summaries = [str(event["summary"]) for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT")]
    assert "Overdue: half-year assessment 2 · Contract IT-04" in summaries
