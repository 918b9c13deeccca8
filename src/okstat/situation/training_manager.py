"""Who is professionally responsible for the training (faglig leder), by trade and department."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.events import Event, TrainingManagerNamed
from okstat.situation.history import Record

__all__ = ["TrainingManager", "TrainingManagers", "fold_managers"]


@frozen
class TrainingManager:
    """Somebody made professionally responsible in a trade: from which day, and what he or she is known to have."""

    on: date
    trade: str
    department: str | None
    has_trade_certificate: bool | None
    has_higher_education: bool | None
    practice_years: int | None
    is_instructor: bool | None


@frozen
class TrainingManagers:
    """The latest professionally responsible person for each trade and department."""

    events: tuple[Event, ...]
    rows: tuple[TrainingManager, ...]
    silent_to: date | None

    def of(self, trade: str, department: str | None) -> TrainingManager | None:
        """Who is responsible in a trade: for the department, else for the enterprise as a whole."""
        found = {row.department: row for row in self.rows if row.trade == trade}
        return found.get(department, found.get(None))


def fold_managers(record: Record) -> TrainingManagers:
    """The latest for each trade and department."""
    named = record.of(TrainingManagerNamed)
    latest = {(event.trade, event.department): event for event in named}
    rows = tuple(
        TrainingManager(
            event.on,
            event.trade,
            event.department,
            event.has_trade_certificate,
            event.has_higher_education,
            event.practice_years,
            event.is_instructor,
        )
        for event in latest.values()
    )
    return TrainingManagers(named, rows, record.silent_to(TrainingManagerNamed))
