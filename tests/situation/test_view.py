"""The whole portfolio on a day, as it was known by a day."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from facts import (
    OSLO,
    TRADE,
    alone,
    cited,
    complete,
    complete_to,
    contract,
    day,
    enterprise,
    event,
    finding,
    findings,
    person,
    portfolio,
    signed,
    situation,
)
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.complete import NOTHING_COMPLETE, Complete
from okstat.model.contract import Contract
from okstat.model.county import NOT_STATED
from okstat.model.enterprise import Department, Enterprise, Sector
from okstat.model.events import (
    Approved,
    AssessmentHeld,
    Attested,
    ContractApproved,
    ContractKind,
    EmployeesCounted,
    Ended,
    Joined,
    OfficeApproved,
    Party,
    Signed,
    TrainingStarted,
    Transferred,
    Withdrawn,
)
from okstat.model.office import Office
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio
from okstat.situation.approval import ApprovalSituation
from okstat.situation.view import view

ON = "2026-11-20"
AGREED = signed("2025-06-01", first="2025-08-18", last="2027-08-17")
VESTLAND = "46"


# ── the two times ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("on", "known_at", "held"),
    [
        ("2026-02-09", None, 0),
        ("2026-02-10", None, 1),
        (ON, None, 1),
        (ON, "2026-02-28", 0),
        (ON, "2026-03-01", 1),
        ("2026-02-10", "2026-11-20", 1),
        ("2026-02-09", "2026-11-20", 0),
    ],
)
def test_an_event_must_have_taken_effect_and_be_known(on: str, known_at: str | None, held: int) -> None:
    """An assessment of 10 February that was recorded on 1 March."""
    facts = contract(AGREED, event(AssessmentHeld, "2026-02-10", recorded="2026-03-01"))
    assert held == len(situation(facts, on, known_at=known_at).assessments.assessed)


@pytest.mark.parametrize(
    ("on", "known_at", "silent_to"),
    [
        ("2026-05-31", None, "2026-05-31"),
        ("2026-06-30", None, "2026-06-30"),
        (ON, None, "2026-06-30"),
        (ON, "2026-06-30", "2026-06-30"),
        (ON, "2026-03-01", "2026-03-01"),
        ("2026-01-31", "2026-03-01", "2026-01-31"),
    ],
)
def test_silence_reaches_neither_beyond_the_day_nor_what_was_known(
    on: str, known_at: str | None, silent_to: str
) -> None:
    """A record complete to 30 June, looked at on other days."""
    facts = contract(AGREED, known=complete(assessment_held="2026-06-30"))
    assert day(silent_to) == situation(facts, on, known_at=known_at).assessments.assessed_silent_to


@given(
    last=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    on=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    known_at=st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31)),
)
def test_silence_is_the_earliest_of_the_three_days(last: date, on: date, known_at: date | None) -> None:
    """Whatever the days: of the source, of the question, of the knowledge."""
    facts = portfolio(contract(known=Complete({"ended": last})))
    (found,) = view(facts, on, known_at).contracts
    assert min(last, on, known_at or on) == found.ending.silent_to


def test_a_subjects_own_word_on_completeness_wins() -> None:
    """Kind by kind: the document's day stands for what the contract says nothing of."""
    whole = complete(assessment_held="2026-06-30", ended="2026-06-30")
    own = whole.with_own({"assessment_held": day("2026-02-28")})
    facts = portfolio(contract(AGREED, known=own), contract(AGREED, id="K2", known=whole), known=whole)
    first, second = view(facts, day(ON)).contracts
    assert (day("2026-02-28"), day("2026-06-30")) == (
        first.assessments.assessed_silent_to,
        first.ending.silent_to,
    )
    assert day("2026-06-30") == second.assessments.assessed_silent_to


# ── what each situation is made of ──────────────────────────────────────────────────────────────


def test_each_subject_is_folded_once() -> None:
    """Asked again, the view gives the same values, and contracts of one enterprise share what is folded of it."""
    place = enterprise()
    seen = view(portfolio(contract(company=place), contract(id="K2", company=place)), day(ON))
    assert seen.contracts is seen.contracts
    assert (seen.enterprises, seen.approvals, seen.offices, seen.people) == (
        seen.enterprises,
        seen.approvals,
        seen.offices,
        seen.people,
    )
    first, second = seen.contracts
    assert first.company is second.company
    assert first.memberships is second.memberships
    assert first.memberships is seen.enterprises[0].memberships


def test_contracts_stand_in_the_order_of_the_document() -> None:
    """Neither id nor day sorts them."""
    facts = portfolio(contract(id="b"), contract(id="a"), contract(id="c"))
    assert ["b", "a", "c"] == [found.contract.id for found in view(facts, day(ON)).contracts]
    assert ["b", "a", "c"] == [found.contract.id for found in view(facts, day(ON)).each_contract()]


