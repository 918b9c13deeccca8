from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from exam_facts import ON, essence, held, known_to, of_candidate, of_contract, of_wording, told_of
from facts import day, findings, missing, outcome, texts

from okstat.model.complete import Complete
from okstat.model.events import (
    AnnulmentGround,
    Body,
    CandidateKind,
    CertificateDocument,
    CertificateIssued,
    ContractKind,
    Ended,
    Event,
    ExamAnnulled,
    ExamDecided,
    ExamMatter,
    ExamRegistered,
    ExamResult,
    Exemption,
    ReissueGround,
    SubjectsDocumented,
)
from okstat.model.portfolio import Portfolio

D, X = CertificateDocument, Exemption
FAILED, PASSED = ExamResult.FAILED, ExamResult.PASSED
APPRENTICE, ON_THE_JOB = ContractKind.APPRENTICE, ContractKind.FAGBREV_ON_THE_JOB
LAEREKANDIDAT, PRAKSISBREV = ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE
DAY = "2026-09-01"
LETTERS = {"2024": "abcd", "2025": "abcde", "2026": "abcdef"}


def issued(document: CertificateDocument | None = D.FAGBREV, on: str = DAY, **keys: Any) -> CertificateIssued:
    """A document is issued."""
    return told_of(CertificateIssued, on, document=document, **keys)


def subjects(
    shared: int | None = 0,
    others: int | None = 0,
    basis: int | None = 0,
    exempt: tuple[Exemption, ...] | None = None,
    on: str = "2019-01-01",
) -> SubjectsDocumented:
    """What the documentation of the subjects shows."""
    return told_of(
        SubjectsDocumented,
        on,
        shared_not_passed=shared,
        shared_without_basis=basis,
        others_not_passed=others,
        exempt=exempt,
    )


def said(facts: Portfolio, rule: str, wording: str = "2024", on: str = ON) -> str:
    """What a wording answers."""
    return of_wording(facts, rule, wording, on).outcome.kind.value


def lacks(facts: Portfolio, rule: str, wording: str = "2024") -> set[str]:
    """What it would need."""
    return {one.source for one in of_wording(facts, rule, wording).missing}


