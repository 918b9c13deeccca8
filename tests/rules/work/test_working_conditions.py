from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from endings import ON, anything, new, old, silent
from facts import answers, cited, day, event, finding, missing, outcome, recorded_answers, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.contract import Contract
from okstat.model.events import Charge, Charged, Event, Party, WorkingTimeSet
from okstat.model.portfolio import Portfolio

HOURS, FREE = "period.working-time-cap", "work.free-of-charge"
TRAINING, MATERIAL, EQUIPMENT = Charge.TRAINING, Charge.TEACHING_MATERIAL, Charge.INDIVIDUAL_EQUIPMENT
CO, FY, OK, AP = Party.COMPANY, Party.COUNTY, Party.OFFICE, Party.APPRENTICE


def of(wording: str, *events: Event, **fields: Any) -> Contract:
    """A contract under one of the Acts."""
    return old(*events, **fields) if wording == "1998" else new(*events, **fields)


def hours(on: str, together: str | None, ordinary: str | None) -> WorkingTimeSet:
    """Hours a week of work and training together, and of others."""
    numbers = [Decimal(number) if number is not None else None for number in (together, ordinary)]
    return event(WorkingTimeSet, on, hours=numbers[0], ordinary_hours=numbers[1])


def charged(on: str, by: Party | None, what: Charge | None) -> Charged:
    """Somebody asks the person to pay."""
    return event(Charged, on, id=f"{on}{by}{what}", by=by, what=what)


class TestHours:
    """Work and training together are no longer than other employees' hours (2023 § 7-10 (2); 1998 § 4-4 (2))."""

    @pytest.mark.parametrize(
        ("wording", "on", "cites"),
        [("1998", "2023-01-01", ("ACT_1998", "4-4", "2")), ("2023", "2026-01-01", ("ACT_2023", "7-10", "2.2"))],
    )
    @pytest.mark.parametrize(
        ("together", "expected"), [("30", "met"), ("37.5", "met"), ("37.6", "breached"), ("45", "breached")]
    )
    def test_the_sum_against_that_of_others(
        self, wording: str, on: str, cites: tuple[str, str, str], together: str, expected: str
    ) -> None:
        found = finding(of(wording, hours(on, together, "37.5")), HOURS, ON)
        assert (expected, wording, (cites,), "serious", "member", day(on)) == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
            found.severity.value,
            found.bearer,
            found.governed_by,
        )

    def test_what_is_told(self) -> None:
        assert (
            "Fra 1. januar 2026 er arbeid og opplæring 40 timer i uka til sammen, mens de andre ansatte arbeider 37,5.",
            (
                "Frå 1. januar 2026 er arbeid og opplæring 40 timar i veka til saman, medan dei andre tilsette "
                "arbeider 37,5."
            ),
            "From 1 January 2026 work and training come to 40 hours a week together, while other employees work 37.5.",
        ) == texts(finding(new(hours("2026-01-01", "40", "37.5")), HOURS, ON))

    @pytest.mark.parametrize(
        ("together", "ordinary", "what"),
        [
            (None, "37.5", ("key hours of event working_time_set",)),
            ("37.5", None, ("key ordinary_hours of event working_time_set",)),
            (None, None, ("key hours of event working_time_set", "key ordinary_hours of event working_time_set")),
        ],
    )
    def test_both_have_to_be_told(self, together: str | None, ordinary: str | None, what: tuple[str, ...]) -> None:
        facts = new(hours("2026-01-01", together, ordinary))
        assert ("unknown", what) == (outcome(facts, HOURS, ON), missing(facts, HOURS, ON))

    def test_the_latest_hours_count(self) -> None:
        assert "met" == outcome(new(hours("2025-09-01", "40", "37.5"), hours("2026-01-01", "37.5", "37.5")), HOURS, ON)
        assert "met" == outcome(
            of("1998", hours("2022-09-01", "40", "37.5"), hours("2023-01-01", "37.5", "37.5")), HOURS, ON
        )

    def test_without_hours(self) -> None:
        assert "not_applicable" == outcome(new(known=silent("working_time_set")), HOURS, ON)
        assert ("event working_time_set",) == missing(new(), HOURS, ON)


