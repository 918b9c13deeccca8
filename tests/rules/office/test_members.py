from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from facts import (
    OSLO,
    cited,
    complete,
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
    texts,
)

from okstat.model.complete import Complete
from okstat.model.events import Attested, Event, Joined, Left, MembersReported, OfficeApproved, OfficeBoardElected
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio

NOTICE, WITHDRAWAL = "office.member-change-notice", "office.withdrawal"
ON = "2026-11-20"
OLD, NEW = "2024-07-31", "2024-08-01"
KNOWN = complete(members_reported=ON, approved=ON)


def reported(on: str) -> MembersReported:
    """A county is told of the members."""
    return event(MembersReported, on, county=OSLO)


def facts(*reports: Event, joined: str, left: str | None = None, known: Complete = KNOWN) -> Portfolio:
    """An office with one member since a day, and to a day."""
    gone = [event(Left, left, office="office")] if left else []
    member = enterprise(event(Joined, joined, office="office"), *gone, joined=None)
    return portfolio(enterprises=(member,), offices=(Office(id="office", events=reports, complete=known),))


class TestMemberChangeNotice:
    """The office tells the county which companies it has agreements with (forskrift 2024 § 6-19 (1)).

    1998 § 4-3 (2): it tells when its group of members changes. No day is named in either.
    """

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-02-28", "judgement"), ("2026-03-01", "met"), ("2026-03-02", "met")]
    )
    def test_told_on_the_day_of_the_change_or_later(self, on: str, expected: str) -> None:
        """What was told the day before does not hold the member of 1 March."""
        assert expected == outcome(facts(reported(on), joined="2026-03-01"), NOTICE, ON)

    def test_a_member_that_leaves_is_a_change_too(self) -> None:
        """From the first day without it."""
        found = facts(reported("2026-05-31"), joined="2026-03-01", left="2026-06-01")
        assert "met" == outcome(found, NOTICE, "2026-05-31")
        assert ("judgement", day("2026-06-01")) == (
            outcome(found, NOTICE, "2026-06-01"),
            finding(found, NOTICE, "2026-06-01").governed_by,
        )
        assert "met" == outcome(facts(reported("2026-06-01"), joined="2026-03-01", left="2026-06-01"), NOTICE, ON)

    def test_the_question_says_who_decides_and_what_is_at_hand(self) -> None:
        """The day of the change, in each language."""
        assert (
            (
                "Medlemmene ble endret 1. mars 2026, og fylkeskommunen har ikke fått vite det. Loven nevner "
                "ingen dag: når skal kontoret melde fra? Kontoret avgjør det, og fylkeskommunen kan si når den "
                "venter det."
            ),
            (
                "Medlemmene vart endra 1. mars 2026, og fylkeskommunen har ikkje fått vite det. Lova nemner "
                "ingen dag: når skal kontoret melde frå? Kontoret avgjer det, og fylkeskommunen kan seie når han "
                "ventar det."
            ),
            (
                "The members changed on 1 March 2026, and the county has not been told. The law names no day: "
                "when shall the office report it? The office decides, and the county may say when it expects it."
            ),
        ) == texts(finding(facts(joined="2026-03-01"), NOTICE, ON))

    @pytest.mark.parametrize(
        ("joined", "wording", "place"),
        [(OLD, "1998", ("ACT_1998", "4-3", "2")), (NEW, "2024", ("REGULATION_2024", "6-19", "1"))],
    )
    def test_each_act_for_changes_under_it(self, joined: str, wording: str, place: tuple[str, str, str]) -> None:
        """The day of the change decides; the office bears the duty under both."""
        found = finding(facts(reported(joined), joined=joined), NOTICE, ON)
        assert (wording, (place,), "office", day(joined)) == (
            found.wording,
            cited(found),
            found.bearer,
            found.governed_by,
        )
        assert ("met", "moderate") == (found.outcome.kind.value, found.severity.value)

    @pytest.mark.parametrize(("last", "expected"), [("2026-11-19", "unknown"), (ON, "judgement")])
    def test_silence_counts_to_the_day_asked_about(self, last: str, expected: str) -> None:
        """That the county was not told is a fact only in a record complete to that day."""
        found = facts(joined="2026-03-01", known=complete(members_reported=last))
        assert expected == outcome(found, NOTICE, ON)
        if expected == "unknown":
            assert ("event members_reported of the office",) == missing(found, NOTICE, ON)

    def test_without_members_there_is_nothing_to_tell(self) -> None:
        """An office that nobody has joined, or only another one."""
        alone = portfolio(offices=(Office(id="office", complete=KNOWN),))
        assert "not_applicable" == outcome(alone, NOTICE, ON)
        elsewhere = enterprise(event(Joined, "2026-03-01", office="other"), joined=None)
        both = (Office(id="office", complete=KNOWN),)
        assert "not_applicable" == outcome(portfolio(enterprises=(elsewhere,), offices=both), NOTICE, ON)

    def test_the_latest_change_of_all_members_counts(self) -> None:
        """Whichever member it is."""
        found = facts(reported("2026-03-01"), joined="2026-03-01")
        later = evolve(enterprise(joined="2026-04-01"), id="later")
        more = evolve(found, enterprises=(later, *found.enterprises))
        assert "judgement" == outcome(more, NOTICE, ON)
        assert day("2026-04-01") == dict(finding(more, NOTICE, ON).outcome.values)["changed"]
        assert "met" == outcome(more, NOTICE, "2026-03-31")

    def test_the_explanation_names_what_was_told(self) -> None:
        """With its event."""
        found = explanation(facts(reported("2026-02-28"), joined="2026-03-01"), NOTICE, ON)
        assert day("2026-03-01") == reads(found)["members[0].first"]
        assert ("members_reported-2026-02-28",) == read_from(found, "reported.on")


