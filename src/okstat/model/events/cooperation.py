"""What companies that share the training agree on between them, and the help of an office; grants that are paid."""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.words import SharedTask

__all__ = ["GrantPaid", "ResponsibilityAgreed"]


@frozen(kw_only=True)
class ResponsibilityAgreed(Event):
    """Cooperating companies agree that one of them has a task, or a part of the training or of the grant.

    Attributes:
        company: the enterprise or department that has it.
        task: the task, or `training` or `grant` for its part of them.
        share: its share of the grant.
    """

    kind: ClassVar[str] = "responsibility_agreed"
    company: str
    task: SharedTask
    share: Decimal | None = None


@frozen(kw_only=True)
class GrantPaid(Event):
    """The county pays a grant for the training, to a company or to an office.

    Attributes:
        company: id of the company that receives it.
        office: id of the office that receives it.
        county: code of the county that pays.
    """

    kind: ClassVar[str] = "grant_paid"
    company: str | None = None
    office: str | None = None
    county: str | None = None
