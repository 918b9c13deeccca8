from __future__ import annotations

from typing import Any

import pytest
from endings import BY_CONTRACT, BY_EVENT, ON, across, anything, new, old, silent
from facts import answered, answers, cited, day, event, finding, missing, outcome, reads, recorded_answers, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.contract import Contract
from okstat.model.events import Ended, EndingBasis, EndingDecided, EndingDemanded, Event, Heard, Party
from okstat.model.portfolio import Portfolio

BREACH, HEARING = "end.for-breach", "end.hearing"
A, C = Party.APPRENTICE, Party.COMPANY
UNDECIDED = silent("ending_decided")
YEAR = {"1998": "2023", "2023": "2026"}


def of(wording: str, *events: Event, **fields: Any) -> Contract:
    """A contract under one of the Acts."""
    return old(*events, **fields) if wording == "1998" else new(*events, **fields)


def ended(on: str, *, basis: EndingBasis | None = EndingBasis.BREACH, by: Party | None = C) -> Ended:
    """The contract is over, by the company's breach of it with the apprentice unless told otherwise."""
    return event(Ended, on, basis=basis, by=by)


def decided(on: str, **said: Any) -> EndingDecided:
    """The county decides; that the contract is ended, unless told otherwise."""
    return event(EndingDecided, on, **{"granted": True, **said})


def wish(on: str, by: Party | None = C) -> EndingDemanded:
    """The company demands the end, unless told otherwise."""
    return event(EndingDemanded, on, by=by)


class TestForBreach:
    """The county ends a contract for a breach, or because a party is unable (2023 § 7-3 (2)).

    Under the Act of 1998 a party ends it with the county's consent (§ 4-6 (3) a, b).
    """

    @pytest.mark.parametrize(
        ("wording", "cites", "bearer"),
        [
            ("1998", (("ACT_1998", "4-6", "3a"), ("ACT_1998", "4-6", "3b")), "office"),
            ("2023", (("ACT_2023", "7-3", "2.2"),), "member"),
        ],
    )
    @pytest.mark.parametrize("basis", [EndingBasis.BREACH, EndingBasis.UNABLE])
    def test_a_company_cannot_stop_by_itself(
        self, wording: str, cites: tuple[tuple[str, str, str], ...], bearer: str, basis: EndingBasis
    ) -> None:
        last = f"{YEAR[wording]}-03-31"
        found = finding(of(wording, ended(last, basis=basis), known=UNDECIDED), BREACH, ON)
        assert ("breached", wording, "invalid", bearer, cites, day(last)) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
            found.governed_by,
        )

    @pytest.mark.parametrize("wording", ["1998", "2023"])
    @pytest.mark.parametrize(
        ("on", "last", "expected"),
        [
            ("03-30", None, "met"),
            ("03-31", None, "met"),
            ("04-01", None, "unknown"),
            ("04-01", "03-30", "met"),
            ("04-01", "03-31", "met"),
            ("04-01", "04-15", "breached"),
            ("03-01", "04-15", "met"),
        ],
    )
    def test_not_before_the_decision_unless_it_sets_so_early_a_day(
        self, wording: str, on: str, last: str | None, expected: str
    ) -> None:
        """A contract whose last day was 31 March."""
        year = YEAR[wording]
        facts = of(wording, ended(f"{year}-03-31"), decided(f"{year}-{on}", last=f"{year}-{last}" if last else None))
        assert expected == outcome(facts, BREACH, ON)
        if expected == "unknown":
            assert ("key last of event ending_decided",) == missing(facts, BREACH, ON)

    @pytest.mark.parametrize("wording", ["1998", "2023"])
    def test_a_refusal_is_no_decision_to_end(self, wording: str) -> None:
        year = YEAR[wording]
        facts = of(wording, ended(f"{year}-03-31"), decided(f"{year}-03-01", granted=False))
        assert "breached" == outcome(facts, BREACH, ON)

    def test_what_is_told(self) -> None:
        told = finding(new(ended("2026-03-31"), decided("2026-04-02", last="2026-04-30")), BREACH, ON)
        assert (
            "Kontrakten ble avsluttet 31. mars 2026; fylkeskommunens vedtak: 2. april 2026.",
            "Kontrakten vart avslutta 31. mars 2026; vedtaket frå fylkeskommunen: 2. april 2026.",
            "The contract was ended on 31 March 2026; the county's decision: 2 April 2026.",
        ) == texts(told)
        refused = finding(new(ended("2026-03-31"), decided("2026-03-02", granted=False)), BREACH, ON)
        assert ["avslag.", "avslag.", "a refusal."] == [text.rpartition(": ")[2] for text in texts(refused)]
        alone = finding(new(ended("2026-03-31"), known=UNDECIDED), BREACH, ON)
        assert ["ikke noe.", "ikkje noko.", "none."] == [text.rpartition(": ")[2] for text in texts(alone)]

    def test_without_a_record_of_decisions_the_decision_is_missing(self) -> None:
        assert ("event ending_decided",) == missing(new(ended("2026-03-31")), BREACH, ON)
        early = silent("ending_decided", to="2026-11-19")
        assert "unknown" == outcome(new(ended("2026-03-31"), known=early), BREACH, ON)

    @pytest.mark.parametrize(
        ("basis", "expected"),
        [
            (EndingBasis.COMPLETED, "not_applicable"),
            (EndingBasis.AGREEMENT, "not_applicable"),
            (EndingBasis.APPRENTICE, "not_applicable"),
            (EndingBasis.PROBATION, "not_applicable"),
            (None, "unknown"),
        ],
    )
    def test_other_grounds_have_rules_of_their_own(self, basis: EndingBasis | None, expected: str) -> None:
        assert expected == outcome(new(ended("2026-03-31", basis=basis)), BREACH, ON)

    def test_a_contract_that_runs(self) -> None:
        assert "not_applicable" == outcome(new(known=silent("ended")), BREACH, ON)
        assert ("event ended",) == missing(new(), BREACH, ON)

    @pytest.mark.parametrize(("last", "wording"), [("2024-07-31", "1998"), ("2024-08-01", "2023")])
    def test_the_last_day_tells_the_wording(self, last: str, wording: str) -> None:
        found = finding(across(ended(last), decided("2024-07-01")), BREACH, ON)
        assert ("met", wording) == (found.outcome.kind.value, found.wording)


