from __future__ import annotations

from typing import Any

import pytest
from exam_facts import ON, essence, held, known_to, of_candidate, of_contract, of_wording, told_of
from facts import findings, missing, texts

from okstat.model.events import (
    AppealDecided,
    Appealed,
    AppealGround,
    AppealOutcome,
    AppealPaper,
    AppealSent,
    Body,
    ContractKind,
    Event,
    ExamResult,
    GradeOf,
    GroundsForm,
    GroundsGiven,
    GroundsRequested,
)
from okstat.model.portfolio import Portfolio

FAILED, PASSED = ExamResult.FAILED, ExamResult.PASSED
APPRENTICE, ON_THE_JOB = ContractKind.APPRENTICE, ContractKind.FAGBREV_ON_THE_JOB
LAEREKANDIDAT, PRAKSISBREV = ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE
GRADE, FAULT = AppealGround.GRADE, AppealGround.FORMAL_FAULT
BOTH = {("10-9", "1"), ("10-10", "1")}


def appeal(on: str = "2026-06-25", ground: AppealGround | None = GRADE, **keys: Any) -> Appealed:
    """An appeal."""
    return told_of(Appealed, on, id="A1", ground=ground, **keys)


def against(
    *events: Event, ground: AppealGround | None = GRADE, kind: ContractKind = APPRENTICE, **keys: Any
) -> Portfolio:
    """A failed exam that was appealed, and what followed."""
    return of_contract(held("2026-06-10", FAILED), appeal(ground=ground, **keys), *events, kind=kind)


def said(facts: Portfolio, rule: str, wording: str = "2024") -> str:
    """What it answers."""
    return of_wording(facts, rule, wording).outcome.kind.value


class TestWhatCanBeAppealed:
    """§§ 10-9 (1), 10-10 (1): “ikkje bestått” can be appealed, on the grade and on formal faults."""

    RULE = "exam.appeal"

    @pytest.mark.parametrize(
        ("result", "expected"),
        [(FAILED, "met"), (PASSED, "breached"), (ExamResult.PASSED_VERY_WELL, "breached"), (None, "unknown")],
    )
    @pytest.mark.parametrize("kind", list(ContractKind))
    def test_by_result(self, kind: ContractKind, result: ExamResult | None, expected: str) -> None:
        """“Bestått” and “bestått mykje godt” cannot be appealed: § 10-9 (1)."""
        found = of_wording(of_contract(held("2026-06-10", result), appeal(), kind=kind), self.RULE, "2024")
        assert (expected, BOTH) == (found.outcome.kind.value, essence(found)[3])
        if expected == "breached":
            assert all(one in text for one, text in zip(("25. juni", "25. juni", "25 June"), texts(found), strict=True))

    @pytest.mark.parametrize(
        ("ground", "grade_of", "expected"),
        [
            (FAULT, None, "breached"),
            (GRADE, GradeOf.TRADE_EXAM, "breached"),
            (GRADE, GradeOf.WRITTEN_EXAM, "not_applicable"),
            (AppealGround.EXPULSION, None, "not_applicable"),
            (AppealGround.ANNULMENT, None, "not_applicable"),
            (None, None, "unknown"),
        ],
    )
    def test_by_ground(self, ground: AppealGround | None, grade_of: GradeOf | None, expected: str) -> None:
        facts = of_contract(held("2026-06-10", PASSED), appeal(ground=ground, grade_of=grade_of))
        assert expected == said(facts, self.RULE)

    def test_no_exam_is_recorded(self) -> None:
        assert ("event exam_held",) == missing(of_contract(appeal()), self.RULE, ON)


