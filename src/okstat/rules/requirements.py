"""What only a person can attest: a plan exists, the contract says what it must. The rows of `data/requirements/`.

There is a file for each topic. A row has an id and wording like any rule, names the occasion on which it is asked for
(`okstat.situation.occasions`), and has its texts in three languages. Attested as met it is met, attested as missing it
is breached, and silence is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from itertools import combinations
from typing import Any, Final

from okstat.bounds import are_apart, is_proper
from okstat.citation import Citation, Instrument
from okstat.dated import Doubt
from okstat.entry import PROVENANCE_KEYS, Entry, raise_faults, read_toml
from okstat.law import Law
from okstat.responsibility import responsibility_matrix
from okstat.rule import (
    MET,
    NOT_APPLICABLE,
    Bearer,
    Missing,
    Outcome,
    OutcomeKind,
    Role,
    Rule,
    Severity,
    Task,
    breached,
    unknown,
)
from okstat.situation.occasions import OCCASIONS, Occasion
from okstat.tables import package_doubts, read_folder
from okstat.text import Text

__all__ = ["REQUIREMENTS", "load_requirements"]


def _judge(id_: str, arises: Callable[[Any], Outcome]) -> Callable[[Any, Law, date], Outcome]:
    silence = Missing(f"attested.{id_}", f"event attested {id_}")

    def is_attested(situation: Any, law: Law, on: date) -> Outcome:
        """The latest word on the requirement."""
        asked, word = arises(situation), situation.attested.of(id_)
        if asked.kind is OutcomeKind.NOT_APPLICABLE:
            return NOT_APPLICABLE
        if word is not None and word.met:
            return MET
        lacks = asked.missing if word is not None else (*asked.missing, silence)
        return unknown(*lacks) if word is None or lacks else breached(on=word.on)

    return is_attested


# ── the file ───────────────────────────────────────────────────────────────────────────────────


_ID: Final = re.compile(r"[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*")
_CITATION: Final = re.compile(r"(?P<instrument>\w+) § (?P<section>[\w-]+) \((?P<ledd>[\w.]+)\)")
_KEYS: Final = ("id", "wording", "since", "until", "task", "role", "occasion", "severity", "citations")
_TEXTS: Final = ("text", "breach", "remedy")
_IS_MISSING: Final = Text(
    nb="Det ble bekreftet {on} at dette ikke er oppfylt.",
    nn="Det vart stadfesta {on} at dette ikkje er oppfylt.",
    en="It was attested on {on} that this is not met.",
)


def load_requirements(text: str, name: str, doubts: Mapping[str, Doubt]) -> tuple[Rule, ...]:
    """The requirements of one topic from TOML, one `[[requirement]]` per wording.

    A row may leave out what is told when it is breached, and its source where the citation says it.

    Raises:
        TableError: every fault of the file, a line each.
    """
    faults: list[str] = []
    file = read_toml(text, name, faults)
    file.only("requirement")
    entries = enumerate(file.entries("requirement"), 1)
    rows = [_requirement(Entry(f"{name}: row {number}", values, faults), doubts) for number, values in entries]
    raise_faults(faults)
    for one, other in combinations(rows, 2):
        if one.id == other.id and one.wording == other.wording:
            faults.append(f"{name}: {one.id}: the wording {one.wording} stands twice")
        elif _meet(one, other):
            faults.append(f"{name}: {one.id}: {one.wording} and {other.wording} hold on the same day")
    topic = name.removesuffix(".toml")
    faults += [f"{name}: {row.id}: its topic has a file of its own" for row in rows if row.id.split(".")[0] != topic]
    raise_faults(faults)
    return tuple(rows)


def _meet(one: Rule, other: Rule) -> bool:
    of_one = (one.id, one.subject) == (other.id, other.subject)
    return of_one and not are_apart((one.since, one.until), (other.since, other.until))


def _requirement(entry: Entry, doubts: Mapping[str, Doubt]) -> Rule:
    entry.only(*_KEYS, *_TEXTS, *PROVENANCE_KEYS)
    entry.provenance() if {"source", "url"} & entry.values.keys() else entry.checked()
    id_, since, until = entry.word("id"), entry.bound("since", doubts), entry.bound("until", doubts)
    if not _ID.fullmatch(id_):
        entry.fault("id is not of the form topic.sentence")
    if entry.sound and not is_proper((since, until)):
        entry.fault("until is not later than since")
    occasion, says, remedy = _occasion(entry), entry.text("text"), entry.text("remedy")
    breach = entry.text("breach") if "breach" in entry.values else _IS_MISSING
    if says.places() or remedy.places() or breach.places() - {"on"}:
        entry.fault("the only place for a value is {on}, in breach")
    return Rule(
        kind="requirement",
        id=id_,
        wording=entry.word("wording"),
        subject=occasion.subject,
        bearer=_bearer(entry),
        severity=_severity(entry),
        since=since,
        until=until,
        cites=tuple(citation.between(since, until) for citation in _citations(entry)),
        text=says,
        breach=breach,
        remedy=remedy,
        clock=occasion.clock,
        judge=_judge(id_, occasion.arises),
    )


def _occasion(entry: Entry) -> Occasion:
    named = OCCASIONS.get(entry.word("occasion"))
    if named is None:
        entry.fault(f"occasion is none of {', '.join(OCCASIONS)}")
    return named or next(iter(OCCASIONS.values()))


def _bearer(entry: Entry) -> Bearer:
    task, role = entry.word("task", ""), entry.word("role", "")
    if bool(task) == bool(role):
        entry.fault("either task or role says who has the duty")
    if task and task not in {row.task for row in responsibility_matrix()}:
        entry.fault(f"'{task}' is no task of the matrix of responsibility")
    if role and role not in {one.value for one in Role}:
        entry.fault(f"'{role}' is no role")
    return Task(task) if task else next((one for one in Role if one.value == role), Role.COMPANY)


def _severity(entry: Entry) -> Severity:
    named = entry.word("severity")
    found = next((one for one in Severity if one.value == named), None)
    if found is None:
        entry.fault(f"severity is none of {', '.join(one.value for one in Severity)}")
    return found or Severity.NOTICE


def _citations(entry: Entry) -> tuple[Citation, ...]:
    matches = [_CITATION.fullmatch(at) for at in entry.words("citations")]
    if not matches:
        entry.fault("there is no citation")
    found = [match for match in matches if match is not None and match["instrument"] in Instrument.__members__]
    if len(found) < len(matches):
        entry.fault("a citation is not of the form 'ACT_2023 § 7-10 (1)'")
    return tuple(Citation(Instrument[match["instrument"]], match["section"], match["ledd"]) for match in found)


REQUIREMENTS: Final = tuple(
    row for name, text in read_folder("requirements").items() for row in load_requirements(text, name, package_doubts())
)
"""The requirements of the package, found with the rules."""
