"""Recorded events of a contract that contradict each other: what every other rule rests on.

No provision speaks of records. What is cited is where the Acts ask for the contract and the county's decision on it,
since these are the facts that cannot be trusted while two records of them contradict each other; nobody is said to have
broken the law, and so the finding is a notice. What is merely not recorded contradicts nothing.

A registration to the exam after the end is no contradiction: who has failed has the right to a new exam (regulation of
2024, § 9-66).
"""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.rule import MET, Outcome, Severity, Task, breached, rule
from okstat.situation.clocks.contract import contract_is_recorded
from okstat.situation.contract import ContractSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

SIGNING: Final = Task("sign-contract")

AGREE: Final = Text(
    nb="De registrerte hendelsene i kontrakten motsier ikke hverandre.",
    nn="Dei registrerte hendingane i kontrakten motseier ikkje kvarandre.",
    en="The recorded events of the contract do not contradict each other.",
)
CONTRADICT: Final = Text(
    nb="Det er registrert at {first} {first_on}, og at {second} {second_on}. Begge deler kan ikke stemme.",
    nn="Det er registrert at {first} {first_on}, og at {second} {second_on}. Begge delar kan ikkje stemme.",
    en="It is recorded that {first} on {first_on}, and that {second} on {second_on}. Both cannot be right.",
)
SET_RIGHT: Final = Text(
    nb="Finn ut hva som er riktig, og trekk tilbake eller erstatt den hendelsen som er feil.",
    nn="Finn ut kva som er rett, og trekk tilbake eller erstatt den hendinga som er feil.",
    en="Find out which is right, and withdraw or replace the event that is wrong.",
)
SIGNED: Final = Text(nb="kontrakten ble underskrevet", nn="kontrakten vart skriven under", en="the contract was signed")
APPROVED: Final = Text(nb="kontrakten ble godkjent", nn="kontrakten vart godkjend", en="the contract was approved")
STARTED: Final = Text(nb="opplæringen begynte", nn="opplæringa tok til", en="training began")
ENDED: Final = Text(nb="kontrakten ble avsluttet", nn="kontrakten vart avslutta", en="the contract ended")
ASSESSED: Final = Text(
    nb="det ble holdt halvårsvurdering",
    nn="det vart halde halvårsvurdering",
    en="a half-year assessment was held",
)
TALKED: Final = Text(
    nb="det ble holdt samtale om utvikling",
    nn="det vart halde samtale om utvikling",
    en="a talk on development was held",
)
AWAY: Final = Text(nb="et fravær begynte", nn="eit fråvær tok til", en="an absence began")
ON_LEAVE: Final = Text(nb="en permisjon begynte", nn="ein permisjon tok til", en="a leave began")
EXAMINED: Final = Text(nb="prøven ble holdt", nn="prøva vart halden", en="the exam was held")
CERTIFIED: Final = Text(
    nb="det ble utstedt brev eller bevis", nn="det vart skrive ut brev eller bevis", en="a certificate was issued"
)


def _contradiction(contract: ContractSituation) -> Outcome:
    """The first two facts found that cannot both be right, the earlier one first; met when there are none."""
    approvals, attempts = contract.approval.approvals, contract.exam.attempts
    started, ended = contract.start.on, contract.ending.on
    if approvals:
        signed = contract.signing.first_on
        if signed is not None and approvals[0] < signed:
            return _both(APPROVED, approvals[0], SIGNED, signed)
        if (twice := _approved_twice(contract)) is not None:
            return _both(APPROVED, twice[0], APPROVED, twice[1])
    if attempts:
        certified = contract.exam.first_certificate_on
        if started is not None and attempts[0].on < started:
            return _both(EXAMINED, attempts[0].on, STARTED, started)
        if certified is not None and certified < attempts[-1].on:
            return _both(CERTIFIED, certified, EXAMINED, attempts[-1].on)
    return _after_the_end(contract, ended) if ended is not None else MET


def _both(first: Text, first_on: date, second: Text, second_on: date) -> Outcome:
    return breached(first=first, first_on=first_on, second=second, second_on=second_on)


def _approved_twice(contract: ContractSituation) -> tuple[date, date] | None:
    """Two approvals with no refusal and no transfer between them, after which a new one is asked for."""
    between = (*contract.approval.refusals, *contract.parties.transferred)
    for first, second in pairwise(contract.approval.approvals):
        if not any(first <= day <= second for day in between):
            return first, second
    return None


def _after_the_end(contract: ContractSituation, ended: date) -> Outcome:
    """What cannot have happened when the contract had ended; on its last day all of it can."""
    started, absences, assessments = contract.start.last_on, contract.absences.rows, contract.assessments
    if started is not None and ended < started:
        return _both(ENDED, ended, STARTED, started)
    for what, days in ((ASSESSED, assessments.assessed), (TALKED, assessments.talked)):
        if days and ended < days[-1]:
            return _both(ENDED, ended, what, days[-1])
    if absences and ended < absences[-1].first:
        return _both(ENDED, ended, ON_LEAVE if absences[-1].is_leave else AWAY, absences[-1].first)
    return MET


@rule(
    "contract.history",
    wording="1998",
    bearer=SIGNING,
    severity=Severity.NOTICE,
    until=ACT_2023_IN_FORCE,
    clock=contract_is_recorded,
    cites=(Citation(Instrument.ACT_1998, "4-5", "1"), Citation(Instrument.ACT_1998, "4-5", "2")),
    text=AGREE,
    breach=CONTRADICT,
    remedy=SET_RIGHT,
)
def events_do_not_contradict_each_other_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-5 (1), (2): the contract and the county's approval, the facts that are to be trusted."""
    return _contradiction(contract)


@rule(
    "contract.history",
    wording="2023",
    bearer=SIGNING,
    severity=Severity.NOTICE,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_recorded,
    cites=(Citation(Instrument.ACT_2023, "7-2", "1.1"), Citation(Instrument.ACT_2023, "7-2", "2")),
    text=AGREE,
    breach=CONTRADICT,
    remedy=SET_RIGHT,
)
def events_do_not_contradict_each_other_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-2 (1), (2): the contract and the county's consent, the facts that are to be trusted."""
    return _contradiction(contract)
