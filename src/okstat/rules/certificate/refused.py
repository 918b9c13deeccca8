"""Whom a fagbrev or svennebrev is not refused for want of shared subjects (forskrift 2024 § 9-48 (3); 2006 § 11-9)."""

from __future__ import annotations

from datetime import date
from typing import Final

from okstat.citation import Citation, Instrument
from okstat.law import Law
from okstat.model.events import ContractKind, ExamMatter
from okstat.rule import MET, NOT_APPLICABLE, Missing, Outcome, Role, Severity, breached, rule, unknown
from okstat.situation.clocks.exam import GRANTED, decision_is_made
from okstat.situation.exams import DecisionSituation
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE, REGULATION_OF_2009

__all__: list[str] = []

KIND: Final = Missing("candidate.candidate.kind", "key kind of the candidate")
GROUND: Final = Missing("decision.event.for_shared_subjects", "key for_shared_subjects of event exam_decided")
REFUSED: Final = Text(
    nb="Fag- eller svennebrevet ble nektet {on} fordi fellesfag ikke var bestått, men kandidaten er fritatt for dem.",
    nn="Fag- eller sveinebrevet vart nekta {on} fordi fellesfag ikkje var bestått, men kandidaten er friteken for dei.",
    en="The fagbrev or svennebrev was refused on {on} for want of shared subjects, from which the candidate is exempt.",
)
ISSUE_IT: Final = Text(
    nb="Utsted brevet, eller klag på avslaget.",
    nn="Utferd brevet, eller klag på avslaget.",
    en="Issue the document, or appeal the refusal.",
)


def _is_refused_for_them(decided: DecisionSituation, is_exempt: bool | None) -> Outcome:
    """Breached where a certificate was refused for shared subjects that the candidate does not need."""
    event = decided.decision.event
    if event.matter is not ExamMatter.CERTIFICATE or is_exempt is False:
        return NOT_APPLICABLE
    if event.granted or event.for_shared_subjects is False:
        return MET
    facts = ((GRANTED, event.granted), (GROUND, event.for_shared_subjects), (KIND, is_exempt))
    lacks = [fact for fact, value in facts if value is None]
    return unknown(*lacks) if lacks else breached(on=event.on)


@rule(
    "certificate.without-shared-subjects",
    wording="2009",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=REGULATION_OF_2009,
    until=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(Instrument.REGULATION_2006, "11-9", "1"),),
    text=Text(
        nb="En praksiskandidat får fag- eller svennebrev uten fellesfag.",
        nn="Ein praksiskandidat får fag- eller sveinebrev utan fellesfag.",
        en="A praksiskandidat gets a fagbrev or svennebrev without the shared subjects.",
    ),
    breach=REFUSED,
    remedy=ISSUE_IT,
)
def praksiskandidat_needs_no_shared_subjects(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 11-9 of the edition of 1 August 2009: praksiskandidatar are exempt from the shared subjects; nobody else."""
    return _is_refused_for_them(decided, decided.is_praksiskandidat)


@rule(
    "certificate.without-shared-subjects",
    wording="2024",
    bearer=Role.COUNTY,
    severity=Severity.SERIOUS,
    since=ACT_2023_IN_FORCE,
    clock=decision_is_made,
    cites=(Citation(Instrument.REGULATION_2024, "9-48", "3"),),
    text=Text(
        nb="En praksiskandidat og en kandidat for fagbrev på jobb får fag- eller svennebrev uten fellesfag.",
        nn="Ein praksiskandidat og ein kandidat for fagbrev på jobb får fag- eller sveinebrev utan fellesfag.",
        en="Praksiskandidatar and candidates for fagbrev på jobb get a fagbrev or svennebrev without shared subjects.",
    ),
    breach=REFUSED,
    remedy=ISSUE_IT,
)
def some_need_no_shared_subjects(decided: DecisionSituation, law: Law, on: date) -> Outcome:
    """§ 9-48 (3): praksiskandidatar, and kandidatar for fagbrev på jobb."""
    is_on_the_job = decided.kind is ContractKind.FAGBREV_ON_THE_JOB
    return _is_refused_for_them(decided, True if is_on_the_job else decided.is_praksiskandidat)
