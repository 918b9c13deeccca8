"""The faults of a bad document: each told with its place, all at once, and never with a value."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from operator import itemgetter
from typing import Final

from attrs import frozen
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
)

from okstat.document.unfit import UnfitError
from okstat.errors import DocumentError, Fault

__all__ = ["MISSING", "TWICE", "UNKNOWN", "Faults", "Line", "Path", "faults_of", "in_words", "one_fault"]

MISSING: Final = "is missing"
UNKNOWN: Final = "is no key that belongs here"
TWICE: Final = "stands twice in the same object"

_PLAIN_KEY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,59}")
_LONGEST: Final = 40


@frozen
class Line:
    """A line of a document of lines: the first step of a path in it.

    Attributes:
        number: which line, from 1.
    """

    number: int


Path = tuple[str | int | Line, ...]
"""The way from the root to one place: keys, numbers of list items, and the line before them where there are lines."""


def one_fault(reason: str, path: Path = ()) -> DocumentError:
    """The error for a document that cannot be read further."""
    return DocumentError((Fault(in_words(path), reason),))


class Faults:
    """All faults of one document, kept in the order of the document.

    Attributes:
        root: the object that the next paths start from.
    """

    def __init__(self) -> None:
        self.root: object = None
        self._told: list[tuple[tuple[int, ...], Fault]] = []

    def tell(self, path: Path, reason: str) -> None:
        """Keep one fault."""
        self._told.append((_positions(self.root, path), Fault(in_words(path), reason)))

    def tell_all_of(self, error: Exception, path: Path) -> None:
        """Keep all that an error of cattrs tells of the value at `path`."""
        for place, reason in faults_of(error, path):
            self.tell(place, reason)

    def __bool__(self) -> bool:
        return bool(self._told)

    def error(self) -> DocumentError:
        """The error to raise for what was told."""
        return DocumentError(tuple(fault for _, fault in sorted(self._told, key=itemgetter(0))))


def _positions(root: object, path: Path) -> tuple[int, ...]:
    """Where a path lies among the others: a missing key comes after those that are there."""
    positions = []
    here = root
    for step in path:
        if isinstance(step, Line):
            positions.append(step.number)
        elif isinstance(step, int):
            positions.append(step)
            here = here[step] if isinstance(here, list) and step < len(here) else None
        else:
            keys = list(here) if isinstance(here, dict) else []
            positions.append(keys.index(step) if step in keys else len(keys))
            here = here.get(step) if isinstance(here, dict) else None
    return tuple(positions)


def in_words(path: Path) -> str:
    """A path as a person reads it: `contracts[3].events[0].on`, `line 4: events[0].on`."""
    words = ""
    for step in path:
        if isinstance(step, Line):
            words = f"line {step.number}: "
        elif isinstance(step, int):
            words += f"[{step}]"
        elif _PLAIN_KEY.fullmatch(step):
            words += f".{step}" if words and not words.endswith(": ") else step
        else:
            words += f"[{json.dumps(step if len(step) <= _LONGEST else step[:_LONGEST] + '…')}]"
    return words.removesuffix(": ")


def faults_of(error: Exception, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """What an error of cattrs tells: each place with the reason."""
    if isinstance(error, ClassValidationError | IterableValidationError):
        for inner, step in _parts(error):
            yield from faults_of(inner, path if step is None else (*path, step))
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from (((*path, key), UNKNOWN) for key in error.extra_fields)
    elif isinstance(error, KeyError):
        yield path, MISSING
    elif isinstance(error, UnfitError):
        yield (*path, *error.at), error.reason
    else:
        raise error


def _parts(error: ClassValidationError | IterableValidationError) -> Iterator[tuple[Exception, str | int | None]]:
    """The errors inside, each with the key or number of the item that it is about."""
    placed, others = error.group_exceptions()
    for inner, note in placed:
        yield inner, note.name if isinstance(note, AttributeValidationNote) else note.index
    for inner in others:
        yield inner, None
