"""Accidents of those with læretid, what they cost, and what the county's accident insurance answers."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event

__all__ = [
    "Accident",
    "AccidentCause",
    "AccidentClaimDecided",
    "AccidentCost",
    "AccidentPlace",
    "ClaimGround",
    "CostKind",
]


class AccidentPlace(Enum):
    """Where an accident happened (forskrift 2024 § 18-3); another place of stay equals home."""

    TRAINING_PLACE = "training_place"
    WAY_TO_TRAINING = "way_to_training"
    WAY_TO_WORK = "way_to_work"
    ELSEWHERE = "elsewhere"


class AccidentCause(Enum):
    """What the injury comes from; all but the first may be left out of the insurance (forskrift 2024 § 18-6)."""

    ACCIDENT = "accident"
    POISONING = "poisoning"
    INSECT_INFECTION = "insect_infection"
    INFECTION = "infection"
    MENTAL_INJURY_ALONE = "mental_injury_alone"


class CostKind(Enum):
    """What was paid for after an accident (forskrift 2024 § 18-5)."""

    DOCTOR = "doctor"
    DENTIST = "dentist"
    TREATMENT = "treatment"
    TRAVEL = "travel"


class ClaimGround(Enum):
    """Why a claim was turned down."""

    NOT_INSURED = "not_insured"
    PLACE_OR_TIME = "place_or_time"
    CAUSE = "cause"
    COST = "cost"
    OTHER_INSURANCE = "other_insurance"


@frozen(kw_only=True)
class Accident(Event):
    """Somebody with læretid has an accident.

    Attributes:
        place: where.
        in_training_time: whether it was in training time; asked for at the place of training only.
        cause: what the injury comes from.
        covered_otherwise: whether national insurance or occupational injury insurance covers it.
        disability_percent: the degree of lasting medical disability, as set by the regulation on occupational injury.
        died: whether it was fatal.
    """

    kind: ClassVar[str] = "accident"
    place: AccidentPlace | None = None
    in_training_time: bool | None = None
    cause: AccidentCause | None = None
    covered_otherwise: bool | None = None
    disability_percent: Decimal | None = None
    died: bool | None = None


@frozen(kw_only=True)
class AccidentCost(Event):
    """A cost that follows from an accident, on the day it was incurred.

    Attributes:
        accident: the id of the accident.
        what: what was paid for.
        documented: whether it was needed and is documented.
        first_permanent: whether a dental treatment is the first permanent one.
        advised: whether a doctor or dentist advised the treatment.
        by_one_with_full_refund: whether it was given by one with a right to full refund.
        cheapest_safe: whether a journey was by the cheapest safe means.
        private_extra: whether it is what private treatment cost beyond.
    """

    kind: ClassVar[str] = "accident_cost"
    accident: str
    what: CostKind | None = None
    documented: bool | None = None
    first_permanent: bool | None = None
    advised: bool | None = None
    by_one_with_full_refund: bool | None = None
    cheapest_safe: bool | None = None
    private_extra: bool | None = None


@frozen(kw_only=True)
class AccidentClaimDecided(Event):
    """The insurance answers a claim; `event` is the accident, or the cost, that it is about.

    Attributes:
        event: id of the accident, or of the cost, that it is about.
        paid: whether it pays.
        ground: why it does not.
    """

    kind: ClassVar[str] = "accident_claim_decided"
    event: str
    paid: bool
    ground: ClaimGround | None = None
