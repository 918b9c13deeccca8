"""The state body's duty to have an apprentice (common guideline; circular H-1/23)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.enterprise import Sector
from okstat.model.events import ContractKind
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, disputed, rule, unknown
from okstat.situation.clocks.contract import SIGNED, day_asked
from okstat.situation.enterprise import EnterpriseSituation
from okstat.text import Text
from okstat.transition import STATE_THRESHOLD_100

__all__: list[str] = []

STRATEGY: Final = date(2015, 5, 19)
SECTOR: Final = Missing("enterprise.sector", "key sector of the enterprise")
EMPLOYEES: Final = Missing("employees.number", "event employees_counted")
RUNNING: Final = Missing("runs[].ended_on", "event training_started and ended of its contracts")


@rule(
    "state.agency-apprentice-requirement",
    wording="2015",
    bearer=Role.STATE_BODY,
    severity=Severity.MODERATE,
    since=STRATEGY,
    clock=day_asked,
    cites=(
        Citation(Instrument.STATE_STRATEGY_2015, "", "", STRATEGY, STATE_THRESHOLD_100),
        Citation(Instrument.COMMON_GUIDELINE, "", "", STATE_THRESHOLD_100, date(2023, 1, 1)),
        Citation(Instrument.CIRCULAR_H1_23, "7", "2", date(2023, 1, 1), date(2024, 1, 1)),
        Citation(Instrument.COMMON_GUIDELINE, "", "", date(2024, 1, 1), None),
    ),
    text=Text(
        nb="Den statlige virksomheten har minst én lærling.",
        nn="Den statlege verksemda har minst éin lærling.",
        en="The state body has at least one apprentice.",
    ),
    breach=Text(
        nb="Virksomheten har ingen løpende lærekontrakt, og kravet gjelder {bodies}.",
        nn="Verksemda har ingen løpande lærekontrakt, og kravet gjeld {bodies}.",
        en="The body has no running contract with an apprentice; the requirement holds for {bodies}.",
    ),
    remedy=Text(
        nb="Ta inn en lærling, og gjør greie for avviket i årsrapporten.",
        nn="Ta inn ein lærling, og gjer greie for avviket i årsrapporten.",
        en="Take on an apprentice, and account for the shortfall in the annual report.",
    ),
)
def state_body_has_an_apprentice(enterprise: EnterpriseSituation, law: Law, on: date) -> Outcome:
    """At least one apprentice: no threshold from 2015, over 100 employees, over 75 in 2022 and 2023; then not known.

    The guidelines speak of apprentices (lærlinger). Whether somebody with another kind of contract on training
    counts is not said: both are read.
    """
    sector = enterprise.enterprise.sector
    if sector is None:
        return unknown(SECTOR)
    if sector is not Sector.STATE:
        return NOT_APPLICABLE
    threshold = law.whole("state.apprentice-requirement.threshold")
    kinds = {run.kind for run in enterprise.runs if run.is_running(on)}
    if ContractKind.APPRENTICE in kinds:
        return MET
    employees = enterprise.employees.number
    if threshold and employees is not None and employees <= threshold:
        return NOT_APPLICABLE
    missing = [EMPLOYEES] if threshold and employees is None else []
    missing += [RUNNING] if any(run.may_be_running(on) for run in enterprise.runs) else []
    missing += [SIGNED] if enterprise.contracts_silent_to != on else []
    no_apprentice = unknown(*missing) if missing else breached(bodies=_bodies(threshold))
    if not kinds:
        return no_apprentice
    return disputed(only_a_lærling_counts=no_apprentice, everybody_with_læretid_counts=MET)


EVERY_BODY: Final = Text(nb="alle statlige virksomheter", nn="alle statlege verksemder", en="all state bodies")


def _bodies(threshold: int) -> Text:
    """Which bodies the requirement holds for: those with more employees than a number, or all."""
    if not threshold:
        return EVERY_BODY
    return Text(
        nb=f"virksomheter med over {threshold} ansatte",
        nn=f"verksemder med over {threshold} tilsette",
        en=f"bodies with more than {threshold} employees",
    )
