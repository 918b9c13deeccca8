"""The words around a plan, in bokmål, nynorsk and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.text import Text

__all__ = [
    "CALCULATIONS",
    "ENOUGH",
    "LAW",
    "OF_FULL_TIME",
    "ON_LEAVE",
    "OPEN",
    "PIECE",
    "REQUIRED",
    "SOURCES",
    "STEPS",
    "SUBJECTS",
    "TITLE",
    "TO_BE_JUDGED",
    "TRAINING_TIME",
]

TITLE: Final = Text(nb="Plan per {on}", nn="Plan per {on}", en="Plan as of {on}")
LAW: Final = Text(nb="Etter loven per {day}", nn="Etter lova per {day}", en="By the law as of {day}")
CALCULATIONS: Final = Text(nb="Beregninger", nn="Utrekningar", en="Calculations")
TRAINING_TIME: Final = Text(nb="Læretid", nn="Læretid", en="Training time")
OPEN: Final = Text(nb="Åpne spørsmål", nn="Opne spørsmål", en="Open questions")
TO_BE_JUDGED: Final = Text(nb="til vurdering", nn="til vurdering", en="to be judged")
STEPS: Final = Text(nb="Steg", nn="Steg", en="Steps")
REQUIRED: Final = Text(nb="Kreves", nn="Kravd", en="Required")
PIECE: Final = Text(nb="{first} – {last}", nn="{first} – {last}", en="{first} – {last}")
OF_FULL_TIME: Final = Text(nb="{percent} % av full tid", nn="{percent} % av full tid", en="{percent} % of full time")
ON_LEAVE: Final = Text(nb="permisjon", nn="permisjon", en="leave")
ENOUGH: Final[Mapping[bool | None, Text]] = {
    True: Text(nb="nok", nn="nok", en="enough"),
    False: Text(nb="ikke nok", nn="ikkje nok", en="not enough"),
    None: Text(nb="ikke avgjort", nn="ikkje avgjort", en="not settled"),
}
SUBJECTS: Final[Mapping[str, Text]] = {
    "contract": Text(nb="Kontrakt {id}", nn="Kontrakt {id}", en="Contract {id}"),
    "candidate": Text(nb="Kandidat {id}", nn="Kandidat {id}", en="Candidate {id}"),
}
SOURCES: Final[Mapping[str, Text]] = {
    "earlier contracts and practice of the person": Text(
        nb="om personen har hatt andre kontrakter eller praksis",
        nn="om personen har hatt andre kontraktar eller praksis",
        en="whether the person has had other contracts or practice",
    ),
    "first and last day of the earlier training": Text(
        nb="første og siste dag av den tidligere læretiden",
        nn="første og siste dag av den tidlegare læretida",
        en="first and last day of the earlier training",
    ),
    "how the trade of the earlier exam stands to this one": Text(
        nb="hvordan faget til den tidligere prøven står til dette",
        nn="korleis faget til den tidlegare prøva står til dette",
        en="how the trade of the earlier exam stands to this one",
    ),
    "hours of each calendar year": Text(
        nb="timene i hvert kalenderår", nn="timane i kvart kalenderår", en="the hours of each calendar year"
    ),
}
"""What would supply a missing fact, where it is more than an event, a key or a table."""
