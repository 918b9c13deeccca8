"""Supervision: of counties by statsforvalteren, of companies by the ministry (opplæringslova 2023 § 29-2)."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.events import Event, SupervisionOpened, Supervisor
from okstat.situation.history import Record

__all__ = ["Supervision", "Supervisions", "fold_supervisions"]


@frozen
class Supervision:
    """One supervision that was opened.

    Attributes:
        on: its day.
        by: who opened it.
        section: the section of the Act whose duty it is about.
    """

    on: date
    by: Supervisor | None
    section: str | None


@frozen
class Supervisions:
    """Every supervision that was opened.

    Attributes:
        events: what is recorded of them.
        rows: the supervisions, by day.
        silent_to: the last day for which no further supervision is a fact.
    """

    events: tuple[Event, ...]
    rows: tuple[Supervision, ...]
    silent_to: date | None


def fold_supervisions(record: Record) -> Supervisions:
    """Fold what was opened."""
    events = record.of(SupervisionOpened)
    rows = tuple(Supervision(one.on, one.by, one.section) for one in events)
    return Supervisions(events, rows, record.silent_to(SupervisionOpened))
