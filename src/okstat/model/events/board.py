"""The vocational training board (yrkesopplæringsnemnd) of a county: who sits on it, and what is laid before it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.words import Assessor, BoardPost, BoardSeat, BoardTask, LeavingGround, Proposer

__all__ = [
    "BoardAuthorityGiven",
    "BoardLeaderElected",
    "BoardMemberAppointed",
    "BoardMemberLeft",
    "BoardOpined",
    "CouncilConstituted",
    "MatterDecided",
    "MatterLaidBeforeBoard",
    "TradeCommitteeAppointed",
]


@frozen(kw_only=True)
class CouncilConstituted(Event):
    """A newly elected county council (fylkesting) is constituted; `last` is the last day of its term.

    Attributes:
        last: the last day of its term.
    """

    kind: ClassVar[str] = "council_constituted"
    last: date | None = None


@frozen(kw_only=True)
class BoardMemberAppointed(Event):
    """The county appoints a member of the board.

    Attributes:
        member: the document's own name for the member; no personal data.
        seat: whom the member represents.
        proposed_by: who proposed the member.
        last: the last day of the term.
        has_personal_deputy: whether the member has a deputy of his or her own.
    """

    kind: ClassVar[str] = "board_member_appointed"
    member: str
    seat: BoardSeat | None = None
    proposed_by: Proposer | None = None
    last: date | None = None
    has_personal_deputy: bool | None = None


@frozen(kw_only=True)
class BoardMemberLeft(Event):
    """A member is no longer on the board from `on`, on the ground told.

    Attributes:
        member: the document's own name for the member.
        ground: why.
    """

    kind: ClassVar[str] = "board_member_left"
    member: str
    ground: LeavingGround | None = None


@frozen(kw_only=True)
class BoardLeaderElected(Event):
    """A leader or deputy leader of the board is elected, by the board or by the county.

    Attributes:
        post: which of the two.
        member: the document's own name for whoever is elected.
        by: who elects.
    """

    kind: ClassVar[str] = "board_leader_elected"
    post: BoardPost
    member: str
    by: Assessor | None = None


@frozen(kw_only=True)
class TradeCommitteeAppointed(Event):
    """The board appoints an advisory trade committee (yrkesutval) for a trade, or uses the exam board as one.

    Attributes:
        trade: trade code.
    """

    kind: ClassVar[str] = "trade_committee_appointed"
    trade: str


@frozen(kw_only=True)
class BoardAuthorityGiven(Event):
    """The board gives the county authority to do some of its tasks, to `last` where that is said.

    Attributes:
        tasks: which tasks; `None` where that is not told.
        last: the last day of the authority, where one is set.
    """

    kind: ClassVar[str] = "board_authority_given"
    tasks: tuple[BoardTask, ...] | None = None
    last: date | None = None


@frozen(kw_only=True)
class MatterLaidBeforeBoard(Event):
    """The county lays a matter that affects vocational training before the board.

    Attributes:
        matter: the document's own name for it.
    """

    kind: ClassVar[str] = "matter_laid_before_board"
    matter: str


@frozen(kw_only=True)
class BoardOpined(Event):
    """The board gives its opinion on a matter.

    Attributes:
        matter: the document's own name for it.
    """

    kind: ClassVar[str] = "board_opined"
    matter: str


@frozen(kw_only=True)
class MatterDecided(Event):
    """The county decides a matter that affects vocational training.

    Attributes:
        matter: the document's own name for it.
    """

    kind: ClassVar[str] = "matter_decided"
    matter: str
