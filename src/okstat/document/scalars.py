"""What a single value of a document may be: read, written, and told in JSON Schema, in one place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache, lru_cache
from typing import Any, Final, TypeVar

from attrs import frozen

from okstat.document import codes
from okstat.document.unfit import UnfitError, unfit

__all__ = [
    "DAY",
    "FIRST_DAY",
    "LAST_DAY",
    "OUTSIDE_YEARS",
    "TEXT",
    "TRUTH",
    "Scalar",
    "day",
    "scalar",
]

_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2200
OUTSIDE_YEARS: Final = f"lies outside the years {_FIRST_YEAR} to {_LAST_YEAR}"
FIRST_DAY: Final = date(_FIRST_YEAR, 1, 1)
LAST_DAY: Final = date(_LAST_YEAR, 12, 31)

T = TypeVar("T")


@frozen
class Scalar:
    """One kind of value.

    Attributes:
        read: from plain JSON to the value of the model; raises `UnfitError`. The second argument, which cattrs passes,
            is not used.
        write: from the value of the model to plain JSON.
        schema: the kind in JSON Schema.
        of_text: what `read` does with a text, for kinds that are written as texts.
    """

    read: Callable[..., Any]
    write: Callable[[Any], object]
    schema: Mapping[str, object]
    of_text: Callable[[str], Any] | None = None


def _as_it_is(value: T) -> T:
    return value


def _from_text(
    of_text: Callable[[str], T], wanted: str, write: Callable[[Any], object], schema: Mapping[str, object]
) -> Scalar:
    """A kind of value that is written as a text."""

    def read(value: object, _: object = None) -> T:
        if isinstance(value, str):
            return of_text(value)
        raise unfit(value, wanted)

    return Scalar(read, write, schema, of_text)


def _matching(pattern: re.Pattern[str]) -> Mapping[str, object]:
    return {"type": "string", "pattern": f"^{pattern.pattern}$"}


def _words(text: str) -> str:
    if not text:
        raise UnfitError("is empty; leave the key out when the value is unknown")
    if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
        raise UnfitError("holds half a character (a lone surrogate)")
    return text


# ── days ───────────────────────────────────────────────────────────────────────────────────────

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@lru_cache(maxsize=32768)
def _day(text: str) -> date:
    if not _DAY.fullmatch(text):
        raise UnfitError("is no day in the form YYYY-MM-DD")
    try:
        found = date.fromisoformat(text)
    except ValueError:
        found = None
    if found is None:
        raise UnfitError("is no day of the calendar")
    if not FIRST_DAY <= found <= LAST_DAY:
        raise UnfitError(OUTSIDE_YEARS)
    return found


def day(value: object, _: object = None) -> date:
    """A day from `YYYY-MM-DD`; a day that is one already stays as it is.

    Raises:
        UnfitError: it is no such day.
    """
    if isinstance(value, str):
        return _day(value)
    if isinstance(value, date):
        return value
    raise unfit(value, "a day")


# ── numbers and truth ──────────────────────────────────────────────────────────────────────────

_DECIMAL: Final = re.compile(r"[0-9]{1,5}(\.[0-9]{1,6})?")
_KRONER: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")


def _truth(value: object, _: object = None) -> bool:
    if not isinstance(value, bool):
        raise unfit(value, "true or false")
    return value


def _whole(first: int, last: int) -> Scalar:
    def read(value: object, _: object = None) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise unfit(value, "a whole number")
        if not first <= value <= last:
            raise UnfitError(f"is not between {first} and {last}")
        return value

    return Scalar(read, _as_it_is, {"type": "integer", "minimum": first, "maximum": last})


def _decimal(most: int, example: str, digits: re.Pattern[str] = _DECIMAL, *, least: int | None = None) -> Scalar:
    """A number up to `most`: above 0, or from `least` on where one is named."""
    lowest = f"is not above 0 and at most {most}" if least is None else f"is not between {least} and {most}"

    @lru_cache(maxsize=1024)
    def of_text(text: str) -> Decimal:
        if not digits.fullmatch(text):
            raise UnfitError(f"is no decimal number, as `{example}`")
        number = Decimal(text)
        if number > most or (number <= 0 if least is None else number < least):
            raise UnfitError(lowest)
        return number

    return _from_text(of_text, f"a decimal number in quotes, as `{example}`,", _decimal_text, _matching(digits))


def _decimal_text(number: Decimal) -> str:
    """The same digits for the same number: `0.5`, never `0.50` or `5E-1`."""
    return f"{number.normalize():f}"


# ── which is which ─────────────────────────────────────────────────────────────────────────────

_DAY_SCHEMA: Final = {
    "type": "string",
    "format": "date",
    "pattern": "^(19[0-9]{2}|2[01][0-9]{2}|2200)-[0-9]{2}-[0-9]{2}$",
}
_COUNTY: Final = _from_text(codes.county, "a county code", _as_it_is, _matching(codes.COUNTY))

_BY_NAME: Final[Mapping[str, Scalar]] = {
    "trade": _from_text(codes.trade, "a trade code", _as_it_is, {"type": "string", "minLength": 10, "maxLength": 10}),
    "county": _COUNTY,
    "home_county": _COUNTY,
    "moving_to": _COUNTY,
    "course": _from_text(codes.course, "a course", _as_it_is, _matching(codes.COURSE)),
    "number": _from_text(codes.person_number, "a text", _as_it_is, _matching(codes.ELEVEN_DIGITS)),
    "organisation_number": _from_text(codes.organisation_number, "a text", _as_it_is, _matching(codes.NINE_DIGITS)),
    "share": _decimal(1, "0.5"),
    "percentage": _decimal(100, "80"),
    "pay_percentage": _decimal(100, "40"),
    "disability_percent": _decimal(100, "12.5"),
    "base_kr": _decimal(99_999_999, "359100", _KRONER),
    "step": _whole(1, 999),
    "position_code": _from_text(codes.position_code, "a position code", _as_it_is, _matching(codes.FOUR_DIGITS)),
    "hours": _decimal(99999, "37.5"),
    "ordinary_hours": _decimal(99999, "37.5"),
    "recognised_months": _decimal(999, "30", least=0),
    "employees": _whole(0, 999_999_999),
    "employers": _whole(0, 999),
    "learners": _whole(0, 999),
    "practice_years": _whole(0, 99),
    "shared_not_passed": _whole(0, 99),
    "shared_without_basis": _whole(0, 99),
    "others_not_passed": _whole(0, 99),
    "because_of": _whole(0, 99),
    "minutes": _whole(0, 999),
    "curriculum_minutes": _whole(0, 999),
    "minutes_late": _whole(0, 999),
    "examiners": _whole(0, 9),
    "mark": _whole(1, 6),
    "rank": _whole(1, 99),
    "overall_mark": _whole(1, 6),
    "exam_mark": _whole(1, 6),
    "school_years": _whole(0, 99),
    "fee": _decimal(99999, "981", least=0),
    "year": _whole(_FIRST_YEAR, _LAST_YEAR),
}
"""Keys that mean the same wherever they stand."""

TEXT: Final = _from_text(_words, "a text", _as_it_is, {"type": "string", "minLength": 1})
TRUTH: Final = Scalar(_truth, _as_it_is, {"type": "boolean"})
DAY: Final = Scalar(day, date.isoformat, _DAY_SCHEMA, _day)

_BY_TYPE: Final[Mapping[object, Scalar]] = {str: TEXT, bool: TRUTH, date: DAY, codes.CountyCode: _COUNTY}


def scalar(name: str, hint: object) -> Scalar | None:
    """The kind of value that stands under a key of this name and type; `None` for lists and objects."""
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _member_of(hint)
    return _BY_NAME.get(name) or _BY_TYPE.get(hint)


@cache
def _member_of(kind: type[Enum]) -> Scalar:
    members = {str(member.value): member for member in kind}

    def of_text(text: str) -> Enum:
        member = members.get(text)
        if member is None:
            raise UnfitError(f"is none of {', '.join(members)}")
        return member

    return _from_text(of_text, "a text", _value_of, {"enum": list(members)})


def _value_of(member: Enum) -> str:
    return str(member.value)
