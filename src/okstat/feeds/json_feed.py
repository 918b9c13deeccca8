"""JSON of a feed, as plain values: numbers stay exact, and nothing in it can make reading fail in another way."""

from __future__ import annotations

import codecs
import json
from decimal import Decimal
from typing import Final

from okstat.feeds.exchange import FeedError

__all__ = ["MOST_BYTES", "plain_json"]

MOST_BYTES: Final = 256 * 1024 * 1024
"""More than any feed known sends in one answer."""
_MOST_DIGITS: Final = 18


def plain_json(body: bytes, source: str, *, most_bytes: int = MOST_BYTES) -> object:
    """The value of a JSON text. Numbers with a fraction are `Decimal`; numbers of too many digits stay texts.

    Args:
        body: the bytes, UTF-8 with or without a byte order mark.
        source: the name of the feed, for the error.
        most_bytes: how much is read at most.

    Raises:
        FeedError: too long, no UTF-8, no JSON, or nested too deeply.
    """
    if len(body) > most_bytes:
        raise FeedError(f"{source}: the answer is longer than {most_bytes} bytes")
    try:
        text = body.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        at = error.start
    else:
        try:
            return _DECODER.decode(text)
        except json.JSONDecodeError as error:
            raise FeedError(f"{source}: no JSON (line {error.lineno}, column {error.colno})") from None
        except RecursionError:
            raise FeedError(f"{source}: nested too deeply") from None
    raise FeedError(f"{source}: no UTF-8 (byte {at})")


def _whole(digits: str) -> int | str:
    return int(digits) if len(digits) <= _MOST_DIGITS else digits


def _fraction(digits: str) -> Decimal | str:
    return Decimal(digits) if len(digits) <= _MOST_DIGITS else digits


_DECODER: Final = json.JSONDecoder(parse_int=_whole, parse_float=_fraction, parse_constant=str)
