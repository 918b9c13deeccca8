from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from okstat.document.kinds import EVENTS_OF, SPANS
from okstat.document.wire import ContractRecord
from okstat.identifiers import PersonNumberKind, organisation_number, person_number
from okstat.model.complete import NOTHING_COMPLETE, Complete
from okstat.model.contract import Candidate, Contract, Placement
from okstat.model.county import NOT_STATED, county
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Department, Enterprise
from okstat.model.events import Event, Joined, Placed, Replaced, Signed, Transferred, Withdrawn
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio
from okstat.model.trade import trade
from okstat.period import Period
from okstat.testing.parts import events
from okstat.testing.strategies import (
    candidates,
    contract_events,
    contracts,
    counties,
    days,
    enterprises,
    offices,
    periods,
    persons,
    portfolios,
)

FIRST, LAST = date(2020, 2, 28), date(2020, 3, 1)
COMPLETE = Complete({"attested": date(2020, 1, 1)})
OFFICES = (Office(id="o1"), Office(id="o2"))
ENTERPRISES = (
    Enterprise(id="e1", departments=(Department(id="d1"), Department(id="d2"))),
    Enterprise(id="e2"),
)


def some(strategy: st.SearchStrategy[Any], *sorts: Callable[[Any], bool]) -> bool:
    """Whether the strategy makes something of each sort, so that a test of it can fail; `find` raises when not."""
    left = set(sorts)

    def was_the_last(made: object) -> bool:
        left.difference_update([is_of_the_sort for is_of_the_sort in left if is_of_the_sort(made)])
        return not left

    find(strategy, was_the_last, settings=settings(max_examples=3000, database=None, phases=[Phase.generate]))
    return True


def are_sound(events: tuple[Event, ...]) -> bool:
    """Whether ids are unique, corrections name other events, no two the same, and nothing ends before it begins."""
    ids = [event.id for event in events]
    named = [(event.id, event.event) for event in events if isinstance(event, Withdrawn | Replaced)]
    taken_out = [other for _, other in named]
    named += [(event.id, event.replacement) for event in events if isinstance(event, Replaced)]
    spans = [(event, *SPANS[type(event)]) for event in events if type(event) in SPANS]
    lengths = [(getattr(event, first), getattr(event, last)) for event, first, last in spans]
    return (
        len(set(ids)) == len(ids)
        and len(set(taken_out)) == len(taken_out)
        and all(other in ids and own != other for own, other in named)
        and all(first <= last for first, last in lengths if None not in (first, last))
    )


@given(days(first=FIRST, last=LAST))
def test_days_lie_between_their_ends(day: date) -> None:
    """Both ends are included."""
    assert FIRST <= day <= LAST


@pytest.mark.parametrize("day", [FIRST, date(2020, 2, 29), LAST])
def test_every_day_between_the_ends_is_made(day: date) -> None:
    """Also the 29th of February."""
    assert some(days(first=FIRST, last=LAST), lambda made: day == made)


@given(periods(first=FIRST, last=LAST))
def test_periods_lie_between_their_ends(period: Period) -> None:
    """A period may be one day or the whole."""
    assert FIRST <= period.first <= period.last <= LAST


def test_periods_of_all_lengths_are_made() -> None:
    """From one day to all of them."""
    assert some(periods(first=FIRST, last=LAST), lambda period: period == Period(FIRST, LAST))
    assert some(periods(), lambda period: period.days == 1)


@given(persons(named="P9"))
def test_persons_have_no_number_unless_asked_for(person: Person) -> None:
    """And the id that is asked for."""
    assert ("P9", None) == (person.id, person.number)
    assert person.home_county is None or county(person.home_county).code != NOT_STATED


@given(persons(numbers=True))
def test_numbers_are_synthetic_and_fit_the_birth_date(person: Person) -> None:
    """Nobody's real number is ever made."""
    if person.number is not None:
        assert person.born is not None
        assert PersonNumberKind.SYNTHETIC_SKATTEETATEN is person_number(person.number, synthetic=True).kind
        assert f"{person.born:%d}{person.born.month + 80}{person.born:%y}" == person.number[:6]


def test_persons_of_all_sorts_are_made() -> None:
    """With a number and without, born and not known to be."""
    assert some(
        persons(numbers=True),
        lambda person: person.number is not None,
        lambda person: person.number is None and person.born is not None,
    )
    assert some(persons(), lambda person: person.born is None)


@given(offices(named="O9", complete=COMPLETE))
def test_offices_are_sound(office: Office) -> None:
    """Codes and numbers are real in form, and the record is at least as complete as the document."""
    assert "O9" == office.id
    assert COMPLETE.days.keys() <= office.complete.days.keys() <= {*EVENTS_OF[Office]}
    assert are_sound(office.events)
    if office.organisation_number is not None:
        assert organisation_number(office.organisation_number).startswith("3")


@given(enterprises(named="E9", offices=OFFICES, complete=COMPLETE))
def test_enterprises_are_sound(enterprise: Enterprise) -> None:
    """Departments have ids of their own; events name these and the offices that there are."""
    departments = [department.id for department in enterprise.departments]
    assert ["E9/1", "E9/2"][: len(departments)] == departments
    assert are_sound(enterprise.events)
    for event in enterprise.events:
        assert getattr(event, "department", None) in {None, *departments}
        assert getattr(event, "office", None) in {None, "o1", "o2"}
        assert trade(getattr(event, "trade", None) or "IMITD3----").code


