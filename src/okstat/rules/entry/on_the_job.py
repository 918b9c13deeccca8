"""What comes before a contract on fagbrev på jobb, and how long it is (forskrift 2024 § 9-58; 2006 § 3-55).

Under the regulation of 2006 nothing could be approved before § 3-55 was in force, whatever the first day of the Act's
own amendment. What a county asks for beyond the law stands in `okstat.rules.entry.by_county`.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.complete import silence_is_fact
from okstat.model.events import ContractKind
from okstat.plans.facts import Practice
from okstat.plans.lengths import MONTHS_OF_A_YEAR, months_in_words, months_since
from okstat.plans.practice import fpj_practice
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, judgement, rule, unknown
from okstat.situation.clocks.contract import PERIOD, contract_is_approved, contract_is_made
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, EXAM_REFORM_2018

__all__: list[str] = []

OLD: Final = Citation(Instrument.REGULATION_2006, "3-55", "1")
NEW: Final = Instrument.REGULATION_2024
PRACTICE: Final = Missing("practice.spells", "event practice")
FIRST_DAY: Final = Missing("period.first", "key first of event signed")
ONE_DAY: Final = timedelta(days=1)

A_YEAR_BEFORE: Final = Text(
    nb="Før kontrakt om fagbrev på jobb har kandidaten minst ett års allsidig praksis i full stilling i lærefaget.",
    nn="Før kontrakt om fagbrev på jobb har kandidaten minst eitt års allsidig praksis i heiltidsstilling i lærefaget.",
    en="Before a contract on fagbrev på jobb the candidate has at least one year of varied practice at full time.",
)
TOO_LITTLE: Final = Text(
    nb="Kontrakten ble inngått {made} etter {months} praksis i full stilling; det kreves {required}.",
    nn="Kontrakten vart inngått {made} etter {months} praksis i heiltidsstilling; det er kravd {required}.",
    en="The contract was made on {made} after {months} of practice at full time; {required} are asked for.",
)
PART_TIME: Final = Text(
    nb="Kontrakten ble inngått {made} etter {months} praksis, alt etter om en stor deltidsstilling regnes som "
    "full; det kreves {required}. Godkjenner fylkeskommunen stillingen som heltid?",
    nn="Kontrakten vart inngått {made} etter {months} praksis, alt etter om ei stor deltidsstilling blir rekna som "
    "full; det er kravd {required}. Godkjenner fylkeskommunen stillinga som heiltid?",
    en="The contract was made on {made} after {months} of practice, depending on whether a large part-time post counts "
    "as full; {required} are asked for. Does the county accept the post as full time?",
)
WAIT: Final = Text(
    nb="Vent med kontrakten til året er fullt, eller dokumenter mer praksis.",
    nn="Vent med kontrakten til året er fullt, eller dokumenter meir praksis.",
    en="Wait with the contract until the year is complete, or document more practice.",
)
A_YEAR_AT_LEAST: Final = Text(
    nb="Kontrakten om fagbrev på jobb varer minst ett år.",
    nn="Kontrakten om fagbrev på jobb varer minst eitt år.",
    en="The contract on fagbrev på jobb runs for at least one year.",
)
TOO_SHORT: Final = Text(
    nb="Kontrakten er avtalt for {months}; den må vare minst {required}.",
    nn="Kontrakten er avtalt for {months}; han må vare minst {required}.",
    en="The contract was agreed for {months}; it has to run for at least {required}.",
)
AGREE_LONGER: Final = Text(
    nb="Avtal en lengre kontrakt, og send den til fylkeskommunen på nytt.",
    nn="Avtal ein lengre kontrakt, og send han til fylkeskommunen på nytt.",
    en="Agree on a longer contract, and send it to the county anew.",
)


def _is_on_the_job(contract: ContractSituation) -> bool:
    return contract.contract.kind is ContractKind.FAGBREV_ON_THE_JOB


def _practised_enough(contract: ContractSituation, law: Law) -> Outcome:
    """Practice before the contract at full time, part time converted; whether it is accepted, the county decides."""
    made = contract_is_made(contract)
    if not _is_on_the_job(contract) or isinstance(made, Outcome):
        return NOT_APPLICABLE
    is_all = silence_is_fact(contract.practice.silent_to, made - ONE_DAY)
    spells = [Practice(one.first, one.last, one.share, one.hours) for one in contract.practice.spells]
    found = fpj_practice(spells, made, law, made, is_complete=is_all)
    months, required = months_in_words(found.value), months_in_words(found.required)
    if found.is_enough is None:
        if is_all and not found.missing:
            return judgement(PART_TIME, made=made, months=months, required=required)
        return unknown(*found.missing, *(() if found.missing else (PRACTICE,)))
    return MET if found.is_enough else breached(made=made, months=months, required=required)


@rule(
    "entry.fpj-practice-before",
    wording="2018",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=EXAM_REFORM_2018,
    until=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(OLD,),
    text=A_YEAR_BEFORE,
    breach=TOO_LITTLE,
    remedy=WAIT,
)
def a_year_of_practice_came_before_2018(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 3-55, first numbered § 3-56: a year at full time, part time converted, 80 percent may be accepted as full."""
    return _practised_enough(contract, law)


