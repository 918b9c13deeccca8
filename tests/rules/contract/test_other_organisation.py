from __future__ import annotations

from datetime import date

import pytest
from facts import answered, cited, complete, contract, event, finding, findings, missing, outcome, started, texts

from okstat.model.events import Organisation, Party, Signed

RULE = "contract.other-organisation"
OTHER = (Organisation.MORE_IN_COMPANY,)


def signed(on: str, organisation: tuple[Organisation, ...] | None = OTHER) -> Signed:
    """A contract on a course organised otherwise."""
    return event(Signed, on, organisation=organisation)


class TestContractFirst:
    """Where the course is organised otherwise, a signed contract comes before training (2006 § 6A-6)."""

    @pytest.mark.parametrize(
        ("on", "expected"), [("2023-08-20", "met"), ("2023-08-21", "unknown"), ("2023-08-22", "breached")]
    )
    def test_before_training(self, on: str, expected: str) -> None:
        assert expected == outcome(contract(signed(on), started("2023-08-21")), RULE, "2023-10-01")

    def test_what_is_not_settled(self) -> None:
        found = finding(contract(signed("2023-08-21"), started("2023-08-21")), RULE, "2023-10-01")
        assert {
            "signed the same day before work is in time": "met",
            "only an earlier day is in time": "breached",
        } == answered(found)

    @pytest.mark.parametrize(
        ("organisation", "expected"),
        [
            ((Organisation.FIXED,), "not_applicable"),
            ((), "unknown"),
            ((Organisation.OTHER_ORDER,), "breached"),
            ((Organisation.FIXED, Organisation.BOTH_COMPETENCES), "breached"),
            (None, "unknown"),
        ],
    )
    def test_of_which_courses(self, organisation: tuple[Organisation, ...] | None, expected: str) -> None:
        facts = contract(signed("2023-08-22", organisation), started("2023-08-21"))
        assert expected == outcome(facts, RULE, "2023-10-01")

    @pytest.mark.parametrize(
        ("begins", "expected"),
        [("2013-09-02", []), ("2013-09-03", ["breached"]), ("2024-07-31", ["breached"]), ("2024-08-01", [])],
    )
    def test_while_the_chapter_was_in_force(self, begins: str, expected: list[str]) -> None:
        facts = contract(signed("2024-09-01"), started(begins))
        assert expected == [found.outcome.kind.value for found in findings(facts, RULE, "2024-10-01")]

    def test_signed_by_one_side(self) -> None:
        one_side = event(Signed, "2023-08-01", organisation=OTHER, by=(Party.APPRENTICE,))
        for silent_to, expected in (("2023-08-20", "unknown"), ("2023-08-21", "breached"), ("2023-08-22", "breached")):
            facts = contract(one_side, started("2023-08-21"), known=complete(signed=silent_to))
            assert expected == outcome(facts, RULE, "2023-10-01")
        assert ("event signed",) == missing(contract(one_side, started("2023-08-21")), RULE, "2023-10-01")

    def test_what_is_missing(self) -> None:
        unsaid = contract(signed("2023-08-01", None), started("2023-08-21"))
        assert ("key organisation of event signed",) == missing(unsaid, RULE, "2023-10-01")
        not_begun = contract(event(Signed, "2023-08-01", organisation=OTHER, first=date(2023, 8, 21)))
        assert ("event training_started",) == missing(not_begun, RULE, "2023-10-01")

    def test_texts_and_places(self) -> None:
        found = finding(contract(signed("2023-08-22"), started("2023-08-21")), RULE, "2023-10-01")
        assert texts(found) == (
            "Opplæringen begynte 21. august 2023 uten at kontrakten var underskrevet.",
            "Opplæringa tok til 21. august 2023 utan at kontrakten var skriven under.",
            "Training began on 21 August 2023 without a signed contract.",
        )
        assert ((("REGULATION_2006", "6A-6", "1"),), "county") == (cited(found), found.bearer)
