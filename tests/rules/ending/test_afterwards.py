from __future__ import annotations

from typing import Any

import pytest
from endings import ON, across, anything, new, old, silent
from facts import answers, cited, day, due_on, event, finding, findings, missing, outcome, recorded_answers, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.finding import Occurrence
from okstat.model.contract import Contract
from okstat.model.events import (
    AttestWritten,
    CompanyUnable,
    Ended,
    EndingBasis,
    EndingDecided,
    EndingNotified,
    Event,
    Party,
    UnableReported,
)
from okstat.model.portfolio import Portfolio

DAY, ATTEST, UNABLE = "end.county-sets-the-day", "end.attest", "end.company-unable"
EARLY = [EndingBasis.AGREEMENT, EndingBasis.APPRENTICE, EndingBasis.BREACH, EndingBasis.UNABLE]
YEAR = {"1998": "2023", "2023": "2026"}


def of(wording: str, *events: Event, **fields: Any) -> Contract:
    """A contract under one of the Acts."""
    return old(*events, **fields) if wording == "1998" else new(*events, **fields)


def ended(on: str, basis: EndingBasis | None = EndingBasis.BREACH, by: Party | None = None) -> Ended:
    """The contract is over."""
    return event(Ended, on, basis=basis, by=by)


def decided(on: str, **said: Any) -> EndingDecided:
    """The county decides; that the contract is ended, unless told otherwise."""
    return event(EndingDecided, on, **{"granted": True, **said})


class TestTheCountySetsTheDay:
    """Where a party ends the contract, the county decides when the relation ends (1998 § 4-6 (4))."""

    @pytest.mark.parametrize(
        ("last", "expected"),
        [("2023-03-30", "breached"), ("2023-03-31", "met"), ("2023-04-01", "breached"), (None, "unknown")],
    )
    @pytest.mark.parametrize("basis", EARLY[1:])
    def test_the_day_it_set_is_the_last(self, last: str | None, expected: str, basis: EndingBasis) -> None:
        facts = old(ended("2023-03-31", basis), decided("2023-03-01", last=last))
        assert expected == outcome(facts, DAY, ON)
        if expected == "unknown":
            assert ("key last of event ending_decided",) == missing(facts, DAY, ON)

    def test_what_is_told(self) -> None:
        found = finding(old(ended("2023-03-31"), decided("2023-03-01", last="2023-04-30")), DAY, ON)
        assert ("1998", "moderate", "county", (("ACT_1998", "4-6", "4"),), day("2023-03-31")) == (
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
            found.governed_by,
        )
        assert (
            "Kontrakten ble avsluttet 31. mars 2023, men fylkeskommunen satte siste dag til 30. april 2023.",
            "Kontrakten vart avslutta 31. mars 2023, men fylkeskommunen sette siste dag til 30. april 2023.",
            "The contract was ended on 31 March 2023, but the county set the last day to 30 April 2023.",
        ) == texts(found)

    def test_by_agreement_the_parties_set_it(self) -> None:
        facts = old(ended("2023-03-31", EndingBasis.AGREEMENT), decided("2023-03-01", last="2023-04-30"))
        assert "not_applicable" == outcome(facts, DAY, ON)

    def test_where_nothing_was_decided_no_day_was_set(self) -> None:
        assert "not_applicable" == outcome(old(ended("2023-03-31"), known=silent("ending_decided")), DAY, ON)
        refused = old(ended("2023-03-31"), decided("2023-03-01", granted=False, last="2023-04-30"))
        assert "not_applicable" == outcome(refused, DAY, ON)
        assert ("event ending_decided",) == missing(old(ended("2023-03-31")), DAY, ON)

    @pytest.mark.parametrize(("last", "count"), [("2024-07-31", 1), ("2024-08-01", 0)])
    def test_the_act_of_2023_has_no_such_rule(self, last: str, count: int) -> None:
        assert count == len(findings(across(ended(last), decided("2024-07-01", last=last)), DAY, ON))


