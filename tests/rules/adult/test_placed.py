from __future__ import annotations

from typing import Any

import pytest
from exam_facts import essence
from facts import OSLO, TRADE, candidate, complete, event, finding, findings, missing, outcome, texts
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.complete import Complete
from okstat.model.contract import Candidate
from okstat.model.events import (
    ApplicationDecided,
    ApplicationWithdrawn,
    BasicEducationCompleted,
    CandidateKind,
    ContractKind,
    Event,
    Ground,
    Matter,
    OtherOfferMade,
    OtherOfferStarted,
    Placed,
    PlacementApplied,
    SubjectsDocumented,
)

ON = "2026-11-20"
KINDS = (
    *("basic_education_completed", "foreign_education_completed", "competence_reached", "residence_settled"),
    *("application_decided", "placement_applied", "placed", "other_offer_made", "other_offer_started"),
)
EVERYTHING = complete(**dict.fromkeys(KINDS, ON))
SCHOOL = event(BasicEducationCompleted, "2016-06-16")
SUBJECTS = event(SubjectsDocumented, "2020-06-16", shared_not_passed=0)
OF_THE_YOUNG = (
    *("placement.kind", "placement.county", "placement.trade", "placement.form", "placement.admitted"),
    *("county.application-deadline", "county.keeps-seeking"),
)
BEFORE = ("the text on the placement of adults before 2026-06-22",)
ADULT = CandidateKind.ADULT


def applied(on: str = "2026-08-03", **keys: Any) -> Event:
    """An application for a place as lærling."""
    kind = ContractKind.APPRENTICE
    return event(PlacementApplied, on, **{"contract_kind": kind, "trade": TRADE, "county": OSLO, **keys})


def decided(matter: Matter, on: str, *, granted: bool = False, **keys: Any) -> Event:
    """The county decides."""
    return event(ApplicationDecided, on, matter=matter, granted=granted, **keys)


def adult(*events: Event, known: Complete = EVERYTHING, **fields: Any) -> Candidate:
    """An adult of 28 with the right of § 18-3, of whom everything is recorded."""
    facts = {"known": known, "born": "1998-05-05", "kind": ADULT, **fields}
    return candidate(SCHOOL, SUBJECTS, *events, **facts)


class TestPlaced:
    """The county places adults who have a right to a place (§ 13-6 (1); § 7-7 (2) by § 18-6 (2))."""

    RULE = "adult.placement"

    def test_placed_is_placed(self) -> None:
        assert "met" == outcome(adult(applied(), event(Placed, "2026-09-01")), self.RULE, ON)

    def test_how_long_it_may_take_is_judged(self) -> None:
        found = finding(adult(applied()), self.RULE, ON)
        assert found.outcome.question is not None
        assert found.outcome.question.en.startswith("Does the adult meet the conditions for placement")
        known = Complete({kind: day for kind, day in EVERYTHING.days.items() if kind != "placed"})
        assert ("event placed",) == missing(adult(applied(), known=known), self.RULE, ON)

    @pytest.mark.parametrize(
        ("on", "places"),
        [
            ("2026-06-21", {("7-7", "2"), ("18-6", "2")}),
            ("2026-06-22", {("7-7", "2"), ("18-6", "2"), ("13-6", "1")}),
        ],
    )
    def test_places(self, on: str, places: set[tuple[str, str]]) -> None:
        """§ 13-6 is known from 22 June 2026."""
        assert ("judgement", "county", "notice", places) == essence(finding(adult(applied(on)), self.RULE, ON))

    @pytest.mark.parametrize("rule", [RULE, "adult.place-or-offer"])
    def test_of_whom_it_is_asked(self, rule: str) -> None:
        """Adults with the right of § 18-3 who wish a place; whoever chose chapter 5 is no adult here (§ 18-3 (3))."""
        assert "not_applicable" == outcome(adult(), rule, ON)
        assert ("event placement_applied",) == missing(adult(known=Complete()), rule, ON)
        assert "not_applicable" == outcome(adult(applied(), kind=CandidateKind.APPLICANT), rule, ON)
        assert "not_applicable" == outcome(candidate(kind=CandidateKind.APPLICANT), rule, ON)
        young = adult(applied(), decided(Matter.TRAINING, "2026-05-20", granted=True))
        assert "not_applicable" == outcome(young, rule, ON)
        let_in = adult(applied(), decided(Matter.TRAINING, "2026-05-20"))
        assert "judgement" == outcome(let_in, rule, ON)
        by_admission = decided(Matter.ADULT_TRAINING, "2026-05-20", granted=True)
        assert "judgement" == outcome(adult(applied(), by_admission, kind=CandidateKind.APPLICANT), rule, ON)
        at_last = (decided(Matter.TRAINING, "2025-05-20", granted=True), by_admission)
        assert "judgement" == outcome(adult(applied(), *at_last), rule, ON)

    @pytest.mark.parametrize("rule", [RULE, "adult.place-or-offer"])
    def test_without_the_right_or_the_wish(self, rule: str) -> None:
        assert "not_applicable" == outcome(adult(applied(), born="2008-05-05"), rule, ON)
        assert "unknown" == outcome(adult(applied(), known=complete(placed=ON, other_offer_made=ON)), rule, ON)
        anew = (applied("2025-08-04", id="1"), event(ApplicationWithdrawn, "2025-09-01", id="2"), applied())
        assert "judgement" == outcome(adult(*anew), rule, ON)
        withdrawn = event(ApplicationWithdrawn, "2026-09-01")
        assert "not_applicable" == outcome(adult(applied(), withdrawn), rule, ON)
        before = event(ApplicationWithdrawn, "2026-08-02")
        assert "judgement" == outcome(adult(applied(), before), rule, ON)

    @pytest.mark.parametrize("rule", [RULE, "adult.place-or-offer"])
    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_applications_from_1_august_2024(self, rule: str, on: str, expected: int) -> None:
        assert expected == len(findings(adult(applied(on)), rule, ON))


