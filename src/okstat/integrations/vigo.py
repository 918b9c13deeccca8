"""VIGO's own feed of active apprentices: `GET vigows/rest/laktiv`, one county at a time.

Flat JSON with `antall` and `kontrakter`. It has no id of the contract, no approval, no breaks and no workplace: `bnr`
is whoever holds the contract, where seen a training office. `sysId` is the person's. A contract that is gone from the
feed has ended, moved or been corrected, and the feed does not say which, so it is complete for no kind of event.

Shapes: the county integration `FINTLabs/fint-utdanning-larling-adapter`, read in April 2026.
"""

from __future__ import annotations

from typing import Final

from attrs import frozen

from okstat.feeds.exchange import Exchange, FeedError, Request, body_of
from okstat.feeds.fields import Fields, Source
from okstat.feeds.gathering import Gathering
from okstat.feeds.json_feed import plain_json
from okstat.feeds.kinds import read_kind
from okstat.feeds.receipt import Batch
from okstat.feeds.seen import ContractSeen, EnterpriseSeen, PersonSeen

__all__ = ["FEED", "VigoLaktiv", "read_laktiv"]

FEED: Final = "VIGO laktiv"


@frozen
class VigoLaktiv:
    """The feed `laktiv` as a port of active contracts.

    Attributes:
        source: the day it is read, and whether its numbers are invented.
    """

    source: Source

    def active_contracts(self, county: str) -> Exchange[Batch[ContractSeen]]:
        """Ask for the contracts of a county; the host adds its `api-key` to the request."""
        answer = yield Request("GET", "vigows/rest/laktiv", headers={"Accept": "application/json", "fylkesnr": county})
        return read_laktiv(body_of(answer, FEED), county, self.source)


def read_laktiv(body: bytes, county: str, source: Source) -> Batch[ContractSeen]:
    """Read one answer of the feed.

    >>> from datetime import date
    >>> from okstat.feeds.fields import Source
    >>> from okstat.integrations.vigo import read_laktiv
    >>> body = b'{"antall": 1, "kontrakter": [{"elev": {"sysId": "X"}, "promrkode": "IMITD3", "slutt": "32.08.2027"}]}'
    >>> read = read_laktiv(body, "03", Source(read_on=date(2026, 11, 20)))
    >>> read.records[0].trade, read.records[0].last
    ('IMITD3----', None)
    >>> [(remark.field, remark.code) for line in read.receipt.lines for remark in line.remarks]
    [('slutt', 'day.unreadable')]

    Args:
        body: the bytes of the answer.
        county: the county asked for, which the answer does not repeat.
        source: the day it was read, and whether its numbers are invented.

    Raises:
        FeedError: it is no JSON of this shape, it has an error message, or it has not as many contracts as it says.
            What is no answer of the feed is never taken for a county without contracts.
    """
    feed = plain_json(body, FEED)
    if not isinstance(feed, dict):
        raise FeedError(f"{FEED}: the answer is no object")
    if feed.get("errorMessage"):
        raise FeedError(f"{FEED}: the answer has an errorMessage")
    if not {"antall", "kontrakter"} & feed.keys():
        raise FeedError(f"{FEED}: the answer has neither antall nor kontrakter")
    whole = Fields("", feed, source)
    found = Gathering[ContractSeen](FEED, source, county)
    for number, values in whole.each("kontrakter"):
        fields = Fields(f"kontrakter[{number}]", values, source)
        found.add(fields, _contract(fields, county))
    if "antall" in feed and whole.number("antall") != found.places:
        raise FeedError(f"{FEED}: antall is not the number of contracts")
    return found.batch()


def _contract(fields: Fields, county: str) -> ContractSeen:
    kind, kind_code = read_kind(fields, "type")
    first, last = fields.period("start", "slutt")
    person = fields.inside("elev")
    record = ContractSeen(
        at=fields.at,
        person=PersonSeen(
            number=person.person_number("fnr"),
            born=person.day("fdato", pivot=fields.source.read_on.year % 100),
            name=" ".join(filter(None, (person.text("fornavn"), person.text("etternavn")))) or None,
            system_id=person.text("sysId"),
        ),
        county=county,
        trade=fields.trade("promrkode"),
        kind=kind,
        kind_code=kind_code,
        holder=EnterpriseSeen(organisation_number=fields.organisation_number("bnr"), name=fields.text("bedrnavn")),
        first=first,
        last=last,
    )
    if record.person.number is None and record.person.system_id is None and not fields.is_left_out:
        fields.leave_out("elev", "record.no-identity")
    return record
