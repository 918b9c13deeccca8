"""Who may sit an exam in a subject again, and when: absence, the lowest grade, expulsion, annulment, cheating."""

from __future__ import annotations

from typing import Any

import pytest
from exam_facts import ON, answer, answers_to, of_candidate, of_contract, told_of
from facts import day, findings

from okstat.model.complete import Complete
from okstat.model.events import (
    AnnulmentGround,
    Body,
    CandidateKind,
    Event,
    ExamForm,
    ExamSitting,
    SubjectExamAnnulled,
    SubjectExamExpelled,
    SubjectExamHeld,
    SubjectExamMissed,
    SubjectExamRefused,
)
from okstat.model.portfolio import Portfolio

SUBJECT = "NOR1268"
NONE_REFUSED = Complete({"subject_exam_refused": day("2026-11-20")})


def held(on: str, **keys: Any) -> Event:
    """An exam in the subject."""
    return told_of(SubjectExamHeld, on, **{"subject": SUBJECT, "form": ExamForm.WRITTEN, **keys})


def missed(**keys: Any) -> Event:
    """An exam not met for, by a hindrance that gives the right to the next unless told else."""
    own = {"subject": SUBJECT, "documented": True, "foreseeable": False, "own_fault": False}
    return told_of(SubjectExamMissed, "2025-05-22", **{**own, **keys})


def refused(on: str = "2025-06-10") -> Event:
    """A refusal of the next exam in the subject."""
    return told_of(SubjectExamRefused, on, subject=SUBJECT)


def expelled(**keys: Any) -> Event:
    """An expulsion as the regulation has it, unless told else."""
    own = {"subject": SUBJECT, "by": Body.COUNTY, "heard": "2025-05-22"}
    return told_of(SubjectExamExpelled, "2025-05-22", **{**own, **keys})


def annulled(**keys: Any) -> Event:
    """An annulment for cheating as the regulation has it, unless told else."""
    own = {
        "subject": SUBJECT,
        "ground": AnnulmentGround.CHEATING,
        "by": Body.COUNTY,
        "heard": "2025-06-10",
        "stopped": False,
    }
    return told_of(SubjectExamAnnulled, "2025-06-10", **{**own, **keys})


def spoken(facts: Portfolio, rule: str) -> str:
    """What a rule says of the one exam in the subject that it speaks of."""
    told = [kind for _, kind in answers_to(facts, rule) if kind != "not_applicable"]
    return told[0] if told else "not_applicable"


