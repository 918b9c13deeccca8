"""Tests of values that hold for a time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.dated import Bound, Dated, Doubt, Hole, Mark, Provenance, Row, begun, holds, points

DAYS = st.dates(date(2010, 1, 1), date(2030, 12, 31))
DOUBT = Doubt("exam window", date(2018, 11, 1), date(2019, 2, 1), "an invented circular")
BEGUN = frozenset({DOUBT.name})
OTHER = frozenset({"another amendment"})
BOUNDS: st.SearchStrategy[Bound] = st.one_of(st.none(), DAYS, st.just(DOUBT))
READINGS = st.sampled_from([frozenset(), BEGUN, OTHER, BEGUN | OTHER])
SEEN = Provenance("an invented page", "https://example.no/rates", Mark.SECONDARY, date(2026, 11, 1))


def row(key: str, value: int, since: Bound, until: Bound) -> Row[int]:
    """A row of the invented table."""
    return Row(key, value, since, until, SEEN)


HOLE = Hole("grant.rate", "basis_2", date(2020, 1, 1), date(2021, 1, 1), "no source found")
RATES = Dated(
    "grant.rate",
    "grant",
    "kr",
    (
        row("basis_1", 100, date(2018, 1, 1), date(2019, 1, 1)),
        row("basis_1", 110, date(2019, 1, 1), None),
        row("basis_2", 50, date(2018, 1, 1), DOUBT),
        row("basis_2", 60, DOUBT, date(2020, 1, 1)),
    ),
    (HOLE,),
)


class TestDoubt:
    """A doubt is a first day known only as an interval."""

    @pytest.mark.parametrize(
        ("expected", "day"),
        [
            (False, date(2018, 10, 31)),
            (True, date(2018, 11, 1)),
            (True, date(2019, 1, 31)),
            (False, date(2019, 2, 1)),
        ],
    )
    def test_open_days(self, expected: bool, day: date) -> None:
        """It is open from the first possible day to the day before the sure one."""
        assert expected is DOUBT.is_open_on(day)

    @pytest.mark.parametrize(
        ("as_not_begun", "as_begun", "day"),
        [
            (False, False, date(2018, 10, 31)),
            (False, True, date(2018, 11, 1)),
            (False, True, date(2019, 1, 31)),
            (True, True, date(2019, 2, 1)),
        ],
    )
    def test_both_readings(self, as_not_begun: bool, as_begun: bool, day: date) -> None:
        """The two readings part on the first possible day and meet on the sure one."""
        assert (as_not_begun, as_begun) == (begun(DOUBT, day), begun(DOUBT, day, BEGUN))

    @given(DAYS, READINGS)
    def test_a_reading_matters_inside_only(self, day: date, reading: frozenset[str]) -> None:
        """Outside the interval all readings agree; inside, the reading decides by the name of the doubt."""
        expected = DOUBT.name in reading if DOUBT.is_open_on(day) else day >= DOUBT.not_after
        assert expected is begun(DOUBT, day, reading)


class TestBegun:
    """What starts on a day has begun on that day."""

    @pytest.mark.parametrize(("expected", "day"), [(False, date(2018, 12, 31)), (True, date(2019, 1, 1))])
    def test_a_day(self, expected: bool, day: date) -> None:
        """The first day counts."""
        assert expected is begun(date(2019, 1, 1), day)

    @given(DAYS)
    def test_an_open_bound_has_always_begun(self, day: date) -> None:
        """What has no first day was always there."""
        assert begun(None, day)

    @given(BOUNDS, DAYS, READINGS)
    def test_what_has_begun_stays_begun(self, bound: Bound, day: date, reading: frozenset[str]) -> None:
        """Under one reading nothing begins twice."""
        assert begun(bound, day, reading) <= begun(bound, day + timedelta(days=1), reading)


class TestHolds:
    """Validity is half-open: since the first day, until the first day of what follows."""

    @pytest.mark.parametrize(
        ("expected", "day"),
        [
            (False, date(2017, 12, 31)),
            (True, date(2018, 1, 1)),
            (True, date(2018, 12, 31)),
            (False, date(2019, 1, 1)),
        ],
    )
    def test_boundary_days(self, expected: bool, day: date) -> None:
        """The first day is in, the first day of what follows is out."""
        assert expected is holds(date(2018, 1, 1), date(2019, 1, 1), day)

    @given(DAYS)
    def test_without_bounds_it_always_holds(self, day: date) -> None:
        """Open at both ends is always."""
        assert holds(None, None, day)

    @given(BOUNDS.filter(lambda bound: bound is not None), DAYS, READINGS)
    def test_what_ends_and_what_follows_share_the_time(self, change: Bound, day: date, reading: frozenset[str]) -> None:
        """On every day, under every reading, exactly one of the two holds."""
        assert holds(None, change, day, reading) is not holds(change, None, day, reading)


class TestPoints:
    """An answer can change only at a point."""

    def test_days_and_doubts(self) -> None:
        """A doubt has two points, an open bound none."""
        assert {date(2018, 1, 1), DOUBT.not_before, DOUBT.not_after} == points(date(2018, 1, 1), None, DOUBT)

    @given(BOUNDS, BOUNDS, DAYS, READINGS)
    def test_nothing_changes_elsewhere(self, since: Bound, until: Bound, day: date, reading: frozenset[str]) -> None:
        """From one day to the next, the answer is the same unless the next is a point."""
        after = day + timedelta(days=1)
        if after not in points(since, until):
            assert holds(since, until, day, reading) is holds(since, until, after, reading)


class TestDated:
    """A table gives the row that holds, or says what it does not know."""

    @pytest.mark.parametrize(
        ("expected", "day"),
        [
            (100, date(2018, 1, 1)),
            (100, date(2018, 12, 31)),
            (110, date(2019, 1, 1)),
            (110, date(2030, 1, 1)),
        ],
    )
    def test_rows(self, expected: int, day: date) -> None:
        """The row of the day is found, with where it comes from."""
        found = RATES.on(day, "basis_1")
        assert isinstance(found, Row)
        assert (expected, SEEN) == (found.value, found.provenance)

    @pytest.mark.parametrize(("expected", "reading"), [(50, frozenset()), (50, OTHER), (60, BEGUN)])
    def test_a_doubt_is_read_one_way(self, expected: int, reading: frozenset[str]) -> None:
        """Inside a doubt the reading chooses the row."""
        found = RATES.on(date(2018, 12, 1), "basis_2", reading)
        assert isinstance(found, Row)
        assert expected == found.value

    def test_a_hole_is_not_filled_with_the_last_value(self) -> None:
        """Where the table knows that it knows nothing, it says so."""
        assert HOLE is RATES.on(date(2020, 6, 1), "basis_2")

    @pytest.mark.parametrize(
        ("key", "day"),
        [
            ("basis_1", date(2017, 12, 31)),
            ("basis_2", date(2021, 1, 1)),
            ("basis_3", date(2019, 1, 1)),
            ("", date(2019, 1, 1)),
        ],
    )
    def test_outside_all_rows_is_a_hole_too(self, key: str, day: date) -> None:
        """A day or a key of which nothing is written is unknown, and the table is named."""
        assert Hole("grant.rate", key, None, None, "no row of the table covers the day") == RATES.on(day, key)

    @pytest.mark.parametrize(
        ("key", "day", "reason"),
        [
            ("basis_1", date(2017, 1, 1), "not read"),
            ("basis_3", date(2017, 1, 1), "not read"),
            ("basis_2", date(2017, 1, 1), "lost"),
            ("basis_2", date(2016, 1, 1), "no row of the table covers the day"),
        ],
    )
    def test_a_hole_without_a_key_is_that_of_every_other_key(self, key: str, day: date, reason: str) -> None:
        """It is answered under the key that was asked for, and a hole of the key itself comes first."""
        year = date(2017, 1, 1), date(2018, 1, 1)
        holes = (Hole("grant.rate", "", *year, "not read"), Hole("grant.rate", "basis_2", *year, "lost"))
        found = Dated("grant.rate", "grant", "kr", RATES.rows, holes).on(day, key)
        assert isinstance(found, Hole)
        assert ("grant.rate", key, reason) == (found.table, found.key, found.reason)

    def test_a_row_comes_before_a_hole_without_a_key(self) -> None:
        """The hole stands for what has no row."""
        always = Hole("grant.rate", "", None, None, "not read")
        found = Dated("grant.rate", "grant", "kr", RATES.rows, (always,)).on(date(2018, 1, 1), "basis_1")
        assert RATES.rows[0] is found

    def test_a_table_of_one_series_needs_no_key(self) -> None:
        """Without keys the one series is asked for as it is."""
        only = Dated("hours", "", "hours", (row("", 1950, None, None),))
        assert only.rows[0] is only.on(date(2026, 1, 1))

    def test_points(self) -> None:
        """Rows, holes and doubts all have their points."""
        expected = {date(year, 1, 1) for year in range(2018, 2022)} | {DOUBT.not_before, DOUBT.not_after}
        assert expected == RATES.points()

    def test_doubts(self) -> None:
        """Two rows that one amendment divides share one doubt; a hole may have its own."""
        other = Doubt("another amendment", date(2021, 1, 1), date(2021, 7, 1), "an invented letter")
        hole = Hole("grant.rate", "basis_2", date(2020, 1, 1), other, "no source found")
        assert {DOUBT} == RATES.doubts()
        assert {DOUBT, other} == Dated("grant.rate", "grant", "kr", RATES.rows, (hole,)).doubts()

    @given(DAYS, st.sampled_from(("basis_1", "basis_2")), READINGS)
    def test_answers_change_at_points_only(self, day: date, key: str, reading: frozenset[str]) -> None:
        """From one day to the next the answer is the same unless the next is a point of the table."""
        after = day + timedelta(days=1)
        if after not in RATES.points():
            assert RATES.on(day, key, reading) == RATES.on(after, key, reading)
