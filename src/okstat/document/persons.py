"""The persons of one document: each is one object, reads the same wherever it stands, and has a number that can be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final

from okstat.document.codes import ELEVEN_DIGITS
from okstat.document.faults import Path, in_words
from okstat.document.plain import plain
from okstat.identifiers import CheckDigitRule, IdentifierError, person_number
from okstat.model.person import Person

__all__ = ["Persons"]

_NEW_CHECK_DIGITS: Final = date(2032, 1, 1)
"""Documents recorded from this day on may hold numbers with the check digits of 2032."""


class Persons:
    """The persons met so far.

    Args:
        tell: where faults go.
        recorded: the day the document was written, where it says so.
        synthetic: whether synthetic numbers are taken.
    """

    def __init__(self, tell: Callable[[Path, str], None], *, recorded: date | None, synthetic: bool) -> None:
        is_new = recorded is not None and recorded >= _NEW_CHECK_DIGITS
        self._rule = CheckDigitRule.FROM_2032 if is_new else CheckDigitRule.UNTIL_2031
        self._synthetic = synthetic
        self._tell = tell
        self._first: dict[str, tuple[dict[str, Any] | Person, Path]] = {}
        self._read: dict[str, Person] = {}

    def look_at(self, subject: dict[str, Any], path: Path) -> None:
        """Look at the person of a subject that is still plain JSON; one that is known already is put in its place."""
        person = subject.get("person")
        if not isinstance(person, dict):
            return
        own = person.get("id")
        if isinstance(own, str):
            first, first_path = self._first.setdefault(own, (person, path))
            if not _read_the_same(first, person):
                self._tell((*path, "person"), f"reads otherwise than in {in_words(first_path)}, under the same id")
            elif own in self._read:
                subject["person"] = self._read[own]
                return
        number = person.get("number")
        if isinstance(number, str) and ELEVEN_DIGITS.fullmatch(number) and (reason := self._number_fault(number)):
            self._tell((*path, "person", "number"), reason)

    def read(self, person: Person) -> Person:
        """Remember a person that was read without fault: the object that all its subjects share."""
        return self._read.setdefault(person.id, person)

    def take(self, person: Person, path: Path) -> Person | None:
        """The object that all subjects share for a person whom msgspec has read; `None` when it has a fault."""
        known = self._read.get(person.id)
        if known is not None:
            return known if known == person else None
        if person.id in self._first or (person.number is not None and self._number_fault(person.number)):
            return None
        self._first[person.id] = (person, path)
        return self.read(person)

    def _number_fault(self, number: str) -> str | None:
        try:
            kind = person_number(number, synthetic=True, check_digits=self._rule).kind
        except IdentifierError as error:
            return f"{error}"
        if kind.is_synthetic and not self._synthetic:
            return 'is a synthetic number, and the document does not say `"synthetic": true`'
        return None


def _read_the_same(first: dict[str, Any] | Person, other: dict[str, Any]) -> bool:
    """Whether two persons read the same. A list or an object within one is a fault anyway, and not compared."""
    if first is other:
        return True
    one = plain(first) if isinstance(first, Person) else first
    return one.keys() == other.keys() and all(
        value == other[key] for key, value in one.items() if not isinstance(value, list | dict)
    )
