"""Texts of a document that must be one of a list, or of a form: trade, county, course, the numbers of the registers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from okstat.document.unfit import UnfitError
from okstat.identifiers import IdentifierError
from okstat.identifiers import organisation_number as checked_organisation_number
from okstat.model import county as counties
from okstat.model import trade as trades
from okstat.tables import UnknownCodeError

__all__ = [
    "COUNTY",
    "COURSE",
    "ELEVEN_DIGITS",
    "FOUR_DIGITS",
    "NINE_DIGITS",
    "CountyCode",
    "county",
    "course",
    "organisation_number",
    "person_number",
    "position_code",
    "trade",
]

COUNTY: Final = re.compile(r"[0-9]{2}")
COURSE: Final = re.compile(r"[0-9](\.[0-9])?\+[0-9](\.[0-9])?")
ELEVEN_DIGITS: Final = re.compile(r"[0-9]{11}")
FOUR_DIGITS: Final = re.compile(r"[0-9]{4}")
NINE_DIGITS: Final = re.compile(r"[0-9]{9}")


class CountyCode(str):
    """A text that is a county code: the type by which such an id is told from others."""

    __slots__ = ()


@lru_cache(maxsize=1024)
def trade(text: str) -> str:
    """A trade code, ten characters."""
    try:
        if trades.trade(text).code == text:
            return text
    except UnknownCodeError:
        pass
    raise UnfitError("is no known trade code of ten characters, as `IMITD3----`")


@lru_cache(maxsize=256)
def county(text: str) -> str:
    """A county code, of now or of before."""
    if text == counties.NOT_STATED:
        raise UnfitError("is the code for a county that is not stated; leave the key out when the county is unknown")
    try:
        return counties.county(text).code
    except UnknownCodeError:
        pass
    raise UnfitError("is no known county code of two digits, as `03`")


def course(text: str) -> str:
    """Years in school and years in company: `2+2`, `3+1.5`."""
    if not COURSE.fullmatch(text):
        raise UnfitError("is no course in the form school years + company years, as `2+2`")
    return text


def position_code(text: str) -> str:
    """Four digits, `1362`."""
    if not FOUR_DIGITS.fullmatch(text):
        raise UnfitError("is no position code of four digits, as `1362`")
    return text


def person_number(text: str) -> str:
    """Eleven digits; which numbers are taken depends on the whole document, and is looked at there."""
    if not ELEVEN_DIGITS.fullmatch(text):
        raise UnfitError("is no person number of eleven digits")
    return text


def organisation_number(text: str) -> str:
    """Nine digits, the last of which checks the others."""
    if not NINE_DIGITS.fullmatch(text):
        raise UnfitError("is no organisation number of nine digits")
    try:
        return checked_organisation_number(text)
    except IdentifierError as error:
        reason = str(error)
    raise UnfitError(reason)
