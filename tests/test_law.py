from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from small_law import FIRST_DOUBT, IN_BOTH_DOUBTS, a_row, a_table

from okstat.dated import Dated, Hole, Reading
from okstat.errors import LawError
from okstat.law import HoleRead, Law

CHANGE = date(2024, 8, 1)
HOLE = Hole("thing.number", "", date(2026, 1, 1), None, "the circular is not known")
NUMBERS = a_table(a_row(2, None, CHANGE), a_row(3, CHANGE, date(2026, 1, 1)), holes=(HOLE,))
SHARES = a_table(a_row(Decimal("0.5"), None, None, key="03"), name="thing.share")
DOUBTED = a_table(a_row(6, None, FIRST_DOUBT), a_row(9, FIRST_DOUBT, None), name="thing.doubted")
BEGUN = frozenset({FIRST_DOUBT.name})


def law(day: date, reading: Reading = frozenset(), *tables: Dated[int | Decimal]) -> Law:
    """The law of a day, with the invented tables unless others are given."""
    return Law(day, reading, {table.name: table for table in tables or (NUMBERS, SHARES, DOUBTED)})


class TestNumbers:
    """The law of a day gives the numbers that hold on it."""

    @pytest.mark.parametrize(("expected", "day"), [(2, date(2024, 7, 31)), (3, CHANGE), (3, date(2025, 12, 31))])
    def test_a_whole_number(self, expected: int, day: date) -> None:
        """The row of the day, never that of another."""
        assert expected == law(day).whole("thing.number")

    def test_a_decimal_number_by_key(self) -> None:
        """Shares and amounts are exact."""
        assert Decimal("0.5") == law(CHANGE).number("thing.share", "03")
        assert Decimal(3) == law(CHANGE).number("thing.number")

    def test_a_row_comes_with_its_source(self) -> None:
        """What a finding rests on can be looked up."""
        assert "an invented circular" == law(CHANGE).row("thing.number").provenance.source

    @pytest.mark.parametrize("key", ["", "46"])
    def test_a_hole_is_no_number(self, key: str) -> None:
        """A time or key that the table does not know gives no last known value."""
        with pytest.raises(HoleRead, match=r"thing\.(number|share): ") as read:
            law(date(2026, 1, 1)).whole("thing.share" if key else "thing.number", key)
        assert key == read.value.hole.key

    def test_a_hole_stays_a_hole(self) -> None:
        """Asked again, the same answer."""
        asked = law(date(2026, 1, 1))
        for _ in range(2):
            with pytest.raises(HoleRead, match="the circular is not known"):
                asked.row("thing.number")

    def test_who_expects_no_row_may_ask_without_a_fault(self) -> None:
        """For a county that has none it is no answer of its own."""
        asked = law(date(2026, 1, 1))
        assert asked.known("thing.number") is None
        assert asked.known("thing.share", "46") is None
        assert asked.known("thing.share", "03") is asked.row("thing.share", "03")
        with pytest.raises(LawError, match="no table is named wages"):
            asked.known("wages")

    def test_an_unknown_table_is_the_rules_fault(self) -> None:
        """No rule may read a table that is not there."""
        with pytest.raises(LawError, match="no table is named wages"):
            law(CHANGE).row("wages")

    def test_a_row_is_looked_up_once(self) -> None:
        """A portfolio of ten thousand contracts reads a table once for each interval."""
        asked = law(CHANGE)
        assert asked.row("thing.number") is asked.row("thing.number")


class TestDoubt:
    """Under each reading of a doubt there is one consistent law, which knows whether the doubt mattered."""

    @pytest.mark.parametrize(("expected", "reading"), [(6, frozenset()), (9, BEGUN)])
    def test_a_reading_has_its_own_number(self, expected: int, reading: Reading) -> None:
        """The amendment has begun, or it has not."""
        assert expected == law(IN_BOTH_DOUBTS, reading).whole("thing.doubted")

    def test_only_a_number_in_doubt_makes_readings_differ(self) -> None:
        """As long as none was read, what was found holds for all readings."""
        asked = law(IN_BOTH_DOUBTS)
        asked.row("thing.number")
        assert not asked.was_read_in_doubt
        asked.row("thing.doubted")
        assert asked.was_read_in_doubt

    def test_a_doubt_that_is_not_open_is_none(self) -> None:
        """After its last possible first day the amendment is in force for sure."""
        asked = law(FIRST_DOUBT.not_after)
        asked.row("thing.doubted")
        assert not asked.was_read_in_doubt


