from __future__ import annotations

import pytest
from endings import ON, anything
from facts import (
    answered,
    answers,
    cited,
    complete,
    contract,
    day,
    event,
    finding,
    findings,
    missing,
    outcome,
    recorded_answers,
    signed,
    texts,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.contract import Contract
from okstat.model.events import Aim, ContractApproved, ContractKind, Event, Refused, Signed
from okstat.model.portfolio import Portfolio

KIND, APPROVAL = "kind.fagbrev-on-the-job", "kind.fagbrev-on-the-job-approval"
ON_THE_JOB = ContractKind.FAGBREV_ON_THE_JOB


def made(on: str, *events: Event, aim: Aim | None = Aim.TRADE_EXAM, kind: ContractKind = ON_THE_JOB) -> Contract:
    """A contract on fagbrev på jobb, signed on a day."""
    return contract(event(Signed, on, aim=aim), *events, kind=kind)


class TestKind:
    """A contract on fagbrev på jobb aims at the trade exam (2023 § 7-1 (4)); there are any since 2018 (1998 § 4-1)."""

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2018-05-23", "breached"),
            ("2018-05-24", "unknown"),
            ("2018-11-11", "unknown"),
            ("2018-11-12", "met"),
            ("2024-07-31", "met"),
            ("2024-08-01", "met"),
        ],
    )
    def test_the_first_day_is_in_doubt(self, on: str, expected: str) -> None:
        found = finding(made(on), KIND, ON)
        assert (expected, "county", "invalid") == (found.outcome.kind.value, found.bearer, found.severity.value)
        if expected == "unknown":
            begun = {name: "fagbrev-on-the-job-act-2018 had begun" in name for name in answered(found)}
            assert {True, False} == set(begun.values())
            assert {name: "met" if is_begun else "breached" for name, is_begun in begun.items()} == answered(found)

    @pytest.mark.parametrize(
        ("on", "wording", "cites"),
        [
            ("2018-05-23", "1998", (("ACT_1998", "4-1", "1"), ("ACT_1998", "4-1", "2"))),
            ("2018-11-12", "2018", (("ACT_1998", "4-1", "4"),)),
            ("2024-07-31", "2018", (("ACT_1998", "4-1", "4"),)),
            ("2024-08-01", "2023", (("ACT_2023", "7-1", "4.4"),)),
        ],
    )
    def test_where_the_law_says_so(self, on: str, wording: str, cites: tuple[tuple[str, str, str], ...]) -> None:
        found = finding(made(on), KIND, ON)
        assert (wording, cites) == (found.wording, cited(found))

    @pytest.mark.parametrize("on", ["2024-07-31", "2024-08-01"])
    @pytest.mark.parametrize(
        ("aim", "expected"),
        [
            (Aim.TRADE_EXAM, "met"),
            (Aim.SMALLER_EXAM, "breached"),
            (Aim.PRAKSISBREV_EXAM, "breached"),
            (None, "unknown"),
        ],
    )
    def test_it_aims_at_the_trade_exam(self, on: str, aim: Aim | None, expected: str) -> None:
        facts = made(on, aim=aim)
        assert expected == outcome(facts, KIND, ON)
        if aim is None:
            assert ("key aim of event signed",) == missing(facts, KIND, ON)

    def test_what_is_told(self) -> None:
        assert (
            "Kontrakten ble inngått 23. mai 2018, før loven hadde fagbrev på jobb.",
            "Kontrakten vart inngått 23. mai 2018, før lova hadde fagbrev på jobb.",
            "The contract was made on 23 May 2018, before the Act had fagbrev på jobb.",
        ) == texts(finding(made("2018-05-23"), KIND, ON))
        assert (
            "Kontrakten om fagbrev på jobb tar ikke sikte på fag- eller svenneprøve.",
            "Kontrakten om fagbrev på jobb tek ikkje sikte på fag- eller sveineprøve.",
            "The contract on fagbrev på jobb does not aim at the trade exam.",
        ) == texts(finding(made("2025-08-01", aim=Aim.SMALLER_EXAM), KIND, ON))

    @pytest.mark.parametrize("kind", [kind for kind in ContractKind if kind is not ON_THE_JOB])
    @pytest.mark.parametrize("on", ["2018-05-23", "2018-08-01", "2019-01-01", "2025-08-01"])
    def test_the_other_kinds_are_none_of_it(self, kind: ContractKind, on: str) -> None:
        assert "not_applicable" == outcome(made(on, aim=None, kind=kind), KIND, ON)


class TestApproval:
    """No county could approve such a contract before the regulation came, on a day that is not known."""

    @pytest.mark.parametrize(
        ("on", "expected"),
        [("2018-10-01", "breached"), ("2018-11-12", "breached"), ("2018-11-13", "unknown"), ("2019-02-14", "unknown")],
    )
    def test_golden_before_the_regulation(self, on: str, expected: str) -> None:
        """Buskerud, wanted on 1 October 2018: the county's page of 12 November still expects the start in 2019.

        http://www.historieboka.no/Tjenesteomrade/Utdanning/Fagopplaring/Aktuelt-fra-fagopplaring/Na-blir-det-mulig-a-ta-fagbrev-pa-jobb/
        """
        facts = made("2018-09-15", event(ContractApproved, on))
        found = finding(facts, APPROVAL, ON)
        assert (expected, "1998", "invalid", "county", (("ACT_1998", "4-1", "4"),), day(on)) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
            found.governed_by,
        )
        if expected == "unknown":
            assert {
                "exam-reform-2018 had begun": "not_applicable",
                "exam-reform-2018 had not begun": "breached",
            } == answered(found)

    def test_from_the_last_possible_first_day_on_there_is_nothing_to_ask(self) -> None:
        assert () == findings(made("2018-09-15", event(ContractApproved, "2019-02-15")), APPROVAL, ON)

    def test_what_is_told(self) -> None:
        assert (
            "Kontrakten om fagbrev på jobb ble godkjent 1. oktober 2018, før forskriften gjaldt.",
            "Kontrakten om fagbrev på jobb vart godkjend 1. oktober 2018, før forskrifta galdt.",
            "The contract on fagbrev på jobb was approved on 1 October 2018, before the regulation was in force.",
        ) == texts(finding(made("2018-09-15", event(ContractApproved, "2018-10-01")), APPROVAL, ON))

    @pytest.mark.parametrize("kind", [kind for kind in ContractKind if kind is not ON_THE_JOB])
    def test_other_contracts_were_approved_all_along(self, kind: ContractKind) -> None:
        facts = made("2018-09-15", event(ContractApproved, "2018-10-01"), kind=kind)
        assert "not_applicable" == outcome(facts, APPROVAL, ON)

    def test_without_an_approval(self) -> None:
        then = "2018-10-01"
        assert ("event approved",) == missing(contract(signed("2018-09-15"), kind=ON_THE_JOB), APPROVAL, then)
        refused = contract(signed("2018-09-15"), event(Refused, "2018-09-20"), kind=ON_THE_JOB)
        assert "not_applicable" == outcome(refused, APPROVAL, then)
        silent = contract(signed("2018-09-15"), kind=ON_THE_JOB, known=complete(approved=then))
        assert "not_applicable" == outcome(silent, APPROVAL, then)


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2018-12-01", "2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (KIND, APPROVAL)
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))
