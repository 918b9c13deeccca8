"""The situations of an enterprise, an office and a person."""

from __future__ import annotations

import pytest
from facts import OSLO, TRADE, complete, day, event, person, record_of

from okstat.model.events import EmployeesCounted, Event, OfficeApprovalWithdrawn, OfficeApproved
from okstat.model.office import Office
from okstat.situation.enterprise import Employees, PersonSituation, fold_employees, fold_office
from okstat.situation.office_approval import OfficeApproval

VESTLAND, VIKEN, AKERSHUS = "46", "30", "32"
OFFICE = Office(id="office")


@pytest.mark.parametrize(
    ("on", "number", "counted"),
    [("2022-01-09", None, None), ("2022-01-10", 70, "2022-01-10"), ("2023-01-10", 80, "2023-01-10")],
)
def test_the_latest_count_of_employees(on: str, number: int | None, counted: str | None) -> None:
    """Before the first count the number is not known."""
    counts = tuple(event(EmployeesCounted, of, employees=n) for of, n in (("2022-01-10", 70), ("2023-01-10", 80)))
    found = fold_employees(record_of(*reversed(counts), on=on))
    expected = Employees(found.events, number, day(counted) if counted else None)
    assert expected == found
    assert [one for one in counts if one.on <= day(on)] == list(found.events)


def approved(on: str, county: str = OSLO, trade: str | None = None) -> OfficeApproved:
    """A county approves the office."""
    return event(OfficeApproved, on, id=f"+{on}-{county}-{trade}", county=county, trade=trade)


def gone(on: str, county: str = OSLO, trade: str | None = None) -> OfficeApprovalWithdrawn:
    """A county withdraws its approval."""
    return event(OfficeApprovalWithdrawn, on, id=f"-{on}-{county}-{trade}", county=county, trade=trade)


def approvals(*events: Event) -> tuple[OfficeApproval, ...]:
    """The approvals of the office."""
    return fold_office(record_of(*events), OFFICE, (), (), ()).counties


def test_an_approval_lasts_to_the_day_before_withdrawal() -> None:
    """Withdrawn on 1 July: the last day is 30 June; given anew, it stands."""
    first = OfficeApproval(OSLO, day("2020-01-02"), day("2022-06-30"))
    again = OfficeApproval(OSLO, day("2022-07-01"), None)
    assert (first, again) == approvals(approved("2020-01-02"), gone("2022-07-01"), approved("2022-07-01"))


@pytest.mark.parametrize(
    ("given", "withdrawn", "stands"),
    [(OSLO, OSLO, False), (OSLO, VESTLAND, True), (VIKEN, AKERSHUS, False), ("99", "99", False)],
)
def test_only_the_same_county_withdraws(given: str, withdrawn: str, stands: bool) -> None:
    """Or one that took over from it."""
    (found,) = approvals(approved("2020-01-02", given), gone("2024-07-01", withdrawn))
    assert stands is (found.last is None)


@pytest.mark.parametrize(
    ("given", "withdrawn", "stands"),
    [
        (None, None, False),
        (TRADE, None, False),
        (TRADE, TRADE, False),
        (TRADE, "HSHEA3----", True),
        (None, TRADE, True),
    ],
)
def test_a_withdrawal_in_one_trade_leaves_the_others(given: str | None, withdrawn: str | None, stands: bool) -> None:
    """One that names no trade takes all."""
    (found,) = approvals(approved("2020-01-02", trade=given), gone("2022-07-01", trade=withdrawn))
    assert stands is (found.last is None)


def test_an_office_with_all_that_belongs_to_it() -> None:
    """Its events, how far further approvals are ruled out, and the counties of its contracts."""
    events = (approved("2020-01-02"), gone("2022-07-01"))
    found = fold_office(
        record_of(*events, known=complete(approved="2026-01-31")), OFFICE, (), (OSLO, VESTLAND), (OSLO,)
    )
    assert (OFFICE, events, day("2026-01-31"), (OSLO, VESTLAND), (OSLO,), day("2026-11-20")) == (
        found.office,
        found.events,
        found.approvals_silent_to,
        found.contract_counties,
        found.counties_of_running,
        found.on,
    )


def test_a_situation_of_a_person_shows_nothing_personal() -> None:
    """Neither id nor birth date stands in what is printed."""
    shown = repr(PersonSituation(person("2007-03-14"), day("2026-11-20"), ()))
    assert "2007" not in shown
    assert "P1" not in shown
