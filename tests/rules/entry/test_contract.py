from __future__ import annotations

from typing import Any

import pytest
from facts import OSLO, TRADE, candidate, cited, complete, event, finding, missing, outcome, texts

from okstat.model.contract import Candidate
from okstat.model.events import (
    ApplicationDecided,
    ContractKind,
    Event,
    Ground,
    Matter,
    Placed,
    PlacementApplied,
    Schooled,
)

APPRENTICE, CANDIDATE, WITHOUT = "entry.apprentice", "entry.training-candidate", "entry.without-passing"
YEARS = {"2024": "2024-05-02", "2026": "2026-05-02"}
KINDS = {
    "lærling": ContractKind.APPRENTICE,
    "lærekandidat": ContractKind.TRAINING_CANDIDATE,
    "praksisbrev": ContractKind.PRAKSISBREV_CANDIDATE,
}


def year(level: str, *, passed: bool | None = True, last: str = "2023-06-16") -> Schooled:
    """A school year in the programme of the trade, over by 2023 unless told otherwise."""
    area = {"vg1": "IMIKM1----", "vg2": "IMITK2----", "vg3": "IMITD3----"}[level]
    return event(Schooled, "2022-08-18", id=level, last=last, programme_area=area, passed=passed)


def placed(*events: Event, kind: str = "lærling", on: str = "2026-05-02", known: bool = True, **keys: Any) -> Candidate:
    """Placed on a day, after an application in its February."""
    applied = event(
        PlacementApplied,
        f"{on[:4]}-02-15",
        **{"contract_kind": KINDS.get(kind), "trade": TRADE, "county": OSLO, **keys},
    )
    silence = complete(schooling=on) if known else complete()
    return candidate(applied, event(Placed, on), *events, known=silence)


@pytest.mark.parametrize("on", YEARS.values(), ids=YEARS)
class TestAsApprentice:
    """Placed as lærling: all subjects of both school years are passed (2024 §§ 7-3 (2), 4-13 (1); 2006 § 6A-1 (3))."""

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [(True, True, "met"), (True, False, "judgement"), (False, True, "judgement"), (True, None, "unknown")],
    )
    def test_both_years_are_passed(self, on: str, first: bool, second: bool | None, expected: str) -> None:
        facts = placed(year("vg1", passed=first), year("vg2", passed=second), on=on)
        assert expected == outcome(facts, APPRENTICE, on)

    def test_a_year_not_gone_through_is_for_the_county_to_judge(self, on: str) -> None:
        found = finding(placed(year("vg1"), on=on), APPRENTICE, on)
        assert found.outcome.question is not None
        assert found.outcome.question.nb == (
            "Finner fylkeskommunen etter en samlet vurdering at formidling er forsvarlig, selv om ikke alle fag er "
            "bestått?"
        )

    def test_a_year_passed_at_the_second_try(self, on: str) -> None:
        again = event(Schooled, "2023-08-17", id="again", last="2024-05-01", programme_area="IMITK2----", passed=True)
        facts = placed(year("vg1"), year("vg2", passed=False), again, on=on)
        assert "met" == outcome(facts, APPRENTICE, on)

    def test_a_year_that_is_over_after_the_day_does_not_count(self, on: str) -> None:
        over, running = f"{on[:4]}-05-02", f"{on[:4]}-05-03"
        assert "met" == outcome(placed(year("vg1"), year("vg2", last=over), on=on), APPRENTICE, on)
        assert "judgement" == outcome(placed(year("vg1"), year("vg2", last=running), on=on), APPRENTICE, on)

    def test_a_year_of_unknown_level(self, on: str) -> None:
        unnamed = event(Schooled, "2022-08-18", id="x", last="2023-06-16", passed=True)
        assert ("event schooling",) == missing(placed(year("vg1"), unnamed, on=on), APPRENTICE, on)

    def test_only_of_applications_as_apprentice(self, on: str) -> None:
        assert "not_applicable" == outcome(placed(kind="lærekandidat", on=on), APPRENTICE, on)
        no_kind = placed(kind="-", on=on)
        assert ("key contract_kind of event placement_applied",) == missing(no_kind, APPRENTICE, on)

    def test_what_is_missing(self, on: str) -> None:
        assert ("event schooling",) == missing(placed(known=False, on=on), APPRENTICE, on)
        assert ("event placement_applied",) == missing(candidate(event(Placed, on)), APPRENTICE, on)
        assert ("event placed",) == missing(candidate(), APPRENTICE, on)
        other = placed(year("vg1"), year("vg2"), on=on, trade="ELELE3----")
        assert ("the course of the trade in the trade data",) == missing(other, APPRENTICE, on)
        no_trade = candidate(
            event(PlacementApplied, f"{on[:4]}-02-15", contract_kind=ContractKind.APPRENTICE),
            event(Placed, on),
            trade=None,
        )
        assert ("key trade of event placement_applied",) == missing(no_trade, APPRENTICE, on)

    def test_places(self, on: str) -> None:
        found = finding(placed(on=on), APPRENTICE, on)
        old = (("REGULATION_2006", "6A-1", "3"),)
        new = (("REGULATION_2024", "7-3", "2"), ("REGULATION_2024", "4-13", "1"))
        assert ((old, "2013") if on < "2024-08-01" else (new, "2024")) == (cited(found), found.wording)


