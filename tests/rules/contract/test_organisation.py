from __future__ import annotations

from typing import Any

import pytest
from endings import ON, anything
from facts import answers, cited, contract, day, event, finding, findings, missing, outcome, recorded_answers, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.contract import Contract
from okstat.model.events import Attested, Changed, ContractKind, Event, Organisation, Signed
from okstat.model.portfolio import Portfolio
from okstat.model.trade import trades

MODELS, SET_OUT = "period.alternative-models", "contract.other-order-is-set-out"
FIXED, COMPANY, SCHOOL, ORDER, BOTH, LETTER = (
    Organisation.FIXED,
    Organisation.MORE_IN_COMPANY,
    Organisation.MORE_IN_SCHOOL,
    Organisation.OTHER_ORDER,
    Organisation.BOTH_COMPETENCES,
    Organisation.PRAKSISBREV,
)
A, TC, PB, FJ = (
    ContractKind.APPRENTICE,
    ContractKind.TRAINING_CANDIDATE,
    ContractKind.PRAKSISBREV_CANDIDATE,
    ContractKind.FAGBREV_ON_THE_JOB,
)


def made(*how: Organisation, events: tuple[Event, ...] = (), on: str = "2025-08-01", **fields: Any) -> Contract:
    """A contract in a trade of two years and two, organised as told."""
    return contract(event(Signed, on, organisation=how or None), *events, **fields)


class TestModels:
    """A course that departs from the fixed one has more in the company, more in school, another order (§ 6-3 (1)).

    Or it leads to both competences, or to praksisbrev.
    """

    @pytest.mark.parametrize(
        ("how", "course", "expected"),
        [
            (COMPANY, "1+3", "breached"),
            (COMPANY, "0+4", "met"),
            (SCHOOL, "1+3", "breached"),
            (SCHOOL, "2+2", "met"),
            (FIXED, "1+3", "not_applicable"),
        ],
    )
    def test_of_a_trade_of_one_year_and_three(self, how: Organisation, course: str, expected: str) -> None:
        code = next(code for code, one in trades().items() if one.model == "1+3")
        assert expected == outcome(made(how, course=course, trade=code), MODELS, ON)

    @pytest.mark.parametrize(
        ("how", "course", "expected"),
        [
            (FIXED, "2+2", "not_applicable"),
            (FIXED, "1+3", "breached"),
            (FIXED, "2+2.5", "breached"),
            (FIXED, "3+2", "breached"),
            (COMPANY, "2+2", "breached"),
            (COMPANY, "2+2.5", "met"),
            (COMPANY, "1+3", "met"),
            (COMPANY, "0+4", "met"),
            (COMPANY, "3+1", "breached"),
            (SCHOOL, "2+2", "breached"),
            (SCHOOL, "3+1", "met"),
            (SCHOOL, "2.5+1.5", "met"),
            (SCHOOL, "1+3", "breached"),
            (ORDER, "2+2", "met"),
            (ORDER, None, "met"),
            (COMPANY, None, "unknown"),
            (SCHOOL, None, "unknown"),
            (FIXED, None, "unknown"),
        ],
    )
    def test_by_the_years_of_school_and_company(self, how: Organisation, course: str | None, expected: str) -> None:
        """The trade has two years in school and two in the company."""
        facts = made(how, course=course)
        found = finding(facts, MODELS, ON)
        assert (expected, "2023", "moderate", "member") == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
        )
        assert tuple(("REGULATION_2024", "6-3", f"1{letter}") for letter in "abcde") == cited(found)
        if expected == "unknown":
            assert ("key course of the contract",) == missing(facts, MODELS, ON)

    @pytest.mark.parametrize(
        ("trade", "course", "expected"),
        [("BABDR3----", "1+3", "not_applicable"), ("BABDR3----", "2+2", "breached")],
    )
    def test_the_fixed_course_is_that_of_the_trade(self, trade: str, course: str, expected: str) -> None:
        """Byggdrifterfaget has one year in school and three in the company."""
        assert expected == outcome(made(FIXED, trade=trade, course=course), MODELS, ON)

    @pytest.mark.parametrize(
        ("trade", "what"),
        [
            (None, "key trade of the contract"),
            ("BAAMF3----", "the course of the trade in the list of trades"),
            ("XXXXX3----", "the course of the trade in the list of trades"),
        ],
    )
    @pytest.mark.parametrize("how", [FIXED, COMPANY, SCHOOL])
    def test_the_fixed_course_has_to_be_known(self, trade: str | None, what: str, how: Organisation) -> None:
        assert (what,) == missing(made(how, trade=trade), MODELS, ON)

    @pytest.mark.parametrize(
        ("how", "kind", "expected"),
        [
            (BOTH, A, "met"),
            (BOTH, FJ, "met"),
            (BOTH, TC, "breached"),
            (BOTH, PB, "breached"),
            (LETTER, PB, "met"),
            (LETTER, A, "breached"),
            (LETTER, TC, "breached"),
            (LETTER, FJ, "breached"),
        ],
    )
    def test_by_the_kind_of_contract(self, how: Organisation, kind: ContractKind, expected: str) -> None:
        """No trade competence without the trade exam; praksisbrev for praksisbrev candidates."""
        assert expected == outcome(made(how, kind=kind), MODELS, ON)

    @pytest.mark.parametrize(
        ("how", "nb", "nn", "en"),
        [
            (FIXED, "det fastsatte løpet", "det fastsette løpet", "the fixed course"),
            (
                SCHOOL,
                "en større del i skolen (bokstav b)",
                "ein større del i skulen (bokstav b)",
                "a larger part in school (letter b)",
            ),
            (LETTER, "praksisbrev (bokstav e)", "praksisbrev (bokstav e)", "praksisbrev (letter e)"),
        ],
    )
    def test_what_is_told(self, how: Organisation, nb: str, nn: str, en: str) -> None:
        assert (
            f"Kontrakten sier at løpet er organisert slik: {nb}. Det stemmer ikke med årene eller kontraktens slag.",
            f"Kontrakten seier at løpet er organisert slik: {nn}. Det stemmer ikkje med åra eller slaget kontrakt.",
            f"The contract says that the course is organised so: {en}. Its years, or its kind, do not agree with that.",
        ) == texts(finding(made(how, course="1+3"), MODELS, ON))
        company = texts(finding(made(COMPANY, course="3+1"), MODELS, ON))
        assert "en større del i bedriften (bokstav a)" in company[0]
        assert "ein større del i bedrifta (bokstav a)" in company[1]
        assert "a larger part in the company (letter a)" in company[2]
        both = texts(finding(made(BOTH, kind=TC), MODELS, ON))
        assert "både yrkeskompetanse og studiekompetanse (bokstav d)" in both[0]
        assert "both trade and study competence (letter d)" in both[2]

    @pytest.mark.parametrize(
        ("how", "course", "expected"),
        [
            ((ORDER, BOTH), "2+2", "met"),
            ((COMPANY, ORDER), "1+3", "met"),
            ((ORDER, SCHOOL), "2+2", "breached"),
            ((ORDER, SCHOOL), None, "unknown"),
            ((LETTER, SCHOOL), None, "breached"),
            ((FIXED, ORDER), "2+2", "met"),
        ],
    )
    def test_several_at_once(self, how: tuple[Organisation, ...], course: str | None, expected: str) -> None:
        assert expected == outcome(made(*how, course=course), MODELS, ON)

    def test_without_a_word_on_it(self) -> None:
        assert ("key organisation of event signed",) == missing(made(), MODELS, ON)
        assert "met" == outcome(made(kind=PB), MODELS, ON)

    def test_a_change_with_consent_counts(self) -> None:
        change = event(Changed, "2026-01-01", organisation=(COMPANY,), course="1+3", consented="2025-12-20")
        assert "met" == outcome(made(FIXED, events=(change,)), MODELS, ON)

    @pytest.mark.parametrize(("on", "count"), [("2024-07-31", 0), ("2024-08-01", 1)])
    @pytest.mark.parametrize("rule", [MODELS, SET_OUT])
    def test_contracts_of_the_regulation_of_2024(self, on: str, count: int, rule: str) -> None:
        assert count == len(findings(made(ORDER, on=on), rule, ON))


