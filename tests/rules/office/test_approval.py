from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from facts import (
    OSLO,
    THE_OFFICE,
    answered,
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
    portfolio,
    portfolios_around_the_acts,
    reads,
    recorded_answers,
    signed,
    started,
    texts,
)
from hypothesis import given, settings

from okstat.model.complete import Complete
from okstat.model.events import Event, OfficeApprovalWithdrawn, OfficeApproved, Transferred
from okstat.model.portfolio import Portfolio

APPROVAL = "office.approval"
ON = "2026-11-20"
KNOWN = complete_to(ON)
OLD, NEW = "2024-07-31", "2024-08-01"
BUSKERUD, HORDALAND, VESTLAND, NOT_STATED = "06", "12", "46", "99"


def approved(on: str, county: str = OSLO) -> OfficeApproved:
    """A county approves the office."""
    return event(OfficeApproved, on, county=county, id=f"{county}-{on}")


def withdrawn(on: str, county: str = OSLO) -> OfficeApprovalWithdrawn:
    """A county withdraws its approval of the office."""
    return event(OfficeApprovalWithdrawn, on, county=county, id=f"{county}-gone-{on}")


def office(*events: Event, counties: tuple[str | None, ...] = (OSLO,), known: Complete = KNOWN) -> Portfolio:
    """An office with these approvals, and a running contract in each of these counties."""
    running = tuple(
        contract(signed("2018-08-10"), started("2018-08-17"), county=county, id=f"K{number}", known=KNOWN)
        for number, county in enumerate(counties)
    )
    return evolve(portfolio(*running), offices=(evolve(THE_OFFICE, events=events, complete=known),))


