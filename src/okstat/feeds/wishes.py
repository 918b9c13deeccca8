"""What a list of applicants shows: one record for each wish of each applicant."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from okstat.feeds.seen import PersonSeen
from okstat.model.events import ContractKind

__all__ = ["WishSeen"]


@frozen(kw_only=True)
class WishSeen:
    """One wish (ønske) of one applicant for training in a company.

    Attributes:
        at: the place of the record in the source.
        person: whose it is.
        county: code of the county whose list it is.
        year: the year in which the training is to begin.
        rank: which of the applicant's wishes it is, from 1.
        trade: trade code in ten characters; a code that no list knows is kept.
        kind: which kind of contract is wished for, where its word is known here.
        kind_code: the word as it stood.
        status: the status of the wish, `TILBLÆ`; one that is not known here as it stood.
        status_on: the day from which it has that status.
        applied_on: the day the application was sent.
    """

    at: str
    person: PersonSeen
    county: str | None = None
    year: int | None = None
    rank: int | None = None
    trade: str | None = None
    kind: ContractKind | None = None
    kind_code: str | None = None
    status: str | None = None
    status_on: date | None = None
    applied_on: date | None = None
