"""What payroll has registered on one contract: employments row by row, and leave."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from attrs import frozen

from okstat.model.employment import Employment
from okstat.model.events import Event, PayrollEmployment, PayrollLeave
from okstat.situation.history import Record

__all__ = ["NOWHERE_ELSE", "Elsewhere", "LeaveInPayroll", "OfContract", "Payroll", "elsewhere", "fold_payroll"]

_REGISTERED: Final = frozenset((PayrollEmployment, PayrollLeave))


@frozen
class LeaveInPayroll:
    """A leave as payroll has it.

    Attributes:
        first: its first day.
        last: its last day, inclusive; open when it is not known to be over.
        share: of full time.
    """

    first: date
    last: date | None
    share: Decimal | None


@frozen
class Payroll:
    """Employments and leave that payroll has registered, as far as they have begun.

    Attributes:
        events: what was registered.
        rows: the employments, by first day.
        leaves: the leave, by first day.
        silent_to: the last day for which no further employment is a fact.
    """

    events: tuple[Event, ...]
    rows: tuple[Employment, ...]
    leaves: tuple[LeaveInPayroll, ...]
    silent_to: date | None

    @property
    def hired_on(self) -> date | None:
        """The first day of the first employment."""
        return self.rows[0].first if self.rows else None


@frozen
class OfContract:
    """One employment that payroll has on a contract.

    Attributes:
        contract: id of the contract.
        row: the employment.
    """

    contract: str
    row: Employment


@frozen
class Elsewhere:
    """What payroll has registered on the other contracts of the same person.

    Attributes:
        events: what was registered.
        rows: the employments, each with its contract, in the order of the document.
    """

    events: tuple[Event, ...]
    rows: tuple[OfContract, ...]


NOWHERE_ELSE: Final = Elsewhere((), ())


def fold_payroll(record: Record) -> Payroll:
    """Fold what payroll has registered into rows, by first day."""
    silent_to = record.silent_to(PayrollEmployment)
    if record.has_none_of(_REGISTERED):
        return _nothing_registered(silent_to)
    employed, leave = record.of(PayrollEmployment), record.of(PayrollLeave)
    return Payroll(
        (*employed, *leave),
        tuple([_row(event) for event in employed]),
        tuple([LeaveInPayroll(event.on, event.last, event.share) for event in leave]),
        silent_to,
    )


def _row(event: PayrollEmployment) -> Employment:
    return Employment(
        first=event.on,
        last=event.last,
        employed_to=event.employed_to,
        position_code=event.position_code,
        pay_group=event.pay_group,
        pay_percentage=event.pay_percentage,
        step=event.step,
        base_kr=event.base_kr,
        share=event.share,
    )


@lru_cache
def _nothing_registered(silent_to: date | None) -> Payroll:
    """Most contracts come without payroll: they share one value."""
    return Payroll((), (), (), silent_to)


def elsewhere(contract: str, payrolls: Iterable[tuple[str, Payroll]]) -> Elsewhere:
    """What payroll has on the contracts of one person, but for one of them."""
    others = [(id_, payroll) for id_, payroll in payrolls if id_ != contract]
    return Elsewhere(
        tuple([event for _, payroll in others for event in payroll.events if isinstance(event, PayrollEmployment)]),
        tuple([OfContract(id_, row) for id_, payroll in others for row in payroll.rows]),
    )
