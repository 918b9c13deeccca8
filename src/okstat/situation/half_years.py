"""In which half-years something is due, by the policy that is chosen: the law names neither days nor numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from okstat.law import Law
from okstat.period import Period, half_years, parts_of_school_years
from okstat.policy import BY_SCHOOL_YEAR, HALF_YEARS
from okstat.rule import NOT_APPLICABLE, Due, Missing, Outcome, Waiver, unknown
from okstat.situation.clocks.contract import STARTED
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.training import Absence

__all__ = ["counted_half_years", "due_each_half_year", "whole_parts"]

ALL_OF_IT: Final = Decimal(1)
ONE_DAY: Final = timedelta(days=1)
HALF_A_YEAR: Final = 6


def due_each_half_year(
    contract: ContractSituation,
    law: Law,
    held: tuple[date, ...],
    silent_to: date | None,
    missing: Missing,
    last: date,
) -> Iterator[Due] | Outcome:
    """One occurrence in each half-year of the training that is over by `last`, by the policy `half-years`.

    Half-years are counted whatever absence there is. One in which there was no training at all, since the apprentice
    was away from it throughout, keeps its number and is waived.
    """
    start = contract.start.on
    if start is None:
        return NOT_APPLICABLE if contract.start.silent_to == contract.on else unknown(STARTED)
    if start > last:
        return iter(())
    slots = counted_half_years(start, contract, law)
    return _dues(slots, contract.absences.rows, held, silent_to, missing, last)


def counted_half_years(first: date, contract: ContractSituation, law: Law) -> tuple[Period, ...]:
    """The half-years of a training time that begins on a day, by the policy `half-years`."""
    if law.choice(HALF_YEARS) == BY_SCHOOL_YEAR:
        return whole_parts(first, contract.ends, contract.on, HALF_A_YEAR)
    return half_years(first, contract.ends or contract.on)


def whole_parts(first: date, ends: date | None, on: date, months: int) -> tuple[Period, ...]:
    """The parts of school years from a day to the end; where no end is known, those that are over on the day asked."""
    if ends is not None:
        return parts_of_school_years(first, ends, months)
    parts = parts_of_school_years(first, on, months)
    return tuple(part for part in parts if _ends_a_part(part, months))


def _ends_a_part(part: Period, months: int) -> bool:
    """Whether its last day is the last of a part of a school year, not only the day asked about."""
    following = part.last + ONE_DAY
    return following.day == 1 and (following.month - 8) % months == 0


def _dues(
    slots: tuple[Period, ...],
    absences: tuple[Absence, ...],
    held: tuple[date, ...],
    silent_to: date | None,
    missing: Missing,
    last: date,
) -> Iterator[Due]:
    """One in each half-year; each day something was held fulfils the earliest still open that had any training."""
    waiting = iter(held)
    day = next(waiting, None)
    for number, slot in enumerate(slots, 1):
        if slot.last > last:
            return
        if absences and _is_away_throughout(slot, absences):
            yield Due(number, slot.first, slot.last, None, silent_to, missing, Waiver.AWAY)
            continue
        while day is not None and day < slot.first:
            day = next(waiting, None)
        yield Due(number, slot.first, slot.last, day, silent_to, missing)
        day = next(waiting, None)


def _is_away_throughout(slot: Period, absences: tuple[Absence, ...]) -> bool:
    """Whether absences or leave, one after the other, took all of the training in a half-year."""
    back = slot.first
    for absence in absences:
        if absence.first <= back and absence.share in (None, ALL_OF_IT):
            if absence.last is None:
                return True
            back = max(back, absence.last + ONE_DAY)
    return back > slot.last
