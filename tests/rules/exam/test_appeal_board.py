from __future__ import annotations

from typing import Any

import pytest
from exam_facts import ON, essence, held, of_contract, of_wording, told_of
from facts import day, findings, texts

from okstat.appeal_bodies import appeal_bodies, load_appeal_bodies
from okstat.errors import TableError
from okstat.model.events import (
    AppealBoard,
    AppealBoardMember,
    AppealDecided,
    Appealed,
    AppealGround,
    BoardRole,
    Body,
    ContractKind,
    EndingDecided,
    ExamResult,
    GradeOf,
    SubjectExamHeld,
)
from okstat.model.portfolio import Portfolio
from okstat.tables import package_doubts, read_data

APPOINTMENT, BOARD = "exam.appeal-board-appointment", "exam.appeal-board"
LEADER, DEPUTY, MEMBER = BoardRole.LEADER, BoardRole.DEPUTY_LEADER, BoardRole.MEMBER
FILE = read_data("appeal-bodies.toml")


def one(role: BoardRole | None = MEMBER, trained: bool | None = True, deputy: bool | None = True) -> AppealBoardMember:
    """A member of the appeal board."""
    return AppealBoardMember(role=role, trade_trained=trained, has_deputy=deputy)


WHOLE = (one(LEADER), one(DEPUTY), one())


def decided(
    *members: AppealBoardMember,
    by: Body | None = Body.APPEAL_BOARD,
    board: bool = True,
    on: str = "2026-09-01",
    **keys: Any,
) -> Portfolio:
    """An appeal that a board decided."""
    values: dict[str, Any] = {
        "appointed": day("2024-08-01"),
        "appointed_by": Body.MINISTRY,
        "recommended_by": Body.TRADE_COUNCIL,
        **keys,
    }
    made = AppealBoard(members=members or None, **values) if board else None
    appeal = told_of(Appealed, "2026-06-25", ground=AppealGround.GRADE)
    return of_contract(held("2026-06-10", ExamResult.FAILED), appeal, told_of(AppealDecided, on, by=by, board=made))


def said(facts: Portfolio, rule: str) -> str:
    """What it answers."""
    return of_wording(facts, rule, "2023").outcome.kind.value


