"""What has become of a package, and the facts that follow from it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from facts import day, event

from okstat.feeds.packages import Form, NotReadyError, Package, Point, State, Step, StepSeen, WrongStepError
from okstat.model.events import (
    Changed,
    Ended,
    Event,
    ExamRegistered,
    ExtensionApplied,
    Leave,
    Returned,
    Signed,
    Transferred,
)
from okstat.office.forms import FORM_OF
from okstat.office.steps import advanced, facts_of
from okstat.text import Text

ON = day("2026-11-20")
SAID = Text(nb="Galt.", nn="Gale.", en="Wrong.")


def package(what: Event, *points: Point) -> Package:
    """A package prepared on 20 November."""
    return Package("p", FORM_OF[type(what)], "K1", what, None, (), points, (Step(State.PREPARED, ON),))


def seen(state: State, on: str, *, of: str = "p", reason: str | None = None) -> StepSeen:
    """A step as the outside tells it."""
    return StepSeen(at="row 2", package=of, state=state, on=day(on), reason=reason)


ENTERED = seen(State.ENTERED, "2026-11-21")
BACK = seen(State.RETURNED, "2026-11-23", reason="No training manager")
AGAIN = seen(State.ENTERED, "2026-11-24")
CONFIRMED = seen(State.CONFIRMED, "2026-11-30")
SIGNS = event(Signed, "2026-11-20", id="s")


class TestAdvanced:
    """Steps are taken in their order, each once."""

    def test_all_of_them(self) -> None:
        one = advanced(package(SIGNS), [ENTERED, BACK, AGAIN, CONFIRMED])
        assert [
            (State.PREPARED, ON, None),
            (State.ENTERED, day("2026-11-21"), None),
            (State.RETURNED, day("2026-11-23"), "No training manager"),
            (State.ENTERED, day("2026-11-24"), None),
            (State.CONFIRMED, day("2026-11-30"), None),
        ] == [(step.state, step.on, step.reason) for step in one.steps]

    def test_what_is_told_again_changes_nothing(self) -> None:
        one = advanced(package(SIGNS), [ENTERED, BACK])
        assert one == advanced(one, [ENTERED, BACK])
        assert State.CONFIRMED is advanced(one, [ENTERED, BACK, AGAIN, CONFIRMED]).state

    def test_steps_of_others_are_passed_over(self) -> None:
        assert State.PREPARED is advanced(package(SIGNS), [seen(State.ENTERED, "2026-11-21", of="q")]).state

    def test_a_step_out_of_order(self) -> None:
        with pytest.raises(WrongStepError):
            advanced(package(SIGNS), [CONFIRMED])

    def test_a_package_that_is_not_ready(self) -> None:
        one = package(SIGNS, Point("a.b", "breached", SAID, SAID, blocks=True))
        with pytest.raises(NotReadyError):
            advanced(one, [ENTERED])
        assert State.ENTERED is advanced(one, [ENTERED], despite=["a.b"]).state


def told(what: Event, *steps: StepSeen, source: str | None = None) -> list[tuple[str, str, str, str]]:
    """Kind, id, day and day of recording of the facts that follow."""
    return [
        (fact.kind, fact.id, fact.on.isoformat(), fact.recorded.isoformat())
        for fact in facts_of(advanced(package(what), steps), source=source)
    ]


class TestFacts:
    """Only what has happened becomes a fact."""

    @pytest.mark.parametrize(
        "what",
        [
            SIGNS,
            event(Changed, "2026-12-01"),
            event(Ended, "2026-12-01"),
            event(ExamRegistered, "2026-11-20"),
            event(ExtensionApplied, "2026-11-20"),
        ],
    )
    def test_preparing_makes_none(self, what: Event) -> None:
        assert [] == told(what)

    def test_a_contract(self) -> None:
        assert [
            ("submitted", "s-entered", "2026-11-21", "2026-11-21"),
            ("returned", "s-returned", "2026-11-23", "2026-11-23"),
            ("submitted", "s-entered-3", "2026-11-24", "2026-11-24"),
            ("approved", "s-confirmed", "2026-11-30", "2026-11-30"),
        ] == told(SIGNS, ENTERED, BACK, AGAIN, CONFIRMED)
        facts = facts_of(advanced(package(SIGNS), [ENTERED, BACK]), source="VIGO")
        returned = [fact for fact in facts if isinstance(fact, Returned)]
        assert [("No training manager", "VIGO")] == [(fact.reason, fact.source) for fact in returned]

    def test_a_registration_happens_when_it_is_entered(self) -> None:
        what = event(ExamRegistered, "2026-11-20", id="x")
        assert [("exam_registered", "x", "2026-11-21", "2026-11-21")] == told(what, ENTERED, CONFIRMED)
        assert [
            ("exam_registered", "x", "2026-11-21", "2026-11-21"),
            ("exam_registered", "x-3", "2026-11-24", "2026-11-24"),
        ] == told(what, ENTERED, BACK, AGAIN)

    @pytest.mark.parametrize(
        "what", [event(kind, "2026-12-01", id="x") for kind in (Changed, Leave, Transferred)], ids=lambda one: one.kind
    )
    def test_a_change_is_one_with_the_consent(self, what: Any) -> None:
        assert [] == told(what, ENTERED)
        (fact,) = facts_of(advanced(package(what), [ENTERED, CONFIRMED]))
        assert isinstance(fact, (Changed, Leave, Transferred))
        assert ("x", date(2026, 12, 1), date(2026, 11, 30), date(2026, 11, 30)) == (
            fact.id,
            fact.on,
            fact.consented,
            fact.recorded,
        )

    def test_an_application_is_one_when_it_is_entered(self) -> None:
        what = event(ExtensionApplied, "2026-11-20", id="x", last="2027-12-17")
        assert [("extension_applied", "x", "2026-11-20", "2026-11-21")] == told(what, ENTERED, CONFIRMED)

    def test_an_ending_is_one_when_it_is_confirmed(self) -> None:
        what = event(Ended, "2026-12-01", id="x")
        assert [] == told(what, ENTERED)
        assert [("ended", "x", "2026-12-01", "2026-11-30")] == told(what, ENTERED, CONFIRMED)
        assert Form.ENDING is package(what).form