class TestByTheApprentice:
    """Who stops alone bears it: of an apprentice who does, nothing is asked of the company (2023 § 7-3 (2))."""

    ALONE = "end.for-breach-by-apprentice"

    @pytest.mark.parametrize(
        ("wording", "cites"),
        [
            ("1998", (("ACT_1998", "4-6", "3a"), ("ACT_1998", "4-6", "3b"))),
            ("2023", (("ACT_2023", "7-3", "2.2"),)),
        ],
    )
    @pytest.mark.parametrize("basis", [EndingBasis.BREACH, EndingBasis.UNABLE])
    def test_the_apprentice_cannot_stop_alone_either(
        self, wording: str, cites: tuple[tuple[str, str, str], ...], basis: EndingBasis
    ) -> None:
        last = f"{YEAR[wording]}-03-31"
        facts = of(wording, ended(last, basis=basis, by=A), known=UNDECIDED)
        found = finding(facts, self.ALONE, ON)
        assert ("breached", wording, "invalid", "apprentice", cites, day(last)) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
            found.governed_by,
        )
        assert "not_applicable" == outcome(facts, BREACH, ON)

    def test_what_is_told(self) -> None:
        assert (
            "Den som har læretid, sluttet 31. mars 2026; fylkeskommunens vedtak: ikke noe.",
            "Den som har læretid, slutta 31. mars 2026; vedtaket frå fylkeskommunen: ikkje noko.",
            "The person with læretid stopped on 31 March 2026; the county's decision: none.",
        ) == texts(finding(new(ended("2026-03-31", by=A), known=UNDECIDED), self.ALONE, ON))

    def test_with_a_decision(self) -> None:
        assert "met" == outcome(new(ended("2026-03-31", by=A), decided("2026-03-20")), self.ALONE, ON)
        assert ("event ending_decided",) == missing(new(ended("2026-03-31", by=A)), self.ALONE, ON)

    @pytest.mark.parametrize("by", [C, Party.OFFICE, Party.COUNTY, None])
    def test_what_others_end_is_none_of_it(self, by: Party | None) -> None:
        assert "not_applicable" == outcome(new(ended("2026-03-31", by=by)), self.ALONE, ON)

    def test_a_contract_that_runs_or_ended_on_another_ground(self) -> None:
        """Whether it has ended is asked once, by `end.for-breach`."""
        assert ["not_applicable", "unknown"] == [outcome(new(), rule, ON) for rule in (self.ALONE, BREACH)]
        other = ended("2026-03-31", by=A, basis=EndingBasis.APPRENTICE)
        assert "not_applicable" == outcome(new(other), self.ALONE, ON)
        assert ("key basis of event ended",) == missing(new(ended("2026-03-31", by=A, basis=None)), self.ALONE, ON)