class TestAnotherDay:
    """What runs through many days, as pay, is read by day; one law of a book gives the figures of every day."""

    @pytest.mark.parametrize(("day", "expected"), [(date(2024, 7, 31), 2), (CHANGE, 3), (date(2025, 12, 31), 3)])
    def test_the_row_of_the_day(self, day: date, expected: int) -> None:
        """Whatever the law's own day."""
        for own in (date(2020, 1, 1), CHANGE, date(2026, 6, 1)):
            assert expected == law(own).row_on(day, "thing.number").value

    def test_by_key(self) -> None:
        """As the law's own numbers are."""
        assert Decimal("0.5") == law(CHANGE).row_on(date(2010, 1, 1), "thing.share", "03").value

    def test_a_hole_is_not_filled(self) -> None:
        """Neither with an earlier number nor with that of the law's own day."""
        with pytest.raises(HoleRead) as caught:
            law(CHANGE).row_on(date(2026, 1, 1), "thing.number")
        assert HOLE is caught.value.hole

    def test_a_row_whose_first_day_is_in_doubt_is_not_known(self) -> None:
        """The law's own reading is of its own day; of another it says nothing."""
        asked = law(FIRST_DOUBT.not_after, BEGUN)
        with pytest.raises(HoleRead) as caught:
            asked.row_on(IN_BOTH_DOUBTS, "thing.doubted")
        assert f"in doubt on the day: {FIRST_DOUBT.name}" == caught.value.hole.reason
        assert (6, 9) == (
            asked.row_on(date(2000, 1, 1), "thing.doubted").value,
            asked.row_on(FIRST_DOUBT.not_after, "thing.doubted").value,
        )

    def test_a_doubt_that_changes_nothing_for_the_key_does_not_matter(self) -> None:
        """Only another row does."""
        both = a_table(a_row(6, None, FIRST_DOUBT), a_row(1, None, None, key="03"), name="thing.doubted")
        assert 1 == law(CHANGE, frozenset(), both).row_on(IN_BOTH_DOUBTS, "thing.doubted", "03").value

    def test_an_unknown_table_is_a_fault_of_the_rule(self) -> None:
        """As it is on the law's own day."""
        with pytest.raises(LawError, match="no table is named wages"):
            law(CHANGE).row_on(CHANGE, "wages")

    def test_the_days_on_which_a_table_may_change(self) -> None:
        """Of any table of the book; another is a fault of the rule."""
        assert {CHANGE, date(2026, 1, 1)} == law(CHANGE).points("thing.number")
        with pytest.raises(LawError, match="no table is named wages"):
            law(CHANGE).points("wages")

    def test_it_is_no_number_of_the_laws_own_day(self) -> None:
        """Two laws that differ in it are the same for whoever asked by day."""
        old, new = law(date(2024, 7, 31)), law(CHANGE)
        old.row_on(date(2024, 7, 31), "thing.number")
        assert not old.was_read
        assert new.has_the_numbers_of(old)


class TestComparing:
    """Two laws are the same for whoever read only numbers that are the same in both."""

    def test_what_was_not_read_does_not_count(self) -> None:
        """Between the two the number changed, but nobody asked for it."""
        old, new = law(date(2024, 7, 31)), law(CHANGE)
        assert not old.was_read
        assert new.has_the_numbers_of(old)
        old.row("thing.share", "03")
        assert old.was_read
        assert new.has_the_numbers_of(old)

    def test_what_was_read_counts(self) -> None:
        """Once asked for, another number makes another law."""
        old, new = law(date(2024, 7, 31)), law(CHANGE)
        old.row("thing.share", "03")
        assert new.has_the_numbers_of(old)
        old.row("thing.number")
        assert not new.has_the_numbers_of(old)
        assert not new.has_the_numbers_of(old)

    def test_a_hole_is_another_answer(self) -> None:
        """A number is not the same as not knowing it; two holes of one table are."""
        known, hole = law(CHANGE), law(date(2026, 1, 1))
        known.row("thing.number")
        assert not hole.has_the_numbers_of(known)
        for asked in (hole, law(date(2027, 1, 1))):
            with pytest.raises(HoleRead):
                asked.row("thing.number")
            assert law(date(2028, 1, 1)).has_the_numbers_of(asked)
