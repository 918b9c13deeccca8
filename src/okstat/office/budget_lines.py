"""The lines of a budget, their sums, and why something in them is not known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from attrs import frozen

from okstat.outcome import Missing
from okstat.plans.amounts import known_sum
from okstat.text import Text

__all__ = ["BudgetLine", "Part", "Reason", "summed"]

Part = Literal["wages", "grants", "kept"]
"""What a figure or a reason is about: wages, grants, or what an office keeps of a grant."""

_NONE: Final = Decimal(0)


@frozen(kw_only=True)
class BudgetLine:
    """Kroner of some contracts in some months, and how much of it is not known.

    Attributes:
        company: id of the enterprise; `None` in a sum over all, where it is not known, and for a grant that a county
            has yet to split between companies.
        trade: trade code; `None` in a sum over all, and where it is not known.
        month: the first day of the month; `None` in a sum over all.
        contract_months: how many months of contracts there are in it.
        wages_kr: wages, as far as they are known.
        grants_kr: grants that counties pay, as far as they are known.
        kept_kr: what offices keep of them, at the least and at the most, as far as that is known.
        unknown_wages: of how many months of contracts the wages are not known, or not all of them.
        unknown_grants: the same of the grants, or of what the company has of them.
        unknown_kept: the same of what the office keeps.
    """

    company: str | None = None
    trade: str | None = None
    month: date | None = None
    contract_months: int = 0
    wages_kr: Decimal = _NONE
    grants_kr: Decimal = _NONE
    kept_kr: tuple[Decimal, Decimal] = (_NONE, _NONE)
    unknown_wages: int = 0
    unknown_grants: int = 0
    unknown_kept: int = 0

    @property
    def net_kr(self) -> tuple[Decimal, Decimal] | None:
        """Wages less what the company gets of the grants, at the least and at the most; `None` if not all is known."""
        if self.unknown_wages or self.unknown_grants or self.unknown_kept:
            return None
        least, most = self.kept_kr
        return self.wages_kr - self.grants_kr + least, self.wages_kr - self.grants_kr + most


@frozen(kw_only=True)
class Reason:
    """Why something is not known, or what is to be asked about a figure, and for which contracts.

    Attributes:
        part: what it is about.
        question: what no text that was read answers, or somebody is to decide; `None` where a fact is missing.
        missing: the fact or table that does not tell; `None` where there is a question.
        contracts: ids, in the order of the document.
    """

    part: Part
    question: Text | None
    missing: Missing | None
    contracts: tuple[str, ...]


def summed(lines: Iterable[BudgetLine]) -> BudgetLine:
    """The sum of some lines."""
    held = tuple(lines)
    return BudgetLine(
        contract_months=sum(line.contract_months for line in held),
        wages_kr=known_sum(line.wages_kr for line in held),
        grants_kr=known_sum(line.grants_kr for line in held),
        kept_kr=(known_sum(line.kept_kr[0] for line in held), known_sum(line.kept_kr[1] for line in held)),
        unknown_wages=sum(line.unknown_wages for line in held),
        unknown_grants=sum(line.unknown_grants for line in held),
        unknown_kept=sum(line.unknown_kept for line in held),
    )
