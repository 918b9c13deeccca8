"""Courses that deviate from two years in school and two in a company (opplæringslova 2023 §§ 5-2 (3), 7-2 (4))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.rule import MET, NOT_APPLICABLE, Outcome, Role, Severity, judgement, rule, unknown
from okstat.situation.clocks.contract import COURSE, training_begins
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

MAIN_MODEL: Final = "2+2"
DEVIATES = Text(
    nb="Et løp som avviker fra hovedmodellen, er godkjent av fylkeskommunen.",
    nn="Eit løp som avvik frå hovudmodellen, er godkjent av fylkeskommunen.",
    en="A course that deviates from the main model is approved by the county.",
)
QUESTION = Text(
    nb="Løpet {course} avviker fra hovedmodellen 2+2: vil fylkeskommunen godkjenne det? Den veier om opplæringen "
    "samlet dekker læreplanen; særløp, vekslingsmodell, dobbeltkompetanse og praksisbrev er blant dem som nevnes.",
    nn="Løpet {course} avvik frå hovudmodellen 2+2: vil fylkeskommunen godkjenne det? Han veg om opplæringa "
    "samla dekkjer læreplanen; særløp, vekslingsmodell, dobbeltkompetanse og praksisbrev er mellom dei som er nemnde.",
    en="The course {course} deviates from the main model 2+2: will the county approve it? It weighs whether the "
    "training as a whole covers the curriculum; full training in company, alternation, dual competence and "
    "praksisbrev are among those named.",
)
ASK = Text(
    nb="Avklar løpet med fylkeskommunen før kontrakten inngås.",
    nn="Avklar løpet med fylkeskommunen før kontrakten blir inngått.",
    en="Settle the course with the county before the contract is made.",
)


def _deviating(contract: ContractSituation) -> Outcome:
    """Left to the county's discretion until it has approved the contract."""
    course = contract.contract.course
    if course is None:
        return unknown(COURSE)
    if course == MAIN_MODEL:
        return NOT_APPLICABLE
    return MET if contract.approval.approved_on is not None else judgement(QUESTION, course=course)


@rule(
    "contract.deviating",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    until=ACT_2023_IN_FORCE,
    clock=training_begins,
    cites=(Citation(Instrument.ACT_1998, "3-3", "4"),),
    text=DEVIATES,
    breach=DEVIATES,
    remedy=ASK,
)
def deviating_course_is_for_the_county_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 3-3 (4): the county may in the single case approve a course that departs from the main model."""
    return _deviating(contract)


@rule(
    "contract.deviating",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=training_begins,
    cites=(Citation(Instrument.ACT_2023, "7-2", "4"), Citation(Instrument.REGULATION_2024, "6-3", "1")),
    text=DEVIATES,
    breach=DEVIATES,
    remedy=ASK,
)
def deviating_course_is_for_the_county_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-2 (4) with forskrift § 6-3 (1): the county may approve contracts that depart from the fixed course."""
    return _deviating(contract)