class TestAttest:
    """When a contract is ended by notice or heving, the company writes an attest of the training done."""

    @pytest.mark.parametrize(
        ("wording", "cites", "bearer"),
        [("1998", ("ACT_1998", "4-6", "4"), "office"), ("2023", ("ACT_2023", "7-3", "4"), "member")],
    )
    @pytest.mark.parametrize("basis", EARLY)
    def test_each_act_asks_for_it(
        self, wording: str, cites: tuple[str, str, str], bearer: str, basis: EndingBasis
    ) -> None:
        last = f"{YEAR[wording]}-03-31"
        found = finding(of(wording, ended(last, basis), known=silent("attest_written")), ATTEST, ON)
        assert ("breached", wording, "moderate", bearer, (cites,), day(last)) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
            found.governed_by,
        )
        assert "met" == outcome(of(wording, ended(last, basis), event(AttestWritten, "2026-11-01")), ATTEST, ON)

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-03-31", "not_applicable"), ("2026-04-01", "breached"), (ON, "breached")]
    )
    def test_it_is_missing_from_the_day_after(self, on: str, expected: str) -> None:
        assert expected == outcome(new(ended("2026-03-31"), known=silent("attest_written")), ATTEST, on)

    @pytest.mark.parametrize(
        ("written", "late"), [("2026-03-30", None), ("2026-03-31", None), ("2026-04-01", 1), ("2026-11-20", 234)]
    )
    def test_the_law_names_no_day_for_it_so_it_is_that_of_the_ending(self, written: str, late: int | None) -> None:
        found = finding(new(ended("2026-03-31"), event(AttestWritten, written)), ATTEST, ON)
        assert "met" == found.outcome.kind.value
        assert Occurrence(1, None, day("2026-03-31"), day(written), late) == found.occurrence

    @pytest.mark.parametrize(("to", "expected"), [("2026-03-30", "unknown"), ("2026-03-31", "breached")])
    def test_silence_to_the_last_day_is_a_fact(self, to: str, expected: str) -> None:
        assert expected == outcome(new(ended("2026-03-31"), known=silent("attest_written", to=to)), ATTEST, ON)

    def test_without_it_the_attest_is_missing(self) -> None:
        assert ("event attest_written",) == missing(new(ended("2026-03-31")), ATTEST, ON)

    def test_it_stands_on_the_agenda(self) -> None:
        facts = new(ended("2026-03-31"), known=silent("attest_written"))
        (one,) = due_on(facts, ATTEST, "2026-03-31", known_at=ON)
        assert ("overdue", "member", None) == (one.state.value, one.bearer, one.not_before)
        (one,) = due_on(facts, ATTEST, "2026-03-31", known_at="2026-03-31")
        assert "open" == one.state.value

    def test_what_is_told(self) -> None:
        assert (
            "Kontrakten ble avsluttet 31. mars 2026, og lærebedriften har ikke skrevet noen attest.",
            "Kontrakten vart avslutta 31. mars 2026, og lærebedrifta har ikkje skrive nokon attest.",
            "The contract was ended on 31 March 2026, and the training company has written no attest.",
        ) == texts(finding(new(ended("2026-03-31"), known=silent("attest_written")), ATTEST, ON))

    @pytest.mark.parametrize(
        ("basis", "expected"),
        [(EndingBasis.COMPLETED, []), (EndingBasis.PROBATION, []), (None, ["unknown"])],
    )
    def test_what_ran_out_or_lapsed_was_not_ended(self, basis: EndingBasis | None, expected: list[str]) -> None:
        found = findings(new(ended("2026-03-31", basis), known=silent("attest_written")), ATTEST, ON)
        assert expected == [one.outcome.kind.value for one in found]

    def test_of_a_contract_that_is_not_known_to_have_ended_nothing_is_due(self) -> None:
        assert () == findings(new(known=silent("attest_written")), ATTEST, ON)

    @pytest.mark.parametrize(("last", "wording"), [("2024-07-31", "1998"), ("2024-08-01", "2023")])
    def test_the_last_day_tells_the_wording(self, last: str, wording: str) -> None:
        assert wording == finding(across(ended(last), event(AttestWritten, "2024-09-01")), ATTEST, ON).wording

    @pytest.mark.parametrize(
        ("on", "known", "expected"),
        [
            ("2023-03-31", "2023-03-31", "not_applicable"),
            ("2023-04-01", "2023-03-30", "unknown"),
            ("2023-04-01", "2023-03-31", "breached"),
        ],
    )
    def test_when_it_is_due_under_the_act_of_1998(self, on: str, known: str, expected: str) -> None:
        """On the day itself there is still time; that none was written is a fact in a record complete to that day."""
        found = finding(old(ended("2023-03-31"), known=silent("attest_written", to=known)), ATTEST, on)
        assert (expected, "1998") == (found.outcome.kind.value, found.wording)


