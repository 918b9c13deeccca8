from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from exam_facts import NEW, ON, essence, held, known_to, of_candidate, of_contract, of_wording, told_of
from facts import cited, day, findings, missing, texts

from okstat.check import Finding
from okstat.model.complete import Complete
from okstat.model.events import (
    Body,
    CandidateHeard,
    CandidateKind,
    ContractKind,
    Event,
    ExamDecided,
    ExamDeferred,
    ExamMatter,
    ExamMissed,
    ExamRegistered,
    PptAssessed,
    SubjectsDocumented,
)
from okstat.model.portfolio import Portfolio

APPRENTICE, ON_THE_JOB = ContractKind.APPRENTICE, ContractKind.FAGBREV_ON_THE_JOB
LAEREKANDIDAT, PRAKSISBREV = ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE
DAY = "2026-06-12"


def decided(matter: ExamMatter, on: str = DAY, *, granted: bool | None = True, **keys: Any) -> ExamDecided:
    """The county decides."""
    return told_of(ExamDecided, on, matter=matter, granted=granted, **keys)


def said(facts: Portfolio, rule: str, on: str = ON) -> str:
    """What the wording of 2024 answers."""
    return of_wording(facts, rule, "2024", on).outcome.kind.value


def lacks(facts: Portfolio, rule: str) -> set[str]:
    """What it would need."""
    return {one.source for one in of_wording(facts, rule, "2024").missing}


class TestDeferral:
    """§ 9-67 (1), (2): documented absence, unforeseeable and no fault of one's own, gives a deferred exam."""

    RULE = "exam.deferred"

    def refused(self, *missed: bool | None, on: str = DAY) -> Portfolio:
        """A deferral that is refused for such an absence."""
        keys: dict[str, Any] = dict(zip(("documented", "foreseeable", "own_fault"), missed, strict=False))
        events = [told_of(ExamMissed, "2026-06-10", **keys)] if missed else []
        return of_contract(
            told_of(ExamRegistered, "2026-03-01"), *events, decided(ExamMatter.DEFERRAL, on, granted=False)
        )

    @pytest.mark.parametrize(
        ("missed", "expected"),
        [
            ((True, False, False), "breached"),
            ((False, False, False), "met"),
            ((True, True, False), "met"),
            ((True, False, True), "met"),
            ((None, False, False), "unknown"),
            ((None, False, True), "met"),
            ((), "unknown"),
        ],
    )
    def test_an_absence_that_excuses(self, missed: tuple[bool | None, ...], expected: str) -> None:
        """Ill on the day of the exam with a medical certificate: a deferred exam."""
        assert expected == said(self.refused(*missed), self.RULE)

    def test_of_two_absences_the_latest_counts(self) -> None:
        """The first was nobody's fault, the second was; the refusal is of the second."""
        keys = {"documented": True, "foreseeable": False}
        missed = [
            told_of(ExamMissed, on, id=on, own_fault=fault, **keys)
            for on, fault in (("2026-06-10", False), ("2026-06-12", True))
        ]
        refusal = decided(ExamMatter.DEFERRAL, DAY, granted=False)
        assert "met" == said(of_contract(told_of(ExamRegistered, "2026-03-01"), *missed, refusal), self.RULE)

    def test_what_is_asked_for(self) -> None:
        assert {"event exam_missed"} == lacks(self.refused(), self.RULE)
        keys = {f"key {key} of event exam_missed" for key in ("documented", "foreseeable", "own_fault")}
        assert keys == lacks(self.refused(None, None, None), self.RULE)

    def test_the_finding(self) -> None:
        found = of_wording(self.refused(True, False, False), self.RULE, "2024")
        assert ("breached", "county", "serious", {("9-67", "1"), ("9-67", "2")}) == essence(found)
        days = ("12. juni 2026", "12. juni 2026", "12 June 2026")
        assert all(one in text for one, text in zip(days, texts(found), strict=True))

    @pytest.mark.parametrize(
        ("matter", "granted", "expected"),
        [
            (ExamMatter.DEFERRAL, True, "met"),
            (ExamMatter.DEFERRAL, None, "unknown"),
            (ExamMatter.ADAPTATION, False, "not_applicable"),
        ],
    )
    def test_other_decisions(self, matter: ExamMatter, granted: bool | None, expected: str) -> None:
        assert expected == said(of_contract(decided(matter, granted=granted)), self.RULE)

    def test_before_1_august_2024_nothing_is_said(self) -> None:
        facts = self.refused(True, False, False, on="2024-07-31")
        with pytest.raises(ValueError, match="not enough"):
            of_wording(facts, self.RULE, "2024")