class TestAsCandidate:
    """Lærekandidat: the own course is passed, or the years are completed (2024 § 7-3 (3); 2006 § 6A-1 (4))."""

    @pytest.mark.parametrize(
        ("on", "kind", "levels", "passed", "expected"),
        [
            ("2026-05-02", "lærekandidat", ("vg1",), True, "met"),
            ("2026-05-02", "lærekandidat", ("vg1", "vg2"), False, "met"),
            ("2026-05-02", "lærekandidat", ("vg1",), False, "breached"),
            ("2026-05-02", "lærekandidat", (), None, "breached"),
            ("2026-05-02", "praksisbrev", (), None, "not_applicable"),
            ("2024-05-02", "lærekandidat", ("vg1",), False, "met"),
            ("2024-05-02", "praksisbrev", ("vg2",), False, "met"),
            ("2024-05-02", "praksisbrev", (), None, "breached"),
            ("2024-05-02", "lærekandidat", ("vg3",), False, "breached"),
            ("2026-05-02", "lærekandidat", ("vg3",), False, "breached"),
            ("2024-05-02", "lærling", (), None, "not_applicable"),
        ],
    )
    def test_what_is_enough(
        self, on: str, kind: str, levels: tuple[str, ...], passed: bool | None, expected: str
    ) -> None:
        years = [year(level, passed=passed) for level in levels]
        assert expected == outcome(placed(*years, kind=kind, on=on), CANDIDATE, on)

    @pytest.mark.parametrize("on", YEARS.values(), ids=YEARS)
    def test_on_the_last_day(self, on: str) -> None:
        over, running = f"{on[:4]}-05-02", f"{on[:4]}-05-03"
        found = [
            outcome(placed(year("vg1", last=last), kind="lærekandidat", on=on), CANDIDATE, on)
            for last in (over, running)
        ]
        assert ["met", "breached"] == found

    @pytest.mark.parametrize("on", YEARS.values(), ids=YEARS)
    def test_what_is_missing(self, on: str) -> None:
        assert ("event schooling",) == missing(placed(kind="lærekandidat", known=False, on=on), CANDIDATE, on)
        no_kind = placed(kind="-", on=on)
        assert ("key contract_kind of event placement_applied",) == missing(no_kind, CANDIDATE, on)

    @pytest.mark.parametrize(
        ("on", "place"),
        [("2024-05-02", ("REGULATION_2006", "6A-1", "4")), ("2026-05-02", ("REGULATION_2024", "7-3", "3"))],
    )
    def test_texts_and_places(self, on: str, place: tuple[str, str, str]) -> None:
        found = finding(placed(kind="lærekandidat", on=on), CANDIDATE, on)
        assert texts(found) == (
            f"Søkeren ble formidlet 2. mai {on[:4]} uten å fylle vilkårene.",
            f"Søkjaren vart formidla 2. mai {on[:4]} utan å fylle vilkåra.",
            f"The applicant was placed on 2 May {on[:4]} without meeting the conditions.",
        )
        assert ((place,), "county") == (cited(found), found.bearer)


class TestWithoutPassing:
    """Whoever completed both years without passing may apply as praksisbrev- or lærekandidat (§ 7-3 (4))."""

    def refused(self, *events: Event, kind: str = "lærekandidat", known: bool = True) -> Candidate:
        """Refused on 10 April 2026 because conditions fail."""
        applied = event(PlacementApplied, "2026-02-01", contract_kind=KINDS.get(kind), trade=TRADE)
        decided = event(
            ApplicationDecided, "2026-04-10", matter=Matter.PLACEMENT, granted=False, ground=Ground.CONDITIONS
        )
        silence = complete(schooling="2026-04-10") if known else complete()
        return candidate(applied, decided, *events, known=silence)

    @pytest.mark.parametrize("kind", ["lærekandidat", "praksisbrev"])
    def test_both_years_completed(self, kind: str) -> None:
        both = (year("vg1", passed=False), year("vg2", passed=False, last="2026-04-10"))
        found = finding(self.refused(*both, kind=kind), WITHOUT, "2026-04-10")
        assert "breached" == found.outcome.kind.value
        assert texts(found) == (
            "Søknaden ble avslått 10. april 2026 fordi vilkårene ikke var fylt, men søkeren har fullført Vg1 og Vg2.",
            "Søknaden vart avslått 10. april 2026 fordi vilkåra ikkje var fylte, men søkjaren har fullført Vg1 og Vg2.",
            (
                "The application was refused on 10 April 2026 because conditions failed, but the applicant has "
                "completed Vg1 and Vg2."
            ),
        )
        assert ((("REGULATION_2024", "7-3", "4"),), "county") == (cited(found), found.bearer)

    def test_one_year_is_not_enough(self) -> None:
        running = year("vg2", passed=False, last="2026-04-11")
        for years in ((), (year("vg1"),), (year("vg2"),), (year("vg1"), running)):
            assert "not_applicable" == outcome(self.refused(*years), WITHOUT, "2026-04-10")

    def test_others_have_no_such_way(self) -> None:
        both = (year("vg1", passed=False), year("vg2", passed=False))
        assert "not_applicable" == outcome(self.refused(*both, kind="lærling"), WITHOUT, "2026-04-10")

    def test_what_is_missing(self) -> None:
        assert ("event schooling",) == missing(self.refused(year("vg1"), known=False), WITHOUT, "2026-04-10")
        assert ("event application_decided",) == missing(candidate(), WITHOUT, "2026-04-10")
        no_kind = self.refused(kind="-")
        assert ("key contract_kind of event placement_applied",) == missing(no_kind, WITHOUT, "2026-04-10")
