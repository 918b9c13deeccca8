"""The vocational training board of a county: members, leaders, authority, matters."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from facts import NOTHING, complete, day, event, record_of

from okstat.model.complete import Complete
from okstat.model.events import (
    Assessor,
    BoardAuthorityGiven,
    BoardLeaderElected,
    BoardMemberAppointed,
    BoardMemberLeft,
    BoardOpined,
    BoardPost,
    BoardSeat,
    BoardTask,
    CouncilConstituted,
    Event,
    LeavingGround,
    MatterDecided,
    MatterLaidBeforeBoard,
    Proposer,
    TradeCommitteeAppointed,
)
from okstat.situation.parts.board import Authority, BoardLeader, BoardMember, Matter, TrainingBoard, fold_training_board

ON = "2026-11-20"


def board(*events: Event, known: Complete = NOTHING, on: str = ON) -> TrainingBoard:
    """The board of Oslo."""
    return fold_training_board(record_of(*events, on=on, known=known), "03")


def test_a_member_is_what_was_said_at_the_appointment() -> None:
    """Seat, proposer, term and deputy; what is not said is not known."""
    said = event(
        BoardMemberAppointed,
        "2024-01-01",
        member="a",
        seat=BoardSeat.LEARNERS,
        proposed_by=Proposer.LEARNERS_BODY,
        last="2025-12-31",
        has_personal_deputy=True,
    )
    bare = event(BoardMemberAppointed, "2024-02-01", member="b")
    assert (
        BoardMember(
            "a",
            BoardSeat.LEARNERS,
            Proposer.LEARNERS_BODY,
            day("2024-01-01"),
            day("2025-12-31"),
            None,
            None,
            True,
        ),
        BoardMember("b", None, None, day("2024-02-01"), None, None, None, None),
    ) == board(said, bare).members


@pytest.mark.parametrize(
    ("on", "sits"),
    [("2023-12-31", False), ("2024-01-01", True), ("2025-12-31", True), ("2026-01-01", False)],
)
def test_a_member_sits_from_the_first_to_the_last_day(on: str, sits: bool) -> None:
    """Both days included."""
    (member,) = board(event(BoardMemberAppointed, "2024-01-01", member="a", last="2025-12-31")).members
    assert sits is member.sits_on(day(on))


@pytest.mark.parametrize(("on", "sits"), [("2025-05-31", True), ("2025-06-01", False)])
def test_who_leaves_is_gone_on_that_day(on: str, sits: bool) -> None:
    """And the ground is kept; a leaving of somebody else, or before the appointment, is none."""
    events = (
        event(BoardMemberAppointed, "2024-01-01", member="a"),
        event(BoardMemberLeft, "2023-06-01", member="a", ground=LeavingGround.TERM_ENDED),
        event(BoardMemberLeft, "2024-01-01", member="a", id="same day"),
        event(BoardMemberLeft, "2025-01-01", member="b"),
        event(BoardMemberLeft, "2025-06-01", member="a", ground=LeavingGround.NOT_ELIGIBLE),
    )
    found = board(*events)
    assert (day("2025-06-01"), LeavingGround.NOT_ELIGIBLE) == (found.members[0].left_on, found.members[0].ground)
    assert (("a",) if sits else ()) == tuple(one.member for one in found.sitting_on(day(on)))


def test_the_latest_election_to_each_post_counts() -> None:
    """Leader and deputy leader are two posts."""
    elected = [
        event(BoardLeaderElected, on, id=on, post=post, member=member, by=by)
        for on, post, member, by in (
            ("2024-01-01", BoardPost.LEADER, "a", Assessor.COUNTY),
            ("2024-01-02", BoardPost.DEPUTY_LEADER, "b", None),
            ("2025-01-01", BoardPost.LEADER, "c", Assessor.BOARD),
        )
    ]
    assert {
        BoardLeader(BoardPost.LEADER, "c", day("2025-01-01"), Assessor.BOARD),
        BoardLeader(BoardPost.DEPUTY_LEADER, "b", day("2024-01-02"), None),
    } == set(board(*elected).leaders)


def test_the_council_now_sitting_and_its_last_day() -> None:
    """The one constituted last."""
    councils = (
        event(CouncilConstituted, "2019-10-15", last="2023-10-16"),
        event(CouncilConstituted, "2023-10-17", last="2027-10-15"),
    )
    found = board(*councils)
    assert (day("2023-10-17"), day("2027-10-15")) == (found.council_since, found.council_last)
    assert (None, None) == (board().council_since, board().council_last)


TASK = BoardTask.ASSESS_COMPANIES


@pytest.mark.parametrize(
    ("given", "known", "on", "expected"),
    [
        ({"tasks": (TASK,)}, NOTHING, "2025-01-01", True),
        ({"tasks": (TASK,)}, NOTHING, "2024-12-31", None),
        ({"tasks": (TASK,)}, complete(board_authority_given=ON), "2024-12-31", False),
        ({"tasks": (TASK,), "last": "2025-06-30"}, NOTHING, "2025-06-30", True),
        ({"tasks": (TASK,), "last": "2025-06-30"}, complete(board_authority_given=ON), "2025-07-01", False),
        ({"tasks": (BoardTask.ASSESS_OFFICES, TASK)}, NOTHING, ON, True),
        ({"tasks": (BoardTask.ASSESS_OFFICES,)}, complete(board_authority_given=ON), ON, False),
        ({"tasks": (BoardTask.ASSESS_OFFICES,)}, complete(board_authority_given="2026-11-19"), ON, None),
        ({}, complete(board_authority_given=ON), ON, None),
        ({}, complete(board_authority_given=ON), "2024-12-31", False),
    ],
)
def test_authority_is_for_tasks_and_a_time(
    given: dict[str, Any], known: Complete, on: str, expected: bool | None
) -> None:
    """Both days included; one that names no task may be for any; silence says something only where it is complete."""
    found = board(event(BoardAuthorityGiven, "2025-01-01", **given), known=known)
    assert expected is found.authorises(TASK, day(on))


def test_authorities_are_kept_as_they_were_given() -> None:
    """From, to, for what."""
    found = board(event(BoardAuthorityGiven, "2025-01-01", tasks=(TASK,), last="2025-06-30"))
    assert (Authority(day("2025-01-01"), day("2025-06-30"), (TASK,)),) == found.authorities


def test_a_matter_has_the_first_day_of_each_step() -> None:
    """By its name, whatever order the steps come in."""
    events = (
        event(MatterDecided, "2025-03-01", matter="structure"),
        event(MatterLaidBeforeBoard, "2025-01-01", matter="structure"),
        event(MatterLaidBeforeBoard, "2025-02-01", matter="structure"),
        event(BoardOpined, "2025-02-10", matter="structure"),
        event(BoardOpined, "2025-02-20", matter="structure"),
        event(MatterDecided, "2025-04-01", matter="structure"),
        event(MatterDecided, "2025-05-01", matter="grants"),
    )
    assert (
        Matter("grants", None, None, day("2025-05-01")),
        Matter("structure", day("2025-01-01"), day("2025-02-10"), day("2025-03-01")),
    ) == board(*events).matters


def test_each_trade_with_a_committee_once() -> None:
    """In the order they were appointed."""
    trades = ("IMITD3----", "HSHEA3----", "IMITD3----")
    appointed = [
        event(TradeCommitteeAppointed, f"2025-01-0{number}", trade=trade) for number, trade in enumerate(trades, 1)
    ]
    assert trades[:2] == board(*appointed).committees


def test_silence_is_kept_kind_by_kind() -> None:
    """And all events are those of the board."""
    known = complete(
        board_member_appointed="2026-01-01",
        board_leader_elected="2026-01-02",
        trade_committee_appointed="2026-01-03",
        board_authority_given="2026-01-04",
        matter_laid_before_board="2026-01-05",
        board_opined="2026-01-06",
    )
    member = event(BoardMemberAppointed, "2025-01-01", member="a")
    found = board(member, known=known)
    assert ("03", (member,)) == (found.county, found.events)
    assert [date(2026, 1, number) for number in range(1, 7)] == [
        found.members_silent_to,
        found.leaders_silent_to,
        found.committees_silent_to,
        found.authorities_silent_to,
        found.laid_silent_to,
        found.opined_silent_to,
    ]
