from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from exam_facts import ON, essence, held, known_to, of_candidate, of_contract, of_wording, registered, told_of
from facts import cited, complete, contract, findings, missing, portfolio, signed, started, texts

from okstat.model.events import (
    CertificateDocument,
    CertificateIssued,
    ContractKind,
    Curriculum,
    Event,
    KnowledgeTestPassed,
    ModulesApproved,
    Organisation,
    WrittenExamPassed,
)
from okstat.model.portfolio import Portfolio

LK06, LK20 = Curriculum.LK06, Curriculum.LK20
ORDINARY, THREE_AND_A_HALF, WITHOUT_MODEL = "IMIHP3----", "ELAUT3----", "BAAMF3----"
IN_USE, OF_CONTRACT = "exam.curriculum-transition", "exam.curriculum-of-contract"
TEST, TRIAL = "exam.condition-exempt-groups", "exam.trial-curriculum"


def said(facts: Portfolio, rule: str, on: str = "2027-06-30") -> str:
    """The one answer."""
    (found,) = findings(facts, rule, on)
    return found.outcome.kind.value


class TestInUse:
    """§ 23-4: by LK20 from spring 2023; by LK06 to 31 December 2025, in longer courses into 2026."""

    @pytest.mark.parametrize(
        ("trade", "curriculum", "on", "expected"),
        [
            (ORDINARY, LK20, "2022-12-31", "breached"),
            (ORDINARY, LK20, "2023-01-01", "met"),
            (ORDINARY, LK20, "2024-06-10", "met"),
            (WITHOUT_MODEL, LK06, "2025-12-30", "met"),
            (WITHOUT_MODEL, LK06, "2026-12-31", "unknown"),
            (WITHOUT_MODEL, LK06, "2027-01-01", "breached"),
            (WITHOUT_MODEL, LK06, "2027-01-02", "breached"),
            (ORDINARY, LK06, "2025-12-31", "met"),
            (ORDINARY, LK06, "2026-01-01", "breached"),
            (THREE_AND_A_HALF, LK06, "2026-07-15", "met"),
            (THREE_AND_A_HALF, LK06, "2026-07-31", "met"),
            (THREE_AND_A_HALF, LK06, "2026-08-01", "breached"),
            (None, LK06, "2025-12-31", "met"),
            (None, LK06, "2026-01-01", "unknown"),
            (None, LK06, "2027-01-01", "breached"),
            (ORDINARY, None, "2025-12-31", "unknown"),
        ],
    )
    def test_the_days(self, trade: str | None, curriculum: Curriculum | None, on: str, expected: str) -> None:
        """LK06 on 2026-07-15 in a 3 + 1.5 year trade: allowed. LK20 in autumn 2022: too early.

        https://lovdata.no/forskrift/2024-06-03-900/§23-4
        """
        facts = of_contract(held(on, curriculum=curriculum), trade=trade, course=None)
        (found,) = findings(facts, IN_USE, "2027-06-30")
        places = {("23-4", f"1.{number}") for number in range(1, 6)}
        assert (expected, "county", "serious", places) == essence(found)
        if expected == "breached":
            assert all(str(curriculum.value) in text for text in texts(found) if curriculum is not None)
            which = ("den første dagen for det er", "the first day for that is")
            if curriculum is LK06:
                which = ("den siste dagen for det i faget var", "the last day for that in the trade was")
            assert all(one in text for one, text in zip((which[0], *which), texts(found), strict=True))

    def test_what_is_missing(self) -> None:
        """Of which trade it is; and where that is known, how the course is divided."""

        def lacks(trade: str | None, curriculum: Curriculum | None = LK06) -> tuple[str, ...]:
            facts = of_contract(held("2026-06-10", curriculum=curriculum), trade=trade, course=None)
            return missing(facts, IN_USE, ON)

        assert ("key trade of the contract",) == lacks(None)
        assert ("the years in school and in company of the trade",) == lacks(WITHOUT_MODEL)
        assert ("key curriculum of event exam_held",) == lacks(ORDINARY, None)

    @pytest.mark.parametrize(
        ("course", "on", "expected"),
        [
            ("2+2", "2025-12-31", "met"),
            ("2+2", "2026-01-01", "breached"),
            ("0+4", "2026-01-01", "breached"),
            ("3+1.5", "2026-07-31", "met"),
            ("3+1.5", "2026-08-01", "breached"),
            ("4+1", "2026-12-31", "met"),
            ("3+2", "2025-12-31", "met"),
            ("3+2", "2026-01-01", "breached"),
            ("2+2.5", "2026-01-01", "unknown"),
        ],
    )
    def test_by_the_course_of_the_contract(self, course: str, on: str, expected: str) -> None:
        """Where no list tells the years of the trade; LK06 in a trade of 4 + 1 years to 31 December 2026."""
        by_lk06 = held(on, curriculum=LK06)
        assert expected == said(of_contract(by_lk06, trade=WITHOUT_MODEL, course=course), IN_USE)

    @pytest.mark.parametrize(
        ("organisation", "expected"),
        [
            ((Organisation.FIXED,), "met"),
            ((Organisation.OTHER_ORDER,), "unknown"),
            ((Organisation.BOTH_COMPETENCES, Organisation.OTHER_ORDER), "unknown"),
        ],
    )
    def test_a_course_that_departs_from_that_of_the_trade(
        self, organisation: tuple[Organisation, ...], expected: str
    ) -> None:
        """A longer course of a contract of its own says nothing of the trade; one of four years does."""
        own = evolve(signed("2024-09-01"), id="own", organisation=organisation)
        by_lk06 = held("2026-07-31", curriculum=LK06)
        assert expected == said(of_contract(own, by_lk06, trade=WITHOUT_MODEL, course="4+1"), IN_USE)
        assert "breached" == said(of_contract(own, by_lk06, trade=WITHOUT_MODEL, course="2+2"), IN_USE)

    def test_the_list_goes_before_the_contract(self) -> None:
        facts = of_contract(held("2026-07-31", curriculum=LK06), trade=THREE_AND_A_HALF, course="2+2")
        assert "met" == said(facts, IN_USE)

    def test_an_exam_that_was_not_held(self) -> None:
        """Registered for, and not held: a fact in a record of exams that is complete, else not known."""
        enrolled = registered("2026-04-01")
        assert "not_applicable" == said(of_contract(enrolled, known=known_to()), IN_USE, ON)
        assert "unknown" == said(of_contract(enrolled, known=known_to("2026-11-19")), IN_USE, ON)


