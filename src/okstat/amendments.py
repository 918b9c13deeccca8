"""The amendments that the package knows: when each was made, in force and public, and which places it touched.

An amendment that is known by what it did and not by its number has the name of its doubt as id.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Final

from attrs import frozen

from okstat.bounds import first_day
from okstat.citation import Citation, Instrument
from okstat.dated import Bound, Doubt, Provenance
from okstat.entry import PROVENANCE_KEYS, Entry, raise_faults, read_toml
from okstat.tables import package_doubts, read_data
from okstat.text import Text

__all__ = ["Amendment", "amendments_between", "load_amendments", "package_amendments"]

_PLACE: Final = re.compile(r"(?P<instrument>\w+)(?: (?:chapter (?P<chapter>\w+)|§ (?P<section>[\w-]+)))?")


@frozen
class Amendment:
    """One amendment.

    Attributes:
        id: its number, `FOR-2025-09-29-1988`, or the name of its doubt.
        made: the day of the decision, where it is known.
        in_force: its first day.
        public_from: the day on which it was first public, where it is known.
        places: what it touched: instrument, and the chapter or section (`3-`, `3-48`); empty for all of the instrument.
        text: what it changed.
        provenance: where that is known from.
    """

    id: str
    made: date | None
    in_force: Bound
    public_from: date | None
    places: tuple[tuple[Instrument, str], ...]
    text: Text
    provenance: Provenance

    def touches(self, citations: Iterable[Citation]) -> bool:
        """Whether it touched one of some places."""
        return any(
            cited.instrument is instrument
            and (cited.section.startswith(part) if part.endswith("-") or not part else cited.section == part)
            for cited in citations
            for instrument, part in self.places
        )

    def may_begin_between(self, before: date, after: date) -> bool:
        """Whether it began, or may have begun, later than one day and not later than another."""
        if isinstance(self.in_force, Doubt):
            return self.in_force.not_before <= after and self.in_force.not_after > before
        return self.in_force is not None and before < self.in_force <= after


def amendments_between(before: date, after: date, citations: Iterable[Citation]) -> tuple[Amendment, ...]:
    """What touched some places between two days, the earlier one first."""
    places = tuple(citations)
    return tuple(one for one in package_amendments() if one.may_begin_between(before, after) and one.touches(places))


@cache
def package_amendments() -> tuple[Amendment, ...]:
    """All of them, by first day."""
    return load_amendments(read_data("amendments.toml"), "amendments.toml", package_doubts())


def load_amendments(text: str, name: str, doubts: Mapping[str, Doubt]) -> tuple[Amendment, ...]:
    """The amendments from TOML, one `[[amendment]]` each, by first day.

    Raises:
        TableError: every fault of the file, a line each.
    """
    faults: list[str] = []
    file = read_toml(text, name, faults)
    file.only("amendment")
    entries = enumerate(file.entries("amendment"), 1)
    found = [_amendment(Entry(f"{name}: row {number}", values, faults), doubts) for number, values in entries]
    ids = [one.id for one in found]
    faults += [f"{name}: {id_} stands twice" for id_ in sorted({id_ for id_ in ids if ids.count(id_) > 1})]
    raise_faults(faults)
    if found != sorted(found, key=lambda one: first_day((one.in_force, None))):
        faults.append(f"{name}: the amendments are not in the order of their first days")
    raise_faults(faults)
    return tuple(found)


def _amendment(entry: Entry, doubts: Mapping[str, Doubt]) -> Amendment:
    entry.only("id", "made", "in_force", "public_from", "places", "text", *PROVENANCE_KEYS)
    in_force = entry.bound("in_force", doubts)
    if "in_force" not in entry.values:
        entry.fault("in_force is missing")
    return Amendment(
        entry.word("id"),
        entry.day("made") if "made" in entry.values else None,
        in_force,
        entry.day("public_from") if "public_from" in entry.values else None,
        _places(entry),
        entry.text("text"),
        entry.provenance(),
    )


def _places(entry: Entry) -> tuple[tuple[Instrument, str], ...]:
    matches = [_PLACE.fullmatch(place) for place in entry.words("places")]
    found = [match for match in matches if match is not None and match["instrument"] in Instrument.__members__]
    if not matches or len(found) < len(matches):
        entry.fault(
            "places has none, or one that is not of the form 'ACT_1998', 'ACT_1998 chapter 4' or 'ACT_1998 § 4-3'"
        )
    return tuple(
        (Instrument[match["instrument"]], f"{match['chapter']}-" if match["chapter"] else match["section"] or "")
        for match in found
    )
