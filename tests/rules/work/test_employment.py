from __future__ import annotations

from typing import Any

import pytest
from endings import BY_CONTRACT, BY_EVENT, ON, across, anything, new, old, silent
from facts import (
    alone,
    answered,
    answers,
    cited,
    contract,
    day,
    event,
    finding,
    missing,
    outcome,
    recorded_answers,
    signed,
    started,
    texts,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.contract import Contract
from okstat.model.events import (
    ContractKind,
    EmploymentAgreed,
    EmploymentEnded,
    EmploymentEnding,
    Ended,
    EndingBasis,
    Event,
    Party,
)
from okstat.model.portfolio import Portfolio

EFFECT = "end.employment-effect"
NOTICE = EmploymentEnding.NOTICE
RUNS = silent("ended")
CITES = {
    "1998": (("ACT_1998", "4-2", "2"), ("ACT_1998", "4-6", "9")),
    "2023": (("ACT_2023", "7-4", "2.2"), ("ACT_2023", "7-4", "5")),
}
LAST = {"1998": "2023-03-31", "2023": "2026-03-31"}


def of(wording: str, *events: Event, **fields: Any) -> Contract:
    """A contract under one of the Acts, with a company that is attached to no office."""
    place = alone(known=silent("joined"))
    common = {"company": place, "office": None, **fields}
    return old(*events, **common) if wording == "1998" else new(*events, **common)


def dismissed(on: str, by: Party | None = Party.COMPANY, basis: EmploymentEnding | None = NOTICE) -> EmploymentEnded:
    """The company ends the employment by notice, unless told otherwise."""
    return event(EmploymentEnded, on, by=by, basis=basis)


def ended(on: str, basis: EndingBasis | None = EndingBasis.BREACH) -> Ended:
    """The contract is over."""
    return event(Ended, on, basis=basis)


class TestOnlyWithTheContract:
    """The company ends the employment only if the contract on training is ended (2023 § 7-4 (2); 1998 § 4-2 (2))."""

    @pytest.mark.parametrize("wording", ["1998", "2023"])
    def test_dismissed_while_the_contract_runs(self, wording: str) -> None:
        found = finding(of(wording, dismissed(LAST[wording]), known=RUNS), EFFECT, ON)
        assert ("breached", wording, "invalid", "company", CITES[wording], day(LAST[wording])) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
            found.governed_by,
        )

    @pytest.mark.parametrize("wording", ["1998", "2023"])
    @pytest.mark.parametrize(("last", "expected"), [("03-30", "met"), ("03-31", "met"), ("04-01", "breached")])
    def test_the_contract_ends_first_or_on_the_same_day(self, wording: str, last: str, expected: str) -> None:
        """Dismissed to 31 March."""
        facts = of(wording, dismissed(LAST[wording]), ended(f"{LAST[wording][:4]}-{last}"))
        assert expected == outcome(facts, EFFECT, ON)

    @pytest.mark.parametrize("basis", list(EndingBasis))
    def test_however_it_ended(self, basis: EndingBasis) -> None:
        assert "met" == outcome(of("2023", dismissed("2026-03-31"), ended("2026-03-31", basis)), EFFECT, ON)

    @pytest.mark.parametrize(
        ("last", "expected"), [("2024-08-13", "breached"), ("2024-08-14", "met"), ("2024-08-15", "met")]
    )
    def test_when_the_training_time_is_over_there_is_nothing_to_protect(self, last: str, expected: str) -> None:
        """A contract to 14 August 2024, of which no ending is recorded."""
        made = contract(
            signed("2022-08-01", first="2022-08-15", last="2024-08-14"),
            started("2022-08-15"),
            dismissed(last),
            company=alone(known=silent("joined")),
            office=None,
            known=RUNS,
        )
        found = finding(made, EFFECT, ON)
        assert {expected} == {*answered(found).values(), found.outcome.kind.value}

    def test_what_is_told(self) -> None:
        assert (
            "Arbeidsforholdet tok slutt 31. mars 2026 ved oppsigelse, mens kontrakten om opplæring ikke var avsluttet.",
            "Arbeidsforholdet tok slutt 31. mars 2026 ved oppseiing, medan kontrakten om opplæring ikkje var avslutta.",
            "The employment ended on 31 March 2026 by notice, while the contract on training had not ended.",
        ) == texts(finding(of("2023", dismissed("2026-03-31"), known=RUNS), EFFECT, ON))
        late = finding(of("2023", dismissed("2026-03-31"), ended("2026-04-30")), EFFECT, ON)
        assert ("ble avsluttet først senere.", "vart avslutta fyrst seinare.", "was ended only later.") == (
            texts(late)[0].rpartition("opplæring ")[2],
            texts(late)[1].rpartition("opplæring ")[2],
            texts(late)[2].rpartition("training ")[2],
        )

    @pytest.mark.parametrize(
        ("to", "expected"), [("2026-03-30", "unknown"), ("2026-03-31", "breached"), (ON, "breached")]
    )
    def test_silence_to_the_last_day_of_the_employment_is_a_fact(self, to: str, expected: str) -> None:
        facts = of("2023", dismissed("2026-03-31"), known=silent("ended", to=to))
        assert expected == outcome(facts, EFFECT, ON)
        if expected == "unknown":
            assert ("event ended",) == missing(facts, EFFECT, ON)

    def test_without_an_agreed_last_day_the_time_may_have_been_over(self) -> None:
        made = contract(signed("2025-08-01"), started("2025-08-18"), dismissed("2026-03-31"), known=RUNS)
        assert ("key last of event signed",) == missing(made, EFFECT, ON)

    @pytest.mark.parametrize(
        ("by", "basis", "expected", "what"),
        [
            (Party.COMPANY, NOTICE, "breached", ()),
            (Party.OFFICE, NOTICE, "breached", ()),
            (Party.APPRENTICE, NOTICE, "not_applicable", ()),
            (None, NOTICE, "unknown", ("key by of event employment_ended",)),
            (Party.COMPANY, None, "unknown", ("key basis of event employment_ended",)),
            (Party.COMPANY, EmploymentEnding.PROBATION, "not_applicable", ()),
            (Party.COMPANY, EmploymentEnding.LAPSE, "not_applicable", ()),
            (Party.COMPANY, EmploymentEnding.AGREEMENT, "not_applicable", ()),
        ],
    )
    def test_it_speaks_of_the_companys_notice(
        self, by: Party | None, basis: EmploymentEnding | None, expected: str, what: tuple[str, ...]
    ) -> None:
        facts = of("2023", dismissed("2026-03-31", by, basis), known=RUNS)
        assert (expected, what) == (outcome(facts, EFFECT, ON), missing(facts, EFFECT, ON))

    @pytest.mark.parametrize("rule", [EFFECT, "probation.contract-lapses"])
    def test_an_employment_that_goes_on(self, rule: str) -> None:
        assert "not_applicable" == outcome(of("2023", known=silent("employment_ended")), rule, ON)
        assert ("event employment_ended",) == missing(of("2023"), rule, ON)


