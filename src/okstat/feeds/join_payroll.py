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
from okstat.feeds.seen import EmploymentSeen, LeaveSeen
from okstat.model.events import PayrollEmployment, PayrollLeave
from okstat.model.portfolio import Portfolio

__all__ = ["join_employments", "join_leave"]


def join_employments(portfolio: Portfolio, batch: Batch[EmploymentSeen]) -> Joined:
    """Join the employments of apprentices to their contracts.

    Args:
        portfolio: what is known; employments of persons that it does not know are of others.
        batch: what was read.
    """
    joining, people = Beside(portfolio, batch.receipt), People(portfolio)
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
            joining.add_row(record.at, fitting[0].id, told, _same_employments(joining, fitting[0].id, told))
    return joining.end()


def join_leave(portfolio: Portfolio, leave: Batch[LeaveSeen], employments: Batch[EmploymentSeen]) -> Joined:
    """Join leave to the contracts of those whom the employments show.

    Args:
        portfolio: what is known.
        leave: what was read; it names employees by payroll's own number.
        employments: of the same payroll; they tell whose number it is.
    """
    joining, people = Beside(portfolio, leave.receipt), People(portfolio)
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
        joining.add_row(record.at, fitting[0].id, told, _same_leave(joining, fitting[0].id, told))
    return joining.end()


def _same_employments(joining: Beside, id_: str, new: PayrollEmployment) -> list[PayrollEmployment]:
    """What the same source said before of the same row: same first day and position."""
    row = (new.source, new.on, new.position_code)
    told = joining.standing(id_, PayrollEmployment)
    return [event for event in told if (event.source, event.on, event.position_code) == row]


def _same_leave(joining: Beside, id_: str, new: PayrollLeave) -> list[PayrollLeave]:
    """What the same source said before of leave from the same day."""
    told = joining.standing(id_, PayrollLeave)
    return [event for event in told if (event.source, event.on) == (new.source, new.on)]
