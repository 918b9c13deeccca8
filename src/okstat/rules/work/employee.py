"""The employment: its employer trains, and it lapses with the training (opplæringslova 2023 § 7-4; 1998 § 4-2)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import EndingBasis
from okstat.rule import MET, NOT_APPLICABLE, Outcome, Severity, Task, breached, met, rule, unknown
from okstat.situation.clocks.contract import COMPANY, ENDED, contract_is_made, day_asked, training_begins
from okstat.situation.clocks.employment import (
    EMPLOYED_BY,
    EMPLOYMENT,
    INDEPENDENT,
    employed_independently,
    training_time_is_over,
)
from okstat.situation.contract import ContractSituation
from okstat.situation.occasions.contract import while_training_runs
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

EMPLOYER: Final = Task("employ-and-pay")
OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023

LAPSES_ON = Text(
    nb="Arbeidsavtalen faller bort {lapses_on}, når læretiden er over eller kontrakten avsluttet; for å bli værende "
    "trengs en ny avtale.",
    nn="Arbeidsavtalen fell bort {lapses_on}, når læretida er over eller kontrakten avslutta; for å bli verande "
    "trengst ein ny avtale.",
    en="The employment lapses on {lapses_on}, when the training time is over or the contract has ended; to stay on, a "
    "new agreement is needed.",
)
WORKED_ON = Text(
    nb="Arbeidsavtalen falt bort {lapsed}, men arbeidet fortsatte til {worked} uten en ny avtale.",
    nn="Arbeidsavtalen fall bort {lapsed}, men arbeidet heldt fram til {worked} utan ein ny avtale.",
    en="The employment lapsed on {lapsed}, but work went on to {worked} without a new agreement.",
)
AGREE_ANEW = Text(
    nb="Inngå en ny arbeidsavtale; uten den kan det kreves at arbeidsforholdet er fast.",
    nn="Inngå ein ny arbeidsavtale; utan han kan det krevjast at arbeidsforholdet er fast.",
    en="Make a new employment agreement; without one, the person may claim to be employed permanently.",
)


def _lapses(contract: ContractSituation, over: date) -> Outcome:
    """On the last day of the training time; whoever stays on has a new agreement."""
    worked = contract.employment.ended_on
    if worked is not None and worked < over:
        return NOT_APPLICABLE
    if worked is None or worked == over or any(agreed.first > over for agreed in contract.employment.agreements):
        return met(LAPSES_ON, lapses_on=over)
    is_fact = silence_is_fact(contract.employment.agreed_silent_to, worked)
    return breached(lapsed=over, worked=worked) if is_fact else unknown(EMPLOYMENT)


def _is_over_on(contract: ContractSituation) -> date | Outcome:
    """The day on which the training time is over; unknown while an earlier end may not be recorded."""
    if contract.ending.basis is EndingBasis.PROBATION:
        return NOT_APPLICABLE
    ended, last, silent_to = contract.ending.on, contract.period.last, contract.ending.silent_to
    if ended is not None:
        return ended
    assert last is not None  # neither ended nor agreed: the clock has answered
    return last if silence_is_fact(silent_to, min(last, contract.on)) else unknown(ENDED)


@rule(
    "end.employment-lapses",
    wording="1998",
    bearer=EMPLOYER,
    severity=Severity.NOTICE,
    until=ACT_2023_IN_FORCE,
    clock=training_time_is_over,
    crossing=contract_is_made,
    cites=(Citation(OLD, "4-2", "3"),),
    text=Text(
        nb="Arbeidsforholdet tar slutt når læretiden er over eller kontrakten heves; for å bli værende trengs en ny "
        "arbeidsavtale.",
        nn="Arbeidsforholdet tek slutt når læretida er over eller kontrakten blir heva; for å bli verande trengst ein "
        "ny arbeidsavtale.",
        en="The employment ends when the training time is over or the contract is ended; to stay on, a new employment "
        "agreement is needed.",
    ),
    breach=WORKED_ON,
    remedy=AGREE_ANEW,
)
def employment_lapses_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-2 (3): the employment lapses at the end of læretid or when the contract is heva."""
    over = _is_over_on(contract)
    return over if isinstance(over, Outcome) else _lapses(contract, over)


