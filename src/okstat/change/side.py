"""One of the two portfolios of a change: what is known of each subject, and what the rules answer, on the day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from attrs import frozen

from okstat.agenda import Obligation, State, obligations_of
from okstat.book import Book
from okstat.check import findings_of, situations
from okstat.evaluate import evaluate
from okstat.finding import Finding, Subject
from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import Event
from okstat.model.portfolio import Portfolio
from okstat.situation.contract import ContractSituation
from okstat.situation.history import known
from okstat.situation.view import view

__all__ = ["Due", "Key", "Known", "Side", "look_at"]

Key = tuple[Subject, str, int | None]
"""Which answer: subject, rule, and the number of the occurrence of a duty."""
Due = tuple[Subject, str, int]
"""Which obligation: subject, rule and number."""


@frozen(eq=False)
class Known:
    """What is known of one subject.

    Attributes:
        events: by id, coming ones too; without corrections and what they took out.
        silence: kind of event to the last day for which silence is a fact.
        keys: the other keys of the document, as far as they are compared.
    """

    events: Mapping[str, Event]
    silence: Mapping[str, date]
    keys: Mapping[str, object]


@frozen(eq=False)
class Side:
    """One of the two portfolios, looked at on the day.

    Attributes:
        contracts: by id.
        subjects: what is known of each.
        findings: every answer of every rule, those met and not applicable too; one for each occurrence of a duty.
        obligations: what is due, as on the agenda; nothing that is waived.
    """

    contracts: Mapping[str, ContractSituation]
    subjects: Mapping[Subject, Known]
    findings: Mapping[Key, Finding]
    obligations: Mapping[Due, Obligation]


def look_at(portfolio: Portfolio, on: date, known_at: date | None, book: Book) -> Side:
    """Fold a portfolio and run every rule on it."""
    seen = view(portfolio, on, known_at)
    found: dict[Key, Finding] = {}
    due: dict[Due, Obligation] = {}
    for subject, situation in situations(seen, book):
        answers = evaluate(situation, book, every=True).answers
        for finding in findings_of(answers, subject, situation, explained=False):
            number = finding.occurrence.number if finding.occurrence is not None else None
            found[subject, finding.rule, number] = finding
        due |= {one.key: one for one in obligations_of(answers, subject, situation) if one.state is not State.WAIVED}
    cap = on if known_at is None else min(on, known_at)
    return Side(
        {situation.contract.id: situation for situation in seen.contracts},
        {
            subject: Known(
                {event.id: event for event in known(events, known_at)}, complete.capped(cap), dict(_keys_of(of))
            )
            for subject, of, events, complete in _subjects(portfolio)
        },
        found,
        due,
    )


def _subjects(portfolio: Portfolio) -> Iterator[tuple[Subject, object, tuple[Event, ...], Complete]]:
    for contract in portfolio.contracts:
        yield Subject("contract", contract.id), contract, contract.events, contract.complete
    for enterprise in portfolio.enterprises:
        yield Subject("enterprise", enterprise.id), enterprise, enterprise.events, enterprise.complete
    for office in portfolio.offices:
        yield Subject("office", office.id), office, office.events, office.complete
    for candidate in portfolio.candidates:
        yield Subject("candidate", candidate.id), candidate, candidate.events, candidate.complete
    for county in portfolio.counties:
        yield Subject("county", county.id), county, county.events, county.complete


_OF_A_CONTRACT = (
    "kind",
    "person",
    "trade",
    "county",
    "course",
    "year",
    "employed_from",
    "employment_is_independent",
    "admission",
    "right",
)


def _keys_of(subject: object) -> Iterator[tuple[str, object]]:
    """The keys of a contract, by their names in the document; of other subjects the events tell enough."""
    if not isinstance(subject, Contract):
        return
    for key in _OF_A_CONTRACT:
        yield key, getattr(subject, key)
    company = subject.department or subject.enterprise
    yield "company", company.id if company is not None else None
    yield "office", subject.office.id if subject.office is not None else None
    yield "placements", tuple(((one.department or one.enterprise).id, one.share) for one in subject.placements)
