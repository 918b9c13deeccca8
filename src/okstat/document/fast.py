"""The extra `fast`: contracts read by msgspec, as long as nothing about them is doubtful.

What does not fit, for whatever reason, is left to the ordinary road: only that road tells faults, so they are the
same with the extra and without. msgspec cannot decode a union of attrs classes, hence the records between.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Container, Mapping
from datetime import date
from functools import cache
from typing import Any, Final

import msgspec
from cattrs.errors import BaseValidationError

from okstat.document.faults import Path
from okstat.document.kinds import EVENTS_OF
from okstat.document.links import Checks, Links, checks
from okstat.document.records import Make, maker, record
from okstat.document.resolve import Parties
from okstat.document.unfit import UnfitError
from okstat.document.wire import ContractRecord
from okstat.model.contract import Contract

__all__ = ["FastContracts", "split"]

_DOUBTFUL: Final = (RecursionError, UnicodeError, UnfitError, BaseValidationError, msgspec.MsgspecError)

_COLON_BY_NUMBER: Final = b"\\u003"
"""With `a` or `A` after it; other signs that begin so are not worth telling apart."""

_encode = msgspec.json.Encoder().encode


def split(text: str | bytes) -> tuple[bytes, list[bytes]] | None:
    """A document without its contracts, and each contract, all still JSON; none when that is in doubt."""
    try:
        raw = (text.encode() if isinstance(text, str) else text).removeprefix(codecs.BOM_UTF8)
        parts = msgspec.json.decode(raw, type=dict[str, msgspec.Raw])
        contracts = msgspec.json.decode(parts.get("contracts", b"[]"), type=list[msgspec.Raw])
    except _DOUBTFUL:
        return None
    if _may_have_lost_a_key(raw, parts):
        return None
    parts.pop("contracts", None)
    return _encode(parts), [bytes(one) for one in contracts]


def _may_have_lost_a_key(raw: bytes, decoded: object) -> bool:
    """Whether one key of an object may have overwritten its like, which msgspec does not tell.

    Every key is followed by a colon. Encoded anew, what was decoded has as many colons as before, those in texts
    included, unless a key was lost; only colons written by their number would be counted wrongly.
    """
    return raw.count(b":") != _encode(decoded).count(b":") or _COLON_BY_NUMBER in raw


@cache
def _road() -> tuple[Callable[[bytes], Any], Make, Mapping[type, Checks | None]]:
    """What decodes a contract, what gives its values by name, and what to look for in each record of an event."""
    kinds = EVENTS_OF[ContractRecord]
    to_look_for = {record(event): checks(ContractRecord).get(kind) for kind, event in kinds.items()}
    return msgspec.json.Decoder(record(ContractRecord)).decode, maker(ContractRecord, dict), to_look_for


class FastContracts:
    """Reads the contracts of one document that nothing is doubtful about."""

    def __init__(self, links: Links, parties: Parties) -> None:
        self._links = links
        self._parties = parties
        self._recorded = links.recorded or date.max
        self._decode, self._values_of, self._to_look_for = _road()

    def read(self, text: str | bytes, path: Path) -> Contract | None:
        """A contract; `None` when anything about it is in doubt, and then its id is left to the slower reader."""
        try:
            raw = text.encode() if isinstance(text, str) else text
            decoded = self._decode(raw)
            if _may_have_lost_a_key(raw, decoded) or not self._is_sound(decoded):
                return None
            self._put_in_what_is_understood(decoded)
            values = self._values_of(decoded)
        except _DOUBTFUL:
            return None
        person = self._links.persons.take(values["person"], path)
        if person is None or not self._links.take_contract(decoded.id, path):
            return None
        values["person"], values["complete"] = person, self._links.whole(values["complete"])
        return self._parties.contract(values)

    def _is_sound(self, decoded: Any) -> bool:
        """Whether a contract names only what there is."""
        known = self._links.known
        events = decoded.events or ()
        ids = {event.id for event in events}
        if len(ids) != len(events) or not _are_known(decoded, ("company", "office"), known):
            return False
        if not all(_are_known(placement, ("company",), known) for placement in decoded.placements or ()):
            return False
        known = {**known, "event": ids, "replacement": ids}
        to_look_for = self._to_look_for
        taken_out = []
        for event in events:
            check = to_look_for[type(event)]
            if check is not None:
                if not _event_is_sound(event, check, known):
                    return False
                if check.is_correction:
                    taken_out.append(event.event)
        return len(set(taken_out)) == len(taken_out)  # of two corrections of one event, both may stand

    def _put_in_what_is_understood(self, decoded: Any) -> None:
        if decoded.placements is None:
            decoded.placements = ()
        if decoded.events is None:
            decoded.events = ()
        if decoded.complete is None:
            decoded.complete = self._links.complete
        for event in decoded.events:
            if event.recorded is None:
                event.recorded = min(event.on, self._recorded)


def _are_known(decoded: Any, names: tuple[str, ...], known: Mapping[str, Container[str]]) -> bool:
    for name in names:
        named = getattr(decoded, name)
        if named is not None and named not in known[name]:
            return False
    return True


def _event_is_sound(event: Any, check: Checks, known: Mapping[str, Container[str]]) -> bool:
    """Whether an event names what there is and not itself, and does not end before it begins."""
    if not _are_known(event, check.references, known):
        return False
    if any(getattr(event, name) == event.id for name in check.events):
        return False
    if "replacement" in check.events and event.replacement == event.event:
        return False
    if check.span is None:
        return True
    first, last = getattr(event, check.span[0]), getattr(event, check.span[1])
    return first is None or last is None or bool(first <= last)
