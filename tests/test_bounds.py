from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.bounds import Span, are_apart, first_day, is_proper, remaining
from okstat.dated import Bound, Doubt, Reading, holds
from okstat.errors import TableError

EARLY = Doubt("early", date(2018, 11, 13), date(2019, 2, 15), "two pages")
LATE = Doubt("late", date(2019, 1, 1), date(2019, 6, 1), "two other pages")
READINGS: tuple[Reading, ...] = tuple(
    frozenset(names) for size in range(3) for names in combinations(("early", "late"), size)
)
DAYS = st.dates(date(2018, 6, 1), date(2019, 12, 31))
BOUNDS: tuple[Bound, ...] = (None, EARLY, LATE, *(date(2018, 8, 1) + timedelta(days=30 * n) for n in range(14)))
SPANS = st.sampled_from([span for span in product(BOUNDS, BOUNDS) if is_proper(span)])
PLAIN_SPANS = st.builds(lambda since, days: (since, since + timedelta(days)), DAYS, st.integers(1, 365))


def length_of(span: Span) -> timedelta:
    """How long a span between plain days is."""
    since, until = span
    assert isinstance(since, date)
    assert isinstance(until, date)
    return until - since


class TestProper:
    """A span has at least one day in every reading."""

    def test_one_day(self) -> None:
        assert is_proper((date(2024, 7, 31), date(2024, 8, 1)))

    def test_no_day(self) -> None:
        assert not is_proper((date(2024, 8, 1), date(2024, 8, 1)))

    def test_open_at_both_ends(self) -> None:
        assert is_proper((None, None))

    def test_a_day_inside_the_doubt_that_ends_it(self) -> None:
        assert not is_proper((date(2018, 12, 1), EARLY))

    def test_from_a_doubt_to_itself(self) -> None:
        assert not is_proper((EARLY, EARLY))


def test_an_open_beginning_is_the_first_of_all_days() -> None:
    """A table's first row may begin before anything known."""
    assert date.min == first_day((None, date(2024, 8, 1)))


def test_a_doubt_begins_on_its_earliest_day() -> None:
    """The order of rows follows the first day on which each may begin."""
    assert date(2018, 11, 13) == first_day((EARLY, None))


class TestApart:
    """Two spans have no day in common, whichever reading of the doubts is taken."""

    def test_one_ends_where_the_other_begins(self) -> None:
        assert are_apart((None, date(2024, 8, 1)), (date(2024, 8, 1), None))

    def test_one_ends_a_day_after_the_other_begins(self) -> None:
        assert not are_apart((None, date(2024, 8, 2)), (date(2024, 8, 1), None))

    def test_both_share_the_doubt(self) -> None:
        assert are_apart((EARLY, None), (None, EARLY))

    def test_they_meet_in_two_doubts_that_cross(self) -> None:
        assert not are_apart((None, EARLY), (LATE, None))

    def test_two_open_spans_share_all_days(self) -> None:
        assert not are_apart((None, None), (None, None))

    @given(SPANS, SPANS)
    def test_the_order_does_not_matter(self, one: Span, other: Span) -> None:
        assert are_apart(one, other) == are_apart(other, one)

    @given(SPANS, SPANS, DAYS, st.sampled_from(READINGS))
    def test_no_day_in_common(self, one: Span, other: Span, day: date, reading: Reading) -> None:
        both = holds(*one, day, reading) and holds(*other, day, reading)
        assert not (both and are_apart(one, other))


class TestRemaining:
    """What is left of a span is each of its days that the cover does not hold."""

    def test_a_cover_in_the_middle_leaves_both_ends(self) -> None:
        first, last = date(2019, 1, 1), date(2020, 1, 1)
        assert ((None, first), (last, None)) == remaining((None, None), (first, last))

    def test_a_cover_of_all_leaves_nothing(self) -> None:
        assert () == remaining((EARLY, date(2024, 8, 1)), (None, None))

    def test_a_cover_apart_leaves_all(self) -> None:
        assert ((None, EARLY),) == remaining((None, EARLY), (EARLY, None))

    def test_a_cover_from_the_doubt_ends_the_span_there(self) -> None:
        assert ((date(2009, 8, 1), EARLY),) == remaining((date(2009, 8, 1), None), (EARLY, None))

    def test_a_bound_inside_a_doubt_is_refused(self) -> None:
        with pytest.raises(TableError, match="inside the doubt early"):
            remaining((None, EARLY), (date(2018, 12, 15), None))

    def test_two_doubts_that_cross_are_refused(self) -> None:
        with pytest.raises(TableError, match="inside the doubt early and late"):
            remaining((None, EARLY), (LATE, None))

    @given(SPANS, SPANS, DAYS, st.sampled_from(READINGS))
    def test_day_by_day(self, span: Span, cover: Span, day: date, reading: Reading) -> None:
        try:
            left = remaining(span, cover)
        except TableError:
            return
        held = holds(*span, day, reading) and not holds(*cover, day, reading)
        assert [held] == [sum(holds(*part, day, reading) for part in left) == 1]

    @given(PLAIN_SPANS, PLAIN_SPANS)
    def test_between_plain_days_the_days_add_up(self, span: tuple[date, date], cover: tuple[date, date]) -> None:
        both = max(timedelta(0), min(span[1], cover[1]) - max(span[0], cover[0]))
        assert length_of(span) == sum(map(length_of, remaining(span, cover)), both)
