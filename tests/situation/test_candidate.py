from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from facts import OSLO, TRADE, candidate, complete, contract, day, event, person, portfolio, record_of, signed, started

from okstat.model.events import (
    ApplicationWithdrawn,
    Attested,
    ContractKind,
    Curriculum,
    Event,
    ExamHeld,
    OtherOfferMade,
    OtherOfferStarted,
    Placed,
    PlacementApplied,
    Practised,
    Schooled,
    SchoolLevel,
    ShownBy,
    WishListed,
    Withdrawn,
)
from okstat.situation.candidate import CandidateSituation
from okstat.situation.parts.placing import Application, Wish, fold_placing
from okstat.situation.parts.schooling import SchoolYear, Spell
from okstat.situation.view import view

ON = "2026-11-20"


def seen(*events: Event, on: str = ON) -> CandidateSituation:
    """The situation of one candidate with these events."""
    (only,) = view(portfolio(candidates=(candidate(*events),)), day(on)).candidates
    return only


def test_a_candidate_brings_schooling_and_practice() -> None:
    """In the order of their first days, whatever the order of the document; what has not begun is not there."""
    year = event(
        Schooled, "2024-08-19", last="2025-06-20", programme_area="IMIMT2----", passed=True, level=SchoolLevel.VG2,
        shown_by=ShownBy.SCHOOL, curriculum=Curriculum.LK20,
    )  # fmt: skip
    spell = event(Practised, "2021-01-01", last="2021-12-31", share=Decimal("0.8"), hours=Decimal(1392))
    found = seen(event(Schooled, "2026-11-21"), year, event(Practised, "2022-01-01"), spell)
    assert (
        SchoolYear(
            day("2024-08-19"),
            day("2025-06-20"),
            "IMIMT2----",
            True,
            SchoolLevel.VG2,
            None,
            ShownBy.SCHOOL,
            Curriculum.LK20,
        ),
    ) == found.schooling.years
    assert (
        Spell(day("2021-01-01"), day("2021-12-31"), Decimal("0.8"), Decimal(1392)),
        Spell(day("2022-01-01"), None, None, None),
    ) == found.practice.spells
    assert ((year,), 2) == (found.schooling.events, len(found.practice.events))


def test_silence_on_school_and_practice_is_told_apart() -> None:
    """Each kind of events is complete on its own."""
    facts = candidate(known=complete(schooling="2026-01-01", practice="2026-02-01"))
    (found,) = view(portfolio(candidates=(facts,)), day(ON)).candidates
    assert (day("2026-01-01"), day("2026-02-01")) == (found.schooling.silent_to, found.practice.silent_to)


def test_what_has_become_of_the_wish_for_a_place() -> None:
    """Every application counts; of placements, offers and their start the first, of withdrawals the last."""
    found = seen(
        event(PlacementApplied, "2026-02-01", county=OSLO, contract_kind=ContractKind.APPRENTICE, trade=TRADE),
        event(PlacementApplied, "2026-03-01", home_county="46", moving_to="11", year=2027, with_follow_up_service=True),
        event(ApplicationWithdrawn, "2026-04-01"),
        event(ApplicationWithdrawn, "2026-04-02"),
        event(Placed, "2026-05-01"),
        event(Placed, "2026-05-02"),
        event(OtherOfferMade, "2026-09-01"),
        event(OtherOfferMade, "2026-09-02"),
        event(OtherOfferStarted, "2026-10-01"),
        event(OtherOfferStarted, "2026-10-02"),
    ).placing
    assert (
        Application(day("2026-02-01"), OSLO, ContractKind.APPRENTICE, TRADE, None, None, 2026, None),
        Application(day("2026-03-01"), None, None, None, "46", "11", 2027, True),
    ) == found.applications
    assert ("2026-05-01", "2026-09-01", "2026-10-01", "2026-04-02") == tuple(
        str(one) for one in (found.placed_on, found.offered_on, found.offer_started_on, found.withdrawn_on)
    )
    assert 10 == len(found.events)


