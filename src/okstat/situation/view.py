"""`view`: the whole portfolio on a day, as it was known by a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property, partial

from okstat.model.complete import Complete
from okstat.model.contract import Candidate, Contract
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Department, Enterprise
from okstat.model.events import Practised, Signed
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio
from okstat.situation.approval import ApprovalSituation, CompanyApproval, Run, fold_company_approval
from okstat.situation.approvals import fold_approvals
from okstat.situation.candidate import CandidateSituation, fold_candidate
from okstat.situation.contract import ContractSituation, Surroundings, fold_contract
from okstat.situation.county import CountySituation, fold_county
from okstat.situation.enterprise import (
    EnterpriseSituation,
    OfficeSituation,
    PersonSituation,
    fold_enterprise,
    fold_office,
)
from okstat.situation.history import Record, record
from okstat.situation.other_contracts import NO_OTHERS, OtherContracts, other_contracts
from okstat.situation.parts.board import TrainingBoard, fold_training_board
from okstat.situation.parts.brought import practice_by_person
from okstat.situation.parts.cooperation import fold_cooperation
from okstat.situation.parts.membership import Member, Memberships, fold_memberships
from okstat.situation.parts.office_approval import OfficeApprovals, fold_office_approvals
from okstat.situation.parts.parties import fold_parties
from okstat.situation.parts.schooling import Practice
from okstat.situation.trail import Trail, counties_of, may_be_of, runs_by_enterprise, runs_by_person, trail_of

__all__ = ["View", "view"]

Subject = Candidate | Contract | CountyAuthority | Enterprise | Office


def view(portfolio: Portfolio, on: date, known_at: date | None = None) -> View:
    """Look at a portfolio on a day.

    >>> from datetime import date
    >>> from okstat import read_file, view
    >>> facts, day = read_file("examples/first-contract.json"), date(2026, 11, 20)
    >>> view(facts, day).contracts[0].assessments.assessed  # the one held was withdrawn in September
    ()
    >>> view(facts, day, known_at=date(2026, 8, 31)).contracts[0].assessments.assessed
    (datetime.date(2026, 2, 10),)

    Args:
        portfolio: the facts.
        on: the day asked about; an event that takes effect later is not in the situations.
        known_at: what was recorded later is left out, and no record is complete beyond it.
    """
    return View(portfolio, on, known_at)


class View:
    """A portfolio on a day. Each subject is folded once, when it is first asked for."""

    def __init__(self, portfolio: Portfolio, on: date, known_at: date | None = None) -> None:
        self.portfolio = portfolio
        self.on = on
        self.known_at = known_at
        self._cap = on if known_at is None else min(on, known_at)
        self._trails: tuple[Trail, ...] | None = None
        self._silences: dict[int, Mapping[str, date]] = {}
        self._records: dict[str, Record] = {}
        self._memberships: dict[str, Memberships] = {}
        self._approvals: dict[tuple[str, str | None, str], CompanyApproval] = {}
        self._offices: dict[tuple[str | None, ...], tuple[OfficeApprovals, ...]] = {}

    @cached_property
    def contracts(self) -> tuple[ContractSituation, ...]:
        """The situation of every contract, in the order of the document."""
        return tuple(self.each_contract())

    def each_contract(self) -> Iterator[ContractSituation]:
        """The situation of every contract, one at a time; of each, only the trail that others need is kept."""
        trails = []
        for contract in self.portfolio.contracts:
            situation = self.fold(contract)
            trails.append(trail_of(situation))
            yield situation
        self._trails = tuple(trails)

    def _trails_of_contracts(self) -> tuple[Trail, ...]:
        if self._trails is None:
            self._trails = tuple(trail_of(self.fold(contract)) for contract in self.portfolio.contracts)
        return self._trails

    @cached_property
    def enterprises(self) -> tuple[EnterpriseSituation, ...]:
        """The situation of every enterprise."""
        runs, silence = self._runs_by_enterprise, self._contracts_silent_to
        return tuple(
            fold_enterprise(
                self._record_of(enterprise),
                enterprise,
                self._memberships_of(enterprise),
                tuple(run for _, run in runs.get(enterprise.id, ())),
                silence,
            )
            for enterprise in self.portfolio.enterprises
        )

    @cached_property
    def approvals(self) -> tuple[ApprovalSituation, ...]:
        """The situation of every approval as training company, given or asked for: department, trade and county."""
        return tuple(
            found
            for enterprise in self.portfolio.enterprises
            for found in fold_approvals(
                self._record_of(enterprise),
                enterprise,
                self._memberships_of(enterprise),
                self._runs_by_enterprise.get(enterprise.id, ()),
                self._contracts_silent_to,
                self._boards,
            )
        )

    @cached_property
    def offices(self) -> tuple[OfficeSituation, ...]:
        """The situation of every office."""
        by_office: defaultdict[str, list[Trail]] = defaultdict(list)
        for trail in self._trails_of_contracts():
            if trail.office is not None and trail.is_made:
                by_office[trail.office].append(trail)
        return tuple(
            fold_office(
                self._record(office),
                office,
                tuple(trail.run for trail in by_office[office.id]),
                counties_of(t for t in by_office[office.id] if t.run.is_over(self.on) is not True),
                counties_of(
                    t for t in by_office[office.id] if t.is_sure_to_be_made and t.run.is_over(self.on) is False
                ),
                tuple(self._members.get(office.id, ())),
                tuple(self._boards.values()),
            )
            for office in self.portfolio.offices
        )

    @cached_property
    def people(self) -> tuple[PersonSituation, ...]:
        """The situation of every person who has a contract."""
        persons = {contract.person.id: contract.person for contract in self.portfolio.contracts}
        runs = self._runs_by_person
        return tuple(PersonSituation(person, self.on, tuple(runs[id_])) for id_, person in persons.items())

    @cached_property
    def candidates(self) -> tuple[CandidateSituation, ...]:
        """The situation of everybody on the way to an exam or a place without a contract."""
        if not self.portfolio.candidates:
            return ()
        runs, silence = self._runs_by_person, self._contracts_silent_to
        return tuple(
            fold_candidate(self._record(one), one, tuple(runs.get(one.person.id, ())), silence)
            for one in self.portfolio.candidates
        )

    @cached_property
    def counties(self) -> tuple[CountySituation, ...]:
        """The situation of every county that the portfolio tells of."""
        return tuple(self._county(one) for one in self.portfolio.counties)

    def _county(self, county: CountyAuthority) -> CountySituation:
        made = [trail for trail in self._trails_of_contracts() if trail.is_made]
        return fold_county(
            self._record(county),
            county,
            tuple(trail.run for trail in made if trail.county == county.id),
            tuple(trail.run for trail in made if may_be_of(trail.county, county.id)),
            self._contracts_silent_to,
            tuple(one.id for one in self.portfolio.candidates if one.county == county.id),
        )

    @cached_property
    def _boards(self) -> Mapping[str, TrainingBoard]:
        """Per county that the portfolio tells of, its vocational training board."""
        return {one.id: fold_training_board(self._record(one), one.id) for one in self.portfolio.counties}

    @cached_property
    def _members(self) -> Mapping[str, list[Member]]:
        """Per office, the enterprises that are or were members."""
        members: defaultdict[str, list[Member]] = defaultdict(list)
        for enterprise in self.portfolio.enterprises:
            for row in self._memberships_of(enterprise).rows:
                members[row.office].append(Member(enterprise.id, row.first, row.last))
        return members

    def fold(self, contract: Contract) -> ContractSituation:
        """The situation of one contract."""
        events = self._record(contract)
        parties = fold_parties(events, contract)
        enterprise, department = self._places.get(parties.company or "", (None, None))
        practice = self._practices.get(contract.person.id) or self._no_practice
        memberships = self._memberships_of(enterprise) if enterprise is not None else None
        company = None
        if enterprise is not None and parties.trade is not None:
            company = self._company(enterprise, department.id if department else None, parties.trade)
        offices = self._offices_of(parties.office, memberships)
        cooperation = fold_cooperation(events, contract, partial(self._approved, parties.trade))
        others = self._other_contracts.get(contract.id, NO_OTHERS)
        around = Surroundings(company, memberships, offices, practice, cooperation, others)
        return fold_contract(events, contract, parties, around)

    @cached_property
    def _other_contracts(self) -> Mapping[str, OtherContracts]:
        return other_contracts(self.portfolio.contracts, self._record)

    def _approved(self, trade: str | None, place: str) -> tuple[str, CompanyApproval | None]:
        """The enterprise of a place of training, and what it is approved for; of an unknown place, its own id."""
        enterprise, department = self._places.get(place, (None, None))
        if enterprise is None or trade is None:
            return (place if enterprise is None else enterprise.id), None
        return enterprise.id, self._company(enterprise, department.id if department else None, trade)

    @cached_property
    def _practices(self) -> Mapping[str, Practice]:
        return practice_by_person(self.portfolio.candidates, self._record)

    @cached_property
    def _no_practice(self) -> Practice:
        return Practice((), (), self._silence(self.portfolio.complete).get(Practised.kind))

    def _record(self, subject: Subject) -> Record:
        return record(subject.events, self.on, self._silence(subject.complete), self.known_at)

    def _offices_of(self, named: str | None, memberships: Memberships | None) -> tuple[OfficeApprovals, ...]:
        """The approvals of the office that a contract names and of those that its enterprise is or was a member of."""
        joined = memberships.rows if memberships is not None else ()
        key = (named, *[row.office for row in joined])
        found = self._offices.get(key)
        if found is None:
            known = self._office_approvals
            found = self._offices[key] = tuple([known[id_] for id_ in dict.fromkeys(key) if id_ in known])
        return found

    @cached_property
    def _office_approvals(self) -> Mapping[str | None, OfficeApprovals]:
        return {office.id: fold_office_approvals(self._record(office), office.id) for office in self.portfolio.offices}

    def _company(self, enterprise: Enterprise, department: str | None, trade: str) -> CompanyApproval:
        key = (enterprise.id, department, trade)
        found = self._approvals.get(key)
        if found is None:
            found = self._approvals[key] = fold_company_approval(self._record_of(enterprise), department, trade)
        return found

    def _memberships_of(self, enterprise: Enterprise) -> Memberships:
        found = self._memberships.get(enterprise.id)
        if found is None:
            found = self._memberships[enterprise.id] = fold_memberships(self._record_of(enterprise))
        return found

    def _record_of(self, enterprise: Enterprise) -> Record:
        found = self._records.get(enterprise.id)
        if found is None:
            found = self._records[enterprise.id] = self._record(enterprise)
        return found

    def _silence(self, complete: Complete) -> Mapping[str, date]:
        found = self._silences.get(id(complete))
        if found is None:
            found = self._silences[id(complete)] = complete.capped(self._cap)
        return found

    @cached_property
    def _places(self) -> dict[str, tuple[Enterprise, Department | None]]:
        places: dict[str, tuple[Enterprise, Department | None]] = {}
        for enterprise in self.portfolio.enterprises:
            places[enterprise.id] = (enterprise, None)
            places.update({department.id: (enterprise, department) for department in enterprise.departments})
        return places

    @cached_property
    def _contracts_silent_to(self) -> date | None:
        return self._silence(self.portfolio.complete).get(Signed.kind)

    @cached_property
    def _runs_by_person(self) -> Mapping[str, list[Run]]:
        return runs_by_person(self._trails_of_contracts())

    @cached_property
    def _runs_by_enterprise(self) -> Mapping[str, list[tuple[str, Run]]]:
        homes = {place: enterprise.id for place, (enterprise, _) in self._places.items()}
        return runs_by_enterprise(self._trails_of_contracts(), homes)
