"""Tests of organisation numbers and person numbers.

All person numbers here are invented: built by the tests, synthetic, or published by Skatteetaten as examples
of the rule of 2032.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum.no import fodselsnummer, orgnr

from okstat.errors import OkstatError
from okstat.identifiers import (
    CheckDigitRule,
    IdentifierError,
    PersonNumber,
    PersonNumberKind,
    organisation_number,
    person_number,
)

STATPED = "974761084"
DIGITS = "0123456789"
BIRTHS = st.dates(date(2000, 1, 1), date(2025, 12, 31))
SERIALS = st.integers(500, 999)

SYNTHETIC_NAV = ("15507600333", "29422059278", "05440355678", "21528704651")
SYNTHETIC_NAV_D = ("55507608360", "69422056629", "45440356293", "61528703428")
SYNTHETIC_SKATTEETATEN = ("17912099997", "29822099635", "05840399895", "21929774873")
SYNTHETIC_SKATTEETATEN_D = ("57912075186", "69822075096", "45840375084", "61929750062")


def with_check_digits(nine: str, remainder: int = 0) -> str | None:
    """The number of nine digits with its two check digits, the first leaving `remainder`; None when there are none."""
    first = (remainder - sum(w * int(d) for w, d in zip((3, 7, 6, 1, 8, 9, 4, 5, 2), nine, strict=True))) % 11
    ten = f"{nine}{first}"
    if first == 10:
        return None
    second = -sum(w * int(d) for w, d in zip((5, 4, 3, 2, 7, 6, 5, 4, 3, 2), ten, strict=True)) % 11
    return None if second == 10 else f"{ten}{second}"


@st.composite
def numbers(draw: st.DrawFn, *, on_day: int = 0, on_month: int = 0, remainder: int = 0) -> str:
    """Numbers that keep all rules, with something added to day and month."""
    born = draw(BIRTHS)
    number = with_check_digits(
        f"{born.day + on_day:02}{born.month + on_month:02}{born.year % 100:02}{draw(SERIALS)}", remainder
    )
    assume(number is not None)
    return str(number)


def error_of(number: str) -> IdentifierError | None:
    """What is said to a number, if anything."""
    try:
        person_number(number)
    except IdentifierError as error:
        return error
    return None


class TestOrganisationNumber:
    """An organisation number has nine digits, the last of which checks the others."""

    @pytest.mark.parametrize("space", ["", " ", "\N{NO-BREAK SPACE}"])
    def test_spaces_do_not_matter(self, space: str) -> None:
        """The digits come out together."""
        assert STATPED == organisation_number(f" {STATPED[:3]}{space}{STATPED[3:6]}{space}{STATPED[6:]}\n")

    @pytest.mark.parametrize(
        ("message", "text"),
        [
            ("organisation number: wrong check digit", "974761085"),
            ("organisation number: 8 digits, where 9 are needed", "97476108"),
            ("organisation number: 10 digits, where 9 are needed", "9747610840"),
            ("organisation number: other characters than digits", "NO974761084MVA"),
            ("organisation number: other characters than digits", "97476108\N{ARABIC-INDIC DIGIT FOUR}"),
            ("organisation number: other characters than digits", "974761\n084"),
            ("organisation number: other characters than digits", ""),
        ],
    )
    def test_what_is_wrong_is_said(self, message: str, text: str) -> None:
        """The message is the whole message: the digits are not in it."""
        with pytest.raises(IdentifierError) as caught:
            organisation_number(text)
        assert message == str(caught.value)

    @given(st.text(DIGITS, min_size=9, max_size=9))
    def test_agrees_with_stdnum(self, text: str) -> None:
        """Nine digits are taken just when python-stdnum takes them."""
        if orgnr.is_valid(text):
            assert text == organisation_number(text)
        else:
            with pytest.raises(IdentifierError, match="wrong check digit"):
                organisation_number(text)

    @given(st.text(DIGITS, min_size=8, max_size=8), st.integers(0, 7), st.integers(1, 9))
    def test_one_wrong_digit_is_found(self, eight: str, place: int, change: int) -> None:
        """A number with one digit changed is refused."""
        last = -sum(w * int(d) for w, d in zip((3, 2, 7, 6, 5, 4, 3, 2), eight, strict=True)) % 11
        assume(last < 10)
        changed = f"{eight[:place]}{(int(eight[place]) + change) % 10}{eight[place + 1 :]}"
        assert f"{eight}{last}" == organisation_number(f"{eight}{last}")
        with pytest.raises(IdentifierError):
            organisation_number(f"{changed}{last}")


class TestErrors:
    """A wrong number is the caller's mistake, and personal data."""

    def test_one_class_to_catch(self) -> None:
        """The error is both a ValueError and an error of this package."""
        assert issubclass(IdentifierError, OkstatError)
        assert issubclass(IdentifierError, ValueError)

    def test_the_error_survives_pickling(self) -> None:
        """A process pool can hand it over."""
        error = IdentifierError("person number: wrong check digit")
        assert str(error) == str(pickle.loads(pickle.dumps(error)))

    @given(
        st.one_of(
            st.text(DIGITS, max_size=14), numbers(on_day=31), numbers(on_month=40), numbers(on_month=80),
            numbers(remainder=1),
        )
    )  # fmt: skip
    def test_no_message_holds_the_digits(self, number: str) -> None:
        """Not even three digits of the number are in the message, and no other error hangs on it."""
        error = error_of(number)
        assume(error is not None)
        assert error is not None
        assert not any(number[start : start + 3] in str(error) for start in range(len(number) - 2))
        assert error.__cause__ is None
        assert error.__suppress_context__ or error.__context__ is None


