"""What the rows of norms in `data/` have in common: id, time, whom they bind, on what occasion, where the law says it.

Every fault is noted in the entry, and the reading goes on with a stand-in (`okstat.entry`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import Final, TypeVar

from okstat.bounds import Span, are_apart
from okstat.citation import Citation, Instrument
from okstat.entry import PROVENANCE_KEYS, Entry, raise_faults, read_toml
from okstat.responsibility import responsibility_matrix
from okstat.rule import Bearer, Norm, Role, Severity, Task
from okstat.situation.occasions import OCCASIONS, Occasion

__all__ = [
    "bearer_of_row",
    "citations_of_row",
    "clashes",
    "id_of_row",
    "norms_of_file",
    "occasion_of_row",
    "severity_of_row",
    "where_it_stands",
]

_OF_EVERY_ROW: Final = ("id", "wording", "since", "until", "task", "role", "occasion", "severity", "citations")
N = TypeVar("N", bound=Norm)
_ID: Final = re.compile(r"[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*")
_CITATION: Final = re.compile(r"(?P<instrument>\w+)(?: § (?P<section>[\w-]+) \((?P<ledd>[\w.]+)\))?")


def norms_of_file(text: str, name: str, table: str, read: Callable[[Entry], N]) -> tuple[N, ...]:
    """The norms of one topic from TOML, a row of the table for each wording.

    Args:
        text: the file.
        name: its name, which is that of the topic.
        table: the name of the table, `requirement` or `question`.
        read: makes a norm of a row.

    Raises:
        TableError: every fault of the file, a line each.
    """
    faults: list[str] = []
    file = read_toml(text, name, faults)
    file.only(table)
    entries = enumerate(file.entries(table), 1)
    rows = [read(Entry(f"{name}: row {number}", values, faults)) for number, values in entries]
    raise_faults(faults)
    raise_faults(list(clashes(rows, name)))
    return tuple(rows)


def where_it_stands(entry: Entry, *keys: str) -> None:
    """No other keys than these, and where it was found and when: the source may be left out where the citation says it.

    Besides those that every row may have: the id, its time, whom it binds, occasion, severity and citations.
    """
    entry.only(*_OF_EVERY_ROW, *keys, *PROVENANCE_KEYS)
    entry.provenance() if {"source", "url"} & entry.values.keys() else entry.checked()


def id_of_row(entry: Entry) -> str:
    """The id, `topic.sentence`."""
    id_ = entry.word("id")
    if not _ID.fullmatch(id_):
        entry.fault("id is not of the form topic.sentence")
    return id_


def occasion_of_row(entry: Entry) -> Occasion:
    """The named occasion."""
    named = OCCASIONS.get(entry.word("occasion"))
    if named is None:
        entry.fault(f"occasion is none of {', '.join(OCCASIONS)}")
    return named or next(iter(OCCASIONS.values()))


def bearer_of_row(entry: Entry) -> Bearer:
    """The role, or the task of the matrix of responsibility."""
    task, role = entry.word("task", ""), entry.word("role", "")
    if bool(task) == bool(role):
        entry.fault("either task or role says who has the duty")
    if task and task not in {row.task for row in responsibility_matrix()}:
        entry.fault(f"'{task}' is no task of the matrix of responsibility")
    if role and role not in {one.value for one in Role}:
        entry.fault(f"'{role}' is no role")
    return Task(task) if task else next((one for one in Role if one.value == role), Role.COMPANY)


def severity_of_row(entry: Entry) -> Severity:
    """How grave a breach is."""
    named = entry.word("severity")
    found = next((one for one in Severity if one.value == named), None)
    if found is None:
        entry.fault(f"severity is none of {', '.join(one.value for one in Severity)}")
    return found or Severity.NOTICE


def citations_of_row(entry: Entry, span: Span) -> tuple[Citation, ...]:
    """The places, in the time of the wording: `citations = ["ACT_2023 § 7-10 (1)"]`; a page has no sections."""
    matches = [_CITATION.fullmatch(at) for at in entry.words("citations")]
    if not matches:
        entry.fault("there is no citation")
    found = [match for match in matches if match is not None and _is_place(match["instrument"], match["section"])]
    if len(found) < len(matches):
        entry.fault("a citation is not of the form 'ACT_2023 § 7-10 (1)'")
    since, until = span
    places = (Citation(Instrument[match["instrument"]], match["section"] or "", match["ledd"] or "") for match in found)
    return tuple(place.between(since, until) for place in places)


def _is_place(instrument: str, section: str | None) -> bool:
    """Whether it is a text of its own, or the section of one that has sections."""
    named = Instrument.__members__.get(instrument)
    return named is not None and (section is not None) is named.has_sections


def clashes(rows: Iterable[Norm], name: str) -> Iterator[str]:
    """What is wrong with rows taken together: a wording that stands twice, two on the same day, another topic."""
    found = tuple(rows)
    for one, other in combinations(found, 2):
        if one.id == other.id and one.wording == other.wording:
            yield f"{name}: {one.id}: the wording {one.wording} stands twice"
        elif _meet(one, other):
            yield f"{name}: {one.id}: {one.wording} and {other.wording} hold on the same day"
    topic = name.removesuffix(".toml")
    yield from (f"{name}: {row.id}: its topic has a file of its own" for row in found if row.id.split(".")[0] != topic)


def _meet(one: Norm, other: Norm) -> bool:
    of_one = (one.id, one.subject) == (other.id, other.subject)
    return of_one and not are_apart((one.since, one.until), (other.since, other.until))
