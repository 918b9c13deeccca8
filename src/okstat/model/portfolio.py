"""A portfolio: what one training office, company or county keeps track of."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.model.complete import NOTHING_COMPLETE, Complete
from okstat.model.contract import Candidate, Contract
from okstat.model.county_authority import CountyAuthority
from okstat.model.enterprise import Enterprise
from okstat.model.office import Office

__all__ = ["Portfolio"]


@frozen(kw_only=True)
class Portfolio:
    """Facts of many subjects, with references resolved: ten thousand contracts share one office object.

    Attributes:
        recorded: the day the document was written; the default of an event's own `recorded`.
        complete: for which kinds of events the whole document is complete. Reading a document gives it to each subject
            that has no word of its own; whoever makes the values gives it to the subjects, since silence about a
            subject is judged by the `complete` of the subject.
        synthetic: whether person numbers in it are declared to be synthetic.
        offices: training offices.
        enterprises: enterprises with their departments.
        counties: counties as authorities.
        contracts: contracts.
        candidates: people without a contract.
    """

    recorded: date | None = None
    complete: Complete = NOTHING_COMPLETE
    synthetic: bool = False
    offices: tuple[Office, ...] = ()
    enterprises: tuple[Enterprise, ...] = ()
    counties: tuple[CountyAuthority, ...] = ()
    contracts: tuple[Contract, ...] = ()
    candidates: tuple[Candidate, ...] = ()