@rule(
    "end.employment-lapses",
    wording="2023",
    bearer=EMPLOYER,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=training_time_is_over,
    crossing=contract_is_made,
    cites=(Citation(NEW, "7-4", "4"), Citation(NEW, "7-4", "5")),
    text=Text(
        nb="Arbeidsavtalen faller bort når læretiden er over eller kontrakten om opplæring er avsluttet, om den ikke "
        "er inngått uavhengig av kontrakten.",
        nn="Arbeidsavtalen fell bort når læretida er over eller kontrakten om opplæring er avslutta, om han ikkje er "
        "inngått uavhengig av kontrakten.",
        en="The employment lapses when the training time is over or the contract on training has ended, unless it was "
        "agreed independently of the contract.",
    ),
    breach=WORKED_ON,
    remedy=AGREE_ANEW,
)
def employment_lapses_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-4 (4), (5): it lapses with the training time or the contract, unless it was agreed independently."""
    independent = employed_independently(contract)
    if independent:
        return NOT_APPLICABLE
    over = _is_over_on(contract)
    if isinstance(over, Outcome):
        return over
    return unknown(INDEPENDENT) if independent is None else _lapses(contract, over)


# ── that there is an agreement ──────────────────────────────────────────────────────────────────

AGREEMENT: Final = "work.employment-contract"


@rule(
    AGREEMENT,
    wording="2023",
    bearer=EMPLOYER,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(NEW, "7-4", "2.1"),),
    text=Text(
        nb="Det er en arbeidsavtale med lærebedriften ved siden av kontrakten om opplæring.",
        nn="Det er ein arbeidsavtale med lærebedrifta ved sida av kontrakten om opplæring.",
        en="There is an employment agreement with the training company besides the contract on training.",
    ),
    breach=Text(
        nb="Opplæringen pågår, men {on} var det ingen arbeidsavtale med lærebedriften.",
        nn="Opplæringa går føre seg, men {on} var det ingen arbeidsavtale med lærebedrifta.",
        en="Training goes on, but on {on} there was no employment agreement with the training company.",
    ),
    remedy=Text(
        nb="Inngå en arbeidsavtale, la kontrakten om opplæring vise til den, og før den inn.",
        nn="Inngå ein arbeidsavtale, lat kontrakten om opplæring vise til han, og før han inn.",
        en="Make an employment agreement, let the contract on training refer to it, and record it.",
    ),
)
def there_is_an_employment_agreement(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-4 (2): an employment agreement besides the contract; with whom, `work.employee` asks."""
    runs, agreed = while_training_runs(contract), _is_agreed(contract)
    if runs is NOT_APPLICABLE or agreed is MET:
        return NOT_APPLICABLE if runs is NOT_APPLICABLE else MET
    lacks = (*runs.missing, *agreed.missing)
    return unknown(*lacks) if lacks else agreed


def _is_agreed(contract: ContractSituation) -> Outcome:
    """Whether there is an agreement: by record, by an employment that has begun, or by a later attestation."""
    employed = contract.contract.employed_from
    days = [agreed.first for agreed in contract.employment.agreements] + ([] if employed is None else [employed])
    begun, word = [day for day in days if day <= contract.on], contract.attested.of(AGREEMENT)
    if word is not None and word.on >= max(begun, default=word.on):
        return MET if word.met else breached(on=word.on)
    if begun:
        return MET
    return breached(on=contract.on) if contract.employment.agreed_silent_to == contract.on else unknown(EMPLOYMENT)


# ── who employs ────────────────────────────────────────────────────────────────────────────────

EMPLOYED_ELSEWHERE = Text(
    nb="Arbeidsavtalen er inngått med {employer}, men opplæringen gis i {company}.",
    nn="Arbeidsavtalen er inngått med {employer}, men opplæringa blir gitt i {company}.",
    en="The employment agreement is with {employer}, but the training is given in {company}.",
)
EMPLOY = Text(
    nb="Inngå arbeidsavtalen med lærebedriften, eller overfør kontrakten med fylkeskommunens samtykke.",
    nn="Inngå arbeidsavtalen med lærebedrifta, eller overfør kontrakten med samtykke frå fylkeskommunen.",
    en="Make the employment agreement with the training company, or transfer the contract with the county's consent.",
)


def _is_employed_where_trained(contract: ContractSituation) -> Outcome:
    """The employer is the company of the training, its enterprise, or another department of the same one."""
    company, agreements = contract.parties.company, contract.employment.agreements
    if not agreements:
        return unknown(EMPLOYMENT)
    employer = agreements[-1].company
    if employer is None or company is None:
        return unknown(EMPLOYED_BY if employer is None else COMPANY)
    if employer == company:
        return MET
    enterprise = contract.contract.enterprise
    within = {enterprise.id, *(department.id for department in enterprise.departments)} if enterprise else set()
    if employer in within or company in within:
        return MET if {employer, company} <= within else breached(employer=employer, company=company)
    return unknown(COMPANY)


@rule(
    "work.employee",
    wording="1998",
    bearer=EMPLOYER,
    severity=Severity.SERIOUS,
    until=ACT_2023_IN_FORCE,
    clock=training_begins,
    cites=(Citation(OLD, "4-2", "1"),),
    text=Text(
        nb="Lærlingen er arbeidstaker i bedriften der arbeidsavtalen er skrevet, og det er der opplæringen skjer.",
        nn="Lærlingen er arbeidstakar i bedrifta der arbeidsavtalen er skriven, og det er der opplæringa skjer.",
        en="The apprentice is an employee of the company where the employment agreement is signed, and is "
        "trained there.",
    ),
    breach=EMPLOYED_ELSEWHERE,
    remedy=EMPLOY,
)
def apprentice_is_employed_where_placed(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-2 (1): employees of the company where the employment contract is signed and they are placed."""
    return _is_employed_where_trained(contract)


@rule(
    "work.employee",
    wording="2023",
    bearer=EMPLOYER,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=training_begins,
    cites=(Citation(NEW, "7-4", "1"), Citation(NEW, "7-4", "2.1")),
    text=Text(
        nb="Den som har læretid, er arbeidstaker i lærebedriften.",
        nn="Den som har læretid, er arbeidstakar i lærebedrifta.",
        en="The person with læretid is an employee of the training company.",
    ),
    breach=EMPLOYED_ELSEWHERE,
    remedy=EMPLOY,
)
def apprentice_is_employed_by_the_company(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-4 (1), (2): employees of the training company, with an employment agreement with it."""
    return _is_employed_where_trained(contract)
