"""Clocks and facts for the employment beside the contract: how it ended, when the training time is over."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.model.events import ContractKind, EmploymentEnding, Party
from okstat.rule import NOT_APPLICABLE, Missing, Outcome, unknown
from okstat.situation.clocks.contract import PERIOD
from okstat.situation.contract import ContractSituation
from okstat.text import Text

__all__ = [
    "CHARGED",
    "EMPLOYED_BY",
    "EMPLOYMENT",
    "EMPLOYMENT_BASIS",
    "EMPLOYMENT_ENDED",
    "EMPLOYMENT_ENDED_BY",
    "ENDED_LATER",
    "HOURS",
    "INDEPENDENT",
    "STILL_RUNS",
    "company_ends_the_employment",
    "employed_independently",
    "employment_ends_in_the_probation",
    "hours_are_set",
    "payment_is_asked",
    "training_time_is_over",
]

CHARGED: Final = Missing("employment.charges", "event charged")
EMPLOYMENT: Final = Missing("employment.agreements", "event employment_agreed")
EMPLOYED_BY: Final = Missing("employment.agreements[].company", "key company of event employment_agreed")
EMPLOYMENT_ENDED: Final = Missing("employment.ended_on", "event employment_ended")
EMPLOYMENT_ENDED_BY: Final = Missing("employment.ended_by", "key by of event employment_ended")
EMPLOYMENT_BASIS: Final = Missing("employment.ended_basis", "key basis of event employment_ended")
HOURS: Final = Missing("employment.hours", "event working_time_set")
INDEPENDENT: Final = Missing("contract.employment_is_independent", "key employment_is_independent of the contract")

STILL_RUNS: Final = Text(nb="ikke var avsluttet", nn="ikkje var avslutta", en="had not ended")
"""Of the contract on training that still ran when the employment ended, inside a sentence."""

ENDED_LATER: Final = Text(nb="ble avsluttet først senere", nn="vart avslutta fyrst seinare", en="was ended only later")
"""Of the contract on training where it was ended after the employment, inside a sentence."""


def employed_independently(contract: ContractSituation) -> bool | None:
    """Whether the employment was agreed independently of the contract on training; `None` when it is not known.

    Where the record does not say, that is open for a contract on fagbrev på jobb and for one whose employment is older
    than the training; an ordinary contract has an employment of its own.
    """
    facts = contract.contract
    said = [agreed.independent for agreed in contract.employment.agreements if agreed.independent is not None]
    if facts.employment_is_independent is not None or said:
        return facts.employment_is_independent if facts.employment_is_independent is not None else said[0]
    is_older = facts.employed_from is not None and facts.employed_from != contract.start.on
    return None if is_older or contract.parties.kind is ContractKind.FAGBREV_ON_THE_JOB else False


def company_ends_the_employment(contract: ContractSituation) -> date | Outcome:
    """The last day of an employment that the company ended by notice."""
    employment = contract.employment
    if employment.ended_on is None:
        return NOT_APPLICABLE if employment.ended_silent_to == contract.on else unknown(EMPLOYMENT_ENDED)
    if employment.ended_basis is None:
        return unknown(EMPLOYMENT_BASIS)
    if employment.ended_basis is not EmploymentEnding.NOTICE:
        return NOT_APPLICABLE
    if employment.ended_by is None:
        return unknown(EMPLOYMENT_ENDED_BY)
    return employment.ended_on if employment.ended_by in (Party.COMPANY, Party.OFFICE) else NOT_APPLICABLE


def employment_ends_in_the_probation(contract: ContractSituation) -> date | Outcome:
    """The last day of an employment that was ended with reference to the probation."""
    employment = contract.employment
    if employment.ended_on is None:
        return NOT_APPLICABLE if employment.ended_silent_to == contract.on else unknown(EMPLOYMENT_ENDED)
    if employment.ended_basis is None:
        return unknown(EMPLOYMENT_BASIS)
    return employment.ended_on if employment.ended_basis is EmploymentEnding.PROBATION else NOT_APPLICABLE


def training_time_is_over(contract: ContractSituation) -> date | Outcome:
    """The day the contract ended, or the last day of the period in force, which may still come."""
    ends = contract.ends
    if ends is not None:
        return ends
    return NOT_APPLICABLE if contract.is_not_made() else unknown(PERIOD)


def hours_are_set(contract: ContractSituation) -> date | Outcome:
    """The day from which the latest hours hold."""
    employment = contract.employment
    if employment.hours:
        return employment.hours[-1].since
    return NOT_APPLICABLE if employment.hours_silent_to == contract.on else unknown(HOURS)


def payment_is_asked(contract: ContractSituation) -> date | Outcome:
    """The day on which the person was last asked to pay."""
    employment = contract.employment
    if employment.charges:
        return employment.charges[-1].on
    return NOT_APPLICABLE if employment.charged_silent_to == contract.on else unknown(CHARGED)
