"""Individually arranged training: what was assessed, decided, planned and reviewed."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

from attrs import frozen

from okstat.model.complete import silence_is_fact
from okstat.model.events import ArrangementDecided, ArrangementReviewed, Event, ExpertAssessed, IndividualPlanWritten
from okstat.situation.history import Record

__all__ = ["Arrangement", "fold_arrangement"]


@frozen
class Arrangement:
    """What is known of individually arranged training (individuelt tilrettelagt opplæring), each by day.

    Attributes:
        events: everything folded here.
        assessed: the expert assessments.
        assessed_silent_to: the last day for which no further one is a fact.
        decided: the county's decisions.
        decided_silent_to: the last day for which no further decision is a fact.
        planned: the individual training plans.
        planned_silent_to: the last day for which no further plan is a fact.
        reviewed: the yearly overviews.
        reviewed_silent_to: the last day for which no further overview is a fact.
    """

    events: tuple[Event, ...]
    assessed: tuple[ExpertAssessed, ...]
    assessed_silent_to: date | None
    decided: tuple[ArrangementDecided, ...]
    decided_silent_to: date | None
    planned: tuple[IndividualPlanWritten, ...]
    planned_silent_to: date | None
    reviewed: tuple[ArrangementReviewed, ...]
    reviewed_silent_to: date | None

    def is_granted_on(self, day: date) -> bool | None:
        """Whether a decision grants it on a day, the latest by then; `None` where that is not known."""
        known = [decision for decision in self.decided if decision.on <= day]
        if known:
            return known[-1].granted
        return False if silence_is_fact(self.decided_silent_to, day) else None

    def granted_since(self) -> date | None:
        """The day of the first decision since which it has been granted without a break; `None` where it is not."""
        since = None
        for decision in reversed(self.decided):
            if not decision.granted:
                break
            since = decision.on
        return since

    def assessed_before(self, day: date) -> ExpertAssessed | None:
        """The latest expert assessment by a day."""
        return next((one for one in reversed(self.assessed) if one.on <= day), None)

    def nobody_assessed_by(self, day: date) -> bool:
        """Whether it is a fact that there was no expert assessment by a day."""
        return self.assessed_before(day) is None and silence_is_fact(self.assessed_silent_to, day)


_OF_AN_ARRANGEMENT: Final = frozenset((ExpertAssessed, ArrangementDecided, IndividualPlanWritten, ArrangementReviewed))


def fold_arrangement(record: Record) -> Arrangement:
    """Fold assessments, decisions, plans and overviews."""
    kinds = (ExpertAssessed, ArrangementDecided, IndividualPlanWritten, ArrangementReviewed)
    assessed_to, decided_to, planned_to, reviewed_to = (record.silent_to(kind) for kind in kinds)
    if record.has_none_of(_OF_AN_ARRANGEMENT):
        return _no_arrangement(assessed_to, decided_to, planned_to, reviewed_to)
    assessed, decided = record.of(ExpertAssessed), record.of(ArrangementDecided)
    planned, reviewed = record.of(IndividualPlanWritten), record.of(ArrangementReviewed)
    return Arrangement(
        events=assessed + decided + planned + reviewed,
        assessed=assessed,
        assessed_silent_to=assessed_to,
        decided=decided,
        decided_silent_to=decided_to,
        planned=planned,
        planned_silent_to=planned_to,
        reviewed=reviewed,
        reviewed_silent_to=reviewed_to,
    )


@lru_cache
def _no_arrangement(
    assessed: date | None, decided: date | None, planned: date | None, reviewed: date | None
) -> Arrangement:
    """Most contracts have none: they share one value."""
    return Arrangement(
        events=(),
        assessed=(),
        assessed_silent_to=assessed,
        decided=(),
        decided_silent_to=decided,
        planned=(),
        planned_silent_to=planned,
        reviewed=(),
        reviewed_silent_to=reviewed,
    )
