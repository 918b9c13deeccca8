from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from endings import BY_CONTRACT, BY_EVENT, ON, across, anything, new, old, silent
from facts import (
    answered,
    answers,
    cited,
    contract,
    day,
    enterprise,
    event,
    finding,
    missing,
    outcome,
    portfolio,
    recorded_answers,
    signed,
    started,
    texts,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.contract import Contract
from okstat.model.enterprise import Department
from okstat.model.events import (
    Attested,
    ContractKind,
    EmploymentAgreed,
    EmploymentEnded,
    Ended,
    EndingBasis,
    Event,
    Transferred,
)
from okstat.model.portfolio import Portfolio

LAPSES, EMPLOYEE, AGREEMENT = "end.employment-lapses", "work.employee", "work.employment-contract"
RUNS = silent("ended")


def of(wording: str, *events: Event, **fields: Any) -> Contract:
    """A contract under one of the Acts."""
    return old(*events, **fields) if wording == "1998" else new(*events, **fields)


def worked_to(on: str) -> EmploymentEnded:
    """The last day of the employment."""
    return event(EmploymentEnded, on)


def agreed(on: str, company: str | None = None) -> EmploymentAgreed:
    """An employment agreement."""
    return event(EmploymentAgreed, on, company=company)


def ended(on: str, basis: EndingBasis | None = EndingBasis.AGREEMENT) -> Ended:
    """The contract is over."""
    return event(Ended, on, basis=basis)


class TestLapses:
    """The employment lapses when the training time is over, or the contract is ended (2023 § 7-4 (4); 1998 § 4-2 (3)).

    Not one that was agreed independently of the contract (2023 § 7-4 (5)).
    """

    @pytest.mark.parametrize(
        ("wording", "cites", "last"),
        [
            ("1998", (("ACT_1998", "4-2", "3"),), "2023-03-31"),
            ("2023", (("ACT_2023", "7-4", "4"), ("ACT_2023", "7-4", "5")), "2026-03-31"),
        ],
    )
    def test_with_the_contract(self, wording: str, cites: tuple[tuple[str, str, str], ...], last: str) -> None:
        found = finding(of(wording, ended(last)), LAPSES, ON)
        assert ("met", wording, cites, day(last), "notice", "member", (("lapses_on", day(last)),)) == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
            found.governed_by,
            found.severity.value,
            found.bearer,
            found.outcome.values,
        )

    def test_with_the_training_time(self) -> None:
        """A contract that runs to 17 August 2027: the day is told before it comes."""
        found = finding(new(known=RUNS), LAPSES, ON)
        assert ("met", (("lapses_on", day("2027-08-17")),)) == (found.outcome.kind.value, found.outcome.values)
        beginnings = ("Arbeidsavtalen faller bort 17. august 2027,", "Arbeidsavtalen fell bort 17. august 2027,")
        assert (*beginnings, "The employment lapses on 17 August 2027,") == tuple(
            f"{text.split(',')[0]}," for text in texts(found)
        )

    @pytest.mark.parametrize(
        ("to", "expected"), [("2024-08-13", "unknown"), ("2024-08-14", "met"), ("2026-11-20", "met")]
    )
    def test_an_earlier_end_must_be_out_of_the_question(self, to: str, expected: str) -> None:
        """A contract to 14 August 2024."""
        facts = old(known=silent("ended", to=to))
        assert expected == outcome(facts, LAPSES, ON)
        assert ("event ended",) == missing(old(), LAPSES, ON)

    @pytest.mark.parametrize(("to", "expected"), [("2026-11-19", "unknown"), ("2026-11-20", "met")])
    def test_of_a_contract_that_runs_to_the_day_asked_about(self, to: str, expected: str) -> None:
        assert expected == outcome(new(known=silent("ended", to=to)), LAPSES, ON)

    @pytest.mark.parametrize("wording", ["1998", "2023"])
    @pytest.mark.parametrize(
        ("worked", "expected"), [("03-30", "not_applicable"), ("03-31", "met"), ("04-01", "breached")]
    )
    def test_whoever_works_on_needs_a_new_agreement(self, wording: str, worked: str, expected: str) -> None:
        year = {"1998": "2023", "2023": "2026"}[wording]
        facts = of(
            wording,
            agreed(f"{year}-01-01"),
            ended(f"{year}-03-31"),
            worked_to(f"{year}-{worked}"),
            known=silent("employment_agreed"),
        )
        assert expected == outcome(facts, LAPSES, ON)

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-03-31", "breached"), ("2026-04-01", "met"), ("2026-05-01", "met")]
    )
    def test_a_new_agreement_begins_after_the_end(self, on: str, expected: str) -> None:
        facts = new(ended("2026-03-31"), worked_to("2026-06-30"), agreed(on), known=silent("employment_agreed"))
        assert expected == outcome(facts, LAPSES, ON)

    @pytest.mark.parametrize(
        ("to", "expected"), [("2026-06-29", "unknown"), ("2026-06-30", "breached"), (ON, "breached")]
    )
    def test_silence_to_the_last_day_of_work_is_a_fact(self, to: str, expected: str) -> None:
        facts = new(ended("2026-03-31"), worked_to("2026-06-30"), known=silent("employment_agreed", to=to))
        assert expected == outcome(facts, LAPSES, ON)
        assert ("event employment_agreed",) == missing(new(ended("2026-03-31"), worked_to("2026-06-30")), LAPSES, ON)

    def test_golden_working_on_without_an_agreement(self) -> None:
        """A trade body's advice: who works on after the end may claim to be employed permanently.

        https://frisorfaget.no/content/laerebedrift-dette-ma-du-vite-om-laerlinger
        """
        found = finding(
            new(ended("2026-03-31"), worked_to("2026-06-30"), known=silent("employment_agreed")), LAPSES, ON
        )
        assert (
            "Arbeidsavtalen falt bort 31. mars 2026, men arbeidet fortsatte til 30. juni 2026 uten en ny avtale.",
            "Arbeidsavtalen fall bort 31. mars 2026, men arbeidet heldt fram til 30. juni 2026 utan ein ny avtale.",
            "The employment lapsed on 31 March 2026, but work went on to 30 June 2026 without a new agreement.",
        ) == texts(found)
        assert "kan det kreves at arbeidsforholdet er fast" in found.remedy("nb")

    def test_golden_an_employment_of_its_own_goes_on(self) -> None:
        """Employed from 1 January 2025, fagbrev på jobb from 1 January 2026, ended on 1 June 2026.

        https://lovdata.no/lov/2023-06-09-30/§7-4
        """
        made = contract(
            signed("2025-12-15", first="2026-01-01", last="2026-12-31"),
            started("2026-01-01"),
            ended("2026-06-01"),
            worked_to("2026-10-31"),
            kind=ContractKind.FAGBREV_ON_THE_JOB,
            employed_from=day("2025-01-01"),
            employment_is_independent=True,
            known=silent("employment_agreed"),
        )
        assert "not_applicable" == outcome(made, LAPSES, ON)
        assert ("key employment_is_independent of the contract",) == missing(
            evolve(made, employment_is_independent=None), LAPSES, ON
        )
        assert "breached" == outcome(evolve(made, employment_is_independent=False), LAPSES, ON)

    def test_under_the_act_of_1998_there_was_no_such_exception(self) -> None:
        facts = old(ended("2023-03-31"), employment_is_independent=True)
        assert "met" == outcome(facts, LAPSES, ON)
        found = finding(across(ended("2025-03-31"), employment_is_independent=True), LAPSES, ON)
        assert ({BY_EVENT: "not_applicable", BY_CONTRACT: "met"}, "met") == (answered(found), found.outcome.kind.value)

    def test_in_the_probation_the_contract_lapses_instead(self) -> None:
        assert "not_applicable" == outcome(new(ended("2025-12-31", EndingBasis.PROBATION)), LAPSES, ON)

    def test_without_a_contract_or_its_last_day(self) -> None:
        nothing = contract(known=silent("signed", "training_started"))
        assert "not_applicable" == outcome(nothing, LAPSES, ON)
        assert ("key last of event signed",) == missing(contract(signed("2025-08-01")), LAPSES, ON)


