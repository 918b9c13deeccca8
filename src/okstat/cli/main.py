"""From arguments to an exit code: 0 nothing is breached, 1 something is, 2 it could not be read."""

from __future__ import annotations

import gc
import io
import os
import sys
import traceback
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final, TextIO

from okstat.cli.answer import Answer
from okstat.cli.arguments import parser
from okstat.errors import DocumentError, OkstatError

__all__ = ["main"]

_UNREADABLE: Final = 2
_AT_FAULT: Final = 70
_INTERRUPTED: Final = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: the arguments; those of the process when not given.

    Returns:
        The exit code. Whatever could not be read is told on the error stream, a line each. A fault of this package is
        shown with where it happened and has a code of its own, so that nobody takes it for a breach.
    """
    _write_utf8(sys.stdout, sys.stderr)
    try:
        arguments = parser().parse_args(argv)
    except SystemExit as stopped:  # argparse has told why; help and version are no faults
        return _UNREADABLE if stopped.code else 0
    try:
        with _without_collecting():
            return _run(arguments)
    except OkstatError as error:
        for line in _told(error, getattr(arguments, "file", "")):
            print(f"okstat: {line}", file=sys.stderr)
        return _UNREADABLE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception:
        traceback.print_exc()
        return _AT_FAULT


def _run(arguments: Namespace) -> int:
    answer: Answer = arguments.run(arguments)
    try:
        answer.write(sys.stdout)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has read enough; the answer stands
        _write_nowhere(sys.stdout)
    return answer.code


def _told(error: OkstatError, file: str) -> Iterator[str]:
    """What was wrong, a line for each fault; those of the document name the file."""
    if isinstance(error, DocumentError):
        yield from (f"{file}: {fault}" if file else str(fault) for fault in error.faults)
    else:
        yield from str(error).splitlines()


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Leave the search for circles of objects alone: there are few, and a portfolio is walked for nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _write_utf8(*streams: TextIO) -> None:
    """Write UTF-8 and plain line feeds whatever the locale, so that the same answer is the same bytes."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _write_nowhere(stream: TextIO) -> None:
    """Let what is still to be written vanish, so that Python does not complain when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
