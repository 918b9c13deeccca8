from __future__ import annotations

import pytest
from exam_facts import ON, essence, of_candidate, of_contract, of_wording, told_of
from facts import findings, missing, texts

from okstat.model.events import (
    AppealBoard,
    AppealDecided,
    Appealed,
    AppealGround,
    AppealPaper,
    AppealSent,
    Body,
    CandidateKind,
    ExamForm,
    GradeOf,
    SubjectExamHeld,
    WrittenExamPassed,
)
from okstat.model.portfolio import Portfolio

GRADE, FAULT = AppealGround.GRADE, AppealGround.FORMAL_FAULT
WRITTEN, ORAL, MIXED = GradeOf.WRITTEN_EXAM, GradeOf.ORAL_EXAM, GradeOf.MIXED_EXAM
SCHOOL, COUNTY = Body.SCHOOL, Body.COUNTY
PUPIL, PRAKSISKANDIDAT = CandidateKind.PUPIL, CandidateKind.PRAKSISKANDIDAT


def appeal(grade_of: GradeOf | None = WRITTEN, ground: AppealGround | None = GRADE, on: str = "2026-06-25") -> Appealed:
    """An appeal on an exam in a subject."""
    return told_of(Appealed, on, grade_of=grade_of, ground=ground)


class TestWhoMayAppeal:
    """§ 10-7 (1): whoever has sat a written exam may appeal the grade."""

    RULE = "exam.written-appeal"

    @staticmethod
    def sat(on: str = "2026-06-01", form: ExamForm | None = ExamForm.WRITTEN) -> SubjectExamHeld:
        """An exam in a subject."""
        return told_of(SubjectExamHeld, on, id="E1", subject="NOR1267", form=form)

    @staticmethod
    def against(event: str | None = "E1", ground: AppealGround | None = GRADE) -> Appealed:
        """The appeal of 25 June on the exam named."""
        return told_of(Appealed, "2026-06-25", event=event, grade_of=WRITTEN, ground=ground)

    @pytest.mark.parametrize(
        ("on", "form", "expected"),
        [
            ("2026-06-25", ExamForm.WRITTEN, "met"),
            ("2026-06-26", ExamForm.WRITTEN, "breached"),
            ("2026-06-01", ExamForm.ORAL, "breached"),
            ("2026-06-01", None, "unknown"),
        ],
    )
    def test_the_exam_that_is_named(self, on: str, form: ExamForm | None, expected: str) -> None:
        facts = of_candidate(self.sat(on, form), self.against())
        assert expected == of_wording(facts, self.RULE, "2024").outcome.kind.value
        if expected == "unknown":
            assert ("key form of event subject_exam_held",) == missing(facts, self.RULE, ON)

    @pytest.mark.parametrize("event", [None, "E2"])
    @pytest.mark.parametrize(
        ("on", "form", "expected"),
        [
            ("2026-06-24", ExamForm.WRITTEN, "met"),
            ("2026-06-25", ExamForm.WRITTEN, "met"),
            ("2026-06-26", ExamForm.WRITTEN, "unknown"),
            ("2026-06-01", ExamForm.ORAL, "unknown"),
        ],
    )
    def test_where_it_is_not(self, event: str | None, on: str, form: ExamForm, expected: str) -> None:
        facts = of_contract(self.sat(on, form), self.against(event))
        assert expected == of_wording(facts, self.RULE, "2024").outcome.kind.value
        if expected == "unknown":
            assert ("event subject_exam_held",) == missing(facts, self.RULE, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2026-06-25", "met"), ("2026-06-26", "unknown")])
    def test_the_written_exam_of_a_praksiskandidat(self, on: str, expected: str) -> None:
        facts = of_candidate(told_of(WrittenExamPassed, on), self.against(None), kind=PRAKSISKANDIDAT)
        assert expected == of_wording(facts, self.RULE, "2024").outcome.kind.value

    def test_what_it_is_on(self) -> None:
        assert (
            "unknown"
            == of_wording(of_candidate(self.sat(), self.against(ground=None)), self.RULE, "2024").outcome.kind.value
        )
        assert "not_applicable" == of_wording(of_candidate(appeal(ORAL)), self.RULE, "2024").outcome.kind.value
        fault = of_candidate(self.sat(), self.against(ground=FAULT))
        assert "not_applicable" == of_wording(fault, self.RULE, "2024").outcome.kind.value

    def test_the_finding(self) -> None:
        found = of_wording(of_candidate(self.sat(form=ExamForm.ORAL), self.against()), self.RULE, "2024")
        assert ("breached", "apprentice", "notice", {("10-7", "1")}) == essence(found)
        assert all("25" in text and "2026" in text for text in texts(found))


class TestWrittenExams:
    """§ 10-7 (1): the grade is appealed, and a board that statsforvaltaren has appointed decides."""

    RULE = "exam.written-appeal-body"

    def decided(self, by: Body | None, appointed_by: Body | None, *, board: bool = True) -> Portfolio:
        """An appeal that is decided."""
        made = AppealBoard(appointed_by=appointed_by) if board else None
        return of_contract(appeal(), told_of(AppealDecided, "2026-08-20", by=by, board=made))

    @pytest.mark.parametrize(
        ("by", "appointed_by", "expected"),
        [
            (Body.APPEAL_BOARD, Body.STATE_GOVERNOR, "met"),
            (Body.APPEAL_BOARD, Body.MINISTRY, "breached"),
            (Body.STATE_GOVERNOR, Body.STATE_GOVERNOR, "breached"),
            (COUNTY, Body.STATE_GOVERNOR, "breached"),
            (None, Body.STATE_GOVERNOR, "unknown"),
            (Body.APPEAL_BOARD, None, "unknown"),
        ],
    )
    def test_by_whom(self, by: Body | None, appointed_by: Body | None, expected: str) -> None:
        found = of_wording(self.decided(by, appointed_by), self.RULE, "2024")
        assert (expected, "state_body", "invalid", {("10-7", "1")}) == essence(found)
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    def test_what_is_asked_for(self) -> None:
        no_board = self.decided(Body.APPEAL_BOARD, None, board=False)
        assert ("key board of event appeal_decided",) == missing(no_board, self.RULE, ON)
        assert ("event appeal_decided",) == missing(of_contract(appeal()), self.RULE, ON)

    @pytest.mark.parametrize(
        ("grade_of", "ground", "expected"),
        [
            (WRITTEN, FAULT, "not_applicable"),
            (WRITTEN, None, "unknown"),
            (ORAL, GRADE, "not_applicable"),
            (GradeOf.TRADE_EXAM, GRADE, "not_applicable"),
            (None, GRADE, "not_applicable"),
        ],
    )
    def test_other_appeals(self, grade_of: GradeOf | None, ground: AppealGround | None, expected: str) -> None:
        decided = told_of(AppealDecided, "2026-08-20", by=COUNTY)
        facts = of_contract(appeal(grade_of, ground), decided)
        assert expected == of_wording(facts, self.RULE, "2024").outcome.kind.value

    @pytest.mark.parametrize(("on", "count"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_from_1_august_2024(self, on: str, count: int) -> None:
        decided = told_of(AppealDecided, on, by=COUNTY)
        assert count == len(findings(of_contract(appeal(on="2024-06-25"), decided), self.RULE, ON))


class TestWrittenExamsSentOn:
    """§ 10-7 (2): the school for pupils, the county for praksiskandidatar, with the answer."""

    RULE = "exam.written-appeal-sent"

    @pytest.mark.parametrize(
        ("kind", "by", "papers", "expected"),
        [
            (PUPIL, SCHOOL, (AppealPaper.WORK,), "met"),
            (PUPIL, COUNTY, (AppealPaper.WORK,), "breached"),
            (PRAKSISKANDIDAT, COUNTY, (AppealPaper.WORK, AppealPaper.TASK), "met"),
            (PRAKSISKANDIDAT, SCHOOL, (AppealPaper.WORK,), "breached"),
            (PRAKSISKANDIDAT, COUNTY, (AppealPaper.TASK,), "breached"),
            (PRAKSISKANDIDAT, COUNTY, None, "unknown"),
            (PRAKSISKANDIDAT, None, (AppealPaper.WORK,), "unknown"),
            (CandidateKind.ADULT, SCHOOL, None, "not_applicable"),
            (None, SCHOOL, None, "unknown"),
        ],
    )
    def test_by_whom_and_with_what(
        self, kind: CandidateKind | None, by: Body | None, papers: tuple[AppealPaper, ...] | None, expected: str
    ) -> None:
        sent = told_of(AppealSent, "2026-07-01", by=by, papers=papers)
        found = of_wording(of_candidate(appeal(), sent, kind=kind), self.RULE, "2024")
        assert (expected, "county", "moderate", {("10-7", "2")}) == essence(found)
        if expected == "breached":
            assert all(one in text for one, text in zip(("1. juli", "1. juli", "1 July"), texts(found), strict=True))

    def test_what_was_sent_last_counts(self) -> None:
        """Sent again with the answer that was lacking."""
        first, again = (
            told_of(AppealSent, on, by=COUNTY, papers=papers)
            for on, papers in (("2026-07-01", (AppealPaper.TASK,)), ("2026-07-08", (AppealPaper.WORK,)))
        )
        found = of_wording(of_candidate(appeal(), first, again, kind=PRAKSISKANDIDAT), self.RULE, "2024")
        assert "met" == found.outcome.kind.value

    def test_the_latest_sending_counts(self) -> None:
        wrong = told_of(AppealSent, "2026-07-01", by=COUNTY, papers=(AppealPaper.WORK,))
        right = told_of(AppealSent, "2026-07-02", by=SCHOOL, papers=(AppealPaper.WORK,))
        for sent, expected in (((wrong, right), "met"), ((wrong,), "breached")):
            found = of_wording(of_candidate(appeal(), *sent, kind=PUPIL), self.RULE, "2024")
            assert expected == found.outcome.kind.value

    def test_what_is_asked_for(self) -> None:
        assert ("event appeal_sent",) == missing(of_candidate(appeal()), self.RULE, ON)
        sent = told_of(AppealSent, "2026-07-01", by=SCHOOL)
        contract = of_contract(appeal(), sent)
        assert "not_applicable" == of_wording(contract, self.RULE, "2024").outcome.kind.value
        silent = of_contract(appeal(ground=None), sent)
        assert ("key ground of event appealed",) == missing(silent, self.RULE, ON)


class TestOtherExams:
    """§ 10-8 (1): of oral and mixed exams only formal faults can be appealed; statsforvaltaren decides."""

    RULE, BODY = "exam.oral-appeal", "exam.oral-appeal-body"

    @pytest.mark.parametrize(
        ("grade_of", "ground", "expected"),
        [
            (ORAL, FAULT, "met"),
            (MIXED, FAULT, "met"),
            (ORAL, GRADE, "breached"),
            (MIXED, GRADE, "breached"),
            (ORAL, AppealGround.EXPULSION, "not_applicable"),
            (ORAL, None, "unknown"),
            (WRITTEN, GRADE, "not_applicable"),
            (None, GRADE, "not_applicable"),
        ],
    )
    def test_the_ground(self, grade_of: GradeOf | None, ground: AppealGround | None, expected: str) -> None:
        found = of_wording(of_contract(appeal(grade_of, ground)), self.RULE, "2024")
        assert (expected, "apprentice", "notice", {("10-8", "1")}) == essence(found)
        if expected == "breached":
            assert all(one in text for one, text in zip(("25. juni", "25. juni", "25 June"), texts(found), strict=True))

    @pytest.mark.parametrize(
        ("by", "expected"),
        [(Body.STATE_GOVERNOR, "met"), (Body.APPEAL_BOARD, "breached"), (COUNTY, "breached"), (None, "unknown")],
    )
    @pytest.mark.parametrize("grade_of", [ORAL, MIXED])
    def test_by_whom(self, grade_of: GradeOf, by: Body | None, expected: str) -> None:
        groundless = of_contract(appeal(grade_of, None), told_of(AppealDecided, "2026-08-20", by=by))
        lacks = of_wording(groundless, self.BODY, "2024").missing
        assert ["key ground of event appealed"] == [one.source for one in lacks]
        facts = of_contract(appeal(grade_of, FAULT), told_of(AppealDecided, "2026-08-20", by=by))
        found = of_wording(facts, self.BODY, "2024")
        assert (expected, "state_body", "invalid", {("10-8", "1")}) == essence(found)
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    def test_a_written_exam_is_another_matter(self) -> None:
        facts = of_contract(appeal(), told_of(AppealDecided, "2026-08-20", by=COUNTY))
        assert "not_applicable" == of_wording(facts, self.BODY, "2024").outcome.kind.value
