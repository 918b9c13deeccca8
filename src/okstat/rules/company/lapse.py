"""The lapse of an approval as training company (opplæringslova 2023 § 7-9 (3))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Severity, Task, breached, disputed, rule, unknown
from okstat.situation.approval import ApprovalSituation, Run
from okstat.situation.clocks.contract import day_asked
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, lapse_days

__all__: list[str] = []

APPROVED: Final = Task("be-approved")
CONTRACTS: Final = Missing("contracts_silent_to", "event signed of the contracts")
MADE: Final = Missing("runs[].made_on", "event signed of the contracts")
END_OF_RUN: Final = Missing("runs[].ended_on", "event ended of the contracts")


@rule(
    "company.lapse",
    wording="2023",
    bearer=APPROVED,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(Instrument.ACT_2023, "7-9", "3"),),
    text=Text(
        nb="Godkjenningen står ved lag: det er mindre enn to år siden den siste kontrakten ble avsluttet.",
        nn="Godkjenninga står ved lag: det er mindre enn to år sidan den siste kontrakten vart avslutta.",
        en="The approval stands: less than two years have passed since the last contract on training ended.",
    ),
    breach=Text(
        nb="Godkjenningen falt bort {lapsed}: den siste kontrakten ble avsluttet {ended}.{made_since}",
        nn="Godkjenninga fall bort {lapsed}: den siste kontrakten vart avslutta {ended}.{made_since}",
        en="The approval lapsed on {lapsed}: the last contract ended on {ended}.{made_since}",
    ),
    remedy=Text(
        nb="Søk om ny godkjenning før neste kontrakt inngås.",
        nn="Søk om ny godkjenning før neste kontrakt blir inngått.",
        en="Apply for approval anew before the next contract is made.",
    ),
)
def approval_has_not_lapsed(approval: ApprovalSituation, law: Law, on: date) -> Outcome:
    """§ 7-9 (3): approval lapses two years after the last contract on training ended.

    A company that never had a contract is not covered. The text does not say whether a contract in another
    trade keeps the approval alive, nor what holds for contracts that ended before the Act: both are readings.
    """
    given = approval.approval.stands_since(on)
    if given is None:
        return NOT_APPLICABLE
    if approval.contracts_silent_to != on:
        return unknown(CONTRACTS)
    years = law.whole("company.lapse-years")
    own_trade = tuple(run for run in approval.runs if run.trade == approval.trade)
    return disputed(
        contracts_in_the_trade_count_from_the_end=_lapse(own_trade, given, on, years, 0),
        contracts_in_the_trade_count_from_the_act=_lapse(own_trade, given, on, years, 1),
        all_contracts_count_from_the_end=_lapse(approval.runs, given, on, years, 0),
        all_contracts_count_from_the_act=_lapse(approval.runs, given, on, years, 1),
    )


def _lapse(runs: tuple[Run, ...], given: date, on: date, years: int, reading: int) -> Outcome:
    """Whether the approval given on a day has lapsed, by one reading of when the years begin to run.

    A contract that may have ended, nobody knows when, ended at the earliest on the day it was made.
    """
    under_it = [run for run in runs if run.ended_on is None or run.ended_on >= given]
    begun = [(begins, run) for run in under_it if (begins := run.made_on or run.first) is not None]
    if len(begun) < len(under_it):
        return unknown(MADE)
    last_end, is_open = None, False
    for begins, run in sorted(begun, key=lambda pair: pair[0]):
        if last_end is not None and begins >= lapse_days(last_end, years)[reading]:
            break
        if run.ended_on is None and run.end_is_known:
            return MET
        is_open |= run.ended_on is None
        ends = run.ended_on if run.ended_on is not None else begins
        last_end = ends if last_end is None else max(last_end, ends)
    if last_end is None:
        return NOT_APPLICABLE
    lapsed = lapse_days(last_end, years)[reading]
    if on < lapsed:
        return MET
    if is_open:
        return unknown(END_OF_RUN)
    late = sorted(run.contract for begins, run in begun if begins >= lapsed)
    return breached(lapsed=lapsed, ended=last_end, made_since=_made_since(late))


NOTHING_SINCE: Final = Text(nb="", nn="", en="")


def _made_since(contracts: list[str]) -> Text:
    """The contracts that were made although the approval had lapsed, as a sentence of its own."""
    if not contracts:
        return NOTHING_SINCE
    ids = ", ".join(contracts)
    return Text(
        nb=f" Inngått etter det, uten godkjenning: {ids}.",
        nn=f" Inngått etter det, utan godkjenning: {ids}.",
        en=f" Made after that, without an approval: {ids}.",
    )
