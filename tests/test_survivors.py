"""What `tests/survivors.toml` says of the mutants that no test can kill: docs/how-to/work-on-okstat.md."""

from __future__ import annotations

import tomllib
from pathlib import Path

HERE = Path(__file__).parent
SOURCE = HERE.parent / "src" / "okstat"
EXPLAINED = tomllib.loads((HERE / "survivors.toml").read_text(encoding="utf-8"))


def test_every_explained_survivor_changes_a_line_that_still_stands() -> None:
    """A line that was rewritten has to be looked at anew."""
    gone = []
    for module, rows in EXPLAINED.items():
        lines = {line.strip() for line in (SOURCE / module).read_text(encoding="utf-8").splitlines()}
        gone += [f"{module}: {row['was']}" for row in rows if row["was"] not in lines]
    assert [] == gone


def test_every_explained_survivor_tells_what_it_becomes_and_why_that_is_the_same() -> None:
    """A reason is a sentence."""
    rows = [row for rows in EXPLAINED.values() for row in rows]
    assert [] == [row for row in rows if not row["becomes"] or row["was"] in row["becomes"]]
    assert [] == [row for row in rows if len(row["reason"].split()) < 5 or not row["reason"].endswith(".")]
