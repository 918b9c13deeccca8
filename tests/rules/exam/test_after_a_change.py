"""Which exam somebody sat, when the kind of contract was changed in between: that of the contract on the day of it.

A lærling who fails often goes on as lærekandidat. What was asked of the fagprøve stays asked of it, and the
kompetanseprøve that follows is a first one (forskrift 2024 §§ 9-57, 9-59, 9-64, 9-66).
"""

from __future__ import annotations

import pytest
from exam_facts import ON, held, known_to, member, of_contract, told_of
from exam_facts import board as board_of
from facts import day, event, findings

from okstat.model.events import (
    AnnulmentGround,
    AppealDecided,
    Appealed,
    AppealGround,
    Body,
    CertificateDocument,
    CertificateIssued,
    Changed,
    ContractKind,
    Event,
    ExamAims,
    ExamAnnulled,
    ExamDecided,
    ExamMatter,
    ExamResult,
    SubjectsDocumented,
)
from okstat.situation.parts.parties import Parties
from okstat.situation.view import view

APPRENTICE, CANDIDATE = ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE
FAILED = held("2026-02-10", ExamResult.FAILED)
CHANGE = event(Changed, "2026-05-01", contract_kind=CANDIDATE, consented="2026-05-01")


def said(rule: str, *events: Event, about: str) -> str:
    """What a rule answers on the subject of one event, of a lærling who became lærekandidat on 1 May 2026."""
    facts = of_contract(*events, CHANGE, known=known_to())
    (found,) = [one for one in findings(facts, rule, ON) if one.subject.id == f"K1/{about}"]
    return found.outcome.kind.value


class TestTheExamThatWasSat:
    """Everything about an exam goes by the contract of its day; a change counts from its own day."""

    @pytest.mark.parametrize(
        ("on", "board", "aims"),
        [("2026-04-30", "breached", "not_applicable"), ("2026-05-01", "not_applicable", "breached")],
    )
    def test_on_either_side_of_the_change(self, on: str, board: str, aims: str) -> None:
        """One member is no board for a fagprøve, and the aims of the curriculum are none for a kompetanseprøve."""
        exam = held(on, board=board_of(member("a", qualified=True)), aims=ExamAims.CURRICULUM)
        assert (board, aims) == (said("exam.board", exam, about=exam.id), said("exam.aims", exam, about=exam.id))

    def test_subjects_were_asked_of_the_apprentice(self) -> None:
        shown = told_of(SubjectsDocumented, "2025-06-20", shared_not_passed=3)
        later = held("2026-06-10")
        assert "breached" == said("exam.condition-subjects", shown, FAILED, later, about=FAILED.id)
        assert "not_applicable" == said("exam.condition-subjects", shown, FAILED, later, about=later.id)

    def test_an_appeal_and_an_annulment_are_on_that_exam(self) -> None:
        """The appeal board and the exam board have their part in a fagprøve only."""
        appeal = told_of(Appealed, "2026-05-02", ground=AppealGround.GRADE)
        ended = told_of(AppealDecided, "2026-06-02", event=appeal.id, by=Body.APPEAL_BOARD)
        assert "met" == said("exam.appeal-body", FAILED, appeal, ended, about=appeal.id)
        assert "breached" == said("exam.appeal-body", appeal, ended, about=appeal.id)
        gone = told_of(ExamAnnulled, "2026-05-02", ground=AnnulmentGround.CHEATING, by=Body.EXAM_BOARD)
        assert "met" == said("exam.cheating", FAILED, gone, about=gone.id)
        assert "breached" == said("exam.cheating", gone, about=gone.id)


class TestAnotherExam:
    """§ 9-66 (1): the first kompetanseprøve is a first try, whatever became of fagprøven."""

    SECOND = held("2026-04-10", ExamResult.FAILED)

    @pytest.mark.parametrize(("on", "expected"), [("2026-04-30", "breached"), ("2026-05-02", "not_applicable")])
    def test_the_next_exam(self, on: str, expected: str) -> None:
        exam = held(on)
        assert expected == said("exam.first-fail", FAILED, self.SECOND, exam, about=exam.id)

    @pytest.mark.parametrize(("on", "expected"), [("2026-04-30", "met"), ("2026-05-02", "not_applicable")])
    def test_a_registration_that_was_refused(self, on: str, expected: str) -> None:
        refused = told_of(ExamDecided, on, matter=ExamMatter.REGISTRATION, granted=False)
        assert expected == said("exam.first-fail", FAILED, self.SECOND, refused, about=refused.id)

    @pytest.mark.parametrize(("on", "expected"), [("2026-04-30", "breached"), ("2026-05-02", "met")])
    @pytest.mark.parametrize("document", [CertificateDocument.FAGBREV, CertificateDocument.KOMPETANSEBEVIS])
    def test_a_kompetanseprove_is_no_fagprove(self, document: CertificateDocument, on: str, expected: str) -> None:
        """From lærekandidat to lærling: fagbrevet needs an exam passed since, and then takes the other's place."""
        back = event(Changed, "2026-05-01", contract_kind=APPRENTICE, consented="2026-05-01")
        shown = told_of(
            SubjectsDocumented, "2025-06-20", shared_not_passed=0, shared_without_basis=0, others_not_passed=0
        )
        paper = told_of(CertificateIssued, "2026-09-01", document=document)
        facts = of_contract(held(on), back, shown, paper, kind=CANDIDATE, known=known_to())
        (found,) = findings(facts, "certificate.passed-exam", ON)
        (other,) = findings(facts, "certificate.kompetansebevis", ON)
        if document is CertificateDocument.FAGBREV:
            assert expected == found.outcome.kind.value
        else:
            assert {"met": "breached", "breached": "met"}[expected] == other.outcome.kind.value


def test_the_kinds_a_contract_was_of() -> None:
    """Each with its last day; what the county has not consented to changes nothing."""
    parties = _parties(CHANGE, event(Changed, "2026-06-01", contract_kind=APPRENTICE))
    days = ("2024-09-01", "2026-04-30", "2026-05-01", "2026-06-02")
    assert [APPRENTICE, APPRENTICE, CANDIDATE, CANDIDATE] == [parties.kind_on(day(one)) for one in days]
    late = _parties(event(Changed, "2026-05-01", contract_kind=CANDIDATE, consented="2026-05-20"))
    assert [APPRENTICE, CANDIDATE] == [late.kind_on(day(one)) for one in ("2026-05-19", "2026-05-20")]
    same = _parties(event(Changed, "2026-05-01", contract_kind=APPRENTICE, consented="2026-05-01"))
    assert () == same.earlier_kinds


def _parties(*events: Event) -> Parties:
    (found,) = view(of_contract(*events), day(ON)).contracts
    return found.parties
