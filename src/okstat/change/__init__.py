"""What follows from a change: the difference of two portfolios, and what it asks for."""

from __future__ import annotations

from okstat.change.consequence import (
    Change,
    Consequences,
    EndDayChange,
    EventChange,
    FindingChange,
    GrantChange,
    KeyChange,
    ObligationChange,
    PlanChange,
    SpanChange,
)
from okstat.change.difference import NothingInCommonError, consequences
from okstat.change.notice_due import Fulfilment, NoticeDue

__all__ = [
    "Change",
    "Consequences",
    "EndDayChange",
    "EventChange",
    "FindingChange",
    "Fulfilment",
    "GrantChange",
    "KeyChange",
    "NothingInCommonError",
    "NoticeDue",
    "ObligationChange",
    "PlanChange",
    "SpanChange",
    "consequences",
]