class TestOfTheContract:
    """§ 23-2 (1) c: contracts signed before LK20 is in use at Vg3 in the trade keep LK06 as a main rule."""

    @pytest.mark.parametrize(
        ("first", "curriculum", "expected"),
        [
            ("2022-07-25", LK06, "met"),
            ("2022-07-25", LK20, "breached"),
            ("2022-07-31", LK06, "met"),
            ("2022-08-01", LK06, "breached"),
            ("2022-08-01", LK20, "met"),
            ("2022-08-01", None, "unknown"),
        ],
    )
    def test_the_day_it_was_signed(self, first: str, curriculum: Curriculum | None, expected: str) -> None:
        """Signed 2022-07-25, start 2022-08-15: LK06.

        https://www.vilbli.no/nb/nb/vestland/overgangsordninger-fra-lk06-til-lk20/a/036831
        """
        facts = of_contract(held("2024-06-10", curriculum=curriculum), trade=ORDINARY, first=first, ends="2024-07-31")
        (found,) = findings(facts, OF_CONTRACT, ON)
        assert (expected, "county", "notice", {("23-2", "1c")}) == essence(found)

    @pytest.mark.parametrize(
        ("signed_on", "curriculum", "expected", "since"),
        [
            ("2021-07-31", LK06, "met", None),
            ("2021-07-31", LK20, "breached", "tidligst fra 1. august 2021"),
            ("2021-08-01", LK06, "unknown", None),
            ("2022-07-31", LK06, "unknown", None),
            ("2022-08-01", LK06, "breached", "senest fra 1. august 2022"),
            ("2022-08-02", LK06, "breached", "senest fra 1. august 2022"),
            ("2022-08-01", LK20, "met", None),
        ],
    )
    def test_a_trade_whose_first_day_is_not_listed(
        self, signed_on: str, curriculum: Curriculum, expected: str, since: str | None
    ) -> None:
        """LK20 came to all trades in use by 1 August 2022, to none before 1 August 2021."""
        by_it = held("2024-06-10", curriculum=curriculum)
        facts = of_contract(by_it, trade=WITHOUT_MODEL, first=signed_on, ends="2024-07-31")
        (found,) = findings(facts, OF_CONTRACT, ON)
        assert expected == found.outcome.kind.value
        assert since is None or since in found.text("nb")
        no_more = of_contract(by_it, trade="SSISF3----", first=signed_on, ends="2024-07-31")
        assert "unknown" == said(no_more, OF_CONTRACT)

    def test_what_is_said(self) -> None:
        facts = of_contract(held("2024-06-10", curriculum=LK20), first="2022-07-25", ends="2024-07-31", trade=ORDINARY)
        assert (
            (
                "Prøven 10. juni 2024 ble holdt etter LK20, men kontrakten ble underskrevet 25. juli "
                "2022, og LK20 gjelder i faget fra 1. august 2022."
            ),
            (
                "Prøva 10. juni 2024 vart halden etter LK20, men kontrakten vart skriven under 25. juli "
                "2022, og LK20 gjeld i faget frå 1. august 2022."
            ),
            (
                "The exam on 10 June 2024 was held by LK20, but the contract was signed on 25 July 2022, "
                "and LK20 holds in the trade from 1 August 2022."
            ),
        ) == texts(findings(facts, OF_CONTRACT, ON)[0])

    def test_what_is_not_asked(self) -> None:
        by_lk06 = held("2024-06-10", curriculum=LK06)
        candidate = of_contract(by_lk06, kind=ContractKind.TRAINING_CANDIDATE)
        assert "not_applicable" == said(candidate, OF_CONTRACT)
        assert "not_applicable" == said(of_candidate(by_lk06), OF_CONTRACT)
        assert "unknown" == said(of_contract(by_lk06, trade=None), OF_CONTRACT)

    def test_what_is_missing(self) -> None:
        by_lk06, by_none = held("2024-06-10", curriculum=LK06), held("2024-06-10")
        assert ("key trade of the contract",) == missing(of_contract(by_lk06, trade=None), OF_CONTRACT, ON)
        without = of_contract(by_lk06, trade=WITHOUT_MODEL, first="2022-01-10", ends="2024-07-31")
        assert ("the first day of LK20 in the trade",) == missing(without, OF_CONTRACT, ON)
        assert ("key curriculum of event exam_held",) == missing(of_contract(by_none), OF_CONTRACT, ON)
        unsigned = [portfolio(contract(started("2022-08-15"), event)) for event in (by_lk06, by_none)]
        assert [("event signed",), ("event signed", "key curriculum of event exam_held")] == [
            missing(facts, OF_CONTRACT, ON) for facts in unsigned
        ]


