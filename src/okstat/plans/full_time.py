"""Practice at full time: part time converted, hours converted, and no day counted twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from operator import add
from typing import Final

from attrs import frozen

from okstat.plans import practice_words as words
from okstat.plans.facts import Practice
from okstat.plans.lengths import MONTHS_OF_A_YEAR, NOTHING, Between, exactly, months_since
from okstat.plans.result import Working

__all__ = ["HOURS_OF_A_MONTH", "HOURS_OF_A_YEAR", "Conversion", "by_share", "hours_of"]

HOURS_OF_A_YEAR: Final = "practice.hours-of-a-year"
HOURS_OF_A_MONTH: Final = "practice.hours-of-a-month"

_DAY: Final = timedelta(days=1)
_UNKNOWN_SHARE: Final = Between(Fraction(0), Fraction(1))


@frozen
class Conversion:
    """Whose figure turns hours into months, and of what it is: yearly and monthly figures disagree and never mix.

    Attributes:
        whose: the key in the table.
        table: `practice.hours-of-a-year` or `practice.hours-of-a-month`.
    """

    whose: str = "udir"
    table: str = HOURS_OF_A_YEAR


def hours_of(hours: Decimal, conversion: Conversion, working: Working) -> Between | None:
    """Hours in months; `None` where the figure is not known."""
    figure = working.number(conversion.table, conversion.whose)
    if figure is None:
        return None
    months = MONTHS_OF_A_YEAR if conversion.table == HOURS_OF_A_YEAR else 1
    return exactly(Fraction(hours) * months / figure)


def by_share(
    practices: Sequence[Practice], limit: date, full_time: Fraction | None, working: Working
) -> Mapping[int, Between]:
    """Months of practice at full time in each calendar year, up to and with a day.

    Args:
        practices: those that have a share of a position; one that is not known to be over may last to the limit.
        limit: the last day that counts.
        full_time: from which share on a position may be accepted as full time; `None` where that is not known.
        working: where questions and missing facts are told.
    """
    spans = [span for practice in practices if (span := _span(practice, limit, full_time, working)) is not None]
    found: defaultdict[int, Between] = defaultdict(lambda: NOTHING)
    for run in _runs(spans):
        anchor = run[0][0]
        for first, last in _pieces(run):
            length = months_since(anchor, last + _DAY) - months_since(anchor, first)
            found[first.year] += _share_on(first, run, working).times(length)
    return found


_Span = tuple[date, date, Between]
"""First day, last day, share of full time."""


def _span(practice: Practice, limit: date, full_time: Fraction | None, working: Working) -> _Span | None:
    last = limit if practice.last is None else min(practice.last, limit)
    if practice.first > last:
        return None
    share = _share(practice, full_time, working)
    if practice.last is None:
        working.lacks("practice.last", "key last of event practice")
        share = share.possibly_nothing()
    return practice.first, last, share


def _share(practice: Practice, full_time: Fraction | None, working: Working) -> Between:
    if practice.share is None:
        working.lacks("practice.share", "key share of event practice")
        return _UNKNOWN_SHARE
    share = Fraction(practice.share)
    if full_time is None or share < full_time or share >= 1:
        return exactly(share)
    working.ask(words.ALMOST_FULL_TIME, percent=(practice.share * 100).normalize())
    return Between(share, Fraction(1))


def _runs(spans: list[_Span]) -> Iterator[list[_Span]]:
    """Spans that touch or overlap together: lengths within a run are measured from one anchor."""
    run: list[_Span] = []
    for span in sorted(spans, key=lambda span: span[0]):
        if run and span[0] > max(last for _, last, _ in run) + _DAY:
            yield run
            run = []
        run.append(span)
    if run:
        yield run


def _pieces(run: list[_Span]) -> Iterator[tuple[date, date]]:
    """The run cut where a span begins or ends, and at every New Year."""
    begins, ends = run[0][0], max(last for _, last, _ in run) + _DAY
    cuts = {day for first, last, _ in run for day in (first, last + _DAY)}
    cuts |= {date(year, 1, 1) for year in range(begins.year + 1, ends.year + 1)}
    yield from ((one, other - _DAY) for one, other in pairwise(sorted(day for day in cuts if begins <= day <= ends)))


def _share_on(day: date, run: list[_Span], working: Working) -> Between:
    """All shares on a day together, never more than full time."""
    shares = reduce(add, (share for first, last, share in run if first <= day <= last), NOTHING)
    if shares.least > 1:
        working.ask(words.OVERLAPPING)
    return shares.at_most(Fraction(1))
