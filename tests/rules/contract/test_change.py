from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from endings import ON, across, anything, new, old, silent
from facts import (
    answers,
    cited,
    contract,
    day,
    event,
    finding,
    findings,
    missing,
    outcome,
    recorded_answers,
    signed,
    started,
    texts,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.contract import Contract
from okstat.model.events import Changed, ContractKind, Event, Leave, Transferred
from okstat.model.portfolio import Portfolio

CONSENT, KIND, LEAVE = "change.needs-consent", "change.kind-in-the-contract-period", "change.leave"
A, TC, PB = ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE


def of(wording: str, *events: Event, **fields: Any) -> Contract:
    """A contract under one of the Acts."""
    return old(*events, **fields) if wording == "1998" else new(*events, **fields)


def changed(on: str, **said: Any) -> Changed:
    """Another last day, unless told otherwise."""
    return event(Changed, on, **{"last": "2028-01-31", **said})


class TestConsent:
    """A contract can be changed only after the county's consent (2023 § 7-2 (2); 1998 § 4-5 (2))."""

    @pytest.mark.parametrize(
        ("wording", "cites", "bearer", "year"),
        [
            ("1998", (("ACT_1998", "4-5", "2"),), "office", "2023"),
            ("2023", (("ACT_2023", "7-2", "2"),), "member", "2026"),
        ],
    )
    @pytest.mark.parametrize(
        ("consented", "expected", "severity"),
        [("03-30", "met", "invalid"), ("04-01", "met", "invalid"), ("04-02", "breached", "moderate")],
    )
    def test_by_the_day_of_effect(
        self,
        wording: str,
        cites: tuple[tuple[str, str, str], ...],
        bearer: str,
        year: str,
        consented: str,
        expected: str,
        severity: str,
    ) -> None:
        """A change from 1 April."""
        on = ON if wording == "2023" else "2024-07-31"
        found = finding(of(wording, changed(f"{year}-04-01", consented=f"{year}-{consented}")), CONSENT, on)
        assert (expected, wording, cites, bearer, severity, day(f"{year}-04-01")) == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
            found.bearer,
            found.severity.value,
            found.governed_by,
        )

    @pytest.mark.parametrize(
        "change",
        [
            {"contract_kind": TC},
            {"first": "2025-09-01"},
            {"percentage": "80"},
            {"trade": "SRSIK3----"},
            {"course": "1+3"},
            {"workplace": "elsewhere"},
        ],
    )
    def test_of_whatever_is_agreed(self, change: dict[str, Any]) -> None:
        refused = event(Changed, "2026-04-01", refused="2026-04-10", **change)
        found = finding(new(refused), CONSENT, ON)
        assert ("breached", "invalid") == (found.outcome.kind.value, found.severity.value)

    @pytest.mark.parametrize("passed", [{"company": "agency"}, {"office": "office"}])
    def test_of_the_parties_too(self, passed: dict[str, str]) -> None:
        known = silent("changed", "transferred")
        assert "breached" == outcome(new(event(Transferred, "2026-04-01", refused="2026-04-10", **passed)), CONSENT, ON)
        assert "met" == outcome(new(event(Transferred, "2026-04-01", consented="2026-04-01", **passed)), CONSENT, ON)
        assert "not_applicable" == outcome(new(event(Transferred, "2026-04-01", county="46"), known=known), CONSENT, ON)

    def test_who_trains_is_not_agreed(self) -> None:
        known = silent("changed", "transferred")
        assert "not_applicable" == outcome(new(event(Changed, "2026-04-01", instructor="I"), known=known), CONSENT, ON)

    def test_what_is_told(self) -> None:
        assert (
            "Kontrakten ble endret fra 1. april 2026; fylkeskommunens samtykke: 2. april 2026.",
            "Kontrakten vart endra frå 1. april 2026; samtykket frå fylkeskommunen: 2. april 2026.",
            "The contract was changed from 1 April 2026; the county's consent: 2 April 2026.",
        ) == texts(finding(new(changed("2026-04-01", consented="2026-04-02")), CONSENT, ON))
        refused = texts(finding(new(changed("2026-04-01", refused="2026-04-02")), CONSENT, ON))
        assert ["nektet.", "nekta.", "refused."] == [text.rpartition(": ")[2] for text in refused]

    def test_without_an_answer_the_consent_is_missing(self) -> None:
        facts = new(changed("2026-04-01"), known=silent("changed", "transferred"))
        assert ("unknown", ("key consented of event changed",)) == (
            outcome(facts, CONSENT, ON),
            missing(facts, CONSENT, ON),
        )

    def test_consent_after_a_refusal_is_consent(self) -> None:
        assert "met" == outcome(new(changed("2026-04-01", refused="2026-03-01", consented="2026-03-20")), CONSENT, ON)

    @pytest.mark.parametrize(
        ("changes", "expected", "severity"),
        [
            ((("2026-03-01", "consented", "2026-02-01"), ("2026-04-01", "consented", "2026-04-01")), "met", "invalid"),
            (
                (("2026-03-01", "consented", "2026-03-02"), ("2026-04-01", "refused", "2026-04-01")),
                "breached",
                "invalid",
            ),
            (
                (("2026-03-01", "refused", "2026-03-02"), ("2026-04-01", "consented", "2026-04-02")),
                "breached",
                "invalid",
            ),
            ((("2026-03-01", "consented", "2026-03-02"), ("2026-04-01", "last", "2028-02-28")), "breached", "moderate"),
            ((("2026-03-01", "consented", "2026-02-01"), ("2026-04-01", "last", "2028-02-28")), "unknown", "invalid"),
        ],
    )
    def test_of_several_changes_the_gravest_is_told(
        self, changes: tuple[tuple[str, str, str], ...], expected: str, severity: str
    ) -> None:
        found = finding(new(*[changed(on, **{key: when}) for on, key, when in changes]), CONSENT, ON)
        assert (expected, severity) == (found.outcome.kind.value, found.severity.value)

    def test_of_changes_of_one_gravity_the_first_is_told(self) -> None:
        late = [
            changed(on, consented=when) for on, when in (("2026-03-01", "2026-03-02"), ("2026-04-01", "2026-04-02"))
        ]
        assert day("2026-03-01") == dict(finding(new(*late), CONSENT, ON).outcome.values)["changed"]

    def test_each_act_judges_the_changes_of_its_own_time(self) -> None:
        facts = across(changed("2024-07-31", refused="2024-07-31"), changed("2024-08-01", consented="2024-08-01"))
        assert {("1998", "breached"), ("2023", "met")} == {
            (found.wording, found.outcome.kind.value) for found in findings(facts, CONSENT, ON)
        }
        other = across(changed("2024-07-31", consented="2024-07-31"), changed("2024-08-01", refused="2024-08-01"))
        assert {("1998", "met"), ("2023", "breached")} == {
            (found.wording, found.outcome.kind.value) for found in findings(other, CONSENT, ON)
        }

    def test_a_contract_that_was_never_changed(self) -> None:
        assert "not_applicable" == outcome(new(known=silent("changed", "transferred")), CONSENT, ON)
        assert ("event transferred",) == missing(new(known=silent("changed")), CONSENT, ON)
        assert ("event changed",) == missing(new(known=silent("transferred")), CONSENT, ON)
        assert ("event changed", "event transferred") == missing(old(), CONSENT, "2024-07-31")

    def test_the_county_was_not_asked(self) -> None:
        found = finding(new(changed("2026-04-01", asked=False)), CONSENT, ON)
        assert ("breached", "invalid") == (found.outcome.kind.value, found.severity.value)
        assert "The contract was changed from 1 April 2026; the county's consent: not asked for." == texts(found)[2]

    def test_the_county_was_asked_and_answered_all_the_same(self) -> None:
        for asked in (True, False):
            assert "met" == outcome(new(changed("2026-04-01", asked=asked, consented="2026-03-01")), CONSENT, ON)
        refused = texts(finding(new(changed("2026-04-01", asked=False, refused="2026-04-02")), CONSENT, ON))
        assert refused[2].endswith("the county's consent: refused.")
        assert "unknown" == outcome(new(changed("2026-04-01", asked=True)), CONSENT, ON)

    def test_of_a_transfer_the_key_is_its_own(self) -> None:
        moved = event(Transferred, "2026-04-01", office="another")
        assert ("key consented of event transferred",) == missing(new(moved), CONSENT, ON)
        both = new(changed("2026-03-01"), moved)
        assert ("key consented of event changed", "key consented of event transferred") == missing(both, CONSENT, ON)
        assert "breached" == outcome(new(evolve(moved, asked=False)), CONSENT, ON)


