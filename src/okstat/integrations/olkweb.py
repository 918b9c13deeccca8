"""OLKWEB, the documentation tool of training offices: rows of apprentices in and out, as files.

OLKWEB has no open interface. It imports apprentices from a file of its own template and matches companies by a name
that is identical, letter by letter; who matches none is left unattached. So what goes out carries the registered name
and the organisation number, and a forecast tells beforehand which rows would be left unattached.

The headers of the template are not public. They are declared by the host: `Columns` for what comes in, a sequence of
`(field, header)` for what goes out. Competence aims and assessments are read by `olkweb_documentation`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from okstat.feeds.compare import last_told_period
from okstat.feeds.fields import Fields, Source
from okstat.feeds.gathering import Gathering
from okstat.feeds.people import person_of
from okstat.feeds.receipt import Batch
from okstat.feeds.seen import ContractSeen, EnterpriseSeen, PlaceSeen
from okstat.feeds.sheets import Columns, read_rows, write_csv
from okstat.model.contract import Contract
from okstat.model.events import ContractKind

__all__ = ["FEED", "FIELDS", "Unattached", "forecast", "read_apprentices", "write_apprentices"]

FEED: Final = "OLKWEB"
FIELDS: Final = (
    *("first_name", "last_name", "email", "phone", "born", "number", "trade", "first", "last", "kind"),
    *("company", "organisation_number", "training_manager", "instructor"),
)
"""What a row of an apprentice may have."""
_KINDS: Final[Mapping[str, ContractKind]] = {
    "lærling": ContractKind.APPRENTICE,
    "lærekandidat": ContractKind.TRAINING_CANDIDATE,
}
_WORDS: Final = {kind: word for word, kind in _KINDS.items()}
_NO_CONTRACT: Final = "praksiskandidat"


# ── in ─────────────────────────────────────────────────────────────────────────────────────────


def read_apprentices(body: bytes, columns: Columns, source: Source) -> Batch[ContractSeen]:
    """Read the apprentices of a file, CSV or a workbook.

    Args:
        body: the bytes of the file.
        columns: which header stands for which of `FIELDS`.
        source: the day it was taken out, and whether its numbers are invented.

    Raises:
        FeedError: it is no such file, or a column that is required is not there.
    """
    found = Gathering[ContractSeen](FEED, source)
    for fields in read_rows(body, columns, FEED, source):
        found.add(fields, _contract(fields))
    return found.batch()


def _contract(fields: Fields) -> ContractSeen:
    person = person_of(fields)
    word = fields.text("kind")
    kind = _KINDS.get(word.casefold()) if word is not None else None
    if word is not None and word.casefold() == _NO_CONTRACT:
        fields.leave_out("kind", "kind.no-contract")
    elif word is not None and kind is None:
        fields.remark("kind", "code.unknown")
    first, last = fields.period("first", "last")
    number = fields.organisation_number("organisation_number")
    company = EnterpriseSeen(organisation_number=number, name=fields.text("company"))
    return ContractSeen(
        at=fields.at,
        person=person,
        trade=fields.trade("trade"),
        kind=kind,
        kind_code=word,
        place=PlaceSeen(
            company=company,
            training_manager=fields.text("training_manager"),
            instructor=fields.text("instructor"),
        ),
        first=first,
        last=last,
    )


# ── out ────────────────────────────────────────────────────────────────────────────────────────


def write_apprentices(contracts: Iterable[Contract], headers: Sequence[tuple[str, str]]) -> bytes:
    """The file that OLKWEB imports: a row for each contract, harmless for spreadsheets.

    Args:
        contracts: the contracts.
        headers: in the order of the template, which of `FIELDS` stands in a column, and its header. A field that the
            facts do not have is left empty.
    """
    rows = (_row(contract) for contract in contracts)
    return write_csv([header for _, header in headers], ([row.get(name) for name, _ in headers] for row in rows))


def _row(contract: Contract) -> dict[str, object]:
    first, last = last_told_period(contract)
    given, _, family = (contract.person.name or "").rpartition(" ")
    return {
        "first_name": given,
        "last_name": family,
        "born": contract.person.born,
        "number": contract.person.number,
        "trade": contract.trade,
        "first": first,
        "last": last,
        "kind": _WORDS.get(contract.kind),
        "company": _name(contract),
        "organisation_number": _number(contract),
    }


def _name(contract: Contract) -> str | None:
    unit = contract.department or contract.enterprise
    return unit.name if unit is not None else None


def _number(contract: Contract) -> str | None:
    unit = contract.department or contract.enterprise
    return unit.organisation_number if unit is not None else None


@frozen
class Unattached:
    """A contract whose row OLKWEB would leave unattached.

    Attributes:
        contract: id of the contract.
        company: the name that its row would have.
        nearest: a name that OLKWEB has and that differs only in case, blanks or punctuation; what to write instead.
    """

    contract: str
    company: str | None
    nearest: str | None


def forecast(contracts: Iterable[Contract], names: Iterable[str]) -> Iterator[Unattached]:
    """Which rows OLKWEB would leave unattached, since it matches companies by identical names.

    Args:
        contracts: those that are to go out.
        names: the names of the companies in OLKWEB, as they stand there.
    """
    known = set(names)
    alike = {_alike(name): name for name in sorted(known, reverse=True)}
    for contract in contracts:
        name = _name(contract)
        if name not in known:
            yield Unattached(contract.id, name, alike.get(_alike(name or "")))


def _alike(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())
