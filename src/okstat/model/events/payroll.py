"""What payroll has registered: each employment with its terms, and leave. Payroll is compared, never believed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event

__all__ = ["PayrollEmployment", "PayrollLeave"]


@frozen(kw_only=True)
class PayrollEmployment(Event):
    """Payroll has an employment on these terms from `on` to `last`; other terms, as in a new half-year, are a new row.

    Attributes:
        last: the last day of these terms, inclusive; unknown or open where it is missing.
        employed_to: the last day of the employment itself, whatever terms follow.
        position_code: the state's position code (stillingskode), four digits.
        pay_group: the pay group as payroll writes it, `HLÆR_30`.
        pay_percentage: percent of the base that is paid.
        step: the wage step (lønnstrinn) of the base.
        base_kr: kroner a year at 100 percent.
        share: the part of a full position.
    """

    kind: ClassVar[str] = "payroll_employment"
    last: date | None = None
    employed_to: date | None = None
    position_code: str | None = None
    pay_group: str | None = None
    pay_percentage: Decimal | None = None
    step: int | None = None
    base_kr: Decimal | None = None
    share: Decimal | None = None


@frozen(kw_only=True)
class PayrollLeave(Event):
    """Payroll has leave registered from `on` to `last`; `share` of full time, all of it where it is missing.

    Attributes:
        last: its last day, inclusive.
        share: of full time; all of it where it is missing.
    """

    kind: ClassVar[str] = "payroll_leave"
    last: date | None = None
    share: Decimal | None = None