class TestOfficeApproval:
    """The office is itself approved as training company, county by county (1998 § 4-3 (1)).

    Since 1 August 2024 a body that makes lærekontrakter or receives grants for companies is approved by the county
    (forskrift 2024 § 6-18 (1)); which county, when its members lie in several, is not said.
    """

    @pytest.mark.parametrize(
        ("on", "wording", "place"),
        [
            (OLD, "1998", ("ACT_1998", "4-3", "1")),
            (NEW, "2024", ("REGULATION_2024", "6-18", "1")),
            ("2025-09-28", "2024", ("REGULATION_2024", "6-18", "1")),
            ("2025-09-29", "2025", ("REGULATION_2024", "6-18", "1")),
        ],
    )
    def test_each_act_for_its_own_days(self, on: str, wording: str, place: tuple[str, str, str]) -> None:
        """The day asked about governs; the office bears the duty under both."""
        found = finding(office(known=complete(approved=on)), APPROVAL, on)
        assert (wording, (place,), "office", day(on)) == (found.wording, cited(found), found.bearer, found.governed_by)
        assert ("breached", "invalid") == (found.outcome.kind.value, found.severity.value)

    def test_the_word_is_cooperation_body_since_29_september_2025(self) -> None:
        """What must be approved is the same; only its name is another (forskrift of 29 September 2025 no. 1988)."""
        facts = office(approved("2014-06-24"))
        before, since = (finding(facts, APPROVAL, on) for on in ("2025-09-28", "2025-09-29"))
        assert "samarbeidsorgan" not in before.norm.text.nb
        assert "samarbeidsorgan" in since.norm.text.nb
        assert ("met", "met") == (before.outcome.kind.value, since.outcome.kind.value)

    @pytest.mark.parametrize("first", ["2019-02-01", "2024-09-01"])
    def test_from_the_day_it_is_approved(self, first: str) -> None:
        """The day before the approval the office has none; from that day on it has."""
        before = date.fromordinal(day(first).toordinal() - 1).isoformat()
        facts = office(approved(first), known=complete(approved=ON))
        assert ("breached", "met") == (outcome(facts, APPROVAL, before), outcome(facts, APPROVAL, first))

    @pytest.mark.parametrize("gone", ["2019-02-01", "2024-09-01"])
    def test_to_the_day_the_approval_is_withdrawn(self, gone: str) -> None:
        """On the day of the withdrawal the office is no longer approved; approved anew it is again."""
        before = date.fromordinal(day(gone).toordinal() - 1).isoformat()
        facts = office(approved("2014-06-24"), withdrawn(gone), approved("2025-01-10"))
        assert ("met", "breached") == (outcome(facts, APPROVAL, before), outcome(facts, APPROVAL, gone))
        assert "met" == outcome(facts, APPROVAL, "2025-01-10")

    def test_an_approval_under_the_old_act_stands(self) -> None:
        """What a county decided in 2014 holds on after 1 August 2024 (2023 § 30-2)."""
        facts = office(approved("2014-06-24"))
        assert ("met", "met") == (outcome(facts, APPROVAL, OLD), outcome(facts, APPROVAL, NEW))

    def test_each_county_under_the_old_act_and_two_readings_under_the_new(self) -> None:
        """Approved in Oslo with a contract in Buskerud: in breach on 31 July 2024, disputed on 1 August."""
        facts = office(approved("2014-06-24"), counties=(OSLO, BUSKERUD))
        assert "breached" == outcome(facts, APPROVAL, OLD)
        assert {"approval by one county is enough": "met", "each county approves": "breached"} == answered(
            finding(facts, APPROVAL, NEW)
        )

    @pytest.mark.parametrize("on", [OLD, NEW])
    def test_approved_in_every_county_it_is_in_order(self, on: str) -> None:
        """Where each county has approved the office, both Acts and both readings agree."""
        facts = office(approved("2014-06-24"), approved("2015-01-10", BUSKERUD), counties=(OSLO, BUSKERUD))
        assert "met" == outcome(facts, APPROVAL, on)

    def test_the_county_after_a_merger_is_the_same_place(self) -> None:
        """An approval by Hordaland holds for a contract that Vestland approves."""
        assert "met" == outcome(office(approved("2018-06-24", HORDALAND), counties=(VESTLAND,)), APPROVAL, OLD)

    @pytest.mark.parametrize(
        ("on", "counties", "expected"),
        [
            (
                OLD,
                (BUSKERUD, VESTLAND),
                (
                    "Kontoret har kontrakter i fylke 06 og 46, men er ikke godkjent der.",
                    "Kontoret har kontraktar i fylke 06 og 46, men er ikkje godkjent der.",
                    "The office has contracts in county 06 and 46, but is not approved there.",
                ),
            ),
            (
                NEW,
                (OSLO,),
                (
                    "Kontoret har kontrakter i fylke 03, men er ikke godkjent der.",
                    "Kontoret har kontraktar i fylke 03, men er ikkje godkjent der.",
                    "The office has contracts in county 03, but is not approved there.",
                ),
            ),
        ],
    )
    def test_the_breach_says_in_which_counties(
        self, on: str, counties: tuple[str, ...], expected: tuple[str, str, str]
    ) -> None:
        """The sentence names the counties without an approval in each language."""
        assert expected == texts(finding(office(counties=counties, known=complete(approved=on)), APPROVAL, on))

    @pytest.mark.parametrize("on", [OLD, NEW])
    def test_not_applicable_without_running_contracts(self, on: str) -> None:
        """An office without contracts, or whose contracts are all over, needs no approval."""
        over = contract(signed("2018-08-10", first="2018-08-17", last="2020-08-16"), known=KNOWN)
        none = evolve(office(), contracts=())
        assert "not_applicable" == outcome(none, APPROVAL, on)
        assert "not_applicable" == outcome(evolve(none, contracts=(over,)), APPROVAL, on)
        assert "breached" == outcome(evolve(none, contracts=(over,)), APPROVAL, "2020-08-16")

    def test_unknown_for_want_of_each_fact(self) -> None:
        """Approval and the county of the contracts: each is named where the answer hangs on it."""
        assert ("event approved of the office",) == missing(office(known=complete()), APPROVAL, OLD)
        assert ("event approved of the office",) == missing(office(known=complete()), APPROVAL, NEW)
        nowhere = office(approved("2014-06-24"), counties=(None,))
        assert ("key county of the contracts",) == missing(nowhere, APPROVAL, OLD)

    @pytest.mark.parametrize("counties", [(NOT_STATED,), (OSLO, NOT_STATED)])
    def test_unknown_while_the_county_of_a_contract_is_not_stated(self, counties: tuple[str, ...]) -> None:
        """One contract whose county is not stated leaves open whether that county has approved the office."""
        facts = office(approved("2014-06-24"), counties=counties)
        assert ("key county of the contracts",) == missing(facts, APPROVAL, OLD)

    @pytest.mark.parametrize(("last", "expected"), [("2026-11-19", "unknown"), ("2026-11-20", "breached")])
    def test_silence_counts_to_the_day_the_record_is_complete(self, last: str, expected: str) -> None:
        """That no county has approved the office is a fact only in a record complete to the day asked about."""
        assert expected == outcome(office(known=complete(approved=last)), APPROVAL, ON)

    @pytest.mark.parametrize(
        ("last_of_signed", "last_of_ended", "expected"),
        [(OLD, OLD, "breached"), (OLD, "2024-07-30", "unknown"), ("2024-07-30", OLD, "breached")],
    )
    def test_a_contract_that_may_be_over_is_no_breach(
        self, last_of_signed: str, last_of_ended: str, expected: str
    ) -> None:
        """A signed contract is made; that it is not over is a fact only while the record of endings is complete."""
        known = complete(signed=last_of_signed, training_started=last_of_signed, ended=last_of_ended)
        running = contract(signed("2018-08-10", last=None), started("2018-08-17"), known=known)
        facts = evolve(office(), contracts=(running,))
        assert expected == outcome(facts, APPROVAL, OLD)
        if expected == "unknown":
            sources = ("event signed of the contracts", "event ended of the contracts")
            assert sources == missing(facts, APPROVAL, OLD)

    def test_a_contract_that_may_be_a_draft_is_no_breach(self) -> None:
        """Neither signed nor begun as far as is known, in a record that does not say it is complete."""
        facts = evolve(office(), contracts=(contract(known=complete(ended=OLD)),))
        assert "unknown" == outcome(facts, APPROVAL, OLD)

    def test_the_explanation_names_contracts_and_approvals(self) -> None:
        """The breach rests on the counties of the contracts and on the approvals there are."""
        found = explanation(office(approved("2014-06-24"), counties=(BUSKERUD,)), APPROVAL, OLD)
        assert "breached" == found.outcome.kind.value
        told = reads(found)
        assert ((BUSKERUD,), OSLO, None) == (
            told["contract_counties"],
            told["counties[0].county"],
            told["counties[0].last"],
        )

    def test_contracts_that_move_to_the_office_count_from_that_day(self) -> None:
        """C15: contracts of 2013 moved to OK stat, approved in Oslo, on 1 July 2014 (status report 2014, 3.4)."""
        moved = contract(
            signed("2013-08-12"),
            started("2013-08-19"),
            event(Transferred, "2014-07-01", office="office"),
            office=None,
            known=KNOWN,
        )
        facts = evolve(office(approved("2014-06-24")), contracts=(moved,))
        assert "not_applicable" == outcome(facts, APPROVAL, "2014-06-30")
        assert "met" == outcome(facts, APPROVAL, "2014-07-01")

    def test_an_office_from_another_county_needs_approval_here_too(self) -> None:
        """J11: in 2018, an office approved in Buskerud with members in Vestfold.

        https://www.vfk.no/meny/tjenester-og-fagomrader/opplaring/opplaring-i-bedrift/trenger-du-laring/
        """
        here, there = approved("2017-01-01", BUSKERUD), approved("2018-10-01", "07")
        facts = office(here, there, counties=(BUSKERUD, "07"))
        assert "breached" == outcome(facts, APPROVAL, "2018-09-30")
        assert "met" == outcome(facts, APPROVAL, "2018-10-01")


class TestAnyPortfolio:
    """What holds of the rule whatever the facts."""

    RULES = (APPROVAL,)

    @settings(max_examples=40)
    @given(portfolios_around_the_acts(), days_asked())
    def test_the_recorded_run_answers_as_the_bare_one(self, facts: Portfolio, on: date) -> None:
        """Explaining changes no answer."""
        assert answers(facts, self.RULES, on) == recorded_answers(facts, self.RULES, on)

    @settings(max_examples=40)
    @given(portfolios_around_the_acts(), days_asked(), days_around_the_acts())
    def test_a_more_complete_record_only_settles_what_was_unknown(self, facts: Portfolio, on: date, last: date) -> None:
        """An answer that was known stays when the same facts are known to be complete for longer.

        Met and not applicable are one here: an office approved where its contracts are, is in order, and still is
        when it turns out that none of them was made.
        """
        before, after = (
            {key: "in order" if said in ("met", "not_applicable") else said for key, said in found.items()}
            for found in (answers(one, self.RULES, on) for one in (facts, completed(facts, last)))
        )
        assert before.keys() == after.keys()
        assert {key: said for key, said in before.items() if said != "unknown"}.items() <= after.items()
