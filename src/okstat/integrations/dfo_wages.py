"""Wage instructions for DFØ: a file whose columns the host declares, since no layout of DFØ's is public.

DFØ's interface takes no wages. What a customer hands over is a form or a file that the two have agreed on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from attrs import field, frozen

from okstat.feeds.exchange import Exchange, nothing_asked
from okstat.feeds.instructions import Payee, Written, write_instructions
from okstat.model.employment import WageInstruction

__all__ = ["FEED", "DfoWages"]

FEED: Final = "DFØ"
_NOBODY: Final[Mapping[str, Payee]] = {}


@frozen
class DfoWages:
    """Files for DFØ as a port of wage instructions.

    Attributes:
        on: the day on which they are written.
        headers: in the order of the layout, which of `okstat.feeds.instructions.FIELDS` stands in a column, and its
            header.
        payees: whom DFØ pays, by the id of the contract.
        workbook: Excel workbooks in place of CSV.
        language: of the words that say what is not known.
    """

    on: date
    headers: Sequence[tuple[str, str]]
    payees: Mapping[str, Payee] = field(default=_NOBODY, repr=False)
    workbook: bool = False
    language: str = "nb"

    def instruct(self, instructions: Sequence[WageInstruction]) -> Exchange[Written]:
        """Write the file."""
        return nothing_asked(
            write_instructions(
                instructions,
                self.headers,
                FEED,
                self.on,
                payees=self.payees,
                workbook=self.workbook,
                language=self.language,
            )
        )