class TestPassedExam:
    """§ 9-48 (1): fag- and sveinebrev show a passed trade exam, praksisbrev a passed praksisbrevprøve."""

    RULE = "certificate.passed-exam"

    @pytest.mark.parametrize(
        ("kind", "document", "expected"),
        [
            (APPRENTICE, D.FAGBREV, "met"),
            (APPRENTICE, D.SVENNEBREV, "met"),
            (APPRENTICE, D.PRAKSISBREV, "breached"),
            (ON_THE_JOB, D.FAGBREV, "met"),
            (PRAKSISBREV, D.PRAKSISBREV, "met"),
            (PRAKSISBREV, D.FAGBREV, "breached"),
            (LAEREKANDIDAT, D.FAGBREV, "breached"),
            (LAEREKANDIDAT, D.PRAKSISBREV, "breached"),
            (LAEREKANDIDAT, D.KOMPETANSEBEVIS, "not_applicable"),
            (APPRENTICE, None, "unknown"),
        ],
    )
    def test_which_document(self, kind: ContractKind, document: CertificateDocument | None, expected: str) -> None:
        found = of_wording(of_contract(held(), issued(document), kind=kind), self.RULE, "2024")
        places = {("9-48", "1"), ("10-9", "8"), ("10-10", "6")}
        assert (expected, "county", "invalid", places) == essence(found)
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((held("2026-06-10", FAILED),), "breached"),
            ((held("2026-06-10", FAILED), held("2026-08-31")), "met"),
            ((held("2026-06-10", FAILED), held("2026-09-02")), "breached"),
            ((held(DAY),), "met"),
            ((held("2026-06-10", None),), "unknown"),
            ((held("2026-06-10"), held("2026-08-31", FAILED)), "met"),
            ((), "unknown"),
        ],
    )
    def test_which_exam(self, events: tuple[Event, ...], expected: str) -> None:
        assert expected == said(of_contract(*events, issued()), self.RULE)

    @pytest.mark.parametrize(("held_on", "expected"), [("2026-09-01", "met"), ("2026-09-02", "unknown")])
    def test_on_the_day_itself(self, held_on: str, expected: str) -> None:
        facts = of_contract(held(held_on), issued(on="2026-09-01"))
        assert expected == said(facts, self.RULE)

    @pytest.mark.parametrize(
        ("to", "expected"), [("2026-08-31", "unknown"), ("2026-09-01", "breached"), ("2026-09-02", "breached")]
    )
    def test_silence_to_the_day_of_the_document(self, to: str, expected: str) -> None:
        facts = of_contract(issued(on="2026-09-01"), known=Complete({"exam_held": day(to)}))
        assert expected == said(facts, self.RULE)

    def test_an_annulled_exam_counts_no_more(self) -> None:
        """Whose grade is annulled on appeal sits again first (§§ 10-9 (8), 10-10 (6))."""
        fault = told_of(ExamAnnulled, "2026-08-01", ground=AnnulmentGround.FORMAL_FAULT)
        assert "breached" == said(of_contract(held(), fault, issued()), self.RULE)
        assert "met" == said(of_contract(held(), fault, held("2026-08-20"), issued()), self.RULE)

    def test_silence(self) -> None:
        assert {"event exam_held"} == lacks(of_contract(issued()), self.RULE)
        assert "breached" == said(of_contract(issued(), known=known_to()), self.RULE)
        assert {"event exam_held"} == lacks(of_candidate(issued()), self.RULE)
        to_the_day, short = (of_contract(issued(), known=known_to(last)) for last in (DAY, "2026-08-31"))
        assert ("breached", "unknown") == (said(to_the_day, self.RULE), said(short, self.RULE))

    @pytest.mark.parametrize(
        ("kind", "document", "expected"),
        [
            (APPRENTICE, D.FAGBREV, "breached"),
            (LAEREKANDIDAT, D.FAGBREV, "breached"),
            (LAEREKANDIDAT, D.KOMPETANSEBEVIS, "not_applicable"),
            (PRAKSISBREV, D.PRAKSISBREV, "not_applicable"),
            (APPRENTICE, D.KOMPETANSEBEVIS, "not_applicable"),
        ],
    )
    def test_in_the_edition_of_2020(self, kind: ContractKind, document: CertificateDocument, expected: str) -> None:
        """§ 3-67 (1): fag- and svennebrev."""
        failed = held("2023-06-10", FAILED)
        facts = of_contract(failed, issued(document, "2024-07-31"), kind=kind, first="2021-08-15", ends="2023-08-14")
        found = of_wording(facts, self.RULE, "2020")
        assert (expected, "county", "invalid", {("3-67", "1")}) == essence(found)

    @pytest.mark.parametrize(("result", "expected"), [(PASSED, "met"), (FAILED, "breached"), (None, "unknown")])
    def test_the_result_in_the_edition_of_2020(self, result: ExamResult | None, expected: str) -> None:
        facts = of_contract(held("2023-06-10", result), issued(on="2024-07-31"), first="2021-08-15", ends="2023-08-14")
        assert expected == said(facts, self.RULE, "2020")


