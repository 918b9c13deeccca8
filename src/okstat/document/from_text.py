"""Read a document: one JSON text, lines, or a file."""

from __future__ import annotations

import io
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from os import PathLike
from pathlib import Path as FilePath
from typing import Final

from okstat.document.faults import Line, one_fault
from okstat.document.reading import Reading
from okstat.errors import DocumentError
from okstat.model.portfolio import Portfolio

__all__ = ["LIMIT", "read", "read_by_cattrs", "read_by_msgspec", "read_file", "read_lines"]

LIMIT: Final = 256 * 1024 * 1024
"""The size of the largest document read unless the caller says otherwise: bytes, or characters of a `str`."""

_LINES: Final = ".ndjson"

_LARGE: Final = 500_000
_MANY: Final = 500
"""From this size, and this number of lines, on it pays to prepare the road of msgspec."""


def read(text: str | bytes, *, limit: int = LIMIT) -> Portfolio:
    """The portfolio of a document in one JSON text.

    >>> from okstat.document import read
    >>> read('{"format": "okstat.portfolio/1", "offices": [{"id": "ok"}]}').offices[0].id
    'ok'
    >>> read('{"format": "okstat.portfolio/1", "offices": [{"id": "ok"}, {"name": "OK"}], "contract": []}')
    Traceback (most recent call last):
        ...
    okstat.errors.DocumentError: offices[1].id: is missing
    contract: is no key that belongs here

    Args:
        text: the document; bytes are UTF-8, with or without a byte order mark.
        limit: the size of the largest document to read, in bytes (of a `str`: in characters).

    Raises:
        DocumentError: with every fault of the document, in its order.
    """
    if _LARGE <= len(text) <= limit and has_msgspec():
        portfolio = read_by_msgspec(text)
        if portfolio is not None:
            return portfolio
    return read_by_cattrs(text, limit=limit)


def read_lines(lines: Iterable[str | bytes], *, limit: int = LIMIT) -> Portfolio:
    """The portfolio of a document in lines: first the document without contracts, then a contract on each line.

    >>> from okstat.document import read_lines
    >>> lines = ['{"format": "okstat.portfolio/1"}', '{"id": "K1", "kind": "apprentice", "person": {"id": "P1"}}']
    >>> [contract.id for contract in read_lines(lines).contracts]
    ['K1']

    Args:
        lines: the lines, with or without their ends; empty ones are passed over.
        limit: the size of the largest document to read, in bytes (of `str`: in characters).

    Raises:
        DocumentError: with every fault of the document, in its order. A place begins with the line: `line 4: trade`.
    """
    reading = Reading(limit, by_line=True)
    filled = ((Line(number), line) for number, line in enumerate(lines, start=1) if line.strip())
    first = next(filled, None)
    if first is None:
        raise one_fault("holds no document")
    reading.document(first[1], (first[0],))
    for number, (place, line) in enumerate(filled):
        reading.contract_line(line, (place,), fast=number >= _MANY and has_msgspec())
    return reading.portfolio()


def read_file(path: str | PathLike[str], *, limit: int = LIMIT) -> Portfolio:
    """The portfolio of a document in a file: in lines when its name ends in `.ndjson`, else in one JSON text.

    Raises:
        DocumentError: with every fault of the document, in its order, or because the file cannot be read.
    """
    file = FilePath(path)
    try:
        with file.open("rb") as opened:
            text = opened.read(limit + 1)
    except OSError as error:
        reason = f"cannot be read: {error.strerror}"
    else:
        return read_lines(io.BytesIO(text), limit=limit) if file.suffix.lower() == _LINES else read(text, limit=limit)
    raise one_fault(reason)


def read_by_cattrs(text: str | bytes, *, limit: int = LIMIT) -> Portfolio:
    """The ordinary road, which tells every fault."""
    reading = Reading(limit)
    reading.document(text, ())
    return reading.portfolio()


def read_by_msgspec(text: str | bytes) -> Portfolio | None:
    """The road of the extra `fast`; none when anything about the document is in doubt."""
    from okstat.document.fast import split

    parts = split(text)
    if parts is None:
        return None
    document, contracts = parts
    reading = Reading(len(document))
    try:
        reading.document(document, ())
        if all(reading.fast_contract(one, ("contracts", number)) for number, one in enumerate(contracts)):
            return reading.portfolio()
    except DocumentError:
        pass
    return None


@cache
def has_msgspec() -> bool:
    return find_spec("msgspec") is not None
