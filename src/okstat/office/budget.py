"""A budget: what a calendar year's training costs in wages and brings in grants, by agency, trade and month.

The wage plan and the grant plan of each contract are spread over the months of the year. What a plan does not know is
counted, contract by contract and month by month, and why is said: a sum is never smaller in silence.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from attrs import evolve, frozen

from okstat.law import Law
from okstat.office.budget_gathering import Gathering
from okstat.office.budget_lines import BudgetLine, Reason, summed
from okstat.plans.grants import GrantPolicy
from okstat.plans.wages import WagePolicy
from okstat.situation.view import View

__all__ = ["Budget", "BudgetLine", "Reason", "budget"]


@frozen(kw_only=True)
class Budget:
    """The budget of a calendar year.

    Attributes:
        year: which.
        on: the day whose facts were used.
        known_at: the day whose knowledge was used; `None` for all that is recorded.
        wages: what was chosen for pay.
        grants: what was chosen for grants.
        lines: by company, trade and month; what is not known comes last in each.
        reasons: why figures are not known, or are nothing, the most frequent first.
        unplaced: ids of the contracts whose first or last day is not known: no month of theirs is counted.
    """

    year: int
    on: date
    known_at: date | None
    wages: WagePolicy
    grants: GrantPolicy
    lines: tuple[BudgetLine, ...] = ()
    reasons: tuple[Reason, ...] = ()
    unplaced: tuple[str, ...] = ()

    @property
    def total(self) -> BudgetLine:
        """The sum of all lines."""
        return summed(self.lines)

    @property
    def by_company(self) -> tuple[BudgetLine, ...]:
        """A sum for each company."""
        return self._by("company")

    @property
    def by_trade(self) -> tuple[BudgetLine, ...]:
        """A sum for each trade."""
        return self._by("trade")

    @property
    def by_month(self) -> tuple[BudgetLine, ...]:
        """A sum for each month with a contract in it."""
        return self._by("month")

    def _by(self, name: str) -> tuple[BudgetLine, ...]:
        values = dict.fromkeys(getattr(line, name) for line in self.lines)
        held = {value: [line for line in self.lines if getattr(line, name) == value] for value in values}
        order = sorted(held, key=lambda value: (value is None, value or ""))
        return tuple(evolve(summed(held[value]), **{name: value}) for value in order)


def _untold(done: int) -> None:
    """Nobody is told."""


def budget(
    seen: View,
    year: int,
    law: Law,
    wages: WagePolicy | None = None,
    grants: GrantPolicy | None = None,
    *,
    done: Callable[[int], None] = _untold,
) -> Budget:
    """The budget of a portfolio.

    A contract that was never made, as a fact, costs nothing. Wages and grants stand in the months in which they are
    earned; the grant is paid in arrears, after each half-year.

    >>> from datetime import date
    >>> from okstat.book import default_book
    >>> from okstat import read_file
    >>> from okstat.office.budget import budget
    >>> from okstat.situation.view import view
    >>> seen = view(read_file("examples/money-2020.json"), date(2020, 12, 31))
    >>> total = budget(seen, 2020, default_book().law_on(seen.on)).total
    >>> total.contract_months, total.grants_kr, total.unknown_grants  # what is not known is counted, by months
    (35, Decimal('185234.50'), 5)

    Args:
        seen: the portfolio on a day.
        year: the calendar year.
        law: the law of any day of the book; tables are read by the day of each row.
        wages: what the host chooses for pay where the sources leave a choice.
        grants: the same for the grant.
        done: called with the number of contracts that were taken in since the last call.

    Raises:
        LawError: there are no local percentages of the name that is chosen.
    """
    found = Gathering(seen, year, law, wages or WagePolicy(), grants or GrantPolicy())
    for contract in seen.each_contract():
        if not contract.is_not_made():
            found.take(contract)
        done(1)
    return Budget(
        year=year,
        on=seen.on,
        known_at=seen.known_at,
        wages=found.wages,
        grants=found.grants,
        lines=tuple(found.lines()),
        reasons=tuple(found.reasons()),
        unplaced=tuple(found.unplaced),
    )
