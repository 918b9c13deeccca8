"""The amendments that the package knows: when each was made, in force and public, and which places it touched.

An amendment that is known by what it did and not by its number has the name of its doubt as id. What the law was on a
day, and what could be known of it on that day, are two questions: the law in force decides, and what was published only
later could not be known before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Final

from attrs import frozen

from okstat.bounds import first_day
from okstat.citation import Citation, Instrument
from okstat.dated import Bound, Doubt, Provenance
from okstat.entry import PROVENANCE_KEYS, Entry, raise_faults, read_toml
from okstat.tables import package_doubts, read_data
from okstat.text import Text

__all__ = ["Amendment", "Publicity", "amendments_between", "load_amendments", "package_amendments"]

_PLACE: Final = re.compile(r"(?P<instrument>\w+)(?: (?:chapter (?P<chapter>\w+)|§ (?P<section>[\w-]+)))?")
_MOMENT: Final = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


class Publicity(Enum):
    """Whether an amendment was public on a day."""

    PUBLIC = "public"
    PERHAPS = "perhaps"
    NOT_PUBLIC = "not_public"


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
        public_at: the moment of the day on which it was first public, `14:40`; empty where that is not known.
        public_by: where the day has not been found, one on which it is known to have been public.
        reason: why the day is not known.
    """

    id: str
    made: date | None
    in_force: Bound
    public_from: date | None
    places: tuple[tuple[Instrument, str], ...]
    text: Text
    provenance: Provenance
    public_at: str = ""
    public_by: date | None = None
    reason: str = ""

    @property
    def asks_for_publication(self) -> bool:
        """Whether its publication has been looked into: that of amendments since the Act of 2023."""
        return self.public_from is not None or self.public_by is not None

    def publicity_on(self, day: date) -> Publicity:
        """Whether it was public when a day was over; what has not been looked into is taken to have been."""
        sure = self.public_from if self.public_from is not None else self.public_by
        if sure is None or day >= sure:
            return Publicity.PUBLIC
        is_sure = self.public_from is not None or (self.made is not None and day < self.made)
        return Publicity.NOT_PUBLIC if is_sure else Publicity.PERHAPS

    def is_behind(self, source: Provenance) -> bool:
        """Whether a figure comes from a section that it changed, or from the amendment itself."""
        places = {f"{instrument.address}/§{section}" for instrument, section in self.places}
        return source.url == self.provenance.url or source.url in places

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
    """The amendments that ship with the package, by first day."""
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
    entry.only(
        "id", "made", "in_force", "public_from", "public_at", "public_by", "reason", "places", "text", *PROVENANCE_KEYS
    )
    in_force = entry.bound("in_force", doubts)
    if "in_force" not in entry.values:
        entry.fault("in_force is missing")
    found = Amendment(
        id=entry.word("id"),
        made=entry.day("made") if "made" in entry.values else None,
        in_force=in_force,
        public_from=entry.day("public_from") if "public_from" in entry.values else None,
        places=_places(entry),
        text=entry.text("text"),
        provenance=entry.provenance(),
        public_at=entry.word("public_at", ""),
        public_by=entry.day("public_by") if "public_by" in entry.values else None,
        reason=entry.word("reason", ""),
    )
    if entry.sound:
        for reason in _faults_of_publication(found):
            entry.fault(reason)
    return found


def _faults_of_publication(row: Amendment) -> Iterator[str]:
    """What does not fit together in what a row says of its publication."""
    if row.public_from is not None and row.public_by is not None:
        yield "public_from and public_by are both there"
    if (row.public_by is not None) is not bool(row.reason):
        yield "public_by and a reason stand together, or neither"
    if row.public_at and (row.public_from is None or _MOMENT.fullmatch(row.public_at) is None):
        yield "public_at is no moment of the day it was public from, as '14:40'"
    if row.asks_for_publication and (row.made is None or not isinstance(row.in_force, date)):
        yield "what says when it was public says when it was made, and has a first day without doubt"
    if row.made is not None and any(day < row.made for day in (row.public_from, row.public_by) if day is not None):
        yield "it was public before it was made"


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