class TestTheTrial:
    """§ 23-7 (2), (3): the trial of modular training for adults."""

    def sat(self, *events: Event, on: str = "2026-02-10", **keys: Any) -> Portfolio:
        """A participant who sits the exam."""
        return of_contract(*events, held(on, **keys), kind=ContractKind.FAGBREV_ON_THE_JOB)

    @pytest.mark.parametrize(
        ("approved", "required", "passed", "expected"),
        [
            ("2025-07-20", False, None, "met"),
            ("2025-07-31", False, None, "met"),
            ("2025-07-31", None, None, "unknown"),
            ("2025-07-31", True, "2026-02-09", "met"),
            ("2025-07-31", True, "2026-02-10", "met"),
            ("2025-07-31", True, "2026-02-11", "breached"),
            ("2025-07-31", True, None, "unknown"),
            ("2025-08-10", False, None, "unknown"),
        ],
    )
    def test_the_written_exam(self, approved: str, required: bool | None, passed: str | None, expected: str) -> None:
        """All modules by 2025-07-20: no written exam. https://lovdata.no/forskrift/2024-06-03-900/§23-7."""
        modules = told_of(ModulesApproved, approved, in_trial=True, knowledge_test_required=required)
        test = () if passed is None else (told_of(KnowledgeTestPassed, passed),)
        found = of_wording(self.sat(modules, *test), TEST, "2024")
        assert (expected, (("REGULATION_2024", "23-7", "3"),)) == (found.outcome.kind.value, cited(found))

    def test_a_written_exam_that_is_passed(self) -> None:
        modules = told_of(ModulesApproved, "2025-08-10", in_trial=True)
        days = ("2025-12-01", "2026-02-10", "2026-02-11")
        assert ["met", "met", "unknown"] == [
            said(self.sat(modules, told_of(WrittenExamPassed, on)), TEST) for on in days
        ]

    @pytest.mark.parametrize(
        ("last", "expected"), [("2026-02-09", "unknown"), ("2026-02-10", "breached"), ("2026-02-11", "breached")]
    )
    def test_no_test_in_a_record_that_is_complete_to_the_exam(self, last: str, expected: str) -> None:
        modules = told_of(ModulesApproved, "2025-07-31", in_trial=True, knowledge_test_required=True)
        known = complete(knowledge_test_passed=last)
        facts = of_contract(modules, held("2026-02-10"), kind=ContractKind.FAGBREV_ON_THE_JOB, known=known)
        assert expected == said(facts, TEST, ON)

    def test_no_test_in_a_complete_record(self) -> None:
        modules = told_of(ModulesApproved, "2025-07-31", in_trial=True, knowledge_test_required=True)
        facts = of_contract(modules, held("2026-02-10"), kind=ContractKind.FAGBREV_ON_THE_JOB, known=known_to())
        assert "breached" == said(facts, TEST, ON)

    @pytest.mark.parametrize("rule", [TEST, TRIAL])
    def test_others(self, rule: str) -> None:
        for in_trial, expected in ((False, "not_applicable"), (None, "unknown")):
            modules = told_of(ModulesApproved, "2024-07-01", in_trial=in_trial)
            assert expected == said(self.sat(modules), rule)
        assert "not_applicable" == said(self.sat(), rule)

    @pytest.mark.parametrize(
        ("approved", "curriculum", "expected"),
        [
            ("2024-07-30", LK06, "met"),
            ("2024-07-30", LK20, "breached"),
            ("2024-07-30", None, "unknown"),
            ("2024-07-31", LK20, "not_applicable"),
            ("2024-08-01", LK20, "not_applicable"),
        ],
    )
    def test_by_lk06(self, approved: str, curriculum: Curriculum | None, expected: str) -> None:
        modules = told_of(ModulesApproved, approved, in_trial=True)
        found = of_wording(self.sat(modules, curriculum=curriculum), TRIAL, "2024")
        assert (expected, "county", "serious", {("23-7", "2")}) == essence(found)


