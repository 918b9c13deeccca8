"""Placement (formidling) of applicants with companies, and the other offer to those who get no place."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.words import ContractKind, Party

__all__ = [
    "ApplicationWithdrawn",
    "OtherOfferMade",
    "OtherOfferStarted",
    "PlaceDeclined",
    "Placed",
    "PlacementApplied",
    "WishListed",
]


@frozen(kw_only=True)
class PlacementApplied(Event):
    """An application for placement (formidling til læreplass) is sent.

    Attributes:
        county: the county it is sent to.
        contract_kind: whether the wish is to be lærling, lærekandidat or praksisbrevkandidat.
        trade: the trade applied for, ten characters.
        home_county: the county of the population register on that day, where it is not the person's of today.
        moving_to: the county that the applicant documents a move to.
        year: the year in which the training is to begin; that of the application where nothing is said.
        with_follow_up_service: whether the place is sought together with the follow-up service.
    """

    kind: ClassVar[str] = "placement_applied"
    county: str | None = None
    contract_kind: ContractKind | None = None
    trade: str | None = None
    home_county: str | None = None
    moving_to: str | None = None
    year: int | None = None
    with_follow_up_service: bool | None = None


@frozen(kw_only=True)
class WishListed(Event):
    """A register lists a wish (ønske) of an application for placement, as it stood on the day it was read.

    It is what a list of applicants can tell that knows no days: that there is a wish, and its status.

    Attributes:
        county: the county whose list it is.
        contract_kind: whether the wish is to be lærling, lærekandidat or praksisbrevkandidat.
        trade: the trade wished for, ten characters.
        year: the year in which the training is to begin.
        rank: which of the applicant's wishes it is, from 1.
        status: the register's code of how it stands, as it stood there.
    """

    kind: ClassVar[str] = "wish_listed"
    county: str | None = None
    contract_kind: ContractKind | None = None
    trade: str | None = None
    year: int | None = None
    rank: int | None = None
    status: str | None = None


@frozen(kw_only=True)
class ApplicationWithdrawn(Event):
    """The applicant no longer wishes a place."""

    kind: ClassVar[str] = "application_withdrawn"


@frozen(kw_only=True)
class Placed(Event):
    """The applicant is placed with a company; `county` is where the place lies.

    Attributes:
        company: id of the company.
        county: code of the county where the place lies.
        trade: trade code.
    """

    kind: ClassVar[str] = "placed"
    company: str | None = None
    county: str | None = None
    trade: str | None = None


@frozen(kw_only=True)
class PlaceDeclined(Event):
    """It is decided that no contract is made with an applicant whom the county has sent; `by` says who decided.

    Attributes:
        by: who decided.
    """

    kind: ClassVar[str] = "place_declined"
    by: Party | None = None


@frozen(kw_only=True)
class OtherOfferMade(Event):
    """The county offers another third year (Vg3) to an applicant without a place.

    Attributes:
        programme_area: code of the programme area offered.
    """

    kind: ClassVar[str] = "other_offer_made"
    programme_area: str | None = None


@frozen(kw_only=True)
class OtherOfferStarted(Event):
    """The first day of the other offer.

    Attributes:
        programme_area: code of the programme area.
    """

    kind: ClassVar[str] = "other_offer_started"
    programme_area: str | None = None
