from __future__ import annotations

import pytest
from attrs import evolve
from facts import (
    cited,
    complete,
    contract,
    day,
    enterprise,
    event,
    explanation,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
    read_from,
    reads,
    started,
    texts,
)

from okstat.model.complete import Complete
from okstat.model.events import (
    AssessmentHeld,
    AssistanceAgreed,
    AssistedTask,
    Event,
    ExamRegistered,
    Party,
    TalkHeld,
    YearlyReportSent,
)
from okstat.model.portfolio import Portfolio

HELP, REPORTS = "office.help-by-agreement", "office.reports-by-agreement"
ON = "2026-11-20"
OLD, NEW = "2024-07-31", "2024-08-01"
KNOWN = complete(assistance_agreed=ON)
TALK, ASSESSMENT = AssistedTask.TALK, AssistedTask.ASSESSMENT
REGISTRATION, REPORT = AssistedTask.EXAM_REGISTRATION, AssistedTask.YEARLY_REPORT
AGREEMENT = "event assistance_agreed of the enterprise"


def agreed(on: str, *tasks: AssistedTask, last: str | None = None) -> AssistanceAgreed:
    """Company and office agree on help."""
    more = {"last": last} if last else {}
    return event(AssistanceAgreed, on, office="office", tasks=tasks or None, **more)


def talked(on: str, *by: Party) -> TalkHeld:
    """A talk is held, by these."""
    return event(TalkHeld, on, by=by or None)


def facts(*events: Event, of_place: tuple[Event, ...] = (), known: Complete = KNOWN) -> Portfolio:
    """A contract with these events, with a member that has agreed on this."""
    return portfolio(contract(started("2023-08-18"), *events, company=enterprise(*of_place, known=known)))


OFFICE, COMPANY, INSTRUCTOR = Party.OFFICE, Party.COMPANY, Party.INSTRUCTOR


class TestHelpUnderAContract:
    """An office may by agreement help companies with other tasks, training among them (forskrift 2024 § 6-17 (2))."""

    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            ("2026-02-09", None, "met"),
            ("2026-02-10", None, "met"),
            ("2026-02-11", None, "breached"),
            ("2025-01-01", "2026-02-10", "met"),
            ("2025-01-01", "2026-02-09", "breached"),
        ],
    )
    def test_agreed_on_by_the_day_it_was_done(self, first: str, last: str | None, expected: str) -> None:
        """A talk by the office on 10 February 2026, both days of the agreement included."""
        found = facts(talked("2026-02-10", OFFICE), of_place=(agreed(first, TALK, last=last),))
        assert expected == outcome(found, HELP, ON)

    @pytest.mark.parametrize(
        ("done", "task"),
        [
            (talked("2026-02-10", OFFICE), TALK),
            (event(AssessmentHeld, "2026-02-10", by=(OFFICE,)), ASSESSMENT),
            (event(ExamRegistered, "2026-02-10", by=OFFICE), REGISTRATION),
        ],
    )
    def test_each_task_is_agreed_on(self, done: Event, task: AssistedTask) -> None:
        """An agreement on something else does not do; one that names no task may be on any."""
        other = TALK if task is not TALK else ASSESSMENT
        assert "met" == outcome(facts(done, of_place=(agreed("2025-01-01", other, task),)), HELP, ON)
        assert "breached" == outcome(facts(done, of_place=(agreed("2025-01-01", other),)), HELP, ON)
        assert (AGREEMENT,) == missing(facts(done, of_place=(agreed("2025-01-01"),)), HELP, ON)

    @pytest.mark.parametrize(("on", "expected"), [(OLD, "met"), (NEW, "breached")])
    def test_since_the_regulation_of_2024(self, on: str, expected: str) -> None:
        """What was done before asks no agreement, also where something else was done later."""
        later = event(AssessmentHeld, "2026-02-10", by=(OFFICE,))
        assert expected == outcome(
            facts(talked(on, OFFICE), later, of_place=(agreed("2025-01-01", ASSESSMENT),)), HELP, ON
        )

    @pytest.mark.parametrize(
        "by", [(), (INSTRUCTOR,), (OFFICE, INSTRUCTOR), (OFFICE, COMPANY), (OFFICE, Party.TRAINING_MANAGER)]
    )
    def test_what_the_company_does_itself_needs_no_agreement(self, by: tuple[Party, ...]) -> None:
        """Also where the office sits beside; who did it may not be told."""
        assert "not_applicable" == outcome(facts(talked("2026-02-10", *by)), HELP, ON)
        sent = event(ExamRegistered, "2026-02-10", by=COMPANY)
        assert "not_applicable" == outcome(facts(sent), HELP, ON)
        assert "breached" == outcome(facts(talked("2026-02-10", OFFICE, Party.APPRENTICE)), HELP, ON)

    def test_the_breach_says_what_and_when(self) -> None:
        """In each language; the office answers, and the company is responsible all the same."""
        found = finding(facts(talked("2026-02-10", OFFICE)), HELP, ON)
        assert (
            "Kontoret tok seg 10. februar 2026 av dette uten avtale med bedriften: samtalen om utvikling.",
            "Kontoret tok seg 10. februar 2026 av dette utan avtale med bedrifta: samtalen om utvikling.",
            "On 10 February 2026 the office did this without an agreement with the company: the talk on development.",
        ) == texts(found)
        assert ("2024", (("REGULATION_2024", "6-17", "2"),), "office", "notice", day("2026-02-10")) == (
            found.wording,
            cited(found),
            found.bearer,
            found.severity.value,
            found.governed_by,
        )

    @pytest.mark.parametrize(
        ("done", "what"),
        [
            (event(AssessmentHeld, "2026-02-10", by=(OFFICE,)), ("halvårsvurderingen", "the half-year assessment")),
            (
                event(ExamRegistered, "2026-02-10", by=OFFICE),
                ("oppmeldingen til prøven", "the registration for the exam"),
            ),
        ],
    )
    def test_each_task_is_named(self, done: Event, what: tuple[str, str]) -> None:
        """In bokmål and English."""
        found = finding(facts(done), HELP, ON)
        assert all(
            text.endswith(f": {word}.") for text, word in zip((found.text("nb"), found.text("en")), what, strict=True)
        )

    @pytest.mark.parametrize(("on", "expected"), [(OLD, 0), (NEW, 1)])
    def test_under_the_old_act_the_office_did_its_own_tasks(self, on: str, expected: int) -> None:
        """Until 31 July 2024 it was itself the training company."""
        assert expected == len(findings(facts(talked(on, OFFICE)), HELP, ON))

    def test_what_was_done_before_is_left_out_later_too(self) -> None:
        """A talk by the office in July 2024 without an agreement, one in August with one."""
        both = (talked(OLD, OFFICE), talked(NEW, OFFICE))
        assert "met" == outcome(facts(*both, of_place=(agreed(NEW, TALK),)), HELP, ON)

    @pytest.mark.parametrize(("last", "expected"), [("2026-02-09", "unknown"), ("2026-02-10", "breached")])
    def test_silence_counts_to_the_day_it_was_done(self, last: str, expected: str) -> None:
        """That nothing was agreed is a fact in a record complete to that day."""
        found = facts(talked("2026-02-10", OFFICE), known=complete(assistance_agreed=last))
        assert expected == outcome(found, HELP, ON)
        if expected == "unknown":
            assert (AGREEMENT,) == missing(found, HELP, ON)

    def test_one_thing_done_without_decides(self) -> None:
        """Whatever is not known of the others."""
        both = (talked("2026-01-10", OFFICE), event(AssessmentHeld, "2026-02-10", by=(OFFICE,)))
        found = facts(*both, of_place=(agreed("2026-01-01", last="2026-01-31"),))
        assert "breached" == outcome(found, HELP, ON)

    def test_unknown_without_the_company(self) -> None:
        """Nobody knows with whom it would have been agreed."""
        nowhere = evolve(contract(talked("2026-02-10", OFFICE)), enterprise=None, department=None)
        assert ("key company of the contract",) == missing(portfolio(nowhere), HELP, ON)

    def test_the_explanation_names_what_was_done_and_agreed(self) -> None:
        """With the events."""
        found = explanation(facts(talked("2026-02-10", OFFICE), of_place=(agreed("2026-02-11", TALK),)), HELP, ON)
        assert ((TALK, day("2026-02-10")),) == reads(found)["helped.rows"]
        assert ("talk_held-2026-02-10",) == read_from(found, "helped.rows")
        assert day("2026-02-11") == reads(found)["memberships.help.rows[0].first"]