class TestCompletedTraining:
    """§ 9-55 (2), 2006 § 3-46 (2): an exam may be early, but the document waits for the end of the læretid."""

    RULE = "certificate.completed-training"

    @pytest.mark.parametrize(("on", "expected"), [("2026-08-30", "breached"), ("2026-08-31", "met"), (DAY, "met")])
    def test_the_last_day(self, on: str, expected: str) -> None:
        """Passed on 15 June, the contract ends on 31 August: no fagbrev before that day."""
        facts = of_contract(held("2026-06-15"), issued(on=on))
        found = of_wording(facts, self.RULE, "2024")
        assert (expected, "county", "serious", {("9-55", "2.2")}) == essence(found)
        if expected == "breached":
            assert "31 August 2026" in found.text("en")
            assert "30 August 2026" in found.text("en")

    @pytest.mark.parametrize(
        ("ended", "expected"), [("2026-08-30", "breached"), ("2026-08-31", "met"), ("2026-09-15", "met")]
    )
    def test_a_contract_cut_short(self, ended: str, expected: str) -> None:
        assert expected == said(of_contract(held(), told_of(Ended, ended), issued()), self.RULE)

    def test_what_is_not_asked(self) -> None:
        assert "not_applicable" == said(of_contract(held(), issued(D.KOMPETANSEBEVIS, "2026-07-01")), self.RULE)
        assert "not_applicable" == said(of_candidate(held(), issued()), self.RULE)
        assert {"key document of event certificate_issued"} == lacks(of_contract(held(), issued(None)), self.RULE)

    @pytest.mark.parametrize(
        ("ends", "on", "wording", "expected"),
        [
            ("2020-06-30", "2020-04-29", "2018", "breached"),
            ("2020-06-30", "2020-04-30", "2020, covid", "unknown"),
            ("2020-06-30", "2020-06-30", "2020, covid", "met"),
            ("2023-06-30", "2023-01-01", "2020", "breached"),
            ("2024-07-31", "2024-07-30", "2020", "breached"),
            ("2024-07-31", "2024-07-31", "2020", "met"),
            ("2024-08-31", "2024-08-01", "2024", "breached"),
        ],
    )
    def test_before_1_august_2024(self, ends: str, on: str, wording: str, expected: str) -> None:
        """§ 3-46 (2) of 2020 said the same; waived from 30 April 2020 for who has passed, if the company agrees."""
        facts = of_contract(held("2020-03-10"), issued(on=on), first="2018-07-01", ends=ends)
        found = findings(facts, self.RULE, ON)
        assert [(wording, expected)] == [(one.wording, one.outcome.kind.value) for one in found]
        if expected == "unknown":
            assert ["key company_agrees of event exam_held"] == [one.source for one in found[0].missing]
        if ends == "2024-07-31":
            assert {("3-46", "2.2")} == essence(found[0])[3]

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((held("2020-05-15", company_agrees=True),), "met"),
            ((held("2020-05-16", company_agrees=True),), "breached"),
            ((held("2020-03-10", company_agrees=False), held("2020-05-10", company_agrees=True)), "met"),
            ((held("2020-03-10", company_agrees=True), told_of(ExamRegistered, "2020-05-01")), "met"),
            ((held("2020-03-10", company_agrees=True), held("2020-05-10", FAILED)), "met"),
        ],
    )
    def test_waived_in_the_spring_of_2020(self, events: tuple[Event, ...], expected: str) -> None:
        """Passed by the day of the document, and the company agrees; of several passed exams the latest is told of."""
        facts = of_contract(*events, issued(on="2020-05-15"), first="2018-07-01", ends="2020-06-30")
        assert expected == said(facts, self.RULE, "2020, covid")

    def test_the_period_is_asked_for(self) -> None:
        """A contract without a last day."""
        without = of_contract(held(), issued())
        bare = evolve(without, contracts=tuple(evolve(one, events=one.events[1:]) for one in without.contracts))
        assert "unknown" == said(bare, self.RULE)

    @pytest.mark.parametrize(
        ("on", "wording"),
        [("2020-04-29", "2018"), ("2020-05-15", "2020, covid"), ("2023-06-30", "2020"), (DAY, "2024")],
    )
    def test_in_each_wording(self, on: str, wording: str) -> None:
        """Who had completed it by that day, of a document on an exam, where the last day is told."""

        def answer(document: CertificateDocument | None) -> str:
            facts = of_contract(held("2020-03-10"), issued(document, on), first="2018-01-01", ends=on)
            return said(facts, self.RULE, wording)

        assert ["met", "not_applicable", "unknown"] == [answer(one) for one in (D.FAGBREV, D.KOMPETANSEBEVIS, None)]


