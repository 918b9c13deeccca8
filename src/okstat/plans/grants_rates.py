"""Which basic grant a contract has on a day, and what the tables say that it comes to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Final

from okstat.dated import holds, points
from okstat.law import HoleRead, Law
from okstat.model.events import ContractKind, TrainingRight
from okstat.money import Rounding, Share, rounded
from okstat.outcome import Missing
from okstat.plans import grants_words as say
from okstat.plans.amounts import Read
from okstat.plans.grants_terms import GrantTerms
from okstat.plans.lengths import MONTHS_OF_A_YEAR, said
from okstat.situation.clocks.contract import COURSE
from okstat.situation.clocks.grant import HOME_COUNTY
from okstat.text import Text

__all__ = ["NATIONAL", "TABLES", "Basis", "Rates", "changes"]

NATIONAL: Final = "national"
BASIS_1_YEAR: Final = "grant.basis-1.year"
BASIS_1_MONTH: Final = "grant.basis-1.month"
BASIS_2_YEAR: Final = "grant.basis-2.year"
BASIS_2_MONTH: Final = "grant.basis-2.month"
ADDITION: Final = "grant.small-trades-addition.year"
SMALL_2_YEAR: Final = "grant.small-trades-basis-2.year"
SMALL_2_MONTH: Final = "grant.small-trades-basis-2.month"
PANDEMIC: Final = "grant.pandemic-addition.month"
PANDEMIC_CAP: Final = "grant.pandemic-addition-cap"
SMALL_TRADES: Final = "grant.small-trades"
TRAINING_YEARS: Final = "grant.training-years"
THREE_SCHOOL_YEARS: Final = "grant.three-school-years"
LEAST: Final = "office.share-kept.least"
MOST: Final = "office.share-kept.most"

TABLES: Final = (
    BASIS_1_YEAR, BASIS_1_MONTH, BASIS_2_YEAR, BASIS_2_MONTH, ADDITION, SMALL_2_YEAR, SMALL_2_MONTH, PANDEMIC,
    PANDEMIC_CAP, SMALL_TRADES, TRAINING_YEARS, THREE_SCHOOL_YEARS, LEAST, MOST,
)  # fmt: skip

_OF_ONE_RATE: Final = (
    (BASIS_1_YEAR, BASIS_1_MONTH),
    (BASIS_2_YEAR, BASIS_2_MONTH),
    (SMALL_2_YEAR, SMALL_2_MONTH),
)
_OTHER_FORM: Final = {one: other for year, month in _OF_ONE_RATE for one, other in ((year, month), (month, year))}
"""The same rate is published by the year or by the month."""

RIGHT: Final = Missing("contract.right", "key right of the contract")
MAIN_MODEL: Final = "2+2"
ALL_IN_COMPANY: Final = "0+"
THREE_YEARS: Final = "3+"


class Basis(Enum):
    """Basic grant I (Basistilskudd I) or II, or none."""

    ONE = "1"
    TWO = "2"
    NONE = "0"


def changes(terms: GrantTerms, law: Law) -> set[date]:
    """The days on which a table may change its answer; of what offices keep, only for the offices of the contract."""
    days = {day for table in TABLES if table not in (LEAST, MOST) for day in law.points(table)}
    offices = {one.office_name or one.office for one in terms.recipients}
    for table in (law.tables[name] for name in (LEAST, MOST)):
        days |= points(*(bound for one in table.rows if one.key in offices for bound in (one.since, one.until)))
        days |= points(*(bound for hole in table.holes if hole.key in offices for bound in (hole.since, hole.until)))
    return days


class Rates:
    """The grant of one contract on one day, and what came up on the way to it."""

    def __init__(self, terms: GrantTerms, law: Law, day: date) -> None:
        self.terms = terms
        self.law = law
        self.day = day
        self.figures: dict[Read, None] = {}
        self.open: dict[Text, None] = {}
        self.missing: dict[Missing, None] = {}

    def basis(self) -> Basis | None:
        """Which grant it is; `None` where that is not settled."""
        terms = self.terms
        if terms.kind is ContractKind.FAGBREV_ON_THE_JOB:
            return Basis.TWO
        if terms.course is None:
            self.missing[COURSE] = None
            return None
        if terms.course.startswith(THREE_YEARS):
            return self._after_three_years()
        is_adult = terms.is_21 is True and terms.course.startswith(ALL_IN_COMPANY)
        if terms.right is TrainingRight.YOUTH and is_adult:
            self.open[say.WHICH_BASIS] = None
            return None
        if terms.right is TrainingRight.YOUTH:
            return Basis.ONE
        if terms.right is None and not is_adult:
            self.missing[RIGHT] = None
            return None
        return Basis.TWO

    def month(self, basis: Basis) -> tuple[Decimal | None, Fraction | None]:
        """Kroner for one month, to the krone and exactly; what is published by the month only is not exact."""
        is_small = self._is_small()
        if is_small is None:
            return None, None
        exact = self._one(is_small=is_small) if basis is Basis.ONE else self._two(is_small=is_small)
        if exact is not None:
            return rounded(exact, Rounding.TO_KRONE_HALF_UP), exact
        printed = self._printed(basis, is_small=is_small)
        return (None if printed is None else rounded(printed, Rounding.TO_KRONE_HALF_UP)), None

    def addition(self, basis: Basis, months: Fraction | None) -> Fraction | None:
        """What came on top in the spring of 2021; nothing on other days, unknown for grant II."""
        if not any(holds(row.since, row.until, self.day) for row in self.law.tables[PANDEMIC].rows):
            return Fraction(0)
        if basis is Basis.TWO:
            self.open[say.PANDEMIC] = None
            return None
        month, cap = self._number(PANDEMIC), self._number(PANDEMIC_CAP)
        return None if months is None or month is None or cap is None else min(month * months, cap)

    def kept(self, office: str) -> tuple[Share, Share] | None:
        """The part of the grant that an office keeps; an open question where no table knows it."""
        try:
            least, most = (self.law.row_on(self.day, table, office) for table in (LEAST, MOST))
        except HoleRead:
            self.open[said(say.OFFICE_SHARE, office=office)] = None
            return None
        self.figures.update({Read(LEAST, least): None, Read(MOST, most): None})
        return Share.from_percent(least.value), Share.from_percent(most.value)

    def _after_three_years(self) -> Basis | None:
        """What the county that pays gives where three years at school came before."""
        payer, trade = self.terms.payer, self.terms.trade
        if payer is None:
            self.missing[HOME_COUNTY] = None
            return None
        own = f"{payer}/{trade}"
        number = self._read(THREE_SCHOOL_YEARS, own if self._has(THREE_SCHOOL_YEARS, own) else payer)
        return None if number is None else Basis(str(int(number)))

    def _one(self, *, is_small: bool) -> Fraction | None:
        """A month of grant I: its training years spread over all months in the company."""
        months = self._months()
        years = None if months is None else self._read(TRAINING_YEARS, str(self.terms.course))
        year = self._number(BASIS_1_YEAR)
        more = self._number(ADDITION) if is_small else Fraction(0)
        if months is None or years is None or year is None or more is None:
            return None
        return years * year / months + more / MONTHS_OF_A_YEAR

    def _two(self, *, is_small: bool) -> Fraction | None:
        year = self._number(SMALL_2_YEAR if is_small else BASIS_2_YEAR)
        return None if year is None else year / MONTHS_OF_A_YEAR

    def _printed(self, basis: Basis, *, is_small: bool) -> Fraction | None:
        """The month as it is printed, where the year is not; that of grant I is the month of the main model."""
        if basis is Basis.TWO:
            return self._known(SMALL_2_MONTH if is_small else BASIS_2_MONTH)
        is_main = self.terms.course == MAIN_MODEL and self._months() is not None
        return self._known(BASIS_1_MONTH) if is_main and not is_small else None

    def _months(self) -> int | None:
        """The months of the course, where just so many are agreed; else how many training years there are is open."""
        months = self.terms.months
        in_company = Fraction(str(self.terms.course).split("+")[1]) * MONTHS_OF_A_YEAR
        if months is not None and months == in_company:
            return months
        self.open[say.LENGTH] = None
        return None

    def _is_small(self) -> bool | None:
        """Whether it is a small and protected trade; those that no list ever named are not.

        What stands on the list of the first day stays one through the whole time: so the lists themselves say.
        """
        trade = self.terms.trade
        if trade is None or not self._has(SMALL_TRADES, trade):
            return False
        for day in (self.terms.first, self.day):
            try:
                row = self.law.row_on(day, SMALL_TRADES, trade)
            except HoleRead:
                continue
            if row.value or day == self.day:
                self.figures[Read(SMALL_TRADES, row)] = None
                return bool(row.value)
        self.open[said(say.SMALL_TRADE, first=self.day)] = None
        return None

    def _has(self, table: str, key: str) -> bool:
        held = self.law.tables[table]
        return key in {*(row.key for row in held.rows), *(hole.key for hole in held.holes)}

    def _number(self, table: str) -> Fraction | None:
        """The rate of the county that pays where the table has one for it, else the national one."""
        return self._read(table, self._key(table))

    def _known(self, table: str) -> Fraction | None:
        """The rate of `_number`, where it only helps to tell the month: that there is none is not told as missing."""
        try:
            row = self.law.row_on(self.day, table, self._key(table))
        except HoleRead:
            return None
        self.figures[Read(table, row)] = None
        return Fraction(row.value)

    def _key(self, table: str) -> str:
        """The county where it has a rate of its own on the day, by the year or by the month; else the national one."""
        both = (table, _OTHER_FORM.get(table, table))
        held = {row.key for name in both for row in self.law.tables[name].rows if holds(row.since, row.until, self.day)}
        if self.terms.payer is None and held - {NATIONAL}:
            self.missing[HOME_COUNTY] = None
        return self.terms.payer if self.terms.payer in held and self.terms.payer is not None else NATIONAL

    def _read(self, table: str, key: str) -> Fraction | None:
        try:
            row = self.law.row_on(self.day, table, key)
        except HoleRead:
            self.missing[Missing(f"{table}[{key}]", f"table {table} on {self.day}")] = None
            return None
        self.figures[Read(table, row)] = None
        return Fraction(row.value)
