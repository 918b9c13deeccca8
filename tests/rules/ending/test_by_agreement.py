from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from endings import BY_CONTRACT, BY_EVENT, ON, across, anything, new, old, silent
from facts import (
    NOTHING,
    answered,
    answers,
    cited,
    day,
    due_on,
    event,
    finding,
    findings,
    missing,
    outcome,
    reads,
    recorded_answers,
    texts,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.finding import Occurrence
from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import Ended, EndingBasis, EndingNotified, Event, Party
from okstat.model.portfolio import Portfolio

AGREED, TOLD = "end.by-agreement", "end.county-told-before"
A, C, K, G = Party.APPRENTICE, Party.COMPANY, Party.OFFICE, Party.GUARDIAN
LAST = {"1998": "2024-02-29", "2023": "2026-02-28"}


def ended(
    on: str, *, basis: EndingBasis | None = EndingBasis.AGREEMENT, agreed_by: tuple[Party, ...] | None = (A, C)
) -> Ended:
    """The last day of a contract that is ended by agreement."""
    return event(Ended, on, basis=basis, agreed_by=agreed_by)


def of(wording: str, *events: Event, known: Complete = NOTHING, **said: Any) -> Contract:
    """A contract that ended by agreement under one of the Acts."""
    made = old if wording == "1998" else new
    return made(ended(LAST[wording], **said), *events, known=known)


def later(text: str, days: int) -> str:
    """So many days later."""
    return (day(text) + timedelta(days)).isoformat()


class TestBothAgree:
    """A contract is ended without heving if both parties agree (2023 § 7-3 (1); 1998 § 4-6 (2))."""

    @pytest.mark.parametrize(
        ("wording", "cites"), [("1998", ("ACT_1998", "4-6", "2")), ("2023", ("ACT_2023", "7-3", "1.1"))]
    )
    def test_each_act_says_so(self, wording: str, cites: tuple[str, str, str]) -> None:
        found = finding(of(wording), AGREED, ON)
        assert ("met", wording, (cites,), day(LAST[wording])) == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
            found.governed_by,
        )

    @pytest.mark.parametrize(("wording", "bearer"), [("1998", "office"), ("2023", "member")])
    def test_the_training_company_answers_for_it(self, wording: str, bearer: str) -> None:
        found = finding(of(wording, agreed_by=(A,)), AGREED, ON)
        assert ("breached", "invalid", bearer) == (found.outcome.kind.value, found.severity.value, found.bearer)

    @pytest.mark.parametrize("wording", ["1998", "2023"])
    @pytest.mark.parametrize(
        ("agreed_by", "expected"),
        [
            ((A, C), "met"),
            ((C, A), "met"),
            ((A, C, K), "met"),
            ((A,), "breached"),
            ((C,), "breached"),
            ((G, C), "breached"),
        ],
    )
    def test_one_alone_cannot_agree(self, wording: str, agreed_by: tuple[Party, ...], expected: str) -> None:
        assert expected == outcome(of(wording, agreed_by=agreed_by), AGREED, ON)

    def test_what_is_told(self) -> None:
        found = finding(of("2023", agreed_by=(G,)), AGREED, ON)
        assert (
            (
                "Kontrakten ble avsluttet 28. februar 2026 etter avtale, men disse har ikke sagt seg enig: "
                "den som har læretid og lærebedriften."
            ),
            (
                "Kontrakten vart avslutta 28. februar 2026 etter avtale, men desse har ikkje sagt seg samde: "
                "den som har læretid og lærebedrifta."
            ),
            (
                "The contract was ended on 28 February 2026 by agreement, but these have not agreed to it: "
                "the person with læretid and the training company."
            ),
        ) == texts(found)
        assert (A.GUARDIAN,) == reads(found)["termination.agreed_by"]

    def test_an_office_is_a_party_under_the_act_of_1998(self) -> None:
        assert "met" == outcome(of("1998", agreed_by=(A, K)), AGREED, ON)

    def test_whether_an_office_can_agree_for_its_member_is_not_said(self) -> None:
        found = finding(of("2023", agreed_by=(A, K)), AGREED, ON)
        assert "unknown" == found.outcome.kind.value
        assert {
            "an office may agree on behalf of the company": "met",
            "only the company itself can agree": "breached",
        } == answered(found)

    @pytest.mark.parametrize("wording", ["1998", "2023"])
    def test_an_office_does_not_agree_for_the_apprentice(self, wording: str) -> None:
        assert "breached" == outcome(of(wording, agreed_by=(K,)), AGREED, ON)
        assert "breached" == outcome(of(wording, agreed_by=(C, K)), AGREED, ON)

    @pytest.mark.parametrize("wording", ["1998", "2023"])
    def test_who_agreed_has_to_be_told(self, wording: str) -> None:
        facts = of(wording, agreed_by=None)
        assert ("unknown", ("key agreed_by of event ended",)) == (
            outcome(facts, AGREED, ON),
            missing(facts, AGREED, ON),
        )

    @pytest.mark.parametrize(
        ("basis", "expected"),
        [
            (EndingBasis.COMPLETED, "not_applicable"),
            (EndingBasis.APPRENTICE, "not_applicable"),
            (EndingBasis.BREACH, "not_applicable"),
            (EndingBasis.UNABLE, "not_applicable"),
            (EndingBasis.PROBATION, "not_applicable"),
            (None, "unknown"),
        ],
    )
    def test_another_ground_needs_no_agreement(self, basis: EndingBasis | None, expected: str) -> None:
        assert expected == outcome(of("2023", basis=basis), AGREED, ON)

    def test_a_contract_that_runs_has_not_ended(self) -> None:
        assert "not_applicable" == outcome(new(known=silent("ended")), AGREED, ON)
        assert ("unknown", ("event ended",)) == (outcome(new(), AGREED, ON), missing(new(), AGREED, ON))

    def test_across_the_border_an_agreement_of_both_is_one(self) -> None:
        assert "met" == outcome(across(ended("2025-02-28")), AGREED, ON)
        found = finding(across(ended("2025-02-28", agreed_by=(A, K))), AGREED, ON)
        assert {BY_EVENT: "unknown", BY_CONTRACT: "met"} == answered(found)


