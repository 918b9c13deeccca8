from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from attrs import evolve
from facts import candidate, complete, contract, day, event, person, portfolio, signed, started

from okstat.book import default_book
from okstat.dated import Dated, Hole
from okstat.law import Law
from okstat.model.events import CandidateKind, ChoiceChanged, Event, Schooled
from okstat.plans.lengths import Between
from okstat.plans.result import Result
from okstat.plans.rights import (
    OMVAL_ADDS,
    RIGHT_LAST_DAY,
    SUPPLEMENTARY_LAST_DAY,
    omval_adds,
    right_last_day,
    supplementary_last_day,
)
from okstat.plans.whole import plan_of
from okstat.situation.view import view
from okstat.transition import RIGHT_TO_24

BORN = date(2001, 12, 31)
BOOK = default_book()
UP_TO_A_YEAR = Between(Fraction(0), Fraction(12))


def law(on: str, *begun: str) -> Law:
    """The law of a day, where these doubts have begun."""
    return BOOK.law_on(day(on), frozenset(begun))


def holed(table: str, key: str = "") -> Law:
    """A law that does not know a number."""
    tables = {**BOOK.tables, table: Dated(table, key, "years", (), (Hole(table, key, None, None, "not known"),))}
    return Law(date(2017, 1, 1), frozenset(), tables)


def said(result: Result) -> list[tuple[str, object]]:
    """The steps of a calculation."""
    return [(step.what.nb, step.value) for step in result.steps]


class TestLastDayOfTheRight:
    """To the school year of the year of 24; before that by the end of that year, within five or six years in a row."""

    @pytest.mark.parametrize("on", ["2018-08-01", "2024-07-31", "2024-08-01", "2026-11-20"])
    def test_the_end_of_the_school_year(self, on: str) -> None:
        found = right_last_day(BORN, None, law(on), day(on))
        assert (RIGHT_LAST_DAY.id, date(2026, 7, 31), "day") == (found.id, found.value, found.unit)
        assert [("ut skoleåret som tar til det året personen fyller 24 år", date(2026, 7, 31))] == said(found)
        assert ["1. august til 31. juli"] == [one.nb[-23:-1] for one in found.open]

    @pytest.mark.parametrize(("on", "expected"), [("2024-07-31", "ACT_1998"), ("2024-08-01", "ACT_2023")])
    def test_the_act_of_the_day_is_cited(self, on: str, expected: str) -> None:
        found = right_last_day(BORN, None, law(on), day(on))
        assert [expected] == [place.instrument.name for place in found.citations]

    @pytest.mark.parametrize(
        ("first_use", "in_company", "expected"),
        [
            (date(2017, 8, 20), False, date(2022, 8, 19)),
            (date(2017, 8, 20), True, date(2023, 8, 19)),
            (date(2020, 8, 20), False, date(2025, 8, 19)),
            (date(2021, 8, 20), False, date(2025, 12, 31)),
        ],
    )
    def test_years_in_a_row(self, first_use: date, in_company: bool, expected: date) -> None:
        on = date(2017, 4, 5)
        found = right_last_day(BORN, first_use, law("2017-04-05"), on, in_company=in_company)
        assert expected == found.value
        assert ["ut det året personen fyller 24 år"] == [what for what, _ in said(found)][:1]
        assert f"{6 if in_company else 5} år i sammenheng" in said(found)[1][0]
        assert f"de {6 if in_company else 5} årene" in found.open[0].nb

    @pytest.mark.parametrize(("begun", "expected"), [((), date(2022, 8, 19)), ((RIGHT_TO_24.name,), date(2026, 7, 31))])
    def test_while_it_is_in_doubt_each_reading_has_its_day(self, begun: tuple[str, ...], expected: date) -> None:
        found = right_last_day(BORN, date(2017, 8, 20), law("2018-01-01", *begun), date(2018, 1, 1))
        assert expected == found.value

    def test_what_is_missing(self) -> None:
        bare = right_last_day(None, None, law("2026-11-20"), day("2026-11-20"))
        unused = right_last_day(BORN, None, law("2016-01-01"), day("2016-01-01"))
        assert (None, "key born of the person") == (bare.value, bare.missing[0].source)
        assert (None, "event schooling") == (unused.value, unused.missing[0].source)

    def test_a_number_that_is_not_known_is_missing(self) -> None:
        on = date(2017, 1, 1)
        ageless = right_last_day(BORN, on, holed("right.last-age"), on)
        spanless = right_last_day(BORN, on, holed("right.span-years", "school"), on)
        assert (None, "table right.last-age on 2017-01-01") == (ageless.value, ageless.missing[0].source)
        assert (date(2025, 12, 31), "table right.span-years on 2017-01-01") == (
            spanless.value,
            spanless.missing[0].source,
        )


