"""By which curriculum an exam is held while LK20 takes the place of LK06 (forskrift 2024 §§ 23-2 to 23-4)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.curricula import (
    FIRST_TRADE_EXAMS,
    LAST_TRADE_EXAMS,
    LAST_TRADE_EXAMS_BY_MODEL,
    LK20_FIRST,
)
from okstat.law import Law
from okstat.model.events import ContractKind, Curriculum, SchoolLevel
from okstat.model.trade import Trade, trades
from okstat.plans.lengths import said
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.contract import SIGNED, TRADE
from okstat.situation.clocks.exam import sitting_is_held
from okstat.situation.course import model_of
from okstat.situation.exams import ExamSituation
from okstat.text import Text

__all__: list[str] = []

NEW: Final = Instrument.REGULATION_2024
CURRICULUM: Final = Missing("sitting.held.curriculum", "key curriculum of event exam_held")
MODEL: Final = Missing("trade.model", "the years in school and in company of the trade")
LK20_IN_TRADE: Final = Missing("trade.curriculum_valid_from", "the first day of LK20 in the trade")
FIRST_DAY: Final = Text(
    nb="den første dagen for det er", nn="den første dagen for det er", en="the first day for that is",
)  # fmt: skip
LAST_DAY: Final = Text(
    nb="den siste dagen for det i faget var", nn="den siste dagen for det i faget var",
    en="the last day for that in the trade was",
)  # fmt: skip
ASK_COUNTY: Final = Text(
    nb="Avklar læreplanen med fylkeskommunen før prøven.",
    nn="Avklar læreplanen med fylkeskommunen før prøva.",
    en="Settle the curriculum with the county before the exam.",
)


def _trade_of(exam: ExamSituation) -> Trade | None:
    return trades().get(exam.trade) if exam.trade is not None else None


def _last_day(exam: ExamSituation) -> date | Outcome:
    """The last day of exams by LK06 in the trade."""
    model = model_of(exam.trade, exam.contract)
    if model is not None:
        return LAST_TRADE_EXAMS_BY_MODEL.get(model, LAST_TRADE_EXAMS)
    if exam.held.on <= LAST_TRADE_EXAMS:
        return LAST_TRADE_EXAMS
    latest = max(LAST_TRADE_EXAMS_BY_MODEL.values())
    return latest if exam.held.on > latest else unknown(TRADE if exam.trade is None else MODEL)


@rule(
    "exam.curriculum-transition",
    wording="2020",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=LK20_FIRST[SchoolLevel.VG1],
    clock=sitting_is_held,
    cites=tuple(Citation(NEW, "23-4", f"1.{number}") for number in range(1, 6)),
    text=Text(
        nb="Prøver etter LK20 holdes fra våren 2023, prøver etter LK06 til 31. desember 2025, i noen fag til 2026.",
        nn="Prøver etter LK20 blir haldne frå våren 2023, prøver etter LK06 til 31. desember 2025, i nokre "
        "fag til 2026.",
        en="Exams by LK20 are held from spring 2023, exams by LK06 to 31 December 2025, in some trades into 2026.",
    ),
    breach=Text(
        nb="Prøven {held} ble holdt etter {curriculum}; {which} {day}.",
        nn="Prøva {held} vart halden etter {curriculum}; {which} {day}.",
        en="The exam on {held} was held by {curriculum}; {which} {day}.",
    ),
    remedy=ASK_COUNTY,
)
def exam_is_held_by_a_curriculum_in_use(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 23-4: all three exams. Trades of 3 + 1.5 years to 31 July 2026, of 4 + 1 years to 31 December 2026."""
    held, curriculum = exam.held.on, exam.held.curriculum
    if curriculum is None:
        return unknown(CURRICULUM)
    if curriculum is Curriculum.LK20:
        is_in_use = held >= FIRST_TRADE_EXAMS
        return MET if is_in_use else breached(held=held, curriculum="LK20", which=FIRST_DAY, day=FIRST_TRADE_EXAMS)
    last = _last_day(exam)
    if isinstance(last, Outcome):
        return last
    return MET if held <= last else breached(held=held, curriculum="LK06", which=LAST_DAY, day=last)


FROM: Final = Text(nb="fra {day}", nn="frå {day}", en="from {day}")
AT_THE_LATEST: Final = Text(nb="senest fra {day}", nn="seinast frå {day}", en="at the latest from {day}")
AT_THE_EARLIEST: Final = Text(nb="tidligst fra {day}", nn="tidlegast frå {day}", en="at the earliest from {day}")


def _lk20_in(trade: Trade | None, signed: date) -> tuple[date, Text] | None:
    """The first day of LK20 in a trade, and how surely it is that day.

    A trade in use has it from 1 August 2022, or a year earlier: before the one and from the other on that is enough.
    """
    if trade is None or not (trade.curriculum_valid_from or trade.current):
        return None
    if trade.curriculum_valid_from is not None:
        return trade.curriculum_valid_from, FROM
    earliest, latest = LK20_FIRST[SchoolLevel.VG2], LK20_FIRST[SchoolLevel.VG3]
    if earliest <= signed < latest:
        return None
    return (earliest, AT_THE_EARLIEST) if signed < earliest else (latest, AT_THE_LATEST)


@rule(
    "exam.curriculum-of-contract",
    wording="2020",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=LK20_FIRST[SchoolLevel.VG1],
    clock=sitting_is_held,
    cites=(Citation(NEW, "23-2", "1c"),),
    text=Text(
        nb="Kontrakter underskrevet før LK20 ble tatt i bruk på Vg3 i faget, følger som hovedregel LK06; "
        "senere følger LK20.",
        nn="Kontraktar skrivne under før LK20 vart teken i bruk på Vg3 i faget, følgjer som hovudregel LK06; "
        "seinare LK20.",
        en="Contracts signed before LK20 came into use at Vg3 in the trade keep LK06 as a main rule; later "
        "ones follow LK20.",
    ),
    breach=Text(
        nb="Prøven {held} ble holdt etter {curriculum}, men kontrakten ble underskrevet {signed}, og LK20 gjelder i "
        "faget {since}.",
        nn="Prøva {held} vart halden etter {curriculum}, men kontrakten vart skriven under {signed}, og LK20 gjeld i "
        "faget {since}.",
        en="The exam on {held} was held by {curriculum}, but the contract was signed on {signed}, and LK20 holds in "
        "the trade {since}.",
    ),
    remedy=ASK_COUNTY,
)
def contract_keeps_its_curriculum(exam: ExamSituation, law: Law, on: date) -> Outcome:
    """§ 23-2 (1) c: Vg3 from 1 August 2022, in some trades a year earlier; the counties' joint site on contracts."""
    contract, held = exam.contract, exam.held
    if contract is None or exam.kind is ContractKind.TRAINING_CANDIDATE:
        return NOT_APPLICABLE
    signed, trade = contract.signing.on, _trade_of(exam)
    missing = (SIGNED,) * (signed is None) + (CURRICULUM,) * (held.curriculum is None)
    if signed is None or held.curriculum is None:
        return unknown(*missing)
    found = _lk20_in(trade, signed)
    if found is None:
        return unknown(TRADE if exam.trade is None else LK20_IN_TRADE)
    first, since = found
    follows = Curriculum.LK06 if signed < first else Curriculum.LK20
    if held.curriculum is follows:
        return MET
    return breached(held=held.on, curriculum=held.curriculum.value, signed=signed, since=said(since, day=first))
