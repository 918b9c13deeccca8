from __future__ import annotations

from typing import Any

import pytest
from facts import OSLO, TRADE, candidate, cited, complete, event, finding, missing, outcome, texts

from okstat.model.contract import Candidate
from okstat.model.events import (
    Admitted,
    ApplicationWithdrawn,
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

ADMITTED, CHOOSES, RECRUIT = "placement.admitted", "placement.company-decides", "county.recruit"
RIGHT = "county.placement-right"


class TestAdmitted:
    """Whoever is placed is admitted at the level (2024 § 7-1 (2); 2006 § 6A-1 (2): the decision names the area)."""

    @pytest.mark.parametrize(
        ("placed", "admitted", "area", "expected"),
        [
            ("2024-07-31", "2024-08-20", "IMITD3----", "met"),
            ("2024-07-31", "2024-08-20", None, "unknown"),
            ("2024-07-31", "2024-07-31", "IMITD3----", "met"),
            ("2024-07-31", "2024-07-30", "IMITD3----", "breached"),
            ("2024-08-01", "2024-08-20", None, "met"),
            ("2024-08-01", "2024-08-01", None, "met"),
            ("2024-08-01", "2024-07-31", None, "breached"),
        ],
    )
    def test_on_the_day_or_later(self, placed: str, admitted: str, area: str | None, expected: str) -> None:
        given = event(Admitted, admitted, programme_area=area)
        facts = candidate(event(Placed, placed), given, known=complete(admitted="2024-09-01"))
        assert expected == outcome(facts, ADMITTED, "2024-09-01")

    @pytest.mark.parametrize(
        ("placed", "wording", "place"),
        [
            ("2024-07-31", "2013", ("REGULATION_2006", "6A-1", "2")),
            ("2024-08-01", "2024", ("REGULATION_2024", "7-1", "2")),
        ],
    )
    def test_texts_and_places(self, placed: str, wording: str, place: tuple[str, str, str]) -> None:
        facts = candidate(event(Placed, placed), known=complete(admitted="2024-09-01"))
        found = finding(facts, ADMITTED, "2024-09-01")
        day = {"2024-07-31": "31. juli 2024", "2024-08-01": "1. august 2024"}[placed]
        nb, nn, en = texts(found)
        assert (f"Søkeren ble formidlet {day}, og er ikke tatt inn.", wording) == (nb, found.wording)
        assert f"Søkjaren vart formidla {day}, og er ikkje teken inn." == nn
        assert en.endswith("2024, and is not admitted.")
        assert ((place,), "county") == (cited(found), found.bearer)

    def test_what_is_missing(self) -> None:
        assert ("event placed",) == missing(candidate(), ADMITTED, "2024-09-01")
        assert ("event admitted",) == missing(candidate(event(Placed, "2024-08-01")), ADMITTED, "2024-09-01")
        old = candidate(event(Placed, "2024-07-31"), event(Admitted, "2024-08-01"))
        assert ("key programme_area of event admitted",) == missing(old, ADMITTED, "2024-09-01")

    def test_the_last_admission_counts(self) -> None:
        """Admitted without a programme area first, and with one after it."""
        rows = event(Admitted, "2024-08-05"), event(Admitted, "2024-08-20", programme_area="IMITD3----")
        facts = candidate(event(Placed, "2024-07-31"), *rows)
        assert "met" == outcome(facts, ADMITTED, "2024-09-01")


class TestCompanyDecides:
    """The company decides with whom it makes a contract (§ 7-6 (3))."""

    def test_golden_f8_a_company_says_no(self) -> None:
        """Allowed: the company chooses.

        https://www.vestfoldfylke.no
        """
        facts = candidate(event(PlaceDeclined, "2026-05-20", by=Party.COMPANY))
        assert "met" == outcome(facts, CHOOSES, "2026-05-20")

    @pytest.mark.parametrize(
        ("by", "expected"),
        [(Party.OFFICE, "met"), (Party.COUNTY, "breached"), (Party.APPRENTICE, "not_applicable"), (None, "unknown")],
    )
    def test_who_decided(self, by: Party | None, expected: str) -> None:
        facts = candidate(event(PlaceDeclined, "2026-05-20", by=by))
        assert expected == outcome(facts, CHOOSES, "2026-05-20")

    def test_the_latest_word(self) -> None:
        before = event(PlaceDeclined, "2026-05-19", id="before", by=Party.COUNTY)
        after = event(PlaceDeclined, "2026-05-20", by=Party.COMPANY)
        assert "met" == outcome(candidate(before, after), CHOOSES, "2026-05-20")

    def test_texts_and_places(self) -> None:
        found = finding(candidate(event(PlaceDeclined, "2026-05-20", by=Party.COUNTY)), CHOOSES, "2026-05-20")
        assert texts(found) == (
            "Det var fylkeskommunen som avgjorde 20. mai 2026 at det ikke blir kontrakt.",
            "Det var fylkeskommunen som avgjorde 20. mai 2026 at det ikkje blir kontrakt.",
            "It was the county that decided on 20 May 2026 that there is to be no contract.",
        )
        assert ((("REGULATION_2024", "7-6", "3.1"),), "county") == (cited(found), found.bearer)
        unsaid = candidate(event(PlaceDeclined, "2026-05-20"))
        assert ("key by of event place_declined",) == missing(unsaid, CHOOSES, "2026-05-20")
        assert "not_applicable" == outcome(candidate(), CHOOSES, "2026-05-20")


PASSED = tuple(
    event(Schooled, "2020-08-18", id=area, last="2022-06-17", programme_area=area, passed=True)
    for area in ("IMIKM1----", "IMITK2----")
)


def wishes(*events: Event, year: int = 2025, to: str | None = None, passed: bool = True, **keys: Any) -> Candidate:
    """Applied in February for a place as lærling, with all passed; complete to a day for what became of it."""
    applied = event(
        PlacementApplied,
        f"{year}-02-15",
        **{"contract_kind": ContractKind.APPRENTICE, "trade": TRADE, "county": OSLO, **keys},
    )
    kinds = ("placed", "other_offer_made", "other_offer_started")
    known = complete(**dict.fromkeys(kinds, to)) if to else complete()
    return candidate(applied, *(PASSED if passed else ()), *events, known=known)


class TestRecruit:
    """The county places applicants who meet the conditions with companies (2023 § 7-7 (2))."""

    @pytest.mark.parametrize(
        ("on", "expected"),
        [
            ("2025-08-15", "not_applicable"),
            ("2025-09-01", "not_applicable"),
            ("2025-09-02", "judgement"),
            ("2026-09-02", "judgement"),
        ],
    )
    def test_when_places_are_settled(self, on: str, expected: str) -> None:
        assert expected == outcome(wishes(to=on), RECRUIT, on)

    def test_placed_is_placed(self) -> None:
        facts = wishes(event(Placed, "2026-01-07", county="46"))
        assert ["unknown", "met"] == [outcome(facts, RECRUIT, on) for on in ("2026-01-06", "2026-01-07")]

    def test_not_for_those_who_wish_no_place_any_more(self) -> None:
        on = "2025-10-02"
        found = [
            outcome(wishes(event(ApplicationWithdrawn, day), to=on), RECRUIT, on)
            for day in ("2025-02-14", "2025-02-15")
        ]
        assert ["judgement", "not_applicable"] == found

    def test_not_for_those_who_lack_the_conditions(self) -> None:
        on, kind = "2025-10-02", ContractKind.TRAINING_CANDIDATE
        bare = candidate(
            event(PlacementApplied, "2025-02-01", contract_kind=kind, trade=TRADE), known=complete(schooling=on)
        )
        assert "not_applicable" == outcome(bare, RECRUIT, on)
        assert "unknown" == outcome(wishes(passed=False, to=on), RECRUIT, on)

    def test_a_question_and_places(self) -> None:
        found = finding(wishes(to="2025-09-02"), RECRUIT, "2025-09-02")
        assert found.outcome.question is not None
        assert "Har fylkeskommunen gjort det den skal for å formidle søkeren?" == found.outcome.question.nb
        assert ((("ACT_2023", "7-7", "2"),), "county") == (cited(found), found.bearer)
        assert ("event placed",) == missing(wishes(), RECRUIT, "2025-09-02")
        assert ("event placement_applied",) == missing(candidate(), RECRUIT, "2025-09-02")


class TestRight:
    """A place, or another third year: by 1 October (2023 § 5-6), by 1 September before (1998 § 3-3 (5))."""

    @pytest.mark.parametrize(
        ("year", "on", "expected"),
        [
            (2023, "2023-09-01", "not_applicable"),
            (2023, "2023-09-02", "breached"),
            (2025, "2025-10-01", "not_applicable"),
            (2025, "2025-10-02", "breached"),
            (2024, "2024-07-31", "not_applicable"),
            (2024, "2024-10-02", "breached"),
        ],
    )
    def test_after_the_day(self, year: int, on: str, expected: str) -> None:
        assert expected == outcome(wishes(year=year, to=on), RIGHT, on)

    @pytest.mark.parametrize("year", [2023, 2025])
    @pytest.mark.parametrize("kind", [Placed, OtherOfferMade, OtherOfferStarted])
    def test_any_of_the_three_is_enough(self, year: int, kind: type[Event]) -> None:
        facts = wishes(event(kind, f"{year}-11-03"), year=year)
        assert "met" == outcome(facts, RIGHT, f"{year}-11-03")

    def test_a_place_in_another_county(self) -> None:
        """§ 7-6 (2): in the own county or another."""
        assert "met" == outcome(wishes(event(Placed, "2025-08-18", county="46")), RIGHT, "2025-10-02")

    @pytest.mark.parametrize(
        ("to", "lacks"), [("2025-09-30", ("event placed",)), ("2025-10-01", ()), (None, ("event placed",))]
    )
    def test_silence_reaches_the_day(self, to: str | None, lacks: tuple[str, ...]) -> None:
        assert lacks == missing(wishes(to=to), RIGHT, "2025-10-02")

    def test_whether_an_offer_was_made(self) -> None:
        applied = event(PlacementApplied, "2025-02-15", contract_kind=ContractKind.APPRENTICE, trade=TRADE, county=OSLO)
        for known in (complete(placed="2025-10-01"), complete(placed="2025-10-01", other_offer_made="2025-09-30")):
            facts = candidate(applied, *PASSED, known=known)
            assert ("event other_offer_made",) == missing(facts, RIGHT, "2025-10-02")

    def test_old_law_on_others_than_apprentices_is_not_known(self) -> None:
        facts = wishes(year=2023, to="2023-10-02", contract_kind=ContractKind.PRAKSISBREV_CANDIDATE)
        assert ("the text on others than lærling before 2024-08-01",) == missing(facts, RIGHT, "2023-10-02")
        new = wishes(to="2025-10-02", contract_kind=ContractKind.PRAKSISBREV_CANDIDATE)
        assert "breached" == outcome(new, RIGHT, "2025-10-02")

    @pytest.mark.parametrize("year", [2023, 2025])
    def test_not_for_those_who_withdrew(self, year: int) -> None:
        facts = wishes(event(ApplicationWithdrawn, f"{year}-06-01"), year=year, to=f"{year}-10-02")
        assert "not_applicable" == outcome(facts, RIGHT, f"{year}-10-02")

    def test_texts_and_places(self) -> None:
        old = finding(wishes(year=2023, to="2023-09-02"), RIGHT, "2023-09-02")
        new = finding(wishes(to="2025-10-02"), RIGHT, "2025-10-02")
        assert texts(new) == (
            "Søkeren hadde 1. oktober 2025 verken fått læreplass eller et annet tilbud.",
            "Søkjaren hadde 1. oktober 2025 verken fått læreplass eller eit anna tilbod.",
            "By 1 October 2025 the applicant had got neither a place nor another offer.",
        )
        assert "Søkeren hadde 1. september 2023 verken fått læreplass eller et annet tilbud." == texts(old)[0]
        places = (("ACT_2023", "5-6", "1.1"), ("ACT_2023", "5-6", "1.2"), ("REGULATION_2024", "7-6", "2"))
        assert ((("ACT_1998", "3-3", "5"),), places) == (cited(old), cited(new))
        assert ("1998", "2023", "county") == (old.wording, new.wording, new.bearer)
