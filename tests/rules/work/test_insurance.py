"""The county's accident insurance: what is judged is the answer to a claim."""

from __future__ import annotations

from typing import Any

import pytest
from facts import answers, cited, contract, day, event, finding, missing, outcome, portfolio, recorded_answers, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.events import (
    Accident,
    AccidentCause,
    AccidentClaimDecided,
    AccidentCost,
    AccidentPlace,
    ClaimGround,
    CostKind,
    Event,
)
from okstat.rule import Severity

TAKEN, SCOPE, COSTS = "insurance.taken", "insurance.scope", "insurance.treatment-costs"
ON = "2040-01-01"
TRAINING, TO_TRAINING, TO_WORK, ELSEWHERE = AccidentPlace
ENGLISH = (
    "The claim after the accident of 1 March 2025 was turned down on 1 December 2039 because there was no insurance."
)
COVERED: dict[str, Any] = {
    "place": TRAINING,
    "in_training_time": True,
    "cause": AccidentCause.ACCIDENT,
    "covered_otherwise": False,
}


def accident(on: str = "2025-03-01", **told: Any) -> Accident:
    """An accident that the insurance must cover, unless told otherwise."""
    return event(Accident, on, id=f"accident {on}", **{**COVERED, **told})


def cost(on: str, what: CostKind | None, **told: Any) -> AccidentCost:
    """A cost after the accident that the insurance must cover, unless told otherwise."""
    known: dict[str, Any] = {
        "documented": True,
        "advised": True,
        "by_one_with_full_refund": True,
        "cheapest_safe": True,
        "private_extra": False,
    }
    return event(AccidentCost, on, id="cost", accident="accident 2025-03-01", what=what, **{**known, **told})


def decided(
    of: str = "accident 2025-03-01", *, paid: bool = False, ground: ClaimGround | None = ClaimGround.PLACE_OR_TIME
) -> AccidentClaimDecided:
    """The answer of the insurance."""
    ground = None if paid else ground
    return event(AccidentClaimDecided, "2039-12-01", id=f"answer to {of}", event=of, paid=paid, ground=ground)


class TestTaken:
    """§ 28-8 (1), § 18-1 (1): the county sees to accident insurance where no other insurance covers."""

    def answer(self, ground: ClaimGround | None, **told: Any) -> str:
        """What is answered when a claim was turned down on a ground."""
        return outcome(contract(accident(**told), decided(ground=ground)), TAKEN, ON)

    def test_a_claim_turned_down_for_want_of_insurance_is_the_countys_breach(self) -> None:
        found = finding(contract(accident(), decided(ground=ClaimGround.NOT_INSURED)), TAKEN, ON)
        assert ("breached", "county", Severity.SERIOUS) == (found.outcome.kind.value, found.bearer, found.severity)
        assert (("ACT_2023", "28-8", "1"), ("REGULATION_2024", "18-1", "1")) == cited(found)
        assert (
            "Kravet etter ulykken 1. mars 2025 ble avslått 1. desember 2039 fordi det ikke var noen forsikring.",
            "Kravet etter ulykka 1. mars 2025 vart avslått 1. desember 2039 fordi det ikkje var noka forsikring.",
            ENGLISH,
        ) == texts(found)

    @pytest.mark.parametrize("ground", [ground for ground in ClaimGround if ground is not ClaimGround.NOT_INSURED])
    def test_another_ground_shows_that_there_is_one(self, ground: ClaimGround) -> None:
        assert "met" == self.answer(ground)

    def test_a_claim_that_was_paid(self) -> None:
        assert "met" == outcome(contract(accident(), decided(paid=True)), TAKEN, ON)

    def test_where_another_insurance_covers_the_county_need_have_none(self) -> None:
        assert "met" == self.answer(ClaimGround.NOT_INSURED, covered_otherwise=True)

    def test_the_ground_is_asked_for(self) -> None:
        facts = contract(accident(), decided(ground=None))
        assert ("unknown", ("key ground of event accident_claim_decided",)) == (
            outcome(facts, TAKEN, ON),
            missing(facts, TAKEN, ON),
        )

    def test_whether_another_insurance_covers_is_asked_for(self) -> None:
        facts = contract(accident(covered_otherwise=None), decided(ground=ClaimGround.NOT_INSURED))
        assert ("key covered_otherwise of event accident",) == missing(facts, TAKEN, ON)

    @pytest.mark.parametrize("events", [(), (accident(),), (decided(),)])
    def test_without_an_answer_to_a_claim_nothing_is_judged(self, events: tuple[Event, ...]) -> None:
        assert "not_applicable" == outcome(contract(*events), TAKEN, ON)

    @pytest.mark.parametrize(
        ("on", "answer"), [("2024-07-31", []), ("2024-08-01", ["breached"]), ("2024-08-02", ["breached"])]
    )
    def test_the_chapter_began_on_1_august_2024(self, on: str, answer: list[str]) -> None:
        facts = portfolio(contract(accident(on), decided(f"accident {on}", ground=ClaimGround.NOT_INSURED)))
        assert answer == list(answers(facts, (TAKEN,), day(ON)).values())

    def test_an_older_accident_is_left_aside_when_a_newer_one_is_judged(self) -> None:
        old = (accident("2024-07-31"), decided("accident 2024-07-31", ground=ClaimGround.NOT_INSURED))
        new = (accident("2025-03-01"), decided(paid=True))
        assert "met" == outcome(contract(*old, *new), TAKEN, ON)


