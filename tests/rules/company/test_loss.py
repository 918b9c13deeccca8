from __future__ import annotations

import pytest
from facts import (
    OSLO,
    TRADE,
    cited,
    complete,
    contract,
    enterprise,
    event,
    finding,
    missing,
    outcome,
    signed,
    started,
    texts,
)

from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import ApprovalWithdrawn, Approved, Ended, Event, Transferred

RULE, ON = "company.approval-kept", "2026-11-20"
EVERYTHING = complete(**dict.fromkeys(["signed", "training_started", "ended", "transferred"], ON))


def withdrawn(on: str) -> ApprovalWithdrawn:
    """The county withdraws the approval of the department."""
    return event(ApprovalWithdrawn, on, trade=TRADE, county=OSLO, department="dep")


def anew(on: str) -> Approved:
    """And gives it anew."""
    return event(Approved, on, trade=TRADE, county=OSLO, department="dep")


def training(
    *of_company: Event,
    events: tuple[Event, ...] = (),
    start: str = "2025-08-18",
    last: str | None = "2027-08-17",
    known: Complete = EVERYTHING,
) -> Contract:
    """Training from a day with a company approved since 2020 that has these events too."""
    return contract(
        signed("2020-08-01", first=start, last=last),
        started(start),
        *events,
        company=enterprise(*of_company),
        known=known,
    )


class TestApprovalIsKept:
    """Each company that trains is approved (forskrift 2024 § 6-13 (1)), and stays so as long as it trains.

    Under the Act of 1998 the county sought a new place where a company lost its approval (§ 4-6 (8)).
    """

    @pytest.mark.parametrize(
        ("start", "lost", "on", "wording", "cites", "bearer"),
        [
            ("2022-08-18", "2024-07-31", "2024-08-05", "1998", [("4-3", "1"), ("4-6", "8")], "office"),
            ("2025-08-18", "2026-01-01", ON, "2024", [("6-13", "1.1")], "member"),
            ("2022-08-18", "2024-08-01", "2024-08-05", "2024", [("6-13", "1.1")], "member"),
        ],
    )
    def test_lost_while_it_trains(
        self, start: str, lost: str, on: str, wording: str, cites: list[tuple[str, str]], bearer: str
    ) -> None:
        facts = training(withdrawn(lost), start=start, known=complete(**dict.fromkeys(EVERYTHING.days, on)))
        found = finding(facts, RULE, on)
        assert ("breached", wording, cites, bearer, "serious") == (
            found.outcome.kind.value,
            found.wording,
            [(section, ledd) for _, section, ledd in cited(found)],
            found.bearer,
            found.severity.value,
        )

    def test_what_a_breach_says(self) -> None:
        assert (
            f"Godkjenningen av dep i faget {TRADE} ble trukket tilbake 1. januar 2026, men opplæringen fortsatte der.",
            f"Godkjenninga av dep i faget {TRADE} vart trekt tilbake 1. januar 2026, men opplæringa heldt fram der.",
            f"The approval of dep in {TRADE} was withdrawn on 1 January 2026, but the training went on there.",
        ) == texts(finding(training(withdrawn("2026-01-01")), RULE, ON))

    @pytest.mark.parametrize(
        ("on", "expected"), [("2025-12-31", "not_applicable"), ("2026-01-01", "met"), ("2026-01-02", "breached")]
    )
    def test_from_the_day_after(self, on: str, expected: str) -> None:
        known = complete(**dict.fromkeys(EVERYTHING.days, on))
        assert expected == outcome(training(withdrawn("2026-01-01"), known=known), RULE, on)

    @pytest.mark.parametrize(
        ("ended", "expected"), [("2025-12-31", "met"), ("2026-01-01", "met"), ("2026-01-02", "breached")]
    )
    def test_a_contract_that_has_ended(self, ended: str, expected: str) -> None:
        facts = training(withdrawn("2026-01-01"), events=(event(Ended, ended),), known=complete())
        assert expected == outcome(facts, RULE, ON)

    @pytest.mark.parametrize(
        ("last", "expected"), [("2026-01-01", "met"), ("2026-01-02", "breached"), (None, "breached")]
    )
    def test_a_contract_that_ran_out(self, last: str | None, expected: str) -> None:
        assert expected == outcome(training(withdrawn("2026-01-01"), last=last), RULE, ON)

    def test_the_last_withdrawal_counts(self) -> None:
        again = withdrawn("2025-10-01"), anew("2025-11-01"), withdrawn("2026-03-01")
        (_, _, lost) = finding(training(*again), RULE, ON).outcome.values
        assert ("lost", "2026-03-01") == (lost[0], str(lost[1]))

    def test_given_anew(self) -> None:
        assert "not_applicable" == outcome(training(withdrawn("2026-01-01"), anew("2026-02-01")), RULE, ON)

    @pytest.mark.parametrize(("start", "expected"), [("2025-12-31", "breached"), ("2026-01-01", "not_applicable")])
    def test_lost_before_training_began_is_for_another_rule(self, start: str, expected: str) -> None:
        assert expected == outcome(training(withdrawn("2026-01-01"), start=start), RULE, ON)

    @pytest.mark.parametrize(
        ("moved", "expected"), [("2026-01-20", "not_applicable"), ("2025-12-01", "not_applicable")]
    )
    def test_passed_on_to_another_company(self, moved: str, expected: str) -> None:
        facts = training(withdrawn("2026-01-01"), events=(event(Transferred, moved, company="other", consented=moved),))
        assert expected == outcome(facts, RULE, ON)

    @pytest.mark.parametrize(
        ("kinds", "what"),
        [
            ((), ("event ended", "event transferred")),
            (("ended",), ("event transferred",)),
            (("changed", "transferred"), ("event ended",)),
        ],
    )
    def test_it_may_have_ended_or_been_passed_on(self, kinds: tuple[str, ...], what: tuple[str, ...]) -> None:
        facts = training(withdrawn("2026-01-01"), known=complete(**dict.fromkeys(kinds, ON)))
        assert ("unknown", what) == (outcome(facts, RULE, ON), missing(facts, RULE, ON))

    def test_nothing_is_asked_where_training_has_not_begun_or_nothing_was_lost(self) -> None:
        assert "not_applicable" == outcome(training(), RULE, ON)
        assert "not_applicable" == outcome(contract(company=enterprise(withdrawn("2026-01-01"))), RULE, ON)
        assert "not_applicable" == outcome(contract(started("2025-08-18"), trade=None), RULE, ON)
