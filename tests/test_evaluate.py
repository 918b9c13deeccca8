from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_law import (
    FACT,
    FIRST_DOUBT,
    IN_BOTH_DOUBTS,
    SECOND_DOUBT,
    Thing,
    a_book,
    a_due,
    a_duty,
    a_row,
    a_rule,
    a_table,
    agreed_on,
    always_met,
    cite,
)

from okstat.answer import Answer
from okstat.book import Book
from okstat.dated import Bound, Hole
from okstat.evaluate import evaluate, occurrences
from okstat.law import Law
from okstat.norm import Judge
from okstat.rule import MET, NOT_APPLICABLE, Due, Duty, Missing, Norm, Outcome, OutcomeKind, breached, unknown

CHANGE = date(2024, 8, 1)
BEFORE = date(2024, 7, 31)
ON = date(2026, 11, 20)


def answers(book: Book, thing: Thing) -> list[Answer]:
    """Everything a book answers."""
    return evaluate(thing, book, every=True).answers


def answer(book: Book, thing: Thing) -> Answer:
    """The one answer of a book."""
    (only,) = answers(book, thing)
    return only


def kinds(found: Answer) -> dict[str, str]:
    """What each reading says."""
    return {said.reading: said.outcome.kind.value for said in found.readings}


def never(thing: Thing, law: Law, on: date) -> Outcome:
    """Not in order."""
    return breached()


def is_large(thing: Thing, law: Law, on: date) -> Outcome:
    """As large as the table asks."""
    return MET if thing.size >= law.whole("thing.number") else breached(least=law.whole("thing.number"))


class TestClock:
    """A rule is judged by the law of the day that its clock tells, never by that of the day asked about."""

    BOOK = a_book(a_rule(never, wording="old", until=CHANGE), a_rule(always_met, wording="new", since=CHANGE))

    @pytest.mark.parametrize(("expected", "day"), [("old", BEFORE), ("new", CHANGE)])
    def test_the_wording_of_the_day_of_the_event_governs(self, expected: str, day: date) -> None:
        """A thing made on the last day of the old law stays under it."""
        found = answer(self.BOOK, Thing(ON, made=day))
        assert (expected, day) == (found.norm.wording, found.governed_by)

    def test_where_there_is_no_such_day_the_clock_answers(self) -> None:
        """Once for each rule of the group, in the wording of the day asked about, governed by no day."""

        def no_day(thing: Thing) -> date | Outcome:
            return unknown(FACT)

        old = a_rule(clock=no_day, wording="old", until=CHANGE)
        new = a_rule(clock=no_day, wording="new", since=CHANGE)
        other = a_rule(clock=no_day, id="thing.other")
        found = answers(a_book(old, new, other), Thing(ON))
        assert [("thing.other", None), ("thing.rule", None)] == [(one.norm.id, one.governed_by) for one in found]
        assert {unknown(FACT)} == {one.outcome for one in found}
        assert [new] == [one.norm for one in found if one.norm.id == "thing.rule"]

    def test_a_clock_that_says_not_applicable_is_counted(self) -> None:
        """There is nothing to tell."""

        def no_event(thing: Thing) -> date | Outcome:
            return NOT_APPLICABLE

        tally = evaluate(Thing(ON), a_book(a_rule(never, clock=no_event)))
        assert (1, []) == (tally.not_applicable, tally.answers)

    def test_only_what_is_worth_telling_is_told(self) -> None:
        """The rest is counted."""
        book = a_book(a_rule(always_met, id="thing.a"), a_rule(never, id="thing.b"))
        tally = evaluate(Thing(ON, made=CHANGE), book)
        assert (1, ["thing.b"]) == (tally.met, [one.norm.id for one in tally.answers])

    def test_nobody_is_asked_before_the_first_wording(self) -> None:
        """No text, no answer."""
        assert [] == answers(a_book(a_rule(since=CHANGE)), Thing(ON, made=BEFORE))


