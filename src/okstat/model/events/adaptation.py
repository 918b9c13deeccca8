"""Individually arranged training: the expert assessment, the decision, the plan and the yearly overview."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.words_of_assessment import ExpertContent, ExpertService, PlanContent

__all__ = [
    "ArrangementDecided",
    "ArrangementReviewed",
    "ExpertAssessed",
    "IndividualPlanWritten",
]


@frozen(kw_only=True)
class ExpertAssessed(Event):
    """An expert assessment (sakkunnig vurdering) is made.

    Attributes:
        by: who made it.
        covers: what it covers.
        recommends: whether it finds that individually arranged training is needed.
        consented: the day of the consent to it.
    """

    kind: ClassVar[str] = "expert_assessed"
    by: ExpertService | None = None
    covers: tuple[ExpertContent, ...] | None = None
    recommends: bool | None = None
    consented: date | None = None


@frozen(kw_only=True)
class ArrangementDecided(Event):
    """The county decides on individually arranged training.

    Attributes:
        granted: whether it is granted.
        reasoned: whether the decision says why it departs from the expert assessment.
        excepts_competence: whether it makes exceptions from the competence that trainers must have (§ 11-9).
        consented: the day of the consent to the decision.
    """

    kind: ClassVar[str] = "arrangement_decided"
    granted: bool | None = None
    reasoned: bool | None = None
    excepts_competence: bool | None = None
    consented: date | None = None


@frozen(kw_only=True)
class IndividualPlanWritten(Event):
    """The individual training plan (individuell opplæringsplan) is written, with what it states.

    Attributes:
        states: what the plan states; `None` where that is not told.
    """

    kind: ClassVar[str] = "individual_plan_written"
    states: tuple[PlanContent, ...] | None = None


@frozen(kw_only=True)
class ArrangementReviewed(Event):
    """The yearly overview of the arranged training, and the assessment against the plan, is written."""

    kind: ClassVar[str] = "arrangement_reviewed"