class TestPersonNumberKinds:
    """The series of a number is told by what is added to day and month."""

    @given(numbers())
    def test_ordinary(self, number: str) -> None:
        """Nothing is added: an ordinary number."""
        assert PersonNumber(number, PersonNumberKind.ORDINARY) == person_number(number)

    @given(numbers(on_day=40))
    def test_d_number(self, number: str) -> None:
        """40 is added to the day: a D-number."""
        assert PersonNumber(number, PersonNumberKind.D_NUMBER) == person_number(number)

    @given(numbers(on_month=40))
    def test_month_and_40_needs_the_callers_word(self, number: str) -> None:
        """The same digits are a help number or one of Nav's synthetic numbers, as the caller says, else refused."""
        assert PersonNumberKind.H_NUMBER is person_number(number, help_numbers=True).kind
        assert PersonNumberKind.SYNTHETIC_NAV is person_number(number, synthetic=True).kind
        with pytest.raises(IdentifierError, match="a synthetic or help number, which is not accepted here"):
            person_number(number)

    @pytest.mark.parametrize("help_numbers", [False, True])
    @given(number=st.one_of(numbers(on_day=40, on_month=40), numbers(on_month=80), numbers(on_day=40, on_month=80)))
    def test_synthetic_numbers_need_the_callers_word(self, help_numbers: bool, number: str) -> None:
        """No other word than `synthetic` lets an invented person in."""
        assert person_number(number, synthetic=True).kind.is_synthetic
        with pytest.raises(IdentifierError, match="a synthetic or help number, which is not accepted here"):
            person_number(number, help_numbers=help_numbers)

    @pytest.mark.parametrize(
        ("kind", "number"),
        [
            *((PersonNumberKind.SYNTHETIC_NAV, number) for number in SYNTHETIC_NAV),
            *((PersonNumberKind.SYNTHETIC_NAV_D, number) for number in SYNTHETIC_NAV_D),
            *((PersonNumberKind.SYNTHETIC_SKATTEETATEN, number) for number in SYNTHETIC_SKATTEETATEN),
            *((PersonNumberKind.SYNTHETIC_SKATTEETATEN_D, number) for number in SYNTHETIC_SKATTEETATEN_D),
        ],
    )
    def test_published_synthetic_numbers(self, kind: PersonNumberKind, number: str) -> None:
        """Published numbers of both test populations are told apart; a leap day is among each."""
        assert kind is person_number(number, synthetic=True).kind

    def test_two_readings_cannot_be_asked_for(self) -> None:
        """Help numbers and synthetic numbers share their digits, so one must be chosen."""
        with pytest.raises(ValueError, match="choose one"):
            person_number("15507600333", synthetic=True, help_numbers=True)

    @given(numbers())
    def test_synthetic_numbers_do_not_shut_out_others(self, number: str) -> None:
        """Where synthetic numbers are taken, ordinary ones are as well."""
        assert PersonNumberKind.ORDINARY is person_number(number, synthetic=True).kind

    def test_is_synthetic(self) -> None:
        """Four kinds are synthetic; ordinary numbers, D-numbers and help numbers are not."""
        real = {PersonNumberKind.ORDINARY, PersonNumberKind.D_NUMBER, PersonNumberKind.H_NUMBER}
        assert real == {kind for kind in PersonNumberKind if not kind.is_synthetic}

    @given(st.integers(80, 99), st.text(DIGITS, min_size=9, max_size=9))
    def test_fh_numbers_are_refused(self, day: int, rest: str) -> None:
        """A first digit of 8 or 9 marks a number of the health service without any day."""
        with pytest.raises(IdentifierError, match="FH-number"):
            person_number(f"{day}{rest}", synthetic=True)


