"""Properties of the grant plan: rows tile, sums are exact, no row reads the table of another day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from facts import TRADE
from grants import plan
from hypothesis import given, settings
from hypothesis import strategies as st
from wages import LAW

from okstat.book import default_book
from okstat.dated import holds
from okstat.model.events import ContractKind, TrainingRight
from okstat.money import Rounding, rounded
from okstat.period import Period
from okstat.plans.grants import Basis, GrantPolicy, GrantTerms, PartMonth, Recipient, grant_plan
from okstat.plans.training_time import TrainingRow

DAYS = st.dates(date(2013, 1, 1), date(2027, 12, 31))
POLICIES = st.builds(GrantPolicy, part_month=st.none() | st.sampled_from(PartMonth), rounding=st.sampled_from(Rounding))
COURSES = ("2+2", "1+3", "0+4", "2+2.5", "3+1.5", None)
TRADES = (TRADE, "DTBUN3----", "DTSME3----", "ELMEL4----", None)


@st.composite
def all_terms(draw: st.DrawFn) -> GrantTerms:
    """Terms of any contract whose first and last day are known."""
    first = draw(DAYS)
    whole = Period(first, first + timedelta(days=draw(st.integers(0, 1600))))
    inside = st.dates(whole.first, whole.last)
    pieces = whole.split_at(*draw(st.lists(inside, max_size=2)))
    shares = st.sampled_from([Decimal(1), Decimal(1), Decimal("0.5"), Decimal(0)])
    schooled = draw(st.lists(st.tuples(inside, st.none() | inside), max_size=1))
    moved = draw(st.none() | inside)
    recipients = [Recipient(whole.first, "dep", draw(st.sampled_from([None, "office", "OTEK Nord-Trøndelag"])))]
    recipients += [Recipient(moved, "other")] if moved is not None and moved > whole.first else []
    flags = st.sampled_from([True, False, None])
    return GrantTerms(
        kind=draw(st.sampled_from(ContractKind)),
        first=whole.first,
        last=whole.last,
        agreed_last=draw(st.just(whole.last) | inside),
        months=draw(st.sampled_from([24, 36, 48, 18, None])),
        course=draw(st.sampled_from(COURSES)),
        trade=draw(st.sampled_from(TRADES)),
        right=draw(st.none() | st.sampled_from(TrainingRight)),
        is_21=draw(flags),
        is_approved=draw(st.sampled_from([True, True, True, False, None])),
        payer=draw(st.sampled_from(["03", "50", "11", "42", None])),
        host=draw(st.sampled_from(["03", "50", None])),
        is_of_the_county=draw(flags),
        recipients=tuple(recipients),
        moved=moved,
        schooled=tuple(schooled),
        pieces=tuple(TrainingRow(one.first, one.last, Decimal(1), draw(shares), False) for one in pieces),
        shortened_from=draw(st.none() | inside),
    )


@settings(max_examples=25)
@given(all_terms(), POLICIES)
def test_rows_tile_the_time(given_terms: GrantTerms, policy: GrantPolicy) -> None:
    """From the first day to the last, without gap or overlap, none across the end of a half-year."""
    rows = plan(given_terms, policy).rows
    assert (given_terms.first, given_terms.last) == (rows[0].first, rows[-1].last)
    assert all(before.last + timedelta(days=1) == after.first for before, after in pairwise(rows))
    for row in rows:
        assert row.first <= row.last <= row.counted_on
        assert (row.first.year, row.first.month <= 6) == (row.counted_on.year, row.counted_on.month == 6)


@settings(max_examples=25)
@given(all_terms(), POLICIES)
def test_sums_are_exact(given_terms: GrantTerms, policy: GrantPolicy) -> None:
    """The sum of the rows is the sum of all exact amounts, rounded once."""
    found = plan(given_terms, policy)
    known = [row.amount_kr for row in found.rows if row.amount_kr is not None]
    assert sum(known, Decimal(0)) == found.known_kr
    assert (found.known_kr if len(known) == len(found.rows) else None) == found.total_kr
    assert rounded(found.known_kr, policy.rounding) == found.known_kr


@settings(max_examples=25)
@given(all_terms(), POLICIES)
def test_no_row_reads_a_table_of_another_day(given_terms: GrantTerms, policy: GrantPolicy) -> None:
    """Every figure holds on the first day of its row and on the last."""
    for row in plan(given_terms, policy).rows:
        for read in row.figures:
            for day in (row.first, row.last):
                assert holds(read.row.since, read.row.until, day)


@settings(max_examples=25)
@given(all_terms(), POLICIES)
def test_it_depends_on_nothing_but_its_arguments(given_terms: GrantTerms, policy: GrantPolicy) -> None:
    """The same again, and by the law of whatever day."""
    found = grant_plan(given_terms, LAW, policy)
    assert found == grant_plan(given_terms, LAW, policy)
    assert found == grant_plan(given_terms, default_book().law_on(date(2015, 1, 1)), policy)


@settings(max_examples=25)
@given(all_terms(), POLICIES)
def test_what_is_not_known_says_why(given_terms: GrantTerms, policy: GrantPolicy) -> None:
    """A row without an amount has a question or something missing; nothing is nothing without a reason."""
    for row in plan(given_terms, policy).rows:
        assert row.amount_kr is not None or row.open or row.missing
        if row.nothing_because is not None:
            assert Decimal(0) == row.amount_kr
        elif row.amount_kr is not None and row.basis is not None:
            assert row.monthly_kr is not None
            assert row.months is not None


@settings(max_examples=25)
@given(all_terms(), POLICIES)
def test_half_up(given_terms: GrantTerms, policy: GrantPolicy) -> None:
    """The month of grant II is a twelfth of the year, rounded once, halves up."""
    for row in plan(given_terms, policy).rows:
        years = {read.row.value for read in row.figures if read.table == "grant.basis-2.year"}
        if row.basis is Basis.TWO and years:
            (year,) = years
            assert rounded(Fraction(year) / 12, Rounding.TO_KRONE_HALF_UP) == row.monthly_kr


@settings(max_examples=25)
@given(all_terms(), POLICIES)
def test_no_amount_rests_on_what_is_unread(given_terms: GrantTerms, policy: GrantPolicy) -> None:
    """Extensions, absence, a shortened time: no amount for such a piece, unless there is no grant at all."""
    for row in plan(given_terms, policy).rows:
        shortened = given_terms.shortened_from
        unread = (
            row.first > given_terms.agreed_last
            or given_terms.is_away_on(row.first)
            or (shortened is not None and row.first >= shortened)
            or given_terms.is_approved is None
        )
        if unread:
            assert row.amount_kr is None or row.nothing_because is not None
