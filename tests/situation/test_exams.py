"""What is recorded of exams, each as a subject of its own."""

from __future__ import annotations

from exam_facts import ON, held, of_contract, told_of
from facts import day

from okstat.model.events import (
    Appealed,
    CertificateIssued,
    Changed,
    ContractKind,
    ExamDecided,
    ExamMatter,
    GroundsRequested,
)
from okstat.situation.exam_kind import ExamKind
from okstat.situation.exams import situations_of_exams
from okstat.situation.view import view

APPRENTICE, CANDIDATE = ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE


def test_each_is_of_the_kind_that_the_contract_had_on_its_own_day() -> None:
    """A lærling who becomes a lærekandidat has sat the fagprøve; an appeal goes by the exam that it is about."""
    facts = of_contract(
        held("2026-02-02", id="sat"),
        told_of(GroundsRequested, "2026-02-09"),
        told_of(Changed, "2026-02-10", contract_kind=CANDIDATE, consented="2026-02-10"),
        told_of(GroundsRequested, "2026-02-11"),
        told_of(Appealed, "2026-02-12", event="sat"),
        told_of(ExamDecided, "2026-02-13", matter=ExamMatter.MORE_TRAINING),
        told_of(CertificateIssued, "2026-02-14"),
        held("2026-06-10"),
    )
    (contract,) = view(facts, day(ON)).contracts
    trade, competence = (ExamKind.TRADE, APPRENTICE), (ExamKind.KOMPETANSE, CANDIDATE)
    assert [
        ("exam", day("2026-02-02"), *trade),
        ("exam", day("2026-06-10"), *competence),
        ("decision", day("2026-02-13"), *competence),
        ("appeal", day("2026-02-02"), *trade),
        ("grounds", day("2026-02-09"), *trade),
        ("grounds", day("2026-02-11"), *competence),
        ("certificate", day("2026-02-14"), *competence),
    ] == [(name, one.day, one.exam_kind, one.kind) for name, one in situations_of_exams(contract)]