class TestWhichAppeals:
    """§ 8-3: the national board decides on the grade of a trade exam; nothing is asked of other appeals."""

    @pytest.mark.parametrize(
        ("ground", "grade_of", "kind", "expected"),
        [
            (AppealGround.GRADE, GradeOf.TRADE_EXAM, ContractKind.APPRENTICE, "breached"),
            (AppealGround.GRADE, None, ContractKind.FAGBREV_ON_THE_JOB, "breached"),
            (None, None, ContractKind.APPRENTICE, "breached"),
            (AppealGround.FORMAL_FAULT, GradeOf.TRADE_EXAM, ContractKind.APPRENTICE, "not_applicable"),
            (AppealGround.GRADE, GradeOf.WRITTEN_EXAM, ContractKind.APPRENTICE, "not_applicable"),
            (AppealGround.GRADE, GradeOf.TRADE_EXAM, ContractKind.TRAINING_CANDIDATE, "not_applicable"),
            (AppealGround.GRADE, GradeOf.TRADE_EXAM, ContractKind.PRAKSISBREV_CANDIDATE, "not_applicable"),
        ],
    )
    def test_on_what(
        self, ground: AppealGround | None, grade_of: GradeOf | None, kind: ContractKind, expected: str
    ) -> None:
        """A board that the state governor appointed: right for a written exam, wrong for a fagprøve."""
        board = AppealBoard(members=(one(),), appointed_by=Body.STATE_GOVERNOR)
        ended = told_of(AppealDecided, "2026-09-01", by=Body.APPEAL_BOARD, board=board)
        appeal = told_of(Appealed, "2026-06-25", ground=ground, grade_of=grade_of)
        facts = of_contract(held("2026-06-10", ExamResult.FAILED), appeal, ended, kind=kind)
        assert [expected, expected] == [said(facts, rule) for rule in (APPOINTMENT, BOARD)]

    @pytest.mark.parametrize(
        ("named", "ground", "expected"),
        [
            ("h", None, "unknown"),
            ("s", None, "unknown"),
            ("nothing", None, "unknown"),
            (None, None, "unknown"),
            ("x", None, "not_applicable"),
            ("x", AppealGround.GRADE, "unknown"),
        ],
    )
    def test_an_appeal_on_another_matter(self, named: str | None, ground: AppealGround | None, expected: str) -> None:
        """The county's decision to end the contract is appealed: nothing is asked of an exam."""
        ended = told_of(EndingDecided, "2026-06-20", id="x", granted=True)
        appeal = told_of(Appealed, "2026-06-25", event=named, ground=ground)
        in_subject = told_of(SubjectExamHeld, "2026-05-20", id="s", subject="NOR1268")
        facts = of_contract(held("2026-06-10", ExamResult.FAILED, id="h"), in_subject, ended, appeal)
        rules = (APPOINTMENT, BOARD, "exam.appeal-body", "exam.appeal-outcome", "exam.appeal-papers")
        assert {expected} == {findings(facts, rule, ON)[-1].outcome.kind.value for rule in rules}

    @pytest.mark.parametrize(
        ("grade_of", "asked"),
        [
            (GradeOf.TRADE_EXAM, {APPOINTMENT, BOARD, "exam.appeal-body", "exam.appeal-outcome"}),
            (GradeOf.WRITTEN_EXAM, {"exam.written-appeal-body"}),
            (GradeOf.ORAL_EXAM, {"exam.oral-appeal-body"}),
            (GradeOf.MIXED_EXAM, {"exam.oral-appeal-body"}),
        ],
    )
    def test_while_nobody_has_decided(self, grade_of: GradeOf, asked: set[str]) -> None:
        """What is not known of the decision is not known for the body that the appeal goes to, and no other."""
        appeal = told_of(Appealed, "2026-06-25", ground=AppealGround.GRADE, grade_of=grade_of)
        facts = of_contract(held("2026-06-10", ExamResult.FAILED), appeal)
        rules = (APPOINTMENT, BOARD, *(f"exam.{which}" for which in ("appeal-body", "appeal-outcome")))
        rules += ("exam.written-appeal-body", "exam.oral-appeal-body")
        answers = {rule: findings(facts, rule, ON)[-1].outcome.kind.value for rule in rules}
        assert {rule: "unknown" if rule in asked else "not_applicable" for rule in rules} == answers


class TestAppointment:
    """Act § 8-3 (1), (2): the ministry appoints; the national trade council recommends the composition."""

    @pytest.mark.parametrize(
        ("appointed_by", "recommended_by", "expected"),
        [
            (Body.MINISTRY, Body.TRADE_COUNCIL, "met"),
            (Body.COUNTY, Body.TRADE_COUNCIL, "breached"),
            (Body.MINISTRY, Body.TRAINING_BOARD, "breached"),
            (None, Body.TRADE_COUNCIL, "unknown"),
            (Body.MINISTRY, None, "unknown"),
        ],
    )
    def test_by_whom(self, appointed_by: Body | None, recommended_by: Body | None, expected: str) -> None:
        facts = decided(*WHOLE, appointed_by=appointed_by, recommended_by=recommended_by)
        found = of_wording(facts, APPOINTMENT, "2023")
        assert (expected, "state_body", "serious", {("8-3", "1.1"), ("8-3", "2")}) == essence(found)
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    @pytest.mark.parametrize("rule", [APPOINTMENT, BOARD])
    def test_where_a_board_decided(self, rule: str) -> None:
        assert "not_applicable" == said(decided(by=Body.COUNTY_COUNCIL), rule)
        assert "unknown" == said(decided(*WHOLE, by=None), rule)
        assert "unknown" == said(decided(board=False), rule)


