"""Whom an obligation concerns, and the agenda of one subject or one bearer."""

from __future__ import annotations

from datetime import date

import pytest
from facts import alone, complete, complete_to, contract, day, enterprise, event, portfolio, signed, started
from small_law import FACT, a_book, a_duty

from okstat.agenda import Agenda, NoSuchSubjectError, agenda
from okstat.agenda.concern import concerned, everybody, homes
from okstat.book import Book
from okstat.finding import Subject
from okstat.law import Law
from okstat.model.contract import Candidate, Contract, Placement
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Department, Enterprise
from okstat.model.events import Event, ExamHeld, Joined, Left, OfficeApproved, Transferred
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio
from okstat.outcome import Due, Missing, Outcome, unknown
from okstat.situation.approval import ApprovalSituation
from okstat.situation.candidate import CandidateSituation
from okstat.situation.contract import ContractSituation
from okstat.situation.county import CountySituation
from okstat.situation.enterprise import EnterpriseSituation, OfficeSituation, PersonSituation
from okstat.situation.exams import situations_of_exams
from okstat.situation.view import view

FIRST, LAST, ON = "2025-08-18", "2027-08-17", "2026-11-20"
MADE = (signed("2025-06-12", first=FIRST, last=LAST), started(FIRST))


def whom(facts: Contract, on: str, others: tuple[Enterprise, ...] = ()) -> list[str]:
    """Whom what is due of a contract on a day concerns: kind and id."""
    places = {one.id: one for one in (facts.enterprise, *others) if one is not None}
    whole = portfolio(facts, enterprises=tuple(places.values()))
    (situation,) = view(whole, day("2027-12-31")).contracts
    return [f"{one.kind} {one.id}" for one in concerned(situation, day(on), homes(whole))]


class TestContract:
    """Its person; the department and enterprise, the office and the county that it is with on the due day."""

    def test_of_one_company(self) -> None:
        expected = ["person P1", "department dep", "enterprise agency", "office office", "county 03"]
        assert expected == whom(contract(*MADE), ON)

    def test_an_enterprise_without_departments(self) -> None:
        whole = Enterprise(id="bureau")
        expected = ["person P1", "enterprise bureau", "office office", "county 03"]
        assert expected == whom(contract(*MADE, company=whole), ON, (whole,))
        known = contract(*MADE, company=enterprise(), department=None, placements=(Placement(enterprise=whole),))
        assert "enterprise agency" in whom(known, ON)

    @pytest.mark.parametrize(
        ("on", "company"), [("2026-09-30", ["department dep", "enterprise agency"]), ("2026-10-01", ["enterprise new"])]
    )
    def test_after_a_transfer_the_new_company(self, on: str, company: list[str]) -> None:
        moved = event(Transferred, "2026-10-01", company="new", consented="2026-09-01")
        found = whom(contract(*MADE, moved), on)
        assert company == [one for one in found if one.split()[0] in ("department", "enterprise")]

    def test_between_two_transfers(self) -> None:
        moves = [event(Transferred, on, company=to) for on, to in (("2026-03-01", "second"), ("2026-10-01", "dep"))]
        found = {
            on: whom(contract(*MADE, *moves), on) for on in ("2026-02-28", "2026-03-01", "2026-09-30", "2026-10-01")
        }
        of_second = {on: "enterprise second" in names for on, names in found.items()}
        assert [False, True, True, False] == list(of_second.values())
        assert [True, False, False, True] == ["department dep" in names for names in found.values()]

    def test_those_that_share_the_apprentice(self) -> None:
        one, other = Enterprise(id="one"), enterprise()
        shared = contract(
            *MADE,
            department=None,
            placements=(Placement(enterprise=one), Placement(enterprise=other, department=other.departments[0])),
            company=Enterprise(id="none"),
        )
        found = whom(Contract(
            id="K1", kind=shared.kind, person=shared.person, placements=shared.placements, events=shared.events
        ), ON, (one, other))  # fmt: skip
        assert ["person P1", "enterprise one", "department dep", "enterprise agency"] == found

    @pytest.mark.parametrize(("on", "office"), [("2026-09-30", "office office"), ("2026-10-01", "office other")])
    def test_the_office_of_the_day(self, on: str, office: str) -> None:
        moved = event(Transferred, "2026-10-01", office="other")
        assert [office] == [one for one in whom(contract(*MADE, moved), on) if one.startswith("office")]

    @pytest.mark.parametrize(("on", "found"), [("2026-09-30", False), ("2026-10-01", True)])
    def test_before_it_came_to_an_office_there_was_none(self, on: str, found: bool) -> None:
        moved = event(Transferred, "2026-10-01", office="other")
        assert found is ("office other" in whom(contract(*MADE, moved, office=None, company=alone()), on))

    @pytest.mark.parametrize(
        ("on", "found"), [("2026-02-28", False), ("2026-03-01", True), ("2026-09-30", True), ("2026-10-01", False)]
    )
    def test_where_the_contract_names_no_office_that_of_the_enterprise(self, on: str, found: bool) -> None:
        member = alone(event(Joined, "2026-03-01", office="club"), event(Left, "2026-10-01", office="club"))
        assert found is ("office club" in whom(contract(*MADE, office=None, company=member), on))

    def test_no_county_is_none(self) -> None:
        assert not [one for one in whom(contract(*MADE, county=None), ON) if one.startswith("county")]


