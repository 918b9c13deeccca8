"""How practice is named in the steps of a calculation, and what is left open about it."""

from __future__ import annotations

from typing import Final

from okstat.text import Text

__all__ = [
    "ALMOST_FULL_TIME",
    "BEFORE_THE_CONTRACT",
    "CONTRACT",
    "CREDITED",
    "HOURS",
    "IN_A_YEAR",
    "IS_IT_ACCEPTED",
    "OVERLAPPING",
    "PRIOR_COMPETENCE",
    "RECENT",
    "RECOGNISED",
    "REQUIRED",
    "SHORTER",
    "TOGETHER",
    "TOO_LITTLE_RECENT",
]

IN_A_YEAR: Final = Text(
    nb="praksis i {year}, regnet om til full stilling",
    nn="praksis i {year}, rekna om til full stilling",
    en="practice in {year}, converted to full time",
)
HOURS: Final = Text(
    nb="praksis {first}–{last}, talt i timer", nn="praksis {first}–{last}, talt i timar", en="hours in {first}–{last}"
)
TOGETHER: Final = Text(nb="praksis til sammen", nn="praksis til saman", en="practice together")
CREDITED: Final = Text(
    nb="godskrevet av annet enn praksis", nn="godskrive av anna enn praksis", en="credited for other things"
)
REQUIRED: Final = Text(nb="kravet", nn="kravet", en="what is required")
BEFORE_THE_CONTRACT: Final = Text(
    nb="praksisen som kreves før kontrakten",
    nn="praksisen som er kravd før kontrakten",
    en="the practice required before the contract",
)
RECOGNISED: Final = Text(nb="godkjent realkompetanse", nn="godkjend realkompetanse", en="recognised prior competence")
CONTRACT: Final = Text(
    nb="kontraktstiden, minst den korteste som er tillatt",
    nn="kontraktstida, minst den kortaste som er tillaten",
    en="the time of the contract, at least the shortest allowed",
)
RECENT: Final = Text(
    nb="av dette i de siste {years} årene",
    nn="av dette i dei siste {years} åra",
    en="of this in the last {years} years",
)

ALMOST_FULL_TIME: Final = Text(
    nb="Godtar fylkeskommunen en stilling på {percent} % som full tid?",
    nn="Godtek fylkeskommunen ei stilling på {percent} % som full tid?",
    en="Does the county accept a position of {percent} % as full time?",
)
OVERLAPPING: Final = Text(
    nb="Flere stillinger på samme tid er til sammen mer enn en full: her er de regnet som én full stilling.",
    nn="Fleire stillingar på same tid er til saman meir enn ei full: her er dei rekna som éi full stilling.",
    en="Several positions at the same time are more than a full one together: here they count as one full position.",
)
IS_IT_ACCEPTED: Final = Text(
    nb="Er praksisen allsidig og i faget? Fylkeskommunen avgjør om den kan godkjennes.",
    nn="Er praksisen allsidig og i faget? Fylkeskommunen avgjer om han kan godkjennast.",
    en="Is the practice varied and in the trade? The county decides whether it can be accepted.",
)
PRIOR_COMPETENCE: Final = Text(
    nb="Hvor mye realkompetanse ut over den praksisen som kreves, godkjenner fylkeskommunen?",
    nn="Kor mykje realkompetanse ut over den praksisen som er kravd, godkjenner fylkeskommunen?",
    en="How much prior competence beyond the practice required does the county recognise?",
)
SHORTER: Final = Text(
    nb="Fylkeskommunen kan i særlige tilfeller godta kortere praksis.",
    nn="Fylkeskommunen kan i særlege tilfelle godta kortare praksis.",
    en="The county may accept shorter practice in special cases.",
)
TOO_LITTLE_RECENT: Final = Text(
    nb="Retningslinjene vil at minst halvparten av praksisen er fra de siste {years} årene: godtar fylkeskommunen "
    "{recent} av {months}?",
    nn="Retningslinjene vil at minst halvparten av praksisen er frå dei siste {years} åra: godtek fylkeskommunen "
    "{recent} av {months}?",
    en="The guidelines want at least half of the practice from the last {years} years: does the county accept {recent} "
    "of {months}?",
)
