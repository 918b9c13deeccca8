"""Putting what a feed shows into a portfolio: who is who, what is new, and which source says what.

A contract is the same where person, trade, county and first day are; the person where the number is, or, where one of
the two has none, where birth date and name both are. What was not known is added, as events that name the feed. What is
known otherwise is left as it is, and stands in the receipt as a conflict. Reading the same feed twice changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, field, frozen

from okstat.feeds.compare import conflicts, firsts, is_alike, listed_trade
from okstat.feeds.ids import free, slug
from okstat.feeds.people import People
from okstat.feeds.places import Holder, Places
from okstat.feeds.receipt import Batch, Conflict, Line, Receipt, Taking
from okstat.feeds.seen import ContractSeen
from okstat.model.contract import Contract
from okstat.model.corrections import standing
from okstat.model.events import ContractApproved, ContractKind, Ended, Event, Listed
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

__all__ = ["Holder", "Joined", "Reading", "join"]


@frozen
class Reading:
    """What the host knows of a feed that the feed does not tell.

    Attributes:
        kind: the kind of a contract whose kind is not told; such contracts are left out where it is `None`.
        holder: what an unknown holder is; nothing is made of its number where it is `None`.
    """

    kind: ContractKind | None = None
    holder: Holder | None = None


@frozen
class Joined:
    """A portfolio with a feed joined to it.

    Attributes:
        portfolio: the portfolio; personal data, and not in the repr.
        receipt: what became of each record.
    """

    portfolio: Portfolio = field(repr=False)
    receipt: Receipt


def join(portfolio: Portfolio, batch: Batch[ContractSeen], reading: Reading | None = None) -> Joined:
    """Join the contracts of a feed to a portfolio.

    Args:
        portfolio: what is known; an empty one for a first import.
        batch: what was read.
        reading: what the host knows of the feed that it does not tell.
    """
    joining = _Joining(portfolio, batch.receipt, reading or Reading())
    lines = {line.at: line for line in batch.receipt.lines}
    for record in sorted(batch.records, key=_by_identity):
        lines[record.at] = joining.take(record, lines[record.at])
    return joining.end(lines.values())


def _by_identity(record: ContractSeen) -> tuple[bool, ...]:
    """Who is surely known goes first, and of one person what tells most, so that all others are held against that."""
    is_of_unknown_kind = record.kind is None and record.kind_code is not None
    return record.person.number is None, record.person.system_id is None, is_of_unknown_kind, record.first is None


class _Joining:
    """One join while it goes on."""

    def __init__(self, portfolio: Portfolio, receipt: Receipt, reading: Reading) -> None:
        self._before, self._receipt, self._reading = portfolio, receipt, reading
        self._contracts = {contract.id: contract for contract in portfolio.contracts}
        self._people = People(portfolio)
        self._places = Places(portfolio, reading.holder)
        self._of_person: defaultdict[str, list[str]] = defaultdict(list)
        for contract in portfolio.contracts:
            self._of_person[contract.person.id].append(contract.id)
        self._conflicts: list[Conflict] = []
        self._met: set[str] = set()

    def take(self, record: ContractSeen, line: Line) -> Line:
        """Take one record; the line says what became of it."""
        person = self._people.find(record.person)
        fitting = self._fitting(record, person)
        if len(fitting) > 1:
            return line.left_out("record.ambiguous")
        if not fitting:
            return self._take_new(record, person, line)
        id_ = fitting[0]
        if id_ in self._met:
            return evolve(line.left_out("record.twice"), subject=("contract", id_))
        self._met.add(id_)
        known = self._contracts[id_]
        self._contracts[id_] = made = self._added(known, record)
        self._conflicts += conflicts(known, record, self._receipt.source)
        is_known = made == known and line.taking is Taking.TAKEN
        return evolve(line, subject=("contract", id_), taking=Taking.KNOWN if is_known else line.taking)

    def end(self, lines: Iterable[Line]) -> Joined:
        """The portfolio as it has become."""
        contracts = tuple(map(self._people.latest, self._contracts.values()))
        read_on = self._receipt.read_on
        recorded = max(self._before.recorded or read_on, read_on)
        is_same = contracts == self._before.contracts and not self._places.has_new
        portfolio = (
            self._before
            if is_same
            else evolve(
                self._before,
                recorded=recorded,
                offices=tuple(self._places.offices.values()),
                enterprises=tuple(self._places.enterprises.values()),
                contracts=contracts,
            )
        )
        receipt = evolve(self._receipt, lines=tuple(lines), conflicts=tuple(self._conflicts), gone=tuple(self._gone()))
        return Joined(portfolio, receipt)

    def _fitting(self, record: ContractSeen, person: Person | None) -> list[str]:
        """The contracts of the person that the record may be."""
        if person is None:
            return []
        of_person = [self._contracts[id_] for id_ in self._of_person[person.id]]
        alike = [one for one in of_person if is_alike(one, record)]
        same_start = [one for one in alike if record.first is not None and record.first in firsts(one)]
        unsure = [one for one in alike if record.first is None or not firsts(one)]
        return [one.id for one in same_start or unsure]

    def _take_new(self, record: ContractSeen, person: Person | None, line: Line) -> Line:
        kind = record.kind or (self._reading.kind if record.kind_code is None else None)
        if kind is None:
            return line.left_out("kind.not-told")
        if person is None:
            if not record.person.can_be_known_again:
                return line.left_out("record.no-identity")
            person = self._people.add(record.person)
        id_ = free(f"{slug(self._receipt.source)}-{record.county or 'xx'}", self._contracts)
        bare = Contract(id=id_, kind=kind, person=person, trade=listed_trade(record.trade), county=record.county)
        self._contracts[id_] = self._added(bare, record)
        self._of_person[person.id].append(id_)
        self._met.add(id_)
        return evolve(line, subject=("contract", id_))

    def _added(self, known: Contract, record: ContractSeen) -> Contract:
        """The contract with what the record tells beyond it."""
        self._people.fill(known.person.id, record.person)
        holder = self._places.find(record.holder)
        place = self._places.find(record.place.company, Holder.COMPANY) if record.place is not None else None
        company = place if place is not None else holder
        made = known
        if known.office is None and isinstance(holder, Office):
            made = evolve(made, office=holder)
        if (
            known.enterprise is None
            and not known.placements
            and company is not None
            and not isinstance(company, Office)
        ):
            made = evolve(made, enterprise=company[0], department=company[1])
        events = tuple(self._new_events(known, record))
        return evolve(made, events=(*known.events, *events)) if events else made

    def _new_events(self, known: Contract, record: ContractSeen) -> Iterator[Event]:
        source, read_on = self._receipt.source, self._receipt.read_on
        ids = {event.id for event in known.events}

        def of(kind: type[Event], on: date, **values: object) -> Event:
            id_ = free(slug(source), ids)
            ids.add(id_)
            return kind(id=id_, on=on, recorded=read_on, source=source, **values)

        told = standing(known.events)
        listed = [event for event in told if isinstance(event, Listed) and event.source == source]
        period = (record.first, record.last)
        if any(period) and (not listed or (listed[-1].first, listed[-1].last) != period):
            yield of(Listed, read_on, first=record.first, last=record.last)
        if record.approved_on is not None and not any(isinstance(event, ContractApproved) for event in told):
            yield of(ContractApproved, record.approved_on, county=record.county)
        if record.ended_on is not None and not any(isinstance(event, Ended) for event in told):
            yield of(Ended, record.ended_on)

    def _gone(self) -> Iterator[tuple[str, str]]:
        """Contracts that this feed told of before and does not tell of now, in the county asked for."""
        for contract in self._before.contracts:
            is_of_feed = any(
                isinstance(event, Listed) and event.source == self._receipt.source for event in contract.events
            )
            if is_of_feed and contract.id not in self._met and self._receipt.county in (None, contract.county):
                yield "contract", contract.id
