"""From bytes to plain JSON: what the standard library lets pass and a document must not hold is found here."""

from __future__ import annotations

import codecs
import json
from collections import Counter
from collections.abc import Iterator
from typing import Final

from okstat.document.faults import TWICE, Path
from okstat.document.unfit import NoNumber, UnfitError

__all__ = ["JsonText"]

_LONGEST_NUMBER: Final = 18


class _Doubled(dict[str, object]):
    """An object in which keys stand twice; the last one counts, as in plain dicts."""

    def __init__(self, pairs: list[tuple[str, object]]) -> None:
        super().__init__(pairs)
        self.twice = [key for key, times in Counter(key for key, _ in pairs).items() if times > 1]


class JsonText:
    """Reads the JSON of one document, as a whole or line by line."""

    def __init__(self, *, by_line: bool = False) -> None:
        self._by_line = by_line
        self._any_doubled = False
        self._decoder = json.JSONDecoder(object_pairs_hook=self._object, parse_int=_integer, parse_constant=NoNumber)

    def parse(self, text: str | bytes) -> object:
        """The plain value of a JSON text. Numbers that JSON does not know come out as `NoNumber`.

        Raises:
            UnfitError: the text is no UTF-8, no JSON or nested too deeply.
        """
        decoded = self._decoded(text)
        try:
            return self._decoder.decode(decoded)
        except json.JSONDecodeError as error:
            line = "" if self._by_line else f"line {error.lineno}, "
            reason = f"is no JSON: {error.msg} ({line}column {error.colno})"
        except RecursionError:
            reason = "is nested too deeply"
        raise UnfitError(reason)

    def doubled_keys(self, value: object) -> Iterator[tuple[Path, str]]:
        """The keys that stand twice in one object of a value that was read here, in any depth."""
        waiting: list[tuple[Path, object]] = [((), value)] if self._any_doubled else []
        while waiting:
            path, here = waiting.pop()
            if isinstance(here, _Doubled):
                yield from (((*path, key), TWICE) for key in here.twice)
            if isinstance(here, dict):
                waiting.extend(((*path, key), inner) for key, inner in here.items())
            elif isinstance(here, list):
                waiting.extend(((*path, number), inner) for number, inner in enumerate(here))

    def _decoded(self, text: str | bytes) -> str:
        if isinstance(text, str):
            return text.removeprefix("\ufeff")
        text = text.removeprefix(codecs.BOM_UTF8)
        try:
            return text.decode()
        except UnicodeDecodeError as error:
            line = text.count(b"\n", 0, error.start) + 1
        raise UnfitError("is not UTF-8" if self._by_line else f"is not UTF-8 (line {line})")

    def _object(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(pairs)
        if len(made) == len(pairs):
            return made
        self._any_doubled = True
        return _Doubled(pairs)


def _integer(digits: str) -> int | NoNumber:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else NoNumber("a number of too many digits")
