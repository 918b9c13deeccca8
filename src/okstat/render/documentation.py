"""The documentation of the training under one contract, as text: how far it has come, and what is lacking."""

from __future__ import annotations

from collections.abc import Iterator

from okstat.agenda import Obligation
from okstat.finding import Subject
from okstat.office.documentation import DocumentedHalfYear, DocumentedTraining
from okstat.render import agenda_words, words
from okstat.render import documentation_words as say
from okstat.render.lines import WIDTH, Line, headed, written
from okstat.render.parts import heading, places

__all__ = ["lines", "report"]


def report(found: DocumentedTraining, *, language: str = "nb", width: int | None = WIDTH) -> str:
    """What `documented_training` tells, as text that ends in a line break.

    Args:
        found: what is told.
        language: `nb`, `nn` or `en`.
        width: characters in a line; `None` for as many as it takes.
    """
    return written(lines(found, language=language), width)


def lines(found: DocumentedTraining, *, language: str = "nb") -> Iterator[Line]:
    """Line by line: how many aims are covered, half-year by half-year, what is lacking, what is due by law."""
    yield Line(heading(say.DOCUMENTED_ON, found.on, found.known_at, language), "title")
    yield Line(words.subject(Subject("contract", found.contract), language), "subject")
    yield from (Line(row, indent=2) for row in _coverage(found, language))
    if found.half_years:
        yield from headed(words.say(say.HALF_YEARS, language))
    for one in found.half_years:
        yield from _half_year(one, language)
    yield from headed(words.say(say.GAPS, language))
    yield from (Line(say.gap(gap, language), indent=2) for gap in found.gaps)
    if not found.gaps:
        yield Line(words.say(say.NO_GAP, language), indent=2)
    yield from headed(words.say(say.BY_LAW, language))
    for due in found.due:
        yield from _due(due, language)
    yield from (
        Line(words.source_in_words(one.source, language), "unknown", words.say(words.MISSING, language), 10, 2)
        for one in found.missing
    )
    if not found.due and not found.missing:
        yield Line(words.say(say.NOTHING_DUE, language), indent=2)


def _coverage(found: DocumentedTraining, language: str) -> Iterator[str]:
    if not found.aims:
        yield words.say(say.NOTHING_TOLD, language)
        return
    yield words.say(say.COVERAGE, language, documented=found.documented, aims=len(found.aims), approved=found.approved)
    if found.sources:
        yield words.say(say.TOLD_BY, language, sources=found.sources)
    if found.told_to is None:
        yield words.say(say.NOT_TOLD_TO, language)
    else:
        yield words.say(say.TOLD_TO, language, day=found.told_to)


def _half_year(one: DocumentedHalfYear, language: str) -> Iterator[Line]:
    days = {"first": one.first, "last": one.last}
    title = say.SHORT if one.number is None else say.HALF_YEAR
    named = days if one.number is None else {"number": one.number, **days}
    yield Line(words.say(title, language, **named), "fact", indent=2)
    not_known = words.say(say.NOT_KNOWN, language)
    aims: object = one.aims if one.aims or one.is_told else not_known
    held: object = one.assessed or not_known
    yield Line(words.say(say.OF_HALF_YEAR, language, aims=aims, approved=one.approved, assessed=held), indent=4)


def _due(one: Obligation, language: str) -> Iterator[Line]:
    told = agenda_words.state(one.state, language)
    yield Line(
        words.say(say.ONE_DUE, language, rule=one.rule, number=one.number, state=told, due=one.due),
        "fact",
        indent=2,
    )
    law = "; ".join(place.words for place in places(one.citations, language))
    yield Line(f"{words.role(one.bearer, language)}; {law}", indent=4)
