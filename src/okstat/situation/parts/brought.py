"""The practice that somebody brings along to a contract: what all candidates of the document tell of the person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from okstat.model.contract import Candidate
from okstat.situation.history import Record
from okstat.situation.parts.schooling import Practice, fold_practice

__all__ = ["practice_by_person"]


def practice_by_person(
    candidates: Iterable[Candidate], recorded: Callable[[Candidate], Record]
) -> Mapping[str, Practice]:
    """Per person, the practice of all his or her records; silence is a fact as far as any of them promises it."""
    told: defaultdict[str, list[Practice]] = defaultdict(list)
    for candidate in candidates:
        told[candidate.person.id].append(fold_practice(recorded(candidate)))
    return {person: parts[0] if len(parts) == 1 else _together(parts) for person, parts in told.items()}


def _together(parts: list[Practice]) -> Practice:
    return Practice(
        tuple(event for part in parts for event in part.events),
        tuple(sorted((spell for part in parts for spell in part.spells), key=lambda spell: spell.first)),
        max((part.silent_to for part in parts if part.silent_to is not None), default=None),
    )
