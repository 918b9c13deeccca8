from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from attrs import evolve
from facts import contract, day, enterprise, event, portfolio, signed
from hypothesis import given
from hypothesis import strategies as st

from okstat.model.contract import Contract, Placement
from okstat.model.events import Changed, Ended, Refused
from okstat.period import Period
from okstat.plans.overlap import Gap, Geometry, Overlap, Stretch, gaps, overlaps, stretches_by_person
from okstat.situation.view import view

HALF, ALL = Decimal("0.5"), Decimal(1)


def stretch(id_: str, first: str, last: str, share: Decimal | None = ALL, trade: str | None = "IMITD3----") -> Stretch:
    """A time that is taken."""
    return Stretch(id_, Period(day(first), day(last)), share, trade)


YEAR = stretch("A", "2026-01-01", "2026-12-31")


class TestGeometry:
    """Two times with days in common lie to each other in one of four ways."""

    @pytest.mark.parametrize(
        ("first", "last", "geometry", "common"),
        [
            ("2026-01-01", "2026-12-31", Geometry.IDENTICAL, ("2026-01-01", "2026-12-31")),
            ("2026-03-01", "2026-04-30", Geometry.INSIDE, ("2026-03-01", "2026-04-30")),
            ("2026-01-01", "2026-04-30", Geometry.INSIDE, ("2026-01-01", "2026-04-30")),
            ("2026-03-01", "2026-12-31", Geometry.INSIDE, ("2026-03-01", "2026-12-31")),
            ("2025-06-01", "2026-01-01", Geometry.AT_START, ("2026-01-01", "2026-01-01")),
            ("2026-12-31", "2027-06-30", Geometry.AT_END, ("2026-12-31", "2026-12-31")),
        ],
    )
    def test_each(self, first: str, last: str, geometry: Geometry, common: tuple[str, str]) -> None:
        (found,) = overlaps((YEAR, stretch("B", first, last)))
        assert ("A", "B", geometry) == (found.one, found.other, found.geometry)
        assert Period(day(common[0]), day(common[1])) == found.period

    def test_the_one_inside_is_named_last(self) -> None:
        (found,) = overlaps((stretch("B", "2026-03-01", "2026-04-30"), YEAR))
        assert ("A", "B", Geometry.INSIDE) == (found.one, found.other, found.geometry)

    @pytest.mark.parametrize(("first", "last"), [("2025-01-01", "2025-12-31"), ("2027-01-01", "2027-12-31")])
    def test_the_day_before_and_the_day_after_are_apart(self, first: str, last: str) -> None:
        assert () == overlaps((YEAR, stretch("B", first, last)))


class TestShares:
    """Two halves are no more than one whole position."""

    @pytest.mark.parametrize(
        ("share", "sum_", "fits"),
        [
            (HALF, ALL, True),
            (Decimal("0.4"), Decimal("0.9"), True),
            (Decimal("0.6"), Decimal("1.1"), False),
            (None, None, None),
        ],
    )
    def test_two(self, share: Decimal | None, sum_: Decimal | None, fits: bool | None) -> None:
        (found,) = overlaps((evolve(YEAR, share=HALF), evolve(YEAR, contract="B", share=share)))
        assert (sum_, fits) == (found.share, found.fits)

    def test_three_halves_clash_though_each_pair_fits(self) -> None:
        three = tuple(evolve(YEAR, contract=name, share=HALF) for name in "ABC")
        assert [(Decimal("1.5"), False)] * 3 == [(found.share, found.fits) for found in overlaps(three)]

    def test_the_most_on_any_one_day_counts(self) -> None:
        halves = (
            stretch("B", "2026-01-01", "2026-06-30", HALF),
            stretch("C", "2026-07-01", "2026-12-31", HALF),
        )
        found = overlaps((evolve(YEAR, share=HALF), *halves))
        assert [ALL, ALL] == [one.share for one in found]


class TestGaps:
    """Days without a contract between two in the same trade."""

    def test_between_two(self) -> None:
        after = stretch("B", "2027-01-15", "2027-12-31")
        assert (Gap("A", "B", Period(day("2027-01-01"), day("2027-01-14"))),) == gaps((after, YEAR))

    def test_none_where_the_next_day_is_the_first(self) -> None:
        assert () == gaps((YEAR, stretch("B", "2027-01-01", "2027-12-31")))

    def test_another_trade_is_no_gap(self) -> None:
        assert () == gaps((YEAR, stretch("B", "2027-02-01", "2027-12-31", trade="SRSOA3----")))

    def test_a_trade_that_is_not_known_is_no_gap(self) -> None:
        assert () == gaps((evolve(YEAR, trade=None), stretch("B", "2027-02-01", "2027-12-31", trade=None)))

    def test_the_one_that_lasts_longest_counts(self) -> None:
        inside, after = stretch("B", "2026-02-01", "2026-03-01"), stretch("C", "2027-01-02", "2027-12-31")
        assert (Gap("A", "C", Period(day("2027-01-01"), day("2027-01-01"))),) == gaps((YEAR, inside, after))

    def test_of_two_that_end_on_one_day_the_gap_follows_the_earlier(self) -> None:
        inside, after = stretch("B", "2026-02-01", "2026-12-31"), stretch("C", "2027-01-02", "2027-12-31")
        assert ["A"] == [gap.before for gap in gaps((YEAR, inside, after))]


