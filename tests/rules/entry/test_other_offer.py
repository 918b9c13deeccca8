from __future__ import annotations

from typing import Any

import pytest
from facts import OSLO, TRADE, candidate, cited, complete, event, finding, missing, outcome, texts

from okstat.model.contract import Candidate
from okstat.model.events import (
    ApplicationWithdrawn,
    CandidateKind,
    ContractKind,
    Event,
    OtherOfferMade,
    OtherOfferStarted,
    Party,
    Placed,
    PlaceDeclined,
    PlacementApplied,
    Schooled,
)

DEADLINE, SEEKS = "county.vg3-deadline", "county.keeps-seeking"
PASSED = tuple(
    event(Schooled, "2019-08-19", id=area, last="2021-06-18", programme_area=area, passed=True)
    for area in ("IMIKM1----", "IMITK2----")
)


def wishes(*events: Event, year: int = 2025, to: str | None = None, born: str = "2004-12-31", **keys: Any) -> Candidate:
    """Applied in February for a place as lærling, with all passed; complete to a day for what became of it."""
    kind = keys.pop("kind", CandidateKind.APPLICANT)
    applied = event(
        PlacementApplied,
        f"{year}-02-15",
        **{"contract_kind": ContractKind.APPRENTICE, "trade": TRADE, "county": OSLO, **keys},
    )
    kinds = ("placed", "other_offer_made", "other_offer_started", "schooling")
    known = complete(**dict.fromkeys(kinds, to)) if to else complete()
    return candidate(applied, *PASSED, *events, known=known, born=born, kind=kind)


class TestUnderTheOldAct:
    """Not placed by 1 September: the third year in school is offered, to all but adults (2006 §§ 6A-9, 6A-10)."""

    def test_golden_f1_no_place_on_1_september_2022(self) -> None:
        """The offer must have been made by the day; that it begins later is in order.

        https://www.udir.no/regelverkstolkninger/opplaring/inntak/inntak-videregaende-opplaring-formidling-lareplass-udir-2-2021/kapittel-6a/6a-9/
        """
        assert "not_applicable" == outcome(wishes(year=2022, to="2022-09-01"), DEADLINE, "2022-09-01")
        assert "breached" == outcome(wishes(year=2022, to="2022-09-02"), DEADLINE, "2022-09-02")
        offered = (event(OtherOfferMade, "2022-09-01"), event(OtherOfferStarted, "2022-09-12"))
        assert "met" == outcome(wishes(*offered, year=2022), DEADLINE, "2022-09-02")

    @pytest.mark.parametrize("kind", [OtherOfferMade, OtherOfferStarted, Placed])
    @pytest.mark.parametrize(("on", "late"), [("2022-09-01", None), ("2022-09-04", 3)])
    def test_an_offer_a_start_or_a_place(self, kind: type[Event], on: str, late: int | None) -> None:
        found = finding(wishes(event(kind, on), year=2022), DEADLINE, "2022-10-01")
        assert ("met", late) == (found.outcome.kind.value, dict(found.outcome.values).get("late_days"))

    def test_the_first_of_them_counts(self) -> None:
        events = (event(OtherOfferMade, "2022-09-05"), event(OtherOfferStarted, "2022-09-03"))
        found = finding(wishes(*events, event(Placed, "2022-09-04"), year=2022), DEADLINE, "2022-10-01")
        assert 2 == dict(found.outcome.values)["late_days"]

    @pytest.mark.parametrize(("born", "expected"), [("1997-12-31", "not_applicable"), ("1998-01-01", "breached")])
    def test_not_for_adults(self, born: str, expected: str) -> None:
        """From the year one turns 25."""
        assert expected == outcome(wishes(year=2022, to="2022-10-01", born=born), DEADLINE, "2022-10-01")

    def test_an_adult_by_the_kind_of_training(self) -> None:
        adult = wishes(year=2022, to="2022-10-01", kind=CandidateKind.ADULT)
        assert "not_applicable" == outcome(adult, DEADLINE, "2022-10-01")

    def test_what_is_missing(self) -> None:
        on = "2022-10-01"
        unborn = wishes(year=2022, to=on, born="2004-01-01")
        assert "breached" == outcome(unborn, DEADLINE, on)
        assert ("event placement_applied",) == missing(candidate(), DEADLINE, on)
        no_kind = wishes(year=2022, to=on, contract_kind=None)
        assert ("key contract_kind of event placement_applied",) == missing(no_kind, DEADLINE, on)
        other = wishes(year=2022, to=on, contract_kind=ContractKind.TRAINING_CANDIDATE)
        assert ("the text on others than lærling before 2024-08-01",) == missing(other, DEADLINE, on)
        applied = event(PlacementApplied, "2022-02-15", contract_kind=ContractKind.APPRENTICE, trade=TRADE)
        assert ("key born of the person",) == missing(candidate(applied, *PASSED, born=None), DEADLINE, on)
        assert ("event schooling",) == missing(candidate(applied, born="2004-01-01"), DEADLINE, on)

    def test_texts_and_places(self) -> None:
        found = finding(wishes(year=2022, to="2022-09-02"), DEADLINE, "2022-09-02")
        assert texts(found) == (
            "Søkeren var ikke formidlet 1. september 2022, og har ikke fått tilbud om Vg3 i skole.",
            "Søkjaren var ikkje formidla 1. september 2022, og har ikkje fått tilbod om Vg3 i skule.",
            "The applicant was not placed by 1 September 2022, and has not been offered the third year in school.",
        )
        places = tuple(("REGULATION_2006", section, ledd) for section, ledd in (("6A-9", "1"), ("6A-10", "1")))
        assert ((*places, ("REGULATION_2006", "6A-10", "2")), "2013", "county") == (
            cited(found),
            found.wording,
            found.bearer,
        )


