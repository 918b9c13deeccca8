"""The words around the documentation of the training, in bokmål, nynorsk and English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from okstat.model.events import DocumentationState
from okstat.office.documentation import Gap, Lack
from okstat.text import Text

__all__ = ["gap", "state"]

DOCUMENTED_ON: Final = Text(
    nb="Dokumentasjon av opplæringen per {on}",
    nn="Dokumentasjon av opplæringa per {on}",
    en="Documentation of the training as of {on}",
)
COVERAGE: Final = Text(
    nb="{documented} av {aims} kompetansemål er dokumentert, {approved} av dem godkjent.",
    nn="{documented} av {aims} kompetansemål er dokumenterte, {approved} av dei godkjende.",
    en="{documented} of {aims} competence aims are documented, {approved} of them approved.",
)
NOTHING_TOLD: Final = Text(
    nb="Ingenting er kjent om dokumentasjonen.",
    nn="Ingenting er kjent om dokumentasjonen.",
    en="Nothing is known of the documentation.",
)
TOLD_BY: Final = Text(nb="Etter {sources}.", nn="Etter {sources}.", en="As told by {sources}.")
TOLD_TO: Final = Text(
    nb="Statusene er fullstendige til og med {day}.",
    nn="Statusane er fullstendige til og med {day}.",
    en="The states are complete to {day}.",
)
NOT_TOLD_TO: Final = Text(
    nb="Det er ikke sagt at statusene er fullstendige: et halvår uten dokumentasjon kan ikke påvises.",
    nn="Det er ikkje sagt at statusane er fullstendige: eit halvår utan dokumentasjon kan ikkje påvisast.",
    en="Nobody says that the states are complete: a half-year without documentation cannot be shown.",
)
HALF_YEARS: Final = Text(nb="Halvår for halvår", nn="Halvår for halvår", en="Half-year by half-year")
HALF_YEAR: Final = Text(
    nb="Halvår {number}: {first} – {last}",
    nn="Halvår {number}: {first} – {last}",
    en="Half-year {number}: {first} – {last}",
)
SHORT: Final = Text(
    nb="For kort til å telle: {first} – {last}",
    nn="For kort til å telje: {first} – {last}",
    en="Too short to count: {first} – {last}",
)
OF_HALF_YEAR: Final = Text(
    nb="Dokumentert: {aims}. Godkjent så langt: {approved}. Halvårsvurdering: {assessed}.",
    nn="Dokumentert: {aims}. Godkjent så langt: {approved}. Halvårsvurdering: {assessed}.",
    en="Documented: {aims}. Approved so far: {approved}. Half-year assessment: {assessed}.",
)
NOT_KNOWN: Final = Text(nb="ingen kjent", nn="ingen kjend", en="none known")
NOTHING_DUE: Final = Text(
    nb="Ingenting å gjøre etter det som er kjent.",
    nn="Ingenting å gjere etter det som er kjent.",
    en="Nothing to do by what is known.",
)
GAPS: Final = Text(
    nb="Mangler, etter kontorets praksis og ikke etter loven",
    nn="Manglar, etter praksisen i kontoret og ikkje etter lova",
    en="Lacking, by practice of the office and not by law",
)
NO_GAP: Final = Text(nb="Ingenting som kan påvises.", nn="Ingenting som kan påvisast.", en="Nothing that can be shown.")
BY_LAW: Final = Text(
    nb="Samtaler og vurderinger etter loven",
    nn="Samtalar og vurderingar etter lova",
    en="Talks and assessments by law",
)
ONE_DUE: Final = Text(
    nb="{rule} {number}: {state}, frist {due}",
    nn="{rule} {number}: {state}, frist {due}",
    en="{rule} {number}: {state}, due {due}",
)

_STATES: Final[Mapping[DocumentationState, Text]] = {
    DocumentationState.NONE: Text(nb="ikke dokumentert", nn="ikkje dokumentert", en="not documented"),
    DocumentationState.SUBMITTED: Text(nb="venter på svar", nn="ventar på svar", en="waits for an answer"),
    DocumentationState.APPROVED: Text(nb="godkjent", nn="godkjent", en="approved"),
    DocumentationState.REJECTED: Text(nb="avvist", nn="avvist", en="rejected"),
}
_GAPS: Final[Mapping[Lack, Text]] = {
    Lack.NOTHING_SUBMITTED: Text(
        nb="{aim}: ingenting er sendt inn per {since}.",
        nn="{aim}: ingenting er sendt inn per {since}.",
        en="{aim}: nothing had been submitted on {since}.",
    ),
    Lack.REJECTED: Text(
        nb="{aim}: avvist {since}, og ikke sendt inn på nytt.",
        nn="{aim}: avvist {since}, og ikkje sendt inn på nytt.",
        en="{aim}: rejected on {since}, and not submitted again.",
    ),
    Lack.WAITS: Text(
        nb="{aim}: har ventet på svar siden {since}.",
        nn="{aim}: har venta på svar sidan {since}.",
        en="{aim}: has waited for an answer since {since}.",
    ),
    Lack.HALF_YEAR_WITHOUT: Text(
        nb="Halvår {half_year}, til {since}: ingen dokumentasjon.",
        nn="Halvår {half_year}, til {since}: ingen dokumentasjon.",
        en="Half-year {half_year}, to {since}: no documentation.",
    ),
    Lack.NOT_SIGNED: Text(
        nb="Halvårsvurderingen {since} er ikke signert av begge parter.",
        nn="Halvårsvurderinga {since} er ikkje signert av begge partar.",
        en="The half-year assessment of {since} is not signed by both sides.",
    ),
}


def state(of: DocumentationState, language: str) -> str:
    """How far the documentation of an aim has come."""
    return _STATES[of].fill(language, {})


def gap(found: Gap, language: str) -> str:
    """What is lacking, in one sentence."""
    values = {"since": found.since, "aim": found.aim, "half_year": found.half_year}
    return _GAPS[found.lack].fill(language, values)
