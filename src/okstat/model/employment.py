"""An employment as payroll has it, and what payroll is told to pay: nouns for ports, folds and hosts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

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

    Attributes:
        contract: the id of the contract.
        first: the first day.
        last: the last day, inclusive.
        percent: the part of the base that is paid.
        step: the wage step of the base; `None` where a host gives an amount without a step.
        base_kr: kroner a year at 100 percent.
        yearly_kr: kroner a year.
        monthly_kr: kroner a month, rounded; `None` where what is taken off first is not known.
        rounding: the named rounding.
        reason: why it begins, in words.
    """

    contract: str
    first: date
    last: date
    percent: Share
    step: int | None
    base_kr: Decimal
    yearly_kr: Decimal
    monthly_kr: Decimal | None
    rounding: Rounding
    reason: Text


def position_code(text: str) -> str | None:
    """The four digits of a position code, also where DFØ's interface writes `20001362`; `None` where it is neither."""
    code = text.removeprefix(_SAP_PREFIX) if len(text) == 8 else text
    return code if len(code) == 4 and code.isascii() and code.isdigit() else None
