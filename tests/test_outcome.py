from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.outcome import (
    MET,
    NOT_APPLICABLE,
    Due,
    Missing,
    Outcome,
    OutcomeKind,
    Severity,
    Waiver,
    agreed,
    breached,
    disputed,
    judge_due,
    judgement,
    met,
    unknown,
)
from okstat.text import Text

SIGNED = Missing("signing.on", "event signed")
STARTED = Missing("start.on", "event training_started")
DAY = date(2025, 8, 18)
ON = date(2026, 11, 20)
QUESTION = Text(nb="Er det nok?", nn="Er det nok?", en="Is it enough?")

OUTCOMES = st.sampled_from(
    [MET, NOT_APPLICABLE, met(since=DAY), breached(start=DAY), unknown(SIGNED), unknown(STARTED), judgement(QUESTION)]
)
READINGS = st.lists(st.tuples(st.text(min_size=1), OUTCOMES), min_size=1, max_size=4).map(tuple)


class TestFiveAnswers:
    """A rule answers met, not applicable, breached, unknown or judgement, and with what its answer needs."""

    def test_values_keep_their_names_and_order(self) -> None:
        """The text of a finding is filled from them."""
        assert (("signed", DAY), ("start", None)) == breached(signed=DAY, start=None).values
        assert (("late_days", 3),) == met(late_days=3).values
        assert met(late_days=3).told is None
        assert (QUESTION, (("late_days", 3),)) == (met(QUESTION, late_days=3).told, met(QUESTION, late_days=3).values)
        assert (("course", "1+3"),) == judgement(QUESTION, course="1+3").values

    def test_each_is_of_its_kind(self) -> None:
        """Each way to answer makes one kind, and only that."""
        said = (MET, NOT_APPLICABLE, met(), breached(), unknown(SIGNED), judgement(QUESTION))
        kinds = ("MET", "NOT_APPLICABLE", "MET", "BREACHED", "UNKNOWN", "JUDGEMENT")
        assert kinds == tuple(outcome.kind.name for outcome in said)

    def test_an_unknown_names_what_is_missing(self) -> None:
        """Each fact once, in the order in which it was asked for."""
        assert (SIGNED, STARTED) == unknown(SIGNED, STARTED).missing

    def test_a_breach_may_be_graver_than_its_rule(self) -> None:
        """The rule's own severity holds where the outcome says nothing."""
        assert Severity.SERIOUS is breached(severity=Severity.SERIOUS).severity
        assert breached().severity is None

    def test_a_judgement_asks(self) -> None:
        """What the law leaves open is shown as a question."""
        assert QUESTION == judgement(QUESTION).question

    def test_without_values_being_met_is_one_value(self) -> None:
        """Outcomes are compared by what they say."""
        assert met() == MET
        assert MET != NOT_APPLICABLE


class TestReadings:
    """Where the text allows several readings, the answer stands as far as they agree."""

    def test_a_reading_is_named_in_words(self) -> None:
        """The name of the argument is the name of the reading."""
        said = disputed(the_age_at_the_start_counts=MET, the_age_at_the_end_counts=breached(age=20))
        assert (
            ("the age at the start counts", MET),
            ("the age at the end counts", breached(age=20)),
        ) == said.readings
        assert OutcomeKind.UNKNOWN is said.kind

    def test_where_they_agree_there_is_no_dispute(self) -> None:
        """The answer stands, with the values of the last reading."""
        assert breached(lapsed=DAY) == disputed(first=breached(lapsed=None), second=breached(lapsed=DAY))

    @pytest.mark.parametrize("readings", [(MET, NOT_APPLICABLE), (NOT_APPLICABLE, MET)])
    def test_met_and_not_applicable_make_met(self, readings: tuple[Outcome, Outcome]) -> None:
        """Both say that nothing is wrong."""
        first, second = readings
        assert MET is disputed(first=first, second=second)

    def test_a_disputed_unknown_lacks_what_any_reading_lacks(self) -> None:
        """Each missing fact is named once, whichever reading asks for it."""
        said = disputed(first=unknown(SIGNED), second=breached(), third=unknown(STARTED, SIGNED))
        assert (SIGNED, STARTED) == said.missing

    @given(READINGS)
    def test_an_answer_is_never_made_up(self, readings: tuple[tuple[str, Outcome], ...]) -> None:
        """It is the answer of a reading, or unknown with all of them."""
        answer = agreed(readings)
        if answer.readings:
            assert OutcomeKind.UNKNOWN is answer.kind
            assert readings == answer.readings
        else:
            assert answer in [outcome for _, outcome in readings]

    @given(READINGS)
    def test_a_breach_needs_all_readings(self, readings: tuple[tuple[str, Outcome], ...]) -> None:
        """Nothing is breached as long as one reading says otherwise."""
        all_say_so = all(outcome.kind is OutcomeKind.BREACHED for _, outcome in readings)
        assert all_say_so is (agreed(readings).kind is OutcomeKind.BREACHED)

    @given(READINGS)
    def test_the_order_of_readings_changes_no_answer(self, readings: tuple[tuple[str, Outcome], ...]) -> None:
        """Only which values are told may depend on it."""
        assert agreed(readings).kind is agreed(readings[::-1]).kind


