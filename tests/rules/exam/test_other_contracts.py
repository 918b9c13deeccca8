"""A new contract in the trade: it lifts the limit to one new exam, and begins no new count (forskrift 2024 § 9-66)."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from exam_facts import ON, held, known_to, told_of
from facts import contract, day, event, findings, portfolio, signed, started

from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import (
    AnnulmentGround,
    AppealDecided,
    Appealed,
    AppealGround,
    ContractApproved,
    ContractKind,
    Event,
    ExamAnnulled,
    ExamDecided,
    ExamMatter,
    ExamRegistered,
    ExamResult,
    Party,
)
from okstat.situation.other_contracts import NO_OTHERS, OtherContracts
from okstat.situation.view import view

FIRST_FAIL, CHEATING = "exam.first-fail", "exam.cheating-new-exam"
FAILED = ExamResult.FAILED
APPRENTICE, LAEREKANDIDAT = ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE
TWICE = (held("2024-08-20", FAILED, id="one"), held("2025-02-03", FAILED, id="two"))
ALL_TOLD = Complete({**known_to().days, "approved": day(ON)})


def first(*events: Event, kind: ContractKind = APPRENTICE, **fields: Any) -> Contract:
    """The contract under which somebody failed."""
    own = (signed("2022-08-15", first="2022-08-15", last="2024-08-31"), started("2022-08-15"))
    return contract(*own, *events, kind=kind, known=ALL_TOLD, **fields)


def anew(
    *events: Event,
    begins: str | None = "2025-03-03",
    approved: str | None = "2025-03-10",
    kind: ContractKind = APPRENTICE,
    known: Complete = ALL_TOLD,
    **fields: Any,
) -> Contract:
    """A new contract of the same person."""
    own: list[Event] = [started(begins)] if begins is not None else []
    if approved is not None:
        own.append(event(ContractApproved, approved))
    return contract(*own, *events, kind=kind, known=known, id="K2", **fields)


def said(*contracts: Contract, rule: str = FIRST_FAIL, about: str = "K2/three") -> tuple[str, list[str]]:
    """What is found of one exam or decision, and what it would need."""
    (found,) = [one for one in findings(portfolio(*contracts), rule, ON) if one.subject.id == about]
    return found.outcome.kind.value, [one.source for one in found.missing]


def third(on: str = "2025-12-01") -> Event:
    """The third exam."""
    return held(on, id="three")


def told_of_registration() -> Event:
    """The company registers for the new exam."""
    return told_of(ExamRegistered, "2025-10-01", by=Party.COMPANY)


class TestANewContract:
    """§ 9-66 (3): more than one new exam for a new lærekontrakt in the trade; others from 22 June 2026."""

    @pytest.mark.parametrize(
        ("kind", "on", "expected"),
        [
            (APPRENTICE, "2025-12-01", "met"),
            (LAEREKANDIDAT, "2026-06-21", "breached"),
            (LAEREKANDIDAT, "2026-06-22", "met"),
            (ContractKind.PRAKSISBREV_CANDIDATE, "2026-06-21", "breached"),
            (ContractKind.PRAKSISBREV_CANDIDATE, "2026-06-22", "met"),
            (ContractKind.FAGBREV_ON_THE_JOB, "2025-12-01", "unknown"),
        ],
    )
    def test_who_is_named(self, kind: ContractKind, on: str, expected: str) -> None:
        """https://lovdata.no/forskrift/2024-06-03-900/§9-66."""
        assert (expected, []) == said(first(*TWICE, kind=kind), anew(third(on), kind=kind))

    @pytest.mark.parametrize(
        ("approved", "expected"), [("2025-11-30", "met"), ("2025-12-01", "met"), ("2025-12-02", "breached")]
    )
    def test_approved_by_the_day_of_the_exam(self, approved: str, expected: str) -> None:
        assert (expected, []) == said(first(*TWICE), anew(third(), approved=approved))

    @pytest.mark.parametrize(("begins", "expected"), [("2024-08-20", "breached"), ("2024-08-21", "met")])
    def test_a_contract_is_new_that_began_after_the_first_failure(self, begins: str, expected: str) -> None:
        assert (expected, []) == said(first(*TWICE), anew(third(), begins=begins))

    def test_the_exam_may_be_told_under_the_first_contract(self) -> None:
        assert ("met", []) == said(first(*TWICE, third()), anew(), about="K1/three")
        assert ("breached", []) == said(first(*TWICE, third()), anew(approved=None), about="K1/three")
        assert ("breached", []) == said(first(*TWICE, third()), anew(trade="HSHEA3----"), about="K1/three")

    def test_another_trade_and_another_person(self) -> None:
        assert ("not_applicable", []) == said(first(*TWICE), anew(third(), trade="HSHEA3----"))
        assert ("not_applicable", []) == said(first(*TWICE, trade=None), anew(third(), trade=None))
        somebody = anew(third())
        other = evolve(somebody, person=evolve(somebody.person, id="P2"))
        assert ("not_applicable", []) == said(first(*TWICE), other)

    def test_another_exam(self) -> None:
        """Failed a fagprøve: the kompetanseprøve under a new contract is a first try."""
        assert ("not_applicable", []) == said(first(*TWICE), anew(third(), kind=LAEREKANDIDAT))

    def test_failed_once_under_each(self) -> None:
        """One new exam is a right, whatever contract it is under; the company registers for it."""
        again = (told_of_registration(), third())
        assert ("met", []) == said(first(TWICE[0]), anew(*again, approved=None))
        assert ("met", []) == said(first(TWICE[0]), anew(*again), rule="exam.new-exam-registration")
        later = (held("2025-06-02", FAILED, id="two"), third())
        assert ("breached", []) == said(first(TWICE[0]), anew(*later, approved=None))
        assert ("not_applicable", []) == said(first(held("2025-12-02", FAILED)), anew(third()))

    def test_more_training_offered_under_the_first_contract(self) -> None:
        offered = told_of(ExamDecided, "2025-03-03", matter=ExamMatter.MORE_TRAINING, granted=True)
        assert ("met", []) == said(first(*TWICE, offered), anew(third(), approved=None))

    @pytest.mark.parametrize(
        ("begins", "known", "expected"),
        [
            ("2025-03-03", {"approved": "2025-11-30"}, ("unknown", ["event approved"])),
            ("2025-03-03", {"approved": "2025-12-01"}, ("breached", [])),
            (None, {}, ("unknown", ["event training_started"])),
        ],
    )
    def test_what_is_not_told_of_it(
        self, begins: str | None, known: dict[str, str], expected: tuple[str, list[str]]
    ) -> None:
        told = Complete({**ALL_TOLD.days, **{kind: day(last) for kind, last in known.items()}})
        assert expected == said(first(*TWICE), anew(third(), begins=begins, approved=None, known=told))

    @pytest.mark.parametrize(("approved", "expected"), [("2025-03-10", "breached"), (None, "met")])
    def test_a_registration_refused_under_the_new_contract(self, approved: str | None, expected: str) -> None:
        refused = told_of(ExamDecided, "2025-12-01", id="no", matter=ExamMatter.REGISTRATION, granted=False)
        assert (expected, []) == said(first(*TWICE), anew(refused, approved=approved), about="K2/no")
        assert ("breached", []) == said(first(TWICE[0]), anew(refused, approved=approved), about="K2/no")
        that_day = held("2025-12-01", FAILED, id="that-day")
        both = first(TWICE[0], that_day), anew(refused, approved=approved)
        assert (expected, []) == said(*both, about="K2/no")


