from __future__ import annotations

import pytest
from exam_facts import essence, of_candidate, of_contract, told, told_of
from facts import findings

from okstat.model.events import CandidateKind, ContractKind, ExamDecided, ExamMatter

RULE = "certificate.without-shared-subjects"
OLD, NEW = ("11-9", "1"), ("9-48", "3")


def refused(on: str, *, granted: bool | None = False, for_shared: bool | None = True) -> ExamDecided:
    """A certificate is refused, for want of shared subjects alone unless told else."""
    return told_of(ExamDecided, on, matter=ExamMatter.CERTIFICATE, granted=granted, for_shared_subjects=for_shared)


class TestWithoutSharedSubjects:
    """2006 § 11-9: a praksiskandidat needs no shared subjects; 2024 § 9-48 (3): nor does fagbrev på jobb."""

    @pytest.mark.parametrize(
        ("on", "cited"), [("2009-08-01", OLD), ("2024-07-31", OLD), ("2024-08-01", NEW), ("2026-05-04", NEW)]
    )
    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (CandidateKind.PRAKSISKANDIDAT, "breached"),
            (CandidateKind.ADULT, "not_applicable"),
            (CandidateKind.PUPIL, "not_applicable"),
            (None, "unknown"),
        ],
    )
    def test_without_a_contract(
        self, kind: CandidateKind | None, expected: str, on: str, cited: tuple[str, str]
    ) -> None:
        """https://lovdata.no/dokument/SF/forskrift/2006-06-23-724/KAPITTEL_13-4."""
        found = told(of_candidate(refused(on), kind=kind), RULE)
        assert (expected, "county", "serious", {cited}) == essence(found)

    @pytest.mark.parametrize(
        ("kind", "before", "after"),
        [
            (ContractKind.FAGBREV_ON_THE_JOB, "not_applicable", "breached"),
            (ContractKind.APPRENTICE, "not_applicable", "not_applicable"),
            (ContractKind.PRAKSISBREV_CANDIDATE, "not_applicable", "not_applicable"),
        ],
    )
    def test_with_a_contract(self, kind: ContractKind, before: str, after: str) -> None:
        """The old section names the praksiskandidat alone."""
        answers = [
            told(of_contract(refused(on), kind=kind, first="2022-08-01"), RULE).outcome.kind.value
            for on in ("2024-07-31", "2024-08-01")
        ]
        assert [before, after] == answers

    def test_other_decisions(self) -> None:
        assert "met" == essence(told(of_candidate(refused("2026-05-04", granted=True)), RULE))[0]
        assert "met" == essence(told(of_candidate(refused("2026-05-04", for_shared=False)), RULE))[0]
        matter = told_of(ExamDecided, "2026-05-04", matter=ExamMatter.DEFERRAL, granted=False)
        assert "not_applicable" == essence(told(of_candidate(matter), RULE))[0]

    def test_what_is_missing(self) -> None:
        found = told(of_candidate(refused("2026-05-04", granted=None, for_shared=None), kind=None), RULE)
        keys = ("granted of event exam_decided", "for_shared_subjects of event exam_decided", "kind of the candidate")
        assert tuple(f"key {key}" for key in keys) == tuple(fact.source for fact in found.missing)

    def test_before_the_edition_of_2009(self) -> None:
        assert () == findings(of_candidate(refused("2009-07-31")), RULE, "2026-11-20")

    @pytest.mark.parametrize(("on", "place"), [("2009-08-01", OLD), ("2024-07-31", OLD), ("2024-08-01", NEW)])
    def test_what_is_granted_is_in_order(self, on: str, place: tuple[str, str]) -> None:
        """As is a refusal that has another ground too."""
        for decision in (refused(on, granted=True), refused(on, for_shared=False)):
            assert ("met", "county", "serious", {place}) == essence(told(of_candidate(decision), RULE))
