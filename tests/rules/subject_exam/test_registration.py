"""Who registers for an exam in a subject, and by when (forskrift 2024 §§ 9-27, 15-19)."""

from __future__ import annotations

import pytest
from exam_facts import answer, essence, of_candidate, of_contract, of_wording, told, told_of
from facts import complete, findings, texts

from okstat.model.events import (
    Admission,
    CandidateKind,
    ContractKind,
    Event,
    Party,
    SubjectExamHeld,
    SubjectExamMissed,
    SubjectExamRegistered,
    SubjectExamSet,
)
from okstat.model.portfolio import Portfolio

BY, TIME = "subject-exam.registered-by", "subject-exam.registered-in-time"
APPRENTICE, ON_THE_JOB = ContractKind.APPRENTICE, ContractKind.FAGBREV_ON_THE_JOB
TO_BE_SAT = told_of(SubjectExamSet, "2026-01-06", subject="NOR1268", deadline="2026-02-01")
YOUNG, ADULT = Admission.UPPER_SECONDARY, Admission.ADULT_UPPER_SECONDARY


def sent(by: Party | None, on: str = "2026-01-20") -> SubjectExamRegistered:
    """A registration."""
    return told_of(SubjectExamRegistered, on, subject="NOR1268", by=by)


def registered(by: Party | None, kind: ContractKind = APPRENTICE, admission: Admission | None = YOUNG) -> Portfolio:
    """The registration of somebody with a contract."""
    return of_contract(sent(by), kind=kind, admission=admission)


class TestWhoRegisters:
    """The company for a lærling and fagbrev på jobb (§ 9-27 (4)), the county for adults (§ 15-19 (2))."""

    @pytest.mark.parametrize("kind", list(ContractKind))
    @pytest.mark.parametrize(
        ("by", "expected"),
        [
            (Party.COMPANY, "met"),
            (Party.OFFICE, "met"),
            (Party.COUNTY, "breached"),
            (Party.APPRENTICE, "breached"),
            (None, "unknown"),
        ],
    )
    def test_of_a_contract(self, kind: ContractKind, by: Party | None, expected: str) -> None:
        """The text names the lærling and the candidate for fagbrev på jobb, and no other."""
        wanted = expected if kind in (APPRENTICE, ON_THE_JOB) else "not_applicable"
        assert wanted == answer(registered(by, kind), BY)

    @pytest.mark.parametrize("by", [Party.COMPANY, Party.COUNTY, Party.APPRENTICE, None])
    def test_of_an_adult_with_a_contract_both_texts_are_weighed(self, by: Party | None) -> None:
        """Who registered by the one text did not by the other; a third party did by neither."""
        found = of_wording(registered(by, ON_THE_JOB, ADULT), BY, "2024").outcome
        assert ("breached" if by is Party.APPRENTICE else "unknown") == found.kind.value
        assert (by in (Party.COMPANY, Party.COUNTY)) == bool(found.readings)

    @pytest.mark.parametrize(
        ("by", "expected"), [(Party.COMPANY, "met"), (Party.COUNTY, "unknown"), (Party.APPRENTICE, "breached")]
    )
    def test_where_nobody_says_how_somebody_was_admitted(self, by: Party, expected: str) -> None:
        assert expected == answer(registered(by, admission=None), BY)

    @pytest.mark.parametrize(
        ("kind", "by", "expected"),
        [
            (CandidateKind.ADULT, Party.COUNTY, "met"),
            (CandidateKind.ADULT, Party.APPRENTICE, "breached"),
            (CandidateKind.PRAKSISKANDIDAT, Party.APPRENTICE, "not_applicable"),
            (None, Party.COUNTY, "unknown"),
        ],
    )
    def test_without_a_contract(self, kind: CandidateKind | None, by: Party, expected: str) -> None:
        assert expected == answer(of_candidate(sent(by), kind=kind), BY)

    def test_places_and_words(self) -> None:
        found = of_wording(registered(Party.COUNTY), BY, "2024")
        assert ("breached", {("9-27", "4"), ("15-19", "2")}) == (essence(found)[0], essence(found)[3])
        assert all(
            one in text for one, text in zip(("20. januar", "20. januar", "20 January"), texts(found), strict=True)
        )


