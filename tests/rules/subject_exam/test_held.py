"""How exams in subjects are held, at the boundaries of §§ 9-28, 9-33 and 9-34, with a contract and without one."""

from __future__ import annotations

from typing import Any

import pytest
from exam_facts import answer, known_to, of_candidate, of_contract, told_of
from facts import findings

from okstat.model.events import (
    Body,
    CandidateKind,
    ContractKind,
    ExamForm,
    ExamSitting,
    SubjectExamAdapted,
    SubjectExamHeld,
)
from okstat.model.portfolio import Portfolio

KEYS: dict[str, Any] = {
    "subject": "NOR1268",
    "form": ExamForm.WRITTEN,
    "sitting": ExamSitting.ORDINARY,
    "minutes": 300,
    "at_nine": True,
    "turned_away": False,
    "examiners": 2,
    "mark": 4,
}


def sat(on: str = "2026-05-22", *, kind: ContractKind = ContractKind.APPRENTICE, **keys: Any) -> Portfolio:
    """An exam of somebody with a contract."""
    return of_contract(told_of(SubjectExamHeld, on, **{**KEYS, **keys}), kind=kind)


def findings_of(facts: Portfolio) -> list[str]:
    """The outcome kinds of the rule on two examiners."""
    return [one.outcome.kind.value for one in findings(facts, "subject-exam.two-examiners", "2026-11-20")]


class TestHowItIsHeld:
    """Exams in subjects: five hours or half an hour, nine o'clock, two examiners, adapted on application."""

    @pytest.mark.parametrize(
        ("keys", "asked"),
        [
            ({"minutes": None}, ["minutes"]),
            ({"form": None}, ["form"]),
            ({"form": None, "minutes": None}, ["form", "minutes"]),
        ],
    )
    def test_what_its_length_hangs_on(self, keys: dict[str, Any], asked: list[str]) -> None:
        (found,) = findings(sat(**keys), "subject-exam.duration", "2026-11-20")
        assert asked == [one.source.split()[1] for one in found.missing]

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({}, "met"),
            ({"minutes": 299}, "met"),
            ({"minutes": 301}, "breached"),
            ({"form": ExamForm.PRACTICAL, "minutes": 300}, "met"),
            ({"form": ExamForm.ORAL, "minutes": 30}, "met"),
            ({"form": ExamForm.ORAL, "minutes": 31}, "breached"),
            ({"form": ExamForm.ORAL_PRACTICAL, "minutes": 45}, "met"),
            ({"form": ExamForm.ORAL_PRACTICAL, "minutes": 46}, "breached"),
            ({"minutes": 360, "curriculum_minutes": 360}, "met"),
            ({"minutes": 361, "curriculum_minutes": 360}, "breached"),
            ({"minutes": None}, "unknown"),
            ({"form": None}, "unknown"),
        ],
    )
    def test_the_exam_keeps_to_the_time_of_its_form(self, keys: dict[str, Any], expected: str) -> None:
        assert answer(sat(**keys), "subject-exam.duration") == expected

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({}, "met"),
            ({"at_nine": False}, "breached"),
            ({"at_nine": None}, "unknown"),
            ({"turned_away": True, "minutes_late": 59}, "breached"),
            ({"turned_away": True, "minutes_late": 60}, "met"),
            ({"turned_away": True, "minutes_late": 61}, "met"),
            ({"turned_away": True}, "unknown"),
            ({"form": ExamForm.ORAL, "at_nine": None}, "not_applicable"),
        ],
    )
    def test_a_written_exam_begins_at_nine_and_lets_in_until_ten(self, keys: dict[str, Any], expected: str) -> None:
        assert answer(sat(**keys), "subject-exam.start") == expected

    @pytest.mark.parametrize(("number", "expected"), [(1, "breached"), (2, "met"), (3, "met"), (None, "unknown")])
    def test_two_judge_the_answer(self, number: int | None, expected: str) -> None:
        assert answer(sat(examiners=number), "subject-exam.two-examiners") == expected

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (ContractKind.APPRENTICE, "breached"),
            (ContractKind.PRAKSISBREV_CANDIDATE, "breached"),
            (ContractKind.FAGBREV_ON_THE_JOB, "breached"),
            (ContractKind.TRAINING_CANDIDATE, "not_applicable"),
        ],
    )
    def test_the_rules_are_for_those_named_with_laeretid(self, kind: ContractKind, expected: str) -> None:
        assert answer(sat(kind=kind, examiners=1), "subject-exam.two-examiners") == expected

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (CandidateKind.PRAKSISKANDIDAT, "breached"),
            (CandidateKind.ADULT, "breached"),
            (CandidateKind.PUPIL, "not_applicable"),
            (None, "unknown"),
        ],
    )
    def test_the_rules_are_for_praksiskandidatar_and_adults(self, kind: CandidateKind | None, expected: str) -> None:
        facts = of_candidate(told_of(SubjectExamHeld, "2026-05-22", **{**KEYS, "examiners": 1}), kind=kind)
        assert answer(facts, "subject-exam.two-examiners") == expected

    @pytest.mark.parametrize("rule", ["subject-exam.duration", "subject-exam.start", "subject-exam.two-examiners"])
    @pytest.mark.parametrize(("on", "expected"), [("2025-12-31", False), ("2026-01-01", True)])
    def test_exams_before_the_wording_that_was_read_are_not_judged(self, rule: str, on: str, *, expected: bool) -> None:
        facts = sat(on, minutes=301, at_nine=False, examiners=1)
        assert any(one.outcome.kind.value == "breached" for one in findings(facts, rule, "2026-11-20")) is expected

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({"applied": "2026-02-02", "by": Body.COUNTY}, "met"),
            ({"applied": "2026-03-03", "by": Body.COUNTY}, "met"),
            ({"applied": "2026-03-04", "by": Body.COUNTY}, "breached"),
            ({"applied": "2026-02-02"}, "unknown"),
            ({"by": Body.COUNTY}, "unknown"),
        ],
    )
    def test_the_county_adapts_on_application(self, keys: dict[str, Any], expected: str) -> None:
        facts = of_contract(told_of(SubjectExamAdapted, "2026-03-03", subject="NOR1268", **keys))
        assert answer(facts, "subject-exam.adaptation") == expected

    def test_whoever_sits_no_exam_in_a_subject_is_asked_nothing(self) -> None:
        assert list(findings_of(of_contract())) == []

    def test_a_complete_record_answers_as_a_bare_one(self) -> None:
        held = told_of(SubjectExamHeld, "2026-05-22", **KEYS)
        for facts in (of_contract(held), of_contract(held, known=known_to())):
            assert answer(facts, "subject-exam.duration") == "met"

    def test_an_exam_that_is_only_adapted_has_no_length_yet(self) -> None:
        """And one that nobody adapted asks for no decision."""
        adapted = told_of(SubjectExamAdapted, "2026-03-03", subject="NOR1268", applied="2026-02-02", by=Body.COUNTY)
        assert answer(of_contract(adapted), "subject-exam.duration") == "not_applicable"
        assert answer(sat(), "subject-exam.adaptation") == "not_applicable"
