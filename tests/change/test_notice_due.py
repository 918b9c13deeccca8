from __future__ import annotations

from datetime import date

import pytest
from facts import event

from okstat.change.notice_due import Fulfilment, fulfilment, notices_due
from okstat.change.side import Known
from okstat.finding import Subject
from okstat.model.events import (
    Absent,
    Changed,
    Ended,
    EndingBasis,
    Event,
    ExamHeld,
    ExamRegistered,
    ExamResult,
    Heard,
    Party,
    TalkHeld,
)
from okstat.notices import Notice, notices_for

K1 = Subject("contract", "K1")
ENDED = event(Ended, "2026-09-30", by=Party.COMPANY, basis=EndingBasis.BREACH)
FAILED = event(ExamHeld, "2026-09-30", result=ExamResult.FAILED)
CHANGED = event(Changed, "2026-09-01", last="2027-12-17")
ON = date(2026, 11, 20)


def known(*events: Event, **silence: str) -> Known:
    """What is known of a contract."""
    days = {kind: date.fromisoformat(last) for kind, last in silence.items()}
    return Known({one.id: one for one in events}, days, {})


def row(of: Event, shown_by: str) -> Notice:
    """The notice that something shows to be done."""
    return next(one for one in notices_for(of) if one.shown_by == shown_by)


class TestBefore:
    """Heard before the contract is ended at the company's demand (2023 § 7-3 (3), 1998 § 4-6 (6))."""

    @pytest.mark.parametrize(
        ("told", "expected"),
        [
            ("2026-09-29", Fulfilment.DONE),
            ("2026-09-30", Fulfilment.SAME_DAY),
            ("2026-10-01", Fulfilment.LATE),
            ("2026-11-20", Fulfilment.LATE),
        ],
    )
    def test_by_the_day_it_came(self, told: str, expected: Fulfilment) -> None:
        notice = row(ENDED, "heard")
        assert expected is fulfilment(notice, ENDED, known(event(Heard, told)), ON)

    def test_the_first_hearing_counts(self) -> None:
        events = (event(Heard, "2026-09-01"), event(Heard, "2026-10-01"))
        assert Fulfilment.DONE is fulfilment(row(ENDED, "heard"), ENDED, known(*events), ON)

    @pytest.mark.parametrize(
        ("silent_to", "expected"),
        [("2026-09-30", Fulfilment.NOT_DONE), ("2026-09-29", Fulfilment.UNKNOWN), (None, Fulfilment.UNKNOWN)],
    )
    def test_silence_is_a_fact_only_where_the_record_is_complete(
        self, silent_to: str | None, expected: Fulfilment
    ) -> None:
        silence = {} if silent_to is None else {"heard": silent_to}
        assert expected is fulfilment(row(ENDED, "heard"), ENDED, known(**silence), ON)

    def test_of_an_ending_to_come_it_is_not_done_yet(self) -> None:
        on = date(2026, 9, 1)
        silent = known(heard="2026-09-01")
        assert Fulfilment.NOT_DONE is fulfilment(row(ENDED, "heard"), ENDED, silent, on)

    def test_a_hearing_to_come_is_none_yet(self) -> None:
        told = known(event(Heard, "2026-09-15"), heard="2026-09-01")
        assert Fulfilment.NOT_DONE is fulfilment(row(ENDED, "heard"), ENDED, told, date(2026, 9, 1))


class TestAfter:
    """After a failed exam the company registers for a new one (forskrift 2024 § 9-66 (2)); no day is named."""

    @pytest.mark.parametrize(
        ("written", "silence", "expected"),
        [
            ("2026-10-02", {}, Fulfilment.DONE),
            ("2026-09-30", {}, Fulfilment.DONE),
            ("2026-09-29", {"exam_registered": "2026-11-20"}, Fulfilment.NOT_DONE),
            ("2026-09-29", {"exam_registered": "2026-11-19"}, Fulfilment.UNKNOWN),
        ],
    )
    def test_on_its_day_or_later(self, written: str, silence: dict[str, str], expected: Fulfilment) -> None:
        events = known(event(ExamRegistered, written), **silence)
        assert expected is fulfilment(row(FAILED, "exam_registered"), FAILED, events, ON)


class TestConsent:
    """A contract can be changed only after the county's consent (2023 § 7-2 (2))."""

    @pytest.mark.parametrize(
        ("consented", "expected"),
        [
            ("2026-08-20", Fulfilment.DONE),
            ("2026-09-01", Fulfilment.DONE),
            ("2026-09-02", Fulfilment.LATE),
            ("2026-11-21", Fulfilment.NOT_DONE),
            (None, Fulfilment.UNKNOWN),
        ],
    )
    def test_by_its_day(self, consented: str | None, expected: Fulfilment) -> None:
        days = {} if consented is None else {"consented": consented}
        change = event(Changed, "2026-09-01", last="2027-12-17", **days)
        assert expected is fulfilment(row(change, "consented"), change, known(change), ON)


def test_what_no_record_shows_has_no_standing() -> None:
    """Whether payroll was told is not in the document."""
    (payroll,) = (one for one in notices_for(ENDED) if one.who == "payroll")
    assert fulfilment(payroll, ENDED, known(ENDED), ON) is None


class TestDue:
    """What a change asks for because of the events that are new or gone."""

    def test_of_a_new_event(self) -> None:
        due = notices_due(K1, known(ENDED), [ENDED], [], ON)
        before = {(one.notice.who, one.before) for one in due if one.before is not None}
        assert {("apprentice", date(2026, 9, 30))} == before
        assert all(one.is_certain and not one.retracts for one in due)

    def test_it_cites_the_law_of_the_day_of_the_event(self) -> None:
        (consent,) = (
            one for one in notices_due(K1, known(CHANGED), [CHANGED], [], ON) if one.notice.shown_by == "consented"
        )
        assert ["7-2"] == [place.section for place in consent.citations]

    def test_of_an_event_that_fell_away_whoever_was_told_is_told_that(self) -> None:
        due = notices_due(K1, known(), [], [CHANGED], ON)
        assert {"documentation_tool", "payroll", "loan_fund"} == {one.notice.who for one in due}
        assert all(one.retracts and one.fulfilment is None for one in due)

    def test_where_another_of_the_kind_stands_instead_they_are_told_of_that(self) -> None:
        instead = event(Changed, "2026-09-02", last="2027-12-17")
        assert not any(one.retracts for one in notices_due(K1, known(instead), [instead], [CHANGED], ON))

    def test_what_may_not_have_been_told_is_not_retracted(self) -> None:
        gone = event(Ended, "2026-09-30")
        who = [one.notice.who for one in notices_due(K1, known(), [], [gone], ON)]
        assert ["payroll", "documentation_tool", "loan_fund"] == who

    def test_each_kind_is_retracted_by_itself(self) -> None:
        talk, gone = event(TalkHeld, "2026-09-02"), event(Absent, "2026-09-01")
        who = {one.notice.who for one in notices_due(K1, known(talk), [talk], [gone], ON) if one.retracts}
        assert {"county", "office", "payroll"} == who
