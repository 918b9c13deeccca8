"""A prepared package: when it is ready, which step may follow which, and what never shows. Persons are invented."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve

from okstat.feeds.packages import Entry, Filling, Form, NotReadyError, Package, Point, State, Step, WrongStepError
from okstat.model.events import Changed
from okstat.text import Text

ON = date(2026, 11, 20)
NAME = Text(nb="Navn", nn="Namn", en="Name")
SAID = Text(nb="Galt.", nn="Gale.", en="Wrong.")
KARI = Entry("name", NAME, Filling.FILLED, "Kari Invented")


def point(rule: str, *, blocks: bool = True) -> Point:
    """A breach of a rule."""
    return Point(rule, "breached", SAID, SAID, blocks=blocks)


def package(*points: Point, entries: tuple[Entry, ...] = (KARI,)) -> Package:
    """A package prepared on 20 November."""
    event = Changed(id="1", on=ON, recorded=ON, training_manager="Ola Invented")
    return Package("change-K1-1", Form.CHANGE, "K1", event, None, entries, points, (Step(State.PREPARED, ON),))


class TestReady:
    """Nothing is missing or wrong, and nothing is known to break the law."""

    def test_it_is(self) -> None:
        by_hand = Entry("mobile", NAME, Filling.BY_HAND)
        ready = package(point("a.b", blocks=False), entries=(KARI, by_hand))
        assert (True, (), ()) == (ready.is_ready, ready.lacks, ready.blocked_by)

    @pytest.mark.parametrize("filling", [Filling.MISSING, Filling.WRONG])
    def test_an_entry_keeps_it(self, filling: Filling) -> None:
        one = package(entries=(KARI, Entry("number", NAME, filling)))
        assert (False, ("number",)) == (one.is_ready, one.lacks)
        with pytest.raises(NotReadyError, match=r"^change-K1-1: number is missing or wrong$"):
            one.entered(ON, despite=("number",))

    def test_a_rule_keeps_it(self) -> None:
        one = package(point("a.b"), point("a.b"), point("c.d"))
        assert (False, ("a.b", "c.d")) == (one.is_ready, one.blocked_by)
        with pytest.raises(NotReadyError, match=r"^change-K1-1: a.b is breached; c.d is breached$"):
            one.entered(ON)
        with pytest.raises(NotReadyError, match=r"^change-K1-1: c.d is breached$"):
            one.entered(ON, despite=("a.b",))

    def test_whoever_enters_it_may_name_the_rules(self) -> None:
        assert State.ENTERED is package(point("a.b")).entered(ON, despite=("a.b", "x.y")).state


class TestSteps:
    """From prepared to entered, and there confirmed or returned."""

    def test_all_the_way(self) -> None:
        first = package()
        entered = first.entered(ON)
        back = entered.returned(date(2026, 11, 23), "Name")
        again = back.entered(date(2026, 11, 24))
        done = again.confirmed(date(2026, 11, 24))
        assert [State.PREPARED, State.ENTERED, State.RETURNED, State.ENTERED, State.CONFIRMED] == [
            step.state for step in done.steps
        ]
        assert [State.PREPARED, State.ENTERED, State.RETURNED] == [one.state for one in (first, entered, back)]
        assert Step(State.RETURNED, date(2026, 11, 23), "Name") == back.steps[-1]

    @pytest.mark.parametrize(
        ("begun", "step", "message"),
        [
            (lambda one: one, lambda one: one.confirmed(ON), "what is prepared cannot come to be confirmed"),
            (lambda one: one, lambda one: one.returned(ON), "what is prepared cannot come to be returned"),
            (lambda one: one.entered(ON), lambda one: one.entered(ON), "what is entered cannot come to be entered"),
            (
                lambda one: one.entered(ON).confirmed(ON),
                lambda one: one.returned(ON),
                "what is confirmed cannot come to be returned",
            ),
            (
                lambda one: one.entered(ON).returned(ON),
                lambda one: one.confirmed(ON),
                "what is returned cannot come to be confirmed",
            ),
            (
                lambda one: one,
                lambda one: one.entered(date(2026, 11, 19)),
                "entered on 2026-11-19, before prepared on 2026-11-20",
            ),
        ],
    )
    def test_what_cannot_follow(
        self, begun: Callable[[Package], Package], step: Callable[[Package], Package], message: str
    ) -> None:
        one = begun(package())
        with pytest.raises(WrongStepError, match=f"^change-K1-1: {message}$"):
            step(one)


def test_nothing_personal_shows() -> None:
    """Neither an entry, nor the words of a return, nor the event, whose words may name somebody."""
    one = package().entered(ON).returned(ON, "Kari Invented is another")
    assert "Invented" not in repr(one)
    assert one != evolve(one, entries=())
