"""The rows of a plan in kroner: the figures they rest on, amounts rounded once that add up to the exact sum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import frozen

from okstat.dated import Mark, Row
from okstat.money import Rounding, rounded

__all__ = ["Read", "known_sum", "weakest", "whole_sum", "with_remainder"]

_NOTHING: Final = Decimal(0)


@frozen
class Read:
    """A figure that a row of a plan rests on.

    Attributes:
        table: the name of the table.
        row: its row.
    """

    table: str
    row: Row[int | Decimal]


def weakest(figures: Iterable[Read]) -> Mark | None:
    """The weakest mark of some figures; `None` where there is none."""
    marks = {figure.row.provenance.mark for figure in figures}
    return None if not marks else Mark.SECONDARY if Mark.SECONDARY in marks else Mark.PRIMARY


def with_remainder(exact: Sequence[Fraction | None], rounding: Rounding) -> tuple[Decimal | None, ...]:
    """Each amount rounded, the last one known with what is left of the rounded sum of them all.

    Args:
        exact: the exact amounts; `None` for what is not known, which stays so.
        rounding: by which.
    """
    known = [number for number, amount in enumerate(exact) if amount is not None]
    amounts = [None if amount is None else rounded(amount, rounding) for amount in exact]
    if known:
        whole = rounded(sum((amount for amount in exact if amount is not None), Fraction(0)), rounding)
        amounts[known[-1]] = whole - known_sum(amounts[number] for number in known[:-1])
    return tuple(amounts)


def known_sum(amounts: Iterable[Decimal | None]) -> Decimal:
    """The sum of what is known."""
    return sum((amount for amount in amounts if amount is not None), _NOTHING)


def whole_sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """The sum where all is known and there is something; else `None`."""
    held = tuple(amounts)
    return known_sum(held) if held and None not in held else None
