"""A company that loses its approval while it trains (forskrift 2024 § 6-13 (1); opplæringslova 1998 § 4-6 (8))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.rule import MET, NOT_APPLICABLE, Outcome, Severity, Task, breached, rule, unknown
from okstat.situation.clocks.change import TRANSFERRED
from okstat.situation.clocks.contract import ENDED
from okstat.situation.conditions import untold
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, COUNTY_APPROVES_2007

__all__: list[str] = []

APPROVED: Final = Task("be-approved")

KEEPS_IT = Text(
    nb="Lærebedriften er godkjent i faget så lenge den gir opplæringen.",
    nn="Lærebedrifta er godkjend i faget så lenge ho gir opplæringa.",
    en="The training company is approved in the trade as long as it gives the training.",
)
WENT_ON = Text(
    nb="Godkjenningen av {company} i faget {trade} ble trukket tilbake {lost}, men opplæringen fortsatte der.",
    nn="Godkjenninga av {company} i faget {trade} vart trekt tilbake {lost}, men opplæringa heldt fram der.",
    en="The approval of {company} in {trade} was withdrawn on {lost}, but the training went on there.",
)
FIND_A_PLACE = Text(
    nb="Si fra til fylkeskommunen at bedriften ikke lenger kan gi opplæringen, så den kan finne en ny læreplass.",
    nn="Sei frå til fylkeskommunen at bedrifta ikkje lenger kan gi opplæringa, så han kan finne ein ny læreplass.",
    en="Tell the county that the company can no longer give the training, so that it can find another place.",
)


def approval_is_lost(contract: ContractSituation) -> date | Outcome:
    """The day of the last withdrawal, after training with the company had begun; an approval given anew makes it good.

    Whether the company was approved when training began is asked by `company.approval`.
    """
    start, company = contract.start.on, contract.company
    if start is None or company is None:
        return NOT_APPLICABLE
    begins = contract.parties.begins(start)
    if company.stands_since(begins) is None or company.stands_since(contract.on) is not None:
        return NOT_APPLICABLE
    return max(gone for gone in company.withdrawn if gone is not None)


def _kept(contract: ContractSituation) -> Outcome:
    """Ended by the day of the withdrawal, or passed on to another company, which is then the one asked about."""
    lost, ended, last = approval_is_lost(contract), contract.ending.on, contract.period.last
    assert isinstance(lost, date)  # else the clock has answered
    ends = ended if ended is not None else last
    if ends is not None and ends <= lost:
        return MET
    if ended is None:
        silences = ((ENDED, contract.ending.silent_to), (TRANSFERRED, contract.changes.transferred_silent_to))
        lacks = untold(contract.on, *silences)
        if lacks or contract.on == lost:
            return unknown(*lacks) if lacks else MET
    return breached(company=contract.parties.company, trade=contract.parties.trade, lost=lost)


@rule(
    "company.approval-kept",
    wording="1998",
    bearer=APPROVED,
    severity=Severity.SERIOUS,
    since=COUNTY_APPROVES_2007,
    until=ACT_2023_IN_FORCE,
    clock=approval_is_lost,
    cites=(Citation(Instrument.ACT_1998, "4-3", "1"), Citation(Instrument.ACT_1998, "4-6", "8")),
    text=KEEPS_IT,
    breach=WENT_ON,
    remedy=FIND_A_PLACE,
)
def company_keeps_its_approval_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§§ 4-3 (1), 4-6 (8): who trains is approved; where the approval is lost, the county seeks a new place."""
    return _kept(contract)


@rule(
    "company.approval-kept",
    wording="2024",
    bearer=APPROVED,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=approval_is_lost,
    cites=(Citation(Instrument.REGULATION_2024, "6-13", "1.1"),),
    text=KEEPS_IT,
    breach=WENT_ON,
    remedy=FIND_A_PLACE,
)
def company_keeps_its_approval_2024(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """Forskrift § 6-13 (1): each company that trains is approved in the trade of the training."""
    return _kept(contract)
