from __future__ import annotations

import pytest
from endings import ON, anything, new, silent
from facts import answers, cited, contract, day, event, finding, findings, missing, outcome, recorded_answers, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.events import Changed, ContractKind, ExemptedFrom, ExemptionGranted
from okstat.model.portfolio import Portfolio

RULE = "contract.disability-exemption"
CURRICULUM, TERMS = ExemptedFrom.CURRICULUM, ExemptedFrom.CONTRACT_TERMS
A, TC = ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE


def exempted(on: str, what: ExemptedFrom | None = CURRICULUM) -> ExemptionGranted:
    """The county consents to an exemption."""
    return event(ExemptionGranted, on, what=what)


class TestExemption:
    """The county may exempt from terms of the contract; for a lærling not from the curriculum (§ 6-4; 2006 § 6A-8)."""

    @pytest.mark.parametrize(
        ("on", "wording", "cites"),
        [
            ("2013-09-03", "2013", ("REGULATION_2006", "6A-8", "")),
            ("2024-07-31", "2013", ("REGULATION_2006", "6A-8", "")),
            ("2024-08-01", "2023", ("REGULATION_2024", "6-4", "2")),
        ],
    )
    def test_not_from_the_curriculum(self, on: str, wording: str, cites: tuple[str, str, str]) -> None:
        found = finding(contract(exempted(on)), RULE, ON)
        assert ("breached", wording, (cites,), "invalid", "county", day(on)) == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
            found.severity.value,
            found.bearer,
            found.governed_by,
        )

    def test_before_the_chapter_was_added_nothing_is_known_of_it(self) -> None:
        assert () == findings(contract(exempted("2013-09-02")), RULE, ON)

    @pytest.mark.parametrize("kind", [kind for kind in ContractKind if kind is not A])
    @pytest.mark.parametrize("what", [CURRICULUM, TERMS, None])
    def test_for_the_other_kinds_it_may(self, kind: ContractKind, what: ExemptedFrom | None) -> None:
        assert "met" == outcome(contract(exempted("2025-08-01", what), kind=kind), RULE, ON)

    def test_from_the_terms_of_the_contract_it_may(self) -> None:
        assert "met" == outcome(contract(exempted("2025-08-01", TERMS)), RULE, ON)

    def test_from_what_has_to_be_told(self) -> None:
        facts = contract(exempted("2025-08-01", None), exempted("2025-09-01", TERMS))
        assert ("key what of event exemption_granted",) == missing(facts, RULE, ON)
        both = contract(exempted("2025-08-01", None), exempted("2025-09-01"))
        assert "breached" == outcome(both, RULE, ON)

    def test_what_is_told(self) -> None:
        found = finding(contract(exempted("2025-08-01", TERMS), exempted("2025-08-02")), RULE, ON)
        assert (
            "Fylkeskommunen samtykket 2. august 2025 i unntak fra læreplanen for en lærling.",
            "Fylkeskommunen samtykte 2. august 2025 i unntak frå læreplanen for ein lærling.",
            "On 2 August 2025 the county consented to an exemption from the curriculum for a lærling.",
        ) == texts(found)

    @pytest.mark.parametrize(
        ("on", "expected"), [("2025-12-31", "breached"), ("2026-01-01", "met"), ("2026-02-01", "met")]
    )
    def test_the_kind_of_the_day_counts(self, on: str, expected: str) -> None:
        """A lærling who became a lærekandidat on 1 January 2026."""
        change = event(Changed, "2026-01-01", contract_kind=TC, consented="2025-12-01")
        assert expected == outcome(new(change, exempted(on)), RULE, ON)

    def test_the_other_way_round(self) -> None:
        change = event(Changed, "2026-01-01", contract_kind=A, consented="2025-12-01")
        assert "breached" == outcome(new(change, exempted("2026-01-01"), kind=TC), RULE, ON)
        assert "unknown" == outcome(new(change, exempted("2026-01-01", None), kind=TC), RULE, ON)

    def test_without_an_exemption(self) -> None:
        assert "not_applicable" == outcome(new(known=silent("exemption_granted")), RULE, ON)
        assert ("event exemption_granted",) == missing(new(), RULE, ON)

    @pytest.mark.parametrize(
        ("what", "kind", "expected"),
        [
            (TERMS, A, "met"),
            (CURRICULUM, TC, "met"),
            (CURRICULUM, A, "breached"),
            (None, A, "unknown"),
            (None, TC, "met"),
        ],
    )
    def test_in_chapter_6a_too(self, what: ExemptedFrom | None, kind: ContractKind, expected: str) -> None:
        """On the last day of the regulation of 2006."""
        found = finding(contract(exempted("2024-07-31", what), kind=kind), RULE, ON)
        assert (expected, "2013") == (found.outcome.kind.value, found.wording)


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    assert answers(facts, (RULE,), day(on)) == recorded_answers(facts, (RULE,), day(on))