class TestScope:
    """§§ 18-2, 18-3, 18-6: at the place of training in training time, on the way to it and to work; some causes not."""

    def answer(self, **told: Any) -> str:
        """What is answered when a claim was turned down for the place or the time."""
        return outcome(contract(accident(**told), decided()), SCOPE, ON)

    @pytest.mark.parametrize("place", [TRAINING, TO_TRAINING, TO_WORK])
    def test_three_places_are_covered(self, place: AccidentPlace) -> None:
        assert "breached" == self.answer(place=place)

    @pytest.mark.parametrize(
        "told",
        [
            {"place": ELSEWHERE},
            {"in_training_time": False},
            {"covered_otherwise": True},
            *({"cause": cause} for cause in AccidentCause if cause is not AccidentCause.ACCIDENT),
        ],
    )
    def test_what_need_not_be_covered_may_be_turned_down(self, told: dict[str, Any]) -> None:
        assert "met" == self.answer(**told)

    @pytest.mark.parametrize("place", [TO_TRAINING, TO_WORK])
    @pytest.mark.parametrize("time", [False, None])
    def test_training_time_counts_at_the_place_of_training_only(self, place: AccidentPlace, time: bool | None) -> None:
        assert "breached" == self.answer(place=place, in_training_time=time)

    @pytest.mark.parametrize(
        ("told", "key"),
        [
            ({"place": None}, "place"),
            ({"in_training_time": None}, "in_training_time"),
            ({"cause": None}, "cause"),
            ({"covered_otherwise": None}, "covered_otherwise"),
        ],
    )
    def test_each_fact_is_asked_for(self, told: dict[str, Any], key: str) -> None:
        facts = contract(accident(**told), decided())
        assert ("unknown", (f"key {key} of event accident",)) == (outcome(facts, SCOPE, ON), missing(facts, SCOPE, ON))

    @pytest.mark.parametrize("other", [{"place": ELSEWHERE}, {"covered_otherwise": True}])
    def test_what_fails_decides_whatever_else_is_not_known(self, other: dict[str, Any]) -> None:
        nothing = dict.fromkeys(COVERED)
        assert "met" == self.answer(**{**nothing, **other})
        assert "met" == self.answer(**{**nothing, "cause": AccidentCause.INFECTION})
        assert "met" == self.answer(**{**nothing, "place": TRAINING, "in_training_time": False})

    def test_it_is_told_with_its_places_in_the_law(self) -> None:
        found = finding(contract(accident(), decided()), SCOPE, ON)
        assert [("18-2", "1"), ("18-3", "1a"), ("18-3", "1b"), ("18-3", "1c"), ("18-3", "2"), ("18-6", "1")] == [
            place[1:] for place in cited(found)
        ]
        assert (
            "Kravet etter ulykken 1. mars 2025 ble avslått 1. desember 2039, men ulykken er en av dem forsikringen "
            "skal dekke."
        ) == texts(found)[0]

    @pytest.mark.parametrize("ground", [ClaimGround.COST, ClaimGround.NOT_INSURED, None])
    def test_another_ground_is_not_about_the_scope(self, ground: ClaimGround | None) -> None:
        assert "not_applicable" == outcome(contract(accident(), decided(ground=ground)), SCOPE, ON)

    @pytest.mark.parametrize("ground", [ClaimGround.CAUSE, ClaimGround.OTHER_INSURANCE])
    def test_cause_and_other_insurance_are(self, ground: ClaimGround) -> None:
        assert "breached" == outcome(contract(accident(), decided(ground=ground)), SCOPE, ON)

    def test_one_claim_wrongly_turned_down_is_enough(self) -> None:
        other = (accident("2025-04-01"), decided("accident 2025-04-01"))
        facts = contract(accident(), decided(paid=True), *other)
        assert "1 April 2025" in texts(finding(facts, SCOPE, ON))[2]


