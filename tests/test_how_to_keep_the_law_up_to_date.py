from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from okstat.dated import Row
from okstat.table_file import load_tables

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "how-to" / "keep-the-law-up-to-date.md").read_text(encoding="utf-8")
TABLE = re.search(r"^```toml\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def test_the_new_row_holds_from_its_day_and_the_old_one_to_the_day_before() -> None:
    """The table of the page, read as the package reads its own."""
    assert TABLE is not None
    (table,) = load_tables(TABLE[1], "the page", {})
    rows = [table.on(day, "") for day in (date(2026, 12, 31), date(2027, 1, 1))]
    assert [2, 3] == [row.value for row in rows if isinstance(row, Row)]


def test_the_old_row_of_the_page_is_that_of_the_package() -> None:
    """So that whoever follows the page finds it."""
    assert TABLE is not None
    shipped = (ROOT / "src" / "okstat" / "data" / "numbers.toml").read_text(encoding="utf-8")
    old = TABLE[1].partition("until")[0]
    assert old in shipped


def test_the_files_of_the_page_are_there() -> None:
    """Every file of data that it names, and every module."""
    data = ROOT / "src" / "okstat" / "data"
    named = re.findall(r"`((?:\w+\.(?:toml|csv))|(?:\w+/))`", PAGE)
    assert [] == [name for name in named if not (data / name).exists()]
    assert [] == [name for name in re.findall(r"`(src/[\w/.]+)`", PAGE) if not (ROOT / name).exists()]
