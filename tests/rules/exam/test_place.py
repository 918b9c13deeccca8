from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from exam_facts import NEW, OLD, ON, answer, held, of_candidate, of_contract, told
from facts import cited, enterprise, event, findings, missing, portfolio, texts
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.contract import Placement
from okstat.model.enterprise import Enterprise
from okstat.model.events import ContractKind, Transferred
from okstat.model.portfolio import Portfolio

PLACE = "exam.place"


def moved(on: str, to: str = "other") -> Transferred:
    """The contract passes to another company."""
    return event(Transferred, on, company=to)


def shared(company: str, **shares: str | None) -> Portfolio:
    """A contract that several companies share, and its exam in one of them, which nobody moved."""
    placements = tuple(
        Placement(enterprise=Enterprise(id=name), share=Decimal(share) if share else None)
        for name, share in shares.items()
    )
    return nowhere(of_contract(held(company=company, moved_on_advice=False), placements=placements))


def nowhere(facts: Portfolio) -> Portfolio:
    """The same contract, with no company named."""
    (only,) = facts.contracts
    return evolve(facts, contracts=(evolve(only, department=None, enterprise=None),))


class TestPlace:
    """§ 9-55 (3): main rule, in the company with most of the training; the county may move it on advice of the board.

    2006 §§ 3-48 (3), 3-49 (3), later § 3-46 (3): the same.
    """

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({"company": "dep"}, "met"),
            ({"company": "agency"}, "met"),
            ({"company": "other", "moved_on_advice": True}, "met"),
            ({"company": "other", "moved_on_advice": False}, "breached"),
            ({"company": "other"}, "unknown"),
            ({"elsewhere": True, "moved_on_advice": True}, "met"),
            ({"elsewhere": True, "moved_on_advice": False}, "breached"),
            ({"elsewhere": True}, "unknown"),
            ({"elsewhere": False}, "unknown"),
            ({"moved_on_advice": True}, "unknown"),
            ({}, "unknown"),
        ],
    )
    def test_one_company(self, keys: dict[str, Any], expected: str) -> None:
        assert expected == answer(of_contract(held(**keys)), PLACE)

    @pytest.mark.parametrize(
        ("on", "dep", "other"),
        [
            ("2025-07-20", "breached", "met"),
            ("2025-07-21", "met", "met"),
            ("2025-07-22", "met", "breached"),
        ],
    )
    def test_the_company_with_most_days(self, on: str, dep: str, other: str) -> None:
        """Training from 1 September 2024, exam on 9 June 2026: passed on on 21 July 2025, both gave 323 days."""
        for company, expected in (("dep", dep), ("other", other)):
            facts = of_contract(moved(on), held("2026-06-09", company=company, moved_on_advice=False))
            assert expected == answer(facts, PLACE)

    @given(st.dates(date(2024, 9, 2), date(2026, 6, 9)))
    def test_wherever_it_passed_on(self, passed: date) -> None:
        before, after = (passed - date(2024, 9, 1)).days, (date(2026, 6, 10) - passed).days
        facts = of_contract(moved(passed.isoformat()), held(company="dep", moved_on_advice=False))
        assert ("met" if before >= after else "breached") == answer(facts, PLACE)

    def test_back_again(self) -> None:
        """Two stays with the same company count together."""
        events = (moved("2025-03-01"), moved("2025-10-01", "dep"))
        assert "met" == answer(of_contract(*events, held(company="dep")), PLACE)
        away = of_contract(*events, held(company="other", moved_on_advice=False))
        assert "breached" == answer(away, PLACE)

    def test_companies_that_share(self) -> None:
        one, other = shared("a", a="0.6", b="0.4"), shared("b", a="0.6", b="0.4")
        even, nobody_knows = shared("b", a="0.5", b="0.5"), shared("b", a="0.5", b=None)
        assert ["met", "breached", "met", "unknown"] == [
            answer(facts, PLACE) for facts in (one, other, even, nobody_knows)
        ]
        assert ("key placements of the contract",) == missing(nobody_knows, PLACE, ON)

    def test_three_that_share(self) -> None:
        """One gives most; nobody else does."""
        assert ["breached", "met", "breached"] == [
            answer(shared(name, a="0.3", b="0.4", c="0.3"), PLACE) for name in ("a", "b", "c")
        ]

    def test_one_company_whatever_else_is_not_known(self) -> None:
        """Where there is only one, neither shares nor the first day matter."""
        assert "met" == answer(shared("a", a=None), PLACE)
        (only,) = of_contract(held(company="dep")).contracts
        assert "met" == answer(portfolio(evolve(only, events=only.events[2:])), PLACE)

    def test_an_enterprise_of_any_name(self) -> None:
        """Only the enterprise of the department counts as the place, not one that comes before it in the alphabet."""
        elsewhere = of_contract(held(company="aaa", moved_on_advice=False))
        assert "breached" == answer(elsewhere, PLACE)

    def test_what_is_missing(self) -> None:
        assert ("key company of event exam_held",) == missing(of_contract(held()), PLACE, ON)
        assert ("key moved_on_advice of event exam_held",) == missing(of_contract(held(elsewhere=True)), PLACE, ON)
        assert ("key company of the contract",) == missing(nowhere(of_contract(held(company="dep"))), PLACE, ON)

    def test_a_start_that_nobody_knows(self) -> None:
        """Which of two companies gave more hangs on the first day."""
        facts = of_contract(moved("2025-07-21"), held(company="dep"))
        (only,) = facts.contracts
        bare = evolve(facts, contracts=(evolve(only, events=only.events[2:]),))
        assert ("event training_started",) == missing(bare, PLACE, ON)

    def test_without_a_department(self) -> None:
        """The enterprise is the company where no department is named."""
        place = enterprise()
        facts = of_contract(held(company="agency"), department=None, company=place)
        assert "met" == answer(facts, PLACE)

    def test_the_finding(self) -> None:
        found = told(of_contract(held(elsewhere=True, moved_on_advice=False)), PLACE)
        assert (((NEW, "9-55", "3.1"),), "county", "notice") == (cited(found), found.bearer, found.severity.value)
        assert all("10" in text for text in texts(found))

    def test_not_of_praksiskandidat(self) -> None:
        """The main rule is for those who have their training in a company."""
        assert "not_applicable" == answer(of_candidate(held(elsewhere=True, moved_on_advice=False)), PLACE)

    @pytest.mark.parametrize(
        ("on", "wording", "places"),
        [
            ("2009-08-01", "2009", {(OLD, "3-48", "3"), (OLD, "3-49", "3")}),
            ("2018-11-12", "2009", {(OLD, "3-48", "3"), (OLD, "3-49", "3")}),
            ("2018-11-13", "2009", {(OLD, "3-48", "3"), (OLD, "3-49", "3"), (OLD, "3-48", "")}),
            ("2019-02-15", "2009", {(OLD, "3-48", ""), (OLD, "3-46", "3")}),
            ("2021-01-01", "2009", {(OLD, "3-46", "3")}),
            ("2024-07-31", "2009", {(OLD, "3-46", "3")}),
            ("2024-08-01", "2024", {(NEW, "9-55", "3.1")}),
        ],
    )
    def test_where_it_stands(self, on: str, wording: str, places: set[tuple[str, str, str]]) -> None:
        found = told(of_contract(held(on, elsewhere=True, moved_on_advice=False)), PLACE)
        assert (wording, places, "breached") == (found.wording, set(cited(found)), found.outcome.kind.value)
        assert ("county", "notice") == (found.bearer, found.severity.value)

    @pytest.mark.parametrize(("on", "expected"), [("2016-12-31", "unknown"), ("2017-01-01", "breached")])
    def test_praksisbrev_is_named_from_2017(self, on: str, expected: str) -> None:
        sat = held(on, elsewhere=True, moved_on_advice=False)
        assert expected == answer(of_contract(sat, kind=ContractKind.PRAKSISBREV_CANDIDATE), PLACE)
        assert "breached" == answer(of_contract(sat, kind=ContractKind.TRAINING_CANDIDATE), PLACE)

    def test_before_august_2009_nothing_is_said(self) -> None:
        assert () == findings(of_contract(held("2009-07-31", elsewhere=True)), PLACE, ON)

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [({"company": "dep"}, "met"), ({"elsewhere": True, "moved_on_advice": False}, "breached"), ({}, "unknown")],
    )
    @pytest.mark.parametrize(("on", "wording"), [("2024-07-31", "2009"), ("2024-08-01", "2024")])
    def test_in_both_regulations(self, keys: dict[str, Any], expected: str, on: str, wording: str) -> None:
        found = told(of_contract(held(on, **keys), first="2022-08-15"), PLACE)
        assert (expected, wording) == (found.outcome.kind.value, found.wording)
