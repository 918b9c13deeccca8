"""What the rows of several sheets have alike: the person."""

from __future__ import annotations

from typing import Final

from okstat.feeds.fields import Fields
from okstat.feeds.seen import PersonSeen

__all__ = ["PERSON", "person_of"]

PERSON: Final = ("first_name", "last_name", "born", "number", "home_county")
"""What a row may have of the person."""


def person_of(fields: Fields) -> PersonSeen:
    """The person of a row; without a number, and without birth date and name, the row is left out."""
    name = " ".join(filter(None, (fields.text("first_name"), fields.text("last_name")))) or None
    person = PersonSeen(
        number=fields.person_number("number"),
        born=fields.day("born", pivot=fields.source.read_on.year % 100),
        name=name,
        home_county=fields.county("home_county"),
    )
    if person.number is None and (person.born is None or name is None):
        fields.leave_out("", "record.no-identity")
    return person
