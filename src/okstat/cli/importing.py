"""`okstat import`: facts from a feed, joined to a portfolio, with a receipt for each record.

The portfolio is written whole or not at all; where it goes to a file, the file is put in the place of the old one only
when all of it is written.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from okstat import __version__
from okstat.cli.answer import Answer
from okstat.cli.parties import PARTIES, FileError, bytes_of

if TYPE_CHECKING:
    from okstat.feeds.receipt import Receipt
    from okstat.model.portfolio import Portfolio

__all__ = ["import_"]


def import_(arguments: Namespace) -> Answer:
    """Read the files, join them, and answer 1 where a record was left out or sources do not agree, else 0."""
    from okstat.document import write
    from okstat.model.portfolio import Portfolio

    arguments.file = arguments.into or ""  # whose faults are told
    known = _known(arguments.into) if arguments.into is not None else Portfolio(synthetic=arguments.synthetic)
    arguments.synthetic = known.synthetic
    files = [(name, bytes_of(name)) for name in arguments.files]
    joined = PARTIES[arguments.party](known, files, arguments)
    portfolio = joined[-1].portfolio if joined else known
    text = write(portfolio)
    receipts = [one.receipt for one in joined]
    if arguments.receipt is not None:
        _put(arguments.receipt, _document(receipts))
    if arguments.output is not None:
        _put(arguments.output, text)
    for_people = sys.stderr if arguments.output is None else sys.stdout
    _tell(receipts, arguments.lang, for_people)
    is_whole = not any(receipt.conflicts or receipt.counts["left out"] for receipt in receipts)
    return Answer(int(not is_whole), lambda stream: stream.write("" if arguments.output is not None else text))


def _known(file: str) -> Portfolio:
    from okstat.cli.source import portfolio

    return portfolio(file)


def _tell(receipts: Sequence[Receipt], language: str, stream: TextIO) -> None:
    from okstat.feeds.told import in_words

    for receipt in receipts:
        stream.writelines(f"{line}\n" for line in in_words(receipt, language))


def _document(receipts: Sequence[Receipt]) -> str:
    from okstat.feeds.told import FORMAT, plain_receipt
    from okstat.render.json import dumps

    return f"{dumps({'format': FORMAT, 'version': __version__, 'sources': list(map(plain_receipt, receipts))})}\n"


def _put(name: str, text: str) -> None:
    """Write a file whole: beside the old one first, then in its place."""
    beside = Path(f"{name}.part")
    try:
        beside.write_text(text, encoding="utf-8", newline="\n")
        beside.replace(name)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise FileError(f"{name}: cannot be written: {error.strerror}") from None
