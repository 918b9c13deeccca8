"""Clocks and facts of training under way: assessments, individually arranged training, the end."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.model.events import ContractKind
from okstat.rule import NOT_APPLICABLE, Missing, Outcome, unknown
from okstat.situation.clocks.contract import ASSESSMENT, ENDED, PERIOD
from okstat.situation.contract import ContractSituation

__all__ = [
    "ARRANGEMENT",
    "EXPERT",
    "arrangement_is_decided",
    "assessment_is_held",
    "documented_training_is_over",
    "expert_assessment_is_made",
    "training_is_over",
]

ARRANGEMENT: Final = Missing("arrangement.decided", "event arrangement_decided")
EXPERT: Final = Missing("arrangement.assessed", "event expert_assessed")


def assessment_is_held(contract: ContractSituation) -> date | Outcome:
    """The day of the latest half-year assessment."""
    held = contract.assessments.assessed
    if held:
        return held[-1]
    return NOT_APPLICABLE if contract.assessments.assessed_silent_to == contract.on else unknown(ASSESSMENT)


def arrangement_is_decided(contract: ContractSituation) -> date | Outcome:
    """The day of the latest decision on individually arranged training, to which a lærekandidat has the right."""
    if contract.parties.kind is not ContractKind.TRAINING_CANDIDATE:
        return NOT_APPLICABLE
    decided = contract.arrangement.decided
    if decided:
        return decided[-1].on
    return NOT_APPLICABLE if contract.arrangement.decided_silent_to == contract.on else unknown(ARRANGEMENT)


def expert_assessment_is_made(contract: ContractSituation) -> date | Outcome:
    """The day of the latest expert assessment; where none is recorded, nobody can say that one was needed."""
    assessed = contract.arrangement.assessed
    return assessed[-1].on if assessed else NOT_APPLICABLE


def training_is_over(contract: ContractSituation) -> date | Outcome:
    """The last day of a contract that has ended, or whose period is over; unknown where no last day is agreed."""
    ends = contract.ends
    if ends is None and contract.ending.silent_to == contract.on:
        return NOT_APPLICABLE if contract.begins is None else unknown(PERIOD)
    if ends is None:
        return unknown(ENDED)
    return ends if contract.ending.on is not None or ends < contract.on else NOT_APPLICABLE


def documented_training_is_over(contract: ContractSituation) -> date | Outcome:
    """The last day of a contract that is over, where a tool told of its documentation: only of those is any asked."""
    return training_is_over(contract) if contract.documentation.aims else NOT_APPLICABLE
