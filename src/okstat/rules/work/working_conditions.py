"""Hours and charges (opplæringslova 2023 §§ 7-10 (2), 5-8, 18-9; 1998 §§ 4-4 (2), 3-1 (9))."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import Charge, Party
from okstat.rule import MET, Missing, Outcome, OutcomeKind, Role, Severity, Task, breached, judgement, rule, unknown
from okstat.situation.clocks.employment import hours_are_set, payment_is_asked
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.employment import ChargeMade, Hours
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

OLD: Final = Instrument.ACT_1998
NEW: Final = Instrument.ACT_2023
TOGETHER: Final = Missing("employment.hours[].hours", "key hours of event working_time_set")
ORDINARY: Final = Missing("employment.hours[].ordinary", "key ordinary_hours of event working_time_set")

NOT_LONGER = Text(
    nb="Arbeid og opplæring varer til sammen ikke lenger enn arbeidstiden til de andre ansatte.",
    nn="Arbeid og opplæring varer til saman ikkje lenger enn arbeidstida til dei andre tilsette.",
    en="Work and training together are no longer than the working hours of other employees.",
)
LONGER = Text(
    nb="Fra {since} er arbeid og opplæring {hours} timer i uka til sammen, mens de andre ansatte arbeider {ordinary}.",
    nn="Frå {since} er arbeid og opplæring {hours} timar i veka til saman, medan dei andre tilsette arbeider "
    "{ordinary}.",
    en="From {since} work and training come to {hours} hours a week together, while other employees work {ordinary}.",
)
SHORTEN = Text(
    nb="Kort ned arbeidstiden så opplæringen får plass i den.",
    nn="Kort ned arbeidstida så opplæringa får plass i ho.",
    en="Shorten the working hours so that the training has its place within them.",
)


def _not_longer(row: Hours) -> Outcome:
    """The hours of work and training together against those of others."""
    if row.hours is None or row.ordinary is None:
        lacks = [fact for fact, hours in ((TOGETHER, row.hours), (ORDINARY, row.ordinary)) if hours is None]
        return unknown(*lacks)
    if row.hours <= row.ordinary:
        return MET
    return breached(since=row.since, hours=row.hours, ordinary=row.ordinary)


@rule(
    "period.working-time-cap",
    wording="1998",
    bearer=Task("employ-and-pay"),
    severity=Severity.SERIOUS,
    until=ACT_2023_IN_FORCE,
    clock=hours_are_set,
    cites=(Citation(OLD, "4-4", "2"),),
    text=NOT_LONGER,
    breach=LONGER,
    remedy=SHORTEN,
)
def work_and_training_are_not_longer_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 4-4 (2): work and training not longer than other employees' hours."""
    return _not_longer(contract.employment.hours[-1])


@rule(
    "period.working-time-cap",
    wording="2023",
    bearer=Task("employ-and-pay"),
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=hours_are_set,
    cites=(Citation(NEW, "7-10", "2.2"),),
    text=NOT_LONGER,
    breach=LONGER,
    remedy=SHORTEN,
)
def work_and_training_are_not_longer_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 7-10 (2): work and training time together not longer than other employees' working time."""
    return _not_longer(contract.employment.hours[-1])


# ── free of charge ─────────────────────────────────────────────────────────────────────────────

