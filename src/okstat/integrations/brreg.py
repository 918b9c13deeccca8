"""Enhetsregisteret, the register of enterprises: name, form, sector, and the units above one.

A subunit has no sector of its own, so the units above it are asked for too. `kode` may be several codes in one field,
with commas between. Sector 6100 is a hint that it is the state, no more.

Shapes: the open interface https://data.brreg.no/enhetsregisteret/api/, no key.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrs import evolve, frozen

from okstat.feeds.exchange import Exchange, Request, body_of
from okstat.feeds.fields import Fields, Source
from okstat.feeds.gathering import Gathering
from okstat.feeds.json_feed import plain_json
from okstat.feeds.receipt import Batch
from okstat.feeds.seen import EnterpriseFound

__all__ = ["FEED", "Enhetsregisteret", "read_enterprise"]

FEED: Final = "Enhetsregisteret"
_GONE, _NOT_FOUND = 410, 404
_HIGHEST: Final = 10
_HEADERS: Final[Mapping[str, str]] = {"Accept": "application/json"}


@frozen
class Enhetsregisteret:
    """The register as a port of enterprises.

    Attributes:
        source: the day it is read.
    """

    source: Source

    def enterprise(self, organisation_number: str) -> Exchange[Batch[EnterpriseFound]]:
        """Ask for a unit, and for those above it until one has a sector. No record: the register knows no such unit."""
        batch = yield from self._unit(organisation_number)
        if not batch.records:
            return batch
        unit, above = batch.records[0], batch.records[0]
        parents = list(unit.parents)
        sectors = unit.sectors
        while not sectors and above.parents and len(parents) <= _HIGHEST:
            higher = yield from self._unit(above.parents[0])
            if not higher.records:
                break
            above = higher.records[0]
            sectors = above.sectors
            parents += above.parents
        return Batch((evolve(unit, sectors=sectors, parents=tuple(parents)),), batch.receipt)

    def _unit(self, number: str) -> Exchange[Batch[EnterpriseFound]]:
        for kind in ("enheter", "underenheter"):
            answer = yield Request("GET", f"{kind}/{number}", headers=_HEADERS)
            if answer.status not in (_NOT_FOUND, _GONE):
                return read_enterprise(body_of(answer, FEED), self.source)
        return Gathering[EnterpriseFound](FEED, self.source).batch()


def read_enterprise(body: bytes, source: Source) -> Batch[EnterpriseFound]:
    """Read one unit.

    >>> from datetime import date
    >>> from okstat.feeds.fields import Source
    >>> from okstat.integrations.brreg import read_enterprise
    >>> body = b'{"organisasjonsnummer": "310020508", "navn": "SNOFALL", "institusjonellSektorkode": {"kode": "6100"}}'
    >>> [unit] = read_enterprise(body, Source(read_on=date(2026, 11, 20))).records
    >>> unit.name, unit.sectors, unit.employees  # how many there are is not told
    ('SNOFALL', ('6100',), None)

    Raises:
        FeedError: it is no JSON.
    """
    fields = Fields(FEED, plain_json(body, FEED), source)
    number = fields.organisation_number("organisasjonsnummer")
    if number is None and not fields.is_left_out:
        fields.leave_out("organisasjonsnummer", "value.missing")
    parent = fields.organisation_number("overordnetEnhet")
    employees = fields.number("antallAnsatte")
    found = EnterpriseFound(
        organisation_number=number or "",
        name=fields.text("navn"),
        form=next(iter(_codes(fields, "organisasjonsform")), None),
        sectors=_codes(fields, "institusjonellSektorkode"),
        industries=tuple(code for n in (1, 2, 3) for code in _codes(fields, f"naeringskode{n}")),
        parents=(parent,) if parent is not None else (),
        employees=int(employees) if employees is not None else None,
        is_bankrupt=fields.truth("konkurs"),
        deleted_on=fields.day("slettedato"),
    )
    read = Gathering[EnterpriseFound](FEED, source)
    read.add(fields, found)
    return read.batch()


def _codes(fields: Fields, name: str) -> tuple[str, ...]:
    """The codes of a field; several may stand in one, with commas between."""
    text = fields.inside(name).text("kode") or ""
    return tuple(code for part in text.split(",") if (code := part.strip()))