def word(on: str, *, met: bool) -> Attested:
    """Somebody's word on the agreement."""
    return event(Attested, on, requirement=AGREEMENT, met=met)


class TestAgreement:
    """Those with læretid have an employment agreement with the company besides the contract on training (§ 7-4 (2))."""

    KNOWN = silent("ended", "employment_agreed")

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((), "breached"),
            ((agreed("2025-08-18"),), "met"),
            ((agreed(ON),), "met"),
            ((agreed("2026-11-21"),), "breached"),
            ((word("2025-09-01", met=True),), "met"),
            ((word("2025-09-01", met=False),), "breached"),
            ((word("2025-09-01", met=False), agreed("2025-09-02")), "met"),
            ((agreed("2025-09-01"), word("2025-09-01", met=False)), "breached"),
            ((agreed("2025-08-18"), agreed("2026-01-01"), word("2025-09-01", met=False)), "met"),
        ],
    )
    def test_what_was_told_last_decides(self, events: tuple[Event, ...], expected: str) -> None:
        """An agreement, or somebody's word that there is one or is none."""
        found = finding(new(*events, known=self.KNOWN), AGREEMENT, ON)
        assert (expected, "2023", "serious", "member", (("ACT_2023", "7-4", "2.1"),)) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
        )

    @pytest.mark.parametrize(("employed", "expected"), [(ON, "met"), ("2026-11-21", "breached")])
    def test_an_employment_that_has_begun_is_agreed(self, employed: str, expected: str) -> None:
        assert expected == outcome(new(known=self.KNOWN, employed_from=day(employed)), AGREEMENT, ON)

    @pytest.mark.parametrize(
        ("kinds", "what"),
        [
            (("ended",), ("event employment_agreed",)),
            (("employment_agreed",), ("event ended",)),
            ((), ("event ended", "event employment_agreed")),
        ],
    )
    def test_silence_is_no_fact(self, kinds: tuple[str, ...], what: tuple[str, ...]) -> None:
        facts = new(known=silent(*kinds))
        assert ("unknown", what) == (outcome(facts, AGREEMENT, ON), missing(facts, AGREEMENT, ON))
        assert "unknown" == outcome(new(known=silent("ended", "employment_agreed", to="2026-11-19")), AGREEMENT, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2025-08-17", "not_applicable"), ("2025-08-18", "breached")])
    def test_from_the_first_day_of_training(self, on: str, expected: str) -> None:
        assert expected == outcome(new(known=silent("ended", "employment_agreed", to=on)), AGREEMENT, on)

    def test_without_the_last_day_nobody_knows_whether_it_runs(self) -> None:
        """That no ending is recorded does not tell: the agreed time may be over."""
        facts = contract(signed("2025-08-11", first="2025-08-18"), started("2025-08-18"), known=self.KNOWN)
        assert ("key last of event signed",) == missing(facts, AGREEMENT, ON)

    @pytest.mark.parametrize(
        ("on", "expected"), [("2025-08-17", "met"), ("2025-08-18", "breached"), ("2025-08-19", "breached")]
    )
    def test_who_says_later_that_there_is_none_is_believed(self, on: str, expected: str) -> None:
        """A word of before the agreement tells nothing of it."""
        assert expected == outcome(new(agreed("2025-08-18"), word(on, met=False), known=self.KNOWN), AGREEMENT, ON)

    def test_when_it_is_agreed_whether_it_runs_does_not_matter(self) -> None:
        assert "met" == outcome(new(agreed("2025-08-18")), AGREEMENT, ON)

    def test_what_is_told(self) -> None:
        assert (
            "Opplæringen pågår, men 20. november 2026 var det ingen arbeidsavtale med lærebedriften.",
            "Opplæringa går føre seg, men 20. november 2026 var det ingen arbeidsavtale med lærebedrifta.",
            "Training goes on, but on 20 November 2026 there was no employment agreement with the training company.",
        ) == texts(finding(new(known=self.KNOWN), AGREEMENT, ON))
        attested = texts(finding(new(word("2025-09-01", met=False), known=self.KNOWN), AGREEMENT, ON))
        assert "1. september 2025" in attested[0]


class TestEmployee:
    """Those with læretid are employees of the training company (2023 § 7-4 (1), (2); 1998 § 4-2 (1))."""

    @pytest.mark.parametrize(
        ("wording", "cites"),
        [("1998", (("ACT_1998", "4-2", "1"),)), ("2023", (("ACT_2023", "7-4", "1"), ("ACT_2023", "7-4", "2.1")))],
    )
    @pytest.mark.parametrize(
        ("employer", "expected"), [("dep", "met"), ("agency", "met"), ("other", "breached"), ("office", "breached")]
    )
    def test_of_the_department_or_its_enterprise(
        self, wording: str, cites: tuple[tuple[str, str, str], ...], employer: str, expected: str
    ) -> None:
        found = finding(of(wording, agreed("2022-08-01", employer)), EMPLOYEE, ON)
        assert (expected, wording, cites, "serious", "member") == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
            found.severity.value,
            found.bearer,
        )

    def test_what_is_told(self) -> None:
        assert (
            "Arbeidsavtalen er inngått med other, men opplæringen gis i dep.",
            "Arbeidsavtalen er inngått med other, men opplæringa blir gitt i dep.",
            "The employment agreement is with other, but the training is given in dep.",
        ) == texts(finding(new(agreed("2025-08-18", "other")), EMPLOYEE, ON))

    def test_another_department_is_the_same_employer(self) -> None:
        place = evolve(enterprise(), departments=(Department(id="dep"), Department(id="second")))
        assert "met" == outcome(new(agreed("2025-08-18", "second"), company=place), EMPLOYEE, ON)

    @pytest.mark.parametrize(
        ("employer", "expected"),
        [("elsewhere", "met"), ("dep", "breached"), ("agency", "breached"), ("third", "unknown")],
    )
    def test_after_a_transfer_the_new_company_employs(self, employer: str, expected: str) -> None:
        """Whether `third` is the enterprise of the new department is not in the situation of the contract."""
        facts = new(event(Transferred, "2026-01-01", company="elsewhere"), agreed("2026-01-01", employer))
        assert expected == outcome(facts, EMPLOYEE, ON)
        if expected == "unknown":
            assert ("key company of the contract",) == missing(facts, EMPLOYEE, ON)

    def test_the_latest_agreement_counts(self) -> None:
        assert "met" == outcome(new(agreed("2025-01-01", "other"), agreed("2025-08-18", "dep")), EMPLOYEE, ON)

    def test_what_would_settle_it(self) -> None:
        assert ("event employment_agreed",) == missing(new(), EMPLOYEE, ON)
        assert ("key company of event employment_agreed",) == missing(new(agreed("2025-08-18")), EMPLOYEE, ON)
        nowhere = evolve(new(agreed("2025-08-18", "dep")), enterprise=None, department=None)
        assert ("key company of the contract",) == missing(portfolio(nowhere), EMPLOYEE, ON)
        other = evolve(
            new(event(Transferred, "2026-01-01", company="elsewhere"), agreed("2026-01-01", "third")),
            enterprise=None,
            department=None,
        )
        assert "unknown" == outcome(portfolio(other), EMPLOYEE, ON)

    @pytest.mark.parametrize(("on", "wording"), [("2024-07-31", "1998"), ("2024-08-01", "2023")])
    def test_where_no_training_has_begun_nobody_is_employed_yet(self, on: str, wording: str) -> None:
        """That none has begun, and none is agreed, is a fact in a record complete to the day asked about."""
        found = finding(contract(known=silent("training_started", to=on)), EMPLOYEE, on)
        assert ("not_applicable", wording) == (found.outcome.kind.value, found.wording)
        before = silent("training_started", to="2024-07-30")
        assert ("event training_started",) == missing(contract(known=before), EMPLOYEE, on)


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (LAPSES, EMPLOYEE, AGREEMENT)
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))
