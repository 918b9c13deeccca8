"""Changes need the county's consent (opplæringslova 2023 § 7-2 (2); 1998 §§ 4-5 (2), 4-6 (1), (7))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, OutcomeKind, Severity, Task, breached, rule, unknown
from okstat.situation.clocks.change import (
    CONSENT_TO_LEAVE,
    changes_of_the_act_of,
    consent_to,
    contract_is_changed_1998,
    contract_is_changed_2023,
    leave_began,
)
from okstat.situation.clocks.contract import PERIOD
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.changes import Change
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

SIGNING: Final = Task("sign-contract")
OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023

CONSENTED = Text(
    nb="Kontrakten endres bare etter samtykke fra fylkeskommunen.",
    nn="Kontrakten blir endra berre etter samtykke frå fylkeskommunen.",
    en="The contract is changed only after the county's consent.",
)
CHANGED_ALONE = Text(
    nb="Kontrakten ble endret fra {changed}; fylkeskommunens samtykke: {consent}.",
    nn="Kontrakten vart endra frå {changed}; samtykket frå fylkeskommunen: {consent}.",
    en="The contract was changed from {changed}; the county's consent: {consent}.",
)
REFUSED = Text(nb="nektet", nn="nekta", en="refused")
NOT_ASKED_FOR = Text(nb="ikke bedt om", nn="ikkje bede om", en="not asked for")
ASK_FIRST = Text(
    nb="Be fylkeskommunen om samtykke; til det foreligger, gjelder kontrakten slik den var.",
    nn="Be fylkeskommunen om samtykke; til det ligg føre, gjeld kontrakten slik han var.",
    en="Ask the county for its consent; until it is there, the contract stands as it was.",
)


def _consented(change: Change, missing: Missing) -> Outcome:
    """Consented to by the day of effect; later the change holds, but was made too early."""
    if change.is_open:
        return unknown(missing)
    if change.consented is None:
        return breached(changed=change.on, consent=REFUSED if change.refused is not None else NOT_ASKED_FOR)
    if change.consented <= change.on:
        return MET
    return breached(severity=Severity.MODERATE, changed=change.on, consent=change.consented)


def _all(outcomes: list[Outcome]) -> Outcome:
    """What was done without consent decides, and the gravest of it; then what is not known."""
    failed = [outcome for outcome in outcomes if outcome.kind is OutcomeKind.BREACHED]
    if failed:
        return next((outcome for outcome in failed if outcome.severity is None), failed[0])
    lacks = dict.fromkeys(fact for outcome in outcomes for fact in outcome.missing)
    return unknown(*lacks) if lacks else MET


def _all_consented(changes: tuple[Change, ...]) -> Outcome:
    return _all([_consented(change, consent_to(change)) for change in changes])


@rule(
    "change.needs-consent",
    wording="1998",
    bearer=SIGNING,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=contract_is_changed_1998,
    cites=(Citation(OLD, "4-5", "2"),),
    text=CONSENTED,
    breach=CHANGED_ALONE,
    remedy=ASK_FIRST,
)
def county_consents_to_changes_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-5 (2): the contract is changed with the county's consent."""
    return _all_consented(changes_of_the_act_of(1998, contract.changes.rows))


@rule(
    "change.needs-consent",
    wording="2023",
    bearer=SIGNING,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=contract_is_changed_2023,
    cites=(Citation(NEW, "7-2", "2"),),
    text=CONSENTED,
    breach=CHANGED_ALONE,
    remedy=ASK_FIRST,
)
def county_consents_to_changes_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-2 (2): it can be changed only after the county's consent: period, position, trade, kind, or the company."""
    return _all_consented(changes_of_the_act_of(2023, contract.changes.rows))


# ── another kind of contract ───────────────────────────────────────────────────────────────────

BETWEEN: Final = (ContractKind.APPRENTICE, ContractKind.TRAINING_CANDIDATE)


def _within_the_time(contract: ContractSituation, change: Change) -> Outcome:
    """Between the first and the last day of the contract as it was on the day."""
    first, last = contract.begins, contract.period.last_as_of(change.on)
    if first is None or last is None:
        return unknown(PERIOD)
    return MET if first <= change.on <= last else breached(changed=change.on, first=first, last=last)


@rule(
    "change.kind-in-the-contract-period",
    wording="1998",
    bearer=SIGNING,
    severity=Severity.INVALID,
    until=ACT_2023_IN_FORCE,
    clock=contract_is_changed_1998,
    cites=(Citation(OLD, "4-6", "1"),),
    text=Text(
        nb="En lærekontrakt blir opplæringskontrakt, eller omvendt, i kontrakttiden og med fylkeskommunens samtykke.",
        nn="Ein lærekontrakt blir opplæringskontrakt, eller omvendt, i kontrakttida og med samtykke frå "
        "fylkeskommunen.",
        en="A lærekontrakt becomes an opplæringskontrakt, or the other way, in the contract period and with consent.",
    ),
    breach=Text(
        nb="Kontrakten ble av et annet slag fra {changed}, men den gikk fra {first} til {last}.",
        nn="Kontrakten vart av eit anna slag frå {changed}, men han gjekk frå {first} til {last}.",
        en="The contract became one of another kind from {changed}, but it ran from {first} to {last}.",
    ),
    remedy=Text(
        nb="Inngå en ny kontrakt av det slaget som skal gjelde, og få den godkjent.",
        nn="Inngå ein ny kontrakt av det slaget som skal gjelde, og få han godkjend.",
        en="Make a new contract of the kind that is to hold, and have it approved.",
    ),
)
def kind_is_changed_in_the_contract_period(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-6 (1): lærekontrakt and opplæringskontrakt may be changed into each other in the contract period.

    That the county consents is `change.needs-consent`. Of the other kinds the text does not speak.
    """
    changes = [change for change in changes_of_the_act_of(1998, contract.changes.rows) if change.to_kind in BETWEEN]
    if not changes or contract.contract.kind not in BETWEEN:
        return NOT_APPLICABLE
    outcomes = [_within_the_time(contract, change) for change in changes]
    return next((outcome for outcome in outcomes if outcome is not MET), MET)


# ── leave ──────────────────────────────────────────────────────────────────────────────────────


@rule(
    "change.leave",
    wording="1998",
    bearer=SIGNING,
    severity=Severity.MODERATE,
    until=ACT_2023_IN_FORCE,
    clock=leave_began,
    cites=(Citation(OLD, "4-6", "7"),),
    text=Text(
        nb="Læretiden avbrytes for permisjon med samtykke fra fylkeskommunen.",
        nn="Læretida blir avbroten for permisjon med samtykke frå fylkeskommunen.",
        en="The training time is interrupted for leave with the county's consent.",
    ),
    breach=Text(
        nb="Permisjonen begynte {changed}; fylkeskommunens samtykke: {consent}.",
        nn="Permisjonen tok til {changed}; samtykket frå fylkeskommunen: {consent}.",
        en="The leave began on {changed}; the county's consent: {consent}.",
    ),
    remedy=ASK_FIRST,
)
def county_consents_to_leave(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-6 (7): læretid may be interrupted for leave with consent; from 2024 only a new last day needs it."""
    return _all([_consented(leave, CONSENT_TO_LEAVE) for leave in changes_of_the_act_of(1998, contract.changes.leave)])
