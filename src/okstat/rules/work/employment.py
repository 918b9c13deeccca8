"""The employment and the contract end together (opplæringslova 2023 § 7-4 (2), (4), (5); 1998 §§ 4-2, 4-6 (9))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import ContractKind
from okstat.rule import (
    MET,
    NOT_APPLICABLE,
    Missing,
    Outcome,
    OutcomeKind,
    Severity,
    Task,
    breached,
    disputed,
    rule,
    unknown,
)
from okstat.situation.clocks.contract import ENDED, OFFICE, PERIOD, contract_is_made
from okstat.situation.clocks.employment import (
    ENDED_LATER,
    INDEPENDENT,
    STILL_RUNS,
    company_ends_the_employment,
    employed_independently,
)
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

EMPLOYER: Final = Task("employ-and-pay")
OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023

ON_THE_JOB: Final = Missing("parties.kind", "the text on employment and fagbrev på jobb before 2024-08-01")

NOT_ALONE = Text(
    nb="Arbeidsforholdet tok slutt {employment} ved oppsigelse, mens kontrakten om opplæring {contract}.",
    nn="Arbeidsforholdet tok slutt {employment} ved oppseiing, medan kontrakten om opplæring {contract}.",
    en="The employment ended on {employment} by notice, while the contract on training {contract}.",
)
TAKE_BACK = Text(
    nb="Oppsigelsen er ikke gyldig så lenge kontrakten løper: trekk den tilbake, eller ta saken opp med "
    "fylkeskommunen.",
    nn="Oppseiinga er ikkje gyldig så lenge kontrakten løper: trekk ho tilbake, eller ta saka opp med fylkeskommunen.",
    en="The notice is not valid as long as the contract runs: take it back, or put the case before the county.",
)


def _only_with_the_contract(contract: ContractSituation) -> Outcome:
    """The contract had ended, or its time was over, by the last day of the employment."""
    last_day, ended, last = contract.employment.ended_on, contract.ending.on, contract.period.last
    assert last_day is not None  # else the clock has answered
    if ended is not None:
        return MET if ended <= last_day else breached(employment=last_day, contract=ENDED_LATER)
    if last is not None and last <= last_day:
        return MET
    if not silence_is_fact(contract.ending.silent_to, last_day):
        return unknown(ENDED)
    return breached(employment=last_day, contract=STILL_RUNS) if last is not None else unknown(PERIOD)


@rule(
    "end.employment-effect",
    wording="1998",
    bearer=EMPLOYER,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=company_ends_the_employment,
    crossing=contract_is_made,
    cites=(Citation(OLD, "4-2", "2"), Citation(OLD, "4-6", "9")),
    text=Text(
        nb="Er arbeidsavtale og kontrakt om opplæring inngått med den samme, sies arbeidsforholdet ikke opp før "
        "kontrakten kan heves.",
        nn="Er arbeidsavtale og kontrakt om opplæring inngått med den same, blir arbeidsforholdet ikkje sagt opp før "
        "kontrakten kan hevast.",
        en="Where employment and contract on training are with the same party, the employment is not ended unless the "
        "contract can be.",
    ),
    breach=NOT_ALONE,
    remedy=TAKE_BACK,
)
def employment_ends_with_the_contract_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§§ 4-2 (2), 4-6 (9): not without the contract; disputed where an office has the contract and the member employs.

    The majority in LA-2018-147152 saw two independent agreements; the directorate holds chapter 4 to be exhaustive.
    What the amendment of 2018 says of fagbrev på jobb has not been seen.
    """
    answer = _only_with_the_contract(contract)
    if answer.kind is OutcomeKind.MET:
        return MET
    if contract.parties.kind is ContractKind.FAGBREV_ON_THE_JOB:
        return unknown(ON_THE_JOB)
    attached = contract.attached_on(contract.employment.ended_on)
    if attached is None:
        return unknown(OFFICE, *answer.missing)
    if not attached:
        return answer
    return disputed(
        the_chapter_is_exhaustive=answer, employment_and_contract_are_two_independent_agreements=NOT_APPLICABLE
    )


@rule(
    "end.employment-effect",
    wording="2023",
    bearer=EMPLOYER,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=company_ends_the_employment,
    crossing=contract_is_made,
    cites=(Citation(NEW, "7-4", "2.2"), Citation(NEW, "7-4", "5")),
    text=Text(
        nb="Lærebedriften sier opp arbeidsavtalen bare når kontrakten om opplæring er sagt opp eller hevet.",
        nn="Lærebedrifta seier opp arbeidsavtalen berre når kontrakten om opplæring er oppsagd eller heva.",
        en="The training company ends the employment only when the contract on training is ended by notice or heving.",
    ),
    breach=NOT_ALONE,
    remedy=TAKE_BACK,
)
def employment_ends_with_the_contract_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-4 (2), (5): only if the contract is ended; not for an employment agreed independently of it."""
    answer, independent = _only_with_the_contract(contract), employed_independently(contract)
    if answer.kind is OutcomeKind.MET or independent is False:
        return answer
    return NOT_APPLICABLE if independent else unknown(INDEPENDENT, *answer.missing)
