"""When a subject is passed, and how many are not: forskrift 2024 §§ 9-3 (3) and 15-3 (3)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import evolve

from okstat.model.events import SubjectGrade, SubjectsDocumented

__all__ = ["PASS_MARK", "counted", "is_passed"]

PASS_MARK: Final = 2
"""The lowest grade that is passed (§ 9-3 (3))."""


def is_passed(grade: SubjectGrade) -> bool | None:
    """Whether a subject is passed; `None` where the grades do not settle it.

    Grade 2 or better is passed. An overall grade 1 is made good by an exam grade 2 or better in the subject, not by an
    exam across subjects. Approved prior competence counts as passed. What an exam grade 1 does to an overall grade of
    2 or better the text does not say.
    """
    overall, exam = grade.overall_mark, grade.exam_mark
    if grade.prior_approved:
        return True
    if grade.without_basis:
        return False
    if overall is None:
        return None if exam is None else exam >= PASS_MARK
    if exam is None:
        return overall >= PASS_MARK
    if overall >= PASS_MARK:
        return True if exam >= PASS_MARK else None
    if exam < PASS_MARK:
        return False
    return None if grade.interdisciplinary is None else not grade.interdisciplinary


def counted(shown: SubjectsDocumented) -> SubjectsDocumented:
    """The documentation with what is not passed counted from its grades; as told where the grades do not settle it."""
    if shown.grades is None:
        return shown
    basis = [grade for grade in shown.grades if grade.without_basis and not grade.prior_approved]
    marked = [grade for grade in shown.grades if grade not in basis]
    shared = _number(marked, is_shared=True)
    without_basis = _number(basis, is_shared=True)
    others = _number(shown.grades, is_shared=False)
    return evolve(
        shown,
        shared_not_passed=shown.shared_not_passed if shared is None else shared,
        shared_without_basis=shown.shared_without_basis if without_basis is None else without_basis,
        others_not_passed=shown.others_not_passed if others is None else others,
    )


def _number(grades: Iterable[SubjectGrade], *, is_shared: bool) -> int | None:
    """How many shared subjects, or others, are not passed; `None` where one may be and it is not settled."""
    of_kind = [(grade, is_passed(grade)) for grade in grades if grade.shared in (is_shared, None)]
    open_ = [passed for grade, passed in of_kind if passed is None or (grade.shared is None and not passed)]
    return None if open_ else sum(not passed for _, passed in of_kind)
