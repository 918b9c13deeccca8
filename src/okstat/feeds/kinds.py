"""Kinds of contracts by VIGO's codes (field C13 of the registration handbook)."""

from __future__ import annotations

from typing import Final

from okstat.feeds.fields import Fields
from okstat.model.events import ContractKind

__all__ = ["read_kind", "read_kind_word"]

_KINDS: Final = {"L": ContractKind.APPRENTICE}
"""The one code that data confirm; the list of today is not open, so every other code is kept as it stands."""


def read_kind(fields: Fields, field: str) -> tuple[ContractKind | None, str | None]:
    """The kind, where its code is known here, and the code as it stands; an unknown code is a remark."""
    code = fields.text(field)
    kind = _KINDS.get(code or "")
    if code is not None and kind is None:
        fields.remark(field, "code.unknown")
    return kind, code


_WORDS: Final = {
    "lærling": ContractKind.APPRENTICE,
    "lærekandidat": ContractKind.TRAINING_CANDIDATE,
    "praksisbrevkandidat": ContractKind.PRAKSISBREV_CANDIDATE,
}


def read_kind_word(fields: Fields, field: str) -> tuple[ContractKind | None, str | None]:
    """The kind of contract that a person wrote, as a word or as VIGO's code: `lærling`, `Lærekandidat`, `L`."""
    word = fields.text(field)
    kind = _WORDS.get(word.casefold(), _KINDS.get(word)) if word is not None else None
    if word is not None and kind is None:
        fields.remark(field, "code.unknown")
    return kind, word
