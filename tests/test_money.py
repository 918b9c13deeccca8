"""Tests of kroner, shares and roundings."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from math import gcd
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.money import Rounding, Share, in_words, kroner, rounded, spread

AMOUNTS = st.decimals(min_value=-(10**12), max_value=10**12, allow_nan=False, allow_infinity=False, places=4)
SHARES = st.builds(Share, st.integers(0, 500), st.integers(1, 500))
ROUNDINGS = st.sampled_from(Rounding)
FLOAT: Final[Any] = 0.5


class TestKroner:
    """An amount is exact, or it is refused."""

    @pytest.mark.parametrize(
        ("expected", "amount"),
        [
            (Decimal(334500), "334500"),
            (Decimal("-12.50"), "-12.50"),
            (Decimal("0.10"), "0.10"),
            (Decimal(-7), -7),
            (Decimal("158.0"), Decimal("158.0")),
        ],
    )
    def test_exact_amounts(self, expected: Decimal, amount: str | int | Decimal) -> None:
        """Text, whole numbers and decimals keep every digit."""
        result = kroner(amount)
        assert expected == result
        assert str(expected) == str(result)

    @pytest.mark.parametrize("amount", [FLOAT, True, None, Fraction(1, 2)])
    def test_other_types_are_refused(self, amount: Any) -> None:
        """A float has lost the exact amount, a bool is no amount."""
        with pytest.raises(TypeError, match="an amount is exact"):
            kroner(amount)

    @pytest.mark.parametrize(
        "text", ["", " 1", "1 ", "1\n", "1,5", "1 000", "1_000", "1e3", "+1", ".5", "1.", "NaN", "Infinity", "١"]
    )
    def test_other_spellings_are_refused(self, text: str) -> None:
        """Only plain digits with a point are an amount."""
        with pytest.raises(ValueError, match="written in digits"):
            kroner(text)

    @pytest.mark.parametrize("amount", [Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), Decimal("-Infinity")])
    def test_amounts_are_finite(self, amount: Decimal) -> None:
        """There is no infinite amount, and none that is not a number."""
        with pytest.raises(ValueError, match="finite"):
            kroner(amount)

    @given(AMOUNTS)
    def test_text_and_decimal_agree(self, amount: Decimal) -> None:
        """An amount written out and read again is the same."""
        assert amount == kroner(f"{amount:f}")


class TestShare:
    """A share is an exact ratio."""

    def test_lowest_terms(self) -> None:
        """50 of 100 is 1 of 2, in value, in hash and in the repr."""
        assert Share(1, 2) == Share(50, 100) == Share.from_percent(50)
        assert 1 == len({Share(1, 2), Share(2, 4)})
        assert "Share(numerator=1, denominator=2)" == repr(Share(50, 100))

    @pytest.mark.parametrize(
        ("expected", "percent"),
        [
            (Share(1, 2), 50),
            (Share(3, 8), "37.5"),
            (Share(9, 20), Decimal("45.0")),
            (Share(0, 1), 0),
            (Share(3, 1), 300),
        ],
    )
    def test_from_percent(self, expected: Share, percent: str | int | Decimal) -> None:
        """A percentage is read without loss."""
        assert expected == Share.from_percent(percent)

    @pytest.mark.parametrize(("numerator", "denominator"), [(-1, 2), (1, 0), (1, -2)])
    def test_impossible_ratios(self, numerator: int, denominator: int) -> None:
        """A share is not negative, and its denominator counts something."""
        with pytest.raises(ValueError, match="numerator of at least 0"):
            Share(numerator, denominator)

    def test_a_negative_percentage_is_refused(self) -> None:
        """Less than nothing of an amount is no share."""
        with pytest.raises(ValueError, match="numerator of at least 0"):
            Share.from_percent("-1")

    def test_of_does_not_round(self) -> None:
        """A third of an amount is exactly a third."""
        assert Fraction(100, 3) == Share(1, 3).of(100)
        assert Fraction(101700) == Share.from_percent(30).of(Decimal(339000))
        assert Fraction(1, 6) == Share(1, 2).of(Fraction(1, 3))

    @pytest.mark.parametrize("amount", [FLOAT, True])
    def test_of_refuses_floats(self, amount: Any) -> None:
        """A share of something inexact is refused."""
        with pytest.raises(TypeError, match="an amount is exact"):
            Share(1, 2).of(amount)

    @pytest.mark.parametrize(
        ("expected", "share"),
        [
            (Decimal("0.5"), Share(1, 2)),
            (Decimal("0.375"), Share(3, 8)),
            (Decimal("0.02"), Share(1, 50)),
            (Decimal(2), Share(2, 1)),
            (Decimal(0), Share(0, 7)),
            (None, Share(1, 24)),
        ],
    )
    def test_as_decimal(self, expected: Decimal | None, share: Share) -> None:
        """The decimal is exact, or there is none."""
        assert expected == share.as_decimal()

    @pytest.mark.parametrize(
        ("nb", "en", "share"),
        [
            ("50\N{NO-BREAK SPACE}%", "50%", Share(1, 2)),
            ("37,5\N{NO-BREAK SPACE}%", "37.5%", Share(3, 8)),
            ("200\N{NO-BREAK SPACE}%", "200%", Share(2, 1)),
            ("0\N{NO-BREAK SPACE}%", "0%", Share(0, 1)),
            ("1/24", "1/24", Share(1, 24)),
        ],
    )
    def test_in_words(self, nb: str, en: str, share: Share) -> None:
        """A percentage when a decimal is exact, else the ratio itself; Norwegian is also what `str` gives."""
        assert (nb, nb, en) == tuple(share.in_words(language) for language in ("nb", "nn", "en"))
        assert nb == str(share)

    @given(SHARES)
    def test_ratios_are_in_lowest_terms(self, share: Share) -> None:
        """Numerator and denominator have no common factor."""
        assert 1 == gcd(share.numerator, share.denominator)

    @given(SHARES)
    def test_a_decimal_is_the_ratio(self, share: Share) -> None:
        """When there is a decimal it equals the ratio; when there is none, no twos and fives make the denominator."""
        exact = share.as_decimal()
        if exact is None:
            assert 10**20 % share.denominator != 0
        else:
            assert Fraction(share.numerator, share.denominator) == Fraction(exact)

    @given(SHARES, AMOUNTS, AMOUNTS)
    def test_a_share_of_a_sum_is_the_sum_of_shares(self, share: Share, one: Decimal, other: Decimal) -> None:
        """Nothing is lost on the way."""
        assert share.of(Fraction(one) + Fraction(other)) == share.of(one) + share.of(other)


class TestRounded:
    """Half a unit goes away from zero."""

    @pytest.mark.parametrize(
        ("expected", "amount", "rounding"),
        [
            ("0.13", "0.125", Rounding.TO_ORE_HALF_UP),
            ("0.12", "0.124999", Rounding.TO_ORE_HALF_UP),
            ("-0.13", "-0.125", Rounding.TO_ORE_HALF_UP),
            ("158.00", "157.95", Rounding.TO_TEN_ORE_HALF_UP),
            ("157.90", "157.9499", Rounding.TO_TEN_ORE_HALF_UP),
            ("3", "2.5", Rounding.TO_KRONE_HALF_UP),
            ("2", "2.4999", Rounding.TO_KRONE_HALF_UP),
            ("-3", "-2.5", Rounding.TO_KRONE_HALF_UP),
            ("0", "-0.4", Rounding.TO_KRONE_HALF_UP),
            ("300300", "300250", Rounding.TO_HUNDRED_KRONER_HALF_UP),
            ("300200", "300249.99", Rounding.TO_HUNDRED_KRONER_HALF_UP),
        ],
    )
    def test_half_up(self, expected: str, amount: str, rounding: Rounding) -> None:
        """The half goes up, not to the even neighbour, and the digits are those of the unit."""
        assert expected == str(rounded(Decimal(amount), rounding))

    def test_ratios_are_rounded_once(self) -> None:
        """A month of 71 550 a year is 5 963: the exact 5 962.50 goes up."""
        assert Decimal(5963) == rounded(Share(1, 12).of(71550), Rounding.TO_KRONE_HALF_UP)

    @pytest.mark.parametrize(
        ("expected", "yearly"),
        [("146.60", 286_200), ("158.10", 308_500), ("164.10", 320_200), ("165.90", 323_900)],
    )
    def test_hourly_pay_of_2014(self, expected: str, yearly: int) -> None:
        """The published hour is the year less 300, divided by 1 950 and rounded to ten øre."""
        assert expected == str(rounded(Fraction(yearly - 300, 1950), Rounding.TO_TEN_ORE_HALF_UP))

    @pytest.mark.parametrize("amount", [FLOAT, False])
    def test_floats_are_refused(self, amount: Any) -> None:
        """What is not exact cannot be rounded exactly."""
        with pytest.raises(TypeError, match="an amount is exact"):
            rounded(amount, Rounding.TO_KRONE_HALF_UP)

    @given(AMOUNTS)
    def test_agrees_with_decimal(self, amount: Decimal) -> None:
        """The decimal module's half-up gives the same to øre and krone."""
        context = Context(prec=40, rounding=ROUND_HALF_UP)
        assert amount.quantize(Decimal("0.01"), context=context) == rounded(amount, Rounding.TO_ORE_HALF_UP)
        assert amount.quantize(Decimal(1), context=context) == rounded(amount, Rounding.TO_KRONE_HALF_UP)

    @given(AMOUNTS, st.integers(1, 1950), ROUNDINGS)
    def test_at_most_half_a_unit_away(self, amount: Decimal, parts: int, rounding: Rounding) -> None:
        """The result is a whole number of units, and no other is nearer."""
        exact = Fraction(amount) / parts
        unit = Fraction(rounding.value, 100)
        result = Fraction(rounded(exact, rounding))
        assert 0 == result % unit
        assert abs(result - exact) <= unit / 2

    @given(AMOUNTS, ROUNDINGS)
    def test_symmetry_and_rest(self, amount: Decimal, rounding: Rounding) -> None:
        """A deduction rounds like the amount, and what is rounded stays."""
        result = rounded(amount, rounding)
        assert -result == rounded(-amount, rounding)
        assert result == rounded(result, rounding)

    @given(AMOUNTS, AMOUNTS, ROUNDINGS)
    def test_order_is_kept(self, one: Decimal, other: Decimal, rounding: Rounding) -> None:
        """The smaller amount never becomes the larger."""
        smaller, larger = sorted((one, other))
        assert rounded(smaller, rounding) <= rounded(larger, rounding)

    @given(st.integers(10**40, 10**60))
    def test_no_precision_is_lost(self, amount: int) -> None:
        """Amounts longer than the decimal module's default precision stay exact."""
        assert amount == rounded(amount, Rounding.TO_ORE_HALF_UP)