class TestHoles:
    """A number that is not known makes the answer unknown, naming the table and the day."""

    HOLE = Hole("thing.number", "", CHANGE, None, "the circular is not known")
    TABLE = a_table(a_row(3, None, CHANGE), a_row(3, None, None, key="03"), holes=(HOLE,))

    def test_the_last_known_number_is_not_used(self) -> None:
        """On the last day that is known it is; on the next, nobody knows."""
        book = a_book(a_rule(is_large), tables=(self.TABLE,))
        assert MET is answer(book, Thing(ON, made=BEFORE, size=3)).outcome
        missing = Missing("thing.number", "table thing.number on 2024-08-01")
        assert unknown(missing) == answer(book, Thing(ON, made=CHANGE, size=3)).outcome

    def test_a_key_is_named(self) -> None:
        """So that somebody can look for the row."""

        def by_county(thing: Thing, law: Law, on: date) -> Outcome:
            return MET if law.whole("thing.number", "46") else breached()

        found = answer(a_book(a_rule(by_county), tables=(self.TABLE,)), Thing(ON, made=CHANGE))
        assert unknown(Missing("thing.number[46]", "table thing.number on 2024-08-01")) == found.outcome

    @pytest.mark.parametrize("is_lazy", [False, True])
    def test_a_duty_that_reads_a_hole_is_unknown(self, is_lazy: bool) -> None:
        """Whether it reads before or while it yields."""

        def lazily(thing: Thing, law: Law, first: date, last: date) -> Iterator[Due]:
            yield a_due(date(2025, 1, law.whole("thing.number")))

        def at_once(thing: Thing, law: Law, first: date, last: date) -> list[Due]:
            return [a_due(date(2025, 1, law.whole("thing.number")))]

        found = answer(a_book(a_duty(lazily if is_lazy else at_once), tables=(self.TABLE,)), Thing(ON))
        assert unknown(Missing("thing.number", "table thing.number on 2026-11-20")) == found.outcome


class TestDoubt:
    """On a day in doubt a rule is run under every reading; where they agree the answer stands."""

    def test_two_doubts_give_four_readings(self) -> None:
        """Each amendment may have begun or not, independently of the other."""
        book = a_book(
            a_rule(is_large, since=FIRST_DOUBT), a_rule(id="thing.z", since=SECOND_DOUBT), tables=(THRESHOLD,)
        )
        found = next(
            one for one in answers(book, Thing(ON, made=IN_BOTH_DOUBTS, size=5)) if one.norm.id == "thing.rule"
        )
        assert {
            "first amendment had not begun, second amendment had not begun": "not_applicable",
            "first amendment had begun, second amendment had not begun": "met",
            "first amendment had not begun, second amendment had begun": "not_applicable",
            "first amendment had begun, second amendment had begun": "breached",
        } == kinds(found)
        assert OutcomeKind.UNKNOWN is found.outcome.kind

    def test_wording_citation_and_row_of_one_amendment_begin_together(self) -> None:
        """In no reading is the new text judged by the old number, or cited where the old one stood."""
        table = a_table(a_row(1, None, FIRST_DOUBT), a_row(9, FIRST_DOUBT))
        places = (cite("1-1", None, FIRST_DOUBT), cite("2-4", FIRST_DOUBT))
        old = a_rule(is_large, wording="old", until=FIRST_DOUBT, cites=places[:1])
        new = a_rule(is_large, wording="new", since=FIRST_DOUBT, cites=places[1:])
        found = answer(a_book(old, new, tables=(table,)), Thing(ON, made=IN_BOTH_DOUBTS, size=5))
        seen = [
            (
                said.norm.wording,
                said.outcome,
                [place.section for place in said.norm.cites_on(said.day, said.law.reading)],
            )
            for said in found.readings
        ]
        assert [("old", MET, ["1-1"]), ("new", breached(least=9), ["2-4"])] == seen

    def test_where_the_readings_agree_the_answer_stands(self) -> None:
        """Met under the old text and under the new: met, with nothing to settle."""
        book = a_book(
            a_rule(always_met, wording="old", until=FIRST_DOUBT), a_rule(always_met, wording="new", since=FIRST_DOUBT)
        )
        assert MET is answer(book, Thing(ON, made=IN_BOTH_DOUBTS)).outcome

    @pytest.mark.parametrize("size", [5, 15])
    def test_a_number_in_doubt_is_read_under_each_reading(self, size: int) -> None:
        """One wording, two numbers: large enough for both is met, for one of them only is unknown."""
        found = answer(a_book(a_rule(is_large), tables=(THRESHOLD,)), Thing(ON, made=IN_BOTH_DOUBTS, size=size))
        assert (MET if size == 15 else OutcomeKind.UNKNOWN) in (found.outcome, found.outcome.kind)
        assert (size == 5) is bool(found.readings)

    def test_a_doubt_of_others_is_not_told(self) -> None:
        """A rule that reads nothing in doubt answers once, although another table is in doubt that day."""
        found = answer(a_book(a_rule(never), tables=(THRESHOLD,)), Thing(ON, made=IN_BOTH_DOUBTS))
        assert (breached(), ()) == (found.outcome, found.readings)

    def test_a_place_in_doubt_is_told_with_a_breach(self) -> None:
        """The answer is the same; where the law says so depends on the reading."""
        book = a_book(a_rule(never, cites=(cite("1-1", None, FIRST_DOUBT), cite("2-4", FIRST_DOUBT))))
        found = answer(book, Thing(ON, made=IN_BOTH_DOUBTS))
        assert breached() == found.outcome
        assert ["first amendment had not begun", "first amendment had begun"] == list(kinds(found))

    def test_a_day_outside_the_doubt_is_sure(self) -> None:
        """From the day on which it is sure to have begun there is one reading."""
        book = a_book(a_rule(is_large), tables=(THRESHOLD,))
        assert breached(least=10) == answer(book, Thing(ON, made=SECOND_DOUBT.not_after, size=5)).outcome
        assert MET is answer(book, Thing(ON, made=date(2017, 12, 31), size=5)).outcome


