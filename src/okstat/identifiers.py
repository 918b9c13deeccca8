"""Numbers that identify enterprises and persons: read, checked, and never echoed.

A person number says nothing here about age, birth date or gender: the birth date is a fact of its own, and
numbers issued from 2032 carry neither century nor gender. What a number is, is told by its kind.
"""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Final

from attrs import field, frozen

from okstat.errors import OkstatError

__all__ = [
    "CheckDigitRule", "IdentifierError", "PersonNumber", "PersonNumberKind", "organisation_number", "person_number",
]  # fmt: skip


class IdentifierError(OkstatError, ValueError):
    """Text that is no such number. The message says what is wrong and never holds the digits."""


class PersonNumberKind(Enum):
    """The series a person number belongs to.

    A D-number has 40 added to the day. A help number and Nav's synthetic numbers have 40 added to the month,
    Skatteetaten's synthetic numbers 80; a synthetic D-number has both.
    """

    ORDINARY = "ordinary"
    D_NUMBER = "D-number"
    H_NUMBER = "help number"
    SYNTHETIC_SKATTEETATEN = "synthetic, Skatteetaten"
    SYNTHETIC_SKATTEETATEN_D = "synthetic D-number, Skatteetaten"
    SYNTHETIC_NAV = "synthetic, Nav"
    SYNTHETIC_NAV_D = "synthetic D-number, Nav"

    @property
    def is_synthetic(self) -> bool:
        """Whether the number belongs to an invented person of a test population."""
        return self.value.startswith("synthetic")


class CheckDigitRule(Enum):
    """Which remainders the first check digit may leave modulo 11.

    Numbers issued from 1 January 2032 may leave 0, 1, 2 or 3, older ones 0 only; the weights and the second
    check digit are the same. Both are valid side by side, also for persons born before, so `FROM_2032` takes both.
    Source: Skatteetaten, https://skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032/
    """

    UNTIL_2031 = (0,)
    FROM_2032 = (0, 1, 2, 3)


@frozen
class PersonNumber:
    """A person number (fødselsnummer or one of its relatives), made by `person_number`.

    Attributes:
        digits: the eleven digits; personal data, and not in the repr.
        kind: which series it belongs to.
    """

    digits: str = field(repr=False)
    kind: PersonNumberKind


_MARK: Final = 40
_KINDS: Final = {
    (False, 0): PersonNumberKind.ORDINARY,
    (True, 0): PersonNumberKind.D_NUMBER,
    (False, 40): PersonNumberKind.SYNTHETIC_NAV,
    (True, 40): PersonNumberKind.SYNTHETIC_NAV_D,
    (False, 80): PersonNumberKind.SYNTHETIC_SKATTEETATEN,
    (True, 80): PersonNumberKind.SYNTHETIC_SKATTEETATEN_D,
}
"""By whether 40 is added to the day, and by what is added to the month."""


def organisation_number(text: str) -> str:
    """The nine digits of an organisation number (organisasjonsnummer); spaces between them are dropped.

    >>> from okstat.identifiers import organisation_number
    >>> organisation_number("310 020 508")
    '310020508'

    Raises:
        IdentifierError: there are not nine digits, or the check digit is wrong.
    """
    from stdnum.no import orgnr

    digits = orgnr.compact(text)
    _require_digits("organisation number", digits, 9)
    if orgnr.checksum(digits) != 0:
        raise IdentifierError("organisation number: wrong check digit")
    return digits


def person_number(
    text: str,
    *,
    synthetic: bool = False,
    help_numbers: bool = False,
    check_digits: CheckDigitRule = CheckDigitRule.UNTIL_2031,
) -> PersonNumber:
    """A person number of eleven digits; spaces, hyphens and colons between them are dropped.

    Ordinary numbers and D-numbers are always taken. A month raised by 40 is a help number (H-nummer) of the health
    service or a synthetic number of Nav: the digits are the same, so the caller says which of the two it takes.

    >>> from okstat.identifiers import person_number
    >>> person_number("018205 00160", synthetic=True)  # an invented person; neither repr nor error has the digits
    PersonNumber(kind=<PersonNumberKind.SYNTHETIC_SKATTEETATEN: 'synthetic, Skatteetaten'>)
    >>> person_number("01820500160")
    Traceback (most recent call last):
        ...
    okstat.identifiers.IdentifierError: person number: a synthetic or help number, which is not accepted here

    Args:
        text: the number; a leading zero must be there.
        synthetic: take also the numbers of the test populations, of Skatteetaten (month + 80) and Nav (month + 40).
        help_numbers: take also help numbers.
        check_digits: which numbers pass the first check digit; there is no clock, so the caller chooses.

    Raises:
        IdentifierError: the text is no number of a kind that the caller takes.
        ValueError: both `synthetic` and `help_numbers` are asked for.
    """
    from stdnum.no import fodselsnummer

    if synthetic and help_numbers:
        raise ValueError("synthetic and help_numbers are two readings of the same digits: choose one")
    digits = fodselsnummer.compact(text.strip())
    _require_digits("person number", digits, 11)
    kind = _kind(digits)
    if kind is PersonNumberKind.SYNTHETIC_NAV and help_numbers:
        kind = PersonNumberKind.H_NUMBER
    if kind.is_synthetic and not synthetic:
        raise IdentifierError("person number: a synthetic or help number, which is not accepted here")
    remainder = (int(digits[9]) - int(fodselsnummer.calc_check_digit1(digits))) % 11
    if remainder not in check_digits.value or digits[10] != fodselsnummer.calc_check_digit2(digits):
        raise IdentifierError("person number: wrong check digit")
    return PersonNumber(digits, kind)


def _require_digits(what: str, digits: str, count: int) -> None:
    if not (digits.isascii() and digits.isdigit()):
        raise IdentifierError(f"{what}: other characters than digits")
    if len(digits) != count:
        raise IdentifierError(f"{what}: {len(digits)} digits, where {count} are needed")


def _kind(digits: str) -> PersonNumberKind:
    """The kind by day and month, which must be a day of some year that ends on the two digits of the year."""
    day, month, year = int(digits[0:2]), int(digits[2:4]), int(digits[4:6])
    if day >= 2 * _MARK:
        raise IdentifierError("person number: an FH-number of the health service, which is not accepted")
    is_d_number = day > _MARK
    added = month // _MARK * _MARK
    try:
        date(2000 + year, month - added, day - _MARK if is_d_number else day)
    except ValueError:
        raise IdentifierError("person number: the first six digits are no day of the calendar") from None
    return _KINDS[is_d_number, added]
