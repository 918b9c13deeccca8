"""What no norm answers, and why: the rows of `data/coverage/`, a file for each instrument.

A definition names the class or function that holds it, a delegation the chapters or sections of the regulation that
use it. What is outside the subject, and what is uncertain, says why in own words. What is left to judgement is not
here: the questions cite it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from attrs import frozen

from okstat.citation import Instrument
from okstat.entry import Entry, raise_faults, read_toml
from okstat.tables import read_folder
from okstat.text import Text

__all__ = ["Place", "Treatment", "load_treatments", "package_treatments"]

Place = tuple[str, str, str, str]
"""Number of the instrument, section, ledd, edition (empty where there is one only)."""

_KINDS: Final = {"definition": "found_in", "delegation": "to", "outside": "", "uncertain": ""}
_LEDD: Final = re.compile(r"(?P<section>[\w-]+) \((?P<ledd>[\w.]+)\)(?: edition (?P<edition>\d{4}))?")
_FOUND_IN: Final = re.compile(r"okstat(?:\.\w+)+:\w+")


@frozen
class Treatment:
    """How ledd are treated that no norm answers.

    Attributes:
        kind: `definition`, `delegation`, `outside` or `uncertain`.
        reason: in own words.
        points_to: for a definition, `module:name` of the class or function; for a delegation, where the regulation is.
    """

    kind: str
    reason: Text
    points_to: tuple[str, ...]


@cache
def package_treatments() -> Mapping[Place, Treatment]:
    """All rows of the package, by place."""
    found: dict[Place, Treatment] = {}
    for name, text in read_folder("coverage").items():
        found |= load_treatments(text, name)
    return MappingProxyType(found)


def load_treatments(text: str, name: str) -> dict[Place, Treatment]:
    """The rows of one instrument from TOML: `instrument`, and a `[[treatment]]` for ledd that are treated alike.

    Raises:
        TableError: every fault of the file, a line each.
    """
    faults: list[str] = []
    file = read_toml(text, name, faults)
    file.only("instrument", "treatment")
    named = file.word("instrument")
    if named not in Instrument.__members__:
        file.fault(f"'{named}' is no instrument")
    raise_faults(faults)
    number, found = Instrument[named].number, dict[Place, Treatment]()
    for row, values in enumerate(file.entries("treatment"), 1):
        entry = Entry(f"{name}: row {row}", values, faults)
        treatment = _treatment(entry)
        for section, ledd, edition in _places(entry):
            if (number, section, ledd, edition) in found:
                entry.fault(f"§ {section} ({ledd}) stands twice")
            found[number, section, ledd, edition] = treatment
    raise_faults(faults)
    return found


def _treatment(entry: Entry) -> Treatment:
    kind, reason = entry.word("as"), entry.text("reason")
    entry.only("as", "ledd", "reason", *filter(None, [_KINDS.get(kind)]))
    if kind not in _KINDS:
        entry.fault(f"as is none of {', '.join(_KINDS)}")
    if reason.places():
        entry.fault("a reason has no places for values")
    points_to = entry.words(_KINDS.get(kind) or "")
    if kind == "definition" and not (points_to and all(_FOUND_IN.fullmatch(name) for name in points_to)):
        entry.fault("found_in names no class or function as 'okstat.model.trade:Trade'")
    return Treatment(kind, reason, points_to)


def _places(entry: Entry) -> Iterator[tuple[str, str, str]]:
    named = entry.words("ledd")
    if not named:
        entry.fault("ledd is empty")
    for ledd in named:
        match = _LEDD.fullmatch(ledd)
        if match is None:
            entry.fault("a ledd is not of the form '7-2 (1)' or '3-52 (1) edition 2009'")
        else:
            yield match["section"], match["ledd"], match["edition"] or ""
