"""What becomes of the right to training when a contract is ended (opplæringslova 2023 § 7-3; 1998 § 4-6 (5))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import EndingBasis
from okstat.rule import MET, Missing, Outcome, Role, Severity, breached, judgement, met, rule, unknown
from okstat.situation.clocks.contract import contract_is_made
from okstat.situation.clocks.ending import DECIDED, RIGHT_KEPT, company_wants_to_end, ending_is_at_hand, granted
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023

LOST = Text(nb="tapt", nn="tapt", en="lost")
KEPT = Text(nb="beholdt", nn="halden ved lag", en="kept")
WHAT_BECAME = Text(
    nb="Retten til videregående opplæring er {right} etter at kontrakten ble hevet.",
    nn="Retten til vidaregåande opplæring er {right} etter at kontrakten vart heva.",
    en="The right to upper secondary training is {right} after the contract was ended.",
)
IS_IT_LOST = Text(
    nb="Heves kontrakten slik den som har læretid, vil ({wished}), er retten til videregående opplæring tapt: skal "
    "fylkeskommunen vedta noe annet? Konsekvensen må være gjort klar.",
    nn="Blir kontrakten heva slik den som har læretid, vil ({wished}), er retten til vidaregåande opplæring tapt: skal "
    "fylkeskommunen vedta noko anna? Konsekvensen må vere gjord klar.",
    en="If the contract is ended as the person with læretid wishes ({wished}), the right to upper secondary training "
    "is lost: is the county to decide otherwise? The consequence must have been made clear.",
)
IS_IT_KEPT = Text(
    nb="Heves kontrakten slik lærebedriften krever ({wished}), er retten til videregående opplæring i behold: skal "
    "fylkeskommunen vedta noe annet?",
    nn="Blir kontrakten heva slik lærebedrifta krev ({wished}), står retten til vidaregåande opplæring ved lag: skal "
    "fylkeskommunen vedta noko anna?",
    en="If the contract is ended as the training company demands ({wished}), the right to upper secondary training is "
    "kept: is the county to decide otherwise?",
)
WAS_IT_VOLUNTARY = Text(
    nb="Kontrakten ble avsluttet etter avtale {wished}: hevet lærlingen frivillig, så retten til videregående "
    "opplæring er tapt, og skal fylkeskommunen vedta noe annet?",
    nn="Kontrakten vart avslutta etter avtale {wished}: heva lærlingen frivillig, så retten til vidaregåande "
    "opplæring er tapt, og skal fylkeskommunen vedta noko anna?",
    en="The contract was ended by agreement on {wished}: did the apprentice end it voluntarily, so that the right to "
    "upper secondary training is lost, and is the county to decide otherwise?",
)
RIGHT_TAKEN = Text(
    nb="Fylkeskommunen vedtok {decided} at retten til videregående opplæring er tapt.",
    nn="Fylkeskommunen vedtok {decided} at retten til vidaregåande opplæring er tapt.",
    en="The county decided on {decided} that the right to upper secondary training is lost.",
)
APPEAL_LOSS = Text(
    nb="Be fylkeskommunen gjøre om den delen av vedtaket, eller klag.",
    nn="Be fylkeskommunen gjere om den delen av vedtaket, eller klag.",
    en="Ask the county to change that part of its decision, or appeal.",
)


@rule(
    "end.loss-of-right",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    until=ACT_2023_IN_FORCE,
    clock=ending_is_at_hand,
    crossing=contract_is_made,
    cites=(Citation(OLD, "4-6", "5"),),
    text=Text(
        nb="Retten til videregående opplæring tapes når lærlingen hever frivillig, og beholdes når lærebedriften "
        "krever heving, om fylkeskommunen ikke vedtar noe annet.",
        nn="Retten til vidaregåande opplæring går tapt når lærlingen hevar frivillig, og står ved lag når "
        "lærebedrifta krev heving, om fylkeskommunen ikkje vedtek noko anna.",
        en="The right to upper secondary training is lost when the apprentice ends the contract voluntarily, and kept "
        "when the company demands the end, unless the county decides otherwise.",
    ),
    breach=RIGHT_TAKEN,
    remedy=APPEAL_LOSS,
)
def right_is_lost_or_kept(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-6 (5): lost or kept by who ended the contract, unless the county decides otherwise."""
    by_company, decision = company_wants_to_end(contract), granted(contract)
    if decision is not None and decision.right_kept is not None:
        return met(WHAT_BECAME, right=KEPT if decision.right_kept else LOST)
    if isinstance(by_company, Missing):
        return unknown(by_company)
    if decision is not None:
        return unknown(RIGHT_KEPT)
    if contract.termination.decided_silent_to != contract.on:
        return unknown(DECIDED)
    return _undecided(contract, by_company=by_company)


def _undecided(contract: ContractSituation, *, by_company: bool) -> Outcome:
    """What holds while the county has decided nothing: of what has ended, the rule; of what is demanded, a question."""
    ended, demand = contract.ending.on, contract.termination.demand
    if ended is None:
        assert demand is not None  # neither ended nor demanded: the clock has answered
        return judgement(IS_IT_KEPT if by_company else IS_IT_LOST, wished=demand.on)
    if contract.ending.basis is EndingBasis.AGREEMENT:
        return judgement(WAS_IT_VOLUNTARY, wished=ended)
    return met(WHAT_BECAME, right=KEPT if by_company else LOST)


@rule(
    "end.loss-of-right",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=ending_is_at_hand,
    crossing=contract_is_made,
    cites=(Citation(NEW, "7-3", "2.1"), Citation(NEW, "7-3", "2.2")),
    text=Text(
        nb="At kontrakten avsluttes, fører ikke til tap av retten til videregående opplæring.",
        nn="At kontrakten blir avslutta, fører ikkje til tap av retten til vidaregåande opplæring.",
        en="That the contract is ended takes away no right to upper secondary training.",
    ),
    breach=RIGHT_TAKEN,
    remedy=APPEAL_LOSS,
)
def no_right_is_lost(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-3 (2): heving has no such effect; the Act of 2023 did not take over the rule of § 4-6 (5)."""
    decision = granted(contract)
    return breached(decided=decision.on) if decision is not None and decision.right_kept is False else MET
