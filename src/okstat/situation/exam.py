"""Registration to the exam, the attempts, and the end of the contract."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.events import (
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

__all__ = ["Attempt", "Ending", "Exam", "fold_ending", "fold_exam"]


@frozen
class Attempt:
    """One exam that was held; annulled when the board or county annulled it before the next."""

    on: date
    result: ExamResult | None
    is_annulled: bool


@frozen
class Exam:
    """What has happened with the exam.

    Attributes:
        events: everything folded here.
        registered: the days on which a registration was sent.
        registered_silent_to: the last day for which no further registration is a fact.
        called_for: the day the candidate was last called for.
        deferred_on: the day the exam was last put off.
        attempts: exams held, by day.
        held_silent_to: the last day for which no further exam is a fact.
        certificate_on: the day a certificate was issued.
    """

    events: tuple[Event, ...]
    registered: tuple[date, ...]
    registered_silent_to: date | None
    called_for: date | None
    deferred_on: date | None
    attempts: tuple[Attempt, ...]
    held_silent_to: date | None
    certificate_on: date | None

    def first_attempt(self) -> Attempt | None:
        """The first exam held."""
        return self.attempts[0] if self.attempts else None


@frozen
class Ending:
    """How the contract ended.

    Attributes:
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


def fold_exam(record: Record) -> Exam:
    """Fold registrations, calls and attempts."""
    registered, held, annulled = record.of(ExamRegistered), record.of(ExamHeld), record.of(ExamAnnulled)
    called, deferred, certificate = record.last(ExamCalled), record.last(ExamDeferred), record.last(CertificateIssued)
    ends = [*(event.on for event in held[1:]), date.max]
    attempts = tuple(
        Attempt(event.on, event.result, any(event.on <= gone.on < end for gone in annulled))
        for event, end in zip(held, ends, strict=False)
    )
    singles = tuple(event for event in (called, deferred, certificate) if event is not None)
    return Exam(
        (*registered, *held, *annulled, *singles),
        tuple(event.on for event in registered),
        record.silent_to(ExamRegistered),
        called.day if called else None,
        deferred.on if deferred else None,
        attempts,
        record.silent_to(ExamHeld),
        certificate.on if certificate else None,
    )


def fold_ending(record: Record) -> Ending:
    """The first ending counts."""
    ended, notified = record.first(Ended), record.first(EndingNotified)
    heard, attest = record.first(Heard), record.first(AttestWritten)
    return Ending(
        tuple(event for event in (ended, notified, heard, attest) if event is not None),
        ended.on if ended else None,
        ended.by if ended else None,
        ended.basis if ended else None,
        notified.on if notified else None,
        heard.on if heard else None,
        attest.on if attest else None,
        record.silent_to(Ended),
    )
