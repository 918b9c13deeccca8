"""What a report says to a person, in which order: first what somebody can act on, once for each subject."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from attrs import frozen

from okstat.agenda import Agenda
from okstat.finding import Finding, Report, Subject
from okstat.outcome import Missing, OutcomeKind, Severity
from okstat.render import words
from okstat.render.coming import Coming, coming
from okstat.render.parts import Place, heading, named, notes, overlays, places
from okstat.render.queries import Query, queries
from okstat.render.supplies import Supply, supplies

__all__ = ["Group", "Outline", "Point", "Rest", "Said", "Settling", "outline"]

_GRAVEST_FIRST: Final = {grade: rank for rank, grade in enumerate(Severity)}


@frozen
class Said:
    """What one reading of the law says.

    Attributes:
        reading: its name.
        outcome: what it says, in words.
    """

    reading: str
    outcome: str


@frozen
class Point:
    """One thing to act on: what is alike for several occurrences of a duty is told once.

    Attributes:
        severity: how grave, in words.
        grade: the same as it stands in JSON.
        sentences: what was found, one for each occurrence.
        remedy: what to do; empty where readings differ on whether there is anything to do.
        bearer: who has the duty, in words.
        places: where the law says so.
        rule: the id.
        overlays: names of the host's own files whose figures it rests on.
        readings: where the readings differ, what each says.
        findings: what was summed up.
        notes: what is to be said of the publication of the text.
    """

    severity: str
    grade: str
    sentences: tuple[str, ...]
    remedy: str
    bearer: str
    places: tuple[Place, ...]
    rule: str
    overlays: tuple[str, ...]
    readings: tuple[Said, ...]
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()


@frozen
class Group:
    """All points about one subject.

    Attributes:
        subject: the subject, in words.
        points: the points, the gravest first.
    """

    subject: str
    points: tuple[Point, ...]


@frozen
class Settling:
    """One missing fact.

    Attributes:
        supplied_by: what would supply it, in words.
        to_attest: the sentence that a person would attest, where that is what supplies it.
        fact: its path.
        subjects: the ids of those who lack it.
        rules: what it decides.
    """

    supplied_by: str
    to_attest: str
    fact: str
    subjects: tuple[str, ...]
    rules: tuple[str, ...]


@frozen
class Rest:
    """What else was answered about a subject.

    Attributes:
        subject: the subject, in words.
        answers: each outcome with the ids of the rules.
    """

    subject: str
    answers: tuple[tuple[str, tuple[str, ...]], ...]


@frozen
class Outline:
    """A report for people, in one language.

    Attributes:
        heading: the day, and what was known when.
        breaches: what is breached, by subject, the gravest first.
        coming: what is due next, where an agenda was given.
        judgements: what somebody has to judge, each question once.
        differing: what is unknown because readings of the law differ.
        supplies: which events would settle the rest, the most useful first.
        settling: each fact that is missing, the most useful first; what the same subjects lack stands together.
        rest: when all answers were asked for, those told nowhere else.
        counts: outcome in words, and how many.
    """

    heading: str
    breaches: tuple[Group, ...]
    coming: tuple[Coming, ...]
    judgements: tuple[Query, ...]
    differing: tuple[Group, ...]
    supplies: tuple[Supply, ...]
    settling: tuple[Settling, ...]
    rest: tuple[Rest, ...]
    counts: tuple[tuple[str, int], ...]


def outline(report: Report, language: str = "nb", due: Agenda | None = None) -> Outline:
    """Order a report for a person who reads it, with what is due next where an agenda is given."""
    by_kind: defaultdict[OutcomeKind, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_kind[finding.outcome.kind].append(finding)
    unknown = by_kind[OutcomeKind.UNKNOWN]
    shows_all = bool(by_kind[OutcomeKind.MET] or by_kind[OutcomeKind.NOT_APPLICABLE])
    told_elsewhere = (OutcomeKind.BREACHED, OutcomeKind.JUDGEMENT)
    others = [finding for finding in report.findings if finding.outcome.kind not in told_elsewhere]
    return Outline(
        heading=heading(words.CHECKED_ON, report.on, report.known_at, language, report.overlays),
        breaches=tuple(_groups(by_kind[OutcomeKind.BREACHED], language)),
        coming=coming(due, language),
        judgements=tuple(queries(by_kind[OutcomeKind.JUDGEMENT], language)),
        differing=tuple(_groups((finding for finding in unknown if finding.readings), language)),
        supplies=supplies(unknown, language),
        settling=tuple(_settling(unknown, language)),
        rest=tuple(_rest(others, language)) if shows_all else (),
        counts=tuple((words.outcome(kind, language), report.counts[kind]) for kind in _COUNTED),
    )


_COUNTED: Final = (
    OutcomeKind.BREACHED,
    OutcomeKind.JUDGEMENT,
    OutcomeKind.UNKNOWN,
    OutcomeKind.MET,
    OutcomeKind.NOT_APPLICABLE,
)


def _groups(findings: Iterable[Finding], language: str) -> Iterator[Group]:
    by_subject: defaultdict[Subject, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_subject[finding.subject].append(finding)
    for found in by_subject.values():
        found.sort(key=_grade)
    for subject, found in sorted(by_subject.items(), key=lambda item: (_grade(item[1][0]), item[0])):
        yield Group(words.subject(subject, language), tuple(_points(found, language)))


def _grade(finding: Finding) -> int:
    return _GRAVEST_FIRST[finding.severity]


def _points(findings: Iterable[Finding], language: str) -> Iterator[Point]:
    def alike(finding: Finding) -> tuple[object, ...]:
        return (
            finding.rule,
            finding.severity,
            finding.remedy(language),
            finding.bearer,
            finding.citations,
            finding.readings,
        )

    for _, group in groupby(findings, alike):
        found = tuple(group)
        first = found[0]
        yield Point(
            severity=words.severity(first.severity, language),
            grade=first.severity.value,
            sentences=tuple(dict.fromkeys(finding.text(language) for finding in found)),
            remedy="" if first.readings else first.remedy(language),
            bearer=words.role(first.bearer, language),
            places=places(first.citations, language),
            rule=first.rule,
            overlays=tuple(dict.fromkeys(overlays(found))),
            readings=tuple(
                Said(words.reading(said.reading, language), words.outcome(said.outcome, language))
                for said in first.readings
            ),
            findings=found,
            notes=notes(found, language),
        )


def _settling(findings: Iterable[Finding], language: str) -> Iterator[Settling]:
    subjects: defaultdict[Missing, dict[Subject, None]] = defaultdict(dict)
    rules: defaultdict[Missing, set[str]] = defaultdict(set)
    sentences: dict[Missing, str] = {}
    for finding in findings:
        for missing in finding.missing:
            subjects[missing][finding.subject] = None
            rules[missing].add(finding.rule)
            if missing.source.startswith("event attested "):
                sentences[missing] = finding.text(language)

    def most_useful(missing: Missing) -> tuple[object, ...]:
        lacking = tuple(subjects[missing])
        return -len(lacking), lacking, -len(rules[missing]), missing.fact, missing.source

    for missing in sorted(subjects, key=most_useful):
        yield Settling(
            words.source_in_words(missing.source, language),
            sentences.get(missing, ""),
            missing.fact,
            tuple(subject.id for subject in subjects[missing]),
            tuple(sorted(rules[missing])),
        )


def _rest(findings: Iterable[Finding], language: str) -> Iterator[Rest]:
    for subject, group in groupby(findings, lambda finding: finding.subject):
        by_kind: defaultdict[OutcomeKind, list[str]] = defaultdict(list)
        for finding in group:
            by_kind[finding.outcome.kind].append(named(finding, language))
        yield Rest(
            words.subject(subject, language),
            tuple((words.outcome(kind, language), tuple(by_kind[kind])) for kind in _COUNTED if kind in by_kind),
        )
