"""What people have attested."""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import frozen

from okstat.model.events import Attested, Event
from okstat.situation.history import Record

__all__ = ["Attestation", "Attestations", "fold_attestations"]


@frozen
class Attestation:
    """The latest word on one requirement."""

    requirement: str
    met: bool
    on: date
    by: str | None


@frozen
class Attestations:
    """The latest word on each requirement that anybody has spoken of."""

    events: tuple[Event, ...]
    rows: tuple[Attestation, ...]

    def of(self, requirement: str) -> Attestation | None:
        """The latest word on a requirement; nobody's silence says anything."""
        return next((row for row in self.rows if row.requirement == requirement), None)


_NOTHING_ATTESTED: Final = Attestations((), ())


def fold_attestations(record: Record) -> Attestations:
    """Later words replace earlier ones."""
    events = record.of(Attested)
    if not events:
        return _NOTHING_ATTESTED
    latest = {event.requirement: Attestation(event.requirement, event.met, event.on, event.by) for event in events}
    return Attestations(events, tuple(latest.values()))
