"""What a documentation tool shows: the state of a competence aim, and assessments with those who took part."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.feeds.seen import PersonSeen
from okstat.model.events import DocumentationState, Party

__all__ = ["AimSeen", "AssessmentSeen", "OfTraining"]


@frozen(kw_only=True)
class OfTraining:
    """Whose training it is about.

    Attributes:
        at: the place of the record in the source.
        person: whose training.
        trade: trade code in ten characters.
        first: the first day of the training time, which tells one contract of a person from another.
    """

    at: str
    person: PersonSeen
    trade: str | None = None
    first: date | None = None


@frozen(kw_only=True)
class AimSeen(OfTraining):
    """The state of one competence aim.

    Attributes:
        aim: the aim, by its code or as the tool names it.
        status: how far its documentation has come.
        since: the day it was so first; the day of reading is meant where it is `None`.
    """

    aim: str
    status: DocumentationState
    since: date | None = None


@frozen(kw_only=True)
class AssessmentSeen(OfTraining):
    """A half-year assessment.

    Attributes:
        held: the day of it.
        participants: who took part, by role.
        signed_by: who has signed, by role.
        signed: the day the last of them did.
    """

    held: date
    participants: tuple[Party, ...] | None = None
    signed_by: tuple[Party, ...] | None = None
    signed: date | None = None