class TestKind:
    """Lærekontrakt and opplæringskontrakt may become each other in the contract period (1998 § 4-6 (1))."""

    def became(self, on: str, to: ContractKind = TC, kind: ContractKind = A) -> Contract:
        """A contract from 15 August 2022 to 14 August 2023 that becomes one of another kind."""
        return contract(
            signed("2022-08-01", first="2022-08-15", last="2023-08-14"),
            started("2022-08-15"),
            event(Changed, on, contract_kind=to, consented=on),
            kind=kind,
        )

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2022-08-14", "breached"),
            ("2022-08-15", "met"),
            ("2023-08-14", "met"),
            ("2023-08-15", "breached"),
        ],
    )
    @pytest.mark.parametrize(("kind", "to"), [(A, TC), (TC, A)])
    def test_within_the_period(self, on: str, expected: str, kind: ContractKind, to: ContractKind) -> None:
        found = finding(self.became(on, to, kind), KIND, "2024-07-31")
        assert (expected, "1998", "invalid", "office", (("ACT_1998", "4-6", "1"),)) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
        )

    def test_what_is_told(self) -> None:
        assert (
            (
                "Kontrakten ble av et annet slag fra 15. august 2023, men den gikk fra 15. august 2022 til 14. "
                "august 2023."
            ),
            (
                "Kontrakten vart av eit anna slag frå 15. august 2023, men han gjekk frå 15. august 2022 til 14. "
                "august 2023."
            ),
            (
                "The contract became one of another kind from 15 August 2023, but it ran from 15 August 2022 to 14 "
                "August 2023."
            ),
        ) == texts(finding(self.became("2023-08-15"), KIND, "2024-07-31"))

    @pytest.mark.parametrize(("kind", "to"), [(A, PB), (PB, A), (PB, TC), (ContractKind.FAGBREV_ON_THE_JOB, A)])
    def test_of_the_other_kinds_the_text_does_not_speak(self, kind: ContractKind, to: ContractKind) -> None:
        assert "not_applicable" == outcome(self.became("2023-08-15", to, kind), KIND, "2024-07-31")

    def test_another_change_is_none_of_kind(self) -> None:
        assert "not_applicable" == outcome(old(changed("2023-04-01", consented="2023-04-01")), KIND, "2024-07-31")

    def test_the_period_has_to_be_known(self) -> None:
        nothing = contract(event(Changed, "2023-04-01", contract_kind=TC, consented="2023-04-01"))
        assert ("key last of event signed",) == missing(nothing, KIND, "2024-07-31")
        no_last = contract(
            signed("2022-08-01", first="2022-08-15"),
            event(Changed, "2023-04-01", contract_kind=TC, consented="2023-04-01"),
        )
        assert ("key last of event signed",) == missing(no_last, KIND, "2024-07-31")

    def test_a_fault_is_told_whatever_else_is_in_order(self) -> None:
        facts = contract(
            signed("2022-08-01", first="2022-08-15", last="2023-08-14"),
            started("2022-08-15"),
            event(Changed, "2023-04-01", contract_kind=TC, consented="2023-04-01"),
            event(Changed, "2023-09-01", contract_kind=A, consented="2023-09-01"),
        )
        assert "breached" == outcome(facts, KIND, "2024-07-31")

    def test_from_2024_there_is_only_the_rule_on_consent(self) -> None:
        facts = across(event(Changed, "2024-08-01", contract_kind=TC, consented="2024-08-01"))
        assert 0 == len(findings(facts, KIND, ON))


