"""What the registers' own lists show of contracts in detail, of approvals, and of exams."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from okstat.feeds.seen import ContractSeen, EnterpriseSeen, PersonSeen
from okstat.model.events import ExamResult

__all__ = ["ApprovalSeen", "DetailSeen", "ExamSeen"]


@frozen(kw_only=True)
class DetailSeen:
    """A contract with what a list of active contracts does not show.

    Attributes:
        at: the place of the record in the source.
        contract: the contract, with approval, ending and workplace as far as they are shown.
        break_first: the first day of a break in the training (avbrudd).
        break_last: its last day, inclusive; `None` while it is open.
        net_months: the training time in months, after deductions.
    """

    at: str
    contract: ContractSeen
    break_first: date | None = None
    break_last: date | None = None
    net_months: int | None = None


@frozen(kw_only=True)
class ApprovalSeen:
    """A county's approval of a company, or of a department of one, in one trade.

    Attributes:
        at: the place of the record in the source.
        company: whom it approves, by number.
        trade: the trade, ten characters.
        county: code of the county that approves.
        approved_on: the day it was given.
        withdrawn_on: the day it was withdrawn.
    """

    at: str
    company: EnterpriseSeen
    trade: str
    county: str
    approved_on: date | None = None
    withdrawn_on: date | None = None


@frozen(kw_only=True)
class ExamSeen:
    """A registration for an exam, and the exam where it was held.

    Attributes:
        at: the place of the record in the source.
        person: who takes it.
        county: code of the county that keeps the register.
        trade: the trade, ten characters.
        registered_on: the day the registration was sent.
        held_on: the day the exam was finished.
        result: the grade, where its word is known here.
        result_code: the word or code as it stood.
    """

    at: str
    person: PersonSeen
    county: str | None = None
    trade: str | None = None
    registered_on: date | None = None
    held_on: date | None = None
    result: ExamResult | None = field(default=None, repr=False)
    result_code: str | None = field(default=None, repr=False)
