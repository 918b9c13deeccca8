from __future__ import annotations

import pytest
from exam_facts import NEW, answer, essence, of_candidate, of_contract, told, told_of
from facts import cited, explanation, findings, missing, outcome, texts

from okstat.model.events import (
    Admission,
    Body,
    CandidateKind,
    CertificateDocument,
    CertificateIssued,
    ExamDecided,
    ExamMatter,
    Exemption,
    ExemptionGround,
    LanguageTraining,
    SubjectsDocumented,
)
from okstat.model.portfolio import Portfolio

M, G, L = ExamMatter, ExemptionGround, LanguageTraining
DAY = "2026-05-12"
WORDS = ("12. mai 2026", "12. mai 2026", "12 May 2026")
PUPIL = CandidateKind.PUPIL
SHOWN = ("key shown of event exam_decided",)


def decided(
    matter: ExamMatter,
    *shown: ExemptionGround,
    granted: bool | None = False,
    by: Body | None = Body.COUNTY,
    on: str = DAY,
    kind: CandidateKind = PUPIL,
    says: bool = True,
) -> Portfolio:
    """A decision on an exemption, and what the applicant has shown; `says` is whether that is recorded."""
    event = told_of(ExamDecided, on, matter=matter, granted=granted, by=by, shown=shown if says else None)
    return of_candidate(event, kind=kind)


def names_the_day(found: tuple[str, str, str]) -> bool:
    """Whether each language names the day."""
    return all(day in text for day, text in zip(WORDS, found, strict=True))


class TestPhysicalEducation:
    """§ 5-10 (1): the county may exempt by a doctor's note that it harms, and that adapting it is not possible."""

    RULE = "exempt.physical-education"

    @pytest.mark.parametrize(
        ("shown", "by", "expected"),
        [
            ((G.HARMFUL, G.NOT_ADAPTABLE), Body.COUNTY, "met"),
            ((G.HARMFUL, G.NOT_ADAPTABLE, G.ARRANGED_TRAINING), Body.COUNTY, "met"),
            ((G.HARMFUL, G.NOT_ADAPTABLE), Body.SCHOOL, "breached"),
            ((G.HARMFUL, G.NOT_ADAPTABLE), None, "unknown"),
            ((G.HARMFUL,), Body.COUNTY, "breached"),
            ((G.NOT_ADAPTABLE,), Body.COUNTY, "breached"),
            ((), None, "breached"),
        ],
    )
    def test_both_are_shown_to_the_county(
        self, shown: tuple[ExemptionGround, ...], by: Body | None, expected: str
    ) -> None:
        assert expected == answer(decided(M.PHYSICAL_EDUCATION, *shown, granted=True, by=by), self.RULE)

    def test_the_finding(self) -> None:
        found = told(decided(M.PHYSICAL_EDUCATION, G.HARMFUL, granted=True), self.RULE)
        assert ("breached", "county", "moderate", {("5-10", "1")}) == essence(found)
        assert names_the_day(texts(found))

    def test_a_refusal_is_the_countys_to_make(self) -> None:
        refused = decided(M.PHYSICAL_EDUCATION, G.HARMFUL, G.NOT_ADAPTABLE)
        assert "not_applicable" == answer(refused, self.RULE)

    def test_adults_are_exempt_without_a_decision(self) -> None:
        """§ 14-5."""
        facts = decided(M.PHYSICAL_EDUCATION, granted=True, kind=CandidateKind.ADULT)
        assert "not_applicable" == answer(facts, self.RULE)

    def test_what_is_missing(self) -> None:
        assert SHOWN == missing(decided(M.PHYSICAL_EDUCATION, granted=True, says=False), self.RULE, "2026-11-20")
        facts = decided(M.PHYSICAL_EDUCATION, granted=None)
        assert ("key granted of event exam_decided",) == missing(facts, self.RULE, "2026-11-20")
        facts = decided(M.PHYSICAL_EDUCATION, G.HARMFUL, G.NOT_ADAPTABLE, granted=True, by=None)
        assert ("key by of event exam_decided",) == missing(facts, self.RULE, "2026-11-20")

    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_from_1_august_2024(self, on: str, expected: int) -> None:
        assert expected == len(findings(decided(M.PHYSICAL_EDUCATION, granted=True, on=on), self.RULE, "2026-11-20"))


