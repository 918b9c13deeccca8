"""An appeal, or a request for the grounds of a grade, with all that followed."""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import frozen

from okstat.model.events import (
    AppealDecided,
    Appealed,
    AppealSent,
    Event,
    ExamHeld,
    GroundsGiven,
    GroundsRequested,
    SubjectExamHeld,
)
from okstat.situation.history import Record
from okstat.situation.parts.regraded import is_answer_to
from okstat.situation.parts.sitting import Sitting

__all__ = ["Appeal", "Grounds", "fold_appeal", "fold_grounds"]


@frozen
class Appeal:
    """An appeal.

    Attributes:
        events: the appeal and what followed it.
        event: what is recorded of it.
        sent: when it was sent on, to whom and with what.
        sent_silent_to: the last day for which no further sending is a fact.
        decided: how it was decided.
        decided_silent_to: the last day for which no further decision is a fact.
        sitting: the exam it is about.
        is_on_another_matter: whether it names something that is recorded and is no exam: the county's decision on a
            contract, an expulsion.
    """

    events: tuple[Event, ...]
    event: Appealed
    sent: tuple[AppealSent, ...]
    sent_silent_to: date | None
    decided: AppealDecided | None
    decided_silent_to: date | None
    sitting: Sitting | None
    is_on_another_matter: bool = False


@frozen
class Grounds:
    """A request for the grounds of a grade.

    Attributes:
        events: the request and the answer.
        event: what is recorded of the request.
        given: what is recorded of the answer.
        given_silent_to: the last day for which no further answer is a fact.
    """

    events: tuple[Event, ...]
    event: GroundsRequested
    given: GroundsGiven | None
    given_silent_to: date | None


def fold_appeal(appealed: Appealed, record: Record, sittings: tuple[Sitting, ...]) -> Appeal:
    """An appeal with what names it, or with what follows it and names none."""
    sent = tuple(one for one in record.of(AppealSent) if is_answer_to(appealed, record, one.event, one.on))
    decided = [one for one in record.of(AppealDecided) if is_answer_to(appealed, record, one.event, one.on)]
    named = [one for one in sittings if one.held is not None and one.held.id == appealed.event]
    held = [one for one in sittings if one.held is not None and one.held.on <= appealed.on]
    about = named or held
    sitting = about[-1] if about else None
    return Appeal(
        (appealed, *sent, *decided[-1:]),
        appealed,
        sent,
        record.silent_to(AppealSent),
        decided[-1] if decided else None,
        record.silent_to(AppealDecided),
        sitting,
        appealed.event is not None and _names_another_matter(appealed.event, record),
    )


def _names_another_matter(named: str, record: Record) -> bool:
    return any(one.id == named for kind, events in record.events.items() if kind not in _EXAMS for one in events)


_EXAMS: Final = (ExamHeld, SubjectExamHeld)


def fold_grounds(requested: GroundsRequested, record: Record) -> Grounds:
    """A request with the first answer that names it, or that follows it and names none."""
    later = [one.on for one in record.of(GroundsRequested) if one.on > requested.on]
    end = min(later, default=date.max)
    given = [
        one
        for one in record.of(GroundsGiven)
        if (one.event == requested.id if one.event is not None else requested.on <= one.on < end)
    ]
    return Grounds((requested, *given[:1]), requested, given[0] if given else None, record.silent_to(GroundsGiven))
