from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.errors import LawError
from okstat.period import add_months
from okstat.plans.lengths import (
    NOTHING,
    UNKNOWN,
    Between,
    Value,
    as_decimal,
    exactly,
    months_in_words,
    months_since,
    said,
)
from okstat.text import LANGUAGES, Text


def between(least: str, most: str | None) -> Between:
    """Bounds from their ratios."""
    return Between(Fraction(least), None if most is None else Fraction(most))


lengths = st.fractions(min_value=0, max_value=100, max_denominator=24)
days = st.dates(date(2010, 1, 1), date(2030, 12, 31))


@st.composite
def bounds(draw: st.DrawFn) -> Between:
    """Any bounds, those without an upper one among them."""
    least, more = draw(lengths), draw(st.none() | lengths)
    return Between(least, None if more is None else least + more)


class TestBetween:
    """A length lies between a number of months that is certain and one that it cannot pass."""

    @pytest.mark.parametrize(("least", "most"), [("-1", "2"), ("3", "2"), ("-1", None)])
    def test_bounds_must_make_sense(self, least: str, most: str | None) -> None:
        with pytest.raises(LawError, match="a length lies between"):
            between(least, most)

    def test_bounds_add_up(self) -> None:
        assert between("4", "7") == between("1", "3") + between("3", "4")
        assert between("4", None) == between("1", "3") + between("3", None)
        assert between("4", None) == between("1", None) + between("3", "4")

    def test_many_times_as_long(self) -> None:
        assert (between("5/4", "5/2"), between("5/4", None)) == (
            between("1", "2").times(Fraction(5, 4)),
            between("1", None).times(Fraction(5, 4)),
        )

    @pytest.mark.parametrize(
        ("given_", "limited"), [(("1", "3"), ("1", "2")), (("4", "5"), ("2", "2")), (("1", None), ("1", "2"))]
    )
    def test_a_limit_above(self, given_: tuple[str, str | None], limited: tuple[str, str | None]) -> None:
        assert between(*limited) == between(*given_).at_most(Fraction(2))

    @pytest.mark.parametrize(
        ("given_", "limited"),
        [(("1", "3"), ("2", "3")), (("0", "1"), ("2", "2")), (("1", None), ("2", None))],
    )
    def test_a_limit_below(self, given_: tuple[str, str | None], limited: tuple[str, str | None]) -> None:
        assert between(*limited) == between(*given_).at_least(exactly(2))

    def test_a_limit_below_that_is_not_known(self) -> None:
        assert between("1", None) == between("1", "3").at_least(UNKNOWN)

    def test_one_or_the_other(self) -> None:
        assert between("1", "5") == between("1", "2").or_else(between("4", "5"))
        assert between("1", None) == between("1", "2").or_else(between("4", None))
        assert between("1", None) == between("4", None).or_else(between("1", "2"))

    def test_what_is_left_of_a_whole(self) -> None:
        assert between("2", "3") == between("1", "2").left_of(exactly(4))
        assert NOTHING == between("5", "6").left_of(exactly(4))
        assert between("0", "3") == between("1", None).left_of(exactly(4))
        assert between("0", None) == between("1", "2").left_of(UNKNOWN)

    @pytest.mark.parametrize(
        ("given_", "value"),
        [(exactly(3), Fraction(3)), (UNKNOWN, None), (between("1", "2"), between("1", "2")), (NOTHING, Fraction(0))],
    )
    def test_it_is_a_number_where_there_is_only_one(self, given_: Between, value: Value) -> None:
        assert value == given_.settled()

    def test_possibly_nothing(self) -> None:
        assert between("0", "3") == between("2", "3").possibly_nothing()

    @given(bounds(), bounds(), lengths)
    def test_what_is_left_and_what_was_taken_make_the_whole(self, one: Between, other: Between, more: Fraction) -> None:
        """Where no more was taken than there is: the ends of the bounds meet crosswise."""
        if one.most is not None:
            whole = exactly(one.most + more)
            left = one.left_of(whole)
            assert left.most is not None
            assert whole.least == left.least + one.most == left.most + one.least
        assert (one + other).least == one.least + other.least

    @given(bounds(), bounds())
    def test_either_of_two_is_as_wide_as_both(self, one: Between, other: Between) -> None:
        """No bound of either is lost, in whatever order they are asked."""
        either = one.or_else(other)
        assert either == other.or_else(one)
        assert either.least == min(one.least, other.least)
        assert (either.most is None) == (one.most is None or other.most is None)


