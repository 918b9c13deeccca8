"""`consequences`: what follows from a change, as the difference of two plans, two sets of duties and two reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from okstat.book import Book, default_book
from okstat.change.consequence import (
    Change,
    Consequences,
    EndDayChange,
    EventChange,
    FindingChange,
    GrantChange,
    KeyChange,
    ObligationChange,
    PlanChange,
    SpanChange,
)
from okstat.change.notice_due import NoticeDue, notices_due
from okstat.change.side import Key, Side, look_at
from okstat.errors import OkstatError
from okstat.finding import Finding, Subject
from okstat.law import Law
from okstat.model.events import Event
from okstat.model.portfolio import Portfolio
from okstat.outcome import OutcomeKind
from okstat.plans.grants import grant_terms, grants_of
from okstat.plans.grants_rates import TABLES
from okstat.plans.overlap import Gap, Overlap, gaps, overlaps, stretches_by_person
from okstat.plans.training_time import training_time

__all__ = ["NothingInCommonError", "consequences"]


class NothingInCommonError(OkstatError):
    """Two portfolios that share no contract: there is no change to speak of."""


def consequences(
    before: Portfolio, after: Portfolio, *, on: date, known_at: date | None = None, book: Book | None = None
) -> Consequences:
    """Tell what follows from the difference of two portfolios.

    >>> from datetime import date
    >>> from okstat import read_file
    >>> from okstat.change import consequences
    >>> from okstat.model.events import ExtensionGranted
    >>> from attrs import evolve
    >>> before, day = read_file("examples/first-contract.json"), date(2026, 11, 20)
    >>> longer = ExtensionGranted(id="6", on=day, recorded=day, last=date(2027, 9, 30))
    >>> contract = evolve(before.contracts[0], events=(*before.contracts[0].events, longer))
    >>> found = consequences(before, evolve(before, contracts=(contract,)), on=day)
    >>> [(str(moved.before), str(moved.after)) for moved in found.end_days]
    [('2027-08-17', '2027-09-30')]

    Args:
        before: the facts as they were.
        after: the facts with the change.
        on: the day asked about; what takes effect later counts among the events and notices only.
        known_at: leave out what was recorded later, and the law that was published later.
        book: the rules and tables to use; the package's own when not given.

    Raises:
        NothingInCommonError: both have contracts, and none is in both.
    """
    use = (book if book is not None else default_book()).as_known(known_at)
    old, new = (look_at(portfolio, on, known_at, use) for portfolio in (before, after))
    if old.contracts and new.contracts and not old.contracts.keys() & new.contracts.keys():
        raise NothingInCommonError("the two documents have no contract in common")
    events = tuple(_events(old, new))
    plans = tuple(_plans(old, new))
    return Consequences(
        on=on,
        known_at=known_at,
        events=events,
        keys=tuple(_keys(old, new)),
        end_days=tuple(_end_days(old, new)),
        plans=plans,
        grants=tuple(_grants(old, new, use.law_on(on))),
        spans=tuple(_spans(old, new)),
        obligations=tuple(_obligations(old, new)),
        findings=tuple(_findings(old, new)),
        notices=tuple(_notices(events, new, on)),
        overlays=use.overlays,
    )


def _events(old: Side, new: Side) -> Iterator[EventChange]:
    for subject in dict.fromkeys((*old.subjects, *new.subjects)):
        had, has = (_events_of(side, subject) for side in (old, new))
        for event in had.values():
            if has.get(event.id) != event:
                yield EventChange(Change.REMOVED, subject, event)
        for event in has.values():
            if had.get(event.id) != event:
                yield EventChange(Change.ADDED, subject, event)


def _events_of(side: Side, subject: Subject) -> Mapping[str, Event]:
    return side.subjects[subject].events if subject in side.subjects else {}


def _keys(old: Side, new: Side) -> Iterator[KeyChange]:
    for subject, had in old.subjects.items():
        if subject in new.subjects:
            has = new.subjects[subject].keys
            yield from (KeyChange(subject, key) for key, value in had.keys.items() if has[key] != value)


def _contracts(old: Side, new: Side) -> Iterable[str]:
    return dict.fromkeys((*old.contracts, *new.contracts))


def _end_days(old: Side, new: Side) -> Iterator[EndDayChange]:
    for id_ in _contracts(old, new):
        was, will = (side.contracts[id_].ends if id_ in side.contracts else None for side in (old, new))
        if was != will:
            yield EndDayChange(id_, was, will)


def _plans(old: Side, new: Side) -> Iterator[PlanChange]:
    for id_ in _contracts(old, new):
        was, will = (training_time(side.contracts[id_]) if id_ in side.contracts else None for side in (old, new))
        if was != will:
            yield PlanChange(id_, was, will)


def _grants(old: Side, new: Side, law: Law) -> Iterator[GrantChange]:
    """Grants that differ; what nobody knows in kroner on either side is left out, and a book without their rates."""
    if not law.tables.keys() >= set(TABLES):
        return
    for id_ in _contracts(old, new):
        sides = [side.contracts.get(id_) for side in (old, new)]
        terms = [None if one is None else grant_terms(one) for one in sides]
        if terms[0] == terms[1]:
            continue
        was, will = (None if one is None else grants_of(one, law) for one in sides)
        change = GrantChange(id_, was, will)
        if (change.gone or change.new) and any(plan is not None and plan.known_kr for plan in (was, will)):
            yield change


def _spans(old: Side, new: Side) -> Iterator[SpanChange]:
    had, has = (dict.fromkeys(_spans_of(side)) for side in (old, new))
    yield from (SpanChange(Change.REMOVED, *span) for span in had if span not in has)
    yield from (SpanChange(Change.ADDED, *span) for span in has if span not in had)


def _spans_of(side: Side) -> Iterator[tuple[str, Overlap | Gap]]:
    for person, stretches in stretches_by_person(side.contracts.values()).items():
        spans: tuple[Overlap | Gap, ...] = (*overlaps(stretches), *gaps(stretches))
        yield from ((person, span) for span in spans)


def _answers(old: Side, new: Side) -> Iterator[tuple[Key, Finding | None, Finding | None]]:
    """Every answer of either side, by subject, rule and occurrence."""
    for key in sorted({*old.findings, *new.findings}, key=lambda key: (key[0], key[1], key[2] or 0)):
        yield key, old.findings.get(key), new.findings.get(key)


def _obligations(old: Side, new: Side) -> Iterator[ObligationChange]:
    for key in sorted({*old.obligations, *new.obligations}):
        was, will = old.obligations.get(key), new.obligations.get(key)
        if was is None:
            change = Change.ADDED
        elif will is None:
            change = Change.REMOVED
        elif was.due != will.due:
            change = Change.MOVED
        elif was.bearer != will.bearer:
            change = Change.PASSED_ON
        else:
            continue
        yield ObligationChange(change, *key, was, will)


_QUIET = frozenset((None, OutcomeKind.MET, OutcomeKind.NOT_APPLICABLE))


def _findings(old: Side, new: Side) -> Iterator[FindingChange]:
    for (subject, rule, number), before, after in _answers(old, new):
        was, will = (one.outcome.kind if one is not None else None for one in (before, after))
        told = after or before
        is_news = was is not will and not {was, will} <= _QUIET
        if told is not None and (is_news or _is_another_breach(before, after)):
            yield FindingChange(subject, rule, number, was, will, told)


def _is_another_breach(before: Finding | None, after: Finding | None) -> bool:
    """Whether both are breaches, and they say something else."""
    if before is None or after is None or before.outcome.kind is not OutcomeKind.BREACHED:
        return False
    of_both = ((one.outcome.kind, one.outcome.values, one.severity) for one in (before, after))
    return len(set(of_both)) > 1 and after.outcome.kind is OutcomeKind.BREACHED


def _notices(events: Iterable[EventChange], new: Side, on: date) -> Iterator[NoticeDue]:
    by_subject: dict[Subject, list[EventChange]] = {}
    for change in events:
        by_subject.setdefault(change.subject, []).append(change)
    for subject, changes in by_subject.items():
        if subject in new.subjects:
            added, gone = (
                [change.event for change in changes if change.change is kind] for kind in (Change.ADDED, Change.REMOVED)
            )
            yield from notices_due(subject, new.subjects[subject], added, gone, on)
