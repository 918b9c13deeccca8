from __future__ import annotations

from typing import Any

import pytest
from endings import BY_CONTRACT, BY_EVENT, ON, across, anything, new, old, silent
from facts import answered, answers, cited, day, event, finding, missing, outcome, recorded_answers, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.events import Ended, EndingBasis, EndingDecided, EndingDemanded, Event, Party
from okstat.model.portfolio import Portfolio
from okstat.text import Text

RULE = "end.loss-of-right"
UNDECIDED = silent("ending_decided")
A, C = Party.APPRENTICE, Party.COMPANY


def wish(on: str, by: Party | None) -> EndingDemanded:
    """A party demands the end."""
    return event(EndingDemanded, on, by=by)


def decided(on: str, **said: Any) -> EndingDecided:
    """The county decides; that the contract is ended, unless told otherwise."""
    return event(EndingDecided, on, **{"granted": True, **said})


def ended(on: str, basis: EndingBasis | None, by: Party | None = None) -> Ended:
    """The contract is over."""
    return event(Ended, on, basis=basis, by=by)


def right(*events: Event, **known: Any) -> str | None:
    """What has become of the right under the Act of 1998, in English; nothing where that is not said."""
    told = dict(finding(old(*events, **known), RULE, ON).outcome.values).get("right")
    return told.en if isinstance(told, Text) else None


