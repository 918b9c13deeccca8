"""What all events have; corrections, attestations, and what is raised and decided, which any subject may have."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from attrs import frozen

__all__ = ["Attested", "Decided", "Event", "Raised", "Replaced", "Withdrawn"]


@frozen(kw_only=True)
class Event:
    """What all events have.

    Attributes:
        id: the event's own id, unique within its subject.
        on: the day it takes effect.
        recorded: the day it was recorded.
        source: where the record comes from, in words.
    """

    kind: ClassVar[str] = ""

    id: str
    on: date
    recorded: date
    source: str | None = None


@frozen(kw_only=True)
class Withdrawn(Event):
    """An event turns out not to have happened; it leaves its trace in the history.

    Attributes:
        event: id of that event.
    """

    kind: ClassVar[str] = "withdrawn"
    event: str


@frozen(kw_only=True)
class Replaced(Event):
    """An event is replaced by another of the same subject, recorded beside it.

    Attributes:
        event: the id of the event that falls away.
        replacement: the id of the one in its place.
    """

    kind: ClassVar[str] = "replaced"
    event: str
    replacement: str


@frozen(kw_only=True)
class Attested(Event):
    """A person says whether a requirement, which no record can show, is met.

    Attributes:
        requirement: the id of the requirement, `company.plan`.
        met: whether it is met on the day.
        by: who says so; an id or a role, no name.
    """

    kind: ClassVar[str] = "attested"
    requirement: str
    met: bool
    by: str | None = None


@frozen(kw_only=True)
class Raised(Event):
    """Somebody asks what the law leaves to judgement: by an application, a complaint, a supervision.

    Attributes:
        question: the id of the question.
        by: who asks; an id or a role, no name.
    """

    kind: ClassVar[str] = "raised"
    question: str
    by: str | None = None


@frozen(kw_only=True)
class Decided(Event):
    """What was left to judgement is decided.

    Attributes:
        question: the id of the question.
        granted: the answer, where it is a yes or no to what was asked for.
        by: who decided; an id or a role, no name.
    """

    kind: ClassVar[str] = "decided"
    question: str
    granted: bool | None = None
    by: str | None = None
