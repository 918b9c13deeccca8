"""What opens a question that the law leaves to judgement: something is recorded, on a day whose law then counts.

What is not recorded opens nothing, whether or not the record is complete: nobody has asked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from okstat.model.events import EndingBasis, Party
from okstat.rule import MET, NOT_APPLICABLE, Outcome
from okstat.situation.contract import ContractSituation
from okstat.situation.occasions.occasion import Occasion

__all__ = ["OCCASIONS", "company_changes", "end_is_demanded_for_breach"]

_FOR_BREACH: Final = (EndingBasis.BREACH, EndingBasis.UNABLE)


def end_is_demanded_for_breach(contract: ContractSituation) -> date | Outcome:
    """A party demands that the contract is ended for a breach, or because a party cannot fulfil it.

    A demand without a ground is such a demand, unless it is the apprentice's, who needs none.
    """
    demand = contract.termination.demand
    if demand is None:
        return NOT_APPLICABLE
    is_so = demand.by is not Party.APPRENTICE if demand.basis is None else demand.basis in _FOR_BREACH
    return demand.on if is_so else NOT_APPLICABLE


def company_changes(contract: ContractSituation) -> date | Outcome:
    """The contract has passed to another company."""
    return contract.parties.company_since or NOT_APPLICABLE


def _wherever_it_has_a_day(contract: ContractSituation) -> Outcome:
    return MET


def _opening(clock: Callable[[ContractSituation], date | Outcome]) -> Occasion:
    return Occasion(ContractSituation, clock, _wherever_it_has_a_day)


_OPENINGS: Final = (end_is_demanded_for_breach, company_changes)

OCCASIONS: Final[Mapping[str, Occasion]] = {opening.__name__: _opening(opening) for opening in _OPENINGS}
