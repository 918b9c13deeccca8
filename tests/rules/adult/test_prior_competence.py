from __future__ import annotations

from typing import Any

import pytest
from exam_facts import essence, of_contract, told_of
from facts import candidate, complete, event, finding, findings, missing, outcome, texts

from okstat.model.complete import Complete
from okstat.model.contract import Candidate
from okstat.model.events import (
    AppealDecided,
    Appealed,
    AppealGround,
    ApplicationDecided,
    BasicEducationCompleted,
    Body,
    CandidateKind,
    Event,
    ExamResult,
    GradeOf,
    GroundsGiven,
    GroundsRequested,
    Matter,
    PriorCompetenceAssessed,
    PriorResult,
    SubjectsDocumented,
)

ON = "2026-11-20"
KINDS = (
    *("basic_education_completed", "foreign_education_completed", "competence_reached", "residence_settled"),
    *("application_decided", "prior_competence_assessed"),
)
EVERYTHING = complete(**dict.fromkeys(KINDS, ON))
SCHOOL = event(BasicEducationCompleted, "2016-06-16")
SUBJECTS = event(SubjectsDocumented, "2020-06-16", shared_not_passed=0)
ASSESSED = "event prior_competence_assessed"
ADULT = CandidateKind.ADULT


def assessed(on: str = "2026-05-04", *results: PriorResult, says: bool = True) -> Event:
    """Prior competence is assessed."""
    return event(PriorCompetenceAssessed, on, results=results if says else None)


def adult(*events: Event, known: Complete = EVERYTHING, **fields: Any) -> Candidate:
    """An adult of 28, of whom everything is recorded."""
    return candidate(*events, **{"known": known, "born": "1998-05-05", "kind": ADULT, **fields})


