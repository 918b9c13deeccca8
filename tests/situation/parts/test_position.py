from __future__ import annotations

from decimal import Decimal

from attrs import evolve
from facts import day, event, signed

from okstat.model.events import Changed, Event
from okstat.situation.history import record
from okstat.situation.parts.position import Position, fold_position

FULL = evolve(signed("2025-06-12"), percentage=Decimal(100))


def position(*events: Event, on: str = "2026-11-20") -> Position:
    """The position on a day."""
    return fold_position(record(events, day(on), {}))


def changed(on: str, percentage: int, consented: str | None = None) -> Changed:
    """A change of the percentage."""
    days = {} if consented is None else {"consented": consented}
    return event(Changed, on, percentage=Decimal(percentage), **days)


def test_nothing_said_is_not_known() -> None:
    """A signature without a percentage says nothing."""
    found = position(signed("2025-06-12"))
    assert ((), None) == (found.shares, found.share_on(day("2026-01-01")))


def test_what_was_signed_holds_from_the_first_day_agreed() -> None:
    """Also when it was signed later; before that nothing is known."""
    late = evolve(signed("2025-08-20", first="2025-08-18"), percentage=Decimal(80))
    shares = [position(late).share_on(day(on)) for on in ("2025-08-17", "2025-08-18", "2026-01-01")]
    assert [None, Decimal("0.8"), Decimal("0.8")] == shares


def test_what_was_signed_without_a_first_day_holds_from_the_signature() -> None:
    """There is no other day."""
    assert [None, Decimal(1)] == [position(FULL).share_on(day(on)) for on in ("2025-06-11", "2025-06-12")]


def test_a_change_holds_from_its_day() -> None:
    """With consent before, from the day of effect."""
    found = position(FULL, changed("2026-09-01", 50, "2026-08-20"))
    assert [Decimal(1), Decimal("0.5")] == [found.share_on(day(on)) for on in ("2026-08-31", "2026-09-01")]
    assert ["signed", "changed"] == [one.kind for one in found.events]


def test_a_change_consented_later_holds_from_the_consent() -> None:
    """The county has to consent first."""
    found = position(FULL, changed("2026-09-01", 50, "2026-10-15"))
    assert [Decimal(1), Decimal("0.5")] == [found.share_on(day(on)) for on in ("2026-10-14", "2026-10-15")]


def test_without_consent_by_the_day_asked_about_a_change_is_not_in_force() -> None:
    """Neither when none is recorded, nor when it is to come."""
    assert 1 == len(position(FULL, changed("2026-09-01", 50)).shares)
    assert 1 == len(position(FULL, changed("2026-09-01", 50, "2026-12-01")).shares)


def test_a_change_of_something_else_says_nothing_of_the_position() -> None:
    """It names no percentage."""
    found = position(FULL, event(Changed, "2026-09-01", trade="SRSOA3----", consented="2026-08-20"))
    assert 1 == len(found.shares)