class TestIndependentEmployment:
    """Not for an employment that was agreed independently of the contract on training (2023 § 7-4 (5))."""

    @pytest.mark.parametrize(("independent", "expected"), [(True, "not_applicable"), (False, "breached")])
    @pytest.mark.parametrize("kind", [ContractKind.FAGBREV_ON_THE_JOB, ContractKind.APPRENTICE])
    def test_the_contract_or_the_agreement_says_so(self, independent: bool, expected: str, kind: ContractKind) -> None:
        key = of("2023", dismissed("2026-03-31"), known=RUNS, kind=kind, employment_is_independent=independent)
        agreed = event(EmploymentAgreed, "2025-01-01", independent=independent)
        other = event(EmploymentAgreed, "2025-02-01")
        by_event = of("2023", dismissed("2026-03-31"), other, agreed, known=RUNS, kind=kind)
        assert [expected] * 2 == [outcome(facts, EFFECT, ON) for facts in (key, by_event)]

    def test_what_the_contract_says_goes_before(self) -> None:
        agreed = event(EmploymentAgreed, "2025-01-01", independent=True)
        facts = of("2023", dismissed("2026-03-31"), agreed, known=RUNS, employment_is_independent=False)
        assert "breached" == outcome(facts, EFFECT, ON)

    @pytest.mark.parametrize(
        ("kind", "employed", "expected"),
        [
            (ContractKind.APPRENTICE, None, "breached"),
            (ContractKind.APPRENTICE, "2025-08-18", "breached"),
            (ContractKind.APPRENTICE, "2025-01-01", "unknown"),
            (ContractKind.FAGBREV_ON_THE_JOB, None, "unknown"),
        ],
    )
    def test_an_older_employment_may_be(self, kind: ContractKind, employed: str | None, expected: str) -> None:
        since = day(employed) if employed else None
        facts = of("2023", dismissed("2026-03-31"), known=RUNS, kind=kind, employed_from=since)
        assert expected == outcome(facts, EFFECT, ON)
        if expected == "unknown":
            assert ("key employment_is_independent of the contract",) == missing(facts, EFFECT, ON)

    def test_whatever_is_missing_is_told_together(self) -> None:
        facts = of("2023", dismissed("2026-03-31"), kind=ContractKind.FAGBREV_ON_THE_JOB)
        assert ("key employment_is_independent of the contract", "event ended") == missing(facts, EFFECT, ON)
        assert "met" == outcome(
            of("2023", dismissed("2026-03-31"), ended("2026-03-31"), kind=ContractKind.FAGBREV_ON_THE_JOB), EFFECT, ON
        )


