"""Whether a host's own grant rate stands to basic grant I as all known rates do: a stale or mistyped one does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from okstat.dated import Row
from okstat.law import HoleRead, Law
from okstat.plans import grants_words as say
from okstat.plans.grants_rates import (
    ADDITION,
    BASIS_1_YEAR,
    BASIS_2_MONTH,
    BASIS_2_YEAR,
    NATIONAL,
    SMALL_2_MONTH,
    SMALL_2_YEAR,
)
from okstat.plans.grants_rows import GrantRow
from okstat.plans.lengths import MONTHS_OF_A_YEAR, said
from okstat.plans.wages_words import kr_in_words
from okstat.text import Text

__all__ = ["ratio_remarks"]

LEAST: Final = "grant.ratio.least"
MOST: Final = "grant.ratio.most"

_GRANTS: Final = {
    BASIS_2_YEAR: ("basis-2", 1),
    BASIS_2_MONTH: ("basis-2", MONTHS_OF_A_YEAR),
    ADDITION: ("small-trades-addition", 1),
    SMALL_2_YEAR: ("small-trades-basis-2", 1),
    SMALL_2_MONTH: ("small-trades-basis-2", MONTHS_OF_A_YEAR),
}
"""The tables whose rates stand in a fixed relation to basic grant I, and how often the rate lies in a year."""
_PARTS: Final = 10_000


def ratio_remarks(rows: Iterable[GrantRow], law: Law) -> Iterator[Text]:
    """A remark for each rate of a host's own file that breaks the relation.

    Args:
        rows: the rows of a plan.
        law: its tables; where grant I or the relation is not known on a day, nothing is said.
    """
    for row in rows:
        for read in row.figures:
            if read.row.provenance.overlay is not None and read.table in _GRANTS:
                yield from _held_against_grant_i(read.table, read.row, row.first, law)


def _held_against_grant_i(table: str, rate: Row[int | Decimal], day: date, law: Law) -> Iterator[Text]:
    grant, times = _GRANTS[table]
    try:
        least, most = (Fraction(law.row_on(day, name, grant).value) for name in (LEAST, MOST))
        basis = Fraction(_basis_1(rate.key, day, law))
    except HoleRead:
        return
    ratio = Fraction(rate.value) * times / basis
    if not least <= ratio * _PARTS <= most:
        shown = {"ratio": ratio, "least": least / _PARTS, "most": most / _PARTS}
        told = {name: _in_words(part) for name, part in shown.items()}
        yield said(say.RATIO, table=table, rate=kr_in_words(Decimal(rate.value)), **told)


def _basis_1(key: str, day: date, law: Law) -> int | Decimal:
    """The row of the county where the table has one, else the national row."""
    try:
        return law.row_on(day, BASIS_1_YEAR, key).value
    except HoleRead:
        return law.row_on(day, BASIS_1_YEAR, NATIONAL).value


def _in_words(ratio: Fraction) -> Text:
    """Four places, with the decimal sign of each language."""
    digits = f"{Decimal(ratio.numerator) / Decimal(ratio.denominator):.4f}"
    comma = digits.replace(".", ",")
    return Text(nb=comma, nn=comma, en=digits)
