"""Strategies for single values: days, codes, numbers, shares. Everything is made to fit, nothing is filtered."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import count
from typing import Any, Final, get_args

import attrs
from hypothesis import strategies as st
from stdnum.no import fodselsnummer, orgnr

from okstat.document.codes import CountyCode
from okstat.document.wire import Key, keys
from okstat.model.county import NOT_STATED
from okstat.tables import read_code_list

__all__ = ["FIRST", "LAST", "counties", "days", "organisation_numbers", "synthetic_numbers", "texts", "values_for"]

FIRST: Final = date(2014, 1, 1)
LAST: Final = date(2029, 12, 31)


def days(*, first: date = FIRST, last: date = LAST) -> st.SearchStrategy[date]:
    """Days from `first` to `last`, both included."""
    return st.dates(first, last)


def texts() -> st.SearchStrategy[str]:
    """Words of any script, never empty."""
    return st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)


def organisation_numbers() -> st.SearchStrategy[str]:
    """Nine digits with a right check digit; they begin with 3, as no real number does."""
    return st.integers(0, 9_999_999).map(_organisation_number)


def synthetic_numbers(*, born: date) -> st.SearchStrategy[str]:
    """Person numbers of the tax administration's test population (month + 80) for a birth date."""
    return st.integers(0, 999).map(lambda start: _synthetic_number(born, start))


def values_for(key: Key) -> st.SearchStrategy[Any]:
    """What may stand under a key of the document that names nothing else in it."""
    if (known := _by_name().get(key.name)) is not None:
        return known
    if parts := get_args(key.hint):
        member = Key(key.name, parts[0], required=True)
        return st.lists(values_for(member), min_size=1, max_size=3, unique_by=repr).map(tuple)
    if attrs.has(key.hint):
        return _objects(key.hint)
    if issubclass(key.hint, Enum):
        return st.sampled_from(key.hint)
    return {date: days(), bool: st.booleans(), str: texts(), CountyCode: counties()}[key.hint]


@cache
def counties() -> st.SearchStrategy[str]:
    """Codes of counties, of now and of before; not the one for a county that is not stated."""
    return st.sampled_from([code for code in _codes("generated_counties") if code != NOT_STATED])


@st.composite
def _objects(draw: st.DrawFn, shape: type) -> Any:
    """An object within an event, whose keys are there or not."""
    values = {key.name: draw(values_for(key) if key.required else st.none() | values_for(key)) for key in keys(shape)}
    return shape(**values)


@cache
def _by_name() -> dict[str, st.SearchStrategy[Any]]:
    counts = st.integers(0, 5)
    return {
        "trade": st.sampled_from(_codes("generated_trades")),
        "county": counties(),
        "home_county": counties(),
        "moving_to": counties(),
        "course": st.sampled_from(["2+2", "1+3", "0+4", "3+1.5"]),
        "organisation_number": organisation_numbers(),
        "share": st.integers(1, 100).map(lambda hundredths: Decimal(hundredths) / 100),
        "percentage": st.integers(1, 1000).map(lambda tenths: Decimal(tenths) / 10),
        "hours": st.integers(1, 40_000).map(lambda quarters: Decimal(quarters) / 4),
        "ordinary_hours": st.integers(1, 40_000).map(lambda quarters: Decimal(quarters) / 4),
        "recognised_months": st.integers(0, 240).map(lambda quarters: Decimal(quarters) / 4),
        "pay_percentage": st.integers(1, 1000).map(lambda tenths: Decimal(tenths) / 10),
        "disability_percent": st.integers(1, 1000).map(lambda tenths: Decimal(tenths) / 10),
        "base_kr": st.integers(2000, 9000).map(lambda hundreds: Decimal(hundreds * 100)),
        "step": st.integers(19, 101),
        "position_code": st.integers(0, 9999).map(lambda number: f"{number:04}"),
        "employees": st.integers(0, 20_000),
        "employers": st.integers(0, 9),
        "learners": st.integers(0, 9),
        "practice_years": st.integers(0, 50),
        "shared_not_passed": counts,
        "shared_without_basis": counts,
        "others_not_passed": counts,
        "because_of": counts,
        "minutes": st.integers(0, 600),
        "curriculum_minutes": st.integers(0, 600),
        "minutes_late": st.integers(0, 120),
        "examiners": st.integers(0, 3),
        "mark": st.integers(1, 6),
        "rank": st.integers(1, 99),
        "overall_mark": st.integers(1, 6),
        "exam_mark": st.integers(1, 6),
        "school_years": st.integers(0, 13),
        "fee": st.integers(0, 9_999).map(Decimal),
        "year": st.integers(FIRST.year, LAST.year),
    }


def _codes(name: str) -> list[str]:
    return [row["code"] for row in read_code_list(name)]


def _organisation_number(start: int) -> str:
    """The first number from `start` on that has a check digit."""
    return next(
        f"{digits}{check}"
        for digits in (f"3{(start + step) % 10_000_000:07}" for step in count())
        for check in range(10)
        if orgnr.checksum(f"{digits}{check}") == 0
    )


def _synthetic_number(born: date, start: int) -> str:
    """The first number from `start` on that has check digits."""
    day = f"{born:%d}{born.month + 80}{born:%y}"
    numbers = (_with_check_digits(f"{day}{(start + step) % 1000:03}") for step in count())
    return next(number for number in numbers if len(number) == 11)


def _with_check_digits(digits: str) -> str:
    """Nine digits and what follows from them, which is too long where there is no check digit for them."""
    digits += fodselsnummer.calc_check_digit1(digits)
    return digits + fodselsnummer.calc_check_digit2(digits)
