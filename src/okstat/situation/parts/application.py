"""What was applied for, professionally assessed and refused on the way to an approval as training company."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from attrs import frozen

from okstat.model.events import (
    ApprovalApplied,
    ApprovalRefused,
    ApprovalWithdrawn,
    Approved,
    AssessmentOf,
    Assessor,
    Event,
    ProfessionallyAssessed,
    RefusalGround,
)
from okstat.situation.history import Record

__all__ = ["Application", "Assessment", "Refusal", "asked_or_given", "concerning", "fold_application"]

D = TypeVar("D", Approved, ApprovalApplied, ApprovalRefused, ApprovalWithdrawn, ProfessionallyAssessed)


@frozen
class Assessment:
    """One professional assessment.

    Attributes:
        on: its day.
        about: whether for approval or for withdrawal; either where nothing is said.
        by: who made it.
        favourable: whether it finds that the company meets the conditions.
    """

    on: date
    about: AssessmentOf | None
    by: Assessor | None
    favourable: bool | None


@frozen
class Refusal:
    """One refusal to approve.

    Attributes:
        on: its day.
        ground: the ground given.
    """

    on: date
    ground: RefusalGround | None


@frozen
class Application:
    """What was applied for, assessed and refused, for a department in a trade, in one county.

    Attributes:
        events: applications, assessments, refusals.
        applied: the days of applications.
        assessments: professional assessments, by day.
        assessed_silent_to: the last day for which no further assessment is a fact.
        refusals: refusals, by day.
    """

    events: tuple[Event, ...]
    applied: tuple[date, ...]
    assessments: tuple[Assessment, ...]
    assessed_silent_to: date | None
    refusals: tuple[Refusal, ...]


def asked_or_given(record: Record) -> tuple[tuple[str | None, str, str], ...]:
    """Department, trade and county of each approval that was given, asked for or refused, each once."""
    found: dict[tuple[str | None, str, str], None] = {}
    for approved in record.of(Approved):
        found[approved.department, approved.trade, approved.county] = None
    for applied in record.of(ApprovalApplied):
        found[applied.department, applied.trade, applied.county] = None
    for refused in record.of(ApprovalRefused):
        found[refused.department, refused.trade, refused.county] = None
    return tuple(found)


def fold_application(record: Record, department: str | None, trade: str, county: str) -> Application:
    """What concerns a department, or the enterprise as a whole, in a trade."""
    applied = concerning(record.of(ApprovalApplied), department, trade, county)
    assessed = concerning(record.of(ProfessionallyAssessed), department, trade, county)
    refused = concerning(record.of(ApprovalRefused), department, trade, county)
    return Application(
        (*applied, *assessed, *refused),
        tuple([event.on for event in applied]),
        tuple([Assessment(event.on, event.about, event.by, event.favourable) for event in assessed]),
        record.silent_to(ProfessionallyAssessed),
        tuple([Refusal(event.on, event.ground) for event in refused]),
    )


def concerning(events: tuple[D, ...], department: str | None, trade: str, county: str | None = None) -> list[D]:
    """The events on a department, or on the enterprise as a whole, in a trade; by one county, or by any."""
    return [
        event
        for event in events
        if event.trade == trade
        and (event.department is None or event.department == department)
        and (county is None or event.county == county)
    ]
