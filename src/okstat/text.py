"""Text in bokmål, nynorsk and English; how days, months, kroner and lists are written in each."""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from attrs import frozen

from okstat.errors import LawError

__all__ = ["LANGUAGES", "Text", "day_in_words", "list_in_words", "value_in_words"]

LANGUAGES: Final = ("nb", "nn", "en")

_MONTHS_NB: Final = (
    "januar", "februar", "mars", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip
_MONTHS_EN: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_AND: Final = {"nb": "og", "nn": "og", "en": "and"}
_NONE: Final = {"nb": "ingen", "nn": "ingen", "en": "none"}
_YES_NO: Final = {"nb": ("ja", "nei"), "nn": ("ja", "nei"), "en": ("yes", "no")}


@frozen
class Text:
    """One sentence in three languages, with named places for values: `{signed_on}`.

    >>> from datetime import date
    >>> from okstat.text import Text, list_in_words
    >>> told = Text(nb="Frist: {due}.", nn="Frist: {due}.", en="Due: {due}.")
    >>> told.fill("nn", {"due": date(2026, 2, 17)}), told.fill("en", {"due": date(2026, 2, 17)})
    ('Frist: 17. februar 2026.', 'Due: 17 February 2026.')

    Attributes:
        nb: in bokmål.
        nn: in nynorsk.
        en: in English.

    Raises:
        LawError: the languages do not name the same values.
    """

    nb: str
    nn: str
    en: str

    def __attrs_post_init__(self) -> None:
        places = {language: _places(getattr(self, language)) for language in LANGUAGES}
        if not places["nb"] == places["nn"] == places["en"]:
            raise LawError(f"the languages of a text name different values: {places}")

    def places(self) -> frozenset[str]:
        """The names of the values that the sentence needs."""
        return _places(self.nb)

    def fill(self, language: str, values: Mapping[str, object]) -> str:
        """The sentence in one language, each value written as that language writes it."""
        template: str = getattr(self, language)
        return template.format_map({name: value_in_words(values[name], language) for name in self.places()})


def _places(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name)


def day_in_words(day: date, language: str) -> str:
    """`20. august 2025` or `20 August 2025`."""
    if language == "en":
        return f"{day.day} {_MONTHS_EN[day.month - 1]} {day.year}"
    return f"{day.day}. {_MONTHS_NB[day.month - 1]} {day.year}"


def list_in_words(items: Iterable[str], language: str) -> str:
    """`a, b og c`; a list of nothing is `ingen`, in English `none`.

    >>> list_in_words(["Oslo", "Akershus", "Buskerud"], "nb"), list_in_words([], "en")
    ('Oslo, Akershus og Buskerud', 'none')
    """
    *first, last = tuple(items) or (_NONE[language],)
    return f"{', '.join(first)} {_AND[language]} {last}" if first else last


def value_in_words(value: object, language: str) -> str:
    """A value as it stands in a sentence: days, yes and no, decimals, lists, words."""
    if isinstance(value, bool):
        return _YES_NO[language][0 if value else 1]
    if isinstance(value, date):
        return day_in_words(value, language)
    if isinstance(value, Decimal):
        number = f"{value:f}"
        return number if language == "en" else number.replace(".", ",")
    if isinstance(value, tuple):
        return list_in_words([value_in_words(item, language) for item in value], language)
    if isinstance(value, Text):
        return value.fill(language, {})
    return str(value)
