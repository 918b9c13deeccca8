"""The board of an office, what it reports of its members, and what the board of vocational training judged of it."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.events import Assessor, Event, MembersReported, OfficeAssessed, OfficeBoardElected
from okstat.situation.history import Record

__all__ = [
    "Board",
    "MemberReports",
    "OfficeAssessment",
    "OfficeAssessments",
    "fold_board",
    "fold_member_reports",
    "fold_office_assessments",
]


@frozen
class Board:
    """The board of directors of an office, as last elected.

    Attributes:
        events: the election.
        elected_on: its day.
        employers: how many members represent employers; `None` where that is not told.
        employees: how many represent employees.
        learners: how many represent those with læretid.
        silent_to: the last day for which no further election is a fact.
    """

    events: tuple[Event, ...]
    elected_on: date | None
    employers: int | None
    employees: int | None
    learners: int | None
    silent_to: date | None


@frozen
class MemberReports:
    """That the office told a county with which companies it has agreements.

    Attributes:
        events: the reports.
        on: their days.
        silent_to: the last day for which no further report is a fact.
    """

    events: tuple[Event, ...]
    on: tuple[date, ...]
    silent_to: date | None


@frozen
class OfficeAssessment:
    """One judgement of whether the office helps to secure the quality of the training.

    Attributes:
        on: its day.
        county: code of the county whose board judged.
        by: who judged.
        favourable: whether it says so.
    """

    on: date
    county: str
    by: Assessor | None
    favourable: bool | None


@frozen
class OfficeAssessments:
    """What boards of vocational training judged of an office.

    Attributes:
        events: the judgements.
        rows: what each says, by day.
        silent_to: the last day for which no further judgement is a fact.
    """

    events: tuple[Event, ...]
    rows: tuple[OfficeAssessment, ...]
    silent_to: date | None


def fold_board(record: Record) -> Board:
    """The board elected last."""
    elected, silent_to = record.of(OfficeBoardElected), record.silent_to(OfficeBoardElected)
    if not elected:
        return Board((), None, None, None, None, silent_to)
    last = elected[-1]
    return Board((last,), last.on, last.employers, last.employees, last.learners, silent_to)


def fold_member_reports(record: Record) -> MemberReports:
    """Fold what the office told counties of its members."""
    found = record.of(MembersReported)
    return MemberReports(found, tuple([event.on for event in found]), record.silent_to(MembersReported))


def fold_office_assessments(record: Record) -> OfficeAssessments:
    """Fold the judgements of boards of vocational training."""
    found = record.of(OfficeAssessed)
    rows = tuple([OfficeAssessment(event.on, event.county, event.by, event.favourable) for event in found])
    return OfficeAssessments(found, rows, record.silent_to(OfficeAssessed))