THRESHOLD = a_table(a_row(5, None, SECOND_DOUBT), a_row(10, SECOND_DOUBT))


class TestCrossing:
    """A wording marked as an open crossing is run by the day of the event and by the day of the contract."""

    OLD = a_rule(never, wording="old", until=CHANGE, crossing=agreed_on)
    NEW = a_rule(always_met, wording="new", since=CHANGE, crossing=agreed_on)
    BOOK = a_book(OLD, NEW)

    def test_across_the_border_both_are_named(self) -> None:
        """Where they differ, nobody decides."""
        found = answer(self.BOOK, Thing(ON, made=CHANGE, agreed=BEFORE))
        assert OutcomeKind.UNKNOWN is found.outcome.kind
        assert {
            "law of the day of the event": "met",
            "law of the day of the contract": "breached",
        } == kinds(found)

    @pytest.mark.parametrize(("made", "expected"), [(BEFORE, breached()), (CHANGE, MET)])
    def test_on_one_side_there_is_one_law(self, made: date, expected: Outcome) -> None:
        """Both days lie under it."""
        found = answer(self.BOOK, Thing(ON, made=made, agreed=made))
        assert (expected, ()) == (found.outcome, found.readings)

    @pytest.mark.parametrize("to_judge", [never, always_met])
    def test_where_another_table_changed_in_between_the_day_of_the_event_governs(self, to_judge: Judge) -> None:
        """Both laws say the same in the same words, so it is the law of the event that is told."""
        table = a_table(a_row(1, None, CHANGE), a_row(9, CHANGE))
        book = a_book(a_rule(to_judge, crossing=agreed_on), tables=(table,))
        found = answer(book, Thing(ON, made=CHANGE, agreed=BEFORE))
        assert (CHANGE, ()) == (found.governed_by, found.readings)

    def test_a_number_that_changed_is_weighed_too(self) -> None:
        """One wording, but the number of the day of the contract was another one."""
        table = a_table(a_row(1, None, CHANGE), a_row(9, CHANGE))
        found = answer(
            a_book(a_rule(is_large, crossing=agreed_on), tables=(table,)), Thing(ON, made=CHANGE, agreed=BEFORE, size=5)
        )
        assert {
            "law of the day of the event": "breached",
            "law of the day of the contract": "met",
        } == kinds(found)

    def test_without_a_day_of_the_contract_the_event_decides(self) -> None:
        """There is nothing to cross from."""

        def not_known(thing: Thing) -> date | Outcome:
            return unknown(FACT)

        book = a_book(a_rule(never, wording="old", until=CHANGE, crossing=not_known))
        assert breached() == answer(book, Thing(ON, made=BEFORE)).outcome

    def test_without_a_day_of_the_contract_a_doubt_is_a_doubt_of_the_event(self) -> None:
        """The readings are named by the doubt alone."""

        def not_known(thing: Thing) -> date | Outcome:
            return NOT_APPLICABLE

        book = a_book(a_rule(never, since=FIRST_DOUBT, crossing=not_known))
        found = answer(book, Thing(ON, made=IN_BOTH_DOUBTS))
        assert ["first amendment had not begun", "first amendment had begun"] == list(kinds(found))

    def test_a_doubt_on_either_day_is_named_with_it(self) -> None:
        """Which law, and which reading of it."""
        old = a_rule(never, wording="old", until=FIRST_DOUBT, crossing=agreed_on)
        new = a_rule(always_met, wording="new", since=FIRST_DOUBT, crossing=agreed_on)
        found = answer(a_book(old, new), Thing(ON, made=CHANGE, agreed=IN_BOTH_DOUBTS))
        assert {
            "law of the day of the event": "met",
            "law of the day of the contract; first amendment had not begun": "breached",
            "law of the day of the contract; first amendment had begun": "met",
        } == kinds(found)


