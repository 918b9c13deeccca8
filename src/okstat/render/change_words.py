"""The words around what follows from a change, in bokmål, nynorsk and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.change import Change, Fulfilment
from okstat.notices import Asked, Basis
from okstat.plans.overlap import Geometry
from okstat.text import Text

TITLE: Final = Text(
    nb="Følger av endringen per {on}", nn="Følgjer av endringa per {on}", en="What follows from the change as of {on}"
)
NOTHING: Final = Text(
    nb="Dokumentene sier det samme: ingenting følger.",
    nn="Dokumenta seier det same: ingenting følgjer.",
    en="The documents say the same: nothing follows.",
)
THE_CHANGE: Final = Text(nb="Endringen", nn="Endringa", en="The change")
END_DAYS: Final = Text(nb="Siste dag", nn="Siste dag", en="Last day")
TRAINING: Final = Text(nb="Læretid", nn="Læretid", en="Training time")
IN_ALL: Final = Text(nb="I alt", nn="I alt", en="In all")
AT_LEAST: Final = Text(nb="minst {kr}", nn="minst {kr}", en="at least {kr}")
SPANS: Final = Text(
    nb="Kontrakter for samme person", nn="Kontraktar for same person", en="Contracts of the same person"
)
OBLIGATIONS: Final = Text(nb="Frister", nn="Fristar", en="Due days")
FINDINGS: Final = Text(nb="Funn", nn="Funn", en="Findings")
ASKED: Final = Text(
    nb="Hvem som spørres, høres og får beskjed",
    nn="Kven som blir spurt, høyrde og får melding",
    en="Who is asked, heard and told",
)
KEY: Final = Text(nb="nøkkelen {key}", nn="nøkkelen {key}", en="key {key}")
COMING: Final = Text(
    nb="Virker først {day}: resten av svaret bygger ikke på den.",
    nn="Verkar først {day}: resten av svaret byggjer ikkje på ho.",
    en="Takes effect on {day} only: the rest of the answer does not rest on it.",
)
NOT_KNOWN: Final = Text(nb="ikke kjent", nn="ikkje kjent", en="not known")
NOTASKS: Final = Text(nb="ikke spurt", nn="ikkje spurt", en="not asked")
LENGTH: Final = Text(
    nb="{months} måneder, {days} dager", nn="{months} månader, {days} dagar", en="{months} months, {days} days"
)
IN_LENGTH: Final = Text(nb="Lengde", nn="Lengd", en="Length")
PIECE: Final = Text(nb="{first} – {last}", nn="{first} – {last}", en="{first} – {last}")
IN_TRAINING: Final = Text(nb="{percent} % av full tid", nn="{percent} % av full tid", en="{percent} % of full time")
ON_LEAVE: Final = Text(nb="permisjon", nn="permisjon", en="leave")
OPEN: Final = Text(nb="Åpent", nn="Ope", en="Open")
BEFORE: Final = Text(nb="før {day}", nn="før {day}", en="before {day}")
IF_SO: Final = Text(nb="hvis det gjelder", nn="om det gjeld", en="if it applies")
RETRACTED: Final = Text(
    nb="hendelsen falt bort: rett det som er meldt",
    nn="hendinga fall bort: rett det som er meldt",
    en="the event fell away: correct what was told",
)
OVERLAP: Final = Text(
    nb="{one} og {other} overlapper {first} – {last} ({geometry}); til sammen {share}",
    nn="{one} og {other} overlappar {first} – {last} ({geometry}); til saman {share}",
    en="{one} and {other} overlap {first} – {last} ({geometry}); together {share}",
)
GAP: Final = Text(
    nb="mellom {before} og {after} er {first} – {last} uten kontrakt",
    nn="mellom {before} og {after} er {first} – {last} utan kontrakt",
    en="between {before} and {after}, {first} – {last} is without a contract",
)
GEOMETRIES: Final[Mapping[Geometry, Text]] = {
    Geometry.IDENTICAL: Text(nb="samme tid", nn="same tid", en="the same time"),
    Geometry.INSIDE: Text(nb="den andre ligger inni", nn="den andre ligg inni", en="the other lies inside"),
    Geometry.AT_START: Text(
        nb="i begynnelsen av den første", nn="i byrjinga av den første", en="at the start of the first"
    ),
    Geometry.AT_END: Text(nb="i slutten av den første", nn="i slutten av den første", en="at the end of the first"),
}
CHANGES: Final[Mapping[Change, Text]] = {
    Change.ADDED: Text(nb="ny", nn="ny", en="new"),
    Change.MOVED: Text(nb="flyttet", nn="flytt", en="moved"),
    Change.PASSED_ON: Text(nb="ny ansvarlig", nn="ny ansvarleg", en="passed on"),
    Change.REMOVED: Text(nb="falt bort", nn="fallen bort", en="gone"),
}
ASKS: Final[Mapping[Asked, Text]] = {
    Asked.CONSENT: Text(nb="Samtykke", nn="Samtykke", en="Consent"),
    Asked.NOTICE: Text(nb="Beskjed", nn="Melding", en="Notice"),
    Asked.HEARING: Text(nb="Uttalelse", nn="Fråsegn", en="Hearing"),
    Asked.DECISION: Text(nb="Vedtak", nn="Vedtak", en="Decision"),
}
BASES: Final[Mapping[Basis, Text]] = {
    Basis.AGREEMENT: Text(nb="følger av avtalen", nn="følgjer av avtalen", en="follows from the agreement"),
    Basis.OPERATION: Text(nb="drift, ikke lov", nn="drift, ikkje lov", en="operation, not law"),
}
FULFILMENTS: Final[Mapping[Fulfilment, Text]] = {
    Fulfilment.DONE: Text(nb="er gjort", nn="er gjort", en="is done"),
    Fulfilment.LATE: Text(nb="kom for sent", nn="kom for seint", en="came too late"),
    Fulfilment.SAME_DAY: Text(
        nb="kom samme dag: om det er tidsnok, er ikke avklart",
        nn="kom same dag: om det er tidsnok, er ikkje avklart",
        en="came the same day: whether that is in time is not settled",
    ),
    Fulfilment.NOT_DONE: Text(nb="er ikke gjort", nn="er ikkje gjort", en="is not done"),
    Fulfilment.UNKNOWN: Text(
        nb="om det er gjort, er ikke kjent", nn="om det er gjort, er ikkje kjent", en="not known to be done"
    ),
}
WHO: Final[Mapping[str, Text]] = {
    "other_party": Text(nb="den andre parten", nn="den andre parten", en="the other party"),
    "payroll": Text(nb="lønn", nn="lønn", en="payroll"),
    "documentation_tool": Text(nb="OLKWEB", nn="OLKWEB", en="OLKWEB"),
    "loan_fund": Text(nb="Lånekassen", nn="Lånekassen", en="the loan fund"),
}
