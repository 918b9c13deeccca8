"""When an exam is held against the end of the training: the main rule, and the exception of spring 2020.

Forskrift 2024 § 9-55 (2); 2006 § 3-46 (2), before the renumbering § 3-48; the temporary regulation of 2020 § 9.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import evolve

from okstat.law import Law
from okstat.model.events import ContractKind, ExamHeld
from okstat.period import add_months
from okstat.rule import MET, Missing, Outcome, Severity, breached, judgement, unknown
from okstat.situation.clocks.contract import PERIOD
from okstat.situation.conditions import all_of
from okstat.situation.contract import ContractSituation
from okstat.situation.layoff import laid_off_by
from okstat.text import Text

__all__ = ["FOR_A_TRADE", "held_and_end", "in_window", "in_window_2018", "in_window_2020", "late"]

FOR_A_TRADE: Final = (ContractKind.APPRENTICE, ContractKind.FAGBREV_ON_THE_JOB)
"""The kinds of contract that lead to fagprøve or svenneprøve."""

CONSENTED: Final = Missing("case.sittings[].held.consented", "key consented of event exam_held")
READY: Final = Missing("case.sittings[].held.company_finds_ready", "key company_finds_ready of event exam_held")
OTHER_EXAMS: Final = Missing("law exam.window", "the text on praksisbrevprøven and kompetanseprøven before 2024-08-01")
PUT_OFF = Text(
    nb="Prøven ble utsatt {deferred} og holdt {held}; hovedregelen er senest {closes}. Forklarer fraværet at den "
    "ble holdt så sent?",
    nn="Prøva vart utsett {deferred} og halden {held}; hovudregelen er seinast {closes}. Forklarer fråværet at ho "
    "vart halden så seint?",
    en="The exam was put off on {deferred} and held on {held}; the main rule is by {closes}. Does the absence "
    "explain that it was held so late?",
)


def held_and_end(contract: ContractSituation) -> tuple[date, date | None]:
    """The day of the first exam held, and the last day of the period as it was in force on that day.

    The first exam is judged also when it was annulled or failed: that takes away its result and not its day, and
    the time of the exam after it is set by other sections (forskrift 2024 §§ 9-66, 9-69, 10-10).
    """
    attempt = contract.exam.first_attempt()
    assert attempt is not None  # without an exam the clock has answered
    return attempt.on, contract.period.last_as_of(attempt.on)


def late(contract: ContractSituation, held: date, opens: date, closes: date) -> Outcome:
    """After the last day of the main rule: worth a notice; a question when absence had put the exam off (§ 9-67)."""
    deferred = [day for day in contract.exam.deferred if day <= held]
    if deferred:
        question = judgement(PUT_OFF, deferred=deferred[-1], held=held, closes=closes)
        return evolve(question, severity=Severity.NOTICE)
    return breached(severity=Severity.NOTICE, held=held, opens=opens, closes=closes)


def in_window(contract: ContractSituation, law: Law) -> Outcome:
    """Not earlier than three months before the last day, and as a main rule not after it."""
    held, ends = held_and_end(contract)
    if ends is None:
        return unknown(PERIOD)
    opens = add_months(ends, -law.whole("exam.window-months-before-end"))
    if held < opens:
        return breached(held=held, opens=opens, closes=ends)
    return MET if held <= ends else late(contract, held, opens, ends)


def in_window_2018(contract: ContractSituation, law: Law) -> Outcome:
    """The same window by the text of 2018; what it said of praksisbrevprøven and kompetanseprøven was not seen."""
    found, (held, _) = in_window(contract, law), held_and_end(contract)
    is_named = contract.parties.kind_on(held) in FOR_A_TRADE
    return found if found is MET or found.missing or is_named else unknown(OTHER_EXAMS)


def in_window_2020(contract: ContractSituation, law: Law) -> Outcome:
    """The window of 2018, and its exception: laid off or dismissed for less than three months, one may sit earlier."""
    found = in_window(contract, law)
    held, ends = held_and_end(contract)
    if found is MET or ends is None or held >= add_months(ends, -law.whole("exam.window-months-before-end")):
        return in_window_2018(contract, law)
    earlier = _may_be_earlier(contract, law, held)
    if earlier is MET or earlier.missing:
        return earlier
    return in_window_2018(contract, law)


def _may_be_earlier(contract: ContractSituation, law: Law, held: date) -> Outcome:
    """§ 9 of the temporary regulation: laid off for less than three months, found ready, and with written consent.

    Consent is asked of lærling, praksisbrevkandidat and lærekandidat.
    """
    exam = next(one.held for one in contract.case.sittings if one.held is not None and one.held.on == held)
    asked = contract.parties.kind_on(held) is not ContractKind.FAGBREV_ON_THE_JOB
    return all_of(
        laid_off_by(contract, held, law.whole("exam.early-months")),
        _is_ready(exam),
        _has_consented(exam) if asked else MET,
    )


def _is_ready(exam: ExamHeld) -> Outcome:
    if exam.company_finds_ready is None:
        return unknown(READY)
    return MET if exam.company_finds_ready else breached()


def _has_consented(exam: ExamHeld) -> Outcome:
    if exam.consented is not None:
        return MET if exam.consented <= exam.on else breached()
    return unknown(CONSENTED) if exam.refused is None else breached()
