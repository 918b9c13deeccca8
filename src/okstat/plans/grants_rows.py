"""The rows of a grant plan: pieces of the training time, each with its grant, months and amount, or what is open."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import evolve, frozen

from okstat.dated import Mark
from okstat.law import Law
from okstat.model.county import is_same_or_follows
from okstat.money import Rounding, Share, rounded
from okstat.outcome import Missing
from okstat.period import Period
from okstat.plans import grants_words as say
from okstat.plans.amounts import Read, weakest, with_remainder
from okstat.plans.grants_months import months_in
from okstat.plans.grants_rates import Basis, Rates, changes
from okstat.plans.grants_terms import GrantPolicy, GrantTerms, Recipient
from okstat.plans.lengths import said
from okstat.text import Text
from okstat.transition import ACT_2023_IN_FORCE

__all__ = ["GrantRow", "grant_rows"]

APPROVAL: Final = Missing("approval.approved_on", "event approved")


@frozen(kw_only=True)
class GrantRow:
    """The grant for one piece of the training time. What is `None` is not known; then `open` or `missing` says why.

    Attributes:
        first: the first day.
        last: the last day, inclusive.
        basis: which basic grant; `None` also where there is none, and then `nothing_because` says why.
        months: how many months of the calendar it counts.
        monthly_kr: kroner a month, to the krone, halves up.
        addition_kr: kroner that come on top for the piece, as in the spring of 2021, exactly.
        amount_kr: kroner for the piece. The last one known takes the remainder, so that the pieces add up.
        rounding: by which the piece is rounded.
        nothing_because: why the amount is nothing.
        payer: code of the county that pays.
        refund_to: code of the county that may claim its expenses back from the payer; `None` where it is the same.
        company: id of the company that it is for; `None` also where a county has yet to split it.
        office: id of the office that receives it on behalf of the company.
        counted_on: the last day of the half-year; the grant is paid in arrears, after it.
        kept: the part that the office keeps, at the least and at the most.
        figures: what it rests on.
        open: what no text that was read answers, and what somebody is to decide.
        missing: what facts and tables do not tell.
    """

    first: date
    last: date
    basis: Basis | None = None
    months: Fraction | None = None
    monthly_kr: Decimal | None = None
    addition_kr: Decimal | None = None
    amount_kr: Decimal | None = None
    rounding: Rounding = Rounding.TO_ORE_HALF_UP
    nothing_because: Text | None = None
    payer: str | None = None
    refund_to: str | None = None
    company: str | None = None
    office: str | None = None
    counted_on: date
    kept: tuple[Share, Share] | None = None
    figures: tuple[Read, ...] = ()
    open: tuple[Text, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def kept_kr(self) -> tuple[Decimal, Decimal] | None:
        """What the office keeps of the amount, at the least and at the most."""
        if self.kept is None or self.amount_kr is None:
            return None
        least, most = self.kept
        return rounded(least.of(self.amount_kr), self.rounding), rounded(most.of(self.amount_kr), self.rounding)

    @property
    def mark(self) -> Mark | None:
        """The weakest mark of what it rests on; `None` where it rests on nothing."""
        return weakest(self.figures)


def grant_rows(terms: GrantTerms, law: Law, policy: GrantPolicy) -> tuple[GrantRow, ...]:
    """The rows of the time from the first day to the last: split at half-years, and where a fact or a table changes."""
    cuts = {*terms.cuts(), *changes(terms, law)}
    pieces = [_Piece(terms, law, policy, piece) for piece in Period(terms.first, terms.last).split_at(*cuts)]
    rows = [piece.row() for piece in pieces]
    amounts = with_remainder([piece.exact for piece in pieces], policy.rounding)
    return tuple(evolve(row, amount_kr=amounts[number]) for number, row in enumerate(rows))


class _Piece:
    """One piece under work."""

    def __init__(self, terms: GrantTerms, law: Law, policy: GrantPolicy, piece: Period) -> None:
        self.terms = terms
        self.policy = policy
        self.piece = piece
        self.is_new = piece.first >= ACT_2023_IN_FORCE
        self.exact: Fraction | None = None
        self.rates = Rates(terms, law, piece.first)
        self.open = self.rates.open
        self.missing = self.rates.missing

    def row(self) -> GrantRow:
        """The row, with everything but the amount for the piece."""
        terms, piece = self.terms, self.piece
        recipient = terms.recipient_on(piece.first)
        half_year_ends = date(piece.last.year, 6, 30) if piece.last.month <= 6 else date(piece.last.year, 12, 31)
        row = GrantRow(
            first=piece.first,
            last=piece.last,
            rounding=self.policy.rounding,
            payer=terms.payer,
            refund_to=self._refund_to(),
            company=recipient.company if terms.moved is None else None,
            office=recipient.office,
            counted_on=half_year_ends,
        )
        row = self._with_amount(row)
        if row.nothing_because is None:
            row = evolve(row, kept=self._kept(recipient))
        return evolve(row, figures=tuple(self.rates.figures), open=tuple(self.open), missing=tuple(self.missing))

    def _with_amount(self, row: GrantRow) -> GrantRow:
        why_not = self._why_nothing()
        if why_not is not None:
            self.exact = Fraction(0)
            return evolve(row, nothing_because=why_not)
        basis = self.rates.basis()
        if basis is Basis.NONE:
            self.exact = Fraction(0)
            return evolve(row, nothing_because=say.NO_GRANT_BY_COUNTY)
        self._ask()
        months = months_in(self.piece, Period(self.terms.first, self.terms.last), self.policy.part_month)
        if months is None:
            self.open[say.PART_MONTH] = None
        if basis is None:
            return evolve(row, months=months)
        monthly, exact = self.rates.month(basis)
        addition = self.rates.addition(basis, months)
        if not self.open and not self.missing and months is not None and exact is not None and addition is not None:
            self.exact = exact * months + addition
        return evolve(
            row,
            basis=basis,
            months=months,
            monthly_kr=monthly,
            addition_kr=None if not addition else rounded(addition, self.policy.rounding),
        )

    def _why_nothing(self) -> Text | None:
        """What settles that there is no grant, whatever else is open."""
        if self.terms.is_approved is False:
            return say.NOT_APPROVED
        return say.SCHOOLED if self.is_new and self.terms.is_schooled_on(self.piece.first) else None

    def _ask(self) -> None:
        """What leaves the amount open."""
        terms, first = self.terms, self.piece.first
        if terms.is_approved is None:
            self.missing[APPROVAL] = None
        if terms.is_schooled_on(first):
            self.open[said(say.SCHOOLED_BEFORE, first=first)] = None
        if first > terms.agreed_last:
            self.open[said(say.EXTENDED, last=terms.agreed_last)] = None
        if terms.shortened_from is not None and first >= terms.shortened_from:
            self.open[said(say.SHORTENED, day=terms.shortened_from)] = None
        if terms.is_away_on(first):
            self.open[said(say.AWAY, first=first, last=self.piece.last)] = None
        if terms.is_of_the_county and _is_of(terms.host, terms.payer):
            self.open[say.COUNTY_ITSELF] = None

    def _refund_to(self) -> str | None:
        """The county where the company lies, where another one pays (forskrift 2024 § 6-15 (2))."""
        return self.terms.host if self.is_new and not _is_of(self.terms.host, self.terms.payer) else None

    def _kept(self, recipient: Recipient) -> tuple[Share, Share] | None:
        """What the office keeps: a question of who gets it, which leaves the grant itself as it is."""
        if recipient.office is None:
            return None
        named = recipient.office_name or recipient.office
        if not recipient.is_agreed:
            self.open[said(say.OFFICE_BY_AGREEMENT, office=named)] = None
        return self.rates.kept(named)


def _is_of(host: str | None, payer: str | None) -> bool:
    """Whether the company lies in the county that pays, or that is not known."""
    return host is None or payer is None or is_same_or_follows(host, payer)
