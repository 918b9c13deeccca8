from __future__ import annotations

from typing import Any

import pytest
from endings import BY_CONTRACT, BY_EVENT, ON, across, anything, new, old, silent
from facts import answered, answers, cited, day, event, finding, missing, outcome, recorded_answers, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.events import Ended, EndingBasis, EndingDecided, EndingDemanded, Event, Party
from okstat.model.portfolio import Portfolio

RULE = "end.by-apprentice"
UNDECIDED = silent("ending_decided")


def wish(on: str, *, by: Party | None = Party.APPRENTICE, **said: Any) -> EndingDemanded:
    """The apprentice says in writing that he or she will not go on, unless told otherwise."""
    return event(EndingDemanded, on, by=by, **{"in_writing": True, **said})


def decided(on: str, *, granted: bool = True) -> EndingDecided:
    """The county decides."""
    return event(EndingDecided, on, granted=granted)


def ended(on: str, *, basis: EndingBasis | None = EndingBasis.APPRENTICE) -> Ended:
    """The contract is over."""
    return event(Ended, on, basis=basis)


class TestTheActOf2023:
    """The county must decide heving when the person says in writing that he or she will not go on (§ 7-3 (2))."""

    def test_golden_a_wish_in_writing_is_enough(self) -> None:
        """No reason is needed: a county that refuses has not done what it must.

        https://lovdata.no/lov/2023-06-09-30/§7-3
        """
        found = finding(new(wish("2025-10-01"), decided("2025-10-20", granted=False)), RULE, ON)
        assert ("breached", "2023", "serious", "county", (("ACT_2023", "7-3", "2.1"),), day("2025-10-01")) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
            found.governed_by,
        )
        assert (
            "Den som har læretid, ville slutte (1. oktober 2025); fylkeskommunens vedtak om heving: avslag.",
            "Den som har læretid, ville slutte (1. oktober 2025); vedtaket frå fylkeskommunen om heving: avslag.",
            (
                "The person with læretid wanted to stop (1 October 2025); the county's decision on ending the "
                "contract: "
                "a refusal."
            ),
        ) == texts(found)

    def test_what_the_county_has_decided_is_decided(self) -> None:
        assert "met" == outcome(new(wish("2025-10-01"), decided("2025-10-20")), RULE, ON)
        assert "met" == outcome(new(wish("2025-10-01", in_writing=None), decided("2025-10-20")), RULE, ON)
        assert "met" == outcome(new(decided("2025-10-20"), ended("2025-10-31")), RULE, ON)

    def test_the_law_names_no_day_for_it(self) -> None:
        """Where it is known that nothing has been decided, whether it has taken too long is a question."""
        found = finding(new(wish("2025-10-01"), known=UNDECIDED), RULE, ON)
        assert "judgement" == found.outcome.kind.value
        assert (
            (
                "Fylkeskommunen skal heve kontrakten når det er sagt skriftlig (1. oktober 2025), men loven "
                "sier ikke hvor "
                "fort: har det tatt for lang tid?"
            ),
            (
                "Fylkeskommunen skal heve kontrakten når det er sagt skriftleg (1. oktober 2025), men lova "
                "seier ikkje kor "
                "fort: har det teke for lang tid?"
            ),
            (
                "The county has to end the contract once that is said in writing (1 October 2025), but the Act "
                "does not say "
                "how soon: has it taken too long?"
            ),
        ) == texts(found)

    def test_without_a_record_of_decisions_the_decision_is_missing(self) -> None:
        assert ("event ending_decided",) == missing(new(wish("2025-10-01")), RULE, ON)

    @pytest.mark.parametrize(
        ("in_writing", "expected"), [(True, "breached"), (False, "not_applicable"), (None, "unknown")]
    )
    def test_only_a_wish_in_writing_binds_the_county(self, in_writing: bool | None, expected: str) -> None:
        facts = new(wish("2025-10-01", in_writing=in_writing), decided("2025-10-20", granted=False))
        assert expected == outcome(facts, RULE, ON)
        if expected == "unknown":
            assert ("key in_writing of event ending_demanded",) == missing(facts, RULE, ON)

    def test_a_contract_that_ended_so_without_a_decision(self) -> None:
        found = finding(new(ended("2025-10-31"), known=UNDECIDED), RULE, ON)
        assert ("breached", "ikke noe.") == (found.outcome.kind.value, texts(found)[0].rpartition(": ")[2])
        assert ("ikkje noko.", "none.") == tuple(text.rpartition(": ")[2] for text in texts(found)[1:])
        assert "31. oktober 2025" in texts(found)[0]
        assert ("event ending_decided",) == missing(new(ended("2025-10-31")), RULE, ON)

    def test_ended_against_the_decision_without_a_wish_on_record(self) -> None:
        facts = new(ended("2025-10-31"), decided("2025-10-20", granted=False))
        assert ("unknown", ("event ending_demanded",)) == (outcome(facts, RULE, ON), missing(facts, RULE, ON))

    def test_the_day_of_the_wish_is_told(self) -> None:
        found = finding(new(wish("2025-10-01"), ended("2025-10-31"), known=UNDECIDED), RULE, ON)
        assert ("breached", day("2025-10-01")) == (found.outcome.kind.value, found.governed_by)
        assert "(1 October 2025)" in texts(found)[2]

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((), "unknown"),
            ((wish("2025-10-01", by=Party.COMPANY),), "not_applicable"),
            ((wish("2025-10-01", by=None),), "unknown"),
            ((wish("2025-10-01"), ended("2025-10-31", basis=EndingBasis.AGREEMENT)), "not_applicable"),
            ((ended("2025-10-31", basis=EndingBasis.BREACH),), "not_applicable"),
            ((ended("2025-10-31", basis=None),), "unknown"),
        ],
    )
    def test_what_another_party_wants_or_another_ground_is_none_of_it(
        self, events: tuple[Event, ...], expected: str
    ) -> None:
        assert expected == outcome(new(*events), RULE, ON)

    @pytest.mark.parametrize(
        ("events", "what"),
        [
            ((), ("event ended", "event ending_demanded")),
            ((wish("2025-10-01", by=None),), ("key by of event ending_demanded",)),
            ((ended("2025-10-31", basis=None),), ("key basis of event ended",)),
        ],
    )
    def test_what_would_settle_it(self, events: tuple[Event, ...], what: tuple[str, ...]) -> None:
        assert what == missing(new(*events), RULE, ON)

    def test_nothing_demanded_and_nothing_ended(self) -> None:
        assert "not_applicable" == outcome(new(known=silent("ended", "ending_demanded")), RULE, ON)
        assert ("event ending_demanded",) == missing(new(known=silent("ended")), RULE, ON)
        assert ("event ended", "event ending_demanded") == missing(new(known=silent("ending_demanded")), RULE, ON)


