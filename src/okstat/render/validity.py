"""When something holds, in words: from a day, to the end of a day, or within the bounds of a doubt."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from okstat.render import words
from okstat.text import Text

__all__ = ["Row", "time_in_words"]

Row = Mapping[str, Any]
"""A row of a catalogue, as its JSON has it."""

_FROM: Final = Text(nb="fra {day}", nn="frå {day}", en="from {day}")
_TO: Final = Text(nb="til og med {day}", nn="til og med {day}", en="to the end of {day}")
_UNTIL: Final = Text(nb="til {day}", nn="til {day}", en="until {day}")
_BETWEEN: Final = Text(
    nb="et tidspunkt mellom {not_before} og {not_after}",
    nn="eit tidspunkt mellom {not_before} og {not_after}",
    en="some day between {not_before} and {not_after}",
)
_ALWAYS: Final = Text(nb="uten kjent grense", nn="utan kjend grense", en="without a known limit")


def time_in_words(row: Row, language: str) -> str:
    """When something holds: the last day is named, not the first day after it."""
    since, until = row["since"], row["until"]
    told = [] if since is None else [words.say(_FROM, language, day=_day(since, language))]
    if isinstance(until, str):
        told.append(words.say(_TO, language, day=date.fromisoformat(until) - timedelta(days=1)))
    elif until is not None:
        told.append(words.say(_UNTIL, language, day=_day(until, language)))
    return " ".join(told) or words.say(_ALWAYS, language)


def _day(bound: str | Mapping[str, str], language: str) -> date | str:
    if isinstance(bound, str):
        return date.fromisoformat(bound)
    return words.say(_BETWEEN, language, **{name: date.fromisoformat(day) for name, day in bound.items()})