class TestMonthsSince:
    """Months are counted from an anchor, so that a year is twelve of them and lengths from one anchor add up."""

    @pytest.mark.parametrize(
        ("anchor", "day", "months"),
        [
            ("2024-01-15", "2024-01-15", "0"),
            ("2024-01-15", "2024-02-15", "1"),
            ("2024-01-15", "2024-02-01", "17/31"),
            ("2024-02-15", "2024-03-01", "15/29"),
            ("2019-02-15", "2020-02-15", "12"),
            ("2020-02-29", "2021-02-28", "12"),
            ("2024-08-31", "2024-09-30", "1"),
            ("2024-08-31", "2024-10-30", "61/31"),
        ],
    )
    def test_examples(self, anchor: str, day: str, months: str) -> None:
        assert Fraction(months) == months_since(date.fromisoformat(anchor), date.fromisoformat(day))

    def test_a_day_before_the_anchor(self) -> None:
        with pytest.raises(ValueError, match="before the anchor"):
            months_since(date(2024, 1, 2), date(2024, 1, 1))

    @given(days, st.integers(0, 60))
    def test_whole_months_are_whole(self, anchor: date, number: int) -> None:
        """The day that is so many months later is so many months away."""
        assert number == months_since(anchor, add_months(anchor, number))

    @given(days, st.integers(0, 2000))
    def test_a_later_day_is_further_away(self, anchor: date, number: int) -> None:
        """By less than two days' worth of the shortest month."""
        one, other = (months_since(anchor, anchor + timedelta(days=n)) for n in (number, number + 1))
        assert one < other <= one + Fraction(1, 28)


@pytest.mark.parametrize(
    ("months", "decimal"),
    [("3", "3"), ("9/2", "4.5"), ("100", "100"), ("0", "0"), ("1/3", "0.3333"), ("4999999/1000000", "4.9999")],
)
def test_a_decimal_number_is_cut_and_never_rounded_up(months: str, decimal: str) -> None:
    """What falls short of a requirement must not look as if it met it."""
    assert decimal == f"{as_decimal(Fraction(months)):f}"


@given(lengths)
def test_a_decimal_number_is_never_more_than_the_length(months: Fraction) -> None:
    """And less by no more than the last place."""
    decimal = as_decimal(months)
    assert 0 <= months - Fraction(decimal) < Fraction(1, 10_000)
    assert Decimal(0) <= decimal


@pytest.mark.parametrize(
    ("value", "nb", "nn", "en"),
    [
        (None, "ikke kjent", "ikkje kjent", "not known"),
        (date(2024, 8, 1), "1. august 2024", "1. august 2024", "1 August 2024"),
        (Fraction(1), "1 måned", "1 månad", "1 month"),
        (Fraction(0), "0 måneder", "0 månader", "0 months"),
        (Fraction(1, 2), "0,5 måneder", "0,5 månader", "0.5 months"),
        (Fraction(9, 2), "4,5 måneder", "4,5 månader", "4.5 months"),
        (Fraction(128, 29), "4,41 måneder", "4,41 månader", "4.41 months"),
        (between("24", None), "minst 24 måneder", "minst 24 månader", "at least 24 months"),
        (between("0", "6"), "høyst 6 måneder", "høgst 6 månader", "at most 6 months"),
        (between("3", "6"), "3 til 6 måneder", "3 til 6 månader", "3 to 6 months"),
    ],
)
def test_lengths_are_written_in_each_language(value: Value, nb: str, nn: str, en: str) -> None:
    """As they stand in a sentence."""
    assert [nb, nn, en] == [months_in_words(value).fill(language, {}) for language in LANGUAGES]


def test_an_amount_is_written_as_kroner() -> None:
    """A calculation may come to an amount."""
    written = [months_in_words(Decimal("334500.50")).fill(language, {}) for language in LANGUAGES]
    assert ["334 500,50 kr", "334 500,50 kr", "NOK 334,500.50"] == [
        text.replace("\N{NO-BREAK SPACE}", " ") for text in written
    ]


def test_a_text_with_its_values_needs_no_more_of_them() -> None:
    """Not even where a value looks like a place for one."""
    told = said(Text(nb="kontrakt {id}", nn="kontrakt {id}", en="contract {id}"), id="{K1}")
    assert frozenset() == told.places()
    assert ["kontrakt {K1}", "kontrakt {K1}", "contract {K1}"] == [told.fill(language, {}) for language in LANGUAGES]
