"""One field of a record, read as widely as a format allows; nothing that stands there can raise."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.feeds.days import day_of
from okstat.feeds.fields import Fields, Source, in_a_list
from okstat.feeds.receipt import Taking
from okstat.feeds.texts import LONGEST
from okstat.identifiers import CheckDigitRule

SOURCE = Source(date(2026, 11, 20))
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def fields(value: object) -> Fields:
    """A record with one field, `x`."""
    return Fields("rows[0]", {"x": value}, SOURCE)


def codes(record: Fields) -> list[str]:
    """The codes of its remarks."""
    return [remark.code for remark in record.remarks]


class TestDay:
    """A day in any of the shapes that feeds have."""

    @pytest.mark.parametrize(
        "text",
        [
            "2026-08-18",
            "2026-08-18T12:00:00Z",
            "2026-08-18T23:59:59+02:00",
            "2026-08-18 00:00",
            "18.08.2026",
            "18.8.2026",
            "18.08.26",
            "20260818",
        ],
    )
    def test_shapes(self, text: str) -> None:
        assert date(2026, 8, 18) == day_of(text) == fields(text).day("x")

    @pytest.mark.parametrize("text", ["", "2026-13-01", "31.02.2026", "18/08/2026", "2026-8-18", "１８.08.2026", "0"])
    def test_no_day(self, text: str) -> None:
        assert day_of(text) is None

    def test_a_year_of_two_digits_turns_at_the_pivot(self) -> None:
        assert [date(2026, 1, 1), date(1927, 1, 1)] == [day_of(f"01.01.{year}", 26) for year in ("26", "27")]

    @pytest.mark.parametrize(
        ("text", "day", "remarks"),
        [
            ("31.12.1899", None, ["day.unreadable"]),
            ("01.01.1900", date(1900, 1, 1), []),
            ("31.12.2200", date(2200, 12, 31), []),
            ("01.01.2201", None, ["day.open"]),
            ("9999-12-31", None, ["day.open"]),
        ],
    )
    def test_the_years_that_can_be(self, text: str, day: date | None, remarks: list[str]) -> None:
        record = fields(text)
        assert (day, remarks) == (record.day("x"), codes(record))

    @given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
    def test_every_day_in_every_shape_of_four_digits(self, day: date) -> None:
        for written in (day.isoformat(), f"{day:%d.%m.}{day.year}", f"{day:%Y%m%d}", f"{day.isoformat()}T12:00:00Z"):
            assert day == day_of(written)


class TestPeriod:
    """The first and the last day of a period; a last day before the first is nothing."""

    @pytest.mark.parametrize(
        ("first", "last", "period", "remarks"),
        [
            ("18.08.2025", "17.08.2027", (date(2025, 8, 18), date(2027, 8, 17)), []),
            ("18.08.2025", "18.08.2025", (date(2025, 8, 18), date(2025, 8, 18)), []),
            ("18.08.2025", "17.08.2025", (date(2025, 8, 18), None), [("last", "period.reversed")]),
            ("", "17.08.2025", (None, date(2025, 8, 17)), []),
            ("18.08.2025", "", (date(2025, 8, 18), None), []),
            ("18.08.26", "17.08.27", (date(2026, 8, 18), None), [("last", "period.reversed")]),
            ("x", "31.12.9999", (None, None), [("first", "day.unreadable"), ("last", "day.open")]),
        ],
    )
    def test_read(self, first: str, last: str, period: object, remarks: list[tuple[str, str]]) -> None:
        record = Fields("r", {"first": first, "last": last}, SOURCE)
        found = record.period("first", "last", pivot=26)
        assert (period, remarks) == (found, [(remark.field, remark.code) for remark in record.remarks])

    def test_an_open_end_is_no_remark_where_one_belongs(self) -> None:
        record = Fields("r", {"first": "20250818", "last": "9999-12-31"}, SOURCE)
        assert ((date(2025, 8, 18), None), []) == (record.period("first", "last", open_end=True), record.remarks)


class TestText:
    """A text without blanks around it; empty is nothing."""

    @pytest.mark.parametrize(
        ("value", "text"), [("  a b ", "a b"), ("", None), ("  ", None), (None, None), (12, "12"), ("a\nb", "a\nb")]
    )
    def test_read(self, value: object, text: str | None) -> None:
        record = fields(value)
        assert (text, []) == (record.text("x"), record.remarks)

    @pytest.mark.parametrize(
        ("value", "code"),
        [
            (True, "value.unreadable"),
            (["a"], "value.unreadable"),
            (Decimal("1.5"), "value.unreadable"),
            ("a\x00b", "value.unreadable"),
            ("\ud800", "value.unreadable"),
            ("a" * (LONGEST + 1), "value.too-long"),
            (10**18, "value.too-long"),
        ],
    )
    def test_remarks(self, value: object, code: str) -> None:
        record = fields(value)
        assert (None, [code]) == (record.text("x"), codes(record))

    def test_the_longest_is_read(self) -> None:
        assert "a" * LONGEST == fields("a" * LONGEST).text("x")
        assert str(10**18 - 1) == fields(10**18 - 1).text("x")


class TestNumber:
    """A number that is not negative, as a number or a text, with a point or a comma."""

    @pytest.mark.parametrize(
        ("value", "number"),
        [
            (5, Decimal(5)),
            ("5", Decimal(5)),
            (" 37,5 ", Decimal("37.5")),
            ("37.5", Decimal("37.5")),
            (Decimal("37.5"), Decimal("37.5")),
            (0, Decimal(0)),
            (10**9, Decimal(10**9)),
            ("", None),
            (None, None),
        ],
    )
    def test_read(self, value: object, number: Decimal | None) -> None:
        record = fields(value)
        assert (number, []) == (record.number("x"), record.remarks)

    @pytest.mark.parametrize("value", [-1, "-0,5", "1e5", "NaN", True, [], "1.2.3", 10**9 + 1, Decimal("NaN"), "12kr"])
    def test_remarks(self, value: object) -> None:
        record = fields(value)
        assert (None, ["number.unreadable"]) == (record.number("x"), codes(record))

    def test_the_most_that_can_be_right(self) -> None:
        record = fields("100,01")
        assert (None, ["number.unreadable"]) == (record.number("x", most=100), codes(record))


class TestTruth:
    """Yes and no in the words of the feeds."""

    @pytest.mark.parametrize("value", [True, "J", "ja", "true", "X"])
    def test_yes(self, value: object) -> None:
        assert fields(value).truth("x") is True

    @pytest.mark.parametrize("value", [False, "N", "Nei", "FALSE"])
    def test_no(self, value: object) -> None:
        assert fields(value).truth("x") is False

    @pytest.mark.parametrize(
        ("value", "remarks"), [("", []), (None, []), ("?", ["value.unreadable"]), (1, ["value.unreadable"])]
    )
    def test_neither(self, value: object, remarks: list[str]) -> None:
        record = fields(value)
        assert (None, remarks) == (record.truth("x"), codes(record))


class TestCodes:
    """Codes and numbers are read in one form; what no list knows is kept or left, and told."""

    @pytest.mark.parametrize(
        ("value", "code", "remarks"),
        [
            ("SRSOA3", "SRSOA3----", []),
            ("srsoa3----", "SRSOA3----", []),
            ("XXXXX3", "XXXXX3----", ["trade.unknown"]),
            ("SR", None, ["trade.unreadable"]),
            ("SRSOA3-----", None, ["trade.unreadable"]),
            ("", None, []),
        ],
    )
    def test_trade(self, value: str, code: str | None, remarks: list[str]) -> None:
        record = fields(value)
        assert (code, remarks) == (record.trade("x"), codes(record))

    @pytest.mark.parametrize(
        ("value", "code", "remarks"),
        [
            ("03", "03", []),
            (3, "03", []),
            ("99", None, ["county.unknown"]),
            ("77", None, ["county.unknown"]),
            (None, None, []),
        ],
    )
    def test_county(self, value: object, code: str | None, remarks: list[str]) -> None:
        record = fields(value)
        assert (code, remarks) == (record.county("x"), codes(record))

    @pytest.mark.parametrize(
        ("value", "number", "remarks"),
        [
            ("974761076", "974761076", []),
            (974761076, "974761076", []),
            ("974 761 076", "974761076", []),
            ("974761077", None, ["organisation-number.wrong"]),
            ("", None, []),
        ],
    )
    def test_organisation_number(self, value: object, number: str | None, remarks: list[str]) -> None:
        record = fields(value)
        assert (number, remarks) == (record.organisation_number("x"), codes(record))

    def test_no_person_number_is_nothing(self) -> None:
        record = fields("")
        assert (None, []) == (record.person_number("x"), record.remarks)

    def test_a_synthetic_number_is_taken_only_where_the_persons_are_invented(self) -> None:
        number = "01820500180"
        real = Fields("", {"x": number}, SOURCE)
        assert (None, ["person-number.wrong"]) == (real.person_number("x"), codes(real))

    def test_numbers_of_2032_are_taken_from_that_year(self) -> None:
        before, after = Source(date(2031, 12, 31)), Source(date(2032, 1, 1))
        assert (CheckDigitRule.UNTIL_2031, CheckDigitRule.FROM_2032) == (before.check_digits, after.check_digits)


class TestRecord:
    """A record as a whole."""

    def test_what_is_inside_an_object_is_told_with_its_path(self) -> None:
        record = Fields("rows[3]", {"a": {"b": {"c": "?"}}}, SOURCE)
        record.inside("a").inside("b").day("c")
        assert [("a.b.c", "day.unreadable")] == [(remark.field, remark.code) for remark in record.remarks]

    def test_nothing_inside_is_empty(self) -> None:
        record = Fields("", {}, SOURCE)
        assert (None, []) == (record.inside("a").text("b"), record.remarks)

    @pytest.mark.parametrize(
        ("value", "items"), [(None, []), ("", []), ("a", ["a"]), (["a", "b"], ["a", "b"]), ([], [])]
    )
    def test_a_list_of_many_one_or_none(self, value: object, items: list[object]) -> None:
        assert items == list(in_a_list(value))
        assert list(enumerate(items)) == list(fields(value).each("x"))

    def test_what_became_of_it(self) -> None:
        taken, odd, out = fields(1), fields(1), fields(1)
        odd.remark("x", "value.missing")
        out.leave_out("x", "value.missing")
        assert [Taking.TAKEN, Taking.WITH_REMARKS, Taking.LEFT_OUT] == [
            record.line().taking for record in (taken, odd, out)
        ]
        assert ("rows[0]", ("x", "value.missing")) == (
            out.line().at,
            (out.line().remarks[0].field, out.line().remarks[0].code),
        )

    @given(ANYTHING)
    def test_nothing_raises(self, value: object) -> None:
        record = fields(value)
        record.inside("x").text("y")
        for read in (
            record.text,
            record.day,
            record.number,
            record.truth,
            record.trade,
            record.county,
            record.person_number,
            record.organisation_number,
        ):
            read("x")
        assert "rows[0]" == record.line().at
        assert isinstance(Fields("", value, SOURCE).text("x"), (str, type(None)))
