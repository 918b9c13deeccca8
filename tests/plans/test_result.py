from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest

from okstat.book import default_book
from okstat.citation import Citation, Instrument
from okstat.outcome import Missing
from okstat.plans.lengths import UNKNOWN, Between, Value, exactly
from okstat.plans.procurement import PublicContract
from okstat.plans.result import FromFact, Plan, Result, Working
from okstat.plans.wages import WagePlan
from okstat.plans.wages_rows import WageRow
from okstat.plans.wages_terms import WagePolicy, WageTerms
from okstat.text import Text

ON = date(2026, 8, 20)
A = Text(nb="a", nn="a", en="a")
OLD = Citation(Instrument.REGULATION_2006, "11-8", "1", date(2009, 8, 1), date(2024, 8, 1))
NEW = Citation(Instrument.REGULATION_2024, "6-5", "1", date(2024, 8, 1), None)
PLAN = Plan(
    id="house.length", wording="1", subject="contract", since=date(2009, 8, 1), cites=(OLD, NEW), text=A, reads=()
)


def test_a_plan_is_itself() -> None:
    """Two wordings that say the same are two wordings, as with rules."""
    assert PLAN != attrs.evolve(PLAN)


def working(on: date = ON) -> Working:
    """By the law of a day."""
    return Working(default_book().law_on(on), on)


def of(value: Value, required: Value) -> bool | None:
    """Whether a length is enough."""
    return Result("house.length", value, "months", (), required=required).is_enough


class TestEnough:
    """A length is enough when it is so in every case, too little when it is so in every case, else not settled."""

    @pytest.mark.parametrize(
        ("value", "required", "enough"),
        [
            (Fraction(12), Fraction(12), True),
            (Fraction(13), Fraction(12), True),
            (Fraction(11), Fraction(12), False),
            (Between(Fraction(9), Fraction(12)), Fraction(12), None),
            (Between(Fraction(9), Fraction(11)), Fraction(12), False),
            (Between(Fraction(12), None), Fraction(12), True),
            (Between(Fraction(11), None), Fraction(12), None),
            (Fraction(13), Between(Fraction(12), Fraction(14)), None),
            (Fraction(11), Between(Fraction(12), None), False),
            (Fraction(99), None, None),
            (None, Fraction(12), None),
        ],
    )
    def test_bounds(self, value: Value, required: Value, enough: bool | None) -> None:
        assert enough is of(value, required)


class TestPlan:
    """A calculation has dated citations."""

    def test_it_cites_the_law_of_the_day(self) -> None:
        assert [(OLD,), (NEW,)] == [PLAN.cites_on(on) for on in (date(2024, 7, 31), date(2024, 8, 1))]

    def test_before_its_first_day_it_cannot_be_asked(self) -> None:
        assert [False, True] == [PLAN.holds_on(on) for on in (date(2009, 7, 31), date(2009, 8, 1))]


class TestWorking:
    """Steps, questions and what is missing are gathered on the way."""

    def test_a_step_rests_on_facts_and_on_the_numbers_read_for_it(self) -> None:
        sheet = working()
        fact = FromFact("candidate", "C1", ("1", "schooling"))
        sheet.step(A, sheet.years("credit.school-lk-years", "vg1-own"), fact, None)
        sheet.step(A, exactly(1))
        first, second = sheet.result(PLAN, exactly(1)).steps
        assert 12 == first.value
        assert fact == first.because[0]
        assert ["https://lovdata.no/forskrift/2024-06-03-900/§6-7"] == [
            ground.url for ground in first.because if not isinstance(ground, FromFact)
        ]
        assert () == second.because

    def test_a_number_that_is_not_known_is_missing(self) -> None:
        sheet = working(date(2008, 1, 1))
        assert UNKNOWN == sheet.years("credit.school-lk-years", "vg1-own")
        assert sheet.number("credit.beside-an-exam") is None
        assert (
            Missing("credit.school-lk-years[vg1-own]", "table credit.school-lk-years on 2008-01-01"),
            Missing("credit.beside-an-exam", "table credit.beside-an-exam on 2008-01-01"),
        ) == sheet.result(PLAN, None).missing

    def test_a_question_is_asked_once(self) -> None:
        sheet = working()
        sheet.ask(A)
        sheet.ask(A)
        assert (A,) == sheet.result(PLAN, None).open

    @pytest.mark.parametrize(
        ("value", "told"),
        [(exactly(3), Fraction(3)), (None, None), (UNKNOWN, None), (date(2027, 8, 17), date(2027, 8, 17))],
    )
    def test_what_it_comes_to(self, value: Between | date | None, told: Value) -> None:
        found = working().result(PLAN, value, exactly(12))
        assert (told, Fraction(12), (NEW,)) == (found.value, found.required, found.citations)

    def test_bounds_of_what_is_settled_and_of_what_is_not(self) -> None:
        assert [exactly(3), UNKNOWN, Between(Fraction(1), Fraction(2)), UNKNOWN] == [
            Result("house.length", value, "months", ()).between
            for value in (Fraction(3), None, Between(Fraction(1), Fraction(2)), date(2027, 8, 17))
        ]


@pytest.mark.parametrize("of_many_facts", [Plan, PublicContract, WagePlan, WagePolicy, WageRow, WageTerms])
def test_whoever_states_many_facts_names_each(of_many_facts: type[attrs.AttrsInstance]) -> None:
    """Numbers and days are too easily told in the wrong order."""
    assert all(field.kw_only for field in attrs.fields(of_many_facts))
