"""The rules, duties, requirements and calculations of a book, one row per wording: `okstat.rules/1`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from okstat.book import Book
from okstat.catalogue.bounds import bound_value
from okstat.catalogue.nearest import nearest
from okstat.catalogue.reads import reads
from okstat.citation import Citation
from okstat.dated import Bound, Doubt
from okstat.errors import OkstatError
from okstat.plans.result import Plan
from okstat.responsibility import responsibility
from okstat.rule import Duty, Norm, Question, Role, Rule
from okstat.text import LANGUAGES, Text

__all__ = ["NoSuchRuleError", "kind_of", "rule_rows"]


class NoSuchRuleError(OkstatError, LookupError):
    """No rule, duty, requirement or calculation of the book has the id."""


def rule_rows(book: Book, on: date | None = None, id: str | None = None) -> list[dict[str, object]]:
    """The rows of `okstat.rules/1`, by id and first day.

    `bearer` is a role; where it depends on the Act and on the membership of an office, it is that of a company which
    stands alone, and `task` names the row of the matrix of responsibility. `reads` has the paths of facts and the names
    of tables that the wording may read, its clock included; it is null where the source is not at hand. A calculation
    is nobody's duty: its `clock`, `bearer`, `severity` and `remedy` are null. `weigh` has what is to be weighed in a
    question, whose `bearer` is who decides; for all else it is null.

    Args:
        book: the rules and tables.
        on: only the wordings that hold on the day, in some reading of what is in doubt.
        id: only the wordings of one norm.

    Raises:
        NoSuchRuleError: the book has no norm of that id, on any day.
    """
    every: tuple[Norm | Plan, ...] = (*book.norms, *book.plans)
    found = sorted((norm for norm in every if id in (None, norm.id)), key=lambda norm: norm.id)
    if id is not None and not found:
        raise NoSuchRuleError(f"no rule has the id {id}{nearest(id, (norm.id for norm in every))}")
    if on is not None:
        readings = [law.reading for law in book.laws_on(on)]
        found = [norm for norm in found if any(norm.holds_on(on, reading) for reading in readings)]
    return [_row(norm, on) for norm in found]


def kind_of(norm: Norm | Plan) -> str:
    """`rule`, `requirement`, `question`, `duty` or `plan`."""
    assert isinstance(norm, Rule | Duty | Plan)  # there is no other class of norms
    return norm.kind


def _row(norm: Norm | Plan, on: date | None) -> dict[str, object]:
    return _plan_row(norm) if isinstance(norm, Plan) else _norm_row(norm, on)


def _plan_row(plan: Plan) -> dict[str, object]:
    return {
        "id": plan.id,
        "wording": plan.wording,
        "kind": kind_of(plan),
        "subject": plan.subject,
        "clock": None,
        "since": bound_value(plan.since),
        "until": bound_value(plan.until),
        "bearer": None,
        "task": None,
        "severity": None,
        "citations": [_citation(citation) for citation in plan.cites],
        "text": _text(plan.text),
        "remedy": None,
        "weigh": None,
        "reads": sorted(plan.reads),
    }


def _norm_row(norm: Norm, on: date | None) -> dict[str, object]:
    return {
        "id": norm.id,
        "wording": norm.wording,
        "kind": kind_of(norm),
        "subject": norm.subject.__name__.removesuffix("Situation").lower(),
        "clock": norm.clock.__name__ if isinstance(norm, Rule) else None,
        "since": bound_value(norm.since),
        "until": bound_value(norm.until),
        "bearer": _bearer(norm, on),
        "task": None if isinstance(norm.bearer, Role) else norm.bearer.name,
        "severity": norm.severity.value,
        "citations": [_citation(citation) for citation in norm.cites],
        "text": _text(norm.text),
        "remedy": _text(norm.remedy),
        "weigh": [_text(weighed) for weighed in norm.weigh] if isinstance(norm, Question) else None,
        "reads": _reads(norm),
    }


def _bearer(norm: Norm, on: date | None) -> str:
    if isinstance(norm.bearer, Role):
        return norm.bearer.value
    return responsibility(norm.bearer.name, on or _first_day(norm.since)).alone


def _first_day(since: Bound) -> date:
    """The first day on which a wording is sure to hold."""
    return since.not_after if isinstance(since, Doubt) else since or date.min


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


def _reads(norm: Norm) -> list[str] | None:
    functions: list[Callable[..., object]] = []
    if isinstance(norm, Rule):
        functions += [norm.judge, norm.clock, *([] if norm.crossing is None else [norm.crossing])]
    if isinstance(norm, Duty):
        functions.append(norm.dues)
    at_hand = norm.at_hand if isinstance(norm, Question) else ()
    try:
        return sorted({*at_hand, *reads(norm.subject, *functions)})
    except OSError:
        return None
