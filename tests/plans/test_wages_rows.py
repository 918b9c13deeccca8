"""What holds of the rows of every wage plan."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from wages import LAW

from okstat.book import default_book
from okstat.dated import holds
from okstat.model.events import ContractKind
from okstat.money import Rounding, rounded
from okstat.period import Period, add_months, half_year_number
from okstat.plans.lengths import months_since
from okstat.plans.training_time import TrainingRow
from okstat.plans.wages import BaseBy, WagePolicy, WageTerms, wage_plan
from okstat.plans.wages_rows import DEDUCTION, HOURS, PERCENT, REFERENCE_STEP, TABLE, WageRow

DAY = timedelta(days=1)
BY_THE_DAY_OF_PAY = (TABLE, PERCENT, DEDUCTION, HOURS)
POLICIES = st.builds(
    WagePolicy,
    base_by=st.sampled_from([None, *BaseBy]),
    deduction_kr=st.none() | st.integers(0, 1000).map(Decimal),
    rounding=st.sampled_from(Rounding),
)


@st.composite
def all_terms(draw: st.DrawFn) -> WageTerms:
    """Terms of all sorts: lengths, interruptions, extensions, positions, hires."""
    first = draw(st.dates(date(2014, 1, 1), date(2025, 12, 31)))
    months = draw(st.sampled_from([12, 18, 24, 30, 36, 48]))
    agreed_last = add_months(first, months) - DAY
    last = agreed_last + timedelta(days=draw(st.sampled_from([0, 0, 0, 30, 200, -100])))
    cuts = draw(st.lists(st.dates(first, last), max_size=3))
    position = draw(st.sampled_from([Decimal(1), Decimal(1), Decimal("0.8")]))
    pieces = tuple(
        TrainingRow(one.first, one.last, position, draw(st.sampled_from([position, position, Decimal(0)])), False)
        for one in Period(first, last).split_at(*cuts)
    )
    return WageTerms(
        kind=draw(st.sampled_from([ContractKind.APPRENTICE] * 5 + [ContractKind.TRAINING_CANDIDATE])),
        first=first,
        last=last,
        agreed_last=agreed_last,
        months=draw(st.sampled_from([months, months, months, None])),
        hired=tuple(draw(st.lists(st.dates(date(2014, 1, 1), last), min_size=1, max_size=2))),
        pieces=pieces,
        shortened_from=draw(st.none() | st.dates(first, last)),
    )


@settings(max_examples=25)
@given(all_terms(), POLICIES)
def test_rows_tile_the_time(terms: WageTerms, policy: WagePolicy) -> None:
    """From the first day to the last, without gap or overlap."""
    rows = wage_plan(terms, LAW, policy).rows
    assert (terms.first, terms.last) == (rows[0].first, rows[-1].last)
    assert all(row.first <= row.last for row in rows)
    assert all(row.last + DAY == following.first for row, following in pairwise(rows))


@settings(max_examples=25)
@given(all_terms(), POLICIES)
def test_sums_are_exact(terms: WageTerms, policy: WagePolicy) -> None:
    """What is known is the sum of the rows to the øre, and of the exact amounts rounded once."""
    plan = wage_plan(terms, LAW, policy)
    known = [row for row in plan.rows if row.amount_kr is not None]
    assert plan.known_kr == sum((row.amount_kr for row in known if row.amount_kr is not None), Decimal(0))
    exact = sum((_exact(row, terms, policy) for row in known), Fraction(0))
    assert plan.known_kr == rounded(exact, policy.rounding)
    assert plan.total_kr == (plan.known_kr if len(known) == len(plan.rows) else None)
    for row in known[:-1]:
        assert row.amount_kr == rounded(_exact(row, terms, policy), policy.rounding)


def _exact(row: WageRow, terms: WageTerms, policy: WagePolicy) -> Fraction:
    """What the piece comes to before anything is rounded."""
    assert row.percent is not None
    assert row.base_kr is not None
    taken = policy.deduction_kr
    if taken is None:
        (found,) = [read.row.value for read in row.figures if read.table == DEDUCTION]
        taken = Decimal(found)
    months = months_since(terms.first, row.last + DAY) - months_since(terms.first, row.first)
    return row.percent.of(row.base_kr - taken) * months / 12


@settings(max_examples=25)
@given(all_terms(), POLICIES)
def test_a_row_reads_the_tables_of_its_own_days(terms: WageTerms, policy: WagePolicy) -> None:
    """Never an earlier table, nor a later one, on any of its days; the step alone may be that of a day of hire."""
    for row in wage_plan(terms, LAW, policy).rows:
        for read in row.figures:
            on = [day for day in (row.first, row.last) if holds(read.row.since, read.row.until, day)]
            if read.table in BY_THE_DAY_OF_PAY:
                assert [row.first, row.last] == on
            else:
                assert REFERENCE_STEP == read.table
                assert on or any(holds(read.row.since, read.row.until, day) for day in terms.hired)


@settings(max_examples=25)
@given(all_terms(), POLICIES)
def test_it_depends_on_nothing_but_its_arguments(terms: WageTerms, policy: WagePolicy) -> None:
    """The same again, and by the law of whatever day."""
    found = wage_plan(terms, LAW, policy)
    assert found == wage_plan(terms, LAW, policy)
    assert found == wage_plan(terms, default_book().law_on(date(2015, 1, 1)), policy)


@settings(max_examples=25)
@given(all_terms(), POLICIES)
def test_half_up(terms: WageTerms, policy: WagePolicy) -> None:
    """Years, months and hours are each the exact amount rounded once, halves away from zero."""
    for row in wage_plan(terms, LAW, policy).rows:
        if row.yearly_kr is None:
            assert (row.monthly_kr, row.hourly_kr, row.amount_kr) == (None, None, None)
            continue
        assert row.percent is not None
        assert row.base_kr is not None
        assert row.yearly_kr == rounded(row.percent.of(row.base_kr), policy.rounding)
        if row.monthly_kr is None:
            continue
        (taken,) = {
            *([policy.deduction_kr] if policy.deduction_kr is not None else []),
            *(
                [Decimal(read.row.value) for read in row.figures if read.table == DEDUCTION]
                if policy.deduction_kr is None
                else []
            ),
        }
        assert row.monthly_kr == rounded(row.percent.of(row.base_kr - taken) / 12, policy.rounding)
        assert row.hourly_kr == rounded(row.percent.of(row.base_kr - taken) / 1950, Rounding.TO_TEN_ORE_HALF_UP)


@settings(max_examples=25)
@given(all_terms(), POLICIES)
def test_what_is_not_known_says_why(terms: WageTerms, policy: WagePolicy) -> None:
    """A row without an amount has a question or something missing; one whose half-year is open asks."""
    for row in wage_plan(terms, LAW, policy).rows:
        assert row.amount_kr is not None or row.open or row.missing
        assert row.half_year is not None or row.open
        assert (
            row.half_year in (None, half_year_number(terms.first, row.first))
            or row.open
            or terms.last > terms.agreed_last
        )


@settings(max_examples=25)
@given(all_terms(), POLICIES)
def test_no_amount_rests_on_what_is_unread(terms: WageTerms, policy: WagePolicy) -> None:
    """Extensions, absence, part time, other kinds of contract: no amount for such a piece."""
    for row in wage_plan(terms, LAW, policy).rows:
        piece = next(one for one in terms.pieces if one.first <= row.first <= one.last)
        unread = (
            terms.kind is not ContractKind.APPRENTICE
            or row.last > terms.agreed_last
            or piece.share < piece.position
            or piece.position < 1
            or (terms.shortened_from is not None and row.last >= terms.shortened_from)
        )
        if unread:
            assert None is row.amount_kr