class TestTheNextExam:
    """Who may sit it again, and that the day of the annulment a year later is the first after cheating."""

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((missed(), refused()), "breached"),
            ((missed(), held("2025-11-21")), "met"),
            ((missed(documented=False), refused()), "not_applicable"),
            ((missed(foreseeable=True), refused()), "not_applicable"),
            ((missed(own_fault=True), refused()), "not_applicable"),
            ((missed(own_fault=None), refused()), "unknown"),
            ((missed(),), "unknown"),
        ],
    )
    def test_a_hindrance_gives_the_next_exam(self, events: tuple[Event, ...], expected: str) -> None:
        assert spoken(of_contract(*events), "subject-exam.deferred") == expected
        assert spoken(of_candidate(*events), "subject-exam.deferred") == expected

    def test_where_it_is_a_fact_that_nothing_was_refused_the_right_is_kept(self) -> None:
        assert answer(of_contract(missed(), known=NONE_REFUSED), "subject-exam.deferred") == "met"
        assert (
            answer(of_contract(missed(own_fault=None), known=NONE_REFUSED), "subject-exam.deferred") == "not_applicable"
        )

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({"mark": 1, "sitting": ExamSitting.ORDINARY}, "breached"),
            ({"mark": 2, "sitting": ExamSitting.ORDINARY}, "not_applicable"),
            ({"mark": 1, "sitting": ExamSitting.NEW}, "not_applicable"),
            ({"mark": 1}, "unknown"),
            ({"sitting": ExamSitting.ORDINARY}, "unknown"),
        ],
    )
    def test_the_lowest_grade_at_the_ordinary_exam_gives_a_new_one(self, keys: dict[str, Any], expected: str) -> None:
        facts = of_contract(held("2025-05-22", **keys), refused())
        assert answer(facts, "subject-exam.new-after-lowest-grade") == expected

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({}, "met"),
            ({"by": Body.EXAM_BOARD}, "breached"),
            ({"heard": "2025-05-21"}, "met"),
            ({"heard": "2025-05-23"}, "breached"),
            ({"heard": None}, "unknown"),
            ({"by": None}, "unknown"),
        ],
    )
    def test_the_county_expels_after_a_hearing(self, keys: dict[str, Any], expected: str) -> None:
        assert answer(of_contract(expelled(**keys)), "subject-exam.expulsion") == expected

    def test_expulsion_leaves_a_new_exam_to_somebody_with_laeretid(self) -> None:
        assert answer(of_contract(expelled(), refused()), "subject-exam.new-after-expulsion") == "breached"
        assert answer(of_contract(expelled(), known=NONE_REFUSED), "subject-exam.new-after-expulsion") == "met"

    def test_expulsion_leaves_a_new_exam_to_an_adult_whatever_became_of_the_appeal(self) -> None:
        """Only for a praksiskandidat it hangs on the appeal."""
        facts = of_candidate(expelled(appeal_upheld=None), refused(), kind=CandidateKind.ADULT)
        assert answer(facts, "subject-exam.new-after-expulsion") == "breached"

    @pytest.mark.parametrize(("upheld", "expected"), [(True, "breached"), (False, "not_applicable"), (None, "unknown")])
    def test_for_a_praksiskandidat_it_hangs_on_the_appeal(self, upheld: bool | None, expected: str) -> None:
        facts = of_candidate(expelled(appeal_upheld=upheld), refused())
        assert answer(facts, "subject-exam.new-after-expulsion") == expected

    @pytest.mark.parametrize(
        ("ground", "expected"),
        [(AnnulmentGround.FORMAL_FAULT, "breached"), (AnnulmentGround.CHEATING, "not_applicable"), (None, "unknown")],
    )
    def test_faults_in_how_it_was_held_give_a_new_exam(self, ground: AnnulmentGround | None, expected: str) -> None:
        facts = of_contract(held("2025-05-22"), annulled(ground=ground), refused("2025-06-20"))
        assert answer(facts, "subject-exam.new-after-annulment") == expected

    @pytest.mark.parametrize(
        ("keys", "expected"),
        [
            ({}, "met"),
            ({"heard": "2025-06-09"}, "met"),
            ({"heard": "2025-06-11"}, "breached"),
            ({"by": Body.EXAM_BOARD}, "breached"),
            ({"stopped": True}, "breached"),
            ({"stopped": None}, "unknown"),
            ({"ground": None}, "unknown"),
            ({"ground": AnnulmentGround.FORMAL_FAULT, "stopped": True}, "not_applicable"),
        ],
    )
    def test_cheating_is_dealt_with_by_the_county_after_a_hearing(self, keys: dict[str, Any], expected: str) -> None:
        facts = of_contract(held("2025-05-22"), annulled(**keys))
        assert answer(facts, "subject-exam.cheating") == expected

    @pytest.mark.parametrize(
        ("again", "keys", "expected"),
        [
            ("2026-06-09", {}, "breached"),
            ("2026-06-10", {}, "met"),
            ("2026-06-11", {}, "met"),
            ("2026-06-10", {"ground": None}, "met"),
            ("2026-06-09", {"ground": None}, "unknown"),
            ("2026-06-09", {"ground": AnnulmentGround.FORMAL_FAULT}, "not_applicable"),
            (None, {}, "not_applicable"),
        ],
    )
    def test_after_cheating_a_year_passes(self, again: str | None, keys: dict[str, Any], expected: str) -> None:
        events = [held("2025-05-22"), annulled(**keys), *([held(again)] if again else [])]
        assert spoken(of_contract(*events), "subject-exam.after-cheating") == expected
        assert spoken(of_candidate(*events, kind=CandidateKind.ADULT), "subject-exam.after-cheating") == expected

    @pytest.mark.parametrize(("mark", "expected"), [(1, "met"), (2, "not_applicable")])
    def test_after_the_lowest_grade_the_next_exam_was_sat_or_nobody_refused_it(self, mark: int, expected: str) -> None:
        first = held("2025-05-22", mark=mark, sitting=ExamSitting.ORDINARY)
        assert expected == answer(of_contract(first, known=NONE_REFUSED), "subject-exam.new-after-lowest-grade")
        again = held("2025-11-21", mark=4, sitting=ExamSitting.NEW)
        assert expected == spoken(of_contract(first, again), "subject-exam.new-after-lowest-grade")

    @pytest.mark.parametrize(
        ("ground", "expected"),
        [(AnnulmentGround.FORMAL_FAULT, "met"), (AnnulmentGround.CHEATING, "not_applicable"), (None, "not_applicable")],
    )
    def test_after_faults_the_new_exam_was_sat_or_nobody_refused_it(
        self, ground: AnnulmentGround | None, expected: str
    ) -> None:
        """Where nothing was refused, it does not matter that the ground is not told."""
        sat, gone = held("2025-05-22"), annulled(ground=ground)
        assert expected == answer(of_contract(sat, gone, known=NONE_REFUSED), "subject-exam.new-after-annulment")
        assert expected == spoken(of_contract(sat, gone, held("2025-11-21")), "subject-exam.new-after-annulment")

    def test_of_an_exam_of_which_nobody_was_expelled(self) -> None:
        assert "not_applicable" == answer(of_contract(held("2025-05-22")), "subject-exam.expulsion")