class TestAfterCheating:
    """§ 9-69 (5): the year runs under a new contract too, unless the annulment fell on appeal."""

    ANNULLED = told_of(ExamAnnulled, "2025-07-02", id="annulled", ground=AnnulmentGround.CHEATING)
    SAT = held("2025-06-20", id="sat")

    @pytest.mark.parametrize(("on", "expected"), [("2026-07-01", "breached"), ("2026-07-02", "met")])
    def test_a_year(self, on: str, expected: str) -> None:
        assert (expected, []) == said(first(self.SAT, self.ANNULLED), anew(third(on)), rule=CHEATING)

    @pytest.mark.parametrize(("upheld", "expected"), [(True, "not_applicable"), (False, "breached")])
    def test_an_annulment_that_fell(self, upheld: bool, expected: str) -> None:
        appeal = told_of(Appealed, "2025-07-10", id="appeal", event="annulled", ground=AppealGround.ANNULMENT)
        ended = told_of(AppealDecided, "2025-09-01", event="appeal", upheld=upheld)
        before = first(self.SAT, self.ANNULLED, appeal, ended)
        assert (expected, []) == said(before, anew(third("2026-03-02")), rule=CHEATING)
        elsewhere = first(self.SAT, self.ANNULLED), anew(third("2026-03-02"), appeal, ended)
        assert (expected, []) == said(*elsewhere, rule=CHEATING)


def test_whoever_has_one_contract_has_no_others() -> None:
    """Each contract of a person sees the others."""
    only, other = (one.others for one in view(portfolio(first(*TWICE), anew()), day(ON)).contracts)
    assert (["K2"], ["K1"]) == tuple([row.contract for row in one.rows] for one in (only, other))
    assert [ContractApproved] == [type(one) for one in only.events]
    assert {"one", "two"} == {one.id for one in other.events}
    (alone,) = view(portfolio(first(*TWICE)), day(ON)).contracts
    assert NO_OTHERS is alone.others
    assert OtherContracts((), ()) == alone.others
    assert [day("2022-08-15")] == [row.begins for row in other.rows]