class TestUnderTheNewAct:
    """Whoever meets the conditions and has no place has another offer that starts by 1 October (2024 § 6-2 (1))."""

    def test_golden_f3_not_placed_in_2025(self) -> None:
        """As soon as possible, at the latest 1 October 2025. https://lovdata.no/forskrift/2024-06-03-900/§6-2."""
        assert "not_applicable" == outcome(wishes(to="2025-10-01"), DEADLINE, "2025-10-01")
        assert "breached" == outcome(wishes(to="2025-10-02"), DEADLINE, "2025-10-02")
        assert "met" == outcome(wishes(event(OtherOfferStarted, "2025-10-01")), DEADLINE, "2025-10-02")

    def test_the_year_of_the_new_act_has_the_new_day(self) -> None:
        assert "not_applicable" == outcome(wishes(year=2024, to="2024-09-02"), DEADLINE, "2024-09-02")
        assert "breached" == outcome(wishes(year=2024, to="2024-10-02"), DEADLINE, "2024-10-02")

    def test_an_offer_that_has_not_begun_is_not_enough(self) -> None:
        facts = wishes(event(OtherOfferMade, "2025-09-01"), to="2025-10-02")
        assert "breached" == outcome(facts, DEADLINE, "2025-10-02")

    def test_a_place_is_as_good(self) -> None:
        found = finding(wishes(event(Placed, "2025-10-03")), DEADLINE, "2025-10-10")
        assert ("met", 2) == (found.outcome.kind.value, dict(found.outcome.values)["late_days"])

    def test_no_day_is_moved_to_a_working_day(self) -> None:
        """1 October 2028 is a Sunday."""
        assert "breached" == outcome(wishes(year=2028, to="2028-10-02"), DEADLINE, "2028-10-02")

    def test_not_when_the_wish_is_withdrawn(self) -> None:
        for day, expected in (("2025-02-14", "breached"), ("2025-02-15", "not_applicable")):
            facts = wishes(event(ApplicationWithdrawn, day), to="2025-10-02")
            assert expected == outcome(facts, DEADLINE, "2025-10-02")

    def test_the_number_is_that_of_the_year_applied_for(self) -> None:
        before = event(PlacementApplied, "2024-02-15", id="before", contract_kind=ContractKind.APPRENTICE, trade=TRADE)
        same = event(PlacementApplied, "2025-02-14", id="same", contract_kind=ContractKind.APPRENTICE, trade=TRADE)
        found = finding(wishes(before, same, to="2025-10-02"), DEADLINE, "2025-10-02")
        assert found.occurrence is not None
        assert 2 == found.occurrence.number

    def test_conditions(self) -> None:
        kind = ContractKind.TRAINING_CANDIDATE
        applied = event(PlacementApplied, "2025-02-01", contract_kind=kind, trade=TRADE)
        lacking = candidate(applied, known=complete(schooling="2025-10-02"))
        assert "not_applicable" == outcome(lacking, DEADLINE, "2025-10-02")
        failed = event(Schooled, "2024-08-19", last="2025-06-20", programme_area="IMITK2----", passed=False)
        again = candidate(
            event(PlacementApplied, "2025-02-01", contract_kind=ContractKind.APPRENTICE, trade=TRADE),
            PASSED[0],
            failed,
            known=complete(schooling="2025-10-02"),
        )
        assert "judgement" == outcome(again, DEADLINE, "2025-10-02")
        no_kind = candidate(event(PlacementApplied, "2025-02-01", trade=TRADE))
        assert ("key contract_kind of event placement_applied",) == missing(no_kind, DEADLINE, "2025-10-02")

    def test_what_is_missing(self) -> None:
        applied = event(PlacementApplied, "2025-02-15", contract_kind=ContractKind.APPRENTICE, trade=TRADE)
        cases = {
            "event other_offer_started": (complete(), complete(placed="2025-10-01")),
            "event placed": tuple(complete(other_offer_started=to) for to in ("2025-10-01", "2025-10-02")),
        }
        for lacks, knowns in cases.items():
            for known in knowns:
                assert (lacks,) == missing(candidate(applied, *PASSED, known=known), DEADLINE, "2025-10-02")
        both = complete(placed="2025-10-01", other_offer_started="2025-09-30")
        assert ("event other_offer_started",) == missing(
            candidate(applied, *PASSED, known=both), DEADLINE, "2025-10-02"
        )
        assert ("event placement_applied",) == missing(candidate(), DEADLINE, "2025-10-02")
        nothing = candidate(known=complete(placement_applied="2025-10-02"))
        assert "not_applicable" == outcome(nothing, DEADLINE, "2025-10-02")

    def test_texts_and_places(self) -> None:
        found = finding(wishes(to="2025-10-02"), DEADLINE, "2025-10-02")
        assert texts(found) == (
            "Søkeren hadde verken læreplass eller et tilbud som var begynt, 1. oktober 2025.",
            "Søkjaren hadde verken læreplass eller eit tilbod som var begynt, 1. oktober 2025.",
            "By 1 October 2025 the applicant had neither a place nor an offer that had begun.",
        )
        place = (("REGULATION_2024", "6-2", "1"),)
        assert (place, "2024", "county") == (cited(found), found.wording, found.bearer)


