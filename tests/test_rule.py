from __future__ import annotations

from datetime import date
from typing import Any, cast

import pytest
from small_law import (
    FIRST_DOUBT,
    IN_BOTH_DOUBTS,
    Thing,
    a_book,
    a_due,
    a_duty,
    a_rule,
    a_text,
    always_met,
    cite,
    made,
    never_due,
)

from okstat.book import default_book
from okstat.errors import LawError
from okstat.law import Law
from okstat.norm import Judge
from okstat.rule import MET, Duty, Norm, Outcome, Role, Rule, Severity, duty, rule

SINCE, UNTIL = date(2020, 1, 1), date(2024, 8, 1)
WORDS: dict[str, Any] = {
    "wording": "only",
    "bearer": Role.COMPANY,
    "severity": Severity.NOTICE,
    "breach": a_text("No."),
}


class TestDeclaring:
    """A rule is a plain function with an id, a time, citations and texts; the decorators wrap nothing."""

    def test_a_rule_holds_the_bare_function(self) -> None:
        """Running a rule is calling the function that was written."""
        assert always_met is a_rule(always_met).judge
        assert made is a_rule(always_met).clock

    def test_a_duty_holds_the_bare_function(self) -> None:
        """As for a rule."""

        def dues(thing: Thing, law: Law, first: date, last: date) -> list[Any]:
            return [a_due(last)]

        assert dues is a_duty(dues).dues

    def test_a_norm_speaks_of_the_class_of_its_first_argument(self) -> None:
        """No list says what a rule is about: its signature does."""
        assert Thing is a_rule(always_met).subject

    def test_a_function_must_say_what_it_is_about(self) -> None:
        """A first argument without a class is refused, whatever the others are."""

        def judge(thing, law: Law, on: date) -> Outcome:  # type: ignore[no-untyped-def]  # that is the fault
            return MET

        with pytest.raises(LawError, match="the first argument names no class of situation"):
            a_rule(judge)

    def test_a_function_of_nothing_is_refused(self) -> None:
        """There is nothing it could speak of."""

        def judge(*, law: Law) -> Outcome:
            return MET

        with pytest.raises(LawError, match="judge: the first argument names no class of situation"):
            a_rule(cast("Judge", judge))

    def test_a_rule_must_cite(self) -> None:
        """What the law does not say is no rule."""
        declare = rule("thing.rule", clock=made, cites=(), text=a_text("Yes."), remedy=a_text("Do."), **WORDS)
        with pytest.raises(LawError, match=r"thing\.rule \(only\) cites nothing"):
            declare(always_met)

    @pytest.mark.parametrize(("text", "remedy"), [("Since {day}.", "Do."), ("Yes.", "Do it by {day}.")])
    def test_only_the_text_of_a_breach_has_values(self, text: str, remedy: str) -> None:
        """The sentence of the law and the remedy are the same for everybody."""
        declare = duty("thing.duty", cites=(cite("1-1"),), text=a_text(text), remedy=a_text(remedy), **WORDS)
        with pytest.raises(LawError, match="only the text of a breach has places for values"):
            declare(never_due)

    def test_kinds_tell_rules_and_duties_apart(self) -> None:
        """The catalogue shows them so."""
        assert ("rule", "duty") == (a_rule().kind, a_duty(never_due).kind)


class TestTime:
    """A wording holds from its first day to the day before the next; citations have a time of their own."""

    def test_a_wording_holds_in_its_half_open_time(self) -> None:
        """The first day is in it, the day of the next wording is not."""
        norm = a_rule(since=SINCE, until=UNTIL)
        days = (date(2019, 12, 31), SINCE, date(2024, 7, 31), UNTIL)
        assert [False, True, True, False] == [norm.holds_on(day) for day in days]

    def test_in_doubt_it_depends_on_the_reading(self) -> None:
        """Inside the doubt it holds in the reading that takes the amendment to have begun."""
        norm = a_rule(since=FIRST_DOUBT)
        readings = (frozenset[str](), frozenset({FIRST_DOUBT.name}))
        assert [False, True] == [norm.holds_on(IN_BOTH_DOUBTS, reading) for reading in readings]

    def test_an_undated_citation_holds_as_long_as_the_wording(self) -> None:
        """Nobody has to write the same days twice."""
        (cited,) = a_rule(since=SINCE, until=UNTIL, cites=(cite("1-1"),)).cites
        assert (SINCE, UNTIL) == (cited.since, cited.until)

    def test_a_dated_citation_keeps_its_days(self) -> None:
        """Only the number of the section changed."""
        first, second = cite("1-1", None, SINCE), cite("2-4", SINCE, UNTIL)
        norm = a_rule(until=UNTIL, cites=(first, second))
        assert (first,) == norm.cites_on(date(2019, 12, 31))
        assert (second,) == norm.cites_on(SINCE)
        assert () == norm.cites_on(UNTIL)

    def test_citations_share_the_doubt_of_their_amendment(self) -> None:
        """In one reading the old section is cited, in the other the new one."""
        old, new = cite("1-1", None, FIRST_DOUBT), cite("2-4", FIRST_DOUBT, None)
        norm = a_rule(cites=(old, new))
        assert (old,) == norm.cites_on(IN_BOTH_DOUBTS)
        assert (new,) == norm.cites_on(IN_BOTH_DOUBTS, frozenset({FIRST_DOUBT.name}))

    def test_what_is_cited_on_a_day_is_looked_up_once(self) -> None:
        """The same day again gives the same object."""
        norm = a_rule()
        assert norm.cites_on(SINCE) is norm.cites_on(SINCE)


class TestPackage:
    """What holds of every norm of the package."""

    @pytest.mark.parametrize("norm", default_book().norms, ids=lambda norm: f"{norm.id} {norm.wording}")
    def test_a_norm_cites_on_every_day_it_holds(self, norm: Norm) -> None:
        """On each day and under each reading in which a wording is in force, there is a place to cite."""
        book = default_book()
        for day in (date(year, month, 15) for year in range(2005, 2028) for month in range(1, 13)):
            for law in book.laws_on(day):
                if norm.holds_on(day, law.reading):
                    assert norm.cites_on(day, law.reading)

    @pytest.mark.parametrize("norm", default_book().norms, ids=lambda norm: f"{norm.id} {norm.wording}")
    def test_a_docstring_says_what_the_function_asks(self, norm: Norm) -> None:
        """Whoever reads the law can hold the function against it."""
        assert isinstance(norm, Rule | Duty)
        assert (norm.judge if isinstance(norm, Rule) else norm.dues).__doc__


def test_two_norms_are_never_equal() -> None:
    """A norm is itself; its id and wording tell it from others."""
    one, other = a_rule(), a_rule()
    assert one != other
    assert 2 == len({one, other})
    with pytest.raises(LawError, match=r"declared twice: thing\.rule \(only\)"):
        a_book(one, other)
