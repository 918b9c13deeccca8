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
    SubjectsDocumented,
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


class TestChapter5:
    """Where the county offers it, adults without the right of § 5-1 may choose training by chapter 5 (§ 18-3 (3))."""

    RULE = "adult.chapter-5-choice"
    SUBJECTS = event(SubjectsDocumented, "2020-06-16", shared_not_passed=0)

    def refused(
        self,
        *events: Event,
        on: str = "2026-05-20",
        born: str | None = "1998-05-05",
        granted: bool = False,
        **keys: Any,
    ) -> Candidate:
        """Training by chapter 5 is refused to somebody of 28, unless told else."""
        decision = event(ApplicationDecided, on, matter=Matter.TRAINING, granted=granted, **keys)
        return asked(SCHOOL, self.SUBJECTS, *events, decision, born=born)

    @pytest.mark.parametrize(("offered", "expected"), [(True, "breached"), (False, "met"), (None, "unknown")])
    def test_where_the_county_offers_it(self, offered: bool | None, expected: str) -> None:
        facts = self.refused(open_to_adults=offered)
        assert expected == outcome(facts, self.RULE, ON)
        if expected == "unknown":
            assert ("key open_to_adults of event application_decided",) == missing(facts, self.RULE, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2026-07-31", "not_applicable"), ("2026-08-01", "breached")])
    def test_from_the_day_the_right_of_the_young_is_over(self, on: str, expected: str) -> None:
        """The right of § 5-1 lasts to the end of the school year that began in the year of 24."""
        assert expected == outcome(self.refused(on=on, born="2001-05-05", open_to_adults=True), self.RULE, ON)

    def test_whoever_has_no_right_as_an_adult(self) -> None:
        trade = event(CompetenceReached, "2025-06-20", competence=Competence.TRADE)
        assert "not_applicable" == outcome(self.refused(trade, open_to_adults=True), self.RULE, ON)

    def test_what_is_granted(self) -> None:
        assert "met" == outcome(self.refused(granted=True), self.RULE, ON)
        assert "not_applicable" == outcome(asked(SCHOOL), self.RULE, ON)

    def test_what_is_missing(self) -> None:
        facts = self.refused(born=None, open_to_adults=True)
        assert ("key born of the person",) == missing(facts, self.RULE, ON)

    def test_texts_and_places(self) -> None:
        found = finding(self.refused(open_to_adults=True), self.RULE, ON)
        assert (("ACT_2023", "18-3", "3"),) == cited(found)
        assert ("county", "serious") == (found.bearer, found.severity.value)
        assert all("20" in text and "2026" in text for text in texts(found))

    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_from_1_august_2024(self, on: str, expected: int) -> None:
        assert expected == len(findings(self.refused(on=on), self.RULE, ON))
