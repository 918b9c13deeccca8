"""Which corrections stand, and which events count for it."""

from __future__ import annotations

from datetime import date

import pytest

from okstat.model.corrections import judged, standing
from okstat.model.events import Event, Replaced, TrainingStarted, Withdrawn

DAY = date(2026, 11, 20)


def started(id_: str) -> Event:
    """An event of no matter which kind."""
    return TrainingStarted(id=id_, on=DAY, recorded=DAY)


def withdrawn(id_: str, event: str) -> Event:
    """It turns out not to have happened."""
    return Withdrawn(id=id_, on=DAY, recorded=DAY, event=event)


def replaced(id_: str, event: str, by: str) -> Event:
    """Another stands in its stead."""
    return Replaced(id=id_, on=DAY, recorded=DAY, event=event, replacement=by)


@pytest.mark.parametrize(
    ("corrections", "expected"),
    [
        ({}, {}),
        ({"w": "1"}, {"w": True}),
        ({"w": "1", "v": "w"}, {"v": True, "w": False}),
        ({"w": "1", "v": "w", "u": "v"}, {"u": True, "v": False, "w": True}),
        ({"v": "w", "w": "v"}, {}),
        ({"v": "w", "w": "v", "u": "v", "t": "1"}, {"u": True, "t": True}),
    ],
)
def test_each_correction_is_judged_after_those_that_correct_it(
    corrections: dict[str, str], expected: dict[str, bool]
) -> None:
    """Those that correct each other in a circle are not judged."""
    found = list(judged(corrections))
    assert expected == dict(found)
    order = [own for own, _ in found]
    assert all(order.index(own) < order.index(event) for own, event in corrections.items() if {own, event} <= {*order})


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((started("1"),), ["1"]),
        ((started("1"), withdrawn("w", "1")), []),
        ((started("1"), started("2"), replaced("r", "1", "2")), ["2"]),
        ((started("1"), started("2"), replaced("r", "1", "2"), withdrawn("w", "r")), ["1"]),
        ((started("1"), withdrawn("w", "1"), withdrawn("v", "w")), ["1"]),
    ],
)
def test_what_is_withdrawn_or_replaced_does_not_count(events: tuple[Event, ...], expected: list[str]) -> None:
    """Nor do the corrections themselves; the others stay in their order."""
    assert expected == [event.id for event in standing(events)]
