from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from facts import (
    OSLO,
    TRADE,
    authority,
    cited,
    complete,
    day,
    enterprise,
    event,
    explanation,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
    read_from,
    reads,
    texts,
)

from okstat.model.complete import Complete
from okstat.model.events import (
    ApprovalRefused,
    ApprovalWithdrawn,
    Approved,
    AssessmentOf,
    Assessor,
    BoardAuthorityGiven,
    BoardTask,
    Event,
    ProfessionallyAssessed,
)
from okstat.model.portfolio import Portfolio

APPROVAL, WITHDRAWAL = "company.assessed-before-approval", "company.withdrawal"
ON = "2026-11-20"
OLD, NEW = "2024-07-31", "2024-08-01"
KNOWN = complete(professionally_assessed=ON, board_authority_given=ON)
WHERE = {"trade": TRADE, "county": OSLO, "department": "dep"}
BOARD, COUNTY = Assessor.BOARD, Assessor.COUNTY
ASSESSED = "event professionally_assessed of the enterprise"
ASSESSOR = "key by of event professionally_assessed"
AUTHORITY = "event board_authority_given of the county"


def assessed(
    on: str, by: Assessor | None = BOARD, *, about: AssessmentOf | None = None, **where: Any
) -> ProfessionallyAssessed:
    """A professional assessment of the department in the trade."""
    return event(ProfessionallyAssessed, on, by=by, about=about, **{**WHERE, **where})


def given(on: str) -> Approved:
    """The county approves the department in the trade."""
    return event(Approved, on, **WHERE)


def gone(on: str) -> ApprovalWithdrawn:
    """The county withdraws the approval."""
    return event(ApprovalWithdrawn, on, **WHERE)


def allowed(on: str, *tasks: BoardTask, last: str | None = None) -> BoardAuthorityGiven:
    """The board gives the county authority."""
    more = {"last": last} if last else {}
    return event(BoardAuthorityGiven, on, tasks=tasks or None, **more)


def facts(*events: Event, known: Complete = KNOWN, board: tuple[Event, ...] | None = ()) -> Portfolio:
    """An enterprise with these events, in a county whose board did these things; `None`: nothing is told of it."""
    place = enterprise(*events, approved=None, known=known)
    counties = (authority(*board, known=known),) if board is not None else ()
    return portfolio(enterprises=(place,), counties=counties)