class TestArrangedTraining:
    """§ 9-19 (2): exempt from the grade in the second written language on request; in other subjects by no right."""

    RULE = "exempt.arranged-training"

    @pytest.mark.parametrize(
        ("matter", "granted", "expected"),
        [
            (M.LANGUAGE_GRADE, False, "breached"),
            (M.LANGUAGE_GRADE, True, "met"),
            (M.LANGUAGE_GRADE, None, "unknown"),
            (M.SUBJECT_GRADE, False, "met"),
            (M.SUBJECT_GRADE, True, "not_applicable"),
            (M.PHYSICAL_EDUCATION_GRADE, False, "met"),
            (M.PHYSICAL_EDUCATION_GRADE, True, "not_applicable"),
            (M.PHYSICAL_EDUCATION, False, "not_applicable"),
        ],
    )
    def test_which_subject(self, matter: ExamMatter, granted: bool | None, expected: str) -> None:
        assert expected == answer(decided(matter, G.ARRANGED_TRAINING, granted=granted), self.RULE)

    def test_only_for_those_with_arranged_training(self) -> None:
        assert "not_applicable" == answer(decided(M.LANGUAGE_GRADE, G.DYSFUNCTION), self.RULE)
        assert SHOWN == missing(decided(M.LANGUAGE_GRADE, says=False), self.RULE, "2026-11-20")

    def test_the_finding(self) -> None:
        found = told(decided(M.LANGUAGE_GRADE, G.ARRANGED_TRAINING), self.RULE)
        assert ("breached", "county", "serious", {("9-19", "2")}) == essence(found)
        assert names_the_day(texts(found))


class TestLanguageGrade:
    """§ 9-21: any of four grounds gives a right; so does the exemption from training in years 8 to 10."""

    RULE = "exempt.language-grade"
    GROUNDS = (
        G.DYSFUNCTION,
        G.NOT_IN_YEARS_8_TO_10,
        G.SPECIAL_LANGUAGE_TRAINING,
        G.INTERNATIONAL_SCHOOL,
        G.EXEMPT_IN_YEARS_8_TO_10,
    )

    @pytest.mark.parametrize("ground", list(G))
    def test_which_grounds(self, ground: ExemptionGround) -> None:
        expected = "breached" if ground in self.GROUNDS else "met"
        assert expected == answer(decided(M.LANGUAGE_GRADE, ground), self.RULE)
        assert "met" == answer(decided(M.LANGUAGE_GRADE, ground, granted=True), self.RULE)

    def test_any_of_several(self) -> None:
        assert "breached" == answer(decided(M.LANGUAGE_GRADE, G.NOT_GRADABLE, G.DYSFUNCTION), self.RULE)
        assert "met" == answer(decided(M.LANGUAGE_GRADE), self.RULE)

    def test_what_is_missing(self) -> None:
        assert SHOWN == missing(decided(M.LANGUAGE_GRADE, says=False), self.RULE, "2026-11-20")
        assert "met" == answer(decided(M.LANGUAGE_GRADE, says=False, granted=True), self.RULE)

    def test_former_pupils_with_a_contract_too(self) -> None:
        refused = told_of(ExamDecided, DAY, matter=M.LANGUAGE_GRADE, granted=False, shown=(G.DYSFUNCTION,))
        assert "breached" == answer(of_contract(refused), self.RULE)
        as_adult = of_contract(refused, admission=Admission.ADULT_UPPER_SECONDARY)
        assert "not_applicable" == answer(as_adult, self.RULE)

    def test_the_finding(self) -> None:
        found = told(decided(M.LANGUAGE_GRADE, G.INTERNATIONAL_SCHOOL), self.RULE)
        assert ("breached", "county", "serious", {("9-21", "1"), ("9-21", "2")}) == essence(found)
        assert names_the_day(texts(found))


class TestPhysicalEducationGrade:
    """§ 9-23 (1): adapted training that cannot be graded gives a right."""

    RULE = "exempt.physical-education-grade"

    @pytest.mark.parametrize(
        ("shown", "granted", "expected"),
        [
            ((G.NOT_GRADABLE,), False, "breached"),
            ((G.NOT_GRADABLE,), True, "met"),
            ((G.HARMFUL,), False, "met"),
            ((), False, "met"),
        ],
    )
    def test_who_has_it(self, shown: tuple[ExemptionGround, ...], granted: bool, expected: str) -> None:
        found = told(decided(M.PHYSICAL_EDUCATION_GRADE, *shown, granted=granted), self.RULE)
        assert (expected, "county", "serious", {("9-23", "1")}) == essence(found)

    def test_other_matters(self) -> None:
        assert "not_applicable" == answer(decided(M.PHYSICAL_EDUCATION, G.NOT_GRADABLE), self.RULE)
        assert "not_applicable" == answer(decided(M.LANGUAGE_GRADE, G.NOT_GRADABLE), self.RULE)

    def test_what_is_missing(self) -> None:
        """What the applicant has shown, and what was decided."""
        silent = decided(M.PHYSICAL_EDUCATION_GRADE, says=False)
        assert ("unknown", SHOWN) == (answer(silent, self.RULE), missing(silent, self.RULE, "2026-11-20"))
        undecided = decided(M.PHYSICAL_EDUCATION_GRADE, G.NOT_GRADABLE, granted=None)
        assert ("key granted of event exam_decided",) == missing(undecided, self.RULE, "2026-11-20")