class TestSetOut:
    """Where school and training time come in another order, the contract clearly sets out how (§ 6-3 (3))."""

    def said(self, met: bool) -> Attested:
        """Somebody's word on it."""
        return event(Attested, "2025-09-01", requirement=SET_OUT, met=met)

    @pytest.mark.parametrize(("met", "expected"), [(True, "met"), (False, "breached")])
    def test_the_word_decides(self, met: bool, expected: str) -> None:
        found = finding(made(ORDER, BOTH, events=(self.said(met),)), SET_OUT, ON)
        assert (expected, "moderate", "member", (("REGULATION_2024", "6-3", "3"),)) == (
            found.outcome.kind.value,
            found.severity.value,
            found.bearer,
            cited(found),
        )

    def test_what_is_told(self) -> None:
        found = finding(made(ORDER, events=(self.said(met=False),)), SET_OUT, ON)
        assert (
            (
                "Det ble bekreftet 1. september 2025 at kontrakten ikke viser i hvilken rekkefølge skole og "
                "læretid kommer."
            ),
            "Det vart stadfesta 1. september 2025 at kontrakten ikkje viser i kva rekkjefølgje skule og læretid kjem.",
            (
                "It was attested on 1 September 2025 that the contract does not show in which order school and "
                "training "
                "time come."
            ),
        ) == texts(found)

    @pytest.mark.parametrize("how", [FIXED, COMPANY, SCHOOL, BOTH, LETTER])
    def test_only_of_another_order(self, how: Organisation) -> None:
        assert "not_applicable" == outcome(made(how, events=(self.said(met=False),)), SET_OUT, ON)

    def test_what_would_settle_it(self) -> None:
        assert (f"event attested {SET_OUT}",) == missing(made(ORDER), SET_OUT, ON)
        assert ("key organisation of event signed",) == missing(made(events=(self.said(met=False),)), SET_OUT, ON)


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (MODELS, SET_OUT)
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))
