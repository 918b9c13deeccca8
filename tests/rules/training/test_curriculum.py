from __future__ import annotations

from typing import Any

import pytest
from exam_facts import essence, told_of
from facts import (
    candidate,
    cited,
    contract,
    day,
    event,
    finding,
    findings,
    missing,
    outcome,
    reads,
    signed,
    started,
    texts,
)

from okstat.model.contract import Candidate, Contract
from okstat.model.events import (
    Admission,
    CandidateKind,
    Curriculum,
    CurriculumFollowed,
    Ended,
    Event,
    Schooled,
    SchoolLevel,
)
from okstat.outcome import OutcomeKind

LK06, LK20 = Curriculum.LK06, Curriculum.LK20
ON = "2026-11-20"
VG1, VG2, VG3 = SchoolLevel.VG1, SchoolLevel.VG2, SchoolLevel.VG3


def school_year(on: str, level: SchoolLevel | None, curriculum: Curriculum | None, **keys: Any) -> Schooled:
    """A school year that begins on a day."""
    return event(Schooled, on, level=level, curriculum=curriculum, **keys)


class TestInUse:
    """§ 23-2: LK20 at Vg1 from 1 August 2020, Vg2 from 2021, Vg3 from 2022; LK06 falls away as it comes."""

    RULE = "curriculum.in-use"

    @pytest.mark.parametrize(
        ("on", "level", "curriculum", "expected"),
        [
            ("2020-08-01", VG1, LK20, "met"),
            ("2020-08-01", VG1, LK06, "breached"),
            ("2021-07-31", VG2, LK06, "met"),
            ("2021-07-31", VG2, LK20, "breached"),
            ("2021-08-01", VG2, LK20, "met"),
            ("2021-08-01", VG2, LK06, "breached"),
            ("2022-07-31", VG3, LK06, "met"),
            ("2022-08-01", VG3, LK06, "breached"),
            ("2022-08-01", VG3, LK20, "met"),
            ("2021-08-01", VG3, LK20, "unknown"),
            ("2021-07-31", VG3, LK20, "breached"),
            ("2021-08-16", VG3, LK20, "unknown"),
            ("2024-08-19", VG1, LK20, "met"),
            ("2021-08-01", None, LK20, "unknown"),
            ("2021-08-01", VG1, None, "unknown"),
            ("2021-08-01", SchoolLevel.GRUNNKURS, LK20, "not_applicable"),
        ],
    )
    def test_each_year(self, on: str, level: SchoolLevel | None, curriculum: Curriculum | None, expected: str) -> None:
        """At Vg3 some programme areas had LK20 from 1 August 2021, so that year is not judged.

        https://lovdata.no/forskrift/2024-06-03-900/§23-2
        """
        found = finding(candidate(school_year(on, level, curriculum)), self.RULE, ON)
        assert (expected, "county", "moderate", {("23-2", "1a"), ("23-2", "1b"), ("23-2", "2")}) == essence(found)

    def test_the_level_may_stand_in_the_code(self) -> None:
        year = event(Schooled, "2021-08-16", programme_area="IMIMT2----", curriculum=LK06)
        assert "breached" == outcome(candidate(year), self.RULE, ON)

    def test_what_a_breach_says(self) -> None:
        found = finding(candidate(school_year("2021-08-16", VG2, LK06)), self.RULE, ON)
        expected = {"began": day("2021-08-16"), "curriculum": "LK06", "first": day("2021-08-01")}
        assert expected == dict(found.outcome.values)
        assert all("LK06" in text for text in texts(found))

    def test_one_year_against_it_is_enough(self) -> None:
        right, wrong = school_year("2022-08-15", VG3, LK20), school_year("2021-08-16", VG2, LK06)
        assert "breached" == outcome(candidate(wrong, right), self.RULE, ON)

    def test_years_before_the_change(self) -> None:
        """LK06 and what is not told; LK20 before it was in use is against it."""
        later = school_year("2021-08-16", VG2, LK20)
        for curriculum in (LK06, None):
            assert "met" == outcome(candidate(school_year("2019-08-19", VG1, curriculum), later), self.RULE, ON)
        assert "breached" == outcome(candidate(school_year("2019-08-19", VG1, LK20), later), self.RULE, ON)

    def test_nobody_recorded_a_school_year(self) -> None:
        assert "not_applicable" == outcome(candidate(), self.RULE, ON)

    def test_the_last_school_year_began_before_it_all(self) -> None:
        assert () == findings(candidate(school_year("2020-07-31", VG1, LK06)), self.RULE, ON)


def followed(on: str, **keys: Any) -> CurriculumFollowed:
    """Ordinary training by LK20 where there are modules, as long as nothing else is said."""
    keys = {"curriculum": LK20, "modular": False, "modules_exist": True, **keys}
    return told_of(CurriculumFollowed, on, **keys)


def adult(*events: Event, admission: Admission | None = Admission.ADULT_UPPER_SECONDARY) -> Contract:
    """An adult who trains in a company from September 2024 to the end of August 2028."""
    terms = signed("2024-08-20", first="2024-09-02", last="2028-09-01")
    return contract(terms, started("2024-09-02"), *events, admission=admission)


def without(*events: Event, kind: CandidateKind | None = CandidateKind.ADULT) -> Candidate:
    """An adult in training without a contract."""
    return candidate(*events, kind=kind)