class TestSubjects:
    """§ 9-48 (2), (3), § 9-57 (4): all subjects passed, with the exceptions that the list names on the day."""

    RULE = "exam.certificate"
    ALWAYS = (X.WRITTEN_LANGUAGE, X.GRADES, X.DIFFICULTIES, X.DISPENSATION)

    @pytest.mark.parametrize(
        ("on", "wording", "also"),
        [
            ("2024-08-01", "2024", ()),
            ("2025-07-31", "2024", ()),
            ("2025-08-01", "2025", (X.SWEDISH_OR_DANISH,)),
            ("2026-06-21", "2025", (X.SWEDISH_OR_DANISH,)),
            ("2026-06-22", "2026", (X.SWEDISH_OR_DANISH, X.PHYSICAL_EDUCATION)),
        ],
    )
    @pytest.mark.parametrize("exception", list(X))
    def test_the_list(self, exception: Exemption, on: str, wording: str, also: tuple[Exemption, ...]) -> None:
        """Dispensation from physical education from 22 June 2026; Swedish or Danish from 1 August 2025."""
        facts = of_contract(held("2024-06-10"), subjects(exempt=(exception,)), issued(on=on))
        found = of_wording(facts, self.RULE, wording)
        expected = "met" if exception in (*self.ALWAYS, *also) else "breached"
        letters = {("9-48", f"2{letter}") for letter in LETTERS[wording]}
        places = {("9-48", "2"), ("9-48", "3"), ("9-57", "4"), *letters}
        assert (expected, "county", "invalid", places) == essence(found)

    @pytest.mark.parametrize(
        ("shown", "expected"),
        [
            (subjects(), "met"),
            (subjects(1), "breached"),
            (subjects(0, 1), "breached"),
            (subjects(0, 0, 1), "breached"),
            (subjects(None), "unknown"),
            (subjects(0, None), "unknown"),
            (subjects(0, 0, None), "unknown"),
            (subjects(on="2026-09-02"), "unknown"),
        ],
    )
    def test_an_apprentice(self, shown: SubjectsDocumented, expected: str) -> None:
        """A shared subject not passed: the exam may be taken, but there is no fagbrev."""
        found = of_wording(of_contract(held(), shown, issued()), self.RULE, "2026")
        assert expected == found.outcome.kind.value
        if expected == "breached":
            assert all(text.endswith(": 1.") for text in texts(found))

    @pytest.mark.parametrize(
        ("shown", "expected"),
        [(subjects(3, 0, 2), "met"), (subjects(None, 0, None), "met"), (subjects(0, 1), "breached")],
    )
    def test_who_needs_no_shared_subjects(self, shown: SubjectsDocumented, expected: str) -> None:
        """§ 9-48 (3): praksiskandidatar and kandidatar for fagbrev på jobb."""
        assert expected == said(of_candidate(held(), shown, issued()), self.RULE, "2026")
        assert expected == said(of_contract(held(), shown, issued(), kind=ON_THE_JOB), self.RULE, "2026")

    def test_without_a_contract(self) -> None:
        assert "breached" == said(
            of_candidate(held(), subjects(1), issued(), kind=CandidateKind.PUPIL), self.RULE, "2026"
        )
        unknown = of_candidate(held(), subjects(), issued(), kind=None)
        assert {"key kind of the candidate"} == lacks(unknown, self.RULE, "2026")

    @pytest.mark.parametrize(
        ("because_of", "on", "granted", "expected"),
        [
            (2, "2026-08-01", True, "met"),
            (1, "2026-08-01", True, "breached"),
            (None, "2026-08-01", True, "breached"),
            (2, DAY, True, "met"),
            (2, "2026-09-02", True, "breached"),
            (2, "2026-08-01", False, "breached"),
        ],
    )
    def test_great_learning_difficulties(self, because_of: int | None, on: str, granted: bool, expected: str) -> None:
        decision = told_of(ExamDecided, on, matter=ExamMatter.DIFFICULTIES, granted=granted, because_of=because_of)
        assert expected == said(of_contract(held(), subjects(2), decision, issued()), self.RULE, "2026")

    def test_a_decision_that_names_no_number_covers_no_subject(self) -> None:
        decision = told_of(ExamDecided, "2026-08-01", matter=ExamMatter.DIFFICULTIES, granted=True)
        found = of_wording(of_contract(held(), subjects(1), decision, issued()), self.RULE, "2026")
        assert "breached" == found.outcome.kind.value
        assert (
            (
                "Dokumentet ble utstedt 1. september 2026 uten at kravet til fag var oppfylt: fag eller "
                "eksamener som ikke var bestått: 1."
            ),
            (
                "Dokumentet vart utferda 1. september 2026 utan at kravet til fag var oppfylt: fag eller eksamenar som "
                "ikkje var bestått: 1."
            ),
            (
                "The document was issued on 1 September 2026, though what is asked of subjects was not met: "
                "subjects or exams not passed: 1."
            ),
        ) == texts(found)

    def test_an_exception_that_is_not_on_the_list(self) -> None:
        facts = of_contract(held(), subjects(exempt=(X.SWEDISH_OR_DANISH,)), issued(D.VITNEMAL))
        found = of_wording(facts, "certificate.diploma", "2024")
        ends = ("unntak som ikke står på listen: 1.", "unntak som ikkje står på lista: 1.", "not on the list: 1.")
        assert all(text.endswith(f"{end}") for text, end in zip(texts(found), ends, strict=True))
        assert "bestått" not in found.text("nb")

    def test_a_decision_covers_no_subject_that_nobody_has_told_of(self) -> None:
        decision = told_of(ExamDecided, "2026-08-01", matter=ExamMatter.DIFFICULTIES, granted=True, because_of=2)
        facts = of_contract(held(), subjects(None), decision, issued())
        assert "unknown" == said(facts, self.RULE, "2026")

    @pytest.mark.parametrize(
        ("document", "expected"),
        [
            (D.SVENNEBREV, "breached"),
            (D.PRAKSISBREV, "breached"),
            (D.KOMPETANSEBEVIS, "not_applicable"),
            (D.VITNEMAL, "not_applicable"),
            (None, "unknown"),
        ],
    )
    def test_which_document(self, document: CertificateDocument | None, expected: str) -> None:
        assert expected == said(of_contract(held(), subjects(1), issued(document)), self.RULE, "2026")

    def test_silence(self) -> None:
        assert {"event subjects_documented"} == lacks(of_contract(held(), issued()), self.RULE, "2026")

    @pytest.mark.parametrize(
        ("on", "wording"), [("2025-07-31", "2024"), ("2026-06-21", "2025"), ("2026-06-22", "2026")]
    )
    def test_each_list_is_of_documents_on_an_exam(self, on: str, wording: str) -> None:
        """For another document nothing is asked; without what shows the subjects it is not known."""
        other = of_contract(held("2024-06-10"), subjects(1), issued(D.KOMPETANSEBEVIS, on))
        assert "not_applicable" == said(other, self.RULE, wording)
        silent = of_contract(held("2024-06-10"), issued(on=on))
        assert ("unknown", {"event subjects_documented"}) == (
            said(silent, self.RULE, wording),
            lacks(silent, self.RULE, wording),
        )