class TestSeveralDemands:
    """What counts is the wish that is at issue, whatever was demanded and decided before."""

    REFUSED = (wish("2025-09-01", by=Party.COMPANY, in_writing=None), event(EndingDecided, "2025-09-20", granted=False))

    @pytest.mark.parametrize(
        ("events", "expected"),
        [((), "judgement"), ((decided("2025-10-20"),), "met"), ((decided("2025-10-20", granted=False),), "breached")],
    )
    def test_after_a_demand_of_the_company_was_refused(self, events: tuple[Event, ...], expected: str) -> None:
        facts = new(*self.REFUSED, wish("2025-10-01"), *events, known=UNDECIDED)
        assert (expected, day("2025-10-01")) == (outcome(facts, RULE, ON), finding(facts, RULE, ON).governed_by)

    def test_said_first_and_then_written(self) -> None:
        facts = new(wish("2025-09-01", in_writing=False), wish("2025-10-01"), decided("2025-10-20", granted=False))
        assert ("breached", day("2025-10-01")) == (outcome(facts, RULE, ON), finding(facts, RULE, ON).governed_by)

    def test_refused_and_asked_again(self) -> None:
        """A refusal answers what was asked before it."""
        again = new(wish("2025-09-01"), decided("2025-09-20", granted=False), wish("2025-10-01"), known=UNDECIDED)
        assert "judgement" == outcome(again, RULE, ON)

    def test_beside_a_demand_of_the_company(self) -> None:
        """Whether it was written is asked of the apprentice's own demand."""
        facts = new(
            wish("2025-09-01", in_writing=None),
            wish("2025-09-02", by=Party.COMPANY, in_writing=None),
            decided("2025-10-20", granted=False),
        )
        assert ("key in_writing of event ending_demanded",) == missing(facts, RULE, ON)


