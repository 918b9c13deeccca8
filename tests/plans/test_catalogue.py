from __future__ import annotations

from datetime import date

import pytest

from okstat.book import Book, default_book
from okstat.citation import Instrument
from okstat.plans.catalogue import discovered_plans
from okstat.plans.result import Plan
from okstat.tables import package_tables
from okstat.text import LANGUAGES

PLANS = discovered_plans()


def test_each_id_stands_once_and_in_order() -> None:
    """There is one calculation to an id."""
    ids = [plan.id for plan in PLANS]
    assert sorted(set(ids)) == ids
    assert {"credit.scope", "period.end-day", "right.last-day"} <= set(ids)


def test_no_calculation_has_the_id_of_a_rule() -> None:
    """Ids are of one family."""
    assert set() == {plan.id for plan in PLANS} & {norm.id for norm in default_book().norms}


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: str(plan.id))
def test_a_calculation_says_what_it_is_and_where_the_law_says_so(plan: Plan) -> None:
    """In three languages, on both sides of 1 August 2024, with tables that there are."""
    assert frozenset() == plan.text.places()
    assert all(getattr(plan.text, language).endswith(".") for language in LANGUAGES)
    both = {Instrument.CIRCULAR_UDIR_2_2017, Instrument.STATE_AGREEMENT}
    old = {Instrument.ACT_1998, Instrument.REGULATION_2006, *both}
    new = {Instrument.ACT_2023, Instrument.REGULATION_2024, *both}
    for on, instruments in ((date(2024, 7, 31), old), (date(2024, 8, 1), new)):
        cited = {place.instrument for place in plan.cites_on(on)}
        assert plan.holds_on(on) == bool(cited)
        assert cited <= instruments
    tables = {name for name in plan.reads if "-" in name}
    assert set() == tables - set(package_tables())
    assert plan.unit in ("day", "kr", "months", "G")
    assert plan.id.endswith("-day") == (plan.unit == "day")


def test_a_book_knows_them_and_keeps_them() -> None:
    """With norms of a host's own as well; a book that was not told of any has none."""
    book = default_book()
    assert PLANS == book.plans == book.with_norms().plans
    assert () == Book((), {}).plans
