"""Worked cases of the exam, each with the public source that tells its answer."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from exam_facts import ON, board, held, known_to, member, of_candidate, of_contract, of_wording, registered, told_of
from facts import answers, day, event, findings, recorded_answers
from hypothesis import given, settings
from hypothesis import strategies as st

from okstat.model.events import (
    AnnulmentGround,
    AppealDecided,
    Appealed,
    AppealGround,
    AppealSent,
    Body,
    CandidateHeard,
    CandidateKind,
    CertificateDocument,
    CertificateIssued,
    ContractKind,
    Event,
    ExamAnnulled,
    ExamDecided,
    ExamDeferred,
    ExamMatter,
    ExamMissed,
    ExamResult,
    Exemption,
    ExtensionGranted,
    GradeOf,
    GroundsGiven,
    GroundsRequested,
    Party,
    SubjectsDocumented,
)
from okstat.model.portfolio import Portfolio

FAILED, PASSED = ExamResult.FAILED, ExamResult.PASSED
LAEREKANDIDAT, PRAKSISBREV = ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE
SELF = Party.APPRENTICE


def last(facts: Portfolio, rule: str, on: str = ON) -> str:
    """The answer on the latest of an exam, decision or document."""
    return findings(facts, rule, on)[-1].outcome.kind.value


def subjects(shared: int = 0, basis: int = 0, exempt: tuple[Exemption, ...] | None = None) -> SubjectsDocumented:
    """Documentation of the subjects; all followed."""
    return told_of(
        SubjectsDocumented,
        "2019-01-01",
        shared_not_passed=shared,
        shared_without_basis=basis,
        others_not_passed=0,
        followed=True,
        exempt=exempt,
    )


class TestOfTheRegulation:
    """Each sentence as a case; the sources stand at each."""

    @pytest.mark.parametrize(("on", "expected"), [("2026-06-12", "breached"), ("2026-08-31", "met")])
    def test_passed_early(self, on: str, expected: str) -> None:
        """The contract ends 2026-08-31, passed 2026-06-10: the certificate waits for the end of læretida.

        https://www.udir.no/regelverkstolkninger/opplaring/endringer-i-regelverket-om-fag--og-svenneprover/
        """
        document = told_of(CertificateIssued, on, document=CertificateDocument.FAGBREV)
        assert expected == last(of_contract(held(), document), "certificate.completed-training")

    @pytest.mark.parametrize(
        ("kind", "shared", "basis", "expected"),
        [
            (ContractKind.APPRENTICE, 2, 0, "met"),
            (ContractKind.APPRENTICE, 3, 0, "breached"),
            (ContractKind.APPRENTICE, 1, 1, "breached"),
            (PRAKSISBREV, 1, 0, "met"),
            (PRAKSISBREV, 2, 0, "breached"),
            (LAEREKANDIDAT, 3, 0, "not_applicable"),
        ],
    )
    def test_subjects_not_passed(self, kind: ContractKind, shared: int, basis: int, expected: str) -> None:
        """Two shared subjects failed: may sit; three, or one without basis for assessment: may not.

        https://www.vestfoldfylke.no, https://lovdata.no/forskrift/2024-06-03-900/§9-57
        """
        assert expected == last(of_contract(subjects(shared, basis), held(), kind=kind), "exam.condition-subjects")

    def test_the_certificate_waits_without_a_limit(self) -> None:
        """Sat 2025-05-01 with one failed shared subject.

        https://lovdata.no/forskrift/2024-06-03-900/§9-57
        """
        facts = of_contract(subjects(1), held("2025-05-01"), ends="2025-08-31")
        assert "met" == last(facts, "exam.condition-subjects")
        assert () == findings(facts, "exam.subjects-afterwards", "2035-01-01")

    def test_failed_once(self) -> None:
        """One new exam; the company registers; the county pays.

        https://lovdata.no/forskrift/2024-06-03-900/§9-66
        """
        new = held("2026-09-10", costs_paid_by=Party.COUNTY)
        facts = of_contract(held("2026-06-10", FAILED), registered("2026-07-01"), new)
        rules = ("exam.first-fail", "exam.new-exam-registration", "exam.new-exam-costs")
        assert ["met", "met", "met"] == [last(facts, rule) for rule in rules]

    @pytest.mark.parametrize(
        ("kind", "extended", "on", "expected"),
        [
            (ContractKind.APPRENTICE, "2025-05-01", "2025-09-01", "met"),
            (ContractKind.APPRENTICE, None, "2025-09-01", "breached"),
            (LAEREKANDIDAT, "2026-07-01", "2026-09-01", "met"),
            (LAEREKANDIDAT, "2025-05-01", "2025-09-01", "breached"),
        ],
    )
    def test_failed_twice(self, kind: ContractKind, extended: str | None, on: str, expected: str) -> None:
        """A lærekontrakt extended lifts the limit at once; another contract from 22 June 2026.

        https://lovdata.no/forskrift/2024-06-03-900/§9-66
        github.com/bartoszkobylinski/lovverk, commits 3dddeca and 1dc065f
        """
        events: list[Event] = [held("2025-01-10", FAILED), held("2025-03-10", FAILED)]
        if extended is not None:
            events.append(event(ExtensionGranted, extended, last=day("2027-08-31")))
        facts = of_contract(*events, held(on), kind=kind, known=known_to())
        assert expected == last(facts, "exam.first-fail")

    @pytest.mark.parametrize(("on", "expected"), [("2027-03-01", "breached"), ("2027-03-02", "met")])
    def test_cheating(self, on: str, expected: str) -> None:
        """Annulled 2026-03-02: from 2027-03-02.

        https://lovdata.no/forskrift/2024-06-03-900/§9-69
        """
        annulled = told_of(ExamAnnulled, "2026-03-02", ground=AnnulmentGround.CHEATING)
        facts = of_contract(held("2026-02-20"), annulled, held(on))
        assert expected == last(facts, "exam.cheating-new-exam", "2027-06-01")

    def test_ill_on_the_day(self) -> None:
        """Documented: a deferred exam.

        https://lovdata.no/forskrift/2024-06-03-900/§9-67
        """
        missed = told_of(ExamMissed, "2026-06-10", documented=True, foreseeable=False, own_fault=False)
        refused = told_of(ExamDecided, "2026-06-20", matter=ExamMatter.DEFERRAL, granted=False)
        ill = (registered("2026-05-01"), missed)
        assert "breached" == of_wording(of_contract(*ill, refused), "exam.deferred", "2024").outcome.kind.value
        deferred = (told_of(ExamDeferred, "2026-06-20"), held("2026-08-20", FAILED))
        again = held("2026-10-20")
        assert "met" == last(of_contract(*ill, *deferred), "exam.deferred")
        assert "met" == last(of_contract(*ill, *deferred, again), "exam.first-fail")

    def test_a_praksiskandidat_ill_on_the_day(self) -> None:
        """Registers for the deferred exam, no new fee.

        https://lovdata.no/forskrift/2024-06-03-900/§9-56
        """
        events = (
            registered("2026-02-01", SELF),
            told_of(ExamDeferred, "2026-06-10"),
            registered("2026-07-01", SELF, fee=Decimal(0)),
        )
        rules = ("exam.new-exam-registration", "exam.no-fee")
        assert ["met", "met"] == [last(of_candidate(*events), rule) for rule in rules]

    def test_a_fee_after_an_appeal_that_was_won(self) -> None:
        """New exam 2025-11-03: no new fee.

        https://lovdata.no/dokument/LTI/forskrift/2025-09-29-1988
        """
        appeal = told_of(Appealed, "2025-08-20", ground=AppealGround.ANNULMENT)
        events = (
            held("2025-06-10"),
            told_of(ExamAnnulled, "2025-08-10", ground=AnnulmentGround.CHEATING),
            appeal,
            told_of(AppealDecided, "2025-09-20", event=appeal.id, upheld=True),
            registered("2025-10-03", SELF, fee=Decimal(0)),
            held("2025-11-03"),
        )
        assert "met" == last(of_candidate(*events), "exam.no-fee")
        assert "not_applicable" == last(of_candidate(*events), "exam.cheating-new-exam")

    @pytest.mark.parametrize(
        ("result", "ground", "by", "rule", "expected"),
        [
            (PASSED, AppealGround.GRADE, None, "exam.appeal", "breached"),
            (FAILED, AppealGround.FORMAL_FAULT, Body.COUNTY_COUNCIL, "exam.appeal-body", "met"),
            (FAILED, AppealGround.FORMAL_FAULT, Body.APPEAL_BOARD, "exam.appeal-body", "breached"),
        ],
    )
    def test_appeals(self, result: ExamResult, ground: AppealGround, by: Body | None, rule: str, expected: str) -> None:
        """“Bestått” cannot be appealed; formal faults go to the county council, not the national board.

        https://lovdata.no/forskrift/2024-06-03-900/§10-9
        """
        appeal = told_of(Appealed, "2026-06-20", ground=ground)
        decided = told_of(AppealDecided, "2026-09-01", by=by)
        assert expected == last(of_contract(held("2026-06-10", result), appeal, decided), rule)

    def test_a_board_with_one_qualified_member(self) -> None:
        """At least two.

        https://lovdata.no/forskrift/2024-06-03-900/§9-59
        """
        members = (member("a", qualified=True), member("b", qualified=False))
        assert "breached" == last(of_contract(held(board=board(*members))), "exam.board")

    @pytest.mark.parametrize(("result", "expected"), [(PASSED, "met"), (FAILED, "breached")])
    def test_a_board_that_is_split(self, result: ExamResult, expected: str) -> None:
        """The member named by the county decides.

        https://lovdata.no/forskrift/2024-06-03-900/§9-63
        """
        members = (member("a", grade=PASSED), member("b", grade=FAILED))
        facts = of_contract(held("2026-06-10", result, board=board(*members, casting="a")))
        assert expected == last(facts, "exam.tie")

    @pytest.mark.parametrize(("on", "expected"), [("2025-07-31", "breached"), ("2025-08-01", "met")])
    def test_swedish_for_norwegian(self, on: str, expected: str) -> None:
        """On the list from 1 August 2025.

        https://lovdata.no/dokument/LTI/forskrift/2025-06-20-1179
        """
        document = told_of(CertificateIssued, on, document=CertificateDocument.FAGBREV)
        facts = of_contract(held("2025-06-10"), subjects(exempt=(Exemption.SWEDISH_OR_DANISH,)), document)
        assert expected == last(facts, "exam.certificate")

    @pytest.mark.parametrize(("on", "expected"), [("2021-05-20", "met"), (None, "breached")])
    def test_two_years_for_the_subjects(self, on: str | None, expected: str) -> None:
        """Sat 2019-05-20 with failed shared subjects: pass them by 2021-05-20.

        https://www.ostfoldfk.no/opplaring/fagprove-svenneprove/elev-pa-vg3-i-skole/krav-til-teori-for-fagproven-svenneproven.5032.aspx
        """
        passed = () if on is None else (told_of(SubjectsDocumented, on, shared_not_passed=0),)
        facts = of_contract(
            subjects(1), held("2019-05-20"), *passed, first="2017-08-01", ends="2019-07-31", known=known_to()
        )
        assert expected == last(facts, "exam.subjects-afterwards", "2022-01-01")

    @pytest.mark.parametrize(("before", "fee"), [((), 925), ((held("2017-06-10", FAILED),), 1853)])
    def test_the_fee_of_2018(self, before: tuple[Event, ...], fee: int) -> None:
        """https://www.ostfoldfk.no/opplaring/fagprove-svenneprove/praksiskandidat-voksen/meld-deg-opp-til-fagprove-svenneprove.5151.aspx."""
        facts = of_candidate(*before, registered("2018-05-01", SELF, fee=Decimal(fee)))
        assert "met" == last(facts, "exam.fee")


