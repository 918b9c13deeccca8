"""The rows of a plan in kroner: the figures they rest on, amounts rounded once that add up to the exact sum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, Generic, Protocol, TypeVar

from attrs import frozen

from okstat.dated import Mark, Row
from okstat.money import Rounding, rounded
from okstat.outcome import Missing
from okstat.text import Text

__all__ = ["AmountRow", "Amounts", "Read", "known_sum", "weakest", "whole_sum", "with_remainder"]

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


class AmountRow(Protocol):
    """A row of a plan in kroner."""

    @property
    def first(self) -> date:
        """The first day."""

    @property
    def last(self) -> date:
        """The last day, inclusive."""

    @property
    def amount_kr(self) -> Decimal | None:
        """Kroner for the piece; `None` where that is not known."""

    @property
    def figures(self) -> tuple[Read, ...]:
        """What it rests on."""


R = TypeVar("R", bound=AmountRow)


@frozen(kw_only=True)
class Amounts(Generic[R]):
    """What plans in kroner have in common: their rows, and what is not settled.

    Attributes:
        rows: the pieces of the training time.
        open: what no text that was read answers, each question once.
        missing: what facts and tables do not tell.
        remarks: what there is to say of the figures it rests on.
    """

    rows: tuple[R, ...] = ()
    open: tuple[Text, ...] = ()
    missing: tuple[Missing, ...] = ()
    remarks: tuple[Text, ...] = ()

    @property
    def total_kr(self) -> Decimal | None:
        """The sum of all rows; `None` where one is not known."""
        return whole_sum(row.amount_kr for row in self.rows)

    @property
    def known_kr(self) -> Decimal:
        """The sum of the rows that are known."""
        return known_sum(row.amount_kr for row in self.rows)

    @property
    def overlays(self) -> tuple[str, ...]:
        """The names of the host's own files that it rests on."""
        names = (read.row.provenance.overlay for row in self.rows for read in row.figures)
        return tuple(dict.fromkeys(name for name in names if name is not None))

    def on(self, day: date) -> R | None:
        """The row of a day; `None` outside the training time."""
        return next((row for row in self.rows if row.first <= day <= row.last), None)


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