class TestDecidedBy:
    """§ 9-21 (2): the school or county that issues the diploma; § 9-23 (2): the county."""

    RULE = "exempt.decided-by"

    @pytest.mark.parametrize(
        ("matter", "by", "expected"),
        [
            (M.LANGUAGE_GRADE, Body.SCHOOL, "met"),
            (M.LANGUAGE_GRADE, Body.COUNTY, "met"),
            (M.LANGUAGE_GRADE, Body.STATE_GOVERNOR, "breached"),
            (M.LANGUAGE_GRADE, None, "unknown"),
            (M.PHYSICAL_EDUCATION_GRADE, Body.COUNTY, "met"),
            (M.PHYSICAL_EDUCATION_GRADE, Body.SCHOOL, "breached"),
            (M.PHYSICAL_EDUCATION, Body.SCHOOL, "not_applicable"),
            (M.SUBJECT_GRADE, Body.SCHOOL, "not_applicable"),
        ],
    )
    @pytest.mark.parametrize("granted", [True, False, None])
    def test_by_whom(self, matter: ExamMatter, by: Body | None, expected: str, granted: bool | None) -> None:
        assert expected == answer(decided(matter, granted=granted, by=by), self.RULE)

    def test_adults_have_rules_of_their_own(self) -> None:
        facts = decided(M.LANGUAGE_GRADE, by=Body.TEACHER, kind=CandidateKind.ADULT)
        assert "not_applicable" == answer(facts, self.RULE)

    def test_the_finding(self) -> None:
        found = told(decided(M.PHYSICAL_EDUCATION_GRADE, by=Body.TEACHER), self.RULE)
        assert ("breached", "county", "moderate", {("9-21", "2"), ("9-23", "2")}) == essence(found)
        assert names_the_day(texts(found))

    def test_recorded_as_bare(self) -> None:
        facts = decided(M.PHYSICAL_EDUCATION_GRADE, by=Body.TEACHER)
        assert "breached" == explanation(facts, self.RULE, "2026-11-20").outcome.kind.value


class TestWrittenLanguage:
    """§ 5-9 (1): besides ordinary Norwegian Sámi, Kven or Finnish, sign language, or special language training."""

    RULE = "exempt.written-language"
    KEY = ("key language_training of event subjects_documented",)

    def issued(
        self,
        *training: LanguageTraining,
        exempt: tuple[Exemption, ...] | None = (Exemption.WRITTEN_LANGUAGE,),
        says: bool = True,
        on: str = DAY,
        admission: Admission | None = None,
    ) -> Portfolio:
        """A fagbrev that rests on the exemption."""
        language = training if says else None
        shown = told_of(SubjectsDocumented, "2020-06-20", exempt=exempt, language_training=language)
        document = told_of(CertificateIssued, on, document=CertificateDocument.FAGBREV)
        return of_contract(shown, document, admission=admission)

    @pytest.mark.parametrize("other", [L.SAMI, L.KVEN_OR_FINNISH, L.SIGN_LANGUAGE, L.SPECIAL])
    def test_any_of_the_four_beside_norwegian(self, other: LanguageTraining) -> None:
        assert "met" == answer(self.issued(L.NORWEGIAN, other), self.RULE)
        assert "breached" == answer(self.issued(other), self.RULE)

    @pytest.mark.parametrize("training", [(), (L.NORWEGIAN,), (L.NORWEGIAN, L.NORWEGIAN)])
    def test_none_of_them(self, training: tuple[LanguageTraining, ...]) -> None:
        found = told(self.issued(*training), self.RULE)
        assert ("breached", "county", "moderate", {("5-9", "1")}) == essence(found)
        assert ((NEW, "5-9", "1"),) == cited(found)
        assert names_the_day(texts(found))

    def test_what_is_missing(self) -> None:
        assert self.KEY == missing(self.issued(says=False), self.RULE, "2026-11-20")
        facts = self.issued(says=False, exempt=None)
        assert ("key exempt of event subjects_documented",) == missing(facts, self.RULE, "2026-11-20")
        document = told_of(CertificateIssued, DAY, document=CertificateDocument.FAGBREV)
        assert ("event subjects_documented",) == missing(of_contract(document), self.RULE, "2026-11-20")

    def test_nothing_is_asked_of_others(self) -> None:
        assert "not_applicable" == answer(self.issued(exempt=()), self.RULE)
        assert "not_applicable" == answer(self.issued(exempt=(Exemption.GRADES,)), self.RULE)
        adult = self.issued(admission=Admission.ADULT_UPPER_SECONDARY)
        assert "not_applicable" == outcome(adult, self.RULE, "2026-11-20")
        pupil = self.issued(admission=Admission.UPPER_SECONDARY)
        assert "breached" == outcome(pupil, self.RULE, "2026-11-20")

    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", 0), ("2024-08-01", 1)])
    def test_from_1_august_2024(self, on: str, expected: int) -> None:
        assert expected == len(findings(self.issued(on=on), self.RULE, "2026-11-20"))
