"""Answers as JSON: `okstat.report/1` and `okstat.explanation/1`, the same bytes for the same answers.

Days are ISO text, decimal numbers are text, so no digit is lost; what is not known is `null`. Personal data were
withheld when the rule was recorded and never come here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from json.encoder import encode_basestring
from typing import Any, Final

from okstat import __version__
from okstat.citation import Citation
from okstat.finding import Finding, Occurrence, ReadingFinding, Report
from okstat.outcome import OutcomeKind
from okstat.publication import Note
from okstat.recording import Read
from okstat.render.queries import at_hand
from okstat.text import LANGUAGES

__all__ = [
    "citation",
    "dumps",
    "dumps_line",
    "dumps_report",
    "explanation",
    "finding",
    "lines",
    "note",
    "plain",
    "report",
]


def dumps(document: Mapping[str, Any]) -> str:
    """The text of a document: keys in their order, two spaces, letters as they are."""
    return _written(document, "\n")


def dumps_report(answers: Report, *, language: str = "nb") -> Iterator[str]:
    """The text of `report` in pieces, so that not all of a large one need be in memory."""
    yield f'{{{_members(_head(answers), _STEP)},{_STEP}"findings": ['
    comma = ""
    for found in answers.findings:
        yield f"{comma}{_STEP}  {_written(finding(found, language), _STEP + '  ')}"
        comma = ","
    yield f"{_STEP if comma else ''}],{_members(_tail(answers), _STEP)}\n}}"


_STEP: Final = "\n  "


def _written(value: Any, line: str) -> str:
    """What `json.dumps` writes with two spaces, several times as fast; `line` begins a line at this depth."""
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, Mapping):
        return f"{{{_members(value, line + '  ')}{line}}}" if value else "{}"
    if isinstance(value, list):
        inner = line + "  "
        return f"[{','.join(inner + _written(item, inner) for item in value)}{line}]" if value else "[]"
    return json.dumps(value)


def _members(content: Mapping[str, Any], line: str) -> str:
    return ",".join(f"{line}{encode_basestring(key)}: {_written(value, line)}" for key, value in content.items())


def dumps_line(row: Mapping[str, Any]) -> str:
    """A document on one line."""
    return json.dumps(row, ensure_ascii=False)


def report(answers: Report, *, language: str = "nb") -> dict[str, Any]:
    """A report in the shape `okstat.report/1`.

    Args:
        answers: what `check` found.
        language: of `text` and `remedy`; `texts` and `remedies` have all three.
    """
    head, tail = _head(answers), _tail(answers)
    return {**head, "findings": [finding(found, language) for found in answers.findings], **tail}


def lines(answers: Report, *, language: str = "nb") -> Iterator[dict[str, Any]]:
    """A report in lines: a finding on each, those on contracts first, and at last the rest of the report."""
    for found in sorted(answers.findings, key=_is_about_no_contract):
        yield finding(found, language)
    yield {**_head(answers), **_tail(answers)}


def explanation(
    findings: Iterable[Finding], *, on: date, known_at: date | None = None, language: str = "nb"
) -> dict[str, Any]:
    """What `explain` answers, in the shape `okstat.explanation/1`."""
    return {
        "format": "okstat.explanation/1",
        "version": __version__,
        "on": plain(on),
        "known_at": plain(known_at),
        "findings": [finding(found, language) for found in findings],
    }


def finding(found: Finding, language: str = "nb") -> dict[str, Any]:
    """One finding."""
    return {
        "rule": found.rule,
        "wording": found.wording,
        "subject": {"kind": found.subject.kind, "id": found.subject.id},
        "occurrence": _occurrence(found.occurrence),
        "outcome": found.outcome.kind.value,
        "severity": found.severity.value,
        "bearer": found.bearer,
        "governed_by": plain(found.governed_by),
        "text": found.text(language),
        "remedy": found.remedy(language),
        "texts": {each: found.text(each) for each in LANGUAGES},
        "remedies": {each: found.remedy(each) for each in LANGUAGES},
        "citations": [citation(cited) for cited in found.citations],
        "because": {read.path: _read(read) for read in found.because},
        "missing": [{"fact": missing.fact, "from": missing.source} for missing in found.missing],
        "readings": [_reading(said) for said in found.readings],
        "question": _question(found),
        "notes": [note(one, language) for one in found.notes],
    }


def note(one: Note, language: str = "nb") -> dict[str, Any]:
    """What is to be said of the publication of a text."""
    amendment = one.amendment
    return {
        "kind": one.kind.value,
        "amendment": amendment.id,
        "made": plain(amendment.made),
        "in_force": plain(amendment.in_force),
        "public_from": plain(amendment.public_from),
        "public_at": amendment.public_at or None,
        "url": amendment.provenance.url,
        "text": one.text(language),
        "texts": {each: one.text(each) for each in LANGUAGES},
    }


def _question(found: Finding) -> dict[str, Any] | None:
    """For a judgement: who decides, what they weigh, and which of the facts in `because` bear on it."""
    if found.outcome.question is None:
        return None
    return {
        "decided_by": found.bearer,
        "weigh": [{each: weighed.fill(each, {}) for each in LANGUAGES} for weighed in found.outcome.weigh],
        "at_hand": [read.path for read in at_hand(found)],
    }


def plain(value: object) -> Any:
    """A value as JSON writes it; of what JSON has no way to write, the name of its class only."""
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, frozenset):
        return sorted((plain(item) for item in value), key=str)
    return type(value).__name__


def _is_about_no_contract(found: Finding) -> bool:
    return found.subject.kind != "contract"


def _head(answers: Report) -> dict[str, Any]:
    return {
        "format": "okstat.report/1",
        "version": __version__,
        "on": plain(answers.on),
        "known_at": plain(answers.known_at),
        "overlays": list(answers.overlays),
    }


def _tail(answers: Report) -> dict[str, Any]:
    return {
        "unknown_facts": [
            {"fact": fact.fact, "from": fact.source, "subjects": fact.subjects, "rules": list(fact.rules)}
            for fact in answers.unknown_facts
        ],
        "counts": {kind.value: answers.counts[kind] for kind in OutcomeKind},
    }


def _occurrence(occurrence: Occurrence | None) -> dict[str, Any] | None:
    if occurrence is None:
        return None
    return {
        "number": occurrence.number,
        "not_before": plain(occurrence.not_before),
        "due": plain(occurrence.due),
        "moved_from": plain(occurrence.moved_from),
        "fulfilled_on": plain(occurrence.fulfilled_on),
        "late_days": occurrence.late_days,
    }


def citation(cited: Citation) -> dict[str, str]:
    """One place in the law, with its address."""
    return {
        "instrument": cited.instrument.number,
        "section": cited.section,
        "ledd": cited.ledd,
        "url": cited.url,
    }


def _reading(said: ReadingFinding) -> dict[str, Any]:
    return {
        "reading": said.reading,
        "outcome": said.outcome.value,
        "bearer": said.bearer,
        "citations": [citation(cited) for cited in said.citations],
    }


def _read(read: Read) -> dict[str, Any]:
    """What was read: a number of the law with its source, address and mark, or a fact with the events behind it."""
    source = read.provenance
    if source is None:
        return {"value": plain(read.value), "source": _facts(read), "url": None, "mark": None}
    told = {"value": plain(read.value), "source": source.source, "url": source.url, "mark": source.mark.value}
    return told if source.overlay is None else {**told, "overlay": source.overlay}


def _facts(read: Read) -> str:
    """Where a fact stands: the question, a policy, a promise of completeness, events, or the document otherwise."""
    if read.path == "on":
        return "question"
    if read.path.startswith("policy."):
        return "policy"
    if read.path.endswith("silent_to"):
        return "complete"
    return ", ".join(f"event {id_} ({kind})" for id_, kind in read.events) or "document"