Organisation = EnterpriseSituation | OfficeSituation | ApprovalSituation


def situation(whole: Portfolio, kind: type) -> Organisation:
    """The one situation of a kind."""
    seen = view(whole, day(ON))
    found: dict[type, tuple[Organisation, ...]] = {
        EnterpriseSituation: seen.enterprises,
        OfficeSituation: seen.offices,
        ApprovalSituation: seen.approvals,
    }
    return found[kind][0]


class TestOthers:
    """Approvals, enterprises, offices, candidates have theirs; people and counties nobody beside them."""

    WHOLE = Portfolio(
        enterprises=(enterprise(),),
        offices=(Office(id="office", events=(event(OfficeApproved, "2024-01-01", county="46"),)),),
        candidates=(
            Candidate(id="C1", person=Person(id="P2"), county="03"),
            Candidate(id="C2", person=Person(id="P3")),
        ),
        counties=(CountyAuthority(id="03"),),
    )

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (ApprovalSituation, ["department dep", "enterprise agency", "county 03"]),
            (EnterpriseSituation, ["office office"]),
            (OfficeSituation, ["county 46"]),
        ],
    )
    def test_of_organisations(self, kind: type, expected: list[str]) -> None:
        found = concerned(situation(self.WHOLE, kind), day(ON), homes(self.WHOLE))
        assert expected == [f"{one.kind} {one.id}" for one in found]

    def test_of_candidates(self) -> None:
        found = [concerned(one, day(ON), {}) for one in view(self.WHOLE, day(ON)).candidates]
        assert [(Subject("person", "P2"), Subject("county", "03")), (Subject("person", "P3"),)] == found

    def test_of_an_exam_those_of_the_contract_or_the_candidate(self) -> None:
        held = event(ExamHeld, "2026-06-10")
        whole = portfolio(contract(*MADE, held))
        (situation,) = view(whole, day(ON)).contracts
        (exam,) = (one for kind, one in situations_of_exams(situation) if kind == "exam")
        assert [
            "contract K1",
            "person P1",
            "department dep",
            "enterprise agency",
            "office office",
            "county 03",
        ] == [f"{one.kind} {one.id}" for one in concerned(exam, day(ON), homes(whole))]
        candidate = Candidate(id="C1", person=Person(id="P2"), county="03", events=(held,))
        (of_candidate,) = view(Portfolio(candidates=(candidate,)), day(ON)).candidates
        (exam,) = (one for kind, one in situations_of_exams(of_candidate) if kind == "exam")
        found = [f"{one.kind} {one.id}" for one in concerned(exam, day(ON), {})]
        assert ["candidate C1", "person P2", "county 03"] == found

    def test_of_people_and_counties(self) -> None:
        people = PersonSituation(Person(id="P1"), day(ON), ())
        (county,) = view(self.WHOLE, day(ON)).counties
        assert [(), ()] == [concerned(one, day(ON), {}) for one in (people, county)]

    def test_an_agenda_can_be_asked_of_everybody(self) -> None:
        whole = Portfolio(
            enterprises=self.WHOLE.enterprises,
            offices=self.WHOLE.offices,
            candidates=self.WHOLE.candidates[:1],
            counties=self.WHOLE.counties,
            contracts=(contract(),),
        )
        assert [
            "office office",
            "enterprise agency",
            "department dep",
            "contract K1",
            "person P1",
            "county 03",
            "candidate C1",
            "person P2",
        ] == [f"{one.kind} {one.id}" for one in everybody(whole)]


def due_on(on: str) -> list[Due]:
    """Due on one day."""
    return [Due(1, None, day(on), None, None, FACT)]


def of_contracts(one: ContractSituation, law: Law, first: date, last: date) -> list[Due]:
    """A duty about contracts."""
    return due_on("2026-12-01")


def of_candidates(one: CandidateSituation, law: Law, first: date, last: date) -> list[Due]:
    """A duty about candidates."""
    return due_on("2026-12-02")


def of_counties(one: CountySituation, law: Law, first: date, last: date) -> list[Due]:
    """A duty about counties."""
    return due_on("2026-12-03")


def of_offices(one: OfficeSituation, law: Law, first: date, last: date) -> Outcome:
    """A duty about offices, on a day that nobody knows."""
    return unknown(Missing("counties", "event approved of the office"))