class TestFree:
    """Training is free; the county may ask for individual equipment (2023 §§ 5-8, 18-9; 1998 § 3-1 (9))."""

    @pytest.mark.parametrize(
        ("wording", "on", "cites"),
        [
            ("1998", "2023-01-01", (("ACT_1998", "3-1", "9"),)),
            ("2023", "2026-01-01", (("ACT_2023", "5-8", "1.1"), ("ACT_2023", "5-8", "1.2"), ("ACT_2023", "18-9", "1"))),
        ],
    )
    @pytest.mark.parametrize(
        ("by", "what", "expected"),
        [
            (FY, EQUIPMENT, "met"),
            (CO, EQUIPMENT, "breached"),
            (OK, EQUIPMENT, "breached"),
            (None, EQUIPMENT, "unknown"),
            (FY, TRAINING, "breached"),
            (CO, TRAINING, "breached"),
            (None, TRAINING, "breached"),
            (FY, MATERIAL, "judgement"),
            (None, MATERIAL, "judgement"),
            (FY, None, "unknown"),
        ],
    )
    def test_who_may_ask_for_what(
        self,
        wording: str,
        on: str,
        cites: tuple[tuple[str, str, str], ...],
        by: Party | None,
        what: Charge | None,
        expected: str,
    ) -> None:
        found = finding(of(wording, charged(on, by, what)), FREE, ON)
        assert (expected, wording, cites, "serious", "county", day(on)) == (
            found.outcome.kind.value,
            found.wording,
            cited(found),
            found.severity.value,
            found.bearer,
            found.governed_by,
        )

    @pytest.mark.parametrize(
        ("by", "nb", "nn", "en"),
        [
            (CO, "lærebedriften", "lærebedrifta", "the training company"),
            (OK, "opplæringskontoret", "opplæringskontoret", "the training office"),
            (FY, "fylkeskommunen", "fylkeskommunen", "the county"),
            (None, "noen som ikke er nevnt", "nokon som ikkje er nemnd", "somebody not named"),
        ],
    )
    def test_what_is_told(self, by: Party | None, nb: str, nn: str, en: str) -> None:
        assert (
            f"Den som har læretid, ble 1. januar 2026 bedt om å betale for opplæringen, av {nb}.",
            f"Den som har læretid, vart 1. januar 2026 beden om å betale for opplæringa, av {nn}.",
            f"On 1 January 2026 the person with læretid was asked to pay for the training, by {en}.",
        ) == texts(finding(new(charged("2026-01-01", by, TRAINING)), FREE, ON))
        equipment = texts(finding(new(charged("2026-01-01", CO, EQUIPMENT)), FREE, ON))
        assert ("individuelt utstyr" in equipment[0], "individual equipment" in equipment[2]) == (True, True)

    def test_teaching_material_is_a_question(self) -> None:
        assert (
            (
                "Lovens plikt til å holde læremidler nevner bare elever: kan den som har læretid, bli bedt om å "
                "betale for "
                "dem (1. januar 2026)?"
            ),
            (
                "Plikta i lova til å halde læremiddel nemner berre elevar: kan den som har læretid, bli beden "
                "om å betale "
                "for dei (1. januar 2026)?"
            ),
            (
                "The law's duty to provide teaching material names pupils only: may the person with læretid be "
                "asked to pay "
                "for it (1 January 2026)?"
            ),
        ) == texts(finding(new(charged("2026-01-01", FY, MATERIAL)), FREE, ON))

    @pytest.mark.parametrize(
        ("charges", "expected"),
        [
            (((FY, EQUIPMENT), (FY, EQUIPMENT)), "met"),
            (((CO, EQUIPMENT), (FY, EQUIPMENT), (FY, MATERIAL)), "breached"),
            (((FY, MATERIAL), (CO, EQUIPMENT), (FY, None)), "breached"),
            (((FY, None), (FY, MATERIAL)), "judgement"),
            (((FY, None), (FY, EQUIPMENT)), "unknown"),
        ],
    )
    def test_of_several_the_gravest_is_told(
        self, charges: tuple[tuple[Party, Charge | None], ...], expected: str
    ) -> None:
        events = [charged(f"2026-01-0{number}", by, what) for number, (by, what) in enumerate(charges, 1)]
        assert expected == outcome(new(*events), FREE, ON)

    def test_what_would_settle_it(self) -> None:
        assert ("key by of event charged",) == missing(new(charged("2026-01-01", None, EQUIPMENT)), FREE, ON)
        assert ("key what of event charged",) == missing(new(charged("2026-01-01", CO, None)), FREE, ON)
        assert ("event charged",) == missing(new(), FREE, ON)
        assert "not_applicable" == outcome(new(known=silent("charged")), FREE, ON)


@settings(max_examples=25)
@given(facts=anything(), on=st.sampled_from(["2024-07-31", "2024-08-01", ON]))
def test_a_recorded_run_answers_like_the_bare_one(facts: Portfolio, on: str) -> None:
    """Whatever the facts: what is explained is what was found."""
    rules = (HOURS, FREE)
    assert answers(facts, rules, day(on)) == recorded_answers(facts, rules, day(on))
