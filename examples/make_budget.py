"""Make a budget of a year: what four invented contracts cost in wages and bring in grants, by agency.

Run `python examples/make_budget.py [YEAR] [LANGUAGE]`. What the sources leave open is chosen here, and told with the
answer: the wage step of the day of pay, nothing taken off before a year becomes months, broken months by their days.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from okstat import read_file, view
from okstat.book import default_book
from okstat.office.budget import budget
from okstat.plans.grants import GrantPolicy, PartMonth
from okstat.plans.wages import BaseBy, WagePolicy
from okstat.render import budget as text

EXAMPLE = Path(__file__).with_name("money-2020.json")
ON = date(2020, 12, 31)
WAGES = WagePolicy(base_by=BaseBy.PAY, deduction_kr=Decimal(0))
GRANTS = GrantPolicy(part_month=PartMonth.DAYS)


def main(arguments: Sequence[str]) -> None:
    """Write the budget as text."""
    year, language = (*arguments, *("2020", "nb")[len(arguments) :])
    found = budget(view(read_file(EXAMPLE), ON), int(year), default_book().law_on(ON), WAGES, GRANTS)
    print(text.report(found, language=language), end="")


if __name__ == "__main__":
    main(sys.argv[1:])
