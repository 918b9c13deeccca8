"""What would settle the unknown, grouped by the event that would supply it: what settles most comes first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Final

from attrs import frozen

from okstat.finding import Finding, Subject
from okstat.render import words

__all__ = ["Supply", "supplies"]

_OF_AN_EVENT: Final = re.compile(
    r"(?:key (?P<key>[\w.]+) of )?(?P<event>event \w+)(?: (?P<requirement>[\w-]+\.[\w-]+))?(?: of the \w+)?"
)


@frozen
class Supply:
    """One event, key or table row that would settle answers.

    Attributes:
        named: what it is, in words.
        answers: how many answers hang on it.
        subjects: how many subjects lack it.
        parts: its keys, or the requirements that would be attested, with how many answers hang on each, most first;
            empty where it is the event itself.
    """

    named: str
    answers: int
    subjects: int
    parts: tuple[tuple[str, int], ...]


def supplies(unknown: Iterable[Finding], language: str) -> tuple[Supply, ...]:
    """Everything that is missing, each event once, whatever keys of it are missing."""
    answers: Counter[str] = Counter()
    subjects: defaultdict[str, set[Subject]] = defaultdict(set)
    parts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for finding in unknown:
        lacking = {_divided(missing.source) for missing in finding.missing}
        for whole in {whole for whole, _ in lacking}:
            answers[whole] += 1
            subjects[whole].add(finding.subject)
        for whole, part in lacking:
            parts[whole][part] += 1
    found = (
        Supply(words.source_in_words(whole, language), number, len(subjects[whole]), _named(parts[whole]))
        for whole, number in answers.items()
    )
    return tuple(sorted(found, key=lambda one: (-one.answers, one.named)))


def _divided(source: str) -> tuple[str, str]:
    """The event, and the key of it or the requirement; what is no event stands for itself."""
    found = _OF_AN_EVENT.fullmatch(source)
    if found is None:
        return source, ""
    return found["event"], found["key"] or found["requirement"] or ""


def _named(parts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(((part, number) for part, number in parts.items() if part), key=lambda one: (-one[1], one[0])))
