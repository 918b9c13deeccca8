"""The shape of `okstat.portfolio/1`: its objects and their keys in order; its events stand in `okstat.document.kinds`.

Most objects of the document are classes of the model. The few that name others by id, where the model holds the
objects themselves, have records here. All that reads, writes or describes a document goes by these lists.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import NOTHING, frozen

from okstat.document.codes import CountyCode
from okstat.model import events as of
from okstat.model.complete import NOTHING_COMPLETE, Complete
from okstat.model.contract import Candidate
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Enterprise
from okstat.model.office import Office
from okstat.model.person import Person

__all__ = [
    "FORMAT",
    "ContractRecord",
    "DocumentRecord",
    "Key",
    "PlacementRecord",
    "keys",
]

FORMAT: Final = "okstat.portfolio/1"


@frozen(kw_only=True)
class PlacementRecord:
    """One of several companies that share an apprentice.

    Attributes:
        company: the id of an enterprise or a department.
        share: the part of a full position there, above 0 and at most 1, as `"0.5"`.
    """

    company: str
    share: Decimal | None = None


@frozen(kw_only=True)
class ContractRecord:
    """A contract as the document has it; company and offices are ids. The keys are those of the model's contract."""

    id: str
    kind: of.ContractKind
    person: Person
    trade: str | None = None
    county: str | None = None
    course: str | None = None
    year: int | None = None
    company: str | None = None
    placements: tuple[PlacementRecord, ...] = ()
    office: str | None = None
    employed_from: date | None = None
    employment_is_independent: bool | None = None
    admission: of.Admission | None = None
    right: of.TrainingRight | None = None
    events: tuple[of.Event, ...] = ()
    complete: Complete = NOTHING_COMPLETE


@frozen(kw_only=True)
class DocumentRecord:
    """The outermost object of the document."""

    format: str
    recorded: date | None = None
    synthetic: bool = False
    complete: Complete = NOTHING_COMPLETE
    offices: tuple[Office, ...] = ()
    enterprises: tuple[Enterprise, ...] = ()
    counties: tuple[CountyAuthority, ...] = ()
    contracts: tuple[ContractRecord, ...] = ()
    candidates: tuple[Candidate, ...] = ()


_HINTS: Final[Mapping[tuple[type, str], type]] = {(CountyAuthority, "id"): CountyCode}
"""Keys whose values are more than their type says."""


@frozen
class Key:
    """One key of an object.

    Attributes:
        name: the key, which is also the name of the attribute.
        hint: the type of its value when it is there.
        required: whether it must be there.
    """

    name: str
    hint: Any
    required: bool


@cache
def keys(shape: type) -> tuple[Key, ...]:
    """The keys of an object in the order of the document; for events without `kind`."""
    hints = get_type_hints(shape)
    is_event = issubclass(shape, of.Event)
    found = []
    for attribute in attrs.fields(shape):
        name = attribute.name
        required = attribute.default is NOTHING and not (is_event and name == "recorded")
        found.append(Key(name, _HINTS.get((shape, name)) or _without_none(hints[name]), required))
    last = ("recorded", "source") if is_event else ()
    return tuple(sorted(found, key=lambda key: key.name in last))


def _without_none(hint: Any) -> Any:
    if get_origin(hint) in (Union, UnionType):
        (hint,) = (part for part in get_args(hint) if part is not NoneType)
    return hint
