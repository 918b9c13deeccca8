"""Decisions of the old Act that stand under the new one (opplæringslova 2023 § 30-2)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.rule import MET, NOT_APPLICABLE, Outcome, Role, Severity, judgement, rule, unknown
from okstat.situation.clocks.contract import APPROVAL_OF_OFFICE, day_asked
from okstat.situation.enterprise import OfficeSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

NEW_DECISION: Final = Text(
    nb="Bygger tilbaketrekkingen på noe annet enn at godkjenningen er gitt etter den gamle loven?",
    nn="Byggjer tilbaketrekkinga på noko anna enn at godkjenninga er gitt etter den gamle lova?",
    en="Does the withdrawal rest on anything else than that the approval was given under the old Act?",
)


@rule(
    "office.transition-2024",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.MODERATE,
    since=ACT_2023_IN_FORCE,
    clock=day_asked,
    cites=(Citation(Instrument.ACT_2023, "30-2", "1.1"),),
    text=Text(
        nb="Godkjenninger av opplæringskontor fra før 1. august 2024 gjelder videre.",
        nn="Godkjenningar av opplæringskontor frå før 1. august 2024 gjeld vidare.",
        en="Approvals of training offices from before 1 August 2024 stand.",
    ),
    breach=Text(
        nb="En godkjenning fra før 1. august 2024 regnes ikke lenger som gyldig.",
        nn="Ei godkjenning frå før 1. august 2024 blir ikkje lenger rekna som gyldig.",
        en="An approval from before 1 August 2024 is no longer held valid.",
    ),
    remedy=Text(
        nb="La godkjenningen stå til det er gjort et nytt vedtak.",
        nn="Lat godkjenninga stå til det er gjort eit nytt vedtak.",
        en="Let the approval stand until there is a new decision.",
    ),
)
def old_approvals_of_offices_stand(office: OfficeSituation, law: Law, on: date) -> Outcome:
    """§ 30-2 (1): what was decided under the old Act stands; on what a later withdrawal rests is judged."""
    old = [row for row in office.counties if row.first < ACT_2023_IN_FORCE]
    stood = [row for row in old if row.last is None or row.last >= ACT_2023_IN_FORCE]
    if any(row.last is not None for row in stood):
        return judgement(NEW_DECISION)
    if stood:
        return MET
    return NOT_APPLICABLE if office.approvals_silent_to == office.on else unknown(APPROVAL_OF_OFFICE)
