"""When something is asked of the training of adults, and of those with individually arranged training."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.model.events import Admission
from okstat.rule import NOT_APPLICABLE, Outcome, OutcomeKind, unknown
from okstat.situation.clocks.contract import ADMISSION, day_asked
from okstat.situation.clocks.training import arrangement_is_decided
from okstat.situation.contract import ContractSituation
from okstat.situation.occasions.contract import while_training_runs
from okstat.situation.occasions.occasion import Occasion

__all__ = ["OCCASIONS", "while_an_adult_trains", "while_training_is_arranged"]


def while_an_adult_trains(contract: ContractSituation) -> Outcome:
    """The contract of somebody admitted as an adult runs on the day."""
    runs, admission = while_training_runs(contract), contract.contract.admission
    if admission is Admission.UPPER_SECONDARY or runs.kind is OutcomeKind.NOT_APPLICABLE:
        return NOT_APPLICABLE
    return runs if admission is not None else unknown(ADMISSION, *runs.missing)


def while_training_is_arranged(contract: ContractSituation) -> Outcome:
    """The contract of a lærekandidat runs on the day, and a decision on individually arranged training stands."""
    runs, decided = while_training_runs(contract), arrangement_is_decided(contract)
    if isinstance(decided, Outcome):
        return decided if runs.kind is not OutcomeKind.NOT_APPLICABLE else NOT_APPLICABLE
    return NOT_APPLICABLE if contract.arrangement.is_granted_on(contract.on) is False else runs


OCCASIONS: Final[Mapping[str, Occasion]] = {
    "while_an_adult_trains": Occasion(ContractSituation, day_asked, while_an_adult_trains),
    "while_training_is_arranged": Occasion(ContractSituation, day_asked, while_training_is_arranged),
}
