"""The trade (lærefag): codes of the third vocational year, old and new, with the training time where known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Final

from attrs import field, frozen

from okstat.dated import Mark, Provenance
from okstat.tables import UnknownCodeError, read_code_list

__all__ = ["Trade", "trade", "trades"]

_LENGTH: Final = 10


@frozen
class Trade:
    """A trade and what the sources tell of it; what they do not tell is missing, never a usual value.

    The list also holds vocational third years in school that end without a trade examination (helsesekretær): its
    source does not tell them apart.

    Attributes:
        code: ten characters, `IMITD3----`.
        name_nb: the name in bokmål.
        name_nn: the name in nynorsk; the bokmål name where the list has no other.
        programme: the education programme, `IM`.
        current: whether the code was in use in September 2026; missing when not known.
        curricula: the reforms under whose curriculum the code is used: `LK06`, `LK20`, both, or none known.
        curriculum_valid_from: the first day of the curriculum of LK20 at this level.
        model: years in school and in company, `2+2`, `1+3`, `3+1.5`.
        contract_months: the training time of a full contract, months.
        vg1: codes of the programme areas of the first year that lead to it, crossovers (kryssløp) among them.
        vg2: codes of the programme areas of the second year that lead to it.
        predecessors: codes of the trades it replaced.
        successors: codes of the trades that replaced it.
        provenance: where this is known from.
    """

    code: str
    name_nb: str
    name_nn: str
    programme: str
    current: bool | None
    curricula: tuple[str, ...]
    curriculum_valid_from: date | None
    model: str | None
    contract_months: int | None
    vg1: tuple[str, ...]
    vg2: tuple[str, ...]
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]
    provenance: Provenance = field(eq=False, repr=False)


def trade(code: str) -> Trade:
    """The trade of a code of ten characters, or of the six that VIGO's feeds carry.

    >>> from okstat.model.trade import trade
    >>> found = trade("IMITD3")
    >>> found.code, found.name_nb, found.model, found.contract_months
    ('IMITD3----', 'IT-driftsfaget', '2+2', 24)

    Raises:
        UnknownCodeError: the list has no such trade.
    """
    found = trades().get(code.ljust(_LENGTH, "-"))
    if found is None:
        raise UnknownCodeError(f"no trade has the code '{code}'")
    return found


@cache
def trades() -> Mapping[str, Trade]:
    """Every trade of the list, by code."""
    return MappingProxyType({row["code"]: _trade(row) for row in read_code_list("generated_trades")})


def _trade(row: Mapping[str, str]) -> Trade:
    valid_from, months = row["curriculum_valid_from"], row["contract_months"]
    return Trade(
        code=row["code"],
        name_nb=row["name_nb"],
        name_nn=row["name_nn"] or row["name_nb"],
        programme=row["programme"],
        current={"yes": True, "no": False}.get(row["current"]),
        curricula=tuple(row["curricula"].split()),
        curriculum_valid_from=date.fromisoformat(valid_from) if valid_from else None,
        model=row["model"] or None,
        contract_months=int(months) if months else None,
        vg1=tuple(row["vg1"].split()),
        vg2=tuple(row["vg2"].split()),
        predecessors=tuple(row["predecessors"].split()),
        successors=tuple(row["successors"].split()),
        provenance=Provenance(row["source"], row["url"], Mark(row["mark"]), date.fromisoformat(row["checked"])),
    )
