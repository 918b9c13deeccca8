from __future__ import annotations

from typing import Any

import pytest
from exam_facts import (
    NEW,
    OLD,
    ON,
    answer,
    held,
    known_to,
    member,
    of_candidate,
    of_contract,
    registered,
    told,
    with_board,
)
from facts import cited, day, findings, missing, texts
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.events import Body, ContractKind, ExamAims, ExamHeld, ExamResult

MADE, GRADED, AIMS, TIE = "exam.made-by", "exam.grades", "exam.aims", "exam.tie"
APPRENTICE, ON_THE_JOB = ContractKind.APPRENTICE, ContractKind.FAGBREV_ON_THE_JOB
PRAKSISBREV, LAEREKANDIDAT = ContractKind.PRAKSISBREV_CANDIDATE, ContractKind.TRAINING_CANDIDATE
PASSED, WELL, FAILED = ExamResult.PASSED, ExamResult.PASSED_VERY_WELL, ExamResult.FAILED


def sat(key: str, by: Body | None, on: str = "2026-06-10") -> ExamHeld:
    """An exam that was made, or graded, by somebody."""
    keys: dict[str, Any] = {key: by}
    return held(on, **keys)


@pytest.mark.parametrize(("rule", "key"), [(MADE, "made_by"), (GRADED, "graded_by")])
class TestWhoMakesAndGrades:
    """The board makes and grades fag- and sveineprøva (§§ 9-60 (1), 9-63 (1)); the county the two others (§ 9-64)."""

    @pytest.mark.parametrize(
        ("kind", "by", "expected"),
        [
            (APPRENTICE, Body.EXAM_BOARD, "met"),
            (ON_THE_JOB, Body.EXAM_BOARD, "met"),
            (APPRENTICE, Body.COUNTY, "breached"),
            (APPRENTICE, Body.COMPANY, "breached"),
            (APPRENTICE, None, "unknown"),
            (PRAKSISBREV, Body.COUNTY, "met"),
            (PRAKSISBREV, Body.COUNTY_APPOINTEE, "met"),
            (PRAKSISBREV, Body.ASSESSORS, "met"),
            (PRAKSISBREV, Body.COMPANY, "breached"),
            (LAEREKANDIDAT, Body.COUNTY, "met"),
            (LAEREKANDIDAT, Body.EXAM_BOARD, "breached"),
            (LAEREKANDIDAT, None, "unknown"),
        ],
    )
    def test_by_whom(self, rule: str, key: str, kind: ContractKind, by: Body | None, expected: str) -> None:
        assert expected == answer(of_contract(sat(key, by), kind=kind), rule)

    def test_praksiskandidat(self, rule: str, key: str) -> None:
        assert "met" == answer(of_candidate(sat(key, Body.EXAM_BOARD)), rule)
        assert "breached" == answer(of_candidate(sat(key, Body.COUNTY)), rule)

    def test_the_finding(self, rule: str, key: str) -> None:
        found = told(of_contract(sat(key, Body.COMPANY)), rule)
        place = {MADE: ("9-60", "1.1"), GRADED: ("9-63", "1")}[rule]
        assert ((NEW, *place), (NEW, "9-64", "1")) == cited(found)
        assert ("county", "serious", day("2026-06-10")) == (found.bearer, found.severity.value, found.governed_by)
        assert all("10" in text for text in texts(found))
        assert (f"key {key} of event exam_held",) == missing(of_contract(held()), rule, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_the_old_text_is_not_known(self, rule: str, key: str, on: str, expected: int) -> None:
        assert expected == len(findings(of_contract(sat(key, Body.COMPANY, on)), rule, ON))

    def test_an_exam_that_was_not_held(self, rule: str, key: str) -> None:
        """Registered for, and not held: a fact in a record of exams that is complete, else not known."""
        enrolled = registered("2026-04-01")
        assert "not_applicable" == answer(of_contract(enrolled, known=known_to()), rule)
        assert "unknown" == answer(of_contract(enrolled, known=known_to("2026-11-19")), rule)


class TestAims:
    """§ 9-64 (2): praksisbrevkandidatar in the local curriculum, lærekandidatar in the aims set for them.

    2006 § 3-49 (1), later § 3-54 (1), the same; praksisbrevprøven was named from 1 January 2017.
    """

    @pytest.mark.parametrize(
        ("kind", "aims", "expected"),
        [
            (PRAKSISBREV, ExamAims.LOCAL_CURRICULUM, "met"),
            (PRAKSISBREV, ExamAims.CURRICULUM, "breached"),
            (PRAKSISBREV, ExamAims.OWN, "breached"),
            (LAEREKANDIDAT, ExamAims.OWN, "met"),
            (LAEREKANDIDAT, ExamAims.LOCAL_CURRICULUM, "breached"),
            (LAEREKANDIDAT, None, "unknown"),
            (APPRENTICE, ExamAims.OWN, "not_applicable"),
            (ON_THE_JOB, None, "not_applicable"),
        ],
    )
    @pytest.mark.parametrize("on", ["2026-06-10", "2024-08-01", "2024-07-31", "2022-06-10"])
    def test_what_is_tested(self, on: str, kind: ContractKind, aims: ExamAims | None, expected: str) -> None:
        assert expected == answer(of_contract(held(on, aims=aims), kind=kind), AIMS)

    @pytest.mark.parametrize(
        ("on", "wording", "places"),
        [
            ("2009-08-01", "2009", {(OLD, "3-49", "1")}),
            ("2018-11-12", "2009", {(OLD, "3-49", "1")}),
            ("2018-11-13", "2009", {(OLD, "3-49", "1"), (OLD, "", "")}),
            ("2021-01-01", "2009", {(OLD, "3-54", "1")}),
            ("2024-07-31", "2009", {(OLD, "3-54", "1")}),
            ("2024-08-01", "2024", {(NEW, "9-64", "2.1"), (NEW, "9-64", "2.2")}),
        ],
    )
    def test_where_it_stands(self, on: str, wording: str, places: set[tuple[str, str, str]]) -> None:
        found = told(of_contract(held(on, aims=ExamAims.CURRICULUM), kind=LAEREKANDIDAT), AIMS)
        assert (wording, places, "breached") == (found.wording, set(cited(found)), found.outcome.kind.value)
        assert ("county", "serious") == (found.bearer, found.severity.value)
        assert all(str(day(on).year) in text for text in texts(found))

    @pytest.mark.parametrize(("on", "expected"), [("2016-12-31", "unknown"), ("2017-01-01", "breached")])
    def test_praksisbrev_is_named_from_2017(self, on: str, expected: str) -> None:
        facts = of_contract(held(on, aims=ExamAims.OWN), kind=PRAKSISBREV)
        assert expected == answer(facts, AIMS)
        if expected == "unknown":
            assert ("the text on praksisbrevprøven before 2017-01-01",) == missing(facts, AIMS, ON)
        assert "met" == answer(of_contract(held(on, aims=ExamAims.OWN), kind=LAEREKANDIDAT), AIMS)

    def test_before_august_2009_nothing_is_said(self) -> None:
        assert () == findings(of_contract(held("2009-07-31"), kind=LAEREKANDIDAT), AIMS, ON)

    def test_what_is_missing(self) -> None:
        assert ("key aims of event exam_held",) == missing(of_contract(held(), kind=PRAKSISBREV), AIMS, ON)


class TestTie:
    """§ 9-63 (3): the votes of the board are equal: the member whom the county has named decides the grade."""

    @pytest.mark.parametrize(
        ("grades", "casting", "result", "expected"),
        [
            ((PASSED, FAILED), "0", PASSED, "met"),
            ((PASSED, FAILED), "1", PASSED, "breached"),
            ((PASSED, FAILED), "1", FAILED, "met"),
            ((PASSED, FAILED), None, PASSED, "unknown"),
            ((PASSED, FAILED), "9", PASSED, "unknown"),
            ((PASSED, FAILED), "0", None, "unknown"),
            ((PASSED, None), "0", PASSED, "unknown"),
            ((PASSED, PASSED), None, FAILED, "not_applicable"),
            ((PASSED, FAILED, PASSED), None, FAILED, "not_applicable"),
            ((PASSED, FAILED, WELL), "2", WELL, "met"),
            ((PASSED, FAILED, WELL), "2", PASSED, "breached"),
            ((PASSED, PASSED, FAILED, FAILED, WELL), "4", WELL, "met"),
            ((PASSED,), None, PASSED, "not_applicable"),
        ],
    )
    def test_votes(
        self, grades: tuple[ExamResult | None, ...], casting: str | None, result: ExamResult | None, expected: str
    ) -> None:
        """A board of two that disagrees: https://lovdata.no/forskrift/2024-06-03-900/§9-63."""
        members = [member(str(number), grade=grade) for number, grade in enumerate(grades)]
        before = with_board(*members, casting=casting)
        assert expected == answer(of_contract(held(result=result, board=before.board)), TIE)

    @given(st.lists(st.sampled_from([PASSED, FAILED, WELL]), min_size=1, max_size=5))
    def test_a_majority_needs_nobody_named(self, grades: list[ExamResult]) -> None:
        members = [member(str(number), grade=grade) for number, grade in enumerate(grades)]
        counts = sorted((grades.count(grade) for grade in set(grades)), reverse=True)
        is_tie = len(counts) > 1 and counts[0] == counts[1]
        assert ("unknown" if is_tie else "not_applicable") == answer(of_contract(with_board(*members)), TIE)

    def test_the_finding(self) -> None:
        votes = with_board(member("a", grade=PASSED), member("b", grade=FAILED), casting="b")
        found = told(of_contract(votes), TIE)
        assert (((NEW, "9-63", "3"),), "county", "serious") == (cited(found), found.bearer, found.severity.value)
        assert all("10" in text for text in texts(found))

    def test_what_is_missing(self) -> None:
        one = with_board(member("a", grade=PASSED), member("b", grade=FAILED))
        assert ("key casting of event exam_held",) == missing(of_contract(one), TIE, ON)
        named = with_board(member("a", grade=PASSED), member("b", grade=FAILED), casting="a")
        unfinished = of_contract(held(result=None, board=named.board))
        assert ("key result of event exam_held",) == missing(unfinished, TIE, ON)
        assert ("key grade of event exam_held",) == missing(of_contract(with_board(member("a"))), TIE, ON)
        assert ("key board of event exam_held",) == missing(of_contract(held()), TIE, ON)
        assert ("key board of event exam_held",) == missing(of_contract(with_board()), TIE, ON)

    @pytest.mark.parametrize("kind", [PRAKSISBREV, LAEREKANDIDAT])
    def test_smaller_exams_have_no_board(self, kind: ContractKind) -> None:
        assert "not_applicable" == answer(of_contract(held(), kind=kind), TIE)
