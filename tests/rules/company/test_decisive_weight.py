from __future__ import annotations

import pytest
from facts import (
    OSLO,
    TRADE,
    cited,
    day,
    enterprise,
    event,
    explanation,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
    texts,
)

from okstat.model.events import (
    ApprovalApplied,
    ApprovalRefused,
    ApprovalWithdrawn,
    Approved,
    AssessmentOf,
    Assessor,
    Event,
    ProfessionallyAssessed,
)
from okstat.model.portfolio import Portfolio

WEIGHT = "ynemnd.decisive-weight"
ON = "2026-11-20"
OLD, NEW = "2024-07-31", "2024-08-01"
WHERE = {"trade": TRADE, "county": OSLO, "department": "dep"}


def assessed(on: str, favourable: bool | None, about: AssessmentOf | None = None) -> ProfessionallyAssessed:
    """The board's assessment."""
    return event(ProfessionallyAssessed, on, by=Assessor.BOARD, favourable=favourable, about=about, **WHERE)


def decided(kind: type[Event], on: str) -> Event:
    """The county decides."""
    return event(kind, on, **WHERE)


def facts(*events: Event) -> Portfolio:
    """An enterprise with these events."""
    return portfolio(enterprises=(enterprise(*events, approved=None),))


class TestDecisiveWeight:
    """The county puts decisive weight on the board's professional assessment (2023 §§ 7-5 (2), 7-9 (2), 8-2 (2)).

    1998 §§ 4-3 (1), 4-8 (2). Whether it has is for somebody to judge: the question is put where it decided otherwise.
    """

    @pytest.mark.parametrize(
        ("kind", "favourable", "expected"),
        [
            (Approved, True, "met"),
            (Approved, False, "judgement"),
            (Approved, None, "unknown"),
            (ApprovalRefused, None, "unknown"),
            (ApprovalRefused, True, "judgement"),
            (ApprovalRefused, False, "met"),
        ],
    )
    @pytest.mark.parametrize("on", [OLD, NEW])
    def test_a_decision_against_the_assessment_puts_the_question(
        self, on: str, kind: type[Event], favourable: bool | None, expected: str
    ) -> None:
        """Under both Acts; where the assessment does not say what it advises, nobody knows whether it was followed."""
        assert expected == outcome(facts(assessed("2024-06-01", favourable), decided(kind, on)), WEIGHT, ON)

    @pytest.mark.parametrize(("favourable", "expected"), [(True, "judgement"), (False, "met")])
    def test_a_withdrawal_against_the_assessment_puts_the_question(self, favourable: bool, expected: str) -> None:
        """The board holds that the conditions are still met, and the county withdraws."""
        events = (decided(Approved, "2020-01-01"), decided(ApprovalWithdrawn, "2026-03-01"))
        later = assessed("2026-02-01", favourable, AssessmentOf.WITHDRAWAL)
        assert expected == outcome(facts(*events, later), WEIGHT, ON)
        for_approval = assessed("2026-02-01", favourable, AssessmentOf.APPROVAL)
        assert "not_applicable" == outcome(facts(*events, for_approval), WEIGHT, ON)

    def test_the_assessment_is_one_for_the_decision(self) -> None:
        """One for withdrawal says nothing of an approval."""
        about = assessed("2024-06-01", False, AssessmentOf.WITHDRAWAL)
        assert "not_applicable" == outcome(facts(about, decided(Approved, NEW)), WEIGHT, ON)
        about = assessed("2024-06-01", False, AssessmentOf.APPROVAL)
        assert "judgement" == outcome(facts(about, decided(Approved, NEW)), WEIGHT, ON)

    @pytest.mark.parametrize(
        ("on", "wording", "places"),
        [
            (OLD, "1998", (("ACT_1998", "4-3", "1"), ("ACT_1998", "4-8", "2"))),
            (NEW, "2023", (("ACT_2023", "7-5", "2.2"), ("ACT_2023", "7-9", "2.2"), ("ACT_2023", "8-2", "2.2"))),
        ],
    )
    def test_each_act_for_decisions_made_under_it(
        self, on: str, wording: str, places: tuple[tuple[str, str, str], ...]
    ) -> None:
        """The day of the decision decides; the county bears the duty."""
        found = finding(facts(assessed("2024-06-01", False), decided(Approved, on)), WEIGHT, ON)
        assert (wording, places, "county", day(on)) == (found.wording, cited(found), found.bearer, found.governed_by)
        assert "serious" == found.severity.value

    def test_the_question_says_who_decides_and_what_is_at_hand(self) -> None:
        """The days of the assessment and of the decision, in each language."""
        found = explanation(facts(assessed("2024-06-01", False), decided(Approved, NEW)), WEIGHT, ON)
        assert (
            (
                "Har fylkeskommunen lagt avgjørende vekt på den faglige vurderingen, når den besluttet noe annet "
                "enn den tilrådde? Fylkeskommunen svarer for det; vurderingen er fra 1. juni 2024, vedtaket fra "
                "1. august 2024."
            ),
            (
                "Har fylkeskommunen lagt avgjerande vekt på den faglege vurderinga, når han avgjorde noko anna enn ho "
                "tilrådde? Fylkeskommunen svarer for det; vurderinga er frå 1. juni 2024, vedtaket frå 1. august 2024."
            ),
            (
                "Has the county put decisive weight on the professional assessment, when it decided otherwise "
                "than that advised? The county answers for it; the assessment is of 1 June 2024, the decision of "
                "1 August 2024."
            ),
        ) == texts(found)

    def test_the_latest_assessment_up_to_the_decision_counts(self) -> None:
        """One of the day itself does; one of the day after comes too late to be weighed."""
        bad, good = assessed("2024-06-01", False), assessed(NEW, True)
        assert "met" == outcome(facts(bad, good, decided(Approved, NEW)), WEIGHT, ON)
        assert "judgement" == outcome(facts(bad, assessed("2024-08-02", True), decided(Approved, NEW)), WEIGHT, ON)
        assert "not_applicable" == outcome(facts(good, decided(Approved, OLD)), WEIGHT, ON)

    @pytest.mark.parametrize("first", [None, True])
    def test_an_assessment_before_the_latest_is_not_weighed(self, first: bool | None) -> None:
        events = (assessed("2024-05-01", first), assessed("2024-06-01", False), decided(Approved, NEW))
        found = finding(facts(*events), WEIGHT, ON)
        assert ("judgement", day("2024-06-01")) == (found.outcome.kind.value, dict(found.outcome.values)["assessed"])

    def test_the_latest_decision_counts(self) -> None:
        """Refused against the advice, approved later."""
        events = (assessed("2024-06-01", True), decided(ApprovalRefused, OLD), decided(Approved, "2024-09-01"))
        assert "met" == outcome(facts(*events), WEIGHT, ON)
        assert "judgement" == outcome(facts(*events), WEIGHT, "2024-08-31")

    def test_a_refusal_on_the_day_of_an_approval_weighs_more(self) -> None:
        """Two decisions of one day contradict each other; the one against the company is asked about."""
        events = (assessed("2024-06-01", True), decided(Approved, NEW), decided(ApprovalRefused, NEW))
        assert "judgement" == outcome(facts(*events), WEIGHT, ON)

    def test_undecided_there_is_no_question(self) -> None:
        """An application that waits, assessed or not."""
        waits = facts(assessed("2024-06-01", False), decided(ApprovalApplied, "2024-05-01"))
        assert "not_applicable" == outcome(waits, WEIGHT, ON)

    def test_before_the_county_approved_nothing_is_asked(self) -> None:
        """Until 31 July 2007 the board decided itself."""
        assert () == findings(facts(assessed("2007-07-01", False), decided(Approved, "2007-07-31")), WEIGHT, ON)

    def test_what_the_assessment_advises_is_asked_for(self) -> None:
        """Where the decision has one; without any, `company.assessed-before-approval` tells what is missing."""
        unsaid = facts(assessed("2024-06-01", None), decided(Approved, NEW))
        assert ("key favourable of event professionally_assessed",) == missing(unsaid, WEIGHT, ON)
        assert "not_applicable" == outcome(facts(decided(Approved, NEW)), WEIGHT, ON)