class TestWhoDecides:
    """§ 10-9 (2), (5), § 10-10 (1): the appeal board on the grade of fag- and sveineprøver, the county council else."""

    RULE = "exam.appeal-body"

    @pytest.mark.parametrize(
        ("kind", "ground", "by", "expected"),
        [
            (APPRENTICE, GRADE, Body.APPEAL_BOARD, "met"),
            (ON_THE_JOB, GRADE, Body.APPEAL_BOARD, "met"),
            (APPRENTICE, GRADE, Body.COUNTY_COUNCIL, "breached"),
            (APPRENTICE, GRADE, Body.STATE_GOVERNOR, "breached"),
            (APPRENTICE, FAULT, Body.COUNTY_COUNCIL, "met"),
            (APPRENTICE, FAULT, Body.COUNCIL_DELEGATE, "met"),
            (APPRENTICE, FAULT, Body.APPEAL_BOARD, "breached"),
            (LAEREKANDIDAT, GRADE, Body.COUNTY_COUNCIL, "met"),
            (LAEREKANDIDAT, GRADE, Body.APPEAL_BOARD, "breached"),
            (PRAKSISBREV, GRADE, Body.COUNCIL_DELEGATE, "met"),
            (PRAKSISBREV, FAULT, Body.STATE_GOVERNOR, "breached"),
            (PRAKSISBREV, FAULT, Body.COUNTY_COUNCIL, "met"),
            (APPRENTICE, GRADE, None, "unknown"),
        ],
    )
    def test_by_exam_and_ground(self, kind: ContractKind, ground: AppealGround, by: Body | None, expected: str) -> None:
        """The national board under act § 8-3 on “ikkje bestått” of a fagprøve, from 1 August 2024."""
        facts = against(told_of(AppealDecided, "2026-09-01", by=by), ground=ground, kind=kind)
        found = of_wording(facts, self.RULE, "2024")
        places = {("10-9", "2"), ("10-9", "5"), ("10-10", "1")}
        assert (expected, places) == (found.outcome.kind.value, essence(found)[3])
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    @pytest.mark.parametrize("rule", ["exam.appeal-body", "exam.appeal-outcome"])
    def test_other_appeals_and_silence(self, rule: str) -> None:
        decided = told_of(AppealDecided, "2026-09-01", by=Body.COUNTY, outcome=AppealOutcome.LOWERED)
        assert "not_applicable" == said(against(decided, ground=AppealGround.EXPULSION), rule)
        undecided, groundless = against(), against(decided, ground=None)
        assert ["event appeal_decided"] == [one.source for one in of_wording(undecided, rule, "2024").missing]
        assert ["key ground of event appealed"] == [one.source for one in of_wording(groundless, rule, "2024").missing]
        silent = of_contract(held("2026-06-10", FAILED), appeal(), known=known_to())
        assert "not_applicable" == said(silent, rule)


class TestOutcome:
    """§§ 10-9 (4), 10-10 (3): an appeal is rejected, or the grade confirmed, raised or annulled."""

    @pytest.mark.parametrize(
        ("outcome", "expected"),
        [
            (AppealOutcome.REJECTED, "met"),
            (AppealOutcome.CONFIRMED, "met"),
            (AppealOutcome.RAISED, "met"),
            (AppealOutcome.ANNULLED, "met"),
            (AppealOutcome.LOWERED, "breached"),
            (None, "unknown"),
        ],
    )
    def test_never_lower(self, outcome: AppealOutcome | None, expected: str) -> None:
        found = of_wording(
            against(told_of(AppealDecided, "2026-09-01", outcome=outcome)), "exam.appeal-outcome", "2024"
        )
        assert (expected, {("10-9", "4"), ("10-10", "3")}) == (found.outcome.kind.value, essence(found)[3])
        if expected == "breached":
            assert all("2026" in text for text in texts(found))


class TestPapers:
    """§§ 10-9 (3), (6), 10-10 (2), (4): the county sends task, basis, protocol, work and the statement of the board."""

    RULE = "exam.appeal-papers"
    COMMON = (AppealPaper.TASK, AppealPaper.BASIS, AppealPaper.PROTOCOL, AppealPaper.WORK)
    ON_GRADE = (*COMMON, AppealPaper.STATEMENT_ON_GRADE)
    ON_CONDUCT = (*COMMON, AppealPaper.STATEMENT_ON_CONDUCT)

    @pytest.mark.parametrize(
        ("kind", "ground", "to", "papers", "expected"),
        [
            (APPRENTICE, GRADE, Body.DIRECTORATE, ON_GRADE, "met"),
            (APPRENTICE, GRADE, Body.DIRECTORATE, (*ON_GRADE, AppealPaper.STATEMENT_ON_CONDUCT), "met"),
            (APPRENTICE, GRADE, Body.COUNTY_COUNCIL, ON_GRADE, "breached"),
            (APPRENTICE, GRADE, Body.DIRECTORATE, ON_CONDUCT, "breached"),
            (APPRENTICE, GRADE, Body.DIRECTORATE, ON_GRADE[1:], "breached"),
            (APPRENTICE, GRADE, Body.DIRECTORATE, None, "unknown"),
            (APPRENTICE, GRADE, None, ON_GRADE, "unknown"),
            (APPRENTICE, FAULT, Body.COUNTY_COUNCIL, ON_CONDUCT, "met"),
            (APPRENTICE, FAULT, Body.COUNCIL_DELEGATE, ON_CONDUCT, "met"),
            (APPRENTICE, FAULT, Body.DIRECTORATE, ON_CONDUCT, "breached"),
            (LAEREKANDIDAT, GRADE, Body.COUNTY_COUNCIL, ON_GRADE, "met"),
            (LAEREKANDIDAT, GRADE, Body.DIRECTORATE, ON_GRADE, "breached"),
            (PRAKSISBREV, FAULT, Body.COUNTY_COUNCIL, ON_CONDUCT, "met"),
            (PRAKSISBREV, FAULT, Body.COUNTY_COUNCIL, ON_GRADE, "breached"),
        ],
    )
    def test_what_is_sent_where(
        self,
        kind: ContractKind,
        ground: AppealGround,
        to: Body | None,
        papers: tuple[AppealPaper, ...] | None,
        expected: str,
    ) -> None:
        facts = against(told_of(AppealSent, "2026-07-01", to=to, papers=papers), ground=ground, kind=kind)
        found = of_wording(facts, self.RULE, "2024")
        places = {("10-9", "3"), ("10-9", "6"), ("10-10", "2"), ("10-10", "4")}
        assert (expected, places) == (found.outcome.kind.value, essence(found)[3])
        if expected == "breached":
            assert all(one in text for one, text in zip(("1. juli", "1. juli", "1 July"), texts(found), strict=True))

    def test_what_was_sent_last_counts(self) -> None:
        """Sent again with what was lacking."""
        first = told_of(AppealSent, "2026-07-01", to=Body.DIRECTORATE, papers=self.COMMON)
        again = told_of(AppealSent, "2026-07-08", to=Body.DIRECTORATE, papers=self.ON_GRADE)
        assert "met" == said(against(first, again), self.RULE)

    def test_not_sent_and_not_asked(self) -> None:
        assert ("event appeal_sent",) == missing(against(), self.RULE, ON)
        assert "not_applicable" == said(against(ground=AppealGround.ANNULMENT), self.RULE)


