"""What somebody has to judge, told once for all whom it is about: the question, who decides, what they weigh."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from okstat.finding import Finding
from okstat.recording import Read
from okstat.render import words
from okstat.render.parts import Place, notes, overlays, places
from okstat.rule import Question

__all__ = ["Query", "at_hand", "queries"]

_NUMBER: Final = re.compile(r"\[\d+\]")


@frozen
class Query:
    """One question.

    Attributes:
        sentence: what is asked.
        decides: who decides, in words.
        weigh: what they have to weigh.
        remedy: what to do; empty for a question of the law itself, which is only to be decided.
        places: where the law leaves it to them.
        rule: the id.
        overlays: names of the host's own files whose figures it rests on.
        findings: whom it is about, each with what it rests on.
        notes: what is to be said of the publication of the text.
    """

    sentence: str
    decides: str
    weigh: tuple[str, ...]
    remedy: str
    places: tuple[Place, ...]
    rule: str
    overlays: tuple[str, ...]
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()


def queries(findings: Iterable[Finding], language: str) -> Iterator[Query]:
    """The questions, by id; what is asked of several in the same words is one question."""
    alike: defaultdict[tuple[object, ...], list[Finding]] = defaultdict(list)
    for finding in findings:
        alike[finding.rule, finding.text(language), finding.bearer, finding.citations].append(finding)
    for found in sorted(alike.values(), key=lambda group: (group[0].rule, group[0].order())):
        first = found[0]
        yield Query(
            sentence=first.text(language),
            decides=words.role(first.bearer, language),
            weigh=tuple(weighed.fill(language, {}) for weighed in first.outcome.weigh),
            remedy="" if isinstance(first.norm, Question) else first.remedy(language),
            places=places(first.citations, language),
            rule=first.rule,
            overlays=tuple(dict.fromkeys(overlays(found))),
            findings=tuple(found),
            notes=notes(found, language),
        )


def at_hand(finding: Finding) -> tuple[Read, ...]:
    """The facts that bear on a question, of all that it read; those of a rule that asks are in its explanation."""
    named = finding.norm.at_hand if isinstance(finding.norm, Question) else ()
    return tuple(read for read in finding.because if _NUMBER.sub("[]", read.path) in named)
