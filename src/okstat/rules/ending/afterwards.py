"""What an ending asks of county and company: the last day, the attest (opplæringslova 2023 § 7-3 (4); 1998 § 4-6 (4)).

For the attest, and for the report of a company that can train no more, the Acts name no day. That what is asked for
when something happens is due on the day it happens, and overdue from the day after, is a policy of this package.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import EndingBasis
from okstat.rule import MET, NOT_APPLICABLE, Due, Outcome, Role, Severity, Task, breached, duty, rule, unknown
from okstat.situation.clocks.ending import (
    ATTEST,
    NOTIFIED,
    REPORTED,
    SET_BY_COUNTY,
    company_is_unable,
    contract_ends_early,
    due_when_it_ends,
    granted,
    undecided,
)
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023
TRAINER: Final = Task("liable-for-training")
REPORTER: Final = Task("report-unable")


@rule(
    "end.county-sets-the-day",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    until=ACT_2023_IN_FORCE,
    clock=contract_ends_early,
    cites=(Citation(OLD, "4-6", "4"),),
    text=Text(
        nb="Når en part hever, avgjør fylkeskommunen når læreforholdet tar slutt.",
        nn="Når ein part hevar, avgjer fylkeskommunen når læreforholdet tek slutt.",
        en="When a party ends the contract, the county decides when the training relation ends.",
    ),
    breach=Text(
        nb="Kontrakten ble avsluttet {ended}, men fylkeskommunen satte siste dag til {last}.",
        nn="Kontrakten vart avslutta {ended}, men fylkeskommunen sette siste dag til {last}.",
        en="The contract was ended on {ended}, but the county set the last day to {last}.",
    ),
    remedy=Text(
        nb="Rett den siste dagen, i arbeidsforholdet også, eller be fylkeskommunen sette en annen.",
        nn="Rett den siste dagen, i arbeidsforholdet òg, eller be fylkeskommunen setje ein annan.",
        en="Correct the last day, in the employment too, or ask the county to set another.",
    ),
)
def county_sets_the_last_day(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-6 (4): the county decides when the relation ends; for an ending by agreement the parties do."""
    ended, decision = contract.ending.on, granted(contract)
    assert ended is not None  # else the clock has answered
    if contract.ending.basis is EndingBasis.AGREEMENT:
        return NOT_APPLICABLE
    if decision is None:
        return NOT_APPLICABLE if contract.termination.decision is not None else undecided(contract, NOT_APPLICABLE)
    if decision.last is None:
        return unknown(SET_BY_COUNTY)
    return MET if decision.last == ended else breached(ended=ended, last=decision.last)


# ── the attest ─────────────────────────────────────────────────────────────────────────────────

ATTESTED = Text(
    nb="Lærebedriften skriver attest for opplæringen som er gjennomført, når kontrakten avsluttes før tiden.",
    nn="Lærebedrifta skriv attest for opplæringa som er gjennomført, når kontrakten blir avslutta før tida.",
    en="The training company writes an attest of the training done when the contract is ended before its time.",
)
NOT_ATTESTED = Text(
    nb="Kontrakten ble avsluttet {due}, og lærebedriften har ikke skrevet noen attest.",
    nn="Kontrakten vart avslutta {due}, og lærebedrifta har ikkje skrive nokon attest.",
    en="The contract was ended on {due}, and the training company has written no attest.",
)
WRITE_ATTEST = Text(
    nb="Skriv attesten nå; loven har ingen frist, men den trengs for godskriving.",
    nn="Skriv attesten no; lova har ingen frist, men han trengst for godskriving.",
    en="Write the attest now; the Act names no day, but it is needed for credit.",
)


def _attest(contract: ContractSituation) -> Iterator[Due] | Outcome:
    """One occurrence, due when the contract ends."""
    written, silent_to = contract.ending.attest_on, contract.termination.attest_silent_to
    return due_when_it_ends(contract_ends_early(contract), contract, written, silent_to, ATTEST)


@duty(
    "end.attest",
    wording="1998",
    bearer=TRAINER,
    severity=Severity.MODERATE,
    until=ACT_2023_IN_FORCE,
    cites=(Citation(OLD, "4-6", "4"),),
    text=ATTESTED,
    breach=NOT_ATTESTED,
    remedy=WRITE_ATTEST,
)
def company_writes_an_attest_1998(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 4-6 (4): the company writes an attest of the part done, with a statement on it."""
    return _attest(contract)


@duty(
    "end.attest",
    wording="2023",
    bearer=TRAINER,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(NEW, "7-3", "4"),),
    text=ATTESTED,
    breach=NOT_ATTESTED,
    remedy=WRITE_ATTEST,
)
def company_writes_an_attest_2023(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 7-3 (4): when a contract is ended by notice or heving, the company writes an attest of the training done."""
    return _attest(contract)


# ── a company that can no longer train ─────────────────────────────────────────────────────────

REPORTS = Text(
    nb="En lærebedrift som ikke lenger kan gi opplæring etter kontrakten, sier fra til fylkeskommunen.",
    nn="Ei lærebedrift som ikkje lenger kan gi opplæring etter kontrakten, seier frå til fylkeskommunen.",
    en="A training company that can no longer train by the contract tells the county.",
)
NOT_REPORTED = Text(
    nb="Fra {due} kunne lærebedriften ikke lenger gi opplæringen, og fylkeskommunen har ikke fått vite det.",
    nn="Frå {due} kunne lærebedrifta ikkje lenger gi opplæringa, og fylkeskommunen har ikkje fått vite det.",
    en="From {due} the training company could no longer give the training, and the county has not been told.",
)
REPORT_NOW = Text(
    nb="Si fra til fylkeskommunen nå, så den kan finne en ny læreplass.",
    nn="Sei frå til fylkeskommunen no, så han kan finne ein ny læreplass.",
    en="Tell the county now, so that it can find another place.",
)


def _report(contract: ContractSituation) -> Iterator[Due] | Outcome:
    """One occurrence, due when the company can train no more; told of this, or of the ending."""
    unable, termination, told = company_is_unable(contract), contract.termination, contract.ending.notified_on
    if isinstance(unable, Outcome):
        return unable if unable.missing and contract.ending.basis is EndingBasis.UNABLE else iter(())
    days = [day for day in (termination.reported_on, told) if day is not None]
    silences = ((REPORTED, termination.reported_silent_to), (NOTIFIED, termination.notified_silent_to))
    shown_by, silent_to = min(silences, key=lambda one: one[1] or date.min)
    return iter((Due(1, None, unable, min(days, default=None), silent_to, shown_by),))


@duty(
    "end.company-unable",
    wording="1998",
    bearer=REPORTER,
    severity=Severity.SERIOUS,
    until=ACT_2023_IN_FORCE,
    cites=(Citation(OLD, "4-4", "4"),),
    text=REPORTS,
    breach=NOT_REPORTED,
    remedy=REPORT_NOW,
)
def company_reports_that_it_cannot_go_on_1998(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 4-4 (4): a company that cannot go on reports to the county."""
    return _report(contract)


@duty(
    "end.company-unable",
    wording="2023",
    bearer=REPORTER,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(NEW, "7-10", "3"),),
    text=REPORTS,
    breach=NOT_REPORTED,
    remedy=REPORT_NOW,
)
def company_reports_that_it_cannot_go_on_2023(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 7-10 (3): a company that can no longer train by the contract reports to the county."""
    return _report(contract)
