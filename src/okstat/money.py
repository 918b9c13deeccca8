"""Kroner as exact decimals, shares as exact ratios, and every rounding by name.

Amounts stay exact until one named rounding is applied; `round()` rounds half to even and is never used.

>>> from decimal import Decimal
>>> from okstat.money import Rounding, Share, kroner, rounded, spread
"""

from __future__ import annotations

import re
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal, Inexact
from enum import Enum
from fractions import Fraction
from math import gcd
from typing import Final

from attrs import frozen

__all__ = ["Rounding", "Share", "in_words", "kroner", "rounded", "spread"]

_PLAIN: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[Inexact])
_SPACE: Final = "\N{NO-BREAK SPACE}"
_MINUS: Final = "\N{MINUS SIGN}"


class Rounding(Enum):
    """How an amount is rounded: to a whole number of units, half a unit away from zero. The value is the unit in øre.

    Half away from zero means that a deduction rounds like the amount it takes back.
    """

    TO_ORE_HALF_UP = 1
    TO_TEN_ORE_HALF_UP = 10
    TO_KRONE_HALF_UP = 100
    TO_HUNDRED_KRONER_HALF_UP = 10_000


@frozen
class Share:
    """A share of an amount, as an exact ratio in lowest terms: 50 percent is 1 of 2.

    >>> Share.from_percent("37.5")
    Share(numerator=3, denominator=8)
    >>> Share.from_percent(30).of(387500), Share(1, 24).as_decimal()
    (Fraction(116250, 1), None)

    Attributes:
        numerator: 0 or more; may exceed the denominator.
        denominator: 1 or more.

    Raises:
        ValueError: the numerator is negative, or the denominator not positive.
    """

    numerator: int
    denominator: int

    def __attrs_post_init__(self) -> None:
        if self.numerator < 0 or self.denominator < 1:
            raise ValueError("a share needs a numerator of at least 0 and a denominator of at least 1")
        common = gcd(self.numerator, self.denominator)
        object.__setattr__(self, "numerator", self.numerator // common)
        object.__setattr__(self, "denominator", self.denominator // common)

    @classmethod
    def from_percent(cls, percent: str | int | Decimal) -> Share:
        """The share that is so many percent; the argument is read as `kroner` reads amounts."""
        ratio = Fraction(kroner(percent)) / 100
        return cls(ratio.numerator, ratio.denominator)

    def of(self, amount: int | Decimal | Fraction) -> Fraction:
        """This share of an amount, exact and not rounded.

        Raises:
            TypeError: the amount is a float or a bool.
        """
        return _fraction(amount) * Fraction(self.numerator, self.denominator)

    def as_decimal(self) -> Decimal | None:
        """The ratio as an exact decimal, 0.5 for 50 percent; None when there is none, as for 1 of 24."""
        return _decimal(Fraction(self.numerator, self.denominator))

    def in_words(self, language: str = "nb") -> str:
        """`37,5 %`, in English `37.5%`; `1/24` when no decimal is exact."""
        percent = _decimal(Fraction(self.numerator * 100, self.denominator))
        if percent is None:
            return f"{self.numerator}/{self.denominator}"
        return f"{percent:f}%" if language == "en" else f"{percent:f}{_SPACE}%".replace(".", ",")

    def __str__(self) -> str:
        return self.in_words()


def kroner(amount: str | int | Decimal) -> Decimal:
    """An amount, exact: a whole number, a decimal, or text such as `334500` and `-12.50`.

    >>> kroner(334500), kroner("-12.50")
    (Decimal('334500'), Decimal('-12.50'))

    Raises:
        TypeError: the amount is a float, which has lost the exact amount already, or a bool.
        ValueError: the text is no plain decimal number, or the decimal is not finite.
    """
    if isinstance(amount, str):
        if _PLAIN.fullmatch(amount) is None:
            raise ValueError("an amount is written in digits, with a point before the decimals")
        return Decimal(amount)
    return _number(amount)


def rounded(amount: int | Decimal | Fraction, rounding: Rounding) -> Decimal:
    """The amount by a named rounding, with øre written out when the unit is less than a krone.

    >>> rounded(Decimal("2.5"), Rounding.TO_KRONE_HALF_UP), rounded(Decimal("-2.5"), Rounding.TO_KRONE_HALF_UP)
    (Decimal('3'), Decimal('-3'))
    >>> rounded(Decimal("12916.665"), Rounding.TO_ORE_HALF_UP), rounded(79, Rounding.TO_TEN_ORE_HALF_UP)
    (Decimal('12916.67'), Decimal('79.00'))

    Raises:
        TypeError: the amount is a float or a bool.
    """
    units = _fraction(amount) * 100 / rounding.value
    whole = (2 * abs(units.numerator) + units.denominator) // (2 * units.denominator)
    ore = (whole if units >= 0 else -whole) * rounding.value
    return Decimal(ore // 100) if rounding.value >= 100 else Decimal(f"{ore}E-2")


def spread(total: int | Decimal, parts: int, rounding: Rounding) -> tuple[Decimal, ...]:
    """A total in equal rows, each rounded, with the remainder on the last row, so that the sum is the total exactly.

    >>> spread(100, 3, Rounding.TO_ORE_HALF_UP)
    (Decimal('33.33'), Decimal('33.33'), Decimal('33.34'))

    Raises:
        TypeError: the total is a float or a bool.
        ValueError: there are less than 1 part, or so many that the last row would have to take money back.
    """
    if parts < 1:
        raise ValueError("a total is spread over at least 1 part")
    exact = _number(total)
    row = rounded(Fraction(exact) / parts, rounding)
    last = _EXACT.subtract(exact, _EXACT.multiply(row, Decimal(parts - 1)))
    if last < 0 < exact or exact < 0 < last:
        raise ValueError("too many parts for this total and rounding: the last row would have the other sign")
    return (row,) * (parts - 1) + (last,)


def in_words(amount: int | Decimal, language: str) -> str:
    """An amount as it stands in a sentence: `334 500 kr`, `12,50 kr`, in English `NOK 334,500`.

    All spaces are no-break spaces. Øre are written when there are any, decimals beyond them too: nothing is rounded.

    Raises:
        TypeError: the amount is a float or a bool.
    """
    exact = _number(amount)
    whole, _, ore = f"{exact.copy_abs():f}".partition(".")
    ore = ore.rstrip("0")
    number = f"{int(whole):,}" + (f".{ore:0<2}" if ore else "")
    sign = _MINUS if exact < 0 else ""
    if language == "en":
        return f"NOK{_SPACE}{sign}{number}"
    return f"{sign}{number.translate({ord(','): _SPACE, ord('.'): ','})}{_SPACE}kr"


def _number(amount: object) -> Decimal:
    if isinstance(amount, Decimal):
        if not amount.is_finite():
            raise ValueError("an amount must be finite")
        return amount
    if isinstance(amount, int) and not isinstance(amount, bool):
        return Decimal(amount)
    raise TypeError(f"an amount is exact, which {type(amount).__name__} is not")


def _fraction(amount: object) -> Fraction:
    return amount if isinstance(amount, Fraction) else Fraction(_number(amount))


def _decimal(ratio: Fraction) -> Decimal | None:
    """The decimal that equals the ratio, if any: the denominator must be made of twos and fives."""
    rest = ratio.denominator
    twos = (rest & -rest).bit_length() - 1
    rest >>= twos
    fives = 0
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    if rest != 1:
        return None
    places = max(twos, fives)
    return Decimal(f"{ratio.numerator * 10**places // ratio.denominator}E-{places}")