class TestLeave:
    """Læretid may be interrupted for leave with the county's consent (1998 § 4-6 (7))."""

    @pytest.mark.parametrize(
        ("answer", "expected"),
        [
            ({"consented": "2023-03-31"}, "met"),
            ({"consented": "2023-04-01"}, "met"),
            ({"consented": "2023-04-02"}, "breached"),
            ({"refused": "2023-03-31"}, "breached"),
            ({}, "unknown"),
        ],
    )
    def test_by_its_first_day(self, answer: dict[str, str], expected: str) -> None:
        found = finding(old(event(Leave, "2023-04-01", **answer)), LEAVE, "2024-07-31")
        assert (expected, "1998", "moderate", "office", (("ACT_1998", "4-6", "7"),), day("2023-04-01")) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
            found.governed_by,
        )

    def test_what_is_told(self) -> None:
        facts = old(event(Leave, "2023-04-01", consented="2023-04-02"))
        assert (
            "Permisjonen begynte 1. april 2023; fylkeskommunens samtykke: 2. april 2023.",
            "Permisjonen tok til 1. april 2023; samtykket frå fylkeskommunen: 2. april 2023.",
            "The leave began on 1 April 2023; the county's consent: 2 April 2023.",
        ) == texts(finding(facts, LEAVE, "2024-07-31"))

    def test_what_would_tell_the_consent_is_a_key_of_the_leave(self) -> None:
        facts = old(event(Leave, "2023-04-01"))
        assert ("key consented of event leave",) == missing(facts, LEAVE, "2024-07-31")
        asked = old(event(Leave, "2023-04-01", asked=True))
        assert ("key consented of event leave",) == missing(asked, LEAVE, "2024-07-31")

    def test_leave_that_nobody_asked_for(self) -> None:
        facts = old(event(Leave, "2023-04-01", asked=False))
        assert (
            "Permisjonen begynte 1. april 2023; fylkeskommunens samtykke: ikke bedt om.",
            "Permisjonen tok til 1. april 2023; samtykket frå fylkeskommunen: ikkje bede om.",
            "The leave began on 1 April 2023; the county's consent: not asked for.",
        ) == texts(finding(facts, LEAVE, "2024-07-31"))
        assert "breached" == outcome(facts, LEAVE, "2024-07-31")

    @pytest.mark.parametrize(("on", "count"), [("2024-07-31", 1), ("2024-08-01", 0)])
    def test_from_2024_leave_has_no_rule_of_its_own(self, on: str, count: int) -> None:
        assert count == len(findings(across(event(Leave, on, consented=on)), LEAVE, ON))

    def test_without_leave(self) -> None:
        assert "not_applicable" == outcome(old(known=silent("leave", to="2024-07-31")), LEAVE, "2024-07-31")
        assert ("event leave",) == missing(old(), LEAVE, "2024-07-31")


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (CONSENT, KIND, LEAVE)
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))
