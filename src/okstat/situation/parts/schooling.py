"""Schooling and practice in the trade that somebody brings along, without a contract."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from attrs import frozen

from okstat.model.events import Curriculum, Event, Practised, Relation, Schooled, SchoolLevel, ShownBy
from okstat.situation.history import Record

__all__ = ["NO_PRACTICE", "Practice", "SchoolYear", "Schooling", "Spell", "fold_practice", "fold_schooling"]


@frozen
class SchoolYear:
    """One year of school.

    Attributes:
        first: its first day.
        last: its last day, inclusive; open when it is not known to be over.
        programme_area: code of the programme area.
        passed: whether all its subjects are passed.
        level: which year of the course it is.
        relation: how it stands to the trade, where the document says.
        shown_by: what shows that it is passed.
        curriculum: by which curriculum.
    """

    first: date
    last: date | None
    programme_area: str | None
    passed: bool | None
    level: SchoolLevel | None
    relation: Relation | None
    shown_by: ShownBy | None
    curriculum: Curriculum | None


@frozen
class Schooling:
    """The school years that have begun.

    Attributes:
        events: what is recorded of them.
        years: the years, by first day.
        silent_to: the last day for which it is a fact that there are no others.
    """

    events: tuple[Event, ...]
    years: tuple[SchoolYear, ...]
    silent_to: date | None


@frozen
class Spell:
    """One spell of practice in the trade.

    Attributes:
        first: its first day.
        last: its last day, inclusive; open when it is not known to be over.
        share: of full time.
        hours: hours worked, where they were counted.
    """

    first: date
    last: date | None
    share: Decimal | None
    hours: Decimal | None


@frozen
class Practice:
    """The spells of practice that have begun.

    Attributes:
        events: what is recorded of them.
        spells: the spells, by first day.
        silent_to: the last day for which it is a fact that there are no others.
    """

    events: tuple[Event, ...]
    spells: tuple[Spell, ...]
    silent_to: date | None


NO_PRACTICE: Final = Practice((), (), None)
"""Nothing is told of practice, and silence says nothing."""


def fold_schooling(record: Record) -> Schooling:
    """Fold school years."""
    events = record.of(Schooled)
    years = tuple(
        SchoolYear(
            first=one.on,
            last=one.last,
            programme_area=one.programme_area,
            passed=one.passed,
            level=one.level,
            relation=one.relation,
            shown_by=one.shown_by,
            curriculum=one.curriculum,
        )
        for one in events
    )
    return Schooling(events, years, record.silent_to(Schooled))


def fold_practice(record: Record) -> Practice:
    """Fold practice."""
    events = record.of(Practised)
    spells = tuple(Spell(one.on, one.last, one.share, one.hours) for one in events)
    return Practice(events, spells, record.silent_to(Practised))