class TestMissed:
    """§ 9-67 (1), (2), seen from the absence: a deferred exam as soon as possible, for whoever has the right to it."""

    RULE, WORDING = "exam.deferred", "2024, missed"
    MISSED = told_of(ExamMissed, "2026-06-10", documented=True, foreseeable=False, own_fault=False)

    def found(self, *events: Event, known: Complete | None = None) -> Finding:
        """What is found of the absence."""
        return of_wording(of_contract(*events, known=known), self.RULE, self.WORDING)

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({"documented": False}, "not_applicable"),
            ({"foreseeable": True}, "not_applicable"),
            ({"own_fault": True}, "not_applicable"),
            ({"own_fault": True, "documented": None}, "not_applicable"),
            ({"documented": None}, "unknown"),
            ({"foreseeable": None}, "unknown"),
            ({"own_fault": None}, "unknown"),
        ],
    )
    def test_who_has_the_right(self, keys: dict[str, Any], expected: str) -> None:
        found = self.found(evolve(self.MISSED, **keys), known=known_to())
        assert expected == found.outcome.kind.value
        unknown = {f"key {key} of event exam_missed" for key, value in keys.items() if value is None}
        assert (unknown if expected == "unknown" else set()) == {one.source for one in found.outcome.missing}

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-06-09", "unknown"), ("2026-06-10", "met"), ("2026-06-20", "met")]
    )
    def test_put_off(self, on: str, expected: str) -> None:
        """What was put off before the candidate did not meet is another day."""
        assert expected == self.found(self.MISSED, told_of(ExamDeferred, on)).outcome.kind.value

    def test_held_later(self) -> None:
        assert "met" == self.found(self.MISSED, held("2026-08-20")).outcome.kind.value

    def test_nothing_was_held(self) -> None:
        """No day is set, so that none has been held is a question; what nobody wrote down is not known."""
        silent = self.found(self.MISSED)
        assert {"event exam_deferred", "event exam_held"} == {one.source for one in silent.outcome.missing}
        asked = self.found(self.MISSED, known=known_to())
        assert ("judgement", "county", "serious", {("9-67", "1"), ("9-67", "2")}) == essence(asked)
        days = ("10. juni 2026", "10. juni 2026", "10 June 2026")
        assert all(one in text for one, text in zip(days, texts(asked), strict=True))
        known = Complete({**known_to().days, "exam_held": day("2026-11-19")})
        assert "unknown" == self.found(self.MISSED, known=known).outcome.kind.value

    def test_the_last_absence_counts(self) -> None:
        again = evolve(self.MISSED, id="again", on=day("2026-07-10"), own_fault=True)
        assert "not_applicable" == self.found(self.MISSED, again).outcome.kind.value
        assert "not_applicable" == self.found(held()).outcome.kind.value


class TestAdaptation:
    """§ 9-62 (3): the county decides on measures."""

    @pytest.mark.parametrize(
        ("by", "expected"),
        [(Body.COUNTY, "met"), (Body.EXAM_BOARD, "breached"), (Body.SCHOOL, "breached"), (None, "unknown")],
    )
    def test_by_whom(self, by: Body | None, expected: str) -> None:
        found = of_wording(of_contract(decided(ExamMatter.ADAPTATION, by=by)), "exam.adaptation", "2024")
        assert expected == found.outcome.kind.value
        assert ((NEW, "9-62", "3"),) == cited(found)
        if expected == "breached":
            assert "12 June 2026" in found.text("en")

    def test_other_matters(self) -> None:
        assert "not_applicable" == said(of_contract(decided(ExamMatter.DEFERRAL)), "exam.adaptation")


