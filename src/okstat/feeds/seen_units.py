"""What payroll shows of a unit of an organisation: where in the agency somebody works."""

from __future__ import annotations

from attrs import frozen

__all__ = ["UnitSeen"]


@frozen(kw_only=True)
class UnitSeen:
    """A unit of an organisation (organisasjonsenhet) as payroll shows it on the day asked about.

    Attributes:
        at: its place in the source.
        id: payroll's own id of it; no organisation number.
        name: what it is called.
        short_name: the same in short.
        above: the id of the unit above it.
    """

    at: str
    id: str
    name: str | None = None
    short_name: str | None = None
    above: str | None = None
