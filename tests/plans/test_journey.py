"""The journey of an enterprise, its memberships, its approvals: states derived from events."""

from __future__ import annotations

import pytest
from facts import OSLO, TRADE, complete, contract, day, enterprise, event, portfolio, signed, started

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
from okstat.plans.journey import (
    ApprovalState,
    JourneyState,
    MembershipState,
    approval_status,
    journey_state,
    membership_statuses,
    pending_approvals,
)
from okstat.situation.history import Record, record
from okstat.situation.view import view

WHERE = {"trade": TRADE, "county": OSLO, "department": "dep"}


def of(*events: Event, on: str = "2026-11-20") -> Record:
    """The record of an enterprise on a day."""
    return record(events, day(on), {})


class TestMembership:
    """The latest word with each office says where the enterprise stands with it."""

    @pytest.mark.parametrize(
        ("events", "state"),
        [
            ([event(MembershipApplied, "2025-01-01", office="ok")], MembershipState.PENDING),
            ([event(MembershipApplied, "2025-01-01", office="ok"), event(Joined, "2025-02-01", office="ok")], "active"),
            ([event(Declined, "2025-01-01", office="ok", reason="own scheme")], MembershipState.DECLINED),
            ([event(Joined, "2025-01-01", office="ok"), event(Left, "2026-01-01", office="ok")], "ended"),
        ],
    )
    def test_the_latest_word_counts(self, events: list[Event], state: MembershipState | str) -> None:
        """Applied, joined, declined, left."""
        (found,) = membership_statuses(of(*events))
        assert MembershipState(state) is found.state
        assert events[-1].on == found.since

    @pytest.mark.parametrize(
        ("on", "state"),
        [
            ("2025-12-31", MembershipState.WAITING),
            ("2026-01-01", MembershipState.DECLINED),
            ("2026-01-02", MembershipState.DECLINED),
        ],
    )
    def test_a_no_until_a_day_waits_until_that_day(self, on: str, state: MembershipState) -> None:
        """The day before it waits still; on the day the no stands alone."""
        (found,) = membership_statuses(
            of(event(Declined, "2025-01-01", office="ok", reason="no room", until="2026-01-01"), on=on)
        )
        assert (state, "no room") == (found.state, found.reason)

    def test_each_office_has_its_own_state(self) -> None:
        """An enterprise may belong to several offices."""
        found = membership_statuses(
            of(event(Joined, "2025-01-01", office="b"), event(MembershipApplied, "2025-01-01", office="a"))
        )
        assert [("a", "pending"), ("b", "active")] == [(status.office, status.state.value) for status in found]


