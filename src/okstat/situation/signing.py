"""Signatures and the period in force."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.events import Changed, Event, ExtensionGranted, Party, Signed
from okstat.situation.history import Record

__all__ = ["PeriodInForce", "Signing", "fold_period", "fold_signing"]


@frozen
class Signing:
    """Who has signed, and since when both sides have.

    Attributes:
        events: the signatures.
        on: the first day on which the apprentice and the company, or the office for it, had signed;
            a signature that does not say by whom counts as all of them.
        apprentice_on: the apprentice's signature.
        company_on: the company's.
        office_on: the office's.
        names_all: whether every signature says by whom.
        silent_to: the last day for which no further signature is a fact.
    """

    events: tuple[Event, ...]
    on: date | None
    apprentice_on: date | None
    company_on: date | None
    office_on: date | None
    names_all: bool
    silent_to: date | None


@frozen
class PeriodInForce:
    """The period that was agreed and, where it was changed or extended, consented to.

    Attributes:
        events: what set it.
        first: the first day, inclusive.
        last: the last day, inclusive.
        lasts: each last day there has been, with the day from which it held.
    """

    events: tuple[Event, ...]
    first: date | None
    last: date | None
    lasts: tuple[tuple[date, date], ...] = ()

    def last_as_of(self, day: date) -> date | None:
        """The last day as it was on a day; before anything was agreed, what was agreed first."""
        held = [last for since, last in self.lasts if since <= day]
        return held[-1] if held else next((last for _, last in self.lasts), None)


def fold_signing(record: Record) -> Signing:
    """Fold the signatures."""
    signatures = record.of(Signed)
    days: dict[Party, date] = {}
    names_all = True
    for signature in signatures:
        if signature.by is None:
            names_all = False
        for party in signature.by if signature.by is not None else (Party.APPRENTICE, Party.COMPANY):
            days.setdefault(party, signature.on)
    apprentice, company, office = (days.get(p) for p in (Party.APPRENTICE, Party.COMPANY, Party.OFFICE))
    others = [day for day in (company, office) if day is not None]
    both = max(apprentice, min(others)) if apprentice is not None and others else None
    return Signing(
        signatures,
        both,
        apprentice if names_all else None,
        company if names_all else None,
        office,
        names_all,
        record.silent_to(Signed),
    )


def fold_period(record: Record) -> PeriodInForce:
    """Fold the agreed period, changes with consent, and extensions, in order of effect."""
    events: list[Event] = []
    first: date | None = None
    last: date | None = None
    lasts: list[tuple[date, date]] = []
    agreed: list[Signed | Changed | ExtensionGranted] = [
        *record.of(Signed),
        *record.of(Changed),
        *record.of(ExtensionGranted),
    ]
    for event in sorted(agreed, key=lambda event: event.on):
        if isinstance(event, Changed) and (event.consented is None or event.consented > record.on):
            continue
        begins = None if isinstance(event, ExtensionGranted) else event.first
        if begins is not None or event.last is not None:
            events.append(event)
            first, last = begins or first, event.last or last
            if event.last is not None:
                lasts.append((event.on, event.last))
    return PeriodInForce(tuple(events), first, last, tuple(lasts))
