"""Clocks: the day of the event that a rule judges, or the answer that says why there is none."""

from __future__ import annotations

from datetime import date

import pytest
from facts import (
    OSLO,
    TRADE,
    authority,
    candidate,
    complete,
    complete_to,
    contract,
    day,
    enterprise,
    event,
    portfolio,
    signed,
    situation,
    started,
)

from okstat.model.contract import Contract
from okstat.model.events import (
    Absent,
    ApprovalApplied,
    ApprovalRefused,
    ApprovalWithdrawn,
    Approved,
    AssessmentHeld,
    CertificateIssued,
    ContractApproved,
    Ended,
    EndingBasis,
    ExamHeld,
    Party,
    TalkHeld,
    Transferred,
)
from okstat.rule import NOT_APPLICABLE, Clock, Outcome, unknown
from okstat.situation.clocks import contract as clocks
from okstat.situation.clocks.contract import (
    BASIS,
    ENDED,
    EXAM_HELD,
    SIGNED,
    STARTED,
    approval_is_given,
    approval_is_refused,
    approval_is_withdrawn,
    contract_ends_by_probation,
    contract_is_made,
    contract_is_recorded,
    day_asked,
    exam_is_held,
    training_begins,
    training_begins_with_company,
)
from okstat.situation.view import view

ON = "2026-11-20"
EVE = "2026-11-19"
AGREED = signed("2025-08-01", first="2025-08-18", last="2027-08-17")
HALF = signed("2025-08-01", by=(Party.APPRENTICE,), first="2025-08-18")
BEGUN = started("2025-08-20")


def told(clock: Clock, facts: Contract) -> str | Outcome:
    """What a clock tells on a day: the day of the event, or the outcome."""
    answer = clock(situation(facts, ON))
    return answer.isoformat() if isinstance(answer, date) else answer


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (contract(AGREED, BEGUN), "2025-08-20"),
        (contract(AGREED), "2025-08-18"),
        (contract(), unknown(STARTED)),
        (contract(known=complete(training_started=EVE)), unknown(STARTED)),
        (contract(known=complete(training_started=ON)), NOT_APPLICABLE),
        (contract(AGREED, known=complete(training_started=ON)), "2025-08-18"),
    ],
)
def test_training_begins(facts: Contract, expected: str | Outcome) -> None:
    """On its first day, on the agreed one while none is recorded, or not at all where that is a fact."""
    assert expected == told(training_begins, facts)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (contract(AGREED, BEGUN, event(Transferred, "2026-03-01", company="agency")), "2026-03-01"),
        (contract(AGREED, BEGUN, event(Transferred, "2026-03-01", office="new")), "2025-08-20"),
        (contract(AGREED, BEGUN, event(Transferred, "2026-12-01", company="agency")), "2025-08-20"),
        (contract(), unknown(STARTED)),
    ],
)
def test_training_begins_with_the_company_in_force(facts: Contract, expected: str | Outcome) -> None:
    """On the day of the transfer to it, once that has come; else with the training."""
    assert expected == told(training_begins_with_company, facts)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (contract(AGREED, BEGUN), "2025-08-01"),
        (contract(HALF, BEGUN), "2025-08-20"),
        (contract(HALF), "2025-08-18"),
        (contract(), unknown(SIGNED)),
        (contract(known=complete(signed=ON)), unknown(SIGNED)),
        (contract(known=complete_to(ON)), NOT_APPLICABLE),
        (contract(known=complete_to(EVE)), unknown(SIGNED)),
    ],
)
def test_a_contract_is_made(facts: Contract, expected: str | Outcome) -> None:
    """When both sides have signed; where that is not known, when training begins; a draft is not made."""
    assert expected == told(contract_is_made, facts)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (contract(event(ExamHeld, "2026-06-10"), event(ExamHeld, "2026-09-10")), "2026-06-10"),
        (contract(), unknown(EXAM_HELD)),
        (contract(known=complete(exam_held=EVE)), unknown(EXAM_HELD)),
        (contract(known=complete(exam_held=ON)), NOT_APPLICABLE),
    ],
)
def test_the_first_exam_is_held(facts: Contract, expected: str | Outcome) -> None:
    """Later exams do not move the clock."""
    assert expected == told(exam_is_held, facts)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (contract(event(Ended, "2026-01-15", basis=EndingBasis.PROBATION)), "2026-01-15"),
        (contract(event(Ended, "2026-01-15", basis=EndingBasis.BREACH)), NOT_APPLICABLE),
        (contract(event(Ended, "2026-01-15")), unknown(BASIS)),
        (contract(), unknown(ENDED)),
        (contract(known=complete(ended=EVE)), unknown(ENDED)),
        (contract(known=complete(ended=ON)), NOT_APPLICABLE),
    ],
)
def test_a_contract_ends_by_probation(facts: Contract, expected: str | Outcome) -> None:
    """An ending on another ground is not judged, one without a ground is not known."""
    assert expected == told(contract_ends_by_probation, facts)


