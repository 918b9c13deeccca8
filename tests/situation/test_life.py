"""The life of a contract: states, clashes between facts, and what may happen next."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from facts import day, event, signed, started
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from okstat.citation import Instrument
from okstat.document.kinds import EVENTS_OF
from okstat.model.contract import Candidate
from okstat.model.events import (
    Absent,
    AppealDecided,
    Appealed,
    AssessmentHeld,
    AttestWritten,
    CertificateIssued,
    Changed,
    ContractApproved,
    Drafted,
    Ended,
    Event,
    ExamAnnulled,
    ExamCalled,
    ExamDeferred,
    ExamHeld,
    ExamRegistered,
    ExamResult,
    ExtensionGranted,
    Leave,
    Practised,
    Refused,
    Returned,
    Schooled,
    Submitted,
    TalkHeld,
    Transferred,
)
from okstat.situation.life import Life, live, may
from okstat.situation.life_table import BEGINNING, TRANSITIONS, Region, State, leads_to

ON = day("2026-11-20")


def life(*events: Event, on: date = ON, last: str | None = None) -> Life:
    """The life that some events make."""
    return live(events, on, day(last) if last else None)


class TestStates:
    """Status follows from dates and events, one state in each region."""

    def test_nothing_recorded_is_the_beginning(self) -> None:
        """Without events each region is where it begins."""
        assert (State.NOT_MADE, State.NOT_STARTED, State.NOT_REGISTERED) == _states(life())

    @pytest.mark.parametrize(
        ("events", "making"),
        [
            ([event(Drafted, "2025-05-01")], State.DRAFTED),
            ([signed("2025-05-02")], State.SIGNED),
            ([signed("2025-05-02"), event(Submitted, "2025-05-03")], State.SUBMITTED),
            ([signed("2025-05-02"), event(Submitted, "2025-05-03"), event(Returned, "2025-05-04")], State.RETURNED),
            ([signed("2025-05-02"), event(Submitted, "2025-05-03"), event(Refused, "2025-05-04")], State.REFUSED),
            ([signed("2025-05-02"), event(ContractApproved, "2025-05-04")], State.APPROVED),
        ],
    )
    def test_the_making_goes_step_by_step(self, events: list[Event], making: State) -> None:
        """Drafted, signed, submitted, returned, refused or approved."""
        assert making is life(*events).making

    @pytest.mark.parametrize(
        ("on", "training"),
        [
            ("2025-08-17", State.NOT_STARTED),
            ("2025-08-18", State.IN_TRAINING),
            ("2025-12-31", State.IN_TRAINING),
            ("2026-01-01", State.INTERRUPTED),
            ("2026-01-31", State.INTERRUPTED),
            ("2026-02-01", State.IN_TRAINING),
            ("2027-08-17", State.IN_TRAINING),
            ("2027-08-18", State.OVER),
        ],
    )
    def test_days_alone_move_the_training(self, on: str, training: State) -> None:
        """A leave lasts to its last day, the period to its own."""
        events = (started("2025-08-18"), event(Leave, "2026-01-01", last="2026-01-31"))
        assert training is life(*events, on=day(on), last="2027-08-17").training

    def test_a_leave_that_is_over_is_over_before_the_next_event(self) -> None:
        """After the leave the training goes on, and may be interrupted anew."""
        events = (
            started("2025-08-18"),
            event(Leave, "2026-01-01", last="2026-01-31"),
            event(Leave, "2026-03-01"),
        )
        found = life(*events)
        assert State.INTERRUPTED is found.training
        assert ["training_started", "leave", "leave"] == [step.kind for step in found.steps]

    def test_a_leave_after_the_end_of_which_it_ended_stays_ended(self) -> None:
        """A leave that runs out does not wake an ended contract."""
        events = (started("2025-08-18"), event(Leave, "2026-01-01", last="2026-01-31"), event(Ended, "2026-01-15"))
        assert State.ENDED is life(*events).training

    def test_an_extension_wakes_a_period_that_ran_out(self) -> None:
        """The last day in force decides, whenever the extension came."""
        events = (started("2024-08-18"), event(ExtensionGranted, "2026-08-01", last="2027-02-17"))
        assert State.IN_TRAINING is life(*events, last="2027-02-17").training

    @pytest.mark.parametrize(
        ("events", "exam"),
        [
            ([event(ExamRegistered, "2026-05-01")], State.REGISTERED),
            ([event(ExamRegistered, "2026-05-01"), event(ExamCalled, "2026-05-20")], State.CALLED),
            ([event(ExamRegistered, "2026-05-01"), event(ExamDeferred, "2026-05-20")], State.DEFERRED),
            ([event(ExamHeld, "2026-06-10")], State.HELD),
            ([event(ExamHeld, "2026-06-10", result=ExamResult.PASSED_VERY_WELL)], State.PASSED),
            ([event(ExamHeld, "2026-06-10", result=ExamResult.FAILED)], State.FAILED),
            ([event(ExamHeld, "2026-06-10"), event(ExamAnnulled, "2026-06-12")], State.ANNULLED),
            (
                [event(ExamHeld, "2026-06-10", result=ExamResult.FAILED), event(Appealed, "2026-06-20")],
                State.APPEALED,
            ),
            (
                [
                    event(ExamHeld, "2026-06-10", result=ExamResult.PASSED),
                    event(CertificateIssued, "2026-08-18"),
                ],
                State.CERTIFIED,
            ),
        ],
    )
    def test_the_exam_goes_by_its_result(self, events: list[Event], exam: State) -> None:
        """Registered, called, held with its result, appealed, certified; a forerunner not recorded is no fault."""
        found = life(*events)
        assert exam is found.exam
        assert () == found.clashes

    @pytest.mark.parametrize(("upheld", "exam"), [(True, State.DEFERRED), (False, State.FAILED), (None, State.HELD)])
    def test_an_appeal_is_decided_one_way_or_the_other(self, upheld: bool | None, exam: State) -> None:
        """Upheld leads to a new exam, rejected leaves it failed; a decision not told leaves it held."""
        events = (
            event(ExamHeld, "2026-06-10", result=ExamResult.FAILED),
            event(Appealed, "2026-06-20"),
            event(AppealDecided, "2026-09-01", upheld=upheld),
        )
        assert exam is life(*events).exam

    def test_events_after_the_day_asked_are_not_in_it(self) -> None:
        """An event whose effect lies after the day is in the history, not in the life on that day."""
        assert State.NOT_STARTED is life(started("2026-11-21")).training


class TestClashes:
    """Facts that contradict each other are told, both of them; what is merely not recorded is no contradiction."""

    @pytest.mark.parametrize(
        ("events", "clash"),
        [
            ([event(Ended, "2025-08-01"), started("2025-08-18")], ("training_started", "ended")),
            (
                [signed("2025-05-01"), event(ContractApproved, "2025-06-01"), event(ContractApproved, "2025-07-01")],
                ("approved", "approved"),
            ),
            ([event(ExamHeld, "2025-06-01"), started("2025-08-18")], ("exam_held", "training_started")),
            ([event(ContractApproved, "2025-05-01"), signed("2025-06-01")], ("approved", "signed")),
            ([event(Ended, "2026-01-01"), event(AssessmentHeld, "2026-02-01")], ("assessment_held", "ended")),
            (
                [event(CertificateIssued, "2026-01-01"), event(ExamRegistered, "2026-02-01")],
                ("exam_registered", "certificate_issued"),
            ),
        ],
    )
    def test_both_facts_are_named(self, events: list[Event], clash: tuple[str, str]) -> None:
        """Each contradiction names the event that was not possible and the one it contradicts."""
        (found,) = life(*events).clashes
        assert clash == (found.kind, found.against_kind)
        assert {found.on, found.against_on} == {e.on for e in events if e.kind in clash and e.on >= events[0].on} | {
            found.on
        }

    @pytest.mark.parametrize(
        "events",
        [
            [started("2025-08-18")],
            [signed("2025-08-20"), started("2025-08-18")],
            [event(ExamHeld, "2026-06-01")],
            [event(AttestWritten, "2026-06-01")],
            [signed("2025-05-01"), event(ContractApproved, "2025-06-01"), signed("2025-07-01")],
        ],
    )
    def test_a_gap_in_the_record_is_no_clash(self, events: list[Event]) -> None:
        """Nor is a breach of the law: a signature after the start has a rule of its own."""
        assert () == life(*events).clashes


class TestMay:
    """`may` says whether an event is possible next, and if not, why not, citing the Act of the day."""

    def test_what_the_table_allows_is_possible(self) -> None:
        """A signed contract may be submitted."""
        assert may(life(signed("2025-05-01")), "submitted", ON).is_possible

    def test_what_it_does_not_allow_is_refused_with_its_reason(self) -> None:
        """No assessment before training has started."""
        found = may(life(), "assessment_held", ON)
        assert not found.is_possible
        assert found.because is not None
        assert "Training must be under way." == found.because.en

    def test_training_may_not_start_before_the_contract_is_signed(self) -> None:
        """The state of another region can stand in the way."""
        assert not may(life(), "training_started", ON).is_possible
        assert may(life(signed("2025-05-01")), "training_started", ON).is_possible

    @pytest.mark.parametrize(("on", "act"), [("2024-07-31", Instrument.ACT_1998), ("2024-08-01", Instrument.ACT_2023)])
    def test_the_act_of_the_day_is_cited(self, on: str, act: Instrument) -> None:
        """The last day of the old Act cites the old Act."""
        (citation,) = may(life(), "submitted", day(on)).citations
        assert act is citation.instrument

    @pytest.mark.parametrize(
        "kind", ["extension_applied", "extension_granted", "ending_notified", "heard", "ended", "changed"]
    )
    def test_what_is_not_made_is_neither_changed_nor_ended(self, kind: str) -> None:
        """Signed, or with training begun though no signature is recorded, it may be."""
        assert not may(life(), kind, ON).is_possible
        assert may(life(signed("2025-05-01")), kind, ON).is_possible
        assert kind == "changed" or may(life(started("2025-08-18")), kind, ON).is_possible

    def test_a_kind_that_no_contract_has_is_an_error(self) -> None:
        """A slip of the pen is not an answer."""
        with pytest.raises(KeyError, match="sigend"):
            may(life(), "sigend", ON)


class TestCandidate:
    """A candidate without a contract has the exam only: schooling and practice move no state."""

    BEFORE = (
        event(Practised, "2018-01-01", last="2023-12-31"),
        event(Schooled, "2015-08-01", last="2017-06-30"),
    )

    def test_only_the_exam_and_a_contract_may_come(self) -> None:
        """The candidate may be registered, or make a contract; nothing of a contract may happen to one without it."""
        kinds = dict.fromkeys(row.event for row in TRANSITIONS)
        possible = [kind for kind in kinds if may(life(*self.BEFORE), kind, ON).is_possible]
        assert ["drafted", "signed", "exam_registered"] == possible

    @pytest.mark.parametrize(
        ("events", "possible"),
        [
            ([], ["exam_registered"]),
            (
                [event(ExamRegistered, "2026-01-10")],
                ["exam_called", "exam_held", "exam_deferred"],
            ),
            (
                [event(ExamRegistered, "2026-01-10"), event(ExamHeld, "2026-03-01", result=ExamResult.FAILED)],
                ["exam_registered", "exam_annulled", "appealed"],
            ),
            (
                [event(ExamRegistered, "2026-01-10"), event(ExamHeld, "2026-03-01", result=ExamResult.PASSED)],
                ["exam_annulled", "certificate_issued"],
            ),
            ([event(ExamHeld, "2026-03-01"), event(CertificateIssued, "2026-03-20")], []),
        ],
    )
    def test_the_exam_goes_as_with_a_contract(self, events: list[Event], possible: list[str]) -> None:
        """Registered, called, held, by its result appealed or certified."""
        found = life(*self.BEFORE, *events)
        kinds = [kind for kind in EVENTS_OF[Candidate] if kind in {row.event for row in TRANSITIONS}]
        assert possible == [kind for kind in kinds if may(found, kind, ON).is_possible]
        assert (State.NOT_MADE, State.NOT_STARTED, ()) == (found.making, found.training, found.clashes)

    def test_an_exam_without_registration_is_refused_with_its_reason(self) -> None:
        """The law names no place for it."""
        refused = may(life(*self.BEFORE), "exam_held", ON)
        assert refused.because is not None
        assert ("The candidate must be registered, and not have passed.", ()) == (refused.because.en, refused.citations)

    @pytest.mark.parametrize("kind", ["practice", "schooling"])
    def test_what_a_candidate_has_done_is_no_step_of_a_life(self, kind: str) -> None:
        """It may be told at any time: the table has no row for it."""
        with pytest.raises(KeyError, match=kind):
            may(life(), kind, ON)


def _states(found: Life) -> tuple[State, State, State]:
    return found.making, found.training, found.exam


def test_every_state_can_be_reached_from_the_beginning() -> None:
    """The table has no state that no chain of events leads to."""
    reachable = {state for state in State if any(leads_to(first, frozenset({state})) for first in BEGINNING.values())}
    assert set(State) == reachable


def test_every_row_acts_within_its_own_region() -> None:
    """No row leads from one region into another."""
    of_region = {region: {BEGINNING[region]} for region in Region}
    for row in TRANSITIONS:
        of_region[row.region] |= {*row.sources} | ({row.target} if row.target is not None else set())
    assert sum(len(states) for states in of_region.values()) == len(set().union(*of_region.values()))


KINDS: tuple[tuple[type[Event], dict[str, Any]], ...] = (
    (Drafted, {}),
    (Submitted, {}),
    (Returned, {}),
    (Refused, {}),
    (ContractApproved, {}),
    (Absent, {}),
    (Leave, {}),
    (TalkHeld, {}),
    (AssessmentHeld, {}),
    (Changed, {}),
    (Transferred, {}),
    (ExamRegistered, {}),
    (ExamCalled, {}),
    (ExamDeferred, {}),
    (ExamHeld, {"result": ExamResult.FAILED}),
    (ExamHeld, {"result": ExamResult.PASSED}),
    (ExamAnnulled, {}),
    (Appealed, {}),
    (AppealDecided, {"upheld": True}),
    (CertificateIssued, {}),
    (Ended, {}),
    (AttestWritten, {}),
)


class LifeMachine(RuleBasedStateMachine):
    """A contract that does only what it may do never contradicts itself."""

    def __init__(self) -> None:
        super().__init__()
        self.today = date(2025, 1, 1)
        self.events: list[Event] = []

    def now(self) -> Life:
        """The life as it stands."""
        return live(self.events, self.today)

    def add(self, kind: type[Event], **fields: Any) -> None:
        """Something happens, and a day goes by."""
        self.events.append(event(kind, self.today.isoformat(), id=str(len(self.events)), **fields))
        self.today += timedelta(days=1)

    @precondition(lambda self: may(self.now(), "signed", self.today).is_possible)
    @rule()
    def sign(self) -> None:
        """All parties sign."""
        self.events.append(signed(self.today.isoformat()))
        self.today += timedelta(days=1)

    @precondition(lambda self: may(self.now(), "training_started", self.today).is_possible)
    @rule()
    def start(self) -> None:
        """Training starts."""
        self.events.append(started(self.today.isoformat()))
        self.today += timedelta(days=1)

    @rule(choice=st.sampled_from(KINDS))
    def happen(self, choice: tuple[type[Event], dict[str, Any]]) -> None:
        """Anything else happens, if it may, and the exam only once training has started."""
        kind, fields = choice
        is_exam = kind is ExamHeld and not any(e.kind == "training_started" for e in self.events)
        if may(self.now(), kind.kind, self.today).is_possible and not is_exam:
            self.add(kind, **fields)

    @invariant()
    def nothing_clashes(self) -> None:
        """No facts contradict each other."""
        assert () == self.now().clashes


TestLifeMachine = LifeMachine.TestCase
TestLifeMachine.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)


@given(
    st.permutations(
        [signed("2025-05-01"), event(Submitted, "2025-05-02"), started("2025-08-18"), event(Ended, "2026-01-01")]
    )
)
def test_the_order_of_the_document_says_nothing(events: list[Event]) -> None:
    """Replaying in any order gives the same life."""
    assert (State.SUBMITTED, State.ENDED, State.NOT_REGISTERED) == _states(life(*events))
