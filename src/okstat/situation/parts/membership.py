"""Membership of training offices."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.complete import silence_is_fact
from okstat.model.events import Event, Joined, Left
from okstat.situation.history import Record
from okstat.situation.parts.assistance import NO_ASSISTANCE, Assistance, fold_assistance

__all__ = ["Member", "Membership", "Memberships", "fold_memberships"]


@frozen
class Membership:
    """One membership of an office.

    Attributes:
        office: id of the office.
        first: its first day.
        last: its last day, inclusive; open when it is not known to be over.
    """

    office: str
    first: date
    last: date | None


@frozen
class Member:
    """An enterprise that is or was a member of an office.

    Attributes:
        enterprise: id of the enterprise.
        first: the first day of the membership.
        last: its last day, inclusive; open when it is not known to be over.
    """

    enterprise: str
    first: date
    last: date | None


@frozen
class Memberships:
    """What an enterprise has to do with offices.

    Attributes:
        events: what was joined and left.
        rows: the memberships, by first day.
        silent_to: the last day for which no further membership is a fact.
        help: what help was agreed on.
    """

    events: tuple[Event, ...]
    rows: tuple[Membership, ...]
    silent_to: date | None
    help: Assistance = NO_ASSISTANCE

    def attached_on(self, day: date) -> bool | None:
        """Whether the enterprise is a member of some office on the day; `None` when it is not known."""
        if any(row.first <= day and (row.last is None or day <= row.last) for row in self.rows):
            return True
        return False if silence_is_fact(self.silent_to, day) else None


def fold_memberships(record: Record) -> Memberships:
    """Each leaving ends the membership of the same office that stands."""
    joined, left = record.of(Joined), record.of(Left)
    rows = []
    for event in joined:
        gone = next((leaving.on for leaving in left if leaving.office == event.office and leaving.on > event.on), None)
        rows.append(Membership(event.office, event.on, date.fromordinal(gone.toordinal() - 1) if gone else None))
    return Memberships((*joined, *left), tuple(rows), record.silent_to(Joined), fold_assistance(record))
