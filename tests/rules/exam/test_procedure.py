from __future__ import annotations

from typing import Any

import pytest
from exam_facts import NEW, OLD, ON, answer, held, member, of_candidate, of_contract, told, with_board
from facts import cited, findings, missing, sourced, texts
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.events import BoardMember, Body, ContractKind, ExamResult, WorkKept

WHOLE, TALK, WORK = "exam.procedure", "exam.closing-talk", "exam.keep-failed-work"
SMALLER = (ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE)
Presence = tuple[bool | None, bool | None]


def present(*presence: Presence) -> list[BoardMember]:
    """Members who were there at the start and at the end, or not, or nobody knows."""
    return [member(str(n), at_start=start, at_end=end) for n, (start, end) in enumerate(presence)]


HERE, AWAY, NOBODY_KNOWS = (True, True), (False, False), (None, None)


class TestWholeBoard:
    """§ 9-61 (1), (2): the whole board meets the candidate at the start and is at the place at the end.

    2006 § 3-51 of 2020 the same; from 30 April 2020 to the end of that year one member there was enough.
    """

    @pytest.mark.parametrize(
        ("presence", "expected"),
        [
            ((HERE, HERE), "met"),
            ((HERE, HERE, HERE), "met"),
            ((HERE, AWAY), "breached"),
            ((HERE, (False, True)), "breached"),
            ((HERE, (True, False)), "breached"),
            ((HERE, (True, None)), "unknown"),
            ((HERE, (None, True)), "unknown"),
            ((HERE, (None, False)), "breached"),
            ((NOBODY_KNOWS,), "unknown"),
        ],
    )
    @pytest.mark.parametrize("on", ["2026-06-10", "2024-08-01", "2024-07-31", "2021-01-01", "2020-04-29", "2020-03-27"])
    def test_all_of_them(self, on: str, presence: tuple[Presence, ...], expected: str) -> None:
        assert expected == answer(of_contract(with_board(*present(*presence), on=on)), WHOLE)

    @pytest.mark.parametrize(
        ("presence", "expected"),
        [
            ((HERE, AWAY, AWAY), "met"),
            ((HERE, HERE), "met"),
            (((True, False), (False, True)), "met"),
            (((True, None), (True, None)), "unknown"),
            (((None, True), (None, True)), "unknown"),
            (((True, False), AWAY), "breached"),
            ((AWAY, AWAY), "breached"),
            ((AWAY, NOBODY_KNOWS), "unknown"),
        ],
    )
    @pytest.mark.parametrize("on", ["2020-04-30", "2020-12-31"])
    def test_one_is_enough_in_2020(self, on: str, presence: tuple[Presence, ...], expected: str) -> None:
        """One on site at start and end, two taking part otherwise: lawful.

        https://www.udir.no/regelverkstolkninger/opplaring/midlertidig-regelverk-for-grunnopplaringen-om-covid-19-revidert/8.-fag--og-yrkesopplaring
        """
        found = told(of_contract(with_board(*present(*presence), on=on)), WHOLE)
        assert ("2020, covid", expected) == (found.wording, found.outcome.kind.value)
        assert (("COVID_REGULATION_2020", "10", ""),) == cited(found)

    @pytest.mark.parametrize(("on", "expected"), [("2020-04-29", "breached"), ("2020-04-30", "met")])
    def test_the_exception_begins(self, on: str, expected: str) -> None:
        assert expected == answer(of_contract(with_board(*present(HERE, AWAY), on=on)), WHOLE)

    @pytest.mark.parametrize(("on", "expected"), [("2020-12-31", "met"), ("2021-01-01", "breached")])
    def test_the_exception_ends(self, on: str, expected: str) -> None:
        assert expected == answer(of_contract(with_board(*present(HERE, AWAY), on=on)), WHOLE)

    def test_before_2020_nothing_is_said(self) -> None:
        assert () == findings(of_contract(with_board(*present(AWAY), on="2020-03-26")), WHOLE, ON)

    @pytest.mark.parametrize(
        ("on", "wording", "places"),
        [
            ("2020-03-27", "2020", ((OLD, "3-51", "1"),)),
            ("2021-01-01", "2021", ((OLD, "3-51", "1"),)),
            ("2024-08-01", "2024", ((NEW, "9-61", "1.1"), (NEW, "9-61", "2.2"))),
        ],
    )
    def test_the_finding(self, on: str, wording: str, places: tuple[tuple[str, str, str], ...]) -> None:
        found = told(of_contract(with_board(*present(HERE, (True, False), AWAY), on=on)), WHOLE)
        assert (wording, places, "exam_board", "serious") == (
            found.wording,
            cited(found),
            found.bearer,
            found.severity.value,
        )
        nb, nn, en = texts(found)
        assert nb.endswith("var 2 av 3 i prøvenemnda med ved starten og 1 ved slutten.")
        assert nn.endswith("var 2 av 3 i prøvenemnda med ved starten og 1 ved slutten.")
        assert en.endswith("2 of 3 in the exam board took part at the start, 1 at the end.")

    def test_the_number_of_2020(self) -> None:
        found = told(of_contract(with_board(*present(AWAY), on="2020-05-04")), WHOLE)
        assert (1, "S") == sourced(found)["exam.board-members-present"][:2]
        assert "0 of 1 in the exam board took part at the start, 0 at the end." in texts(found)[2]

    def test_what_is_missing(self) -> None:
        start = of_contract(with_board(member("a", at_end=True)))
        end = of_contract(with_board(member("a", at_start=True)))
        assert ("key at_start of event exam_held",) == missing(start, WHOLE, ON)
        assert ("key at_end of event exam_held",) == missing(end, WHOLE, ON)
        assert ("key board of event exam_held",) == missing(of_contract(held()), WHOLE, ON)
        assert ("key board of event exam_held",) == missing(of_contract(with_board()), WHOLE, ON)

    @pytest.mark.parametrize("kind", SMALLER)
    def test_smaller_exams_have_no_board(self, kind: ContractKind) -> None:
        assert "not_applicable" == answer(of_contract(held(), kind=kind), WHOLE)

    def test_praksiskandidat(self) -> None:
        assert "breached" == answer(of_candidate(with_board(*present(HERE, AWAY))), WHOLE)

    @given(st.lists(st.tuples(st.sampled_from([True, False, None]), st.sampled_from([True, False, None])), min_size=1))
    def test_any_board(self, presence: list[Presence]) -> None:
        words = [word for pair in presence for word in pair]
        expected = "breached" if False in words else "unknown" if None in words else "met"
        assert expected == answer(of_contract(with_board(*present(*presence))), WHOLE)


