"""Registration to the exam, the attempts, and the end of the contract."""

from __future__ import annotations

from datetime import date

import pytest
from facts import complete, day, event, record_of
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.events import (
    AppealDecided,
    Appealed,
    AppealGround,
    AppealOutcome,
    AttestWritten,
    CertificateIssued,
    Ended,
    EndingBasis,
    EndingNotified,
    Event,
    ExamAnnulled,
    ExamCalled,
    ExamDeferred,
    ExamHeld,
    ExamRegistered,
    ExamResult,
    Heard,
    Party,
)
from okstat.situation.history import record
from okstat.situation.parts.exam import Attempt, Ending, Exam, fold_ending, fold_exam


def test_a_contract_without_an_exam() -> None:
    """Nothing has happened, and silence is told as far as it is a fact."""
    known = complete(exam_registered="2026-06-30", exam_held="2026-03-31", certificate_issued="2026-11-20")
    found = fold_exam(record_of(known=known))
    assert Exam((), (), day("2026-06-30"), None, (), (), day("2026-03-31"), None) == found
    assert found.first_attempt() is None


def test_all_that_happened_on_the_way_to_the_certificate() -> None:
    """Registrations, the last call, what was put off, the attempts, the certificate: each with its events."""
    events: tuple[Event, ...] = (
        event(ExamRegistered, "2026-05-20"),
        event(ExamCalled, "2026-05-28", day="2026-06-10"),
        event(ExamDeferred, "2026-06-09"),
        event(ExamCalled, "2026-06-20", day="2026-07-01"),
        event(ExamHeld, "2026-07-01", result=ExamResult.FAILED),
        event(ExamRegistered, "2026-08-01"),
        event(ExamDeferred, "2026-08-20"),
        event(ExamHeld, "2026-09-01", result=ExamResult.PASSED),
        event(CertificateIssued, "2026-09-15"),
    )
    found = fold_exam(record_of(*events, known=complete(exam_held="2026-10-01", exam_registered="2026-10-02")))
    assert ((day("2026-05-20"), day("2026-08-01")), day("2026-10-02")) == (
        found.registered,
        found.registered_silent_to,
    )
    assert (day("2026-07-01"), (day("2026-06-09"), day("2026-08-20")), day("2026-09-15")) == (
        found.called_for,
        found.deferred,
        found.certificate_on,
    )
    assert (
        Attempt(day("2026-07-01"), ExamResult.FAILED, is_annulled=False),
        Attempt(day("2026-09-01"), ExamResult.PASSED, is_annulled=False),
    ) == found.attempts
    assert (found.attempts[0], day("2026-10-01")) == (found.first_attempt(), found.held_silent_to)
    assert {one.id for one in events} - {"exam_called-2026-05-28"} == {one.id for one in found.events}


@pytest.mark.parametrize(
    ("annulled", "expected"),
    [
        ("2026-05-31", [False, False]),
        ("2026-06-01", [True, False]),
        ("2026-08-31", [True, False]),
        ("2026-09-01", [False, True]),
        ("2026-11-01", [False, True]),
    ],
)
def test_annulment_takes_the_exam_before_it(annulled: str, expected: list[bool]) -> None:
    """From the day of the one exam to the day before the next it is of the one."""
    events = (event(ExamHeld, "2026-06-01"), event(ExamHeld, "2026-09-01"), event(ExamAnnulled, annulled))
    assert expected == [attempt.is_annulled for attempt in fold_exam(record_of(*events)).attempts]


def test_a_call_need_not_tell_the_day() -> None:
    """The last call counts, whether it tells the day or not."""
    events = (event(ExamCalled, "2026-05-28", day="2026-06-10"), event(ExamCalled, "2026-06-05"))
    assert fold_exam(record_of(*events)).called_for is None


def test_a_contract_that_has_not_ended() -> None:
    """Nothing is told but how far that is a fact."""
    found = fold_ending(record_of(known=complete(ended="2026-06-30")))
    assert Ending((), None, None, None, None, None, None, day("2026-06-30")) == found


def test_an_ending_with_all_that_belongs_to_it() -> None:
    """Its last day, by whom and on what ground, notice, hearing and attest."""
    events: tuple[Event, ...] = (
        event(EndingNotified, "2026-05-01", by=Party.COMPANY),
        event(Heard, "2026-05-10"),
        event(Ended, "2026-05-31", by=Party.COMPANY, basis=EndingBasis.BREACH),
        event(AttestWritten, "2026-06-05"),
    )
    found = fold_ending(record_of(*events))
    assert (day("2026-05-31"), Party.COMPANY, EndingBasis.BREACH) == (found.on, found.by, found.basis)
    assert (day("2026-05-01"), day("2026-05-10"), day("2026-06-05"), None) == (
        found.notified_on,
        found.heard_on,
        found.attest_on,
        found.silent_to,
    )
    assert {one.id for one in events} == {one.id for one in found.events}


@pytest.mark.parametrize(("on", "expected"), [("2026-05-30", None), ("2026-05-31", "2026-05-31")])
def test_an_ending_to_come_has_not_happened(on: str, expected: str | None) -> None:
    """A contract whose ending is announced still runs on the day before."""
    announced = event(Ended, "2026-05-31", recorded="2026-05-01")
    assert (day(expected) if expected else None) == fold_ending(record_of(announced, on=on)).on


def test_the_first_ending_counts() -> None:
    """What has ended cannot end again."""
    first = event(Ended, "2026-05-31", basis=EndingBasis.AGREEMENT)
    again = event(Ended, "2026-06-30", basis=EndingBasis.COMPLETED)
    found = fold_ending(record_of(again, first))
    assert (day("2026-05-31"), EndingBasis.AGREEMENT) == (found.on, found.basis)


@given(data=st.data())
def test_the_order_of_events_does_not_matter(data: st.DataObject) -> None:
    """Any events of exam and ending are folded alike from any order of the document."""
    days = st.dates(date(2026, 1, 1), date(2026, 1, 9))
    kinds = st.sampled_from(
        [ExamRegistered, ExamCalled, ExamHeld, ExamAnnulled, ExamDeferred, CertificateIssued, Ended, EndingNotified]
    )
    events: list[Event] = [
        data.draw(kinds)(id=str(number), on=data.draw(days), recorded=data.draw(days))
        for number in range(data.draw(st.integers(0, 6)))
    ]
    one, other = (record(some, date(2026, 1, 5), {}) for some in (events, data.draw(st.permutations(events))))
    assert fold_exam(one) == fold_exam(other)
    assert fold_ending(one) == fold_ending(other)


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (AppealOutcome.RAISED, (ExamResult.PASSED, False)),
        (AppealOutcome.ANNULLED, (None, True)),
        (AppealOutcome.CONFIRMED, (ExamResult.FAILED, False)),
        (None, (None, False)),
    ],
)
def test_what_an_appeal_left_of_an_attempt(
    outcome: AppealOutcome | None, expected: tuple[ExamResult | None, bool]
) -> None:
    """A raised grade is a passed one, and one set aside is as good as annulled; what nobody told is not known."""
    events = (
        event(ExamHeld, "2026-03-10", result=ExamResult.FAILED),
        event(Appealed, "2026-03-16", ground=AppealGround.GRADE),
        event(AppealDecided, "2026-05-20", outcome=outcome),
    )
    (attempt,) = fold_exam(record_of(*events)).attempts
    assert expected == (attempt.result, attempt.is_annulled)
