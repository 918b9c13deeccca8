from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from facts import (
    alone,
    cited,
    complete,
    complete_to,
    contract,
    day,
    due_on,
    enterprise,
    event,
    explanations,
    findings,
    portfolio,
    read_from,
    signed,
    started,
    texts,
)

from okstat.check import Finding
from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.enterprise import Enterprise
from okstat.model.events import AskedFor, Ended, Event, InformationAsked, InformationGiven, YearlyReportSent
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio

REPORT, INFORMATION, OF_OFFICE = "company.annual-report", "company.information-duty", "office.information-duty"
ON = "2026-11-20"
KNOWN = Complete({**complete_to(ON).days, **complete(yearly_report_sent=ON, information_given=ON).days})
APPROVAL, GRANT = AskedFor.APPROVAL, AskedFor.GRANT


def sent(on: str) -> YearlyReportSent:
    """The yearly report is sent."""
    return event(YearlyReportSent, on)


def run(first: str, ended: str | None = None, *, id: str = "K1") -> Contract:
    """Training from a day, to its last day where it has ended."""
    over = [event(Ended, ended)] if ended is not None else []
    return contract(signed(first, first=first), started(first), *over, id=id, known=KNOWN)


def facts(*runs: Contract, reports: tuple[Event, ...] = (), place: Enterprise | None = None) -> Portfolio:
    """A member with these contracts and reports, in records that lack nothing."""
    of = place if place is not None else enterprise(known=KNOWN)
    of = evolve(of, events=(*of.events, *reports))
    return portfolio(*(evolve(one, enterprise=of) for one in runs), enterprises=(of,), known=KNOWN)


def years(found: Portfolio, on: str = ON) -> dict[int, str]:
    """What is answered for each year."""
    return {
        one.occurrence.number: one.outcome.kind.value
        for one in findings(found, REPORT, on)
        if one.occurrence is not None
    }


def of_year(found: Portfolio, year: int, on: str = ON) -> Finding:
    """The finding for one year."""
    (only,) = [one for one in findings(found, REPORT, on) if one.occurrence and one.occurrence.number == year]
    return only


