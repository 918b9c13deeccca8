"""FINT, the counties' common model: `utdanning/larling` as HAL JSON, versions 3 and 4.

A county's adapter publishes three resources: `larling` (the contract), `person` and `virksomhet` (whoever holds the
contract). They are tied by links, whose last segment is the id. `systemId` of a `larling` is VIGO's id of the person,
so two contracts of one person share it. Results of exams are modelled, but no adapter seen delivers them. What is not
there says nothing, so the feed is complete for no kind of event.

Shapes: the information model `FINTLabs/fint-core-information-model`, versions 3.14 to 4.1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final
from urllib.parse import unquote

from attrs import frozen

from okstat.feeds.exchange import Exchange, FeedError, Request, body_of
from okstat.feeds.fields import Fields, Source, in_a_list
from okstat.feeds.gathering import Gathering
from okstat.feeds.json_feed import plain_json
from okstat.feeds.kinds import read_kind
from okstat.feeds.receipt import Batch
from okstat.feeds.seen import ContractSeen, EnterpriseSeen, PersonSeen

__all__ = ["FEED", "Fint", "read_fint"]

FEED: Final = "FINT larling"
_ROOT: Final = "utdanning/larling"
_MOST_PAGES: Final = 10_000
_ID_OF: Final = {"larling": "systemId", "person": "fodselsnummer", "virksomhet": "virksomhetsId"}
_OF_A_COLLECTION: Final = frozenset(("_embedded", "_links", "total_items", "offset", "size"))

Resources = Mapping[str, Fields]
"""The resources of one kind, by the id that links end in."""


@frozen
class Fint:
    """FINT as a port of active contracts.

    Attributes:
        source: the day it is read, and whether its numbers are invented.
        page: how many resources are asked for at a time.
    """

    source: Source
    page: int = 1000

    def active_contracts(self, county: str) -> Exchange[Batch[ContractSeen]]:
        """Ask for the three resources, page by page. Which county answers is decided by the host's own client."""
        contracts = yield from self._pages("larling")
        people = yield from self._pages("person")
        holders = yield from self._pages("virksomhet")
        return _read(contracts, people, holders, county, self.source)

    def _pages(self, resource: str) -> Exchange[list[object]]:
        entries: list[object] = []
        path: str | None = f"{_ROOT}/{resource}?offset=0&size={self.page}"
        asked: set[str] = set()
        while path is not None:
            if path in asked or len(asked) == _MOST_PAGES:
                raise FeedError(f"{FEED}: the pages of {resource} come to no end")
            asked.add(path)
            answer = yield Request("GET", path, headers={"Accept": "application/hal+json, application/json"})
            page = plain_json(body_of(answer, FEED, resource), FEED)
            entries += _entries(page, resource)
            path = _below_root(next(_hrefs(page, "next"), None), resource)
        return entries


def read_fint(
    larling: Sequence[bytes],
    person: Sequence[bytes],
    virksomhet: Sequence[bytes],
    county: str,
    source: Source,
) -> Batch[ContractSeen]:
    """Read answers that are at hand, the pages of each resource in order.

    Args:
        larling: the pages of the contracts.
        person: the pages of the persons.
        virksomhet: the pages of whoever holds the contracts.
        county: the county whose client asked; no answer repeats it.
        source: the day it was read, and whether its numbers are invented.

    Raises:
        FeedError: a page is no JSON of this shape, or every page of a resource names one after it.
    """
    contracts, people, holders = _all(larling, "larling"), _all(person, "person"), _all(virksomhet, "virksomhet")
    return _read(contracts, people, holders, county, source)


def _all(pages: Sequence[bytes], resource: str) -> list[object]:
    read = [plain_json(page, FEED) for page in pages]
    if read and all(next(_hrefs(page, "next"), None) for page in read):
        raise FeedError(f"{FEED}: the last page of {resource} is not there")
    return [entry for page in read for entry in _entries(page, resource)]


def _read(
    contracts: Sequence[object],
    people: Sequence[object],
    holders: Sequence[object],
    county: str,
    source: Source,
) -> Batch[ContractSeen]:
    found = Gathering[ContractSeen](FEED, source, county)
    persons = _by_id(people, "person", ("fodselsnummer",), source, found)
    enterprises = _by_id(holders, "virksomhet", ("virksomhetsId", "organisasjonsnummer"), source, found)
    for number, values in enumerate(contracts):
        fields = Fields(f"larling[{number}]", values, source)
        found.add(fields, _contract(fields, values, persons, enterprises, county))
    return found.batch()


