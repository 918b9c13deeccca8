"""What is to be said of the text that an answer rests on: in force before it was public, or kept for want of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Final

from attrs import frozen

from okstat.amendments import Amendment, Publicity, package_amendments
from okstat.citation import Citation
from okstat.dated import Row, begun
from okstat.rule import Norm
from okstat.text import Text, day_in_words

__all__ = ["Figure", "Note", "NoteKind", "notes_on"]

Figure = Row[int | Decimal]
"""A row of a dated table."""


class NoteKind(Enum):
    """What is to be said of a text that was in force before it was public, or of one that was kept for want of it."""

    NOT_YET_PUBLIC = "not_yet_public"
    PUBLIC_THAT_DAY = "public_that_day"
    PERHAPS_NOT_PUBLIC = "perhaps_not_public"
    OLDER_TEXT = "older_text"


_SOME_DAY: Final = Text(nb="en senere dag", nn="ein seinare dag", en="a later day")
_AT: Final = {"nb": " klokka ", "nn": " klokka ", "en": " at "}
_NOTES: Final[Mapping[NoteKind, Text]] = {
    NoteKind.NOT_YET_PUBLIC: Text(
        nb="Ordlyden gjaldt fra {in_force} ({number}), men ble først kunngjort {public}: {day} var den ikke offentlig.",
        nn="Ordlyden galdt frå {in_force} ({number}), men vart først kunngjord {public}: {day} var han ikkje "
        "offentleg.",
        en="The text was in force from {in_force} ({number}), but first published on {public}: on {day} it was "
        "not public.",
    ),
    NoteKind.PUBLIC_THAT_DAY: Text(
        nb="Ordlyden gjaldt fra {in_force} ({number}), og ble først kunngjort {public}, den samme dagen som dette "
        "gjelder.",
        nn="Ordlyden galdt frå {in_force} ({number}), og vart først kunngjord {public}, den same dagen som dette "
        "gjeld.",
        en="The text was in force from {in_force} ({number}), and first published on {public}, the very day this "
        "is about.",
    ),
    NoteKind.PERHAPS_NOT_PUBLIC: Text(
        nb="Ordlyden gjaldt fra {in_force} ({number}). Når den ble kunngjort, er ikke kjent: {day} var den kanskje "
        "ikke offentlig.",
        nn="Ordlyden galdt frå {in_force} ({number}). Når han vart kunngjord, er ikkje kjent: {day} var han kanskje "
        "ikkje offentleg.",
        en="The text was in force from {in_force} ({number}). When it was published is not known: on {day} it was "
        "perhaps not public.",
    ),
    NoteKind.OLDER_TEXT: Text(
        nb="Fra {in_force} gjaldt en nyere ordlyd ({number}). Den ble kunngjort {public}, og er ikke brukt her, for "
        "den kunne ikke være kjent.",
        nn="Frå {in_force} galdt ein nyare ordlyd ({number}). Han vart kunngjord {public}, og er ikkje brukt her, for "
        "han kunne ikkje vere kjend.",
        en="From {in_force} a newer text was in force ({number}). It was published on {public}, and is not used here, "
        "since it could not be known.",
    ),
}


@frozen
class Note:
    """What is to be said of the text that an answer rests on.

    Attributes:
        kind: what.
        amendment: the amendment that began the text, or the one that the text does not know of.
        day: the day of the event.
    """

    kind: NoteKind
    amendment: Amendment
    day: date

    def text(self, language: str = "nb") -> str:
        """What it says, in one language."""
        amendment = self.amendment
        values = {
            "in_force": amendment.in_force,
            "number": amendment.id,
            "public": _public(amendment, language),
            "day": self.day,
        }
        return _NOTES[self.kind].fill(language, values)


def _public(amendment: Amendment, language: str) -> str:
    """The day it was first public, and the moment where that is known."""
    if amendment.public_from is None:
        return _SOME_DAY.fill(language, {})
    at = f"{_AT[language]}{amendment.public_at}" if amendment.public_at else ""
    return f"{day_in_words(amendment.public_from, language)}{at}"


def notes_on(norm: Norm, day: date, cited: Sequence[Citation] = (), rows: Sequence[Figure] = ()) -> tuple[Note, ...]:
    """What is to be said of the publication of what an answer rests on.

    Args:
        norm: the wording that governs.
        day: the day of the event.
        cited: the places cited.
        rows: the rows of dated tables that were read.
    """
    if day < _first_day():
        return ()
    notes = [Note(NoteKind.OLDER_TEXT, one, day) for one in norm.unaware_of if begun(one.in_force, day)]
    for amendment in package_amendments():
        kind = _kind(amendment, day)
        if kind is not None and _began(amendment, norm, cited, rows):
            notes.append(Note(kind, amendment, day))
    return tuple(notes)


@cache
def _first_day() -> date:
    days = (one.in_force for one in package_amendments() if one.asks_for_publication)
    return min(day for day in days if isinstance(day, date))


def _kind(amendment: Amendment, day: date) -> NoteKind | None:
    """What is to be said of a text that an amendment began, on a day on which it holds; nothing once it is public."""
    if amendment.public_from == day and amendment.public_at:
        return NoteKind.PUBLIC_THAT_DAY
    publicity = amendment.publicity_on(day)
    if publicity is Publicity.PUBLIC:
        return None
    return NoteKind.NOT_YET_PUBLIC if publicity is Publicity.NOT_PUBLIC else NoteKind.PERHAPS_NOT_PUBLIC


def _began(amendment: Amendment, norm: Norm, cited: Sequence[Citation], rows: Sequence[Figure]) -> bool:
    first = amendment.in_force
    if norm.since == first and amendment.touches(norm.cites):
        return True
    if any(place.since == first and amendment.touches((place,)) for place in cited):
        return True
    return any(row.since == first and amendment.is_behind(row.provenance) for row in rows)
