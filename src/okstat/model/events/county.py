"""What a county does that concerns nobody in particular."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.words import ContractKind

__all__ = ["DeadlineAnnounced"]


@frozen(kw_only=True)
class DeadlineAnnounced(Event):
    """The county announces the deadline for applications for placement.

    Attributes:
        deadline: the last day to apply.
        contract_kind: for whom it is the last day; for everybody where nothing is said.
    """

    kind: ClassVar[str] = "deadline_announced"
    deadline: date
    contract_kind: ContractKind | None = None
