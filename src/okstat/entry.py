"""One entry of a data file, read key by key.

Every fault is noted with its place and the reading goes on with a stand-in, so one run over a
file shows all that is wrong with it. A stand-in never gets out: whoever reads asks `sound`, or
raises when the list of faults is not empty.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from attrs import Factory, field, frozen

from okstat.citation import Citation, Instrument
from okstat.dated import Bound, Doubt, Mark, Provenance, Standing
from okstat.errors import LawError, TableError
from okstat.text import LANGUAGES, Text

__all__ = ["PROVENANCE_KEYS", "Entry", "raise_faults", "read_toml"]

PROVENANCE_KEYS: Final = ("source", "url", "mark", "checked")
"""What every figure says about where it comes from."""

_DOUBT: Final = "doubt:"
_CITATION: Final = re.compile(r"(?P<instrument>\w+) § (?P<section>[\w-]+)(?: \((?P<ledd>[\w.]+)\))?")


@frozen
class Entry:
    """A mapping of keys at one place of a file.

    Attributes:
        where: the place, as `numbers.toml: probation.months: row 2`.
        values: what stands there.
        faults: the list of the whole file, to which this entry adds its own.
    """

    where: str
    values: Mapping[str, object]
    faults: list[str]
    _noted: int = field(init=False, default=Factory(lambda self: len(self.faults), takes_self=True))

    @property
    def sound(self) -> bool:
        """True while nothing has been noted since this entry was opened."""
        return len(self.faults) == self._noted

    def fault(self, reason: str) -> None:
        """Note what is wrong here."""
        self.faults.append(f"{self.where}: {reason}")

    def only(self, *keys: str) -> None:
        """Note every key that is none of these."""
        for key in self.values:
            if key not in keys:
                self.fault(f"unknown key '{key}'")

    def word(self, key: str, default: str | None = None) -> str:
        """A text that is not blank; with a default it may be left out."""
        value = self.values.get(key, default)
        if value is None:
            self.fault(f"{key} is missing")
        elif not isinstance(value, str):
            self.fault(f"{key} is no text")
        elif not value.strip() and value != default:
            self.fault(f"{key} is empty")
        else:
            return value
        return ""

    def words(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty when left out."""
        value = self.values.get(key, [])
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
        self.fault(f"{key} is no list of texts")
        return ()

    def truth(self, key: str) -> bool:
        """True or false; false when left out."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self.fault(f"{key} is neither true nor false")
        return value is True

    def day(self, key: str) -> date:
        """A day: a TOML date without a time."""
        value = self.values.get(key)
        if value is None:
            self.fault(f"{key} is missing")
        elif not isinstance(value, date) or isinstance(value, datetime):
            self.fault(f"{key} is no day")
        else:
            return value
        return date.min

    def bound(self, key: str, doubts: Mapping[str, Doubt]) -> Bound:
        """A day, the doubt that `"doubt:NAME"` names, or open when left out."""
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            return self.day(key)
        if not value.startswith(_DOUBT):
            self.fault(f"{key} is neither a day nor '{_DOUBT}NAME'")
            return None
        doubt = doubts.get(value.removeprefix(_DOUBT))
        if doubt is None:
            self.fault(f"{key} names a doubt that is not declared: '{value.removeprefix(_DOUBT)}'")
        return doubt

    def text(self, key: str) -> Text:
        """A text in the three languages: `key = { nb = "…", nn = "…", en = "…" }`."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            self.fault(f"{key} is missing" if value is None else f"{key} has not one text for each language")
            return Text("", "", "")
        part = Entry(f"{self.where}: {key}", value, self.faults)
        part.only(*LANGUAGES)
        words = [part.word(language) for language in LANGUAGES]
        try:
            return Text(*words)
        except (LawError, ValueError):
            part.fault("the languages have different places for values, or a brace stands alone")
            return Text("", "", "")

    def citations(self, key: str, doubts: Mapping[str, Doubt]) -> tuple[Citation, ...]:
        """Places in the law, none when left out: `key = [{ at = "ACT_2023 § 7-2 (1)", since = …, until = … }]`."""
        return tuple(
            Entry(f"{self.where}: citation {number}", values, self.faults)._citation(doubts)
            for number, values in enumerate(self.entries(key), 1)
        )

    def _citation(self, doubts: Mapping[str, Doubt]) -> Citation:
        self.only("at", "since", "until")
        match = _CITATION.fullmatch(self.word("at"))
        since, until = self.bound("since", doubts), self.bound("until", doubts)
        if match is None or match["instrument"] not in Instrument.__members__:
            self.fault("no place of the form 'ACT_2023 § 7-2 (1)'")
            return Citation(Instrument.ACT_2023)
        return Citation(Instrument[match["instrument"]], match["section"], match["ledd"] or "", since, until)

    def provenance(self, overlay: str | None = None) -> Provenance:
        """Source, public address, mark and the day it was checked; all four must be there."""
        source, url = self.word("source"), self.word("url")
        if url and not url.startswith(("https://", "http://")):
            self.fault("url is no public address")
        mark, checked = self.checked()
        return Provenance(source, url, mark, checked, overlay, self._standing(), self.word("note", ""))

    def _standing(self) -> Standing:
        name = self.word("standing", Standing.PUBLISHED.value)
        found = next((one for one in Standing if one.value == name), None)
        if found is None and name:
            self.fault("standing is none of " + ", ".join(one.value for one in Standing))
        return found or Standing.PUBLISHED

    def checked(self) -> tuple[Mark, date]:
        """How sure the text is, and the day it was last held against its source."""
        return self._mark(), self.day("checked")

    def _mark(self) -> Mark:
        letter = self.word("mark")
        if letter == Mark.UNCERTAIN.value:
            self.fault("mark U: an uncertain figure is a hole")
        elif letter and letter not in (Mark.PRIMARY.value, Mark.SECONDARY.value):
            self.fault("mark is neither P nor S")
        return Mark.PRIMARY if letter == Mark.PRIMARY.value else Mark.SECONDARY

    def entries(self, key: str) -> tuple[Mapping[str, object], ...]:
        """The tables under a key, `[key]` or `[[key]]`; none when left out."""
        value = self.values.get(key, [])
        items = [value] if isinstance(value, dict) else value
        if isinstance(items, list) and all(isinstance(item, dict) for item in items):
            return tuple(items)
        self.fault(f"{key} is no table")
        return ()


def read_toml(text: str, name: str, faults: list[str]) -> Entry:
    """The file as one entry; empty, with the fault noted, when the text is no TOML."""
    try:
        return Entry(name, tomllib.loads(text), faults)
    except tomllib.TOMLDecodeError as error:
        empty = Entry(name, {}, faults)
        empty.fault(str(error))
        return empty


def raise_faults(faults: list[str]) -> None:
    """Raise one `TableError` that names every fault, a line each; nothing when there is none."""
    if faults:
        raise TableError("\n".join(faults))