class TestThreePartiesUnderTheActOf1998:
    """Where an office has the contract and the member employs, it is disputed whether the one depends on the other."""

    def test_golden_dismissed_by_the_member(self) -> None:
        """The majority of the court: two independent agreements. The directorate: chapter 4 is exhaustive.

        LA-2018-147152;
        https://www.udir.no/regelverkstolkninger/opplaring/Fag--og-yrkesopplaring/stillingsvern-ved-heving-av-arbeidsavtale-i-lareforhold/
        """
        found = finding(old(dismissed("2023-03-31"), known=RUNS), EFFECT, ON)
        assert ("unknown", "1998", "member") == (found.outcome.kind.value, found.wording, found.bearer)
        assert {
            "the chapter is exhaustive": "breached",
            "employment and contract are two independent agreements": "not_applicable",
        } == answered(found)

    def test_with_the_contract_ended_there_is_nothing_to_dispute(self) -> None:
        assert "met" == outcome(old(dismissed("2023-03-31"), ended("2023-03-31")), EFFECT, ON)

    def test_whether_there_is_an_office_has_to_be_known(self) -> None:
        facts = old(dismissed("2023-03-31"), known=RUNS, office=None, company=alone())
        assert ("key office of the contract",) == missing(facts, EFFECT, ON)
        both = old(dismissed("2023-03-31"), office=None, company=alone())
        assert ("key office of the contract", "event ended") == missing(both, EFFECT, ON)

    def test_what_the_act_said_of_fagbrev_on_the_job_has_not_been_seen(self) -> None:
        facts = of("1998", dismissed("2023-03-31"), known=RUNS, kind=ContractKind.FAGBREV_ON_THE_JOB)
        assert ("the text on employment and fagbrev på jobb before 2024-08-01",) == missing(facts, EFFECT, ON)

    def test_across_the_border_the_new_act_ends_the_question(self) -> None:
        found = finding(across(dismissed("2025-03-31"), known=RUNS), EFFECT, ON)
        assert {BY_EVENT: "breached", BY_CONTRACT: "unknown"} == answered(found)


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (EFFECT,)
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))
