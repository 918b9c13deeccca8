"""What a right to upper secondary training hangs on, what is applied for and decided, and the follow-up service."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.rights_words import BasicSchooling, Competence, Ground, Matter, Residence
from okstat.model.events.words import SchoolLevel

__all__ = [
    "AdmissionApplied",
    "Admitted",
    "ApplicationDecided",
    "BasicEducationCompleted",
    "ChoiceChanged",
    "CompetenceReached",
    "FollowedUp",
    "ForeignEducationCompleted",
    "OutOfTrainingAndWork",
    "ResidenceSettled",
]


@frozen(kw_only=True)
class BasicEducationCompleted(Event):
    """Lower secondary school (grunnskole), or training equal to it, is completed.

    Attributes:
        by: what shows it.
        school_years: the years of general schooling, where it was abroad.
    """

    kind: ClassVar[str] = "basic_education_completed"
    by: BasicSchooling | None = None
    school_years: int | None = None


@frozen(kw_only=True)
class ForeignEducationCompleted(Event):
    """Upper secondary training in another country is completed.

    Attributes:
        recognised: whether it is recognised in Norway as study or trade competence.
    """

    kind: ClassVar[str] = "foreign_education_completed"
    recognised: bool | None = None


@frozen(kw_only=True)
class CompetenceReached(Event):
    """Study competence or trade competence is reached.

    Attributes:
        competence: which of the two; `None` where that is not told.
    """

    kind: ClassVar[str] = "competence_reached"
    competence: Competence | None = None


@frozen(kw_only=True)
class ResidenceSettled(Event):
    """How somebody stays in the country from this day on; for a final refusal the day of the decision.

    Attributes:
        residence: lawful, awaiting an answer, finally refused, or without any of it.
        last: the last day that the person is likely to be in the country, where it is limited.
    """

    kind: ClassVar[str] = "residence_settled"
    residence: Residence
    last: date | None = None


@frozen(kw_only=True)
class ChoiceChanged(Event):
    """The programme is changed by right (omval).

    Attributes:
        programme_area: code of the new programme area.
    """

    kind: ClassVar[str] = "choice_changed"
    programme_area: str | None = None


@frozen(kw_only=True)
class AdmissionApplied(Event):
    """An application for admission is sent; for the first year of school with the programmes applied for.

    Attributes:
        level: the level applied for.
        programme_areas: the programmes applied for.
        county: the county it is sent to.
        with_follow_up_service: whether admission is sought together with the follow-up service.
        final_competences: the final competences that an adult wishes, the first wish first.
        home_county: the county of the population register on that day, where it is not the person's of today.
        moving_to: the county that the applicant documents a move to.
    """

    kind: ClassVar[str] = "admission_applied"
    level: SchoolLevel | None = None
    programme_areas: tuple[str, ...] | None = None
    county: str | None = None
    with_follow_up_service: bool | None = None
    final_competences: tuple[str, ...] | None = None
    home_county: str | None = None
    moving_to: str | None = None


@frozen(kw_only=True)
class Admitted(Event):
    """The county admits to a level of upper secondary training.

    Attributes:
        level: the level.
        programme_area: code of the programme area.
    """

    kind: ClassVar[str] = "admitted"
    level: SchoolLevel | None = None
    programme_area: str | None = None


@frozen(kw_only=True)
class ApplicationDecided(Event):
    """The county decides an application.

    Attributes:
        matter: what was applied for.
        granted: whether it says yes.
        ground: why it says no.
        county: the county that decides.
        applied: the day of the application; that of the decision where nothing is said.
        open_to_adults: whether the county offers training by chapter 5 to adults without a right to it.
        recommended: whether the municipality or NAV recommends that prior competence is assessed.
    """

    kind: ClassVar[str] = "application_decided"
    matter: Matter
    granted: bool
    ground: Ground | None = None
    county: str | None = None
    applied: date | None = None
    open_to_adults: bool | None = None
    recommended: bool | None = None


@frozen(kw_only=True)
class OutOfTrainingAndWork(Event):
    """Neither in training nor in work, from `on` to `last`.

    Attributes:
        last: the last day of that time, inclusive.
    """

    kind: ClassVar[str] = "out_of_training_and_work"
    last: date | None = None


@frozen(kw_only=True)
class FollowedUp(Event):
    """The follow-up service (oppfølgingstenesta) offers training, another measure, or work."""

    kind: ClassVar[str] = "followed_up"
