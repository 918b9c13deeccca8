"""From answers to obligations: one for each number, whatever wordings and readings there are of it."""

from __future__ import annotations

from datetime import date

import pytest
from facts import contract, portfolio
from small_law import FACT, FIRST_DOUBT, SECOND_DOUBT, a_book, a_due, a_duty, a_row, a_rule, a_table, cite

from okstat.agenda import Obligation, State, agenda, obligations_of
from okstat.book import Book
from okstat.dated import Bound
from okstat.evaluate import evaluate
from okstat.finding import Subject
from okstat.law import Law
from okstat.outcome import MET, Due, Outcome, Waiver
from okstat.rule import Duty
from okstat.situation.contract import ContractSituation
from okstat.situation.view import view

IN_DOUBT = date(2018, 3, 1)
IN_BOTH = date(2018, 10, 1)
AFTER = date(2020, 1, 1)
NOT_YET, BEGUN = "first amendment had not begun", "first amendment had begun"


def fixed(
    *dues: Due,
    since: Bound = None,
    until: Bound = None,
    wording: str = "only",
    id: str = "thing.duty",
) -> Duty:
    """A duty about a contract that falls due on some days, whatever is known."""

    def given(one: ContractSituation, law: Law, first: date, last: date) -> tuple[Due, ...]:
        return dues

    return a_duty(given, since=since, until=until, wording=wording, id=id)


def drawn(book: Book, as_of: date = AFTER) -> list[Obligation]:
    """What is due of one contract, as of a day."""
    facts = portfolio(contract())
    return list(agenda(facts, first=date(2017, 1, 1), last=date(2019, 12, 31), known_at=as_of, book=book).obligations)


def said(one: Obligation) -> dict[str, str | None]:
    """How it stands by each reading."""
    return {reading.reading: reading.state.value if reading.state is not None else None for reading in one.readings}


OVERDUE = a_due(IN_DOUBT, silent_to=AFTER)
DONE = a_due(IN_DOUBT, IN_DOUBT)


class TestDoubt:
    """In doubt whether a wording held, each reading says how it stands; where they differ, that is unknown."""

    @pytest.mark.parametrize(
        ("due", "as_of", "state", "by_it"),
        [
            (OVERDUE, AFTER, "unknown", "overdue"),
            (a_due(IN_DOUBT), AFTER, "unknown", "unknown"),
            (a_due(IN_DOUBT), IN_DOUBT, "unknown", "open"),
            (DONE, AFTER, "fulfilled", "fulfilled"),
            (a_due(IN_DOUBT)._replace(waived=Waiver.AWAY), AFTER, "waived", "waived"),
        ],
    )
    def test_a_duty_that_may_not_have_begun(self, due: Due, as_of: date, state: str, by_it: str) -> None:
        """What is done, or waived, is so whether it was asked for or not."""
        (only,) = drawn(a_book(fixed(due, since=FIRST_DOUBT)), as_of)
        assert state == only.state.value
        assert {NOT_YET: None, BEGUN: by_it} == said(only)

    def test_two_wordings_that_an_amendment_divides_are_one_obligation(self) -> None:
        """It is overdue by either; where the law says so hangs on the reading."""
        old = fixed(OVERDUE, until=FIRST_DOUBT, wording="old")
        new = fixed(OVERDUE, since=FIRST_DOUBT, wording="new")
        (only,) = drawn(a_book(old, new))
        assert (State.OVERDUE, {NOT_YET: "overdue", BEGUN: "overdue"}) == (only.state, said(only))

    def test_two_wordings_that_ask_for_it_by_different_days(self) -> None:
        """The earlier day counts, each reading tells its own, and it is on the agenda of both."""
        old = fixed(a_due(date(2018, 6, 1), silent_to=AFTER), until=FIRST_DOUBT, wording="old")
        new = fixed(a_due(IN_DOUBT, silent_to=AFTER), since=FIRST_DOUBT, wording="new")
        (only,) = drawn(a_book(old, new))
        assert (IN_DOUBT, "new", State.OVERDUE) == (only.due, only.wording, only.state)
        assert {NOT_YET: date(2018, 6, 1), BEGUN: IN_DOUBT} == {one.reading: one.due for one in only.readings}
        found = agenda(
            portfolio(contract()),
            first=date(2018, 6, 1),
            last=date(2018, 6, 1),
            known_at=AFTER,
            book=a_book(old, new),
        )
        assert [IN_DOUBT] == [one.due for one in found.obligations]

    def test_the_day_of_a_reading_by_which_nothing_is_due_is_on_no_agenda(self) -> None:
        """Though the wording that does not hold names it."""
        old = fixed(a_due(date(2018, 6, 1)), until=FIRST_DOUBT, wording="old")
        found = agenda(portfolio(contract()), first=date(2018, 6, 2), last=AFTER, known_at=AFTER, book=a_book(old))
        assert () == found.obligations

    def test_a_number_in_doubt_gives_each_reading_its_own_day(self) -> None:
        """Open by both: the earlier day counts."""
        table = a_table(a_row(10, None, FIRST_DOUBT), a_row(25, FIRST_DOUBT))

        def counted(one: ContractSituation, law: Law, first: date, last: date) -> list[Due]:
            return [a_due(date(2018, 8, law.whole("thing.number")))]

        (only,) = drawn(a_book(a_duty(counted), tables=(table,)), date(2018, 8, 1))
        assert (State.OPEN, date(2018, 8, 10)) == (only.state, only.due)
        assert [date(2018, 8, 10), date(2018, 8, 25)] == [one.due for one in only.readings]
        (between,) = drawn(a_book(a_duty(counted), tables=(table,)), date(2018, 8, 15))
        assert (State.UNKNOWN, {NOT_YET: "unknown", BEGUN: "open"}) == (between.state, said(between))

    def test_a_place_in_doubt_is_told_with_it(self) -> None:
        """Both places, and which is whose."""

        def given(one: ContractSituation, law: Law, first: date, last: date) -> list[Due]:
            return [OVERDUE]

        cites = (cite("1-1", None, FIRST_DOUBT), cite("2-4", FIRST_DOUBT))
        (only,) = drawn(a_book(a_duty(given, cites=cites)))
        assert ["1-1", "2-4"] == [place.section for place in only.citations]
        assert [["1-1"], ["2-4"]] == [[place.section for place in one.citations] for one in only.readings]
        assert State.OVERDUE is only.state

    def test_readings_name_their_bearers(self) -> None:
        """Each reading by its own wording."""
        (only,) = drawn(a_book(fixed(OVERDUE, since=FIRST_DOUBT)))
        assert {"company"} == {one.bearer for one in only.readings}

    def test_two_doubts(self) -> None:
        """Four readings of one obligation."""
        due = a_due(IN_BOTH, silent_to=AFTER)
        old = fixed(due, until=FIRST_DOUBT, wording="old")
        new = fixed(due, since=FIRST_DOUBT, wording="new")
        other = fixed(due, since=SECOND_DOUBT, id="thing.other")
        found = {one.rule: one for one in drawn(a_book(old, new, other))}
        assert State.OVERDUE is found["thing.duty"].state
        assert State.UNKNOWN is found["thing.other"].state
        assert 4 == len(found["thing.duty"].readings)