def reporting(*events: Event, by: Party | None = OFFICE, on: str = "2026-02-10") -> Portfolio:
    """An enterprise whose yearly report was sent on a day."""
    sent = event(YearlyReportSent, on, by=by)
    return portfolio(enterprises=(enterprise(sent, *events, known=KNOWN),))


class TestHelpWithReports:
    """The same of the yearly report that an office sends for the company."""

    @pytest.mark.parametrize(
        ("agreements", "expected"),
        [
            ((agreed("2026-02-10", REPORT),), "met"),
            ((agreed("2026-02-11", REPORT),), "breached"),
            ((agreed("2026-01-01", TALK),), "breached"),
            ((agreed("2026-01-01"),), "unknown"),
            ((), "breached"),
        ],
    )
    def test_agreed_on_by_the_day_it_was_sent(self, agreements: tuple[Event, ...], expected: str) -> None:
        """For that task."""
        assert expected == outcome(reporting(*agreements), REPORTS, ON)

    @pytest.mark.parametrize("by", [COMPANY, None])
    def test_a_report_of_the_companys_own_needs_none(self, by: Party | None) -> None:
        """Nor one of which nobody knows who sent it."""
        assert "not_applicable" == outcome(reporting(by=by), REPORTS, ON)

    def test_the_breach_says_what_and_when(self) -> None:
        """In each language."""
        found = finding(reporting(), REPORTS, ON)
        assert (
            "Kontoret tok seg 10. februar 2026 av dette uten avtale med bedriften: den årlige rapporten.",
            "Kontoret tok seg 10. februar 2026 av dette utan avtale med bedrifta: den årlege rapporten.",
            "On 10 February 2026 the office did this without an agreement with the company: the yearly report.",
        ) == texts(found)
        assert ("2024", (("REGULATION_2024", "6-17", "2"),), "office", "notice") == (
            found.wording,
            cited(found),
            found.bearer,
            found.severity.value,
        )

    @pytest.mark.parametrize(("on", "expected"), [(OLD, 0), (NEW, 1)])
    def test_not_under_the_old_act(self, on: str, expected: int) -> None:
        """Then the office reported as the training company."""
        assert expected == len(findings(reporting(on=on), REPORTS, ON))
