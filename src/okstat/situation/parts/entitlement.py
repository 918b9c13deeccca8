"""What a right to upper secondary training hangs on: schooling completed, competence, residence, choices."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.events import (
    BasicEducationCompleted,
    BasicSchooling,
    ChoiceChanged,
    Competence,
    CompetenceReached,
    Event,
    FollowedUp,
    ForeignEducationCompleted,
    OutOfTrainingAndWork,
    Residence,
    ResidenceSettled,
)
from okstat.situation.history import Record

__all__ = [
    "Basic",
    "Choices",
    "Entitlement",
    "FollowUp",
    "ReachedCompetence",
    "Residing",
    "TimeOut",
    "fold_choices",
    "fold_entitlement",
    "fold_follow_up",
]


@frozen
class Basic:
    """Lower secondary school, or its equal, completed.

    Attributes:
        on: the day.
        by: what shows it.
        school_years: how many years of school there were, where it was abroad.
    """

    on: date
    by: BasicSchooling | None
    school_years: int | None


@frozen
class ReachedCompetence:
    """A competence that was reached.

    Attributes:
        on: the day.
        competence: which; `None` where that is not told.
    """

    on: date
    competence: Competence | None


@frozen
class Residing:
    """How somebody stays in the country from a day on.

    Attributes:
        first: that day.
        residence: on what ground.
        last: the last day that is likely, where the stay is limited.
    """

    first: date
    residence: Residence
    last: date | None


@frozen
class Entitlement:
    """What the right hangs on.

    Attributes:
        events: everything folded here.
        basic_on: the day lower secondary school, or its equal, was completed.
        basic: each completion that is told, by day.
        basic_silent_to: the last day for which it is a fact that it was not.
        foreign_on: the day upper secondary training in another country was completed.
        foreign_is_recognised: whether it is recognised as study or trade competence.
        foreign_silent_to: the last day for which it is a fact that there is none.
        reached: competences reached, by day.
        reached_silent_to: the last day for which no further one is a fact.
        stays: how the person stays in the country, by day; nothing where nothing limits it.
        stays_silent_to: the last day for which nothing further is a fact.
    """

    events: tuple[Event, ...]
    basic_on: date | None
    basic: tuple[Basic, ...]
    basic_silent_to: date | None
    foreign_on: date | None
    foreign_is_recognised: bool | None
    foreign_silent_to: date | None
    reached: tuple[ReachedCompetence, ...]
    reached_silent_to: date | None
    stays: tuple[Residing, ...]
    stays_silent_to: date | None

    def stay_on(self, day: date) -> Residing | None:
        """How the person stays in the country on a day."""
        stays = [stay for stay in self.stays if stay.first <= day]
        return stays[-1] if stays else None


@frozen
class Choices:
    """Changes of programme by right.

    Attributes:
        events: the changes.
        changed: their days.
        silent_to: the last day for which no further change is a fact.
    """

    events: tuple[Event, ...]
    changed: tuple[date, ...]
    silent_to: date | None


@frozen
class TimeOut:
    """A time out of training and work.

    Attributes:
        first: its first day.
        last: its last day, inclusive; open when it is not known to be over.
    """

    first: date
    last: date | None


@frozen
class FollowUp:
    """Times out of training and work, and what the follow-up service did.

    Attributes:
        events: everything folded here.
        outs: the times out, by first day.
        outs_silent_to: the last day for which no further time out is a fact.
        offered: the days on which the service made an offer.
        offered_silent_to: the last day for which no further offer is a fact.
    """

    events: tuple[Event, ...]
    outs: tuple[TimeOut, ...]
    outs_silent_to: date | None
    offered: tuple[date, ...]
    offered_silent_to: date | None


def fold_entitlement(record: Record) -> Entitlement:
    """The first completion of school counts, and the latest word on the foreign one."""
    basic, foreign = record.of(BasicEducationCompleted), record.of(ForeignEducationCompleted)
    reached, settled = record.of(CompetenceReached), record.of(ResidenceSettled)
    return Entitlement(
        events=(*basic, *foreign, *reached, *settled),
        basic_on=basic[0].on if basic else None,
        basic=tuple(Basic(one.on, one.by, one.school_years) for one in basic),
        basic_silent_to=record.silent_to(BasicEducationCompleted),
        foreign_on=foreign[-1].on if foreign else None,
        foreign_is_recognised=foreign[-1].recognised if foreign else None,
        foreign_silent_to=record.silent_to(ForeignEducationCompleted),
        reached=tuple(ReachedCompetence(one.on, one.competence) for one in reached),
        reached_silent_to=record.silent_to(CompetenceReached),
        stays=tuple(Residing(one.on, one.residence, one.last) for one in settled),
        stays_silent_to=record.silent_to(ResidenceSettled),
    )


def fold_choices(record: Record) -> Choices:
    """Fold changes of choice."""
    events = record.of(ChoiceChanged)
    return Choices(events, tuple(one.on for one in events), record.silent_to(ChoiceChanged))


def fold_follow_up(record: Record) -> FollowUp:
    """Fold times out of training and work, and the offers of the follow-up service."""
    out, followed = record.of(OutOfTrainingAndWork), record.of(FollowedUp)
    return FollowUp(
        (*out, *followed),
        tuple(TimeOut(one.on, one.last) for one in out),
        record.silent_to(OutOfTrainingAndWork),
        tuple(one.on for one in followed),
        record.silent_to(FollowedUp),
    )
