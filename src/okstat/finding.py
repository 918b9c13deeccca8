"""Findings and the report: what `check` and `explain` answer."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import cached_property

from attrs import frozen

from okstat.citation import Citation
from okstat.outcome import Missing, Outcome, OutcomeKind, Severity
from okstat.publication import Note
from okstat.recording import Read
from okstat.rule import Norm

__all__ = ["Finding", "Occurrence", "ReadingFinding", "Report", "Subject", "UnknownFact"]


@frozen(order=True)
class Subject:
    """Whom a finding is about.

    Attributes:
        kind: `approval`, `candidate`, `contract`, `county`, `enterprise`, `office` or `person`; of exams `exam`,
            `subject_exam`, `decision`, `annulment`, `appeal`, `grounds` or `certificate`.
        id: its id.
    """

    kind: str
    id: str


@frozen
class Occurrence:
    """One occurrence of a duty.

    Attributes:
        number: which one, from 1.
        not_before: the first day on which it can be fulfilled.
        due: the last day.
        fulfilled_on: the day it was fulfilled, as far as known.
        late_days: how many days late that was; `None` when it was not.
        moved_from: the day that the law names, where it moves that on to a working day, which then is `due`.
    """

    number: int
    not_before: date | None
    due: date
    fulfilled_on: date | None
    late_days: int | None
    moved_from: date | None = None


@frozen
class ReadingFinding:
    """What one reading says, where the readings differ.

    Attributes:
        reading: which one, by name.
        outcome: its answer.
        bearer: the role that has the duty by it.
        citations: where the law of that reading says so.
    """

    reading: str
    outcome: OutcomeKind
    bearer: str
    citations: tuple[Citation, ...]


@frozen
class Finding:
    """One answer about one subject.

    Attributes:
        norm: the wording that governs; its id and texts.
        subject: whom it is about.
        outcome: which of the five answers, with its values.
        severity: of a breach.
        bearer: the role that has the duty, under the Act that governs.
        governed_by: the day whose law was used.
        citations: where that law says so.
        because: what the answer rests on; for what is breached or judged, and in explanations.
        missing: for unknown, what would settle it.
        readings: each reading, where there is more than one.
        occurrence: for a duty.
        notes: what is to be said of the publication of the text that it rests on.
    """

    norm: Norm
    subject: Subject
    outcome: Outcome
    severity: Severity
    bearer: str
    governed_by: date | None
    citations: tuple[Citation, ...]
    because: tuple[Read, ...] = ()
    missing: tuple[Missing, ...] = ()
    readings: tuple[ReadingFinding, ...] = ()
    occurrence: Occurrence | None = None
    notes: tuple[Note, ...] = ()

    @property
    def rule(self) -> str:
        """The norm's id."""
        return self.norm.id

    @property
    def wording(self) -> str:
        """The name of the wording."""
        return self.norm.wording

    def text(self, language: str = "nb") -> str:
        """What the finding says, in one language."""
        if self.outcome.kind is OutcomeKind.BREACHED:
            return self.norm.breach.fill(language, dict(self.outcome.values))
        told = self.outcome.question or self.outcome.told
        if told is not None:
            return told.fill(language, dict(self.outcome.values))
        return self.norm.text.fill(language, {})

    def remedy(self, language: str = "nb") -> str:
        """What to do about it, in one language."""
        return self.norm.remedy.fill(language, {})

    def order(self) -> tuple[str, str, str, int, str]:
        """The key to sort by: subject, rule, occurrence."""
        norm, subject, occurrence = self.norm, self.subject, self.occurrence
        return (subject.kind, subject.id, norm.id, occurrence.number if occurrence is not None else 0, norm.wording)


@frozen
class UnknownFact:
    """One missing fact, told once: how many subjects lack it, and which rules it decides.

    Attributes:
        fact: its path in the situation, as `signing.on`.
        source: what would supply it, as `event signed`.
        subjects: how many subjects lack it.
        rules: the ids of the norms that hang on it.
    """

    fact: str
    source: str
    subjects: int
    rules: tuple[str, ...]


@frozen
class Report:
    """What `check` found.

    Attributes:
        on: the day asked about.
        known_at: the day whose knowledge was used; `None` for all that is recorded.
        findings: in the order of `Finding.order`.
        counts: how many answers of each kind, those not listed among them.
        overlays: the names of the overlays in the book.
    """

    on: date
    known_at: date | None
    findings: tuple[Finding, ...]
    counts: dict[OutcomeKind, int]
    overlays: tuple[str, ...] = ()

    @cached_property
    def unknown_facts(self) -> tuple[UnknownFact, ...]:
        """Each missing fact once, the one that decides most first."""
        subjects: defaultdict[Missing, set[Subject]] = defaultdict(set)
        rules: defaultdict[Missing, set[str]] = defaultdict(set)
        for finding in self.findings:
            for missing in finding.missing:
                subjects[missing].add(finding.subject)
                rules[missing].add(finding.rule)
        facts = [
            UnknownFact(missing.fact, missing.source, len(found), tuple(sorted(rules[missing])))
            for missing, found in subjects.items()
        ]
        return tuple(sorted(facts, key=lambda fact: (-fact.subjects, fact.fact, fact.source)))

    @property
    def has_breaches(self) -> bool:
        """Whether anything is breached."""
        return self.counts[OutcomeKind.BREACHED] > 0