class TestApproval:
    """An approval is granted, lapsing, lapsed or withdrawn; an application waits, or was refused."""

    @staticmethod
    def status(place: Enterprise, *events: Event, on: str) -> tuple[ApprovalState, str | None]:
        """State and day of lapse of the one approval, with one contract under it when events are given."""
        contracts = (contract(*events, company=place),) if events else ()
        facts = portfolio(*contracts, known=complete(signed="2030-01-01"), enterprises=(place,))
        (approval,) = view(facts, day(on)).approvals
        found = approval_status(approval, default_book().law_on(day(on)))
        return found.state, found.lapses_on.isoformat() if found.lapses_on else None

    def test_an_approval_without_contracts_is_granted(self) -> None:
        """A company that never had a contract is not covered by the rule on lapse."""
        assert (ApprovalState.GRANTED, None) == self.status(enterprise(approved="2020-01-01"), on="2026-11-20")

    def test_a_running_contract_keeps_it_granted(self) -> None:
        """While a contract runs nothing lapses."""
        found = self.status(enterprise(), signed("2025-08-01", first="2025-08-18", last="2027-08-17"), on="2026-11-20")
        assert (ApprovalState.GRANTED, None) == found

    @pytest.mark.parametrize(
        ("on", "state"),
        [
            ("2024-10-31", ApprovalState.LAPSING),
            ("2026-10-30", ApprovalState.LAPSING),
            ("2026-10-31", ApprovalState.LAPSED),
            ("2026-11-01", ApprovalState.LAPSED),
        ],
    )
    def test_two_years_after_the_last_contract_it_lapses(self, on: str, state: ApprovalState) -> None:
        """§ 7-9 (3): the last contract ended on 31 October 2024, so the approval lapses on 31 October 2026."""
        events = (signed("2022-08-01"), started("2022-08-18"), event(Ended, "2024-10-31"))
        assert (state, "2026-10-31") == self.status(enterprise(), *events, on=on)

    @pytest.mark.parametrize(
        ("on", "state"),
        [
            ("2025-01-31", ApprovalState.LAPSING),
            ("2025-02-01", ApprovalState.NOT_KNOWN),
            ("2026-07-31", ApprovalState.NOT_KNOWN),
            ("2026-08-01", ApprovalState.LAPSED),
        ],
    )
    def test_between_two_readings_it_is_not_known(self, on: str, state: ApprovalState) -> None:
        """A contract that ended before the Act: the years may run from its end, or from the Act."""
        events = (signed("2021-02-01"), started("2021-02-01"), event(Ended, "2023-02-01"))
        assert state is self.status(enterprise(), *events, on=on)[0]

    def test_where_the_readings_differ_no_day_of_the_lapse_is_told(self) -> None:
        """That it lapses is certain, when is not."""
        events = (signed("2021-02-01"), started("2021-02-01"), event(Ended, "2023-02-01"))
        assert (ApprovalState.LAPSING, None) == self.status(enterprise(), *events, on="2025-01-31")

    def test_one_contract_that_runs_keeps_it_granted(self) -> None:
        """Though another has ended."""
        place = enterprise()
        ended = contract(signed("2022-08-01"), started("2022-08-18"), event(Ended, "2024-10-31"), company=place)
        runs = contract(signed("2023-08-01"), started("2023-08-18"), company=place, id="K2")
        facts = portfolio(ended, runs, known=complete(signed="2030-01-01"), enterprises=(place,))
        (approval,) = view(facts, day("2026-11-20")).approvals
        assert ApprovalState.GRANTED is approval_status(approval, default_book().law_on(day("2026-11-20"))).state

    def test_a_contract_that_ended_on_the_day_of_the_approval(self) -> None:
        """It was under the approval on that day, so the years run from then."""
        events = (signed("2022-08-01"), started("2022-08-18"), event(Ended, "2024-10-31"))
        found = self.status(enterprise(approved="2024-10-31"), *events, on="2026-10-30")
        assert (ApprovalState.LAPSING, "2026-10-31") == found

    def test_before_the_act_no_approval_lapses(self) -> None:
        """The old Act has no such rule."""
        events = (signed("2018-02-01"), started("2018-02-01"), event(Ended, "2020-02-01"))
        assert (ApprovalState.GRANTED, None) == self.status(enterprise(approved="2015-01-01"), *events, on="2024-07-31")

    def test_a_new_approval_begins_anew(self) -> None:
        """A contract that ended before the approval was given says nothing of it."""
        events = (signed("2018-02-01"), started("2018-02-01"), event(Ended, "2020-02-01"))
        place = enterprise(approved="2024-09-01")
        assert ApprovalState.GRANTED is self.status(place, *events, on="2026-11-20")[0]

    def test_a_withdrawn_approval_is_withdrawn(self) -> None:
        """The county withdrew it."""
        place = enterprise(event(ApprovalWithdrawn, "2026-01-01", **WHERE))
        assert ApprovalState.WITHDRAWN is self.status(place, on="2026-11-20")[0]

    def test_the_last_withdrawal_is_told(self) -> None:
        """Approved again in between."""
        rows = event(ApprovalWithdrawn, "2025-01-01", **WHERE), event(Approved, "2025-06-01", **WHERE)
        place = enterprise(*rows, event(ApprovalWithdrawn, "2026-01-01", **WHERE))
        (approval,) = view(portfolio(enterprises=(place,)), day("2026-11-20")).approvals
        found = approval_status(approval, default_book().law_on(day("2026-11-20")))
        assert (ApprovalState.WITHDRAWN, day("2026-01-01")) == (found.state, found.since)

    @pytest.mark.parametrize(
        ("last", "state"),
        [("2025-09-01", ApprovalState.REFUSED), ("2025-11-01", ApprovalState.PENDING)],
    )
    def test_of_several_applications_and_refusals_the_last_count(self, last: str, state: ApprovalState) -> None:
        """Refused, applied for anew, and refused again on 1 October or not yet."""
        rows: list[Event] = [event(ApprovalApplied, on, **WHERE) for on in ("2025-01-01", last)]
        rows += [event(ApprovalRefused, on, **WHERE) for on in ("2025-03-01", "2025-10-01")]
        place = enterprise(*rows, approved=None)
        (approval,) = view(portfolio(enterprises=(place,)), day("2026-11-20")).approvals
        found = approval_status(approval, default_book().law_on(day("2026-11-20")))
        since = "2025-10-01" if state is ApprovalState.REFUSED else last
        assert (state, day(since)) == (found.state, found.since)

    @pytest.mark.parametrize(
        ("applied", "refused", "state"),
        [
            ("2025-01-01", None, ApprovalState.PENDING),
            ("2025-01-01", "2025-03-01", ApprovalState.REFUSED),
            ("2025-03-01", "2025-03-01", ApprovalState.REFUSED),
            ("2025-03-02", "2025-03-01", ApprovalState.PENDING),
            (None, "2025-03-01", ApprovalState.REFUSED),
        ],
    )
    def test_an_approval_that_was_never_given(
        self, applied: str | None, refused: str | None, state: ApprovalState
    ) -> None:
        """It waits from the last application, or is refused since the answer to it."""
        asked = [event(ApprovalApplied, applied, **WHERE)] if applied else []
        answer = [event(ApprovalRefused, refused, **WHERE)] if refused else []
        place = enterprise(*asked, *answer, approved=None)
        (approval,) = view(portfolio(enterprises=(place,)), day("2026-11-20")).approvals
        found = approval_status(approval, default_book().law_on(day("2026-11-20")))
        since = refused if state is ApprovalState.REFUSED else applied
        assert (f"dep/{TRADE}/{OSLO}", state, day(since or "")) == (found.id, found.state, found.since)

    def test_who_applies_again_waits_again(self) -> None:
        """The refusal answered the first application only, and there is one state for each approval."""
        again = [event(ApprovalApplied, "2025-01-01", **WHERE), event(ApprovalApplied, "2025-04-01", **WHERE)]
        (found,) = pending_approvals(of(event(ApprovalRefused, "2025-03-01", **WHERE), *again), "agency")
        assert (ApprovalState.PENDING, day("2025-04-01")) == (found.state, found.since)

    @pytest.mark.parametrize(
        ("answers", "states"),
        [
            ([], ["pending"]),
            ([event(ApprovalRefused, "2025-03-01", **WHERE)], ["refused"]),
            ([event(Approved, "2025-03-01", **WHERE)], []),
            ([event(ApprovalRefused, "2025-03-01", **WHERE), event(Approved, "2025-05-01", **WHERE)], []),
            ([event(ApprovalRefused, "2025-01-01", **WHERE)], ["refused"]),
            ([event(ApprovalRefused, "2025-03-01", **{**WHERE, "county": "46"})], ["pending"]),
            ([event(ApprovalRefused, "2025-03-01", **{**WHERE, "county": "01"})], ["pending"]),
        ],
    )
    def test_an_application_waits_for_its_own_answer(self, answers: list[Event], states: list[str]) -> None:
        """An answer to another application is none."""
        applied = event(ApprovalApplied, "2025-01-01", **WHERE)
        found = pending_approvals(of(applied, *answers), "agency")
        assert states == [status.state.value for status in found]
        assert all(f"dep/{TRADE}/{OSLO}" == status.id for status in found)

    def test_the_last_refusal_is_told(self) -> None:
        """Of two answers to one application."""
        rows = [event(ApprovalRefused, on, **WHERE) for on in ("2025-03-01", "2025-05-01")]
        (found,) = pending_approvals(of(event(ApprovalApplied, "2025-01-01", **WHERE), *rows), "agency")
        assert (ApprovalState.REFUSED, day("2025-05-01")) == (found.state, found.since)