class TestDiploma:
    """§ 9-46 (1), (2): a diploma (vitnemål) is for a passed course, with exceptions of its own."""

    RULE = "certificate.diploma"

    @pytest.mark.parametrize(
        ("exempt", "on", "expected"),
        [
            (None, DAY, "met"),
            ((X.DISPENSATION, X.GRADES, X.DIFFICULTIES, X.WRITTEN_LANGUAGE), DAY, "met"),
            ((X.PHYSICAL_EDUCATION,), "2026-06-22", "met"),
            ((X.PHYSICAL_EDUCATION,), DAY, "met"),
            ((X.PHYSICAL_EDUCATION,), "2026-06-21", "unknown"),
            ((X.SWEDISH_OR_DANISH,), DAY, "breached"),
        ],
    )
    def test_the_list(self, exempt: tuple[Exemption, ...] | None, on: str, expected: str) -> None:
        facts = of_contract(subjects(exempt=exempt), issued(D.VITNEMAL, on))
        found = of_wording(facts, self.RULE, "2024")
        assert (expected, "county", "invalid", {("9-46", "1"), ("9-46", "2")}) == essence(found)
        if expected == "unknown":
            assert {"the exceptions from the subjects of a diploma before 2026-06-22"} == lacks(facts, self.RULE)

    @pytest.mark.parametrize(
        ("known_at", "expected"), [("2026-06-22", "unknown"), ("2026-07-27", "unknown"), ("2026-07-28", "met")]
    )
    def test_before_the_list_was_public(self, known_at: str, expected: str) -> None:
        """The amendment of 22 June 2026 is known to have been public on 28 July; between the two nobody knows."""
        facts = of_contract(subjects(exempt=(X.PHYSICAL_EDUCATION,)), issued(D.VITNEMAL, "2026-06-22"))
        assert expected == outcome(facts, self.RULE, "2026-07-28", known_at=known_at)

    @pytest.mark.parametrize(
        ("shown", "expected"), [(subjects(1), "breached"), (subjects(None), "unknown"), (subjects(), "met")]
    )
    def test_the_subjects(self, shown: SubjectsDocumented, expected: str) -> None:
        assert expected == said(of_contract(shown, issued(D.VITNEMAL)), self.RULE)

    def test_what_is_asked(self) -> None:
        assert {"event subjects_documented"} == lacks(of_contract(issued(D.VITNEMAL)), self.RULE)
        assert "not_applicable" == said(of_contract(issued()), self.RULE)
        assert {"key document of event certificate_issued"} == lacks(of_contract(issued(None)), self.RULE)


