"""The main model: how long the training in a company is by the Act (opplæringslova 2023 § 5-2 (3); 1998 § 3-3 (3))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.plans.facts import Course
from okstat.plans.lengths import MONTHS_OF_A_YEAR, Between, exactly, months_in_words
from okstat.plans.result import Plan, Result, Working
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__ = ["MAIN_MODEL", "main_model"]

_SCHOOL: Final = "period.main-school-years"
_COMPANY: Final = "period.main-company-years"
_TOGETHER: Final = "period.main-company-years-with-value-creation"

MAIN_MODEL: Final = Plan(
    id="period.main-model",
    wording="1998",
    subject="contract",
    since=None,
    cites=(
        Citation(Instrument.ACT_1998, "3-3", "3").between(None, ACT_2023_IN_FORCE),
        Citation(Instrument.ACT_2023, "5-2", "3").between(ACT_2023_IN_FORCE, None),
    ),
    text=Text(
        nb="Tiden i bedrift etter hovedmodellen, som faget kan ha en annen enn.",
        nn="Tida i bedrift etter hovudmodellen, som faget kan ha ei anna enn.",
        en="The time in a company by the main model, which a trade may depart from.",
    ),
    reads=("contract.trade", _SCHOOL, _COMPANY, _TOGETHER),
)

_IN_SCHOOL: Final = Text(nb="opplæring som elev", nn="opplæring som elev", en="training as a pupil")
_IN_COMPANY: Final = Text(nb="opplæring i bedrift", nn="opplæring i bedrift", en="training in a company")
_WITH_VALUE_CREATION: Final = Text(
    nb="det samme, når opplæringen er kombinert med verdiskaping",
    nn="det same, når opplæringa er kombinert med verdiskaping",
    en="the same, when the training is combined with value creation",
)
_TRADE: Final = Text(nb="tiden i bedrift i faget", nn="tida i bedrift i faget", en="the time in a company in the trade")
_DEPARTS: Final = Text(
    nb="Faget har {months} i bedrift; hovedmodellen har {model}.",
    nn="Faget har {months} i bedrift; hovudmodellen har {model}.",
    en="The trade has {months} in a company; the main model has {model}.",
)


def main_model(course: Course, law: Law, on: date) -> Result:
    """The months in a company by the main model, and whether the trade has another length.

    Under the Act of 1998 a year of training, and up to two years when it is combined with value creation; since 2024
    two years.

    >>> from datetime import date
    >>> from okstat.book import default_book
    >>> from okstat.plans.facts import UNKNOWN_COURSE
    >>> from okstat.plans.main_model import main_model
    >>> days = date(2024, 7, 31), date(2024, 8, 1)
    >>> [main_model(UNKNOWN_COURSE, default_book().law_on(day), day).value for day in days]
    [Between(least=Fraction(12, 1), most=Fraction(24, 1)), Fraction(24, 1)]

    Args:
        course: of the trade.
        law: the law of the day.
        on: the day whose law governs.
    """
    working = Working(law, on)
    working.step(_IN_SCHOOL, working.years(_SCHOOL))
    company = working.years(_COMPANY)
    working.step(_IN_COMPANY, company)
    if on < ACT_2023_IN_FORCE:
        together = working.years(_TOGETHER)
        company = Between(company.least, together.most)
        working.step(_WITH_VALUE_CREATION, together)
    if course.months is None or course.school_years is None:
        if on < ACT_2023_IN_FORCE:
            working.lacks("course", "the course of the trade in the trade data")
        return working.result(MAIN_MODEL, company)
    months = course.months - course.school_years * MONTHS_OF_A_YEAR
    working.step(_TRADE, exactly(months), course.because)
    if company.most is not None and company.least <= months <= company.most:
        return working.result(MAIN_MODEL, exactly(months))
    working.ask(_DEPARTS, months=months_in_words(months), model=months_in_words(company.settled()))
    return working.result(MAIN_MODEL, company)
