"""Who hears appeals on individual decisions on training, other than on exams (opplæringslova 2023 § 29-1)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.appeal_bodies import appeal_bodies
from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ApplicationDecided, Matter
from okstat.rule import NOT_APPLICABLE, Missing, Outcome, Role, Severity, rule, unknown
from okstat.situation.clocks.exam import appeal_is_decided
from okstat.situation.conditions import is_one_of
from okstat.situation.exams import AppealSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__: list[str] = []

BY: Final = Missing("appeal.decided.by", "key by of event appeal_decided")
MATTER: Final = Missing("candidate.decisions.rows[].matter", "key matter of event application_decided")
ON_TRAINING: Final = frozenset(
    {
        Matter.TRAINING,
        Matter.ADULT_TRAINING,
        Matter.SUPPLEMENTARY_YEAR,
        Matter.ADULT_SUPPLEMENTARY_YEAR,
        Matter.PASSED_SUBJECT,
    }
)
"""What concerns training; which programme and school somebody gets does not (§ 29-1 (2))."""


def _decision(appealed: AppealSituation) -> ApplicationDecided | None:
    """The county's decision on an application that the appeal names."""
    if appealed.candidate is None:
        return None
    decided = (one for one in appealed.candidate.decisions.events if isinstance(one, ApplicationDecided))
    return next((one for one in decided if one.id == appealed.appeal.event.event), None)


@rule(
    "appeal.individual-decision",
    wording="2023",
    bearer=Role.COUNTY,
    severity=Severity.INVALID,
    since=ACT_2023_IN_FORCE,
    clock=appeal_is_decided,
    cites=(Citation(Instrument.ACT_2023, "29-1", "1"),),
    text=Text(
        nb="Departementet, eller statsforvalteren for det, avgjør klager på enkeltvedtak om opplæring.",
        nn="Departementet, eller statsforvaltaren for det, avgjer klager på enkeltvedtak om opplæring.",
        en="The ministry, or the state governor on its behalf, decides appeals on individual decisions on training.",
    ),
    breach=Text(
        nb="Klagen ble avgjort {decided} av en annen enn klageinstansen.",
        nn="Klaga vart avgjord {decided} av ein annan enn klageinstansen.",
        en="The appeal was decided on {decided} by another than the body that hears it.",
    ),
    remedy=Text(
        nb="Send klagen til rett klageinstans.",
        nn="Send klaga til rett klageinstans.",
        en="Send the appeal to the right body.",
    ),
)
def appeal_on_training_is_decided_by_the_ministry(appealed: AppealSituation, law: Law, on: date) -> Outcome:
    """§ 29-1 (1): of decisions on the right to training; of others it is not settled whether they concern training."""
    decision, decided = _decision(appealed), appealed.appeal.decided
    assert decided is not None  # without one the clock has answered
    if decision is None:
        return NOT_APPLICABLE
    if decision.matter is None:
        return unknown(MATTER)
    if decision.matter not in ON_TRAINING:
        return NOT_APPLICABLE
    return is_one_of(decided.by, appeal_bodies("training", decided.on), BY, decided=decided.on)