class TestWordings:
    """Where two wordings both ask for the same occurrence, it is one, on the day that comes first."""

    OLD = fixed(a_due(IN_DOUBT, silent_to=AFTER), until=date(2018, 6, 1), wording="old")
    NEW = fixed(a_due(date(2018, 9, 1), silent_to=AFTER), since=date(2018, 6, 1), wording="new")

    def test_the_earlier_day(self) -> None:
        (only,) = drawn(a_book(self.OLD, self.NEW))
        assert (IN_DOUBT, "old", ()) == (only.due, only.wording, only.readings)

    def test_a_reading_yields_to_what_is_sure(self) -> None:
        """One wording holds by every reading, another by one of them only."""
        other = fixed(a_due(date(2018, 2, 1), silent_to=AFTER), until=FIRST_DOUBT, wording="doubtful")
        sure = fixed(a_due(date(2019, 9, 1), silent_to=AFTER), since=date(2019, 6, 1), wording="sure")
        (only,) = drawn(a_book(other, sure))
        assert ("sure", ()) == (only.wording, only.readings)


class TestAnswers:
    """Only occurrences become obligations; each has its own words."""

    def test_what_has_no_occurrence_is_left_out(self) -> None:
        def met(one: ContractSituation, law: Law, on: date) -> Outcome:
            return MET

        def asked(one: ContractSituation) -> date:
            return one.on

        book = a_book(a_rule(met, clock=asked), fixed(OVERDUE))
        (situation,) = view(portfolio(contract()), AFTER).contracts
        answers = evaluate(situation, book, every=True).answers
        found = list(obligations_of(answers, Subject("contract", "K1"), situation))
        assert (2, ["thing.duty"]) == (len(answers), [one.rule for one in found])
        assert (FACT, 1, "company", ()) == (found[0].shown_by, found[0].number, found[0].bearer, found[0].concerns)

    def test_a_duty_that_does_not_hold_on_the_due_day_asks_for_nothing(self) -> None:
        assert [] == drawn(a_book(fixed(OVERDUE, until=IN_DOUBT)))

    def test_days_late(self) -> None:
        (late,) = drawn(a_book(fixed(a_due(IN_DOUBT, date(2018, 3, 4)))))
        assert (3, date(2018, 3, 4)) == (late.late_days, late.fulfilled_on)
