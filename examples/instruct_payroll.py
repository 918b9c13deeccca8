"""Tell payroll what to pay an apprentice from a day on: a file in columns of the office's own, and what is left empty.

Run `python examples/instruct_payroll.py [CONTRACT] [DAY] [LANGUAGE]`; the file goes to the standard output, and what is
said of it to the other stream. Nothing is sent.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from okstat import read_file, view
from okstat.book import default_book
from okstat.feeds.exchange import Answer, Request, carry
from okstat.feeds.instructions import Payee
from okstat.feeds.told import in_words
from okstat.integrations.dfo_wages import DfoWages
from okstat.plans.wages import WagePlan, WagePolicy, wage_instructions, wages_of

EXAMPLE = Path(__file__).with_name("payroll-2023.json")
WRITTEN_ON = date(2023, 4, 15)
LAYOUT = (
    *(("employee", "Ansattnr"), ("contract", "Kontrakt"), ("first", "Fra"), ("last", "Til"), ("percent", "Prosent")),
    *(("step", "Trinn"), ("yearly_kr", "Årslønn"), ("monthly_kr", "Månedslønn"), ("not_known", "Ikke kjent")),
)
NO_DEDUCTION = WagePolicy(deduction_kr=Decimal(0))
"""A choice: what is taken off the year before it is divided by months has not been read for these years."""


def nobody(request: Request) -> Answer:
    """A file is written here, so nobody is asked."""
    raise AssertionError(request.path)


def main(arguments: Sequence[str]) -> None:
    """Write the file, and say what is not known."""
    contract, since, language = (*arguments, *("L-02", "2023-04-01", "nb")[len(arguments) :])
    asked = next(one for one in view(read_file(EXAMPLE), WRITTEN_ON).contracts if one.contract.id == contract)
    plan = wages_of(asked, default_book().law_on(WRITTEN_ON), NO_DEDUCTION) or WagePlan(policy=NO_DEDUCTION)
    instructions = wage_instructions(plan, contract, date.fromisoformat(since))
    port = DfoWages(WRITTEN_ON, LAYOUT, {contract: Payee(employee="00012345")}, language=language)
    written = carry(port.instruct(instructions), nobody)
    print(written.body.decode("utf-8-sig").replace("\r\n", "\n"), end="")
    print("\n".join(in_words(written.receipt, language)), file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