def test_a_wish_stands_as_it_was_last_listed() -> None:
    """By year, trade and kind of contract; the wishes of a year are in the order of their ranks."""
    values: dict[str, Any] = {"year": 2026, "contract_kind": ContractKind.APPRENTICE}
    found = seen(
        event(WishListed, "2026-03-01", trade=TRADE, rank=2, status="SFORM", **values),
        event(WishListed, "2026-03-01", trade="SRSOA3----", rank=1, **values),
        event(WishListed, "2026-04-01", trade=TRADE, rank=2, status="TILBLÆ", **values),
        event(WishListed, "2025-04-01", trade=TRADE, year=2025),
        event(WishListed, "2026-11-21", trade=TRADE, rank=3, **values),
    ).placing
    assert (
        Wish(day("2025-04-01"), 2025, TRADE, None, None, None),
        Wish(day("2026-03-01"), 2026, "SRSOA3----", ContractKind.APPRENTICE, 1, None),
        Wish(day("2026-04-01"), 2026, TRADE, ContractKind.APPRENTICE, 2, "TILBLÆ"),
    ) == found.wishes
    assert ((), None, 4) == (found.applications, found.placed_on, len(found.events))


@pytest.mark.parametrize("events", [(), (event(ApplicationWithdrawn, "2026-04-01"),)])
def test_silence_on_places_is_told_kind_by_kind(events: tuple[Event, ...]) -> None:
    """With something recorded and without."""
    known = complete(
        placement_applied="2026-01-01", placed="2026-01-02", other_offer_made="2026-01-03",
        other_offer_started="2026-01-04",
    )  # fmt: skip
    found = fold_placing(record_of(*events, known=known))
    assert ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"] == [
        str(one)
        for one in (found.applied_silent_to, found.placed_silent_to, found.offered_silent_to, found.started_silent_to)
    ]
    assert ((), None, None, None) == (
        found.applications, found.placed_on, found.offered_on, found.offer_started_on,
    )  # fmt: skip
    assert (bool(events), events) == (found.withdrawn_on is not None, found.events)


def test_exams_and_attestations_are_folded_as_those_of_a_contract() -> None:
    """Undo is an event too."""
    held = event(ExamHeld, "2026-05-01")
    found = seen(
        held,
        event(ExamHeld, "2026-06-01", id="wrong"),
        event(Withdrawn, "2026-06-02", event="wrong"),
        event(Attested, "2026-05-02", requirement="house.rule", met=True),
    )
    word = found.attested.of("house.rule")
    assert (day("2026-05-01"),) == tuple(one.on for one in found.exam.attempts)
    assert word is not None
    assert word.met


def test_a_candidate_sees_the_contracts_of_the_same_person() -> None:
    """And no others; silence on contracts is that of the document."""
    own = contract(signed("2026-08-01"), started("2026-08-17"))
    other = evolve(contract(signed("2026-08-01"), id="K2"), person=evolve(person(), id="P2"))
    facts = portfolio(own, other, candidates=(candidate(),), known=complete(signed="2026-11-01"))
    (found,) = view(facts, day(ON)).candidates
    assert (["K1"], day("2026-11-01")) == ([run.contract for run in found.runs], found.contracts_silent_to)


def test_candidates_are_seen_as_they_were_known() -> None:
    """What was recorded later is not there yet."""
    facts = portfolio(candidates=(candidate(event(Placed, "2026-05-01", recorded="2026-06-01")),))
    (early,), (late,) = (view(facts, day(ON), day(known)).candidates for known in ("2026-05-31", "2026-06-01"))
    assert (None, day("2026-05-01")) == (early.placing.placed_on, late.placing.placed_on)


def test_who_has_no_candidates_has_nothing_folded() -> None:
    """The contracts are not looked at for their sake."""
    asked = view(portfolio(contract()), day(ON))
    assert ((), None) == (asked.candidates, asked._trails)
