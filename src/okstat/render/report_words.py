"""The words of a report on what comes next and on what is missing, in bokmål, nynorsk and English."""

from __future__ import annotations

from typing import Final

from okstat.text import Text

__all__ = [
    "ANSWERS",
    "COMING",
    "DAY",
    "EVERY_FACT",
    "HANGS_ON",
    "MORE_DUE",
    "MORE_MISSING",
    "SILENCE",
    "TO_DO",
]

ANSWERS: Final = Text(nb="Svar", nn="Svar", en="Answers")
HANGS_ON: Final = Text(
    nb="Hvor mange svar som henger på det, og hva som mangler:",
    nn="Kor mange svar som heng på det, og kva som manglar:",
    en="How many answers hang on it, and what is missing:",
)
MORE_MISSING: Final = Text(
    nb="og {number} til. Alt som mangler, og for hvem: okstat check FIL --on {on} --missing",
    nn="og {number} til. Alt som manglar, og for kven: okstat check FIL --on {on} --missing",
    en="and {number} more. All that is missing, and for whom: okstat check FILE --on {on} --missing",
)
SILENCE: Final = Text(
    nb="Har en slik hendelse ikke funnet sted? Si i dokumentet til hvilken dag det er fullstendig (complete) for den: "
    "da er det et svar at ingenting er registrert.",
    nn="Har ei slik hending ikkje funne stad? Sei i dokumentet til kva dag det er fullstendig (complete) for henne: "
    "då er det eit svar at ingenting er registrert.",
    en="Has there been no such event? Say in the document to which day it is complete for it: then it is an answer "
    "that nothing is recorded.",
)
EVERY_FACT: Final = Text(
    nb="Alt som mangler, og for hvem", nn="Alt som manglar, og for kven", en="All that is missing, and for whom"
)
COMING: Final = Text(nb="Frister fram til {last}", nn="Fristar fram til {last}", en="Due by {last}")
DAY: Final = Text(nb="Frist", nn="Frist", en="Due")
TO_DO: Final = Text(nb="Hva", nn="Kva", en="What")
MORE_DUE: Final = Text(
    nb="og {number} til: okstat agenda FIL --from {first} --to {last}",
    nn="og {number} til: okstat agenda FIL --from {first} --to {last}",
    en="and {number} more: okstat agenda FILE --from {first} --to {last}",
)
