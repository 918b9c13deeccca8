from __future__ import annotations

import pytest
from exam_facts import answer, of_candidate, of_contract, told_of

from okstat.model.events import AppealDecided, Appealed, AppealGround, Body, GradeOf

GRADE, FAULT = AppealGround.GRADE, AppealGround.FORMAL_FAULT
WRITTEN, ORAL, MIXED = GradeOf.WRITTEN_EXAM, GradeOf.ORAL_EXAM, GradeOf.MIXED_EXAM


class TestSubjectExamAppeal:
    """The grade of a written exam, to a board; formal faults of others, to the state governor (§§ 10-7, 10-8)."""

    @pytest.mark.parametrize(
        ("grade_of", "ground", "expected"),
        [
            (WRITTEN, GRADE, "met"),
            (ORAL, GRADE, "breached"),
            (MIXED, GRADE, "breached"),
            (ORAL, FAULT, "met"),
            (ORAL, None, "unknown"),
            (ORAL, AppealGround.EXPULSION, "not_applicable"),
            (GradeOf.TRADE_EXAM, GRADE, "not_applicable"),
            (None, GRADE, "not_applicable"),
        ],
    )
    def test_what(self, grade_of: GradeOf | None, ground: AppealGround | None, expected: str) -> None:
        appealed = told_of(Appealed, "2026-06-25", id="A1", grade_of=grade_of, ground=ground)
        assert expected == answer(of_contract(appealed), "subject-exam.appeal")
        assert expected == answer(of_candidate(appealed), "subject-exam.appeal")

    @pytest.mark.parametrize(
        ("grade_of", "ground", "by", "expected"),
        [
            (WRITTEN, GRADE, Body.APPEAL_BOARD, "met"),
            (WRITTEN, GRADE, Body.STATE_GOVERNOR, "breached"),
            (WRITTEN, GRADE, None, "unknown"),
            (WRITTEN, None, Body.APPEAL_BOARD, "unknown"),
            (WRITTEN, FAULT, Body.COUNTY, "not_applicable"),
            (ORAL, FAULT, Body.STATE_GOVERNOR, "met"),
            (MIXED, FAULT, Body.COUNTY, "breached"),
            (ORAL, GRADE, Body.COUNTY, "not_applicable"),
            (GradeOf.TRADE_EXAM, GRADE, Body.COUNTY, "not_applicable"),
        ],
    )
    def test_who(self, grade_of: GradeOf, ground: AppealGround | None, by: Body | None, expected: str) -> None:
        appealed = told_of(Appealed, "2026-06-25", id="A1", grade_of=grade_of, ground=ground)
        decided = told_of(AppealDecided, "2026-08-25", event="A1", by=by)
        assert expected == answer(of_contract(appealed, decided), "subject-exam.appeal-body")
