"""How long somebody was laid off or dismissed by a day (temporary regulation of 2020 § 9)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from okstat.model.events import AbsenceCause, EmploymentEnding
from okstat.period import add_months
from okstat.rule import MET, Missing, Outcome, breached, unknown
from okstat.situation.contract import ContractSituation
from okstat.situation.training import Absence

__all__ = ["LAID_OFF", "LASTED", "days_in", "days_of", "laid_off_by", "layoffs_by", "passed_on"]

LAID_OFF: Final = Missing("absences.rows", "event absence")
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
    """Laid off or dismissed before a day, for less than so many months."""
    layoffs, dismissed = layoffs_by(contract, day), _dismissed_on(contract, day)
    if not layoffs and dismissed is None:
        unclear = [row for row in contract.absences.rows if row.cause is None and row.first <= day]
        silent_to = contract.absences.silent_to
        return breached() if not unclear and silent_to is not None and silent_to >= day else unknown(LAID_OFF)
    if dismissed is not None and day >= add_months(dismissed + A_DAY, months):
        return breached()
    return breached() if layoffs and days_of(layoffs, day) >= days_in(layoffs, months) else MET


def _dismissed_on(contract: ContractSituation, day: date) -> date | None:
    """The last day of an employment that somebody gave notice of."""
    employment = contract.employment
    is_over = employment.ended_on is not None and employment.ended_on < day
    return employment.ended_on if is_over and employment.ended_basis is EmploymentEnding.NOTICE else None