class TestCosts:
    """§ 18-5 (1)-(5): needed and documented costs for two years, first permanent dental treatment to the tenth year."""

    def answer(self, on: str, what: CostKind | None, **told: Any) -> str:
        """What is answered when a cost was turned down."""
        return outcome(self.facts(on, what, **told), COSTS, ON)

    def facts(self, on: str, what: CostKind | None, **told: Any) -> Any:
        """An accident on 1 March 2025, a cost on a day, and a refusal."""
        return contract(accident(), cost(on, what, **told), decided("cost", ground=ClaimGround.COST))

    @pytest.mark.parametrize("what", CostKind)
    @pytest.mark.parametrize(
        ("on", "answer"),
        [("2025-03-01", "breached"), ("2027-02-28", "breached"), ("2027-03-01", "breached"), ("2027-03-02", "met")],
    )
    def test_two_years_from_the_accident(self, what: CostKind, on: str, answer: str) -> None:
        assert answer == self.answer(on, what, first_permanent=False)

    @pytest.mark.parametrize(
        ("on", "answer"), [("2027-03-02", "breached"), ("2035-12-31", "breached"), ("2036-01-01", "met")]
    )
    def test_the_first_permanent_dental_treatment_to_the_end_of_the_tenth_year(self, on: str, answer: str) -> None:
        assert answer == self.answer(on, CostKind.DENTIST, first_permanent=True)

    def test_whether_a_dental_treatment_is_the_first_permanent_one_is_asked_for_when_it_counts(self) -> None:
        late, early = (self.facts(on, CostKind.DENTIST, first_permanent=None) for on in ("2027-03-02", "2027-03-01"))
        assert ("key first_permanent of event accident_cost",) == missing(late, COSTS, ON)
        assert "breached" == outcome(early, COSTS, ON)

    @pytest.mark.parametrize("what", [CostKind.DOCTOR, CostKind.TREATMENT, CostKind.TRAVEL])
    def test_only_dental_treatment_has_ten_years(self, what: CostKind) -> None:
        assert ["met", "met"] == [self.answer("2027-03-02", what, first_permanent=one) for one in (True, None)]

    @pytest.mark.parametrize(
        ("what", "key"),
        [
            (CostKind.DOCTOR, "documented"),
            (CostKind.DENTIST, "documented"),
            (CostKind.TREATMENT, "advised"),
            (CostKind.TREATMENT, "by_one_with_full_refund"),
            (CostKind.TRAVEL, "documented"),
            (CostKind.TRAVEL, "cheapest_safe"),
        ],
    )
    def test_a_condition_that_fails_and_one_that_is_not_known(self, what: CostKind, key: str) -> None:
        assert "met" == self.answer("2025-04-01", what, **{key: False})
        asked = self.facts("2025-04-01", what, **{key: None})
        assert ("unknown", (f"key {key} of event accident_cost",)) == (
            outcome(asked, COSTS, ON),
            missing(asked, COSTS, ON),
        )

    def test_of_several_conditions_that_are_not_known_the_first_is_asked_for(self) -> None:
        """Whether the cost is documented comes before whether it was necessary to pay more."""
        asked = self.facts("2025-04-01", CostKind.DOCTOR, documented=None, private_extra=None)
        assert ("key documented of event accident_cost",) == missing(asked, COSTS, ON)

    @pytest.mark.parametrize(
        ("what", "key"),
        [
            (CostKind.DOCTOR, "advised"),
            (CostKind.DENTIST, "by_one_with_full_refund"),
            (CostKind.DOCTOR, "cheapest_safe"),
            (CostKind.TREATMENT, "cheapest_safe"),
            (CostKind.TRAVEL, "advised"),
        ],
    )
    @pytest.mark.parametrize("answer", [False, None])
    def test_a_condition_of_another_kind_of_cost_does_not_count(
        self, what: CostKind, key: str, answer: bool | None
    ) -> None:
        assert "breached" == self.answer("2025-04-01", what, **{key: answer})

    def test_what_private_treatment_costs_beyond_need_not_be_covered(self) -> None:
        assert "met" == self.answer("2025-04-01", CostKind.DOCTOR, private_extra=True)
        asked = self.facts("2025-04-01", CostKind.DOCTOR, private_extra=None)
        assert ("key private_extra of event accident_cost",) == missing(asked, COSTS, ON)
        assert "breached" == self.answer("2025-04-01", CostKind.TRAVEL, private_extra=None)

    def test_what_was_paid_for_is_asked_for(self) -> None:
        asked = self.facts("2025-04-01", None)
        assert ("key what of event accident_cost",) == missing(asked, COSTS, ON)

    def test_a_cost_that_was_paid(self) -> None:
        facts = contract(accident(), cost("2025-04-01", CostKind.DOCTOR), decided("cost", paid=True))
        assert "met" == outcome(facts, COSTS, ON)

    @pytest.mark.parametrize("ground", [ClaimGround.PLACE_OR_TIME, None])
    def test_another_ground_is_not_about_the_cost(self, ground: ClaimGround | None) -> None:
        facts = contract(accident(), cost("2025-04-01", CostKind.DOCTOR), decided("cost", ground=ground))
        assert "not_applicable" == outcome(facts, COSTS, ON)

    def test_a_claim_about_the_accident_itself_is_not_about_a_cost(self) -> None:
        assert "not_applicable" == outcome(contract(accident(), decided(ground=ClaimGround.COST)), COSTS, ON)

    def test_it_is_told_with_its_places_in_the_law(self) -> None:
        found = finding(self.facts("2025-04-01", CostKind.DOCTOR), COSTS, ON)
        assert [("18-5", str(ledd)) for ledd in range(1, 6)] == [place[1:] for place in cited(found)]
        assert ("county", Severity.MODERATE) == (found.bearer, found.severity)
        assert "A cost after the accident of 1 March 2025 was turned down on 1 December 2039" in texts(found)[2]


TOLD = st.fixed_dictionaries(
    {},
    optional={
        "place": st.sampled_from(AccidentPlace),
        "in_training_time": st.booleans(),
        "cause": st.sampled_from(AccidentCause),
        "covered_otherwise": st.booleans(),
    },
)


@settings(max_examples=25)
@given(TOLD, st.booleans(), st.sampled_from([None, *ClaimGround]), st.sampled_from([None, *CostKind]))
def test_the_recorded_run_answers_as_the_bare_one(
    told: dict[str, Any], paid: bool, ground: ClaimGround | None, what: CostKind | None
) -> None:
    """Explaining changes no answer."""
    happened = event(Accident, "2025-03-01", id="accident 2025-03-01", **told)
    facts = portfolio(
        contract(happened, cost("2026-01-01", what), decided("cost", paid=paid, ground=ground), decided(ground=ground))
    )
    rules = (TAKEN, SCOPE, COSTS)
    assert answers(facts, rules, day(ON)) == recorded_answers(facts, rules, day(ON))
