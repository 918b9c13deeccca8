"""Which county approves the contract, by the counties' joint guidelines."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from facts import cited, complete, contract, event, finding, missing, outcome, signed, started, texts

from okstat.finding import Finding
from okstat.model.contract import Contract, Placement
from okstat.model.enterprise import Department, Enterprise
from okstat.model.events import ContractApproved, Event, Refused

RULE, ON = "contract.approving-county", "2026-11-20"
OSLO, HORDALAND, VESTLAND, VIKEN, AKERSHUS = "03", "12", "46", "30", "32"


def place(county: str | None, share: str | None = None, name: str = "dep") -> Placement:
    """A place of training in a county, with a part of the training."""
    department = Department(id=name, county=county)
    agency = Enterprise(id=f"agency-{name}", departments=(department,))
    return Placement(enterprise=agency, department=department, share=Decimal(share) if share else None)


def trained(
    *places: Placement,
    by: str | None = OSLO,
    named: str | None = None,
    approved: str | None = "2015-10-01",
    more: tuple[Event, ...] = (),
    **fields: Any,
) -> Contract:
    """A contract of 2015 with training in these places, that a county approved; `named` by the approval itself."""
    given = () if approved is None else (event(ContractApproved, approved, county=named),)
    where: dict[str, Any] = {"placements": places if len(places) > 1 else ()}
    if len(places) == 1:
        where |= {"company": places[0].enterprise, "department": places[0].department}
    return contract(signed("2015-08-10"), started("2015-08-17"), *given, *more, **where, county=by, **fields)


def beginnings(found: Finding) -> tuple[str, ...]:
    """What a finding says in three languages, up to the last county that it names."""
    return tuple(re.sub(r"(?<=\d)[^\d]*$", "", re.sub("2016.*", "", text)) for text in texts(found))


class TestGuidelinesOf2012:
    """The county where the training takes place, wherever the head office is; else that with the main part of it.

    http://docplayer.me/717213-Retningslinjer-for-samarbeid-mellom-fylkeskommunene-om-fag-og-yrkesopplaering-videregaende-opplaering-i-bedrift.html
    """

    @pytest.mark.parametrize(("by", "expected"), [(HORDALAND, "met"), (OSLO, "breached")])
    def test_j1_head_office_in_oslo_and_all_training_in_hordaland(self, by: str, expected: str) -> None:
        found = finding(trained(place(HORDALAND), by=by), RULE, ON)
        assert (expected, "2012", "notice", "county", (("COUNTY_PRACTICE", "", ""),)) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
        )

    @pytest.mark.parametrize(
        ("parts", "expected"),
        [
            (("0.4", "0.6"), "breached"),
            (("0.5", "0.5"), "met"),
            (("0.6", "0.4"), "met"),
            ((None, "0.6"), "unknown"),
        ],
    )
    def test_of_several_counties_that_of_the_main_part(self, parts: tuple[str | None, str], expected: str) -> None:
        facts = trained(place(OSLO, parts[0]), place(HORDALAND, parts[1], "west"))
        assert expected == outcome(facts, RULE, ON)

    def test_the_parts_in_one_county_are_added_up(self) -> None:
        west = place(HORDALAND, "0.3", "a"), place(HORDALAND, "0.3", "b")
        assert "breached" == outcome(trained(place(OSLO, "0.4"), *west), RULE, ON)
        assert "met" == outcome(trained(place(OSLO), place(OSLO, None, "other")), RULE, ON)

    def test_the_approval_may_name_another_county_than_the_contract(self) -> None:
        assert "met" == outcome(trained(place(HORDALAND), by=OSLO, named=HORDALAND), RULE, ON)
        assert "breached" == outcome(trained(place(HORDALAND), by=HORDALAND, named=OSLO), RULE, ON)

    def test_a_county_that_took_over_is_the_same(self) -> None:
        assert "met" == outcome(trained(place(VESTLAND), by=HORDALAND), RULE, ON)

    def test_an_enterprise_without_departments(self) -> None:
        agency = Enterprise(id="agency", county=HORDALAND)
        facts = contract(
            signed("2015-08-10"), event(ContractApproved, "2015-10-01"), company=agency, department=None, county=OSLO
        )
        assert "breached" == outcome(facts, RULE, ON)

    @pytest.mark.parametrize(
        ("facts", "what"),
        [
            (trained(place(HORDALAND), by=None), ("key county of the contract",)),
            (trained(place(HORDALAND), by="99"), ("key county of the contract",)),
            (trained(place(None)), ("key county of the department",)),
            (trained(place("99")), ("key county of the department",)),
            (trained(place(None), by=None), ("key county of the contract", "key county of the department")),
            (trained(place(OSLO, "0.4"), place(HORDALAND, None, "b")), ("key share of placements",)),
            (trained(place(OSLO), approved=None), ("event approved",)),
        ],
    )
    def test_what_is_missing(self, facts: Contract, what: tuple[str, ...]) -> None:
        assert ("unknown", what) == (outcome(facts, RULE, ON), missing(facts, RULE, ON))

    def test_without_a_company(self) -> None:
        facts = evolve(trained(place(OSLO)), enterprise=None, department=None)
        assert ("key company of the contract",) == missing(facts, RULE, ON)

    def test_not_approved(self) -> None:
        refused = trained(place(HORDALAND), approved=None, more=(event(Refused, "2015-10-01"),))
        assert "not_applicable" == outcome(refused, RULE, ON)
        silent = trained(place(HORDALAND), approved=None, known=complete(approved=ON))
        assert "not_applicable" == outcome(silent, RULE, ON)

    def test_what_a_breach_says(self) -> None:
        assert (
            "Kontrakten er godkjent av fylke 03, men hoveddelen av opplæringen er i fylke 12",
            "Kontrakten er godkjend av fylke 03, men hovuddelen av opplæringa er i fylke 12",
            "The contract was approved by county 03, but the main part of the training is in county 12",
        ) == beginnings(finding(trained(place(HORDALAND)), RULE, ON))


class TestGuidelinesOf2016:
    """What replaced them on 1 March 2016 has not been read: what departs from them is a question, and no breach."""

    @pytest.mark.parametrize(
        ("approved", "wording", "expected"),
        [("2016-02-29", "2012", "breached"), ("2016-03-01", "2016", "judgement"), ("2025-10-01", "2016", "judgement")],
    )
    def test_from_its_first_day(self, approved: str, wording: str, expected: str) -> None:
        found = finding(trained(place(HORDALAND), approved=approved), RULE, ON)
        assert (wording, expected) == (found.wording, found.outcome.kind.value)

    @pytest.mark.parametrize("approved", ["2016-03-01", "2025-10-01"])
    def test_where_they_agree_nothing_is_asked(self, approved: str) -> None:
        assert "not_applicable" == outcome(trained(place(OSLO), approved=approved), RULE, ON)

    def test_what_is_missing(self) -> None:
        facts = trained(place(None), approved="2025-10-01")
        assert ("key county of the department",) == missing(facts, RULE, ON)

    def test_the_question(self) -> None:
        facts = trained(place(OSLO, "0.5"), place(AKERSHUS, "0.5", "b"), by=VESTLAND, approved="2025-10-01")
        assert (
            "Hvorfor godkjente fylke 46 kontrakten, når hoveddelen av opplæringen er i fylke 03 og 32",
            "Kvifor godkjende fylke 46 kontrakten, når hovuddelen av opplæringa er i fylke 03 og 32",
            "Why did county 46 approve the contract, when the main part of the training is in county 03 and 32",
        ) == beginnings(finding(facts, RULE, ON))
