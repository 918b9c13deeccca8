"""Assessments of prior competence (realkompetansevurdering) of an adult."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.events import Event, PriorCompetenceAssessed, PriorResult
from okstat.situation.history import Record

__all__ = ["PriorAssessment", "PriorCompetence", "fold_prior_competence"]


@frozen
class PriorAssessment:
    """One assessment: its day, and what it found of each subject or module."""

    on: date
    results: tuple[PriorResult, ...] | None


@frozen
class PriorCompetence:
    """The assessments, by day; `silent_to` is the last day for which no further one is a fact."""

    events: tuple[Event, ...]
    assessed: tuple[PriorAssessment, ...]
    silent_to: date | None


def fold_prior_competence(record: Record) -> PriorCompetence:
    """Fold the assessments of prior competence."""
    events = record.of(PriorCompetenceAssessed)
    assessed = tuple(PriorAssessment(one.on, one.results) for one in events)
    return PriorCompetence(events, assessed, record.silent_to(PriorCompetenceAssessed))
