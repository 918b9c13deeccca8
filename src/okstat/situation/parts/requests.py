"""What a county asks companies and offices for, and the reports it gets."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.events import AskedFor, Event, InformationAsked, InformationGiven, YearlyReportSent
from okstat.situation.history import Record

__all__ = ["Request", "Requests", "YearlyReports", "fold_requests", "fold_yearly_reports"]


@frozen
class Request:
    """A request of a county for information.

    Attributes:
        on: its day.
        asked_for: what was asked for.
        due: the day by which it was to be given, where the county named one.
        given_on: the day of the first answer.
        number: which one it is in the order in which they were recorded: one that is found later, of an earlier day,
            changes the number of no other.
    """

    on: date
    asked_for: AskedFor
    due: date | None
    given_on: date | None
    number: int


@frozen
class Requests:
    """What a county asked for, and was given.

    Attributes:
        events: everything folded here.
        rows: the requests, by day.
        asked_silent_to: the last day for which no further request is a fact.
        given_silent_to: the last day for which no further answer is a fact.
    """

    events: tuple[Event, ...]
    rows: tuple[Request, ...]
    asked_silent_to: date | None
    given_silent_to: date | None


@frozen
class YearlyReports:
    """The yearly reports that were sent to the county.

    Attributes:
        events: the reports.
        sent: their days.
        silent_to: the last day for which no further report is a fact.
    """

    events: tuple[Event, ...]
    sent: tuple[date, ...]
    silent_to: date | None


def fold_requests(record: Record) -> Requests:
    """Each request with the first answer of its kind that came on its day or later."""
    asked, given = record.of(InformationAsked), record.of(InformationGiven)
    numbers = {event.id: number for number, event in enumerate(sorted(asked, key=_when_recorded), 1)}
    rows = [
        Request(
            one.on,
            one.asked_for,
            one.due,
            next((event.on for event in given if event.asked_for is one.asked_for and event.on >= one.on), None),
            numbers[one.id],
        )
        for one in asked
    ]
    silence = record.silent_to(InformationAsked), record.silent_to(InformationGiven)
    return Requests((*asked, *given), tuple(rows), *silence)


def _when_recorded(event: Event) -> tuple[date, date]:
    return event.recorded, event.on


def fold_yearly_reports(record: Record) -> YearlyReports:
    """Fold the yearly reports that were sent."""
    sent = record.of(YearlyReportSent)
    return YearlyReports(sent, tuple([event.on for event in sent]), record.silent_to(YearlyReportSent))
