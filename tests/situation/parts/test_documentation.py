"""The documentation of the training, folded into competence aims."""

from __future__ import annotations

import pytest
from facts import complete, contract, day, event, record_of, situation

from okstat.model.events import AimStatus, DocumentationState, Withdrawn
from okstat.situation.parts.documentation import NOT_DOCUMENTED, DocumentedAim, fold_documentation

NONE, SUBMITTED, APPROVED, REJECTED = DocumentationState


def told(status: DocumentationState, on: str, aim: str = "KM1") -> AimStatus:
    """The state of an aim from a day on."""
    return event(AimStatus, on, id=f"{aim}-{on}", aim=aim, status=status)


STEPS = (told(SUBMITTED, "2026-01-10"), told(REJECTED, "2026-01-20"), told(APPROVED, "2026-02-01"))
AIM = DocumentedAim(
    "KM1", ((day("2026-01-10"), SUBMITTED), (day("2026-01-20"), REJECTED), (day("2026-02-01"), APPROVED))
)


def test_an_aim_has_its_states_by_day() -> None:
    """Those that repeat the one before are no others; aims stand in their own order."""
    again = told(APPROVED, "2026-03-01")
    found = fold_documentation(record_of(again, *reversed(STEPS), told(NONE, "2026-01-01", "KM0")))
    assert (DocumentedAim("KM0", ((day("2026-01-01"), NONE),)), AIM) == found.aims
    assert 5 == len(found.events)
    assert (APPROVED, day("2026-02-01"), True) == (AIM.status, AIM.since, AIM.is_documented)


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2026-01-09", False), ("2026-01-31", False), ("2026-02-01", True), ("2026-12-31", True)],
)
def test_whether_it_was_approved_on_a_day(on: str, expected: bool) -> None:
    """From the day it was."""
    assert expected is AIM.is_approved_on(day(on))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2025-12-01", "2026-01-09", False),
        ("2026-01-10", "2026-01-10", True),
        ("2026-01-11", "2026-01-31", False),
        ("2026-02-01", "2026-02-28", True),
        ("2026-02-02", "2026-02-28", False),
    ],
)
def test_whether_something_was_documented_between_two_days(first: str, last: str, expected: bool) -> None:
    """Both counted; a rejection documents nothing."""
    assert expected is AIM.was_documented_in(day(first), day(last))


@pytest.mark.parametrize(
    ("status", "expected"), [(NONE, False), (SUBMITTED, True), (APPROVED, True), (REJECTED, False)]
)
def test_what_documents_an_aim(status: DocumentationState, expected: bool) -> None:
    """What is approved or waits for an answer."""
    assert expected is DocumentedAim("KM1", ((day("2026-01-01"), status),)).is_documented


def test_what_is_withdrawn_or_to_come_is_not_in_it() -> None:
    """As everywhere."""
    facts = contract(*STEPS, event(Withdrawn, "2026-04-01", event="KM1-2026-02-01"))
    assert [REJECTED] == [aim.status for aim in situation(facts, "2026-11-20").documentation.aims]
    assert [SUBMITTED] == [aim.status for aim in situation(contract(*STEPS), "2026-01-15").documentation.aims]


def test_silence_is_told() -> None:
    """A record may be complete without telling anything."""
    assert NOT_DOCUMENTED == fold_documentation(record_of())
    assert day("2026-06-30") == fold_documentation(record_of(known=complete(aim_status="2026-06-30"))).silent_to
    assert day("2026-06-30") == fold_documentation(record_of(*STEPS, known=complete(aim_status="2026-06-30"))).silent_to
