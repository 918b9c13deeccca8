"""A person: whoever has læretid, or seeks it."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

__all__ = ["Person"]


@frozen(kw_only=True)
class Person:
    """An apprentice or candidate (lærling, kandidat).

    Personal data stay out of `repr`. The birth date is a fact of its own and is never read out of the number.

    Attributes:
        id: the document's own id; not the national number.
        born: the birth date.
        home_county: code of the county in the population register.
        name: the name.
        number: the national identity number, eleven digits.
        system_id: the id that VIGO has for the person; by it somebody without a number is known again.
    """

    id: str
    born: date | None = field(default=None, repr=False, metadata={"personal": True})
    home_county: str | None = None
    name: str | None = field(default=None, repr=False, metadata={"personal": True})
    number: str | None = field(default=None, repr=False, metadata={"personal": True})
    system_id: str | None = field(default=None, repr=False, metadata={"personal": True})
