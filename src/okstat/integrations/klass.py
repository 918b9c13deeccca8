"""KLASS, Statistics Norway's register of classifications: counties (104), with the days their codes hold.

`codes.json?from=…` tells from when and to when each code holds; `codesAt.json?date=…` leaves both empty. Names in the
north carry Sámi and Kven parts, with " - " between. A code that was divided has no one follower: `changes` tells which.

Shapes: the open interface https://data.ssb.no/api/klass/v1/, no key, licence NLOD 2.0.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import frozen

from okstat.feeds.exchange import Exchange, FeedError, Request, body_of
from okstat.feeds.fields import Fields, Source
from okstat.feeds.gathering import Gathering
from okstat.feeds.json_feed import plain_json
from okstat.feeds.receipt import Batch
from okstat.feeds.seen import CodeSeen

__all__ = ["COUNTIES", "FEED", "Klass", "read_codes"]

FEED: Final = "KLASS"
COUNTIES: Final = "104"
"""The number of the classification of counties."""
_LANGUAGES: Final = ("nb", "se", "fkv")


@frozen
class Klass:
    """KLASS as a port of code lists.

    Attributes:
        source: the day it is read.
        since: codes that held on this day or later are asked for.
    """

    source: Source
    since: date

    def codes(self, name: str) -> Exchange[Batch[CodeSeen]]:
        """Ask for the codes of a classification, by its number."""
        path = f"classifications/{name}/codes.json?from={self.since.isoformat()}"
        answer = yield Request("GET", path, headers={"Accept": "application/json"})
        return read_codes(body_of(answer, FEED), name, self.source)


def read_codes(body: bytes, name: str, source: Source) -> Batch[CodeSeen]:
    """Read the codes of one classification.

    >>> from datetime import date
    >>> from okstat.feeds.fields import Source
    >>> from okstat.integrations.klass import COUNTIES, read_codes
    >>> body = b'{"codes": [{"code": "32", "name": "Akershus", "validFrom": "2024-01-01", "validTo": null}]}'
    >>> [code] = read_codes(body, COUNTIES, Source(read_on=date(2026, 11, 20))).records
    >>> code.code, code.names, code.since, code.until
    ('32', {'nb': 'Akershus'}, datetime.date(2024, 1, 1), None)

    Raises:
        FeedError: it is no JSON with `codes`.
    """
    whole = plain_json(body, FEED)
    if not isinstance(whole, dict) or not isinstance(whole.get("codes"), list):
        raise FeedError(f"{FEED}: the answer has no list of codes")
    found = Gathering[CodeSeen](FEED, source)
    for number, values in Fields("", whole, source).each("codes"):
        fields = Fields(f"codes[{number}]", values, source)
        code = fields.text("code")
        if code is None and not fields.is_left_out:
            fields.leave_out("code", "value.missing")
        names = (fields.text("name") or "").split(" - ")
        seen = CodeSeen(
            at=fields.at,
            list=name,
            code=code or "",
            names={language: part.strip() for language, part in zip(_LANGUAGES, names, strict=False) if part.strip()},
            since=fields.day("validFrom"),
            until=fields.day("validTo"),
        )
        found.add(fields, seen)
    return found.batch()
