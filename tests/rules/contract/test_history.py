from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from facts import (
    NOTHING,
    answers,
    cited,
    complete_to,
    contract,
    day,
    event,
    finding,
    outcome,
    portfolio,
    read_from,
    reads,
    recorded_answers,
    report,
    signed,
    started,
    texts,
    trainings,
)
from hypothesis import example, given
from hypothesis import strategies as st

from okstat.model.complete import Complete
from okstat.model.events import (
    Absent,
    AssessmentHeld,
    CertificateIssued,
    ContractApproved,
    Ended,
    Event,
    ExamHeld,
    ExamRegistered,
    Leave,
    Refused,
    TalkHeld,
    TrainingStarted,
    Transferred,
    Withdrawn,
)
from okstat.model.portfolio import Portfolio
from okstat.rule import Severity
from okstat.situation.life import live

HISTORY = "contract.history"
ON = "2026-11-20"
SIGNED = signed("2025-05-01")
STARTED = started("2025-08-18")
APPROVED = event(ContractApproved, "2025-06-01")
ENDED = event(Ended, "2026-06-01")
HELD = event(ExamHeld, "2026-05-01")


class TestContractHistory:
    """The recorded events of a contract do not contradict each other, so that its facts can be trusted."""

    @pytest.mark.parametrize(
        ("events", "said"),
        [
            (
                [SIGNED, STARTED, event(Ended, "2025-08-17")],
                "the contract ended on 17 August 2025, and that training began on 18 August 2025",
            ),
            (
                [SIGNED, STARTED, event(ExamHeld, "2025-08-17")],
                "the exam was held on 17 August 2025, and that training began on 18 August 2025",
            ),
            (
                [SIGNED, APPROVED, event(ContractApproved, "2025-07-01")],
                "the contract was approved on 1 June 2025, and that the contract was approved on 1 July 2025",
            ),
            (
                [SIGNED, event(ContractApproved, "2025-04-30")],
                "the contract was approved on 30 April 2025, and that the contract was signed on 1 May 2025",
            ),
            (
                [SIGNED, event(ContractApproved, "2025-04-30"), event(ContractApproved, "2025-07-01", id="again")],
                "the contract was approved on 30 April 2025, and that the contract was signed on 1 May 2025",
            ),
            (
                [STARTED, HELD, event(CertificateIssued, "2026-05-10"), event(ExamHeld, "2026-06-01", id="again")],
                "a certificate was issued on 10 May 2026, and that the exam was held on 1 June 2026",
            ),
            (
                [STARTED, ENDED, event(AssessmentHeld, "2026-06-02")],
                "the contract ended on 1 June 2026, and that a half-year assessment was held on 2 June 2026",
            ),
            (
                [STARTED, ENDED, event(TalkHeld, "2026-06-02")],
                "the contract ended on 1 June 2026, and that a talk on development was held on 2 June 2026",
            ),
            (
                [STARTED, ENDED, event(Absent, "2026-06-02")],
                "the contract ended on 1 June 2026, and that an absence began on 2 June 2026",
            ),
            (
                [STARTED, ENDED, event(Leave, "2026-06-02")],
                "the contract ended on 1 June 2026, and that a leave began on 2 June 2026",
            ),
            (
                [STARTED, HELD, event(CertificateIssued, "2026-04-30")],
                "a certificate was issued on 30 April 2026, and that the exam was held on 1 May 2026",
            ),
        ],
    )
    def test_two_facts_that_cannot_both_be_right_are_named_with_their_days(
        self, events: list[Event], said: str
    ) -> None:
        """The earlier one first; whatever the order of the document, and whatever the record lacks."""
        expected = f"It is recorded that {said}. Both cannot be right."
        for ordered in permutations(events):
            assert expected == finding(contract(*ordered), HISTORY, ON).text("en")

    @pytest.mark.parametrize(
        "events",
        [
            [SIGNED, STARTED, event(Ended, "2025-08-18")],
            [SIGNED, STARTED, event(ExamHeld, "2025-08-18")],
            [SIGNED, event(ContractApproved, "2025-05-01")],
            [STARTED, ENDED, event(AssessmentHeld, "2026-06-01"), event(TalkHeld, "2026-06-01")],
            [STARTED, ENDED, event(Absent, "2026-06-01", last="2026-12-31")],
            [STARTED, HELD, event(CertificateIssued, "2026-05-01")],
        ],
    )
    def test_on_one_day_both_can_be_right(self, events: list[Event]) -> None:
        """A record of days does not say which came first."""
        assert "met" == outcome(contract(*events), HISTORY, ON)

    @pytest.mark.parametrize(
        "events",
        [
            [SIGNED],
            [STARTED],
            [HELD],
            [APPROVED],
            [ENDED],
            [event(CertificateIssued, "2026-05-01")],
            [signed("2025-08-20"), STARTED],
            [SIGNED, APPROVED, signed("2025-07-01")],
            [event(AssessmentHeld, "2026-02-01"), HELD],
        ],
    )
    def test_a_gap_in_the_record_is_no_contradiction(self, events: list[Event]) -> None:
        """Nor is what breaks the law: training before the signature has a rule of its own."""
        assert "met" == outcome(contract(*events), HISTORY, ON)

    @pytest.mark.parametrize("known", [NOTHING, complete_to(ON), complete_to("2025-01-01")])
    def test_where_nothing_is_recorded_nothing_is_asked(self, known: Complete) -> None:
        """Silence, fact or not, contradicts nothing."""
        assert "not_applicable" == outcome(contract(known=known), HISTORY, ON)

    @pytest.mark.parametrize(
        ("between", "expected"),
        [
            (event(Refused, "2025-06-01"), "met"),
            (event(Refused, "2025-07-01"), "met"),
            (event(Transferred, "2025-06-15", county="46"), "met"),
            (event(Refused, "2025-05-31"), "breached"),
            (event(Transferred, "2025-07-02", county="46"), "breached"),
            (event(Absent, "2025-06-15"), "breached"),
        ],
    )
    def test_a_refusal_or_a_transfer_asks_for_a_new_approval(self, between: Event, expected: str) -> None:
        """Two approvals contradict each other only where nothing between them made the second one needed."""
        events = (SIGNED, APPROVED, between, event(ContractApproved, "2025-07-01"))
        assert expected == outcome(contract(*events), HISTORY, ON)

    @pytest.mark.parametrize(
        ("first", "second", "said"),
        [
            (
                event(ExamHeld, "2025-08-01", id="e1"),
                event(ExamHeld, "2025-08-02", id="e2"),
                "the exam was held on 1 August 2025, and that training began on 18 August 2025",
            ),
            (event(ExamHeld, "2025-08-01", id="e1"), event(ExamHeld, "2026-05-01", id="e2"), "held on 1 August 2025"),
            (
                event(Absent, "2026-05-01", id="a1"),
                event(Leave, "2026-07-01", id="a2"),
                "the contract ended on 1 June 2026, and that a leave began on 1 July 2026",
            ),
        ],
    )
    def test_of_two_of_a_kind(self, first: Event, second: Event, said: str) -> None:
        """The first exam against the start, the last absence against the end."""
        facts = contract(SIGNED, STARTED, first, second, *((ENDED,) if isinstance(first, Absent) else ()))
        assert said in finding(facts, HISTORY, ON).text("en")

    def test_a_certificate_after_the_exam_and_an_absence_before_the_end(self) -> None:
        """In order, and days apart."""
        events = (HELD, event(CertificateIssued, "2026-05-20"), event(Absent, "2026-02-01"), ENDED)
        assert "met" == outcome(contract(SIGNED, STARTED, *events), HISTORY, ON)

    def test_of_three_approvals_the_two_that_nothing_parts_are_named(self) -> None:
        """The refusal parts the first from the others."""
        approvals = [event(ContractApproved, on) for on in ("2025-06-01", "2025-07-01", "2025-08-01")]
        found = finding(contract(SIGNED, event(Refused, "2025-06-10"), *approvals), HISTORY, ON)
        assert (day("2025-07-01"), day("2025-08-01")) == (
            dict(found.outcome.values)["first_on"],
            dict(found.outcome.values)["second_on"],
        )

    def test_a_registration_after_the_end_is_no_contradiction(self) -> None:
        """Regulation of 2024, § 9-66: who has failed has the right to a new exam."""
        events = (STARTED, HELD, ENDED, event(ExamRegistered, "2026-08-01"))
        assert "met" == outcome(contract(*events), HISTORY, ON)

    def test_a_second_start_after_the_end_is_one(self) -> None:
        """The first start came before the end, the last one did not."""
        found = finding(contract(STARTED, ENDED, started("2026-08-18")), HISTORY, ON)
        assert {"first_on": day("2026-06-01"), "second_on": day("2026-08-18")} == {
            name: value for name, value in found.outcome.values if name.endswith("on")
        }

    def test_the_day_before_the_second_event_nothing_is_known_of_it(self) -> None:
        """An event whose effect lies after the day contradicts nothing yet."""
        facts = contract(STARTED, ENDED, event(AssessmentHeld, "2026-06-02"))
        assert "met" == outcome(facts, HISTORY, "2026-06-01")
        assert "breached" == outcome(facts, HISTORY, "2026-06-02")

    def test_a_correction_settles_it(self) -> None:
        """From the day the wrong event was withdrawn; as known before, the contradiction stands."""
        wrong = event(Ended, "2025-08-17")
        undone = event(Withdrawn, "2025-08-17", recorded="2026-01-10", event=wrong.id)
        facts = portfolio(contract(SIGNED, STARTED, wrong, undone))
        assert "met" == outcome(facts, HISTORY, ON)
        assert "breached" == outcome(facts, HISTORY, ON, known_at="2026-01-09")

    def test_both_events_are_what_it_rests_on(self) -> None:
        """Each fact that was compared, and the events behind it."""
        found = finding(contract(SIGNED, APPROVED, event(ContractApproved, "2025-07-01")), HISTORY, ON)
        assert (day("2025-06-01"), day("2025-07-01")) == reads(found)["approval.approvals"]
        assert {"approved-2025-06-01", "approved-2025-07-01"} == {*read_from(found, "approval.approvals")}

    @pytest.mark.parametrize(
        ("made", "places", "bearer"),
        [
            ("2024-07-31", (("ACT_1998", "4-5", "1"), ("ACT_1998", "4-5", "2")), "office"),
            ("2024-08-01", (("ACT_2023", "7-2", "1.1"), ("ACT_2023", "7-2", "2")), "member"),
        ],
    )
    def test_it_is_a_notice_under_the_act_of_the_day_the_contract_was_made(
        self, made: str, places: tuple[tuple[str, str, str], ...], bearer: str
    ) -> None:
        """Nobody is said to have broken the law; cited is what the facts are about."""
        found = finding(contract(signed(made), event(ContractApproved, "2024-06-01")), HISTORY, ON)
        assert (places, bearer, Severity.NOTICE) == (cited(found), found.bearer, found.severity)

    def test_it_speaks_three_languages(self) -> None:
        """Both facts in each of them."""
        assert (
            (
                "Det er registrert at kontrakten ble avsluttet 17. august 2025, og at opplæringen begynte 18. august "
                "2025. Begge deler kan ikke stemme."
            ),
            (
                "Det er registrert at kontrakten vart avslutta 17. august 2025, og at opplæringa tok til 18. august "
                "2025. Begge delar kan ikkje stemme."
            ),
            (
                "It is recorded that the contract ended on 17 August 2025, and that training began on 18 August 2025. "
                "Both cannot be right."
            ),
        ) == texts(finding(contract(SIGNED, STARTED, event(Ended, "2025-08-17")), HISTORY, ON))


