"""Lengths of training and practice: exact months, bounds where something is left open, and how they are written."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import frozen

from okstat.errors import LawError
from okstat.money import in_words
from okstat.period import Period, add_months
from okstat.text import LANGUAGES, Text, value_in_words

__all__ = [
    "MONTHS_OF_A_YEAR",
    "NOTHING",
    "UNKNOWN",
    "Between",
    "Value",
    "as_decimal",
    "exactly",
    "months_in_words",
    "months_since",
    "said",
]

MONTHS_OF_A_YEAR: Final = 12

_DAY: Final = timedelta(days=1)
_PLACES: Final = 4
_PLACES_IN_WORDS: Final = 2
_NOT_KNOWN: Final = Text(nb="ikke kjent", nn="ikkje kjent", en="not known")
_ONE: Final = Text(nb="1 måned", nn="1 månad", en="1 month")
_MONTHS: Final = Text(nb="{months} måneder", nn="{months} månader", en="{months} months")
_AT_LEAST: Final = Text(nb="minst {length}", nn="minst {length}", en="at least {length}")
_AT_MOST: Final = Text(nb="høyst {length}", nn="høgst {length}", en="at most {length}")
_BETWEEN: Final = Text(nb="{least} til {length}", nn="{least} til {length}", en="{least} to {length}")


@frozen
class Between:
    """A length that is not settled: no less than one number of months and no more than another.

    Attributes:
        least: months that are certain.
        most: the most that it can come to; `None` where nothing known sets a limit.

    Raises:
        LawError: less than nothing, or more at the least than at the most.
    """

    least: Fraction
    most: Fraction | None

    def __attrs_post_init__(self) -> None:
        if self.least < 0 or (self.most is not None and self.most < self.least):
            raise LawError("a length lies between a number of months that is not below 0 and one that is no smaller")

    def __add__(self, other: Between) -> Between:
        most = None if self.most is None or other.most is None else self.most + other.most
        return Between(self.least + other.least, most)

    def times(self, factor: Fraction) -> Between:
        """As many times as long."""
        return Between(self.least * factor, None if self.most is None else self.most * factor)

    def at_most(self, limit: Fraction) -> Between:
        """This length, cut off at a limit that it can never exceed."""
        return Between(min(self.least, limit), limit if self.most is None else min(self.most, limit))

    def at_least(self, limit: Between) -> Between:
        """This length, raised to a limit that it can never fall below."""
        most = None if self.most is None or limit.most is None else max(self.most, limit.most)
        return Between(max(self.least, limit.least), most)

    def possibly_nothing(self) -> Between:
        """This length, of which it is not settled whether it counts at all: it may also be nothing."""
        return Between(Fraction(0), self.most)

    def or_else(self, other: Between) -> Between:
        """This length or another, not settled which: at least the smaller, at most the larger."""
        most = None if self.most is None or other.most is None else max(self.most, other.most)
        return Between(min(self.least, other.least), most)

    def left_of(self, whole: Between) -> Between:
        """What is left of a whole when this is taken off; never less than nothing."""
        least = Fraction(0) if self.most is None else max(whole.least - self.most, Fraction(0))
        return Between(least, None if whole.most is None else max(whole.most - self.least, Fraction(0)))

    def settled(self) -> Value:
        """The number where there is only one, `None` where nothing is known at all, else the bounds."""
        if self.most == self.least:
            return self.least
        return None if self == UNKNOWN else self


Value = Fraction | Between | date | Decimal | None
"""What a calculation comes to: exact months, bounds in months, a day, kroner, or not known."""


def exactly(months: Fraction | int) -> Between:
    """A length that is settled."""
    return Between(Fraction(months), Fraction(months))


NOTHING: Final = exactly(0)
UNKNOWN: Final = Between(Fraction(0), None)


def months_since(anchor: date, day: date) -> Fraction:
    """How many months `day` comes after `anchor`: whole ones, and the days beyond as a part of the month they begin.

    Lengths that are measured from the same anchor add up exactly; a year from any anchor is twelve months.

    Raises:
        ValueError: `day` lies before `anchor`.
    """
    if day < anchor:
        raise ValueError("the day lies before the anchor of the months")
    whole = Period(anchor, day - _DAY).months().months if day > anchor else 0
    begun, next_one = add_months(anchor, whole), add_months(anchor, whole + 1)
    return whole + Fraction((day - begun).days, (next_one - begun).days)


def as_decimal(months: Fraction, places: int = _PLACES) -> Decimal:
    """Months as a decimal number, cut after some places: 4.9999 never becomes 5."""
    return Decimal(months.numerator * 10**places // months.denominator).scaleb(-places).normalize()


def months_in_words(value: Value) -> Text:
    """`18 måneder`, `3 til 6 måneder`, `minst 24 måneder`, a day, an amount, or that it is not known."""
    if value is None:
        return _NOT_KNOWN
    if isinstance(value, Decimal):
        return Text(*(in_words(value, language) for language in LANGUAGES))
    if isinstance(value, date):
        return Text(*(value_in_words(value, language) for language in LANGUAGES))
    if isinstance(value, Fraction):
        number = as_decimal(value, _PLACES_IN_WORDS)
        return _ONE if number == 1 else said(_MONTHS, months=number)
    if value.most is None:
        return said(_AT_LEAST, length=months_in_words(value.least))
    if not value.least:
        return said(_AT_MOST, length=months_in_words(value.most))
    least = as_decimal(value.least, _PLACES_IN_WORDS)
    return said(_BETWEEN, least=least, length=months_in_words(value.most))


def said(text: Text, **values: object) -> Text:
    """A text with its values put in, in all three languages."""
    return Text(*(text.fill(language, values).replace("{", "{{").replace("}", "}}") for language in LANGUAGES))