class TestExpulsion:
    """§ 9-68 (2), (3): the county, or whom it has appointed, decides, and hears the candidate first."""

    @pytest.mark.parametrize(
        ("by", "expected"),
        [(Body.COUNTY, "met"), (Body.COUNTY_APPOINTEE, "met"), (Body.EXAM_BOARD, "breached"), (None, "unknown")],
    )
    def test_by_whom(self, by: Body | None, expected: str) -> None:
        found = of_wording(of_contract(held(), decided(ExamMatter.EXPULSION, by=by)), "exam.expulsion", "2024")
        assert (expected, "county", "serious", {("9-68", "2")}) == essence(found)
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    @pytest.mark.parametrize("rule", ["exam.expulsion", "exam.expulsion-hearing"])
    @pytest.mark.parametrize(
        ("matter", "granted", "expected"),
        [
            (ExamMatter.EXPULSION, False, "not_applicable"),
            (ExamMatter.EXPULSION, None, "unknown"),
            (ExamMatter.DEFERRAL, True, "not_applicable"),
        ],
    )
    def test_who_is_not_expelled(self, rule: str, matter: ExamMatter, granted: bool | None, expected: str) -> None:
        assert expected == said(of_contract(decided(matter, granted=granted)), rule)

    @pytest.mark.parametrize(
        ("on", "expected"), [("2026-06-11", "met"), ("2026-06-12", "met"), ("2026-06-13", "breached")]
    )
    def test_heard_before(self, on: str, expected: str) -> None:
        """A candidate is expelled for disturbance without being heard: against the rules."""
        heard = told_of(CandidateHeard, on)
        facts = of_contract(heard, decided(ExamMatter.EXPULSION), known=known_to())
        found = of_wording(facts, "exam.expulsion-hearing", "2024")
        assert (expected, "county", "serious", {("9-68", "3")}) == essence(found)

    def test_silence(self) -> None:
        silent = of_contract(decided(ExamMatter.EXPULSION))
        assert {"event candidate_heard"} == lacks(silent, "exam.expulsion-hearing")
        known = of_contract(decided(ExamMatter.EXPULSION), known=known_to())
        found = of_wording(known, "exam.expulsion-hearing", "2024")
        assert "breached" == found.outcome.kind.value
        assert all("2026" in text for text in texts(found))


class TestDifficultiesOf2018:
    """§ 3-44a of 2018, later § 3-42: up to two shared subjects, for great difficulties only; other words not seen."""

    RULE = "exam.condition-difficulty-exemption"

    def granted(self, on: str, subjects: int | None = 3, **keys: Any) -> Portfolio:
        """Documents granted in spite of difficulties under the regulation of 2006."""
        decision = decided(ExamMatter.DIFFICULTIES, on, because_of=subjects, **keys.pop("decision", {}))
        return of_contract(decision, first="2017-08-01", ends="2025-07-31", **keys)

    @pytest.mark.parametrize(
        ("subjects", "expected"), [(0, "breached"), (1, "met"), (2, "met"), (3, "breached"), (None, "unknown")]
    )
    def test_how_many_subjects(self, subjects: int | None, expected: str) -> None:
        found = of_wording(self.granted("2022-06-10", subjects), self.RULE, "2018")
        assert (expected, "county", "serious", {("3-42", "1")}) == essence(found)
        if expected == "breached":
            assert "10. juni 2022" in found.text("nb")
            assert "antallet fellesfag" in found.text("nb")

    @pytest.mark.parametrize(
        ("on", "places"),
        [
            ("2019-02-14", None),
            ("2019-02-15", set()),
            ("2021-01-01", {("3-42", "1")}),
            ("2024-07-31", {("3-42", "1")}),
            ("2024-08-01", {("9-49", "1.2"), ("9-49", "1.3"), ("9-49", "2")}),
        ],
    )
    def test_by_which_text(self, on: str, places: set[tuple[str, str]] | None) -> None:
        """In doubt from 13 November 2018, in force from 15 February 2019, and in other words from 1 August 2024."""
        (found,) = findings(self.granted(on), self.RULE, ON)
        assert ("unknown" if places is None else "breached") == found.outcome.kind.value
        if places:
            assert places == essence(found)[3]

    def test_before_the_reform(self) -> None:
        assert () == findings(self.granted("2018-11-12"), self.RULE, ON)

    def test_of_whom_the_text_was_not_seen(self) -> None:
        for kind in (LAEREKANDIDAT, PRAKSISBREV, ON_THE_JOB):
            found = of_wording(self.granted("2022-06-10", 1, kind=kind), self.RULE, "2018")
            assert ["the text on others than lærling before 2024-08-01"] == [
                one.source for one in found.outcome.missing
            ]

    def test_what_is_not_asked(self) -> None:
        refused = self.granted("2022-06-10", decision={"granted": False})
        assert "not_applicable" == of_wording(refused, self.RULE, "2018").outcome.kind.value
        assert (
            "unknown"
            == of_wording(self.granted("2022-06-10", decision={"granted": None}), self.RULE, "2018").outcome.kind.value
        )


