from __future__ import annotations

from datetime import date

import pytest
from small_law import (
    FIRST_DOUBT,
    IN_BOTH_DOUBTS,
    SECOND_DOUBT,
    Thing,
    a_book,
    a_duty,
    a_rule,
    agreed_on,
    cite,
    made,
    never_due,
)

from okstat.dated import Bound
from okstat.groups import window
from okstat.law import Law
from okstat.rule import Duty

CHANGE = date(2024, 8, 1)


class TestGroups:
    """Rules are asked for by the clock that tells the day of their law; duties one wording at a time."""

    def test_rules_of_one_clock_stand_together(self) -> None:
        """The clock is asked once for all of them."""
        first, second, other = a_rule(id="thing.a"), a_rule(id="thing.b"), a_rule(id="thing.c", clock=agreed_on)
        groups = a_book(first, second, other).rules(Thing)
        assert [(made, (first, second)), (agreed_on, (other,))] == [(group.clock, group.norms) for group in groups]

    def test_an_open_crossing_is_a_group_of_its_own(self) -> None:
        """The day of the contract is asked for those rules only that may be judged by its law."""
        plain, open_one = a_rule(id="thing.a"), a_rule(id="thing.b", crossing=agreed_on)
        assert [None, agreed_on] == [group.crossing for group in a_book(plain, open_one).rules(Thing)]

    def test_nothing_is_asked_of_another_class(self) -> None:
        """A rule speaks of the class of its first argument, and of no other."""
        book = a_book(a_rule(), a_duty(never_due))
        assert () == book.rules(date)
        assert () == book.duties(date)
        assert book.speaks_of(Thing)
        assert not book.speaks_of(date)


class TestStanding:
    """What stands on a day: the wordings in force, for each reading of the doubts that are open."""

    def test_a_wording_ends_where_the_next_begins(self) -> None:
        """On the day of the change the new one stands, alone."""
        old, new = a_rule(wording="old", until=CHANGE), a_rule(wording="new", since=CHANGE)
        (group,) = a_book(old, new).rules(Thing)
        assert (old,) == group.on[date(2024, 7, 31)].norms
        assert (new,) == group.on[CHANGE].norms

    def test_it_is_looked_up_once(self) -> None:
        """The same day again gives the same object."""
        (group,) = a_book(a_rule()).rules(Thing)
        assert group.on[CHANGE] is group.on[CHANGE]

    def test_without_doubt_there_is_one_reading(self) -> None:
        """And nothing to agree on."""
        (group,) = a_book(a_rule(since=FIRST_DOUBT)).rules(Thing)
        standing = group.on[CHANGE]
        assert (True, True, True) == (standing.is_settled, standing.is_agreed, standing.cites_agree)

    def test_wordings_in_doubt_do_not_agree(self) -> None:
        """In one reading the old text stands, in the other the new one."""
        old, new = a_rule(wording="old", until=FIRST_DOUBT), a_rule(wording="new", since=FIRST_DOUBT)
        (group,) = a_book(old, new).rules(Thing)
        standing = group.on[IN_BOTH_DOUBTS]
        assert ((old,), (new,)) == tuple(norms for _, norms in standing.readings)
        assert (False, False, False) == (standing.is_settled, standing.is_agreed, standing.cites_agree)

    def test_citations_in_doubt_leave_the_wording_standing(self) -> None:
        """Only the section is another one."""
        (group,) = a_book(a_rule(cites=(cite("1-1", None, FIRST_DOUBT), cite("2-4", FIRST_DOUBT)))).rules(Thing)
        standing = group.on[IN_BOTH_DOUBTS]
        assert (False, True, False) == (standing.is_settled, standing.is_agreed, standing.cites_agree)

    def test_the_doubt_of_others_changes_nothing(self) -> None:
        """There are two readings, and they agree in all."""
        sure, doubted = a_rule(id="thing.a"), a_rule(id="thing.b", since=SECOND_DOUBT, clock=agreed_on)
        group = a_book(sure, doubted).rules(Thing)[0]
        standing = group.on[IN_BOTH_DOUBTS]
        assert (False, True, True) == (standing.is_settled, standing.is_agreed, standing.cites_agree)

    def test_a_group_knows_what_its_own_norms_have_read(self) -> None:
        """Its laws are objects of its own, one for each interval and reading."""
        one, other = a_book(a_rule(id="thing.a"), a_rule(id="thing.b", clock=agreed_on)).rules(Thing)
        law: Law = one.on[CHANGE].law
        assert law is one.on[date(2025, 1, 1)].law
        assert law is not other.on[CHANGE].law


class TestWindow:
    """The first and last day on which a wording may hold."""

    @pytest.mark.parametrize(
        ("expected", "since", "until"),
        [
            ((date.min, date.max), None, None),
            ((CHANGE, date.max), CHANGE, None),
            ((date.min, date(2024, 7, 31)), None, CHANGE),
            ((date(2018, 1, 1), date(2019, 6, 30)), FIRST_DOUBT, SECOND_DOUBT),
        ],
    )
    def test_it_is_as_wide_as_any_reading(self, expected: tuple[date, date], since: Bound, until: Bound) -> None:
        """A doubt opens at its earliest day and closes before its latest."""
        assert expected == window(a_duty(never_due, since=since, until=until))

    @pytest.mark.parametrize(
        ("expected", "asked"),
        [
            (date(2020, 1, 1), date(2019, 12, 31)),
            (date(2022, 5, 5), date(2022, 5, 5)),
            (date(2024, 7, 31), date(2026, 11, 20)),
        ],
    )
    def test_the_nearest_day(self, expected: date, asked: date) -> None:
        """Of an old wording, its last day."""
        duty: Duty = a_duty(never_due, since=date(2020, 1, 1), until=CHANGE)
        (group,) = a_book(duty).duties(Thing)
        assert expected == group.nearest[asked][0]
