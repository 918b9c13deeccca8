"""An agenda as lines of text: what is overdue, what comes, what is done; by day, or by who bears it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, Final

from okstat.agenda import Agenda, Obligation, State, Undated
from okstat.finding import Subject
from okstat.outcome import Missing
from okstat.render import agenda_words as say
from okstat.render import words
from okstat.render.lines import WIDTH, Line, column, headed, law, some_named, written
from okstat.render.parts import places
from okstat.text import day_in_words

__all__ = ["BY", "lines", "report"]

BY: Final = ("day", "bearer")
"""What an agenda can be grouped by."""

_STYLES: Final = {
    State.OVERDUE: "breached",
    State.OPEN: "fact",
    State.UNKNOWN: "unknown",
    State.FULFILLED: "met",
    State.WAIVED: "not_applicable",
}

_WIDEST: Final = 32
"""How wide the column of what is to be done is at most; what is longer stands above."""


def report(found: Agenda, *, by: str = "day", language: str = "nb", width: int | None = WIDTH) -> str:
    """An agenda as text, ending in a line break.

    Args:
        found: what `agenda` tells.
        by: `day`: by how it stands, and then by day; `bearer`: by who bears it, and then by day.
        language: `nb`, `nn` or `en`.
        width: characters in a line; `None` for as many as it takes.
    """
    told = lines(found, by=by, language=language)
    return written(told, width)


def lines(found: Agenda, *, by: str = "day", language: str = "nb") -> Iterator[Line]:
    """An agenda line by line: what is dated, what cannot be, and how many stand how."""
    yield Line(_heading(found, language), "title")
    if not found.obligations:
        yield from (Line(), Line(words.say(say.NOTHING, language)))
    wide = min(column([say.label(one, language) for one in found.obligations] or [""]), _WIDEST)
    for title, obligations in _sections(found.obligations, by, language):
        yield from headed(title)
        for number, (day, of_day) in enumerate(groupby(obligations, lambda one: one.due)):
            if number:
                yield Line()
            yield Line(day_in_words(day, language), "subject")
            yield from _of_a_day(of_day, by, wide, language)
    if found.undated:
        yield from headed(words.say(say.UNDATED, language))
        yield from _undated(found.undated, language)
    if found.obligations:
        yield from headed(words.say(say.ASKED, language))
        yield from _law(found.obligations, language)
        counts = (f"{number} {say.state(state, language)}" for state, number in found.counts.items())
        yield from (*headed(words.say(say.COUNTS, language)), Line(", ".join(counts), indent=2))


def _heading(found: Agenda, language: str) -> str:
    parts = [
        words.say(say.BETWEEN, language, first=found.first, last=found.last),
        words.say(words.AS_KNOWN, language, day=found.as_of),
    ]
    if found.subject is not None:
        parts.append(words.say(say.SUBJECT, language, subject=found.subject))
    if found.bearer is not None:
        parts.append(words.say(say.BEARER, language, bearer=words.role(found.bearer, language)))
    if found.overlays:
        parts.append(words.say(words.OVERLAYS, language, names=found.overlays))
    return ", ".join(parts)


def _sections(obligations: Iterable[Obligation], by: str, language: str) -> Iterator[tuple[str, list[Obligation]]]:
    """By how they stand, what can be acted on first; or by bearer."""
    groups: defaultdict[Any, list[Obligation]] = defaultdict(list)
    for one in obligations:
        groups[one.bearer if by == "bearer" else one.state].append(one)
    if by == "bearer":
        yield from ((words.role(bearer, language), groups[bearer]) for bearer in sorted(groups))
    else:
        yield from (
            (words.say(title, language), groups[state]) for state, title in say.SECTIONS.items() if state in groups
        )


def _of_a_day(obligations: Iterable[Obligation], by: str, wide: int, language: str) -> Iterator[Line]:
    """What is due on a day; what is alike for several subjects is told once."""
    alike: defaultdict[tuple[object, ...], list[Obligation]] = defaultdict(list)
    for one in obligations:
        alike[one.rule, one.state, one.bearer, one.readings, one.subject.kind].append(one)
    for found in alike.values():
        first = found[0]
        said = say.state(first.state, language) if by == "bearer" else words.role(first.bearer, language)
        whom = Subject(first.subject.kind, ", ".join(say.whom(one, language) for one in found))
        told = f"{said}: {words.subject(whom, language)}"
        label, style = say.label(first, language), _STYLES[first.state]
        if len(label) + 2 > wide:
            yield Line(label, style, indent=2)
        yield Line(told, style, "" if len(label) + 2 > wide else label, wide, 2)
        notes = dict.fromkeys(note.text(language) for one in found for note in one.notes)
        for row in (*(say.reading(reading, language) for reading in first.readings), *notes):
            yield Line(row, column=wide, indent=2)


def _law(obligations: Iterable[Obligation], language: str) -> Iterator[Line]:
    """What the law asks, each wording once, and where it says so."""
    wordings = {(one.norm, one.citations): one for one in sorted(obligations, key=lambda one: (one.rule, one.due))}
    wide = column([words.say(words.LAW, language), words.say(words.RULE, language)])
    for number, ((norm, cited), one) in enumerate(wordings.items()):
        if number:
            yield Line()
        label = say.label(one, language)
        yield Line(norm.text.fill(language, {}), "fact", indent=2)
        yield from law(places(cited, language), words.say(words.LAW, language), wide)
        yield Line(
            f"{norm.id}, {label}" if label != norm.id else norm.id,
            label=words.say(words.RULE, language),
            column=wide,
            indent=2,
        )


def _undated(found: Iterable[Undated], language: str) -> Iterator[Line]:
    """Each missing fact once: what would supply it, what it decides, who lacks it."""
    lacking: defaultdict[Missing | None, list[Undated]] = defaultdict(list)
    for one in found:
        for missing in one.missing or (None,):
            lacking[missing].append(one)
    for number, (missing, ones) in enumerate(sorted(lacking.items(), key=_most_first)):
        if number:
            yield Line()
        supplied_by = words.source_in_words(missing.source, language) if missing is not None else None
        yield Line(supplied_by or words.say(say.TO_BE_JUDGED, language), "fact", indent=2)
        rules = ", ".join(sorted({one.rule for one in ones}))
        subjects = tuple(dict.fromkeys(one.subject.id for one in ones))
        yield Line(words.say(words.DECIDES, language, rules=rules), indent=4)
        yield Line(words.say(words.LACKED_BY, language, subjects=some_named(subjects, language)), indent=4)


def _most_first(of_fact: tuple[Missing | None, list[Undated]]) -> tuple[int, str]:
    missing, lacking = of_fact
    return -len(lacking), missing.source if missing is not None else ""
