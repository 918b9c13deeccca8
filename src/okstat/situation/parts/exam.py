"""Registration to the exam, the attempts, and the end of the contract."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Final

from attrs import frozen

from okstat.model.events import (
    AppealDecided,
    AppealOutcome,
    AttestWritten,
    CertificateIssued,
    Ended,
    EndingBasis,
    EndingNotified,
    Event,
    ExamAnnulled,
    ExamCalled,
    ExamDeferred,
    ExamHeld,
    ExamRegistered,
    ExamResult,
    Heard,
    Party,
)
from okstat.situation.history import Record
from okstat.situation.parts.regraded import regraded

__all__ = ["Attempt", "Ending", "Exam", "fold_ending", "fold_exam"]


@frozen
class Attempt:
    """One exam that was held.

    Attributes:
        on: its day.
        result: the grade as it stands: one that was raised on appeal is a passed one.
        is_annulled: whether the board or the county annulled it before the next was held, or its grade was set aside on
            appeal.
        relevant: of an exam in another trade, whether it is relevant for that of a later contract.
    """

    on: date
    result: ExamResult | None
    is_annulled: bool
    relevant: bool | None = None


@frozen
class Exam:
    """What has happened with the exam.

    Attributes:
        events: everything folded here.
        registered: the days on which a registration was sent.
        registered_silent_to: the last day for which no further registration is a fact.
        called_for: the day the candidate was last called for.
        deferred: the days on which an exam was put off for documented absence.
        attempts: exams held, by day.
        held_silent_to: the last day for which no further exam is a fact.
        certificate_on: the day a certificate was issued.
        first_certificate_on: the day of the first, where more than one is recorded.
    """

    events: tuple[Event, ...]
    registered: tuple[date, ...]
    registered_silent_to: date | None
    called_for: date | None
    deferred: tuple[date, ...]
    attempts: tuple[Attempt, ...]
    held_silent_to: date | None
    certificate_on: date | None
    first_certificate_on: date | None = None

    def first_attempt(self) -> Attempt | None:
        """The first exam held."""
        return self.attempts[0] if self.attempts else None


@frozen
class Ending:
    """How the contract ended.

    Attributes:
        events: everything folded here.
        on: its last day.
        by: who ended it.
        basis: on what ground.
        notified_on: the day the county was told in writing.
        heard_on: the day the apprentice spoke to the county.
        attest_on: the day the attest was written.
        silent_to: the last day for which no ending is a fact.
    """

    events: tuple[Event, ...]
    on: date | None
    by: Party | None
    basis: EndingBasis | None
    notified_on: date | None
    heard_on: date | None
    attest_on: date | None
    silent_to: date | None


_OF_AN_EXAM: Final = frozenset(
    (ExamRegistered, ExamHeld, ExamAnnulled, ExamCalled, ExamDeferred, CertificateIssued),
)
_OF_AN_END: Final = frozenset((Ended, EndingNotified, Heard, AttestWritten))


def fold_exam(record: Record) -> Exam:
    """Fold registrations, calls and attempts."""
    if record.has_none_of(_OF_AN_EXAM):
        return _no_exam(record.silent_to(ExamRegistered), record.silent_to(ExamHeld))
    registered, held = record.of(ExamRegistered), record.of(ExamHeld)
    annulled, deferred = record.of(ExamAnnulled), record.of(ExamDeferred)
    called, certificates = record.last(ExamCalled), record.of(CertificateIssued)
    singles: tuple[Event, ...] = (called, *certificates) if called is not None else certificates
    return Exam(
        events=registered + held + annulled + deferred + singles,
        registered=tuple([event.on for event in registered]),
        registered_silent_to=record.silent_to(ExamRegistered),
        called_for=called.day if called else None,
        deferred=tuple([event.on for event in deferred]),
        attempts=_attempts(held, annulled, regraded(record)) if held else (),
        held_silent_to=record.silent_to(ExamHeld),
        certificate_on=certificates[-1].on if certificates else None,
        first_certificate_on=certificates[0].on if certificates else None,
    )


@lru_cache
def _no_exam(registered_silent_to: date | None, held_silent_to: date | None) -> Exam:
    """Most contracts have no exam yet: they share one value."""
    return Exam(
        events=(),
        registered=(),
        registered_silent_to=registered_silent_to,
        called_for=None,
        deferred=(),
        attempts=(),
        held_silent_to=held_silent_to,
        certificate_on=None,
    )


def _attempts(
    held: tuple[ExamHeld, ...], annulled: tuple[ExamAnnulled, ...], on_appeal: Mapping[str, AppealDecided]
) -> tuple[Attempt, ...]:
    """The exams held; one that was annulled before the next was held, or set aside on appeal, is so marked."""
    ends = [*[event.on for event in held[1:]], date.max]
    return tuple(
        [
            _attempt(event, any(event.on <= gone.on < end for gone in annulled), on_appeal.get(event.id))
            for event, end in zip(held, ends, strict=True)
        ]
    )


def _attempt(held: ExamHeld, is_annulled: bool, on_appeal: AppealDecided | None) -> Attempt:
    if on_appeal is None:
        return Attempt(held.on, held.result, is_annulled, held.relevant)
    is_set_aside = on_appeal.outcome is AppealOutcome.ANNULLED
    result = ExamResult.PASSED if on_appeal.outcome is AppealOutcome.RAISED else None
    return Attempt(held.on, result, is_annulled or is_set_aside, held.relevant)


def fold_ending(record: Record) -> Ending:
    """The first ending counts."""
    if record.has_none_of(_OF_AN_END):
        return _no_ending(record.silent_to(Ended))
    ended, notified = record.first(Ended), record.first(EndingNotified)
    heard, attest = record.first(Heard), record.first(AttestWritten)
    return Ending(
        events=tuple([event for event in (ended, notified, heard, attest) if event is not None]),
        on=ended.on if ended else None,
        by=ended.by if ended else None,
        basis=ended.basis if ended else None,
        notified_on=notified.on if notified else None,
        heard_on=heard.on if heard else None,
        attest_on=attest.on if attest else None,
        silent_to=record.silent_to(Ended),
    )


@lru_cache
def _no_ending(silent_to: date | None) -> Ending:
    """Most contracts have not ended: they share one value."""
    return Ending(
        events=(),
        on=None,
        by=None,
        basis=None,
        notified_on=None,
        heard_on=None,
        attest_on=None,
        silent_to=silent_to,
    )
