"""The values of options, as they are written: days, years, kroner, numbers; what is none is told so."""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from datetime import date
from decimal import Decimal
from typing import Final

from okstat.money import kroner

__all__ = ["amount", "county_code", "day", "number_of_months", "number_of_processes", "year"]

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FIRST_DAY: Final = date(1900, 1, 1)
_LAST_DAY: Final = date(2200, 12, 31)
_MOST_MONTHS: Final = 60


def day(text: str) -> date:
    """A day as it is written everywhere, `2026-11-20`, of a century in which there can be somebody to ask about."""
    try:
        found = date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        found = None
    if found is None:
        raise ArgumentTypeError(f"'{text}' is no day; write it as 2026-11-20")
    if not _FIRST_DAY <= found <= _LAST_DAY:
        raise ArgumentTypeError(f"{text} is not between {_FIRST_DAY} and {_LAST_DAY}")
    return found


def year(text: str) -> int:
    """A year of four digits, of a century in which there can be somebody to ask about."""
    if text.isascii() and text.isdigit() and _FIRST_DAY.year <= int(text) <= _LAST_DAY.year:
        return int(text)
    raise ArgumentTypeError(f"'{text}' is no year; write it as 2026")


def county_code(text: str) -> str:
    """The code of a county, of today or of a time before; none is guessed from one digit."""
    from okstat.model.county import NOT_STATED, county
    from okstat.tables import UnknownCodeError

    try:
        code = county(text).code
    except UnknownCodeError:
        code = NOT_STATED
    if code == NOT_STATED:
        raise ArgumentTypeError(f"'{text}' is no county; write its code in two digits, as 03")
    return code


def amount(text: str) -> Decimal:
    """Kroner, exact and not below 0."""
    try:
        found = kroner(text)
    except ValueError:
        raise ArgumentTypeError(f"'{text}' is no amount; write it as 300 or 12.50") from None
    if found < 0:
        raise ArgumentTypeError(f"{text} is below 0")
    return found


def number_of_months(text: str) -> int:
    """How many months ahead: none, or up to five years."""
    if text.isascii() and text.isdigit() and int(text) <= _MOST_MONTHS:
        return int(text)
    raise ArgumentTypeError(f"'{text}' is no number of months from 0 to {_MOST_MONTHS}")


def number_of_processes(text: str) -> int:
    """How many processes: one or more."""
    if text.isascii() and text.isdigit() and int(text) > 0:
        return int(text)
    raise ArgumentTypeError(f"'{text}' is no number of processes")
