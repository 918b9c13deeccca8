"""The trade exam: when it is held, and who registers by when (forskrift 2024 §§ 9-55, 9-56; 2006 §§ 3-46 to 3-50)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.period import add_months
from okstat.rule import MET, Due, Missing, Outcome, Role, Severity, Task, breached, duty, judgement, rule, unknown
from okstat.situation.clocks import PERIOD, REGISTRATION, exam_is_held
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import (
    ACT_2023_IN_FORCE,
    EXAM_REFORM_2018,
    PRAKSISBREV_2017,
    REGULATION_OF_2009,
    RENUMBERED_2020,
)

__all__: list[str] = []

OLD: Final = Instrument.REGULATION_2006
NEW: Final = Instrument.REGULATION_2024
REGISTERS: Final = Task("register-for-exam")
FOR_A_TRADE: Final = (ContractKind.APPRENTICE, ContractKind.FAGBREV_ON_THE_JOB)
"""The kinds of contract that lead to fagprøve or svenneprøve."""

OUTSIDE = Text(
    nb="Prøven ble holdt {held}; hovedregelen er fra {opens} til {closes}.",
    nn="Prøva vart halden {held}; hovudregelen er frå {opens} til {closes}.",
    en="The exam was held on {held}; the main rule is from {opens} to {closes}.",
)
PUT_OFF = Text(
    nb="Prøven ble utsatt {deferred} og holdt {held}; hovedregelen er senest {closes}. Forklarer fraværet at den "
    "ble holdt så sent?",
    nn="Prøva vart utsett {deferred} og halden {held}; hovudregelen er seinast {closes}. Forklarer fråværet at ho "
    "vart halden så seint?",
    en="The exam was put off on {deferred} and held on {held}; the main rule is by {closes}. Does the absence "
    "explain that it was held so late?",
)
ASK_COUNTY = Text(
    nb="Spør fylkeskommunen om grunnen, og om læretiden skulle vært forlenget.",
    nn="Spør fylkeskommunen om grunnen, og om læretida skulle vore forlengd.",
    en="Ask the county for the reason, and whether the training period should have been extended.",
)


@rule(
    "exam.window",
    wording="before 2009",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    until=REGULATION_OF_2009,
    clock=exam_is_held,
    cites=(Citation(OLD, "", ""),),
    text=Text(
        nb="Prøven holdes til den tiden forskriften av 2006 sa før 1. august 2009.",
        nn="Prøva blir halden til den tida forskrifta av 2006 sa før 1. august 2009.",
        en="The exam is held at the time that the regulation of 2006 set before 1 August 2009.",
    ),
    breach=OUTSIDE,
    remedy=ASK_COUNTY,
)
def exam_before_2009(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """The text before the regulation's chapter 3 was rewritten is not known: no answer is given."""
    return unknown(Missing("law exam.window", "the text of the regulation before 2009-08-01"))


