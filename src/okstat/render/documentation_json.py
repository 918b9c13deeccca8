"""The documentation of the training under one contract, as JSON: `okstat.documentation/1`.

A gap says that it rests on practice; only obligations cite the law.
"""

from __future__ import annotations

from typing import Any

from okstat import __version__
from okstat.office.documentation import DocumentedHalfYear, DocumentedTraining, Gap
from okstat.render import documentation_words as say
from okstat.render.agenda_json import obligation
from okstat.render.json import plain
from okstat.situation.parts.documentation import DocumentedAim
from okstat.text import LANGUAGES

__all__ = ["document"]


def document(found: DocumentedTraining) -> dict[str, Any]:
    """The documentation under one contract in the shape `okstat.documentation/1`."""
    return {
        "format": "okstat.documentation/1",
        "version": __version__,
        "contract": found.contract,
        "on": plain(found.on),
        "known_at": plain(found.known_at),
        "coverage": {"aims": len(found.aims), "documented": found.documented, "approved": found.approved},
        "told_to": plain(found.told_to),
        "sources": list(found.sources),
        "aims": [_aim(aim) for aim in found.aims],
        "half_years": [_half_year(one) for one in found.half_years],
        "gaps": [_gap(gap) for gap in found.gaps],
        "obligations": [obligation(one) for one in found.obligations],
        "missing": [{"fact": one.fact, "from": one.source} for one in found.missing],
    }


def _aim(aim: DocumentedAim) -> dict[str, Any]:
    return {
        "aim": aim.aim,
        "status": aim.status.value,
        "since": plain(aim.since),
        "texts": {each: say.state(aim.status, each) for each in LANGUAGES},
    }


def _half_year(one: DocumentedHalfYear) -> dict[str, Any]:
    return {
        "number": one.number,
        "first": plain(one.first),
        "last": plain(one.last),
        "aims": list(one.aims),
        "approved": one.approved,
        "is_told": one.is_told,
        "assessed": [plain(day) for day in one.assessed],
    }


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "lack": gap.lack.value,
        "basis": "practice",
        "since": plain(gap.since),
        "aim": gap.aim,
        "half_year": gap.half_year,
        "texts": {each: say.gap(gap, each) for each in LANGUAGES},
    }