class TestAssessedBeforeApproval:
    """A company is professionally assessed by the vocational training board before the county approves it.

    2023 § 7-5 (2), 1998 §§ 4-3 (1), 4-8 (2). Since 2024 the board may leave the assessment to the county (§ 6-23 (4)).
    """

    @pytest.mark.parametrize(
        ("on", "expected"), [("2025-08-17", "met"), ("2025-08-18", "met"), ("2025-08-19", "breached")]
    )
    def test_by_the_day_of_the_approval(self, on: str, expected: str) -> None:
        """Approved on 18 August: an assessment of that day will do, one of the day after comes too late."""
        assert expected == outcome(facts(given("2025-08-18"), assessed(on)), APPROVAL, ON)

    @pytest.mark.parametrize(
        ("on", "wording", "places"),
        [
            (OLD, "1998", (("ACT_1998", "4-3", "1"), ("ACT_1998", "4-8", "2"))),
            (NEW, "2023", (("ACT_2023", "7-5", "2.1"), ("REGULATION_2024", "6-23", "4"))),
        ],
    )
    def test_each_act_for_approvals_given_under_it(
        self, on: str, wording: str, places: tuple[tuple[str, str, str], ...]
    ) -> None:
        """The day of the approval decides; the county bears the duty under both."""
        found = finding(facts(given(on), assessed(on)), APPROVAL, ON)
        assert (wording, places, "county", day(on)) == (found.wording, cited(found), found.bearer, found.governed_by)
        assert ("met", "serious") == (found.outcome.kind.value, found.severity.value)

    def test_the_breach_says_when(self) -> None:
        """The sentence names the day of the approval in each language."""
        assert (
            "Fylkeskommunen godkjente 18. august 2025 uten faglig vurdering fra yrkesopplæringsnemnda.",
            "Fylkeskommunen godkjende 18. august 2025 utan fagleg vurdering frå yrkesopplæringsnemnda.",
            "The county approved on 18 August 2025 without a professional assessment by the vocational training board.",
        ) == texts(finding(facts(given("2025-08-18")), APPROVAL, ON))

    def test_the_explanation_names_the_approval_and_the_assessments(self) -> None:
        """The breach rests on the approval, and on what was assessed, with the events."""
        found = explanation(facts(given("2025-08-18"), assessed("2025-08-19")), APPROVAL, ON)
        assert (date(2025, 8, 18),) == reads(found)["approval.approved"]
        assert ("approved-2025-08-18",) == read_from(found, "approval.approved")
        assert date(2025, 8, 19) == reads(found)["application.assessments[0].on"]
        assert ("professionally_assessed-2025-08-19",) == read_from(found, "application.assessed_silent_to")

    @pytest.mark.parametrize(
        ("board", "expected"),
        [
            ((allowed("2025-08-18", BoardTask.ASSESS_COMPANIES),), "met"),
            ((allowed("2025-08-19", BoardTask.ASSESS_COMPANIES),), "breached"),
            ((allowed("2025-01-01", BoardTask.ASSESS_COMPANIES, last="2025-08-18"),), "met"),
            ((allowed("2025-01-01", BoardTask.ASSESS_COMPANIES, last="2025-08-17"),), "breached"),
            ((allowed("2025-01-01", BoardTask.ASSESS_OFFICES),), "breached"),
            ((allowed("2025-01-01"),), "unknown"),
            ((), "breached"),
            (None, "unknown"),
        ],
    )
    def test_the_county_assesses_only_with_the_boards_authority(
        self, board: tuple[Event, ...] | None, expected: str
    ) -> None:
        """Assessed by the county on the day it approved: by authority of that day, for that task, or not at all."""
        found = facts(given("2025-08-18"), assessed("2025-08-18", COUNTY), board=board)
        assert expected == outcome(found, APPROVAL, ON)
        if expected == "unknown":
            assert (AUTHORITY,) == missing(found, APPROVAL, ON)

    @pytest.mark.parametrize(
        ("board", "lacks"),
        [
            ((allowed("2025-01-01", BoardTask.ASSESS_COMPANIES),), ASSESSED),
            ((allowed("2025-01-01"),), AUTHORITY),
            (None, AUTHORITY),
        ],
    )
    def test_before_it_is_told_to_be_missing_authority_is_asked_about(
        self, board: tuple[Event, ...] | None, lacks: str
    ) -> None:
        """No assessment recorded: with authority the county may have made it, which only a record of it would show."""
        assert (lacks,) == missing(facts(given("2025-08-18"), board=board), APPROVAL, ON)

    @pytest.mark.parametrize(("last", "expected"), [("2025-08-17", "unknown"), ("2025-08-18", "breached")])
    def test_silence_counts_to_the_day_of_the_approval(self, last: str, expected: str) -> None:
        """That nothing was assessed is a fact in a record complete to that day; so is that no authority was given."""
        known = complete(professionally_assessed=last, board_authority_given=ON)
        found = facts(given("2025-08-18"), known=known)
        assert expected == outcome(found, APPROVAL, ON)
        if expected == "unknown":
            assert (ASSESSED,) == missing(found, APPROVAL, ON)
        known = complete(professionally_assessed=ON, board_authority_given=last)
        assert expected == outcome(facts(given("2025-08-18"), known=known), APPROVAL, ON)

    def test_who_assessed_must_be_told(self) -> None:
        """An assessment by nobody knows whom may be the county's."""
        for on in (OLD, NEW):
            assert (ASSESSOR,) == missing(facts(given(on), assessed(on, None)), APPROVAL, ON)

    def test_one_by_the_board_is_enough(self) -> None:
        """Whoever else assessed, and whatever is not told of it."""
        for on in (OLD, NEW):
            both = (assessed("2024-06-01", None), event(ProfessionallyAssessed, "2024-06-02", by=BOARD, **WHERE))
            assert "met" == outcome(facts(given(on), *both, board=None), APPROVAL, ON)

    @pytest.mark.parametrize("on", [OLD, "2007-11-01"])
    def test_under_the_old_act_authority_is_not_known_of(self, on: str) -> None:
        """Whether the board could leave the assessment to the county before August 2024 is in no text known here."""
        assert ("the text on authority from the board before 2024-08-01",) == missing(
            facts(given(on), assessed(on, COUNTY)), APPROVAL, ON
        )
        assert (ASSESSED,) == missing(facts(given(on)), APPROVAL, ON)

    def test_before_the_county_approved_nothing_is_asked(self) -> None:
        """Until 31 July 2007 the board itself approved."""
        assert () == findings(facts(given("2007-07-31")), APPROVAL, ON)

    def test_each_approval_has_an_assessment_of_its_own(self) -> None:
        """Approved anew, the company is assessed anew: what the first approval rested on does not do for the second."""
        first, again = given("2025-01-10"), given("2026-01-10")
        assert "breached" == outcome(facts(first, again, assessed("2025-01-10")), APPROVAL, ON)
        assert "met" == outcome(facts(first, again, assessed("2025-01-11")), APPROVAL, ON)
        third = given("2026-02-10")
        assert "breached" == outcome(facts(first, again, third, assessed("2025-01-11")), APPROVAL, ON)
        assert "met" == outcome(facts(first, again, third, assessed("2026-01-11")), APPROVAL, ON)

    def test_an_assessment_of_something_else_does_not_count(self) -> None:
        """Of another trade or another department, or for withdrawal; one that names no department counts for all."""
        on = "2025-08-18"
        others: list[dict[str, Any]] = [{"trade": "HSHEA3----"}, {"department": "d2"}, {"county": "46"}]
        for other in others:
            assert "breached" == outcome(facts(given(on), assessed(on, **other)), APPROVAL, ON)
        assert "breached" == outcome(facts(given(on), assessed(on, about=AssessmentOf.WITHDRAWAL)), APPROVAL, ON)
        assert "met" == outcome(facts(given(on), assessed(on, about=AssessmentOf.APPROVAL)), APPROVAL, ON)
        whole = event(ProfessionallyAssessed, on, by=BOARD, trade=TRADE, county=OSLO)
        assert "met" == outcome(facts(given(on), whole), APPROVAL, ON)

    def test_without_an_approval_nothing_is_asked(self) -> None:
        """An application that waits is assessed when it is decided."""
        applied = facts(assessed("2025-08-18"))
        assert () == findings(applied, APPROVAL, ON)

    @pytest.mark.parametrize(("on", "wording"), [("2024-07-31", "1998"), ("2024-08-01", "2023")])
    def test_before_a_refusal_nothing_is_asked(self, on: str, wording: str) -> None:
        """Only an approval is asked to be assessed first, in either wording."""
        found = finding(facts(event(ApprovalRefused, "2024-03-01", **WHERE)), APPROVAL, on)
        assert ("not_applicable", wording) == (found.outcome.kind.value, found.wording)


