"""Absence that a county wants reported: its practice, never law. Each finding is a notice of its own.

The Act and the regulation have no number: what stands here is read from county pages, by county and with its time.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from attrs import evolve

from okstat.citation import Citation, Instrument
from okstat.county_practice import PRACTICE
from okstat.law import Law
from okstat.model.events import AbsenceCause
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Severity, Task, breached, judgement, rule, unknown
from okstat.situation.clocks.change import ABSENCE, ABSENCE_REPORTED, absence_began
from okstat.situation.clocks.contract import COUNTY
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.training import Absence
from okstat.text import Text

__all__: list[str] = []

COUNTY_OF: Final = Instrument.COUNTY_PRACTICE
NO_POLICY: Final = Missing(f"{PRACTICE}.absence", "no county policy known")
CAUSE: Final = Missing("absences.rows[].cause", "key cause of event absence")
WEEK: Final = 7

INTERRUPTS: Final = f"{PRACTICE}.absence-interrupts-training-time-over"
SICK_OR_LAID_OFF: Final = f"{PRACTICE}.absence-report-sick-or-laid-off-over"
REPORT_FROM: Final = f"{PRACTICE}.absence-report-from"
LONG: Final = f"{PRACTICE}.absence-extension-needs-apprentice-agreement"

TEXT = Text(
    nb="Fravær som fylkeskommunen vil vite om, er meldt, så læretiden kan forlenges.",
    nn="Fråvær som fylkeskommunen vil vite om, er meldt, så læretida kan forlengjast.",
    en="Absence that the county wants to know of is reported, so that the training time can be extended.",
)
NOT_REPORTED = Text(
    nb="Fraværet er på {days} dager. Fylkeskommunen vil ha melding når det er {limit} dager eller mer; læretiden blir "
    "vanligvis forlenget like lenge.",
    nn="Fråværet er på {days} dagar. Fylkeskommunen vil ha melding når det er {limit} dagar eller meir; læretida blir "
    "vanlegvis forlengd like lenge.",
    en="The absence comes to {days} days. The county wants a report once it is {limit} days or more; the training time "
    "is normally extended by as long.",
)
WAS_IT_REPORTED = Text(
    nb="Fraværet er på {days} dager. Fylkeskommunen vil ha melding når det er {limit} dager eller mer; om den har "
    "fått det, er ikke kjent.",
    nn="Fråværet er på {days} dagar. Fylkeskommunen vil ha melding når det er {limit} dagar eller meir; om han har "
    "fått det, er ikkje kjent.",
    en="The absence comes to {days} days. The county wants a report once it is {limit} days or more; whether it has "
    "had one is not known.",
)
REPORT = Text(
    nb="Meld fraværet til fylkeskommunen, og avtal om læretiden skal forlenges. Loven har ingen grense for dette.",
    nn="Meld fråværet til fylkeskommunen, og avtal om læretida skal forlengjast. Lova har inga grense for dette.",
    en="Report the absence to the county, and agree whether the training time is to be extended. The law has no limit "
    "for this.",
)
IS_IT_LONG = Text(
    nb="Fylkeskommunen vil ha melding om langt fravær, uten noe tall: er {days} dager langt?",
    nn="Fylkeskommunen vil ha melding om langt fråvær, utan noko tal: er {days} dagar langt?",
    en="The county wants a report of long absence and names no number: are {days} days long?",
)


class Policy(NamedTuple):
    """From how many days on a county wants absence reported.

    Attributes:
        limit: the number of days.
        in_total: whether all absences are counted together, not each by itself.
        causes: the causes that count; `None` for all.
    """

    limit: int
    in_total: bool = False
    causes: tuple[AbsenceCause, ...] | None = None


def _policies(law: Law, county: str) -> list[Policy]:
    """What the county practises, each as the first number of days that counts."""
    found = []
    if (weeks := law.known(INTERRUPTS, county)) is not None:
        found.append(Policy(int(weeks.value) * WEEK + 1))
    if (weeks := law.known(SICK_OR_LAID_OFF, county)) is not None:
        found.append(Policy(int(weeks.value) * WEEK + 1, causes=(AbsenceCause.SICKNESS, AbsenceCause.LAID_OFF)))
    if (days := law.known(REPORT_FROM, county)) is not None:
        found.append(Policy(int(days.value), in_total=True))
    return found


def _days(row: Absence, on: date) -> Decimal:
    """The days so far, both ends counted; a partial absence counts by its share."""
    last = on if row.last is None else min(row.last, on)
    return ((last - row.first).days + 1) * (Decimal(1) if row.share is None else row.share)


def _longest(rows: list[Absence], on: date, *, in_total: bool) -> Decimal:
    """All together; or the longest of those that follow each other without a day between."""
    spells: list[Decimal] = []
    before: date | None = None
    for row in rows:
        follows = before is not None and (row.first - before).days <= 1
        if spells and (in_total or follows):
            spells[-1] += _days(row, on)
        else:
            spells.append(_days(row, on))
        last = on if row.last is None else row.last
        before = last if before is None else max(before, last)
    return max(spells, default=Decimal(0))


def _passes(contract: ContractSituation, policy: Policy) -> Decimal | Missing | None:
    """How many days pass the limit; nothing where none do; the cause, where it hangs on that."""
    away = [row for row in contract.absences.rows if not row.is_leave]
    causes = policy.causes
    sure = away if causes is None else [row for row in away if row.cause in causes]
    days = _longest(sure, contract.on, in_total=policy.in_total)
    if days >= policy.limit:
        return days
    possible = away if causes is None else [row for row in away if row.cause is None or row.cause in causes]
    return CAUSE if _longest(possible, contract.on, in_total=policy.in_total) >= policy.limit else None


@rule(
    "absence.extension-threshold",
    wording="practice",
    bearer=Task("liable-for-training"),
    severity=Severity.NOTICE,
    clock=absence_began,
    cites=(Citation(COUNTY_OF),),
    text=TEXT,
    breach=NOT_REPORTED,
    remedy=REPORT,
)
def absence_is_reported_as_the_county_wants(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """What the county's pages say; a county of which nothing is known has no policy, and no other's number is used."""
    county = contract.parties.county
    if county is None:
        return unknown(COUNTY)
    policies = _policies(law, county)
    if not policies:
        return _without_a_number(contract, law, county)
    answers = [(policy.limit, _passes(contract, policy)) for policy in policies]
    for limit, days in answers:
        if isinstance(days, Decimal):
            return _reported(contract, days, limit)
    if any(isinstance(days, Missing) for _, days in answers):
        return unknown(CAUSE)
    return NOT_APPLICABLE if contract.absences.absent_silent_to == contract.on else unknown(ABSENCE)


def _without_a_number(contract: ContractSituation, law: Law, county: str) -> Outcome:
    """A county that names no number asks for a report of long absence; of the others nothing is known."""
    if law.known(LONG, county) is None:
        return unknown(NO_POLICY)
    away = [row for row in contract.absences.rows if not row.is_leave]
    reported = contract.extensions.absence_reported
    if reported and reported[-1] >= away[-1].first:
        return MET
    return judgement(IS_IT_LONG, days=_longest(away, contract.on, in_total=False))


def _reported(contract: ContractSituation, days: Decimal, limit: int) -> Outcome:
    """Reported since the first of the absences began."""
    first = next(row.first for row in contract.absences.rows if not row.is_leave)
    if any(reported >= first for reported in contract.extensions.absence_reported):
        return MET
    is_fact = contract.extensions.reported_silent_to == contract.on
    if is_fact:
        return breached(days=days, limit=limit)
    return evolve(unknown(ABSENCE_REPORTED), values=(("days", days), ("limit", limit)), told=WAS_IT_REPORTED)
