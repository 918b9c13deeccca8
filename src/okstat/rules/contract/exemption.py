"""Exemptions because of disability (forskrift 2024 § 6-4; forskrift 2006 § 6A-8)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind, ExemptedFrom
from okstat.rule import MET, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.change import exemption_is_granted
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

CHAPTER_6A: Final = date(2013, 9, 3)
"""Chapter 6A of the regulation of 2006 was added by no. 1046 of 1 September 2013."""

EXEMPTED_FROM: Final = Missing("terms.exemptions[].what", "key what of event exemption_granted")
NOT_FROM_CURRICULUM = Text(
    nb="For en lærling gjøres det ikke unntak fra læreplanen, heller ikke på grunn av nedsatt funksjonsevne.",
    nn="For ein lærling blir det ikkje gjort unntak frå læreplanen, heller ikkje på grunn av nedsett funksjonsevne.",
    en="For a lærling there is no exemption from the curriculum, not because of a disability either.",
)
FROM_CURRICULUM = Text(
    nb="Fylkeskommunen samtykket {granted} i unntak fra læreplanen for en lærling.",
    nn="Fylkeskommunen samtykte {granted} i unntak frå læreplanen for ein lærling.",
    en="On {granted} the county consented to an exemption from the curriculum for a lærling.",
)
TRAINING_CONTRACT = Text(
    nb="Vurder en opplæringskontrakt som lærekandidat, med egne mål.",
    nn="Vurder ein opplæringskontrakt som lærekandidat, med eigne mål.",
    en="Consider a contract as lærekandidat, with aims of its own.",
)


def _not_from_the_curriculum(contract: ContractSituation) -> Outcome:
    """Of what a lærling was exempted from; the kind is that of the day."""
    for exemption in contract.terms.exemptions:
        kind = exemption.kind or contract.contract.kind
        if kind is ContractKind.APPRENTICE and exemption.what is ExemptedFrom.CURRICULUM:
            return breached(granted=exemption.on)
    is_open = any(
        exemption.what is None and (exemption.kind or contract.contract.kind) is ContractKind.APPRENTICE
        for exemption in contract.terms.exemptions
    )
    return unknown(EXEMPTED_FROM) if is_open else MET


@rule(
    "contract.disability-exemption",
    wording="2013",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=CHAPTER_6A,
    until=ACT_2023_IN_FORCE,
    clock=exemption_is_granted,
    cites=(Citation(Instrument.REGULATION_2006, "6A-8"),),
    text=NOT_FROM_CURRICULUM,
    breach=FROM_CURRICULUM,
    remedy=TRAINING_CONTRACT,
)
def no_exemption_from_the_curriculum_2013(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """Forskrift 2006 § 6A-8, as the directorate tells it in circular 2-2021: not for a lærling."""
    return _not_from_the_curriculum(contract)


@rule(
    "contract.disability-exemption",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=exemption_is_granted,
    cites=(Citation(Instrument.REGULATION_2024, "6-4", "2"),),
    text=NOT_FROM_CURRICULUM,
    breach=FROM_CURRICULUM,
    remedy=TRAINING_CONTRACT,
)
def no_exemption_from_the_curriculum_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 6-4 (2): for a lærling no exemption from the curriculum can be set."""
    return _not_from_the_curriculum(contract)
