"""The enterprise's journey as a machine: whatever happens, the states follow from the events, on every day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from attrs import evolve
from facts import OSLO, TRADE, complete, contract, enterprise, event, portfolio, signed, started
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from okstat.book import default_book
from okstat.model.enterprise import Enterprise
from okstat.model.events import (
    ApprovalApplied,
    ApprovalRefused,
    ApprovalWithdrawn,
    Approved,
    Considered,
    Declined,
    Ended,
    Event,
    Joined,
    Left,
    MembershipApplied,
)
from okstat.model.portfolio import Portfolio
from okstat.period import add_months
from okstat.plans.journey import (
    ApprovalState,
    JourneyState,
    MembershipState,
    approval_status,
    journey_state,
    membership_statuses,
    pending_approvals,
)
from okstat.situation.history import record
from okstat.situation.view import view

WHERE = {"trade": TRADE, "county": OSLO, "department": "dep"}
OFFICES = st.sampled_from(["a", "b"])
ANSWERS: dict[type[Event], MembershipState] = {
    MembershipApplied: MembershipState.PENDING,
    Joined: MembershipState.ACTIVE,
    Left: MembershipState.ENDED,
}
Shown = tuple[JourneyState, dict[str, MembershipState], list[ApprovalState], list[ApprovalState]]


class JourneyMachine(RuleBasedStateMachine):
    """An enterprise considers, joins, is approved, trains, and thinks again; a model keeps count beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.today = date(2025, 1, 1)
        self.events: list[Event] = []
        self.contracts: list[list[Event]] = []
        self.shown: list[tuple[date, Shown]] = []
        self.members: dict[str, MembershipState] = {}
        self.waits: dict[str, date] = {}
        self.applied: ApprovalState | None = None
        self.approved_since: date | None = None
        self.was_approved = False
        self.asked_on: date | None = None
        self.considered_on: date | None = None
        self.no_on: date | None = None
        self.ended_on: date | None = None

    def add(self, kind: type[Event], **fields: Any) -> None:
        """Something happens to the enterprise."""
        self.events.append(kind(id=str(len(self.events)), on=self.today, recorded=self.today, **fields))

    def pass_on(self, days: int = 1) -> None:
        """A day goes by, or more, and what was to be seen is noted."""
        self.shown.append((self.today, self.seen(self.today)))
        self.today += timedelta(days=days)

    @rule()
    def consider(self) -> None:
        """The enterprise considers to take apprentices."""
        self.add(Considered)
        self.considered_on = self.asked_on = self.today
        self.pass_on()

    @rule(office=OFFICES, kind=st.sampled_from([MembershipApplied, Joined, Left]))
    def speak_with(self, office: str, kind: type[Event]) -> None:
        """It applies for membership, becomes a member, or leaves."""
        self.add(kind, office=office)
        self.members[office] = ANSWERS[kind]
        self.waits.pop(office, None)
        if kind is Left:
            self.no_on = self.today
        elif kind is MembershipApplied:
            self.asked_on = self.today
        self.pass_on()

    @rule(office=OFFICES, wait=st.sampled_from([0, 1, 2, 400]))
    def decline(self, office: str, wait: int) -> None:
        """It says no, for good or until a day."""
        until = self.today + timedelta(days=wait)
        self.add(Declined, office=office, until=until if wait else None)
        self.members[office] = MembershipState.DECLINED
        self.waits[office] = until
        self.no_on = self.today
        self.pass_on()

    @rule()
    def apply_for_approval(self) -> None:
        """It applies for approval."""
        self.add(ApprovalApplied, **WHERE)
        self.applied = ApprovalState.PENDING
        self.asked_on = self.today
        self.pass_on()

    @rule()
    def approve(self) -> None:
        """The county approves, asked or not."""
        self.add(Approved, **WHERE)
        self.applied, self.approved_since, self.was_approved = None, self.today, True
        self.pass_on()

    @precondition(lambda self: self.applied is not None)
    @rule()
    def refuse(self) -> None:
        """The county refuses."""
        self.add(ApprovalRefused, **WHERE)
        self.applied = ApprovalState.REFUSED
        self.pass_on()

    @precondition(lambda self: self.approved_since is not None)
    @rule()
    def withdraw(self) -> None:
        """The county withdraws its approval."""
        self.add(ApprovalWithdrawn, **WHERE)
        self.approved_since = None
        self.pass_on()

    @precondition(lambda self: self.approved_since is not None)
    @rule()
    def begin(self) -> None:
        """An apprentice begins."""
        today = self.today.isoformat()
        self.contracts.append([signed(today), started(today)])
        self.pass_on()

    @precondition(lambda self: any(len(events) == 2 for events in self.contracts))
    @rule()
    def end(self) -> None:
        """The contract that began first ends."""
        running = next(events for events in self.contracts if len(events) == 2)
        running.append(event(Ended, self.today.isoformat()))
        self.ended_on = self.today
        self.pass_on()

    @rule(days=st.sampled_from([30, 400, 729, 731]))
    def wait(self, days: int) -> None:
        """Nothing happens for a long time."""
        self.pass_on(days)

    def facts(self) -> tuple[Portfolio, Enterprise]:
        """All that is recorded, every contract among it."""
        place = evolve(enterprise(approved=None, joined=None), events=tuple(self.events))
        known = complete(signed="2099-01-01", training_started="2099-01-01")
        made = [
            contract(*events, company=place, id=f"K{n}", office=None, known=known)
            for n, events in enumerate(self.contracts)
        ]
        return portfolio(*made, known=known, enterprises=(place,)), place

    def seen(self, on: date) -> Shown:
        """The states on a day, as derived."""
        facts, place = self.facts()
        looked, known = view(facts, on), record(place.events, on, {})
        law = default_book().law_on(on)
        return (
            journey_state(looked.enterprises[0], known),
            {status.office: status.state for status in membership_statuses(known)},
            [status.state for status in pending_approvals(known, place.id)],
            [approval_status(approval, law).state for approval in looked.approvals if approval.approval.approved],
        )

    @invariant()
    def the_memberships_are_the_latest_words(self) -> None:
        """And a no that waits is a wait until its day."""
        expected = {
            office: MembershipState.WAITING if self.today < self.waits.get(office, self.today) else state
            for office, state in self.members.items()
        }
        assert expected == self.seen(self.today)[1]

    @invariant()
    def the_applications_wait_or_were_refused(self) -> None:
        """An approval answers all that came before it."""
        assert ([self.applied] if self.applied is not None else []) == self.seen(self.today)[2]

    @invariant()
    def the_approval_stands_until_it_is_withdrawn_or_lapses(self) -> None:
        """Two years after the last contract that was under it."""
        assert ([self.state_of_approval()] if self.was_approved else []) == self.seen(self.today)[3]

    def state_of_approval(self) -> ApprovalState:
        """What the model says of the approval."""
        if self.approved_since is None:
            return ApprovalState.WITHDRAWN
        is_running = any(len(events) == 2 for events in self.contracts)
        if is_running or self.ended_on is None or self.ended_on < self.approved_since:
            return ApprovalState.GRANTED
        return ApprovalState.LAPSED if self.today >= add_months(self.ended_on, 24) else ApprovalState.LAPSING

    @invariant()
    def the_journey_goes_by_what_it_does(self) -> None:
        """Contracts first, then the approval, then what it said last."""
        assert self.state_of_journey() is self.seen(self.today)[0]

    def state_of_journey(self) -> JourneyState:
        """What the model says of the journey."""
        words = [said for said in (self.considered_on, self.no_on) if said is not None]
        if any(len(events) == 2 for events in self.contracts):
            return JourneyState.FOLLOWS_UP
        if self.ended_on is not None:
            return JourneyState.RECONSIDERS if max(words, default=date.min) > self.ended_on else JourneyState.COMPLETES
        if self.was_approved:
            return JourneyState.RECRUITS
        if self.no_on is not None and (self.considered_on is None or self.considered_on < self.no_on):
            return JourneyState.RECONSIDERS
        return JourneyState.NOTHING_KNOWN if self.asked_on is None else JourneyState.CONSIDERS

    def teardown(self) -> None:
        """What was to be seen on a day is to be seen of that day still, whatever happened since."""
        for on, shown in self.shown:
            assert shown == self.seen(on)


TestJourneyMachine = JourneyMachine.TestCase
TestJourneyMachine.settings = settings(max_examples=30, stateful_step_count=20, deadline=None)
