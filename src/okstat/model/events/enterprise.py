"""Approval and membership of enterprises."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.rights_words import Supervisor
from okstat.model.events.words import RefusalGround

__all__ = [
    "ApprovalApplied",
    "ApprovalRefused",
    "ApprovalWithdrawn",
    "Approved",
    "Considered",
    "Declined",
    "EmployeesCounted",
    "Joined",
    "Left",
    "MembershipApplied",
    "SupervisionOpened",
]


@frozen(kw_only=True)
class Considered(Event):
    """The enterprise considers taking apprentices, or a further trade.

    Attributes:
        trade: trade code of the further trade.
    """

    kind: ClassVar[str] = "considered"
    trade: str | None = None


@frozen(kw_only=True)
class ApprovalApplied(Event):
    """Approval as training company is applied for.

    Attributes:
        trade: trade code.
        county: code of the county.
        department: id of the department; `None` for the enterprise as a whole.
    """

    kind: ClassVar[str] = "approval_applied"
    trade: str
    county: str
    department: str | None = None


@frozen(kw_only=True)
class Approved(Event):
    """The county approves the department, or the enterprise, as training company in one trade.

    Attributes:
        trade: trade code.
        county: code of the county.
        department: id of the department; `None` for the enterprise as a whole.
        limited: whether it is limited, since the company cannot cover the whole curriculum.
    """

    kind: ClassVar[str] = "approved"
    trade: str
    county: str
    department: str | None = None
    limited: bool | None = None


@frozen(kw_only=True)
class ApprovalRefused(Event):
    """The county refuses to approve.

    Attributes:
        trade: trade code.
        county: code of the county.
        department: id of the department; `None` for the enterprise as a whole.
        ground: the ground that the county gives.
    """

    kind: ClassVar[str] = "approval_refused"
    trade: str
    county: str
    department: str | None = None
    ground: RefusalGround | None = None


@frozen(kw_only=True)
class ApprovalWithdrawn(Event):
    """The county withdraws an approval.

    Attributes:
        trade: trade code.
        county: code of the county.
        department: id of the department; `None` for the enterprise as a whole.
    """

    kind: ClassVar[str] = "approval_withdrawn"
    trade: str
    county: str
    department: str | None = None


@frozen(kw_only=True)
class MembershipApplied(Event):
    """The enterprise asks to become a member of an office.

    Attributes:
        office: id of the office.
    """

    kind: ClassVar[str] = "membership_applied"
    office: str


@frozen(kw_only=True)
class Joined(Event):
    """The enterprise becomes a member of an office.

    Attributes:
        office: id of the office.
    """

    kind: ClassVar[str] = "joined"
    office: str


@frozen(kw_only=True)
class Declined(Event):
    """The enterprise says no to membership; `until` when it will look at it anew.

    Attributes:
        office: id of the office.
        reason: why, in its own words.
        until: the day on which it will look at it anew.
    """

    kind: ClassVar[str] = "declined"
    office: str
    reason: str | None = None
    until: date | None = None


@frozen(kw_only=True)
class Left(Event):
    """The enterprise leaves an office; `on` is the first day it is no longer a member.

    Attributes:
        office: id of the office.
    """

    kind: ClassVar[str] = "left"
    office: str


@frozen(kw_only=True)
class EmployeesCounted(Event):
    """The number of employees on the day.

    Attributes:
        employees: how many there are.
    """

    kind: ClassVar[str] = "employees_counted"
    employees: int


@frozen(kw_only=True)
class SupervisionOpened(Event):
    """The state opens a supervision (tilsyn) of a county or of a company.

    Attributes:
        by: who supervises.
        section: the section of the Act that lays the duty on the supervised, as `7-9`.
    """

    kind: ClassVar[str] = "supervision_opened"
    by: Supervisor | None = None
    section: str | None = None
