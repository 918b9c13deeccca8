"""The enterprise (virksomhet) and its departments: who trains, under both Acts."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from okstat.model.complete import NOTHING_COMPLETE, Complete
from okstat.model.events import Event

__all__ = ["Department", "Enterprise", "Sector"]


class Sector(Enum):
    """Which sector the enterprise belongs to."""

    STATE = "state"
    MUNICIPAL = "municipal"
    COUNTY = "county"
    PRIVATE = "private"


@frozen(kw_only=True)
class Department:
    """A subunit with an address of its own: the unit a county approves (forskrift 2024 § 6-13 (2)).

    Attributes:
        id: the document's own id.
        county: code of the county where it lies.
        name: its name.
        organisation_number: nine digits.
    """

    id: str
    county: str | None = None
    name: str | None = None
    organisation_number: str | None = None


@frozen(kw_only=True)
class Enterprise:
    """A ministry, agency or other body that has, or may have, apprentices.

    Attributes:
        id: the document's own id.
        sector: the sector; unknown when missing.
        name: its name.
        organisation_number: nine digits.
        county: code of the county where it lies, when it has no departments.
        departments: its subunits.
        events: approvals, memberships, attestations, in the order of the document.
        complete: for which kinds its record is complete.
    """

    id: str
    sector: Sector | None = None
    name: str | None = None
    organisation_number: str | None = None
    county: str | None = None
    departments: tuple[Department, ...] = ()
    events: tuple[Event, ...] = ()
    complete: Complete = NOTHING_COMPLETE
