from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from okstat.money import Rounding, rounded
from okstat.plans.amounts import known_sum, weakest, whole_sum, with_remainder

KRONE = Rounding.TO_KRONE_HALF_UP


class TestRemainder:
    """Each amount is rounded, and the last one known takes what is left of the rounded sum."""

    def test_thirds(self) -> None:
        third = Fraction(100, 3)
        assert (Decimal(33), Decimal(33), Decimal(34)) == with_remainder([third] * 3, KRONE)

    def test_what_is_not_known_stays_so(self) -> None:
        half = Fraction(1, 2)
        assert (None, Decimal(1), None, Decimal(0), None) == with_remainder([None, half, None, half, None], KRONE)
        assert (None, None) == with_remainder([None, None], KRONE)
        assert () == with_remainder([], KRONE)

    @given(st.lists(st.none() | st.fractions(0, 100_000, max_denominator=24), max_size=6), st.sampled_from(Rounding))
    def test_the_pieces_add_up(self, exact: list[Fraction | None], rounding: Rounding) -> None:
        found = with_remainder(exact, rounding)
        assert [one is None for one in exact] == [one is None for one in found]
        assert rounded(sum((one for one in exact if one is not None), Fraction(0)), rounding) == known_sum(found)


class TestSums:
    """A sum is whole only where all of it is known, and there is something."""

    def test_of_what_is_known(self) -> None:
        assert (Decimal(3), Decimal(0)) == (known_sum([Decimal(1), None, Decimal(2)]), known_sum([]))

    def test_of_all(self) -> None:
        assert Decimal(3) == whole_sum(iter([Decimal(1), Decimal(2)]))
        assert None is whole_sum([Decimal(1), None])
        assert None is whole_sum([])


def test_nothing_has_no_mark() -> None:
    """A row may rest on no figure."""
    assert None is weakest(())