def due_on(*days: date, fulfilled: date | None = None, silent_to: date | None = None) -> list[Due]:
    """Occurrences, numbered by day."""
    return [a_due(day, fulfilled, silent_to, number) for number, day in enumerate(days, 1)]


def fixed(*days: date, since: Bound = None, until: Bound = None, wording: str = "only") -> Duty:
    """A duty that falls due on some days, whatever is known."""

    def dues(thing: Thing, law: Law, first: date, last: date) -> list[Due]:
        return due_on(*days, silent_to=thing.on)

    return a_duty(dues, since=since, until=until, wording=wording)


def counted(thing: Thing, law: Law, first: date, last: date) -> list[Due]:
    """Due on the day of the month that the table names."""
    return [a_due(date(thing.size, 8, law.whole("thing.number")), silent_to=thing.on)]


class TestDuty:
    """A duty is a rule with a due date: the wording in force on that day governs."""

    @pytest.mark.parametrize(("expected", "day"), [("old", BEFORE), ("new", CHANGE)])
    def test_the_wording_of_the_due_day_governs(self, expected: str, day: date) -> None:
        """Due on the last day of the old law is due under it; the new one says nothing of it."""
        book = a_book(fixed(day, until=CHANGE, wording="old"), fixed(day, since=CHANGE, wording="new"))
        found = answer(book, Thing(ON))
        assert (expected, day, day) == (found.norm.wording, found.governed_by, found.due and found.due.due)

    def test_each_occurrence_is_an_answer(self) -> None:
        """Two breached, one not yet due."""
        tally = evaluate(Thing(ON), a_book(fixed(BEFORE, CHANGE, date(2027, 1, 1))))
        assert ([1, 2], 1) == ([one.due and one.due.number for one in tally.answers], tally.not_applicable)

    @pytest.mark.parametrize(("expected", "wording"), [(["new"], "new"), ([], "old")])
    def test_a_duty_without_occurrences_answers_in_the_wording_of_the_day_asked(
        self, expected: list[str], wording: str
    ) -> None:
        """What holds no longer has nothing to say about what it cannot count."""

        def cannot(thing: Thing, law: Law, first: date, last: date) -> Outcome:
            return unknown(FACT)

        since, until = (None, CHANGE) if wording == "old" else (CHANGE, None)
        book = a_book(a_duty(cannot, wording=wording, since=since, until=until))
        assert expected == [one.norm.wording for one in answers(book, Thing(ON))]

    def test_in_doubt_whether_it_held_both_are_named(self) -> None:
        """Overdue if it held, nothing due if it did not."""
        found = answer(a_book(fixed(IN_BOTH_DOUBTS, since=FIRST_DOUBT)), Thing(ON))
        assert OutcomeKind.UNKNOWN is found.outcome.kind
        assert {
            "first amendment had not begun": "not_applicable",
            "first amendment had begun": "breached",
        } == kinds(found)

    @pytest.mark.parametrize(("met", "not_applicable", "day"), [(1, 0, IN_BOTH_DOUBTS), (0, 1, date(2018, 9, 30))])
    def test_what_is_in_order_is_so_by_every_reading(self, met: int, not_applicable: int, day: date) -> None:
        """Fulfilled, or not yet due, it is counted without asking when the duty began."""

        def dues(thing: Thing, law: Law, first: date, last: date) -> list[Due]:
            return [a_due(IN_BOTH_DOUBTS, fulfilled=IN_BOTH_DOUBTS if day == IN_BOTH_DOUBTS else None)]

        book, thing = a_book(a_duty(dues, since=FIRST_DOUBT)), Thing(day)
        tally = evaluate(thing, book)
        assert (met, not_applicable, []) == (tally.met, tally.not_applicable, tally.answers)
        assert (MET if met else NOT_APPLICABLE) is answer(book, thing).outcome

    def test_a_place_in_doubt_is_told_with_the_occurrence(self) -> None:
        """As for a rule."""

        def dues(thing: Thing, law: Law, first: date, last: date) -> list[Due]:
            return due_on(IN_BOTH_DOUBTS, silent_to=thing.on)

        found = answer(
            a_book(a_duty(dues, cites=(cite("1-1", None, FIRST_DOUBT), cite("2-4", FIRST_DOUBT)))), Thing(ON)
        )
        assert OutcomeKind.BREACHED is found.outcome.kind
        assert 2 == len(found.readings)

    def test_an_occurrence_is_counted_by_the_law_of_its_own_day(self) -> None:
        """The number changed since: who asks today gets the due day of that time."""
        table = a_table(a_row(10, None, CHANGE), a_row(20, CHANGE))
        book = a_book(a_duty(counted), tables=(table,))
        for year, last in ((2023, 10), (2024, 20), (2025, 20)):
            found = answer(book, Thing(ON, size=year))
            assert date(year, 8, last) == found.governed_by
            assert (found.due and found.due.due) == found.governed_by

    def test_a_number_in_doubt_gives_each_reading_its_own_due_day(self) -> None:
        """Overdue by one, not yet due by the other."""
        table = a_table(a_row(10, None, FIRST_DOUBT), a_row(25, FIRST_DOUBT))
        found = answer(a_book(a_duty(counted), tables=(table,)), Thing(date(2018, 8, 12), size=2018))
        days = {said.reading: said.due and said.due.due for said in found.readings}
        assert {
            "first amendment had not begun": date(2018, 8, 10),
            "first amendment had begun": date(2018, 8, 25),
        } == days
        assert OutcomeKind.UNKNOWN is found.outcome.kind

    def test_what_another_law_does_not_count_stays_as_it_was(self) -> None:
        """A hole on the due day takes no occurrence away, nor does a law that knows fewer of them."""
        hole = Hole("thing.number", "", None, CHANGE, "not known")
        (found,) = answers(
            a_book(a_duty(counted), tables=(a_table(a_row(9, CHANGE), holes=(hole,)),)), Thing(ON, size=2020)
        )
        assert date(2020, 8, 9) == found.governed_by

        def some(thing: Thing, law: Law, first: date, last: date) -> list[Due]:
            return due_on(*[date(2020, 1, 1)] * law.whole("thing.number"))

        table = a_table(a_row(1, None, CHANGE), a_row(2, CHANGE))
        assert [1, 2] == [
            one.due and one.due.number for one in answers(a_book(a_duty(some), tables=(table,)), Thing(ON))
        ]

    def test_counted_anew_it_may_fall_outside_the_wording(self) -> None:
        """Then there is no such occurrence under it."""

        def by_year(thing: Thing, law: Law, first: date, last: date) -> list[Due]:
            return [a_due(date(law.whole("thing.number"), 1, 1), silent_to=thing.on)]

        table = a_table(a_row(2010, None, CHANGE), a_row(2022, CHANGE))
        assert [] == answers(a_book(a_duty(by_year, since=date(2020, 1, 1)), tables=(table,)), Thing(ON))


