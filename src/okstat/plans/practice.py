"""The practice before a contract on fagbrev på jobb, and the time of that contract (forskrift 2024 § 9-58)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import reduce
from operator import add
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.plans import practice_words as words
from okstat.plans.credit import of_2024
from okstat.plans.facts import Course, Practice
from okstat.plans.full_time import by_share
from okstat.plans.lengths import NOTHING, UNKNOWN, Between
from okstat.plans.remaining import length_of
from okstat.plans.result import FromFact, Plan, Result, Working
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, EXAM_REFORM_2018

__all__ = ["FPJ_PRACTICE", "FPJ_TOTAL", "fpj_practice", "fpj_total", "or_more", "tell_years"]

FPJ_YEARS: Final = "entry.fpj-practice-years"
FPJ_FULL_TIME: Final = "entry.fpj-full-time-share"
FPJ_CONTRACT: Final = "entry.fpj-contract-years"

_FPJ_2006: Final = Citation(Instrument.REGULATION_2006, "3-55", "1", EXAM_REFORM_2018, ACT_2023_IN_FORCE)

FPJ_PRACTICE: Final = Plan(
    id="entry.fpj-practice",
    wording="2018",
    subject="contract",
    since=EXAM_REFORM_2018,
    cites=(_FPJ_2006, *of_2024("9-58", "1.2", "2.1", "2.2", "2.3")),
    text=Text(
        nb="Praksis i full stilling før kontrakt om fagbrev på jobb.",
        nn="Praksis i full stilling før kontrakt om fagbrev på jobb.",
        en="Practice at full time before a contract on fagbrev på jobb.",
    ),
    reads=("practice.last", "practice.on", "practice.share", FPJ_YEARS, FPJ_FULL_TIME),
)
FPJ_TOTAL: Final = Plan(
    id="entry.fpj-total",
    wording="2018",
    subject="contract",
    since=EXAM_REFORM_2018,
    cites=(_FPJ_2006, *of_2024("9-58", "1.1", "3.1", "3.2")),
    text=Text(
        nb="Kontraktstiden for fagbrev på jobb: løpet i faget, mindre praksisen før og godkjent realkompetanse.",
        nn="Kontraktstida for fagbrev på jobb: løpet i faget, mindre praksisen før og godkjend realkompetanse.",
        en="The time of a contract on fagbrev på jobb: the course, less the practice before and recognised competence.",
    ),
    reads=("contract.trade", FPJ_YEARS, FPJ_CONTRACT),
)


def fpj_practice(
    practices: Sequence[Practice], before: date, law: Law, on: date, *, is_complete: bool = True
) -> Result:
    """The practice before a contract on fagbrev på jobb, in months at full time, against the year that is required.

    Source: opplæringsforskrifta 2024 § 9-58 (1) and (2); forskrift til opplæringslova 2006 § 3-55 (1).

    Args:
        practices: what there was; of hours without a share the part of a position is not known.
        before: the first day that no longer counts, that of the contract.
        law: the law of the day.
        on: the day whose law governs.
        is_complete: whether this is all there was.
    """
    working = Working(law, on)
    required = working.years(FPJ_YEARS)
    working.step(words.BEFORE_THE_CONTRACT, required)
    full_time = working.number(FPJ_FULL_TIME)
    years = by_share(practices, before - timedelta(days=1), full_time, working)
    total = tell_years(years, practices, working)
    working.ask(words.IS_IT_ACCEPTED)
    return working.result(FPJ_PRACTICE, or_more(total, working, is_complete), required)


def fpj_total(
    course: Course, recognised: Between | None, law: Law, on: date, *, fact: FromFact | None = None
) -> Result:
    """How long a contract on fagbrev på jobb is, in months: the course less what is required before and recognised.

    Source: opplæringsforskrifta 2024 § 9-58 (1) and (3); forskrift til opplæringslova 2006 § 3-55 (1).

    Args:
        course: of the trade.
        recognised: prior competence beyond the required practice that the county recognises; `None` where not known.
        law: the law of the day.
        on: the day whose law governs.
        fact: where the document says what is recognised.
    """
    working = Working(law, on)
    whole = length_of(course, working)
    before = working.years(FPJ_YEARS)
    working.step(words.BEFORE_THE_CONTRACT, before)
    if recognised is None:
        working.lacks("approval.recognised_months", "key recognised_months of event approved")
        working.ask(words.PRIOR_COMPETENCE)
    known = UNKNOWN if recognised is None else recognised
    working.step(words.RECOGNISED, known, *((fact,) if fact is not None else ()))
    time = (before + known).left_of(whole).at_least(working.years(FPJ_CONTRACT))
    working.step(words.CONTRACT, time)
    return working.result(FPJ_TOTAL, time)


def tell_years(years: Mapping[int, Between], practices: Sequence[Practice], working: Working) -> Between:
    """Practice year by year, a step for each, and what it comes to."""
    for year, months in sorted(years.items()):
        facts = [
            one.fact for one in practices if one.first.year <= year and (one.last is None or year <= one.last.year)
        ]
        working.step(words.IN_A_YEAR, months, *facts, year=str(year))
    return reduce(add, years.values(), NOTHING)


def or_more(total: Between, working: Working, is_complete: bool) -> Between:
    """With practice that is not recorded it may be more, how much is not known."""
    if is_complete:
        return total
    working.lacks("practice", "event practice")
    return total + UNKNOWN
