"""How many months of a grant lie in each piece of the training time."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from okstat.period import Period, by_month, calendar_month
from okstat.plans.grants_terms import PartMonth

__all__ = ["months_in"]

_ONE: Final = Fraction(1)


def months_in(piece: Period, whole: Period, counted: PartMonth | None) -> Fraction | None:
    """The months of the calendar in a piece; `None` where one is broken, and it is open how such a month counts.

    Counted by days, a time that was agreed in whole months comes to just as many: the month in which it stops counts
    for what was left of the one in which it began.

    Args:
        piece: a part of the whole.
        whole: the time from the first day of the grant to the last.
        counted: how a broken month counts.
    """
    months = Fraction(0)
    for month in (calendar_month(part.first) for part in by_month(piece)):
        held = _clipped(month, whole)
        here = _clipped(month, piece)
        if here == month:
            months += 1
        elif counted is None:
            return None
        elif counted is PartMonth.DAYS:
            months += _by_days(month, held, whole) * Fraction(here.days, held.days)
        elif here.contains(held.first) and (month.contains(whole.first) or whole.contains(month.last)):
            months += 1
    return months


def _by_days(month: Period, held: Period, whole: Period) -> Fraction:
    """What a month counts by its days in the whole."""
    is_last = held != month and month.contains(whole.last) and not month.contains(whole.first)
    if is_last and not whole.months().days:
        begun = calendar_month(whole.first)
        return _ONE - Fraction(_clipped(begun, whole).days, begun.days)
    return Fraction(held.days, month.days)


def _clipped(month: Period, to: Period) -> Period:
    return Period(max(month.first, to.first), min(month.last, to.last))