DAYS = st.sampled_from(
    ["2023-05-02", "2024-07-31", "2024-08-01", "2025-09-29", "2026-02-02", "2026-06-22", "2026-09-01"]
)


@st.composite
def exam_events(draw: st.DrawFn) -> tuple[Event, ...]:
    """Some events on an exam, in any order and with much that is not told."""
    kinds: list[tuple[type[Event], dict[str, st.SearchStrategy[Any]]]] = [
        (type(held()), {"result": st.sampled_from([PASSED, FAILED, None])}),
        (type(registered(ON)), {"by": st.sampled_from([SELF, Party.COMPANY, None])}),
        (ExamMissed, {"documented": st.sampled_from([True, False, None])}),
        (ExamDeferred, {}),
        (ExamAnnulled, {"ground": st.sampled_from([*AnnulmentGround, None])}),
        (ExamDecided, {"matter": st.sampled_from(list(ExamMatter)), "granted": st.sampled_from([True, False, None])}),
        (CandidateHeard, {}),
        (SubjectsDocumented, {"shared_not_passed": st.sampled_from([0, 1, 3, None]), "followed": st.booleans()}),
        (Appealed, {"ground": st.sampled_from([*AppealGround, None])}),
        (AppealSent, {"to": st.sampled_from([Body.DIRECTORATE, None])}),
        (AppealDecided, {"by": st.sampled_from([Body.APPEAL_BOARD, Body.COUNTY_COUNCIL, None])}),
        (GroundsRequested, {"grade_of": st.sampled_from([*GradeOf, None])}),
        (GroundsGiven, {"refused": st.sampled_from([True, None])}),
        (CertificateIssued, {"document": st.sampled_from([*CertificateDocument, None])}),
    ]
    chosen = draw(st.lists(st.tuples(st.sampled_from(kinds), DAYS), max_size=7))
    return tuple(
        told_of(kind, on, id=f"e{number}", **{name: draw(values) for name, values in keys.items()})
        for number, ((kind, keys), on) in enumerate(chosen)
    )


