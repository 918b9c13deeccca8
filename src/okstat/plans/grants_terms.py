"""What a grant is worked out from: the contract and its time, the right, the counties, who is to receive it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum
from itertools import pairwise
from typing import Final

from attrs import evolve, frozen

from okstat.model.county import NOT_STATED
from okstat.model.enterprise import Sector
from okstat.model.events import ContractKind, TrainingRight, Transferred
from okstat.model.trade import trades
from okstat.money import Rounding
from okstat.period import Period, birthday, by_month
from okstat.plans.training_time import TrainingRow
from okstat.plans.wages_terms import wage_terms
from okstat.situation.contract import ContractSituation
from okstat.situation.parts.parties import placed
from okstat.transition import ACT_2023_IN_FORCE

__all__ = ["GrantPolicy", "GrantTerms", "PartMonth", "Recipient", "company_on", "grant_terms"]

ADULT: Final = 21
"""Basic grant II goes to whoever is 21 or older and has all training in the company (Udir, July 2016)."""

_DAY: Final = timedelta(days=1)
_HALF_YEAR: Final = 6


class PartMonth(Enum):
    """How a month counts in which the grant begins or stops: no text that was read says so.

    By its days; or whole where it begins, and then not at all where it stops.
    """

    DAYS = "days"
    FIRST = "first"


@frozen(kw_only=True)
class GrantPolicy:
    """What the sources leave open. Every choice is told with the result.

    Attributes:
        part_month: how a broken month counts; `None` leaves it open.
        rounding: of the pieces; the month is told to the krone, as the published ones are.
    """

    part_month: PartMonth | None = None
    rounding: Rounding = Rounding.TO_ORE_HALF_UP


@frozen
class Recipient:
    """Who receives the grant from a day on.

    Attributes:
        first: the first day.
        company: the company that it is for.
        office: the office that receives it on behalf of the company.
        office_name: what the office is called.
        is_agreed: whether the office is there by the contract, or as the training company to 31 July 2024: otherwise
            the company is a member, and whether it has agreed on the grant is not told.
    """

    first: date
    company: str | None
    office: str | None = None
    office_name: str | None = None
    is_agreed: bool = True


@frozen(kw_only=True)
class GrantTerms:
    """The facts of one contract that its grant follows from. What is `None` is not known.

    Attributes:
        kind: which of the four kinds of contract.
        first: the first day of training.
        last: the last day in force, or the day the contract ended.
        agreed_last: the last day as it was first agreed.
        months: the agreed length of training in the company.
        course: school years and company years, as `2+2`.
        trade: trade code.
        right: by which right the person has the contract.
        is_21: whether the person is 21 or older when training starts.
        is_approved: whether the county has approved the contract.
        payer: code of the county where the person is registered as resident.
        host: code of the county where the company lies.
        is_of_the_county: whether the company is a body of a county.
        recipients: who receives the grant, by first day.
        moved: the day of a change of company, under both Acts of what they call the training company.
        schooled: when the county itself gave the training; the last day inclusive.
        pieces: the time from first to last with position and share in training.
        shortened_from: the day from which a change with consent made the time shorter.
        ended: the day on which the contract was ended before its time.
    """

    kind: ContractKind
    first: date
    last: date
    agreed_last: date
    months: int | None
    course: str | None
    trade: str | None
    right: TrainingRight | None
    is_21: bool | None
    is_approved: bool | None
    payer: str | None
    host: str | None
    is_of_the_county: bool | None
    recipients: tuple[Recipient, ...]
    moved: date | None = None
    schooled: tuple[tuple[date, date | None], ...] = ()
    pieces: tuple[TrainingRow, ...]
    shortened_from: date | None = None
    ended: date | None = None

    def recipient_on(self, day: date) -> Recipient:
        """Who receives the grant of a day."""
        return next(one for one in reversed(self.recipients) if one.first <= day)

    def is_schooled_on(self, day: date) -> bool:
        """Whether the county itself gives the training on a day."""
        return any(first <= day and (last is None or day <= last) for first, last in self.schooled)

    def is_away_on(self, day: date) -> bool:
        """Whether an absence or a leave covers a day."""
        return any(one.share < one.position for one in self.pieces if one.first <= day <= one.last)

    def cuts(self) -> Iterator[date]:
        """The days on which a calendar half-year, a recipient, an absence, schooling, an extension or a law begins."""
        months = by_month(Period(self.first, self.last))
        yield from (month.first for month in months if month.first.month % _HALF_YEAR == 1)
        yield from (one.first for one in self.recipients)
        yield from (one.first for one in self.pieces)
        for first, last in self.schooled:
            yield from (first,) if last is None else (first, last + _DAY)
        yield from (self.agreed_last + _DAY, ACT_2023_IN_FORCE)
        if self.shortened_from is not None:
            yield self.shortened_from


def grant_terms(contract: ContractSituation) -> GrantTerms | None:
    """The terms of one contract; `None` where its first or last day is not known."""
    time = wage_terms(contract)
    if time is None:
        return None
    of, parties = contract.contract, contract.parties
    recipients = tuple(_recipients(contract, time.first, time.last))
    sector = None if of.enterprise is None else of.enterprise.sector
    return GrantTerms(
        kind=parties.kind,
        first=time.first,
        last=time.last,
        agreed_last=time.agreed_last,
        months=time.months,
        course=parties.course or _course_of(parties.trade),
        trade=parties.trade,
        right=of.right,
        is_21=None if of.person.born is None else birthday(of.person.born, ADULT) <= time.first,
        is_approved=_is_approved(contract),
        payer=_stated(of.person.home_county),
        host=_stated(_host(contract)),
        is_of_the_county=None if sector is None else sector is Sector.COUNTY,
        recipients=recipients,
        moved=_moved(recipients),
        schooled=tuple((one.first, one.last) for one in contract.terms.schooling),
        pieces=time.pieces,
        shortened_from=time.shortened_from,
        ended=contract.ending.on if contract.ending.on is not None and contract.ending.on < time.agreed_last else None,
    )


def _stated(code: str | None) -> str | None:
    """A county that is not stated is not known."""
    return None if code == NOT_STATED else code


def _course_of(code: str | None) -> str | None:
    known = None if code is None else trades().get(code)
    return None if known is None else known.model


def _is_approved(contract: ContractSituation) -> bool | None:
    """Whether the county has approved; a refusal that stands, and a record that is silent to the day, say no."""
    approval = contract.approval
    if approval.approved_on is not None:
        return True
    return False if approval.refused_on is not None or approval.silent_to == contract.on else None


def _host(contract: ContractSituation) -> str | None:
    """The county of the place in force, as far as it is the one that the contract names."""
    of = contract.contract
    if of.department is not None and contract.parties.company_since is None:
        return of.department.county
    return of.enterprise.county if of.enterprise is not None and contract.parties.company_since is None else None


def _recipients(contract: ContractSituation, first: date, last: date) -> Iterator[Recipient]:
    """Who is to receive the grant: split where company, office, membership or law changes."""
    cuts = {first, ACT_2023_IN_FORCE, *contract.parties.transferred}
    memberships = contract.memberships
    for row in memberships.rows if memberships is not None else ():
        cuts |= {row.first} if row.last is None else {row.first, row.last + _DAY}
    before: Recipient | None = None
    for day in sorted(cut for cut in cuts if first <= cut <= last):
        company, named = company_on(contract, day), _office_of_contract(contract, day)
        office = named if named is not None else _office_of_member(contract, day)
        is_agreed = office is None or named is not None or day < ACT_2023_IN_FORCE
        found = Recipient(day, company, office, _name(contract, office), is_agreed)
        if before is None or evolve(found, first=before.first) != before:
            before = found
            yield found


def company_on(contract: ContractSituation, day: date) -> str | None:
    """The company that the contract is with on a day: a department where one is named; the first of several."""
    parties = contract.parties
    for stay in parties.earlier:
        if (stay.first is None or stay.first <= day) and day <= stay.last:
            return stay.company
    return next(iter(placed(contract.contract, parties.company)), None)


def _office_of_contract(contract: ContractSituation, day: date) -> str | None:
    """The office that the contract names, or was transferred to by a day."""
    office = None if contract.contract.office is None else contract.contract.office.id
    for event in contract.parties.events:
        if isinstance(event, Transferred) and event.office is not None and event.on <= day:
            office = event.office
    return office


def _office_of_member(contract: ContractSituation, day: date) -> str | None:
    """The one office that the enterprise is a member of on a day."""
    if contract.memberships is None:
        return None
    rows = contract.memberships.rows
    held = {one.office for one in rows if one.first <= day and (one.last is None or day <= one.last)}
    return held.pop() if len(held) == 1 else None


def _name(contract: ContractSituation, office: str | None) -> str | None:
    named = contract.contract.office
    return named.name or office if named is not None and named.id == office else office


def _moved(recipients: tuple[Recipient, ...]) -> date | None:
    """The day of the first change of training company: to 31 July 2024 an office was the company of its contracts."""
    for before, after in pairwise(recipients):
        is_same_office = before.office is not None and before.office == after.office
        if before.company != after.company and not (is_same_office and after.first < ACT_2023_IN_FORCE):
            return after.first
    return None
