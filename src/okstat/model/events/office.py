"""Approval of a training office, its board, and what it reports."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.words import Assessor

__all__ = [
    "MembersReported",
    "OfficeApprovalApplied",
    "OfficeApprovalWithdrawn",
    "OfficeApproved",
    "OfficeAssessed",
    "OfficeBoardElected",
]


@frozen(kw_only=True)
class OfficeApproved(Event):
    """A county approves the office: as training company (1998) or as cooperation body (2023).

    Attributes:
        county: code of the county.
        trade: trade code, where the approval is for one trade.
    """

    kind: ClassVar[str] = "approved"
    county: str
    trade: str | None = None


@frozen(kw_only=True)
class OfficeApprovalWithdrawn(Event):
    """A county withdraws its approval of the office.

    Attributes:
        county: code of the county.
        trade: trade code, where it is withdrawn for one trade.
    """

    kind: ClassVar[str] = "approval_withdrawn"
    county: str
    trade: str | None = None


@frozen(kw_only=True)
class OfficeApprovalApplied(Event):
    """The office applies to a county for approval.

    Attributes:
        county: code of the county.
        in_full: whether all that the county asks for is there.
    """

    kind: ClassVar[str] = "approval_applied"
    county: str
    in_full: bool | None = None


@frozen(kw_only=True)
class OfficeAssessed(Event):
    """The board of vocational training judges whether the office helps to secure the quality of the training.

    Attributes:
        county: code of the county.
        by: the board, or the county where the board has given it authority to.
        favourable: whether the judgement is that it does.
    """

    kind: ClassVar[str] = "professionally_assessed"
    county: str
    by: Assessor | None = None
    favourable: bool | None = None


@frozen(kw_only=True)
class OfficeBoardElected(Event):
    """The office has a new board of directors (styre): how many represent whom.

    Attributes:
        employers: members who represent employers.
        employees: members who represent employees.
        learners: members who represent pupils, lærlinger, praksisbrevkandidater or lærekandidater.
    """

    kind: ClassVar[str] = "board_elected"
    employers: int | None = None
    employees: int | None = None
    learners: int | None = None


@frozen(kw_only=True)
class MembersReported(Event):
    """The office tells a county which companies it has agreements with.

    Attributes:
        county: code of the county.
    """

    kind: ClassVar[str] = "members_reported"
    county: str | None = None
