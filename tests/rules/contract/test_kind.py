from __future__ import annotations

import pytest
from endings import ON, anything, new, old
from facts import (
    answered,
    answers,
    cited,
    contract,
    day,
    event,
    finding,
    missing,
    outcome,
    reads,
    recorded_answers,
    signed,
    texts,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.contract import Contract
from okstat.model.events import Aim, Changed, ContractKind, Signed
from okstat.model.portfolio import Portfolio

RULES = {
    ContractKind.APPRENTICE: "kind.apprentice",
    ContractKind.TRAINING_CANDIDATE: "kind.training-candidate",
    ContractKind.PRAKSISBREV_CANDIDATE: "kind.praksisbrev-candidate",
}
AIM = {
    ContractKind.APPRENTICE: Aim.TRADE_EXAM,
    ContractKind.TRAINING_CANDIDATE: Aim.SMALLER_EXAM,
    ContractKind.PRAKSISBREV_CANDIDATE: Aim.PRAKSISBREV_EXAM,
}
PRAKSISBREV = ContractKind.PRAKSISBREV_CANDIDATE


def made(on: str, kind: ContractKind, aim: Aim | None = None) -> Contract:
    """A contract of a kind, signed on a day, with its aim."""
    return contract(event(Signed, on, aim=aim), kind=kind)


class TestAims:
    """Each kind of contract aims at the exam that defines it (2023 § 7-1 (4); 1998 § 4-1)."""

    @pytest.mark.parametrize("on", ["2024-07-31", "2024-08-01"])
    @pytest.mark.parametrize("aim", list(Aim))
    @pytest.mark.parametrize("kind", list(RULES))
    def test_at_that_exam_and_no_other(self, on: str, aim: Aim, kind: ContractKind) -> None:
        found = finding(made(on, kind, aim), RULES[kind], ON)
        assert ("met" if aim is AIM[kind] else "breached", "county", "invalid", day(on)) == (
            found.outcome.kind.value,
            found.bearer,
            found.severity.value,
            found.governed_by,
        )

    @pytest.mark.parametrize(
        ("on", "kind", "wording", "cites"),
        [
            ("2024-07-31", ContractKind.APPRENTICE, "1998", ("ACT_1998", "4-1", "1")),
            ("2024-08-01", ContractKind.APPRENTICE, "2023", ("ACT_2023", "7-1", "4.1")),
            ("2024-07-31", ContractKind.TRAINING_CANDIDATE, "1998", ("ACT_1998", "4-1", "2")),
            ("2024-08-01", ContractKind.TRAINING_CANDIDATE, "2023", ("ACT_2023", "7-1", "4.3")),
            ("2024-07-31", PRAKSISBREV, "2016", ("ACT_1998", "4-1", "3")),
            ("2024-08-01", PRAKSISBREV, "2023", ("ACT_2023", "7-1", "4.2")),
        ],
    )
    def test_where_the_law_says_so(
        self, on: str, kind: ContractKind, wording: str, cites: tuple[str, str, str]
    ) -> None:
        found = finding(made(on, kind, AIM[kind]), RULES[kind], ON)
        assert (wording, (cites,)) == (found.wording, cited(found))

    @pytest.mark.parametrize(("kind", "rule"), RULES.items())
    def test_without_an_aim_it_is_missing(self, kind: ContractKind, rule: str) -> None:
        assert ("unknown", ("key aim of event signed",)) == (
            outcome(made("2025-08-01", kind), rule, ON),
            missing(made("2025-08-01", kind), rule, ON),
        )

    @pytest.mark.parametrize("rule", RULES.values())
    def test_each_speaks_of_its_own_kind(self, rule: str) -> None:
        for kind in ContractKind:
            expected = "unknown" if RULES.get(kind) == rule else "not_applicable"
            assert expected == outcome(made("2025-08-01", kind), rule, ON)

    @pytest.mark.parametrize(
        ("aim", "nb", "nn", "en"),
        [
            (Aim.TRADE_EXAM, "fag- eller svenneprøve", "fag- eller sveineprøve", "the trade exam"),
            (Aim.PRAKSISBREV_EXAM, "praksisbrevprøve", "praksisbrevprøve", "the praksisbrev exam"),
        ],
    )
    def test_what_is_told(self, aim: Aim, nb: str, nn: str, en: str) -> None:
        found = finding(made("2025-08-01", ContractKind.TRAINING_CANDIDATE, aim), "kind.training-candidate", ON)
        assert (
            f"Kontrakten tar sikte på {nb}, og det er ikke målet for en kontrakt av dette slaget.",
            f"Kontrakten tek sikte på {nn}, og det er ikkje målet for ein kontrakt av dette slaget.",
            f"The contract aims at {en}, which is not the aim of a contract of this kind.",
        ) == texts(found)
        smaller = finding(made("2025-08-01", PRAKSISBREV, Aim.SMALLER_EXAM), "kind.praksisbrev-candidate", ON)
        assert "en mindre omfattende prøve" in texts(smaller)[0]
        assert "ei mindre omfattande prøve" in texts(smaller)[1]
        assert "an exam of smaller scope" in texts(smaller)[2]

    def test_a_contract_that_became_one_of_another_kind_has_another_aim(self) -> None:
        facts = new(
            event(
                Changed,
                "2026-01-01",
                contract_kind=ContractKind.TRAINING_CANDIDATE,
                aim=Aim.SMALLER_EXAM,
                consented="2025-12-20",
            )
        )
        assert "met" == outcome(facts, "kind.training-candidate", ON)
        assert "not_applicable" == outcome(facts, "kind.apprentice", ON)
        assert Aim.SMALLER_EXAM is reads(finding(facts, "kind.training-candidate", ON)).get(
            "terms.aim", Aim.SMALLER_EXAM
        )


class TestPraksisbrev:
    """The praksisbrev candidate entered the Act of 1998 in 2016, on a day that is not known."""

    @pytest.mark.parametrize(
        ("on", "expected", "readings"),
        [
            ("2015-12-31", "breached", {}),
            ("2016-01-01", "unknown", 2),
            ("2016-12-31", "unknown", 2),
            ("2017-01-01", "met", {}),
        ],
    )
    def test_the_first_day_is_in_doubt(self, on: str, expected: str, readings: object) -> None:
        found = finding(made(on, PRAKSISBREV, Aim.PRAKSISBREV_EXAM), "kind.praksisbrev-candidate", ON)
        assert expected == found.outcome.kind.value
        if readings:
            assert {
                "praksisbrev-act-2016 had begun": "met",
                "praksisbrev-act-2016 had not begun": "breached",
            } == answered(found)

    def test_what_is_told(self) -> None:
        found = finding(made("2015-12-31", PRAKSISBREV), "kind.praksisbrev-candidate", ON)
        assert ("1998", (("ACT_1998", "4-1", "1"), ("ACT_1998", "4-1", "2"))) == (found.wording, cited(found))
        assert (
            "Kontrakten ble inngått 31. desember 2015, før loven hadde praksisbrevkandidater.",
            "Kontrakten vart inngått 31. desember 2015, før lova hadde praksisbrevkandidatar.",
            "The contract was made on 31 December 2015, before the Act had praksisbrev candidates.",
        ) == texts(found)

    @pytest.mark.parametrize("kind", [kind for kind in ContractKind if kind is not PRAKSISBREV])
    def test_the_other_kinds_are_none_of_it(self, kind: ContractKind) -> None:
        for on in ("2015-12-31", "2016-06-01", "2017-01-01"):
            assert "not_applicable" == outcome(made(on, kind, Aim.TRADE_EXAM), "kind.praksisbrev-candidate", ON)

    def test_a_contract_that_is_not_made(self) -> None:
        assert ("event signed",) == missing(contract(kind=PRAKSISBREV), "kind.praksisbrev-candidate", ON)
        assert "unknown" == outcome(old(), "kind.apprentice", ON)
        assert "unknown" == outcome(contract(signed("2025-08-01")), "kind.apprentice", ON)


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = tuple(RULES.values())
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))
