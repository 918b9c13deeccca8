"""Who decides an appeal: dated rows by kind of decision, in `data/appeal-bodies.toml`.

Which body hears an appeal has changed with the laws, and for some decisions it is not known: then there is no row.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from itertools import combinations
from typing import Final

from attrs import frozen

from okstat.bounds import are_apart
from okstat.citation import Citation
from okstat.dated import Bound, Doubt, Provenance, holds
from okstat.entry import PROVENANCE_KEYS, Entry, raise_faults, read_toml
from okstat.model.events import Body
from okstat.tables import package_doubts, read_data

__all__ = ["AppealBody", "appeal_bodies", "load_appeal_bodies", "package_appeal_bodies"]


@frozen
class AppealBody:
    """Who decides appeals on one kind of decision in the half-open time `[since, until)`.

    Attributes:
        decision: the permanent name of the kind of decision, `trade-exam-grade`.
        since: the first day of the row.
        until: the first day after it.
        bodies: who may decide: the body, and the one that it authorises.
        citations: where the law says so.
        provenance: how the row is known.
    """

    decision: str
    since: Bound
    until: Bound
    bodies: tuple[Body, ...]
    citations: tuple[Citation, ...]
    provenance: Provenance


@cache
def package_appeal_bodies() -> tuple[AppealBody, ...]:
    """All rows, in the order of the file."""
    return load_appeal_bodies(read_data("appeal-bodies.toml"), "appeal-bodies.toml", package_doubts())


def appeal_bodies(decision: str, day: date) -> tuple[Body, ...]:
    """Who decides appeals on a kind of decision, as it was on a day; empty where that is not known."""
    rows = (row for row in package_appeal_bodies() if row.decision == decision)
    return next((row.bodies for row in rows if holds(row.since, row.until, day)), ())


_BODIES: Final = {body.value: body for body in Body}


def load_appeal_bodies(text: str, name: str, doubts: Mapping[str, Doubt]) -> tuple[AppealBody, ...]:
    """The rows from TOML, one `[[body]]` for each kind of decision and time.

    Raises:
        TableError: every fault of the file, a line each.
    """
    faults: list[str] = []
    file = read_toml(text, name, faults)
    file.only("body")
    entries = enumerate(file.entries("body"), 1)
    rows = tuple(_row(Entry(f"{name}: row {number}", values, faults), doubts) for number, values in entries)
    raise_faults(faults)
    for one, other in combinations(rows, 2):
        if one.decision == other.decision and not are_apart((one.since, one.until), (other.since, other.until)):
            faults.append(f"{name}: {one.decision}: two rows hold on the same day")
    raise_faults(faults)
    return rows


def _row(entry: Entry, doubts: Mapping[str, Doubt]) -> AppealBody:
    entry.only("decision", "since", "until", "bodies", "citations", *PROVENANCE_KEYS)
    words = entry.words("bodies")
    if not words:
        entry.fault("bodies names nobody")
    for word in words:
        if word not in _BODIES:
            entry.fault(f"'{word}' is no body")
    citations = entry.citations("citations", doubts)
    if not citations:
        entry.fault("there is no citation")
    return AppealBody(
        entry.word("decision"),
        entry.bound("since", doubts),
        entry.bound("until", doubts),
        tuple(_BODIES[word] for word in words if word in _BODIES),
        citations,
        entry.provenance(),
    )