def test_enterprises_join_only_where_there_are_offices() -> None:
    """Both sorts of portfolio are made."""

    def joins(enterprise: Enterprise) -> bool:
        return any(isinstance(event, Joined) for event in enterprise.events)

    assert some(enterprises(offices=OFFICES), joins)
    assert some(enterprises(), lambda enterprise: len(enterprise.events) > 3 and not joins(enterprise))


@given(contract_events(companies=["d1"], offices=["o1"], most=4))
def test_events_of_contracts_are_sound(events: tuple[Event, ...]) -> None:
    """No more than asked for; transfers go where there is something."""
    assert len(events) <= 4
    assert are_sound(events)
    for event in events:
        assert type(event) is EVENTS_OF[ContractRecord][event.kind]
        assert event.on <= event.recorded
        if isinstance(event, Transferred):
            assert event.company in {None, "d1"}
            assert event.office in {None, "o1"}


def test_every_kind_of_event_is_made() -> None:
    """Corrections too, which need other events."""
    missing = set(EVENTS_OF[ContractRecord])

    def is_the_last_missing(events: tuple[Event, ...]) -> bool:
        missing.difference_update(event.kind for event in events)
        return not missing

    places = {"company": ("agency",), "office": ("ok",)}
    assert some(events(subject=ContractRecord, names=places), is_the_last_missing)


def test_several_parties_may_sign() -> None:
    """A list of words of the field has one or more of them."""

    def several_sign(events: tuple[Event, ...]) -> bool:
        return any(len(event.by or ()) > 1 for event in events if isinstance(event, Signed))

    assert some(contract_events(), several_sign)


@given(contracts(named="K9", person=Person(id="P9"), enterprises=ENTERPRISES, offices=OFFICES, complete=COMPLETE))
def test_contracts_are_sound(contract: Contract) -> None:
    """Between the parties that are given, which are the same objects."""
    assert ("K9", "P9") == (contract.id, contract.person.id)
    assert contract.office is None or any(contract.office is office for office in OFFICES)
    parties: list[Contract | Placement] = [contract, *contract.placements]
    for party in parties:
        assert party.enterprise is None or any(party.enterprise is one for one in ENTERPRISES)
        assert party.department is None or party.enterprise is not None
        assert party.enterprise is None or party.department in {None, *party.enterprise.departments}
    assert are_sound(contract.events)
    assert COMPLETE.days.keys() <= contract.complete.days.keys()


@given(contracts())
def test_contracts_need_no_parties(contract: Contract) -> None:
    """Without any, the company and the office are unknown."""
    assert (None, None, (), None) == (contract.enterprise, contract.department, contract.placements, contract.office)


def test_contracts_of_all_sorts_are_made() -> None:
    """With a department and without, with several companies, with facts of their own."""
    made = contracts(enterprises=ENTERPRISES, offices=OFFICES)
    assert some(
        made,
        lambda contract: contract.department is not None,
        lambda contract: contract.enterprise is not None and contract.department is None,
        lambda contract: len(contract.placements) == 2 and contract.placements[0].share is not None,
        lambda contract: contract.year is not None and contract.course is not None,
    )


@given(candidates(named="A9"))
def test_candidates_are_sound(candidate: Candidate) -> None:
    """Their events are of their own kinds."""
    assert "A9" == candidate.id
    assert {event.kind for event in candidate.events} <= set(EVENTS_OF[Candidate])
    assert are_sound(candidate.events)


@given(counties(), counties(code="46"))
def test_counties_are_sound(any_one: CountyAuthority, vestland: CountyAuthority) -> None:
    """Their id is the code of a county that is stated, and their events are of their own kinds."""
    assert ("46", any_one.id) == (vestland.id, county(any_one.id).code)
    assert any_one.id != NOT_STATED
    assert {event.kind for event in any_one.events} <= set(EVENTS_OF[CountyAuthority])
    assert are_sound(any_one.events)


@given(portfolios(synthetic=False, most=2))
def test_portfolios_are_no_larger_than_asked_for(portfolio: Portfolio) -> None:
    """And hold numbers only when asked for; that they can be written and read is tested with the document."""
    subjects = (
        *(portfolio.offices, portfolio.enterprises, portfolio.counties),
        portfolio.contracts,
        portfolio.candidates,
    )
    assert max(map(len, subjects)) <= 2
    with_person: list[Contract | Candidate] = [*portfolio.contracts, *portfolio.candidates]
    assert (False, {None}) == (portfolio.synthetic, {None, *(one.person.number for one in with_person)})


def test_portfolios_of_all_sorts_are_made() -> None:
    """People with two contracts, synthetic numbers, no day, words on completeness."""
    assert some(
        portfolios(),
        lambda one: one.recorded is None and one.complete != NOTHING_COMPLETE,
        lambda one: len({c.person.id for c in one.contracts}) < len(one.contracts),
        lambda one: len(one.counties) == 2,
        lambda one: any(c.office is o for c in one.contracts for o in one.offices),
    )
    assert some(portfolios(synthetic=True), lambda one: any(c.person.number for c in one.contracts))
    placed = candidates(companies=("agency",))
    assert some(placed, lambda one: any(isinstance(e, Placed) and e.company == "agency" for e in one.events))
