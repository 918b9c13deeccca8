"""`agenda`: what is due between two days, drawn from the history of each subject and every duty of the book."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

from attrs import evolve

from okstat.agenda.concern import concerned, everybody, homes
from okstat.agenda.history import History, histories, written_on
from okstat.agenda.obligation import Agenda, NoDaysError, Obligation, State, Undated
from okstat.agenda.occurrence import obligations_of
from okstat.answer import Answer
from okstat.book import Book, default_book
from okstat.check import bearer_of
from okstat.evaluate import occurrences
from okstat.groups import window
from okstat.model.portfolio import Portfolio
from okstat.outcome import OutcomeKind, Waiver
from okstat.period import Period

__all__ = ["agenda"]

_OPEN: Final = (OutcomeKind.UNKNOWN, OutcomeKind.JUDGEMENT)
"""What a duty answers that has days, though nobody can tell them."""


def _untold(number: int) -> None:
    """Stands in for a progress bar where nobody wants to know how far it is."""


def agenda(
    portfolio: Portfolio,
    *,
    first: date,
    last: date,
    known_at: date | None = None,
    book: Book | None = None,
    done: Callable[[int], object] = _untold,
) -> Agenda:
    """Tell what is due between two days, of every bearer.

    All that is known counts, what is to come among it: an agreed last day, an ending, a transfer. An obligation is open
    to its due day, and after it overdue where the record is complete to that day, else unknown. What is open, and what
    has passed, is so as of `known_at`; where that is not given, as of the day the document was written.

    >>> from datetime import date
    >>> from okstat import read_file
    >>> from okstat.agenda import agenda
    >>> due = agenda(read_file("examples/first-contract.json"), first=date(2026, 8, 1), last=date(2026, 8, 31))
    >>> for one in due.obligations:
    ...     print(one.due, one.rule, one.number, one.bearer, one.state.value)
    2026-08-17 assess.dialog 2 member unknown
    2026-08-17 assess.half-year 2 member unknown

    Args:
        portfolio: the facts.
        first: the first day.
        last: the last day, inclusive.
        known_at: leave out what was recorded later, and the law that was published later.
        book: the rules and tables to use; the package's own when not given.
        done: called with the number of contracts gone through since the last call.

    Raises:
        NoDaysError: the last day lies before the first.
    """
    if last < first:
        raise NoDaysError(f"the last day, {last}, lies before the first, {first}")
    use = (book if book is not None else default_book()).as_known(known_at)
    as_of, days = written_on(portfolio, known_at) or first, Period(first, last)
    found: list[Obligation] = []
    undated: list[Undated] = []
    home, subjects = homes(portfolio), set(everybody(portfolio))
    for history in histories(portfolio, max(last, as_of), known_at, use):
        situation = history.situation
        answers = occurrences(situation, use, on=as_of)
        due = (one for one in _obligations(history, answers, use, as_of) if _falls_between(one, days))
        found += [evolve(one, concerns=concerned(situation, one.due, home)) for one in due]
        concerns = concerned(situation, min(max(as_of, first), last), home)
        undated += [evolve(one, concerns=concerns) for one in _undated(history, answers, days, as_of, use)]
        subjects |= {history.subject, *concerns}
        if history.subject.kind == "contract":
            done(1)
    return Agenda(
        first=first,
        last=last,
        known_at=known_at,
        as_of=as_of,
        obligations=tuple(sorted(found, key=Obligation.order)),
        undated=tuple(sorted(undated, key=Undated.order)),
        subjects=frozenset(subjects),
        overlays=use.overlays,
    )


def _obligations(history: History, answers: Iterable[Answer], book: Book, as_of: date) -> Iterator[Obligation]:
    """What is due of a subject, and what would have been after the day a contract ended, had it not."""
    standing = list(obligations_of(answers, history.subject, history.situation))
    yield from standing
    unended, ended_on = history.unended, history.ended_on
    if unended is None or ended_on is None:
        return
    left = {one.key for one in standing}
    for one in obligations_of(occurrences(unended, book, on=as_of), history.subject, unended):
        if one.key not in left and one.due > ended_on:
            yield evolve(
                one, state=State.WAIVED, waived=Waiver.ENDED, ended_on=ended_on, fulfilled_on=None, late_days=None,
                readings=(),
            )  # fmt: skip


def _falls_between(one: Obligation, days: Period) -> bool:
    """Whether it is due on one of the days, by any reading."""
    return any(days.contains(due) for due in (one.due, *(said.due for said in one.readings if said.state is not None)))


def _undated(history: History, answers: Iterable[Answer], days: Period, as_of: date, book: Book) -> Iterator[Undated]:
    """The duties that may fall due between two days, and cannot be counted; each in the last wording that may hold."""
    found: dict[str, Undated] = {}
    for answer in answers:
        since, until = window(answer.norm)
        if answer.due is None and answer.outcome.kind in _OPEN and since <= days.last and days.first <= until:
            day = min(max(as_of, days.first, since), days.last, until)
            found[answer.norm.id] = _without_day(answer, history, day, book)
    yield from found.values()


def _without_day(answer: Answer, history: History, day: date, book: Book) -> Undated:
    norm = answer.norm
    cited = (place for law in book.laws_on(day) for place in norm.cites_on(day, law.reading))
    return Undated(
        norm,
        history.subject,
        bearer_of(norm, history.situation, day),
        tuple(dict.fromkeys(cited)),
        answer.outcome.missing,
    )