BOOK: Book = a_book(
    a_duty(of_contracts, id="of.contracts"),
    a_duty(of_candidates, id="of.candidates"),
    a_duty(of_counties, id="of.counties"),
    a_duty(of_offices, id="of.offices"),
)


class TestSelection:
    """The agenda of a subject is what is about it, and what concerns it; of a bearer, what that role has to do."""

    WHOLE = Portfolio(
        complete=complete_to(ON),
        enterprises=(enterprise(), Enterprise(id="bureau", departments=(Department(id="03"),))),
        offices=TestOthers.WHOLE.offices,
        contracts=(
            contract(*MADE, id="K1"),
            contract(*MADE, id="K2", company=Enterprise(id="bureau", departments=(Department(id="03"),)), county="46"),
        ),
        candidates=TestOthers.WHOLE.candidates,
        counties=(CountyAuthority(id="46"),),
    )

    def whole(self, book: Book | None = BOOK) -> Agenda:
        """Of everybody."""
        return agenda(self.WHOLE, first=day("2026-11-20"), last=day("2026-12-31"), book=book)

    @pytest.mark.parametrize(
        ("subject", "expected"),
        [
            ("K1", ["K1"]),
            ("contract:K2", ["K2"]),
            ("agency", ["K1"]),
            ("dep", ["K1"]),
            ("bureau", ["K2"]),
            ("03", ["K1", "K2", "C1"]),
            ("department:03", ["K2"]),
            ("county:03", ["K1", "C1"]),
            ("46", ["K2", "46", "office"]),
            ("office", ["K1", "K2", "office"]),
            ("P1", ["K1", "K2"]),
            ("C2", ["C2"]),
        ],
    )
    def test_of_a_subject(self, subject: str, expected: list[str]) -> None:
        found = self.whole().about(subject)
        dated, undated = ([one.subject.id for one in found.obligations], [one.subject.id for one in found.undated])
        assert expected == dated + undated
        assert subject == found.subject

    @pytest.mark.parametrize("subject", ["K9", "candidate:K1", "contract:dep", ""])
    def test_of_nobody(self, subject: str) -> None:
        with pytest.raises(NoSuchSubjectError, match=f"nobody and no county in the document has the id {subject}"):
            self.whole().about(subject)

    def test_of_somebody_with_nothing_due(self) -> None:
        """That is an answer."""
        assert ((), ()) == (self.whole().about("bureau").about("dep").obligations, self.whole().about("dep").undated)

    def test_of_a_bearer(self) -> None:
        whole = agenda(self.WHOLE, first=day("2027-01-01"), last=day("2027-12-31"))
        found = whole.borne_by("member")
        assert {"K1", "K2"} == {one.subject.id for one in found.obligations if one.rule == "assess.dialog"}
        assert {"member"} == {one.bearer for one in found.obligations}
        assert "member" == found.bearer
        company = whole.borne_by("office").obligations
        assert not [one for one in company if one.bearer != "office"]

    def test_of_a_bearer_without_a_day(self) -> None:
        whole = self.whole()
        assert whole.undated == whole.borne_by("company").undated
        assert () == whole.borne_by("member").undated

    def test_one_after_the_other(self) -> None:
        found = self.whole().about("agency").borne_by("company")
        assert ("agency", "company", ["K1"]) == (
            found.subject,
            found.bearer,
            [one.subject.id for one in found.obligations],
        )


def test_what_is_to_come_of_an_office_is_known() -> None:
    """Its approval by a further county, on a day after those asked about."""
    coming = event(OfficeApproved, "2027-03-01", recorded=ON, county="55")
    whole = Portfolio(
        recorded=day(ON), complete=complete(approved=ON), offices=(Office(id="office", events=(coming,)),)
    )
    seen: list[int] = []

    def dues(one: OfficeSituation, law: Law, first: date, last: date) -> list[Due]:
        seen.append(len(one.counties))
        return []

    agenda(whole, first=day(ON), last=day("2026-12-31"), book=a_book(a_duty(dues)))
    assert [1] == seen


def test_events_are_told_apart_by_what_was_known() -> None:
    """Before it was recorded nothing is to come."""
    coming: Event = event(OfficeApproved, "2027-03-01", recorded=ON, county="55")
    whole = Portfolio(offices=(Office(id="office", events=(coming,)),))
    seen: list[date] = []

    def dues(one: OfficeSituation, law: Law, first: date, last: date) -> list[Due]:
        seen.append(one.on)
        return []

    book = a_book(a_duty(dues))
    for known_at in ("2026-11-19", ON):
        agenda(whole, first=day("2026-11-01"), last=day("2026-12-31"), known_at=day(known_at), book=book)
    assert [day("2026-12-31"), day("2027-03-01")] == seen