class TestClosingTalk:
    """§ 9-61 (3): candidate and board may both ask for a closing talk on the task done, which is held then."""

    @pytest.mark.parametrize(
        ("candidate", "board", "talk", "expected"),
        [
            (True, False, True, "met"),
            (False, True, True, "met"),
            (True, None, False, "breached"),
            (None, True, False, "breached"),
            (True, False, None, "unknown"),
            (False, False, None, "not_applicable"),
            (False, False, True, "met"),
            (None, None, True, "met"),
            (None, False, False, "unknown"),
            (False, None, None, "unknown"),
        ],
    )
    def test_asked_for(self, candidate: bool | None, board: bool | None, talk: bool | None, expected: str) -> None:
        keys: dict[str, Any] = {
            "talk_asked_by_candidate": candidate,
            "talk_asked_by_board": board,
            "talk_held": talk,
        }
        assert expected == answer(of_contract(held(**keys)), TALK)
        assert expected == answer(of_candidate(held(**keys)), TALK)
        assert "not_applicable" == answer(of_contract(held(**keys), kind=ContractKind.TRAINING_CANDIDATE), TALK)

    def test_the_finding(self) -> None:
        found = told(of_contract(held(talk_asked_by_candidate=True, talk_held=False)), TALK)
        assert (((NEW, "9-61", "3"),), "exam_board", "moderate") == (cited(found), found.bearer, found.severity.value)
        assert all("10" in text for text in texts(found))

    def test_what_is_missing(self) -> None:
        talk = of_contract(held(talk_asked_by_board=True))
        assert ("key talk_held of event exam_held",) == missing(talk, TALK, ON)
        assert (
            "key talk_asked_by_candidate of event exam_held",
            "key talk_asked_by_board of event exam_held",
        ) == missing(of_contract(held()), TALK, ON)
        assert ("key talk_asked_by_board of event exam_held",) == missing(
            of_contract(held(talk_asked_by_candidate=False)), TALK, ON
        )
        assert ("key talk_asked_by_candidate of event exam_held",) == missing(
            of_contract(held(talk_asked_by_board=False)), TALK, ON
        )

    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_since_2024(self, on: str, expected: int) -> None:
        assert expected == len(findings(of_contract(held(on)), TALK, ON))


