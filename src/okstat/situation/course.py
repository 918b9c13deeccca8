"""How many years a trade takes, where the list of trades or the contract tells it."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from okstat.curricula import LAST_SUBJECT_EXAMS_BY_MODEL
from okstat.model.trade import trades

__all__ = ["model_of"]

FOUR_YEARS: Final = 4


def model_of(trade: str | None, course: str | None) -> str | None:
    """The years in school and in company of a trade, as the list has them; else as the course of a contract shows them.

    A course of four years is none of a trade with a longer one, however it is divided.

    >>> from okstat.situation.course import model_of
    >>> model_of("ELAUT3----", "2+2"), model_of("BATMF3----", "1+3"), model_of("BATMF3----", "2+2.5")
    ('3+1.5', '1+3', None)
    """
    known = trades().get(trade) if trade is not None else None
    if known is not None and known.model is not None:
        return known.model
    if course is None or course in LAST_SUBJECT_EXAMS_BY_MODEL:
        return course
    return course if sum(Fraction(part) for part in course.split("+")) == FOUR_YEARS else None
