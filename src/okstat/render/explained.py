"""An explanation as text: every answer about a subject, what the rule read, and where the law says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import Final

from okstat.dated import Mark
from okstat.finding import Finding, Subject
from okstat.outcome import OutcomeKind
from okstat.policy import POLICIES
from okstat.recording import Read
from okstat.render import words
from okstat.render.lines import WIDTH, Line, column, law, written
from okstat.render.parts import heading, named, places, value

__all__ = ["lines", "report", "source", "value"]

_LABELS: Final = (
    words.GOVERNED_BY,
    words.OCCURRENCE,
    words.BECAUSE,
    words.MISSING,
    words.READINGS,
    words.WEIGHED,
    words.REMEDY,
    words.BEARER,
    words.LAW,
)
_ORDER: Final = (
    OutcomeKind.BREACHED,
    OutcomeKind.JUDGEMENT,
    OutcomeKind.UNKNOWN,
    OutcomeKind.MET,
    OutcomeKind.NOT_APPLICABLE,
)
_REMEDIED: Final = (OutcomeKind.BREACHED, OutcomeKind.JUDGEMENT)


def report(
    findings: Iterable[Finding],
    *,
    on: date,
    known_at: date | None = None,
    language: str = "nb",
    width: int | None = WIDTH,
) -> str:
    """An explanation as text, ending in a line break.

    Args:
        findings: what `explain` answered.
        on: the day asked about.
        known_at: the day whose knowledge was used.
        language: `nb`, `nn` or `en`.
        width: characters in a line; `None` for as many as it takes.
    """
    told = lines(findings, on=on, known_at=known_at, language=language)
    return written(told, width)


def lines(
    findings: Iterable[Finding], *, on: date, known_at: date | None = None, language: str = "nb"
) -> Iterator[Line]:
    """An explanation line by line: by subject, what is breached first."""
    yield Line(heading(words.EXPLAINED_ON, on, known_at, language), "title")
    for subject, group in groupby(findings, _subject):
        yield from (Line(), Line(words.subject(subject, language), "subject"))
        for finding in sorted(group, key=_rank):
            yield Line()
            yield from _finding(finding, language)


def _subject(finding: Finding) -> Subject:
    return finding.subject


def _rank(finding: Finding) -> int:
    return _ORDER.index(finding.outcome.kind)


def _finding(finding: Finding, language: str) -> Iterator[Line]:
    kind = finding.outcome.kind
    answer = words.outcome(kind, language)
    if kind is OutcomeKind.BREACHED:
        answer = f"{answer}, {words.severity(finding.severity, language)}"
    yield Line(f"{named(finding, language)} [{finding.wording}]: {answer}", kind.value)
    yield Line(finding.text(language), indent=2)
    wide = column(words.say(label, language) for label in _LABELS)
    for label, said in _rows(finding, language):
        for number, row in enumerate(said):
            yield Line(row, label="" if number else label, column=wide, indent=2)
    yield from law(places(finding.citations, language), words.say(words.LAW, language), wide)


def _rows(finding: Finding, language: str) -> Iterator[tuple[str, list[str]]]:
    if finding.governed_by is not None:
        yield words.say(words.GOVERNED_BY, language), [value(finding.governed_by, language)]
    if finding.occurrence is not None:
        yield words.say(words.OCCURRENCE, language), [value(finding.occurrence.due, language)]
    yield words.say(words.BECAUSE, language), [_read(read, language) for read in finding.because]
    yield words.say(words.MISSING, language), [words.source_in_words(m.source, language) for m in finding.missing]
    readings = [
        f"{words.reading(said.reading, language)}: {words.outcome(said.outcome, language)}" for said in finding.readings
    ]
    yield words.say(words.READINGS, language), readings
    yield words.say(words.NOTE, language), [note.text(language) for note in finding.notes]
    yield words.say(words.WEIGHED, language), [weighed.fill(language, {}) for weighed in finding.outcome.weigh]
    if finding.outcome.kind in _REMEDIED:
        yield words.say(words.REMEDY, language), [finding.remedy(language)]
    yield words.say(words.BEARER, language), [words.role(finding.bearer, language)]


def _read(read: Read, language: str) -> str:
    """`signing.on = 20. august 2025 ‹hendelse 1: underskrift (signed)›`, or a number of the law with its source."""
    where = [part for part in (source(read, language), read.provenance.url if read.provenance else "") if part]
    return f"{read.path} = {value(read.value, language)}" + (f" ‹{', '.join(where)}›" if where else "")


def source(read: Read, language: str) -> str:
    """Where what was read comes from: the events behind a fact, or the text behind a number of the law."""
    known, policy = read.provenance, POLICIES.get(read.path.removeprefix("policy."))
    if policy is not None:
        return words.say(words.CHOICE, language, settles=words.say(policy.settles, language))
    if known is None:
        return ", ".join(words.event_in_words(id_, kind, language) for id_, kind in read.events)
    mark = words.MARK_PRIMARY if known.mark is Mark.PRIMARY else words.MARK_SECONDARY
    own = [words.say(words.OVERLAY, language, name=known.overlay)] if known.overlay is not None else []
    return ", ".join((*own, known.source, words.say(mark, language)))
