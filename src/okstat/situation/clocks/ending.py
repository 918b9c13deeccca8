"""Clocks and facts for the end of a contract: the day of the ending, demand or decision that a rule judges."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from okstat.model.events import EndingBasis, Party
from okstat.rule import MET, NOT_APPLICABLE, Due, Missing, Outcome, unknown
from okstat.situation.clocks.contract import BASIS, ENDED
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.termination import Decision, Demand
from okstat.text import Text

__all__ = [
    "AGREED_BY",
    "ATTEST",
    "DECIDED",
    "DEMANDED",
    "ENDED_BY",
    "HEARD",
    "IN_WRITING",
    "NOTIFIED",
    "NO_DECISION",
    "REFUSED",
    "REPORTED",
    "RIGHT_KEPT",
    "SET_BY_COUNTY",
    "TOLD",
    "UNABLE",
    "apprentice_ends_for_breach",
    "apprentice_wants_to_end",
    "company_is_unable",
    "company_wants_to_end",
    "contract_ends_by_agreement",
    "contract_ends_early",
    "contract_ends_for_breach",
    "demand_of_the_apprentice",
    "due_when_it_ends",
    "ending_is_at_hand",
    "ending_is_decided",
    "granted",
    "undecided",
]

AGREED_BY: Final = Missing("termination.agreed_by", "key agreed_by of event ended")
ATTEST: Final = Missing("ending.attest_on", "event attest_written")
DECIDED: Final = Missing("termination.decision", "event ending_decided")
DEMANDED: Final = Missing("termination.demand", "event ending_demanded")
ENDED_BY: Final = Missing("ending.by", "key by of event ended")
HEARD: Final = Missing("ending.heard_on", "event heard")
IN_WRITING: Final = Missing("termination.demand.in_writing", "key in_writing of event ending_demanded")
NOTIFIED: Final = Missing("ending.notified_on", "event ending_notified")
REPORTED: Final = Missing("termination.reported_on", "event unable_reported")
RIGHT_KEPT: Final = Missing("termination.decision.right_kept", "key right_kept of event ending_decided")
SET_BY_COUNTY: Final = Missing("termination.decision.last", "key last of event ending_decided")
TOLD: Final = Missing("termination.told_on", "event ending_notified")
UNABLE: Final = Missing("termination.unable_on", "event company_unable")
_DEMANDED_BY: Final = Missing("termination.demand.by", "key by of event ending_demanded")

REFUSED: Final = Text(nb="avslag", nn="avslag", en="a refusal")
"""What the county decided on a demand, inside a sentence."""

NO_DECISION: Final = Text(nb="ikke noe", nn="ikkje noko", en="none")
"""What the county decided on a demand while it has decided nothing, inside a sentence."""

_EARLY: Final = (EndingBasis.AGREEMENT, EndingBasis.APPRENTICE, EndingBasis.BREACH, EndingBasis.UNABLE)
_BY_HEVING: Final = _EARLY[1:]
_FOR_BREACH: Final = _EARLY[2:]
_OF_THE_COMPANY: Final = (Party.COMPANY, Party.OFFICE)


def _ends(contract: ContractSituation, bases: tuple[EndingBasis, ...]) -> date | Outcome:
    """The last day of a contract that ended on one of these grounds."""
    ended, basis = contract.ending.on, contract.ending.basis
    if ended is None:
        return NOT_APPLICABLE if contract.ending.silent_to == contract.on else unknown(ENDED)
    if basis is None:
        return unknown(BASIS)
    return ended if basis in bases else NOT_APPLICABLE


def contract_ends_early(contract: ContractSituation) -> date | Outcome:
    """The last day of a contract that was ended by notice or heving, not by its time or in the probation."""
    return _ends(contract, _EARLY)


def contract_ends_by_agreement(contract: ContractSituation) -> date | Outcome:
    """The last day of a contract that both parties agreed to end."""
    return _ends(contract, (EndingBasis.AGREEMENT,))


def contract_ends_for_breach(contract: ContractSituation) -> date | Outcome:
    """The last day of a contract that ended because a party broke its duties, or could not fulfil it.

    One that the apprentice ended for that is none of it.
    """
    return NOT_APPLICABLE if contract.ending.by is Party.APPRENTICE else _ends(contract, _FOR_BREACH)


def apprentice_ends_for_breach(contract: ContractSituation) -> date | Outcome:
    """The last day of a contract that the apprentice ended because a party broke its duties, or could not fulfil it.

    Whether a contract has ended for that at all, is asked once.
    """
    return _ends(contract, _FOR_BREACH) if contract.ending.by is Party.APPRENTICE else NOT_APPLICABLE


def due_when_it_ends(
    ended: date | Outcome, contract: ContractSituation, done_on: date | None, silent_to: date | None, shown_by: Missing
) -> Iterator[Due] | Outcome:
    """What is to be done when a contract ends: one occurrence, due on its last day.

    Args:
        ended: that last day, or why there is none: nothing is due of a contract that is not known to have ended.
        contract: the contract.
        done_on: the day it was done, as far as known.
        silent_to: the last day for which it is a fact that it was not.
        shown_by: what would show it.
    """
    if isinstance(ended, date):
        return iter((Due(1, None, ended, done_on, silent_to, shown_by),))
    return iter(()) if contract.ending.on is None or ended is NOT_APPLICABLE else ended


def granted(contract: ContractSituation) -> Decision | None:
    """The county's decision, if it is that the contract is ended."""
    decision = contract.termination.decision
    return decision if decision is not None and decision.granted else None