def test_one_contract_can_be_folded_on_its_own() -> None:
    """It reads like the one in the list."""
    facts = portfolio(contract(AGREED))
    seen = view(facts, day(ON))
    assert seen.contracts[0] == seen.fold(facts.contracts[0])


def test_a_contract_sees_the_approvals_of_its_company_and_trade() -> None:
    """Those of the department where it is placed; of the enterprise after a transfer to it as a whole."""
    whole = event(Approved, "2021-01-01", trade=TRADE, county=OSLO)
    place = enterprise(whole)
    here = situation(contract(company=place), ON)
    assert here.company is not None
    assert (day("2020-01-01"), day("2021-01-01")) == here.company.approved
    moved = situation(contract(event(Transferred, "2026-01-01", company="agency"), company=place), ON)
    assert moved.company is not None
    assert (day("2021-01-01"),) == moved.company.approved


def test_a_contract_without_a_trade_or_with_a_strange_company_sees_none() -> None:
    """Nothing can be said of approvals then; memberships are known where the enterprise is."""
    no_trade = situation(contract(trade=None), ON)
    assert (None, True) == (no_trade.company, no_trade.memberships is not None)
    strange = situation(contract(event(Transferred, "2026-01-01", company="somewhere")), ON)
    assert (None, None) == (strange.company, strange.memberships)


def test_an_enterprise_is_seen_with_all_that_is_its_own() -> None:
    """Memberships, employees, attestations, its contracts, and how far there are no others."""
    place = enterprise(
        event(EmployeesCounted, "2026-01-10", employees=84),
        event(Attested, "2026-06-01", requirement="company.plan", met=True),
    )
    idle = Enterprise(id="idle")
    facts = portfolio(contract(AGREED, company=place), known=complete(signed="2026-06-30"), enterprises=(place, idle))
    found, other = view(facts, day(ON)).enterprises
    assert (place, day(ON), 84, day("2026-06-30")) == (
        found.enterprise,
        found.on,
        found.employees.number,
        found.contracts_silent_to,
    )
    assert ["K1"] == [run.contract for run in found.runs]
    assert found.memberships.attached_on(day(ON)) is True
    assert found.attested.of("company.plan") is not None
    assert ((), None) == (other.runs, other.employees.number)


def test_a_draft_is_no_contract_of_the_enterprise() -> None:
    """What nobody signed and nobody began is not counted among its contracts, where that is a fact."""
    draft = contract(known=complete(signed=ON, training_started=ON))
    assert () == view(portfolio(draft), day(ON)).enterprises[0].runs
    assert 1 == len(view(portfolio(contract()), day(ON)).enterprises[0].runs)


def test_a_contract_counts_with_every_company_it_was_with() -> None:
    """Also with one that it passed on from; a company that is not in the document has no situation."""
    other = Enterprise(id="other", departments=(Department(id="there"),))
    moves = (
        event(Transferred, "2026-03-01", company="there"),
        event(Transferred, "2026-05-01", company="somewhere"),
    )
    place = enterprise()
    facts = portfolio(contract(AGREED, *moves, company=place), enterprises=(place, other))
    assert {"agency": [day("2026-02-28")], "other": [day("2026-04-30")]} == {
        found.enterprise.id: [run.ended_on for run in found.runs] for found in view(facts, day(ON)).enterprises
    }


def approvals(facts: Portfolio, on: str = ON) -> dict[str, ApprovalSituation]:
    """The situations of approvals, by id."""
    return {found.id: found for found in view(facts, day(on)).approvals}


def test_each_department_trade_and_county_is_an_approval_of_its_own() -> None:
    """Given twice it is one; one of the whole enterprise lies where the enterprise does."""
    place = Enterprise(
        id="agency",
        county=VESTLAND,
        departments=(Department(id="dep", county=OSLO),),
        events=(
            event(Approved, "2020-01-01", trade=TRADE, county=OSLO, department="dep"),
            event(Approved, "2023-01-01", trade=TRADE, county=OSLO, department="dep"),
            event(Approved, "2021-01-01", trade=TRADE, county=VESTLAND),
            event(Approved, "2027-01-01", trade="HSHEA3----", county=VESTLAND),
        ),
    )
    found = approvals(portfolio(enterprises=(place,)))
    assert {f"dep/{TRADE}/{OSLO}": OSLO, f"agency/{TRADE}/{VESTLAND}": VESTLAND} == {
        id_: approval.department_county for id_, approval in found.items()
    }
    assert (day("2020-01-01"), day("2023-01-01")) == found[f"dep/{TRADE}/{OSLO}"].approval.approved
    assert (day("2021-01-01"),) == found[f"agency/{TRADE}/{VESTLAND}"].approval.approved
    (only,) = {approval.enterprise for approval in found.values()}
    assert "agency" == only


