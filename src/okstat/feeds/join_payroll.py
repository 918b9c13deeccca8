"""Putting what payroll shows beside the contracts it belongs to: employments and leave, compared and never believed.

An employment belongs to the contract of the person that it overlaps. Whoever has no sign of being an apprentice, and no
contract in the portfolio, is of others. A row that payroll has changed since it was last read replaces the older one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import evolve

from okstat.feeds.compare import last_told_period
from okstat.feeds.ids import free, slug
from okstat.feeds.join import Joined
from okstat.feeds.people import People
from okstat.feeds.receipt import Batch, Receipt, Remark, Taking
from okstat.feeds.remarks import REMARKS
from okstat.feeds.seen import EmploymentSeen, LeaveSeen
from okstat.model.contract import Contract
from okstat.model.corrections import standing
from okstat.model.events import Event, PayrollEmployment, PayrollLeave, Replaced
from okstat.model.portfolio import Portfolio

__all__ = ["join_employments", "join_leave"]


def join_employments(portfolio: Portfolio, batch: Batch[EmploymentSeen]) -> Joined:
    """Join the employments of apprentices to their contracts.

    Args:
        portfolio: what is known; employments of persons that it does not know are of others.
        batch: what was read.
    """
    joining = _Joining(portfolio, batch.receipt)
    people = People(portfolio)
    for record in batch.records:
        person = people.find(record.person)
        fitting = joining.of_person(person.id, record.first, record.last) if person is not None else []
        if not fitting and record.sign is None:
            joining.tell(record.at, Taking.OF_OTHERS)
        elif len(fitting) != 1 or record.first is None:
            code = "record.ambiguous" if fitting else "contract.none"
            joining.tell(record.at, Taking.LEFT_OUT, "day.unreadable" if fitting and record.first is None else code)
        else:
            told = PayrollEmployment(
                **joining.told(record.first),
                last=record.last,
                employed_to=record.last,
                position_code=record.position_code,
                pay_group=record.pay_group,
                share=record.share or None,
            )
            joining.add(record.at, fitting[0], told)
    return joining.end()


def join_leave(portfolio: Portfolio, leave: Batch[LeaveSeen], employments: Batch[EmploymentSeen]) -> Joined:
    """Join leave to the contracts of those whom the employments show.

    Args:
        portfolio: what is known.
        leave: what was read; it names employees by payroll's own number.
        employments: of the same payroll; they tell whose number it is.
    """
    joining = _Joining(portfolio, leave.receipt)
    people = People(portfolio)
    whose = {record.employee: people.find(record.person) for record in employments.records if record.employee}
    for record in leave.records:
        person = whose.get(record.employee or "")
        if person is None or record.first is None:
            joining.tell(record.at, Taking.OF_OTHERS)
            continue
        fitting = joining.of_person(person.id, record.first, record.last)
        if len(fitting) != 1:
            joining.tell(record.at, Taking.LEFT_OUT, "record.ambiguous" if fitting else "contract.none")
            continue
        told = PayrollLeave(**joining.told(record.first), last=record.last, share=record.share or None)
        joining.add(record.at, fitting[0], told)
    return joining.end()


class _Joining:
    """One join while it goes on."""

    def __init__(self, portfolio: Portfolio, receipt: Receipt) -> None:
        self._before, self._receipt = portfolio, receipt
        self._contracts = {contract.id: contract for contract in portfolio.contracts}
        self._of_person: defaultdict[str, list[str]] = defaultdict(list)
        for contract in portfolio.contracts:
            self._of_person[contract.person.id].append(contract.id)
        self._lines = {line.at: line for line in receipt.lines}
        self._told: set[str] = set()

    def of_person(self, person: str, first: date | None, last: date | None) -> list[str]:
        """The contracts of a person that a time overlaps."""
        return [id_ for id_ in self._of_person[person] if _overlaps(self._contracts[id_], first, last)]

    def tell(self, at: str, taking: Taking, code: str = "", *, contract: str | None = None) -> None:
        """What became of a record; of several at one place, what was taken counts before what was not."""
        line = self._lines[at]
        order = (Taking.OF_OTHERS, Taking.KNOWN, Taking.LEFT_OUT, Taking.TAKEN, Taking.WITH_REMARKS)
        if at in self._told and order.index(taking) < order.index(line.taking):
            return
        remarks = (*line.remarks, Remark("", code, REMARKS[code])) if code else line.remarks
        if taking is Taking.TAKEN and remarks:
            taking = Taking.WITH_REMARKS
        subject = ("contract", contract) if contract is not None else line.subject
        self._lines[at] = evolve(line, taking=taking, remarks=remarks, subject=subject)
        self._told.add(at)

    def told(self, on: date) -> Mapping[str, Any]:
        """What every event has that this source tells; its id comes with the contract."""
        return {"id": "", "on": on, "recorded": self._receipt.read_on, "source": self._receipt.source}

    def add(self, at: str, id_: str, told: PayrollEmployment | PayrollLeave) -> None:
        """Add an event to a contract; where the same place of payroll said otherwise before, it is replaced."""
        contract, source, read_on = self._contracts[id_], self._receipt.source, self._receipt.read_on
        ids = {event.id for event in contract.events}
        new = evolve(told, id=free(slug(source), ids))
        before = [event for event in standing(contract.events) if _same_row(event, new)]
        if any(evolve(event, id=new.id, recorded=read_on) == new for event in before):
            self.tell(at, Taking.KNOWN, contract=id_)
            return
        events: list[Event] = [*contract.events, new]
        ids.add(new.id)
        for event in before:
            undone = Replaced(
                id=free(slug(source), ids),
                on=new.on,
                recorded=read_on,
                source=source,
                event=event.id,
                replacement=new.id,
            )
            ids.add(undone.id)
            events.append(undone)
        self._contracts[id_] = evolve(contract, events=tuple(events))
        self.tell(at, Taking.TAKEN, contract=id_)

    def end(self) -> Joined:
        """The portfolio as it has become."""
        contracts = tuple(self._contracts.values())
        receipt = evolve(self._receipt, lines=tuple(self._lines.values()))
        if contracts == self._before.contracts:
            return Joined(self._before, receipt)
        recorded = max(self._before.recorded or receipt.read_on, receipt.read_on)
        return Joined(evolve(self._before, recorded=recorded, contracts=contracts), receipt)


def _same_row(event: Event, new: PayrollEmployment | PayrollLeave) -> bool:
    """Whether an event is what the same source said before of the same row: same kind, first day and position."""
    if type(event) is not type(new) or event.source != new.source or event.on != new.on:
        return False
    if isinstance(event, PayrollEmployment) and isinstance(new, PayrollEmployment):
        return event.position_code == new.position_code
    return True


def _overlaps(contract: Contract, first: date | None, last: date | None) -> bool:
    """Whether a time overlaps what is told of the contract's; what is not told is open."""
    begins, ends = last_told_period(contract)
    starts_in_time = first is None or ends is None or first <= ends
    return starts_in_time and (last is None or begins is None or begins <= last)