@rule(
    "exam.window",
    wording="2009",
    bearer=Role.COUNTY,
    severity=Severity.NOTICE,
    since=REGULATION_OF_2009,
    until=EXAM_REFORM_2018,
    clock=exam_is_held,
    cites=(Citation(OLD, "3-48", "2"), Citation(OLD, "3-49", "2")),
    text=Text(
        nb="Prøven holdes ved slutten av opplæringen og er til vanlig ferdig senest to måneder etter.",
        nn="Prøva blir halden ved slutten av opplæringa og er til vanleg ferdig seinast to månader etter.",
        en="The exam is held at the end of the training, and normally finished within two months after it.",
    ),
    breach=OUTSIDE,
    remedy=ASK_COUNTY,
)
def exam_is_finished_within_two_months(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§§ 3-48 (2), 3-49 (2) of 2009: at the end of the training, normally finished within two months.

    No first day is given. Praksisbrevprøven was named from 1 January 2017; before that nothing is known of it.
    """
    held, ends = _held_and_end(contract)
    if ends is None:
        return unknown(PERIOD)
    if contract.parties.kind is ContractKind.PRAKSISBREV_CANDIDATE and held < PRAKSISBREV_2017:
        return unknown(Missing("law exam.window", "the text on praksisbrevprøven before 2017-01-01"))
    closes = add_months(ends, law.whole("exam.window-months-after-end"))
    return MET if held <= closes else _late(contract, held, ends, closes)


def _held_and_end(contract: ContractSituation) -> tuple[date, date | None]:
    """The day of the first exam held, and the last day of the period as it was in force on that day.

    The first exam is judged also when it was annulled or failed: that takes away its result and not its day, and
    the time of the exam after it is set by other sections (forskrift 2024 §§ 9-66, 9-69, 10-10).
    """
    attempt = contract.exam.first_attempt()
    assert attempt is not None  # without an exam the clock has answered
    return attempt.on, contract.period.last_as_of(attempt.on)


def _late(contract: ContractSituation, held: date, opens: date, closes: date) -> Outcome:
    """After the last day of the main rule: worth a notice; a question when absence had put the exam off (§ 9-67)."""
    deferred = [day for day in contract.exam.deferred if day <= held]
    if deferred:
        question = judgement(PUT_OFF, deferred=deferred[-1], held=held, closes=closes)
        return evolve(question, severity=Severity.NOTICE)
    return breached(severity=Severity.NOTICE, held=held, opens=opens, closes=closes)


def _in_window(contract: ContractSituation, law: Law) -> Outcome:
    """Not earlier than three months before the last day, and as a main rule not after it."""
    held, ends = _held_and_end(contract)
    if ends is None:
        return unknown(PERIOD)
    opens = add_months(ends, -law.whole("exam.window-months-before-end"))
    if held < opens:
        return breached(held=held, opens=opens, closes=ends)
    return MET if held <= ends else _late(contract, held, opens, ends)


WINDOW = Text(
    nb="Prøven holdes som hovedregel før læretiden er ute, men ikke tidligere enn tre måneder før.",
    nn="Prøva blir som hovudregel halden før læretida er ute, men ikkje tidlegare enn tre månader før.",
    en="As a main rule the exam is held before the training period ends, but not earlier than three months before.",
)


@rule(
    "exam.window",
    wording="2018",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=EXAM_REFORM_2018,
    until=ACT_2023_IN_FORCE,
    clock=exam_is_held,
    cites=(
        Citation(OLD, "3-48", "", EXAM_REFORM_2018, RENUMBERED_2020),
        Citation(OLD, "3-46", "2.1", RENUMBERED_2020, ACT_2023_IN_FORCE),
    ),
    text=WINDOW,
    breach=OUTSIDE,
    remedy=ASK_COUNTY,
)
def exam_is_in_window_2018(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 3-48 of 2018, later § 3-46 (2): before the end, not earlier than three months; later only in special cases.

    The text of those years on praksisbrevprøven and kompetanseprøven was not seen. An exam inside the window keeps
    the earlier text and the later one alike; of one outside it nothing is said.
    """
    found = _in_window(contract, law)
    if found is MET or found.missing or contract.parties.kind in FOR_A_TRADE:
        return found
    return unknown(Missing("law exam.window", "the text on praksisbrevprøven and kompetanseprøven before 2024-08-01"))


@rule(
    "exam.window",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=exam_is_held,
    cites=(Citation(NEW, "9-55", "2.1"),),
    text=WINDOW,
    breach=OUTSIDE,
    remedy=ASK_COUNTY,
)
def exam_is_in_window_2024(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 9-55 (2): before the training period ends, but not earlier than three months before. All three exams."""
    return _in_window(contract, law)


NOT_REGISTERED = Text(
    nb="Ingen oppmelding til prøven er sendt; fristen var {due}.",
    nn="Inga oppmelding til prøva er send; fristen var {due}.",
    en="No registration for the exam has been sent; it was due on {due}.",
)
REGISTER_NOW = Text(
    nb="Meld opp nå, og ta kontakt med fylkeskommunen om tiden for prøven.",
    nn="Meld opp no, og ta kontakt med fylkeskommunen om tida for prøva.",
    en="Register now, and speak with the county about the time of the exam.",
)


def _registration(contract: ContractSituation, due: date) -> Iterator[Due]:
    """One registration for each contract: the first one sent."""
    ended = contract.ending.on
    if ended is not None and ended < due:
        return
    sent = contract.exam.registered
    yield Due(1, None, due, sent[0] if sent else None, contract.exam.registered_silent_to, REGISTRATION)


@duty(
    "exam.registration",
    wording="1998",
    bearer=REGISTERS,
    severity=Severity.SERIOUS,
    until=ACT_2023_IN_FORCE,
    cites=(
        Citation(Instrument.ACT_1998, "4-4", "3", None, ACT_2023_IN_FORCE),
        Citation(OLD, "3-50", "1", REGULATION_OF_2009, EXAM_REFORM_2018),
        Citation(OLD, "3-49", "1", EXAM_REFORM_2018, RENUMBERED_2020),
        Citation(OLD, "3-47", "1", RENUMBERED_2020, ACT_2023_IN_FORCE),
    ),
    text=Text(
        nb="Lærebedriften melder opp til den prøven som er nærmest slutten av læretiden.",
        nn="Lærebedrifta melder opp til den prøva som er nærmast slutten av læretida.",
        en="The training company registers for the exam nearest the end of the training period.",
    ),
    breach=NOT_REGISTERED,
    remedy=REGISTER_NOW,
)
def company_registers_by_the_end(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 4-4 (3): for the exam held nearest the end; no other day for the company is known under the old law."""
    ends = contract.period.last
    return _registration(contract, ends) if ends is not None else unknown(PERIOD)


@duty(
    "exam.registration",
    wording="2024",
    bearer=REGISTERS,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    cites=(Citation(NEW, "9-56", "1.1"), Citation(NEW, "9-56", "2.1")),
    text=Text(
        nb="Lærebedriften melder opp til prøven senest to måneder før kontrakten går ut.",
        nn="Lærebedrifta melder opp til prøva seinast to månader før kontrakten går ut.",
        en="The training company registers for the exam at the latest two months before the contract ends.",
    ),
    breach=NOT_REGISTERED,
    remedy=REGISTER_NOW,
)
def company_registers_two_months_before(
    contract: ContractSituation, law: Law, first: date, last: date
) -> Iterator[Due] | Outcome:
    """§ 9-56 (1), (2): to the county where the contract is approved, two months before the contract ends.

    Where that day had passed when the regulation came into force, the duty of (1) is left: to register, while the
    contract runs.
    """
    ends = contract.period.last
    if ends is None:
        return unknown(PERIOD)
    due = add_months(ends, -law.whole("exam.registration-months-before-end"))
    return _registration(contract, due if due >= ACT_2023_IN_FORCE else ends)
