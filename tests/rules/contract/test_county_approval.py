from __future__ import annotations

from datetime import date

import pytest
from facts import (
    alone,
    answers,
    cited,
    complete,
    complete_to,
    completed,
    contract,
    day,
    days_around_the_acts,
    days_asked,
    event,
    explanation,
    finding,
    missing,
    outcome,
    portfolios_around_the_acts,
    read_from,
    reads,
    recorded_answers,
    signed,
    started,
    texts,
)
from hypothesis import given, settings

from okstat.model.contract import Contract
from okstat.model.events import ContractApproved, Event, Party, Refused, Withdrawn
from okstat.model.portfolio import Portfolio

APPROVED = "contract.county-approval"
EFFECTIVE = "contract.effective-from-start"
ON = "2026-11-20"
KNOWN = complete_to(ON)
OLD, NEW = "2024-07-31", "2024-08-01"


def approved(on: str, effective_from: str | None = None) -> ContractApproved:
    """The county approves the contract, and may name the day from which it counts."""
    days = {"effective_from": effective_from} if effective_from else {}
    return event(ContractApproved, on, **days)


def running(*events: Event, start: str = "2025-08-18") -> Contract:
    """A contract signed in time, with training from a day, in a record that lacks nothing."""
    return contract(signed("2024-07-01", first=start), started(start), *events, known=KNOWN)