PAIRS = {
    ("training_started", "ended"),
    ("exam_held", "training_started"),
    ("approved", "approved"),
    ("approved", "signed"),
    ("assessment_held", "ended"),
    ("talk_held", "ended"),
    ("absence", "ended"),
    ("leave", "ended"),
    ("exam_held", "certificate_issued"),
}
"""What the rule looks for: the event that was not possible, and the one that it contradicts."""
CLASSES = (
    ContractApproved,
    TrainingStarted,
    Absent,
    Leave,
    TalkHeld,
    AssessmentHeld,
    ExamHeld,
    CertificateIssued,
    Ended,
)
DAYS = st.dates(date(2025, 3, 1), date(2025, 3, 6)).map(date.isoformat)
CHAINS = st.lists(
    st.builds(event, st.sampled_from(CLASSES), DAYS) | DAYS.map(signed), max_size=8, unique_by=lambda one: one.id
)


@given(CHAINS)
@example([APPROVED, event(ContractApproved, "2025-07-01"), SIGNED])
def test_it_finds_what_the_life_of_the_contract_finds(events: list[Event]) -> None:
    """The rule compares days; replaying the events over the table comes to the same, and names the days it names."""
    clashes = {
        frozenset((clash.on, clash.against_on))
        for clash in live(events, day(ON)).clashes
        if (clash.kind, clash.against_kind) in PAIRS
    }
    found = report(portfolio(contract(*events)), ON).findings
    (values,) = (dict(one.outcome.values) for one in found if one.rule == HISTORY)
    assert bool(clashes) == bool(values)
    assert not values or frozenset((values["first_on"], values["second_on"])) in clashes


@given(trainings())
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio) -> None:
    """What is recorded for an explanation is what was judged."""
    assert answers(facts, (HISTORY,), day(ON)) == recorded_answers(facts, (HISTORY,), day(ON))
