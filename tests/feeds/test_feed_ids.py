"""Ids for what a feed brings in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.feeds.ids import free, slug


@pytest.mark.parametrize("number", [0, 1, 2, 3, 4, 7, 8, 9, 1000])
def test_the_next_number(number: int) -> None:
    """Where all before it are taken."""
    assert f"x-{number + 1}" == free("x", {f"x-{n}" for n in range(1, number + 1)})


@given(st.sets(st.integers(1, 40)))
def test_never_one_that_is_taken(numbers: set[int]) -> None:
    """Whatever gaps there are."""
    taken = {f"x-{number}" for number in numbers}
    assert free("x", taken) not in taken
    assert free("x", {*taken, "x"}, numbered=False) not in {*taken, "x"}


def test_a_stem_that_need_not_be_numbered() -> None:
    """It stands alone until it is taken."""
    assert ("x", "x-1") == (free("x", {"x-1"}, numbered=False), free("x", {"x"}, numbered=False))


def test_the_name_of_a_feed() -> None:
    """In small letters, with hyphens."""
    assert "vigo-laktiv" == slug("VIGO laktiv")


def test_ten_thousand_are_numbered_at_once() -> None:
    """Each is found by a few looks, and not by going through all before it."""

    class Counting(set[str]):
        looks = 0

        def __contains__(self, one: object) -> bool:
            self.looks += 1
            return super().__contains__(one)

    taken = Counting(f"x-{number}" for number in range(1, 10_001))
    assert "x-10001" == free("x", taken)
    assert taken.looks < 40
