"""What opens a question that the law leaves to judgement: something is recorded, on a day whose law then counts.

What is not recorded opens nothing, whether or not the record is complete: nobody has asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from okstat.rule import MET, NOT_APPLICABLE, Outcome
from okstat.situation.contract import ContractSituation
from okstat.situation.occasions.occasion import Occasion

__all__ = ["OCCASIONS", "company_changes", "ending_is_notified"]


def ending_is_notified(contract: ContractSituation) -> date | Outcome:
    """The county has been told in writing that a party wants to end the contract."""
    return contract.ending.notified_on or NOT_APPLICABLE


def company_changes(contract: ContractSituation) -> date | Outcome:
    """The contract has passed to another company."""
    return contract.parties.company_since or NOT_APPLICABLE


def _wherever_it_has_a_day(contract: ContractSituation) -> Outcome:
    return MET


def _opening(clock: Callable[[ContractSituation], date | Outcome]) -> Occasion:
    return Occasion(ContractSituation, clock, _wherever_it_has_a_day)


_OPENINGS: Final = (ending_is_notified, company_changes)

OCCASIONS: Final[Mapping[str, Occasion]] = {opening.__name__: _opening(opening) for opening in _OPENINGS}
