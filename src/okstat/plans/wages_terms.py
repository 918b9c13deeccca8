"""What a wage is worked out from: the time of training, its interruptions, the day of hire; and the host's choices."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Final

from attrs import frozen

from okstat.model.events import Changed, ContractKind
from okstat.money import Rounding
from okstat.period import Period, birthday, half_year, half_year_number
from okstat.plans.lengths import MONTHS_OF_A_YEAR
from okstat.plans.training_time import TrainingRow, training_time
from okstat.situation.contract import ContractSituation

__all__ = ["BaseBy", "WagePolicy", "WageTerms", "wage_terms"]

_DAY: Final = timedelta(days=1)
_ADULT: Final = 21
"""The border that the law knows for adults in training: probation under the Act of 1998, and basic grant II."""


class BaseBy(Enum):
    """Which day decides the wage step of the base, where it changes inside a contract: no text read says so."""

    HIRE = "hire"
    PAY = "pay"


@frozen(kw_only=True)
class WagePolicy:
    """What the sources leave to whoever pays. Every choice is told with the result.

    Attributes:
        base_by: which day decides the wage step; `None` leaves it open where the two differ.
        deduction_kr: what is taken off the yearly amount before it is divided, where the table does not know it or
            something else is practised; `None` goes by the table.
        ladder: whose local percentages are followed, `university-of-bergen` for the table
            `wage.percent.university-of-bergen`; empty for those of the agreement.
        rounding: of years, months and pieces; hours are rounded to ten øre, as the published ones are.
    """

    base_by: BaseBy | None = None
    deduction_kr: Decimal | None = None
    ladder: str = ""
    rounding: Rounding = Rounding.TO_ORE_HALF_UP


@frozen(kw_only=True)
class WageTerms:
    """The facts of one contract that its wages follow from.

    Attributes:
        kind: which of the four kinds of contract.
        first: the first day of training, from which the half-years are counted.
        last: the last day in force, or the day the contract ended.
        agreed_last: the last day as it was first agreed.
        months: the agreed length of training in the company; `None` where it is not known.
        hired: the day of hire; after it, days of transfer to another company.
        pieces: the time from first to last with position and share in training.
        shortened_from: the day from which a change with consent made the time shorter.
        may_be_adult: whether it is not known that the person is younger than 21.
        waits: whether the agreed time is over, and the contract is not known to have ended.
    """

    kind: ContractKind
    first: date
    last: date
    agreed_last: date
    months: int | None
    hired: tuple[date, ...]
    pieces: tuple[TrainingRow, ...]
    shortened_from: date | None = None
    may_be_adult: bool = False
    waits: bool = False

    def half_years_on(self, day: date) -> tuple[int, ...]:
        """The half-year of a day: by the calendar and, where the time was extended, moved by what was away."""
        moved = self.shift_on(day)
        numbers = {half_year_number(self.first, day), half_year_number(self.first, day - timedelta(days=moved))}
        return tuple(sorted(numbers))

    def shift_on(self, day: date) -> int:
        """How many days the half-years may have been moved by: those away before the day, as far as extended."""
        away = sum((min(piece.last + _DAY, day) - piece.first).days for piece in self._away() if piece.first < day)
        return min(away, max((self.last - self.agreed_last).days, 0))

    def cuts(self) -> set[date]:
        """The days on which a half-year, an absence, another position, an extension or another hire begins."""
        days = {piece.first for piece in self.pieces} | {self.agreed_last + _DAY, *self.hired}
        if self.shortened_from is not None:
            days.add(self.shortened_from)
        number = 1
        while (begins := half_year(self.first, number).first) <= self.last:
            days |= {begins, self._moved(begins)}
            number += 1
        return days

    def _moved(self, begins: date) -> date:
        """The day on which a half-year begins when it is moved by what was away before."""
        day = begins
        while day - timedelta(days=self.shift_on(day)) < begins:
            day += _DAY
        return day

    def _away(self) -> tuple[TrainingRow, ...]:
        return tuple(piece for piece in self.pieces if piece.share < piece.position)


def wage_terms(contract: ContractSituation) -> WageTerms | None:
    """The terms of one contract; `None` where its first or last day is not known."""
    time = training_time(contract)
    if time is None:
        return None
    agreed_first = contract.period.first or time.first
    lasts = [last for _, last in contract.period.lasts]
    agreed_last = lasts[0] if lasts else time.last
    born = contract.contract.person.born
    agreements = [agreement.first for agreement in contract.employment.agreements]
    hired = contract.contract.employed_from or next(iter(agreements), time.first)
    moved = contract.parties.company_since
    return WageTerms(
        kind=contract.parties.kind,
        first=time.first,
        last=time.last,
        agreed_last=agreed_last,
        months=_months(agreed_first, agreed_last, contract.parties.course) if lasts else None,
        hired=(hired,) if moved is None else (hired, moved),
        pieces=time.rows,
        shortened_from=_shortened_from(contract, agreed_last),
        may_be_adult=born is None or birthday(born, _ADULT) <= time.first,
        waits=contract.ending.on is None and time.last < contract.on,
    )


def _months(first: date, last: date, course: str | None) -> int | None:
    """The whole months agreed; where days are left over, those of the course that they come closest to."""
    if last < first:
        return None
    length = Period(first, last).months()
    if not length.days:
        return length.months
    of_course = None if course is None else Fraction(course.split("+")[1]) * MONTHS_OF_A_YEAR
    return next((months for months in (length.months, length.months + 1) if months == of_course), None)


def _shortened_from(contract: ContractSituation, agreed_last: date) -> date | None:
    """From when a change with consent has made the time shorter than it was first agreed."""
    for event in contract.period.events:
        if isinstance(event, Changed) and event.last is not None and event.last < agreed_last:
            return max(event.on, event.consented) if event.consented is not None else event.on
    return None
