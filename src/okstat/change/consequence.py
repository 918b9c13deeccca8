"""What follows from a change, as values: what became of end days, plans, duties and answers, and who is asked."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from okstat.agenda import Obligation
from okstat.change.notice_due import NoticeDue
from okstat.finding import Finding, Subject
from okstat.model.events import Event
from okstat.outcome import OutcomeKind
from okstat.plans.grants import GrantPlan
from okstat.plans.grants_rows import GrantRow
from okstat.plans.overlap import Gap, Overlap
from okstat.plans.training_time import TrainingTime

__all__ = [
    "Change",
    "Consequences",
    "EndDayChange",
    "EventChange",
    "FindingChange",
    "GrantChange",
    "KeyChange",
    "ObligationChange",
    "PlanChange",
    "SpanChange",
]


class Change(Enum):
    """What became of something."""

    ADDED = "added"
    MOVED = "moved"
    PASSED_ON = "passed_on"
    REMOVED = "removed"


@frozen
class EventChange:
    """An event that is known now and was not before, or the other way round.

    Attributes:
        change: `ADDED` or `REMOVED`; an event that is replaced is removed, and the other added.
        subject: whose event it is.
        event: the event itself.
    """

    change: Change
    subject: Subject
    event: Event


@frozen
class KeyChange:
    """A key of a contract that reads otherwise than before; its values are not told, since they may be personal.

    Attributes:
        subject: the contract.
        key: the key, as in the document.
    """

    subject: Subject
    key: str


@frozen
class EndDayChange:
    """The last day of a contract before and after.

    Attributes:
        contract: the id of the contract.
        before: the last day before the change, inclusive; `None` where it is not known.
        after: the same after the change.
    """

    contract: str
    before: date | None
    after: date | None


@frozen
class PlanChange:
    """The training time of a contract before and after.

    Attributes:
        contract: the id of the contract.
        before: the plan before the change; `None` where first or last day is not known.
        after: the same after the change.
    """

    contract: str
    before: TrainingTime | None
    after: TrainingTime | None


@frozen
class GrantChange:
    """The grant of a contract before and after, row by row; `None` where there is no plan.

    No policy is chosen for broken months: a row with one has no amount, and asks.

    Attributes:
        contract: id of the contract.
        before: its plan before the change.
        after: its plan after it.
    """

    contract: str
    before: GrantPlan | None
    after: GrantPlan | None

    @property
    def gone(self) -> tuple[GrantRow, ...]:
        """The rows that are no longer so."""
        return _without(self.before, self.after)

    @property
    def new(self) -> tuple[GrantRow, ...]:
        """The rows that were not so before."""
        return _without(self.after, self.before)


def _without(one: GrantPlan | None, other: GrantPlan | None) -> tuple[GrantRow, ...]:
    held = () if other is None else other.rows
    return () if one is None else tuple(row for row in one.rows if row not in held)


@frozen
class ObligationChange:
    """One obligation that is added, moved to another day, passed on to another bearer, or removed or waived.

    Attributes:
        change: what became of it.
        subject: whom it is about.
        rule: the id of the duty.
        number: which occurrence, from 1.
        before: the obligation before; `None` where there was none.
        after: the obligation after; `None` where it is gone.
    """

    change: Change
    subject: Subject
    rule: str
    number: int
    before: Obligation | None
    after: Obligation | None


@frozen
class FindingChange:
    """An answer that comes, goes, becomes another one, or is a breach of another kind.

    Attributes:
        subject: whom it is about.
        rule: the id of the norm.
        number: the occurrence, for a duty.
        before: the answer before; `None` where the rule was not asked.
        after: the answer after; `None` where the rule is not asked any more.
        finding: the answer after, or the one before where there is none after.
    """

    subject: Subject
    rule: str
    number: int | None
    before: OutcomeKind | None
    after: OutcomeKind | None
    finding: Finding


@frozen
class SpanChange:
    """An overlap of two contracts of one person, or a gap between them, that is new or gone.

    Attributes:
        change: whether it is new or gone.
        person: id of the person.
        span: the overlap, or the gap.
    """

    change: Change
    person: str
    span: Overlap | Gap


@frozen
class Consequences:
    """All that follows from the change, on a day.

    Attributes:
        on: the day asked about.
        known_at: the day whose knowledge was used; `None` for all that is recorded.
        events: the events that make the change.
        keys: the keys of contracts that read otherwise.
        end_days: last days that moved.
        plans: training times that differ.
        grants: grants from the county that differ, where anything of them is known in kroner.
        spans: overlaps and gaps that came or went.
        obligations: occurrences of duties that came, moved, passed on or went.
        findings: answers that came, went or became others.
        notices: who must consent, be heard or be told.
        overlays: the names of the overlays in the book.
    """

    on: date
    known_at: date | None
    events: tuple[EventChange, ...]
    keys: tuple[KeyChange, ...]
    end_days: tuple[EndDayChange, ...]
    plans: tuple[PlanChange, ...]
    grants: tuple[GrantChange, ...]
    spans: tuple[SpanChange, ...]
    obligations: tuple[ObligationChange, ...]
    findings: tuple[FindingChange, ...]
    notices: tuple[NoticeDue, ...]
    overlays: tuple[str, ...] = ()

    @property
    def coming(self) -> tuple[EventChange, ...]:
        """The events of the change that take effect after the day asked about: nothing else here rests on them."""
        return tuple(change for change in self.events if change.event.on > self.on)