class TestTimeToAppeal:
    """§ 10-2: ten days for grades of subjects; else three weeks from when one was told (forvaltningsloven § 29)."""

    RULE = "exam.appeal-time"

    @pytest.mark.parametrize(
        ("grade_of", "told", "on", "expected"),
        [
            (None, "2026-06-10", "2026-06-24", "met"),
            (None, "2026-06-10", "2026-07-01", "met"),
            (None, "2026-06-10", "2026-07-02", "breached"),
            (GradeOf.TRADE_EXAM, "2026-06-10", "2026-07-01", "met"),
            (GradeOf.TRADE_EXAM, "2026-06-10", "2026-07-02", "breached"),
            (GradeOf.OVERALL, "2026-06-12", "2026-06-22", "met"),
            (GradeOf.OVERALL, "2026-06-12", "2026-06-23", "breached"),
            (GradeOf.WRITTEN_EXAM, "2026-06-12", "2026-06-22", "met"),
            (GradeOf.ORAL_EXAM, "2026-06-12", "2026-06-23", "breached"),
            (GradeOf.MIXED_EXAM, "2026-06-10", "2026-06-22", "met"),
            (GradeOf.MIXED_EXAM, "2026-06-10", "2026-06-23", "breached"),
            (None, None, "2026-06-23", "unknown"),
        ],
    )
    def test_the_last_day(self, grade_of: GradeOf | None, told: str | None, on: str, expected: str) -> None:
        """What ends on a Saturday or Sunday ends on the next working day: 20 June 2026 is a Saturday."""
        facts = of_contract(held("2026-06-10", FAILED), appeal(on, grade_of=grade_of, told=told))
        found = of_wording(facts, self.RULE, "2024")
        assert (expected, {("10-2", "1"), ("10-1", "1"), ("29", "1")}) == (found.outcome.kind.value, essence(found)[3])
        if expected == "breached":
            last = {"2026-07-02": "1 July 2026", "2026-06-23": "22 June 2026"}[on]
            assert last in found.text("en")

    def test_what_is_asked_for(self) -> None:
        assert ("key told of event appealed",) == missing(against(), self.RULE, ON)

    @pytest.mark.parametrize(("on", "count"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_from_1_august_2024(self, on: str, count: int) -> None:
        facts = of_contract(appeal(on, told="2024-07-20"), first="2022-08-15", ends="2024-06-30")
        assert count == len(findings(facts, self.RULE, ON))


class TestGrounds:
    """§ 10-3: asked for in time, grounds are written for the trade exam, oral for oral and mixed exams, else a copy."""

    RULE, BY = "exam.grounds", "exam.grounds-by"

    def given(
        self,
        grade_of: GradeOf | None,
        *,
        told: str | None = "2026-06-10",
        on: str = "2026-06-15",
        answer: bool = True,
        **keys: Any,
    ) -> Portfolio:
        """Grounds asked for and given."""
        asked = told_of(GroundsRequested, on, grade_of=grade_of, told=told)
        events = (asked, told_of(GroundsGiven, "2026-07-20", **keys)) if answer else (asked,)
        return of_contract(held("2026-06-10", FAILED), *events)

    @pytest.mark.parametrize(
        ("grade_of", "form", "expected"),
        [
            (GradeOf.TRADE_EXAM, GroundsForm.WRITTEN, "met"),
            (GradeOf.TRADE_EXAM, GroundsForm.ORAL, "breached"),
            (GradeOf.OVERALL, GroundsForm.WRITTEN, "met"),
            (GradeOf.OVERALL, GroundsForm.COPY, "breached"),
            (GradeOf.ORAL_EXAM, GroundsForm.ORAL, "met"),
            (GradeOf.MIXED_EXAM, GroundsForm.ORAL, "met"),
            (GradeOf.MIXED_EXAM, GroundsForm.WRITTEN, "breached"),
            (GradeOf.WRITTEN_EXAM, GroundsForm.COPY, "met"),
            (GradeOf.WRITTEN_EXAM, GroundsForm.WRITTEN, "breached"),
            (GradeOf.TRADE_EXAM, None, "unknown"),
            (None, GroundsForm.WRITTEN, "unknown"),
        ],
    )
    def test_the_form(self, grade_of: GradeOf | None, form: GroundsForm | None, expected: str) -> None:
        found = of_wording(self.given(grade_of, form=form), self.RULE, "2024")
        assert (expected, {("10-3", "1"), ("10-3", "2"), ("10-3", "4")}) == (
            found.outcome.kind.value,
            essence(found)[3],
        )
        if expected == "breached":
            assert all(one in text for one, text in zip(("20. juli", "20. juli", "20 July"), texts(found), strict=True))

    @pytest.mark.parametrize(
        ("grade_of", "on", "expected"),
        [
            (GradeOf.TRADE_EXAM, "2026-07-01", "breached"),
            (GradeOf.TRADE_EXAM, "2026-07-02", "not_applicable"),
            (GradeOf.OVERALL, "2026-06-22", "breached"),
            (GradeOf.OVERALL, "2026-06-23", "not_applicable"),
            (GradeOf.WRITTEN_EXAM, "2026-06-23", "breached"),
        ],
    )
    def test_refused(self, grade_of: GradeOf, on: str, expected: str) -> None:
        """What is asked for after the time to appeal is no right; a copy has no such time."""
        assert expected == said(self.given(grade_of, on=on, refused=True), self.RULE)

    def test_when_one_was_told_is_asked_for(self) -> None:
        facts = self.given(GradeOf.TRADE_EXAM, told=None, form=GroundsForm.WRITTEN)
        assert ("key told of event grounds_requested",) == missing(facts, self.RULE, ON)
        assert ("key told of event grounds_requested",) == missing(facts, self.BY, ON)
        assert ("event grounds_given",) == missing(self.given(GradeOf.TRADE_EXAM, answer=False), self.RULE, ON)

    @pytest.mark.parametrize(
        ("grade_of", "by", "expected"),
        [
            (GradeOf.TRADE_EXAM, Body.EXAM_BOARD, "met"),
            (GradeOf.TRADE_EXAM, Body.ASSESSORS, "met"),
            (GradeOf.TRADE_EXAM, Body.COUNTY, "breached"),
            (GradeOf.OVERALL, Body.TEACHER, "met"),
            (GradeOf.OVERALL, Body.EXAMINER, "breached"),
            (GradeOf.ORAL_EXAM, Body.EXAMINER, "met"),
            (GradeOf.ORAL_EXAM, Body.TEACHER, "met"),
            (GradeOf.MIXED_EXAM, Body.EXAMINER, "met"),
            (GradeOf.MIXED_EXAM, Body.SCHOOL, "breached"),
            (GradeOf.WRITTEN_EXAM, Body.SCHOOL, "not_applicable"),
            (GradeOf.TRADE_EXAM, None, "unknown"),
        ],
    )
    def test_by_those_who_graded(self, grade_of: GradeOf, by: Body | None, expected: str) -> None:
        found = of_wording(self.given(grade_of, by=by), self.BY, "2024")
        assert (expected, {("10-3", "3")}) == (found.outcome.kind.value, essence(found)[3])
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    def test_nobody_gives_what_is_refused(self) -> None:
        assert "not_applicable" == said(self.given(GradeOf.TRADE_EXAM, by=Body.COUNTY, refused=True), self.BY)

    def test_without_a_contract(self) -> None:
        asked = told_of(GroundsRequested, "2026-06-15", grade_of=GradeOf.TRADE_EXAM, told="2026-06-10")
        given = told_of(GroundsGiven, "2026-07-20", form=GroundsForm.WRITTEN, by=Body.EXAM_BOARD)
        facts = of_candidate(held("2026-06-10", FAILED), asked, given)
        assert ["met", "met"] == [said(facts, rule) for rule in (self.RULE, self.BY)]
