"""Minors decide on their own training (opplæringslova 2023 § 24-5; 1998 § 4-5 (4))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.period import birthday
from okstat.rule import MET, NOT_APPLICABLE, Outcome, OutcomeKind, Severity, Task, breached, judgement, rule, unknown
from okstat.situation.clocks.contract import BORN, SIGNATORIES, SIGNED
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

SIGNING: Final = Task("sign-contract")

SIGNS_ALONE = Text(
    nb="Den som skal ha læretid, skriver selv under; samtykke fra foresatte trengs ikke.",
    nn="Den som skal ha læretid, skriv sjølv under; samtykke frå føresette trengst ikkje.",
    en="The person with læretid signs alone; no consent of a guardian is needed.",
)
GUARDIAN_INSTEAD = Text(
    nb="En foresatt har skrevet under, og den som skal ha læretid, har ikke.",
    nn="Ein føresett har skrive under, og den som skal ha læretid, har ikkje.",
    en="A guardian has signed, and the person with læretid has not.",
)
SIGN_YOURSELF = Text(
    nb="Få underskriften til den som skal ha læretid.",
    nn="Få underskrifta til den som skal ha læretid.",
    en="Get the signature of the person with læretid.",
)
WHO_DECIDES = Text(
    nb="Den som skal ha læretid, var under {age} år ved underskriften {signed}: hvem bestemmer til da?",
    nn="Den som skal ha læretid, var under {age} år ved underskrifta {signed}: kven avgjer til då?",
    en="The person with læretid was under {age} at the signature on {signed}: who decides until then?",
)


def first_signature(contract: ContractSituation) -> date | Outcome:
    """The day of the first signature, whoever gave it."""
    first = contract.signing.first_on
    if first is not None:
        return first
    return NOT_APPLICABLE if contract.signing.silent_to == contract.on else unknown(SIGNED)


def _signs_alone(contract: ContractSituation) -> Outcome:
    """Signed by the person; a guardian's signature instead is none."""
    signing = contract.signing
    if not signing.names_all:
        return unknown(SIGNATORIES)
    if signing.apprentice_on is not None:
        return MET
    if signing.silent_to != contract.on:
        return unknown(SIGNED)
    return breached() if signing.guardian_on is not None else NOT_APPLICABLE


@rule(
    "contract.guardian-consent-not-needed",
    wording="1998",
    bearer=SIGNING,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=first_signature,
    cites=(Citation(Instrument.ACT_1998, "4-5", "4"),),
    text=SIGNS_ALONE,
    breach=GUARDIAN_INSTEAD,
    remedy=SIGN_YOURSELF,
)
def minor_signs_alone(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-5 (4): a minor needs no consent from a guardian."""
    return _signs_alone(contract)


@rule(
    "contract.guardian-consent-not-needed",
    wording="2023",
    bearer=SIGNING,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=first_signature,
    cites=(Citation(Instrument.ACT_2023, "24-5", "1"),),
    text=SIGNS_ALONE,
    breach=GUARDIAN_INSTEAD,
    remedy=SIGN_YOURSELF,
)
def whoever_is_15_signs_alone(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 24-5: who has turned 15 decides on the own training; of younger ones nothing is said."""
    signs, born, signed = _signs_alone(contract), contract.contract.person.born, contract.signing.first_on
    if signs.kind is OutcomeKind.UNKNOWN or signs is NOT_APPLICABLE:
        return signs
    if born is None:
        return unknown(BORN)
    assert signed is not None  # else the clock has answered
    age = law.whole("contract.age-of-own-decision")
    if birthday(born, age) <= signed:
        return signs
    if contract.signing.guardian_on is not None:
        return NOT_APPLICABLE
    return judgement(WHO_DECIDES, age=age, signed=signed)
