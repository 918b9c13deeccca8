from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from facts import candidate, cited, complete, event, finding, findings, missing, outcome, person, texts

from okstat.model.contract import Candidate
from okstat.model.events import AdmissionApplied, ApplicationDecided, Attested, CandidateKind, Event, Ground, Matter

ON = "2026-11-20"
ADULT, PUPIL = CandidateKind.ADULT, CandidateKind.PUPIL
THREE = ("HSHEA3----", "HSBUA3----", "studiekompetanse")


def refused(on: str, matter: Matter, **keys: Any) -> Event:
    """A refusal of the county."""
    return event(ApplicationDecided, on, matter=matter, granted=False, **keys)


def applied(on: str = "2026-04-15", *wishes: str, **keys: Any) -> Event:
    """An adult's application."""
    return event(AdmissionApplied, on, final_competences=wishes or THREE, **keys)


def adult(*events: Event, home: str | None = "03", kind: CandidateKind = ADULT, **fields: Any) -> Candidate:
    """An adult in a county."""
    who = evolve(person("1998-05-05"), home_county=home)
    return candidate(*events, kind=kind, person=who, **fields)


class TestAtAnyTime:
    """Adults apply at any time (forskrift § 13-3 (1))."""

    RULE = "adult.apply-at-any-time"

    @pytest.mark.parametrize(
        ("ground", "expected"), [(Ground.TOO_LATE, "breached"), (Ground.NO_RIGHT, "met"), (None, "unknown")]
    )
    def test_nobody_is_too_late(self, ground: Ground | None, expected: str) -> None:
        facts = adult(refused("2026-08-03", Matter.REQUALIFICATION, ground=ground))
        assert expected == outcome(facts, self.RULE, ON)

    @pytest.mark.parametrize(("known", "expected"), [(ON, "not_applicable"), ("2026-11-19", "unknown")])
    def test_nothing_is_decided(self, known: str, expected: str) -> None:
        """It is a fact only in a record of decisions that is complete to the day asked about."""
        assert expected == outcome(adult(known=complete(application_decided=known)), self.RULE, ON)


class TestHomeCounty:
    """The county of the register, or of a documented move, does not refuse for living elsewhere (§ 13-3 (2))."""

    RULE = "adult.county-of-residence"

    @pytest.mark.parametrize(
        ("county", "home", "expected"),
        [
            ("03", "03", "breached"),
            ("03", "32", "met"),
            ("32", "03", "met"),
            (None, "32", "unknown"),
            ("03", None, "unknown"),
        ],
    )
    def test_it_does_not_refuse(self, county: str | None, home: str | None, expected: str) -> None:
        refusal = refused("2026-08-03", Matter.ADULT_TRAINING, ground=Ground.NOT_RESIDENT, county=county)
        assert expected == outcome(adult(refusal, home=home), self.RULE, ON)

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({"home_county": "32"}, "met"),
            ({"home_county": "03"}, "breached"),
            ({"home_county": "32", "moving_to": "03"}, "breached"),
            ({}, "met"),
        ],
    )
    def test_what_the_application_told_counts(self, keys: dict[str, str], expected: str) -> None:
        """Whoever lives elsewhere today may have lived there when it was sent."""
        refusal = refused("2026-08-03", Matter.ADULT_TRAINING, ground=Ground.NOT_RESIDENT, county="03")
        assert expected == outcome(adult(applied(**keys), refusal, home="46"), self.RULE, ON)

    @pytest.mark.parametrize("key", ["home_county", "moving_to"])
    @pytest.mark.parametrize(("last", "expected"), [("03", "breached"), ("32", "met")])
    def test_the_latest_application_tells_where_somebody_lives(self, key: str, last: str, expected: str) -> None:
        other = "32" if last == "03" else "03"
        sent = (applied("2026-04-15", **{key: other}), applied("2026-05-15", **{key: last}))
        refusal = refused("2026-08-03", Matter.ADULT_TRAINING, ground=Ground.NOT_RESIDENT, county="03")
        assert expected == outcome(adult(*sent, refusal, home="46"), self.RULE, ON)

    def test_a_later_application_tells_nothing_of_it(self) -> None:
        refusal = refused("2026-08-03", Matter.ADULT_TRAINING, ground=Ground.NOT_RESIDENT, county="03")
        facts = adult(applied("2026-08-04", home_county="03"), refusal, home="46")
        assert "met" == outcome(facts, self.RULE, ON)
        facts = adult(applied("2026-08-03", home_county="03"), refusal, home="46")
        assert "breached" == outcome(facts, self.RULE, ON)

    def test_other_grounds(self) -> None:
        """Only a refusal for where somebody lives is judged."""
        facts = adult(refused("2026-08-03", Matter.ADULT_TRAINING, ground=Ground.NO_RIGHT, county="03"))
        assert "not_applicable" == outcome(facts, self.RULE, ON)
        keys: dict[str, Any] = {"granted": True, "ground": Ground.NOT_RESIDENT, "county": "03"}
        granted = event(ApplicationDecided, "2026-08-03", matter=Matter.ADULT_TRAINING, **keys)
        assert "not_applicable" == outcome(adult(granted), self.RULE, ON)