class TestUnable:
    """A company that can no longer train by the contract reports to the county (2023 § 7-10 (3); 1998 § 4-4 (4))."""

    SILENT = silent("unable_reported", "ending_notified")

    @pytest.mark.parametrize(
        ("wording", "cites", "bearer"),
        [("1998", ("ACT_1998", "4-4", "4"), "office"), ("2023", ("ACT_2023", "7-10", "3"), "member")],
    )
    def test_each_act_asks_for_it(self, wording: str, cites: tuple[str, str, str], bearer: str) -> None:
        since = f"{YEAR[wording]}-03-01"
        found = finding(of(wording, event(CompanyUnable, since), known=self.SILENT), UNABLE, ON)
        assert ("breached", wording, "serious", bearer, (cites,), day(since)) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
            found.governed_by,
        )

    def test_what_is_told(self) -> None:
        assert (
            (
                "Fra 1. mars 2026 kunne lærebedriften ikke lenger gi opplæringen, og fylkeskommunen har ikke fått "
                "vite det."
            ),
            (
                "Frå 1. mars 2026 kunne lærebedrifta ikkje lenger gi opplæringa, og fylkeskommunen har ikkje fått "
                "vite det."
            ),
            (
                "From 1 March 2026 the training company could no longer give the training, and the county has not "
                "been told."
            ),
        ) == texts(finding(new(event(CompanyUnable, "2026-03-01"), known=self.SILENT), UNABLE, ON))

    @pytest.mark.parametrize(
        ("told", "late"),
        [
            (event(UnableReported, "2026-11-20"), 264),
            (event(UnableReported, "2026-03-02"), 1),
            (event(UnableReported, "2026-03-01"), None),
            (event(EndingNotified, "2026-02-01"), None),
        ],
    )
    def test_told_of_this_or_of_the_ending_at_any_time(self, told: Event, late: int | None) -> None:
        found = finding(new(event(CompanyUnable, "2026-03-01"), told), UNABLE, ON)
        assert "met" == found.outcome.kind.value
        assert Occurrence(1, None, day("2026-03-01"), told.on, late) == found.occurrence

    def test_what_was_told_first_counts(self) -> None:
        both = (event(UnableReported, "2026-03-05"), event(EndingNotified, "2026-03-03"))
        found = finding(new(event(CompanyUnable, "2026-03-01"), *both), UNABLE, ON)
        assert Occurrence(1, None, day("2026-03-01"), day("2026-03-03"), 2) == found.occurrence

    @pytest.mark.parametrize(
        ("kinds", "what"),
        [
            ((), ("event unable_reported",)),
            (("unable_reported",), ("event ending_notified",)),
            (("ending_notified",), ("event unable_reported",)),
        ],
    )
    def test_silence_of_both_is_needed(self, kinds: tuple[str, ...], what: tuple[str, ...]) -> None:
        facts = new(event(CompanyUnable, "2026-03-01"), known=silent(*kinds))
        assert ("unknown", what) == (outcome(facts, UNABLE, ON), missing(facts, UNABLE, ON))

    @pytest.mark.parametrize(("on", "expected"), [("2026-03-01", "not_applicable"), ("2026-03-02", "breached")])
    def test_the_law_names_no_day_so_it_is_overdue_from_the_day_after(self, on: str, expected: str) -> None:
        assert expected == outcome(new(event(CompanyUnable, "2026-03-01"), known=self.SILENT), UNABLE, on)

    @pytest.mark.parametrize(
        ("by", "basis", "expected"),
        [
            (Party.COMPANY, EndingBasis.UNABLE, ["breached"]),
            (Party.OFFICE, EndingBasis.UNABLE, ["breached"]),
            (Party.APPRENTICE, EndingBasis.UNABLE, ["unknown"]),
            (Party.COMPANY, EndingBasis.BREACH, []),
            (None, EndingBasis.UNABLE, ["unknown"]),
        ],
    )
    def test_a_company_that_ended_for_that_was_unable(
        self, by: Party | None, basis: EndingBasis, expected: list[str]
    ) -> None:
        facts = new(ended("2026-03-31", basis, by), known=self.SILENT)
        assert expected == [one.outcome.kind.value for one in findings(facts, UNABLE, ON)]
        if expected == ["breached"]:
            assert "Fra 31. mars 2026" in texts(finding(facts, UNABLE, ON))[0]
        elif expected:
            assert ("event company_unable",) == missing(facts, UNABLE, ON)

    def test_a_contract_that_was_ended_for_that_while_the_company_is_known_to_be_able(self) -> None:
        known = silent("company_unable", "unable_reported", "ending_notified")
        assert () == findings(new(ended("2026-03-31", EndingBasis.UNABLE, Party.APPRENTICE), known=known), UNABLE, ON)

    def test_a_company_that_is_not_known_to_be_unable(self) -> None:
        assert () == findings(new(known=silent("company_unable")), UNABLE, ON)
        assert () == findings(new(), UNABLE, ON)

    def test_it_stands_on_the_agenda(self) -> None:
        facts = new(event(CompanyUnable, "2026-03-01"), known=self.SILENT)
        (one,) = due_on(facts, UNABLE, "2026-03-01", known_at="2026-03-01")
        assert ("open", "member", None, 1) == (one.state.value, one.bearer, one.not_before, one.number)

    @pytest.mark.parametrize(("since", "wording"), [("2024-07-31", "1998"), ("2024-08-01", "2023")])
    def test_the_first_day_tells_the_wording(self, since: str, wording: str) -> None:
        facts = across(event(CompanyUnable, since), event(UnableReported, "2024-09-01"))
        assert ("met", wording) == (outcome(facts, UNABLE, ON), finding(facts, UNABLE, ON).wording)

    @pytest.mark.parametrize(
        ("on", "known", "expected"),
        [
            ("2023-03-01", "2023-03-01", "not_applicable"),
            ("2023-03-02", "2023-02-28", "unknown"),
            ("2023-03-02", "2023-03-01", "breached"),
        ],
    )
    def test_when_it_is_due_under_the_act_of_1998(self, on: str, known: str, expected: str) -> None:
        """On the day itself there is still time; that nothing was told is a fact in a record complete to that day."""
        facts = old(event(CompanyUnable, "2023-03-01"), known=silent("unable_reported", "ending_notified", to=known))
        found = finding(facts, UNABLE, on)
        assert (expected, "1998") == (found.outcome.kind.value, found.wording)


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (DAY, ATTEST, UNABLE)
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))
