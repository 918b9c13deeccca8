"""The training office (opplæringskontor; since 2024 samarbeidsorgan for lærebedrifter)."""

from __future__ import annotations

from attrs import frozen

from okstat.model.complete import NOTHING_COMPLETE, Complete
from okstat.model.events import Event

__all__ = ["Office"]


@frozen(kw_only=True)
class Office:
    """A training office: itself the training company until 31 July 2024, a helper of its members since.

    Attributes:
        id: the document's own id.
        name: its name.
        organisation_number: nine digits.
        events: approvals by counties and attestations.
        complete: for which kinds its record is complete.
    """

    id: str
    name: str | None = None
    organisation_number: str | None = None
    events: tuple[Event, ...] = ()
    complete: Complete = NOTHING_COMPLETE
