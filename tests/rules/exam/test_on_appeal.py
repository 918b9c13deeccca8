"""What is left of an exam whose grade did not stand on appeal: the answers of all that asks for a passed or failed one.

`exam.appeal-outcome` tells how an appeal may end; here is what follows from it.
"""

from __future__ import annotations

from typing import Any

import pytest
from exam_facts import ON, answer, held, known_to, of_candidate, of_contract, told_of
from facts import findings, outcome

from okstat.model.events import (
    AnnulmentGround,
    AppealDecided,
    Appealed,
    AppealGround,
    AppealOutcome,
    Body,
    CertificateDocument,
    CertificateIssued,
    Event,
    ExamAnnulled,
    ExamDecided,
    ExamMatter,
    ExamResult,
    GradeOf,
    SubjectsDocumented,
    WorkKept,
)

FAILED = held("2026-03-10", ExamResult.FAILED)
SHOWN = told_of(SubjectsDocumented, "2025-06-20", shared_not_passed=0, shared_without_basis=0, others_not_passed=0)


def appealed(event: str | None = FAILED.id, ground: AppealGround | None = AppealGround.GRADE, **keys: Any) -> Event:
    """An appeal of 16 March 2026 on the exam of 10 March."""
    return told_of(Appealed, "2026-03-16", id="appeal", event=event, ground=ground, **keys)


def decided(outcome: AppealOutcome | None = AppealOutcome.RAISED, on: str = "2026-05-20", **keys: Any) -> Event:
    """How that appeal ended."""
    return told_of(AppealDecided, on, **{"event": "appeal", "outcome": outcome, **keys})


def issued(on: str) -> Event:
    """A fagbrev."""
    return told_of(CertificateIssued, on, document=CertificateDocument.FAGBREV, by=Body.COUNTY)


class TestRaised:
    """§ 10-9 (4): the board may raise “not passed”. The exam is passed then, from the day of the decision."""

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((appealed(), decided()), "met"),
            ((appealed(), decided(AppealOutcome.CONFIRMED)), "breached"),
            ((appealed(), decided(AppealOutcome.REJECTED)), "breached"),
            ((appealed(), decided(AppealOutcome.ANNULLED)), "breached"),
            ((appealed(), decided(on="2026-09-01")), "met"),
            ((appealed(), decided(on="2026-09-02")), "breached"),
            ((appealed(), decided(None, upheld=True)), "unknown"),
            ((appealed(), decided(None, upheld=False)), "breached"),
            ((appealed(), decided(None)), "unknown"),
            ((appealed(),), "breached"),
            ((appealed(event=None), decided()), "met"),
            ((appealed(ground=None), decided()), "met"),
            ((appealed(event=None, ground=None), decided()), "breached"),
            ((appealed(ground=AppealGround.EXPULSION), decided()), "breached"),
            ((appealed(grade_of=GradeOf.WRITTEN_EXAM), decided()), "breached"),
            ((appealed(grade_of=GradeOf.TRADE_EXAM), decided()), "met"),
        ],
    )
    def test_fagbrev(self, events: tuple[Event, ...], expected: str) -> None:
        facts = of_contract(FAILED, *events, issued("2026-09-01"))
        assert expected == answer(facts, "certificate.passed-exam")

    def test_another_exam_is_not_raised(self) -> None:
        """The appeal names the exam of March; the one of June stays as it was."""
        june = held("2026-06-10", ExamResult.FAILED)
        facts = of_contract(FAILED, june, appealed(june.id), decided(), issued("2026-04-01"))
        assert "breached" == answer(facts, "certificate.passed-exam")

    def test_nobody_who_has_passed_has_a_right_to_more_training(self) -> None:
        """§ 5-2 (3), judged as things stood on the day of the refusal."""
        for day, expected in (("2026-05-19", "breached"), ("2026-05-20", "unknown")):
            refused = told_of(ExamDecided, day, matter=ExamMatter.MORE_TRAINING, granted=False)
            facts = of_contract(FAILED, appealed(), decided(), refused)
            assert expected == answer(facts, "exam.more-training-after-fail")

    @pytest.mark.parametrize(
        ("on", "expected"), [(AppealOutcome.RAISED, "breached"), (AppealOutcome.CONFIRMED, "met"), (None, "unknown")]
    )
    def test_kompetansebevis_is_for_those_without(self, on: AppealOutcome | None, expected: str) -> None:
        paper = told_of(CertificateIssued, "2026-09-01", document=CertificateDocument.KOMPETANSEBEVIS)
        facts = of_contract(FAILED, SHOWN, appealed(), decided(on), paper)
        assert expected == answer(facts, "certificate.kompetansebevis")

    def test_kompetansebevis_before_the_exam_was_passed_is_in_order(self) -> None:
        paper = told_of(CertificateIssued, "2026-09-01", document=CertificateDocument.KOMPETANSEBEVIS)
        for day, expected in (("2026-09-01", "breached"), ("2026-09-02", "met")):
            assert expected == answer(of_contract(SHOWN, held(day), paper), "certificate.kompetansebevis")


