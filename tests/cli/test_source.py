"""Where a portfolio comes from: a file or the standard input, in one text or in lines."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from okstat.cli.source import is_in_lines, portfolio
from okstat.document import read
from okstat.errors import DocumentError

SAMPLE = Path(__file__).with_name("portfolio.json").read_bytes()


def in_lines() -> bytes:
    """The same document with the contract on a line of its own."""
    document = json.loads(SAMPLE)
    contracts = document.pop("contracts")
    return "".join(f"{json.dumps(each)}\n" for each in (document, *contracts)).encode()


@pytest.mark.parametrize("text", [SAMPLE, b"\xef\xbb\xbf" + SAMPLE, b"\n\n" + SAMPLE, in_lines(), b"\n" + in_lines()])
def test_the_standard_input_may_have_either_form(text: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """A document in one text, or a contract on each line: both give the same portfolio."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    assert read(SAMPLE) == portfolio("-")


def test_a_file_is_read_by_its_name(tmp_path: Path) -> None:
    """In lines when it ends in `.ndjson`."""
    path = tmp_path / "portfolio.ndjson"
    path.write_bytes(in_lines())
    assert read(SAMPLE) == portfolio(str(path))


@pytest.mark.parametrize("text", [b"", b"{", b"[" * 10_000 + b"\n1", b'{"format": 1}\nx'])
def test_bad_input_is_a_fault_of_the_document(text: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever form it might have been meant in."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    with pytest.raises(DocumentError):
        portfolio("-")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (b"{}\n{}", True),
        (b'\xef\xbb\xbf{"a": 1}\n\n{}', True),
        (b"{}\n\n", False),
        (b"{}", False),
        (b'{"a":\n 1}', False),
        (b'{"a": {}\n}', False),
        (b"[" * 10_000 + b"\n", False),
        (b"[" * 100_000 + b"\n]", False),
    ],
)
def test_lines_are_known_by_a_first_line_that_is_whole(text: bytes, answer: bool) -> None:
    """What follows a whole JSON text in the same document could be nothing else."""
    assert answer is is_in_lines(text)
