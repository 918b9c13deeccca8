"""How a contract comes to its end: demand, decision, a company that can no longer train; and the employment with it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from attrs import frozen

from okstat.model.events.base import Event
from okstat.model.events.contract_words import EmploymentEnding
from okstat.model.events.words import EndingBasis, Party

__all__ = ["CompanyUnable", "EmploymentAgreed", "EmploymentEnded", "EndingDecided", "EndingDemanded", "UnableReported"]


@frozen(kw_only=True)
class EndingDemanded(Event):
    """A party demands that the contract is ended (krav om heving).

    Attributes:
        by: who demands it.
        basis: on what ground.
        in_writing: whether it was said in writing.
        burden: whether the apprentice said that going on would be an unreasonable burden (urimeleg ulempe).
    """

    kind: ClassVar[str] = "ending_demanded"
    by: Party | None = None
    basis: EndingBasis | None = None
    in_writing: bool | None = None
    burden: bool | None = None


@frozen(kw_only=True)
class EndingDecided(Event):
    """The county decides on ending the contract; under the Act of 1998, whether it consents.

    Attributes:
        granted: whether the contract is ended.
        last: the last day that the county sets.
        right_kept: whether it lets the right to upper secondary training be kept.
    """

    kind: ClassVar[str] = "ending_decided"
    granted: bool
    last: date | None = None
    right_kept: bool | None = None


@frozen(kw_only=True)
class CompanyUnable(Event):
    """The first day on which the company can no longer train by the contract."""

    kind: ClassVar[str] = "company_unable"


@frozen(kw_only=True)
class UnableReported(Event):
    """The county is told that the company can no longer train."""

    kind: ClassVar[str] = "unable_reported"


@frozen(kw_only=True)
class EmploymentAgreed(Event):
    """An employment agreement, from the day on which it begins.

    Attributes:
        company: id of the enterprise or department that employs.
        independent: whether it was agreed independently of the contract on training.
    """

    kind: ClassVar[str] = "employment_agreed"
    company: str | None = None
    independent: bool | None = None


@frozen(kw_only=True)
class EmploymentEnded(Event):
    """The last day of the employment.

    Attributes:
        by: who ended it.
        basis: how it ended.
    """

    kind: ClassVar[str] = "employment_ended"
    by: Party | None = None
    basis: EmploymentEnding | None = None
