"""Parts of what people read: headings, the places in the law, names of findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum

from attrs import frozen

from okstat.citation import Citation
from okstat.finding import Finding
from okstat.recording import WITHHELD
from okstat.render import words
from okstat.text import Text, value_in_words

__all__ = ["Place", "heading", "named", "overlays", "places", "value"]


@frozen
class Place:
    """One section of the law, with all the ledd cited of it.

    Attributes:
        words: how it is cited.
        url: its public address.
    """

    words: str
    url: str


def heading(title: Text, on: date, known_at: date | None, language: str, overlays: tuple[str, ...] = ()) -> str:
    """`Kontroll per 20. november 2026, slik det var kjent 31. august 2026`."""
    parts = [words.say(title, language, on=on)]
    if known_at is not None:
        parts.append(words.say(words.AS_KNOWN, language, day=known_at))
    if overlays:
        parts.append(words.say(words.OVERLAYS, language, names=overlays))
    return ", ".join(parts)


def places(citations: Iterable[Citation], language: str) -> tuple[Place, ...]:
    """Each section once, with its ledd in one row: `opplæringsforskrifta 2024 § 9-13 (1), (3), (4)`."""
    ledd: defaultdict[Citation, list[str]] = defaultdict(list)
    for cited in citations:
        of_section = ledd[Citation(cited.instrument, cited.section)]
        if cited.ledd and cited.ledd not in of_section:
            of_section.append(cited.ledd)
    return tuple(
        Place(
            section.in_words(language) + (f" {', '.join(f'({part})' for part in parts)}" if parts else ""), section.url
        )
        for section, parts in ledd.items()
    )


def overlays(findings: Iterable[Finding]) -> Iterator[str]:
    """The names of the host's own files whose figures findings rest on."""
    for finding in findings:
        for read in finding.because:
            if read.provenance is not None and read.provenance.overlay is not None:
                yield read.provenance.overlay


def notes(findings: Iterable[Finding], language: str) -> tuple[str, ...]:
    """What is to be said of the publication of the texts that findings rest on, each sentence once."""
    return tuple(dict.fromkeys(note.text(language) for finding in findings for note in finding.notes))


def named(finding: Finding, language: str) -> str:
    """The rule with the number of the occurrence, and how late it was: `assess.half-year 1 (one day late)`."""
    occurrence = finding.occurrence
    if occurrence is None:
        return finding.rule
    late = occurrence.late_days
    if late is None:
        return f"{finding.rule} {occurrence.number}"
    return f"{finding.rule} {occurrence.number} ({words.late(late, language)})"


def value(found: object, language: str) -> str:
    """A value that was read, as it stands in a sentence."""
    if found is None:
        return words.say(words.NOT_STATED, language)
    if found == WITHHELD:
        return words.say(words.WITHHELD, language)
    if isinstance(found, Enum):
        return str(found.value)
    if isinstance(found, tuple):
        return ", ".join(value(item, language) for item in found) or words.say(words.NOTHING, language)
    if isinstance(found, Mapping):
        return ", ".join(f"{key} {value(item, language)}" for key, item in found.items()) or words.say(
            words.NOTHING, language
        )
    return value_in_words(found, language)
