from __future__ import annotations

from typing import Any

import pytest
from facts import candidate, cited, complete, event, finding, findings, missing, outcome, texts

from okstat.model.contract import Candidate
from okstat.model.events import (
    ApplicationDecided,
    BasicEducationCompleted,
    Competence,
    CompetenceReached,
    Event,
    ForeignEducationCompleted,
    Matter,
)

ON = "2026-11-20"
KINDS = "basic_education_completed foreign_education_completed competence_reached residence_settled application_decided"
EVERYTHING = complete(**dict.fromkeys(KINDS.split(), ON))
SCHOOL = event(BasicEducationCompleted, "2023-06-16")


def decided(on: str, matter: Matter, *, granted: bool = False) -> Event:
    """A decision of the county."""
    return event(ApplicationDecided, on, matter=matter, granted=granted)


def asked(*events: Event, **fields: Any) -> Candidate:
    """Somebody who turns 19 in 2026, of whom everything is recorded."""
    return candidate(*events, **{"known": EVERYTHING, "born": "2007-03-14", **fields})


class TestAdultChoice:
    """Adult training may be chosen from the school year of 19, with training from abroad at any age (§ 5-1)."""

    RULE = "right.adult-choice"

    def refused(self, on: str, *events: Event, **fields: Any) -> Candidate:
        """The choice is refused."""
        return asked(*events, decided(on, Matter.ADULT_TRAINING), **fields)

    @pytest.mark.parametrize(("on", "expected"), [("2026-07-31", "judgement"), ("2026-08-01", "breached")])
    def test_from_the_school_year_of_the_year_of_19(self, on: str, expected: str) -> None:
        """Before that it takes special reasons, which the county judges (§ 5-1 (4))."""
        assert expected == outcome(self.refused(on, SCHOOL), self.RULE, ON)

    @pytest.mark.parametrize(("recognised", "expected"), [(False, "breached"), (True, "met"), (None, "unknown")])
    def test_with_training_from_abroad_at_any_age(self, recognised: bool | None, expected: str) -> None:
        foreign = event(ForeignEducationCompleted, "2024-06-16", recognised=recognised)
        assert expected == outcome(self.refused("2025-01-01", foreign), self.RULE, ON)

    def test_without_the_right_there_is_no_choice(self) -> None:
        assert "met" == outcome(self.refused("2026-08-01"), self.RULE, ON)
        assert "met" == outcome(self.refused("2025-01-01"), self.RULE, ON)

    @pytest.mark.parametrize("on", ["2025-01-01", "2026-08-01"])
    def test_what_is_granted_is_in_order(self, on: str) -> None:
        assert "met" == outcome(candidate(decided(on, Matter.ADULT_TRAINING, granted=True)), self.RULE, ON)

    def test_what_is_missing(self) -> None:
        assert (
            "key born of the person",
            "event foreign_education_completed",
        ) == missing(
            self.refused(
                "2025-01-01",
                SCHOOL,
                born=None,
                known=complete(competence_reached=ON, residence_settled=ON, application_decided=ON),
            ),
            self.RULE,
            ON,
        )
        assert ("event residence_settled",) == missing(
            self.refused("2026-08-01", SCHOOL, known=complete(competence_reached=ON)), self.RULE, ON
        )
        assert "unknown" == outcome(candidate(), self.RULE, ON)
        assert "not_applicable" == outcome(asked(), self.RULE, ON)

    def test_texts_and_places(self) -> None:
        found = finding(self.refused("2026-08-01", SCHOOL), self.RULE, ON)
        assert (
            "Søknaden om opplæring for voksne ble avslått 1. august 2026, men personen kunne velge den.",
            "Søknaden om opplæring for vaksne vart avslått 1. august 2026, men personen kunne velje ho.",
            "The application for training by the rules for adults was refused on 1 August 2026, but could be chosen.",
        ) == texts(found)
        assert (("ACT_2023", "5-1", "3"), ("ACT_2023", "5-1", "4.2")) == cited(found)
        assert "særlige grunner" in finding(self.refused("2026-07-31", SCHOOL), self.RULE, ON).text("nb")

    def test_not_before_the_act(self) -> None:
        assert () == findings(self.refused("2024-07-31", SCHOOL), self.RULE, ON)


class TestSupplementaryYear:
    """After passed vocational training a supplementary year, to the school year of 24; as an adult from 19 (§ 5-7)."""

    RULE = "right.supplementary-year"
    PASSED = event(CompetenceReached, "2024-09-01", competence=Competence.TRADE)

    def refused(self, on: str, *events: Event, matter: Matter = Matter.SUPPLEMENTARY_YEAR, **fields: Any) -> Candidate:
        """It is refused."""
        return asked(*events, decided(on, matter), **fields)

    @pytest.mark.parametrize(
        ("born", "on", "expected"),
        [
            ("2001-12-31", "2026-07-31", "breached"),
            ("2001-12-31", "2026-08-01", "met"),
            ("2002-01-01", "2026-08-01", "breached"),
        ],
    )
    def test_by_the_rules_for_the_young_to_the_school_year_of_24(self, born: str, on: str, expected: str) -> None:
        assert expected == outcome(self.refused(on, self.PASSED, born=born), self.RULE, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2026-07-31", "met"), ("2026-08-01", "breached")])
    def test_by_the_rules_for_adults_from_the_school_year_of_19(self, on: str, expected: str) -> None:
        facts = self.refused(on, self.PASSED, matter=Matter.ADULT_SUPPLEMENTARY_YEAR)
        assert expected == outcome(facts, self.RULE, ON)

    def test_only_after_vocational_training(self) -> None:
        study = event(CompetenceReached, "2024-09-01", competence=Competence.STUDY)
        assert ["met", "met"] == [outcome(self.refused("2025-01-01", *one), self.RULE, ON) for one in ((), (study,))]
        later = event(CompetenceReached, "2025-01-02", competence=Competence.TRADE)
        assert "met" == outcome(self.refused("2025-01-01", later), self.RULE, ON)

    def test_what_is_granted_is_in_order(self) -> None:
        granted = decided("2025-01-01", Matter.SUPPLEMENTARY_YEAR, granted=True)
        assert "met" == outcome(asked(self.PASSED, granted), self.RULE, ON)

    def test_what_is_missing(self) -> None:
        bare = candidate(decided("2025-01-01", Matter.SUPPLEMENTARY_YEAR), born=None)
        assert ("event competence_reached", "key born of the person") == missing(bare, self.RULE, ON)
        assert "not_applicable" == outcome(asked(), self.RULE, ON)

    def test_texts_and_places(self) -> None:
        found = finding(self.refused("2025-01-01", self.PASSED), self.RULE, ON)
        assert (
            "Påbygging ble avslått 1. januar 2025, men personen hadde rett til det.",
            "Påbygging vart avslått 1. januar 2025, men personen hadde rett til det.",
            "The supplementary year was refused on 1 January 2025, but the person had a right to it.",
        ) == texts(found)
        assert (("ACT_2023", "5-7", "1"), ("ACT_2023", "5-7", "2")) == cited(found)
        assert ("serious", "county") == (found.severity.value, found.bearer)