class TestTheActOf1998:
    """Ended voluntarily by the apprentice the right is lost, at the company's demand it is kept (§ 4-6 (5)).

    Unless the county decides otherwise.
    """

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((ended("2023-05-31", EndingBasis.APPRENTICE, A),), "lost"),
            ((ended("2023-05-31", EndingBasis.APPRENTICE),), "lost"),
            ((ended("2023-05-31", EndingBasis.BREACH, A),), "lost"),
            ((ended("2023-05-31", EndingBasis.BREACH, C),), "kept"),
            ((ended("2023-05-31", EndingBasis.UNABLE, C),), "kept"),
            ((ended("2023-05-31", EndingBasis.UNABLE, Party.OFFICE),), "kept"),
            ((wish("2023-05-01", A), ended("2023-05-31", EndingBasis.BREACH, C)), "lost"),
            ((wish("2023-05-01", C), ended("2023-05-31", EndingBasis.APPRENTICE)), "kept"),
        ],
    )
    def test_where_the_county_decided_nothing_the_rule_holds(self, events: tuple[Event, ...], expected: str) -> None:
        assert expected == right(*events, known=UNDECIDED)
        assert "met" == outcome(old(*events, known=UNDECIDED), RULE, ON)

    @pytest.mark.parametrize(("kept", "expected"), [(True, "kept"), (False, "lost")])
    @pytest.mark.parametrize("by", [A, C, None])
    def test_the_county_may_decide_otherwise(self, kept: bool, expected: str, by: Party | None) -> None:
        facts = old(wish("2023-05-01", by), decided("2023-05-20", right_kept=kept))
        found = finding(facts, RULE, ON)
        assert ("met", "1998", (("ACT_1998", "4-6", "5"),), day("2023-05-20")) == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
            found.governed_by,
        )
        assert expected == right(wish("2023-05-01", by), decided("2023-05-20", right_kept=kept))

    def test_what_the_decision_says_of_it_has_to_be_told(self) -> None:
        facts = old(wish("2023-05-01", A), decided("2023-05-20"))
        assert ("unknown", ("key right_kept of event ending_decided",)) == (
            outcome(facts, RULE, ON),
            missing(facts, RULE, ON),
        )

    def test_golden_wishing_to_end_in_month_ten(self) -> None:
        """Lost unless the county decides otherwise; Aust-Agder wants the consequence made clear and real agreement.

        https://austagderfk.no (page on heving)
        """
        found = finding(old(wish("2023-06-01", A), known=UNDECIDED), RULE, ON)
        assert ("judgement", "county", "serious") == (found.outcome.kind.value, found.bearer, found.severity.value)
        assert (
            (
                "Heves kontrakten slik den som har læretid, vil (1. juni 2023), er retten til videregående "
                "opplæring tapt: "
                "skal fylkeskommunen vedta noe annet? Konsekvensen må være gjort klar."
            ),
            (
                "Blir kontrakten heva slik den som har læretid, vil (1. juni 2023), er retten til vidaregåande "
                "opplæring "
                "tapt: skal fylkeskommunen vedta noko anna? Konsekvensen må vere gjord klar."
            ),
            (
                "If the contract is ended as the person with læretid wishes (1 June 2023), the right to upper "
                "secondary "
                "training is lost: is the county to decide otherwise? The consequence must have been made clear."
            ),
        ) == texts(found)

    def test_the_company_wishing_to_end(self) -> None:
        assert (
            (
                "Heves kontrakten slik lærebedriften krever (1. juni 2023), er retten til videregående "
                "opplæring i behold: "
                "skal fylkeskommunen vedta noe annet?"
            ),
            (
                "Blir kontrakten heva slik lærebedrifta krev (1. juni 2023), står retten til vidaregåande "
                "opplæring ved "
                "lag: skal fylkeskommunen vedta noko anna?"
            ),
            (
                "If the contract is ended as the training company demands (1 June 2023), the right to upper secondary "
                "training is kept: is the county to decide otherwise?"
            ),
        ) == texts(finding(old(wish("2023-06-01", C), known=UNDECIDED), RULE, ON))

    def test_whether_an_agreement_is_voluntary_is_a_question(self) -> None:
        found = finding(old(ended("2023-05-31", EndingBasis.AGREEMENT), known=UNDECIDED), RULE, ON)
        assert "judgement" == found.outcome.kind.value
        assert (
            (
                "Kontrakten ble avsluttet etter avtale 31. mai 2023: hevet lærlingen frivillig, så retten til "
                "videregående "
                "opplæring er tapt, og skal fylkeskommunen vedta noe annet?"
            ),
            (
                "Kontrakten vart avslutta etter avtale 31. mai 2023: heva lærlingen frivillig, så retten til "
                "vidaregåande "
                "opplæring er tapt, og skal fylkeskommunen vedta noko anna?"
            ),
            (
                "The contract was ended by agreement on 31 May 2023: did the apprentice end it voluntarily, so "
                "that the "
                "right to upper secondary training is lost, and is the county to decide otherwise?"
            ),
        ) == texts(found)

    @pytest.mark.parametrize(
        ("events", "what"),
        [
            ((), ("event ended", "event ending_demanded")),
            ((wish("2023-05-01", A),), ("event ending_decided",)),
            ((wish("2023-05-01", None),), ("key by of event ending_demanded",)),
            ((ended("2023-05-31", EndingBasis.APPRENTICE),), ("event ending_decided",)),
            ((ended("2023-05-31", EndingBasis.BREACH),), ("key by of event ended",)),
            ((ended("2023-05-31", None),), ("key basis of event ended",)),
            ((decided("2023-05-20"),), ("event ending_demanded",)),
        ],
    )
    def test_what_would_settle_it(self, events: tuple[Event, ...], what: tuple[str, ...]) -> None:
        assert ("unknown", what) == (
            outcome(old(*events), RULE, "2024-07-31"),
            missing(old(*events), RULE, "2024-07-31"),
        )

    def test_what_became_of_it_is_told(self) -> None:
        facts = old(ended("2023-05-31", EndingBasis.APPRENTICE, A), known=UNDECIDED)
        assert (
            "Retten til videregående opplæring er tapt etter at kontrakten ble hevet.",
            "Retten til vidaregåande opplæring er tapt etter at kontrakten vart heva.",
            "The right to upper secondary training is lost after the contract was ended.",
        ) == texts(finding(facts, RULE, ON))
        kept = old(ended("2023-05-31", EndingBasis.BREACH, C), known=UNDECIDED)
        assert (
            "The right to upper secondary training is kept after the contract was ended."
            == texts(finding(kept, RULE, ON))[2]
        )
        decided_so = old(wish("2023-05-01", A), decided("2023-05-20", right_kept=True))
        assert "er beholdt" in texts(finding(decided_so, RULE, ON))[0]

    def test_after_a_refusal_the_demand_still_stands(self) -> None:
        """The county did not end the contract, and what becomes of the right if it should is still the question."""
        facts = old(wish("2023-05-01", A), decided("2023-05-20", granted=False), known=UNDECIDED)
        assert ("judgement", day("2023-05-01")) == (outcome(facts, RULE, ON), finding(facts, RULE, ON).governed_by)

    @pytest.mark.parametrize("basis", [EndingBasis.COMPLETED, EndingBasis.PROBATION])
    def test_what_ran_out_or_was_on_probation_was_not_ended_so(self, basis: EndingBasis) -> None:
        assert "not_applicable" == outcome(old(ended("2023-05-31", basis)), RULE, "2024-07-31")

    def test_nothing_demanded_and_nothing_ended(self) -> None:
        assert "not_applicable" == outcome(old(known=silent("ended", "ending_demanded")), RULE, ON)
        assert "unknown" == outcome(old(known=silent("ended")), RULE, ON)
        assert "unknown" == outcome(old(known=silent("ending_demanded")), RULE, ON)
        early = silent("ended", "ending_demanded", to="2026-11-19")
        assert "unknown" == outcome(old(known=early), RULE, ON)