class TestAtAdmission:
    """Those with a right to it have it assessed when they have applied, before admission is decided (§ 13-5 (1))."""

    RULE = "adult.prior-competence-at-admission"

    @staticmethod
    def decided(on: str = "2026-05-20", *, granted: bool = True, **keys: Any) -> Event:
        """Admission is decided."""
        return event(ApplicationDecided, on, matter=Matter.ADULT_TRAINING, granted=granted, **keys)

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-05-19", "met"), ("2026-05-20", "met"), ("2026-05-21", "breached")]
    )
    @pytest.mark.parametrize("granted", [True, False])
    def test_before_the_decision(self, on: str, expected: str, granted: bool) -> None:
        facts = adult(SCHOOL, SUBJECTS, assessed(on), self.decided(granted=granted))
        assert expected == outcome(facts, self.RULE, ON)

    def test_the_finding(self) -> None:
        found = finding(adult(SCHOOL, SUBJECTS, self.decided()), self.RULE, ON)
        assert ("breached", "county", "serious", {("13-5", "1")}) == essence(found)
        assert all("20" in text and "2026" in text for text in texts(found))

    @pytest.mark.parametrize(
        ("recommended", "expected"), [(True, "breached"), (False, "not_applicable"), (None, "unknown")]
    )
    def test_those_without_a_right(self, recommended: bool | None, expected: str) -> None:
        """Eighteen years old: by recommendation only (§ 18-8 (2))."""
        facts = adult(SCHOOL, SUBJECTS, self.decided(recommended=recommended), born="2008-05-05")
        assert expected == outcome(facts, self.RULE, ON)

    def test_silence_is_no_breach(self) -> None:
        """The record is to reach the day of the decision."""
        for last, expected in (("2026-05-19", "unknown"), ("2026-05-20", "breached")):
            known = Complete({**EVERYTHING.days, **complete(prior_competence_assessed=last).days})
            facts = adult(SCHOOL, SUBJECTS, self.decided(), known=known)
            assert expected == outcome(facts, self.RULE, ON)
            if expected == "unknown":
                assert (ASSESSED,) == missing(facts, self.RULE, ON)

    def test_what_is_missing(self) -> None:
        facts = adult(self.decided(), known=complete(application_decided=ON))
        assert ASSESSED == missing(facts, self.RULE, ON)[-1]
        assert "event basic_education_completed" in missing(facts, self.RULE, ON)

    def test_a_judgement_on_the_right_stays_one(self) -> None:
        """Whoever has not finished school may need preparatory training."""
        assert "judgement" == outcome(adult(SUBJECTS, self.decided()), self.RULE, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_from_1_august_2024(self, on: str, expected: int) -> None:
        assert expected == len(findings(adult(SCHOOL, SUBJECTS, self.decided(on)), self.RULE, ON))


class TestWords:
    """Approved or not approved, and nothing else; in company subjects it is satisfactory or good (§ 15-3 (3))."""

    RULE = "adult.prior-competence-words"

    @pytest.mark.parametrize(
        ("result", "expected"),
        [
            (PriorResult(approved=True), "met"),
            (PriorResult(approved=False), "met"),
            (PriorResult(), "unknown"),
            (PriorResult(mark=4), "breached"),
            (PriorResult(approved=True, mark=2), "breached"),
            (PriorResult(approved=True, in_company=True, counts_as=ExamResult.PASSED), "met"),
            (PriorResult(approved=True, in_company=True, counts_as=ExamResult.PASSED_VERY_WELL), "breached"),
            (PriorResult(approved=True, in_company=True, counts_as=ExamResult.FAILED), "breached"),
            (PriorResult(approved=True, in_company=None, counts_as=ExamResult.PASSED_VERY_WELL), "unknown"),
            (PriorResult(approved=True, in_company=None, counts_as=ExamResult.PASSED), "met"),
            (PriorResult(approved=True, in_company=False, counts_as=ExamResult.PASSED_VERY_WELL), "met"),
            (PriorResult(approved=False, in_company=True, counts_as=ExamResult.FAILED), "met"),
        ],
    )
    def test_what_is_found(self, result: PriorResult, expected: str) -> None:
        fine = PriorResult(subject="HEA3001", approved=True)
        assert expected == outcome(adult(assessed("2026-05-04", fine, result)), self.RULE, ON)

    def test_the_latest_assessment_counts(self) -> None:
        facts = adult(assessed("2026-05-04", PriorResult(mark=4)), assessed("2026-06-04", PriorResult(approved=True)))
        assert "met" == outcome(facts, self.RULE, ON)
        assert "met" == outcome(adult(assessed()), self.RULE, ON)

    def test_what_is_missing(self) -> None:
        key = "of event prior_competence_assessed"
        assert (f"key results {key}",) == missing(adult(assessed(says=False)), self.RULE, ON)
        assert (f"key approved {key}",) == missing(adult(assessed("2026-05-04", PriorResult())), self.RULE, ON)
        open_ = PriorResult(approved=True, counts_as=ExamResult.FAILED)
        assert (f"key in_company {key}",) == missing(adult(assessed("2026-05-04", open_)), self.RULE, ON)

    def test_of_whom_an_assessment_is_missed(self) -> None:
        """Of adults, while the record is open."""
        assert (ASSESSED,) == missing(adult(known=Complete()), self.RULE, ON)
        assert "not_applicable" == outcome(adult(), self.RULE, ON)
        applicant = adult(known=Complete(), kind=CandidateKind.APPLICANT)
        assert "not_applicable" == outcome(applicant, self.RULE, ON)

    def test_the_finding(self) -> None:
        found = finding(adult(assessed("2026-05-04", PriorResult(mark=4))), self.RULE, ON)
        assert ("breached", "county", "moderate", {("15-3", "3")}) == essence(found)
        assert all("4" in text and "2026" in text for text in texts(found))


def appealed(ground: AppealGround | None = AppealGround.FORMAL_FAULT, on: str = "2026-05-10", **keys: Any) -> Appealed:
    """An appeal on the assessment."""
    return told_of(Appealed, on, **{"grade_of": GradeOf.PRIOR_COMPETENCE, "ground": ground, **keys})


class TestAppeal:
    """Whoever was assessed may appeal how it was done, and not what came out of it (§ 16-5 (1))."""

    RULE = "adult.prior-competence-appeal"

    @pytest.mark.parametrize(
        ("ground", "expected"),
        [
            (AppealGround.FORMAL_FAULT, "met"),
            (AppealGround.GRADE, "breached"),
            (AppealGround.EXPULSION, "breached"),
            (None, "unknown"),
        ],
    )
    def test_on_what(self, ground: AppealGround | None, expected: str) -> None:
        facts = adult(assessed(), appealed(ground))
        found = finding(facts, self.RULE, ON)
        assert (expected, "apprentice", "notice", {("16-5", "1")}) == essence(found)
        if expected == "breached":
            assert all("10" in text and "2026" in text for text in texts(found))
        if expected == "unknown":
            assert ("key ground of event appealed",) == missing(facts, self.RULE, ON)

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-05-09", "met"), ("2026-05-10", "met"), ("2026-05-11", "breached")]
    )
    def test_after_the_assessment(self, on: str, expected: str) -> None:
        assert expected == outcome(adult(assessed(on), appealed()), self.RULE, ON)

    def test_an_assessment_that_is_not_recorded(self) -> None:
        for last, expected in (("2026-05-09", "unknown"), ("2026-05-10", "breached")):
            facts = adult(appealed(), known=complete(prior_competence_assessed=last))
            assert expected == outcome(facts, self.RULE, ON)
            if expected == "unknown":
                assert (ASSESSED,) == missing(facts, self.RULE, ON)

    def test_with_a_contract(self) -> None:
        assert "met" == finding(of_contract(appealed()), self.RULE, ON).outcome.kind.value

    def test_other_appeals(self) -> None:
        facts = adult(appealed(AppealGround.GRADE, grade_of=GradeOf.WRITTEN_EXAM))
        assert "not_applicable" == outcome(facts, self.RULE, ON)


