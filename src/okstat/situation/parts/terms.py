"""The terms of the contract: what it aims at, how the course is organised, and exemptions from terms or curriculum."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final

from attrs import frozen

from okstat.model.events import (
    Aim,
    Changed,
    ContractKind,
    Event,
    ExemptedFrom,
    ExemptionGranted,
    Organisation,
    Schooled,
    Signed,
)
from okstat.situation.history import Record

__all__ = ["Exemption", "Schooling", "Terms", "fold_terms"]


@frozen
class Exemption:
    """One exemption that the county consented to.

    Attributes:
        on: the day of the consent.
        what: what was exempted from; `None` where that is not told.
        kind: what kind of contract it was then, where it had been changed.
    """

    on: date
    what: ExemptedFrom | None
    kind: ContractKind | None


@frozen
class Schooling:
    """A time in which the county itself gives the training.

    Attributes:
        first: its first day.
        last: its last day, inclusive; open when it is not known to be over.
    """

    first: date
    last: date | None


@frozen
class Terms:
    """What the contract says, changes with consent taken in.

    Attributes:
        events: signatures and changes that say so, exemptions, schooling.
        aim: the exam it aims at.
        organisation: how the course is organised; `None` where it is not told.
        exemptions: by day.
        exempted_silent_to: the last day for which no further exemption is a fact.
        schooling: training that the county gives, by first day.
        schooled_silent_to: the last day for which no further schooling is a fact.
    """

    events: tuple[Event, ...]
    aim: Aim | None
    organisation: tuple[Organisation, ...] | None
    exemptions: tuple[Exemption, ...]
    exempted_silent_to: date | None
    schooling: tuple[Schooling, ...]
    schooled_silent_to: date | None


_SAID: Final = frozenset((Signed, Changed, ExemptionGranted, Schooled))


def fold_terms(record: Record) -> Terms:
    """Fold what was signed and changed with consent, in order of effect; what is said last counts."""
    exempted, schooled = record.silent_to(ExemptionGranted), record.silent_to(Schooled)
    if record.has_none_of(_SAID):
        return _nothing_said(exempted, schooled)
    aim: Aim | None = None
    organisation: tuple[Organisation, ...] | None = None
    said: list[Event] = []
    agreed: list[Signed | Changed] = [*record.of(Signed), *_consented(record)]
    for event in sorted(agreed, key=lambda event: event.on):
        if event.aim is not None or event.organisation is not None:
            said.append(event)
            aim, organisation = event.aim or aim, event.organisation or organisation
    granted, school = record.of(ExemptionGranted), record.of(Schooled)
    if not said and not granted and not school:
        return _nothing_said(exempted, schooled)
    return Terms(
        (*said, *granted, *school),
        aim,
        organisation,
        tuple(Exemption(event.on, event.what, _kind_on(record, event.on)) for event in granted),
        exempted,
        tuple(Schooling(event.on, event.last) for event in school),
        schooled,
    )


def _consented(record: Record) -> list[Changed]:
    return [change for change in record.of(Changed) if change.consented is not None and change.consented <= record.on]


def _kind_on(record: Record, day: date) -> ContractKind | None:
    """What kind of contract it had been changed to by a day; `None` where it still was what it was made as."""
    kinds = [change.contract_kind for change in _consented(record) if change.on <= day and change.contract_kind]
    return kinds[-1] if kinds else None


@lru_cache
def _nothing_said(exempted_silent_to: date | None, schooled_silent_to: date | None) -> Terms:
    """Contracts of which nothing of this is told share one value."""
    return Terms((), None, None, (), exempted_silent_to, (), schooled_silent_to)
