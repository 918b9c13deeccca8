"""Layoff of more than three months in spring 2020 (temporary regulation of 27 March 2020 § 9, as Udir reads it)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ExamResult
from okstat.rule import MET, NOT_APPLICABLE, Outcome, Role, Severity, breached, judgement, rule, unknown
from okstat.situation.clocks.change import CHANGED, EXTENDED
from okstat.situation.clocks.contract import PERIOD
from okstat.situation.conditions import untold
from okstat.situation.contract import ContractSituation
from okstat.situation.layoff import LASTED, days_of, layoffs_by, passed_on
from okstat.text import Text
from okstat.transition import COVID_EXAM, COVID_TRAINING_ENDS

__all__: list[str] = []

MONTHS: Final = 3
PARTLY: Final = Text(
    nb="Hvor mye læretid gikk tapt ved permitteringen, som ikke gjaldt hele stillingen?",
    nn="Kor mykje læretid gjekk tapt ved permitteringa, som ikkje galdt heile stillinga?",
    en="How much training time was lost by the layoff, which was from a part of the position only?",
)

NOT_YET: Final = Text(
    nb="Læretiden går ut {last}; med {days} dager lagt til for permitteringen varer den til {due}: når samtykker "
    "fylkeskommunen i den nye dagen?",
    nn="Læretida går ut {last}; med {days} dagar lagde til for permitteringa varer ho til {due}: når samtykkjer "
    "fylkeskommunen i den nye dagen?",
    en="The training period ends on {last}; with {days} days added for the layoff it lasts to {due}: when does the "
    "county consent to the new day?",
)


def layoff_passes_three_months(contract: ContractSituation) -> date | Outcome:
    """The first day on which the layoffs had lasted more than three months; nothing where none is recorded."""
    passed = passed_on(layoffs_by(contract, contract.on), MONTHS)
    return passed if passed is not None and passed <= contract.on else NOT_APPLICABLE


@rule(
    "covid.2020",
    wording="2020",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=COVID_EXAM,
    until=COVID_TRAINING_ENDS,
    clock=layoff_passes_three_months,
    cites=(Citation(Instrument.COVID_REGULATION_2020, "9", ""),),
    text=Text(
        nb="Den som var permittert i mer enn tre måneder våren 2020, får læretiden forlenget tilsvarende.",
        nn="Den som var permittert i meir enn tre månader våren 2020, får læretida forlengd tilsvarande.",
        en="Whoever was laid off for more than three months in spring 2020 gets the training period extended by the "
        "same time.",
    ),
    breach=Text(
        nb="Læretiden gikk ut {last}; med {days} dager lagt til for permitteringen skulle den vart til {due}.",
        nn="Læretida gjekk ut {last}; med {days} dagar lagde til for permitteringa skulle ho vart til {due}.",
        en="The training period ended on {last}; with {days} days added for the layoff it should have lasted to {due}.",
    ),
    remedy=Text(
        nb="Avklar med fylkeskommunen om læretiden skal forlenges, eller om det trengs en ny kontrakt.",
        nn="Avklar med fylkeskommunen om læretida skal forlengjast, eller om det trengst ein ny kontrakt.",
        en="Settle with the county whether the training period is extended, or a new contract is needed.",
    ),
)
def long_layoff_extends_the_training(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """Interrupted for more than three months: extended by as much. Who passed the exam before that needs no more."""
    layoffs = layoffs_by(contract, on)
    agreed, last = contract.period.last_as_of(layoffs[0].first), contract.period.last
    if agreed is None or last is None:
        return unknown(PERIOD)
    if _needs_no_more(contract, agreed):
        return NOT_APPLICABLE
    if any(row.share is not None and row.share != 1 for row in layoffs):
        return judgement(PARTLY)
    days = days_of(layoffs, on)
    due = agreed + timedelta(days=days)
    if any(row.last is None for row in layoffs):
        return unknown(LASTED)
    if last >= due:
        return MET
    silent = ((EXTENDED, contract.extensions.granted_silent_to), (CHANGED, contract.changes.changed_silent_to))
    lacks = untold(on, *silent)
    if lacks:
        return unknown(*lacks)
    return breached(last=last, days=days, due=due) if on > last else judgement(NOT_YET, last=last, days=days, due=due)


def _needs_no_more(contract: ContractSituation, agreed: date) -> bool:
    """The contract ended before its time, or the exam was passed in it."""
    ended = contract.ending.on
    is_passed = any(
        one.on <= agreed and not one.is_annulled and one.result in (ExamResult.PASSED, ExamResult.PASSED_VERY_WELL)
        for one in contract.exam.attempts
    )
    return is_passed or (ended is not None and ended < agreed)
