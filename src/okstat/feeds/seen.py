"""What a feed shows of one thing: plain records, before anybody has said which subject of the portfolio they are.

Every record has its place in the source (`at`). What a feed does not show is `None`. Persons, and codes that only the
register knows, are personal data and stay out of `repr`.
"""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from okstat.model.events import ContractKind

__all__ = ["ContractSeen", "DocumentSeen", "EnterpriseSeen", "PersonSeen", "PlaceSeen"]


@frozen(kw_only=True)
class PersonSeen:
    """A person as a feed shows them.

    Attributes:
        number: the national identity number, eleven digits.
        born: the birth date, as a field of its own.
        name: the whole name.
        system_id: the source's own id of the person; it names a person, never a contract.
        home_county: code of the county in the population register.
    """

    number: str | None = field(default=None, repr=False)
    born: date | None = field(default=None, repr=False)
    name: str | None = field(default=None, repr=False)
    system_id: str | None = field(default=None, repr=False)
    home_county: str | None = None


@frozen(kw_only=True)
class EnterpriseSeen:
    """An enterprise, department or office as a feed shows it: which of them it is, the number does not tell."""

    organisation_number: str | None = None
    name: str | None = None


@frozen(kw_only=True)
class PlaceSeen:
    """Where the training takes place, by number or by name."""

    company: EnterpriseSeen | None = None
    training_manager: str | None = field(default=None, repr=False)
    instructor: str | None = field(default=None, repr=False)


@frozen(kw_only=True)
class ContractSeen:
    """A contract on training as a feed shows it.

    Attributes:
        at: the place of the record in the source.
        person: whose it is.
        county: code of the county that keeps the register.
        trade: trade code in ten characters; a code that no list knows is kept.
        kind: which kind of contract, where its code is known here.
        kind_code: the code as it stood.
        holder: who holds the contract; a company or an office, the feed does not tell which.
        place: where the training takes place, for feeds that tell.
        first: the first day of the training time.
        last: the last day of it, inclusive.
        approved_on: the day the county approved it.
        ended_on: the day it ended.
        end_code: the register's reason for the ending, as it stood.
    """

    at: str
    person: PersonSeen
    county: str | None = None
    trade: str | None = None
    kind: ContractKind | None = None
    kind_code: str | None = None
    holder: EnterpriseSeen | None = None
    place: PlaceSeen | None = None
    first: date | None = None
    last: date | None = None
    approved_on: date | None = None
    ended_on: date | None = None
    end_code: str | None = None


@frozen(kw_only=True)
class DocumentSeen:
    """A document that a register hands out: an application, a contract, an attachment, a protocol.

    Attributes:
        at: its place in the source.
        person: whom it is about.
        county: code of the county whose register it is.
        id: the register's id of the document.
        type: the register's word for what it is, `KONTRAKT`.
        title: its title.
        dated: the day on it.
        content: the file itself; personal data.
        contract: what it tells of a contract.
    """

    at: str
    person: PersonSeen
    county: str | None = None
    id: str | None = None
    type: str | None = None
    title: str | None = field(default=None, repr=False)
    dated: date | None = None
    content: bytes | None = field(default=None, repr=False)
    contract: ContractSeen | None = None
