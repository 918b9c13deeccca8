from __future__ import annotations

import pytest
from facts import (
    answers,
    cited,
    complete,
    contract,
    day,
    event,
    explanation,
    finding,
    findings,
    missing,
    outcome,
    portfolio,
    reads,
    recorded_answers,
    signed,
    started,
    texts,
)
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.complete import Complete
from okstat.model.contract import Contract
from okstat.model.events import AssessmentHeld, AttestWritten, CertificateIssued, ContractKind, Ended, Event, ExamHeld

RULE = "assess.assessed-and-documented"
ON = "2026-11-20"
KNOWN = complete(training_started=ON, assessment_held=ON, exam_held=ON, ended=ON)


def over(
    *events: Event,
    start: str | None = "2024-08-19",
    last: str | None = "2026-08-18",
    known: Complete = KNOWN,
    kind: ContractKind = ContractKind.APPRENTICE,
) -> Contract:
    """A contract of two years, over in August 2026 unless told otherwise."""
    begun = (started(start),) if start is not None else ()
    return contract(signed("2017-01-02", last=last), *begun, *events, kind=kind, known=known)


ASSESSED, EXAM = event(AssessmentHeld, "2026-02-02"), event(ExamHeld, "2026-06-15")
CERTIFICATE, ATTEST = event(CertificateIssued, "2026-09-01"), event(AttestWritten, "2026-08-18")


