from __future__ import annotations

import pytest
from facts import (
    TRADE,
    cited,
    contract,
    enterprise,
    event,
    finding,
    missing,
    outcome,
    portfolio,
    signed,
    started,
    texts,
)

from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.enterprise import Department, Enterprise
from okstat.model.events import Approved, ContractKind, Joined
from okstat.model.portfolio import Portfolio

RULE, ON = "company.limited-approval", "2026-11-20"
AKERSHUS, OSLO = "32", "03"
A, TC = ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE


def approved(on: str, *, limited: bool | None = True, county: str = AKERSHUS) -> Approved:
    """A county approves the department."""
    return event(Approved, on, trade=TRADE, county=county, department="dep", limited=limited)


def training(
    *approvals: Approved, kind: ContractKind = A, joined: str | None = None, known: Complete | None = None
) -> Portfolio:
    """Training from 18 August 2025 with a company that is a member of an office from a day, or of none."""
    member = () if joined is None else (event(Joined, joined, office="office"),)
    company = Enterprise(
        id="agency",
        departments=(Department(id="dep", county=AKERSHUS),),
        events=(*approvals, *member),
        complete=known if known is not None else Complete({"joined": DAY, "left": DAY}),
    )
    return portfolio(
        contract(signed("2025-08-01"), started("2025-08-18"), kind=kind, company=company, office=None),
        enterprises=(company,),
    )


DAY = event(Joined, ON, office="office").on


class TestLimitedApproval:
    """Akershus: a company that cannot cover the curriculum takes training candidates only, or joins an office.

    https://afk.no/tjenester/skole-og-opplaring/opplaring-i-bedrift/larebedrift/sok-om-a-bli-godkjent-larebedrift/
    """

    @pytest.mark.parametrize(("kind", "expected"), [(A, "breached"), (TC, "met")])
    def test_for_training_candidates(self, kind: ContractKind, expected: str) -> None:
        found = finding(training(approved("2025-01-10"), kind=kind), RULE, ON)
        assert (expected, "practice", "notice", "company", (("COUNTY_PRACTICE", "", ""),)) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
        )

    @pytest.mark.parametrize(("joined", "expected"), [("2025-08-18", "met"), ("2025-08-19", "breached")])
    def test_or_as_a_member_of_an_office(self, joined: str, expected: str) -> None:
        assert expected == outcome(training(approved("2025-01-10"), joined=joined), RULE, ON)

    def test_whether_it_is_a_member_may_not_be_known(self) -> None:
        facts = training(approved("2025-01-10"), known=Complete())
        assert ("unknown", ("key office of the contract",)) == (outcome(facts, RULE, ON), missing(facts, RULE, ON))

    def test_of_other_counties_nothing_is_known(self) -> None:
        facts = training(approved("2025-01-10", county=OSLO))
        assert ("unknown", ("no county policy known",)) == (outcome(facts, RULE, ON), missing(facts, RULE, ON))

    @pytest.mark.parametrize("limited", [None, False])
    def test_an_approval_that_is_not_limited(self, limited: bool | None) -> None:
        assert "not_applicable" == outcome(training(approved("2025-01-10", limited=limited)), RULE, ON)

    def test_the_approval_that_stood_when_training_began_counts(self) -> None:
        before = training(approved("2024-01-10"), approved("2025-08-18", limited=None))
        assert "not_applicable" == outcome(before, RULE, ON)
        after = training(approved("2024-01-10"), approved("2025-08-19", limited=None))
        assert "breached" == outcome(after, RULE, ON)
        later = training(approved("2024-01-10", limited=None), approved("2025-08-19"))
        assert "not_applicable" == outcome(later, RULE, ON)
        assert "not_applicable" == outcome(training(), RULE, ON)
        elsewhere = training(approved("2024-01-10"), approved("2026-01-10", county=OSLO))
        assert "breached" == outcome(elsewhere, RULE, ON)
        moved = training(approved("2023-01-10", county=OSLO), approved("2024-01-10"))
        assert "breached" == outcome(moved, RULE, ON)

    def test_where_training_has_not_begun_or_the_company_is_not_known(self) -> None:
        idle: tuple[Contract, ...] = (contract(signed("2025-08-01")), contract(started("2025-08-18"), trade=None))
        assert ["not_applicable", "not_applicable"] == [outcome(one, RULE, ON) for one in idle]
        assert "not_applicable" == outcome(contract(started("2025-08-18"), company=enterprise()), RULE, ON)

    def test_what_a_breach_says(self) -> None:
        assert (
            f"dep har begrenset godkjenning i faget {TRADE}: den gjelder bare lærekandidater",
            f"dep har avgrensa godkjenning i faget {TRADE}: ho gjeld berre lærekandidatar",
            f"dep has a limited approval in {TRADE}: it is for training candidates only",
        ) == tuple(text.split(",")[0] for text in texts(finding(training(approved("2025-01-10")), RULE, ON)))
