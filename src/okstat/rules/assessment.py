"""Half-year assessment and the talk on development (forskrift 2024 §§ 9-6, 9-13; 2006 §§ 3-7, 3-8, 3-12, 3-14).

The text says "in the middle of the training period" and "at the end of the school year", and "one talk each
half year". Slots of half a year from the start of training are a policy of this package, named so.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.period import Period, half_years
from okstat.rule import NOT_APPLICABLE, Due, Missing, Outcome, Severity, Task, duty, unknown
from okstat.situation.clocks import ASSESSMENT, STARTED, TALK
from okstat.situation.contract import ContractSituation
from okstat.situation.training import Absence
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, RENUMBERED_2020

__all__ = ["HALF_YEARS_FROM_THE_START"]

HALF_YEARS_FROM_THE_START: Final = "half-years are counted from the first day of training"
"""The name of the policy: half-years are counted from the first day of training, whatever absence there is.

A half-year in which there was no training at all, since the apprentice was away from it throughout, keeps its
number and asks for nothing.
"""

OLD: Final = Instrument.REGULATION_2006
NEW: Final = Instrument.REGULATION_2024
REGULATION_OF_2009: Final = date(2009, 8, 1)
ASSESSES: Final = Task("talk-and-assessment")
NAMED: Final = (ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE, ContractKind.PRAKSISBREV_CANDIDATE)
"""The kinds of contract that the text names; fagbrev på jobb is not among them."""

ALL_OF_IT: Final = Decimal(1)
ONE_DAY: Final = timedelta(days=1)


def _half_years(
    contract: ContractSituation,
    held: tuple[date, ...],
    silent_to: date | None,
    missing: Missing,
    last: date,
) -> Iterator[Due] | Outcome:
    """One occurrence in each half-year of the training, for the kinds of contract that the text names."""
    if contract.parties.kind not in NAMED:
        return NOT_APPLICABLE
    start = contract.start.on
    if start is None:
        return NOT_APPLICABLE if contract.start.silent_to == contract.on else unknown(STARTED)
    if start > last:
        return iter(())
    ends = contract.ends
    until = min(last, ends if ends is not None else contract.on)
    return _slots(half_years(start, until), contract.absences.rows, held, silent_to, missing)


def _slots(
    slots: tuple[Period, ...],
    absences: tuple[Absence, ...],
    held: tuple[date, ...],
    silent_to: date | None,
    missing: Missing,
) -> Iterator[Due]:
    """The half-years in which there was any training; each day something was held fulfils the earliest still open."""
    waiting = iter(held)
    day = next(waiting, None)
    for number, slot in enumerate(slots, 1):
        if absences and _is_away_throughout(slot, absences):
            continue
        while day is not None and day < slot.first:
            day = next(waiting, None)
        yield Due(number, slot.first, slot.last, day, silent_to, missing)
        day = next(waiting, None)


def _is_away_throughout(slot: Period, absences: tuple[Absence, ...]) -> bool:
    """Whether absences or leave, one after the other, took all of the training in a half-year."""
    back = slot.first
    for absence in absences:
        if absence.first <= back and absence.share in (None, ALL_OF_IT):
            if absence.last is None:
                return True
            back = max(back, absence.last + ONE_DAY)
    return back > slot.last


ASSESSED = Text(
    nb="Halvårsvurdering uten karakter er gjennomført i hvert halvår av opplæringen.",
    nn="Halvårsvurdering utan karakter er gjennomført i kvart halvår av opplæringa.",
    en="A half-year assessment without grade is held in each half-year of the training.",
)
NOT_ASSESSED = Text(
    nb="Halvårsvurdering nummer {number} er ikke gjennomført; halvåret gikk ut {due}.",
    nn="Halvårsvurdering nummer {number} er ikkje gjennomført; halvåret gjekk ut {due}.",
    en="Half-year assessment number {number} has not been held; the half-year ended on {due}.",
)
ASSESS_NOW = Text(
    nb="Be instruktøren holde vurderingen nå, og før dagen inn.",
    nn="Be instruktøren halde vurderinga no, og før dagen inn.",
    en="Ask the instructor to hold the assessment now, and record the day.",
)


@duty(
    "assess.half-year",
    wording="2009",
    bearer=ASSESSES,
    severity=Severity.MODERATE,
    since=REGULATION_OF_2009,
    until=ACT_2023_IN_FORCE,
    cites=(
        Citation(OLD, "3-14", "1", REGULATION_OF_2009, RENUMBERED_2020),
        Citation(OLD, "3-12", "1", RENUMBERED_2020, ACT_2023_IN_FORCE),
    ),
    text=ASSESSED,
    breach=NOT_ASSESSED,
    remedy=ASSESS_NOW,
)
def half_years_are_assessed_2009(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 3-14 of 2009, § 3-12 of 2020: lærling and lærekandidat; the text on praksisbrev candidates was not seen."""
    if contract.parties.kind is ContractKind.PRAKSISBREV_CANDIDATE and contract.start.on is not None:
        return unknown(Missing("law assess.half-year", "the text on praksisbrev candidates before 2024-08-01"))
    held = contract.assessments
    return _half_years(contract, held.assessed, held.assessed_silent_to, ASSESSMENT, last)


