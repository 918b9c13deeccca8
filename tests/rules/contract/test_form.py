from __future__ import annotations

import pytest
from endings import ON, anything
from facts import (
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
    started,
    texts,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.contract import Contract
from okstat.model.events import Attested, ContractKind, Event
from okstat.model.portfolio import Portfolio

RULE = "contract.form-mandatory"


def made(*events: Event, on: str = "2025-08-01", kind: ContractKind = ContractKind.APPRENTICE) -> Contract:
    """A contract signed on a day."""
    return contract(signed(on), *events, kind=kind)


def said(met: bool) -> Attested:
    """Somebody's word on the form."""
    return event(Attested, "2025-09-01", requirement=RULE, met=met)


class TestForm:
    """Lærekontrakt and opplæringskontrakt are written on the forms set by the directorate (forskrift 2024 § 6-1)."""

    @pytest.mark.parametrize("kind", [kind for kind in ContractKind if kind is not ContractKind.FAGBREV_ON_THE_JOB])
    @pytest.mark.parametrize(("met", "expected"), [(True, "met"), (False, "breached")])
    def test_the_word_decides(self, kind: ContractKind, met: bool, expected: str) -> None:
        found = finding(made(said(met), kind=kind), RULE, ON)
        assert (expected, "2023", "moderate", "member", (("REGULATION_2024", "6-1", "1"),)) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
        )

    def test_what_is_told(self) -> None:
        assert (
            "Det ble bekreftet 1. september 2025 at kontrakten ikke er skrevet på skjemaet.",
            "Det vart stadfesta 1. september 2025 at kontrakten ikkje er skriven på skjemaet.",
            "It was attested on 1 September 2025 that the contract is not written on the form.",
        ) == texts(finding(made(said(met=False)), RULE, ON))

    def test_fagbrev_on_the_job_is_not_named(self) -> None:
        assert "not_applicable" == outcome(made(said(met=False), kind=ContractKind.FAGBREV_ON_THE_JOB), RULE, ON)

    def test_silence_is_unknown(self) -> None:
        assert (f"event attested {RULE}",) == missing(made(), RULE, ON)

    def test_a_contract_that_is_not_signed(self) -> None:
        assert ("event signed",) == missing(contract(started("2025-08-18")), RULE, ON)
        unsigned = contract(started("2025-08-18"), known=complete(signed=ON))
        assert "not_applicable" == outcome(unsigned, RULE, ON)

    @pytest.mark.parametrize(("on", "count"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_contracts_of_the_regulation_of_2024(self, on: str, count: int) -> None:
        assert count == len(findings(made(on=on), RULE, ON))


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    assert answers(facts, (RULE,), day(on)) == recorded_answers(facts, (RULE,), day(on))
