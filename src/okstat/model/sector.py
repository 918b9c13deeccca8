"""The institutional sector of an enterprise (sektorkode), as Enhetsregisteret has it: those of the public bodies.

The list is an offline copy, written anew by `tools/sectors_from_klass.py`. A sector says who owns or governs, and is no
more than a hint: agencies stand outside the tariff area of the state, and companies of the state have codes of their
own.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Final

from attrs import field, frozen

from okstat.dated import Mark, Provenance
from okstat.tables import UnknownCodeError, read_code_list

__all__ = ["STATE_ADMINISTRATION", "Sector", "sector", "sectors"]

STATE_ADMINISTRATION: Final = "6100"
"""The sector of the state's administration (statsforvaltningen)."""


@frozen
class Sector:
    """One sector.

    Attributes:
        code: four digits.
        name: the Norwegian name.
        provenance: where this is known from.
    """

    code: str
    name: str
    provenance: Provenance = field(eq=False, repr=False)


def sector(code: str) -> Sector:
    """The sector of a code.

    Raises:
        UnknownCodeError: the list has no such sector.
    """
    found = sectors().get(code)
    if found is None:
        raise UnknownCodeError(f"no sector of the list has the code '{code}'")
    return found


@cache
def sectors() -> Mapping[str, Sector]:
    """Every sector of the list, by code."""
    return MappingProxyType({row["code"]: _sector(row) for row in read_code_list("generated_sectors")})


def _sector(row: Mapping[str, str]) -> Sector:
    known = Provenance(row["source"], row["url"], Mark(row["mark"]), date.fromisoformat(row["checked"]))
    return Sector(row["code"], row["name"], known)
