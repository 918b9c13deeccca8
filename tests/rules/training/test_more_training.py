from __future__ import annotations

from typing import Any

import pytest
from exam_facts import essence, held, of_candidate, of_contract, of_wording, told, told_of
from facts import event, findings, texts

from okstat.model.events import (
    Admission,
    CandidateKind,
    ContractKind,
    Event,
    ExamDecided,
    ExamMatter,
    ExamResult,
    Schooled,
    SchoolLevel,
    SubjectsDocumented,
)
from okstat.model.portfolio import Portfolio

APPRENTICE, ON_THE_JOB = ContractKind.APPRENTICE, ContractKind.FAGBREV_ON_THE_JOB
LAEREKANDIDAT, PRAKSISBREV = ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE
DAY = "2026-06-12"
ADULT = CandidateKind.ADULT


def decided(matter: ExamMatter, on: str = DAY, *, granted: bool | None = True, **keys: Any) -> ExamDecided:
    """The county decides."""
    return told_of(ExamDecided, on, matter=matter, granted=granted, **keys)


def said(facts: Portfolio, rule: str) -> str:
    """What the wording of 2024 answers."""
    return of_wording(facts, rule, "2024").outcome.kind.value


def lacks(facts: Portfolio, rule: str) -> set[str]:
    """What it would need."""
    return {one.source for one in of_wording(facts, rule, "2024").missing}


class TestMoreTraining:
    """§ 5-2 (3): who failed the trade exam, or an exam needed before it, gets more training at Vg3 on the own Vg2."""

    RULE = "exam.more-training-after-fail"
    REFUSED = decided(ExamMatter.MORE_TRAINING, granted=False)

    def refused(
        self,
        result: ExamResult | None = ExamResult.FAILED,
        *events: Event,
        kind: ContractKind = APPRENTICE,
        course: str | None = "2+2",
    ) -> Portfolio:
        """More training refused after an exam."""
        return of_contract(held("2026-06-10", result), *events, self.REFUSED, kind=kind, course=course)

    def test_after_a_failed_exam(self) -> None:
        """A right to more training at Vg3 in a trade offer that builds on the Vg2."""
        found = of_wording(self.refused(), self.RULE, "2024")
        assert ("breached", "county", "serious", {("5-2", "3.1"), ("5-2", "3.2")}) == essence(found)
        assert "12 June 2026" in found.text("en")

    @pytest.mark.parametrize(
        ("kind", "course", "expected"),
        [
            (APPRENTICE, "3+2", "breached"),
            (APPRENTICE, "1+3", "not_applicable"),
            (APPRENTICE, "0+4", "unknown"),
            (APPRENTICE, None, "unknown"),
            (ON_THE_JOB, "2+2", "breached"),
            (LAEREKANDIDAT, "2+2", "not_applicable"),
            (PRAKSISBREV, "2+2", "not_applicable"),
        ],
    )
    def test_whose_vg2_and_which_exam(self, kind: ContractKind, course: str | None, expected: str) -> None:
        assert expected == said(self.refused(kind=kind, course=course), self.RULE)

    @pytest.mark.parametrize(
        ("others", "result", "expected"),
        [
            (1, ExamResult.PASSED, "breached"),
            (0, ExamResult.PASSED, "not_applicable"),
            (None, ExamResult.PASSED, "unknown"),
            (0, None, "unknown"),
            (1, None, "breached"),
        ],
    )
    def test_an_exam_needed_before_it(self, others: int | None, result: ExamResult | None, expected: str) -> None:
        shown = told_of(SubjectsDocumented, "2026-05-01", others_not_passed=others)
        assert expected == said(self.refused(result, shown), self.RULE)

    def test_what_is_asked_for(self) -> None:
        assert {"event subjects_documented"} == lacks(self.refused(ExamResult.PASSED), self.RULE)
        assert {"key result of event exam_held"} == lacks(self.refused(None), self.RULE)

    @pytest.mark.parametrize(("granted", "expected"), [(True, "met"), (None, "unknown")])
    def test_what_is_not_refused(self, granted: bool | None, expected: str) -> None:
        facts = of_contract(held("2026-06-10", ExamResult.FAILED), decided(ExamMatter.MORE_TRAINING, granted=granted))
        assert expected == said(facts, self.RULE)
        other = of_contract(held("2026-06-10", ExamResult.FAILED), decided(ExamMatter.ADAPTATION))
        assert "not_applicable" == said(other, self.RULE)

    @pytest.mark.parametrize(("level", "expected"), [(SchoolLevel.VG2, "breached"), (SchoolLevel.VG1, "unknown")])
    def test_without_a_contract(self, level: SchoolLevel, expected: str) -> None:
        went = event(Schooled, "2022-08-18", level=level)
        failed = held("2026-06-10", ExamResult.FAILED)
        facts = of_candidate(went, failed, self.REFUSED, kind=CandidateKind.PUPIL)
        assert expected == said(facts, self.RULE)
        if expected == "unknown":
            assert {"event schooling"} == lacks(facts, self.RULE)

    @pytest.mark.parametrize(
        ("admission", "expected"),
        [(Admission.ADULT_UPPER_SECONDARY, "not_applicable"), (Admission.UPPER_SECONDARY, "breached")],
    )
    def test_adults_have_a_right_of_their_own(self, admission: Admission, expected: str) -> None:
        facts = of_contract(held("2026-06-10", ExamResult.FAILED), self.REFUSED, admission=admission)
        assert expected == said(facts, self.RULE)