def test_an_approval_of_a_department_that_is_not_named_lies_where_the_enterprise_does() -> None:
    """Nothing else is known of where it is."""
    place = Enterprise(
        id="agency", county=OSLO, events=(event(Approved, "2020-01-01", trade=TRADE, county=OSLO, department="gone"),)
    )
    assert OSLO == approvals(portfolio(enterprises=(place,)))[f"gone/{TRADE}/{OSLO}"].department_county


def test_an_approval_sees_the_contracts_of_its_place() -> None:
    """That of a department those of the department, that of the enterprise all; and whether it is in an office."""
    place = Enterprise(
        id="agency",
        departments=(Department(id="dep"), Department(id="other")),
        events=(
            event(Approved, "2020-01-01", trade=TRADE, county=OSLO, department="dep"),
            event(Approved, "2020-01-01", id="whole", trade=TRADE, county=OSLO),
            event(Joined, "2020-01-01", office="office"),
        ),
    )
    facts = portfolio(
        contract(AGREED, company=place),
        evolve(contract(AGREED, company=place, id="K2"), department=place.departments[1]),
        known=complete(signed="2026-06-30"),
    )
    found = approvals(facts)
    assert {f"dep/{TRADE}/{OSLO}": ["K1"], f"agency/{TRADE}/{OSLO}": ["K1", "K2"]} == {
        id_: [run.contract for run in approval.runs] for id_, approval in found.items()
    }
    assert {(True, day("2026-06-30"), day(ON))} == {
        (approval.attached, approval.contracts_silent_to, approval.on) for approval in found.values()
    }
    free = alone(known=complete(joined=ON))
    assert [False] == [approval.attached for approval in approvals(portfolio(enterprises=(free,))).values()]


def test_an_office_is_seen_with_the_contracts_that_belong_to_it() -> None:
    """By name or by transfer; the counties are those that approve the contracts, not stated where one is not."""
    office = Office(id="office", events=(event(OfficeApproved, "2020-01-01", county=OSLO),))
    other = Office(id="other")
    facts = evolve(
        portfolio(
            contract(AGREED, id="a", office=office),
            contract(AGREED, id="b", office=office, county=VESTLAND),
            contract(AGREED, id="c", office=office, county=None),
            contract(AGREED, event(Transferred, "2026-01-01", office="other"), id="d", office=office),
            contract(AGREED, id="e", office=None),
        ),
        offices=(office, other),
    )
    first, second = view(facts, day(ON)).offices
    assert (["a", "b", "c"], (OSLO, VESTLAND, NOT_STATED), 1) == (
        [run.contract for run in first.runs],
        first.contract_counties,
        len(first.counties),
    )
    assert (["d"], (OSLO,), ()) == ([run.contract for run in second.runs], second.contract_counties, second.counties)


def test_an_office_is_held_to_contracts_that_are_surely_running() -> None:
    """Of the counties of its contracts, those where one is known to be made and not to be over stand apart."""
    office = Office(id="office")
    known = complete_to(ON)
    facts = evolve(
        portfolio(
            contract(AGREED, id="running", office=office, known=known),
            contract(id="a draft, or not", office=office, county=VESTLAND),
        ),
        offices=(office,),
    )
    (found,) = view(facts, day(ON)).offices
    assert ((OSLO, VESTLAND), (OSLO,)) == (found.contract_counties, found.counties_of_running)


def test_an_office_is_not_held_to_contracts_that_are_not_made_or_over() -> None:
    """What was signed later, or ended before, is approved by counties that say nothing of the office on the day."""
    office = Office(id="office")
    known = complete(signed=ON, training_started=ON)
    facts = portfolio(
        contract(event(Signed, "2026-12-01"), id="later", office=office, known=known),
        contract(AGREED, event(Ended, "2026-01-31"), id="over", office=office, county=VESTLAND, known=known),
        contract(AGREED, event(Ended, ON), id="last day", office=office, county="55", known=known),
    )
    (found,) = view(facts, day(ON)).offices
    assert (["over", "last day"], ("55",)) == ([run.contract for run in found.runs], found.contract_counties)


def test_a_person_is_seen_once_with_all_contracts() -> None:
    """Two contracts of the same person stand together."""
    facts = portfolio(contract(AGREED), contract(AGREED, id="K2"), evolve(contract(id="K3"), person=Person(id="P2")))
    found = view(facts, day(ON)).people
    assert {"P1": ["K1", "K2"], "P2": ["K3"]} == {one.person.id: [run.contract for run in one.runs] for one in found}
    assert {day(ON)} == {one.on for one in found}


