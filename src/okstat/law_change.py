"""`law_change`: the same facts judged by the law of two days, subject by subject, and what made the difference.

Everything that happened is judged by the law of the one day and of the other, whatever day it happened on. This tells
what a new law would have said of a portfolio; what it says of a contract under both is `okstat.check`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from attrs import evolve, frozen

from okstat.amendments import Amendment, amendments_between
from okstat.answer import Answer, ReadingAnswer, agree, reading_in_words
from okstat.book import Book, default_book
from okstat.check import AnySituation, bearer_of, findings_of, situations
from okstat.errors import OkstatError
from okstat.evaluate import evaluate
from okstat.finding import Finding, Subject
from okstat.model.portfolio import Portfolio
from okstat.outcome import NOT_APPLICABLE, OutcomeKind
from okstat.situation.view import view

__all__ = ["LawChange", "LawChanges", "NoLaterDayError", "law_change", "numbers"]


class NoLaterDayError(OkstatError):
    """The second of the two days is not later than the first."""


@frozen
class LawChange:
    """What a rule, or one occurrence of a duty, answers of a subject by the law of the one day and of the other.

    Attributes:
        subject: whom it is about.
        rule: the norm's id.
        number: which occurrence of a duty; 0 for a rule.
        before: the finding by the earlier law; `None` where that has no such norm, or no such occurrence.
        after: the same by the later law.
        changed: what differs: `outcome`, `severity`, `due`, `numbers`, `missing`, `bearer`, `wording`, `citations`.
        amendments: what touched the places in the law between the two days.
    """

    subject: Subject
    rule: str
    number: int
    before: Finding | None
    after: Finding | None
    changed: tuple[str, ...]
    amendments: tuple[Amendment, ...]

    @property
    def outcomes(self) -> tuple[OutcomeKind, OutcomeKind]:
        """The two answers; a norm that there is not does not apply."""
        before, after = (
            side.outcome.kind if side is not None else OutcomeKind.NOT_APPLICABLE for side in (self.before, self.after)
        )
        return before, after

    @property
    def is_another_answer(self) -> bool:
        """Whether the answer itself, its due day or how grave a breach is became another; else what it rests on did."""
        return not {"outcome", "severity", "due"}.isdisjoint(self.changed)


@frozen
class LawChanges:
    """A portfolio under the law of two days.

    Attributes:
        before: the day of the earlier law.
        after: the day of the later law.
        on: the day on which the facts are looked at.
        known_at: leave out what was recorded later.
        changes: what is answered otherwise, by subject and rule.
        counts: by each law, how many answers of each kind there are; those that do not apply are not counted.
        overlays: the names of the overlays in the book.
    """

    before: date
    after: date
    on: date
    known_at: date | None
    changes: tuple[LawChange, ...]
    counts: tuple[Mapping[OutcomeKind, int], Mapping[OutcomeKind, int]]
    overlays: tuple[str, ...] = ()

    @property
    def has_breaches(self) -> bool:
        """Whether anything is breached by the later law."""
        return self.counts[1].get(OutcomeKind.BREACHED, 0) > 0


def law_change(
    portfolio: Portfolio,
    *,
    before: date,
    after: date,
    on: date | None = None,
    known_at: date | None = None,
    book: Book | None = None,
) -> LawChanges:
    """Judge the same facts by the law of two days.

    >>> from datetime import date
    >>> from okstat import read_file
    >>> from okstat.law_change import law_change
    >>> found = law_change(read_file("examples/first-contract.json"), before=date(2024, 7, 31), after=date(2024, 8, 1))
    >>> [change] = [change for change in found.changes if change.rule == "probation.contract-lapses"]
    >>> change.subject.id, [outcome.value for outcome in change.outcomes]
    ('K1', ['not_applicable', 'unknown'])

    Args:
        portfolio: the facts.
        before: the day of the earlier law.
        after: the day of the later law.
        on: the day on which the facts are looked at; the later of the two when not given.
        known_at: leave out what was recorded later.
        book: the rules and tables; the package's own when not given.

    Raises:
        NoLaterDayError: `after` is not later than `before`.
    """
    if after <= before:
        raise NoLaterDayError(f"the law of {after} is not later than the law of {before}")
    use, asked = book if book is not None else default_book(), on or after
    earlier, later = _LawOfADay(use, before), _LawOfADay(use, after)
    counts: tuple[Counter[OutcomeKind], Counter[OutcomeKind]] = (Counter(), Counter())
    found: list[LawChange] = []
    for subject, situation in situations(view(portfolio, asked, known_at), use):
        old, new = earlier.answers(situation), later.answers(situation)
        for count, answers in zip(counts, (old, new), strict=True):
            count.update(answer.outcome.kind for answer in answers.values())
        for rule, number in sorted(old.keys() | new.keys()):
            one = earlier.finding(old.get((rule, number)), subject, situation)
            other = later.finding(new.get((rule, number)), subject, situation)
            changed = tuple(_changed(one, other))
            if changed:
                cited = [place for side in (one, other) if side is not None for place in side.citations]
                touched = amendments_between(before, after, cited)
                found.append(LawChange(subject, rule, number, one, other, changed, touched))
    found.sort(key=lambda change: (change.subject.kind, change.subject.id, change.rule, change.number))
    return LawChanges(before, after, asked, known_at, tuple(found), counts, use.overlays)


_Key = tuple[str, int]
"""The id of a norm, and the number of the occurrence of a duty."""


class _LawOfADay:
    """The law of one day, which is made to judge whatever happened; more than one where doubts are open on it."""

    def __init__(self, book: Book, day: date) -> None:
        laws = book.laws_on(day)
        self.day = day
        self._books = [(reading_in_words(law, laws), book.as_of(day, law.reading)) for law in laws]

    def answers(self, situation: AnySituation) -> dict[_Key, Answer]:
        """What the law of the day answers, but for what does not apply."""
        said = [
            (name, {_key(answer): answer for answer in evaluate(situation, book, every=True).answers})
            for name, book in self._books
        ]
        keys = dict.fromkeys(key for _, answers in said for key in answers)
        agreed = {key: self._agreed(key, said, situation.on) for key in keys}
        return {key: answer for key, answer in agreed.items() if answer.outcome.kind is not OutcomeKind.NOT_APPLICABLE}

    def _agreed(self, key: _Key, said: list[tuple[str, dict[_Key, Answer]]], on: date) -> Answer:
        known = [answers[key] for _, answers in said if key in answers]
        if len(said) == 1:
            return known[0]
        nowhere = known[0]._replace(norm=evolve(known[0].norm, since=date.max), outcome=NOT_APPLICABLE)
        readings = []
        for name, answers in said:
            one = answers.get(key, nowhere)
            readings.append(ReadingAnswer(name, one.norm, one.law, one.governed_by or on, one.outcome, one.due))
        return agree(readings)

    def finding(self, answer: Answer | None, subject: Subject, situation: AnySituation) -> Finding | None:
        """The finding, borne by whom the law of the day says, with what it rests on."""
        if answer is None:
            return None
        (found,) = findings_of((answer,), subject, situation, always=True)
        governed = answer.governed_by or situation.on
        return evolve(found, bearer=bearer_of(found.norm, situation, governed, by_law_of=self.day))


def _key(answer: Answer) -> _Key:
    return answer.norm.id, answer.due.number if answer.due is not None else 0


def numbers(found: Finding) -> dict[str, object]:
    """The numbers of the law that a finding rests on, by name."""
    return {read.path: read.value for read in found.because if read.provenance is not None}


def _changed(before: Finding | None, after: Finding | None) -> Iterator[str]:
    if before is None or after is None:
        yield "outcome"
        return
    one, other = _told(before), _told(after)
    yield from (name for name in one if one[name] != other[name])


def _told(found: Finding) -> dict[str, object]:
    is_breached = found.outcome.kind is OutcomeKind.BREACHED
    return {
        "outcome": found.outcome.kind,
        "severity": found.severity if is_breached else None,
        "due": found.occurrence.due if found.occurrence is not None else None,
        "numbers": numbers(found),
        "missing": found.missing,
        "bearer": found.bearer,
        "wording": found.wording,
        "citations": found.citations,
    }
