"""A report as lines of text for a terminal or a file, with nothing but the standard library."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from okstat.agenda import Agenda
from okstat.finding import Finding, Report
from okstat.outcome import Severity
from okstat.render import report_words, words
from okstat.render.coming import Coming
from okstat.render.lines import MOST_NAMED, WIDTH, Line, column, headed, some_named, written
from okstat.render.outline import Group, Outline, Point, Settling, outline
from okstat.render.parts import value
from okstat.render.queries import Query, at_hand
from okstat.render.supplies import Supply
from okstat.text import Text

__all__ = ["lines", "report"]

MOST_DUE: Final = 12
"""How many rows tell what is due next; the rest is counted."""

MOST_PARTS: Final = 4
"""How many keys of an event, or requirements to attest, are named; the rest are counted."""

_LABELS: Final = (words.REMEDY, words.BEARER, words.LAW, words.NOTE, words.RULE, words.READINGS)
_LABELS_OF_QUERIES: Final = (words.CONCERNS, words.DECIDED_BY, words.WEIGHED, words.REMEDY, words.LAW, words.RULE)


def report(
    answers: Report,
    *,
    language: str = "nb",
    width: int | None = WIDTH,
    due: Agenda | None = None,
    every_fact: bool = False,
) -> str:
    """A report as text, ending in a line break.

    Args:
        answers: what `check` found.
        language: `nb`, `nn` or `en`.
        width: characters in a line; `None` for as many as it takes.
        due: what is due next, to be told in short after the breaches.
        every_fact: tell each missing fact with those who lack it, and not only what would settle most.
    """
    told = lines(answers, language=language, due=due, every_fact=every_fact)
    return written(told, width)


def lines(
    answers: Report, *, language: str = "nb", due: Agenda | None = None, every_fact: bool = False
) -> Iterator[Line]:
    """A report line by line: counts, breaches, what is due, judgements, what would settle the rest."""
    told = outline(answers, language, due)
    yield Line(told.heading, "title")
    yield Line(", ".join(f"{number} {name}" for name, number in told.counts))
    if told.breaches:
        yield from _section(words.BREACHES, told.breaches, language)
    else:
        yield from (Line(), Line(words.say(words.NO_BREACH, language)))
    yield from _coming(told.coming, due, language)
    yield from _queries(told.judgements, language)
    yield from _section(words.DIFFERING, told.differing, language, graded=False)
    yield from _every_fact(told.settling, language) if every_fact else _supplies(told.supplies, answers.on, language)
    yield from _rest(told, language)
    if told.breaches or told.judgements or told.differing:
        yield from (Line(), Line(words.say(words.WHY, language, on=answers.on.isoformat())))


def _section(title: Text, groups: tuple[Group, ...], language: str, *, graded: bool = True) -> Iterator[Line]:
    for number, group in enumerate(groups):
        yield from (Line(),) if number else headed(words.say(title, language))
        yield Line(group.subject, "subject")
        for also, point in enumerate(group.points):
            if also:
                yield Line()
            yield from _point(point, language, graded=graded)


def _point(point: Point, language: str, *, graded: bool) -> Iterator[Line]:
    wide = _wide(language)
    for number, sentence in enumerate(point.sentences):
        grade, label = (point.grade, point.severity) if graded and not number else ("", "")
        yield Line(sentence, grade, label, wide, 2)
    for number, said in enumerate(point.readings):
        label = "" if number else words.say(words.READINGS, language)
        yield Line(f"{said.reading}: {said.outcome}", label=label, column=wide, indent=2)
    if point.remedy:
        yield Line(point.remedy, label=words.say(words.REMEDY, language), column=wide, indent=2)
    yield Line(point.bearer, label=words.say(words.BEARER, language), column=wide, indent=2)
    for number, place in enumerate(point.places):
        label = "" if number else words.say(words.LAW, language)
        yield Line(f"{place.words} {place.url}", label=label, column=wide, indent=2)
    for number, note in enumerate(point.notes):
        yield Line(note, label="" if number else words.say(words.NOTE, language), column=wide, indent=2)
    yield Line(
        ", ".join((point.rule, *_own(point.overlays, language))),
        label=words.say(words.RULE, language),
        column=wide,
        indent=2,
    )


def _coming(found: tuple[Coming, ...], due: Agenda | None, language: str) -> Iterator[Line]:
    """What is due next, a row for each day and duty; what does not fit in short is counted."""
    if due is None or not found:
        return
    yield from headed(words.say(report_words.COMING, language, last=due.last))
    wide, before = column(one.day for one in found), ""
    for one in found[:MOST_DUE]:
        label = "" if one.day == before else one.day
        yield Line(f"{one.deed}: {one.whom} ({one.bearer})", "fact", label, wide, 2)
        before = one.day
    if more := sum(one.number for one in found[MOST_DUE:]):
        first, last = due.first.isoformat(), due.last.isoformat()
        yield Line(
            words.say(report_words.MORE_DUE, language, number=more, first=first, last=last), column=wide, indent=2
        )


def _supplies(found: tuple[Supply, ...], on: date, language: str) -> Iterator[Line]:
    """The events that would settle most, with how many answers hang on each."""
    if not found:
        return
    yield from headed(words.say(words.SETTLING, language))
    yield Line(words.say(report_words.HANGS_ON, language))
    for one in found[:MOST_NAMED]:
        parts = ", ".join(f"{part} {number}" for part, number in one.parts[:MOST_PARTS])
        if left := len(one.parts[MOST_PARTS:]):
            parts = f"{parts} {words.say(words.MORE, language, number=left)}"
        yield Line(f"{one.named}: {parts}" if parts else one.named, "fact", str(one.answers).rjust(4), 6)
    if more := len(found[MOST_NAMED:]):
        yield Line(words.say(report_words.MORE_MISSING, language, number=more, on=on.isoformat()), column=6)
    yield Line(words.say(report_words.SILENCE, language))


def _queries(asked: tuple[Query, ...], language: str) -> Iterator[Line]:
    """What is to be judged: each question once, with all whom it is about."""
    if not asked:
        return
    yield from headed(words.say(words.JUDGEMENTS, language))
    wide = column(words.say(label, language) for label in _LABELS_OF_QUERIES)
    for number, query in enumerate(asked):
        if number:
            yield Line()
        yield Line(query.sentence, "subject")
        rows = (
            (words.CONCERNS, [_concerned(finding, language) for finding in query.findings[:MOST_NAMED]]),
            (words.CONCERNS, _more(len(query.findings), language)),
            (words.DECIDED_BY, [query.decides]),
            (words.WEIGHED, list(query.weigh)),
            (words.REMEDY, [query.remedy] if query.remedy else []),
            (words.LAW, ["; ".join(place.words for place in query.places)]),
            (words.NOTE, list(query.notes)),
            (words.RULE, [", ".join((query.rule, *_own(query.overlays, language)))]),
        )
        before = None
        for label, said in rows:
            for row in said:
                yield Line(row, label=" " if label is before else words.say(label, language), column=wide, indent=2)
                before = label
    yield from (Line(), Line(words.say(words.TO_RECORD, language)))


def _concerned(finding: Finding, language: str) -> str:
    """`Kontrakt K1: contract.course 0+4`: whom a question is about, and the facts at hand."""
    told = "; ".join(f"{read.path} {value(read.value, language)}" for read in at_hand(finding))
    subject = words.subject(finding.subject, language)
    return f"{subject}: {told}" if told else subject


def _more(number: int, language: str) -> list[str]:
    return [words.say(words.MORE, language, number=number - MOST_NAMED)] if number > MOST_NAMED else []


def _own(overlays: tuple[str, ...], language: str) -> list[str]:
    return [words.say(words.OVERLAY, language, name=name) for name in overlays]


def _rest(told: Outline, language: str) -> Iterator[Line]:
    """When all answers were asked for: those told nowhere else, by subject and outcome."""
    wide = column(name for name, _ in told.counts)
    for number, rest in enumerate(told.rest):
        if not number:
            yield from headed(words.say(words.THE_REST, language))
        yield Line(rest.subject, "subject")
        for name, rules in rest.answers:
            yield Line(", ".join(rules), label=name, column=wide, indent=2)


def _every_fact(settling: tuple[Settling, ...], language: str) -> Iterator[Line]:
    """Each missing fact, with those who lack it."""
    if settling:
        yield from headed(words.say(words.SETTLING, language))
    for fact, is_told in _with_whether_told(settling):
        yield from _settling(fact, language, is_told=is_told)


def _with_whether_told(settling: tuple[Settling, ...]) -> Iterator[tuple[Settling, bool]]:
    """Each missing fact, and whether the very same subjects, more than one, lack the fact before it too."""
    before: tuple[str, ...] = ()
    for fact in settling:
        yield fact, len(before) > 1 and fact.subjects == before
        before = fact.subjects


def _settling(fact: Settling, language: str, *, is_told: bool) -> Iterator[Line]:
    yield Line(fact.supplied_by, "fact", str(len(fact.subjects)).rjust(4), 6)
    if fact.to_attest:
        yield Line(fact.to_attest, column=6)
    yield Line(words.say(words.DECIDES, language, rules=", ".join(fact.rules)), column=6)
    if is_told:
        yield Line(words.say(words.LACKED_BY_THE_SAME, language), column=6)
    else:
        yield Line(words.say(words.LACKED_BY, language, subjects=some_named(fact.subjects, language)), column=6)


def _wide(language: str) -> int:
    """The width of the column of labels, in which severities stand too."""
    labels = (words.say(label, language) for label in _LABELS)
    return column((*labels, *(words.severity(grade, language) for grade in Severity)))