def test_situations_may_be_asked_for_in_any_order() -> None:
    """What an office or a person needs of the contracts is found without them having been asked for."""
    facts = portfolio(contract(AGREED))
    last_first, first_last = view(facts, day(ON)), view(facts, day(ON))
    people = last_first.people
    assert first_last.contracts == last_first.contracts
    assert (first_last.people, first_last.offices) == (people, last_first.offices)


# ── the sample of the document ──────────────────────────────────────────────────────────────────


def sample(known: Complete) -> Portfolio:
    """One agency with a department in Oslo, one office, one contract whose first assessment was withdrawn."""
    agency = Enterprise(
        id="agency",
        sector=Sector.STATE,
        departments=(Department(id="oslo", county=OSLO),),
        events=(
            event(Approved, "2024-09-01", id="1", department="oslo", trade=TRADE, county=OSLO),
            event(Joined, "2024-09-01", id="2", office="ok"),
            event(Attested, "2026-06-01", id="3", requirement="company.plan", met=True, by="agency"),
        ),
        complete=known,
    )
    office = Office(id="ok", complete=known)
    only = Contract(
        id="K1",
        kind=ContractKind.APPRENTICE,
        person=person("2007-03-14"),
        trade=TRADE,
        county=OSLO,
        course="2+2",
        enterprise=agency,
        department=agency.departments[0],
        office=office,
        events=(
            event(
                Signed,
                "2025-08-20",
                id="1",
                by=(Party.APPRENTICE, Party.COMPANY, Party.OFFICE),
                first="2025-08-18",
                last="2027-08-17",
            ),
            event(TrainingStarted, "2025-08-18", id="2"),
            event(ContractApproved, "2025-10-01", id="3"),
            event(AssessmentHeld, "2026-02-10", id="4"),
            event(Withdrawn, "2026-02-10", id="5", event="4", recorded="2026-09-01"),
        ),
        complete=known,
    )
    return Portfolio(recorded=day(ON), complete=known, offices=(office,), enterprises=(agency,), contracts=(only,))


COMPLETE = complete(signed=ON, training_started=ON, assessment_held="2026-06-30")


@pytest.mark.parametrize("known", [COMPLETE, NOTHING_COMPLETE])
def test_golden_the_contract_of_the_sample_was_signed_too_late(known: Complete) -> None:
    """Signed on 20 August 2025, while training started on the 18th: a breach with the complete line and without.

    https://lovdata.no/lov/2023-06-09-30/§7-2
    """
    found = finding(sample(known), "contract.written-before-start", ON)
    assert ("breached", ("ACT_2023", "7-2")) == (found.outcome.kind.value, cited(found)[0][:2])


@pytest.mark.parametrize(
    ("known", "known_at", "expected"),
    [
        (COMPLETE, None, {1: "breached", 2: "unknown"}),
        (NOTHING_COMPLETE, None, {1: "unknown", 2: "unknown"}),
        (COMPLETE, "2026-08-31", {1: "met", 2: "unknown"}),
        (COMPLETE, "2026-09-01", {1: "breached", 2: "unknown"}),
        (NOTHING_COMPLETE, "2026-08-31", {1: "met", 2: "unknown"}),
    ],
)
def test_golden_the_half_years_of_the_sample(known: Complete, known_at: str | None, expected: dict[int, str]) -> None:
    """The first is overdue, for its event is withdrawn; as known before the withdrawal it was held in time.

    https://lovdata.no/forskrift/2024-06-03-900/§9-13
    """
    found = findings(sample(known), "assess.half-year", ON, known_at=known_at)
    due = {1: "2026-02-17", 2: "2026-08-17", 3: "2027-02-17", 4: "2027-08-17"}
    assert {number: day(text) for number, text in due.items()} == {
        one.occurrence.number: one.occurrence.due for one in found if one.occurrence
    }
    assert expected | {3: "not_applicable", 4: "not_applicable"} == {
        one.occurrence.number: one.outcome.kind.value for one in found if one.occurrence
    }


def test_golden_the_rest_of_the_sample() -> None:
    """The office signed with the others, the department is approved, and the contract counts from its start."""
    facts = sample(COMPLETE)
    assert {"contract.parties": "met", "contract.county-approval": "met", "company.approval": "met"} == {
        rule: finding(facts, rule, ON).outcome.kind.value
        for rule in ("contract.parties", "contract.county-approval", "company.approval")
    }


def test_the_contract_of_the_sample_runs_until_it_ends() -> None:
    """As far as the record tells it runs, and once an ending is recorded it is over."""
    facts = sample(COMPLETE)
    assert view(facts, day(ON)).contracts[0].run().ended_on is None
    (only,) = facts.contracts
    over = portfolio(evolve(only, events=(*only.events, event(Ended, "2026-10-31"))))
    assert day("2026-10-31") == view(over, day(ON)).contracts[0].run().ended_on
