from __future__ import annotations

import pytest
from attrs import evolve
from facts import (
    OSLO,
    cited,
    complete,
    contract,
    event,
    explanation,
    finding,
    findings,
    missing,
    outcome,
    person,
    reads,
    texts,
)

from okstat.model.contract import Contract
from okstat.model.events import GrantPaid

RULE = "county.grant-payer"
ON = "2026-11-20"


def paid(on: str, county: str | None = OSLO) -> GrantPaid:
    """A payment by a county."""
    return event(GrantPaid, on, company="dep", county=county)


class TestPayer:
    """The county where the person is registered as resident pays the grant (forskrift 2024 § 6-15 (1)).

    No text names a day on which there has to be a payment, so without one nothing is asked.
    """

    def test_by_the_county_of_residence(self) -> None:
        facts = contract(paid("2025-06-30"))
        assert "met" == outcome(facts, RULE, ON)
        found = finding(facts, RULE, ON)
        assert (("REGULATION_2024", "6-15", "1"), ("ACT_2023", "7-8", "1")) == cited(found)
        assert ("2024", "county", "moderate") == (found.wording, found.bearer, found.severity.value)

    def test_by_another_county(self) -> None:
        facts = contract(paid("2025-06-30"), paid("2025-12-31", "46"), id="K1")
        assert "breached" == outcome(facts, RULE, ON)
        assert (
            "Fylke 46 betalte 31. desember 2025; personen er folkeregistrert i fylke 03.",
            "Fylke 46 betalte 31. desember 2025; personen er folkeregistrert i fylke 03.",
            "County 46 paid on 31 December 2025; the person is registered in county 03.",
        ) == texts(finding(facts, RULE, ON))

    def test_a_county_that_took_over(self) -> None:
        """Viken paid until the end of 2023, Akershus has since."""
        facts = _at("30", paid("2024-12-31", "32"))
        assert "met" == outcome(facts, RULE, ON)

    def test_nothing_is_paid(self) -> None:
        assert "not_applicable" == outcome(contract(), RULE, ON)
        assert "not_applicable" == outcome(contract(known=complete(grant_paid=ON)), RULE, ON)

    def test_the_home_county_is_not_known(self) -> None:
        assert ("key home_county of the person",) == missing(_at(None, paid("2025-06-30")), RULE, ON)

    def test_who_paid_is_not_known(self) -> None:
        """A payment by another county is a breach all the same."""
        assert ("key county of event grant_paid",) == missing(contract(paid("2025-06-30", None)), RULE, ON)
        assert "breached" == outcome(contract(paid("2025-06-30", None), paid("2025-12-31", "46")), RULE, ON)

    @pytest.mark.parametrize(
        ("on", "alone", "among_others"), [("2024-07-31", [], "met"), ("2024-08-01", ["breached"], "breached")]
    )
    def test_both_sides_of_1_august_2024(self, on: str, alone: list[str], among_others: str) -> None:
        """The text on the county of the population register is that of the new regulation."""
        facts = contract(paid(on, "46"))
        assert alone == [one.outcome.kind.value for one in findings(facts, RULE, ON)]
        assert among_others == outcome(contract(paid(on, "46"), paid("2025-06-30")), RULE, ON)

    def test_what_it_read(self) -> None:
        facts = contract(paid("2025-06-30", "46"))
        found = reads(explanation(facts, RULE, ON))
        assert "03" == found["contract.person.home_county"]
        assert "46" == found["cooperation.payments[0].county"]


def _at(home: str | None, *payments: GrantPaid) -> Contract:
    return evolve(contract(*payments), person=evolve(person(), home_county=home))
