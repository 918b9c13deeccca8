from __future__ import annotations

import pytest
from facts import candidate, cited, complete, contract, event, finding, findings, missing, outcome, texts

from okstat.model.complete import Complete
from okstat.model.contract import Candidate
from okstat.model.events import AppealDecided, Appealed, ApplicationDecided, Body, Event, Matter

RULE = "appeal.individual-decision"
NOTHING = complete()


def appealed(
    matter: Matter | None = Matter.TRAINING,
    *decided: Event,
    against: str = "D1",
    known: Complete = NOTHING,
    on: str = "2025-05-02",
) -> Candidate:
    """A refusal by the county that was appealed, and what followed."""
    refused = event(ApplicationDecided, "2024-07-01", id="D1", matter=matter, granted=False)
    return candidate(refused, event(Appealed, on, id="A", event=against), *decided, known=known)


def decided(by: Body | None, on: str = "2025-06-16") -> AppealDecided:
    """A decision on the appeal."""
    return event(AppealDecided, on, id="B", event="A", by=by)


class TestIndividualDecision:
    """The ministry, in practice the state governor, hears appeals on decisions on training (2023 § 29-1 (1))."""

    @pytest.mark.parametrize(
        ("by", "expected"),
        [
            (Body.MINISTRY, "met"),
            (Body.STATE_GOVERNOR, "met"),
            (Body.COUNTY, "breached"),
            (Body.APPEAL_BOARD, "breached"),
            (None, "unknown"),
        ],
    )
    def test_by_whom(self, by: Body | None, expected: str) -> None:
        assert expected == outcome(appealed(Matter.TRAINING, decided(by)), RULE, "2025-06-16")

    @pytest.mark.parametrize(
        ("matter", "expected"),
        [
            (Matter.TRAINING, "breached"),
            (Matter.ADULT_TRAINING, "breached"),
            (Matter.SUPPLEMENTARY_YEAR, "breached"),
            (Matter.ADULT_SUPPLEMENTARY_YEAR, "breached"),
            (Matter.PASSED_SUBJECT, "breached"),
            (Matter.CHANGE_OF_CHOICE, "not_applicable"),
            (Matter.ADMISSION, "not_applicable"),
            (Matter.PLACEMENT, "not_applicable"),
        ],
    )
    def test_on_what(self, matter: Matter, expected: str) -> None:
        """Which programme and school somebody gets is another paragraph's; of placement nothing is settled."""
        assert expected == outcome(appealed(matter, decided(Body.COUNTY)), RULE, "2025-06-16")

    def test_an_appeal_against_something_else(self) -> None:
        facts = appealed(Matter.TRAINING, decided(Body.COUNTY), against="other")
        assert "not_applicable" == outcome(facts, RULE, "2025-06-16")

    def test_of_two_decisions_it_is_the_one_that_it_names(self) -> None:
        """The county decided on training in one, on admission in the other."""
        admission = event(ApplicationDecided, "2024-06-01", id="D2", matter=Matter.ADMISSION, granted=False)
        answers = [
            outcome(appealed(Matter.TRAINING, admission, decided(Body.COUNTY), against=id_), RULE, "2025-06-16")
            for id_ in ("D1", "D2")
        ]
        assert ["breached", "not_applicable"] == answers

    def test_an_appeal_of_an_apprentice(self) -> None:
        """Whether a decision on a contract concerns training, is not settled."""
        facts = contract(event(Appealed, "2025-05-02", id="A", event="D1"), decided(Body.COUNTY))
        assert "not_applicable" == outcome(facts, RULE, "2025-06-16")

    def test_only_of_decisions_under_the_new_act(self) -> None:
        """Of the body of before (1998 § 15-2) the wording is not known."""
        last = appealed(Matter.TRAINING, decided(Body.COUNTY, "2024-08-01"), on="2024-07-15")
        assert "breached" == outcome(last, RULE, "2024-08-01")
        from_before = appealed(Matter.TRAINING, decided(Body.COUNTY, "2024-07-31"), on="2024-07-15")
        assert () == findings(from_before, RULE, "2024-08-01")

    def test_what_is_missing(self) -> None:
        assert ("event appeal_decided",) == missing(appealed(), RULE, "2025-06-16")
        assert "not_applicable" == outcome(appealed(known=complete(appeal_decided="2025-06-16")), RULE, "2025-06-16")
        unnamed = appealed(None, decided(Body.COUNTY))
        assert ("key matter of event application_decided",) == missing(unnamed, RULE, "2025-06-16")
        by_nobody = appealed(Matter.TRAINING, decided(None))
        assert ("key by of event appeal_decided",) == missing(by_nobody, RULE, "2025-06-16")

    def test_texts_and_places(self) -> None:
        found = finding(appealed(Matter.TRAINING, decided(Body.COUNTY)), RULE, "2025-06-16")
        assert texts(found) == (
            "Klagen ble avgjort 16. juni 2025 av en annen enn klageinstansen.",
            "Klaga vart avgjord 16. juni 2025 av ein annan enn klageinstansen.",
            "The appeal was decided on 16 June 2025 by another than the body that hears it.",
        )
        assert ((("ACT_2023", "29-1", "1"),), "county") == (cited(found), found.bearer)