@duty(
    "assess.half-year",
    wording="2024",
    bearer=ASSESSES,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(NEW, "9-13", "1"), Citation(NEW, "9-13", "3")),
    text=ASSESSED,
    breach=NOT_ASSESSED,
    remedy=ASSESS_NOW,
)
def half_years_are_assessed_2024(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 9-13 (1), (3): lærling, lærekandidat, praksisbrevkandidat; fagbrev på jobb is not named."""
    held = contract.assessments
    return _half_years(contract, held.assessed, held.assessed_silent_to, ASSESSMENT, last)


TALKED = Text(
    nb="Det er holdt minst én samtale om faglig utvikling i hvert halvår.",
    nn="Det er halde minst éin samtale om fagleg utvikling i kvart halvår.",
    en="At least one talk on professional development is held in each half-year.",
)
NOT_TALKED = Text(
    nb="Samtale nummer {number} er ikke holdt; halvåret gikk ut {due}.",
    nn="Samtale nummer {number} er ikkje halden; halvåret gjekk ut {due}.",
    en="Talk number {number} has not been held; the half-year ended on {due}.",
)
TALK_NOW = Text(
    nb="Hold samtalen nå, og før dagen inn.",
    nn="Hald samtalen no, og før dagen inn.",
    en="Hold the talk now, and record the day.",
)


@duty(
    "assess.dialog",
    wording="2020",
    bearer=ASSESSES,
    severity=Severity.MODERATE,
    since=RENUMBERED_2020,
    until=ACT_2023_IN_FORCE,
    cites=(Citation(OLD, "3-7", "1"),),
    text=TALKED,
    breach=NOT_TALKED,
    remedy=TALK_NOW,
)
def talk_was_held_each_half_year(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 3-7 (1) of 2020: at least one talk in each half-year; of § 3-8 of 2009 only the heading is known."""
    if contract.parties.kind is ContractKind.PRAKSISBREV_CANDIDATE and contract.start.on is not None:
        return unknown(Missing("law assess.dialog", "the text on praksisbrev candidates before 2024-08-01"))
    held = contract.assessments
    return _half_years(contract, held.talked, held.talked_silent_to, TALK, last)


@duty(
    "assess.dialog",
    wording="2024",
    bearer=ASSESSES,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(NEW, "9-6", "1"),),
    text=TALKED,
    breach=NOT_TALKED,
    remedy=TALK_NOW,
)
def talk_is_held_each_half_year(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 9-6 (1): lærling, lærekandidat, praksisbrevkandidat have a right to one talk in each half-year."""
    held = contract.assessments
    return _half_years(contract, held.talked, held.talked_silent_to, TALK, last)
