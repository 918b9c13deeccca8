"""Conditions put together: what fails decides, then what is not known."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TypeVar

from okstat.model.complete import silence_is_fact
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, OutcomeKind, unknown

__all__ = ["all_of", "is_one_of", "is_true", "untold"]

T = TypeVar("T")


def all_of(*conditions: Outcome) -> Outcome:
    """A condition that fails decides, whatever else is not known; then what is not known; else all are met.

    Not applicable when none of them applies.
    """
    for condition in conditions:
        if condition.kind is OutcomeKind.BREACHED:
            return condition
    open_ = dict.fromkeys(fact for condition in conditions for fact in condition.missing)
    if open_:
        return unknown(*open_)
    return NOT_APPLICABLE if all(one is NOT_APPLICABLE for one in conditions) else MET


def is_one_of(actual: T | None, allowed: Collection[T], missing: Missing, **values: object) -> Outcome:
    """Met where what is recorded is one of those allowed, breached with the values where it is another."""
    if actual is None:
        return unknown(missing)
    return MET if actual in allowed else Outcome(OutcomeKind.BREACHED, values=tuple(values.items()))


def is_true(actual: bool | None, missing: Missing, **values: object) -> Outcome:
    """Met where it is so, breached with the values where it is not."""
    return is_one_of(actual, (True,), missing, **values)


def untold(day: date, *silences: tuple[Missing, date | None]) -> tuple[Missing, ...]:
    """The facts of which silence is none up to a day, each given with the day to which its source is complete."""
    return tuple([fact for fact, silent_to in silences if not silence_is_fact(silent_to, day)])
