"""How long a right lasts: to upper secondary training, to a supplementary year, and what a change of choice adds.

Opplæringslova 2023 §§ 5-1 (2) and 5-7 (1); 1998 § 3-1 (3) and (4).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.dated import begun
from okstat.law import Law
from okstat.period import add_years, school_year
from okstat.plans.lengths import NOTHING, UNKNOWN
from okstat.plans.result import Plan, Result, Working
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, RIGHT_TO_24

__all__ = [
    "OMVAL_ADDS",
    "RIGHT_LAST_DAY",
    "SUPPLEMENTARY_LAST_DAY",
    "omval_adds",
    "right_last_day",
    "supplementary_last_day",
]

OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023
_DAY: Final = timedelta(days=1)

RIGHT_LAST_DAY: Final = Plan(
    id="right.last-day",
    wording="1998",
    subject="candidate",
    unit="day",
    since=None,
    cites=(
        Citation(OLD, "3-1", "3", None, ACT_2023_IN_FORCE),
        Citation(NEW, "5-1", "2", ACT_2023_IN_FORCE, None),
    ),
    text=Text(
        nb="Siste dag av retten til videregående opplæring, så lenge kompetansen ikke er nådd.",
        nn="Siste dag av retten til vidaregåande opplæring, så lenge kompetansen ikkje er nådd.",
        en="The last day of the right to upper secondary training, as long as the competence is not reached.",
    ),
    reads=("candidate.person.born", "schooling.on", "right.last-age", "right.span-years"),
)
SUPPLEMENTARY_LAST_DAY: Final = Plan(
    id="right.supplementary-last-day",
    wording="2023",
    subject="candidate",
    unit="day",
    since=ACT_2023_IN_FORCE,
    cites=(Citation(NEW, "5-7", "1", ACT_2023_IN_FORCE, None),),
    text=Text(
        nb="Siste dag av retten til påbygging etter reglene for unge.",
        nn="Siste dag av retten til påbygging etter reglane for unge.",
        en="The last day of the right to a supplementary year by the rules for the young.",
    ),
    reads=("candidate.person.born", "right.last-age"),
)
OMVAL_ADDS: Final = Plan(
    id="omval.adds",
    wording="1998",
    subject="candidate",
    since=None,
    until=ACT_2023_IN_FORCE,
    cites=(Citation(OLD, "3-1", "4", None, ACT_2023_IN_FORCE),),
    text=Text(
        nb="Det retten vokser med ved omvalg.",
        nn="Det retten veks med ved omval.",
        en="What the right grows by on a change of choice.",
    ),
    reads=("choice_changed.on", "omval.extra-years"),
)

SCHOOL_YEAR: Final = Text(
    nb="ut skoleåret som tar til det året personen fyller {age} år",
    nn="ut skuleåret som tek til det året personen fyller {age} år",
    en="to the end of the school year that begins in the year the person turns {age}",
)
END_OF_YEAR: Final = Text(
    nb="ut det året personen fyller {age} år",
    nn="ut det året personen fyller {age} år",
    en="to the end of the year the person turns {age}",
)
IN_A_ROW: Final = Text(
    nb="{years} år i sammenheng fra retten ble tatt i bruk",
    nn="{years} år i samanheng frå retten vart teken i bruk",
    en="{years} years in a row from the first use of the right",
)
GROWS: Final = Text(nb="inntil ett opplæringsår", nn="inntil eitt opplæringsår", en="up to one training year")
WHICH_DAYS: Final = Text(
    nb="Loven sier ikke på hvilke dager et skoleår begynner og slutter. Her er det regnet fra 1. august til 31. juli.",
    nn="Lova seier ikkje på kva dagar eit skuleår tek til og sluttar. Her er det rekna frå 1. august til 31. juli.",
    en="The Act does not say on which days a school year begins and ends. Here it is counted from 1 August to 31 July.",
)
POSTPONED: Final = Text(
    nb="Har fylkeskommunen tillatt utsettelse eller avbrudd? Da er de {years} årene ikke til hinder.",
    nn="Har fylkeskommunen tillate utsetjing eller avbrot? Då er dei {years} åra ikkje til hinder.",
    en="Has the county allowed a postponement or an interruption? Then the {years} years do not stand in the way.",
)
HOW_MUCH: Final = Text(
    nb="Hvor mye av et opplæringsår trengs etter omvalget?",
    nn="Kor mykje av eit opplæringsår trengst etter omvalet?",
    en="How much of a training year is needed after the change of choice?",
)


def right_last_day(
    born: date | None, first_use: date | None, law: Law, on: date, *, in_company: bool = False
) -> Result:
    """The last day on which the right to upper secondary training can be used.

    Source: opplæringslova 2023 § 5-1 (2); opplæringslova 1998 § 3-1 (3).

    >>> from datetime import date
    >>> from okstat.book import default_book
    >>> from okstat.plans.rights import right_last_day
    >>> day = date(2024, 8, 1)
    >>> law = default_book().law_on(day)
    >>> right_last_day(date(2007, 3, 14), None, law, day).value
    datetime.date(2032, 7, 31)
    >>> right_last_day(None, None, law, day).missing
    (Missing(fact='candidate.person.born', source='key born of the person'),)

    Args:
        born: the birth date.
        first_use: the first day on which the right was used, for the time when it had to be used in a row.
        law: the law of the day.
        on: the day whose law governs.
        in_company: whether any of the training is in a company.
    """
    working = Working(law, on)
    age = working.number("right.last-age")
    if born is None or age is None:
        return _without_age(RIGHT_LAST_DAY, born, working)
    if on < ACT_2023_IN_FORCE and not begun(RIGHT_TO_24, on, law.reading):
        return _within_years(born.year + int(age), first_use, working, in_company=in_company)
    last = school_year(born.year + int(age)).last
    working.step(SCHOOL_YEAR, last, age=str(age))
    working.ask(WHICH_DAYS)
    return working.result(RIGHT_LAST_DAY, last)


def _without_age(plan: Plan, born: date | None, working: Working) -> Result:
    if born is None:
        working.lacks("candidate.person.born", "key born of the person")
    return working.result(plan, None)


def _within_years(year: int, first_use: date | None, working: Working, *, in_company: bool) -> Result:
    """The first of two ends: that of the calendar year, and that of the years in a row."""
    last = date(year, 12, 31)
    working.step(END_OF_YEAR, last, age=str(working.number("right.last-age")))
    years = working.number("right.span-years", "company" if in_company else "school")
    if first_use is None:
        working.lacks("schooling.years", "event schooling")
    elif years is not None:
        end = add_years(first_use, int(years)) - _DAY
        working.step(IN_A_ROW, end, years=str(years))
        working.ask(POSTPONED, years=str(years))
        last = min(last, end)
    return working.result(RIGHT_LAST_DAY, last if first_use is not None else None)


def supplementary_last_day(born: date | None, law: Law, on: date) -> Result:
    """The last day of the right to a supplementary year by the rules for the young; after it those for adults hold.

    Source: opplæringslova 2023 § 5-7 (1).

    Args:
        born: the birth date.
        law: the law of the day.
        on: the day whose law governs.
    """
    working = Working(law, on)
    age = working.number("right.last-age")
    if born is None or age is None:
        return _without_age(SUPPLEMENTARY_LAST_DAY, born, working)
    last = school_year(born.year + int(age)).last
    working.step(SCHOOL_YEAR, last, age=str(age))
    working.ask(WHICH_DAYS)
    return working.result(SUPPLEMENTARY_LAST_DAY, last)


def omval_adds(changed: bool | None, law: Law, on: date) -> Result:
    """What the right grew by under the Act of 1998, in months: nothing without a change of choice, else up to a year.

    Source: opplæringslova 1998 § 3-1 (4).

    Args:
        changed: whether the person changed choice; `None` where that is not known.
        law: the law of the day.
        on: the day whose law governs.
    """
    working = Working(law, on)
    if changed is None:
        working.lacks("choices.changed", "event choice_changed")
        return working.result(OMVAL_ADDS, working.years("omval.extra-years").possibly_nothing())
    if not changed:
        return working.result(OMVAL_ADDS, NOTHING)
    grows = working.years("omval.extra-years").possibly_nothing()
    working.step(GROWS, grows)
    working.ask(HOW_MUCH)
    return working.result(OMVAL_ADDS, grows if grows != UNKNOWN else None)