class TestSpread:
    """A total in equal rows adds up to the total."""

    def test_remainder_on_the_last_row(self) -> None:
        """100 in three rows is 33, 33 and 34."""
        assert (Decimal(33), Decimal(33), Decimal(34)) == spread(100, 3, Rounding.TO_KRONE_HALF_UP)

    def test_the_last_row_may_be_the_smaller(self) -> None:
        """A row that was rounded up leaves less for the last."""
        rows = spread(Decimal(71550), 12, Rounding.TO_KRONE_HALF_UP)
        assert (Decimal(5963),) * 11 + (Decimal(5957),) == rows

    def test_one_row_is_the_total(self) -> None:
        """The last row is not rounded: it carries what makes the sum exact."""
        assert (Decimal("100.55"),) == spread(Decimal("100.55"), 1, Rounding.TO_KRONE_HALF_UP)

    def test_nothing_is_spread_as_nothing(self) -> None:
        """A total of 0 gives rows of 0."""
        assert (Decimal(0), Decimal(0)) == spread(0, 2, Rounding.TO_KRONE_HALF_UP)

    @pytest.mark.parametrize("parts", [0, -1])
    def test_there_is_at_least_one_row(self, parts: int) -> None:
        """A total cannot be spread over no rows."""
        with pytest.raises(ValueError, match="at least 1 part"):
            spread(100, parts, Rounding.TO_KRONE_HALF_UP)

    @pytest.mark.parametrize("total", [60, -60])
    def test_no_row_takes_money_back(self, total: int) -> None:
        """60 kroner in 100 rows of 1 krone would need a last row of -39."""
        with pytest.raises(ValueError, match="other sign"):
            spread(total, 100, Rounding.TO_KRONE_HALF_UP)

    def test_floats_are_refused(self) -> None:
        """A total must be exact."""
        with pytest.raises(TypeError, match="an amount is exact"):
            spread(FLOAT, 2, Rounding.TO_KRONE_HALF_UP)

    @given(AMOUNTS.filter(lambda total: abs(total) >= 10**7), st.integers(1, 48), ROUNDINGS)
    def test_the_sum_is_the_total(self, total: Decimal, parts: int, rounding: Rounding) -> None:
        """The rows add up exactly, and all but the last are the rounded part."""
        rows = spread(total, parts, rounding)
        assert parts == len(rows)
        assert Fraction(total) == sum(map(Fraction, rows))
        assert {rounded(Fraction(total) / parts, rounding)} >= set(rows[:-1])

    @given(st.integers(1, 10**30), st.integers(10**40, 10**50))
    def test_long_totals_stay_exact(self, ore: int, krone: int) -> None:
        """A total longer than the decimal module's default precision loses nothing."""
        total = Decimal(f"{krone}.{ore}")
        assert Fraction(total) == sum(map(Fraction, spread(total, 7, Rounding.TO_ORE_HALF_UP)))