class TestYearlyReport:
    """The company reports to the county every year on the training it gives (2023 § 7-11 (2), 1998 § 4-7 (2)).

    No day is named: one report in each calendar year in which there was training throughout is a named policy.
    """

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2024-12-31", "breached"),
            ("2025-01-01", "met"),
            ("2025-12-31", "met"),
            ("2026-01-01", "breached"),
        ],
    )
    def test_within_the_calendar_year(self, on: str, expected: str) -> None:
        """The first and the last day of the year are in time; the day before and the day after are of other years."""
        assert expected == years(facts(run("2024-08-18"), reports=(sent(on),)))[2025]

    @pytest.mark.parametrize(
        ("first", "ended", "expected"),
        [
            ("2025-01-01", "2025-12-31", {2025: "breached"}),
            ("2025-01-02", "2025-12-31", {}),
            ("2025-01-01", "2025-12-30", {}),
            ("2024-08-18", "2026-08-17", {2025: "breached"}),
            ("2024-08-18", None, {2025: "breached", 2026: "not_applicable"}),
            ("2023-12-31", "2026-01-01", {2024: "breached", 2025: "breached"}),
        ],
    )
    def test_for_years_with_training_throughout(self, first: str, ended: str | None, expected: dict[int, str]) -> None:
        """From 1 January to 31 December; for a part of a year nothing is asked, and the year that runs is not over."""
        assert expected == years(facts(run(first, ended)))

    @pytest.mark.parametrize(
        ("ended", "first", "expected"),
        [
            ("2025-06-30", "2025-07-01", {2025: "breached"}),
            ("2025-01-01", "2025-01-02", {2025: "breached"}),
            ("2025-06-30", "2025-06-01", {2025: "breached"}),
            ("2025-06-30", "2025-07-02", {}),
        ],
    )
    def test_contracts_one_after_the_other_fill_a_year(self, ended: str, first: str, expected: dict[int, str]) -> None:
        """Where one begins on the day after another ended, or before; a day between breaks the year."""
        found = facts(run("2024-08-18", ended), run(first, "2026-06-30", id="K2"))
        assert expected == years(found)

    def test_a_contract_that_ended_earlier_does_not_end_the_year(self) -> None:
        """One that runs throughout is enough, whatever others there were."""
        found = facts(run("2024-08-18", "2025-03-01"), run("2024-09-01", "2026-06-30", id="K2"))
        assert {2025: "breached"} == years(found)

    @pytest.mark.parametrize(
        ("year", "wording", "place", "bearer"),
        [
            (2023, "1998", ("ACT_1998", "4-7", "2"), "office"),
            (2024, "2023", ("ACT_2023", "7-11", "2.1"), "member"),
        ],
    )
    def test_each_act_for_the_years_that_ended_under_it(
        self, year: int, wording: str, place: tuple[str, str, str], bearer: str
    ) -> None:
        """2023 ended under the Act of 1998, where the office answers; 2024 under that of 2023: the member."""
        found = of_year(facts(run("2022-08-18", "2026-06-30")), year)
        assert (wording, (place,), bearer, date(year, 12, 31)) == (
            found.wording,
            cited(found),
            found.bearer,
            found.governed_by,
        )
        assert ("breached", "moderate") == (found.outcome.kind.value, found.severity.value)

    def test_a_company_of_its_own_answers_itself(self) -> None:
        """Under both Acts."""
        found = facts(run("2022-08-18", "2026-06-30"), place=alone(known=KNOWN))
        assert {"company"} == {of_year(found, year).bearer for year in (2023, 2024)}

    def test_the_breach_names_the_year(self) -> None:
        """In each language."""
        assert (
            "Det er ikke rapportert til fylkeskommunen i 2025; året gikk ut 31. desember 2025.",
            "Det er ikkje rapportert til fylkeskommunen i 2025; året gjekk ut 31. desember 2025.",
            "No report was sent to the county in 2025; the year ended on 31 December 2025.",
        ) == texts(of_year(facts(run("2024-08-18", "2026-06-30")), 2025))

    @pytest.mark.parametrize(("on", "expected"), [("2025-12-31", "not_applicable"), ("2026-01-01", "breached")])
    def test_the_year_is_overdue_from_the_day_after_it(self, on: str, expected: str) -> None:
        """On 31 December there is still time."""
        assert expected == years(facts(run("2024-08-18", "2026-06-30")), on)[2025]

    @pytest.mark.parametrize(("last", "expected"), [("2025-12-30", "unknown"), ("2025-12-31", "breached")])
    def test_silence_counts_to_the_end_of_the_year(self, last: str, expected: str) -> None:
        """That nothing was sent is a fact in a record complete to 31 December."""
        known = Complete({**KNOWN.days, "yearly_report_sent": day(last)})
        found = facts(run("2024-08-18", "2026-06-30"), place=enterprise(known=known))
        assert expected == years(found)[2025]
        if expected == "unknown":
            assert ("event yearly_report_sent",) == tuple(lack.source for lack in of_year(found, 2025).missing)

    def test_where_it_is_not_known_that_training_went_on_the_year_is_not_known(self) -> None:
        """A contract of which nobody knows whether it has ended; a report settles it."""
        open_end = contract(signed("2024-08-18", first="2024-08-18"), started("2024-08-18"))
        assert ("event ended of the contracts",) == tuple(
            lack.source for lack in of_year(facts(open_end), 2025).missing
        )
        assert "unknown" == years(facts(open_end))[2025]
        assert "met" == years(facts(open_end, reports=(sent("2025-06-01"),)))[2025]
        (one,) = due_on(facts(open_end), REPORT, "2025-12-31", known_at=ON)
        assert ("unknown", "event yearly_report_sent") == (one.state.value, one.shown_by.source)

    def test_without_training_nothing_is_asked(self) -> None:
        """An enterprise that has, or is known to have, no contract with a first day."""
        assert {} == years(facts())
        assert {} == years(facts(contract(known=KNOWN)))

    def test_the_explanation_names_the_reports_and_the_contracts(self) -> None:
        """What was sent, with its event."""
        found = explanations(facts(run("2024-08-18", "2026-06-30"), reports=(sent("2024-06-01"),)), REPORT, ON)
        (only,) = [one for one in found if one.occurrence and one.occurrence.number == 2025]
        assert ("yearly_report_sent-2024-06-01",) == read_from(only, "reports.sent")

    @pytest.mark.parametrize(
        ("on", "expected"), [("2023-01-01", "met"), ("2023-12-31", "met"), ("2024-01-01", "breached")]
    )
    def test_under_the_act_of_1998_too(self, on: str, expected: str) -> None:
        """The last year that was over before 1 August 2024."""
        found = of_year(facts(run("2022-08-18"), reports=(sent(on),)), 2023)
        assert (expected, "1998") == (found.outcome.kind.value, found.wording)


