"""What credit and practice are calculated from, as plain facts. A fact that is `None` is unknown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import field, frozen

from okstat.model.events import ContractKind, Relation, SchoolLevel, ShownBy
from okstat.model.trade import trade
from okstat.plans.lengths import MONTHS_OF_A_YEAR
from okstat.plans.result import FromFact, Ground

__all__ = [
    "UNKNOWN_COURSE",
    "Course",
    "EarlierExam",
    "EarlierTraining",
    "Practice",
    "Relations",
    "SchoolYear",
    "course_in",
    "course_of",
]

Relations = frozenset[Relation]
"""The relations that may be right: one where it is known, all where nothing is."""


def _relations(told: Relation | Relations | None) -> Relations:
    if isinstance(told, Relation):
        return frozenset({told})
    return frozenset(Relation) if told is None else told


@frozen
class SchoolYear:
    """One year of upper secondary school.

    Attributes:
        level: which year.
        relation: how it stands to the trade. Of a Vg1, its programme is that of the trade or another; of a Vg2 or
            Vg3, the Vg2 that it is or builds on is that of the trade or another; from before Kunnskapsløftet, it is
            equal to the trade's own year (of a VKII: of the same field), or not.
        passed: whether all its subjects are passed.
        relevant: whether its vocational specialisation, or the course from before, is relevant for the trade.
        is_of_the_trade: of a Vg3, whether it is that of the very trade.
        shown_by: what shows that it is passed.
        fact: where the document says so.
    """

    level: SchoolLevel | None
    relation: Relations = field(default=None, converter=_relations)
    passed: bool | None = None
    relevant: bool | None = None
    is_of_the_trade: bool | None = None
    shown_by: ShownBy = ShownBy.SCHOOL
    fact: FromFact | None = None


@frozen
class EarlierTraining:
    """Training in a company, or practice, before the contract.

    Attributes:
        months: how long; the most that it can come to is `None` where its end is not known.
        is_of_the_trade: whether it was training in the curriculum of the trade.
        kind: the kind of contract; `None` for practice without one.
        least_months: what of it is certain, where some of the time was spent away or in a part of a position.
        fact: where the document says so.
    """

    months: Fraction | None
    is_of_the_trade: bool | None = True
    kind: ContractKind | None = ContractKind.APPRENTICE
    least_months: Fraction | None = None
    fact: FromFact | None = None


@frozen
class EarlierExam:
    """A trade exam (fag- eller svenneprøve) of before.

    Attributes:
        relation: `own` for a trade on the same Vg2, `same_programme` for another Vg2 of the programme, else `other`.
            From before Kunnskapsløftet: a trade that is equal, that is related, another.
        passed: whether it is passed.
        relevant: of another trade, whether it is relevant.
        is_before_lk: whether it was passed before Kunnskapsløftet.
        fact: where the document says so.
    """

    relation: Relations = field(default=None, converter=_relations)
    passed: bool | None = True
    relevant: bool | None = None
    is_before_lk: bool = False
    fact: FromFact | None = None


@frozen
class Practice:
    """Practice in the trade.

    Attributes:
        first: its first day.
        last: its last day, inclusive.
        share: of a full position.
        hours: hours worked, where they were counted; then the share does not matter.
        fact: where the document says so.
    """

    first: date
    last: date | None
    share: Decimal | None = None
    hours: Decimal | None = None
    fact: FromFact | None = None


@frozen
class Course:
    """The fixed course (opplæringsløp) of a trade.

    Attributes:
        months: in school and company together.
        school_years: of it in school.
        because: where that is known from.
    """

    months: Fraction | None
    school_years: Fraction | None
    because: Ground | None = None


UNKNOWN_COURSE: Final = Course(None, None)


def course_of(code: str | None) -> Course:
    """The course of a trade, `3+1.5` or the like, as the trade data have it; unknown where they have none.

    >>> from okstat.plans.facts import course_of
    >>> course_of("IMITD3----").months, course_of(None).months
    (Fraction(48, 1), None)

    Raises:
        UnknownCodeError: no trade has the code.
    """
    known = None if code is None else trade(code)
    if known is None or known.model is None:
        return UNKNOWN_COURSE
    return course_in(known.model, known.provenance)


def course_in(years: str, because: Ground | None = None) -> Course:
    """A course told as years in school and in a company, `3+1`.

    >>> from okstat.plans.facts import course_in
    >>> course_in("3+1").months, course_in("3+1").school_years
    (Fraction(48, 1), Fraction(3, 1))
    """
    school, company = (Fraction(part) for part in years.split("+"))
    return Course((school + company) * MONTHS_OF_A_YEAR, school, because)
