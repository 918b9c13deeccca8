from __future__ import annotations

import pytest
from facts import cited, complete, day, event, finding, findings, missing, outcome, portfolio, texts

from okstat.county_practice import practice_days
from okstat.model.complete import Complete
from okstat.model.events import Event, OfficeApprovalApplied, OfficeApprovalWithdrawn, OfficeApproved
from okstat.model.office import Office
from okstat.model.portfolio import Portfolio

APPLIED, IN_FULL = "office.new-approval-applied-for", "office.new-approval-complete"
VESTLAND, HORDALAND, OSLO = "46", "12", "03"
ON = "2026-11-20"
KNOWN = complete(approval_applied=ON)


def approved(on: str = "2014-11-01", county: str = VESTLAND) -> OfficeApproved:
    """A county approves the office."""
    return event(OfficeApproved, on, county=county)


def withdrawn(on: str) -> OfficeApprovalWithdrawn:
    """Vestland withdraws its approval."""
    return event(OfficeApprovalWithdrawn, on, county=VESTLAND)


def applied(on: str, in_full: bool | None = None, county: str = VESTLAND) -> OfficeApprovalApplied:
    """The office applies."""
    return event(OfficeApprovalApplied, on, county=county, in_full=in_full)


def office(*events: Event, known: Complete = KNOWN) -> Portfolio:
    """An office with these events."""
    return portfolio(offices=(Office(id="office", events=events, complete=known),))


def answer(facts: Portfolio, rule: str, on: str = ON) -> tuple[str, int | None] | None:
    """The answer to the one occurrence, and how many days late it was; nothing where there is none."""
    found = findings(facts, rule, on)
    if not found:
        return None
    (one,) = found
    assert one.occurrence is not None
    return one.outcome.kind.value, one.occurrence.late_days


class TestApplication:
    """Vestland: offices of the old Act apply by 1 September 2024.

    https://www.vestlandfylke.no/utdanning-og-karriere/samarbeidsorgan-for-larebedrift2/
    """

    def test_the_county_and_its_days(self) -> None:
        found = finding(office(approved()), APPLIED, ON)
        assert ("breached", "practice", "notice", "office", (("COUNTY_PRACTICE", "", ""),)) == (
            found.outcome.kind.value,
            found.wording,
            found.severity.value,
            found.bearer,
            cited(found),
        )
        assert found.occurrence is not None
        assert (1, day("2024-09-01")) == (found.occurrence.number, found.occurrence.due)
        complete_by = finding(office(approved()), IN_FULL, ON).occurrence
        assert complete_by is not None
        assert day("2024-11-15") == complete_by.due

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2024-08-31", ("met", None)),
            ("2024-09-01", ("met", None)),
            ("2024-09-02", ("met", 1)),
            ("2014-11-02", ("met", None)),
            ("2014-11-01", ("breached", None)),
            ("2014-10-31", ("breached", None)),
        ],
    )
    def test_an_application_for_the_old_approval_is_none(self, on: str, expected: tuple[str, int | None]) -> None:
        """Sent before that approval or on its day, it was for that one."""
        assert expected == answer(office(approved(), applied(on)), APPLIED)

    @pytest.mark.parametrize(("on", "expected"), [("2024-09-01", "not_applicable"), ("2024-09-02", "breached")])
    def test_overdue_from_the_day_after(self, on: str, expected: str) -> None:
        assert expected == outcome(office(approved(), known=complete(approval_applied=on)), APPLIED, on)

    def test_without_a_promise_it_is_not_known(self) -> None:
        facts = office(approved(), known=complete())
        assert ("event approval_applied of the office",) == missing(facts, APPLIED, ON)
        assert ("event approval_applied of the office",) == missing(facts, IN_FULL, ON)

    @pytest.mark.parametrize(
        ("events", "is_asked"),
        [
            ((), False),
            ((approved("2024-07-31"),), True),
            ((approved("2024-08-01"),), False),
            ((approved("2024-08-01"), applied("2024-08-20")), False),
            ((approved(), approved("2024-08-01")), False),
            ((approved(), withdrawn("2024-12-01")), True),
            ((approved(), approved("2024-12-01")), False),
            ((approved(), approved("2024-12-01"), applied("2024-09-10")), True),
            ((approved(county=OSLO),), False),
            ((approved(county=HORDALAND),), True),
            ((approved(), withdrawn("2024-09-01")), False),
            ((approved(), withdrawn("2024-09-02")), True),
        ],
    )
    def test_who_is_asked(self, events: tuple[Event, ...], is_asked: bool) -> None:
        """Offices that Vestland, or a county before it, had approved under the old Act, and has not approved anew."""
        assert is_asked is (answer(office(*events), APPLIED) is not None)

    def test_an_application_to_another_county_is_none(self) -> None:
        assert ("breached", None) == answer(office(approved(), applied("2024-08-20", county=OSLO)), APPLIED)

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((applied("2024-08-20", in_full=True),), ("met", None)),
            ((applied("2024-11-15", in_full=True),), ("met", None)),
            ((applied("2024-11-16", in_full=True),), ("met", 1)),
            ((applied("2024-08-20", in_full=False),), ("breached", None)),
            ((applied("2024-08-20", in_full=False), applied("2024-11-10", in_full=True)), ("met", None)),
            ((applied("2024-08-20"),), ("unknown", None)),
        ],
    )
    def test_complete_by_15_november(self, events: tuple[Event, ...], expected: tuple[str, int | None]) -> None:
        assert expected == answer(office(approved(), *events), IN_FULL)

    def test_whether_it_was_complete_is_a_key_of_the_application(self) -> None:
        assert ("key in_full of event approval_applied",) == missing(
            office(approved(), applied("2024-08-20")), IN_FULL, ON
        )

    def test_what_is_told(self) -> None:
        assert (
            "Fylkeskommunen ville ha alt som hører til søknaden om ny godkjenning av kontoret innen 15. november",
            "Fylkeskommunen ville ha alt som høyrer til søknaden om ny godkjenning av kontoret innan 15. november",
            "The county wanted all that belongs to the application for a new approval of the office by 15 November",
        ) == tuple(text.removesuffix(" 2024.") for text in texts(finding(office(approved()), IN_FULL, ON)))
        told = texts(finding(office(approved()), APPLIED, ON))
        assert "innen 1. september 2024. Loven har ingen frist" in told[0]
        assert "innan 1. september 2024. Lova har ingen frist" in told[1]
        assert "by 1 September 2024. The law has no deadline" in told[2]


def test_days_of_a_topic_by_county() -> None:
    """Of other topics nothing is read."""
    rows = [
        {"county": "46", "topic": "one", "value": "2024-09-01"},
        {"county": "03", "topic": "one", "value": "2024-10-01"},
        {"county": "46", "topic": "other", "value": "14"},
    ]
    assert {"46": day("2024-09-01"), "03": day("2024-10-01")} == practice_days(rows, "one")