class TestFailedWork:
    """§ 9-65: work of a failed exam is kept as delivered, or documented: by the board, else by those who assessed."""

    @pytest.mark.parametrize(
        ("work", "by", "expected"),
        [
            (WorkKept.AS_DELIVERED, Body.EXAM_BOARD, "met"),
            (WorkKept.DOCUMENTED, Body.EXAM_BOARD, "met"),
            (WorkKept.NEITHER, Body.EXAM_BOARD, "breached"),
            (WorkKept.NEITHER, None, "breached"),
            (WorkKept.DOCUMENTED, Body.COMPANY, "breached"),
            (WorkKept.DOCUMENTED, Body.ASSESSORS, "breached"),
            (WorkKept.DOCUMENTED, None, "unknown"),
            (None, Body.EXAM_BOARD, "unknown"),
            (None, Body.COMPANY, "breached"),
        ],
    )
    def test_of_the_trade_exam(self, work: WorkKept | None, by: Body | None, expected: str) -> None:
        failed = held(result=ExamResult.FAILED, work=work, work_kept_by=by)
        assert expected == answer(of_contract(failed), WORK)
        assert expected == answer(of_candidate(failed), WORK)

    @pytest.mark.parametrize("kind", SMALLER)
    @pytest.mark.parametrize(
        ("by", "expected"),
        [
            (Body.ASSESSORS, "met"),
            (Body.COUNTY_APPOINTEE, "met"),
            (Body.COUNTY, "met"),
            (Body.EXAM_BOARD, "breached"),
        ],
    )
    def test_of_the_smaller_exams(self, kind: ContractKind, by: Body, expected: str) -> None:
        failed = held(result=ExamResult.FAILED, work=WorkKept.AS_DELIVERED, work_kept_by=by)
        assert expected == answer(of_contract(failed, kind=kind), WORK)

    @pytest.mark.parametrize(
        ("result", "expected"),
        [(ExamResult.PASSED, "not_applicable"), (ExamResult.PASSED_VERY_WELL, "not_applicable"), (None, "unknown")],
    )
    def test_only_what_was_not_passed(self, result: ExamResult | None, expected: str) -> None:
        assert expected == answer(of_contract(held(result=result, work=WorkKept.NEITHER)), WORK)

    def test_the_finding(self) -> None:
        found = told(of_contract(held(result=ExamResult.FAILED, work=WorkKept.NEITHER)), WORK)
        assert (((NEW, "9-65", "1"),), "county", "moderate") == (cited(found), found.bearer, found.severity.value)
        assert all("10" in text for text in texts(found))

    def test_what_is_missing(self) -> None:
        assert ("key result of event exam_held",) == missing(of_contract(held(result=None)), WORK, ON)
        assert ("key work of event exam_held", "key work_kept_by of event exam_held") == missing(
            of_contract(held(result=ExamResult.FAILED)), WORK, ON
        )

    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_since_2024(self, on: str, expected: int) -> None:
        assert expected == len(findings(of_contract(held(on)), WORK, ON))