class TestDifficulties:
    """§ 9-49: in spite of great learning difficulties, for one or two shared subjects (praksisbrev: one), with PPT."""

    RULE, WHEN = "exam.condition-difficulty-exemption", "exam.difficulty-exemption-day"

    def granted(
        self,
        subjects: int | None = 1,
        *events: Event,
        kind: ContractKind = APPRENTICE,
        followed: bool | None = True,
        ppt: bool | None = True,
        **keys: Any,
    ) -> Portfolio:
        """Documents granted in spite of difficulties, with what they rest on."""
        shown = told_of(SubjectsDocumented, "2026-05-01", followed=followed)
        assessed = told_of(PptAssessed, "2026-04-01", documents=ppt)
        decision = decided(ExamMatter.DIFFICULTIES, because_of=subjects, **keys)
        return of_contract(shown, assessed, *events, decision, kind=kind)

    @pytest.mark.parametrize(
        ("kind", "subjects", "expected"),
        [
            (APPRENTICE, 0, "breached"),
            (APPRENTICE, 1, "met"),
            (APPRENTICE, 2, "met"),
            (APPRENTICE, 3, "breached"),
            (APPRENTICE, None, "unknown"),
            (PRAKSISBREV, 1, "met"),
            (PRAKSISBREV, 2, "breached"),
            (LAEREKANDIDAT, 1, "breached"),
            (ON_THE_JOB, 1, "breached"),
        ],
    )
    def test_how_many_subjects(self, kind: ContractKind, subjects: int | None, expected: str) -> None:
        assert expected == said(self.granted(subjects, kind=kind), self.RULE)

    @pytest.mark.parametrize(
        ("followed", "ppt", "expected"),
        [
            (False, True, "breached"),
            (None, True, "unknown"),
            (True, False, "breached"),
            (True, None, "unknown"),
            (True, True, "met"),
        ],
    )
    def test_followed_and_assessed(self, followed: bool | None, ppt: bool | None, expected: str) -> None:
        assert expected == said(self.granted(followed=followed, ppt=ppt), self.RULE)

    def test_the_finding_says_why(self) -> None:
        found = of_wording(self.granted(3), self.RULE, "2024")
        places = {("9-49", "1.2"), ("9-49", "1.3"), ("9-49", "2")}
        assert ("breached", "county", "serious", places) == essence(found)
        whys = ("antallet fellesfag", "talet på fellesfag", "number of shared subjects")
        assert all(why in text for why, text in zip(whys, texts(found), strict=True))
        assert "not for this candidate" in of_wording(self.granted(1, kind=ON_THE_JOB), self.RULE, "2024").text("en")
        assert "not followed" in of_wording(self.granted(followed=False), self.RULE, "2024").text("en")
        assert "PPT" in of_wording(self.granted(ppt=False), self.RULE, "2024").text("en")

    def test_no_assessment(self) -> None:
        decision = decided(ExamMatter.DIFFICULTIES, because_of=1)
        shown = told_of(SubjectsDocumented, "2026-05-01", followed=True)
        late = told_of(PptAssessed, "2026-06-13", documents=True)
        assert {"event ppt_assessed"} == lacks(of_contract(shown, decision, late), self.RULE)
        assert "breached" == said(of_contract(shown, decision, known=known_to()), self.RULE)
        on_the_day = told_of(PptAssessed, decision.on.isoformat(), documents=True)
        assert "met" == said(of_contract(shown, decision, on_the_day), self.RULE)
        assert "breached" == said(of_contract(shown, decision, known=known_to(decision.on.isoformat())), self.RULE)
        assert {"key followed of event subjects_documented"} <= lacks(of_contract(decision), self.RULE)

    @pytest.mark.parametrize("rule", [RULE, WHEN])
    @pytest.mark.parametrize(
        ("matter", "granted", "expected"),
        [
            (ExamMatter.DIFFICULTIES, False, "not_applicable"),
            (ExamMatter.DIFFICULTIES, None, "unknown"),
            (ExamMatter.DEFERRAL, True, "not_applicable"),
        ],
    )
    def test_what_is_not_granted(self, rule: str, matter: ExamMatter, granted: bool | None, expected: str) -> None:
        assert expected == said(of_contract(decided(matter, granted=granted)), rule)

    @pytest.mark.parametrize(("kind", "expected"), [(CandidateKind.PUPIL, "met"), (CandidateKind.ADULT, "breached")])
    def test_without_a_contract(self, kind: CandidateKind, expected: str) -> None:
        shown = told_of(SubjectsDocumented, "2026-05-01", followed=True)
        assessed = told_of(PptAssessed, "2026-04-01", documents=True)
        facts = of_candidate(shown, assessed, decided(ExamMatter.DIFFICULTIES, because_of=2), kind=kind)
        assert expected == said(facts, self.RULE)

    @pytest.mark.parametrize(
        ("vg3_from", "by", "expected"),
        [
            ("2026-06-13", Body.COUNTY, "breached"),
            ("2026-06-12", Body.COUNTY, "met"),
            ("2026-06-11", Body.COUNTY, "met"),
            ("2026-06-11", Body.SCHOOL, "breached"),
            ("2026-06-11", None, "unknown"),
        ],
    )
    def test_by_the_county_at_the_passage(self, vg3_from: str, by: Body | None, expected: str) -> None:
        """§ 9-49 (3): at the earliest at the passage from Vg2 to Vg3."""
        found = of_wording(self.granted(by=by, vg3_from=day(vg3_from)), self.WHEN, "2024")
        assert (expected, "county", "moderate", {("9-49", "3")}) == essence(found)
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    @pytest.mark.parametrize(
        ("course", "on", "expected"),
        [
            ("2+2", DAY, "met"),
            ("2+2", "2024-09-01", "met"),
            ("2+2", "2024-08-31", "unknown"),
            ("3+2", DAY, "unknown"),
            (None, DAY, "unknown"),
        ],
    )
    def test_training_after_two_years_of_school(self, course: str | None, on: str, expected: str) -> None:
        """It began on 1 September 2024."""
        decision = decided(ExamMatter.DIFFICULTIES, on, because_of=1, by=Body.COUNTY)
        facts = of_contract(decision, course=course)
        assert expected == said(facts, self.WHEN)
        if expected == "unknown":
            assert "key vg3_from of event exam_decided" in lacks(facts, self.WHEN)

    def test_a_candidate_without_a_contract_tells_the_day(self) -> None:
        decision = decided(ExamMatter.DIFFICULTIES, because_of=1, by=Body.COUNTY)
        assert "unknown" == said(of_candidate(decision, kind=CandidateKind.PUPIL), self.WHEN)


def test_other_rules_are_not_asked_of_a_decision() -> None:
    """A complete record without decisions has no finding on them."""
    facts = of_contract(held(), known=known_to())
    with pytest.raises(ValueError, match="not enough"):
        of_wording(facts, "exam.adaptation", "2024")
    with pytest.raises(ValueError, match="not enough"):
        missing(facts, "exam.adaptation", ON)