class TestKeepsSeeking:
    """The county keeps trying to place those who wish it, also after another offer has begun (2024 § 6-2 (2))."""

    STARTED = event(OtherOfferStarted, "2025-09-22")

    @pytest.mark.parametrize(
        ("what", "expected"),
        [
            (None, "judgement"),
            (event(PlaceDeclined, "2025-09-21", by=Party.COMPANY), "judgement"),
            (event(PlaceDeclined, "2025-09-22", by=Party.COMPANY), "met"),
            (event(PlaceDeclined, "2025-10-20", by=Party.COMPANY), "met"),
            (event(Placed, "2025-09-21"), "not_applicable"),
            (event(Placed, "2025-09-22"), "met"),
            (event(Placed, "2025-10-20"), "met"),
            (event(ApplicationWithdrawn, "2025-09-30"), "not_applicable"),
        ],
    )
    def test_since_the_offer_began(self, what: Event | None, expected: str) -> None:
        events = (what,) if what is not None else ()
        assert expected == outcome(wishes(self.STARTED, *events), SEEKS, "2025-11-20")

    def test_not_before_an_offer_has_begun(self) -> None:
        assert ("event other_offer_started",) == missing(wishes(), SEEKS, "2025-11-20")
        assert "not_applicable" == outcome(wishes(to="2025-11-20"), SEEKS, "2025-11-20")
        assert ("event placement_applied",) == missing(candidate(), SEEKS, "2025-11-20")

    def test_the_question(self) -> None:
        found = finding(wishes(self.STARTED), SEEKS, "2025-11-20")
        assert found.outcome.question is not None
        assert "Prøver fylkeskommunen fortsatt å formidle søkeren?" == found.outcome.question.nb
        assert ((("REGULATION_2024", "6-2", "2"),), "county") == (cited(found), found.bearer)