def asked(on: str, due: str | None, what: AskedFor = APPROVAL) -> InformationAsked:
    """The county asks, by a day or without naming one."""
    return event(InformationAsked, on, asked_for=what, **({"due": due} if due else {}))


def given(on: str, what: AskedFor = APPROVAL) -> InformationGiven:
    """The county gets its answer."""
    return event(InformationGiven, on, asked_for=what)


def of_company(*events: Event, known: Complete = KNOWN) -> Portfolio:
    """A member of whom the county asks this."""
    return portfolio(enterprises=(enterprise(*events, known=known),))


class TestInformation:
    """The company gives the county what it asks for, to judge approval and to pay grants.

    Forskrift 2024 § 6-16 (a) and (b), forskrift 2006 § 11-3 (1). When, is for the county to say.
    """

    @pytest.mark.parametrize(
        ("on", "expected", "late"),
        [("2026-02-14", "met", None), ("2026-02-15", "met", None), ("2026-02-16", "met", 1)],
    )
    def test_by_the_day_the_county_names(self, on: str, expected: str, late: int | None) -> None:
        """On that day it is in time, on the day after it is a day late."""
        (found,) = findings(of_company(asked("2026-01-15", "2026-02-15"), given(on)), INFORMATION, ON)
        assert (expected, late) == (found.outcome.kind.value, found.occurrence and found.occurrence.late_days)

    @pytest.mark.parametrize(("on", "expected"), [("2026-02-15", "not_applicable"), ("2026-02-16", "breached")])
    def test_unanswered_it_is_overdue_from_the_day_after(self, on: str, expected: str) -> None:
        """On the day itself there is still time."""
        (found,) = findings(of_company(asked("2026-01-15", "2026-02-15")), INFORMATION, on)
        assert expected == found.outcome.kind.value

    @pytest.mark.parametrize("what", AskedFor)
    def test_each_purpose_has_its_own_answer(self, what: AskedFor) -> None:
        """What is given for another purpose answers nothing."""
        other = GRANT if what is APPROVAL else APPROVAL
        (found,) = findings(
            of_company(asked("2026-01-15", "2026-02-15", what), given("2026-02-01", other)), INFORMATION, ON
        )
        assert "breached" == found.outcome.kind.value

    def test_a_request_without_a_day_is_never_late(self) -> None:
        """The law names no day: nothing is overdue; those that name one keep their number."""
        found = findings(of_company(asked("2026-01-01", None), asked("2026-01-15", "2026-02-15")), INFORMATION, ON)
        assert [2] == [one.occurrence.number for one in found if one.occurrence]

    @pytest.mark.parametrize(
        ("due", "wording", "places", "bearer"),
        [
            ("2024-07-31", "2006", (("REGULATION_2006", "11-3", "1"),), "office"),
            ("2024-08-01", "2024", (("REGULATION_2024", "6-16", "1a"), ("REGULATION_2024", "6-16", "1b")), "member"),
        ],
    )
    def test_each_regulation_for_what_is_due_under_it(
        self, due: str, wording: str, places: tuple[tuple[str, str, str], ...], bearer: str
    ) -> None:
        """The due day decides."""
        (found,) = findings(of_company(asked("2024-07-01", due)), INFORMATION, ON)
        assert (wording, places, bearer, day(due)) == (found.wording, cited(found), found.bearer, found.governed_by)
        assert ("breached", "moderate") == (found.outcome.kind.value, found.severity.value)

    def test_the_breach_names_the_request_and_the_day(self) -> None:
        """In each language."""
        (found,) = findings(of_company(asked("2026-01-15", "2026-02-15")), INFORMATION, ON)
        assert (
            "Fylkeskommunen har ikke fått svar på anmodning nummer 1; svaret skulle gis innen 15. februar 2026.",
            "Fylkeskommunen har ikkje fått svar på oppmoding nummer 1; svaret skulle givast innan 15. februar 2026.",
            "The county has had no answer to request number 1; the answer was to be given by 15 February 2026.",
        ) == texts(found)

    @pytest.mark.parametrize(("last", "expected"), [("2026-02-14", "unknown"), ("2026-02-15", "breached")])
    def test_silence_counts_to_the_due_day(self, last: str, expected: str) -> None:
        """That no answer was given is a fact in a record complete to that day."""
        known = complete(information_given=last)
        (found,) = findings(of_company(asked("2026-01-15", "2026-02-15"), known=known), INFORMATION, ON)
        assert expected == found.outcome.kind.value
        if expected == "unknown":
            assert ("event information_given",) == tuple(lack.source for lack in found.missing)

    @pytest.mark.parametrize(
        ("on", "known", "answers", "expected"),
        [
            ("2024-07-31", "2024-07-31", (), "not_applicable"),
            ("2024-08-01", "2024-07-30", (), "unknown"),
            ("2024-08-01", "2024-07-31", (), "breached"),
            ("2024-08-01", "2024-07-31", ("2024-07-31",), "met"),
            ("2024-08-02", "2024-07-31", ("2024-08-01",), "met"),
        ],
    )
    def test_in_the_last_days_of_the_old_regulation(
        self, on: str, known: str, answers: tuple[str, ...], expected: str
    ) -> None:
        """What was due on 31 July 2024 is asked by the regulation of 2006 afterwards too."""
        facts = of_company(
            asked("2024-07-01", "2024-07-31"), *map(given, answers), known=complete(information_given=known)
        )
        (found,) = findings(facts, INFORMATION, on)
        assert (expected, "2006") == (found.outcome.kind.value, found.wording)


