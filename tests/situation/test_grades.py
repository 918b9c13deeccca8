from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from exam_facts import answer, held, of_contract, told_of
from facts import missing, record_of
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.events import SubjectGrade, SubjectsDocumented
from okstat.model.portfolio import Portfolio
from okstat.situation.grades import PASS_MARK, counted, is_passed
from okstat.situation.parts.exam_case import fold_exam_case

MARKS = st.none() | st.integers(1, 6)
TRUTHS = st.none() | st.booleans()


def grades() -> st.SearchStrategy[SubjectGrade]:
    """Any grades of one subject."""
    return st.builds(
        SubjectGrade,
        shared=TRUTHS,
        overall_mark=MARKS,
        exam_mark=MARKS,
        interdisciplinary=TRUTHS,
        prior_approved=TRUTHS,
        without_basis=TRUTHS,
    )


def shown(*found: SubjectGrade, on: str = "2026-06-19", **told: Any) -> SubjectsDocumented:
    """A documentation with grades."""
    return told_of(SubjectsDocumented, on, grades=found, **told)


class TestPassed:
    """§ 9-3 (3): grade 2 or better; an overall grade 1 is made good by an exam in the subject, not by one across."""

    @pytest.mark.parametrize(
        ("overall", "exam", "across", "expected"),
        [
            (2, None, None, True),
            (1, None, None, False),
            (6, 2, True, True),
            (1, 2, False, True),
            (1, 2, True, False),
            (1, 2, None, None),
            (1, 1, False, False),
            (1, 1, None, False),
            (2, 1, False, None),
            (None, 2, None, True),
            (None, 1, None, False),
            (None, None, None, None),
        ],
    )
    def test_grades(self, overall: int | None, exam: int | None, across: bool | None, expected: bool | None) -> None:
        assert expected is is_passed(SubjectGrade(overall_mark=overall, exam_mark=exam, interdisciplinary=across))

    def test_the_mark(self) -> None:
        assert 2 == PASS_MARK

    def test_prior_competence_and_no_basis(self) -> None:
        """§ 15-3 (3): approved counts as grade 2 or better, in a company as satisfactory or good."""
        assert is_passed(SubjectGrade(prior_approved=True, overall_mark=1, without_basis=True))
        assert is_passed(SubjectGrade(prior_approved=False)) is None
        assert is_passed(SubjectGrade(without_basis=True, overall_mark=2)) is False
        assert is_passed(SubjectGrade(without_basis=False, overall_mark=2)) is True


class TestCounted:
    """What is not passed is counted from the grades, as far as they settle it."""

    @staticmethod
    def counts(of: SubjectsDocumented) -> tuple[int | None, int | None, int | None]:
        """The three counts."""
        found = counted(of)
        return found.shared_not_passed, found.shared_without_basis, found.others_not_passed

    def test_each_in_its_place(self) -> None:
        of = shown(
            SubjectGrade(shared=True, overall_mark=1),
            SubjectGrade(shared=True, overall_mark=2),
            SubjectGrade(shared=True, without_basis=True),
            SubjectGrade(shared=True, without_basis=True, prior_approved=True),
            SubjectGrade(shared=True, without_basis=True),
            SubjectGrade(shared=False, overall_mark=1),
            SubjectGrade(shared=False, without_basis=True),
            SubjectGrade(shared=False, overall_mark=1),
            SubjectGrade(shared=False, prior_approved=True),
        )
        assert (1, 2, 3) == self.counts(of)

    def test_without_grades_it_stays_as_told(self) -> None:
        of = told_of(SubjectsDocumented, "2026-06-19", shared_not_passed=2)
        assert (2, None, None) == self.counts(of)

    def test_what_the_grades_do_not_settle_stays_as_told(self) -> None:
        open_ = SubjectGrade(shared=True, overall_mark=2, exam_mark=1)
        assert (None, 0, 0) == self.counts(shown(open_))
        assert (1, 0, 0) == self.counts(shown(open_, shared_not_passed=1, others_not_passed=4))

    def test_a_subject_that_may_be_shared(self) -> None:
        assert (None, 0, None) == self.counts(shown(SubjectGrade(overall_mark=1)))
        assert (0, 0, 0) == self.counts(shown(SubjectGrade(overall_mark=2)))
        assert (0, None, None) == self.counts(shown(SubjectGrade(without_basis=True)))

    @given(st.lists(grades(), max_size=5))
    def test_a_further_failure_never_lowers_a_count(self, found: list[SubjectGrade]) -> None:
        of, more = shown(*found), shown(*found, SubjectGrade(shared=True, overall_mark=1))
        before, after = self.counts(of), self.counts(more)
        assert before[1:] == after[1:]
        assert (before[0] is None) is (after[0] is None)
        if before[0] is not None:
            assert before[0] + 1 == after[0]


class TestConditionSubjects:
    """§ 9-57 asks for passed subjects; grades tell which are (§ 9-3 (3))."""

    RULE = "exam.condition-subjects"

    def sat(self, *found: SubjectGrade, on: str = "2026-06-10", shown_on: str = "2024-06-19") -> Portfolio:
        """An exam after two years of school."""
        return of_contract(shown(*found, on=shown_on, followed=True), held(on))

    @pytest.mark.parametrize(
        ("overall", "exam", "across", "expected"),
        [
            (2, None, None, "met"),
            (1, None, None, "breached"),
            (1, 2, False, "met"),
            (1, 2, True, "breached"),
            (1, 2, None, "unknown"),
        ],
    )
    def test_a_programme_subject(self, overall: int, exam: int | None, across: bool | None, expected: str) -> None:
        """Of these none may be left."""
        found = SubjectGrade(shared=False, overall_mark=overall, exam_mark=exam, interdisciplinary=across)
        assert expected == answer(self.sat(found), self.RULE)

    @pytest.mark.parametrize(("number", "expected"), [(2, "met"), (3, "breached")])
    def test_two_shared_subjects_may_be_left(self, number: int, expected: str) -> None:
        assert expected == answer(self.sat(*[SubjectGrade(shared=True, overall_mark=1)] * number), self.RULE)

    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", "unknown"), ("2024-08-01", "breached")])
    def test_when_a_subject_was_passed_before_august_2024_is_not_known(self, on: str, expected: str) -> None:
        facts = of_contract(
            shown(SubjectGrade(shared=False, overall_mark=1), on="2021-06-19"), held(on), first="2022-08-15"
        )
        assert expected == answer(facts, self.RULE)

    def test_the_documentation_stays_as_it_was_told_for_earlier_days(self) -> None:
        told = shown(SubjectGrade(shared=False, overall_mark=1), on="2021-06-19")
        basis = fold_exam_case(record_of(told)).basis
        before, after = basis.subjects_by(date(2024, 7, 31)), basis.subjects_by(date(2024, 8, 1))
        assert before is not None
        assert after is not None
        assert (None, 1) == (before.others_not_passed, after.others_not_passed)
        assert () == fold_exam_case(record_of(told_of(SubjectsDocumented, "2021-06-19"))).basis.as_told
        assert ("key others_not_passed of event subjects_documented",) == missing(
            of_contract(shown(SubjectGrade(shared=False, overall_mark=2, exam_mark=1), on="2024-06-19"), held()),
            self.RULE,
            "2026-11-20",
        )
