from __future__ import annotations

import pytest
from exam_facts import (
    NEW,
    answer,
    board,
    held,
    known_to,
    member,
    of_candidate,
    of_contract,
    registered,
    told,
    with_board,
)
from facts import cited, day, findings, missing, reads, sourced, texts
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.events import Body, ContractKind, ExamBoard, ExamHeld
from okstat.model.portfolio import Portfolio

BOARD, APPOINTED = "exam.board", "exam.board-appointment"
PROPOSED, INDEPENDENT = "exam.board-proposals", "exam.board-independence"
RULES = (BOARD, APPOINTED, PROPOSED, INDEPENDENT)
WITHOUT_BOARD = (ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE)


def qualified(*words: bool | None, on: str = "2026-06-10") -> ExamHeld:
    """An exam before a board of which each member is qualified, not, or nobody knows."""
    return with_board(*[member(str(number), qualified=word) for number, word in enumerate(words)], on=on)


class TestOfWhom:
    """Every exam that is recorded as held is judged on its own; the two smaller exams have no board."""

    @pytest.mark.parametrize("rule", RULES)
    def test_no_exam_is_recorded(self, rule: str) -> None:
        assert () == findings(of_contract(), rule, "2026-11-20")

    @pytest.mark.parametrize("rule", RULES)
    def test_registered_only(self, rule: str) -> None:
        """That it was not held is a fact only where the record is complete."""
        only = of_contract(registered("2026-05-01"))
        assert ("event exam_held",) == missing(only, rule, "2026-11-20")
        assert "not_applicable" == answer(of_contract(registered("2026-05-01"), known=known_to()), rule)

    @pytest.mark.parametrize("rule", RULES)
    @pytest.mark.parametrize("kind", WITHOUT_BOARD)
    def test_smaller_exams_have_no_board(self, rule: str, kind: ContractKind) -> None:
        assert "not_applicable" == answer(of_contract(qualified(False), kind=kind), rule)

    @pytest.mark.parametrize("rule", RULES)
    @pytest.mark.parametrize(
        ("facts", "source"),
        [(of_contract(held()), "key board of event exam_held"), (of_candidate(held()), "key board of event exam_held")],
    )
    def test_without_the_board_it_is_unknown(self, rule: str, facts: Portfolio, source: str) -> None:
        assert (source,) == missing(facts, rule, "2026-11-20")

    def test_each_exam_by_itself(self) -> None:
        """The second exam had a proper board, the first had not."""
        both = of_contract(qualified(True, on="2026-06-10"), qualified(True, True, on="2026-08-10"))
        assert {"K1/exam_held-2026-06-10": "breached", "K1/exam_held-2026-08-10": "met"} == {
            one.subject.id: one.outcome.kind.value for one in findings(both, BOARD, "2026-11-20")
        }

    @pytest.mark.parametrize("rule", [BOARD, PROPOSED, INDEPENDENT])
    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_the_old_text_is_not_known(self, rule: str, on: str, expected: int) -> None:
        assert expected == len(findings(of_contract(qualified(True, on=on)), rule, "2026-11-20"))


class TestTwoQualifiedMembers:
    """§ 9-59 (2): the board has at least two members with formal competence in the field."""

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            ((True, True), "met"),
            ((True, True, False), "met"),
            ((True, True, None), "met"),
            ((True, False), "breached"),
            ((True,), "breached"),
            ((False, False, False), "breached"),
            ((True, None), "unknown"),
            ((False, None), "breached"),
            ((None, None), "unknown"),
        ],
    )
    def test_how_many(self, words: tuple[bool | None, ...], expected: str) -> None:
        """One of two is a formal fault: https://lovdata.no/forskrift/2024-06-03-900/§9-59."""
        assert expected == answer(of_contract(qualified(*words)), BOARD)
        assert expected == answer(of_candidate(qualified(*words)), BOARD)

    @given(st.lists(st.sampled_from([True, False, None]), min_size=1, max_size=6))
    def test_any_board(self, words: list[bool | None]) -> None:
        sure, perhaps = words.count(True), words.count(True) + words.count(None)
        expected = "met" if sure >= 2 else "unknown" if perhaps >= 2 else "breached"
        assert expected == answer(of_contract(qualified(*words)), BOARD)

    def test_the_finding(self) -> None:
        found = told(of_contract(qualified(True, False)), BOARD)
        assert (((NEW, "9-59", "2.2"),), "county", "serious", day("2026-06-10")) == (
            cited(found),
            found.bearer,
            found.severity.value,
            found.governed_by,
        )
        assert (
            "Prøvenemnda 10. juni 2026 hadde 1 med formell faglig kompetanse; kravet er minst 2.",
            "Prøvenemnda 10. juni 2026 hadde 1 med formell fagleg kompetanse; kravet er minst 2.",
            "The exam board on 10 June 2026 had 1 with formal competence; at least 2 are needed.",
        ) == texts(found)
        assert {"sitting.held.board.members[0].qualified": True, "sitting.held.board.members[1].qualified": False} == {
            path: value for path, value in reads(found).items() if "qualified" in path and "members[" in path
        }
        assert {"exam.board-qualified-members": (2, "P", "https://lovdata.no/forskrift/2024-06-03-900/§9-59")} == (
            sourced(found)
        )

    def test_what_is_missing(self) -> None:
        assert ("key qualified of event exam_held",) == missing(of_contract(qualified(True, None)), BOARD, "2026-11-20")
        no_members = of_contract(held(board=ExamBoard()))
        assert ("key members of event exam_held",) == missing(no_members, BOARD, "2026-11-20")


