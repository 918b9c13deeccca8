"""Employments as payroll has them, against the contract."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from facts import complete, contract, day, event, finding, findings, missing, outcome, portfolio, signed, started, texts

from okstat.check import Finding
from okstat.citation import Instrument
from okstat.model.contract import Contract
from okstat.model.events import (
    Absent,
    Changed,
    ContractKind,
    EmploymentAgreed,
    Ended,
    Event,
    ExtensionGranted,
    Leave,
    PayrollEmployment,
    PayrollLeave,
    Signed,
)
from okstat.model.person import Person
from okstat.model.portfolio import Portfolio

ON = "2023-04-15"


def row(on: str = "2022-08-01", last: str | None = "2024-07-31", **terms: Any) -> PayrollEmployment:
    """A row of payroll, with the code of an apprentice."""
    if "share" in terms:
        terms["share"] = Decimal(terms["share"])
    if "employed_to" in terms:
        terms["employed_to"] = day(terms["employed_to"])
    if last is not None:
        terms["last"] = last
    return event(PayrollEmployment, on, **{"position_code": "1362", **terms})


def trained(*events: Event, **more: Any) -> Contract:
    """In training from 1 August 2022 to 31 July 2024."""
    return contract(signed("2022-06-01", first="2022-08-01", last="2024-07-31"), started("2022-08-01"), *events, **more)


def values(found: Finding) -> dict[str, object]:
    """What a finding says."""
    return dict(found.outcome.values)


class TestEndDay:
    """The employment lasts as long as the contract on training (OK stat on contracts and responsibility)."""

    RULE = "pay.end-day"

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (row(), "met"),
            (row(last="2024-08-01"), "breached"),
            (row(last="2024-07-30"), "unknown"),
            (row(last="2023-01-31", employed_to="2024-07-31"), "met"),
            (row(last="2023-01-31", employed_to="2024-07-30"), "breached"),
            (row(last=None, employed_to="2024-07-31"), "met"),
            (row(last=None), "unknown"),
            (row(position_code="1065", last="2030-01-01"), "not_applicable"),
            (event(PayrollEmployment, "2022-08-01", last="2024-08-01"), "breached"),
        ],
    )
    def test_by_the_employment_or_its_last_terms(self, given: Event, expected: str) -> None:
        assert expected == outcome(trained(given), self.RULE, ON)

    def test_the_latest_row_counts(self) -> None:
        rows = (row(last="2025-01-01"), row("2023-02-01", employed_to="2024-07-31"))
        assert "met" == outcome(trained(*rows), self.RULE, ON)

    def test_what_it_says(self) -> None:
        found = finding(trained(row(last="2024-12-31")), self.RULE, ON)
        assert {"registered": day("2024-12-31"), "expected": day("2024-07-31")} == values(found)
        assert "The employment in payroll lasts to 31 December 2024, the contract to 31 July 2024." == found.text("en")
        assert ("moderate", "member") == (found.severity.value, found.bearer)
        assert [Instrument.OKSTAT_ON_CONTRACTS] == [place.instrument for place in found.citations]

    def test_after_an_extension_it_is_the_new_day(self) -> None:
        longer = event(ExtensionGranted, "2023-04-01", last="2024-12-31")
        assert "met" == outcome(trained(longer, row(last="2024-12-31")), self.RULE, ON)
        assert "unknown" == outcome(trained(longer, row()), self.RULE, ON)
        assert "breached" == outcome(trained(longer, row(employed_to="2024-07-31")), self.RULE, ON)

    @pytest.mark.parametrize(
        ("independent", "expected"), [(True, "not_applicable"), (False, "breached"), (None, "breached")]
    )
    def test_an_employment_agreed_independently(self, independent: bool | None, expected: str) -> None:
        agreed = event(EmploymentAgreed, "2022-08-01", independent=independent)
        assert expected == outcome(trained(agreed, row(last="2030-01-01")), self.RULE, ON)
        own = trained(row(last="2030-01-01"), employment_is_independent=independent)
        assert expected == outcome(own, self.RULE, ON)

    def test_what_is_missing(self) -> None:
        assert ("key employed_to of event payroll_employment",) == missing(trained(row(last=None)), self.RULE, ON)
        no_end = contract(started("2022-08-01"), row())
        assert ("key last of event signed",) == missing(no_end, self.RULE, ON)


class TestOutsideContract:
    """The employment lapses when the training time is over (opplæringslova 2023 § 7-4 (4)); nor does it begin early."""

    RULE = "pay.outside-contract"

    @pytest.mark.parametrize(
        ("given", "expected"),
        [
            (row("2022-08-01"), "met"),
            (row("2022-07-31"), "breached"),
            (row("2022-07-31", None), "breached"),
            (row("2022-07-31", position_code="1065"), "not_applicable"),
            (row("2022-08-01", "2024-08-01"), "met"),
        ],
    )
    def test_before_it(self, given: Event, expected: str) -> None:
        assert expected == outcome(trained(given), self.RULE, ON)

    @pytest.mark.parametrize(
        ("given", "on", "expected"),
        [
            (row(last="2024-08-01"), "2024-07-31", "met"),
            (row(last="2024-08-01"), "2024-08-01", "breached"),
            (row(last="2024-07-31"), "2024-12-31", "met"),
            (row(last=None), "2024-07-31", "met"),
            (row(last=None), "2024-08-01", "unknown"),
            (row("2024-07-31", "2024-07-31"), "2024-12-31", "met"),
            (row("2024-08-01", None), "2024-08-01", "breached"),
            (row("2024-08-01", None, position_code="1446"), "2024-08-01", "breached"),
            (row("2024-08-01", None, position_code="1065"), "2024-08-01", "not_applicable"),
        ],
    )
    def test_after_it(self, given: Event, on: str, expected: str) -> None:
        assert expected == outcome(trained(given), self.RULE, on)

    def test_what_it_says(self) -> None:
        found = finding(trained(row(last="2024-12-31")), self.RULE, "2024-12-31")
        assert {"first": day("2024-08-01"), "begins": day("2022-08-01"), "ends": day("2024-07-31")} == values(found)
        before = finding(trained(row("2022-07-01")), self.RULE, ON)
        assert day("2022-07-01") == values(before)["first"]
        late = finding(trained(row("2024-10-01", "2024-12-31")), self.RULE, "2024-12-31")
        assert day("2024-10-01") == values(late)["first"]

    def test_after_it_ended_early(self) -> None:
        ended = event(Ended, "2023-02-28")
        assert "breached" == outcome(trained(ended, row()), self.RULE, ON)
        assert "met" == outcome(trained(ended, row(last="2023-02-28")), self.RULE, ON)

    def test_an_employment_agreed_earlier(self) -> None:
        agreed = event(EmploymentAgreed, "2022-07-01")
        assert "met" == outcome(trained(agreed, row("2022-07-01")), self.RULE, ON)
        assert "breached" == outcome(trained(agreed, row("2022-06-30")), self.RULE, ON)
        assert "met" == outcome(trained(row("2022-07-01"), employed_from=day("2022-07-01")), self.RULE, ON)

    def test_an_employment_agreed_independently(self) -> None:
        facts = trained(row("2019-01-01", None), kind=ContractKind.FAGBREV_ON_THE_JOB, employment_is_independent=True)
        assert "not_applicable" == outcome(facts, self.RULE, ON)

    def test_which_law_is_cited(self) -> None:
        """§ 7-4 (4) of the Act of 2023, from 1 August 2024."""
        old = finding(trained(row("2022-07-31")), self.RULE, ON)
        assert [Instrument.OKSTAT_ON_CONTRACTS] == [place.instrument for place in old.citations]
        facts = contract(
            signed("2024-08-10", first="2024-08-15", last="2026-08-14"), started("2024-08-15"), row("2024-08-14", None)
        )
        new = finding(facts, self.RULE, "2024-09-01")
        assert [("", ""), ("7-4", "4")] == [(place.section, place.ledd) for place in new.citations]

    def test_what_is_missing(self) -> None:
        assert ("key last of event payroll_employment",) == missing(trained(row(last=None)), self.RULE, "2024-08-01")
        assert "met" == outcome(trained(row(last=None)), self.RULE, "2024-07-31")
        assert "met" == outcome(trained(row(last=None)), self.RULE, ON)
        assert ("key last of event signed",) == missing(contract(started("2022-08-01"), row()), self.RULE, ON)
        assert ("event training_started",) == missing(contract(row()), self.RULE, ON)


class TestPositionShare:
    """Payroll has the part of a full position that the contract was agreed for."""

    RULE = "pay.position-share"

    def of(self, *events: Event, percentage: int | None = 100) -> Contract:
        """A contract for a part of a full position."""
        share = None if percentage is None else Decimal(percentage)
        made = event(Signed, "2022-06-01", first="2022-08-01", last="2024-07-31", percentage=share)
        return contract(made, started("2022-08-01"), *events)

    @pytest.mark.parametrize(
        ("percentage", "share", "expected"),
        [
            (100, "1", "met"),
            (80, "0.8", "met"),
            (80, "0.80", "met"),
            (80, "1", "breached"),
            (100, "0.99", "breached"),
            (None, "1", "unknown"),
        ],
    )
    def test_the_same(self, percentage: int | None, share: str, expected: str) -> None:
        assert expected == outcome(self.of(row(share=share), percentage=percentage), self.RULE, ON)

    def test_what_it_says(self) -> None:
        found = finding(self.of(row(share="0.5")), self.RULE, ON)
        assert {"first": day("2022-08-01"), "registered": Decimal("0.5"), "expected": Decimal(1)} == values(found)
        assert "Payroll has 0.5 of a full position from 1 August 2022, the contract 1." == found.text("en")

    @pytest.mark.parametrize(("on", "expected"), [("2023-02-28", "met"), ("2023-03-01", "breached")])
    def test_from_the_day_another_share_was_agreed(self, on: str, expected: str) -> None:
        change = event(Changed, "2023-03-01", percentage=Decimal(80), consented="2023-02-01")
        assert expected == outcome(self.of(row(share="1"), change), self.RULE, on)
        if expected == "breached":
            assert day("2023-03-01") == values(finding(self.of(row(share="1"), change), self.RULE, on))["first"]

    def test_two_rows_on_either_side_of_the_change(self) -> None:
        change = event(Changed, "2023-03-01", percentage=Decimal(80), consented="2023-02-01")
        rows = (row(last="2023-02-28", share="1"), row("2023-03-01", share="0.8"))
        assert "met" == outcome(self.of(*rows, change), self.RULE, ON)

    def test_a_share_agreed_within_the_time_of_a_row(self) -> None:
        """Another share from a day in the middle, or on the last day: the row is wrong from that day."""
        for changed, last in (("2022-12-01", "2023-02-28"), ("2023-02-28", "2023-02-28"), ("2022-12-01", None)):
            change = event(Changed, changed, percentage=Decimal(80), consented="2022-11-01")
            found = finding(self.of(row(last=last, share="1"), change), self.RULE, ON)
            assert ("breached", day(changed)) == (found.outcome.kind.value, values(found)["first"])
        after = event(Changed, "2023-03-01", percentage=Decimal(80), consented="2022-11-01")
        assert "met" == outcome(self.of(row(last="2023-02-28", share="1"), after), self.RULE, ON)

    def test_what_is_missing(self) -> None:
        assert ("key share of event payroll_employment",) == missing(self.of(row()), self.RULE, ON)
        assert ("key percentage of event signed",) == missing(self.of(row(share="1"), percentage=None), self.RULE, ON)

    def test_no_employment_of_a_learner(self) -> None:
        assert "not_applicable" == outcome(self.of(row(share="0.1", position_code="1065")), self.RULE, ON)


class TestLeave:
    """Leave that payroll has is known in the contract; whether it extends the time is agreed with the county."""

    RULE = "pay.leave"
    TAKEN = event(PayrollLeave, "2023-01-01", last="2023-02-28")

    def test_no_leave(self) -> None:
        assert "not_applicable" == outcome(trained(row()), self.RULE, ON)

    @pytest.mark.parametrize(
        ("known", "expected"),
        [
            ({}, "unknown"),
            ({"absence": ON, "leave": ON}, "breached"),
            ({"absence": "2023-01-01", "leave": "2023-01-01"}, "breached"),
            ({"absence": "2022-12-31", "leave": "2022-12-31"}, "unknown"),
            ({"leave": ON}, "unknown"),
        ],
    )
    def test_leave_that_the_contract_does_not_have(self, known: dict[str, str], expected: str) -> None:
        """A breach only where the record of leave and absence is complete."""
        assert expected == outcome(trained(self.TAKEN, known=complete(**known)), self.RULE, ON)

    def test_what_it_says(self) -> None:
        found = finding(trained(self.TAKEN, known=complete(absence=ON, leave=ON)), self.RULE, ON)
        assert {"first": day("2023-01-01")} == values(found)
        assert ("event leave", "event absence") == missing(trained(self.TAKEN), self.RULE, ON)
        for kind, other in (("leave", "absence"), ("absence", "leave")):
            told = trained(self.TAKEN, known=complete(**{kind: ON}))
            assert (f"event {other}",) == missing(told, self.RULE, ON)

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            ("2022-12-01", "2022-12-31", "unknown"),
            ("2022-12-01", "2023-01-01", "judgement"),
            ("2022-12-01", None, "judgement"),
            ("2023-02-28", "2023-03-31", "judgement"),
            ("2023-03-01", "2023-03-31", "unknown"),
        ],
    )
    def test_leave_that_it_has(self, first: str, last: str | None, expected: str) -> None:
        """Some day in common is enough."""
        known = event(Leave, first, **({} if last is None else {"last": last}))
        assert expected == outcome(trained(known, self.TAKEN), self.RULE, ON)

    def test_absence_will_do(self) -> None:
        assert "judgement" == outcome(
            trained(event(Absent, "2023-01-15", last="2023-02-01"), self.TAKEN), self.RULE, ON
        )

    def test_leave_that_goes_on(self) -> None:
        facts = trained(event(Leave, "2023-04-15", last="2023-05-01"), event(PayrollLeave, "2023-01-01"))
        assert ("judgement", "unknown") == (outcome(facts, self.RULE, ON), outcome(facts, self.RULE, "2023-04-14"))

    def test_without_an_extension_it_is_a_question(self) -> None:
        found = finding(trained(event(Leave, "2023-01-01", last="2023-02-28"), self.TAKEN), self.RULE, ON)
        assert (
            "Payroll has leave from 1 January 2023, and the training time was not extended after it. Shall it be "
            "extended?"
        ) == found.text("en")

    def test_the_first_leave_is_told(self) -> None:
        leave, later = (
            event(Leave, "2023-01-01", last="2023-03-31"),
            event(PayrollLeave, "2023-03-06", last="2023-03-31"),
        )
        found = finding(trained(leave, self.TAKEN, later), self.RULE, ON)
        assert {"first": day("2023-01-01")} == values(found)

    def test_with_an_extension_it_is_settled(self) -> None:
        leave = event(Leave, "2023-01-01", last="2023-02-28")
        longer = event(ExtensionGranted, "2023-03-01", last="2024-09-30")
        assert "met" == outcome(trained(leave, longer, self.TAKEN), self.RULE, ON)
        same = event(ExtensionGranted, "2023-03-01", last="2024-07-31")
        assert "judgement" == outcome(trained(leave, same, self.TAKEN), self.RULE, ON)
        shorter = event(Changed, "2023-03-01", last="2024-06-30", consented="2023-03-01")
        assert "judgement" == outcome(trained(leave, shorter, self.TAKEN), self.RULE, ON)
        no_period = contract(started("2022-08-01"), leave, self.TAKEN)
        assert "judgement" == outcome(no_period, self.RULE, ON)


class TestOverlap:
    """Employments in payroll are together no more than a full position."""

    RULE = "pay.overlap"

    @pytest.mark.parametrize(
        ("last", "second", "shares", "expected"),
        [
            ("2023-01-31", "2023-02-01", ("1", "1"), "met"),
            ("2023-02-01", "2023-02-01", ("1", "1"), "breached"),
            ("2023-02-01", "2023-02-01", ("0.5", "0.5"), "met"),
            ("2023-02-01", "2023-02-01", ("0.5", "0.4"), "met"),
            ("2023-02-01", "2023-02-01", ("0.5", "0.51"), "breached"),
            (None, "2023-02-01", ("1", "1"), "breached"),
            ("2023-02-01", "2023-02-01", (None, "1"), "unknown"),
            ("2023-02-01", "2023-02-01", ("1", None), "unknown"),
            ("2023-01-31", "2023-02-01", (None, None), "met"),
        ],
    )
    def test_rows_that_share_days(
        self, last: str | None, second: str, shares: tuple[str | None, str | None], expected: str
    ) -> None:
        one, other = ({} if share is None else {"share": share} for share in shares)
        facts = trained(row(last=last, id="a", **one), row(second, id="b", **other))
        assert expected == outcome(facts, self.RULE, ON)

    def test_what_it_says(self) -> None:
        facts = trained(row(share="1", id="a"), row("2023-02-01", share="0.5", id="b"))
        found = finding(facts, self.RULE, ON)
        assert {"first": day("2023-02-01"), "registered": Decimal("1.5"), "contracts": "K1"} == values(found)
        assert (
            "Ansettelser overlapper fra 1. februar 2023, til sammen 1,5 av full stilling (kontrakt: K1).",
            "Tilsetjingar overlappar frå 1. februar 2023, til saman 1,5 av full stilling (kontrakt: K1).",
            "Employments overlap from 1 February 2023, together 1.5 of a full position (contract: K1).",
        ) == texts(found)
        assert "notice" == found.severity.value

    @pytest.mark.parametrize(
        ("shares", "expected"),
        [
            (("0.5", "0.5", "0.01"), "breached"),
            (("0.5", "0.3", "0.2"), "met"),
            (("0.5", "0.5", None), "unknown"),
            (("0.6", None, "0.5"), "breached"),
        ],
    )
    def test_three_together(self, shares: tuple[str | None, ...], expected: str) -> None:
        rows = (
            row(id=str(number), **({} if share is None else {"share": share})) for number, share in enumerate(shares)
        )
        assert expected == outcome(trained(*rows), self.RULE, ON)

    def test_what_was_not_known_before_is_not_known_after(self) -> None:
        unsure = (row(last="2022-09-30", id="a"), row(last="2022-09-30", share="1", id="b"))
        sure = (row("2023-01-01", share="0.5", id="c"), row("2023-02-01", share="0.5", id="d"))
        assert "unknown" == outcome(trained(*unsure, *sure), self.RULE, ON)

    def test_the_last_day_is_shared_and_the_day_after_is_not(self) -> None:
        rows = (row(last="2022-12-31", share="1", id="a"), row(last="2023-01-31", share="0.01", id="b"))
        late = row("2023-01-31", share="1", id="c")
        assert day("2022-08-01") == values(finding(trained(*rows, late), self.RULE, ON))["first"]
        assert day("2023-01-31") == values(finding(trained(rows[1], late), self.RULE, ON))["first"]
        assert "met" == outcome(trained(rows[0], late), self.RULE, ON)

    def test_one_too_many_is_told_before_what_is_not_known(self) -> None:
        rows = (row(id="a"), row("2022-09-01", share="1", id="b"), row("2022-10-01", share="1", id="c"))
        assert "breached" == outcome(trained(*rows), self.RULE, ON)

    def test_leave_alone_is_no_employment(self) -> None:
        assert "not_applicable" == outcome(trained(TestLeave.TAKEN), self.RULE, ON)

    def test_what_is_missing(self) -> None:
        facts = trained(row(id="a"), row("2023-02-01", id="b"))
        assert ("key share of event payroll_employment",) == missing(facts, self.RULE, ON)


class TestOverlapAcrossContracts:
    """The employments of a person on all contracts are together no more than a full position; both are told."""

    RULE = "pay.overlap"

    def pair(self, *, last: str | None, share: str | None = "1", second: str = "2023-02-01") -> Portfolio:
        """The earlier contract, with an employment to a day, and the later one, with an employment from another."""
        later = contract(row(second, share="1", id="later"), id="K2")
        return portfolio(trained(row(last=last, id="earlier", **({} if share is None else {"share": share}))), later)

    def both(self, facts: Portfolio) -> list[str]:
        """What is answered of the one and of the other."""
        return [found.outcome.kind.value for found in findings(facts, self.RULE, ON)]

    @pytest.mark.parametrize(
        ("last", "expected"),
        [("2023-01-31", ["met", "met"]), ("2023-02-01", ["breached", "breached"]), (None, ["breached", "breached"])],
    )
    def test_the_last_day_of_the_earlier_one(self, last: str | None, expected: list[str]) -> None:
        assert expected == self.both(self.pair(last=last))

    def test_without_a_share_it_is_unknown(self) -> None:
        assert ["unknown", "unknown"] == self.both(self.pair(last=None, share=None))

    def test_halves_stand_side_by_side(self) -> None:
        half = (row(share="0.5", id="a"),)
        assert ["met", "met"] == self.both(portfolio(trained(*half), trained(*half, id="K2")))

    def test_another_person_has_nothing_to_do_with_it(self) -> None:
        one, other = self.pair(last=None).contracts
        strangers = portfolio(one, evolve(other, person=Person(id="P2")))
        assert ["met", "met"] == self.both(strangers)

    def test_what_overlaps_on_two_others_is_told_of_them(self) -> None:
        third = contract(row("2022-01-01", "2022-01-31", share="1"), id="K3")
        facts = portfolio(*self.pair(last=None).contracts, third)
        assert ["breached", "breached", "met"] == self.both(facts)

    def test_what_overlaps_on_two_later_ones_is_told_of_them(self) -> None:
        """The ids of the others come after its own, as before it."""
        first = contract(row("2022-01-01", "2022-01-31", share="1"), id="A1")
        assert ["met", "breached", "breached"] == self.both(portfolio(first, *self.pair(last=None).contracts))

    def test_without_an_employment_of_its_own_nothing_is_asked_of_a_contract(self) -> None:
        facts = portfolio(*self.pair(last=None).contracts, contract(TestLeave.TAKEN, id="K3"))
        assert ["breached", "breached", "not_applicable"] == self.both(facts)

    def test_what_it_says_and_rests_on(self) -> None:
        found = next(iter(findings(self.pair(last=None), self.RULE, ON)))
        assert {"first": day("2023-02-01"), "registered": Decimal(2), "contracts": "K1, K2"} == values(found)
        assert found.text("en").endswith("together 2 of a full position (contract: K1, K2).")
        assert {("elsewhere.rows[0].row.share", Decimal(1))} <= {(read.path, read.value) for read in found.because}


@pytest.mark.parametrize(
    "rule", [one.RULE for one in (TestEndDay, TestOutsideContract, TestPositionShare, TestLeave, TestOverlap)]
)
def test_without_payroll_there_is_nothing_to_compare(rule: str) -> None:
    """Whoever has read no payroll is told nothing about it."""
    assert "not_applicable" == outcome(trained(), rule, ON)