CHARGED_BY: Final = Missing("employment.charges[].by", "key by of event charged")
CHARGED_FOR: Final = Missing("employment.charges[].what", "key what of event charged")
PAYERS: Final = {
    Party.COUNTY: Text(nb="fylkeskommunen", nn="fylkeskommunen", en="the county"),
    Party.OFFICE: Text(nb="opplæringskontoret", nn="opplæringskontoret", en="the training office"),
}
THE_COMPANY: Final = Text(nb="lærebedriften", nn="lærebedrifta", en="the training company")
FOR_WHAT: Final = {
    Charge.TRAINING: Text(nb="opplæringen", nn="opplæringa", en="the training"),
    Charge.INDIVIDUAL_EQUIPMENT: Text(nb="individuelt utstyr", nn="individuelt utstyr", en="individual equipment"),
}
FREE = Text(
    nb="Opplæringen er gratis; bare fylkeskommunen kan kreve at den som har læretid, selv holder individuelt utstyr.",
    nn="Opplæringa er gratis; berre fylkeskommunen kan krevje at den som har læretid, sjølv held individuelt utstyr.",
    en="The training is free of charge; only the county may ask the person with læretid to pay for individual "
    "equipment.",
)
NOT_FREE = Text(
    nb="Den som har læretid, ble {asked} bedt om å betale for {what}, av {by}.",
    nn="Den som har læretid, vart {asked} beden om å betale for {what}, av {by}.",
    en="On {asked} the person with læretid was asked to pay for {what}, by {by}.",
)
PAY_BACK = Text(
    nb="Trekk kravet tilbake, og betal tilbake det som er betalt.",
    nn="Trekk kravet tilbake, og betal tilbake det som er betalt.",
    en="Take the claim back, and repay what has been paid.",
)
IS_MATERIAL_FREE = Text(
    nb="Lovens plikt til å holde læremidler nevner bare elever: kan den som har læretid, bli bedt om å betale for dem "
    "({asked})?",
    nn="Plikta i lova til å halde læremiddel nemner berre elevar: kan den som har læretid, bli beden om å betale for "
    "dei ({asked})?",
    en="The law's duty to provide teaching material names pupils only: may the person with læretid be asked to pay for "
    "it ({asked})?",
)


def _free(charge: ChargeMade) -> Outcome:
    """Individual equipment, by the county: nothing else may be asked for, teaching material being left open."""
    if charge.what is Charge.TEACHING_MATERIAL:
        return judgement(IS_MATERIAL_FREE, asked=charge.on)
    if charge.what is None or (charge.by is None and charge.what is Charge.INDIVIDUAL_EQUIPMENT):
        return unknown(CHARGED_FOR if charge.what is None else CHARGED_BY)
    if charge.what is Charge.INDIVIDUAL_EQUIPMENT and charge.by is Party.COUNTY:
        return MET
    by = PAYERS.get(charge.by, THE_COMPANY) if charge.by is not None else NOBODY_NAMED
    return breached(asked=charge.on, what=FOR_WHAT[charge.what], by=by)


NOBODY_NAMED: Final = Text(nb="noen som ikke er nevnt", nn="nokon som ikkje er nemnd", en="somebody not named")


def _all_free(contract: ContractSituation) -> Outcome:
    """A charge that may not be made decides; then what is left open; then what is not known."""
    outcomes = [_free(charge) for charge in contract.employment.charges]
    order = (OutcomeKind.BREACHED, OutcomeKind.JUDGEMENT, OutcomeKind.UNKNOWN)
    return next((outcome for kind in order for outcome in outcomes if outcome.kind is kind), MET)


@rule(
    "work.free-of-charge",
    wording="1998",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    until=ACT_2023_IN_FORCE,
    clock=payment_is_asked,
    cites=(Citation(OLD, "3-1", "9"),),
    text=FREE,
    breach=NOT_FREE,
    remedy=PAY_BACK,
)
def training_is_free_of_charge_1998(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 3-1 (9): upper secondary is free, also in the company; the county may require individual equipment."""
    return _all_free(contract)


@rule(
    "work.free-of-charge",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=payment_is_asked,
    cites=(Citation(NEW, "5-8", "1.1"), Citation(NEW, "5-8", "1.2"), Citation(NEW, "18-9", "1")),
    text=FREE,
    breach=NOT_FREE,
    remedy=PAY_BACK,
)
def training_is_free_of_charge_2023(contract: ContractSituation, law: Law, on: date) -> Outcome:
    """§ 5-8, for adults § 18-9: free; the county, not the company, may ask those with læretid to pay for equipment."""
    return _all_free(contract)