class TestJourney:
    """What an enterprise does with its contracts says more than what it considers."""

    @staticmethod
    def state(*events: Event, of_contract: tuple[Event, ...] = (), approved: str | None = None) -> str:
        """Where the enterprise stands on 20 November 2026."""
        place = enterprise(*events, approved=approved, joined=None)
        contracts = (contract(*of_contract, company=place),) if of_contract else ()
        (found,) = view(portfolio(*contracts, enterprises=(place,)), day("2026-11-20")).enterprises
        return journey_state(found, of(*place.events)).value

    @pytest.mark.parametrize(
        ("first", "state"), [("2026-11-19", "follows_up"), ("2026-11-20", "follows_up"), ("2026-11-21", "recruits")]
    )
    def test_it_follows_up_from_the_first_day(self, first: str, state: str) -> None:
        """A contract that is agreed and has not begun is none yet."""
        assert state == self.state(of_contract=(signed("2026-10-01", first=first),), approved="2025-01-01")

    def test_a_word_on_the_day_of_the_ending_is_no_new_thought(self) -> None:
        """Nor is a thought on the day of a no."""
        ended = (signed("2024-01-01"), started("2024-02-01"), event(Ended, "2026-02-01"))
        thought = event(Considered, "2026-02-01")
        assert "completes" == self.state(thought, of_contract=ended, approved="2023-01-01")
        assert "considers" == self.state(event(Declined, "2026-02-01", office="ok"), thought)

    def test_nothing_known(self) -> None:
        """An enterprise nobody has written anything of."""
        assert JourneyState.NOTHING_KNOWN.value == self.state()

    @pytest.mark.parametrize(
        "asked",
        [
            event(Considered, "2026-01-01"),
            event(ApprovalApplied, "2026-01-01", **WHERE),
            event(MembershipApplied, "2026-01-01", office="ok"),
        ],
    )
    def test_it_considers(self, asked: Event) -> None:
        """It considers, or has applied."""
        assert "considers" == self.state(asked)

    def test_it_considers_anew_after_a_no(self) -> None:
        """A no, and then a new thought."""
        no, anew = event(Declined, "2025-01-01", office="ok"), event(Considered, "2026-01-01")
        assert "reconsiders" == self.state(no)
        assert "considers" == self.state(no, anew)

    def test_the_later_no_counts(self) -> None:
        """It declined, joined all the same, and left after it had thought anew."""
        no, anew = event(Declined, "2025-01-01", office="ok"), event(Considered, "2025-06-01")
        assert "reconsiders" == self.state(no, anew, event(Left, "2026-01-01", office="ok"))

    def test_approved_and_without_contracts_it_recruits(self) -> None:
        """It may take apprentices, and has none."""
        assert "recruits" == self.state(approved="2026-01-01")

    def test_with_a_contract_running_it_follows_up(self) -> None:
        """A contract runs."""
        assert "follows_up" == self.state(
            of_contract=(signed("2026-01-01"), started("2026-02-01")), approved="2025-01-01"
        )

    def test_after_the_last_contract_it_completes_or_reconsiders(self) -> None:
        """The last contract has ended; a later word makes it reconsider."""
        ended = (signed("2024-01-01"), started("2024-02-01"), event(Ended, "2026-02-01"))
        assert "completes" == self.state(of_contract=ended, approved="2023-01-01")
        assert "reconsiders" == self.state(event(Considered, "2026-05-01"), of_contract=ended, approved="2023-01-01")
        assert "completes" == self.state(event(Considered, "2025-05-01"), of_contract=ended, approved="2023-01-01")