class TestInformationFromTheOffice:
    """The office gives the county what it asks for to judge its approval (forskrift 2024 § 6-19 (1))."""

    @pytest.mark.parametrize(("answers", "expected"), [((), "breached"), ((given("2026-02-15"),), "met")])
    def test_by_the_day_the_county_names(self, answers: tuple[Event, ...], expected: str) -> None:
        """As for a company; the office bears the duty."""
        office = Office(id="office", events=(asked("2026-01-15", "2026-02-15"), *answers), complete=KNOWN)
        (found,) = findings(portfolio(offices=(office,)), OF_OFFICE, ON)
        assert (expected, "office", (("REGULATION_2024", "6-19", "1"),), "moderate") == (
            found.outcome.kind.value,
            found.bearer,
            cited(found),
            found.severity.value,
        )

    def test_what_was_due_before_is_not_asked_about(self) -> None:
        """Under the old Act the office answered as a company."""
        office = Office(id="office", events=(asked("2024-07-01", "2024-07-31"),), complete=KNOWN)
        assert () == findings(portfolio(offices=(office,)), OF_OFFICE, ON)

    @pytest.mark.parametrize(
        ("on", "known", "expected"),
        [
            ("2026-02-15", "2026-02-15", "not_applicable"),
            ("2026-02-16", "2026-02-14", "unknown"),
            ("2026-02-16", "2026-02-15", "breached"),
        ],
    )
    def test_unanswered(self, on: str, known: str, expected: str) -> None:
        """On the day itself there is still time; that there was no answer is a fact in a record complete to it."""
        request = asked("2026-01-15", "2026-02-15")
        office = Office(id="office", events=(request,), complete=complete(information_given=known))
        (found,) = findings(portfolio(offices=(office,)), OF_OFFICE, on)
        assert expected == found.outcome.kind.value
        if expected == "unknown":
            assert ("event information_given",) == tuple(lack.source for lack in found.missing)
