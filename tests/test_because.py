from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from small_law import (
    FACT,
    FIRST_DOUBT,
    IN_BOTH_DOUBTS,
    SOURCE,
    Thing,
    a_book,
    a_due,
    a_duty,
    a_row,
    a_rule,
    a_table,
    agreed_on,
)

from okstat.because import because
from okstat.book import Book
from okstat.dated import Hole
from okstat.errors import RecordingError
from okstat.evaluate import evaluate
from okstat.law import Law
from okstat.recording import Read
from okstat.rule import MET, Due, Outcome, breached, unknown

CHANGE = date(2024, 8, 1)
ON = date(2026, 11, 20)


def rests_on(book: Book, thing: Thing) -> tuple[Read, ...]:
    """What the one answer of a book rests on."""
    (answer,) = evaluate(thing, book, every=True).answers
    return because(answer, thing)


def paths(book: Book, thing: Thing) -> list[str]:
    """Where it was read."""
    return [read.path for read in rests_on(book, thing)]


def is_large(thing: Thing, law: Law, on: date) -> Outcome:
    """As large as the table asks."""
    least = law.whole("thing.number")
    return MET if thing.size >= least else breached(size=thing.size, least=least)


def counted(thing: Thing, law: Law, first: date, last: date) -> Iterator[Due]:
    """Due on the day of August that the table names, when it has a size."""
    if thing.size:
        yield a_due(date(thing.size, 8, law.whole("thing.number")), silent_to=thing.on)


class TestRules:
    """What a rule rests on is what its clock and its body read."""

    TABLE = a_table(a_row(10, None, CHANGE), a_row(20, CHANGE))

    def test_facts_and_numbers_are_told_in_the_order_of_reading(self) -> None:
        """The day of the law first, since the clock is asked first; a number comes with its source."""
        book = a_book(a_rule(is_large), tables=(self.TABLE,))
        expected = (Read("made", CHANGE), Read("thing.number", 20, (), SOURCE), Read("size", 5))
        assert expected == rests_on(book, Thing(ON, made=CHANGE, size=5))

    def test_an_answer_of_the_clock_rests_on_what_the_clock_read(self) -> None:
        """Nothing else was looked at."""

        def not_made(thing: Thing) -> date | Outcome:
            return thing.made if thing.made is not None else unknown(FACT)

        assert ["made"] == paths(a_book(a_rule(is_large, clock=not_made)), Thing(ON))

    def test_an_unknown_for_want_of_a_number_rests_on_the_facts_read_before(self) -> None:
        """The table is named by what is missing."""

        def small(thing: Thing, law: Law, on: date) -> Outcome:
            return MET if thing.size > law.whole("thing.number") else breached()

        hole = a_table(holes=(Hole("thing.number", "", None, None, "not known"),))
        assert ["made", "size"] == paths(a_book(a_rule(small), tables=(hole,)), Thing(ON, made=CHANGE))

    def test_an_open_crossing_rests_on_both_days(self) -> None:
        """And on the numbers of both laws."""
        book = a_book(a_rule(is_large, crossing=agreed_on), tables=(self.TABLE,))
        across = Thing(ON, made=CHANGE, agreed=date(2024, 7, 31), size=15)
        expected = {
            "agreed": date(2024, 7, 31),
            "made": CHANGE,
            "size": 15,
            "thing.number (law of the day of the event)": 20,
            "thing.number (law of the day of the contract)": 10,
        }
        assert expected == {read.path: read.value for read in rests_on(book, across)}
        assert "agreed" in paths(book, Thing(ON, made=CHANGE, agreed=CHANGE))

    def test_each_reading_of_a_doubt_is_recorded(self) -> None:
        """So a reader sees which number makes which answer."""
        table = a_table(a_row(1, None, FIRST_DOUBT), a_row(9, FIRST_DOUBT))
        found = rests_on(a_book(a_rule(is_large), tables=(table,)), Thing(ON, made=IN_BOTH_DOUBTS, size=5))
        numbers = {read.path: read.value for read in found if read.path.startswith("thing.number")}
        assert {
            "thing.number (first amendment had not begun)": 1,
            "thing.number (first amendment had begun)": 9,
        } == numbers

    def test_a_reading_without_the_norm_is_not_run(self) -> None:
        """It had nothing to read."""
        table = a_table(a_row(9))
        book = a_book(a_rule(is_large, since=FIRST_DOUBT), tables=(table,))
        read = paths(book, Thing(ON, made=IN_BOTH_DOUBTS, size=5))
        assert ["made", "thing.number (first amendment had begun)", "size"] == read


