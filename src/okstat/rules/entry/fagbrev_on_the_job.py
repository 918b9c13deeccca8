"""Contracts on fagbrev på jobb: their aim, and since when there are any (opplæringslova 2023 § 7-1 (4); 1998 § 4-1)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Aim, ContractKind
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.contract import contract_is_approved, contract_is_made
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, EXAM_REFORM_2018, FAGBREV_ON_THE_JOB_ACT_2018

__all__: list[str] = []

OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023
ON_THE_JOB: Final = ContractKind.FAGBREV_ON_THE_JOB
AIM: Final = Missing("terms.aim", "key aim of event signed")

AIMS_AT_TRADE_EXAM = Text(
    nb="En kontrakt om fagbrev på jobb tar sikte på fag- eller svenneprøve.",
    nn="Ein kontrakt om fagbrev på jobb tek sikte på fag- eller sveineprøve.",
    en="A contract on fagbrev på jobb aims at the trade exam.",
)
OTHER_AIM = Text(
    nb="Kontrakten om fagbrev på jobb tar ikke sikte på fag- eller svenneprøve.",
    nn="Kontrakten om fagbrev på jobb tek ikkje sikte på fag- eller sveineprøve.",
    en="The contract on fagbrev på jobb does not aim at the trade exam.",
)
CHANGE_KIND = Text(
    nb="Endre kontrakten til riktig slag, med fylkeskommunens samtykke.",
    nn="Endre kontrakten til rett slag, med samtykke frå fylkeskommunen.",
    en="Change the contract to the right kind, with the county's consent.",
)


@rule(
    "kind.fagbrev-on-the-job",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    until=FAGBREV_ON_THE_JOB_ACT_2018,
    clock=contract_is_made,
    cites=(Citation(OLD, "4-1", "1"), Citation(OLD, "4-1", "2")),
    text=AIMS_AT_TRADE_EXAM,
    breach=Text(
        nb="Kontrakten ble inngått {made}, før loven hadde fagbrev på jobb.",
        nn="Kontrakten vart inngått {made}, før lova hadde fagbrev på jobb.",
        en="The contract was made on {made}, before the Act had fagbrev på jobb.",
    ),
    remedy=CHANGE_KIND,
)
def there_is_no_fagbrev_on_the_job_yet(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-1 did not know the contract until the amendment of 24 May 2018."""
    made = contract_is_made(contract)
    return breached(made=made) if contract.contract.kind is ON_THE_JOB else NOT_APPLICABLE


def _aims_at_the_trade_exam(contract: ContractSituation) -> Outcome:
    if contract.parties.kind is not ON_THE_JOB:
        return NOT_APPLICABLE
    if contract.terms.aim is None:
        return unknown(AIM)
    return MET if contract.terms.aim is Aim.TRADE_EXAM else breached()


@rule(
    "kind.fagbrev-on-the-job",
    wording="2018",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=FAGBREV_ON_THE_JOB_ACT_2018,
    until=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(OLD, "4-1", "4"),),
    text=AIMS_AT_TRADE_EXAM,
    breach=OTHER_AIM,
    remedy=CHANGE_KIND,
)
def fagbrev_on_the_job_aims_at_the_trade_exam_2018(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-1 as amended in 2018: a contract on training that aims at fag- or sveineprøve."""
    return _aims_at_the_trade_exam(contract)


@rule(
    "kind.fagbrev-on-the-job",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_made,
    cites=(Citation(NEW, "7-1", "4.4"),),
    text=AIMS_AT_TRADE_EXAM,
    breach=OTHER_AIM,
    remedy=CHANGE_KIND,
)
def fagbrev_on_the_job_aims_at_the_trade_exam_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-1 (4): a contract on training, on varied practice and prior competence, aiming at fag- or sveineprøve."""
    return _aims_at_the_trade_exam(contract)


# ── approval before the regulation ─────────────────────────────────────────────────────────────


@rule(
    "kind.fagbrev-on-the-job-approval",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    until=EXAM_REFORM_2018,
    clock=contract_is_approved,
    cites=(Citation(OLD, "4-1", "4"),),
    text=Text(
        nb="Fylkeskommunen godkjenner kontrakter om fagbrev på jobb først når forskriften om dem gjelder.",
        nn="Fylkeskommunen godkjenner kontraktar om fagbrev på jobb fyrst når forskrifta om dei gjeld.",
        en="The county approves contracts on fagbrev på jobb only once the regulation on them is in force.",
    ),
    breach=Text(
        nb="Kontrakten om fagbrev på jobb ble godkjent {approved}, før forskriften gjaldt.",
        nn="Kontrakten om fagbrev på jobb vart godkjend {approved}, før forskrifta galdt.",
        en="The contract on fagbrev på jobb was approved on {approved}, before the regulation was in force.",
    ),
    remedy=Text(
        nb="Be fylkeskommunen vurdere kontrakten på nytt etter forskriften.",
        nn="Be fylkeskommunen vurdere kontrakten på nytt etter forskrifta.",
        en="Ask the county to consider the contract anew under the regulation.",
    ),
)
def nothing_is_approved_before_the_regulation(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """The regulation that counties needed came with the amendment of the exam rules of 2018/19, after the Act's."""
    approved = contract.approval.approved_on
    return breached(approved=approved) if contract.parties.kind is ON_THE_JOB else NOT_APPLICABLE
