"""Whom an obligation concerns beside its own subject: the company, the office, the person and the county of its day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from okstat.check import AnySituation
from okstat.finding import Subject
from okstat.model.portfolio import Portfolio
from okstat.situation.approval import ApprovalSituation
from okstat.situation.candidate import CandidateSituation
from okstat.situation.contract import ContractSituation
from okstat.situation.enterprise import EnterpriseSituation, OfficeSituation
from okstat.situation.exams import Examined
from okstat.situation.parts.membership import Memberships

__all__ = ["concerned", "everybody", "homes"]


def homes(portfolio: Portfolio) -> Mapping[str, str]:
    """The enterprise of each department, by their ids."""
    return {department.id: one.id for one in portfolio.enterprises for department in one.departments}


def everybody(portfolio: Portfolio) -> Iterator[Subject]:
    """Everybody of whom an agenda can be asked, save the approvals and counties that situations name."""
    yield from (Subject("office", one.id) for one in portfolio.offices)
    for enterprise in portfolio.enterprises:
        yield Subject("enterprise", enterprise.id)
        yield from (Subject("department", department.id) for department in enterprise.departments)
    for contract in portfolio.contracts:
        yield Subject("contract", contract.id)
        yield Subject("person", contract.person.id)
    yield from (_county(county.id) for county in portfolio.counties)
    for candidate in portfolio.candidates:
        yield Subject("candidate", candidate.id)
        yield Subject("person", candidate.person.id)


def concerned(situation: AnySituation, day: date, home: Mapping[str, str]) -> tuple[Subject, ...]:
    """Whom it concerns beside its own subject what is due of it on a day.

    Args:
        situation: what is known of the subject.
        day: the due day: whoever the contract was with on it is concerned.
        home: the enterprise of each department.
    """
    if isinstance(situation, ContractSituation):
        found = _of_a_contract(situation, day, home)
    elif isinstance(situation, ApprovalSituation):
        found = (*_places((situation.company,), {situation.company: situation.enterprise}), _county(situation.county))
    elif isinstance(situation, EnterpriseSituation):
        found = _offices(situation.memberships, day)
    elif isinstance(situation, OfficeSituation):
        found = tuple(_county(approval.county) for approval in situation.counties)
    elif isinstance(situation, CandidateSituation):
        found = _of_a_candidate(situation)
    elif isinstance(situation, Examined):
        found = _of_an_exam(situation, day, home)
    else:
        found = ()
    return tuple(dict.fromkeys(found))


def _of_a_candidate(situation: CandidateSituation) -> tuple[Subject, ...]:
    candidate = situation.candidate
    return Subject("person", candidate.person.id), *_county_of(candidate.county)


def _of_an_exam(exam: Examined, day: date, home: Mapping[str, str]) -> tuple[Subject, ...]:
    """The contract or the candidate, and whom that concerns."""
    of_contract, of_candidate = exam.contract, exam.candidate
    found: list[Subject] = []
    if of_contract is not None:
        found += [Subject("contract", of_contract.contract.id), *_of_a_contract(of_contract, day, home)]
    if of_candidate is not None:
        found += [Subject("candidate", of_candidate.candidate.id), *_of_a_candidate(of_candidate)]
    return tuple(found)


def _of_a_contract(contract: ContractSituation, day: date, home: Mapping[str, str]) -> tuple[Subject, ...]:
    office = _office_on(contract, day)
    attached = _offices(contract.memberships, day) if contract.memberships is not None else ()
    return (
        Subject("person", contract.contract.person.id),
        *_places(_companies_on(contract, day), home),
        *((Subject("office", office),) if office is not None else attached),
        *_county_of(contract.parties.county),
    )


def _companies_on(contract: ContractSituation, day: date) -> Iterable[str]:
    """The company, or those that share the apprentice, on a day; before the first, the first."""
    for stay in contract.parties.earlier:
        if day <= stay.last and (stay.first is None or stay.first <= day):
            yield stay.company
    parties = contract.parties
    if parties.company_since is not None and day < parties.company_since:
        return
    if parties.company is not None:
        yield parties.company
    else:
        yield from ((one.department or one.enterprise).id for one in contract.contract.placements)


def _office_on(contract: ContractSituation, day: date) -> str | None:
    parties, first = contract.parties, contract.contract.office
    if parties.office_since is None or parties.office_since <= day:
        return parties.office
    return first.id if first is not None else None


def _offices(memberships: Memberships, day: date) -> tuple[Subject, ...]:
    return tuple(
        Subject("office", one.office)
        for one in memberships.rows
        if one.first <= day and (one.last is None or day <= one.last)
    )


def _places(companies: Iterable[str], home: Mapping[str, str]) -> Iterator[Subject]:
    """A department and its enterprise, or an enterprise."""
    for company in companies:
        if company in home and home[company] != company:
            yield Subject("department", company)
        yield Subject("enterprise", home.get(company, company))


def _county(code: str) -> Subject:
    return Subject("county", code)


def _county_of(code: str | None) -> tuple[Subject, ...]:
    return () if code is None else (_county(code),)