class TestStretches:
    """Per person, when each contract takes him or her."""

    def of(self, *contracts: Contract) -> tuple[Stretch, ...]:
        """The stretches of the one person."""
        situations = view(portfolio(*contracts), day("2026-11-20")).contracts
        return stretches_by_person(situations).get("P1", ())

    def test_from_the_first_day_to_the_last(self) -> None:
        made = signed("2025-06-12", first="2025-08-18", last="2027-08-17")
        assert (stretch("K1", "2025-08-18", "2027-08-17", None),) == self.of(contract(made))
        one_day = signed("2025-06-12", first="2025-08-18", last="2025-08-18")
        assert (stretch("K1", "2025-08-18", "2025-08-18", None),) == self.of(contract(one_day))

    def test_not_known_to_begin_or_end_ended_before_it_began_and_refused_are_left_out(self) -> None:
        made = signed("2025-06-12", first="2025-08-18", last="2027-08-17")
        assert () == self.of(
            contract(signed("2025-06-12", first="2025-08-18"), id="K1"),
            contract(made, event(Ended, "2025-07-01"), id="K2"),
            contract(made, event(Refused, "2025-09-01"), id="K3"),
        )

    def test_the_share_is_the_largest_in_force_on_its_days(self) -> None:
        made = evolve(signed("2025-06-12", first="2025-08-18", last="2027-08-17"), percentage=Decimal(100))

        def part(on: str, percentage: int) -> Changed:
            return event(Changed, on, percentage=Decimal(percentage), consented="2025-07-01")

        assert HALF == self.of(contract(made, part("2025-08-18", 50)))[0].share
        assert ALL == self.of(contract(made, part("2025-08-19", 50)))[0].share
        assert Decimal("0.8") == self.of(contract(made, part("2025-08-18", 50), part("2026-01-01", 80)))[0].share
        over = evolve(signed("2024-06-12", first="2024-08-18", last="2026-08-17"), percentage=Decimal(50))
        assert Decimal("0.8") == self.of(contract(over, part("2026-08-17", 80)))[0].share
        assert HALF == self.of(contract(over, part("2026-08-18", 80)))[0].share

    @pytest.mark.parametrize(
        ("shares", "share"), [((HALF, HALF), ALL), ((HALF, None), None), ((None, None), None), ((), None)]
    )
    def test_else_what_the_companies_that_share_come_to(
        self, shares: tuple[Decimal | None, ...], share: Decimal | None
    ) -> None:
        placements = tuple(Placement(enterprise=enterprise(), share=part) for part in shares)
        made = signed("2013-06-12", first="2013-08-18", last="2015-08-17")
        assert share == self.of(contract(made, placements=placements))[0].share


# ── for all stretches ──────────────────────────────────────────────────────────────────────────

PERIODS = st.builds(
    lambda first, days: Period(first, first + timedelta(days=days)),
    st.dates(date(2026, 1, 1), date(2026, 3, 1)),
    st.integers(0, 40),
)
STRETCHES = st.lists(
    st.builds(Stretch, st.just("K"), PERIODS, st.sampled_from([HALF, ALL]), st.just("IMITD3----")), max_size=5
).map(lambda found: tuple(evolve(one, contract=f"K{number}") for number, one in enumerate(found)))


def days_of(period: Period) -> set[date]:
    """Every day of a period."""
    return {period.first + timedelta(days=number) for number in range(period.days)}


@given(STRETCHES)
def test_overlaps_are_exactly_the_days_in_common(stretches: tuple[Stretch, ...]) -> None:
    """Every pair with a day in common is told once, with all its days, and the most taken on any of them."""
    by_id = {one.contract: one for one in stretches}
    found: dict[frozenset[str], Overlap] = {frozenset((one.one, one.other)): one for one in overlaps(stretches)}
    assert len(found) == len(overlaps(stretches))
    for pair in ((one, other) for one in stretches for other in stretches if one.contract < other.contract):
        common = days_of(pair[0].period) & days_of(pair[1].period)
        told = found.get(frozenset(one.contract for one in pair))
        assert (told is not None) is bool(common)
        if told is not None:
            assert common == days_of(told.period)
            taken = [
                sum(one.share for one in by_id.values() if one.share is not None and one.period.contains(on))
                for on in common
            ]
            assert max(taken) == told.share


@given(STRETCHES)
def test_gaps_are_exactly_the_days_between_on_which_there_is_none(stretches: tuple[Stretch, ...]) -> None:
    """From the first day to the last, each day is in a stretch or in one gap, and never in both."""
    taken: set[date] = set().union(*(days_of(one.period) for one in stretches))
    between = [on for gap in gaps(stretches) for on in days_of(gap.period)]
    assert len(between) == len(set(between))
    whole = days_of(Period(min(taken), max(taken))) if taken else set()
    assert whole - taken == set(between)
