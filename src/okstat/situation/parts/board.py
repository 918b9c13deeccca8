"""The vocational training board (yrkesopplæringsnemnd) of a county, folded from the events of the county."""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import frozen

from okstat.model.complete import silence_is_fact
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
from okstat.situation.history import Record

__all__ = ["Authority", "BoardLeader", "BoardMember", "Matter", "TrainingBoard", "fold_training_board"]


@frozen
class BoardMember:
    """One term of one member.

    Attributes:
        member: the document's own name for the member.
        seat: which seat the member holds.
        proposed_by: who proposed the member.
        first: the first day of the term.
        last: its last day as appointed, inclusive.
        left_on: the first day on which the member was no longer there, where he or she left early.
        ground: why he or she left, where it is told.
        has_personal_deputy: whether a deputy is appointed for this member.
    """

    member: str
    seat: BoardSeat | None
    proposed_by: Proposer | None
    first: date
    last: date | None
    left_on: date | None
    ground: LeavingGround | None
    has_personal_deputy: bool | None

    def sits_on(self, day: date) -> bool:
        """Whether the member is on the board on a day."""
        is_over = (self.last is not None and self.last < day) or (self.left_on is not None and self.left_on <= day)
        return self.first <= day and not is_over


@frozen
class BoardLeader:
    """The latest election to one post of the board.

    Attributes:
        post: the post.
        member: the document's own name for whoever was elected.
        on: the day of the election.
        by: who elected.
    """

    post: BoardPost
    member: str
    on: date
    by: Assessor | None


@frozen
class Authority:
    """An authority that the board has given to the county.

    Attributes:
        first: the first day on which it holds.
        last: its last day, where one is set.
        tasks: the tasks that it covers; `None` where they are not told.
    """

    first: date
    last: date | None
    tasks: tuple[BoardTask, ...] | None


@frozen
class Matter:
    """A matter that affects vocational training.

    Attributes:
        matter: the document's own name for it.
        laid_on: the day it was first laid before the board.
        opined_on: the day of the first opinion of the board on it.
        decided_on: the day it was decided.
    """

    matter: str
    laid_on: date | None
    opined_on: date | None
    decided_on: date | None


@frozen
class TrainingBoard:
    """What is known of the board of one county.

    Attributes:
        events: everything folded here.
        county: the county's code.
        council_since: the day that council was constituted.
        council_last: the last day of the term of the county council now sitting.
        members: every term of every member, by first day.
        members_silent_to: the last day for which it is a fact that nobody else was appointed.
        leaders: who holds the posts that the board elects.
        leaders_silent_to: the last day for which no further election is a fact.
        committees: the trades that have a trade committee.
        committees_silent_to: the last day for which no further trade committee is a fact.
        authorities: what the board has given the county authority to do.
        authorities_silent_to: the last day for which no further authority is a fact.
        matters: matters laid before the board or decided.
        laid_silent_to: the last day for which it is a fact that nothing else was laid before the board.
        opined_silent_to: the last day for which no further opinion is a fact.
    """

    events: tuple[Event, ...]
    county: str
    council_since: date | None
    council_last: date | None
    members: tuple[BoardMember, ...]
    members_silent_to: date | None
    leaders: tuple[BoardLeader, ...]
    leaders_silent_to: date | None
    committees: tuple[str, ...]
    committees_silent_to: date | None
    authorities: tuple[Authority, ...]
    authorities_silent_to: date | None
    matters: tuple[Matter, ...]
    laid_silent_to: date | None
    opined_silent_to: date | None

    def sitting_on(self, day: date) -> tuple[BoardMember, ...]:
        """The members on the board on a day, as far as known."""
        return tuple([one for one in self.members if one.sits_on(day)])

    def authorises(self, task: BoardTask, day: date) -> bool | None:
        """Whether the county has authority to do a task of the board on a day; `None` when it is not known."""
        held = [one for one in self.authorities if one.first <= day and (one.last is None or day <= one.last)]
        if any(one.tasks is not None and task in one.tasks for one in held):
            return True
        if any(one.tasks is None for one in held):
            return None
        return False if silence_is_fact(self.authorities_silent_to, day) else None


_READ: Final = (
    CouncilConstituted,
    BoardMemberAppointed,
    BoardMemberLeft,
    BoardLeaderElected,
    TradeCommitteeAppointed,
    BoardAuthorityGiven,
    MatterLaidBeforeBoard,
    BoardOpined,
    MatterDecided,
)


def fold_training_board(record: Record, county: str) -> TrainingBoard:
    """Fold the events of a county that concern its board."""
    council, left = record.last(CouncilConstituted), record.of(BoardMemberLeft)
    leaders = {event.post: event for event in record.of(BoardLeaderElected)}
    committees = dict.fromkeys(event.trade for event in record.of(TradeCommitteeAppointed))
    return TrainingBoard(
        events=tuple([event for kind in _READ for event in record.of(kind)]),
        county=county,
        council_since=council.on if council is not None else None,
        council_last=council.last if council is not None else None,
        members=tuple([_member(event, left) for event in record.of(BoardMemberAppointed)]),
        members_silent_to=record.silent_to(BoardMemberAppointed),
        leaders=tuple([BoardLeader(post, event.member, event.on, event.by) for post, event in leaders.items()]),
        leaders_silent_to=record.silent_to(BoardLeaderElected),
        committees=tuple(committees),
        committees_silent_to=record.silent_to(TradeCommitteeAppointed),
        authorities=tuple([Authority(event.on, event.last, event.tasks) for event in record.of(BoardAuthorityGiven)]),
        authorities_silent_to=record.silent_to(BoardAuthorityGiven),
        matters=_matters(record),
        laid_silent_to=record.silent_to(MatterLaidBeforeBoard),
        opined_silent_to=record.silent_to(BoardOpined),
    )


def _member(appointed: BoardMemberAppointed, left: tuple[BoardMemberLeft, ...]) -> BoardMember:
    """A term, ended by the first leaving of the same member after it began."""
    gone = next((event for event in left if event.member == appointed.member and event.on > appointed.on), None)
    return BoardMember(
        member=appointed.member,
        seat=appointed.seat,
        proposed_by=appointed.proposed_by,
        first=appointed.on,
        last=appointed.last,
        left_on=gone.on if gone is not None else None,
        ground=gone.ground if gone is not None else None,
        has_personal_deputy=appointed.has_personal_deputy,
    )


def _matters(record: Record) -> tuple[Matter, ...]:
    """Each matter by its name, with the first day of each step."""
    laid = {event.matter: event.on for event in reversed(record.of(MatterLaidBeforeBoard))}
    opined = {event.matter: event.on for event in reversed(record.of(BoardOpined))}
    decided = {event.matter: event.on for event in reversed(record.of(MatterDecided))}
    names = sorted({*laid, *opined, *decided})
    return tuple([Matter(name, laid.get(name), opined.get(name), decided.get(name)) for name in names])
