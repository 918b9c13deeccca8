"""What the rows of wages and grants have in common: how they are rounded, and the figures they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from okstat.dated import Standing
from okstat.money import Rounding
from okstat.plans.amounts import Read
from okstat.render import words
from okstat.render.json import plain
from okstat.render.lines import Line
from okstat.text import Text

__all__ = ["REMARK", "ROUNDED", "figure", "sources"]

REMARK: Final = Text(nb="Merk", nn="Merk", en="Note")
ROUNDED: Final = {
    Rounding.TO_ORE_HALF_UP: Text(nb="avrundet til øre", nn="avrunda til øre", en="rounded to the øre"),
    Rounding.TO_TEN_ORE_HALF_UP: Text(nb="avrundet til ti øre", nn="avrunda til ti øre", en="rounded to ten øre"),
    Rounding.TO_KRONE_HALF_UP: Text(nb="avrundet til kroner", nn="avrunda til kroner", en="rounded to the krone"),
    Rounding.TO_HUNDRED_KRONER_HALF_UP: Text(
        nb="avrundet til hundre kroner", nn="avrunda til hundre kroner", en="rounded to a hundred kroner"
    ),
}
_SOURCES: Final = Text(nb="Kilder", nn="Kjelder", en="Sources")
_LOCAL: Final = Text(nb="lokal praksis", nn="lokal praksis", en="local practice")
_DERIVED: Final = Text(nb="utledet", nn="utleidd", en="derived")
_STANDING: Final = {Standing.LOCAL: _LOCAL, Standing.DERIVED: _DERIVED}


def sources(figures: Iterable[Read], language: str) -> Iterator[Line]:
    """Each source once, with how it is known and what there is to know of it."""
    known = dict.fromkeys((read.table, read.row.provenance) for read in figures)
    if known:
        yield Line(f"{words.say(_SOURCES, language)}:", indent=2)
    for table, source in known:
        told = [source.mark.value]
        told += [words.say(_STANDING[source.standing], language)] if source.standing in _STANDING else []
        told += [] if source.overlay is None else [words.say(words.OVERLAY, language, name=source.overlay)]
        note = f": {source.note}" if source.note else ""
        yield Line(f"{table}: {source.source} ({', '.join(told)}){note}", label="–", column=2, indent=4)


def figure(read: Read) -> dict[str, Any]:
    """A figure as JSON."""
    known = read.row.provenance
    more = {"note": known.note, "overlay": known.overlay}
    return {
        "table": read.table,
        "key": read.row.key,
        "value": plain(read.row.value),
        "source": known.source,
        "url": known.url,
        "mark": known.mark.value,
        "standing": known.standing.value,
        **{name: told for name, told in more.items() if told},
    }