class TestAssessedBeforeWithdrawal:
    """The county withdraws an approval only after an assessment in the board (2023 § 7-9 (2); 1998 §§ 4-3 (4), 4-8)."""

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2024-08-01", "breached"), ("2024-08-02", "met"), ("2026-03-01", "met"), ("2026-03-02", "breached")],
    )
    def test_between_the_approval_and_the_withdrawal(self, on: str, expected: str) -> None:
        """Approved on 1 August 2024, withdrawn on 1 March 2026: what led to the approval is not for its loss."""
        assert expected == outcome(facts(given(NEW), gone("2026-03-01"), assessed(on)), WITHDRAWAL, ON)

    @pytest.mark.parametrize(
        ("on", "wording", "places"),
        [
            (OLD, "1998", (("ACT_1998", "4-3", "4"), ("ACT_1998", "4-8", "2"))),
            (NEW, "2023", (("ACT_2023", "7-9", "2.1"), ("REGULATION_2024", "6-23", "4"))),
        ],
    )
    def test_each_act_for_withdrawals_made_under_it(
        self, on: str, wording: str, places: tuple[tuple[str, str, str], ...]
    ) -> None:
        """The day of the withdrawal decides."""
        about = assessed(on, about=AssessmentOf.WITHDRAWAL)
        found = finding(facts(given("2020-01-01"), gone(on), about), WITHDRAWAL, ON)
        assert (wording, places, "county", day(on)) == (found.wording, cited(found), found.bearer, found.governed_by)
        assert ("met", "serious") == (found.outcome.kind.value, found.severity.value)

    def test_the_breach_says_when(self) -> None:
        """The sentence names the day of the withdrawal in each language."""
        assert (
            "Fylkeskommunen trakk godkjenningen tilbake 1. mars 2026 uten faglig vurdering fra yrkesopplæringsnemnda.",
            "Fylkeskommunen trekte godkjenninga tilbake 1. mars 2026 utan fagleg vurdering frå yrkesopplæringsnemnda.",
            "The county withdrew the approval on 1 March 2026 without a professional assessment by the training board.",
        ) == texts(finding(facts(given(NEW), gone("2026-03-01")), WITHDRAWAL, ON))

    def test_an_assessment_for_approval_does_not_count(self) -> None:
        """It must be for the withdrawal, or not say for what."""
        about = assessed("2026-02-01", about=AssessmentOf.APPROVAL)
        assert "breached" == outcome(facts(given(NEW), gone("2026-03-01"), about), WITHDRAWAL, ON)

    def test_unknown_for_want_of_the_assessment(self) -> None:
        """Under each Act, as for approval."""
        for on in (OLD, NEW):
            silent = facts(given("2020-01-01"), gone(on), known=complete(joined=ON))
            assert (ASSESSED,) == missing(silent, WITHDRAWAL, ON)

    def test_without_a_withdrawal_nothing_is_asked(self) -> None:
        """An approval that stands is not judged by this."""
        assert "not_applicable" == outcome(facts(given(NEW)), WITHDRAWAL, ON)

    def test_the_last_withdrawal_is_judged(self) -> None:
        """Approved and withdrawn twice: the second withdrawal has an assessment of its own."""
        twice = (given("2020-01-01"), gone("2021-01-01"), given("2025-01-01"), gone("2026-03-01"))
        assert "breached" == outcome(facts(*twice, assessed("2020-06-01")), WITHDRAWAL, ON)
        found = finding(facts(*twice, assessed("2025-06-01")), WITHDRAWAL, ON)
        assert ("met", date(2026, 3, 1)) == (found.outcome.kind.value, found.governed_by)