class TestTheActOf2023:
    """Ending a contract takes no right away (§ 7-3 (2))."""

    def test_golden_ending_voluntarily_in_month_ten(self) -> None:
        """The right lasts until competence is reached, whoever ended the contract.

        https://lovdata.no/lov/2023-06-09-30/§7-3 ; https://lovdata.no/lov/2023-06-09-30/§5-1
        """
        facts = new(wish("2026-06-01", A), decided("2026-06-20"), ended("2026-06-30", EndingBasis.APPRENTICE, A))
        found = finding(facts, RULE, ON)
        assert ("met", "2023", (("ACT_2023", "7-3", "2.1"), ("ACT_2023", "7-3", "2.2"))) == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
        )

    @pytest.mark.parametrize(
        "events",
        [
            (wish("2026-06-01", A),),
            (ended("2026-06-30", EndingBasis.BREACH, C),),
            (decided("2026-06-20", right_kept=True),),
            (decided("2026-06-20", granted=False, right_kept=False), wish("2026-06-01", A)),
        ],
    )
    def test_nothing_is_lost_by_anything_of_it(self, events: tuple[Event, ...]) -> None:
        assert "met" == outcome(new(*events), RULE, ON)

    def test_a_county_cannot_take_it(self) -> None:
        found = finding(new(decided("2026-06-20", right_kept=False)), RULE, ON)
        assert ("breached", "serious", "county") == (found.outcome.kind.value, found.severity.value, found.bearer)
        assert (
            "Fylkeskommunen vedtok 20. juni 2026 at retten til videregående opplæring er tapt.",
            "Fylkeskommunen vedtok 20. juni 2026 at retten til vidaregåande opplæring er tapt.",
            "The county decided on 20 June 2026 that the right to upper secondary training is lost.",
        ) == texts(found)

    @pytest.mark.parametrize(
        ("on", "readings"), [("2024-07-31", {}), ("2024-08-01", {BY_EVENT: "breached", BY_CONTRACT: "met"})]
    )
    def test_across_the_border_both_acts_are_read(self, on: str, readings: dict[str, str]) -> None:
        found = finding(across(decided(on, right_kept=False)), RULE, ON)
        assert ("unknown" if readings else "met", readings) == (found.outcome.kind.value, answered(found))


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    assert answers(facts, (RULE,), day(on)) == recorded_answers(facts, (RULE,), day(on))