@rule(
    "entry.fpj-practice-before",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(NEW, "9-58", "2.1"), Citation(NEW, "9-58", "2.2"), Citation(NEW, "9-58", "2.3")),
    text=A_YEAR_BEFORE,
    breach=TOO_LITTLE,
    remedy=WAIT,
)
def a_year_of_practice_comes_before_2024(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 9-58 (2): a year at full time before the contract is written; 80 percent may be accepted as full time."""
    return _practised_enough(contract, law)


def _long_enough(contract: ContractSituation, law: Law) -> Outcome:
    """What was agreed first, from the first day to the last."""
    if not _is_on_the_job(contract):
        return NOT_APPLICABLE
    first, last = contract.period.first, next((last for _, last in contract.period.lasts), None)
    if first is None or last is None:
        return unknown(*((FIRST_DAY,) if first is None else ()), *((PERIOD,) if last is None else ()))
    required = law.whole("entry.fpj-contract-years") * MONTHS_OF_A_YEAR
    months = months_since(first, max(last + ONE_DAY, first))
    if months >= required:
        return MET
    return breached(months=months_in_words(months), required=months_in_words(Fraction(required)))


@rule(
    "entry.fpj-contract-year",
    wording="2018",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=EXAM_REFORM_2018,
    until=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(OLD,),
    text=A_YEAR_AT_LEAST,
    breach=TOO_SHORT,
    remedy=AGREE_LONGER,
)
def contract_on_the_job_ran_a_year_2018(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 3-55: at least one year, however much prior competence is recognised."""
    return _long_enough(contract, law)


@rule(
    "entry.fpj-contract-year",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(NEW, "9-58", "3.2"),),
    text=A_YEAR_AT_LEAST,
    breach=TOO_SHORT,
    remedy=AGREE_LONGER,
)
def contract_on_the_job_runs_a_year_2024(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 9-58 (3): the contract has to run for at least one year."""
    return _long_enough(contract, law)


@rule(
    "entry.fpj-regulation",
    wording="before 2018",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    until=EXAM_REFORM_2018,
    clock=contract_is_approved,
    cites=(Citation(Instrument.ACT_1998, "4-5", "2"),),
    text=Text(
        nb="Fylkeskommunen godkjenner ingen kontrakt om fagbrev på jobb før forskriften om praksisen gjelder.",
        nn="Fylkeskommunen godkjenner ingen kontrakt om fagbrev på jobb før forskrifta om praksisen gjeld.",
        en="The county approves no contract on fagbrev på jobb before the regulation on the practice is in force.",
    ),
    breach=Text(
        nb="Kontrakten ble godkjent {approved}, før forskriften om praksisen for fagbrev på jobb gjaldt.",
        nn="Kontrakten vart godkjend {approved}, før forskrifta om praksisen for fagbrev på jobb galdt.",
        en="The contract was approved on {approved}, before the regulation on the practice was in force.",
    ),
    remedy=Text(
        nb="Be fylkeskommunen godkjenne kontrakten på nytt etter forskriften.",
        nn="Be fylkeskommunen godkjenne kontrakten på nytt etter forskrifta.",
        en="Ask the county to approve the contract anew by the regulation.",
    ),
)
def contract_on_the_job_waits_for_the_regulation(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """Whatever the first day of the Act's amendment of 2018: without § 3-55 there was nothing to approve by."""
    if not _is_on_the_job(contract):
        return NOT_APPLICABLE
    return breached(approved=contract.approval.approved_on)