BOUNDS = st.sampled_from([None, BEFORE, CHANGE, FIRST_DOUBT, SECOND_DOUBT])
DAYS = st.sampled_from(
    [date(2017, 12, 31), FIRST_DOUBT.not_before, IN_BOTH_DOUBTS, FIRST_DOUBT.not_after, BEFORE, CHANGE, ON]
)


class TestOccurrences:
    """The occurrences of duties can be judged as on another day than that of the situation."""

    def test_they_are_judged_by_the_day_named(self) -> None:
        """All that is known later is in the situation; what is due is not yet overdue."""
        book = a_book(fixed(BEFORE, CHANGE), a_rule(never))
        kinds_of = [one.outcome.kind for one in occurrences(Thing(ON), book, on=CHANGE)]
        assert [OutcomeKind.BREACHED, OutcomeKind.NOT_APPLICABLE] == kinds_of

    def test_in_doubt_too(self) -> None:
        """By the reading in which it had begun, it is not yet due."""
        found = occurrences(Thing(ON), a_book(fixed(IN_BOTH_DOUBTS, since=FIRST_DOUBT)), on=IN_BOTH_DOUBTS)
        assert [OutcomeKind.NOT_APPLICABLE] == [one.outcome.kind for one in found]
        assert 2 == len(found[0].readings)

    def test_what_cannot_be_counted_is_told_in_each_wording(self) -> None:
        """Whichever of them holds on the day."""

        def cannot(thing: Thing, law: Law, first: date, last: date) -> Outcome:
            return unknown(FACT)

        book = a_book(a_duty(cannot, wording="old", until=CHANGE), a_duty(cannot, wording="new", since=CHANGE))
        found = occurrences(Thing(ON), book, on=ON)
        assert [("old", None, None), ("new", None, None)] == [
            (one.norm.wording, one.due, one.governed_by) for one in found
        ]