class TestSupplementaryYear:
    """To the end of the school year that begins in the year one turns 24 (2023 § 5-7 (1))."""

    def test_its_last_day(self) -> None:
        found = supplementary_last_day(BORN, law("2026-11-20"), day("2026-11-20"))
        assert (SUPPLEMENTARY_LAST_DAY.id, date(2026, 7, 31)) == (found.id, found.value)
        assert ["5-7"] == [place.section for place in found.citations]
        assert [("ut skoleåret som tar til det året personen fyller 24 år", date(2026, 7, 31))] == said(found)
        assert len(found.open) == 1

    def test_what_is_missing(self) -> None:
        bare = supplementary_last_day(None, law("2026-11-20"), day("2026-11-20"))
        ageless = supplementary_last_day(BORN, holed("right.last-age"), date(2017, 1, 1))
        assert (None, ["key born of the person"]) == (bare.value, [one.source for one in bare.missing])
        assert (None, ["table right.last-age on 2017-01-01"]) == (
            ageless.value,
            [one.source for one in ageless.missing],
        )


class TestChangeOfChoice:
    """The right grew by up to a training year (1998 § 3-1 (4))."""

    @pytest.mark.parametrize(("changed", "expected"), [(True, UP_TO_A_YEAR), (False, 0), (None, UP_TO_A_YEAR)])
    def test_what_it_adds(self, changed: bool | None, expected: object) -> None:
        found = omval_adds(changed, law("2023-01-01"), day("2023-01-01"))
        assert (OMVAL_ADDS.id, expected, "months") == (found.id, found.value, found.unit)
        assert ["3-1"] == [place.section for place in found.citations]
        assert (changed is True) == bool(found.open)
        assert (["event choice_changed"] if changed is None else []) == [one.source for one in found.missing]
        assert (["inntil ett opplæringsår"] if changed else []) == [what for what, _ in said(found)]

    def test_it_ended_with_the_act(self) -> None:
        assert OMVAL_ADDS.holds_on(date(2024, 7, 31))
        assert not OMVAL_ADDS.holds_on(date(2024, 8, 1))


class TestInThePlan:
    """The plan of an applicant or pupil tells how long the right lasts; that of a praksiskandidat does not."""

    @staticmethod
    def results(kind: CandidateKind | None, on: str, *events: Event) -> dict[str, object]:
        one = candidate(event(Schooled, "2016-08-20"), *events, kind=kind, born="2001-12-31")
        plan = plan_of(view(portfolio(candidates=(one,)), day(on)), "A1", BOOK.laws_on)
        return {found.id: found.value for found in plan.results if found.id.startswith(("right.", "omval."))}

    @pytest.mark.parametrize("kind", [CandidateKind.APPLICANT, CandidateKind.PUPIL])
    def test_of_an_applicant_or_pupil(self, kind: CandidateKind) -> None:
        both = {"right.last-day": date(2026, 7, 31), "right.supplementary-last-day": date(2026, 7, 31)}
        assert both == self.results(kind, "2024-08-01")
        old = {"right.last-day": date(2026, 7, 31), "omval.adds": UP_TO_A_YEAR}
        assert old == self.results(kind, "2024-07-31", event(ChoiceChanged, "2020-01-01"))

    @pytest.mark.parametrize("kind", [CandidateKind.PRAKSISKANDIDAT, CandidateKind.ADULT, None])
    def test_of_nobody_else(self, kind: CandidateKind | None) -> None:
        assert {} == self.results(kind, "2024-08-01")

    def test_silence_on_changes_is_a_fact_where_it_is_complete(self) -> None:
        one = candidate(born="2001-12-31", known=complete(choice_changed="2024-07-31"))
        plan = plan_of(view(portfolio(candidates=(one,)), day("2024-07-31")), "A1", BOOK.laws_on)
        assert [0] == [found.value for found in plan.results if found.id == "omval.adds"]

    def test_the_first_use_may_be_in_a_company(self) -> None:
        own = evolve(contract(signed("2015-08-01"), started("2015-08-20")), person=person("2001-12-31"))
        drafted = evolve(contract(signed("2014-08-01"), id="K2"), person=person("2001-12-31"))
        one = candidate(born="2001-12-31")
        plan = plan_of(view(portfolio(own, drafted, candidates=(one,)), day("2016-01-01")), "A1", BOOK.laws_on)
        assert [date(2021, 8, 19)] == [found.value for found in plan.results if found.id == "right.last-day"]
