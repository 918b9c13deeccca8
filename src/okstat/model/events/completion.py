"""Extension, and the ways a contract ends; what candidates have done."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.contract_words import ExtensionReason
from okstat.model.events.exam_words import Curriculum
from okstat.model.events.words import EndingBasis, Party, Relation, SchoolLevel, ShownBy

__all__ = [
    "AttestWritten",
    "Ended",
    "EndingNotified",
    "ExtensionApplied",
    "ExtensionGranted",
    "Heard",
    "Practised",
    "Schooled",
]


@frozen(kw_only=True)
class ExtensionApplied(Event):
    """Extension (forlenging) is applied for, to `last`.

    Attributes:
        last: the last day applied for.
    """

    kind: ClassVar[str] = "extension_applied"
    last: date | None = None


@frozen(kw_only=True)
class ExtensionGranted(Event):
    """The county consents to a new last day.

    Attributes:
        last: the new last day, inclusive.
        cause: why.
    """

    kind: ClassVar[str] = "extension_granted"
    last: date
    cause: ExtensionReason | None = None


@frozen(kw_only=True)
class EndingNotified(Event):
    """The county is told in writing that the contract will be ended.

    Attributes:
        by: who tells it.
    """

    kind: ClassVar[str] = "ending_notified"
    by: Party | None = None


@frozen(kw_only=True)
class Heard(Event):
    """The apprentice speaks orally to the county before it decides."""

    kind: ClassVar[str] = "heard"


@frozen(kw_only=True)
class Ended(Event):
    """The contract ended; `on` is its last day.

    Attributes:
        by: who ended it.
        basis: on what ground.
        agreed_by: the parties that agreed to it.
    """

    kind: ClassVar[str] = "ended"
    by: Party | None = None
    basis: EndingBasis | None = None
    agreed_by: tuple[Party, ...] | None = None


@frozen(kw_only=True)
class AttestWritten(Event):
    """The company writes an attest of the training done."""

    kind: ClassVar[str] = "attest_written"


@frozen(kw_only=True)
class Schooled(Event):
    """Schooling from `on` to `last`.

    Attributes:
        last: its last day, inclusive.
        programme_area: the code of the programme area, `IMIKM1----`.
        passed: whether all subjects of the year are passed.
        level: which year it is, where the code does not say.
        relation: how it stands to the candidate's trade, where the codes do not say.
        relevant: whether its vocational specialisation (yrkesfaglig fordypning), before Kunnskapsløftet the course
            itself, is relevant for the trade.
        shown_by: what shows that it is passed; the school where nothing is said.
        curriculum: the national curriculum that was followed.
    """

    kind: ClassVar[str] = "schooling"
    last: date | None = None
    programme_area: str | None = None
    passed: bool | None = None
    level: SchoolLevel | None = None
    relation: Relation | None = None
    relevant: bool | None = None
    shown_by: ShownBy | None = None
    curriculum: Curriculum | None = None


@frozen(kw_only=True)
class Practised(Event):
    """Practice in the trade, from `on` to `last`.

    Attributes:
        last: the last day, inclusive; `None` while it goes on, or is not known to be over.
        share: of a full position.
        hours: hours worked, where they were counted; then the share does not matter.
    """

    kind: ClassVar[str] = "practice"
    last: date | None = None
    share: Decimal | None = None
    hours: Decimal | None = None
