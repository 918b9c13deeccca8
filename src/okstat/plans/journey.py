"""The journey of an enterprise, its memberships and its approvals: states derived from events, never stored."""

from __future__ import annotations

from datetime import date
from enum import Enum

from attrs import frozen

from okstat.law import HoleRead, Law
from okstat.model.events import (
    ApprovalApplied,
    ApprovalRefused,
    Approved,
    Considered,
    Declined,
    Joined,
    Left,
    MembershipApplied,
)
from okstat.situation.approval import ApprovalSituation
from okstat.situation.enterprise import EnterpriseSituation
from okstat.situation.history import Record
from okstat.transition import lapse_days

__all__ = [
    "ApprovalState",
    "ApprovalStatus",
    "JourneyState",
    "MembershipState",
    "MembershipStatus",
    "approval_status",
    "journey_state",
    "membership_statuses",
    "pending_approvals",
]


class JourneyState(Enum):
    """Where an enterprise stands on its way with apprentices."""

    NOTHING_KNOWN = "nothing_known"
    CONSIDERS = "considers"
    RECRUITS = "recruits"
    FOLLOWS_UP = "follows_up"
    COMPLETES = "completes"
    RECONSIDERS = "reconsiders"


class MembershipState(Enum):
    """Where an enterprise stands with one office."""

    PENDING = "pending"
    ACTIVE = "active"
    DECLINED = "declined"
    WAITING = "waiting"
    ENDED = "ended"


class ApprovalState(Enum):
    """Where an approval as training company stands."""

    PENDING = "pending"
    GRANTED = "granted"
    LAPSING = "lapsing"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    REFUSED = "refused"
    NOT_KNOWN = "not_known"


@frozen
class MembershipStatus:
    """How an enterprise stands to one office.

    Attributes:
        office: the id of the office.
        state: the latest word.
        since: the day of it.
        reason: why the enterprise said no.
        until: the day to which it waits before the question is looked at anew.
    """

    office: str
    state: MembershipState
    since: date
    reason: str | None = None
    until: date | None = None


@frozen
class ApprovalStatus:
    """How one approval stands.

    Attributes:
        id: department, trade and county.
        state: the latest word.
        since: the day of it; `None` where it is not known.
        lapses_on: the day on which it lapses if it is not used; `None` where that cannot be told.
    """

    id: str
    state: ApprovalState
    since: date | None
    lapses_on: date | None = None


def membership_statuses(record: Record) -> tuple[MembershipStatus, ...]:
    """The latest word with each office, by office."""
    events: list[MembershipApplied | Joined | Declined | Left] = [
        *record.of(MembershipApplied),
        *record.of(Joined),
        *record.of(Declined),
        *record.of(Left),
    ]
    latest = {event.office: event for event in sorted(events, key=lambda event: (event.on, event.recorded))}
    return tuple(_membership(event, record.on) for _, event in sorted(latest.items()))


def _membership(event: MembershipApplied | Joined | Declined | Left, on: date) -> MembershipStatus:
    if isinstance(event, Declined):
        waits = event.until is not None and on < event.until
        state = MembershipState.WAITING if waits else MembershipState.DECLINED
        return MembershipStatus(event.office, state, event.on, event.reason, event.until)
    states = {
        MembershipApplied: MembershipState.PENDING,
        Joined: MembershipState.ACTIVE,
        Left: MembershipState.ENDED,
    }
    return MembershipStatus(event.office, states[event.__class__], event.on)


def approval_status(approval: ApprovalSituation, law: Law) -> ApprovalStatus:
    """Where one approval stands; the law of the day says after how many years without a contract it lapses.

    Where the readings of § 7-9 (3) differ on a lapse before the day asked about, the state is not known.
    """
    given = approval.approval.stands_since(approval.on)
    if not approval.approval.approved:
        return _without_approval(approval)
    if given is None:
        gone = approval.approval.withdrawn
        return ApprovalStatus(approval.id, ApprovalState.WITHDRAWN, gone[-1] if gone else None)
    ends = [run.ended_on for run in approval.runs]
    known_ends = [end for end in ends if end is not None]
    if not known_ends or len(known_ends) < len(ends) or max(known_ends) < given:
        return ApprovalStatus(approval.id, ApprovalState.GRANTED, given)
    try:
        first, last = lapse_days(max(known_ends), law.whole("company.lapse-years"))
    except HoleRead:
        return ApprovalStatus(approval.id, ApprovalState.GRANTED, given)
    if approval.on >= last:
        return ApprovalStatus(approval.id, ApprovalState.LAPSED, last, last)
    if approval.on >= first:
        return ApprovalStatus(approval.id, ApprovalState.NOT_KNOWN, given)
    return ApprovalStatus(approval.id, ApprovalState.LAPSING, max(known_ends), first if first == last else None)


def _without_approval(approval: ApprovalSituation) -> ApprovalStatus:
    """Refused, unless it was applied for anew."""
    applied, refused = approval.application.applied, approval.application.refusals
    if refused and (not applied or applied[-1] <= refused[-1].on):
        return ApprovalStatus(approval.id, ApprovalState.REFUSED, refused[-1].on)
    return ApprovalStatus(approval.id, ApprovalState.PENDING, applied[-1])


def pending_approvals(record: Record, enterprise: str) -> tuple[ApprovalStatus, ...]:
    """Applications for approval that are refused, or that wait for an answer; who applies again waits again."""
    statuses = []
    latest = {(event.department, event.trade, event.county): event for event in record.of(ApprovalApplied)}
    for key, event in latest.items():
        answers: list[Approved | ApprovalRefused] = [*record.of(Approved), *record.of(ApprovalRefused)]
        later = [
            answer
            for answer in sorted(answers, key=lambda answer: answer.on)
            if (answer.department, answer.trade, answer.county) == key and answer.on >= event.on
        ]
        id_ = f"{event.department or enterprise}/{event.trade}/{event.county}"
        if not later:
            statuses.append(ApprovalStatus(id_, ApprovalState.PENDING, event.on))
        elif isinstance(later[-1], ApprovalRefused):
            statuses.append(ApprovalStatus(id_, ApprovalState.REFUSED, later[-1].on))
    return tuple(statuses)


def journey_state(enterprise: EnterpriseSituation, record: Record) -> JourneyState:
    """Where the enterprise stands: what it does with its contracts says more than what it considers."""
    if any(run.first is not None and run.first <= enterprise.on and run.ended_on is None for run in enterprise.runs):
        return JourneyState.FOLLOWS_UP
    ended = [run.ended_on for run in enterprise.runs if run.ended_on is not None]
    considered = record.last(Considered)
    noes = [event for event in (record.last(Declined), record.last(Left)) if event is not None]
    declined = max(noes, key=lambda event: event.on, default=None)
    if ended:
        again = [event for event in (considered, declined) if event is not None and event.on > max(ended)]
        return JourneyState.RECONSIDERS if again else JourneyState.COMPLETES
    if record.of(Approved):
        return JourneyState.RECRUITS
    if declined is not None and (considered is None or considered.on < declined.on):
        return JourneyState.RECONSIDERS
    asked = considered or record.last(ApprovalApplied) or record.last(MembershipApplied)
    return JourneyState.CONSIDERS if asked is not None else JourneyState.NOTHING_KNOWN
