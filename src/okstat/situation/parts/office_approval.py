"""Approval of a training office by counties, as its own situation and that of its contracts see it."""

from __future__ import annotations

from datetime import date, timedelta

from attrs import frozen

from okstat.model.county import is_same_or_follows
from okstat.model.events import Event, OfficeApprovalApplied, OfficeApprovalWithdrawn, OfficeApproved
from okstat.situation.history import Record

__all__ = [
    "OfficeApplications",
    "OfficeApproval",
    "OfficeApprovals",
    "fold_office_applications",
    "fold_office_approvals",
]


@frozen
class OfficeApproval:
    """One county's approval of an office.

    Attributes:
        county: code of the county.
        first: its first day.
        last: its last day, inclusive, when it was withdrawn.
    """

    county: str
    first: date
    last: date | None


@frozen
class OfficeApprovals:
    """The approvals of one office.

    Attributes:
        events: approvals and withdrawals.
        office: id of the office.
        rows: the approvals, by day.
        silent_to: the last day for which no further approval is a fact.
    """

    events: tuple[Event, ...]
    office: str
    rows: tuple[OfficeApproval, ...]
    silent_to: date | None

    def counties_on(self, day: date) -> tuple[str, ...]:
        """The counties whose approval stands on a day."""
        return tuple([row.county for row in self.rows if row.first <= day and (row.last is None or day <= row.last)])


@frozen
class OfficeApplications:
    """The applications of one office for approval.

    Attributes:
        events: the applications.
        silent_to: the last day for which no further application is a fact.
    """

    events: tuple[OfficeApprovalApplied, ...]
    silent_to: date | None


def fold_office_applications(record: Record) -> OfficeApplications:
    """By day."""
    return OfficeApplications(record.of(OfficeApprovalApplied), record.silent_to(OfficeApprovalApplied))


def fold_office_approvals(record: Record, office: str) -> OfficeApprovals:
    """A withdrawal ends the approvals of the same county, in its trade or, naming none, in all."""
    approved, withdrawn = record.of(OfficeApproved), record.of(OfficeApprovalWithdrawn)
    rows = tuple([OfficeApproval(event.county, event.on, _last_day(event, withdrawn)) for event in approved])
    return OfficeApprovals((*approved, *withdrawn), office, rows, record.silent_to(OfficeApproved))


def _last_day(approval: OfficeApproved, withdrawn: tuple[OfficeApprovalWithdrawn, ...]) -> date | None:
    """The day before the first withdrawal that came after an approval."""
    for gone in withdrawn:
        is_its_county = gone.county == approval.county or is_same_or_follows(gone.county, approval.county)
        if gone.on > approval.on and is_its_county and gone.trade in (None, approval.trade):
            return gone.on - timedelta(days=1)
    return None
