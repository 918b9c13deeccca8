"""Ids are for ever: what was released stays, and what was retired is never used for anything else."""

from __future__ import annotations

from pathlib import Path

from okstat.book import default_book
from okstat.entry import Entry, raise_faults, read_toml
from okstat.tables import read_data

RELEASED = Path(__file__).with_name("ids.txt").read_text(encoding="utf-8").splitlines()
CURRENT = {norm.id for norm in default_book().norms} | {plan.id for plan in default_book().plans}


def retired() -> list[str]:
    """The ids of `data/retired-ids.toml`, each with the day it was retired and why."""
    faults: list[str] = []
    file = read_toml(read_data("retired-ids.toml"), "retired-ids.toml", faults)
    file.only("retired")
    entries = [Entry(f"retired-ids.toml: {n}", values, faults) for n, values in enumerate(file.entries("retired"), 1)]
    for entry in entries:
        entry.only("id", "on", "why")
        entry.day("on")
        entry.word("why")
    ids = [entry.word("id") for entry in entries]
    raise_faults(faults)
    return ids


def test_every_id_ever_released_is_in_use_or_retired() -> None:
    """A new id goes into tests/ids.txt; an old one that is no longer used goes into data/retired-ids.toml."""
    assert set(RELEASED) == CURRENT | set(retired())


def test_no_retired_id_is_in_use() -> None:
    """It meant something once, and a report of that time shall not be misread."""
    assert set() == CURRENT & set(retired())


def test_each_stands_once_and_in_order() -> None:
    """So that two people who add an id do not both add it at the end."""
    assert sorted(set(RELEASED)) == RELEASED
    assert sorted(set(retired())) == retired()
