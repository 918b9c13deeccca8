"""Short ways to state facts in tests. Every day is written out; nothing is known that is not stated."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from okstat.book import Book, default_book
from okstat.check import Finding, Report, check
from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.enterprise import Department, Enterprise, Sector
from okstat.model.events import Approved, ContractKind, Event, Joined, Party, Signed, TrainingStarted
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

E = TypeVar("E", bound=Event)

NOTHING = Complete()
THE_OFFICE = Office(id="office")

TRADE = "IMITD3----"
OSLO = "03"
ALL_PARTIES = (Party.APPRENTICE, Party.COMPANY, Party.OFFICE)


def day(text: str) -> date:
    """A day from its ISO text."""
    return date.fromisoformat(text)


def event(
    kind: type[E],
    on: str,
    *,
    recorded: str | None = None,
    id: str | None = None,
    **fields: Any,  # noqa: A002 - the word of the field
) -> E:
    """An event; days among the fields may be written as ISO text."""
    known: dict[str, Any] = {
        name: day(value) if name in ("first", "last", "consented", "effective_from", "until", "day") else value
        for name, value in fields.items()
    }
    return kind(id=id or f"{kind.kind}-{on}", on=day(on), recorded=day(recorded or on), **known)


def complete(**kinds: str) -> Complete:
    """Complete for these kinds, to these days."""
    return Complete({kind: day(last) for kind, last in kinds.items()})


def complete_to(last: str) -> Complete:
    """Complete for every kind of event that the first topics read, to one day."""
    kinds = (
        "signed training_started approved refused absence leave assessment_held talk_held "
        "exam_registered exam_held ended joined left attested"
    )
    return Complete(dict.fromkeys(kinds.split(), day(last)))


def signed(
    on: str, *, by: tuple[Party, ...] | None = ALL_PARTIES, first: str | None = None, last: str | None = None
) -> Signed:
    """A signature by all parties, unless other parties are named."""
    days = {name: text for name, text in (("first", first), ("last", last)) if text is not None}
    return event(Signed, on, by=by, **days)


def started(on: str) -> TrainingStarted:
    """Training starts."""
    return event(TrainingStarted, on)


def person(born: str | None = "2007-03-14") -> Person:
    """A person born on a day."""
    return Person(id="P1", born=day(born) if born else None, home_county=OSLO)


def enterprise(
    *events: Event,
    approved: str | None = "2020-01-01",
    joined: str | None = "2020-01-01",
    sector: Sector | None = Sector.STATE,
    known: Complete = NOTHING,
    county: str | None = OSLO,
) -> Enterprise:
    """An enterprise with one department in Oslo, approved for the trade and member of the office unless told otherwise."""
    given: list[Event] = []
    if approved is not None:
        given.append(event(Approved, approved, trade=TRADE, county=OSLO, department="dep"))
    if joined is not None:
        given.append(event(Joined, joined, office="office"))
    department = Department(id="dep", county=county)
    return Enterprise(id="agency", sector=sector, departments=(department,), events=(*given, *events), complete=known)


def contract(
    *events: Event,
    kind: ContractKind = ContractKind.APPRENTICE,
    office: Office | None = THE_OFFICE,
    company: Enterprise | None = None,
    known: Complete = NOTHING,
    born: str | None = "2007-03-14",
    id: str = "K1",  # noqa: A002
    **fields: Any,
) -> Contract:
    """A contract in the trade, in Oslo, in a 2+2 course, with a department of the enterprise, through the office."""
    place = company if company is not None else enterprise()
    facts: Mapping[str, Any] = {
        "trade": TRADE,
        "county": OSLO,
        "course": "2+2",
        "department": place.departments[0] if place.departments else None,
        **fields,
    }
    return Contract(
        id=id, kind=kind, person=person(born), enterprise=place, office=office, events=events, complete=known, **facts
    )


def portfolio(*contracts: Contract, known: Complete = NOTHING, enterprises: tuple[Enterprise, ...] = ()) -> Portfolio:
    """A portfolio of contracts, with the enterprises and offices they name."""
    places = {place.id: place for place in enterprises}
    places |= {
        c.enterprise.id: c.enterprise for c in contracts if c.enterprise is not None and c.enterprise.id not in places
    }
    offices = {c.office.id: c.office for c in contracts if c.office is not None}
    return Portfolio(
        complete=known, offices=tuple(offices.values()), enterprises=tuple(places.values()), contracts=contracts
    )


def report(facts: Portfolio, on: str, *, known_at: str | None = None, book: Book | None = None) -> Report:
    """All findings on a day."""
    return check(
        facts, on=day(on), known_at=day(known_at) if known_at else None, book=book or default_book(), every=True
    )


def findings(facts: Portfolio | Contract, rule: str, on: str, *, known_at: str | None = None) -> tuple[Finding, ...]:
    """What one rule finds on a day, occurrence by occurrence."""
    whole = facts if isinstance(facts, Portfolio) else portfolio(facts, known=facts.complete)
    return tuple(finding for finding in report(whole, on, known_at=known_at).findings if finding.rule == rule)


def finding(facts: Portfolio | Contract, rule: str, on: str, *, known_at: str | None = None) -> Finding:
    """The one finding of a rule on a day."""
    (only,) = findings(facts, rule, on, known_at=known_at)
    return only


def outcome(facts: Portfolio | Contract, rule: str, on: str, *, known_at: str | None = None) -> str:
    """The one answer of a rule on a day, as in a report: `met`, `breached` and so on."""
    return finding(facts, rule, on, known_at=known_at).outcome.kind.value


def missing(facts: Portfolio | Contract, rule: str, on: str) -> tuple[str, ...]:
    """What would settle an unknown."""
    return tuple(fact.source for fact in finding(facts, rule, on).missing)
