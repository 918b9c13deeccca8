"""Where a portfolio comes from: a file, or the standard input in either form."""

from __future__ import annotations

import io
import json
import sys

from okstat.document import LIMIT, read, read_file, read_lines
from okstat.model.portfolio import Portfolio

__all__ = ["portfolio"]


def portfolio(file: str) -> Portfolio:
    """The portfolio of a file, or for `-` of the standard input.

    Raises:
        DocumentError: with every fault of the document, or because the file cannot be read.
    """
    if file != "-":
        return read_file(file)
    text = sys.stdin.buffer.read(LIMIT + 1)
    return read_lines(io.BytesIO(text)) if is_in_lines(text) else read(text)


def is_in_lines(text: bytes) -> bool:
    """Whether a document has a contract on each line: then its first line is an object by itself, and more follows."""
    first, _, others = text.lstrip().partition(b"\n")
    if not others.strip():
        return False
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return False
    return True
