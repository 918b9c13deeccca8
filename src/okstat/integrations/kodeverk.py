"""VIGO's Kodeverksbase: more than forty code tables, open but not documented, which may change without notice.

A table is asked for page by page with `POST`; the body is a list of filters. A row is `expired` with `Ja` or `Nei`,
other yes and no are `J` and `N` or true and false, and days are ISO. Codes may hold Æ, Ø and Å. A code with Z as its
fourth or fifth character is VIGO's own and unknown to Grep.

Shapes: https://kodeverk.vigo.no/api/, as `larsarnenilssen/fuskelappen` reads it.
"""

from __future__ import annotations

from typing import Final

from attrs import frozen

from okstat.feeds.exchange import Exchange, FeedError, Request, body_of
from okstat.feeds.fields import Fields, Source
from okstat.feeds.gathering import Gathering
from okstat.feeds.json_feed import plain_json
from okstat.feeds.receipt import Batch
from okstat.feeds.seen import CodeSeen

__all__ = ["FEED", "Kodeverksbase", "read_page"]

FEED: Final = "VIGO Kodeverksbase"
_MOST_PAGES: Final = 1000
_LARGEST_PAGE: Final = 2000


@frozen
class Kodeverksbase:
    """The base as a port of code lists.

    Attributes:
        source: the day it is read.
        page: how many rows are asked for at a time, at most 2000.
    """

    source: Source
    page: int = _LARGEST_PAGE

    def codes(self, name: str) -> Exchange[Batch[CodeSeen]]:
        """Ask for a table, `wish-statuses`, until there are as many rows as it says it has."""
        found = Gathering[CodeSeen](FEED, self.source)
        for number in range(_MOST_PAGES):
            answer = yield Request(
                "POST",
                f"{name}?page={number}&size={self.page}",
                headers={"Content-Type": "application/json", "Accept": "application/json"},
                body=b"[]",
                is_repeatable=True,
            )
            batch, total = read_page(body_of(answer, FEED), name, self.source, first=found.places)
            found.extend(batch)
            if not batch.receipt.lines or found.places >= total:
                break
        else:
            raise FeedError(f"{FEED}: the pages of {name} come to no end")
        if found.places != total:
            raise FeedError(f"{FEED}: {name} has not as many rows as it says")
        return found.batch()


def read_page(body: bytes, name: str, source: Source, *, first: int = 0) -> tuple[Batch[CodeSeen], int]:
    """Read one page of a table, and how many rows the whole table has.

    Args:
        body: the bytes of the page.
        name: the table.
        source: the day it is read.
        first: how many rows the pages before it had.

    Raises:
        FeedError: it is no JSON with `content` and `totalElements`.
    """
    whole = plain_json(body, FEED)
    if not isinstance(whole, dict) or not isinstance(whole.get("content"), list):
        raise FeedError(f"{FEED}: the page has no content")
    outer = Fields("", whole, source)
    total = outer.number("totalElements")
    if total is None:
        raise FeedError(f"{FEED}: the page does not say how many rows there are")
    found = Gathering[CodeSeen](FEED, source)
    for number, values in outer.each("content"):
        fields = Fields(f"{name}[{first + number}]", values, source)
        found.add(fields, _row(fields, name))
    return found.batch(), int(total)


def _row(fields: Fields, name: str) -> CodeSeen:
    code = fields.text("code")
    if code is None and not fields.is_left_out:
        fields.leave_out("code", "value.missing")
    expired, number = fields.truth("expired"), fields.number("number")
    told = fields.text("text") or fields.text("name")
    return CodeSeen(
        at=fields.at,
        list=name,
        code=code or "",
        names={"nb": told} if told is not None else {},
        since=fields.day("validFrom"),
        until=fields.day("validTo"),
        is_current=None if expired is None else not expired,
        number=int(number) if number is not None else None,
        applies_to=fields.text("type"),
    )
