"""The employment beside the contract: agreements, hours, charges, its end."""

from __future__ import annotations

from decimal import Decimal

import pytest
from facts import complete, day, event, record_of

from okstat.model.events import (
    Charge,
    Charged,
    EmploymentAgreed,
    EmploymentEnded,
    EmploymentEnding,
    Event,
    Party,
    WorkingTimeSet,
)
from okstat.situation.parts.employment import Agreement, ChargeMade, Employment, Hours, fold_employment

KINDS = {
    "employment_agreed": "agreed_silent_to",
    "employment_ended": "ended_silent_to",
    "working_time_set": "hours_silent_to",
    "charged": "charged_silent_to",
}


@pytest.mark.parametrize(("kind", "field"), KINDS.items())
@pytest.mark.parametrize("events", [(), (event(WorkingTimeSet, "2026-03-01"),)])
def test_silence_is_told_for_each_kind(kind: str, field: str, events: tuple[Event, ...]) -> None:
    """And for no other, whether anything of it happened or not."""
    found = fold_employment(record_of(*events, known=complete(**{kind: "2026-06-30"})))
    assert {name: day("2026-06-30") if name == field else None for name in KINDS.values()} == {
        name: getattr(found, name) for name in KINDS.values()
    }


def test_a_contract_of_whose_employment_nothing_is_told() -> None:
    """Nothing is told."""
    assert Employment((), (), None, None, None, None, None, (), None, (), None) == fold_employment(record_of())


def test_all_that_is_told() -> None:
    """Each with its events."""
    events: tuple[Event, ...] = (
        event(EmploymentAgreed, "2025-08-01", company="agency", independent=False),
        event(EmploymentAgreed, "2026-08-01"),
        event(WorkingTimeSet, "2025-08-01", hours=Decimal(30), ordinary_hours=Decimal("37.5")),
        event(Charged, "2025-09-01", by=Party.COUNTY, what=Charge.INDIVIDUAL_EQUIPMENT),
        event(EmploymentEnded, "2026-10-31", by=Party.COMPANY, basis=EmploymentEnding.NOTICE),
    )
    assert Employment(
        events,
        (Agreement(day("2025-08-01"), "agency", independent=False), Agreement(day("2026-08-01"), None, None)),
        None,
        day("2026-10-31"),
        Party.COMPANY,
        EmploymentEnding.NOTICE,
        None,
        (Hours(day("2025-08-01"), Decimal(30), Decimal("37.5")),),
        None,
        (ChargeMade(day("2025-09-01"), Party.COUNTY, Charge.INDIVIDUAL_EQUIPMENT),),
        None,
    ) == fold_employment(record_of(*events))


def test_the_first_end_counts() -> None:
    """What has ended cannot end again."""
    found = fold_employment(record_of(event(EmploymentEnded, "2026-10-31"), event(EmploymentEnded, "2026-06-30")))
    assert day("2026-06-30") == found.ended_on
