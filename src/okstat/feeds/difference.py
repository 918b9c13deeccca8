"""What changed between two readings of one feed: started, changed, moved, gone.

Gone does not say why: the contract may have ended, moved to another county's register, or been corrected. A correction
of what a contract is known by (person, trade, first day) shows as one gone and one started.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

from attrs import fields, frozen

from okstat.feeds.seen import ContractSeen

__all__ = ["Change", "Difference", "difference"]

_SIX: Final = 6
_NOT_COMPARED: Final = frozenset(("at", "person"))
_MOVES: Final = frozenset(("county", "holder", "place"))


@frozen
class Change:
    """A contract that both readings tell of, and differently.

    Attributes:
        previous: as it was.
        current: as it is.
        fields: the names of the fields that differ.
    """

    previous: ContractSeen
    current: ContractSeen
    fields: tuple[str, ...]


@frozen
class Difference:
    """What changed between two readings.

    Attributes:
        started: contracts that only the later reading tells of.
        changed: contracts that both tell of and that are otherwise than they were.
        moved: those whose register, holder or place is another; what else changed stands with it.
        gone: contracts that only the earlier reading tells of.
    """

    started: tuple[ContractSeen, ...] = ()
    changed: tuple[Change, ...] = ()
    moved: tuple[Change, ...] = ()
    gone: tuple[ContractSeen, ...] = ()


def difference(previous: Iterable[ContractSeen], current: Iterable[ContractSeen]) -> Difference:
    """Compare two readings of one feed; put the readings of several counties together to see who moved between them."""
    before, after = _by_key(previous), _by_key(current)
    both = [Change(before[key], now, _differing(before[key], now)) for key, now in after.items() if key in before]
    return Difference(
        started=tuple(record for key, record in after.items() if key not in before),
        changed=tuple(change for change in both if change.fields and not _MOVES & set(change.fields)),
        moved=tuple(change for change in both if _MOVES & set(change.fields)),
        gone=tuple(record for key, record in before.items() if key not in after),
    )


def _differing(one: ContractSeen, other: ContractSeen) -> tuple[str, ...]:
    names = (attribute.name for attribute in fields(ContractSeen))
    return tuple(name for name in names if name not in _NOT_COMPARED and getattr(one, name) != getattr(other, name))


def _by_key(records: Iterable[ContractSeen]) -> dict[tuple[object, ...], ContractSeen]:
    """The records by what a contract is known by; records that have all of it in common are numbered."""
    found: dict[tuple[object, ...], ContractSeen] = {}
    times: Counter[tuple[object, ...]] = Counter()
    for record in records:
        person = record.person
        who = person.number or person.system_id or (person.born, person.name)
        key = (who, record.trade[:_SIX] if record.trade is not None else None, record.first)
        times[key] += 1
        found[*key, times[key]] = record
    return found
