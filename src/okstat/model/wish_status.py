"""The status of a wish in VIGO (ønskestatus): where an application for a place in school or in training stands."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from attrs import field, frozen

from okstat.dated import Mark, Provenance
from okstat.tables import UnknownCodeError, read_code_list

__all__ = ["WishStatus", "wish_status", "wish_statuses"]


@frozen
class WishStatus:
    """One status of the list.

    Attributes:
        code: the code, `TILBLÆ`; codes hold Æ and Ø.
        number: its number, which stands beside the code.
        is_of_school: whether a wish for a place in school may have it.
        is_of_training: whether a wish for training in a company may have it.
        gist_en: what it means, in our own English words; the text of the list itself is not read.
        provenance: where this is known from.
    """

    code: str
    number: int
    is_of_school: bool
    is_of_training: bool
    gist_en: str
    provenance: Provenance = field(eq=False, repr=False)


def wish_status(word: str) -> WishStatus:
    """The status by its code or by its number: `TILBLÆ`, `14`.

    Raises:
        UnknownCodeError: the list has no such status.
    """
    found = _by_word().get(word.upper().lstrip("0"))
    if found is None:
        raise UnknownCodeError(f"no wish has the status '{word}'")
    return found


@cache
def wish_statuses() -> tuple[WishStatus, ...]:
    """Every status of the list, by number."""
    return tuple(_status(row) for row in read_code_list("generated_wish_statuses"))


@cache
def _by_word() -> Mapping[str, WishStatus]:
    words = {status.code: status for status in wish_statuses()}
    return MappingProxyType(words | {str(status.number): status for status in wish_statuses()})


def _status(row: Mapping[str, str]) -> WishStatus:
    return WishStatus(
        code=row["code"],
        number=int(row["number"]),
        is_of_school="S" in row["applies_to"],
        is_of_training="L" in row["applies_to"],
        gist_en=row["gist_en"],
        provenance=Provenance(row["source"], row["url"], Mark(row["mark"]), date.fromisoformat(row["checked"])),
    )