class TestContractCountyApproval:
    """The county approves every contract on training (1998 § 4-5 (2), valid only then; 2023 § 7-2 (2)).

    No provision has a day for sending it, so training that runs is in breach until the approval comes.
    """

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2025-08-17", "not_applicable"),
            ("2025-08-18", "breached"),
            ("2025-09-30", "breached"),
            ("2025-10-01", "met"),
            ("2025-10-02", "met"),
        ],
    )
    def test_training_without_approval_is_a_breach_until_it_comes(self, on: str, expected: str) -> None:
        """Training from 18 August is unapproved until the county approves the contract on 1 October."""
        assert expected == outcome(running(approved("2025-10-01")), APPROVED, on)

    @pytest.mark.parametrize(
        ("start", "wording", "place", "bearer", "severity"),
        [
            (OLD, "1998", ("ACT_1998", "4-5", "2"), "office", "invalid"),
            (NEW, "2023", ("ACT_2023", "7-2", "2"), "member", "serious"),
        ],
    )
    def test_each_act_for_training_that_begins_under_it(
        self, start: str, wording: str, place: tuple[str, str, str], bearer: str, severity: str
    ) -> None:
        """Without approval a contract was not valid under the Act of 1998; that of 2023 no longer says so."""
        found = finding(running(start=start), APPROVED, ON)
        assert (wording, (place,), bearer, day(start)) == (
            found.wording,
            cited(found),
            found.bearer,
            found.governed_by,
        )
        assert ("breached", severity) == (found.outcome.kind.value, found.severity.value)

    @pytest.mark.parametrize("start", [OLD, NEW])
    def test_a_company_of_its_own_sends_it_itself(self, start: str) -> None:
        """Where no office is involved, the duty is the company's under both Acts."""
        facts = contract(started(start), office=None, company=alone(known=KNOWN), known=KNOWN)
        assert "company" == finding(facts, APPROVED, ON).bearer

    @pytest.mark.parametrize(
        ("start", "expected"),
        [
            (
                OLD,
                (
                    "Opplæringen begynte 31. juli 2024, men fylkeskommunen har ikke godkjent kontrakten.",
                    "Opplæringa tok til 31. juli 2024, men fylkeskommunen har ikkje godkjent kontrakten.",
                    "Training began on 31 July 2024, but the county has not approved the contract.",
                ),
            ),
            (
                NEW,
                (
                    "Opplæringen begynte 1. august 2024, men fylkeskommunen har ikke godkjent kontrakten.",
                    "Opplæringa tok til 1. august 2024, men fylkeskommunen har ikkje godkjent kontrakten.",
                    "Training began on 1 August 2024, but the county has not approved the contract.",
                ),
            ),
        ],
    )
    def test_the_breach_says_when_training_began(self, start: str, expected: tuple[str, str, str]) -> None:
        """The sentence names the first day of training in each language."""
        assert expected == texts(finding(running(start=start), APPROVED, ON))

    def test_a_refusal_is_a_breach_as_long_as_it_stands(self) -> None:
        """Refused on 1 September, approved on 1 October: in breach from the start to 30 September."""
        events = (event(Refused, "2025-09-01"), approved("2025-10-01"))
        facts = contract(started("2025-08-18"), *events)
        assert "unknown" == outcome(facts, APPROVED, "2025-08-31")
        assert "breached" == outcome(facts, APPROVED, "2025-09-01")
        assert "breached" == outcome(facts, APPROVED, "2025-09-30")
        assert "met" == outcome(facts, APPROVED, "2025-10-01")

    def test_a_later_refusal_takes_the_place_of_the_approval(self) -> None:
        """The county's latest decision stands."""
        facts = contract(started("2025-08-18"), approved("2025-09-01"), event(Refused, "2025-10-01"))
        assert "met" == outcome(facts, APPROVED, "2025-09-30")
        assert "breached" == outcome(facts, APPROVED, "2025-10-01")

    def test_an_approval_that_was_recorded_in_error_does_not_count(self) -> None:
        """Once the record of the approval is withdrawn, the contract is unapproved; as known before, it was not."""
        facts = running(
            event(ContractApproved, "2025-10-01", id="a"),
            event(Withdrawn, "2025-10-01", recorded="2025-12-01", event="a"),
        )
        assert "breached" == outcome(facts, APPROVED, ON)
        assert "met" == outcome(facts, APPROVED, ON, known_at="2025-11-30")

    def test_before_training_begins_nothing_is_asked(self) -> None:
        """Approval may follow the start, so a contract whose training has not begun is not in breach."""
        facts = contract(signed("2025-08-10", first="2025-08-18"), known=KNOWN)
        assert "not_applicable" == outcome(facts, APPROVED, ON)

    def test_unknown_for_want_of_each_fact(self) -> None:
        """Without the start, or without word of an approval, the answer is unknown."""
        agreed = contract(signed("2025-08-10", first="2025-08-18"))
        assert ("event training_started",) == missing(agreed, APPROVED, ON)
        assert ("event training_started",) == missing(contract(), APPROVED, ON)
        assert ("event approved",) == missing(contract(started("2025-08-18")), APPROVED, ON)

    @pytest.mark.parametrize(("last", "expected"), [("2026-11-19", "unknown"), ("2026-11-20", "breached")])
    def test_silence_counts_to_the_day_the_record_is_complete(self, last: str, expected: str) -> None:
        """A record of approvals that is complete to the day before does not tell of the day itself."""
        facts = contract(started("2025-08-18"), known=complete(approved=last))
        assert expected == outcome(facts, APPROVED, ON)

    def test_the_explanation_names_start_and_silence(self) -> None:
        """The breach rests on the start, and on the day to which no approval is recorded."""
        found = explanation(running(), APPROVED, ON)
        assert {
            "start.on": date(2025, 8, 18),
            "approval.approved_on": None,
            "approval.refused_on": None,
            "approval.silent_to": date(2026, 11, 20),
        } == reads(found)
        assert ("training_started-2025-08-18",) == read_from(found, "start.on")

    def test_the_explanation_names_the_refusal(self) -> None:
        """A breach on a refusal rests on that event."""
        found = explanation(running(event(Refused, "2025-09-01")), APPROVED, ON)
        assert date(2025, 9, 1) == reads(found)["approval.refused_on"]
        assert ("refused-2025-09-01",) == read_from(found, "approval.refused_on")

    def test_the_county_where_the_training_takes_place_approves(self) -> None:
        """J1: head office in Oslo, all training in Hordaland, approved by Hordaland.

        http://docplayer.me/717213-Retningslinjer-for-samarbeid-mellom-fylkeskommunene-om-fag-og-yrkesopplaering-videregaende-opplaering-i-bedrift.html
        """
        facts = contract(
            signed("2015-08-10"),
            started("2015-08-17"),
            event(ContractApproved, "2015-09-01", county="12"),
            county="12",
            known=KNOWN,
        )
        found = explanation(facts, APPROVED, ON)
        assert ("met", "1998") == (found.outcome.kind.value, found.wording)
        assert ("approved-2015-09-01",) == read_from(found, "approval.approved_on")


