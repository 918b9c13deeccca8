"""The county's approval of a contract, approvals of a company, and when contracts under them ran."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from facts import OSLO, TRADE, complete, day, event, record_of
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.events import (
    ApprovalWithdrawn,
    Approved,
    ContractApproved,
    ContractKind,
    Event,
    Refused,
    Returned,
    Submitted,
)
from okstat.situation.approval import ApprovalOfContract, Run, fold_approval_of_contract, fold_company_approval
from okstat.situation.history import record

OTHER_TRADE, VESTLAND, AKERSHUS, VIKEN = "HSHEA3----", "46", "32", "30"


# ── the contract ────────────────────────────────────────────────────────────────────────────────


def test_a_contract_nobody_has_decided_on() -> None:
    """Nothing is told but how far that is a fact."""
    found = fold_approval_of_contract(record_of(known=complete(approved="2026-01-31")))
    assert ApprovalOfContract((), None, None, None, None, None, day("2026-01-31")) == found


def test_the_way_to_the_approval() -> None:
    """The last submission and the last return, the approval and the day from which it lets the contract count."""
    events: tuple[Event, ...] = (
        event(Submitted, "2025-08-01"),
        event(Returned, "2025-08-10"),
        event(Submitted, "2025-08-20"),
        event(ContractApproved, "2025-10-01", effective_from="2025-09-01"),
    )
    found = fold_approval_of_contract(record_of(*events))
    assert (day("2025-08-20"), day("2025-08-10"), day("2025-10-01"), day("2025-09-01"), None) == (
        found.submitted_on,
        found.returned_on,
        found.approved_on,
        found.effective_from,
        found.refused_on,
    )
    assert ["submitted-2025-08-20", "returned-2025-08-10", "approved-2025-10-01"] == [one.id for one in found.events]


@pytest.mark.parametrize(
    ("approved", "refused", "stands"),
    [
        ("2025-10-01", None, "approved"),
        (None, "2025-10-01", "refused"),
        ("2025-10-02", "2025-10-01", "approved"),
        ("2025-10-01", "2025-10-01", "approved"),
        ("2025-10-01", "2025-10-02", "refused"),
    ],
)
def test_the_latest_decision_stands(approved: str | None, refused: str | None, stands: str) -> None:
    """Only one of the two is told; on the same day the approval is taken to be the later one."""
    events: list[Event] = [event(ContractApproved, approved)] if approved else []
    events += [event(Refused, refused)] if refused else []
    found = fold_approval_of_contract(record_of(*events))
    assert (stands == "approved", stands == "refused") == (
        found.approved_on is not None,
        found.refused_on is not None,
    )
    assert [stands] == [one.kind for one in found.events]


# ── the company ─────────────────────────────────────────────────────────────────────────────────


def approved(on: str, *, department: str | None = "dep", trade: str = TRADE, county: str = OSLO) -> Approved:
    """A county approves a department in a trade."""
    return event(Approved, on, id=f"+{on}-{department}-{county}", department=department, trade=trade, county=county)


def gone(on: str, *, department: str | None = "dep", trade: str = TRADE, county: str = OSLO) -> ApprovalWithdrawn:
    """A county withdraws its approval."""
    return event(
        ApprovalWithdrawn, on, id=f"-{on}-{department}-{county}", department=department, trade=trade, county=county
    )


def stands(on: str, *events: Event, department: str | None = "dep") -> str | None:
    """Since when an approval stands on a day."""
    since = fold_company_approval(record_of(*events), department, TRADE).stands_since(day(on))
    return since.isoformat() if since is not None else None


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2020-01-01", None),
        ("2020-01-02", "2020-01-02"),
        ("2022-06-30", "2020-01-02"),
        ("2022-07-01", None),
        ("2023-04-30", None),
        ("2023-05-01", "2023-05-01"),
    ],
)
def test_an_approval_stands_from_its_day_to_the_one_before_withdrawal(on: str, expected: str | None) -> None:
    """Withdrawn on 1 July 2022, given anew on 1 May 2023."""
    assert expected == stands(on, approved("2020-01-02"), gone("2022-07-01"), approved("2023-05-01"))


def test_the_latest_approval_is_the_one_that_stands() -> None:
    """Given twice, it stands since the second; a day before it, since the first."""
    twice = (approved("2020-01-02"), approved("2023-05-01"))
    assert ("2020-01-02", "2023-05-01") == (stands("2023-04-30", *twice), stands("2023-05-01", *twice))


def test_an_approval_given_on_the_day_of_a_withdrawal_stands() -> None:
    """The withdrawal is of what stood before it."""
    assert "2022-07-01" == stands("2022-07-01", approved("2020-01-02"), gone("2022-07-01"), approved("2022-07-01"))


@pytest.mark.parametrize(
    ("given", "withdrawn", "expected"),
    [
        (OSLO, OSLO, None),
        (OSLO, VESTLAND, "2020-01-02"),
        (VIKEN, AKERSHUS, None),
        ("12", VESTLAND, None),
        (AKERSHUS, OSLO, "2020-01-02"),
        ("99", "99", None),
    ],
)
def test_only_the_same_county_withdraws(given: str, withdrawn: str, expected: str | None) -> None:
    """Or one that took over from it: what Viken gave Akershus may withdraw, what Oslo gave Vestland may not."""
    assert expected == stands("2024-07-01", approved("2020-01-02", county=given), gone("2024-07-01", county=withdrawn))


def test_of_two_counties_one_withdrawal_leaves_the_other_approval() -> None:
    """A department approved by two counties is approved as long as one of them stands by it."""
    events = (approved("2020-01-02"), approved("2021-01-02", county=VESTLAND), gone("2022-07-01", county=VESTLAND))
    assert "2020-01-02" == stands("2023-01-01", *events)


@pytest.mark.parametrize(
    ("department", "asked", "expected"),
    [
        ("dep", "dep", True),
        ("other", "dep", False),
        (None, "dep", True),
        (None, None, True),
        ("dep", None, False),
    ],
)
def test_an_approval_is_of_a_department_or_of_the_whole(
    department: str | None, asked: str | None, expected: bool
) -> None:
    """One that names no department is of the enterprise, and of each part of it; not the other way."""
    given = approved("2020-01-02", department=department)
    assert expected is (stands("2021-01-01", given, department=asked) is not None)


def test_an_approval_is_for_one_trade() -> None:
    """Neither an approval in another trade nor the withdrawal of one counts here."""
    assert stands("2021-01-01", approved("2020-01-02", trade=OTHER_TRADE)) is None
    assert "2020-01-02" == stands("2023-01-01", approved("2020-01-02"), gone("2022-07-01", trade=OTHER_TRADE))


def test_what_one_county_decided_can_be_asked_for() -> None:
    """Then only its own events are told, with the days and the county of each approval."""
    events = (approved("2020-01-02"), approved("2021-01-02", county=VESTLAND), gone("2022-07-01"))
    found = fold_company_approval(record_of(*events, known=complete(approved="2026-01-31")), "dep", TRADE, OSLO)
    assert ((events[0], events[2]), (day("2020-01-02"),), (OSLO,), (day("2022-07-01"),), day("2026-01-31")) == (
        found.events,
        found.approved,
        found.counties,
        found.withdrawn,
        found.silent_to,
    )
    both = fold_company_approval(record_of(*events), "dep", TRADE)
    assert ((OSLO, VESTLAND), (day("2022-07-01"), None)) == (both.counties, both.withdrawn)


@given(data=st.data())
def test_the_order_of_events_does_not_matter(data: st.DataObject) -> None:
    """Any approvals, withdrawals and decisions are folded alike from any order of the document."""
    days = st.dates(date(2026, 1, 1), date(2026, 1, 9))
    events: list[Event] = []
    for number in range(data.draw(st.integers(0, 6))):
        kind = data.draw(st.sampled_from([Approved, ApprovalWithdrawn, ContractApproved, Refused, Submitted]))
        more = (
            {"trade": TRADE, "county": data.draw(st.sampled_from([OSLO, VESTLAND]))}
            if kind in (Approved, ApprovalWithdrawn)
            else {}
        )
        on = data.draw(days)
        events.append(event(kind, on.isoformat(), id=str(number), **more))
    one, other = (record(some, date(2026, 1, 9), {}) for some in (events, data.draw(st.permutations(events))))
    assert fold_company_approval(one, None, TRADE) == fold_company_approval(other, None, TRADE)
    assert fold_approval_of_contract(one) == fold_approval_of_contract(other)


# ── runs ────────────────────────────────────────────────────────────────────────────────────────


def run(first: str | None, ended: str | None, *, known: bool) -> Run:
    """When a contract ran."""
    days = [day(text) if text is not None else None for text in (first, ended)]
    return Run("K1", None, days[0], days[1], known, TRADE, ContractKind.APPRENTICE)


@pytest.mark.parametrize(
    ("on", "begun", "over"),
    [
        ("2025-08-17", False, False),
        ("2025-08-18", True, False),
        ("2026-05-31", True, False),
        ("2026-06-01", True, True),
    ],
)
def test_a_contract_runs_from_its_first_day_to_its_last(on: str, begun: bool, over: bool) -> None:
    """On the last day it still runs, on the day after it is over."""
    ran = run("2025-08-18", "2026-05-31", known=True)
    assert (begun, over) == (ran.has_begun(day(on)), ran.is_over(day(on)))


@pytest.mark.parametrize(("known", "expected"), [(True, False), (False, None)])
def test_a_contract_without_an_end(known: bool, expected: bool | None) -> None:
    """It runs where that is a fact, else nobody knows; one whose first day is not known may have begun."""
    ran = run(None, None, known=known)
    assert (True, expected) == (ran.has_begun(date.min), ran.is_over(date.max - timedelta(days=1)))