class TestTheCountyIsTold:
    """The company informs the county in writing before the contract is ended by agreement: by its last day."""

    @pytest.mark.parametrize(
        ("wording", "cites", "bearer"),
        [("1998", ("ACT_1998", "4-6", "2"), "office"), ("2023", ("ACT_2023", "7-3", "1.2"), "member")],
    )
    def test_each_act_says_so(self, wording: str, cites: tuple[str, str, str], bearer: str) -> None:
        found = finding(of(wording, known=silent("ending_notified")), TOLD, ON)
        assert ("breached", wording, (cites,), "moderate", bearer) == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
            found.severity.value,
            found.bearer,
        )

    @pytest.mark.parametrize("wording", ["1998", "2023"])
    @pytest.mark.parametrize(("days", "late"), [(-30, None), (-1, None), (0, None), (1, 1), (30, 30)])
    def test_before_the_last_day_or_late(self, wording: str, days: int, late: int | None) -> None:
        told = later(LAST[wording], days)
        found = finding(of(wording, event(EndingNotified, told, by=C)), TOLD, ON)
        assert "met" == found.outcome.kind.value
        assert Occurrence(1, None, day(LAST[wording]), day(told), late) == found.occurrence

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-02-28", "not_applicable"), ("2026-03-01", "breached"), (ON, "breached")]
    )
    def test_from_the_day_after_it_is_overdue(self, on: str, expected: str) -> None:
        assert expected == outcome(of("2023", known=silent("ending_notified")), TOLD, on)

    def test_what_is_told(self) -> None:
        assert (
            (
                "Kontrakten ble avsluttet etter avtale 28. februar 2026, og fylkeskommunen var ikke orientert "
                "skriftlig innen den dagen."
            ),
            (
                "Kontrakten vart avslutta etter avtale 28. februar 2026, og fylkeskommunen var ikkje orientert "
                "skriftleg innan den dagen."
            ),
            (
                "The contract was ended by agreement on 28 February 2026, and the county had not been told in writing "
                "by that day."
            ),
        ) == texts(finding(of("2023", known=silent("ending_notified")), TOLD, ON))

    @pytest.mark.parametrize(
        ("to", "expected"), [("2026-02-27", "unknown"), ("2026-02-28", "breached"), (ON, "breached")]
    )
    def test_silence_to_the_last_day_is_a_fact(self, to: str, expected: str) -> None:
        facts = of("2023", known=silent("ending_notified", to=to))
        assert expected == outcome(facts, TOLD, ON)

    def test_without_it_the_notice_is_missing(self) -> None:
        assert ("event ending_notified",) == missing(of("2023"), TOLD, ON)

    @pytest.mark.parametrize(("by", "expected"), [(A, "unknown"), (C, "met"), (K, "met"), (None, "met")])
    def test_what_the_apprentice_told_the_company_has_not(self, by: Party | None, expected: str) -> None:
        assert expected == outcome(of("2023", event(EndingNotified, "2026-02-01", by=by)), TOLD, ON)

    @pytest.mark.parametrize("basis", [basis for basis in EndingBasis if basis is not EndingBasis.AGREEMENT])
    def test_on_another_ground_nobody_is_told_by_this_rule(self, basis: EndingBasis) -> None:
        assert () == findings(of("2023", basis=basis, known=silent("ending_notified")), TOLD, ON)

    def test_the_ground_has_to_be_told(self) -> None:
        facts = of("2023", basis=None, known=silent("ending_notified"))
        assert ("unknown", ("key basis of event ended",)) == (outcome(facts, TOLD, ON), missing(facts, TOLD, ON))

    def test_of_a_contract_that_is_not_known_to_have_ended_nothing_is_due(self) -> None:
        assert () == findings(new(), TOLD, ON)
        assert () == findings(new(known=silent("ended")), TOLD, ON)

    @pytest.mark.parametrize(("last", "wording"), [("2024-07-31", "1998"), ("2024-08-01", "2023")])
    def test_the_last_day_tells_the_wording(self, last: str, wording: str) -> None:
        found = finding(across(ended(last), event(EndingNotified, "2024-07-01")), TOLD, ON)
        assert ("met", wording) == (found.outcome.kind.value, found.wording)

    def test_it_stands_on_the_agenda_with_the_ending_that_is_agreed_ahead(self) -> None:
        to_end = event(Ended, LAST["2023"], basis=EndingBasis.AGREEMENT, recorded="2026-02-01")
        facts = new(to_end, known=silent("ending_notified", to="2026-02-01"))
        (one,) = due_on(facts, TOLD, "2026-02-28", known_at="2026-02-01")
        assert ("open", "member", None, day("2026-02-28")) == (one.state.value, one.bearer, one.not_before, one.due)

    @pytest.mark.parametrize(
        ("on", "known", "expected"),
        [
            ("2024-02-29", "2024-02-29", "not_applicable"),
            ("2024-03-01", "2024-02-28", "unknown"),
            ("2024-03-01", "2024-02-29", "breached"),
        ],
    )
    def test_when_it_is_due_under_the_act_of_1998(self, on: str, known: str, expected: str) -> None:
        """By the last day; that nobody told it is a fact in a record complete to that day."""
        found = finding(of("1998", known=silent("ending_notified", to=known)), TOLD, on)
        assert (expected, "1998") == (found.outcome.kind.value, found.wording)


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (AGREED, TOLD)
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))
