"""An employment as payroll has it, and what payroll is told to pay: nouns for ports, folds and hosts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from attrs import frozen

from okstat.money import Rounding, Share
from okstat.text import Text

__all__ = ["Employment", "WageInstruction", "position_code"]

_SAP_PREFIX = "2000"
"""What DFØ writes before the four digits of a position code: `20001362`."""


@frozen(kw_only=True)
class Employment:
    """One row of payroll: an employment with the terms that hold from its first to its last day.

    A field that is `None` is unknown.

    Attributes:
        first: the first day of the row.
        last: its last day, inclusive; `None` where it is open or unknown.
        employed_to: the last day of the employment itself, whatever terms follow.
        position_code: the state's position code (stillingskode), four digits.
        pay_group: the pay group as payroll writes it, `HLÆR_30`.
        pay_percentage: percent of the base that is paid.
        step: the wage step (lønnstrinn) of the base.
        base_kr: kroner a year at 100 percent.
        share: the part of a full position.
    """

    first: date
    last: date | None = None
    employed_to: date | None = None
    position_code: str | None = None
    pay_group: str | None = None
    pay_percentage: Decimal | None = None
    step: int | None = None
    base_kr: Decimal | None = None
    share: Decimal | None = None

    def last_by(self, day: date) -> date:
        """The last day of the row that lies not after a day."""
        return day if self.last is None else min(self.last, day)


@frozen(kw_only=True)
class WageInstruction:
    """What payroll is told to pay for one piece of the training time (lønnsinstruks): nothing is sent by the package.

    What is `None` is not known; then `open` or `missing` says why, and nobody fills it in but the host.

    Attributes:
        contract: the id of the contract.
        first: the first day.
        last: the last day, inclusive.
        half_year: the half-year of training, from 1.
        position: the part of a full position.
        percent: the part of the base that is paid.
        step: the wage step of the base; none too where a host gives an amount without a step.
        base_kr: kroner a year at 100 percent.
        yearly_kr: kroner a year, full time.
        monthly_kr: kroner a month, full time, rounded.
        rounding: the named rounding.
        open: what no text that was read answers.
        missing: what no table tells, `table wage.table.lo-ys on 2023-05-01`.
    """

    contract: str
    first: date
    last: date
    half_year: int | None = None
    position: Decimal | None = None
    percent: Share | None = None
    step: int | None = None
    base_kr: Decimal | None = None
    yearly_kr: Decimal | None = None
    monthly_kr: Decimal | None = None
    rounding: Rounding = Rounding.TO_ORE_HALF_UP
    open: tuple[Text, ...] = ()
    missing: tuple[str, ...] = ()

    @property
    def not_known(self) -> tuple[str, ...]:
        """The names of the fields that are not known, in their order."""
        return tuple(name for name in _TERMS if getattr(self, name) is None)


_TERMS: Final = ("half_year", "position", "percent", "step", "base_kr", "yearly_kr", "monthly_kr")


def position_code(text: str) -> str | None:
    """The four digits of a position code, also where DFØ's interface writes `20001362`; `None` where it is neither."""
    code = text.removeprefix(_SAP_PREFIX) if len(text) == 8 else text
    return code if len(code) == 4 and code.isascii() and code.isdigit() else None