class TestWhere:
    """The application is sent to the county of the register, or of a documented move (§ 13-3 (2))."""

    RULE = "adult.application-county"

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({"county": "03", "home_county": "03"}, "met"),
            ({"county": "03", "home_county": "46"}, "breached"),
            ({"county": "03", "home_county": "46", "moving_to": "03"}, "met"),
            ({"county": "46", "home_county": "46", "moving_to": "03"}, "breached"),
            ({"county": "03"}, "met"),
            ({"county": "46"}, "unknown"),
            ({}, "unknown"),
        ],
    )
    def test_which_county(self, keys: dict[str, str], expected: str) -> None:
        assert expected == outcome(adult(applied(**keys)), self.RULE, ON)

    def test_what_is_missing(self) -> None:
        assert ("key county of event admission_applied",) == missing(adult(applied()), self.RULE, ON)
        facts = adult(applied(county="46"))
        assert ("key home_county of event admission_applied",) == missing(facts, self.RULE, ON)

    def test_the_finding(self) -> None:
        found = finding(adult(applied(county="46", home_county="32")), self.RULE, ON)
        assert (("REGULATION_2024", "13-3", "2"),) == cited(found)
        assert ("apprentice", "notice") == (found.bearer, found.severity.value)
        assert all("46" in text and "32" in text and "15" in text for text in texts(found))

    @pytest.mark.parametrize(
        ("kind", "events", "expected"),
        [
            (ADULT, (), "unknown"),
            (PUPIL, (), "not_applicable"),
            (PUPIL, (event(AdmissionApplied, "2026-02-15", county="03"),), "not_applicable"),
            (PUPIL, (applied(county="03"),), "met"),
            (ADULT, (event(AdmissionApplied, "2026-02-15", county="03"),), "met"),
        ],
    )
    def test_whose_application_it_is(self, kind: CandidateKind, events: tuple[Event, ...], expected: str) -> None:
        """That of an adult, and whatever names final competences."""
        facts = adult(*events, kind=kind)
        assert expected == outcome(facts, self.RULE, ON)
        if expected == "unknown":
            assert ("event admission_applied",) == missing(facts, self.RULE, ON)

    def test_nobody_who_has_not_applied_is_asked(self) -> None:
        assert "not_applicable" == outcome(adult(known=complete(admission_applied=ON)), self.RULE, ON)
        assert "unknown" == outcome(adult(known=complete(admission_applied="2026-11-19")), self.RULE, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_from_1_august_2024(self, on: str, expected: int) -> None:
        assert expected == len(findings(adult(applied(on, county="46")), self.RULE, ON))


class TestThreeWishes:
    """Three final competences, in order (§ 13-3 (1))."""

    RULE = "adult.three-wishes"

    @pytest.mark.parametrize(
        ("wishes", "expected"),
        [
            (THREE, "met"),
            (THREE[:2], "breached"),
            ((*THREE, "HSKLA3----"), "breached"),
            ((*THREE[:2], THREE[0]), "breached"),
        ],
    )
    def test_how_many(self, wishes: tuple[str, ...], expected: str) -> None:
        assert expected == outcome(adult(applied("2026-04-15", *wishes)), self.RULE, ON)

    def test_the_latest_application_counts(self) -> None:
        facts = adult(applied("2026-04-15", *THREE[:2]), applied("2026-05-15"))
        assert "met" == outcome(facts, self.RULE, ON)

    def test_what_is_missing(self) -> None:
        facts = adult(event(AdmissionApplied, "2026-04-15"))
        assert ("key final_competences of event admission_applied",) == missing(facts, self.RULE, ON)

    def test_the_finding(self) -> None:
        found = finding(adult(applied("2026-04-15", *THREE[:2])), self.RULE, ON)
        assert (("REGULATION_2024", "13-3", "1"),) == cited(found)
        assert ("apprentice", "notice") == (found.bearer, found.severity.value)
        assert all(" 2 " in text and "15" in text for text in texts(found))

    @pytest.mark.parametrize(("known", "expected"), [(ON, "not_applicable"), ("2026-11-19", "unknown")])
    def test_nobody_who_has_not_applied_is_asked(self, known: str, expected: str) -> None:
        assert expected == outcome(adult(known=complete(admission_applied=known)), self.RULE, ON)
        assert expected == outcome(adult(known=complete(admission_applied=known)), "adult.application-form", ON)


class TestForm:
    """On the form of the county (§ 13-3 (1))."""

    RULE = "adult.application-form"

    @pytest.mark.parametrize(
        ("on", "met", "expected"),
        [
            ("2026-04-14", True, "unknown"),
            ("2026-04-15", True, "met"),
            ("2026-04-16", False, "breached"),
            ("2026-04-14", False, "unknown"),
        ],
    )
    def test_a_word_since_the_application(self, on: str, met: bool, expected: str) -> None:
        word = event(Attested, on, requirement=self.RULE, met=met)
        found = finding(adult(applied(), word), self.RULE, ON)
        assert expected == found.outcome.kind.value
        assert (("REGULATION_2024", "13-3", "1"),) == cited(found)
        if expected == "breached":
            assert ("apprentice", "notice") == (found.bearer, found.severity.value)
            assert all("16" in text for text in texts(found))
        if expected == "unknown":
            assert (f"event attested {self.RULE}",) == missing(adult(applied(), word), self.RULE, ON)
