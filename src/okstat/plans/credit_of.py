"""All credit for what one person brings along: each calculation that has something to tell, and their sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from okstat.law import Law
from okstat.model.events import ContractKind, SchoolLevel
from okstat.plans.background import Background
from okstat.plans.credit import school_lk, school_pre_lk, whole_years_passed
from okstat.plans.earlier import earlier_exam, earlier_training, praksisbrev
from okstat.plans.facts import Course, EarlierTraining
from okstat.plans.lengths import months_since
from okstat.plans.result import Result
from okstat.plans.scope import SCOPE, discretion, scope

__all__ = ["credit_of", "scope_of"]

_DAY: Final = timedelta(days=1)
_PRE_LK: Final = (SchoolLevel.GRUNNKURS, SchoolLevel.VK1, SchoolLevel.VK2)


def credit_of(brought: Background, course: Course, law: Law, on: date, kind: ContractKind | None) -> tuple[Result, ...]:
    """Every calculation of credit that has something to tell, and what they come to together.

    Args:
        brought: what the person brings along.
        course: of the trade.
        law: the law of the day.
        on: the day whose law governs.
        kind: of the contract; `None` for a candidate without one.
    """
    all_years = brought.years_are_all
    found = [
        whole_years_passed(brought.years, law, on, is_complete=all_years),
        school_lk(brought.years, course, law, on, is_complete=all_years),
    ]
    if any(year.level in _PRE_LK for year in brought.years):
        found.append(school_pre_lk(brought.years, course, law, on, is_complete=all_years))
    counts_practice = kind in (ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE)
    trainings = (*brought.trainings, *(_trainings(brought) if counts_practice else ()))
    is_all = brought.trainings_are_all and (brought.practices_are_all or not counts_practice)
    found.append(earlier_training(trainings, law, on, kind=kind, is_complete=is_all))
    if any(training.kind is ContractKind.PRAKSISBREV_CANDIDATE for training in trainings):
        found.append(praksisbrev(trainings, law, on))
    exam = earlier_exam(brought.exams, law, on, is_complete=brought.exams_are_all)
    return (*found, exam, scope(found[1:], exam, law, on, kind=kind), discretion(law, on))


def _trainings(brought: Background) -> Iterator[EarlierTraining]:
    """Practice as it is credited in training time; how varied it was is for the county, so its length is the most."""
    for one in brought.practices:
        months = None if one.last is None else months_since(one.first, min(one.last, brought.last) + _DAY)
        yield EarlierTraining(months, kind=None, fact=one.fact)


def scope_of(results: Iterable[Result]) -> Result:
    """All credit together, among the calculations of credit."""
    return next(result for result in results if result.id == SCOPE.id)
