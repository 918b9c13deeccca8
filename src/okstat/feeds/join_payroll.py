"""Putting what payroll shows beside the contracts it belongs to: employments and leave, compared and never believed.

An employment belongs to the contract of the person that it overlaps; one that begins in the time of one contract and
runs on into that of the next belongs to the first. Whoever has no sign of being an apprentice, and no contract in the
portfolio, is of others. A row that payroll has changed since it was last read replaces the older one.
"""

from __future__ import annotations

from okstat.feeds.beside import Beside, in_time
from okstat.feeds.join import Joined
from okstat.feeds.people import People
from okstat.feeds.receipt import Batch, Taking
from okstat.feeds.seen_payroll import EmploymentSeen, LeaveSeen
from okstat.model.events import Event, PayrollEmployment, PayrollLeave
from okstat.model.portfolio import Portfolio

__all__ = ["join_employments", "join_leave"]


def join_employments(portfolio: Portfolio, batch: Batch[EmploymentSeen]) -> Joined:
    """Join the employments of apprentices to their contracts.

    Args:
        portfolio: what is known; employments of persons that it does not know are of others.
        batch: what was read.
    """
    joining, people = Beside(portfolio, batch.receipt, _row_of), People(portfolio)
    for record in batch.records:
        person = people.find(record.person)
        of_person = joining.contracts_of(person.id) if person is not None else []
        fitting = in_time(of_person, record.first, record.last)
        if not fitting and record.sign is None:
            joining.tell(record.at, Taking.OF_OTHERS)
        elif fitting and record.first is None:
            joining.tell(record.at, Taking.LEFT_OUT, "day.unreadable")
        elif len(fitting) != 1 or record.first is None:
            joining.tell_unplaced(record.at, fitting)
        else:
            told = PayrollEmployment(
                **joining.told(record.first),
                last=record.last,
                employed_to=record.last,
                position_code=record.position_code,
                pay_group=record.pay_group,
                share=record.share or None,
            )
            joining.add_row(record.at, fitting[0].id, told)
    return joining.end()


def join_leave(portfolio: Portfolio, leave: Batch[LeaveSeen], employments: Batch[EmploymentSeen]) -> Joined:
    """Join leave to the contracts of those whom the employments show.

    Args:
        portfolio: what is known.
        leave: what was read; it names employees by payroll's own number.
        employments: of the same payroll; they tell whose number it is.
    """
    joining, people = Beside(portfolio, leave.receipt, _row_of), People(portfolio)
    whose = {record.employee: people.find(record.person) for record in employments.records if record.employee}
    for record in leave.records:
        person = whose.get(record.employee or "")
        if person is None or record.first is None:
            joining.tell(record.at, Taking.OF_OTHERS)
            continue
        fitting = in_time(joining.contracts_of(person.id), record.first, record.last)
        if len(fitting) != 1:
            joining.tell_unplaced(record.at, fitting)
            continue
        told = PayrollLeave(**joining.told(record.first), last=record.last, share=record.share or None)
        joining.add_row(record.at, fitting[0].id, told)
    return joining.end()


def _row_of(event: Event) -> object:
    """Which row of payroll an event tells of: an employment by its first day and position, leave by its first day."""
    if isinstance(event, PayrollEmployment):
        return event.kind, event.on, event.position_code
    return (event.kind, event.on) if isinstance(event, PayrollLeave) else event.id
