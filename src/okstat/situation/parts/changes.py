"""Changes of the contract and leave from it, with the county's answer; extensions, granted and refused."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

from attrs import frozen

from okstat.model.events import (
    AbsenceReported,
    Changed,
    ContractKind,
    Event,
    ExtensionGranted,
    ExtensionReason,
    ExtensionRefused,
    Leave,
    Party,
    Signed,
    Transferred,
)
from okstat.situation.history import Record

__all__ = ["Change", "Changes", "Extension", "Extensions", "Refusal", "fold_changes", "fold_extensions"]


@frozen
class Change:
    """One change of what the contract says, or one leave.

    Attributes:
        on: the day it takes effect.
        consented: the day the county consented.
        refused: the day the county refused.
        to_kind: the kind of contract it becomes, when it becomes another.
        passes_on: whether it passes to another company or office.
        asked: whether the county was asked at all.
    """

    on: date
    consented: date | None
    refused: date | None
    to_kind: ContractKind | None = None
    passes_on: bool = False
    asked: bool | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is not known what the county said to it."""
        return self.consented is None and self.refused is None and self.asked is not False


@frozen
class Changes:
    """The changes that need the county's consent, and leave.

    Attributes:
        events: changes, transfers and leave.
        rows: changes, by day; one that only names another training manager or instructor changes nothing agreed.
        silent_to: the last day for which it is a fact that nothing further was changed or passed on.
        leave: leave, by day.
        leave_silent_to: the last day for which no further leave is a fact.
        changed_silent_to: the last day for which no further change is a fact, whatever was passed on.
        transferred_silent_to: the last day for which no further transfer is a fact, whatever was changed.
    """

    events: tuple[Event, ...]
    rows: tuple[Change, ...]
    silent_to: date | None
    leave: tuple[Change, ...]
    leave_silent_to: date | None
    changed_silent_to: date | None = None
    transferred_silent_to: date | None = None


@frozen
class Extension:
    """One extension that the county consented to.

    Attributes:
        on: the day.
        last: the new last day.
        before: the last day as it was before.
        cause: why.
    """

    on: date
    last: date
    before: date | None
    cause: ExtensionReason | None


@frozen
class Refusal:
    """That a party did not agree to an extension.

    Attributes:
        on: the day of the refusal.
        by: the party.
    """

    on: date
    by: Party | None


@frozen
class Extensions:
    """Extensions granted and refused, and the days on which the county was told of absence.

    Attributes:
        events: all of them.
        granted: by day.
        granted_silent_to: the last day for which no further extension is a fact.
        refused: by day.
        refused_silent_to: the last day for which no further refusal is a fact.
        absence_reported: the days, in order.
        reported_silent_to: the last day for which no further report of absence is a fact.
    """

    events: tuple[Event, ...]
    granted: tuple[Extension, ...]
    granted_silent_to: date | None
    refused: tuple[Refusal, ...]
    refused_silent_to: date | None
    absence_reported: tuple[date, ...]
    reported_silent_to: date | None


_CHANGES: Final = frozenset((Changed, Transferred, Leave))
_EXTENSIONS: Final = frozenset((ExtensionGranted, ExtensionRefused, AbsenceReported))


def fold_changes(record: Record) -> Changes:
    """Fold changes, transfers and leave into rows, by day."""
    changed, passed_on = record.silent_to(Changed), record.silent_to(Transferred)
    silent_to = min(changed, passed_on) if changed is not None and passed_on is not None else None
    leave_silent_to = record.silent_to(Leave)
    if record.has_none_of(_CHANGES):
        return _no_changes(silent_to, leave_silent_to, changed, passed_on)
    changes = tuple(event for event in record.of(Changed) if _changes_what_is_agreed(event))
    transfers = tuple(event for event in record.of(Transferred) if event.company or event.office)
    leave = record.of(Leave)
    rows = [
        Change(event.on, event.consented, event.refused, event.contract_kind, asked=event.asked) for event in changes
    ]
    rows += [Change(event.on, event.consented, event.refused, passes_on=True, asked=event.asked) for event in transfers]
    return Changes(
        (*changes, *transfers, *leave),
        tuple(sorted(rows, key=lambda row: row.on)),
        silent_to,
        tuple(Change(event.on, event.consented, event.refused, asked=event.asked) for event in leave),
        leave_silent_to,
        changed,
        passed_on,
    )


def _changes_what_is_agreed(event: Changed) -> bool:
    """Whether it names anything but the people who train."""
    return any(
        (
            event.contract_kind,
            event.first,
            event.last,
            event.percentage,
            event.trade,
            event.course,
            event.workplace,
            event.aim,
            event.organisation,
        )
    )


@lru_cache
def _no_changes(
    silent_to: date | None, leave_silent_to: date | None, changed: date | None, passed_on: date | None
) -> Changes:
    """Most contracts are never changed: they share one value."""
    return Changes((), (), silent_to, (), leave_silent_to, changed, passed_on)


def fold_extensions(record: Record) -> Extensions:
    """Fold extensions, each with the last day that held before it."""
    granted_silent_to = record.silent_to(ExtensionGranted)
    refused_silent_to, reported_silent_to = record.silent_to(ExtensionRefused), record.silent_to(AbsenceReported)
    if record.has_none_of(_EXTENSIONS):
        return _no_extensions(granted_silent_to, refused_silent_to, reported_silent_to)
    granted, refused, reports = record.of(ExtensionGranted), record.of(ExtensionRefused), record.of(AbsenceReported)
    return Extensions(
        (*granted, *refused, *reports),
        tuple(Extension(event.on, event.last, _last_before(record, event), event.cause) for event in granted),
        granted_silent_to,
        tuple(Refusal(event.on, event.by) for event in refused),
        refused_silent_to,
        tuple(event.on for event in reports),
        reported_silent_to,
    )


def _last_before(record: Record, extension: ExtensionGranted) -> date | None:
    """The last day that was agreed, changed with consent or granted before an extension."""
    changed = [event for event in record.of(Changed) if event.consented is not None]
    agreed: list[Signed | Changed | ExtensionGranted] = [*record.of(Signed), *changed, *record.of(ExtensionGranted)]
    lasts = [
        (event.on, event.last)
        for event in agreed
        if event is not extension and event.last is not None and event.on <= extension.on
    ]
    return max(lasts, key=lambda one: one[0])[1] if lasts else None


@lru_cache
def _no_extensions(
    granted_silent_to: date | None, refused_silent_to: date | None, reported_silent_to: date | None
) -> Extensions:
    """Most contracts are never extended: they share one value."""
    return Extensions((), (), granted_silent_to, (), refused_silent_to, (), reported_silent_to)