class TestSetAside:
    """§§ 10-9 (4), (7), 10-10 (3), (5): set aside, it counts as no try, and a new exam follows as soon as possible."""

    @pytest.mark.parametrize(
        ("ended", "expected"),
        [
            (AppealOutcome.ANNULLED, "met"),
            (AppealOutcome.RAISED, "met"),
            (AppealOutcome.CONFIRMED, "breached"),
            (None, "unknown"),
        ],
    )
    def test_one_try_less(self, ended: AppealOutcome | None, expected: str) -> None:
        """§ 9-66 (1): of the three exams the first fell away."""
        again = (held("2026-06-10", ExamResult.FAILED), held("2026-08-20"))
        facts = of_contract(FAILED, appealed(), decided(ended), *again, known=known_to())
        (last,) = [one for one in findings(facts, "exam.first-fail", ON) if one.subject.id.endswith("2026-08-20")]
        assert expected == last.outcome.kind.value

    @pytest.mark.parametrize(
        ("ended", "expected"),
        [(AppealOutcome.ANNULLED, "not_applicable"), (AppealOutcome.CONFIRMED, "breached"), (None, "unknown")],
    )
    def test_a_praksiskandidat_need_not_wait(self, ended: AppealOutcome | None, expected: str) -> None:
        """§ 9-66 (4) lets them wait after an exam that they failed; § 10-9 (7) says as soon as possible."""
        facts = of_candidate(FAILED, appealed(), decided(ended), held("2026-06-10"))
        assert expected == findings(facts, "exam.praksiskandidat-retake", ON)[-1].outcome.kind.value


class TestTheAppealItself:
    """§ 10-9 (1): whoever got “not passed” may appeal, whatever became of the exam afterwards."""

    @pytest.mark.parametrize("ground", list(AnnulmentGround))
    def test_an_exam_annulled_afterwards_was_failed_all_the_same(self, ground: AnnulmentGround) -> None:
        facts = of_contract(FAILED, appealed(), told_of(ExamAnnulled, "2026-05-20", ground=ground))
        assert "met" == answer(facts, "exam.appeal")

    def test_what_was_passed_and_annulled_was_passed(self) -> None:
        passed = held("2026-03-10")
        facts = of_contract(passed, appealed(passed.id), told_of(ExamAnnulled, "2026-05-20"))
        assert "breached" == answer(facts, "exam.appeal")

    def test_the_work_was_to_be_kept_for_the_appeal(self) -> None:
        """§ 9-65: also where the grade was raised in the end; an annulled exam is another matter."""
        lost = held("2026-03-10", ExamResult.FAILED, work=WorkKept.NEITHER)
        facts = of_contract(lost, appealed(lost.id), decided())
        assert "breached" == answer(facts, "exam.keep-failed-work")
        gone = told_of(ExamAnnulled, "2026-05-20")
        assert outcome(of_contract(lost, gone), "exam.keep-failed-work", ON) == "not_applicable"
