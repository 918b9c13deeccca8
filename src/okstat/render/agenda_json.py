"""An agenda as JSON: `okstat.agenda/1`."""

from __future__ import annotations

from typing import Any

from okstat import __version__
from okstat.agenda import Agenda, Obligation, ObligationReading, Undated
from okstat.finding import Subject
from okstat.outcome import Missing
from okstat.render import agenda_words
from okstat.render.json import citation, note, plain
from okstat.text import LANGUAGES

__all__ = ["document", "obligation"]


def document(found: Agenda, *, language: str = "nb") -> dict[str, Any]:
    """An agenda in the shape `okstat.agenda/1`.

    Args:
        found: what `agenda` tells.
        language: of `text` and `remedy`; `texts` and `remedies` have all three.
    """
    return {
        "format": "okstat.agenda/1",
        "version": __version__,
        "first": plain(found.first),
        "last": plain(found.last),
        "known_at": plain(found.known_at),
        "as_of": plain(found.as_of),
        "overlays": list(found.overlays),
        "subject": found.subject,
        "bearer": found.bearer,
        "obligations": [obligation(one, language) for one in found.obligations],
        "undated": [_undated(one, language) for one in found.undated],
        "counts": {state.value: number for state, number in found.counts.items()},
    }


def obligation(one: Obligation, language: str = "nb") -> dict[str, Any]:
    """One obligation, with `text` and `remedy` in one language and `texts` and `remedies` in all three."""
    return {
        "rule": one.rule,
        "wording": one.wording,
        "subject": _subject(one.subject),
        "occurrence": {
            "number": one.number,
            "not_before": plain(one.not_before),
            "due": plain(one.due),
            "moved_from": plain(one.moved_from),
            "fulfilled_on": plain(one.fulfilled_on),
            "late_days": one.late_days,
        },
        "state": one.state.value,
        "waived": plain(one.waived),
        "ended_on": plain(one.ended_on),
        "bearer": one.bearer,
        "shown_by": _shown_by(one.shown_by),
        "text": one.text(language),
        "remedy": one.remedy(language),
        "texts": {each: one.text(each) for each in LANGUAGES},
        "remedies": {each: one.remedy(each) for each in LANGUAGES},
        "citations": [citation(cited) for cited in one.citations],
        "readings": [_reading(said) for said in one.readings],
        "concerns": [_subject(subject) for subject in one.concerns],
        "notes": [note(told, language) for told in one.notes],
    }


def _subject(subject: Subject) -> dict[str, str]:
    return {"kind": subject.kind, "id": subject.id}


def _shown_by(missing: Missing) -> dict[str, Any]:
    """What shows a fulfilment: the fact, what supplies it, the event where it is one, and its name in words."""
    names = {each: agenda_words.deed(missing, each) for each in LANGUAGES}
    return {
        "fact": missing.fact,
        "from": missing.source,
        "event": agenda_words.event_of(missing),
        "names": names if any(names.values()) else None,
    }


def _reading(said: ObligationReading) -> dict[str, Any]:
    return {
        "reading": said.reading,
        "state": plain(said.state),
        "due": plain(said.due),
        "bearer": said.bearer,
        "citations": [citation(cited) for cited in said.citations],
    }


def _undated(one: Undated, language: str) -> dict[str, Any]:
    text = one.norm.text
    return {
        "rule": one.rule,
        "wording": one.norm.wording,
        "subject": _subject(one.subject),
        "bearer": one.bearer,
        "text": text.fill(language, {}),
        "texts": {each: text.fill(each, {}) for each in LANGUAGES},
        "citations": [citation(cited) for cited in one.citations],
        "missing": [{"fact": missing.fact, "from": missing.source} for missing in one.missing],
        "concerns": [_subject(subject) for subject in one.concerns],
    }
