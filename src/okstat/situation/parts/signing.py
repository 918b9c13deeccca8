"""Signatures and the period in force."""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import frozen

from okstat.model.events import Changed, Event, ExtensionGranted, Listed, Party, Signed
from okstat.situation.history import Record

__all__ = ["PeriodInForce", "Signing", "fold_period", "fold_signing"]

_BOTH_SIDES: Final = (Party.APPRENTICE, Party.COMPANY)
_CHANGES: Final = frozenset((Changed, ExtensionGranted))


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
        first_on: the day of the first signature, whoever gave it.
        guardian_on: a guardian's signature.
    """

    events: tuple[Event, ...]
    on: date | None
    apprentice_on: date | None
    company_on: date | None
    office_on: date | None
    names_all: bool
    silent_to: date | None
    first_on: date | None
    guardian_on: date | None = None


@frozen
class PeriodInForce:
    """The period that was agreed and, where it was changed or extended, consented to.

    A day that nothing agreed tells is the one that a register last listed.

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
    """Fold the signatures: the first of each party counts."""
    signatures = record.of(Signed)
    apprentice = company = office = guardian = None
    names_all = True
    for signature in signatures:
        by, on = signature.by, signature.on
        if by is None:
            by, names_all = _BOTH_SIDES, False
        if apprentice is None and Party.APPRENTICE in by:
            apprentice = on
        if company is None and Party.COMPANY in by:
            company = on
        if office is None and Party.OFFICE in by:
            office = on
        if guardian is None and Party.GUARDIAN in by:
            guardian = on
    other = company if office is None else office if company is None else min(company, office)
    return Signing(
        events=signatures,
        on=max(apprentice, other) if apprentice is not None and other is not None else None,
        apprentice_on=apprentice if names_all else None,
        company_on=company if names_all else None,
        office_on=office,
        names_all=names_all,
        silent_to=record.silent_to(Signed),
        first_on=signatures[0].on if signatures else None,
        guardian_on=guardian,
    )


def fold_period(record: Record) -> PeriodInForce:
    """Fold the agreed period, changes with consent, and extensions, in order of effect."""
    events: list[Event] = []
    first: date | None = None
    last: date | None = None
    lasts: list[tuple[date, date]] = []
    agreed: list[Signed | Changed | ExtensionGranted] = [*record.of(Signed)]
    if not record.has_none_of(_CHANGES):
        agreed += [*record.of(Changed), *record.of(ExtensionGranted)]
        agreed.sort(key=lambda event: event.on)
    for event in agreed:
        if isinstance(event, Changed) and (event.consented is None or event.consented > record.on):
            continue
        begins = None if isinstance(event, ExtensionGranted) else event.first
        if begins is not None or event.last is not None:
            events.append(event)
            first, last = begins or first, event.last or last
            if event.last is not None:
                lasts.append((_in_force_since(event), event.last))
    listed = record.of(Listed)
    if listed:
        first, last = _as_listed(listed, events, first, last, lasts)
    return PeriodInForce(tuple(events), first, last, tuple(lasts))


def _as_listed(
    entries: tuple[Listed, ...],
    events: list[Event],
    first: date | None,
    last: date | None,
    lasts: list[tuple[date, date]],
) -> tuple[date | None, date | None]:
    """Fill in what nothing agreed tells from what a register lists; the latest listing counts."""
    agreed_first, agreed_last = first, last
    for listed in entries:
        fills_first = agreed_first is None and listed.first is not None
        fills_last = agreed_last is None and listed.last is not None
        if fills_first or fills_last:
            events.append(listed)
        first = listed.first if fills_first else first
        if fills_last and listed.last is not None:
            last = listed.last
            lasts.append((listed.on, listed.last))
    return first, last


def _in_force_since(event: Signed | Changed | ExtensionGranted) -> date:
    """The day of effect; a change is not in force before the county consented."""
    consented = event.consented if isinstance(event, Changed) else None
    return max(event.on, consented) if consented is not None else event.on