@settings(max_examples=25)
@given(exam_events(), st.sampled_from(list(ContractKind)), st.sampled_from([*CandidateKind, None]), st.booleans(), DAYS)
def test_a_recorded_run_answers_like_the_bare_one(
    events: tuple[Event, ...], kind: ContractKind, of: CandidateKind | None, is_contract: bool, on: str
) -> None:
    """Whatever is told of an exam, recording changes no answer of any rule on it."""
    facts = of_contract(*events, kind=kind) if is_contract else of_candidate(*events, kind=of)
    ids = tuple(sorted(RULES))
    assert answers(facts, ids, day(on)) == recorded_answers(facts, ids, day(on))


RULES = frozenset(
    {
        *("exam.appeal", "exam.appeal-body", "exam.appeal-outcome", "exam.appeal-papers", "exam.appeal-time"),
        *("exam.grounds", "exam.grounds-by", "exam.appeal-board", "exam.appeal-board-appointment"),
        *("exam.first-fail", "exam.new-exam-registration", "exam.new-exam-costs", "exam.praksiskandidat-retake"),
        *("exam.cheating", "exam.cheating-completed", "exam.cheating-hearing", "exam.cheating-new-exam"),
        *("exam.condition-subjects", "exam.condition-difficulty-exemption", "exam.difficulty-exemption-day"),
        *("exam.deferred", "exam.adaptation", "exam.more-training-after-fail", "exam.expulsion"),
        *("exam.expulsion-hearing", "exam.expulsion-new-exam", "exam.after-original-period"),
        *("exam.registration-praksiskandidat", "exam.fee", "exam.no-fee", "exam.subjects-afterwards"),
        *("exam.certificate", "certificate.diploma", "certificate.issuer", "certificate.kompetansebevis"),
        *("certificate.passed-exam", "certificate.completed-training", "certificate.reissue"),
    }
)
