"""Scenarios from TOML: facts read as the portfolio document does, by the same reader with the same errors.

A file has `[facts.NAME]`, each a portfolio document, and `[[scenario]]`, each naming one of these. A change is a list
of rows: `{ event = { … } }` adds an event, `{ key = "trade", value = "…" }` sets a key (without `value`: makes it
unknown), `{ contract = { … } }` adds a contract. `of` names the contract, enterprise or office; without it, `K1` is
meant. `given` is such a list that holds before and after.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Final

from okstat.document import read
from okstat.entry import Entry, raise_faults, read_toml
from okstat.errors import DocumentError
from okstat.model.portfolio import Portfolio
from okstat.scenarios.in_short import SECTIONS, rule_of
from okstat.scenarios.scenario import Scenario

__all__ = ["load_scenarios", "scenarios"]

_SUBJECTS: Final = ("contracts", "enterprises", "offices")
_KEYS: Final = ("name", "title", "source", "url", "facts", "on", "known_at", "given", "change", "expect")
_NOWHERE: Final = Portfolio()

Facts = Mapping[str, Any]


@cache
def scenarios() -> tuple[Scenario, ...]:
    """The package's own scenarios, by file and in the order of each."""
    folder = files("okstat") / "data" / "scenarios"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".toml"))
    return load_scenarios({name: (folder / name).read_text(encoding="utf-8") for name in names})


def load_scenarios(texts: Mapping[str, str]) -> tuple[Scenario, ...]:
    """Scenarios from files: name of the file to its text. Facts may stand in another file than what uses them.

    Raises:
        TableError: every fault of all files, a line each; those of facts with their place in the document.
    """
    faults: list[str] = []
    opened = [read_toml(text, name, faults) for name, text in texts.items()]
    facts: dict[str, Facts] = {}
    for file in opened:
        file.only("facts", "scenario")
        for name, value in next(iter(file.entries("facts")), {}).items():
            if not isinstance(value, dict) or name in facts:
                file.fault(f"facts.{name} is no table, or stands twice")
            else:
                facts[name] = value
    entries = [
        Entry(f"{file.where}: scenario {number}", values, faults)
        for file in opened
        for number, values in enumerate(file.entries("scenario"), 1)
    ]
    named = [(entry, {name: entry_lines(entry, name) for name in SECTIONS}) for entry in entries]
    rules = frozenset(
        rule_of(line) for _, lists in named for name in ("obligations", "findings") for line in lists[name]
    )
    found = tuple(_scenario(entry, facts, lists, rules) for entry, lists in named)
    names = [scenario.name for scenario in found]
    faults += [f"the name '{name}' stands twice" for name in sorted({name for name in names if names.count(name) > 1})]
    raise_faults(faults)
    return found


def entry_lines(entry: Entry, name: str) -> tuple[str, ...]:
    """One list of what is expected, each line in its form."""
    expect = Entry(f"{entry.where}: expect", next(iter(entry.entries("expect")), {}), entry.faults)
    if name == next(iter(SECTIONS)):
        expect.only(*SECTIONS)
    lines = expect.words(name)
    for line in lines:
        if not SECTIONS[name].fullmatch(line):
            expect.fault(f"{name}: '{line}' is not in the form of such a line")
    return tuple(line for line in lines if SECTIONS[name].fullmatch(line))


def _scenario(
    entry: Entry, facts: Mapping[str, Facts], lists: Mapping[str, tuple[str, ...]], rules: frozenset[str]
) -> Scenario:
    entry.only(*_KEYS)
    name, url = entry.word("name"), entry.word("url")
    if not url.startswith("https://") and not url.startswith("http://"):
        entry.fault("url is no public address")
    base = facts.get(entry.word("facts"))
    if base is None:
        entry.fault("facts names no facts")
    facts_before = _changed(entry, "given", base if base is not None else {})
    facts_after = _changed(entry, "change", facts_before)
    before = _read(entry, "before", facts_before)
    return Scenario(
        name=name,
        title=entry.text("title"),
        source=entry.word("source"),
        url=url,
        on=entry.day("on"),
        known_at=entry.day("known_at") if "known_at" in entry.values else None,
        before=before,
        after=_read(entry, "after", facts_after) if before is not _NOWHERE else _NOWHERE,
        expected=MappingProxyType(dict(lists)),
        rules=rules,
    )


def _changed(entry: Entry, key: str, facts: Facts) -> Facts:
    """The facts with the rows of a list applied."""
    changed = deepcopy(dict(facts))
    for number, values in enumerate(entry.entries(key), 1):
        row = Entry(f"{entry.where}: {key} {number}", values, entry.faults)
        row.only("of", "event", "key", "value", "contract")
        if sum(part in values for part in ("event", "key", "contract")) != 1:
            row.fault("has not one of event, key and contract")
        elif "contract" in values:
            _add(changed, "contracts", values["contract"])
        else:
            _apply(row, changed)
    return changed


def _apply(row: Entry, facts: dict[str, Any]) -> None:
    """Add an event to a subject, or set a key of it."""
    of = row.word("of", "K1")
    subject = next((one for one in _subjects(facts) if one.get("id") == of), None)
    if subject is None:
        row.fault(f"'{of}' is no contract, enterprise or office of the facts")
    elif "event" in row.values:
        _add(subject, "events", row.values["event"])
    elif "value" in row.values:
        subject[row.word("key")] = row.values["value"]
    else:
        subject.pop(row.word("key"), None)


def _add(whole: dict[str, Any], key: str, part: object) -> None:
    """Add to a list; what is no list is left as it is, for the reader of the document to tell."""
    parts = whole.setdefault(key, [])
    if isinstance(parts, list):
        parts.append(part)


def _subjects(facts: Facts) -> Iterator[dict[str, Any]]:
    for name in _SUBJECTS:
        items = facts.get(name)
        yield from (one for one in items if isinstance(one, dict)) if isinstance(items, list) else ()


def _read(entry: Entry, side: str, facts: Facts) -> Portfolio:
    """The portfolio of facts, read as a document."""
    text = json.dumps({"format": "okstat.portfolio/1", **facts}, default=_plain)
    try:
        return read(text)
    except DocumentError as error:
        for fault in error.faults:
            entry.fault(f"{side}: {fault}")
        return _NOWHERE


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