class TestInTime:
    """By the day that the Directorate sets (§ 9-27 (1))."""

    @pytest.mark.parametrize(
        ("deadline", "expected"),
        [("2026-01-21", "met"), ("2026-01-20", "met"), ("2026-01-19", "breached"), (None, "unknown")],
    )
    def test_by_the_deadline(self, deadline: str | None, expected: str) -> None:
        to_be_sat = told_of(SubjectExamSet, "2026-01-06", subject="NOR1268", deadline=deadline)
        assert expected == answer(of_contract(to_be_sat, sent(Party.COMPANY)), TIME)

    def test_without_a_word_of_the_deadline(self) -> None:
        assert "unknown" == answer(of_contract(sent(Party.COMPANY)), TIME)

    @pytest.mark.parametrize(
        ("on", "last", "expected"),
        [
            ("2026-01-31", "2026-01-31", "not_applicable"),
            ("2026-02-01", "2026-02-01", "not_applicable"),
            ("2026-02-02", "2026-01-31", "unknown"),
            ("2026-02-02", "2026-02-01", "breached"),
            ("2026-02-02", None, "unknown"),
        ],
    )
    def test_where_nothing_was_sent(self, on: str, last: str | None, expected: str) -> None:
        """Due on 1 February: whether it is a fact that nothing was sent by then."""
        known = complete(subject_exam_registered=last) if last is not None else None
        for kind in (APPRENTICE, ON_THE_JOB):
            assert expected == answer(of_contract(TO_BE_SAT, kind=kind, known=known), TIME, on)

    def test_what_it_says_then(self) -> None:
        facts = of_contract(TO_BE_SAT, known=complete(subject_exam_registered="2026-11-20"))
        words = ("ingen er sendt; fristen var 1. februar", "inga er send; fristen", "none has been sent; the last day")
        assert all(one in text for one, text in zip(words, texts(told(facts, TIME)), strict=True))
        assert ["event subject_exam_registered"] == [one.source for one in told(of_contract(TO_BE_SAT), TIME).missing]

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (APPRENTICE, "unknown"),
            (ON_THE_JOB, "unknown"),
            (ContractKind.TRAINING_CANDIDATE, "not_applicable"),
            (ContractKind.PRAKSISBREV_CANDIDATE, "not_applicable"),
        ],
    )
    def test_where_nothing_was_sent_and_no_last_day_told(self, kind: ContractKind, expected: str) -> None:
        """Nobody registered for an exam that is set: whether it is too late hangs on the day."""
        undated = told_of(SubjectExamSet, "2026-01-06", subject="NOR1268")
        found = told(of_contract(undated, kind=kind), TIME)
        assert expected == found.outcome.kind.value
        lacks = ["key deadline of event subject_exam_set"] if expected == "unknown" else []
        assert lacks == [one.source for one in found.missing]
        for was in (SubjectExamHeld, SubjectExamMissed):
            sat = told_of(was, "2026-05-22", subject="NOR1268")
            assert "not_applicable" == answer(of_contract(undated, sat, kind=kind), TIME)

    @pytest.mark.parametrize("kind", [SubjectExamHeld, SubjectExamMissed])
    def test_whoever_was_to_sit_it_was_registered(self, kind: type[Event]) -> None:
        sat = told_of(kind, "2026-05-22", subject="NOR1268")
        assert "not_applicable" == answer(of_contract(TO_BE_SAT, sat), TIME)

    def test_nobody_else_is_registered_by_the_company(self) -> None:
        """Lærekandidat and praksisbrevkandidat are not named in § 9-27 (4); a praksiskandidat has no company."""
        known = complete(subject_exam_registered="2026-11-20")
        for kind in (ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE):
            assert "not_applicable" == answer(of_contract(TO_BE_SAT, kind=kind, known=known), TIME)
        assert "not_applicable" == answer(of_candidate(TO_BE_SAT, known=known), TIME)

    @pytest.mark.parametrize("rule", [BY, TIME])
    def test_without_a_registration_there_is_nothing_to_judge(self, rule: str) -> None:
        held = told_of(SubjectExamHeld, "2026-05-22", subject="NOR1268")
        assert "not_applicable" == answer(of_contract(held), rule)

    @pytest.mark.parametrize("rule", [BY, TIME])
    def test_not_before_the_regulation(self, rule: str) -> None:
        facts = of_contract(sent(Party.COUNTY, "2024-07-31"), first="2022-09-01", ends="2024-12-31")
        assert () == findings(facts, rule, "2026-11-20")
