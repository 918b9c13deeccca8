"""The county (fylke): codes of 2017 to 2026, and which county took over from which.

A contract keeps the code of its time, so the county of 2018 and the county of 2026 are compared along the mergers of
2018 and 2020 and the divisions of 2024.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Final

from attrs import frozen

from okstat.tables import UnknownCodeError, read_code_list

__all__ = ["NOT_STATED", "County", "county", "is_same_or_follows"]

NOT_STATED: Final = "99"
"""The code for a county that is not stated: it is never the same county as another."""


@frozen
class County:
    """A county code and the time it is in use.

    Attributes:
        code: two digits, `03`.
        name: the Norwegian name; of a name in several languages the first part.
        first: the first day; open for the codes already in use in 2017.
        last: the last day; open for the codes still in use.
        predecessors: the codes it took over from.
        successors: the codes that took over from it.
    """

    code: str
    name: str
    first: date | None
    last: date | None
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]


def county(code: str) -> County:
    """The county of a code.

    Raises:
        UnknownCodeError: no county has had the code since 2017.
    """
    found = _counties().get(code)
    if found is None:
        raise UnknownCodeError(f"no county has the code '{code}'")
    return found


@cache
def is_same_or_follows(a: str, b: str) -> bool:
    """Whether two codes are the same county, or one took over from the other.

    In one step a divided county has several followers: yes means that the place may be the same. Over two steps,
    a merger and a division again, only the county of the same name is: Akershus (02) came back as Akershus (32),
    not as Østfold (31). A county that is not stated is no county.

    >>> from okstat.model.county import is_same_or_follows
    >>> is_same_or_follows("02", "30"), is_same_or_follows("02", "32"), is_same_or_follows("02", "31")
    (True, True, False)

    Raises:
        UnknownCodeError: no county has had one of the codes since 2017.
    """
    one, other = county(a), county(b)
    if NOT_STATED in (one.code, other.code):
        return False
    if a == b or b in (*one.successors, *one.predecessors):
        return True
    return one.name == other.name and not {*one.successors, *one.predecessors}.isdisjoint(
        (*other.successors, *other.predecessors)
    )


@cache
def _counties() -> Mapping[str, County]:
    return MappingProxyType({row["code"]: _county(row) for row in read_code_list("generated_counties")})


def _county(row: Mapping[str, str]) -> County:
    return County(
        code=row["code"],
        name=row["name"],
        first=date.fromisoformat(row["first"]) if row["first"] else None,
        last=date.fromisoformat(row["last"]) if row["last"] else None,
        predecessors=tuple(row["predecessors"].split()),
        successors=tuple(row["successors"].split()),
    )
