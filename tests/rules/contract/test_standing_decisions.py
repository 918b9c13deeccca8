from __future__ import annotations

import pytest
from attrs import evolve
from facts import OSLO, cited, complete, complete_to, event, finding, missing, outcome, portfolio

from okstat.model.events import Event, OfficeApprovalWithdrawn, OfficeApproved
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio

RULE = "office.transition-2024"


def office(*events: Event, known: str | None = None) -> Portfolio:
    """An office with its approvals."""
    silence = complete_to(known) if known else complete()
    return evolve(portfolio(), offices=(Office(id="office", events=events, complete=silence),))


def approved(on: str) -> OfficeApproved:
    """Approved by Oslo."""
    return event(OfficeApproved, on, id=on, county=OSLO)


def withdrawn(on: str) -> OfficeApprovalWithdrawn:
    """Withdrawn by Oslo."""
    return event(OfficeApprovalWithdrawn, on, county=OSLO)


class TestOldApprovals:
    """What was decided under the Act of 1998 stands until something else is decided (2023 § 30-2 (1))."""

    @pytest.mark.parametrize(
        ("given", "expected"), [("2019-01-01", "met"), ("2024-07-31", "met"), ("2024-08-01", "not_applicable")]
    )
    def test_given_before_the_new_act(self, given: str, expected: str) -> None:
        assert expected == outcome(office(approved(given), known="2026-01-01"), RULE, "2026-01-01")

    @pytest.mark.parametrize(
        ("gone", "on", "expected"),
        [
            ("2024-08-01", "2026-01-01", "not_applicable"),
            ("2024-08-02", "2026-01-01", "judgement"),
            ("2025-12-31", "2026-01-01", "judgement"),
            ("2026-01-01", "2026-01-01", "judgement"),
            ("2026-01-02", "2026-01-01", "met"),
        ],
    )
    def test_withdrawn(self, gone: str, on: str, expected: str) -> None:
        """From 1 August 2024 on, the ground of a withdrawal is for somebody to judge."""
        facts = office(approved("2019-01-01"), withdrawn(gone), known=on)
        assert expected == outcome(facts, RULE, on)

    def test_question_places_and_what_is_missing(self) -> None:
        found = finding(office(approved("2019-01-01"), withdrawn("2025-01-01")), RULE, "2026-01-01")
        assert found.outcome.question is not None
        assert found.outcome.question.nb == (
            "Bygger tilbaketrekkingen på noe annet enn at godkjenningen er gitt etter den gamle loven?"
        )
        assert ((("ACT_2023", "30-2", "1.1"),), "county") == (cited(found), found.bearer)
        assert ("event approved of the office",) == missing(office(), RULE, "2026-01-01")
        assert ("event approved of the office",) == missing(office(approved("2025-01-01")), RULE, "2026-01-01")
