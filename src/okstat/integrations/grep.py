"""Grep, Udir's register of curricula: programmes, programme areas and trades, in several languages.

Grep does not hold the training time of a trade; VIGO's code lists do. Some trades have no path there, only in VIGO.

Shapes: the open interface https://data.udir.no/kl06/v201906/, licence NLOD 2.0; fields as `vtfk/azf-grep-api` reads
them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from okstat.feeds.exchange import Exchange, FeedError, Request, body_of
from okstat.feeds.fields import Fields, Source, in_a_list
from okstat.feeds.gathering import Gathering
from okstat.feeds.json_feed import plain_json
from okstat.feeds.receipt import Batch
from okstat.feeds.seen import CodeSeen
from okstat.feeds.texts import fit_text

__all__ = ["FEED", "PROGRAMME_AREAS", "Grep", "read_codes"]

FEED: Final = "Grep"
PROGRAMME_AREAS: Final = "programomraader"
"""The list of programme areas, trades among them."""
_LANGUAGES: Final = {"nob": "nb", "nno": "nn", "eng": "en", "sme": "se", "default": ""}
_CURRENT: Final = {"gyldig": True, "publisert": True, "utgaatt": False, "utgått": False}


@frozen
class Grep:
    """Grep as a port of code lists.

    Attributes:
        source: the day it is read.
    """

    source: Source

    def codes(self, name: str) -> Exchange[Batch[CodeSeen]]:
        """Ask for a list, `programomraader`."""
        answer = yield Request("GET", name, headers={"Accept": "application/json"})
        return read_codes(body_of(answer, FEED), name, self.source)


def read_codes(body: bytes, name: str, source: Source) -> Batch[CodeSeen]:
    """Read a list, or one object of it.

    Raises:
        FeedError: it is no JSON with objects.
    """
    whole = plain_json(body, FEED)
    if not isinstance(whole, (list, dict)):
        raise FeedError(f"{FEED}: the answer is no list of objects")
    found = Gathering[CodeSeen](FEED, source)
    for number, values in enumerate(in_a_list(whole)):
        fields = Fields(f"{name}[{number}]", values, source)
        code = fields.text("kode")
        if code is None and not fields.is_left_out:
            fields.leave_out("kode", "value.missing")
        status = (fields.text("status") or "").rpartition("_")[2].rpartition("/")[2].lower()
        seen = CodeSeen(
            at=fields.at,
            list=name,
            code=code or "",
            names=_names(values),
            since=fields.day("gyldig-fra"),
            until=fields.day("gyldig-til"),
            is_current=_CURRENT.get(status),
            leads_from=_codes(values, "bygger-paa"),
        )
        found.add(fields, seen)
    return found.batch()


def _names(values: object) -> Mapping[str, str]:
    """The title by language, as a list of `{spraak, verdi}` or as an object by language."""
    title = values.get("tittel") if isinstance(values, dict) else None
    told = title.items() if isinstance(title, dict) and "verdi" not in title else _pairs(title)
    fit = ((fit_text(language) or "", fit_text(name)) for language, name in told)
    return dict(sorted((_LANGUAGES.get(language, language), name) for language, name in fit if name is not None))


def _pairs(title: object) -> list[tuple[object, object]]:
    if isinstance(title, str):
        return [("default", title)]
    return [(one.get("spraak", "default"), one.get("verdi")) for one in in_a_list(title) if isinstance(one, dict)]


def _codes(values: object, name: str) -> tuple[str, ...]:
    links = values.get(name) if isinstance(values, dict) else None
    found = (link.get("kode") if isinstance(link, dict) else link for link in in_a_list(links))
    return tuple(code for code in map(fit_text, found) if code is not None)
