"""Membership of training offices."""

from __future__ import annotations

from datetime import date

import pytest
from facts import complete, day, event, record_of
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.events import Event, Joined, Left
from okstat.situation.history import record
from okstat.situation.parts.membership import Membership, fold_memberships


def joined(on: str, office: str = "ok") -> Joined:
    """An enterprise becomes a member."""
    return event(Joined, on, id=f"joined-{office}-{on}", office=office)


def left(on: str, office: str = "ok") -> Left:
    """An enterprise leaves; the day is the first on which it is no member."""
    return event(Left, on, id=f"left-{office}-{on}", office=office)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2020-01-01", False),
        ("2020-01-02", True),
        ("2020-01-03", True),
        ("2022-06-30", True),
        ("2022-07-01", False),
        ("2022-07-02", False),
    ],
)
def test_a_membership_lasts_to_the_day_before_leaving(on: str, expected: bool) -> None:
    """From the day of joining to the day before the one on which it is no member any more."""
    found = fold_memberships(record_of(joined("2020-01-02"), left("2022-07-01"), known=complete(joined="2026-11-20")))
    assert (Membership("ok", day("2020-01-02"), day("2022-06-30")),) == found.rows
    assert expected is found.attached_on(day(on))


@pytest.mark.parametrize(("on", "expected"), [("2020-01-01", False), ("2026-01-31", False), ("2026-02-01", None)])
def test_no_membership_is_a_fact_as_far_as_the_record_is_complete(on: str, expected: bool | None) -> None:
    """After the last complete day nobody knows whether the enterprise joined."""
    found = fold_memberships(record_of(known=complete(joined="2026-01-31")))
    assert expected is found.attached_on(day(on))


def test_without_a_word_on_completeness_it_is_not_known() -> None:
    """Membership itself is a fact also then."""
    assert fold_memberships(record_of()).attached_on(day("2026-01-01")) is None
    assert fold_memberships(record_of(joined("2020-01-02"))).attached_on(day("2020-01-01")) is None
    assert fold_memberships(record_of(joined("2020-01-02"))).attached_on(day("2020-01-02")) is True


def test_leaving_one_office_leaves_the_other() -> None:
    """An enterprise may belong to several offices."""
    found = fold_memberships(record_of(joined("2020-01-02", "a"), joined("2021-01-02", "b"), left("2022-07-01", "a")))
    assert (
        Membership("a", day("2020-01-02"), day("2022-06-30")),
        Membership("b", day("2021-01-02"), None),
    ) == found.rows
    assert found.attached_on(day("2023-01-01")) is True


def test_who_comes_back_is_a_member_again() -> None:
    """Leaving ends what stood before it, not what began on the same day or later."""
    same_day = (joined("2020-01-02"), left("2022-07-01"), joined("2022-07-01"))
    assert (
        Membership("ok", day("2020-01-02"), day("2022-06-30")),
        Membership("ok", day("2022-07-01"), None),
    ) == fold_memberships(record_of(*same_day)).rows


def test_events_of_the_membership_are_named() -> None:
    """Joining and leaving stand behind the part."""
    events = (joined("2020-01-02"), left("2022-07-01"))
    assert events == fold_memberships(record_of(*events)).events


@given(data=st.data())
def test_the_order_of_events_does_not_matter(data: st.DataObject) -> None:
    """Any joining and leaving is folded alike from any order of the document, and ends after it begins."""
    days = st.dates(date(2026, 1, 1), date(2026, 1, 9))
    events: list[Event] = [
        data.draw(st.sampled_from([Joined, Left]))(
            id=str(number),
            on=data.draw(days),
            recorded=date(2026, 1, 1),
            office=data.draw(st.sampled_from("ab")),
        )
        for number in range(data.draw(st.integers(0, 6)))
    ]
    one, other = (
        fold_memberships(record(some, date(2026, 1, 9), {})) for some in (events, data.draw(st.permutations(events)))
    )
    assert one == other
    assert all(row.last is None or row.first <= row.last for row in one.rows)