class TestAssessedAndDocumented:
    """Whoever has had training time has a right to be assessed, and to have the training documented.

    Opplæringslova 2023 § 5-4 (2); forskrift 2006 § 3-1 (1) in the edition of 2017, where fagbrev på jobb is not named.
    The law names no day for the documentation, so only training without any assessment is a breach.
    """

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((ASSESSED, CERTIFICATE), "met"),
            ((EXAM, CERTIFICATE), "met"),
            ((ASSESSED, ATTEST), "met"),
            ((ASSESSED, EXAM), "unknown"),
            ((CERTIFICATE, ATTEST), "breached"),
            ((), "breached"),
        ],
    )
    def test_both_are_asked_for(self, events: tuple[Event, ...], expected: str) -> None:
        assert expected == outcome(over(*events), RULE, ON)

    def test_what_documents_the_training(self) -> None:
        assert ("event certificate_issued",) == missing(over(ASSESSED), RULE, ON)

    @pytest.mark.parametrize("known", [complete(assessment_held=ON), complete(exam_held=ON), complete()])
    def test_silence_on_both_assessments_and_exams_must_be_a_fact(self, known: Complete) -> None:
        assert ("event assessment_held",) == missing(over(CERTIFICATE, known=known), RULE, ON)
        assert ("event assessment_held", "event certificate_issued") == missing(over(known=known), RULE, ON)

    @pytest.mark.parametrize(
        ("ended", "expected"), [("2025-02-17", "unknown"), ("2025-02-18", "breached"), ("2025-02-19", "breached")]
    )
    def test_training_of_less_than_half_a_year_need_not_be_assessed(self, ended: str, expected: str) -> None:
        """From 19 August 2024 the half-year is whole on 18 February 2025."""
        assert expected == outcome(over(event(Ended, ended)), RULE, ON)
        if expected == "unknown":
            assert ("event certificate_issued",) == missing(over(event(Ended, ended)), RULE, ON)

    def test_without_the_first_day_its_length_is_not_known(self) -> None:
        ended = over(event(Ended, "2026-08-18"), CERTIFICATE, start=None)
        assert ("event training_started",) == missing(ended, RULE, ON)

    @pytest.mark.parametrize(("on", "expected"), [("2026-08-18", "not_applicable"), ("2026-08-19", "breached")])
    def test_when_training_is_over(self, on: str, expected: str) -> None:
        """On its last day it is not over, unless it was ended that day."""
        known = complete(training_started=on, assessment_held=on, exam_held=on, ended=on)
        assert expected == outcome(over(known=known), RULE, on)
        assert "breached" == outcome(over(event(Ended, "2026-08-18"), known=known), RULE, on)

    def test_without_a_last_day(self) -> None:
        """That nobody ended it does not tell whether the agreed time is over; training that never began is not."""
        assert ("key last of event signed",) == missing(over(last=None), RULE, ON)
        assert "not_applicable" == outcome(over(last=None, start=None), RULE, ON)
        assert ("event ended",) == missing(over(last=None, known=complete(ended="2026-11-19")), RULE, ON)

    @pytest.mark.parametrize(
        ("ended", "kind", "expected"),
        [
            ("2016-12-31", ContractKind.APPRENTICE, None),
            ("2017-01-01", ContractKind.APPRENTICE, ("2017", "breached")),
            ("2024-07-31", ContractKind.TRAINING_CANDIDATE, ("2017", "breached")),
            ("2024-07-31", ContractKind.PRAKSISBREV_CANDIDATE, ("2017", "breached")),
            ("2024-07-31", ContractKind.FAGBREV_ON_THE_JOB, ("2017", "not_applicable")),
            ("2024-08-01", ContractKind.FAGBREV_ON_THE_JOB, ("2023", "breached")),
            ("2024-08-01", ContractKind.TRAINING_CANDIDATE, ("2023", "breached")),
        ],
    )
    def test_the_law_of_its_last_day(self, ended: str, kind: ContractKind, expected: tuple[str, str] | None) -> None:
        facts = over(event(Ended, ended), start="2015-08-17", kind=kind)
        assert ([expected] if expected else []) == [
            (one.wording, one.outcome.kind.value) for one in findings(facts, RULE, ON)
        ]

    def test_what_is_said(self) -> None:
        old, new = finding(over(event(Ended, "2024-07-31"), start="2023-08-14"), RULE, ON), finding(over(), RULE, ON)
        assert ((("REGULATION_2006", "3-1", "1"),), (("ACT_2023", "5-4", "2.1"),)) == (cited(old), cited(new))
        assert ("county", "moderate", day("2026-08-18")) == (new.bearer, new.severity.value, new.governed_by)
        assert (
            "Opplæringen var over 18. august 2026, og det er ikke holdt noen vurdering eller prøve i løpet av den.",
            "Opplæringa var over 18. august 2026, og det er ikkje halde noka vurdering eller prøve i løpet av ho.",
            "The training was over on 18 August 2026, and neither assessment nor exam was held in the course of it.",
        ) == texts(new)

    def test_it_rests_on_what_was_held(self) -> None:
        found = reads(explanation(over(), RULE, ON))
        assert {
            "assessments.assessed": (),
            "assessments.assessed_silent_to": day(ON),
            "exam.attempts": (),
            "exam.held_silent_to": day(ON),
        }.items() <= found.items()

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((event(AssessmentHeld, "2024-02-02"), event(CertificateIssued, "2024-08-20")), "met"),
            ((event(AssessmentHeld, "2024-02-02"),), "unknown"),
        ],
    )
    def test_in_the_edition_of_2017(self, events: tuple[Event, ...], expected: str) -> None:
        """What documents the training may come when it is over."""
        found = finding(over(event(Ended, "2024-07-31"), *events, start="2022-08-15"), RULE, ON)
        assert (expected, "2017") == (found.outcome.kind.value, found.wording)


@given(
    events=st.lists(st.sampled_from([ASSESSED, EXAM, CERTIFICATE, ATTEST]), max_size=4, unique_by=lambda one: one.id),
    kind=st.sampled_from(ContractKind),
    promised=st.booleans(),
    ended=st.sampled_from([None, "2024-07-31", "2024-08-01", "2026-08-18"]),
)
def test_a_recorded_run_answers_like_the_bare_one(
    events: list[Event], kind: ContractKind, promised: bool, ended: str | None
) -> None:
    """And silence is no breach without a word on completeness."""
    ends = (event(Ended, ended),) if ended else ()
    facts = portfolio(over(*events, *ends, kind=kind, known=KNOWN if promised else complete()))
    found = answers(facts, (RULE,), day(ON))
    assert found == recorded_answers(facts, (RULE,), day(ON))
    assert promised or "breached" not in found.values()
