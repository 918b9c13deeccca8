"""The county as an authority (fylkeskommune): who answers for training, contracts, places and exams in its area."""

from __future__ import annotations

from attrs import frozen

from okstat.model.complete import NOTHING_COMPLETE, Complete
from okstat.model.events import Event

__all__ = ["CountyAuthority"]


@frozen(kw_only=True)
class CountyAuthority:
    """A county that has duties of its own (opplæringslova 2023 § 28-2).

    Attributes:
        id: the county's code, `03`; the code for a county that is not stated is none.
        events: what it has announced, and attestations.
        complete: for which kinds its record is complete.
    """

    id: str
    events: tuple[Event, ...] = ()
    complete: Complete = NOTHING_COMPLETE
