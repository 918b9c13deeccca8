"""The rules, duties and requirements of a book, one row per wording: `okstat.rules/1`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from okstat.book import Book
from okstat.catalogue.bounds import bound_value
from okstat.catalogue.reads import reads
from okstat.citation import Citation
from okstat.dated import Bound, Doubt
from okstat.errors import OkstatError
from okstat.responsibility import responsibility
from okstat.rule import Duty, Norm, Role, Rule
from okstat.text import LANGUAGES, Text

__all__ = ["NoSuchRuleError", "bearer_alone", "clock_name", "kind_of", "reads_of", "rule_rows", "wordings"]


class NoSuchRuleError(OkstatError, LookupError):
    """No rule, duty or requirement of the book has the id."""


def wordings(book: Book, on: date | None = None, id: str | None = None) -> tuple[Norm, ...]:  # noqa: A002
    """The wordings of a book, by id and first day.

    Args:
        book: the rules and tables.
        on: only those that hold on the day, in some reading of what is in doubt.
        id: only those of one norm.

    Raises:
        NoSuchRuleError: the book has no norm of that id, on any day.
    """
    found = tuple(norm for norm in book.norms if id in (None, norm.id))
    if id is not None and not found:
        raise NoSuchRuleError(f"no rule has the id {id}")
    if on is None:
        return found
    readings = [law.reading for law in book.laws_on(on)]
    return tuple(norm for norm in found if any(norm.holds_on(on, reading) for reading in readings))


def rule_rows(book: Book, on: date | None = None, id: str | None = None) -> list[dict[str, object]]:  # noqa: A002
    """The rows of `okstat.rules/1`; the arguments, and what is raised, are those of `wordings`."""
    return [_row(norm, on) for norm in wordings(book, on, id)]


def _row(norm: Norm, on: date | None) -> dict[str, object]:
    return {
        "id": norm.id,
        "wording": norm.wording,
        "kind": kind_of(norm),
        "subject": norm.subject.__name__.removesuffix("Situation").lower(),
        "clock": clock_name(norm),
        "since": bound_value(norm.since),
        "until": bound_value(norm.until),
        "bearer": bearer_alone(norm, on),
        "task": None if isinstance(norm.bearer, Role) else norm.bearer.name,
        "severity": norm.severity.value,
        "citations": [_citation(citation) for citation in norm.cites],
        "text": _text(norm.text),
        "remedy": _text(norm.remedy),
        "reads": reads_of(norm),
    }


def _citation(citation: Citation) -> dict[str, object]:
    return {
        "instrument": citation.instrument.number,
        "section": citation.section,
        "ledd": citation.ledd,
        "url": citation.url,
        "since": bound_value(citation.since),
        "until": bound_value(citation.until),
    }


def _text(text: Text) -> dict[str, str]:
    return {language: getattr(text, language) for language in LANGUAGES}


def kind_of(norm: Norm) -> str:
    """`rule`, `requirement` or `duty`."""
    assert isinstance(norm, Rule | Duty)  # there is no third class of norms
    return norm.kind


def clock_name(norm: Norm) -> str | None:
    """The name of the clock; a duty has none, each occurrence being judged by its due day."""
    return norm.clock.__name__ if isinstance(norm, Rule) else None


def bearer_alone(norm: Norm, on: date | None = None) -> str:
    """The role that has the duty; for a task, that of a company which stands alone.

    With an office it depends on the Act and on the membership, and the finding tells it.
    """
    if isinstance(norm.bearer, Role):
        return norm.bearer.value
    return responsibility(norm.bearer.name, on or _first_day(norm.since)).alone


def _first_day(since: Bound) -> date:
    """The first day on which a wording is sure to hold."""
    return since.not_after if isinstance(since, Doubt) else since or date.min


def reads_of(norm: Norm) -> list[str] | None:
    """The paths of facts and the tables that the wording may read, its clock included; null without the source."""
    functions: list[Callable[..., object]] = []
    if isinstance(norm, Rule):
        functions += [norm.judge, norm.clock, *([] if norm.crossing is None else [norm.crossing])]
    if isinstance(norm, Duty):
        functions.append(norm.dues)
    try:
        return list(reads(norm.subject, *functions))
    except OSError:
        return None
