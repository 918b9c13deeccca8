"""The police certificate of those who are to work in a school (forskrift 2024 § 12-16)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.period import add_months
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

ISSUED: Final = Missing("police_certificates[].issued", "key issued of event police_certificate_delivered")
FOR_SCHOOL: Final = Missing("police_certificates[].for_school", "key for_school of event police_certificate_delivered")


def police_certificate_is_delivered(contract: ContractSituation) -> date | Outcome:
    """The day the latest was delivered; of one that nobody recorded there is nothing to say."""
    return contract.police_certificates[-1].on if contract.police_certificates else NOT_APPLICABLE


@rule(
    "data.politiattest",
    wording="2024",
    bearer=Role.COMPANY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=police_certificate_is_delivered,
    cites=(Citation(Instrument.REGULATION_2024, "12-16", "1"),),
    text=Text(
        nb="Politiattesten til den som skal arbeide i en skole, er ikke eldre enn tre måneder når den blir levert.",
        nn="Politiattesten til den som skal arbeide i ein skule, er ikkje eldre enn tre månader når han blir levert.",
        en="The police certificate of whoever is to work in a school is not older than three months when delivered.",
    ),
    breach=Text(
        nb="Politiattesten som ble levert {delivered}, er utstedt {issued} og kunne leveres til og med {last}.",
        nn="Politiattesten som vart levert {delivered}, er utferda {issued} og kunne leverast til og med {last}.",
        en="The police certificate delivered on {delivered} was issued on {issued} and could be delivered by {last}.",
    ),
    remedy=Text(
        nb="Be om en ny politiattest.",
        nn="Be om ein ny politiattest.",
        en="Ask for a new police certificate.",
    ),
)
def police_certificate_is_fresh(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 12-16: the municipality or county that employs sees to it; only in schools and what is like schools."""
    delivered = contract.police_certificates[-1]
    if delivered.for_school is False:
        return NOT_APPLICABLE
    if delivered.issued is None:
        return unknown(ISSUED)
    last = add_months(delivered.issued, law.whole("data.politiattest-months"))
    if delivered.on <= last:
        return MET
    is_asked = delivered.for_school
    return breached(delivered=delivered.on, issued=delivered.issued, last=last) if is_asked else unknown(FOR_SCHOOL)
