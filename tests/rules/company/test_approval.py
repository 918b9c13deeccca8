from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from facts import (
    OSLO,
    TRADE,
    alone,
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
    enterprise,
    event,
    explanation,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
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
from okstat.model.enterprise import Department
from okstat.model.events import (
    ApprovalApplied,
    ApprovalRefused,
    ApprovalWithdrawn,
    Approved,
    Changed,
    Ended,
    Event,
    Party,
    Transferred,
)
from okstat.model.portfolio import Portfolio

APPROVAL = "company.approval"
COUNTY = "company.approval-county"
LAPSE = "company.lapse"
ON = "2026-11-20"
KNOWN = complete_to(ON)
OLD, NEW = "2024-07-31", "2024-08-01"
OTHER_TRADE = "HSHEA3----"
VESTLAND, HORDALAND = "46", "12"


def approval(on: str, *, trade: str = TRADE, county: str = OSLO, department: str | None = "dep") -> Approved:
    """The county approves a department for a trade."""
    return event(Approved, on, trade=trade, county=county, department=department)


def training(start: str, *events: Event, approved: str | None = None) -> Contract:
    """Training from a day with a member that is approved from a day, or never; the records lack nothing."""
    return contract(started(start), company=enterprise(*events, approved=approved, known=KNOWN), known=KNOWN)


class TestCompanyApproval:
    """Each company that trains is approved per trade (1998 § 4-3 (1), (2), forskrift § 11-1; 2023 § 7-5, § 6-13 (1)).

    Under the Act of 1998 the office answered for it as training company; since 2023 the member does.
    """

    @pytest.mark.parametrize(
        ("start", "expected"), [("2025-08-17", "breached"), ("2025-08-18", "met"), ("2025-08-19", "met")]
    )
    def test_approved_by_the_first_day_of_training(self, start: str, expected: str) -> None:
        """An approval of 18 August covers training from that day on, not from the day before."""
        assert expected == outcome(training(start, approved="2025-08-18"), APPROVAL, ON)

    @pytest.mark.parametrize(
        ("start", "expected"), [("2025-08-17", "met"), ("2025-08-18", "breached"), ("2025-08-19", "breached")]
    )
    def test_an_approval_that_was_withdrawn_does_not_cover(self, start: str, expected: str) -> None:
        """Withdrawn on 18 August, the approval covers training that began the day before, and none later."""
        gone = event(ApprovalWithdrawn, "2025-08-18", trade=TRADE, county=OSLO, department="dep")
        assert expected == outcome(training(start, gone, approved="2020-01-01"), APPROVAL, ON)

    @pytest.mark.parametrize(
        ("start", "wording", "places", "bearer"),
        [
            (
                OLD,
                "1998",
                (("ACT_1998", "4-3", "1"), ("ACT_1998", "4-3", "2"), ("REGULATION_2006", "11-1", "1")),
                "office",
            ),
            (NEW, "2023", (("ACT_2023", "7-5", "1"), ("REGULATION_2024", "6-13", "1.1")), "member"),
        ],
    )
    def test_each_act_for_training_that_begins_under_it(
        self, start: str, wording: str, places: tuple[tuple[str, str, str], ...], bearer: str
    ) -> None:
        """Training that begins on 31 July 2024 falls under the Act of 1998, a day later under that of 2023."""
        found = finding(training(start), APPROVAL, ON)
        assert (wording, places, bearer, day(start)) == (found.wording, cited(found), found.bearer, found.governed_by)
        assert ("breached", "invalid") == (found.outcome.kind.value, found.severity.value)

    @pytest.mark.parametrize("start", [OLD, NEW])
    def test_a_company_of_its_own_bears_the_duty_itself(self, start: str) -> None:
        """Where no office is involved, the duty is the company's under both Acts."""
        facts = contract(started(start), office=None, company=alone(approved=None, known=KNOWN), known=KNOWN)
        found = finding(facts, APPROVAL, ON)
        assert ("breached", "company") == (found.outcome.kind.value, found.bearer)

    @pytest.mark.parametrize(
        ("start", "expected"),
        [
            (
                OLD,
                (
                    "Opplæringen begynte 31. juli 2024 hos dep, som da ikke var godkjent i faget IMITD3----.",
                    "Opplæringa tok til 31. juli 2024 hos dep, som då ikkje var godkjend i faget IMITD3----.",
                    "Training began on 31 July 2024 with dep, which was not then approved in the trade IMITD3----.",
                ),
            ),
            (
                NEW,
                (
                    "Opplæringen begynte 1. august 2024 hos dep, som da ikke var godkjent i faget IMITD3----.",
                    "Opplæringa tok til 1. august 2024 hos dep, som då ikkje var godkjend i faget IMITD3----.",
                    "Training began on 1 August 2024 with dep, which was not then approved in the trade IMITD3----.",
                ),
            ),
        ],
    )
    def test_the_breach_says_when_where_and_in_which_trade(self, start: str, expected: tuple[str, str, str]) -> None:
        """The sentence names the first day, the department and the trade in each language."""
        assert expected == texts(finding(training(start), APPROVAL, ON))

    def test_approval_is_per_trade_and_department(self) -> None:
        """Another trade or another department does not do; an approval of the whole enterprise does."""
        assert "breached" == outcome(training("2025-08-18", approval("2020-01-01", trade=OTHER_TRADE)), APPROVAL, ON)
        assert "breached" == outcome(training("2025-08-18", approval("2020-01-01", department="d2")), APPROVAL, ON)
        assert "met" == outcome(training("2025-08-18", approval("2020-01-01", department=None)), APPROVAL, ON)

    @pytest.mark.parametrize(
        ("approved", "expected"), [("2025-12-31", "met"), ("2026-01-01", "met"), ("2026-01-02", "breached")]
    )
    def test_after_a_transfer_the_new_company_is_asked_about(self, approved: str, expected: str) -> None:
        """Transferred on 1 January 2026, the new company is to be approved by that day."""
        new = evolve(enterprise(approval(approved, department=None), approved=None, known=KNOWN), id="new")
        new = evolve(new, departments=())
        facts = contract(started("2025-08-18"), event(Transferred, "2026-01-01", company="new"), known=KNOWN)
        found = finding(portfolio(facts, enterprises=(new,)), APPROVAL, ON)
        assert (expected, date(2026, 1, 1)) == (found.outcome.kind.value, found.governed_by)

    def test_a_transfer_before_the_start_does_not_move_the_start(self) -> None:
        """Transferred in July, training from 18 August: the new company is to be approved by 18 August."""
        new = evolve(enterprise(approval("2025-08-18", department=None), approved=None, known=KNOWN), id="new")
        facts = contract(event(Transferred, "2025-07-01", company="new"), started("2025-08-18"), known=KNOWN)
        assert "met" == outcome(portfolio(facts, enterprises=(evolve(new, departments=()),)), APPROVAL, ON)

    @pytest.mark.parametrize(
        ("approved", "expected"), [("2025-12-31", "met"), ("2026-01-01", "met"), ("2026-01-02", "breached")]
    )
    def test_after_a_change_of_trade_the_new_trade_is_asked_about(self, approved: str, expected: str) -> None:
        """In another trade from 1 January 2026, the company is to be approved in that one by that day."""
        change = event(Changed, "2026-01-01", trade=OTHER_TRADE, consented="2025-12-15")
        place = enterprise(approval(approved, trade=OTHER_TRADE), known=KNOWN)
        found = finding(contract(started("2025-08-18"), change, company=place, known=KNOWN), APPROVAL, ON)
        assert (expected, date(2026, 1, 1)) == (found.outcome.kind.value, found.governed_by)
        if expected == "breached":
            assert "Training began on 1 January 2026 with dep" in found.text("en")

    def test_the_later_of_transfer_and_change_of_trade_counts(self) -> None:
        """With the new company from January and in the new trade from March, March is the day to be approved by."""
        change = event(Changed, "2026-03-01", trade=OTHER_TRADE, consented="2026-03-01")
        new = evolve(enterprise(approval("2026-03-01", trade=OTHER_TRADE, department=None)), id="new", departments=())
        moved = event(Transferred, "2026-01-01", company="new")
        facts = portfolio(contract(started("2025-08-18"), moved, change, known=KNOWN), enterprises=(new,))
        found = finding(facts, APPROVAL, ON)
        assert ("met", date(2026, 3, 1)) == (found.outcome.kind.value, found.governed_by)
        assert "Training began" not in found.text("en")

    @pytest.mark.parametrize(
        ("start", "expected"),
        [("2007-07-31", None), ("2007-08-01", "unknown"), ("2007-10-31", "unknown"), ("2007-11-01", "breached")],
    )
    def test_before_the_county_approved_the_text_is_not_known(self, start: str, expected: str | None) -> None:
        """The act of 29 June 2007 no. 91 began between 1 August and 1 November 2007; before it the board approved."""
        found = findings(training(start), APPROVAL, ON)
        assert ([] if expected is None else [expected]) == [one.outcome.kind.value for one in found]

    @pytest.mark.parametrize(("start", "places"), [("2008-03-04", 2), ("2008-03-05", 3)])
    def test_the_regulation_is_cited_from_the_day_it_was_rewritten(self, start: str, places: int) -> None:
        """Forskrift § 11-1 names the county since 5 March 2008."""
        assert places == len(cited(finding(training(start), APPROVAL, ON)))

    def test_before_training_begins_nothing_is_asked(self) -> None:
        """An agreed first day is no start: where it is a fact that training has not begun, nothing is breached."""
        place = enterprise(approved=None, known=KNOWN)
        facts = contract(signed("2025-08-10", first="2025-08-18"), company=place, known=KNOWN)
        assert "not_applicable" == outcome(facts, APPROVAL, ON)

    def test_unknown_for_want_of_each_fact(self) -> None:
        """Start, approval, company and trade: each is named where it is what the answer hangs on."""
        agreed = contract(signed("2025-08-10", first="2025-08-18"), company=enterprise(approved=None, known=KNOWN))
        assert ("event training_started",) == missing(agreed, APPROVAL, ON)
        silent = contract(started("2025-08-18"), company=enterprise(approved=None))
        assert ("event approved of the enterprise",) == missing(silent, APPROVAL, ON)
        nowhere = evolve(contract(started("2025-08-18")), enterprise=None, department=None)
        assert ("key company of the contract",) == missing(nowhere, APPROVAL, ON)
        moved = contract(started("2025-08-18"), event(Transferred, "2026-01-01", company="elsewhere"))
        assert ("key company of the contract",) == missing(moved, APPROVAL, ON)
        assert ("key trade of the contract",) == missing(contract(started("2025-08-18"), trade=None), APPROVAL, ON)

    @pytest.mark.parametrize(("last", "expected"), [("2025-08-17", "unknown"), ("2025-08-18", "breached")])
    def test_silence_counts_from_the_first_day_of_training(self, last: str, expected: str) -> None:
        """A record of approvals that is complete to the start shows that there was none."""
        place = enterprise(approved=None, known=complete(approved=last))
        assert expected == outcome(contract(started("2025-08-18"), company=place), APPROVAL, ON)

    def test_the_explanation_names_start_and_approvals(self) -> None:
        """The breach rests on the start, and on the approvals there were, with their events."""
        found = explanation(training("2025-08-17", approved="2025-08-18"), APPROVAL, ON)
        assert date(2025, 8, 17) == reads(found)["start.on"]
        assert ("training_started-2025-08-17",) == read_from(found, "start.on")
        assert (date(2025, 8, 18),) == reads(found)["company.approved"]
        assert ("approved-2025-08-18",) == read_from(found, "company.approved")

    def test_a_former_member_must_first_be_approved_itself(self) -> None:
        """C13: a former member without an approval of its own takes an apprentice on 1 September 2024.

        https://www.ffk.no/tjenester/skole-og-opplaring/opplaring-i-bedrift/for-larebedrifter/sok-om-a-bli-larebedrift/
        """
        found = finding(training("2024-09-01"), APPROVAL, ON)
        assert ("breached", "member", "2023") == (found.outcome.kind.value, found.bearer, found.wording)


def departments(*events: Event, county: str | None = VESTLAND) -> Portfolio:
    """An agency with departments in Oslo and in another county, with the approvals told."""
    oslo, other = Department(id="oslo", county=OSLO), Department(id="dep", county=county)
    place = evolve(enterprise(*events, approved=None, known=KNOWN), departments=(oslo, other))
    return portfolio(enterprises=(place,), known=KNOWN)


class TestCompanyApprovalCounty:
    """The county where the company, or the department in question, lies decides on its approval.

    Forskrift 2006 § 11-1 to 31 July 2024, forskrift 2024 § 6-13 (2) since.
    """

    @pytest.mark.parametrize(
        ("on", "wording", "places"),
        [
            (OLD, "2006", (("REGULATION_2006", "11-1", "1"),)),
            (NEW, "2024", (("REGULATION_2024", "6-13", "2.1"), ("REGULATION_2024", "6-13", "2.2"))),
        ],
    )
    def test_each_regulation_for_approvals_given_under_it(
        self, on: str, wording: str, places: tuple[tuple[str, str, str], ...]
    ) -> None:
        """An approval of 31 July 2024 falls under the regulation of 2006, a day later under that of 2024."""
        found = finding(departments(approval(on, county=OSLO)), COUNTY, ON)
        assert (wording, places, "county", day(on)) == (found.wording, cited(found), found.bearer, found.governed_by)
        assert ("breached", "invalid") == (found.outcome.kind.value, found.severity.value)

    @pytest.mark.parametrize(("on", "expected"), [("2008-03-04", 0), ("2008-03-05", 1)])
    def test_approvals_before_the_regulation_was_rewritten_are_not_judged(self, on: str, expected: int) -> None:
        """Forskrift § 11-1 names the county since 5 March 2008; the text before is not known."""
        assert expected == len(findings(departments(approval(on, county=OSLO)), COUNTY, "2010-01-01"))

    @pytest.mark.parametrize("on", [OLD, NEW])
    def test_the_breach_says_both_counties(self, on: str) -> None:
        """The sentence names the department, where it lies and who approved it, in each language."""
        assert (
            "dep ligger i fylke 46, men godkjenningen er gitt av fylke 03.",
            "dep ligg i fylke 46, men godkjenninga er gitt av fylke 03.",
            "dep lies in county 46, but the approval was given by county 03.",
        ) == texts(finding(departments(approval(on, county=OSLO)), COUNTY, ON))

    @pytest.mark.parametrize("on", [OLD, NEW])
    def test_the_county_of_the_department_is_right(self, on: str) -> None:
        """An approval by the county where the department lies is in order."""
        assert "met" == outcome(departments(approval(on, county=VESTLAND)), COUNTY, ON)

    def test_the_county_before_a_merger_is_the_same_place(self) -> None:
        """An approval by Hordaland in 2018 is one by the county of a department that lies in Vestland now."""
        assert "met" == outcome(departments(approval("2018-08-01", county=HORDALAND)), COUNTY, ON)

    def test_the_approval_given_last_is_judged(self) -> None:
        """An approval given anew is governed by the day it was given anew; before that, by the first day."""
        facts = departments(approval(OLD, county=OSLO), approval("2025-01-10", county=OSLO))
        assert date(2025, 1, 10) == finding(facts, COUNTY, ON).governed_by
        assert day(OLD) == finding(facts, COUNTY, "2025-01-09").governed_by

    @pytest.mark.parametrize(("county", "expected"), [(OSLO, "met"), (VESTLAND, "breached")])
    def test_an_enterprise_without_departments_lies_in_its_own_county(self, county: str, expected: str) -> None:
        """Where the approval is of the whole enterprise, the county of the enterprise is the right one."""
        place = evolve(
            enterprise(approval(NEW, county=county, department=None), approved=None), departments=(), county=OSLO
        )
        assert expected == outcome(portfolio(enterprises=(place,)), COUNTY, ON)

    @pytest.mark.parametrize("county", [None, "99"])
    def test_unknown_without_the_county_of_the_department(self, county: str | None) -> None:
        """A department whose county is not told, or not stated, cannot be compared."""
        facts = departments(approval(NEW, county=OSLO), county=county)
        assert ("key county of the department",) == missing(facts, COUNTY, ON)

    def test_unknown_where_the_approving_county_is_not_stated(self) -> None:
        """The code for a county that is not stated is the same as no other."""
        assert "unknown" == outcome(departments(approval(NEW, county="99")), COUNTY, ON)

    def test_without_an_approval_there_is_nothing_to_judge(self) -> None:
        """The rule speaks of approvals: before the first there is no finding."""
        facts = departments(approval(NEW, county=OSLO))
        assert 0 == len(findings(facts, COUNTY, OLD))
        assert 1 == len(findings(facts, COUNTY, NEW))

    def test_the_explanation_names_the_approval(self) -> None:
        """The breach rests on the approval, with its event, and on the two counties."""
        found = explanation(departments(approval(NEW, county=OSLO)), COUNTY, ON)
        assert VESTLAND == reads(found)["department_county"]
        assert OSLO == reads(found)["county"]
        assert ("approved-2024-08-01",) == read_from(found, "approval.approved")

    @pytest.mark.parametrize(
        "on",
        [
            pytest.param("2025-08-18", id="C8 https://lovdata.no/forskrift/2024-06-03-900/§6-13"),
            pytest.param("2020-08-18", id="J3 https://lovdata.no/dokument/SF/forskrift/2006-06-23-724/KAPITTEL_13"),
        ],
    )
    def test_the_county_of_the_department_decides_and_not_that_of_the_head_office(self, on: str) -> None:
        """C8 and J3: with departments in Oslo and Vestland, Vestland decides on the one in Vestland, per trade."""
        assert "met" == outcome(departments(approval(on, county=VESTLAND)), COUNTY, ON)
        assert "breached" == outcome(departments(approval(on, county=OSLO)), COUNTY, ON)

    @pytest.mark.parametrize(("on", "wording"), [("2024-07-31", "2006"), ("2024-08-01", "2024")])
    def test_what_was_refused_was_not_given(self, on: str, wording: str) -> None:
        """A refusal by another county gives no approval to judge, in either wording; nor does an application."""
        where = {"trade": TRADE, "county": OSLO, "department": "dep"}
        for kind in (ApprovalRefused, ApprovalApplied):
            place = enterprise(event(kind, "2024-03-01", **where), approved=None, county=VESTLAND)
            found = finding(portfolio(enterprises=(place,)), COUNTY, on)
            assert ("not_applicable", wording) == (found.outcome.kind.value, found.wording)

    @pytest.mark.parametrize(("on", "wording"), [(OLD, "2006"), (NEW, "2024")])
    def test_where_the_department_lies_has_to_be_told(self, on: str, wording: str) -> None:
        facts = departments(approval(on, county=VESTLAND), county=None)
        found = finding(facts, COUNTY, ON)
        assert ("unknown", wording) == (found.outcome.kind.value, found.wording)
        assert ("key county of the department",) == missing(facts, COUNTY, ON)


def run(made: str, ended: str | None = None, *, trade: str = TRADE, id: str = "K1") -> Contract:
    """A contract that was signed on one day and, where told, ended on another."""
    events: list[Event] = [signed(made, first=made)]
    if ended is not None:
        events.append(event(Ended, ended))
    return contract(*events, trade=trade, id=id)


def company(*runs: Contract, on: str, approved: str | None = "2015-01-01", gone: str | None = None) -> Portfolio:
    """An approved member with these contracts and no others, in a record that lacks nothing to a day."""
    withdrawn = [event(ApprovalWithdrawn, gone, trade=TRADE, county=OSLO, department="dep")] if gone else []
    place = enterprise(*withdrawn, approved=approved)
    known = complete_to(on)
    return portfolio(
        *(evolve(one, enterprise=place, complete=known) for one in runs), enterprises=(place,), known=known
    )


class TestCompanyLapse:
    """Approval lapses two years after the last contract on training ended (2023 § 7-9 (3)); not so under 1998.

    The text does not say whether contracts in other trades count, nor whether the years may have begun to run
    before 1 August 2024: four readings.
    """

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-10-30", "met"), ("2026-10-31", "breached"), ("2026-11-01", "breached")]
    )
    def test_two_years_after_the_last_contract(self, on: str, expected: str) -> None:
        """The last contract ended on 31 October 2024: the approval stands to 30 October 2026."""
        assert expected == outcome(company(run("2022-08-18", "2024-10-31"), on=on), LAPSE, on)

    @pytest.mark.parametrize(
        ("ended", "on", "expected"),
        [
            ("2024-07-31", "2026-07-30", "met"),
            ("2024-07-31", "2026-07-31", "unknown"),
            ("2024-07-31", "2026-08-01", "breached"),
            ("2024-08-01", "2026-07-31", "met"),
            ("2024-08-01", "2026-08-01", "breached"),
            ("2021-06-30", "2024-08-01", "unknown"),
            ("2021-06-30", "2026-07-31", "unknown"),
            ("2021-06-30", "2026-08-01", "breached"),
        ],
    )
    def test_contracts_that_ended_before_the_act_are_disputed(self, ended: str, on: str, expected: str) -> None:
        """The years run from the end, or from the Act at the earliest; where both agree the answer stands."""
        assert expected == outcome(company(run("2019-08-18", ended), on=on), LAPSE, on)

    def test_the_readings_are_named(self) -> None:
        """Between the two days, the readings that count from the end and from the Act are told apart."""
        found = finding(company(run("2022-08-18", "2024-07-31"), on="2026-07-31"), LAPSE, "2026-07-31")
        assert {
            "contracts in the trade count from the end": "breached",
            "contracts in the trade count from the act": "met",
            "all contracts count from the end": "breached",
            "all contracts count from the act": "met",
        } == answered(found)

    def test_whether_another_trade_keeps_the_approval_alive_is_disputed(self) -> None:
        """A contract that runs in another trade counts under two of the four readings."""
        runs = (run("2022-08-18", "2024-10-31"), run("2025-08-18", trade=OTHER_TRADE, id="K2"))
        found = finding(company(*runs, on="2026-10-31"), LAPSE, "2026-10-31")
        assert {
            "contracts in the trade count from the end": "breached",
            "contracts in the trade count from the act": "breached",
            "all contracts count from the end": "met",
            "all contracts count from the act": "met",
        } == answered(found)

    def test_under_the_old_act_no_approval_lapsed(self) -> None:
        """There is no such rule on 31 July 2024; from 1 August there is."""
        ended = run("2019-08-18", "2021-06-30")
        assert () == findings(company(ended, on=OLD), LAPSE, OLD)
        assert 1 == len(findings(company(ended, on=NEW), LAPSE, NEW))

    def test_it_cites_the_act_and_the_member_answers(self) -> None:
        """The day asked about governs; a lapse is serious, and the member's to cure."""
        found = finding(company(run("2022-08-18", "2024-10-31"), on=ON), LAPSE, ON)
        assert ("2023", (("ACT_2023", "7-9", "3"),), "member", day(ON), "serious") == (
            found.wording,
            cited(found),
            found.bearer,
            found.governed_by,
            found.severity.value,
        )

    def test_a_company_of_its_own_answers_itself(self) -> None:
        """Where the enterprise is a member of no office, the duty is the company's."""
        facts = company(run("2022-08-18", "2024-10-31"), on=ON)
        place = evolve(facts.enterprises[0], events=(approval("2015-01-01"),))
        assert "company" == finding(evolve(facts, enterprises=(place,)), LAPSE, ON).bearer

    def test_the_breach_says_both_days(self) -> None:
        """The sentence names the day of the lapse and the end of the last contract in each language."""
        assert (
            "Godkjenningen falt bort 31. oktober 2026: den siste kontrakten ble avsluttet 31. oktober 2024.",
            "Godkjenninga fall bort 31. oktober 2026: den siste kontrakten vart avslutta 31. oktober 2024.",
            "The approval lapsed on 31 October 2026: the last contract ended on 31 October 2024.",
        ) == texts(finding(company(run("2022-08-18", "2024-10-31"), on=ON), LAPSE, ON))

    def test_the_breach_names_the_contracts_made_since(self) -> None:
        """One made on the day of the lapse, or later, is made without an approval; each is named."""
        runs = run("2022-08-18", "2024-10-31"), run("2026-11-01", id="K3"), run("2026-10-31", id="K2")
        assert (
            " Inngått etter det, uten godkjenning: K2, K3.",
            " Inngått etter det, utan godkjenning: K2, K3.",
            " Made after that, without an approval: K2, K3.",
        ) == tuple(text[text.index("2024.") + 5 :] for text in texts(finding(company(*runs, on=ON), LAPSE, ON)))

    @pytest.mark.parametrize(
        ("made", "expected"), [("2026-10-30", "met"), ("2026-10-31", "breached"), ("2026-11-01", "breached")]
    )
    def test_a_new_contract_saves_the_approval_while_it_stands(self, made: str, expected: str) -> None:
        """A contract signed the day before the lapse keeps the approval; one signed on that day comes too late."""
        runs = (run("2022-08-18", "2024-10-31"), run(made, id="K2"))
        assert expected == outcome(company(*runs, on=ON), LAPSE, ON)

    def test_a_contract_counts_from_its_signature(self) -> None:
        """Signed before the lapse, with training after it, a new contract keeps the approval."""
        new = contract(signed("2026-10-30", first="2026-11-16"), id="K2")
        assert "met" == outcome(company(run("2022-08-18", "2024-10-31"), new, on=ON), LAPSE, ON)

    def test_a_contract_that_is_not_signed_counts_from_its_first_day(self) -> None:
        """Training that began before the lapse keeps the approval, even if the signature is not recorded."""
        for start, expected in (("2026-10-30", "met"), ("2026-10-31", "breached")):
            facts = company(run("2022-08-18", "2024-10-31"), contract(started(start), id="K2"), on=ON)
            assert expected == outcome(facts, LAPSE, ON)

    def test_a_running_contract_keeps_the_approval(self) -> None:
        """As long as a contract in the trade runs, the last one has not ended."""
        assert "met" == outcome(company(run("2021-08-18"), on=ON), LAPSE, ON)

    def test_the_contract_that_ended_last_counts(self) -> None:
        """Two contracts that overlapped: the years run from the later end, whichever began first."""
        runs = (run("2021-08-18", "2024-12-31"), run("2022-08-18", "2024-10-31", id="K2"))
        assert "met" == outcome(company(*runs, on=ON), LAPSE, ON)
        assert "breached" == outcome(company(*runs, on="2026-12-31"), LAPSE, "2026-12-31")

    @pytest.mark.parametrize(("on", "expected"), [("2026-10-30", "met"), ("2026-10-31", "breached")])
    def test_a_contract_that_passes_to_another_company_has_ended_here(self, on: str, expected: str) -> None:
        """Transferred away on 1 November 2024, the contract's last day here was 31 October."""
        moved = contract(signed("2022-08-18"), event(Transferred, "2024-11-01", company="elsewhere"))
        assert expected == outcome(company(moved, on=on), LAPSE, on)

    @pytest.mark.parametrize(("moved", "expected"), [("2026-10-30", "met"), ("2026-10-31", "breached")])
    def test_a_contract_that_passes_to_the_company_counts_from_that_day(self, moved: str, expected: str) -> None:
        """However old it is, it keeps the approval only if it comes while the approval stands."""
        events = (signed("2023-08-18", first="2023-08-18"), event(Transferred, moved, company="dep"))
        facts = company(run("2022-08-18", "2024-10-31"), contract(*events, id="K2"), on=ON)
        first, second = facts.contracts
        from_elsewhere = evolve(second, enterprise=None, department=None)
        assert expected == outcome(evolve(facts, contracts=(first, from_elsewhere)), LAPSE, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2026-10-30", "met"), ("2026-10-31", "unknown")])
    def test_a_contract_that_changes_to_another_trade_has_ended_in_this_one(self, on: str, expected: str) -> None:
        """In another trade from 1 November 2024: if other trades do not count, the years run from the day before."""
        change = event(Changed, "2024-11-01", trade=OTHER_TRADE, consented="2024-10-01")
        facts = company(contract(signed("2022-08-18", first="2022-08-18"), change), on=on)
        found = finding(facts, LAPSE, on)
        assert expected == found.outcome.kind.value
        if expected == "unknown":
            assert "breached" == answered(found)["contracts in the trade count from the end"]
            assert "met" == answered(found)["all contracts count from the end"]

    @pytest.mark.parametrize(("changed", "expected"), [("2026-10-30", "met"), ("2026-10-31", "unknown")])
    def test_a_contract_that_changes_to_the_trade_counts_from_that_day(self, changed: str, expected: str) -> None:
        """However old it is, it keeps the approval in its new trade only if it comes while the approval stands."""
        change = event(Changed, changed, trade=TRADE, consented=changed)
        other = contract(signed("2023-08-18", first="2023-08-18"), change, trade=OTHER_TRADE, id="K2")
        assert expected == outcome(company(run("2022-08-18", "2024-10-31"), other, on=ON), LAPSE, ON)

    def test_not_applicable_without_a_contract_under_the_approval(self) -> None:
        """A company that never had a contract, or has had none since it was approved anew, is not covered."""
        assert "not_applicable" == outcome(company(on=ON), LAPSE, ON)
        ended = run("2021-08-18", "2023-10-31")
        assert "not_applicable" == outcome(company(ended, on=ON, approved="2023-11-01"), LAPSE, ON)
        assert "breached" == outcome(company(ended, on=ON, approved="2023-10-31"), LAPSE, ON)

    def test_not_applicable_when_the_approval_was_withdrawn(self) -> None:
        """An approval that a county has withdrawn cannot lapse; the day before it still could."""
        facts = company(run("2022-08-18", "2024-10-31"), on=ON, gone=ON)
        assert "not_applicable" == outcome(facts, LAPSE, ON)
        before = company(run("2022-08-18", "2024-10-31"), on="2026-11-19", gone=ON)
        assert "breached" == outcome(before, LAPSE, "2026-11-19")

    @pytest.mark.parametrize(("last", "expected"), [("2026-11-19", "unknown"), ("2026-11-20", "breached")])
    def test_unknown_while_there_may_be_other_contracts(self, last: str, expected: str) -> None:
        """That no other contract was signed is a fact only in a portfolio that is complete to the day asked about."""
        facts = evolve(company(run("2022-08-18", "2024-10-31"), on=ON), complete=complete(signed=last))
        assert expected == outcome(facts, LAPSE, ON)

    def test_the_missing_contracts_are_named(self) -> None:
        """What is missing is the record of the contracts that are signed."""
        facts = evolve(company(run("2022-08-18", "2024-10-31"), on=ON), complete=complete())
        assert ("event signed of the contracts",) == missing(facts, LAPSE, ON)

    def test_unknown_when_a_contract_was_made_nobody_knows_when(self) -> None:
        """A contract whose signature and first day are not told may or may not have come in time."""
        facts = company(run("2022-08-18", "2024-10-31"), on=ON)
        unsigned = contract(id="K2", company=facts.enterprises[0])
        assert ("event signed of the contracts",) == missing(
            evolve(facts, contracts=(*facts.contracts, unsigned)), LAPSE, ON
        )

    def test_unknown_when_a_contract_ended_nobody_knows_when(self) -> None:
        """A contract of 2022 that may still run, or have ended any day, tells no lapse once two years have passed."""
        facts = company(run("2022-08-18"), on=ON)
        loose = evolve(facts, contracts=(evolve(facts.contracts[0], complete=complete(signed=ON)),))
        assert ("event ended of the contracts",) == missing(loose, LAPSE, ON)
        assert "met" == outcome(facts, LAPSE, ON)

    def test_a_contract_that_may_still_run_proves_no_gap(self) -> None:
        """A later contract does not show that the approval lapsed before it, while an earlier one may have run on."""
        facts = company(run("2022-08-18"), run("2026-11-01", "2026-11-10", id="K2"), on=ON)
        first, second = facts.contracts
        loose = evolve(facts, contracts=(evolve(first, complete=complete(signed=ON)), second))
        assert ("event ended of the contracts",) == missing(loose, LAPSE, ON)

    def test_a_contract_that_may_still_run_outlasts_those_that_ended(self) -> None:
        """A contract that began later and ended does not close an earlier one whose end is not told."""
        facts = company(run("2022-08-18"), run("2023-01-02", "2023-12-31", id="K2"), on=ON)
        first, second = facts.contracts
        loose = evolve(facts, contracts=(evolve(first, complete=complete(signed=ON)), second))
        assert ("event ended of the contracts",) == missing(loose, LAPSE, ON)

    def test_a_young_contract_keeps_the_approval_even_if_its_end_is_not_told(self) -> None:
        """Signed less than two years ago, it cannot have ended two years ago."""
        facts = company(run("2024-11-21"), on=ON)
        loose = evolve(facts, contracts=(evolve(facts.contracts[0], complete=complete(signed=ON)),))
        assert "met" == outcome(loose, LAPSE, ON)

    def test_a_contract_that_one_side_has_signed_begins_no_earlier_than_agreed(self) -> None:
        """Agreed to begin after the day asked about, it shows no lapse before its time."""
        half = contract(signed("2026-11-01", by=(Party.APPRENTICE,), first="2027-02-01"), id="K2")
        facts = company(run("2022-08-18", "2025-01-31"), half, on=ON)
        loose = evolve(facts, contracts=(facts.contracts[0], evolve(facts.contracts[1], complete=complete())))
        assert "met" == outcome(loose, LAPSE, ON)

    def test_the_explanation_names_contracts_and_the_number_of_years(self) -> None:
        """The breach rests on the approval, on when each contract began and ended, and on the table of years."""
        found = explanation(company(run("2022-08-18", "2024-10-31"), on=ON), LAPSE, ON)
        told = reads(found)
        assert (2, date(2024, 10, 31), date(2022, 8, 18)) == (
            told["company.lapse-years"],
            told["runs[0].ended_on"],
            told["runs[0].made_on"],
        )
        assert ("approved-2015-01-01",) == read_from(found, "approval.approved")
        (years,) = (read for read in found.because if read.path == "company.lapse-years")
        assert years.provenance is not None
        assert "https://lovdata.no/lov/2023-06-09-30/§7-9" == years.provenance.url

    def test_an_approval_without_contracts_for_two_years_has_lapsed(self) -> None:
        """C10: the last contract ended on 31 October 2024: lapsed on 21 November 2026.

        https://lovdata.no/lov/2023-06-09-30/§7-9
        """
        found = finding(company(run("2022-11-01", "2024-10-31"), on="2026-11-21"), LAPSE, "2026-11-21")
        assert {"lapsed": date(2026, 10, 31), "ended": date(2024, 10, 31)}.items() <= dict(found.outcome.values).items()

    def test_an_approval_with_a_new_contract_in_time_stands(self) -> None:
        """C11: the last contract ended on 31 January 2025, a new one is signed on 1 December 2026.

        https://lovdata.no/lov/2023-06-09-30/§7-9
        """
        runs = (run("2023-02-01", "2025-01-31"), run("2026-12-01", id="K2"))
        assert "met" == outcome(company(*runs, on="2026-12-01"), LAPSE, "2026-12-01")


class TestAnyPortfolio:
    """What holds of the three rules whatever the facts."""

    RULES = (APPROVAL, COUNTY, LAPSE)

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
