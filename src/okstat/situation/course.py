"""How many years a trade takes, where the list of trades or the contract tells it."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from okstat.curricula import LAST_SUBJECT_EXAMS_BY_MODEL
from okstat.model.events import Organisation
from okstat.model.trade import trades
from okstat.situation.contract import ContractSituation

__all__ = ["model_of"]

FOUR_YEARS: Final = 4
FIXED: Final = (Organisation.FIXED,)


def model_of(trade: str | None, contract: ContractSituation | None) -> str | None:
    """The years in school and in company of a trade, as the list has them; else as the course of a contract shows them.

    A course of four years is none of a trade with a longer one, however it is divided. A longer course is that of the
    trade unless the contract is said to depart from it.
    """
    known = trades().get(trade) if trade is not None else None
    if known is not None and known.model is not None:
        return known.model
    course = contract.parties.course if contract is not None else None
    if contract is None or course is None or sum(Fraction(part) for part in course.split("+")) == FOUR_YEARS:
        return course
    is_the_trades = contract.terms.organisation in (None, FIXED) and course in LAST_SUBJECT_EXAMS_BY_MODEL
    return course if is_the_trades else None