class TestAppealBody:
    """The state governor decides (§ 16-5 (1))."""

    RULE = "adult.prior-competence-appeal-body"

    @pytest.mark.parametrize(
        ("by", "expected"), [(Body.STATE_GOVERNOR, "met"), (Body.COUNTY, "breached"), (None, "unknown")]
    )
    def test_by_whom(self, by: Body | None, expected: str) -> None:
        facts = adult(appealed(), told_of(AppealDecided, "2026-06-10", by=by))
        found = finding(facts, self.RULE, ON)
        assert (expected, "state_body", "invalid", {("16-5", "1")}) == essence(found)
        if expected == "breached":
            assert all("10" in text and "2026" in text for text in texts(found))
        if expected == "unknown":
            assert ("key by of event appeal_decided",) == missing(facts, self.RULE, ON)

    def test_other_appeals(self) -> None:
        facts = adult(appealed(grade_of=GradeOf.ORAL_EXAM), told_of(AppealDecided, "2026-06-10", by=Body.COUNTY))
        assert "not_applicable" == outcome(facts, self.RULE, ON)


class TestTimeOfTheAppeal:
    """§ 16-1 (2) takes the ten days of § 10-2 over; whether for prior competence, which is no grade, is open."""

    RULE = "exam.appeal-time"

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2026-05-15", "met"), ("2026-05-18", "unknown"), ("2026-05-26", "unknown"), ("2026-05-27", "breached")],
    )
    def test_both_times_are_read(self, on: str, expected: str) -> None:
        """Told on 4 May 2026: ten days end on the Ascension, three weeks on Whit Monday; both on the next day."""
        assert expected == outcome(adult(appealed(on=on, told="2026-05-04")), self.RULE, ON)

    def test_its_grounds_are_not_those_of_a_grade(self) -> None:
        asked_for = told_of(GroundsRequested, "2026-05-05", grade_of=GradeOf.PRIOR_COMPETENCE, told="2026-05-04")
        facts = adult(asked_for, told_of(GroundsGiven, "2026-05-06", by=Body.COUNTY))
        assert "not_applicable" == outcome(facts, "exam.grounds", ON)