def undecided(contract: ContractSituation, as_a_fact: Outcome) -> Outcome:
    """What to answer while no decision of the county is on record: this where that silence is a fact, else unknown.

    Of what the county itself ended, nothing more has to be on record.
    """
    if contract.ending.by is Party.COUNTY:
        return MET
    return as_a_fact if contract.termination.decided_silent_to == contract.on else unknown(DECIDED)


def ending_is_decided(contract: ContractSituation) -> date | Outcome:
    """The day of the decision on heving; where there is none on record, the last day of a contract that ended so.

    Where it is a fact that the county decided nothing, there was no heving.
    """
    decision = granted(contract)
    if decision is not None:
        return decision.on
    if contract.ending.on is not None and undecided(contract, NOT_APPLICABLE) is NOT_APPLICABLE:
        return NOT_APPLICABLE
    ended = _ends(contract, _BY_HEVING)
    if ended is NOT_APPLICABLE and contract.ending.on is None and contract.termination.decided_silent_to != contract.on:
        return unknown(DECIDED)
    return ended


def ending_is_at_hand(contract: ContractSituation) -> date | Outcome:
    """The day of the decision, the last day of a contract that ended early, or the day of the demand."""
    decision, demand = granted(contract), contract.termination.demand
    if decision is not None:
        return decision.on
    if contract.ending.on is not None:
        return contract_ends_early(contract)
    if demand is not None:
        return demand.on
    is_silent = contract.ending.silent_to == contract.termination.demanded_silent_to == contract.on
    return NOT_APPLICABLE if is_silent else unknown(ENDED, DEMANDED)


def demand_of_the_apprentice(contract: ContractSituation) -> Demand | None:
    """What the apprentice demanded; nothing where only another party did."""
    return contract.termination.of_apprentice


def apprentice_wants_to_end(contract: ContractSituation) -> date | Outcome:
    """The day on which the apprentice demanded the end; where there is none on record, the last day of such an end.

    What ended on another ground in the meantime is none.
    """
    termination, demand = contract.termination, demand_of_the_apprentice(contract)
    if contract.ending.on is not None:
        ended = _ends(contract, (EndingBasis.APPRENTICE,))
        return demand.on if demand is not None and isinstance(ended, date) else ended
    if demand is not None:
        return demand.on
    if termination.demand is not None:
        return NOT_APPLICABLE if termination.demand.by is not None else unknown(_DEMANDED_BY)
    if contract.ending.silent_to != contract.on:
        return unknown(ENDED, DEMANDED)
    return NOT_APPLICABLE if termination.demanded_silent_to == contract.on else unknown(DEMANDED)


def company_wants_to_end(contract: ContractSituation) -> bool | Missing:
    """Whether it is the company, or the office for it, that demanded the end; or what would tell.

    Where the apprentice did so too, in writing, the county follows that.
    """
    demand, own = contract.termination.demand, demand_of_the_apprentice(contract)
    if demand is not None and demand.by in _OF_THE_COMPANY:
        return IN_WRITING if own is not None and own.in_writing is None else True
    if demand is not None:
        return False if demand.by is not None else _DEMANDED_BY
    if contract.ending.on is None:
        return DEMANDED
    if contract.ending.basis in (EndingBasis.APPRENTICE, EndingBasis.AGREEMENT):
        return False
    if contract.ending.by is Party.COUNTY:
        return False if contract.termination.demanded_silent_to == contract.on else DEMANDED
    return contract.ending.by in _OF_THE_COMPANY if contract.ending.by is not None else ENDED_BY


def company_is_unable(contract: ContractSituation) -> date | Outcome:
    """The first day on which the company could no longer train; else the last day of a contract it ended for that."""
    termination, ending = contract.termination, contract.ending
    if termination.unable_on is not None:
        return termination.unable_on
    if ending.on is not None and ending.basis is EndingBasis.UNABLE and ending.by in _OF_THE_COMPANY:
        return ending.on
    return NOT_APPLICABLE if termination.unable_silent_to == contract.on else unknown(UNABLE)
