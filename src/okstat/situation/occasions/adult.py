"""When something is asked of an application for training by the rules for adults."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.model.events import Matter
from okstat.rule import MET, NOT_APPLICABLE, Outcome
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import adult_training_is_decided
from okstat.situation.occasions.occasion import Occasion

__all__ = ["OCCASIONS", "once_adult_training_is_decided", "once_adult_training_is_granted"]


def once_adult_training_is_decided(candidate: CandidateSituation) -> Outcome:
    """An application for training by the rules for adults is decided."""
    decided = adult_training_is_decided(candidate)
    return decided if isinstance(decided, Outcome) else MET


def once_adult_training_is_granted(candidate: CandidateSituation) -> Outcome:
    """An application for training by the rules for adults is granted."""
    decision = candidate.decisions.last_on(Matter.ADULT_TRAINING)
    if decision is None:
        return once_adult_training_is_decided(candidate)
    return MET if decision.granted else NOT_APPLICABLE


OCCASIONS: Final[Mapping[str, Occasion]] = {
    "once_adult_training_is_decided": Occasion(
        CandidateSituation, adult_training_is_decided, once_adult_training_is_decided
    ),
    "once_adult_training_is_granted": Occasion(
        CandidateSituation, adult_training_is_decided, once_adult_training_is_granted
    ),
}
