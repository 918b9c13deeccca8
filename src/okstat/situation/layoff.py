"""How long somebody was laid off or dismissed by a day (temporary regulation of 2020 § 9)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from okstat.model.complete import silence_is_fact
from okstat.model.events import AbsenceCause, EmploymentEnding
from okstat.period import add_months
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, breached, unknown
from okstat.situation.clocks.employment import EMPLOYMENT_BASIS, EMPLOYMENT_ENDED
from okstat.situation.conditions import untold
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.training import Absence

__all__ = ["LAID_OFF", "LASTED", "days_in", "days_of", "dismissed_before", "laid_off_by", "layoffs_by", "passed_on"]

LAID_OFF: Final = Missing("absences.rows", "event absence")
ON_LEAVE: Final = Missing("absences.rows", "event leave")
LASTED: Final = Missing("absences.rows[].last", "key last of event absence")
A_DAY: Final = timedelta(days=1)


def layoffs_by(contract: ContractSituation, day: date) -> list[Absence]:
    """The layoffs that had begun by a day."""
    return [row for row in contract.absences.rows if row.cause is AbsenceCause.LAID_OFF and row.first <= day]


def days_of(layoffs: list[Absence], day: date) -> int:
    """How many days they had taken by a day, that day included; one that is not known to be over goes on."""
    return sum((min(row.last or day, day) - row.first + A_DAY).days for row in layoffs)


def days_in(layoffs: list[Absence], months: int) -> int:
    """How many days so many months have, counted from the first layoff."""
    return (add_months(layoffs[0].first, months) - layoffs[0].first).days


def passed_on(layoffs: list[Absence], months: int) -> date | None:
    """The first day on which they had lasted more than so many months; `None` where they did not."""
    left = days_in(layoffs, months) if layoffs else 0
    for row in layoffs:
        if row.last is None or (row.last - row.first + A_DAY).days > left:
            return row.first + timedelta(days=left)
        left -= (row.last - row.first + A_DAY).days
    return None


def laid_off_by(contract: ContractSituation, day: date, months: int) -> Outcome:
    """Laid off or dismissed before a day, for less than so many months; silence is neither."""
    layoffs, dismissed = layoffs_by(contract, day), dismissed_before(contract, day)
    if not layoffs and not isinstance(dismissed, date):
        unclear = [row for row in contract.absences.rows if row.cause is None and row.first <= day]
        silences = (LAID_OFF, contract.absences.absent_silent_to), (ON_LEAVE, contract.changes.leave_silent_to)
        lacks = dict.fromkeys([*([LAID_OFF] if unclear else []), *untold(day, *silences), *dismissed.missing])
        return unknown(*lacks) if lacks else breached()
    if isinstance(dismissed, date) and day >= add_months(dismissed + A_DAY, months):
        return breached()
    return breached() if layoffs and days_of(layoffs, day) >= days_in(layoffs, months) else MET


def dismissed_before(contract: ContractSituation, day: date) -> date | Outcome:
    """The last day of an employment that somebody gave notice of, where it is before a day."""
    employment = contract.employment
    if employment.ended_on is None:
        return NOT_APPLICABLE if silence_is_fact(employment.ended_silent_to, day - A_DAY) else unknown(EMPLOYMENT_ENDED)
    if employment.ended_on >= day:
        return NOT_APPLICABLE
    if employment.ended_basis is None:
        return unknown(EMPLOYMENT_BASIS)
    return employment.ended_on if employment.ended_basis is EmploymentEnding.NOTICE else NOT_APPLICABLE