class TestInWords:
    """An amount stands in a sentence as its language writes it."""

    @pytest.mark.parametrize(
        ("norwegian", "english", "amount"),
        [
            ("334 500 kr", "NOK 334,500", 334500),
            ("0 kr", "NOK 0", Decimal("-0.00")),
            ("999 kr", "NOK 999", Decimal("999.00")),
            ("1 500 kr", "NOK 1,500", Decimal("1.5E+3")),
            ("12,50 kr", "NOK 12.50", Decimal("12.5")),
            ("0,05 kr", "NOK 0.05", Decimal("0.05")),
            ("1 234 567,125 kr", "NOK 1,234,567.125", Decimal("1234567.1250")),
            ("−500 kr", "NOK −500", -500),
        ],
    )
    def test_languages(self, norwegian: str, english: str, amount: int | Decimal) -> None:
        """Bokmål and nynorsk write alike; all spaces are no-break spaces."""
        norwegian, english = (text.replace(" ", "\N{NO-BREAK SPACE}") for text in (norwegian, english))
        assert (norwegian, norwegian, english) == tuple(in_words(amount, language) for language in ("nb", "nn", "en"))

    def test_floats_are_refused(self) -> None:
        """Only an exact amount is written."""
        with pytest.raises(TypeError, match="an amount is exact"):
            in_words(FLOAT, "nb")

    @given(AMOUNTS, st.sampled_from(("nb", "nn", "en")))
    def test_no_digit_is_lost(self, amount: Decimal, language: str) -> None:
        """Read back, the words are the amount; no space allows a line break."""
        words = in_words(amount, language)
        separator, point = (",", ".") if language == "en" else ("\N{NO-BREAK SPACE}", ",")
        number = words.replace("kr", "").replace("NOK", "").strip("\N{NO-BREAK SPACE}")
        plain = number.replace(separator, "").replace(point, ".").replace("\N{MINUS SIGN}", "-")
        assert amount == kroner(plain.replace("\N{NO-BREAK SPACE}", ""))
        assert " " not in words
