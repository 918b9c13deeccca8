"""What payroll shows: employments, leave, the units of the organisation, and word that something has changed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from attrs import field, frozen

from okstat.feeds.seen import PersonSeen
from okstat.feeds.signs import Sign

__all__ = ["EmploymentSeen", "LeaveSeen", "MessageSeen", "UnitSeen"]


@frozen(kw_only=True)
class EmploymentSeen:
    """An employment in one position as payroll shows it on the day asked about.

    Attributes:
        at: its place in the source.
        person: whose it is.
        employee: payroll's own number of the employee; personal data.
        employer: organisation number of the employer.
        first: the first day in the position.
        last: the last day, inclusive; `None` where it is open.
        position: payroll's id of the position.
        unit: payroll's id of the unit of the organisation that the position belongs to.
        position_code: the state's position code, four digits.
        share: the part of a full position.
        group: the group of employees (medarbeidergruppe).
        sub_group: the sub-group (medarbeiderundergruppe).
        pay_group: the pay group, from sources that show it.
        legal_basis: the legal basis of the employment, in payroll's words.
        is_main: whether it is the main position, and not one besides.
        sign: by what it is taken for that of an apprentice or training candidate; `None` where nothing shows it.
    """

    at: str
    person: PersonSeen
    employee: str | None = field(default=None, repr=False)
    employer: str | None = None
    first: date | None = None
    last: date | None = None
    position: str | None = None
    unit: str | None = None
    position_code: str | None = None
    share: Decimal | None = None
    group: int | None = None
    sub_group: int | None = None
    pay_group: str | None = None
    legal_basis: str | None = None
    is_main: bool = True
    sign: Sign | None = None


@frozen(kw_only=True)
class LeaveSeen:
    """Leave as payroll shows it.

    Attributes:
        at: its place in the source.
        employee: payroll's own number of the employee; personal data.
        first: the first day.
        last: the last day, inclusive.
        kind: payroll's code of the kind of leave.
        share: the part of the position that the leave is from; 1 for somebody who is away altogether.
    """

    at: str
    employee: str | None = field(default=None, repr=False)
    first: date | None = None
    last: date | None = None
    kind: str | None = None
    share: Decimal | None = None


@frozen(kw_only=True)
class MessageSeen:
    """Word from payroll that something has changed: which object, and the day from which it can be read.

    Attributes:
        at: its place in the source.
        of: what kind of object, `dfo:ansatte`.
        id: its id; that of an employee is personal data.
        valid_after: it is to be read anew after this day; on it or before, the object is still as it was.
        fields: the fields that change.
    """

    at: str
    of: str
    id: str = field(repr=False)
    valid_after: date | None = None
    fields: tuple[str, ...] = ()

    def is_due(self, on: date) -> bool:
        """Whether the object can be read on a day and be as it has become."""
        return self.valid_after is None or on > self.valid_after


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