class TestPersonNumberDigits:
    """Eleven digits, the first six a day, the last two checks."""

    @given(numbers(), st.sampled_from((" ", "-", ":", "\N{NO-BREAK SPACE}", "\N{EN DASH}")))
    def test_separators_do_not_matter(self, number: str, separator: str) -> None:
        """The usual ways to write a number give the same number."""
        assert person_number(number) == person_number(f" {number[:6]}{separator}{number[6:]}\n")

    @pytest.mark.parametrize(
        ("message", "text"),
        [
            ("person number: 10 digits, where 11 are needed", "5840399895"),
            ("person number: 12 digits, where 11 are needed", "005840399895"),
            ("person number: other characters than digits", "0584039989x"),
            ("person number: other characters than digits", "058403\n99895"),
            ("person number: other characters than digits", ""),
            ("person number: wrong check digit", "05840399894"),
            ("person number: wrong check digit", "05840399885"),
        ],
    )
    def test_what_is_wrong_is_said(self, message: str, text: str) -> None:
        """A lost leading zero, a letter or a wrong check digit is named, the digits are not."""
        with pytest.raises(IdentifierError) as caught:
            person_number(text, synthetic=True)
        assert message == str(caught.value)

    @pytest.mark.parametrize(
        "six",
        ["000101", "320101", "310401", "300201", "290201", "010001", "011301", "014001", "015301", "018001", "019301",
         "400101", "410001", "720101", "690201", "294201", "298201"],
    )  # fmt: skip
    def test_no_day_of_the_calendar(self, six: str) -> None:
        """What is left of day and month must be a day of the year."""
        with pytest.raises(IdentifierError, match="no day of the calendar"):
            person_number(f"{six}50000", synthetic=True)

    @pytest.mark.parametrize("year", ["00", "04", "96"])
    def test_leap_days(self, year: str) -> None:
        """A year that can be divided by four has a leap day; 00 is taken as 2000, for no century is read."""
        number = next(filter(None, (with_check_digits(f"2902{year}{serial}") for serial in range(500, 600))))
        assert PersonNumberKind.ORDINARY is person_number(number).kind

    @given(numbers(), st.integers(0, 10), st.integers(1, 9))
    def test_one_wrong_digit_is_found(self, number: str, place: int, change: int) -> None:
        """A number with one digit changed is refused."""
        changed = f"{number[:place]}{(int(number[place]) + change) % 10}{number[place + 1 :]}"
        with pytest.raises(IdentifierError):
            person_number(changed, synthetic=True)

    @given(st.one_of(numbers(), numbers(on_day=40), numbers(on_month=40), st.text(DIGITS, min_size=11, max_size=11)))
    def test_what_stdnum_takes_is_taken(self, number: str) -> None:
        """python-stdnum takes ordinary numbers, D-numbers and help numbers, and so do we."""
        if fodselsnummer.is_valid(number):
            assert number == person_number(number, help_numbers=True).digits


class TestRuleOf2032:
    """From 2032 the first check digit may leave a remainder of 0, 1, 2 or 3 instead of 0 only."""

    @pytest.mark.parametrize("number", ["02013299997", "02013299903", "02013299806", "30108299939"])
    def test_published_examples(self, number: str) -> None:
        """Skatteetaten's examples are taken by the rule of 2032."""
        assert PersonNumberKind.ORDINARY is person_number(number, check_digits=CheckDigitRule.FROM_2032).kind

    @pytest.mark.parametrize("number", ["02013299903", "30108299939"])
    def test_the_older_rule_refuses_them(self, number: str) -> None:
        """Without the caller's word, a remainder other than 0 is a wrong check digit."""
        with pytest.raises(IdentifierError, match="wrong check digit"):
            person_number(number)

    @pytest.mark.parametrize("remainder", [0, 1, 2, 3])
    @given(data=st.data())
    def test_four_remainders_pass(self, remainder: int, data: st.DataObject) -> None:
        """Each of the four passes by the rule of 2032, and only 0 by the older one."""
        number = data.draw(numbers(remainder=remainder))
        assert number == person_number(number, check_digits=CheckDigitRule.FROM_2032).digits
        if remainder:
            with pytest.raises(IdentifierError, match="wrong check digit"):
                person_number(number)

    @given(number=st.sampled_from(range(4, 11)).flatmap(lambda remainder: numbers(remainder=remainder)))
    def test_other_remainders_do_not(self, number: str) -> None:
        """4 to 10 stay wrong."""
        with pytest.raises(IdentifierError, match="wrong check digit"):
            person_number(number, check_digits=CheckDigitRule.FROM_2032)

    @given(numbers(on_day=40, remainder=2))
    def test_d_numbers_follow_the_same_rule(self, number: str) -> None:
        """New D-numbers are issued by the new rule as well."""
        assert PersonNumberKind.D_NUMBER is person_number(number, check_digits=CheckDigitRule.FROM_2032).kind

    @given(numbers(remainder=1), st.integers(1, 9))
    def test_the_second_check_digit_is_as_before(self, number: str, change: int) -> None:
        """Only one second check digit is right, for the first that stands there."""
        changed = f"{number[:10]}{(int(number[10]) + change) % 10}"
        with pytest.raises(IdentifierError, match="wrong check digit"):
            person_number(changed, check_digits=CheckDigitRule.FROM_2032)


class TestPrivacy:
    """A person number is not shown by accident."""

    def test_repr_and_str_show_the_kind_only(self) -> None:
        """Neither a log nor a debugger line holds the digits."""
        number = person_number("05840399895", synthetic=True)
        shown = f"{number!r} {number} {[number]}"
        assert "05840" not in shown
        assert "SYNTHETIC_SKATTEETATEN" in shown


def test_python_stdnum_is_loaded_on_first_use() -> None:
    """Importing the module does not load the library of check digits; asking for a number does."""
    code = (
        "import sys, okstat.identifiers as i; print('stdnum' in sys.modules);"
        f"i.organisation_number('{STATPED}'); print('stdnum' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ["False", "True"] == done.stdout.split()