class TestComposition:
    """Act § 8-3 (1): leader, deputy leader, one more; four years; two with trade training; personal deputies."""

    @pytest.mark.parametrize(
        ("members", "expected"),
        [
            (WHOLE, "met"),
            ((one(DEPUTY), one(), one(LEADER)), "met"),
            ((one(LEADER), one(DEPUTY)), "breached"),
            ((*WHOLE, one()), "breached"),
            ((one(LEADER), one(None)), "breached"),
            ((*WHOLE, one(None)), "breached"),
            ((one(LEADER), one(), one()), "breached"),
            ((one(LEADER, None), one(DEPUTY, None), one()), "unknown"),
            ((one(LEADER), one(DEPUTY, None), one(trained=None)), "unknown"),
            ((one(LEADER), one(DEPUTY), one(None)), "unknown"),
            ((one(LEADER, False), one(DEPUTY), one()), "met"),
            ((one(LEADER, False), one(DEPUTY, False), one()), "breached"),
            ((one(LEADER, False), one(DEPUTY, None), one()), "unknown"),
            ((one(LEADER, None), one(DEPUTY), one()), "met"),
            ((one(LEADER, True, False), one(DEPUTY), one()), "breached"),
            ((one(LEADER, True, None), one(DEPUTY), one()), "unknown"),
            ((), "unknown"),
        ],
    )
    def test_members(self, members: tuple[AppealBoardMember, ...], expected: str) -> None:
        found = of_wording(decided(*members), BOARD, "2023")
        assert (expected, "state_body", "serious", {("8-3", "1.2"), ("8-3", "1.3")}) == essence(found)
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    @pytest.mark.parametrize(
        ("appointed", "expected"),
        [
            ("2022-08-31", "breached"),
            ("2022-09-01", "breached"),
            ("2022-09-02", "met"),
            ("2026-09-01", "met"),
            ("2026-09-02", "breached"),
            (None, "unknown"),
        ],
    )
    def test_four_years(self, appointed: str | None, expected: str) -> None:
        """Decided on 1 September 2026."""
        keys: dict[str, Any] = {"appointed": None if appointed is None else day(appointed)}
        assert expected == said(decided(*WHOLE, **keys), BOARD)


class TestTheBodies:
    """Who decides an appeal is a dated list; before 1 August 2024 it is not known."""

    @pytest.mark.parametrize(
        ("decision", "on", "bodies"),
        [
            ("trade-exam-grade", "2024-07-31", ()),
            ("trade-exam-grade", "2024-08-01", (Body.APPEAL_BOARD,)),
            ("trade-exam-formal-faults", "2024-08-01", (Body.COUNTY_COUNCIL, Body.COUNCIL_DELEGATE)),
            ("smaller-exam-grade", "2024-08-01", (Body.COUNTY_COUNCIL, Body.COUNCIL_DELEGATE)),
            ("smaller-exam-formal-faults", "2024-08-01", (Body.COUNTY_COUNCIL, Body.COUNCIL_DELEGATE)),
            ("another", "2026-01-01", ()),
        ],
    )
    def test_by_day(self, decision: str, on: str, bodies: tuple[Body, ...]) -> None:
        assert bodies == appeal_bodies(decision, day(on))

    @pytest.mark.parametrize(
        ("old", "new", "reason"),
        [
            ('bodies = ["appeal_board"]', 'bodies = ["board"]', "'board' is no body"),
            ('bodies = ["appeal_board"]', "bodies = []", "bodies names nobody"),
            ('citations = [{ at = "REGULATION_2024 § 10-9 (2)" }]', "citations = []", "there is no citation"),
            ('decision = "smaller-exam-grade"', 'decision = "trade-exam-grade"', "two rows hold on the same day"),
        ],
    )
    def test_faults_are_told(self, old: str, new: str, reason: str) -> None:
        assert old in FILE
        with pytest.raises(TableError, match=reason):
            load_appeal_bodies(FILE.replace(old, new), "appeal-bodies.toml", package_doubts())
