"""What the county tells a company when a lærekontrakt is made (forskrift 2024 § 9-54 (4))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.contract import contract_is_made
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

ID: Final = "certificate.exceptions-told"
WORD: Final = Missing(f"attested.{ID}", f"event attested {ID}")


@rule(
    ID,
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(Instrument.REGULATION_2024, "9-54", "4.2"),),
    text=Text(
        nb="Når en lærekontrakt inngås med en bedrift, gjør fylkeskommunen bedriften kjent med unntakene: fag- og "
        "svennebrev kan utstedes uten at alle fag er bestått.",
        nn="Når ein lærekontrakt blir inngått med ei bedrift, gjer fylkeskommunen bedrifta kjend med unntaka: fag- og "
        "sveinebrev kan utferdast utan at alle fag er bestått.",
        en="When a lærekontrakt is made with a company, the county tells the company of the exceptions: fag- and "
        "svennebrev can be issued though not all subjects are passed.",
    ),
    breach=Text(
        nb="Det ble bekreftet {on} at bedriften ikke er gjort kjent med unntakene.",
        nn="Det vart stadfesta {on} at bedrifta ikkje er gjord kjend med unntaka.",
        en="It was attested on {on} that the company has not been told of the exceptions.",
    ),
    remedy=Text(
        nb="Gjør bedriften kjent med unntakene, og bekreft på nytt.",
        nn="Gjer bedrifta kjend med unntaka, og stadfest på nytt.",
        en="Tell the company of the exceptions, and attest anew.",
    ),
)
def company_is_told_of_the_exceptions(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 9-54 (4) second sentence: of a lærekontrakt, when it is made; other contracts are not named."""
    if contract.parties.kind is not ContractKind.APPRENTICE:
        return NOT_APPLICABLE
    word = contract.attested.of(ID)
    if word is None:
        return unknown(WORD)
    return MET if word.met else breached(on=word.on)
