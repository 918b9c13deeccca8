"""Who bears which task of the training, under which law: the matrix of responsibility as dated rows.

Under the Act of 1998 a training office was itself the approved training company; under the Act of 2023 the member
is, and the office acts for it by agreement. So a role changes with the day, and is no second name for a party.
The rows stand in `data/responsibility.toml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from attrs import frozen

from okstat.citation import Citation
from okstat.dated import Bound, Doubt, Provenance, begun
from okstat.entry import PROVENANCE_KEYS, Entry, raise_faults, read_toml
from okstat.tables import UnknownCodeError, package_doubts, read_data

__all__ = ["Responsibility", "bearer", "load_responsibilities", "responsibility", "responsibility_matrix"]

_ROLES: Final = ("office", "member", "company")


@frozen
class Responsibility:
    """Who bears one task in the half-open time `[since, until)`.

    Attributes:
        task: the permanent name of the task, `register-for-exam`.
        since: the first day of the wording; open for the first.
        until: the first day of the next wording; open for the last.
        attached: who bears it when the company is attached to an office: first the one who answers to the county,
            then who carries it out with it. `office` or `member`.
        alone: who bears it when the company stands alone: `company`; `office` for a duty that only an office has.
        may_be_done_by: who may do it for the bearer or help with it, by agreement; the bearer still answers.
        citations: where the law says so; dated where the section changed its number.
        provenance: how the row is known.
    """

    task: str
    since: Bound
    until: Bound
    attached: tuple[str, ...]
    alone: str
    may_be_done_by: tuple[str, ...]
    citations: tuple[Citation, ...]
    provenance: Provenance


@cache
def responsibility_matrix() -> tuple[Responsibility, ...]:
    """All rows, by task and first day."""
    return load_responsibilities(read_data("responsibility.toml"), "responsibility.toml", package_doubts())


def responsibility(task: str, day: date) -> Responsibility:
    """The row of a task that holds on a day.

    Raises:
        UnknownCodeError: there is no such task.
    """
    rows = _by_task().get(task)
    if rows is None:
        raise UnknownCodeError(f"no task '{task}' in the matrix of responsibility")
    return next(row for row in rows if row.until is None or not begun(row.until, day))


@lru_cache(maxsize=4096)  # a report asks for the same tasks and days again and again
def bearer(task: str, day: date, attached: bool) -> str:
    """The role that answers for a task on a day: `office`, `member` or `company`.

    Args:
        task: the permanent name of the task.
        day: the day of the event.
        attached: whether the company is attached to an office on that day.

    Raises:
        UnknownCodeError: there is no such task.
    """
    row = responsibility(task, day)
    return row.attached[0] if attached else row.alone


@cache
def _by_task() -> Mapping[str, tuple[Responsibility, ...]]:
    return MappingProxyType(_grouped(responsibility_matrix()))


def _grouped(rows: tuple[Responsibility, ...]) -> dict[str, tuple[Responsibility, ...]]:
    groups: dict[str, tuple[Responsibility, ...]] = {}
    for row in rows:
        groups[row.task] = (*groups.get(row.task, ()), row)
    return groups


def load_responsibilities(text: str, name: str, doubts: Mapping[str, Doubt]) -> tuple[Responsibility, ...]:
    """The matrix from TOML, one `[[responsibility]]` per task and wording, which together cover all time.

    Raises:
        TableError: every fault of the file, a line each.
    """
    faults: list[str] = []
    file = read_toml(text, name, faults)
    file.only("responsibility")
    entries = enumerate(file.entries("responsibility"), 1)
    rows = tuple(_row(Entry(f"{name}: row {number}", values, faults), doubts) for number, values in entries)
    raise_faults(faults)
    for task, group in _grouped(rows).items():
        meets = all(earlier.until == later.since is not None for earlier, later in pairwise(group))
        if group[0].since is not None or group[-1].until is not None or not meets:
            faults.append(f"{name}: {task}: the rows do not cover all time, each from where the one before it ends")
    raise_faults(faults)
    return rows


def _row(entry: Entry, doubts: Mapping[str, Doubt]) -> Responsibility:
    entry.only("task", "since", "until", "attached", "alone", "may_be_done_by", "citations", *PROVENANCE_KEYS)
    citations = entry.citations("citations", doubts)
    if not citations:
        entry.fault("there is no citation")
    row = Responsibility(
        task=entry.word("task"),
        since=entry.bound("since", doubts),
        until=entry.bound("until", doubts),
        attached=entry.words("attached"),
        alone=entry.word("alone"),
        may_be_done_by=entry.words("may_be_done_by"),
        citations=citations,
        provenance=entry.provenance(),
    )
    if not row.attached:
        entry.fault("attached names nobody")
    for role in (*row.attached, row.alone, *row.may_be_done_by):
        if role not in _ROLES:
            entry.fault(f"'{role}' is no role")
    return row
