"""The form of the contract (forskrift 2024 § 6-1)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.rule import NOT_APPLICABLE, Outcome, Severity, Task, rule, unknown
from okstat.situation.clocks.contract import SIGNED, contract_is_made
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.attestation import word_on
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

SIGNING: Final = Task("sign-contract")
FORM: Final = "contract.form-mandatory"


@rule(
    FORM,
    wording="2023",
    bearer=SIGNING,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(Instrument.REGULATION_2024, "6-1", "1"),),
    text=Text(
        nb="Lærekontrakter og opplæringskontrakter er skrevet på skjema fra Utdanningsdirektoratet.",
        nn="Lærekontraktar og opplæringskontraktar er skrivne på skjema frå Utdanningsdirektoratet.",
        en="Lærekontrakt and opplæringskontrakt are written on the forms set by the directorate.",
    ),
    breach=Text(
        nb="Det ble bekreftet {on} at kontrakten ikke er skrevet på skjemaet.",
        nn="Det vart stadfesta {on} at kontrakten ikkje er skriven på skjemaet.",
        en="It was attested on {on} that the contract is not written on the form.",
    ),
    remedy=Text(
        nb="Skriv kontrakten på det fastsatte skjemaet, og send den på nytt.",
        nn="Skriv kontrakten på det fastsette skjemaet, og send han på nytt.",
        en="Write the contract on the form set for it, and send it anew.",
    ),
)
def contract_is_on_the_form(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 6-1: lærekontrakt and opplæringskontrakt; the contract on fagbrev på jobb is not named."""
    if contract.contract.kind is ContractKind.FAGBREV_ON_THE_JOB:
        return NOT_APPLICABLE
    if contract.signing.on is None:
        return NOT_APPLICABLE if contract.signing.silent_to == contract.on else unknown(SIGNED)
    return word_on(contract.attested, FORM)
