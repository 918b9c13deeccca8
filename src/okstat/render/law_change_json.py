"""The same facts under the law of two days, as JSON: `okstat.law-change/1`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from okstat import __version__
from okstat.amendments import Amendment
from okstat.catalogue.bounds import bound_value
from okstat.finding import Finding
from okstat.law_change import LawChange, LawChanges, numbers
from okstat.outcome import OutcomeKind
from okstat.render import json
from okstat.render.json import plain
from okstat.text import LANGUAGES

__all__ = ["document"]


def document(answer: LawChanges, *, language: str = "nb") -> dict[str, Any]:
    """The changes in the shape `okstat.law-change/1`.

    Args:
        answer: what `law_change` tells.
        language: of `text`; `texts` has all three.
    """
    return {
        "format": "okstat.law-change/1",
        "version": __version__,
        "before": plain(answer.before),
        "after": plain(answer.after),
        "on": plain(answer.on),
        "known_at": plain(answer.known_at),
        "overlays": list(answer.overlays),
        "changes": [_change(change, language) for change in answer.changes],
        "amendments": [_amendment(one) for one in _amendments(answer.changes)],
        "counts": dict(zip(("before", "after"), map(_counts, answer.counts), strict=True)),
    }


def _amendments(changes: Iterable[LawChange]) -> Iterable[Amendment]:
    return dict.fromkeys(one for change in changes for one in change.amendments)


def _counts(counts: Mapping[OutcomeKind, int]) -> dict[str, int]:
    return {kind.value: counts.get(kind, 0) for kind in OutcomeKind if kind is not OutcomeKind.NOT_APPLICABLE}


def _change(change: LawChange, language: str) -> dict[str, Any]:
    return {
        "subject": {"kind": change.subject.kind, "id": change.subject.id},
        "rule": change.rule,
        "number": change.number or None,
        "changed": list(change.changed),
        "before": _side(change.before, language),
        "after": _side(change.after, language),
        "amendments": [one.id for one in change.amendments],
    }


def _side(found: Finding | None, language: str) -> dict[str, Any] | None:
    """What one law answers; null where it asks for nothing."""
    if found is None:
        return None
    whole = json.finding(found, language)
    kept = ("wording", "outcome", "severity", "bearer", "governed_by", "text", "texts", "citations", "missing")
    return {
        **{key: whole[key] for key in kept},
        "due": plain(found.occurrence.due) if found.occurrence is not None else None,
        "numbers": {name: plain(number) for name, number in numbers(found).items()},
    }


def _amendment(one: Amendment) -> dict[str, Any]:
    return {
        "id": one.id,
        "made": plain(one.made),
        "in_force": bound_value(one.in_force),
        "public_from": plain(one.public_from),
        "text": {each: getattr(one.text, each) for each in LANGUAGES},
        "source": one.provenance.source,
        "url": one.provenance.url,
        "mark": one.provenance.mark.value,
    }
