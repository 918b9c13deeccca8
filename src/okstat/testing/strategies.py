"""Strategies for facts: days and periods, people, enterprises, contracts with their events, whole portfolios.

All of them make what they give and filter nothing. References are resolved and ids unique, so what comes out is what a
document could have said. What the facts mean in law is left to chance: most histories made here are unlawful.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from okstat.document.wire import ContractRecord
from okstat.model.complete import NOTHING_COMPLETE, Complete
from okstat.model.contract import Candidate, Contract, Placement
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Department, Enterprise
from okstat.model.events import Event
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio
from okstat.period import Period
from okstat.testing import values
from okstat.testing.parts import completes, events, maybe, with_others
from okstat.testing.values import FIRST, LAST, days, synthetic_numbers

__all__ = [
    "candidates",
    "contract_events",
    "contracts",
    "counties",
    "days",
    "enterprises",
    "offices",
    "periods",
    "persons",
    "portfolios",
]

Company = tuple[Enterprise, Department | None]


@st.composite
def periods(draw: st.DrawFn, *, first: date = FIRST, last: date = LAST) -> Period:
    """Periods of one day or more within `first` to `last`."""
    one, other = draw(days(first=first, last=last)), draw(days(first=first, last=last))
    return Period(min(one, other), max(one, other))


@st.composite
def persons(draw: st.DrawFn, *, named: str = "person", numbers: bool = False) -> Person:
    """People with the id `named`; with `numbers` some have a number of a test population that fits the birth date."""
    born = draw(days(first=date(1960, 1, 1), last=date(2012, 12, 31)))
    number = draw(st.none() | synthetic_numbers(born=born)) if numbers else None
    known = {"id": named, "born": born if number else draw(maybe([born])), "number": number}
    return draw(with_others(Person, known))


@st.composite
def offices(draw: st.DrawFn, *, named: str = "office", complete: Complete = NOTHING_COMPLETE) -> Office:
    """Training offices with the id `named`, in a document that as a whole is complete for `complete`."""
    known = {
        "id": named,
        "events": draw(events(subject=Office)),
        "complete": draw(completes(subject=Office, document=complete)),
    }
    return draw(with_others(Office, known))


@st.composite
def enterprises(
    draw: st.DrawFn,
    *,
    named: str = "enterprise",
    offices: Sequence[Office] = (),
    complete: Complete = NOTHING_COMPLETE,
) -> Enterprise:
    """Enterprises with the id `named` and up to two departments. Those that join an office join one of `offices`."""
    departments = [draw(with_others(Department, {"id": one})) for one in _names(f"{named}/", draw(st.integers(0, 2)))]
    names = {"office": [office.id for office in offices], "department": [one.id for one in departments]}
    known = {
        "id": named,
        "departments": tuple(departments),
        "events": draw(events(subject=Enterprise, names=names)),
        "complete": draw(completes(subject=Enterprise, document=complete)),
    }
    return draw(with_others(Enterprise, known))


@st.composite
def counties(draw: st.DrawFn, *, code: str | None = None, complete: Complete = NOTHING_COMPLETE) -> CountyAuthority:
    """Counties as authorities: the one of the code, or any."""
    known = {
        "id": draw(values.counties()) if code is None else code,
        "events": draw(events(subject=CountyAuthority)),
        "complete": draw(completes(subject=CountyAuthority, document=complete)),
    }
    return draw(with_others(CountyAuthority, known))


def contract_events(
    *, companies: Sequence[str] = (), offices: Sequence[str] = (), most: int = 6
) -> st.SearchStrategy[tuple[Event, ...]]:
    """Up to `most` events of a contract, in any order. Transfers are to ids of `companies` and `offices`."""
    return events(subject=ContractRecord, names={"company": companies, "office": offices}, most=most)


@st.composite
def contracts(
    draw: st.DrawFn,
    *,
    named: str = "contract",
    person: Person | None = None,
    enterprises: Sequence[Enterprise] = (),
    offices: Sequence[Office] = (),
    complete: Complete = NOTHING_COMPLETE,
) -> Contract:
    """Contracts with the id `named`, of all four kinds, between `person` (or somebody), `enterprises` and `offices`."""
    companies: list[Company] = [(one, part) for one in enterprises for part in (None, *one.departments)]
    ids = [one.id if part is None else part.id for one, part in companies]
    enterprise, department = draw(maybe(companies)) or (None, None)
    known = {
        "id": named,
        "person": draw(persons()) if person is None else person,
        "enterprise": enterprise,
        "department": department,
        "placements": tuple(draw(st.lists(_placements(companies), max_size=2))) if companies else (),
        "office": draw(maybe(offices)),
        "events": draw(contract_events(companies=ids, offices=[office.id for office in offices])),
        "complete": draw(completes(subject=ContractRecord, document=complete)),
    }
    return draw(with_others(Contract, known))


@st.composite
def _placements(draw: st.DrawFn, companies: Sequence[Company]) -> Placement:
    enterprise, department = draw(st.sampled_from(companies))
    return draw(with_others(Placement, {"enterprise": enterprise, "department": department}))


@st.composite
def candidates(
    draw: st.DrawFn,
    *,
    named: str = "candidate",
    person: Person | None = None,
    companies: Sequence[str] = (),
    complete: Complete = NOTHING_COMPLETE,
) -> Candidate:
    """Candidates with the id `named`, who have no contract: `person`, or somebody. They are placed with `companies`."""
    known = {
        "id": named,
        "person": draw(persons()) if person is None else person,
        "events": draw(events(subject=Candidate, names={"company": companies})),
        "complete": draw(completes(subject=Candidate, document=complete)),
    }
    return draw(with_others(Candidate, known))


@st.composite
def portfolios(draw: st.DrawFn, *, synthetic: bool | None = None, most: int = 2) -> Portfolio:
    """Portfolios with up to `most` of each kind of subjects; a person may have several contracts.

    With `synthetic`, people may have numbers of a test population; left to chance when not said.
    """
    numbers = draw(st.booleans()) if synthetic is None else synthetic
    complete = draw(completes(document=NOTHING_COMPLETE))
    people = st.sampled_from([draw(persons(named=one, numbers=numbers)) for one in _names("person", most)])
    sizes = st.integers(0, most)
    of_office = [draw(offices(named=one, complete=complete)) for one in _names("office", draw(sizes))]
    members = [
        draw(enterprises(named=one, offices=of_office, complete=complete)) for one in _names("enterprise", draw(sizes))
    ]
    companies = [id_ for member in members for id_ in (member.id, *(one.id for one in member.departments))]
    codes = draw(st.lists(values.counties(), max_size=most, unique=True))
    return Portfolio(
        recorded=draw(st.none() | days()),
        complete=complete,
        synthetic=numbers,
        offices=tuple(of_office),
        enterprises=tuple(members),
        counties=tuple(draw(counties(code=code, complete=complete)) for code in codes),
        contracts=tuple(
            draw(contracts(named=one, person=draw(people), enterprises=members, offices=of_office, complete=complete))
            for one in _names("contract", draw(sizes))
        ),
        candidates=tuple(
            draw(candidates(named=one, person=draw(people), companies=companies, complete=complete))
            for one in _names("candidate", draw(sizes))
        ),
    )


def _names(stem: str, number: int) -> list[str]:
    return [f"{stem}{count + 1}" for count in range(number)]
