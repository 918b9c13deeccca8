"""Putting what a feed shows beside the contracts it belongs to, as events that name the feed.

A record belongs to the contract of the person that it overlaps; where it overlaps several, to the one in whose time it
begins. What the feed itself said before and says otherwise now is replaced; what others say is left as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from attrs import evolve

from okstat.feeds.compare import last_told_period
from okstat.feeds.ids import free, slug
from okstat.feeds.join import Joined
from okstat.feeds.receipt import Conflict, Receipt, Remark, Taking
from okstat.feeds.remarks import REMARKS
from okstat.model.contract import Contract
from okstat.model.corrections import standing
from okstat.model.events import Event, Replaced
from okstat.model.portfolio import Portfolio

__all__ = ["Beside", "in_time"]

E = TypeVar("E", bound=Event)
_ORDER = (Taking.OF_OTHERS, Taking.KNOWN, Taking.LEFT_OUT, Taking.TAKEN, Taking.WITH_REMARKS)


class Beside:
    """One join while it goes on.

    Args:
        portfolio: what is known.
        receipt: of what was read.
        row_of: which row of the source an event tells of; the event alone where it is none of a row.
    """

    def __init__(self, portfolio: Portfolio, receipt: Receipt, row_of: Callable[[Event], object] = id) -> None:
        self._before, self._receipt = portfolio, receipt
        self._contracts = {contract.id: contract for contract in portfolio.contracts}
        self._of_person: defaultdict[str, list[str]] = defaultdict(list)
        for contract in portfolio.contracts:
            self._of_person[contract.person.id].append(contract.id)
        self._lines = {line.at: line for line in receipt.lines}
        self._told: set[str] = set()
        self._conflicts: list[Conflict] = []
        self._rows: defaultdict[str, list[tuple[str, Event]]] = defaultdict(list)
        self._row_of = row_of

    def contracts_of(self, person: str) -> list[Contract]:
        """The contracts of a person, as they have become."""
        return [self._contracts[id_] for id_ in self._of_person[person]]

    def standing(self, id_: str, kind: type[E]) -> list[E]:
        """The events of one kind that stand on a contract."""
        return [event for event in standing(self._contracts[id_].events) if isinstance(event, kind)]

    def tell(self, at: str, taking: Taking, code: str = "", *, contract: str | None = None) -> None:
        """What became of a record; of several at one place, what was taken counts before what was not."""
        line = self._lines[at]
        if at in self._told and _ORDER.index(taking) < _ORDER.index(line.taking):
            return
        remarks = (*line.remarks, Remark("", code, REMARKS[code])) if code else line.remarks
        if taking is Taking.TAKEN and remarks:
            taking = Taking.WITH_REMARKS
        subject = ("contract", contract) if contract is not None else line.subject
        self._lines[at] = evolve(line, taking=taking, remarks=remarks, subject=subject)
        self._told.add(at)

    def tell_unplaced(self, at: str, fitting: Iterable[object]) -> None:
        """Note in the receipt that a record fits no contract, or several."""
        self.tell(at, Taking.LEFT_OUT, "record.ambiguous" if list(fitting) else "contract.none")

    def told(self, on: date) -> Mapping[str, Any]:
        """What every event has that this source tells; its id comes with the contract."""
        return {"id": "", "on": on, "recorded": self._receipt.read_on, "source": self._receipt.source}

    def add(self, at: str, id_: str, told: Event, replaced: Iterable[Event] = ()) -> None:
        """Add an event to a contract, in place of others."""
        contract, source, read_on = self._contracts[id_], self._receipt.source, self._receipt.read_on
        ids = {event.id for event in contract.events}
        new = evolve(told, id=free(slug(source), ids))
        events: list[Event] = [*contract.events, new]
        ids.add(new.id)
        for event in replaced:
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

    def add_row(self, at: str, id_: str, told: Event) -> None:
        """Add an event that the source tells as one of several rows; it is put in place when all rows are known."""
        self._rows[id_].append((at, told))

    def _put_rows(self, id_: str) -> None:
        """Put the rows of one reading in place: a row as it stood is known, one that differs replaces an older one.

        No row replaces another of the same reading: one position may be held twice.
        """
        source = self._receipt.source
        older = [event for event in standing(self._contracts[id_].events) if event.source == source]
        said: list[Event] = []
        new: list[tuple[str, Event]] = []
        for at, told in self._rows[id_]:
            same = next((one for one in older if evolve(one, id=told.id, recorded=told.recorded) == told), None)
            if told in said:
                self.tell(at, Taking.KNOWN, contract=id_)
            elif same is not None:
                older.remove(same)
                self.tell(at, Taking.KNOWN, contract=id_)
            else:
                new.append((at, told))
            said.append(told)
        for at, told in new:
            before = next((one for one in older if self._row_of(one) == self._row_of(told)), None)
            if before is not None:
                older.remove(before)
            self.add(at, id_, told, () if before is None else (before,))

    def differ(self, conflict: Conflict) -> None:
        """Note that two sources say different things."""
        self._conflicts.append(conflict)

    def end(self) -> Joined:
        """The portfolio as it has become."""
        for id_ in self._rows:
            self._put_rows(id_)
        contracts = tuple(self._contracts.values())
        receipt = evolve(self._receipt, lines=tuple(self._lines.values()), conflicts=tuple(self._conflicts))
        if contracts == self._before.contracts:
            return Joined(self._before, receipt)
        recorded = max(self._before.recorded or receipt.read_on, receipt.read_on)
        return Joined(evolve(self._before, recorded=recorded, contracts=contracts), receipt)


def in_time(contracts: Iterable[Contract], first: date | None, last: date | None) -> list[Contract]:
    """The contracts that a time overlaps; of several, those in whose time it begins, where there are any."""
    fitting = [contract for contract in contracts if _overlaps(contract, first, last)]
    begun = [contract for contract in fitting if first is not None and _begins_in(contract, first)]
    return begun or fitting


def _overlaps(contract: Contract, first: date | None, last: date | None) -> bool:
    """Whether a time overlaps what is told of the contract's; what is not told is open."""
    begins, ends = last_told_period(contract)
    starts_in_time = first is None or ends is None or first <= ends
    return starts_in_time and (last is None or begins is None or begins <= last)


def _begins_in(contract: Contract, first: date) -> bool:
    """Whether a day lies in what is told of the contract's time, both ends told."""
    begins, ends = last_told_period(contract)
    return begins is not None and ends is not None and begins <= first <= ends
