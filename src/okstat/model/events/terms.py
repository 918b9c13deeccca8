"""What happens with the terms of a running contract: hours, charges, exemptions, absence told, extension refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.contract_words import Charge, ExemptedFrom
from okstat.model.events.words import Party

__all__ = [
    "AbsenceReported",
    "Charged",
    "ExemptionGranted",
    "ExtensionRefused",
    "PoliceCertificateDelivered",
    "WorkPlanned",
    "WorkingTimeSet",
]


@frozen(kw_only=True)
class WorkingTimeSet(Event):
    """The hours a week from this day on.

    Attributes:
        hours: of work and training together.
        ordinary_hours: of other employees of the company.
    """

    kind: ClassVar[str] = "working_time_set"
    hours: Decimal | None = None
    ordinary_hours: Decimal | None = None


@frozen(kw_only=True)
class Charged(Event):
    """The person is asked to pay: by whom, and for what.

    Attributes:
        by: who asks.
        what: for what.
    """

    kind: ClassVar[str] = "charged"
    by: Party | None = None
    what: Charge | None = None


@frozen(kw_only=True)
class ExemptionGranted(Event):
    """The county consents to an exemption because of disability, from what is named.

    Attributes:
        what: from what.
    """

    kind: ClassVar[str] = "exemption_granted"
    what: ExemptedFrom | None = None


@frozen(kw_only=True)
class AbsenceReported(Event):
    """The county is told of absence."""

    kind: ClassVar[str] = "absence_reported"


@frozen(kw_only=True)
class ExtensionRefused(Event):
    """A party does not agree to an extension.

    Attributes:
        by: the party.
    """

    kind: ClassVar[str] = "extension_refused"
    by: Party | None = None


@frozen(kw_only=True)
class PoliceCertificateDelivered(Event):
    """A police certificate (politiattest) is delivered to the employer.

    Attributes:
        issued: the day the police issued it.
        for_school: whether the work is in a school, or in something like a school that a municipality or county runs.
    """

    kind: ClassVar[str] = "police_certificate_delivered"
    issued: date | None = None
    for_school: bool | None = None


@frozen(kw_only=True)
class WorkPlanned(Event):
    """Work planned for a day: whether any of it is between 23:00 and 06:00, and whether it is overtime.

    Attributes:
        night: whether any of it lies between 23:00 and 06:00.
        overtime: whether it is overtime.
    """

    kind: ClassVar[str] = "work_planned"
    night: bool | None = None
    overtime: bool | None = None