class TestIssuer:
    """§ 9-54 (2), (4), § 9-51 (3); opplæringslova 1998 § 4-8 (3): the county issues."""

    RULE = "certificate.issuer"

    @pytest.mark.parametrize(
        ("kind", "document", "by", "expected"),
        [
            (APPRENTICE, D.FAGBREV, Body.COUNTY, "met"),
            (APPRENTICE, D.FAGBREV, Body.SCHOOL, "breached"),
            (APPRENTICE, D.SVENNEBREV, Body.COMPANY, "breached"),
            (PRAKSISBREV, D.PRAKSISBREV, Body.SCHOOL, "breached"),
            (APPRENTICE, D.KOMPETANSEBEVIS, Body.SCHOOL, "breached"),
            (LAEREKANDIDAT, D.KOMPETANSEBEVIS, Body.SCHOOL, "breached"),
            (LAEREKANDIDAT, D.KOMPETANSEBEVIS, Body.COUNTY, "met"),
            (PRAKSISBREV, D.KOMPETANSEBEVIS, Body.SCHOOL, "not_applicable"),
            (ON_THE_JOB, D.KOMPETANSEBEVIS, Body.SCHOOL, "not_applicable"),
            (APPRENTICE, D.VITNEMAL, Body.SCHOOL, "breached"),
            (LAEREKANDIDAT, D.VITNEMAL, Body.SCHOOL, "not_applicable"),
            (APPRENTICE, D.FAGBREV, None, "unknown"),
            (APPRENTICE, None, Body.COUNTY, "unknown"),
        ],
    )
    def test_since_2024(
        self, kind: ContractKind, document: CertificateDocument | None, by: Body | None, expected: str
    ) -> None:
        found = of_wording(of_contract(issued(document, by=by), kind=kind), self.RULE, "2024")
        assert (expected, "county", "invalid", {("9-51", "3"), ("9-54", "2"), ("9-54", "4.1")}) == essence(found)
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    def test_a_diploma_one_has_already(self) -> None:
        had = issued(D.VITNEMAL, "2026-06-20", by=Body.SCHOOL)
        facts = of_contract(had, issued(D.VITNEMAL, by=Body.SCHOOL))
        assert ["breached", "not_applicable"] == [one.outcome.kind.value for one in findings(facts, self.RULE, ON)]

    @pytest.mark.parametrize(
        ("document", "by", "expected"),
        [
            (D.FAGBREV, Body.COUNTY, "met"),
            (D.SVENNEBREV, Body.TRAINING_BOARD, "breached"),
            (D.FAGBREV, None, "unknown"),
            (D.PRAKSISBREV, Body.SCHOOL, "not_applicable"),
            (None, Body.COUNTY, "unknown"),
        ],
    )
    def test_under_the_act_of_1998(self, document: CertificateDocument | None, by: Body | None, expected: str) -> None:
        facts = of_contract(issued(document, "2024-07-31", by=by), first="2022-08-01", ends="2024-07-31")
        found = of_wording(facts, self.RULE, "1998")
        assert (expected, {("4-8", "3")}) == (found.outcome.kind.value, essence(found)[3])


