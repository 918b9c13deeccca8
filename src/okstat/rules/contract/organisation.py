"""Courses that are organised otherwise than fixed (forskrift 2024 § 6-3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind, Organisation
from okstat.model.trade import trades
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Severity, Task, breached, rule, unknown
from okstat.situation.clocks.contract import COURSE, TRADE, contract_is_made
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.attestation import word_on
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

SIGNING: Final = Task("sign-contract")
NEW: Final = Instrument.REGULATION_2024
ORGANISATION: Final = Missing("terms.organisation", "key organisation of event signed")
FIXED_COURSE: Final = Missing("parties.trade", "the course of the trade in the list of trades")
WITHOUT_TRADE_EXAM: Final = (ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE)

Course = tuple[Fraction, Fraction]
"""Years in school and in the company."""

VARIANTS: Final[Mapping[Organisation, Text]] = {
    Organisation.FIXED: Text(nb="det fastsatte løpet", nn="det fastsette løpet", en="the fixed course"),
    Organisation.MORE_IN_COMPANY: Text(
        nb="en større del i bedriften (bokstav a)",
        nn="ein større del i bedrifta (bokstav a)",
        en="a larger part in the company (letter a)",
    ),
    Organisation.MORE_IN_SCHOOL: Text(
        nb="en større del i skolen (bokstav b)",
        nn="ein større del i skulen (bokstav b)",
        en="a larger part in school (letter b)",
    ),
    Organisation.OTHER_ORDER: Text(
        nb="en annen rekkefølge (bokstav c)", nn="ei anna rekkjefølgje (bokstav c)", en="another order (letter c)"
    ),
    Organisation.BOTH_COMPETENCES: Text(
        nb="både yrkeskompetanse og studiekompetanse (bokstav d)",
        nn="både yrkeskompetanse og studiekompetanse (bokstav d)",
        en="both trade and study competence (letter d)",
    ),
    Organisation.PRAKSISBREV: Text(
        nb="praksisbrev (bokstav e)", nn="praksisbrev (bokstav e)", en="praksisbrev (letter e)"
    ),
}


def _years(course: str) -> Course:
    school, company = course.split("+")
    return Fraction(school), Fraction(company)


def _fixed(trade: str | None) -> Course | Missing:
    """The fixed course of the trade, where the trade data have it."""
    if trade is None:
        return TRADE
    known = trades().get(trade)
    return FIXED_COURSE if known is None or known.model is None else _years(known.model)


def _by_years(contract: ContractSituation, holds: Callable[[Course, Course], bool]) -> bool | Missing:
    """Whether the years agreed stand to the fixed ones as they should."""
    course, fixed = contract.parties.course, _fixed(contract.parties.trade)
    if course is None:
        return COURSE
    return fixed if isinstance(fixed, Missing) else holds(_years(course), fixed)


def _is_so(contract: ContractSituation, variant: Organisation) -> bool | Missing:
    """Whether the contract is organised as it says."""
    kind = contract.parties.kind
    if variant is Organisation.MORE_IN_COMPANY:
        return _by_years(contract, lambda agreed, fixed: agreed[1] > fixed[1])
    if variant is Organisation.MORE_IN_SCHOOL:
        return _by_years(contract, lambda agreed, fixed: agreed[0] > fixed[0])
    if variant is Organisation.OTHER_ORDER:
        return True
    if variant is Organisation.BOTH_COMPETENCES:
        return kind not in WITHOUT_TRADE_EXAM
    if variant is Organisation.PRAKSISBREV:
        return kind is ContractKind.PRAKSISBREV_CANDIDATE
    return _by_years(contract, lambda agreed, fixed: agreed == fixed)


@rule(
    "period.alternative-models",
    wording="2023",
    bearer=SIGNING,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=tuple(Citation(NEW, "6-3", ledd) for ledd in ("1a", "1b", "1c", "1d", "1e")),
    text=Text(
        nb="Der kontrakten sier at løpet avviker fra det fastsatte, er det organisert slik den sier.",
        nn="Der kontrakten seier at løpet avvik frå det fastsette, er det organisert slik han seier.",
        en="Where the contract says that the course departs from the fixed one, the course is organised as it says.",
    ),
    breach=Text(
        nb="Kontrakten sier at løpet er organisert slik: {variant}. Det stemmer ikke med årene eller kontraktens slag.",
        nn="Kontrakten seier at løpet er organisert slik: {variant}. Det stemmer ikkje med åra eller slaget kontrakt.",
        en="The contract says that the course is organised so: {variant}. Its years, or its kind, do not agree "
        "with that.",
    ),
    remedy=Text(
        nb="Rett kontrakten før fylkeskommunen tar stilling til om den kan godkjennes.",
        nn="Rett kontrakten før fylkeskommunen tek stilling til om han kan godkjennast.",
        en="Correct the contract before the county considers whether it can be approved.",
    ),
)
def course_is_organised_as_the_contract_says(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 6-3 (1) a to e: a larger part in company or school, another order, both competences, praksisbrev.

    A contract of a praksisbrev candidate is one of letter e whatever it says. That the county may approve others too
    is `contract.deviating`.
    """
    told = contract.terms.organisation
    if told is None:
        return MET if contract.parties.kind is ContractKind.PRAKSISBREV_CANDIDATE else unknown(ORGANISATION)
    answers = {variant: _is_so(contract, variant) for variant in told}
    wrong = next((variant for variant, answer in answers.items() if answer is False), None)
    if wrong is not None:
        return breached(variant=VARIANTS[wrong])
    lacks = [answer for answer in answers.values() if isinstance(answer, Missing)]
    if lacks:
        return unknown(*dict.fromkeys(lacks))
    return NOT_APPLICABLE if told == (Organisation.FIXED,) else MET


SET_OUT: Final = "contract.other-order-is-set-out"


@rule(
    SET_OUT,
    wording="2023",
    bearer=SIGNING,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(NEW, "6-3", "3"),),
    text=Text(
        nb="Når skole og læretid kommer i en annen rekkefølge, går det klart fram av kontrakten hvordan.",
        nn="Når skule og læretid kjem i ei anna rekkjefølgje, går det klart fram av kontrakten korleis.",
        en="Where school and training time come in another order, the contract clearly sets out how.",
    ),
    breach=Text(
        nb="Det ble bekreftet {on} at kontrakten ikke viser i hvilken rekkefølge skole og læretid kommer.",
        nn="Det vart stadfesta {on} at kontrakten ikkje viser i kva rekkjefølgje skule og læretid kjem.",
        en="It was attested on {on} that the contract does not show in which order school and training time come.",
    ),
    remedy=Text(
        nb="Før inn i kontrakten når det er skole og når det er læretid, og få endringen godkjent.",
        nn="Før inn i kontrakten når det er skule og når det er læretid, og få endringa godkjend.",
        en="Enter in the contract when it is school and when training time, and have the change approved.",
    ),
)
def other_order_is_set_out(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 6-3 (3): under letter c the organisation is clearly set out in the contract."""
    told = contract.terms.organisation
    if told is None:
        return unknown(ORGANISATION)
    return word_on(contract.attested, SET_OUT) if Organisation.OTHER_ORDER in told else NOT_APPLICABLE
