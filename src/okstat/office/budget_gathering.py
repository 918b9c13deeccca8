"""How a budget is put together: the plans of each contract, spread over the months of the year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from okstat.law import Law
from okstat.money import Rounding
from okstat.office.budget_lines import BudgetLine, Part, Reason
from okstat.outcome import Missing
from okstat.period import Period, by_month, calendar_month
from okstat.plans.amounts import with_remainder
from okstat.plans.grants import GrantPlan, GrantPolicy, GrantRow, GrantTerms, grants_of
from okstat.plans.grants_terms import company_on
from okstat.plans.lengths import said
from okstat.plans.wages import WagePlan, WagePolicy, wages_of
from okstat.plans.wages_rows import WageRow
from okstat.plans.wages_words import WAITING
from okstat.situation.contract import ContractSituation
from okstat.situation.view import View
from okstat.text import Text

__all__ = ["Gathering"]

_NONE: Final = Decimal(0)
_NOT_STATE: Final = Text(
    nb="Bedriften er ingen statlig virksomhet. Hvilken lønn gjelder?",
    nn="Bedrifta er inga statleg verksemd. Kva lønn gjeld?",
    en="The company is no state body. Which pay holds?",
)


_Key = tuple[str | None, str | None, date]


class _Cell:
    """One line under work."""

    def __init__(self) -> None:
        self.contracts: set[str] = set()
        self.kroner = dict.fromkeys(("wages", "grants", "least", "most"), _NONE)
        self.unknown: dict[Part, set[str]] = {"wages": set(), "grants": set(), "kept": set()}

    def line(self, key: _Key) -> BudgetLine:
        company, trade, month = key
        return BudgetLine(
            company=company,
            trade=trade,
            month=month,
            contract_months=len(self.contracts),
            wages_kr=self.kroner["wages"],
            grants_kr=self.kroner["grants"],
            kept_kr=(self.kroner["least"], self.kroner["most"]),
            unknown_wages=len(self.unknown["wages"]),
            unknown_grants=len(self.unknown["grants"]),
            unknown_kept=len(self.unknown["kept"]),
        )


class Gathering:
    """What has been gathered so far, contract by contract."""

    def __init__(self, seen: View, year: int, law: Law, wages: WagePolicy, grants: GrantPolicy) -> None:
        self.year = Period(date(year, 1, 1), date(year, 12, 31))
        self.law = law
        self.wages = wages
        self.grants = grants
        self.unplaced: list[str] = []
        self._cells: dict[_Key, _Cell] = {}
        self._why: dict[tuple[Part, Text | Missing], dict[str, None]] = {}
        self._enterprises = {
            place: one.id
            for one in seen.portfolio.enterprises
            for place in (one.id, *(dep.id for dep in one.departments))
        }

    def lines(self) -> Iterator[BudgetLine]:
        """The lines, by company, trade and month; what is not known comes last."""
        order = sorted(
            self._cells, key=lambda key: (key[0] is None, key[0] or "", key[1] is None, key[1] or "", key[2])
        )
        return (self._cells[key].line(key) for key in order)

    def reasons(self) -> Iterator[Reason]:
        """Why something is not known, by how many contracts it concerns."""
        for (part, why), contracts in sorted(self._why.items(), key=lambda item: -len(item[1])):
            question, missing = (why, None) if isinstance(why, Text) else (None, why)
            yield Reason(part=part, question=question, missing=missing, contracts=tuple(contracts))

    def take(self, contract: ContractSituation) -> None:
        """Take in one contract."""
        grants = grants_of(contract, self.law, self.grants)
        if grants.terms is None:
            self.unplaced.append(contract.contract.id)
            return
        time = Period(grants.terms.first, grants.terms.last).overlap(self.year)
        if time is None:
            return
        for month in by_month(time):
            self._cell(contract, month.first).contracts.add(contract.contract.id)
        self._take_wages(contract, wages_of(contract, self.law, self.wages), time)
        self._take_grants(contract, grants, grants.terms)

    def _take_wages(self, contract: ContractSituation, plan: WagePlan | None, time: Period) -> None:
        if plan is None or not plan.rows:
            self._do_not_know(contract, "wages", time, (_NOT_STATE,) if plan is None else plan.open)
            return
        self._ask(contract, "wages", self._general_on_pay(plan))
        for row in plan.rows:
            self._take_row(contract, "wages", row, row.amount_kr)

    def _general_on_pay(self, plan: WagePlan) -> Iterator[Text]:
        """The questions on the plan as a whole; that on waiting for the exam where the time runs out in the year."""
        last = self.year.last if plan.terms is None else plan.terms.last
        waiting = said(WAITING, last=last)
        return (one for one in _general(plan) if one != waiting or last < self.year.last)

    def _take_grants(self, contract: ContractSituation, plan: GrantPlan, terms: GrantTerms) -> None:
        self._ask(contract, "grants", _general(plan))
        for row in plan.rows:
            self._take_row(contract, "grants", row, row.amount_kr, is_split=terms.moved is None)
            self._take_kept(contract, row, is_split=terms.moved is None)
            if row.nothing_because is not None and Period(row.first, row.last).overlap(self.year) is not None:
                self._ask(contract, "grants", (row.nothing_because,))

    def _take_row(
        self,
        contract: ContractSituation,
        part: Part,
        row: WageRow | GrantRow,
        amount: Decimal | None,
        *,
        is_split: bool = True,
    ) -> None:
        """One row of a plan. Of a grant that is not split between companies, it is not known what any of them has."""
        within = Period(row.first, row.last).overlap(self.year)
        if within is None:
            return
        if amount is None:
            self._do_not_know(contract, part, within, (*row.open, *row.missing))
            return
        if not is_split and amount:
            self._do_not_know(contract, part, within, ())
        for first, kroner in _spread(row, amount):
            if self.year.contains(first):
                self._cell(contract, first, is_split=is_split).kroner[part] += kroner

    def _take_kept(self, contract: ContractSituation, row: GrantRow, *, is_split: bool) -> None:
        """What an office keeps of a row whose amount is known; such a row lies within one half-year."""
        within = Period(row.first, row.last).overlap(self.year)
        if within is None or row.office is None or not row.amount_kr:
            return
        if row.kept_kr is None:
            self._do_not_know(contract, "kept", within, row.open)
            return
        for name, amount in zip(("least", "most"), row.kept_kr, strict=True):
            for first, kroner in _spread(row, amount):
                self._cell(contract, first, is_split=is_split).kroner[name] += kroner

    def _do_not_know(
        self, contract: ContractSituation, part: Part, time: Period, why: Iterable[Text | Missing]
    ) -> None:
        for month in by_month(time):
            self._cell(contract, month.first).unknown[part].add(contract.contract.id)
        self._ask(contract, part, why)

    def _ask(self, contract: ContractSituation, part: Part, why: Iterable[Text | Missing]) -> None:
        for one in why:
            self._why.setdefault((part, one), {})[contract.contract.id] = None

    def _cell(self, contract: ContractSituation, day: date, *, is_split: bool = True) -> _Cell:
        company = company_on(contract, day) if is_split else None
        enterprise = None if company is None else self._enterprises.get(company, company)
        return self._cells.setdefault((enterprise, _trade_on(contract, day), day.replace(day=1)), _Cell())


def _general(plan: WagePlan | GrantPlan) -> Iterator[Text]:
    """The questions on a plan as a whole."""
    of_rows = {question for row in plan.rows for question in row.open}
    return (question for question in plan.open if question not in of_rows)


def _trade_on(contract: ContractSituation, day: date) -> str | None:
    parties = contract.parties
    return next((one.trade for one in parties.earlier_trades if day <= one.last), parties.trade)


def _spread(row: WageRow | GrantRow, amount: Decimal) -> Iterator[tuple[date, Decimal]]:
    """An amount spread over the months of its row by their days, each as long as any other; it adds up exactly."""
    pieces = by_month(Period(row.first, row.last))
    parts = [Fraction(piece.days, calendar_month(piece.first).days) for piece in pieces]
    whole = sum(parts, Fraction(0))
    amounts = with_remainder([Fraction(amount) * part / whole for part in parts], Rounding.TO_ORE_HALF_UP)
    return ((piece.first, kroner or _NONE) for piece, kroner in zip(pieces, amounts, strict=True))