class TestByTheCounty:
    """What the county itself ended, it has decided."""

    @pytest.mark.parametrize("wording", ["1998", "2023"])
    def test_no_decision_beside_it_is_missed(self, wording: str) -> None:
        last = f"{YEAR[wording]}-03-31"
        assert "met" == outcome(of(wording, ended(last, by=Party.COUNTY), known=UNDECIDED), BREACH, ON)
        wish_of_the_apprentice = ended(last, by=Party.COUNTY, basis=EndingBasis.APPRENTICE)
        assert "met" == outcome(of(wording, wish_of_the_apprentice, known=UNDECIDED), "end.by-apprentice", ON)

    def test_against_its_refusal_it_is_a_breach_all_the_same(self) -> None:
        facts = new(ended("2026-03-31", by=Party.COUNTY), decided("2026-03-20", granted=False))
        assert "breached" == outcome(facts, BREACH, ON)

    def test_who_demanded_it_has_to_be_told(self) -> None:
        """Unless it is a fact that nobody did."""
        facts = new(ended("2026-03-31", by=Party.COUNTY), known=silent("heard"))
        assert ("event ending_demanded",) == missing(facts, HEARING, ON)
        known = silent("heard", "ending_demanded")
        assert "not_applicable" == outcome(new(ended("2026-03-31", by=Party.COUNTY), known=known), HEARING, ON)


