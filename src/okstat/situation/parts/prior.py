"""Assessments of prior competence (realkompetansevurdering) of an adult."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.events import Event, PriorCompetenceAssessed, PriorResult
from okstat.situation.history import Record

__all__ = ["PriorAssessment", "PriorCompetence", "fold_prior_competence"]


@frozen
class PriorAssessment:
    """One assessment of prior competence.

    Attributes:
        on: its day.
        results: what it found of each subject or module; `None` where that is not told.
    """

    on: date
    results: tuple[PriorResult, ...] | None


@frozen
class PriorCompetence:
    """Assessments of prior competence.

    Attributes:
        events: the assessments.
        assessed: what each found, by day.
        silent_to: the last day for which no further assessment is a fact.
    """

    events: tuple[Event, ...]
    assessed: tuple[PriorAssessment, ...]
    silent_to: date | None


def fold_prior_competence(record: Record) -> PriorCompetence:
    """Fold the assessments of prior competence."""
    events = record.of(PriorCompetenceAssessed)
    assessed = tuple(PriorAssessment(one.on, one.results) for one in events)
    return PriorCompetence(events, assessed, record.silent_to(PriorCompetenceAssessed))