class TestKompetansebevis:
    """§ 9-51 (1): for what is passed; whoever has all gets the document of the trade."""

    RULE = "certificate.kompetansebevis"

    @pytest.mark.parametrize(
        ("events", "expected"),
        [
            ((held(), subjects()), "breached"),
            ((held("2026-06-10", FAILED), subjects()), "met"),
            ((held(), subjects(1)), "met"),
            ((held(), subjects(0, 1)), "met"),
            ((subjects(),), "met"),
            ((held("2026-06-10", None), subjects()), "unknown"),
            ((held(), subjects(None)), "unknown"),
            ((held(),), "unknown"),
            ((held(), told_of(ExamAnnulled, "2026-06-20"), subjects()), "met"),
        ],
    )
    def test_what_is_complete(self, events: tuple[Event, ...], expected: str) -> None:
        facts = of_contract(*events, issued(D.KOMPETANSEBEVIS))
        found = of_wording(facts, self.RULE, "2024")
        assert (expected, "county", "moderate", {("9-51", "1")}) == essence(found)
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    @pytest.mark.parametrize(("on", "expected"), [("2026-08-30", "met"), ("2026-08-31", "breached")])
    def test_the_period(self, on: str, expected: str) -> None:
        assert expected == said(of_contract(held(), subjects(), issued(D.KOMPETANSEBEVIS, on)), self.RULE)

    @pytest.mark.parametrize(
        ("kind", "shared", "expected"),
        [(LAEREKANDIDAT, 0, "met"), (PRAKSISBREV, 0, "met"), (ON_THE_JOB, 2, "breached"), (APPRENTICE, 2, "met")],
    )
    def test_by_kind(self, kind: ContractKind, shared: int, expected: str) -> None:
        """A lærekandidat has kompetanseprøve and kompetansebevis, and no fagbrev."""
        facts = of_contract(held(), subjects(shared), issued(D.KOMPETANSEBEVIS), kind=kind)
        assert expected == said(facts, self.RULE)

    def test_other_documents_and_candidates(self) -> None:
        assert "not_applicable" == said(of_contract(issued()), self.RULE)
        assert "unknown" == said(of_contract(issued(None)), self.RULE)
        assert "breached" == said(of_candidate(held(), subjects(), issued(D.KOMPETANSEBEVIS)), self.RULE)


class TestReissue:
    """§ 9-54 (7): a document issued anew is as the first, and not backdated."""

    RULE = "certificate.reissue"

    @pytest.mark.parametrize(
        ("dated", "expected"),
        [("2026-08-31", "breached"), (DAY, "met"), ("2026-09-02", "met"), (None, "unknown")],
    )
    @pytest.mark.parametrize("ground", list(ReissueGround))
    def test_the_day_on_it(self, ground: ReissueGround, dated: str | None, expected: str) -> None:
        found = of_wording(of_contract(issued(dated=dated, reissued_for=ground)), self.RULE, "2024")
        assert (expected, "county", "moderate", {("9-54", "7")}) == essence(found)
        if expected == "breached":
            assert all("2026" in text for text in texts(found))

    @pytest.mark.parametrize(
        ("first", "now", "expected"),
        [
            (D.FAGBREV, D.FAGBREV, "met"),
            (D.FAGBREV, D.SVENNEBREV, "breached"),
            (None, D.FAGBREV, "unknown"),
            (D.FAGBREV, None, "unknown"),
        ],
    )
    def test_the_same_document(
        self, first: CertificateDocument | None, now: CertificateDocument | None, expected: str
    ) -> None:
        anew = issued(now, dated=DAY, reissued_for=ReissueGround.LOST)
        facts = of_contract(issued(first, "2026-07-01"), anew)
        found = findings(facts, self.RULE, ON)
        assert ["not_applicable", expected] == [one.outcome.kind.value for one in found]
        if expected == "unknown":
            assert ["key document of event certificate_issued"] == [one.source for one in found[-1].missing]
            whose = "earlier[].document" if first is None else "document.document"
            assert [whose] == [one.fact for one in found[-1].missing]

    def test_the_document_before_it_is_the_one_that_counts(self) -> None:
        """Issued anew a second time it is as the second, whatever the first was."""
        earlier = issued(D.KOMPETANSEBEVIS, "2026-06-30"), issued(D.FAGBREV, "2026-07-01")
        facts = of_contract(*earlier, issued(D.FAGBREV, dated=DAY, reissued_for=ReissueGround.LOST))
        assert "met" == findings(facts, self.RULE, ON)[-1].outcome.kind.value

    def test_a_first_document(self) -> None:
        assert "not_applicable" == said(of_contract(issued(dated="2020-01-01")), self.RULE)
        assert () == missing(of_contract(issued()), self.RULE, ON)
        assert day(DAY) == issued().on