class TestDuties:
    """What an occurrence rests on is what counting it read."""

    TABLE = a_table(a_row(10, None, CHANGE), a_row(20, CHANGE))

    @pytest.mark.parametrize(("number", "year"), [(10, 2023), (20, 2025)])
    def test_the_number_of_its_own_day(self, number: int, year: int) -> None:
        """Not that of the day asked about."""
        found = rests_on(a_book(a_duty(counted), tables=(self.TABLE,)), Thing(ON, size=year))
        assert {"size": year, "on": ON, "thing.number": number} == {read.path: read.value for read in found}

    def test_a_duty_that_cannot_be_counted(self) -> None:
        """Rests on what was read before."""

        def cannot(thing: Thing, law: Law, first: date, last: date) -> Outcome:
            return unknown(FACT) if thing.made is None else MET

        assert ["made"] == paths(a_book(a_duty(cannot)), Thing(ON))

    def test_a_doubt_about_the_wording(self) -> None:
        """Only the reading by which the duty held is recorded."""
        book = a_book(a_duty(counted, since=FIRST_DOUBT), tables=(self.TABLE,))
        assert ["size", "thing.number (first amendment had begun)", "on"] == paths(book, Thing(ON, size=2018))


class TestLies:
    """A rule that answers its twins otherwise is at fault, and says so."""

    def test_a_rule_that_asks_for_identity_is_caught(self) -> None:
        """A twin cannot be the very value."""
        thing = Thing(ON, made=CHANGE)

        def lies(one: Thing, law: Law, on: date) -> Outcome:
            return MET if one is thing else breached()

        with pytest.raises(RecordingError, match=r"thing\.rule \(only\): the recorded run answers differently"):
            rests_on(a_book(a_rule(lies)), thing)

    def test_other_values_are_another_answer(self) -> None:
        """The text would tell something else."""

        def lies(one: Thing, law: Law, on: date) -> Outcome:
            return breached(kind=type(one) is Thing)

        with pytest.raises(RecordingError):
            rests_on(a_book(a_rule(lies)), Thing(ON, made=CHANGE))

    @pytest.mark.parametrize("answers", ["nothing", "other days"])
    def test_a_duty_that_counts_otherwise_is_caught(self, answers: str) -> None:
        """The occurrence must be there again, to the day."""

        def lies(one: Thing, law: Law, first: date, last: date) -> list[Due] | Outcome:
            if type(one) is Thing:
                return [a_due(CHANGE)]
            return [a_due(ON)] if answers == "other days" else MET

        with pytest.raises(RecordingError, match=r"thing\.duty \(only\)"):
            rests_on(a_book(a_duty(lies)), Thing(ON))

    def test_a_reading_that_lies_is_caught(self) -> None:
        """Each of them is held against its bare run."""

        def lies(one: Thing, law: Law, on: date) -> Outcome:
            return MET if type(one) is Thing else breached()

        old = a_rule(lies, wording="old", until=FIRST_DOUBT)
        new = a_rule(is_large, wording="new", since=FIRST_DOUBT)
        with pytest.raises(RecordingError, match=r"thing\.rule \(old\)"):
            rests_on(a_book(old, new, tables=(a_table(a_row(9)),)), Thing(ON, made=IN_BOTH_DOUBTS))