def attested(requirement: str, met: bool) -> Attested:
    """Somebody says whether a condition is met."""
    return event(Attested, "2026-03-01", requirement=requirement, met=met, id=requirement)


def board(**seats: Any) -> OfficeBoardElected:
    """A board; one of each side unless told else."""
    return event(OfficeBoardElected, "2026-01-10", **{"employers": 1, "employees": 1, "learners": 1, **seats})


def approved(*events: Event, known: Complete = KNOWN, since: str | None = "2025-01-10") -> Portfolio:
    """An office that Oslo approved on a day."""
    given = [event(OfficeApproved, since, county=OSLO)] if since else []
    return portfolio(offices=(Office(id="office", events=(*given, *events), complete=known),))


class TestWithdrawal:
    """The county may withdraw the approval when the conditions are no longer met (§ 6-19 (2)): a judgement."""

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((), "not_applicable"),
            ((board(), attested("office.statutes", True), attested("office.registered", True)), "not_applicable"),
            ((board(employers=None),), "not_applicable"),
            ((attested("company.plan", False),), "not_applicable"),
            ((attested("office.statutes", False),), "judgement"),
            ((attested("office.registered", False),), "judgement"),
            ((board(employers=0),), "judgement"),
            ((board(employees=0),), "judgement"),
            ((board(learners=0),), "judgement"),
        ],
    )
    def test_the_question_is_put_when_a_condition_is_known_not_to_be_met(
        self, events: tuple[Event, ...], expected: str
    ) -> None:
        """Of statutes, registration and board; what is not known puts no question."""
        assert expected == outcome(approved(*events), WITHDRAWAL, ON)

    def test_the_question_names_what_is_lacking_and_who_decides(self) -> None:
        """In each language."""
        found = finding(
            approved(board(learners=0), attested("office.statutes", False), attested("office.registered", False)),
            WITHDRAWAL,
            ON,
        )
        assert (
            (
                "Kontoret oppfyller ikke lenger alle vilkår: vedtektene, registreringen og styret. Skal fylkeskommunen "
                "trekke godkjenningen tilbake? Fylkeskommunen avgjør det."
            ),
            (
                "Kontoret oppfyller ikkje lenger alle vilkår: vedtektene, registreringa og styret. Skal fylkeskommunen "
                "trekkje godkjenninga tilbake? Fylkeskommunen avgjer det."
            ),
            (
                "The office no longer meets all conditions: the statutes, the registration and the board. Shall "
                "the county withdraw the approval? The county decides."
            ),
        ) == texts(found)
        assert ("2024", (("REGULATION_2024", "6-19", "2"),), "county", "serious") == (
            found.wording,
            cited(found),
            found.bearer,
            found.severity.value,
        )

    def test_an_office_without_approval_has_none_to_lose(self) -> None:
        """Where that is a fact; else it is not known."""
        assert "not_applicable" == outcome(approved(board(learners=0), since=None), WITHDRAWAL, ON)
        silent = approved(board(learners=0), since=None, known=complete(joined=ON))
        assert ("event approved of the office",) == missing(silent, WITHDRAWAL, ON)

    def test_not_before_the_regulation_of_2024(self) -> None:
        """Under the old Act the rule on companies held."""
        lacking = approved(attested("office.statutes", False), since="2020-01-01")
        assert () == findings(lacking, WITHDRAWAL, OLD)
        assert 1 == len(findings(lacking, WITHDRAWAL, NEW))