class TestAppointment:
    """§ 9-59 (1): appointed by the county on proposal from yrkesopplæringsnemnda. Act 1998 § 4-8 (5): by the county."""

    @pytest.mark.parametrize(
        ("by", "proposed", "expected"),
        [
            (Body.COUNTY, (Body.TRAINING_BOARD,), "met"),
            (Body.COUNTY, (Body.WORKING_LIFE, Body.TRAINING_BOARD), "met"),
            (Body.COUNTY, (Body.WORKING_LIFE,), "breached"),
            (Body.TRAINING_BOARD, (Body.TRAINING_BOARD,), "breached"),
            (Body.TRAINING_BOARD, None, "breached"),
            (None, (Body.WORKING_LIFE,), "breached"),
            (Body.COUNTY, None, "unknown"),
            (None, (Body.TRAINING_BOARD,), "unknown"),
            (None, None, "unknown"),
        ],
    )
    def test_since_2024(self, by: Body | None, proposed: tuple[Body, ...] | None, expected: str) -> None:
        assert expected == answer(of_contract(with_board(appointed_by=by, proposed_by=proposed)), APPOINTED)

    @pytest.mark.parametrize(
        ("by", "expected"), [(Body.COUNTY, "met"), (Body.TRAINING_BOARD, "breached"), (None, "unknown")]
    )
    def test_before(self, by: Body | None, expected: str) -> None:
        """Nobody need have proposed: what the old text said of that has not been seen."""
        facts = of_contract(with_board(on="2024-07-31", appointed_by=by, proposed_by=(Body.COMPANY,)))
        assert ("1998", expected) == (told(facts, APPOINTED).wording, answer(facts, APPOINTED))
        assert (("ACT_1998", "4-8", "5"),) == cited(told(facts, APPOINTED))

    def test_the_first_day(self) -> None:
        facts = of_contract(with_board(on="2024-08-01", appointed_by=Body.COUNTY, proposed_by=(Body.COMPANY,)))
        found = told(facts, APPOINTED)
        assert ("2024", "breached", ((NEW, "9-59", "1"),)) == (found.wording, found.outcome.kind.value, cited(found))

    def test_what_is_missing(self) -> None:
        sources = ("key appointed_by of event exam_held", "key proposed_by of event exam_held")
        assert sources == missing(of_contract(held(board=board())), APPOINTED, "2026-11-20")

    @pytest.mark.parametrize("on", ["2024-07-31", "2026-06-10"])
    def test_the_texts(self, on: str) -> None:
        shown = {"2024-07-31": "31", "2026-06-10": "10"}[on]
        found = told(of_contract(with_board(on=on, appointed_by=Body.COMPANY)), APPOINTED)
        assert all(f"{shown}" in text for text in texts(found))
        assert ("county", "serious") == (found.bearer, found.severity.value)


class TestProposals:
    """§ 9-59 (3): the county collects proposals for members from the parties of working life."""

    @pytest.mark.parametrize(
        ("proposed", "expected"),
        [
            ((Body.WORKING_LIFE,), "met"),
            ((Body.TRAINING_BOARD, Body.WORKING_LIFE), "met"),
            ((Body.TRAINING_BOARD,), "breached"),
            (None, "unknown"),
        ],
    )
    def test_who_proposed(self, proposed: tuple[Body, ...] | None, expected: str) -> None:
        assert expected == answer(of_contract(with_board(proposed_by=proposed)), PROPOSED)
        assert expected == answer(of_candidate(with_board(proposed_by=proposed)), PROPOSED)

    def test_the_finding(self) -> None:
        found = told(of_contract(with_board(proposed_by=(Body.TRAINING_BOARD,))), PROPOSED)
        assert (((NEW, "9-59", "3"),), "county", "moderate") == (cited(found), found.bearer, found.severity.value)
        assert all("2026" in text for text in texts(found))

    def test_what_is_missing(self) -> None:
        assert ("key proposed_by of event exam_held",) == missing(
            of_contract(held(board=board())), PROPOSED, "2026-11-20"
        )


class TestIndependence:
    """§ 9-59 (4): main rule, no member is tied to the company or school that trained the candidate."""

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            ((False, False), "met"),
            ((False, True), "breached"),
            ((None, True), "breached"),
            ((False, None), "unknown"),
            ((None,), "unknown"),
        ],
    )
    def test_ties(self, words: tuple[bool | None, ...], expected: str) -> None:
        members = [member(str(number), tied=word) for number, word in enumerate(words)]
        assert expected == answer(of_contract(with_board(*members)), INDEPENDENT)

    def test_the_finding(self) -> None:
        found = told(of_contract(with_board(member("1", tied=True), member("2", tied=True))), INDEPENDENT)
        assert (((NEW, "9-59", "4"),), "county", "moderate") == (cited(found), found.bearer, found.severity.value)
        assert (
            "2 i prøvenemnda 10. juni 2026 er knyttet til bedriften eller skolen der kandidaten er lært opp.",
            "2 i prøvenemnda 10. juni 2026 er knytte til bedrifta eller skulen der kandidaten er lærd opp.",
            "2 in the exam board on 10 June 2026 are tied to the company or school that trained the candidate.",
        ) == texts(found)

    def test_what_is_missing(self) -> None:
        assert ("key tied of event exam_held",) == missing(
            of_contract(with_board(member("1"))), INDEPENDENT, "2026-11-20"
        )
