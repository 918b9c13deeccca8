"""The history: what was known, what was corrected, what has taken effect."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from facts import complete, day, event, record_of
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.events import AssessmentHeld, Event, Replaced, Signed, TalkHeld, TrainingStarted, Withdrawn
from okstat.situation.history import known, record


def assessed(id_: str, on: str = "2026-02-10", recorded: str | None = None) -> AssessmentHeld:
    """An assessment with an id."""
    return event(AssessmentHeld, on, id=id_, recorded=recorded)


def withdrawn(id_: str, of: str, recorded: str, on: str = "2026-02-10") -> Withdrawn:
    """A withdrawal of an event, recorded on a day."""
    return event(Withdrawn, on, id=id_, event=of, recorded=recorded)


def replaced(id_: str, of: str, by: str, recorded: str) -> Replaced:
    """An event is replaced by another, by a correction recorded on a day."""
    return event(Replaced, "2026-02-10", id=id_, event=of, replacement=by, recorded=recorded)


def ids(events: tuple[Event, ...]) -> list[str]:
    """The ids of events, in their order."""
    return [event.id for event in events]


# ── order and the two times ─────────────────────────────────────────────────────────────────────


def test_events_stand_by_their_day_of_effect() -> None:
    """Then by the day of recording, then by id, so that every order of a document reads the same."""
    first = assessed("z", "2026-01-01", "2026-05-01")
    second = assessed("b", "2026-02-01", "2026-02-01")
    third = assessed("a", "2026-02-01", "2026-03-01")
    fourth = assessed("c", "2026-02-01", "2026-03-01")
    assert ["z", "b", "a", "c"] == ids(known((fourth, third, second, first)))


@given(data=st.data())
def test_the_order_of_the_document_does_not_matter(data: st.DataObject) -> None:
    """Any events and corrections, in any order, leave the same history and the same record."""
    days = st.dates(date(2026, 1, 1), date(2026, 1, 6))
    names = [str(number) for number in range(8)]
    events: list[Event] = []
    for own in data.draw(st.lists(st.sampled_from(names), unique=True)):
        on, recorded = data.draw(days), data.draw(days)
        other, instead = data.draw(st.sampled_from(names)), data.draw(st.sampled_from(names))
        events.append(
            data.draw(
                st.sampled_from(
                    [
                        AssessmentHeld(id=own, on=on, recorded=recorded),
                        TalkHeld(id=own, on=on, recorded=recorded),
                        Withdrawn(id=own, on=on, recorded=recorded, event=other),
                        Replaced(id=own, on=on, recorded=recorded, event=other, replacement=instead),
                    ]
                )
            )
        )
    shuffled = data.draw(st.permutations(events))
    known_at = data.draw(st.none() | days)
    assert known(events, known_at) == known(shuffled, known_at)
    assert record(events, date(2026, 1, 3), {}, known_at) == record(shuffled, date(2026, 1, 3), {}, known_at)


@pytest.mark.parametrize(
    ("known_at", "expected"), [("2026-02-28", []), ("2026-03-01", ["4"]), ("2026-03-02", ["4"]), (None, ["4"])]
)
def test_what_was_recorded_later_was_not_known(known_at: str | None, expected: list[str]) -> None:
    """An assessment of February that was recorded on 1 March is known from that day on."""
    events = (assessed("4", "2026-02-10", "2026-03-01"),)
    assert expected == ids(known(events, day(known_at) if known_at else None))


def test_coming_events_are_known_and_have_not_taken_effect() -> None:
    """A last day agreed for next year is in the history, and in no record of this one."""
    coming = assessed("4", "2027-01-01", "2026-01-01")
    assert ["4"] == ids(known((coming,)))
    assert () == record_of(coming, on="2026-12-31").of(AssessmentHeld)
    assert (coming,) == record_of(coming, on="2027-01-01").of(AssessmentHeld)


def test_a_record_sorts_into_kinds() -> None:
    """First and last are by day of effect; a kind that did not happen is empty."""
    early, late, start = assessed("b", "2026-01-01"), assessed("a", "2026-02-01"), event(TrainingStarted, "2025-08-18")
    found = record_of(late, start, early, known=complete(signed="2026-12-01", training_started="2026-01-31"))
    assert (early, late) == found.of(AssessmentHeld)
    assert (early, late) == (found.first(AssessmentHeld), found.last(AssessmentHeld))
    assert (None, None, ()) == (found.first(Signed), found.last(Signed), found.of(Signed))
    assert found.has_none_of(frozenset([Signed, TalkHeld]))
    assert not found.has_none_of(frozenset([Signed, AssessmentHeld]))
    assert (day("2026-11-20"), day("2026-01-31"), None) == (
        found.silent_to(Signed),
        found.silent_to(TrainingStarted),
        found.silent_to(AssessmentHeld),
    )


# ── corrections ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("known_at", "expected"), [("2026-08-31", ["4"]), ("2026-09-01", []), ("2026-09-02", [])])
def test_a_withdrawal_counts_from_the_day_it_was_recorded(known_at: str, expected: list[str]) -> None:
    """Whatever day it speaks of: what was withdrawn on 1 September was still known on 31 August."""
    events = (assessed("4"), withdrawn("5", "4", "2026-09-01"))
    assert expected == ids(known(events, day(known_at)))
    assert [] == ids(known(events))


def test_a_withdrawal_acts_on_the_record_of_any_day() -> None:
    """It is a correction of the record, so it counts also on a day before the one it speaks of."""
    events = (assessed("4"), withdrawn("5", "4", "2026-09-01", on="2026-09-01"))
    assert () == record_of(*events, on="2026-03-01").of(AssessmentHeld)


def test_corrections_are_no_events_of_the_history() -> None:
    """They leave their trace in what they take out, and stand nowhere themselves."""
    events = (assessed("4"), withdrawn("5", "no such event", "2026-09-01"))
    assert ["4"] == ids(known(events))
    assert () == record_of(*events).of(Withdrawn)


def test_undo_restores() -> None:
    """A withdrawal that is withdrawn has taken nothing out, from the day the undo was recorded."""
    events = (assessed("4"), withdrawn("5", "4", "2026-09-01"), withdrawn("6", "5", "2026-10-01"))
    assert ["4"] == ids(known(events))
    assert [] == ids(known(events, day("2026-09-30")))
    assert ["4"] == ids(known((*events, withdrawn("7", "6", "2026-10-02")), day("2026-10-01")))
    assert [] == ids(known((*events, withdrawn("7", "6", "2026-10-02"))))


@given(length=st.integers(0, 12), data=st.data())
def test_every_second_undo_restores(length: int, data: st.DataObject) -> None:
    """In a chain of withdrawals of withdrawals only their number counts: no id, no day and no order."""
    names = data.draw(st.lists(st.text(max_size=3), min_size=length + 1, max_size=length + 1, unique=True))
    same_day = data.draw(st.booleans())
    first = date(2026, 1, 1)
    chain: list[Event] = [AssessmentHeld(id=names[0], on=first, recorded=first)]
    for number in range(1, length + 1):
        recorded = first if same_day else first + timedelta(days=number)
        chain.append(Withdrawn(id=names[number], on=first, recorded=recorded, event=names[number - 1]))
    expected = [names[0]] if length % 2 == 0 else []
    assert expected == ids(known(data.draw(st.permutations(chain))))


def test_a_very_long_chain_is_followed_to_its_end() -> None:
    """Ten thousand undos of each other end in an answer."""
    chain = [withdrawn(str(number), str(number - 1), "2026-09-01") for number in range(1, 10_001)]
    assert ["0"] == ids(known((assessed("0"), *chain)))


def test_a_replaced_event_gives_way_to_the_other() -> None:
    """From the day of the correction the other stands instead; before it, what was known stands."""
    events = (
        assessed("4", "2026-02-10"),
        assessed("5", "2026-02-12", "2026-09-01"),
        replaced("6", "4", "5", "2026-09-01"),
    )
    assert ["5"] == ids(known(events))
    assert ["4"] == ids(known(events, day("2026-08-31")))


def test_an_undone_replacement_is_as_if_it_had_not_been() -> None:
    """The first event is back, and what was recorded beside the correction goes with it."""
    events = (
        assessed("4", "2026-02-10"),
        assessed("5", "2026-02-12", "2026-09-01"),
        replaced("6", "4", "5", "2026-09-01"),
        withdrawn("7", "6", "2026-10-01"),
    )
    assert ["4"] == ids(known(events))


def test_what_stood_before_the_replacement_stands_after_its_undo() -> None:
    """An event that was on record already, when another was replaced by it, is an event of its own."""
    events = (
        assessed("4", "2026-02-10"),
        assessed("5", "2026-02-12", "2026-08-31"),
        replaced("6", "4", "5", "2026-09-01"),
        withdrawn("7", "6", "2026-10-01"),
    )
    assert ["4", "5"] == ids(known(events))


def test_a_replacement_that_another_correction_puts_in_stays() -> None:
    """Two corrections put in the same event: undoing one leaves it to the other."""
    events = (
        assessed("3", "2026-02-09"),
        assessed("4", "2026-02-10"),
        assessed("5", "2026-02-12", "2026-09-01"),
        replaced("6", "4", "5", "2026-09-01"),
        replaced("7", "3", "5", "2026-09-01"),
        withdrawn("8", "6", "2026-10-01"),
    )
    assert ["4", "5"] == ids(known(events))


def test_the_replacement_may_be_missing() -> None:
    """What is not on record cannot stand; the event that was replaced is gone, and back after the undo."""
    events = (assessed("4"), replaced("6", "4", "no such event", "2026-09-01"))
    assert [] == ids(known(events))
    assert ["4"] == ids(known((*events, withdrawn("7", "6", "2026-10-01"))))


def test_corrections_in_a_circle_are_of_no_effect() -> None:
    """Two corrections of each other cannot be judged, so neither takes anything out."""
    events = (assessed("4"), withdrawn("5", "6", "2026-09-01"), withdrawn("6", "5", "2026-09-01"))
    assert ["4"] == ids(known(events))
    assert ["4"] == ids(known((*events, withdrawn("7", "5", "2026-09-02"))))
