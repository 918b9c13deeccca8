"""What the contract aims at, how the course is organised, exemptions, and training by the county."""

from __future__ import annotations

from typing import Any

import pytest
from facts import complete, day, event, record_of

from okstat.model.events import (
    Aim,
    Changed,
    ContractKind,
    Event,
    ExemptedFrom,
    ExemptionGranted,
    Organisation,
    Schooled,
    Signed,
)
from okstat.situation.parts.terms import Exemption, Schooling, Terms, fold_terms

TAF = (Organisation.OTHER_ORDER, Organisation.BOTH_COMPETENCES)


def signed(on: str = "2025-08-01", **said: Any) -> Signed:
    """A signature under what the contract says."""
    return event(Signed, on, **said)


@pytest.mark.parametrize("events", [(), (signed(),), (signed(), event(Changed, "2026-01-01", percentage=None))])
def test_a_contract_of_which_nothing_is_told(events: tuple[Event, ...]) -> None:
    """Silence is told as far as it is a fact."""
    known = complete(exemption_granted="2026-06-30", schooling="2026-05-31", signed="2026-11-20")
    assert Terms((), None, None, (), day("2026-06-30"), (), day("2026-05-31")) == fold_terms(
        record_of(*events, known=known)
    )


def test_all_that_is_told() -> None:
    """Each with its events."""
    events: tuple[Event, ...] = (
        signed(aim=Aim.TRADE_EXAM, organisation=TAF),
        event(ExemptionGranted, "2025-08-02", what=ExemptedFrom.CONTRACT_TERMS),
        event(Schooled, "2025-09-01", last="2026-06-19"),
        event(Schooled, "2026-09-01"),
    )
    assert Terms(
        events,
        Aim.TRADE_EXAM,
        TAF,
        (Exemption(day("2025-08-02"), ExemptedFrom.CONTRACT_TERMS, None),),
        None,
        (Schooling(day("2025-09-01"), day("2026-06-19")), Schooling(day("2026-09-01"), None)),
        None,
    ) == fold_terms(record_of(*events))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"aim": Aim.SMALLER_EXAM, "consented": "2025-12-20"}, (Aim.SMALLER_EXAM, TAF)),
        ({"organisation": (Organisation.FIXED,), "consented": "2025-12-20"}, (Aim.TRADE_EXAM, (Organisation.FIXED,))),
        ({"aim": Aim.SMALLER_EXAM, "consented": "2026-11-20"}, (Aim.SMALLER_EXAM, TAF)),
        ({"aim": Aim.SMALLER_EXAM, "consented": "2026-11-21"}, (Aim.TRADE_EXAM, TAF)),
        ({"aim": Aim.SMALLER_EXAM}, (Aim.TRADE_EXAM, TAF)),
    ],
)
def test_a_change_counts_once_the_county_has_consented(change: dict[str, Any], expected: object) -> None:
    """Asked on 20 November 2026."""
    found = fold_terms(record_of(event(Changed, "2026-01-01", **change), signed(aim=Aim.TRADE_EXAM, organisation=TAF)))
    assert expected == (found.aim, found.organisation)


@pytest.mark.parametrize(
    ("granted", "consented", "expected"),
    [
        ("2025-12-31", "2025-12-20", None),
        ("2026-01-01", "2025-12-20", ContractKind.TRAINING_CANDIDATE),
        ("2026-06-01", "2025-12-20", ContractKind.TRAINING_CANDIDATE),
        ("2026-06-01", None, None),
    ],
)
def test_an_exemption_is_of_the_kind_that_the_contract_was_then(
    granted: str, consented: str | None, expected: ContractKind | None
) -> None:
    """From 1 January 2026 it is one for a training candidate, if the county consented."""
    change = event(Changed, "2026-01-01", contract_kind=ContractKind.TRAINING_CANDIDATE)
    if consented is not None:
        change = event(Changed, "2026-01-01", contract_kind=ContractKind.TRAINING_CANDIDATE, consented=consented)
    exemption = event(ExemptionGranted, granted, what=ExemptedFrom.CURRICULUM)
    (found,) = fold_terms(record_of(change, exemption)).exemptions
    assert Exemption(day(granted), ExemptedFrom.CURRICULUM, expected) == found