def test_the_latest_decision_of_each_kind_on_an_approval() -> None:
    """The approval, the withdrawal and the refusal that came last; where there is none, none is judged."""
    where = {"trade": TRADE, "county": OSLO, "department": "dep"}
    decisions = [
        event(Approved, "2020-01-01", **where),
        event(ApprovalWithdrawn, "2021-01-01", **where),
        event(Approved, "2022-01-01", **where),
        event(ApprovalWithdrawn, "2023-01-01", **where),
        event(ApprovalRefused, "2024-01-01", **where),
        event(ApprovalRefused, "2025-01-01", **where),
    ]
    (found,) = view(portfolio(enterprises=(enterprise(*decisions, approved=None),)), day(ON)).approvals
    days = ("2022-01-01", "2023-01-01", "2025-01-01")
    clocks_of = (approval_is_given, approval_is_withdrawn, approval_is_refused)
    assert [day(one) for one in days] == [clock(found) for clock in clocks_of]
    applied = enterprise(event(ApprovalApplied, "2024-01-01", **where), approved=None)
    (waits,) = view(portfolio(enterprises=(applied,)), day(ON)).approvals
    assert [NOT_APPLICABLE] * 3 == [clock(waits) for clock in clocks_of]


def test_the_day_asked_about_is_that_of_any_situation() -> None:
    """For what has to be so at any time."""
    seen = view(portfolio(contract(), candidates=(candidate(),), counties=(authority(),)), day(ON))
    asked = (seen.contracts[0], seen.enterprises[0], seen.approvals[0], seen.offices[0])
    asked_of_others = (seen.candidates[0], seen.counties[0])
    assert [day(ON)] * 2 == [day_asked(one) for one in asked_of_others]
    assert [day(ON)] * 4 == [day_asked(one) for one in asked]


def test_what_is_missing_names_a_fact_and_where_it_comes_from() -> None:
    """No two of them name the same source for different facts."""
    named = [value for name, value in vars(clocks).items() if name in clocks.__all__ and name.isupper()]
    assert len(named) == len({one.source for one in named}) == len({one.fact for one in named})
    assert {"event", "key"} == {one.source.split(" ")[0] for one in named}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (contract(AGREED, event(ContractApproved, "2025-01-01")), "2025-08-01"),
        (contract(BEGUN, event(ContractApproved, "2025-01-01")), "2025-08-20"),
        *(
            (contract(event(kind, "2026-01-01"), event(kind, "2026-02-01")), "2026-01-01")
            for kind in (ContractApproved, AssessmentHeld, TalkHeld, Absent, ExamHeld, CertificateIssued, Ended)
        ),
        (contract(event(Ended, "2026-01-01"), event(ExamHeld, "2025-12-01")), "2025-12-01"),
        (contract(signed("2025-08-01", by=(Party.APPRENTICE,))), "2025-08-01"),
        (contract(event(Ended, "2026-01-01"), known=complete_to(ON)), "2026-01-01"),
        (contract(), NOT_APPLICABLE),
        (contract(known=complete_to(ON)), NOT_APPLICABLE),
    ],
)
def test_contract_is_recorded(facts: Contract, expected: str | Outcome) -> None:
    """Where no signature and no start is known, the earliest thing told; of nothing, there is no day."""
    assert expected == told(contract_is_recorded, facts)