class TestTheActOf1998:
    """With consent only, on saying in writing that going on is an unreasonable burden (§ 4-6 (3) c)."""

    def test_golden_no_burden_no_consent(self) -> None:
        """Somebody who in 2023 just does not want to go on: the county need not consent.

        https://gtsvn.uit.no/freecorpus/orig/nno/laws/other_files/1998-07-17-61.html (§ 4-6 (3) c)
        """
        found = finding(old(wish("2023-03-01", burden=False), known=UNDECIDED), RULE, ON)
        assert ("not_applicable", "1998", (("ACT_1998", "4-6", "3c"),)) == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
        )

    def test_whether_it_is_one_is_for_the_county(self) -> None:
        found = finding(old(wish("2023-03-01", burden=True), known=UNDECIDED), RULE, ON)
        assert ("judgement", "county", "invalid") == (found.outcome.kind.value, found.bearer, found.severity.value)
        assert (
            "Er det en urimelig ulempe å fortsette, som sagt skriftlig 1. mars 2023, og skal fylkeskommunen samtykke?",
            (
                "Er det ei urimeleg ulempe å halde fram, som sagt skriftleg 1. mars 2023, og skal fylkeskommunen "
                "samtykkje?"
            ),
            "Is going on an unreasonable burden, as was said in writing on 1 March 2023, and is the county to consent?",
        ) == texts(found)

    @pytest.mark.parametrize(
        ("said", "expected", "what"),
        [
            ({"burden": True, "in_writing": False}, "not_applicable", ()),
            ({"burden": False, "in_writing": None}, "not_applicable", ()),
            ({"burden": None}, "unknown", ("key burden of event ending_demanded",)),
            ({"burden": True, "in_writing": None}, "unknown", ("key in_writing of event ending_demanded",)),
            (
                {"burden": None, "in_writing": None},
                "unknown",
                ("key burden of event ending_demanded", "key in_writing of event ending_demanded"),
            ),
        ],
    )
    def test_it_has_to_be_said_and_in_writing(self, said: dict[str, Any], expected: str, what: tuple[str, ...]) -> None:
        facts = old(wish("2023-03-01", **said), known=UNDECIDED)
        assert (expected, what) == (outcome(facts, RULE, ON), missing(facts, RULE, ON))

    def test_without_a_record_of_decisions_the_decision_is_missing(self) -> None:
        assert ("event ending_decided",) == missing(old(wish("2023-03-01", burden=True)), RULE, ON)
        assert ("event ending_decided",) == missing(old(ended("2023-03-31")), RULE, ON)

    @pytest.mark.parametrize(
        ("granted", "is_over", "expected"),
        [(True, False, "met"), (False, False, "not_applicable"), (True, True, "met"), (False, True, "breached")],
    )
    def test_the_consent_decides(self, granted: bool, is_over: bool, expected: str) -> None:
        over = (ended("2023-03-31"),) if is_over else ()
        facts = old(wish("2023-03-01", burden=True), decided("2023-03-20", granted=granted), *over)
        assert expected == outcome(facts, RULE, ON)

    @pytest.mark.parametrize("basis", [EndingBasis.BREACH, EndingBasis.UNABLE])
    def test_a_demand_for_a_breach_needs_no_burden(self, basis: EndingBasis) -> None:
        """It is one by § 4-6 (3) a or b."""
        facts = old(wish("2023-10-01", basis=basis), known=UNDECIDED)
        assert "not_applicable" == outcome(facts, RULE, ON)

    def test_ended_without_consent(self) -> None:
        found = finding(old(wish("2023-03-01"), ended("2023-03-31"), known=UNDECIDED), RULE, ON)
        assert ("breached", "none.") == (found.outcome.kind.value, texts(found)[2].rpartition(": ")[2])
        refused = old(wish("2023-03-01"), ended("2023-03-31"), decided("2023-03-20", granted=False))
        assert "a refusal." == texts(finding(refused, RULE, ON))[2].rpartition(": ")[2]


class TestAcrossTheBorder:
    """Which Act governs a wish of 2025 under a contract of 2023 is not settled: both are read."""

    @pytest.mark.parametrize(
        ("on", "readings"),
        [("2024-07-31", {}), ("2024-08-01", {BY_EVENT: "judgement", BY_CONTRACT: "unknown"})],
    )
    def test_the_first_day_of_the_new_act(self, on: str, readings: dict[str, str]) -> None:
        """A wish of which nobody knows whether a burden was named: it does not matter from 1 August 2024 on."""
        found = finding(across(wish(on), known=UNDECIDED), RULE, ON)
        assert ("unknown", readings) == (found.outcome.kind.value, answered(found))

    def test_a_refusal_is_a_breach_by_the_one_and_none_by_the_other(self) -> None:
        found = finding(across(wish("2025-03-01"), decided("2025-03-20", granted=False)), RULE, ON)
        assert ("unknown", {BY_EVENT: "breached", BY_CONTRACT: "not_applicable"}) == (
            found.outcome.kind.value,
            answered(found),
        )

    def test_a_contract_of_the_new_act_has_one_reading(self) -> None:
        found = finding(new(wish("2025-10-01"), decided("2025-10-20", granted=False)), RULE, ON)
        assert {} == answered(found)


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    assert answers(facts, (RULE,), day(on)) == recorded_answers(facts, (RULE,), day(on))