class TestJudgeDue:
    """One occurrence: fulfilled, late, not yet due, overdue, or not known."""

    DUE = date(2026, 2, 17)

    @pytest.mark.parametrize(
        ("expected", "fulfilled", "silent_to", "on"),
        [
            (MET, DUE, None, ON),
            (MET, date(2026, 2, 1), None, ON),
            (met(late_days=1, due=DUE), date(2026, 2, 18), None, ON),
            (NOT_APPLICABLE, None, ON, DUE),
            (NOT_APPLICABLE, None, None, date(2026, 2, 16)),
            (breached(due=DUE, number=1), None, DUE, date(2026, 2, 18)),
            (unknown(SIGNED), None, date(2026, 2, 16), ON),
            (unknown(SIGNED), None, None, ON),
        ],
    )
    def test_boundaries(self, expected: Outcome, fulfilled: date | None, silent_to: date | None, on: date) -> None:
        """The due day is the last one; silence counts as far as the record is complete."""
        assert expected == judge_due(Due(1, None, self.DUE, fulfilled, silent_to, SIGNED), on)

    def test_a_fulfilment_to_come_is_none_yet(self) -> None:
        """Planned for a later day than that asked about, it leaves the occurrence as it is; on its day it counts."""
        planned = Due(1, None, self.DUE, date(2026, 3, 2), date(2026, 3, 1), SIGNED)
        assert breached(due=self.DUE, number=1) == judge_due(planned, date(2026, 3, 1))
        assert met(late_days=13, due=self.DUE) == judge_due(planned, date(2026, 3, 2))

    @pytest.mark.parametrize("waiver", Waiver)
    def test_what_is_waived_is_neither_fulfilled_nor_overdue(self, waiver: Waiver) -> None:
        """Whatever was done or left undone."""
        for fulfilled in (None, self.DUE):
            due = Due(1, None, self.DUE, fulfilled, ON, SIGNED, waiver)
            assert NOT_APPLICABLE == judge_due(due, ON)

    def test_where_it_hangs_on_another_fact_that_fact_is_missing(self) -> None:
        """Nobody knows whether it is asked for: silence is then no breach, and what was done is done."""
        other = Missing("ending.on", "event ended")
        due = Due(1, None, self.DUE, None, ON, SIGNED, hangs_on=other)
        assert unknown(other) == judge_due(due, ON)
        assert NOT_APPLICABLE == judge_due(due, self.DUE)
        assert met(late_days=1, due=self.DUE) == judge_due(due._replace(fulfilled_on=date(2026, 2, 18)), ON)


class TestWorkingDay:
    """Where the law moves a deadline, what is due on a Saturday, Sunday or holiday is due on the next working day."""

    @pytest.mark.parametrize(
        ("named", "due", "moved_from"),
        [
            (date(2026, 1, 30), date(2026, 1, 30), None),
            (date(2026, 1, 31), date(2026, 2, 2), date(2026, 1, 31)),
            (date(2026, 2, 1), date(2026, 2, 2), date(2026, 2, 1)),
            (date(2026, 2, 2), date(2026, 2, 2), None),
            (date(2026, 4, 2), date(2026, 4, 7), date(2026, 4, 2)),
        ],
    )
    def test_the_next_one(self, named: date, due: date, moved_from: date | None) -> None:
        """1 February 2026 was a Sunday; 2 April was Maundy Thursday. The day that the law names is kept."""
        moved = Due(1, None, named, None, None, SIGNED, Waiver.AWAY).on_working_day()
        assert Due(1, None, due, None, None, SIGNED, Waiver.AWAY, moved_from) == moved
