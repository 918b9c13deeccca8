"""Whether what an event asks for is there: the consent, the notice before the ending, the hearing, the attest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum

from attrs import frozen

from okstat.change.side import Known
from okstat.citation import Citation
from okstat.finding import Subject
from okstat.model.complete import silence_is_fact
from okstat.model.events import Event
from okstat.notices import Asked, Notice, notices_for

__all__ = ["Fulfilment", "NoticeDue", "fulfilment", "notices_due"]


class Fulfilment(Enum):
    """How it stands with what is asked.

    `SAME_DAY` is a day on which it came, while it is asked for *before*: whether that is in time is not settled.
    """

    DONE = "done"
    LATE = "late"
    SAME_DAY = "same_day"
    NOT_DONE = "not_done"
    UNKNOWN = "unknown"


@frozen
class NoticeDue:
    """What a change asks for because of one event.

    Attributes:
        subject: whose event it is.
        event: the event.
        notice: what is asked.
        before: the day before which it has to be there; `None` where nothing names a day.
        fulfilment: how it stands; `None` where no record would show it.
        is_certain: false when it hangs on a key of the event that is not known.
        retracts: whether the event fell away, so that whoever was told of it is to be told that.
    """

    subject: Subject
    event: Event
    notice: Notice
    before: date | None
    fulfilment: Fulfilment | None
    is_certain: bool
    retracts: bool = False

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Where the law of the event's day says so; none for what agreement or operation asks for."""
        return self.notice.cites_on(self.event.on)


def notices_due(
    subject: Subject, known: Known, added: Iterable[Event], gone: Iterable[Event], on: date
) -> tuple[NoticeDue, ...]:
    """What new events of a subject ask for, and who is to be told that others fell away."""
    due = [_due(subject, event, notice, known, on) for event in added for notice in notices_for(event, subject.kind)]
    told = {(one.event.kind, one.notice.who) for one in due if one.notice.asked is Asked.NOTICE}
    due += [
        NoticeDue(subject, event, notice, None, None, is_certain=True, retracts=True)
        for event in gone
        for notice in notices_for(event, subject.kind)
        if notice.asked is Asked.NOTICE and notice.holds_for(event) and (event.kind, notice.who) not in told
    ]
    return tuple(due)


def _due(subject: Subject, event: Event, notice: Notice, known: Known, on: date) -> NoticeDue:
    before = event.on if notice.is_due_before else None
    done = fulfilment(notice, event, known, on)
    return NoticeDue(subject, event, notice, before, done, is_certain=notice.holds_for(event) is True)


def fulfilment(notice: Notice, event: Event, known: Known, on: date) -> Fulfilment | None:
    """How it stands on a day with what an event asks for; `None` where no record would show it."""
    if not notice.shown_by:
        return None
    if hasattr(event, notice.shown_by):
        return _by_key(getattr(event, notice.shown_by), event, on)
    days = [one.on for one in known.events.values() if one.kind == notice.shown_by and one.on <= on]
    silent_to = known.silence.get(notice.shown_by)
    if notice.is_due_before:
        return _before(event.on, days) or _silence(silent_to, min(on, event.on))
    return Fulfilment.DONE if any(day >= event.on for day in days) else _silence(silent_to, on)


def _by_key(consented: date | None, event: Event, on: date) -> Fulfilment:
    """A consent named in the event itself: a change that takes effect on the day of the consent comes after it."""
    if consented is None:
        return Fulfilment.UNKNOWN
    if consented > on:
        return Fulfilment.NOT_DONE
    return Fulfilment.DONE if consented <= event.on else Fulfilment.LATE


def _before(effect: date, days: list[date]) -> Fulfilment | None:
    """What was to be there before a day, by the days on which it came."""
    if not days:
        return None
    first = min(days)
    if first == effect:
        return Fulfilment.SAME_DAY
    return Fulfilment.DONE if first < effect else Fulfilment.LATE


def _silence(silent_to: date | None, day: date) -> Fulfilment:
    """What it means that nothing is recorded: not done where silence is a fact, else unknown."""
    return Fulfilment.NOT_DONE if silence_is_fact(silent_to, day) else Fulfilment.UNKNOWN
