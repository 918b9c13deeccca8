"""`explain`: every rule on one subject, with what it read and where the law says so."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from okstat.book import Book, default_book
from okstat.check import AnySituation, Finding, findings_of, situations
from okstat.errors import OkstatError
from okstat.evaluate import evaluate
from okstat.finding import Subject
from okstat.model.portfolio import Portfolio
from okstat.situation.view import view

__all__ = ["NoSuchSubjectError", "explain"]


class NoSuchSubjectError(OkstatError):
    """No subject of the portfolio has the id, or the rule says nothing about it."""


def explain(
    portfolio: Portfolio,
    subject: str,
    *,
    on: date,
    known_at: date | None = None,
    book: Book | None = None,
    rule: str | None = None,
) -> tuple[Finding, ...]:
    """Explain what every rule, or one rule, answers about a subject.

    One rule that says nothing of the subject itself is asked of what is its own: the exams of a contract, decisions,
    appeals, documents.

    >>> from datetime import date
    >>> from okstat import read_file
    >>> from okstat.explain import explain
    >>> portfolio, rule = read_file("examples/first-contract.json"), "contract.written-before-start"
    >>> [found] = explain(portfolio, "K1", on=date(2026, 11, 20), rule=rule)
    >>> [(read.path, str(read.value)) for read in found.because]
    [('start.on', '2025-08-18'), ('signing.on', '2025-08-20')]

    Args:
        portfolio: the facts.
        subject: an id, or kind and id (`county:03`) where several subjects have it.
        on: the day asked about.
        known_at: leave out what was recorded later, and the law that was published later.
        book: the rules and tables to use; the package's own when not given.
        rule: the id of one rule.

    Raises:
        NoSuchSubjectError: nothing has that id, or that rule does not speak of it.
        RecordingError: a recorded run answered differently from the bare one.
    """
    use = (book if book is not None else default_book()).as_known(known_at)
    seen = list(situations(view(portfolio, on, known_at)))
    asked = [(named, one) for named, one in seen if subject in (named.id, f"{named.kind}:{named.id}")]
    if not asked:
        raise NoSuchSubjectError(f"no subject of the portfolio has the id {subject}")
    found = _answers(asked, use, rule)
    if not found and rule is not None:
        owner = f"{asked[0][0].id}/"
        found = _answers([(named, one) for named, one in seen if named.id.startswith(owner)], use, rule)
    if not found:
        raise NoSuchSubjectError(
            f"no rule speaks of {subject}" if rule is None else f"no rule {rule} speaks of {subject}"
        )
    return tuple(sorted(found, key=Finding.order))


def _answers(asked: Iterable[tuple[Subject, AnySituation]], book: Book, rule: str | None) -> list[Finding]:
    """What every rule, or one rule, finds about some subjects."""
    found: list[Finding] = []
    for named, situation in asked:
        answers = evaluate(situation, book, every=True).answers
        chosen = [answer for answer in answers if rule is None or answer.norm.id == rule]
        found += findings_of(chosen, named, situation, always=True)
    return found
