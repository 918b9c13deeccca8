"""The history of each subject: all that is known of it, what is to come among it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from itertools import chain

from attrs import evolve, frozen

from okstat.book import Book
from okstat.check import AnySituation, situations
from okstat.finding import Subject
from okstat.model.contract import Contract
from okstat.model.events import Ended, Event
from okstat.model.portfolio import Portfolio
from okstat.situation.contract import ContractSituation
from okstat.situation.exams import Examined, OfExam, situations_of_exams
from okstat.situation.history import known
from okstat.situation.view import view

__all__ = ["History", "histories", "written_on"]


@frozen
class History:
    """One subject with all that is known of it.

    Attributes:
        subject: whom it is about.
        situation: folded on a day on which everything known of it has taken effect.
        ended_on: of a contract that ended, or is known to end before its time, the last day.
        unended: the situation of such a contract, had it not ended.
    """

    subject: Subject
    situation: AnySituation
    ended_on: date | None = None
    unended: ContractSituation | None = None


def written_on(portfolio: Portfolio, known_at: date | None) -> date | None:
    """The day as of which a record speaks: that asked about, or when it was written, or its latest entry."""
    if known_at is not None:
        return known_at
    if portfolio.recorded is not None:
        return portfolio.recorded
    return max((event.recorded for events in _events_of_each(portfolio) for event in events), default=None)


def _events_of_each(portfolio: Portfolio) -> Iterator[tuple[Event, ...]]:
    yield from (one.events for one in portfolio.contracts)
    yield from _events_of_others(portfolio)


def _events_of_others(portfolio: Portfolio) -> Iterator[tuple[Event, ...]]:
    yield from (one.events for one in portfolio.enterprises)
    yield from (one.events for one in portfolio.offices)
    yield from (one.events for one in portfolio.candidates)
    yield from (one.events for one in portfolio.counties)


def histories(portfolio: Portfolio, day: date, known_at: date | None, book: Book) -> Iterator[History]:
    """Every subject of whom a norm of the book speaks, folded on a day, or later where events to come are known of it.

    A contract and its exams are folded by its own events to come, so that those of one contract change nothing about
    another; all others (enterprises, offices, people, candidates, counties) by those of any of them.
    """
    on = cache(lambda later: view(portfolio, later, known_at))
    later = _latest(chain.from_iterable(_events_of_others(portfolio)), day, known_at)
    folded: ContractSituation | None = None
    for subject, situation in situations(on(later), book):
        if isinstance(situation, Examined) and situation.contract is not None and folded is not None:
            continue  # told with the contract, by its events to come too
        if isinstance(situation, ContractSituation):
            contract = situation.contract
            own = on(_latest(contract.events, day, known_at))
            whole = situation if own.on == later else own.fold(contract)
            unended = own.fold(_unended(contract, known_at)) if whole.ending.on is not None else None
            yield History(subject, whole, whole.ending.on, unended)
            folded = whole if whole is not situation else None
            if folded is not None:
                yield from (History(Subject(kind, of.id), of) for kind, of in _exams_of(folded, book))
        else:
            yield History(subject, situation)


def _exams_of(contract: ContractSituation, book: Book) -> Iterator[tuple[str, OfExam]]:
    """The exams of a contract, and what belongs to them, of which a norm of the book speaks."""
    return ((kind, of) for kind, of in situations_of_exams(contract) if book.speaks_of(type(of)))


def _latest(events: Iterable[Event], day: date, known_at: date | None) -> date:
    """The day, or the last day of an event known by then, where that is later."""
    return max((day, *(event.on for event in known(tuple(events), known_at))))


def _unended(contract: Contract, known_at: date | None) -> Contract:
    """The same contract without its ending."""
    events = known(contract.events, known_at)
    return evolve(contract, events=tuple(event for event in events if not isinstance(event, Ended)))