class TestWhyThereWasARight:
    """A refusal answers to the right that somebody had on its day, and the finding says which one that was."""

    HELD = held("2025-05-22", mark=1, sitting=ExamSitting.ORDINARY)
    FAULT = annulled(ground=AnnulmentGround.FORMAL_FAULT)

    @pytest.mark.parametrize(
        ("rule", "events", "why"),
        [
            (
                "subject-exam.deferred",
                (missed(),),
                ("fraværet 22. mai 2025", "fråværet 22. mai 2025", "the absence of 22 May 2025"),
            ),
            (
                "subject-exam.new-after-lowest-grade",
                (HELD,),
                (
                    "karakteren 1 til eksamen 22. mai",
                    "gir rett til å ta han på nytt",
                    "the grade 1 at the exam of 22 May",
                ),
            ),
            (
                "subject-exam.new-after-expulsion",
                (expelled(),),
                ("bortvisningen 22. mai 2025", "bortvisinga 22. mai 2025", "the expulsion of 22 May 2025"),
            ),
            (
                "subject-exam.new-after-annulment",
                (HELD, FAULT),
                ("ble annullert 10. juni 2025", "vart annullert 10. juni 2025", "was annulled on 10 June 2025"),
            ),
        ],
    )
    def test_the_finding_says_it(self, rule: str, events: tuple[Event, ...], why: tuple[str, str, str]) -> None:
        (found,) = [one for one in findings(of_contract(*events, refused()), rule, ON) if one.outcome.values]
        for language, words in zip(("nb", "nn", "en"), why, strict=True):
            assert words in found.text(language)
            assert ("10. juni 2025", "10 June 2025")[language == "en"] in found.text(language)

    @pytest.mark.parametrize(
        ("facts", "why"),
        [
            (of_contract(expelled(), refused()), "den som har læretid, beholder retten"),
            (of_candidate(expelled(), refused(), kind=CandidateKind.ADULT), "bare en praksiskandidat mister retten"),
            (of_candidate(expelled(appeal_upheld=True), refused()), "klagen på bortvisningen førte fram"),
        ],
    )
    def test_why_an_expulsion_leaves_it(self, facts: Portfolio, why: str) -> None:
        (found,) = findings(facts, "subject-exam.new-after-expulsion", ON)
        assert found.text("nb").endswith(f": {why}.")

    @pytest.mark.parametrize(
        ("rule", "event"),
        [
            ("subject-exam.deferred", missed()),
            ("subject-exam.new-after-lowest-grade", HELD),
            ("subject-exam.new-after-expulsion", expelled()),
            ("subject-exam.new-after-annulment", annulled(ground=AnnulmentGround.FORMAL_FAULT)),
        ],
    )
    def test_what_was_refused_before_is_another_matter(self, rule: str, event: Event) -> None:
        (before, after) = refused("2025-05-21"), refused("2025-06-10")
        assert spoken(of_contract(before, event), rule) == "unknown"
        assert spoken(of_contract(before, event, known=NONE_REFUSED), rule) == "met"
        assert spoken(of_contract(before, event, after), rule) == "breached"

    def test_an_expulsion_on_the_day_of_the_exam_is_of_that_exam(self) -> None:
        facts = of_contract(held("2025-05-22", mark=3, sitting=ExamSitting.ORDINARY), expelled(), refused())
        assert [("K1/subject_exam_expelled-2025-05-22", "breached")] == [
            *answers_to(facts, "subject-exam.new-after-expulsion")
        ]
