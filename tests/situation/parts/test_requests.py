"""What a county asks for and gets: information, yearly reports; what is on the way to an approval."""

from __future__ import annotations

import pytest
from facts import OSLO, TRADE, complete, day, event, record_of

from okstat.model.events import (
    ApprovalApplied,
    ApprovalRefused,
    Approved,
    AskedFor,
    AssessmentOf,
    Assessor,
    InformationAsked,
    InformationGiven,
    ProfessionallyAssessed,
    RefusalGround,
    YearlyReportSent,
)
from okstat.situation.parts.application import Assessment, Refusal, asked_or_given, fold_application
from okstat.situation.parts.requests import Request, fold_requests, fold_yearly_reports

WHERE = {"trade": TRADE, "county": OSLO}
ON = "2026-11-20"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([("2026-02-01", AskedFor.APPROVAL)], "2026-02-01"),
        ([("2026-01-31", AskedFor.APPROVAL)], None),
        ([("2026-02-01", AskedFor.GRANT)], None),
        ([("2026-01-31", AskedFor.APPROVAL), ("2026-03-01", AskedFor.APPROVAL)], "2026-03-01"),
        ([("2026-04-01", AskedFor.APPROVAL), ("2026-03-01", AskedFor.APPROVAL)], "2026-03-01"),
    ],
)
def test_the_first_answer_of_the_kind_counts(given: list[tuple[str, AskedFor]], expected: str | None) -> None:
    """On the day of the request or later."""
    asked = event(InformationAsked, "2026-02-01", asked_for=AskedFor.APPROVAL, due="2026-03-15")
    answers = [event(InformationGiven, on, asked_for=what) for on, what in given]
    known = complete(information_asked="2026-05-01", information_given="2026-06-01")
    found = fold_requests(record_of(asked, *answers, known=known))
    assert (
        Request(day("2026-02-01"), AskedFor.APPROVAL, day("2026-03-15"), day(expected) if expected else None, 1),
    ) == found.rows
    assert (day("2026-05-01"), day("2026-06-01")) == (found.asked_silent_to, found.given_silent_to)
    assert {asked, *answers} == set(found.events)


def test_a_request_keeps_its_number_when_an_earlier_one_is_found() -> None:
    """They are told by day, and numbered as they came to be known; of one day by their own days."""
    asked = [
        event(InformationAsked, on, recorded=recorded, asked_for=AskedFor.GRANT)
        for on, recorded in (("2026-02-01", "2026-02-02"), ("2026-01-01", "2026-03-01"), ("2026-01-15", "2026-02-02"))
    ]
    known = [(row.on, row.number) for row in fold_requests(record_of(*asked)).rows]
    assert [(day("2026-01-01"), 3), (day("2026-01-15"), 1), (day("2026-02-01"), 2)] == known


def test_reports_by_day() -> None:
    """And how far silence on further ones is a fact."""
    sent = [event(YearlyReportSent, on) for on in ("2026-01-15", "2025-01-20")]
    found = fold_yearly_reports(record_of(*sent, known=complete(yearly_report_sent="2026-06-01")))
    assert ((day("2025-01-20"), day("2026-01-15")), day("2026-06-01")) == (found.sent, found.silent_to)
    assert set(sent) == set(found.events)


def test_each_approval_given_asked_for_or_refused_is_listed_once() -> None:
    """Those given first."""
    events = (
        event(ApprovalRefused, "2026-03-01", trade=TRADE, county="46"),
        event(ApprovalApplied, "2026-01-01", **WHERE, department="dep"),
        event(Approved, "2026-02-01", **WHERE, department="dep"),
        event(ApprovalApplied, "2026-01-01", **WHERE, id="whole"),
    )
    assert ((("dep", TRADE, OSLO)), (None, TRADE, OSLO), (None, TRADE, "46")) == asked_or_given(record_of(*events))


def test_what_is_on_the_way_to_an_approval() -> None:
    """Of the department or of the enterprise as a whole, in this trade and county."""
    applied = event(ApprovalApplied, "2026-01-01", **WHERE, department="dep")
    assessed = event(
        ProfessionallyAssessed,
        "2026-02-01",
        **WHERE,
        about=AssessmentOf.APPROVAL,
        by=Assessor.BOARD,
        favourable=False,
    )
    refused = event(ApprovalRefused, "2026-03-01", **WHERE, department="dep", ground=RefusalGround.NO_NEED)
    others = [
        event(ApprovalApplied, "2026-01-02", trade="HSHEA3----", county=OSLO, department="dep"),
        event(ApprovalApplied, "2026-01-03", trade=TRADE, county="46", department="dep"),
        event(ApprovalApplied, "2026-01-04", **WHERE, department="other"),
    ]
    known = complete(professionally_assessed="2026-06-01")
    found = fold_application(record_of(applied, assessed, refused, *others, known=known), "dep", TRADE, OSLO)
    assert (applied, assessed, refused) == found.events
    assert (day("2026-01-01"),) == found.applied
    assert (Assessment(day("2026-02-01"), AssessmentOf.APPROVAL, Assessor.BOARD, False),) == found.assessments
    assert day("2026-06-01") == found.assessed_silent_to
    assert (Refusal(day("2026-03-01"), RefusalGround.NO_NEED),) == found.refusals
