"""Who is professionally responsible for the training (faglig leder), by trade and department."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.events import Event, TrainingManagerNamed
from okstat.situation.history import Record

__all__ = ["TrainingManager", "TrainingManagers", "fold_managers"]


@frozen
class TrainingManager:
    """Somebody made professionally responsible for the training in a trade (faglig leder).

    Attributes:
        on: from which day.
        trade: trade code.
        department: id of the department; `None` for the enterprise as a whole.
        has_trade_certificate: whether he or she has a certificate in the trade.
        has_higher_education: whether he or she has higher education in it.
        practice_years: years of practice in it.
        is_instructor: whether he or she is the instructor as well.
    """

    on: date
    trade: str
    department: str | None
    has_trade_certificate: bool | None
    has_higher_education: bool | None
    practice_years: int | None
    is_instructor: bool | None


@frozen
class TrainingManagers:
    """Who is professionally responsible in each trade and department.

    Attributes:
        events: everybody who was named.
        rows: the latest for each trade and department.
        silent_to: the last day for which it is a fact that nobody else was named.
    """

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
