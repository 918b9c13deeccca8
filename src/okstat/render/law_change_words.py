"""The words around a change of the law, in bokmål, nynorsk and English."""

from __future__ import annotations

from typing import Final

from okstat.text import Text

__all__ = [
    "AFTER",
    "AMENDMENTS",
    "BEFORE",
    "BEGAN_BETWEEN",
    "BOTH",
    "CONCERNS",
    "DUE",
    "FACTS",
    "IN_FORCE",
    "LAW_OF",
    "NO_OTHER_ANSWER",
    "NUMBERS",
    "OTHER_ANSWERS",
    "PUBLIC_FROM",
    "SAME_ANSWERS",
    "TITLE",
    "WITHOUT_BREACH",
]

TITLE: Final = Text(
    nb="Loven per {before} mot loven per {after}",
    nn="Lova per {before} mot lova per {after}",
    en="The law of {before} against the law of {after}",
)
FACTS: Final = Text(nb="Fakta per {on}", nn="Fakta per {on}", en="The facts as of {on}")
OTHER_ANSWERS: Final = Text(nb="Andre svar", nn="Andre svar", en="Other answers")
WITHOUT_BREACH: Final = Text(
    nb="Andre svar uten brudd på noen side",
    nn="Andre svar utan brot på nokon side",
    en="Other answers, without a breach on either side",
)
NO_OTHER_ANSWER: Final = Text(nb="Ingen svar blir andre.", nn="Ingen svar blir andre.", en="No answer becomes another.")
SAME_ANSWERS: Final = Text(
    nb="Samme svar på annet grunnlag", nn="Same svar på anna grunnlag", en="The same answers on another basis"
)
AMENDMENTS: Final = Text(nb="Hva som endret loven", nn="Kva som endra lova", en="What changed the law")
BEFORE: Final = Text(nb="Før", nn="Før", en="Before")
AFTER: Final = Text(nb="Etter", nn="Etter", en="After")
BOTH: Final = Text(nb="Begge", nn="Begge", en="Both")
DUE: Final = Text(nb="frist", nn="frist", en="due")
NUMBERS: Final = Text(nb="Tall", nn="Tal", en="Numbers")
CONCERNS: Final = Text(nb="Gjelder", nn="Gjeld", en="Concerns")
LAW_OF: Final = Text(nb="Etter loven per {day}", nn="Etter lova per {day}", en="By the law of {day}")
IN_FORCE: Final = Text(nb="i kraft {day}", nn="i kraft {day}", en="in force {day}")
BEGAN_BETWEEN: Final = Text(
    nb="i kraft en dag mellom {first} og {last}",
    nn="i kraft ein dag mellom {first} og {last}",
    en="in force on some day between {first} and {last}",
)
PUBLIC_FROM: Final = Text(nb="først kunngjort {day}", nn="først kunngjord {day}", en="not published before {day}")