class TestContractEffectiveFromStart:
    """An approved contract counts from the day the employment began (1998 § 4-5 (2)), also when approved later.

    Since 1 August 2024 it counts from the day training started (2023 § 7-2 (3)).
    """

    @pytest.mark.parametrize("start", [OLD, NEW])
    def test_the_countys_letter_may_name_the_first_day_and_none_later(self, start: str) -> None:
        """The day before the start and the start itself are in order, the day after is not."""
        first = day(start).toordinal()
        for shift, expected in ((-1, "met"), (0, "met"), (1, "breached")):
            effective = date.fromordinal(first + shift).isoformat()
            assert expected == outcome(running(approved("2024-10-01", effective), start=start), EFFECTIVE, ON)

    @pytest.mark.parametrize(
        ("start", "wording", "place"),
        [(OLD, "1998", ("ACT_1998", "4-5", "2")), (NEW, "2023", ("ACT_2023", "7-2", "3"))],
    )
    def test_each_act_for_training_that_begins_under_it(
        self, start: str, wording: str, place: tuple[str, str, str]
    ) -> None:
        """Under both Acts the county bears the duty; the Act is that of the first day of training."""
        found = finding(running(approved("2024-10-01", "2024-10-01"), start=start), EFFECTIVE, ON)
        assert (wording, (place,), "county", day(start)) == (
            found.wording,
            cited(found),
            found.bearer,
            found.governed_by,
        )
        assert ("breached", "moderate") == (found.outcome.kind.value, found.severity.value)

    @pytest.mark.parametrize(
        ("start", "expected"),
        [
            (
                OLD,
                (
                    "Fylkeskommunen lar kontrakten gjelde fra 1. oktober 2024, men den gjelder fra 31. juli 2024.",
                    "Fylkeskommunen lèt kontrakten gjelde frå 1. oktober 2024, men han gjeld frå 31. juli 2024.",
                    "The county lets the contract count from 1 October 2024, but it counts from 31 July 2024.",
                ),
            ),
            (
                NEW,
                (
                    "Fylkeskommunen lar kontrakten gjelde fra 1. oktober 2024, men den gjelder fra 1. august 2024.",
                    "Fylkeskommunen lèt kontrakten gjelde frå 1. oktober 2024, men han gjeld frå 1. august 2024.",
                    "The county lets the contract count from 1 October 2024, but it counts from 1 August 2024.",
                ),
            ),
        ],
    )
    def test_the_breach_says_both_days(self, start: str, expected: tuple[str, str, str]) -> None:
        """The sentence names the day in the county's letter and the day that holds, in each language."""
        facts = running(approved("2024-10-01", "2024-10-01"), start=start)
        assert expected == texts(finding(facts, EFFECTIVE, ON))

    @pytest.mark.parametrize(("start", "expected"), [(OLD, date(2024, 7, 15)), (NEW, date(2024, 8, 1))])
    def test_employment_counts_under_the_old_act_and_training_under_the_new(self, start: str, expected: date) -> None:
        """Employed from 15 July 2024: the old Act counts from that day, the new from the first day of training."""
        facts = contract(started(start), approved("2024-10-01"), employed_from=date(2024, 7, 15), known=KNOWN)
        found = finding(facts, EFFECTIVE, ON)
        assert ("met", {"counts_from": expected}) == (found.outcome.kind.value, dict(found.outcome.values))

    def test_a_letter_that_names_no_day_changes_nothing(self) -> None:
        """Where the county names no day, the law's own day holds."""
        found = explanation(running(approved("2025-10-01")), EFFECTIVE, ON)
        assert (("counts_from", date(2025, 8, 18)),) == found.outcome.values
        assert (
            "Den godkjente kontrakten gjelder fra 18. august 2025.",
            "Den godkjende kontrakten gjeld frå 18. august 2025.",
            "The approved contract counts from 18 August 2025.",
        ) == texts(found)

    def test_what_is_not_approved_does_not_count_from_any_day(self) -> None:
        """Without an approval, and after a refusal, there is nothing to count; an approval may be unknown."""
        assert "not_applicable" == outcome(running(), EFFECTIVE, ON)
        refused = contract(started("2025-08-18"), event(Refused, "2025-10-01"))
        assert "not_applicable" == outcome(refused, EFFECTIVE, ON)
        assert ("event approved",) == missing(contract(started("2025-08-18")), EFFECTIVE, ON)

    @pytest.mark.parametrize("first", [OLD, NEW])
    def test_an_approved_contract_waits_for_its_start(self, first: str) -> None:
        """Approved before training: unknown without the start, not applicable where it is a fact that none has come."""
        events = (signed("2024-07-01", first=first), approved("2024-07-15"))
        assert ("event training_started",) == missing(contract(*events), EFFECTIVE, ON)
        assert "not_applicable" == outcome(contract(*events, known=KNOWN), EFFECTIVE, ON)

    @pytest.mark.parametrize(("last", "expected"), [("2026-11-19", "unknown"), ("2026-11-20", "not_applicable")])
    def test_silence_counts_to_the_day_the_record_is_complete(self, last: str, expected: str) -> None:
        """That there is no approval is a fact only in a record complete to the day asked about."""
        facts = contract(started("2025-08-18"), known=complete(approved=last))
        assert expected == outcome(facts, EFFECTIVE, ON)

    def test_the_explanation_names_letter_and_start(self) -> None:
        """The breach rests on the approval that names the day, and on the start."""
        found = explanation(running(approved("2025-10-01", "2025-10-01")), EFFECTIVE, ON)
        assert {
            "start.on": date(2025, 8, 18),
            "approval.approved_on": date(2025, 10, 1),
            "approval.effective_from": date(2025, 10, 1),
        } == reads(found)
        assert ("approved-2025-10-01",) == read_from(found, "approval.effective_from")

    def test_the_explanation_names_the_employment(self) -> None:
        """Under the old Act the answer rests on the first day of the employment, where it is told."""
        facts = contract(started(OLD), approved("2024-10-01"), employed_from=date(2024, 7, 15), known=KNOWN)
        assert date(2024, 7, 15) == reads(explanation(facts, EFFECTIVE, ON))["contract.employed_from"]

    def test_approval_in_october_counts_from_august(self) -> None:
        """C2: signed 15 August 2025, training from the 18th, approved 1 October: counts from the 18th.

        https://lovdata.no/lov/2023-06-09-30/§7-2
        """
        facts = contract(
            signed("2025-08-15", by=(Party.APPRENTICE, Party.COMPANY)),
            started("2025-08-18"),
            approved("2025-10-01"),
            known=KNOWN,
        )
        assert {"counts_from": date(2025, 8, 18)} == dict(finding(facts, EFFECTIVE, ON).outcome.values)

    def test_under_the_old_act_it_counts_from_the_employment(self) -> None:
        """C3: employed and in training from 18 August 2015, approved 1 October: counts from 18 August 2015.

        https://gtsvn.uit.no/freecorpus/orig/nno/laws/other_files/1998-07-17-61.html
        """
        facts = contract(started("2015-08-18"), approved("2015-10-01"), employed_from=date(2015, 8, 18), known=KNOWN)
        found = finding(facts, EFFECTIVE, ON)
        assert ("1998", {"counts_from": date(2015, 8, 18)}) == (found.wording, dict(found.outcome.values))