class TestBothCurricula:
    """§ 23-5 (1): a diploma or kompetansebevis by LK20 may hold subjects of both."""

    @pytest.mark.parametrize(
        ("document", "curriculum", "subjects", "expected"),
        [
            (CertificateDocument.VITNEMAL, LK20, (LK06, LK20), "met"),
            (CertificateDocument.KOMPETANSEBEVIS, LK06, (LK06, LK20), "breached"),
            (CertificateDocument.VITNEMAL, None, (LK06, LK20), "unknown"),
            (CertificateDocument.VITNEMAL, LK06, (LK06,), "not_applicable"),
            (CertificateDocument.VITNEMAL, LK06, None, "unknown"),
            (CertificateDocument.FAGBREV, LK06, (LK06, LK20), "not_applicable"),
            (None, LK06, (LK06, LK20), "unknown"),
        ],
    )
    def test_by_which(
        self,
        document: CertificateDocument | None,
        curriculum: Curriculum | None,
        subjects: tuple[Curriculum, ...] | None,
        expected: str,
    ) -> None:
        issued = told_of(
            CertificateIssued, "2026-09-01", document=document, curriculum=curriculum, subjects_from=subjects
        )
        found = of_wording(of_contract(issued), "certificate.both-curricula", "2024")
        assert (expected, "county", "notice", {("23-5", "1")}) == essence(found)
