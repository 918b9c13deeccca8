"""Adults who seek an apprentice place: opplæringslova 2023 § 18-6, forskrift 2024 § 13-6.

Since 22 June 2026 the regulation names §§ 6-3, 6-4 and 7-2 as what holds when adults are placed, and so neither the
other offer of § 6-2 with its day nor the applications of §§ 7-1 to 7-6. What it named before that day is not known.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.model.events import CandidateKind, Matter
from okstat.rule import NOT_APPLICABLE, Missing, Outcome, unknown
from okstat.situation.candidate import CandidateSituation
from okstat.situation.clocks.candidate import place_is_applied_for, place_is_given, refused_for_conditions
from okstat.situation.places import places_are_settled
from okstat.transition import ACT_2023_IN_FORCE, REGULATION_OF_JUNE_2026

__all__ = [
    "TEXT_BEFORE_2026",
    "adult_applies_for_a_place",
    "day_asked_of_the_young",
    "is_placed_as_adult",
    "places_of_the_young_are_settled",
    "young_apply_for_a_place",
    "young_are_placed",
    "young_are_refused_for_conditions",
]

TEXT_BEFORE_2026: Final = Missing("law adult.placement", "the text on the placement of adults before 2026-06-22")


def is_placed_as_adult(candidate: CandidateSituation, day: date) -> bool:
    """Whether somebody seeks a place as an adult: by the latest admission, or by the kind of candidate.

    Whoever was let into training by chapter 5 has the rights and duties of that (§ 18-3 (3)).
    """
    let_in = [
        one
        for one in candidate.decisions.rows
        if one.matter in (Matter.TRAINING, Matter.ADULT_TRAINING) and one.granted and one.on <= day
    ]
    if let_in:
        return let_in[-1].matter is Matter.ADULT_TRAINING
    return candidate.candidate.kind is CandidateKind.ADULT


def _unless_adult(candidate: CandidateSituation, day: date | Outcome) -> date | Outcome:
    """The day of what chapter 7 of the regulation, or § 6-2, says; for an adult it says nothing, or it is not known."""
    asked = candidate.on if isinstance(day, Outcome) else day
    if day is NOT_APPLICABLE or asked < ACT_2023_IN_FORCE or not is_placed_as_adult(candidate, asked):
        return day
    return NOT_APPLICABLE if asked >= REGULATION_OF_JUNE_2026 else unknown(TEXT_BEFORE_2026)


def young_apply_for_a_place(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest application for placement by somebody who is no adult."""
    return _unless_adult(candidate, place_is_applied_for(candidate))


def young_are_placed(candidate: CandidateSituation) -> date | Outcome:
    """The day of the placement of somebody who is no adult."""
    return _unless_adult(candidate, place_is_given(candidate))


def young_are_refused_for_conditions(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest refusal of placement because conditions fail, of somebody who is no adult."""
    return _unless_adult(candidate, refused_for_conditions(candidate))


def day_asked_of_the_young(candidate: CandidateSituation) -> date | Outcome:
    """The day asked about, of somebody who is no adult."""
    return _unless_adult(candidate, candidate.on)


def places_of_the_young_are_settled(candidate: CandidateSituation) -> date | Outcome:
    """As `places_are_settled`, for those whose right to a place is that of § 5-6: adults have it by § 18-6."""
    return NOT_APPLICABLE if is_placed_as_adult(candidate, candidate.on) else places_are_settled(candidate)


def adult_applies_for_a_place(candidate: CandidateSituation) -> date | Outcome:
    """The day of the latest application for placement by an adult."""
    return place_is_applied_for(candidate) if is_placed_as_adult(candidate, candidate.on) else NOT_APPLICABLE