class TestAnyPortfolio:
    """What holds of both rules whatever the facts."""

    RULES = (APPROVED, EFFECTIVE)

    @settings(max_examples=40)
    @given(portfolios_around_the_acts(), days_asked())
    def test_the_recorded_run_answers_as_the_bare_one(self, facts: Portfolio, on: date) -> None:
        """Explaining changes no answer."""
        assert answers(facts, self.RULES, on) == recorded_answers(facts, self.RULES, on)

    @settings(max_examples=40)
    @given(portfolios_around_the_acts(), days_asked(), days_around_the_acts())
    def test_a_more_complete_record_only_settles_what_was_unknown(self, facts: Portfolio, on: date, last: date) -> None:
        """An answer that was known stays when the same facts are known to be complete for longer."""
        before, after = (answers(one, self.RULES, on) for one in (facts, completed(facts, last)))
        assert before.keys() == after.keys()
        assert {key: said for key, said in before.items() if said != "unknown"}.items() <= after.items()

    @settings(max_examples=40)
    @given(portfolios_around_the_acts(), days_asked())
    def test_a_complete_record_leaves_nothing_unknown(self, facts: Portfolio, on: date) -> None:
        """With everything known to the day asked about, both rules have an answer."""
        assert "unknown" not in answers(completed(facts, on), self.RULES, on).values()
