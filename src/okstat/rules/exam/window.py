"""The trade exam: when it is held, and who registers by when (forskrift 2024 §§ 9-55, 9-56; 2006 §§ 3-46 to 3-50)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.period import add_months
from okstat.rule import MET, Due, Missing, Outcome, Role, Severity, Task, duty, rule, unknown
from okstat.situation.clocks.contract import PERIOD, REGISTRATION, exam_is_held
from okstat.situation.clocks.exam import before_praksisbrev
from okstat.situation.contract import ContractSituation
from okstat.situation.exam_kind import exam_kind_on
from okstat.situation.exam_window import held_and_end, in_window, in_window_2018, in_window_2020, late
from okstat.text import Text
from okstat.transition import (
    ACT_2023_IN_FORCE,
    COVID_EXAM,
    COVID_TRAINING_ENDS,
    EXAM_REFORM_2018,
    REGULATION_OF_2009,
    RENUMBERED_2020,
)

__all__: list[str] = []

OLD: Final = Instrument.REGULATION_2006
NEW: Final = Instrument.REGULATION_2024
REGISTERS: Final = Task("register-for-exam")
OUTSIDE = Text(
    nb="Prøven ble holdt {held}; hovedregelen er fra {opens} til {closes}.",
    nn="Prøva vart halden {held}; hovudregelen er frå {opens} til {closes}.",
    en="The exam was held on {held}; the main rule is from {opens} to {closes}.",
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
    held, ends = held_and_end(contract)
    if ends is None:
        return unknown(PERIOD)
    before = before_praksisbrev(exam_kind_on(contract, held), held, "exam.window")
    if before is not None:
        return before
    closes = add_months(ends, law.whole("exam.window-months-after-end"))
    return MET if held <= closes else late(contract, held, ends, closes)


WINDOW = Text(
    nb="Prøven holdes som hovedregel før læretiden er ute, men ikke tidligere enn tre måneder før.",
    nn="Prøva blir som hovudregel halden før læretida er ute, men ikkje tidlegare enn tre månader før.",
    en="As a main rule the exam is held before the training period ends, but not earlier than three months before.",
)


SINCE_2018: Final = (
    Citation(OLD, "3-48", "", EXAM_REFORM_2018, RENUMBERED_2020),
    Citation(OLD, "3-46", "2.1", RENUMBERED_2020, ACT_2023_IN_FORCE),
)


@rule(
    "exam.window",
    wording="2018",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=EXAM_REFORM_2018,
    until=COVID_EXAM,
    clock=exam_is_held,
    cites=SINCE_2018,
    text=WINDOW,
    breach=OUTSIDE,
    remedy=ASK_COUNTY,
)
def exam_is_in_window_2018(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 3-48 of 2018, later § 3-46 (2): before the end, not earlier than three months; later only in special cases.

    The text of those years on praksisbrevprøven and kompetanseprøven was not seen. An exam inside the window keeps
    the earlier text and the later one alike; of one outside it nothing is said.
    """
    return in_window_2018(contract, law)


@rule(
    "exam.window",
    wording="2020, covid",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=COVID_EXAM,
    until=COVID_TRAINING_ENDS,
    clock=exam_is_held,
    cites=(Citation(Instrument.COVID_REGULATION_2020, "9", ""), *SINCE_2018),
    text=Text(
        nb="Prøven holdes tidligst tre måneder før læretiden er ute; den som er permittert eller oppsagt i mindre enn "
        "tre måneder, kan ta den før, når bedriften mener kandidaten er klar, og kandidaten samtykker skriftlig.",
        nn="Prøva blir halden tidlegast tre månader før læretida er ute; den som er permittert eller oppsagd i mindre "
        "enn tre månader, kan ta ho før, når bedrifta meiner kandidaten er klar, og kandidaten samtykkjer skriftleg.",
        en="The exam is held at the earliest three months before the training period ends; whoever is laid off or "
        "dismissed for less than three months may sit earlier, if the company finds the candidate ready and the "
        "candidate consents in writing.",
    ),
    breach=OUTSIDE,
    remedy=ASK_COUNTY,
)
def exam_may_be_early_in_spring_2020(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 9 of the temporary regulation: one has only two tries, so an early exam is for the candidate to choose."""
    return in_window_2020(contract, law)


@rule(
    "exam.window",
    wording="2020",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=COVID_TRAINING_ENDS,
    until=ACT_2023_IN_FORCE,
    clock=exam_is_held,
    cites=SINCE_2018,
    text=WINDOW,
    breach=OUTSIDE,
    remedy=ASK_COUNTY,
)
def exam_is_in_window_2020(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 3-46 (2) again, after the exception had ended."""
    return in_window_2018(contract, law)


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
    return in_window(contract, law)


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