class TestModules:
    """§§ 23-6 (2), 23-8 (2): adults by modules from 1 August 2025; who followed LK20 on 31 July may finish by 2028."""

    RULE = "adult.modular-in-time"

    @pytest.mark.parametrize("of", [adult, without])
    @pytest.mark.parametrize(
        ("told", "on", "expected"),
        [
            ({"modular": True}, "2024-08-01", "met"),
            ({"modular": True}, "2025-08-01", "met"),
            ({}, "2025-07-31", "met"),
            ({"planned_end": None}, "2025-08-01", "unknown"),
            ({"planned_end": "2028-06-16"}, "2025-08-01", "met"),
            ({"planned_end": "2028-07-31"}, "2025-08-01", "met"),
            ({"planned_end": "2028-08-01"}, "2025-08-01", "breached"),
            ({"planned_end": "2028-06-16"}, "2028-07-31", "met"),
            ({"planned_end": "2028-06-16"}, "2028-08-01", "judgement"),
            ({"planned_end": "2028-06-16", "curriculum": None}, "2025-08-01", "unknown"),
            ({"curriculum": LK06, "planned_end": "2026-06-16"}, "2025-08-01", "breached"),
            ({"modular": None, "planned_end": "2028-08-01"}, "2025-08-01", "unknown"),
            ({"modules_exist": None, "planned_end": "2028-08-01"}, "2025-08-01", "unknown"),
            ({"modules_exist": None, "planned_end": "2028-06-16"}, "2025-08-01", "met"),
            ({"modular": None, "planned_end": "2028-06-16"}, "2025-08-01", "met"),
            ({"modules_exist": False, "planned_end": "2030-06-16"}, "2025-08-01", "not_applicable"),
        ],
    )
    def test_begun_before(self, of: Any, told: dict[str, Any], on: str, expected: str) -> None:
        """https://lovdata.no/forskrift/2024-06-03-900/§23-6 and §23-8."""
        found = finding(of(followed("2024-08-01", **told)), self.RULE, on)
        assert (expected, "county", "moderate", {("23-6", "2"), ("23-8", "2")}) == essence(found)

    @pytest.mark.parametrize("of", [adult, without])
    @pytest.mark.parametrize(("on", "expected"), [("2025-07-31", "met"), ("2025-08-01", "breached")])
    def test_the_day_it_began(self, of: Any, on: str, expected: str) -> None:
        assert expected == outcome(of(followed(on, planned_end="2027-06-18")), self.RULE, ON)

    def test_training_that_was_over_before(self) -> None:
        assert "met" == outcome(without(followed("2024-08-19", last="2025-07-31", modular=None)), self.RULE, ON)
        late = {"planned_end": "2029-06-15"}
        assert "breached" == outcome(without(followed("2024-08-19", last="2025-08-01", **late)), self.RULE, ON)
        over = event(Ended, "2025-07-31")
        assert "met" == outcome(adult(followed("2024-09-02", **late), over), self.RULE, ON)
        assert "breached" == outcome(adult(followed("2024-09-02", **late), event(Ended, "2025-08-01")), self.RULE, ON)

    @pytest.mark.parametrize(
        ("ended", "expected"), [("2024-07-31", []), ("2024-08-01", ["met"]), ("2025-07-31", ["met"])]
    )
    def test_a_contract_that_was_over_before(self, ended: str, expected: list[str]) -> None:
        """Nothing has to be told of it: before 1 August 2025 either curriculum may be followed."""
        terms = signed("2022-08-20", first="2022-09-01", last="2026-08-31")
        facts = contract(terms, started("2022-09-01"), event(Ended, ended))
        assert expected == [one.outcome.kind.value for one in findings(facts, self.RULE, ON)]
        running = contract(terms, started("2022-09-01"), admission=Admission.ADULT_UPPER_SECONDARY)
        assert ["met", "unknown"] == [outcome(running, self.RULE, on) for on in ("2025-07-31", "2025-08-01")]
        assert ["met", "unknown"] == [outcome(without(), self.RULE, on) for on in ("2025-07-31", "2025-08-01")]

    def test_what_comes_later_counts(self) -> None:
        """Who moved to modules in time keeps to it."""
        moved = followed("2025-07-31", modular=True, id="later")
        assert "met" == outcome(adult(followed("2024-09-02", planned_end="2029-06-15"), moved), self.RULE, ON)

    def test_for_adults_only(self) -> None:
        late = followed("2025-08-01")
        assert "not_applicable" == outcome(adult(late, admission=Admission.UPPER_SECONDARY), self.RULE, ON)
        assert "unknown" == outcome(adult(late, admission=None), self.RULE, ON)
        assert "met" == outcome(adult(followed("2024-09-02", modular=True), admission=None), self.RULE, ON)
        for kind in (CandidateKind.APPLICANT, CandidateKind.PRAKSISKANDIDAT, None):
            assert "not_applicable" == outcome(without(late, kind=kind), self.RULE, ON)

    def test_what_is_missing(self) -> None:
        assert ("event curriculum_followed",) == missing(adult(), self.RULE, ON)
        lacks = followed("2025-08-01", modular=None, modules_exist=None)
        keys = ("modular", "modules_exist")
        assert tuple(f"key {key} of event curriculum_followed" for key in keys) == missing(adult(lacks), self.RULE, ON)
        lacks = followed("2024-09-02", curriculum=None)
        keys = ("planned_end", "curriculum")
        assert tuple(f"key {key} of event curriculum_followed" for key in keys) == missing(adult(lacks), self.RULE, ON)
        facts = adult(followed("2025-08-01"), admission=None)
        assert ("key admission of the contract",) == missing(facts, self.RULE, ON)

    def test_what_it_says(self) -> None:
        found = finding(adult(followed("2025-08-18")), self.RULE, ON)
        assert (("REGULATION_2024", "23-6", "2"), ("REGULATION_2024", "23-8", "2")) == cited(found)
        assert OutcomeKind.BREACHED is found.outcome.kind
        assert {"began": day("2025-08-18"), "first": day("2025-08-01")} == dict(found.outcome.values)
        assert Admission.ADULT_UPPER_SECONDARY in reads(found).values()