@given(st.lists(st.tuples(BOUNDS, BOUNDS), min_size=1, max_size=3), DAYS, DAYS, st.sampled_from([5, 15]))
def test_the_fast_way_answers_as_every_reading_on_its_own(
    bounds: list[tuple[Bound, Bound]], made: date, agreed: date, size: int
) -> None:
    """Whatever is skipped because readings agree, running each of them apart gives the same answer."""
    norms: list[Norm] = [
        a_rule(is_large, wording=str(number), since=since, until=until, id=f"thing.{number}")
        for number, (since, until) in enumerate(bounds)
    ]
    book = a_book(*norms, tables=(THRESHOLD,))
    for found in answers(book, Thing(ON, made=made, size=size)):
        norm = found.norm
        said = {
            (is_large(Thing(ON, made, agreed, size), law, ON).kind if norm.holds_on(made, law.reading) else None)
            for law in book.laws_on(made)
        }
        decided = {kind or OutcomeKind.NOT_APPLICABLE for kind in said}
        if len(decided) == 1:
            assert {found.outcome.kind} == decided
        elif decided == {OutcomeKind.MET, OutcomeKind.NOT_APPLICABLE}:
            assert OutcomeKind.MET is found.outcome.kind
        else:
            assert OutcomeKind.UNKNOWN is found.outcome.kind
