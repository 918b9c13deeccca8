"""The rows of a wage plan: pieces of the training time, each with its percentage, base and amounts, or what is open."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen

from okstat.dated import Mark, Standing
from okstat.law import HoleRead, Law
from okstat.model.events import ContractKind
from okstat.money import Rounding, Share, rounded
from okstat.outcome import Missing
from okstat.period import Period
from okstat.plans import wages_words as say
from okstat.plans.amounts import Read, weakest, with_remainder
from okstat.plans.lengths import MONTHS_OF_A_YEAR, months_since, said
from okstat.plans.wages_terms import BaseBy, WagePolicy, WageTerms
from okstat.text import Text

__all__ = ["DEDUCTION", "HOURS", "PERCENT", "REFERENCE_STEP", "TABLE", "WageRow", "wage_rows"]

REFERENCE_STEP: Final = "wage.reference-step"
TABLE: Final = "wage.table.lo-ys"
PERCENT: Final = "wage.percent"
DEDUCTION: Final = "wage.deduction"
HOURS: Final = "wage.hours-a-year"

_DAY: Final = timedelta(days=1)
_MONTHS_OF_A_HALF_YEAR: Final = 6
_WHOLE: Final = Decimal(1)


@frozen(kw_only=True)
class WageRow:
    """Pay for one piece of the training time. What is `None` is not known; then `open` or `missing` says why.

    Attributes:
        first: the first day.
        last: the last day, inclusive.
        half_year: the half-year of training, from 1; `None` where it is open which it is.
        position: the part of a full position.
        percent: the part of the base that is paid.
        step: the wage step of the base.
        base_kr: kroner a year at 100 percent.
        yearly_kr: kroner a year, full time.
        monthly_kr: kroner a month, full time.
        hourly_kr: kroner an hour.
        amount_kr: kroner for the piece itself. The last one known takes the remainder, so that the pieces add up.
        rounding: by which years, months and the piece are rounded.
        figures: what it rests on.
        open: what no text that was read answers.
        missing: what the tables do not know.
    """

    first: date
    last: date
    half_year: int | None
    position: Decimal
    percent: Share | None = None
    step: int | None = None
    base_kr: Decimal | None = None
    yearly_kr: Decimal | None = None
    monthly_kr: Decimal | None = None
    hourly_kr: Decimal | None = None
    amount_kr: Decimal | None = None
    rounding: Rounding = Rounding.TO_ORE_HALF_UP
    figures: tuple[Read, ...] = ()
    open: tuple[Text, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def is_local(self) -> bool:
        """Whether it rests on local practice."""
        return any(figure.row.provenance.standing is Standing.LOCAL for figure in self.figures)

    @property
    def mark(self) -> Mark | None:
        """The weakest mark of what it rests on; `None` where it rests on nothing."""
        return weakest(self.figures)


def wage_rows(terms: WageTerms, law: Law, policy: WagePolicy) -> tuple[WageRow, ...]:
    """The rows of the time from the first day to the last: split wherever a fact or a table changes.

    Raises:
        LawError: there are no local percentages of the name that the policy gives.
    """
    tables = (REFERENCE_STEP, TABLE, _percent_table(policy), DEDUCTION, HOURS)
    changes = (law.points(table) for table in tables)
    cuts = terms.cuts().union(*changes)
    pieces = [_Piece(terms, law, policy, piece) for piece in Period(terms.first, terms.last).split_at(*cuts)]
    rows = [piece.row() for piece in pieces]
    amounts = with_remainder([piece.exact for piece in pieces], policy.rounding)
    return tuple(evolve(row, amount_kr=amount) for row, amount in zip(rows, amounts, strict=True))


def _percent_table(policy: WagePolicy) -> str:
    return f"{PERCENT}.{policy.ladder}" if policy.ladder else PERCENT


class _Piece:
    """One piece under work."""

    def __init__(self, terms: WageTerms, law: Law, policy: WagePolicy, piece: Period) -> None:
        self.terms = terms
        self.law = law
        self.policy = policy
        self.piece = piece
        self.exact: Fraction | None = None
        self.figures: dict[Read, None] = {}
        self.open: dict[Text, None] = {}
        self.missing: dict[Missing, None] = {}

    def row(self) -> WageRow:
        """The row, with everything but the amount for the piece."""
        terms, piece, rounding = self.terms, self.piece, self.policy.rounding
        numbers = terms.half_years_on(piece.first)
        part = next(part for part in terms.pieces if part.first <= piece.first <= part.last)
        percent, step = self._percent(numbers), self._step()
        base = None if step is None else self._number(TABLE, str(step))
        taken = self._deduction()
        row = WageRow(
            first=piece.first,
            last=piece.last,
            half_year=numbers[0] if len(numbers) == 1 else None,
            position=part.position,
            percent=percent,
            step=step,
            base_kr=base,
            rounding=rounding,
        )
        if percent is not None and base is not None:
            row = evolve(row, yearly_kr=rounded(percent.of(base), rounding))
            if taken is not None:
                row = self._divided(row, percent.of(base - taken), is_whole=part.share == _WHOLE)
        self._ask_of_the_position(part.position, part.share)
        return evolve(row, figures=tuple(self.figures), open=tuple(self.open), missing=tuple(self.missing))

    def _divided(self, row: WageRow, yearly: Fraction, *, is_whole: bool) -> WageRow:
        """Months and hours of a yearly amount; the piece itself where it is worked in full."""
        hours = self._number(HOURS)
        if is_whole:
            first, after = self.piece.first, self.piece.last + _DAY
            months = months_since(self.terms.first, after) - months_since(self.terms.first, first)
            self.exact = yearly * months / MONTHS_OF_A_YEAR
        return evolve(
            row,
            monthly_kr=rounded(yearly / MONTHS_OF_A_YEAR, row.rounding),
            hourly_kr=None if hours is None else rounded(yearly / Fraction(hours), Rounding.TO_TEN_ORE_HALF_UP),
        )

    def _percent(self, numbers: tuple[int, ...]) -> Share | None:
        question = self._question_on_percent(numbers)
        if question is not None:
            self.open[question] = None
            return None
        percent = self._number(_percent_table(self.policy), f"{self.terms.months}/{numbers[0]}")
        return None if percent is None else Share.from_percent(percent)

    def _question_on_percent(self, numbers: tuple[int, ...]) -> Text | None:
        terms, first = self.terms, self.piece.first
        if terms.kind is not ContractKind.APPRENTICE:
            return say.KIND
        if first > terms.agreed_last:
            return said(say.EXTENDED, last=terms.agreed_last)
        if terms.shortened_from is not None and first >= terms.shortened_from:
            return said(say.SHORTENED, day=terms.shortened_from)
        if len(numbers) > 1:
            return said(say.SHIFTED, first=first, last=self.piece.last)
        if terms.months is None:
            return say.LENGTH
        if (numbers[0] - 1) * _MONTHS_OF_A_HALF_YEAR >= terms.months:
            return said(say.BEYOND, months=terms.months, number=numbers[0], first=first)
        return None

    def _step(self) -> int | None:
        """The wage step by the day of pay or the day of hire; by whichever, where both give the same."""
        first, by = self.piece.first, self.policy.base_by
        pay = self._known(first) if by is not BaseBy.HIRE else None
        if by is BaseBy.PAY:
            return pay
        hire, *others = (self._known(day) for day in self._hire_days())
        if any(step != hire for step in others):
            self.open[said(say.HIRES, day=self._hire_days()[-1])] = None
            return None
        if by is BaseBy.HIRE or pay == hire:
            return hire
        half_known = pay is None or hire is None
        question = say.BASE_BY_HALF_KNOWN if half_known else say.BASE_BY
        values = {"day": self._since(REFERENCE_STEP), **({} if half_known else {"hire": hire, "pay": pay})}
        self.open[said(question, **values)] = None
        return None

    def _since(self, table: str) -> date:
        """From when a table answers as it does on the first day, as far as the training time reaches back."""
        day = self.piece.first
        try:
            since = self.law.row_on(day, table).since
        except HoleRead as read:
            since = read.hole.since
        return max(since, self.terms.first) if isinstance(since, date) else self.terms.first

    def _hire_days(self) -> list[date]:
        hired, *moved = self.terms.hired
        return [hired, *(day for day in moved if day <= self.piece.first)]

    def _known(self, day: date) -> int | None:
        number = self._number(REFERENCE_STEP, on=day)
        return None if number is None else int(number)

    def _deduction(self) -> Decimal | None:
        if self.policy.deduction_kr is not None:
            return self.policy.deduction_kr
        found = self._number(DEDUCTION)
        if found is None:
            self.open[said(say.DEDUCTION, day=self._since(DEDUCTION))] = None
        return found

    def _ask_of_the_position(self, position: Decimal, share: Decimal) -> None:
        if share < position:
            self.open[said(say.AWAY, first=self.piece.first, last=self.piece.last)] = None
        if position < _WHOLE:
            self.open[said(say.PART_TIME, first=self.piece.first)] = None

    def _number(self, table: str, key: str = "", *, on: date | None = None) -> Decimal | None:
        """A figure of the first day, or of another; what the table does not know is missing, by table and day."""
        day = on if on is not None else self.piece.first
        try:
            row = self.law.row_on(day, table, key)
        except HoleRead:
            self.missing[Missing(f"{table}[{key}]" if key else table, f"table {table} on {day}")] = None
            return None
        self.figures[Read(table, row)] = None
        return Decimal(row.value)
