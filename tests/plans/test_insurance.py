"""What the accident insurance must pay at least, in G."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from facts import contract, day, event, portfolio

from okstat.book import default_book
from okstat.model.events import Accident
from okstat.plans.result import Result
from okstat.plans.whole import plan_of
from okstat.render.plan import lines
from okstat.situation.view import view


def results(on: str = "2025-03-01", **told: Any) -> dict[str, Result]:
    """The results on insurance of a contract with an accident on a day."""
    facts = portfolio(contract(event(Accident, on, **told)))
    plan = plan_of(view(facts, day("2026-11-20")), "K1", default_book().laws_on)
    return {result.id: result for result in plan.results if result.id.startswith("insurance.")}


class TestDisability:
    """§ 18-4 (1): 5 G at a degree of 100 percent, reduced in proportion."""

    @pytest.mark.parametrize(
        ("percent", "value"),
        [("100", "5"), ("50", "2.5"), ("12.5", "0.625"), ("0.1", "0.005")],
    )
    def test_in_proportion_to_the_degree(self, percent: str, value: str) -> None:
        found = results(disability_percent=Decimal(percent))["insurance.disability"]
        assert (Decimal(value), "G", [("18-4", "1")]) == (
            found.value,
            found.unit,
            [(place.section, place.ledd) for place in found.citations],
        )
        assert Decimal(value) == found.steps[0].value

    def test_the_step_tells_degree_and_fact(self) -> None:
        (step,) = results(disability_percent=Decimal("12.5"))["insurance.disability"].steps
        assert ("12,5 prosent av 5 G", "12.5 percent of 5 G") == (step.what.nb, step.what.en)
        assert 2 == len(step.because)

    def test_without_a_degree_there_is_nothing_to_reckon(self) -> None:
        assert "insurance.disability" not in results()


class TestDeath:
    """§ 18-4 (3): 1 G."""

    @pytest.mark.parametrize("died", [False, None])
    def test_only_where_the_accident_was_fatal(self, died: bool | None) -> None:
        assert "insurance.death" not in results(died=died)

    def test_one_g(self) -> None:
        found = results(died=True)["insurance.death"]
        assert (Decimal(1), [("18-4", "3")]) == (found.value, [(one.section, one.ledd) for one in found.citations])


class TestTreatment:
    """§ 18-5 (6), (7): a cap not lower than 0.25 G, an own share not higher than 0.015 G."""

    @pytest.mark.parametrize(
        ("id_", "ledd", "value"),
        [("insurance.treatment-cap", "6", Decimal("0.25")), ("insurance.own-share", "7", Decimal("0.015"))],
    )
    def test_numbers(self, id_: str, ledd: str, value: Decimal) -> None:
        found = results()[id_]
        assert (value, "G", [("18-5", ledd)]) == (
            found.value,
            found.unit,
            [(place.section, place.ledd) for place in found.citations],
        )
        assert "Ulykken 1. mars 2025" == found.steps[0].what.nb

    def test_the_day_of_the_basic_amount_is_left_open(self) -> None:
        assert {"The basic amount of which day counts? The regulation does not say."} == {
            question.en
            for found in results(died=True, disability_percent=Decimal(1)).values()
            for question in found.open
        }


@pytest.mark.parametrize(("on", "number"), [("2024-07-31", 0), ("2024-08-01", 2)])
def test_the_chapter_began_on_1_august_2024(on: str, number: int) -> None:
    """An accident before that day is under other rules, which have not been read."""
    assert number == len(results(on))


def test_an_accident_of_before_hides_no_later_one() -> None:
    """Each accident for itself."""
    facts = portfolio(contract(event(Accident, "2024-05-02"), event(Accident, "2025-03-03")))
    plan = plan_of(view(facts, day("2026-11-20")), "K1", default_book().laws_on)
    assert 1 == len([result for result in plan.results if result.id == "insurance.treatment-cap"])


def test_the_plan_is_told_in_g() -> None:
    """As a number of G, exactly, in the words of each language."""
    facts = portfolio(contract(event(Accident, "2025-03-01", disability_percent=Decimal("12.5"))))
    plan = plan_of(view(facts, day("2026-11-20")), "K1", default_book().laws_on)
    told = [one.words for one in lines(plan, language="en")]
    assert "insurance.disability: 0.625 G" in told
    assert "insurance.own-share: 0.015 G" in told
    bokmaal = [one.words for one in lines(plan, language="nb")]
    assert "insurance.own-share: 0,015 G" in bokmaal