class TestHearing:
    """Before heving at the company's demand the person gets to speak orally to the county (2023 § 7-3 (3)).

    Under the Act of 1998 also before a decision that the right to training is lost (§ 4-6 (6)).
    """

    @pytest.mark.parametrize(
        ("wording", "cites"), [("1998", ("ACT_1998", "4-6", "6")), ("2023", ("ACT_2023", "7-3", "3"))]
    )
    def test_golden_decided_without_a_hearing(self, wording: str, cites: tuple[str, str, str]) -> None:
        """The company demands heving and the county decides without hearing the apprentice: a fault under both Acts.

        https://gtsvn.uit.no/freecorpus/orig/nno/laws/other_files/1998-07-17-61.html (§ 4-6 (6)) ;
        https://lovdata.no/lov/2023-06-09-30/§7-3
        """
        year = {"1998": "2023", "2023": "2025"}[wording]
        on = f"{year}-10-20"
        found = finding(
            of(wording, wish(f"{year}-10-01"), decided(on, right_kept=True), known=silent("heard")), HEARING, ON
        )
        assert ("breached", wording, "serious", "county", (cites,), day(on)) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
            found.governed_by,
        )

    @pytest.mark.parametrize("wording", ["1998", "2023"])
    @pytest.mark.parametrize(
        ("heard", "expected"), [("10-01", "met"), ("10-19", "met"), ("10-20", "unknown"), ("10-21", "breached")]
    )
    def test_before_the_decision(self, wording: str, heard: str, expected: str) -> None:
        """Which came first on one day no record tells."""
        year = YEAR[wording]
        if wording == "2023":
            year = "2025"
        facts = of(wording, wish(f"{year}-09-25"), decided(f"{year}-10-20"), event(Heard, f"{year}-{heard}"))
        assert expected == outcome(facts, HEARING, ON)
        if expected == "unknown":
            assert ("event heard",) == missing(facts, HEARING, ON)

    @pytest.mark.parametrize(
        ("to", "expected"), [("2025-10-19", "unknown"), ("2025-10-20", "breached"), (ON, "breached")]
    )
    def test_silence_to_the_day_of_the_decision_is_a_fact(self, to: str, expected: str) -> None:
        facts = new(wish("2025-10-01"), decided("2025-10-20"), known=silent("heard", to=to))
        assert expected == outcome(facts, HEARING, ON)

    def test_what_is_told(self) -> None:
        late = finding(new(wish("2025-10-01"), decided("2025-10-20"), event(Heard, "2025-10-21")), HEARING, ON)
        assert (
            (
                "Heving ble vedtatt 20. oktober 2025; den som har læretid, fikk forklare seg muntlig for "
                "fylkeskommunen: "
                "21. oktober 2025."
            ),
            (
                "Heving vart vedteken 20. oktober 2025; den som har læretid, fekk forklare seg munnleg for "
                "fylkeskommunen: "
                "21. oktober 2025."
            ),
            "The end was decided on 20 October 2025; the person with læretid spoke to the county: 21 October 2025.",
        ) == texts(late)
        never = finding(new(wish("2025-10-01"), decided("2025-10-20"), known=silent("heard")), HEARING, ON)
        assert ["ikke før det.", "ikkje før det.", "not before that."] == [
            text.rpartition(": ")[2] for text in texts(never)
        ]
        assert {"ending.heard_on", "termination.heard_silent_to"} <= set(reads(never))

    @pytest.mark.parametrize(
        ("by", "expected"),
        [
            (C, "breached"),
            (Party.OFFICE, "breached"),
            (A, "not_applicable"),
            (Party.COUNTY, "not_applicable"),
            (None, "unknown"),
        ],
    )
    def test_only_a_demand_of_the_company_asks_for_it(self, by: Party | None, expected: str) -> None:
        facts = new(wish("2025-10-01", by), decided("2025-10-20"), known=silent("heard"))
        assert expected == outcome(facts, HEARING, ON)
        if expected == "unknown":
            assert ("key by of event ending_demanded",) == missing(facts, HEARING, ON)

    @pytest.mark.parametrize(
        ("by", "basis", "expected"),
        [
            (C, EndingBasis.BREACH, "breached"),
            (C, EndingBasis.UNABLE, "breached"),
            (A, EndingBasis.BREACH, "not_applicable"),
            (C, EndingBasis.APPRENTICE, "not_applicable"),
            (C, EndingBasis.AGREEMENT, "not_applicable"),
            (None, EndingBasis.BREACH, "unknown"),
        ],
    )
    def test_without_a_demand_on_record_the_ending_tells_whose_it_was(
        self, by: Party | None, basis: EndingBasis, expected: str
    ) -> None:
        facts = new(ended("2025-10-31", by=by, basis=basis), known=silent("heard"))
        assert expected == outcome(facts, HEARING, ON)
        if expected == "unknown":
            assert ("key by of event ended",) == missing(facts, HEARING, ON)

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((wish("2025-09-01"), event(EndingDecided, "2025-09-20", granted=False), wish("2025-10-01", A)), "no"),
            ((wish("2025-10-01", A), wish("2025-10-02")), "unknown"),
            ((event(EndingDemanded, "2025-10-01", by=A, in_writing=False), wish("2025-10-02")), "breached"),
            ((event(EndingDemanded, "2025-10-01", by=A, in_writing=True), wish("2025-10-02")), "no"),
            (
                (wish("2025-09-01", A), event(EndingDecided, "2025-09-20", granted=False), wish("2025-10-01")),
                "breached",
            ),
        ],
    )
    def test_of_several_demands_the_one_that_the_county_followed_asks_for_it(
        self, events: tuple[Event, ...], expected: str
    ) -> None:
        """What the apprentice says in writing binds the county, whatever the company demands beside it."""
        facts = new(*events, decided("2025-10-20"), known=silent("heard"))
        assert (expected if expected != "no" else "not_applicable") == outcome(facts, HEARING, ON)
        if expected == "unknown":
            assert ("key in_writing of event ending_demanded",) == missing(facts, HEARING, ON)

    def test_where_the_county_decided_nothing_there_was_no_heving(self) -> None:
        """The company that stopped alone is told so by `end.for-breach`; no hearing of the county's is missing."""
        facts = new(ended("2025-10-31"), known=silent("heard", "ending_decided"))
        assert ["not_applicable", "breached"] == [outcome(facts, rule, ON) for rule in (HEARING, BREACH)]

    def test_of_an_ending_without_a_decision_the_last_day_counts(self) -> None:
        for heard, expected in (("2025-10-30", "met"), ("2025-10-31", "unknown"), ("2025-11-01", "breached")):
            assert expected == outcome(new(ended("2025-10-31"), event(Heard, heard)), HEARING, ON)

    @pytest.mark.parametrize(("kept", "expected"), [(False, "breached"), (True, "not_applicable"), (None, "unknown")])
    def test_under_the_act_of_1998_before_the_right_is_taken(self, kept: bool | None, expected: str) -> None:
        facts = old(wish("2023-10-01", A), decided("2023-10-20", right_kept=kept), known=silent("heard"))
        assert expected == outcome(facts, HEARING, ON)
        if expected == "unknown":
            assert ("key right_kept of event ending_decided",) == missing(facts, HEARING, ON)
        assert "not_applicable" == outcome(
            new(wish("2025-10-01", A), decided("2025-10-20", right_kept=kept), known=silent("heard")), HEARING, ON
        )

    def test_under_the_act_of_1998_whose_demand_it_was_does_not_matter_then(self) -> None:
        facts = old(wish("2023-10-01", None), decided("2023-10-20", right_kept=False), known=silent("heard"))
        assert "breached" == outcome(facts, HEARING, ON)
        facts = old(wish("2023-10-01", None), decided("2023-10-20", right_kept=True), known=silent("heard"))
        assert ("key by of event ending_demanded",) == missing(facts, HEARING, ON)
        assert "not_applicable" == outcome(old(ended("2023-10-31", basis=EndingBasis.APPRENTICE)), HEARING, ON)

    def test_a_refusal_needs_no_hearing(self) -> None:
        facts = new(
            wish("2025-10-01"), decided("2025-10-20", granted=False), known=silent("heard", "ended", "ending_decided")
        )
        assert "not_applicable" == outcome(facts, HEARING, ON)

    @pytest.mark.parametrize(
        ("kinds", "what"),
        [
            ((), ("event ended",)),
            (("ended",), ("event ending_decided",)),
            (("ending_decided",), ("event ended",)),
            (("ended", "ending_decided"), ()),
        ],
    )
    def test_a_contract_that_runs(self, kinds: tuple[str, ...], what: tuple[str, ...]) -> None:
        facts = new(known=silent(*kinds))
        assert ("unknown" if what else "not_applicable", what) == (
            outcome(facts, HEARING, ON),
            missing(facts, HEARING, ON),
        )

    def test_a_decision_without_a_demand_or_an_ending(self) -> None:
        facts = new(decided("2025-10-20"))
        assert ("event ending_demanded",) == missing(facts, HEARING, ON)

    def test_across_the_border_both_acts_are_read(self) -> None:
        facts = across(wish("2025-03-01", A), decided("2025-03-20", right_kept=False), known=silent("heard"))
        assert {BY_EVENT: "not_applicable", BY_CONTRACT: "breached"} == answered(finding(facts, HEARING, ON))
        by_company = across(wish("2025-03-01"), decided("2025-03-20"), known=silent("heard"))
        assert "breached" == outcome(by_company, HEARING, ON)


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (BREACH, HEARING, "end.for-breach-by-apprentice")
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))
