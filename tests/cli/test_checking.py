"""A check in the command line is the check of the package, in as many processes as one likes."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve
from facts import candidate, contract, event, portfolio, portfolios_around_the_acts
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import default_book
from okstat.check import check
from okstat.cli import checking
from okstat.cli.checking import Question, begin, checked, judge, packed, unpacked
from okstat.document import read_file
from okstat.model.events import PayrollEmployment, Practised
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio
from okstat.outcome import OutcomeKind
from okstat.situation.view import view

OFFICE = Path(__file__).parents[2] / "examples" / "office-2026.json"
ON = date(2026, 11, 20)


@pytest.fixture(scope="module")
def office() -> Portfolio:
    """The invented office."""
    return read_file(OFFICE)


@pytest.fixture
def as_in_a_process() -> Iterator[None]:
    """Leave this process as it was, though it plays the part of another."""
    was_on = gc.isenabled()
    yield
    checking._asked = None
    if was_on:
        gc.enable()


@given(portfolios_around_the_acts(), st.booleans(), st.none() | st.just(date(2024, 8, 1)))
def test_one_process_answers_as_the_check_of_the_package(facts: Portfolio, every: bool, known_at: date | None) -> None:
    """Findings, counts and days, whatever the portfolio."""
    told = checked(facts, default_book(), on=date(2024, 8, 2), known_at=known_at, every=every)
    assert check(facts, on=date(2024, 8, 2), known_at=known_at, every=every) == told


@pytest.mark.parametrize("every", [False, True])
def test_several_processes_answer_as_one(office: Portfolio, every: bool) -> None:
    """Each finding has its norm back, the same one as here."""
    book = default_book()
    told = checked(office, book, on=ON, every=every, jobs=2)
    assert check(office, on=ON, every=every) == told
    assert all(any(found.norm is norm for norm in book.norms) for found in told.findings)


def test_what_a_person_has_beside_a_contract_goes_along() -> None:
    """Another contract with an employment of payroll, and practice that a record without a contract tells of."""
    paid = event(PayrollEmployment, "2025-08-18", share=Decimal(1))
    practised = candidate(event(Practised, "2020-01-01", last="2024-12-31", share=Decimal(1)))
    strangers = (evolve(contract(id=id_), person=Person(id=id_)) for id_ in ("B", "C", "D", "E", "F", "G", "H"))
    facts = portfolio(contract(paid, id="A"), *strangers, contract(paid, id="I"), candidates=(practised,))
    chunks = list(checking._chunks(facts, 1))
    assert ["A", "I"] == [one.id for one in chunks[0].contracts]
    assert ([(practised,)] + [()] * 7, 9) == (
        [chunk.candidates for chunk in chunks],
        sum(len(chunk.contracts) for chunk in chunks),
    )
    assert [2, 2, 2, 2, 1] == [len(chunk.contracts) for chunk in checking._chunks(facts, 2)]
    (first, *_) = (view(chunk, ON).contracts for chunk in chunks)
    assert list(first) == [one for one in view(facts, ON).contracts if one.contract.person.id == "P1"]


def test_a_portfolio_without_contracts_can_be_divided(office: Portfolio) -> None:
    """There is nothing to divide, and the rest is answered."""
    bare = evolve(office, contracts=())
    assert check(bare, on=ON) == checked(bare, default_book(), on=ON, jobs=2)


def test_a_choice_of_the_host_counts_in_every_process(office: Portfolio) -> None:
    """Half-years by the school year are so for all contracts."""
    book = default_book().with_policy("half-years", "school-year")
    told = checked(office, book, on=ON, jobs=2)
    assert check(office, on=ON, book=book) == told
    assert check(office, on=ON) != told


@pytest.mark.parametrize("jobs", [1, 2])
def test_contracts_are_counted_as_they_are_done(office: Portfolio, jobs: int) -> None:
    """Each once."""
    told: list[int] = []
    checked(office, default_book(), on=ON, jobs=jobs, done=told.append)
    assert len(office.contracts) == sum(told)
    assert 1 <= min(told)


@pytest.mark.usefixtures("as_in_a_process")
def test_a_process_judges_contracts_and_nothing_else(office: Portfolio) -> None:
    """What is said of companies asks for all their contracts."""
    book = default_book()
    begin(dict(book.tables), book.overlays, book.policies, Question(ON, None, True))
    written = judge(office)
    findings, met, not_applicable = unpacked(written, {(norm.id, norm.wording): norm for norm in book.norms})
    contracts = {contract.id for contract in office.contracts}
    told = check(office, on=ON, every=True).findings
    whole = [found for found in told if found.subject.id.partition("/")[0] in contracts]
    assert whole == sorted(findings, key=lambda found: found.order())
    assert (met, not_applicable) == tuple(
        sum(found.outcome.kind is kind for found in whole) for kind in (OutcomeKind.MET, OutcomeKind.NOT_APPLICABLE)
    )


def test_a_norm_that_the_book_does_not_have_is_no_norm(office: Portfolio) -> None:
    """A finding cannot come back from another book than that of the question."""
    findings = list(check(office, on=ON).findings)
    with pytest.raises(KeyError):
        unpacked(packed((findings, 0, 0)), {})


def test_a_fault_in_a_process_is_a_fault_here(office: Portfolio) -> None:
    """What another process cannot answer is not left out."""
    book = default_book()
    broken = type(book)(book.norms, {})
    with pytest.raises(Exception, match="table"):
        checked(evolve(office, enterprises=office.enterprises), broken, on=ON, jobs=2)
