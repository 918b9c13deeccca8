"""When something is asked of those who have a contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.rule import MET, NOT_APPLICABLE, Outcome, unknown
from okstat.situation.clocks.contract import ENDED, PERIOD, SIGNED, STARTED, contract_is_made, day_asked
from okstat.situation.contract import ContractSituation
from okstat.situation.occasions.occasion import Occasion

__all__ = ["OCCASIONS", "once_companies_share_it", "once_it_is_signed", "while_training_runs"]


def while_training_runs(contract: ContractSituation) -> Outcome:
    """The contract runs on the day; while no start is recorded, the agreed period counts.

    Where the agreed last day is not told, nobody can say that it runs: it may be over without a word.
    """
    on, begins, ends = contract.on, contract.begins, contract.ends
    if contract.start.on is None and contract.start.silent_to == on:
        return NOT_APPLICABLE
    if begins is None:
        return unknown(STARTED)
    if begins > on or (ends is not None and ends < on):
        return NOT_APPLICABLE
    if contract.ending.on is None and contract.ending.silent_to != on:
        return unknown(ENDED)
    return unknown(PERIOD) if ends is None else MET


def once_it_is_signed(contract: ContractSituation) -> Outcome:
    """The contract has been signed by both sides; what it must say is judged by the law of that day."""
    if contract.signing.on is not None:
        return MET
    return NOT_APPLICABLE if contract.signing.silent_to == contract.on else unknown(SIGNED)


def once_companies_share_it(contract: ContractSituation) -> Outcome:
    """The contract has been signed, and two companies or more give the training under it."""
    return once_it_is_signed(contract) if contract.cooperation.is_shared else NOT_APPLICABLE


OCCASIONS: Final[Mapping[str, Occasion]] = {
    "while_training_runs": Occasion(ContractSituation, day_asked, while_training_runs),
    "once_it_is_signed": Occasion(ContractSituation, contract_is_made, once_it_is_signed),
    "once_companies_share_it": Occasion(ContractSituation, contract_is_made, once_companies_share_it),
}