class TestPlaceOrOffer:
    """A place, or another offer that gives basis for the final competence (§ 18-6 (1)); no day is set."""

    RULE = "adult.place-or-offer"

    @pytest.mark.parametrize("kind", [Placed, OtherOfferMade, OtherOfferStarted])
    def test_any_of_the_three(self, kind: type[Event]) -> None:
        refused = decided(Matter.PLACEMENT, "2026-08-10", ground=Ground.NO_RIGHT)
        assert "met" == outcome(adult(applied(), refused, event(kind, "2026-09-01")), self.RULE, ON)

    @pytest.mark.parametrize(
        ("ground", "expected"),
        [
            (Ground.NO_RIGHT, "breached"),
            (Ground.TOO_LATE, "breached"),
            (Ground.CONDITIONS, "judgement"),
            (Ground.NOT_RESIDENT, "not_applicable"),
            (Ground.NO_PLACE, "judgement"),
            (None, "unknown"),
        ],
    )
    def test_grounds_of_a_refusal(self, ground: Ground | None, expected: str) -> None:
        facts = adult(applied(), decided(Matter.PLACEMENT, "2026-08-10", ground=ground))
        assert expected == outcome(facts, self.RULE, ON)
        if expected == "unknown":
            assert ("key ground of event application_decided",) == missing(facts, self.RULE, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2026-06-21", "unknown"), ("2026-06-22", "breached")])
    def test_whether_adults_could_be_late_before_is_not_known(self, on: str, expected: str) -> None:
        facts = adult(applied("2026-03-02"), decided(Matter.PLACEMENT, on, ground=Ground.TOO_LATE))
        assert expected == outcome(facts, self.RULE, ON)
        if expected == "unknown":
            assert BEFORE == missing(facts, self.RULE, ON)

    def test_the_questions(self) -> None:
        facts = adult(applied(), decided(Matter.PLACEMENT, "2026-08-10", ground=Ground.CONDITIONS))
        question = finding(facts, self.RULE, ON).outcome.question
        assert question is not None
        assert question.en.startswith("Does the adult lack anything that placement takes?")
        question = finding(adult(applied()), self.RULE, ON).outcome.question
        assert question is not None
        assert question.en.endswith("The Act sets no day.")

    @pytest.mark.parametrize(
        ("on", "granted", "expected"),
        [("2026-08-02", False, "judgement"), ("2026-08-03", False, "breached"), ("2026-08-10", True, "judgement")],
    )
    def test_the_refusal_is_of_this_application(self, on: str, granted: bool, expected: str) -> None:
        facts = adult(applied(), decided(Matter.PLACEMENT, on, granted=granted, ground=Ground.NO_RIGHT))
        assert expected == outcome(facts, self.RULE, ON)

    def test_silence(self) -> None:
        for kind in ("placed", "other_offer_made"):
            known = Complete({one: day for one, day in EVERYTHING.days.items() if one != kind})
            assert (f"event {kind}",) == missing(adult(applied(), known=known), self.RULE, ON)

    def test_the_finding(self) -> None:
        facts = adult(applied(), decided(Matter.PLACEMENT, "2026-08-10", ground=Ground.NO_RIGHT))
        found = finding(facts, self.RULE, ON)
        assert ("breached", "county", "serious", {("18-6", "1")}) == essence(found)
        assert all("10" in text and "2026" in text for text in texts(found))


class TestWhatHoldsForOthers:
    """Chapter 7 of the regulation and § 6-2 are not named for adults (§ 13-6 (2), from 22 June 2026)."""

    ON_A_REFUSAL = "entry.without-passing"

    @pytest.mark.parametrize("rule", OF_THE_YOUNG)
    def test_nothing_is_asked_of_adults(self, rule: str) -> None:
        facts = adult(applied("2026-08-03", county="46"), event(Placed, "2026-09-01"))
        assert "not_applicable" == outcome(facts, rule, ON)
        assert "not_applicable" != outcome(adult(known=Complete(), kind=CandidateKind.APPLICANT), rule, ON)
        assert "not_applicable" == outcome(adult(known=Complete()), rule, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2026-06-21", "unknown"), ("2026-06-22", "not_applicable")])
    @pytest.mark.parametrize("rule", OF_THE_YOUNG[:4])
    def test_what_held_before_is_not_known(self, rule: str, on: str, expected: str) -> None:
        facts = adult(applied(on))
        assert expected == outcome(facts, rule, ON)
        if expected == "unknown":
            assert BEFORE == missing(facts, rule, ON)

    @pytest.mark.parametrize("rule", OF_THE_YOUNG[:4])
    def test_before_august_2024_there_was_no_such_text(self, rule: str) -> None:
        assert () == findings(adult(applied("2024-07-31")), rule, ON)

    @pytest.mark.parametrize("rule", ["county.recruit", "county.placement-right"])
    @pytest.mark.parametrize("on", ["2025-03-01", "2026-08-03"])
    def test_their_right_is_another(self, rule: str, on: str) -> None:
        assert "not_applicable" == outcome(adult(applied(on)), rule, ON)
        assert "not_applicable" == outcome(adult(known=Complete()), rule, ON)

    @pytest.mark.parametrize("rule", ["entry.apprentice", "entry.training-candidate"])
    def test_the_conditions_of_section_7_3_are_not_named(self, rule: str) -> None:
        kind = ContractKind.APPRENTICE if rule == "entry.apprentice" else ContractKind.TRAINING_CANDIDATE
        facts = applied(contract_kind=kind), event(Placed, "2026-09-01")
        assert "not_applicable" == outcome(adult(*facts), rule, ON)
        assert "not_applicable" != outcome(adult(*facts, kind=CandidateKind.APPLICANT), rule, ON)

    def test_a_refusal_for_conditions(self) -> None:
        facts = (
            applied(contract_kind=ContractKind.TRAINING_CANDIDATE),
            decided(Matter.PLACEMENT, "2026-08-10", ground=Ground.CONDITIONS),
        )
        assert "not_applicable" == outcome(adult(*facts), self.ON_A_REFUSAL, ON)
        assert "not_applicable" != outcome(adult(*facts, kind=CandidateKind.APPLICANT), self.ON_A_REFUSAL, ON)

    @pytest.mark.parametrize(("year", "expected"), [("2025", "unknown"), ("2026", "not_applicable")])
    def test_no_october_for_adults(self, year: str, expected: str) -> None:
        facts = adult(applied(f"{year}-03-01"))
        assert expected == outcome(facts, "county.vg3-deadline", ON)
        if expected == "unknown":
            assert BEFORE == missing(facts, "county.vg3-deadline", ON)

    @pytest.mark.parametrize(
        ("on", "places"),
        [
            ("2026-06-21", {("7-5", "1a"), ("7-5", "1b"), ("7-5", "2.1")}),
            ("2026-06-22", {("7-5", "1a"), ("7-5", "1b"), ("7-5", "2.1"), ("13-6", "2")}),
        ],
    )
    def test_where_it_is_said(self, on: str, places: set[tuple[str, str]]) -> None:
        facts = adult(applied(on), kind=CandidateKind.APPLICANT)
        assert places == essence(finding(facts, "county.application-deadline", ON))[3]


class TestPraksiskandidat:
    """A praksiskandidat has practised, and applies for no training and no place: nothing is missed of one."""

    RULES = (
        *OF_THE_YOUNG,
        *("county.recruit", "county.placement-right", "county.vg3-deadline", "entry.apprentice", "adult.placement"),
        *("right.upper-secondary", "right.admission", "adult.upper-secondary", "county.of-residence"),
    )

    @pytest.mark.parametrize("rule", RULES)
    def test_silence_is_no_unknown(self, rule: str) -> None:
        assert "not_applicable" == outcome(candidate(kind=CandidateKind.PRAKSISKANDIDAT), rule, ON)

    @pytest.mark.parametrize("kind", [CandidateKind.APPLICANT, CandidateKind.PUPIL, None])
    def test_of_others_it_is(self, kind: CandidateKind | None) -> None:
        assert ("event placement_applied",) == missing(candidate(kind=kind), "placement.kind", ON)

    def test_what_is_recorded_is_judged(self) -> None:
        facts = candidate(applied(contract_kind=ContractKind.FAGBREV_ON_THE_JOB), kind=CandidateKind.PRAKSISKANDIDAT)
        assert "breached" == outcome(facts, "placement.kind", ON)


@given(st.sampled_from([*CandidateKind, None]), st.sampled_from([Matter.TRAINING, Matter.ADULT_TRAINING, None]))
def test_nobody_has_both_rights_to_a_place(kind: CandidateKind | None, matter: Matter | None) -> None:
    """By § 5-6 or by § 18-6, whatever somebody was let in to."""
    let_in = [decided(matter, "2026-05-20", granted=True)] if matter is not None else []
    facts = adult(applied(), *let_in, kind=kind)
    found = [outcome(facts, rule, ON) for rule in ("county.placement-right", "adult.place-or-offer")]
    assert 1 == found.count("not_applicable")