def _contract(fields: Fields, values: object, persons: Resources, enterprises: Resources, county: str) -> ContractSeen:
    kind, kind_code = read_kind(fields, "kontraktstype")
    period = fields.inside("laretid")
    first, last = period.period("start", "slutt")
    system_id = fields.inside("systemId").text("identifikatorverdi")
    person = _person(fields, values, persons, system_id)
    if person.number is None and system_id is None and not fields.is_left_out:
        fields.leave_out("person", "record.no-identity")
    return ContractSeen(
        at=fields.at,
        person=person,
        county=county,
        trade=_trade(fields, values),
        kind=kind,
        kind_code=kind_code,
        holder=_holder(fields, values, enterprises),
        first=first,
        last=last,
    )


def _person(fields: Fields, values: object, persons: Resources, system_id: str | None) -> PersonSeen:
    id_ = next(_ids(values, "person"), None)
    found = persons.get(id_ or "")
    if found is None:
        fields.remark("_links.person", "value.missing" if id_ is None else "link.nowhere")
        return PersonSeen(system_id=system_id)
    found.remarks = fields.remarks
    names = found.inside("navn")
    told = (names.text("fornavn"), names.text("mellomnavn"), names.text("etternavn"))
    return PersonSeen(
        number=found.inside("fodselsnummer").person_number("identifikatorverdi"),
        born=found.day("fodselsdato"),
        name=" ".join(filter(None, told)) or None,
        system_id=system_id,
    )


def _holder(fields: Fields, values: object, enterprises: Resources) -> EnterpriseSeen | None:
    """The adapter puts the organisation number in `virksomhetsId` and leaves `organisasjonsnummer` empty."""
    id_ = next(_ids(values, "bedrift"), None)
    if id_ is None:
        return None
    found = enterprises.get(id_)
    if found is None:
        fields.remark("_links.bedrift", "link.nowhere")
        return None
    found.remarks = fields.remarks
    own, other = found.inside("organisasjonsnummer"), found.inside("virksomhetsId")
    number = own.organisation_number("identifikatorverdi") or other.organisation_number("identifikatorverdi")
    return EnterpriseSeen(organisation_number=number, name=found.text("organisasjonsnavn"))


def _trade(fields: Fields, values: object) -> str | None:
    code = next(_ids(values, "programomrade"), None)
    linked = Fields(fields.at, {"programomrade": code}, fields.source, inside="_links.")
    linked.remarks = fields.remarks
    return linked.trade("programomrade")


# ── HAL ────────────────────────────────────────────────────────────────────────────────────────


def _entries(page: object, resource: str) -> Sequence[object]:
    """What stands on a page; an answer about one resource is a collection of one."""
    if isinstance(page, dict) and _ID_OF[resource] in page:
        return (page,)
    embedded = page.get("_embedded", {}) if isinstance(page, dict) else None
    if not isinstance(page, dict) or not isinstance(embedded, dict) or (page and not _OF_A_COLLECTION & page.keys()):
        raise FeedError(f"{FEED}: {resource} is no collection")
    return in_a_list(embedded.get("_entries"))


def _below_root(href: str | None, resource: str) -> str | None:
    """The next page, below the host's own address: no link can send the host's token to somebody else."""
    if href is None:
        return None
    _, root, rest = href.partition(f"{_ROOT}/{resource}")
    if not root:
        raise FeedError(f"{FEED}: the next page of {resource} lies elsewhere")
    return f"{root}{rest}"


def _hrefs(values: object, relation: str) -> Iterator[str]:
    """The addresses of a relation; one link where a list belongs is a list of one."""
    links = values.get("_links") if isinstance(values, dict) else None
    for link in in_a_list(links.get(relation) if isinstance(links, dict) else None):
        href = link.get("href") if isinstance(link, dict) else None
        if isinstance(href, str) and href:
            yield href


def _ids(values: object, relation: str) -> Iterator[str]:
    """The ids that the links of a relation end in; they are percent-encoded as one segment."""
    for href in _hrefs(values, relation):
        yield unquote(href.partition("?")[0].rstrip("/").rpartition("/")[2])


def _by_id(
    entries: Sequence[object], resource: str, keys: Sequence[str], source: Source, read: Gathering[ContractSeen]
) -> dict[str, Fields]:
    """The resources by their ids; one that cannot be read has its line."""
    found: dict[str, Fields] = {}
    for number, values in enumerate(entries):
        fields = Fields(f"{resource}[{number}]", values, source)
        if fields.is_left_out:
            read.add(fields)
            continue
        ids = (fields.inside(key).text("identifikatorverdi") for key in keys)
        own = (id_ for id_ in _ids(values, "self"))
        for id_ in filter(None, (*ids, *own)):
            found.setdefault(id_, fields)
        fields.remarks.clear()
    return found
