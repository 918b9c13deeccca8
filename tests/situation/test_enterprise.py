"""The situations of an enterprise, an office and a person."""

from __future__ import annotations

import pytest
from attrs import evolve
from facts import OSLO, TRADE, authority, complete, day, enterprise, event, person, portfolio, record_of

from okstat.model.events import (
    Assessor,
    Considered,
    EmployeesCounted,
    Event,
    Left,
    MembersReported,
    OfficeApprovalWithdrawn,
    OfficeApproved,
    OfficeAssessed,
    OfficeBoardElected,
    TrainingManagerNamed,
)
from okstat.model.office import Office
from okstat.situation.enterprise import Employees, PersonSituation, fold_considered, fold_employees, fold_office
from okstat.situation.parts.membership import Member
from okstat.situation.parts.office_approval import OfficeApproval
from okstat.situation.parts.office_board import OfficeAssessment
from okstat.situation.parts.training_manager import TrainingManager, fold_managers
from okstat.situation.view import view

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


# ── the board of an office, its reports, who is professionally responsible ──────────────────────


def test_the_board_elected_last_counts() -> None:
    """With what is told of it, and nothing of the one before."""
    first = event(OfficeBoardElected, "2025-01-01", employers=4, employees=2, learners=1)
    last = event(OfficeBoardElected, "2026-01-01", employers=3)
    known = complete(board_elected="2026-06-01")
    found = fold_office(record_of(first, last, known=known), OFFICE, (), (), ()).board
    assert ((last,), day("2026-01-01"), 3, None, None, day("2026-06-01")) == (
        found.events,
        found.elected_on,
        found.employers,
        found.employees,
        found.learners,
        found.silent_to,
    )
    none = fold_office(record_of(known=known), OFFICE, (), (), ()).board
    assert ((), None, None, day("2026-06-01")) == (none.events, none.elected_on, none.learners, none.silent_to)


def test_reports_of_members_and_judgements_of_the_office_by_day() -> None:
    """And how far silence on further ones is a fact."""
    reports = [event(MembersReported, on) for on in ("2026-02-01", "2025-02-01")]
    judged = event(OfficeAssessed, "2025-01-01", county=OSLO, by=Assessor.BOARD, favourable=True)
    known = complete(members_reported="2026-06-01", professionally_assessed="2026-07-01")
    found = fold_office(record_of(*reports, judged, known=known), OFFICE, (), (), ())
    assert ((day("2025-02-01"), day("2026-02-01")), day("2026-06-01")) == (found.reported.on, found.reported.silent_to)
    assert set(reports) == set(found.reported.events)
    assert (OfficeAssessment(day("2025-01-01"), OSLO, Assessor.BOARD, True),) == found.assessed.rows
    assert ((judged,), day("2026-07-01")) == (found.assessed.events, found.assessed.silent_to)


def test_the_latest_manager_of_each_trade_and_department() -> None:
    """One of the whole enterprise is another than one of a department."""
    named = [
        event(TrainingManagerNamed, "2024-01-01", trade=TRADE, practice_years=5),
        event(TrainingManagerNamed, "2025-01-01", trade=TRADE, has_trade_certificate=True),
        event(
            TrainingManagerNamed,
            "2025-02-01",
            trade=TRADE,
            department="dep",
            has_higher_education=False,
            is_instructor=True,
        ),
    ]
    found = fold_managers(record_of(*named, known=complete(training_manager_named="2026-06-01")))
    assert (
        TrainingManager(day("2025-01-01"), TRADE, None, True, None, None, None),
        TrainingManager(day("2025-02-01"), TRADE, "dep", None, False, None, True),
    ) == found.rows
    assert (tuple(named), day("2026-06-01")) == (found.events, found.silent_to)
    assert (found.rows[1], found.rows[0], None) == (
        found.of(TRADE, "dep"),
        found.of(TRADE, "elsewhere"),
        found.of("HSHEA3----", "dep"),
    )


def test_the_days_on_which_apprentices_were_considered() -> None:
    """By day."""
    on = ("2025-01-01", "2025-02-01")
    found = fold_considered(record_of(*(event(Considered, one) for one in on), known=complete(considered="2026-06-01")))
    assert (tuple(day(one) for one in on), day("2026-06-01")) == (found.on, found.silent_to)
    assert 2 == len(found.events)


def test_an_office_knows_its_members_and_the_boards_of_counties() -> None:
    """Each membership with its days; the boards that the portfolio tells of."""
    left = enterprise(event(Left, "2025-07-01", office="office"))
    stays = evolve(enterprise(joined="2021-01-01"), id="other")
    facts = portfolio(enterprises=(left, stays), offices=(OFFICE,), counties=(authority(), authority(code="46")))
    (found,) = view(facts, day("2026-11-20")).offices
    assert (
        Member("agency", day("2020-01-01"), day("2025-06-30")),
        Member("other", day("2021-01-01"), None),
    ) == found.members
    assert ["03", "46"] == [board.county for board in found.boards]
