"""What a feed shows of one thing: plain records, before anybody has said which subject of the portfolio they are.

Every record has its place in the source (`at`). What a feed does not show is `None`. Persons, and codes that only the
register knows, are personal data and stay out of `repr`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from attrs import field, frozen

from okstat.model.events import ContractKind
from okstat.model.sector import STATE_ADMINISTRATION

__all__ = [
    "CodeSeen",
    "ContractSeen",
    "DocumentSeen",
    "EnterpriseFound",
    "EnterpriseSeen",
    "PersonSeen",
    "PlaceSeen",
]


@frozen(kw_only=True)
class PersonSeen:
    """A person as a feed shows them.

    Attributes:
        number: the national identity number, eleven digits.
        born: the birth date, as a field of its own.
        name: the whole name.
        system_id: the id that VIGO has for the person; it names a person, never a contract.
        home_county: code of the county in the population register.
    """

    number: str | None = field(default=None, repr=False)
    born: date | None = field(default=None, repr=False)
    name: str | None = field(default=None, repr=False)
    system_id: str | None = field(default=None, repr=False)
    home_county: str | None = None

    @property
    def can_be_known_again(self) -> bool:
        """Whether enough is told to tell the person from others the next time."""
        is_numbered = self.number is not None or self.system_id is not None
        return is_numbered or (self.born is not None and self.name is not None)


@frozen(kw_only=True)
class EnterpriseSeen:
    """An enterprise, department or office as a feed shows it: which of them it is, the number does not tell.

    Attributes:
        organisation_number: nine digits.
        name: its name.
    """

    organisation_number: str | None = None
    name: str | None = None


@frozen(kw_only=True)
class PlaceSeen:
    """Where the training takes place.

    Attributes:
        company: the company, by number or by name.
        training_manager: the name of who is professionally responsible; not in the repr.
        instructor: the name of the instructor; not in the repr.
    """

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


@frozen(kw_only=True)
class EnterpriseFound:
    """An enterprise or a subunit as the register of enterprises shows it.

    Attributes:
        organisation_number: nine digits.
        name: the registered name, as it has to be written where others match by name.
        form: code of the form of organisation, `ORGL`.
        sectors: codes of the institutional sector, of the unit or of the nearest one above it that has any.
        industries: codes of its industries.
        parents: organisation numbers of the units above it, the nearest first.
        employees: how many, where the register tells.
        is_bankrupt: whether it is.
        deleted_on: the day it was deleted from the register.
    """

    organisation_number: str
    name: str | None = None
    form: str | None = None
    sectors: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    employees: int | None = None
    is_bankrupt: bool | None = None
    deleted_on: date | None = None

    @property
    def may_be_state(self) -> bool | None:
        """Whether its sector is that of the state's administration (6100); no more than a hint.

        Agencies stand outside the tariff area of the state, and companies of the state have other codes.
        """
        return STATE_ADMINISTRATION in self.sectors if self.sectors else None


@frozen(kw_only=True)
class CodeSeen:
    """A code of a list that others keep.

    Attributes:
        at: its place in the source.
        list: the name of the list.
        code: the code as it stands.
        names: what it means, by language (`nb`, `nn`, `en`, `se`, or empty where the source names none).
        since: the first day it is in use.
        until: the first day it is no longer, where the source tells.
        is_current: whether it is in use, where the source says so without a day.
        replaces: the codes it took over from.
        leads_from: the codes that it builds on.
        number: the number of the code, where the list has both.
        applies_to: what it is used for, as the source says it.
        months: the training time of a trade, where the source tells.
    """

    at: str
    list: str
    code: str
    names: Mapping[str, str] = field(factory=dict, hash=False)
    since: date | None = None
    until: date | None = None
    is_current: bool | None = None
    replaces: tuple[str, ...] = ()
    leads_from: tuple[str, ...] = ()
    number: int | None = None
    applies_to: str | None = None
    months: int | None = None
