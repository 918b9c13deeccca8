"""The contract on training (kontrakt om opplæring) and the candidate who has none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import frozen

from okstat.model.complete import NOTHING_COMPLETE, Complete
from okstat.model.enterprise import Department, Enterprise
from okstat.model.events import Admission, CandidateKind, ContractKind, Event, TrainingRight
from okstat.model.office import Office
from okstat.model.person import Person

__all__ = ["Candidate", "Contract", "Placement"]


@frozen(kw_only=True)
class Placement:
    """One of several companies that share an apprentice; `share` of a full position where it is known.

    Attributes:
        enterprise: the enterprise.
        department: its department, where one is named.
        share: of a full position.
    """

    enterprise: Enterprise
    department: Department | None = None
    share: Decimal | None = None


@frozen(kw_only=True)
class Contract:
    """A contract of one of the four kinds, as a chain of events. A field that is `None` is unknown.

    Attributes:
        id: the document's own id.
        kind: which of the four kinds.
        person: whose contract it is; one object for all contracts of the same person.
        trade: trade code (`IMITD3----`).
        county: code of the county that approves.
        course: school years and company years, as `2+2`; `0+4` is full training in company.
        year: the year in which the contract was made, where only the year is known.
        enterprise: the enterprise where the training takes place.
        department: the department of it, when the document names one.
        placements: the companies, when several share the apprentice.
        office: the training office that the contract belongs to.
        employed_from: the first day of the employment, when it is not the day training started.
        employment_is_independent: whether the employment was agreed independently of the contract.
        admission: to which training the person was admitted, that of chapter 5 or that for adults.
        right: by which right the person has the contract, which decides the basic grant.
        events: what happened, in the order of the document.
        complete: for which kinds of events the record is complete.
    """

    id: str
    kind: ContractKind
    person: Person
    trade: str | None = None
    county: str | None = None
    course: str | None = None
    year: int | None = None
    enterprise: Enterprise | None = None
    department: Department | None = None
    placements: tuple[Placement, ...] = ()
    office: Office | None = None
    employed_from: date | None = None
    employment_is_independent: bool | None = None
    admission: Admission | None = None
    right: TrainingRight | None = None
    events: tuple[Event, ...] = ()
    complete: Complete = NOTHING_COMPLETE


@frozen(kw_only=True)
class Candidate:
    """Somebody on the way to an exam or a place without a contract (praksiskandidat, applicant, adult, pupil).

    Attributes:
        id: the document's own id.
        kind: what the person is on the way to, and as what.
        person: who it is.
        trade: the trade code.
        county: code of the county that answers for the person.
        events: what happened, in the order of the document.
        complete: for which kinds of events the record is complete.
    """

    id: str
    kind: CandidateKind | None = None
    person: Person
    trade: str | None = None
    county: str | None = None
    events: tuple[Event, ...] = ()
    complete: Complete = NOTHING_COMPLETE
