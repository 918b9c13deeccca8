"""Pay as payroll has it, against the special agreement of the state: percentage, wage step, amount, position code."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.plans.against_payroll import CODE, amounts, by_the_agreement, codes, percentages, planned, settled, steps
from okstat.plans.wages_terms import BaseBy
from okstat.rule import MET, NOT_APPLICABLE, Outcome, OutcomeKind, Severity, Task, breached, disputed, rule, unknown
from okstat.situation.clocks.contract import payroll_begins
from okstat.situation.contract import ContractSituation
from okstat.text import Text

__all__: list[str] = []

FIRST_AGREEMENT: Final = date(2014, 5, 1)
TEXT_OF_2025: Final = date(2025, 1, 14)
EMPLOYER: Final = Task("employ-and-pay")
PAY: Final = (
    Citation(Instrument.STATE_AGREEMENT, "", "", FIRST_AGREEMENT, TEXT_OF_2025),
    Citation(Instrument.STATE_AGREEMENT, "4", "", TEXT_OF_2025, None),
)
PLACEMENT: Final = (
    Citation(Instrument.STATE_AGREEMENT, "", "", FIRST_AGREEMENT, TEXT_OF_2025),
    Citation(Instrument.STATE_AGREEMENT, "3", "", TEXT_OF_2025, None),
)
CORRECT: Final = Text(
    nb="Rett lønnen i lønnssystemet, og etterbetal det som mangler.",
    nn="Rett lønna i lønnssystemet, og etterbetal det som manglar.",
    en="Correct the pay in payroll, and pay what is lacking.",
)


@rule(
    "pay.percentage",
    wording="2014",
    bearer=EMPLOYER,
    severity=Severity.SERIOUS,
    since=FIRST_AGREEMENT,
    clock=payroll_begins,
    cites=PAY,
    text=Text(
        nb="Lærlingen får den prosenten av grunnlaget som halvåret i læretiden gir.",
        nn="Lærlingen får den prosenten av grunnlaget som halvåret i læretida gir.",
        en="The apprentice is paid the percentage of the base that the half-year of training gives.",
    ),
    breach=Text(
        nb="Lønnssystemet har {registered} prosent fra {first}, der halvåret gir {expected} prosent.",
        nn="Lønnssystemet har {registered} prosent frå {first}, der halvåret gir {expected} prosent.",
        en="Payroll has {registered} percent from {first}, where the half-year gives {expected} percent.",
    ),
    remedy=CORRECT,
)
def percentage_is_that_of_the_half_year(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """Half-years are counted from the start of training; more than the agreement gives is a question, not a breach."""
    outcome = planned(contract)
    return outcome if outcome.kind is not OutcomeKind.MET else settled(percentages(contract, law))


@rule(
    "pay.base-step",
    wording="2014",
    bearer=EMPLOYER,
    severity=Severity.SERIOUS,
    since=FIRST_AGREEMENT,
    clock=payroll_begins,
    cites=PAY,
    text=Text(
        nb="Lønnen regnes av det lønnstrinnet som gjelder, ikke av trinnet i et eldre regime.",
        nn="Lønna blir rekna av det lønnstrinnet som gjeld, ikkje av trinnet i eit eldre regime.",
        en="Pay is worked out from the wage step in force, not from the step of an expired regime.",
    ),
    breach=Text(
        nb="Lønnssystemet regner av lønnstrinn {registered} fra {first}, der lønnstrinn {expected} gjelder.",
        nn="Lønnssystemet reknar av lønnstrinn {registered} frå {first}, der lønnstrinn {expected} gjeld.",
        en="Payroll works from wage step {registered} from {first}, where wage step {expected} applies.",
    ),
    remedy=CORRECT,
)
def base_is_the_step_in_force(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """The step by itself, or by the pay group. Whether the day of hire or of pay decides is not said: both are read."""
    outcome = planned(contract)
    if outcome.kind is not OutcomeKind.MET:
        return outcome
    return disputed(
        the_day_of_hire_decides_the_step=settled(steps(contract, law, BaseBy.HIRE)),
        the_day_of_pay_decides_the_step=settled(steps(contract, law, BaseBy.PAY)),
    )


@rule(
    "pay.base-amount",
    wording="2014",
    bearer=EMPLOYER,
    severity=Severity.SERIOUS,
    since=FIRST_AGREEMENT,
    clock=payroll_begins,
    cites=PAY,
    text=Text(
        nb="Grunnlaget i kroner er det lønnstabellen har for lønnstrinnet på lønnsdagen.",
        nn="Grunnlaget i kroner er det lønnstabellen har for lønnstrinnet på lønnsdagen.",
        en="The base in kroner is what the wage table has for the wage step on the day of pay.",
    ),
    breach=Text(
        nb="Lønnssystemet har {registered} kr i året fra {first}, der tabellen har {expected} kr.",
        nn="Lønnssystemet har {registered} kr i året frå {first}, der tabellen har {expected} kr.",
        en="Payroll has NOK {registered} a year from {first}, where the table has NOK {expected}.",
    ),
    remedy=CORRECT,
)
def base_is_the_amount_of_the_table(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """Against the registered step, so that a wrong step is told once and a stale table by itself."""
    outcome = planned(contract)
    return outcome if outcome.kind is not OutcomeKind.MET else settled(amounts(contract, law))


@rule(
    "pay.position-code",
    wording="2014",
    bearer=EMPLOYER,
    severity=Severity.MODERATE,
    since=FIRST_AGREEMENT,
    clock=payroll_begins,
    cites=PLACEMENT,
    text=Text(
        nb="Lærlinger er plassert i stillingskode 1362, lærekandidater i 1446.",
        nn="Lærlingar er plasserte i stillingskode 1362, lærekandidatar i 1446.",
        en="Apprentices are placed in position code 1362, training candidates in 1446.",
    ),
    breach=Text(
        nb="Lønnssystemet har stillingskode {registered} fra {first}, der {expected} er riktig.",
        nn="Lønnssystemet har stillingskode {registered} frå {first}, der {expected} er rett.",
        en="Payroll has position code {registered} from {first}, where {expected} is right.",
    ),
    remedy=Text(
        nb="Rett stillingskoden i lønnssystemet.",
        nn="Rett stillingskoden i lønnssystemet.",
        en="Correct the position code in payroll.",
    ),
)
def position_code_is_that_of_the_kind(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """Section 3 of the text of 2025; before it the code of apprentices is known, that of training candidates is not."""
    outcome = by_the_agreement(contract)
    if outcome.kind in (OutcomeKind.NOT_APPLICABLE, OutcomeKind.UNKNOWN):
        return outcome
    found = tuple(codes(contract, law))
    for row, expected, _ in found:
        if None not in (row.position_code, expected) and row.position_code != expected:
            return breached(first=row.first, registered=row.position_code, expected=expected)
    missing = [fact for row, _, facts in found for fact in ((CODE,) if row.position_code is None else facts)]
    if missing:
        return unknown(*dict.fromkeys(missing))
    return MET if found else NOT_APPLICABLE