class TestAdultsWhoFailed:
    """§ 14-2 (2): who failed the trade exam, or an exam needed before it, gets training towards the competence."""

    RULE = "adult.more-training-after-fail"
    REFUSED = decided(ExamMatter.MORE_TRAINING, granted=False)

    @pytest.mark.parametrize(
        ("result", "others", "expected"),
        [
            (ExamResult.FAILED, 0, "breached"),
            (ExamResult.PASSED, 0, "not_applicable"),
            (ExamResult.PASSED, 1, "breached"),
            (ExamResult.PASSED, None, "unknown"),
            (None, 0, "unknown"),
        ],
    )
    def test_what_was_not_passed(self, result: ExamResult | None, others: int | None, expected: str) -> None:
        """No Vg2 is asked for."""
        shown = told_of(SubjectsDocumented, "2026-05-01", others_not_passed=others)
        facts = of_candidate(held("2026-06-10", result), shown, self.REFUSED, kind=ADULT)
        assert expected == said(facts, self.RULE)

    def test_with_a_contract(self) -> None:
        for kind, expected in ((APPRENTICE, "breached"), (ON_THE_JOB, "breached"), (LAEREKANDIDAT, "not_applicable")):
            adult = Admission.ADULT_UPPER_SECONDARY
            facts = of_contract(held("2026-06-10", ExamResult.FAILED), self.REFUSED, kind=kind, admission=adult)
            assert expected == said(facts, self.RULE)

    def test_only_adults(self) -> None:
        facts = of_candidate(held("2026-06-10", ExamResult.FAILED), self.REFUSED, kind=CandidateKind.PUPIL)
        assert "not_applicable" == said(facts, self.RULE)

    @pytest.mark.parametrize(("granted", "expected"), [(True, "met"), (None, "unknown")])
    def test_what_is_not_refused(self, granted: bool | None, expected: str) -> None:
        decision = decided(ExamMatter.MORE_TRAINING, granted=granted)
        facts = of_candidate(held("2026-06-10", ExamResult.FAILED), decision, kind=ADULT)
        assert expected == said(facts, self.RULE)
        if expected == "unknown":
            assert {"key granted of event exam_decided"} == lacks(facts, self.RULE)
        other = of_candidate(decided(ExamMatter.SUBJECT_TRAINING, granted=granted), kind=ADULT)
        assert "not_applicable" == said(other, self.RULE)

    def test_the_finding(self) -> None:
        found = told(of_candidate(held("2026-06-10", ExamResult.FAILED), self.REFUSED, kind=ADULT), self.RULE)
        assert ("breached", "county", "serious", {("14-2", "2")}) == essence(found)
        assert all("12" in text and "2026" in text for text in texts(found))


class TestAdultsInASubject:
    """§ 14-2 (1): who has gone through the training in a subject and not passed it gets more training in it."""

    RULE = "adult.more-training-in-subject"
    REFUSED = decided(ExamMatter.SUBJECT_TRAINING, granted=False)

    @staticmethod
    def shown(shared: int | None, others: int | None, *, followed: bool | None = True) -> SubjectsDocumented:
        """What the documentation shows."""
        return told_of(
            SubjectsDocumented, "2026-05-01", shared_not_passed=shared, others_not_passed=others, followed=followed
        )

    @pytest.mark.parametrize(
        ("shared", "others", "followed", "expected"),
        [
            (1, 0, True, "breached"),
            (0, 1, True, "breached"),
            (None, 1, True, "breached"),
            (1, None, True, "breached"),
            (0, 0, True, "not_applicable"),
            (1, 0, False, "not_applicable"),
            (1, 0, None, "unknown"),
            (None, 0, True, "unknown"),
            (0, None, True, "unknown"),
            (None, None, False, "not_applicable"),
        ],
    )
    def test_gone_through_and_not_passed(
        self, shared: int | None, others: int | None, followed: bool | None, expected: str
    ) -> None:
        facts = of_candidate(self.shown(shared, others, followed=followed), self.REFUSED, kind=ADULT)
        assert expected == said(facts, self.RULE)

    def test_what_is_asked_for(self) -> None:
        event_ = "of event subjects_documented"
        assert {"event subjects_documented"} == lacks(of_candidate(self.REFUSED, kind=ADULT), self.RULE)
        for shown, keys in (
            (self.shown(1, 0, followed=None), {"followed"}),
            (self.shown(None, None), {"shared_not_passed", "others_not_passed"}),
            (self.shown(None, 0), {"shared_not_passed"}),
        ):
            facts = of_candidate(shown, self.REFUSED, kind=ADULT)
            assert {f"key {key} {event_}" for key in keys} == lacks(facts, self.RULE)

    def test_only_adults_and_only_this_matter(self) -> None:
        facts = of_candidate(self.shown(1, 0), self.REFUSED, kind=CandidateKind.PUPIL)
        assert "not_applicable" == said(facts, self.RULE)
        other = of_candidate(self.shown(1, 0), decided(ExamMatter.MORE_TRAINING, granted=False), kind=ADULT)
        assert "not_applicable" == said(other, self.RULE)
        granted = of_candidate(self.shown(1, 0), decided(ExamMatter.SUBJECT_TRAINING), kind=ADULT)
        assert "met" == said(granted, self.RULE)

    def test_the_finding(self) -> None:
        found = told(of_candidate(self.shown(1, 0), self.REFUSED, kind=ADULT), self.RULE)
        assert ("breached", "county", "serious", {("14-2", "1")}) == essence(found)
        assert all("12" in text and "2026" in text for text in texts(found))

    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_from_1_august_2024(self, on: str, expected: int) -> None:
        refused = decided(ExamMatter.SUBJECT_TRAINING, on, granted=False)
        assert expected == len(findings(of_candidate(refused, kind=ADULT), self.RULE, "2026-11-20"))
