"""The practice of a praksiskandidat: hours, calendar years, how recent it is, and other credit."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import Book, default_book
from okstat.outcome import Missing
from okstat.plans.facts import UNKNOWN_COURSE, Course, Practice
from okstat.plans.full_time import HOURS_OF_A_MONTH, Conversion
from okstat.plans.lengths import Between, Value
from okstat.plans.praksiskandidat import praksiskandidat_practice
from okstat.plans.result import FromFact, Result

ON = date(2026, 8, 20)
COURSE = Course(Fraction(48), Fraction(2))


def practice(first: str, last: str | None, share: str | None = "1", hours: str | None = None) -> Practice:
    """Practice between two days."""
    return Practice(
        date.fromisoformat(first),
        date.fromisoformat(last) if last else None,
        Decimal(share) if share else None,
        Decimal(hours) if hours else None,
        FromFact("candidate", "C1", ("1", "practice")),
    )


def hours(first: str, last: str | None, number: str) -> Practice:
    """Practice that was counted in hours."""
    return practice(first, last, None, number)


def found(
    *practices: Practice, credited: Result | None = None, course: Course = COURSE, book: Book | None = None
) -> Result:
    """What it comes to on 20 August 2026."""
    law = (book or default_book()).law_on(ON)
    return praksiskandidat_practice(practices, credited, course, law, ON)


def bounds(least: str, most: str | None) -> Between:
    """Bounds in months."""
    return Between(Fraction(least), None if most is None else Fraction(most))


def asked(result: Result) -> str:
    """All questions in bokmål, one after the other."""
    return " ".join(text.nb for text in result.open)


class TestRequirement:
    """A quarter more than the course of the trade."""

    def test_it_is_told_with_its_source(self) -> None:
        step = found().steps[1]
        assert (Fraction(60), "kravet") == (step.value, step.what.nb)
        assert ["https://lovdata.no/lov/2023-06-09-30/§23-2"] == [
            ground.url for ground in step.because if not isinstance(ground, FromFact)
        ]

    def test_it_is_unknown_without_the_course(self) -> None:
        result = found(practice("2016-09-01", "2026-07-31"), course=UNKNOWN_COURSE)
        assert (None, None, "course") == (result.required, result.is_enough, result.missing[0].fact)

    def test_two_things_are_left_to_the_county(self) -> None:
        assert "allsidig" in asked(found())
        assert "kortere praksis" in asked(found())

    @pytest.mark.parametrize(
        ("on", "cited"),
        [
            (date(2024, 7, 31), {("LOV-1998-07-17-61", "3-5")}),
            (date(2024, 8, 1), {("LOV-2023-06-09-30", "23-2"), ("FOR-2024-06-03-900", "6-9")}),
        ],
    )
    def test_what_is_cited(self, on: date, cited: set[tuple[str, str]]) -> None:
        result = praksiskandidat_practice([], None, COURSE, default_book().law_on(on), on)
        assert cited == {(place.instrument.number, place.section) for place in result.citations}


class TestHours:
    """Hours are converted by one figure, and no calendar year counts more than twelve months."""

    @pytest.mark.parametrize(
        ("worked", "months"), [("1740", "12"), ("1741", "12"), ("1739", "1739/145"), ("145", "1"), ("3000", "12")]
    )
    def test_within_a_year(self, worked: str, months: str) -> None:
        assert Fraction(months) == found(hours("2023-01-01", "2023-12-31", worked)).value

    def test_beside_a_position_in_the_same_year(self) -> None:
        both = practice("2023-01-01", "2023-09-30"), hours("2023-01-01", "2023-12-31", "870")
        assert 12 == found(*both).value

    def test_over_two_years_they_may_all_lie_in_one(self) -> None:
        result = found(hours("2022-07-01", "2023-06-30", "2610"))
        assert bounds("12", "18") == result.value
        assert Missing("practice.hours", "hours of each calendar year") in result.missing
        assert "praksis 2022–2023, talt i timer" == result.steps[2].what.nb

    def test_over_two_years_and_no_more_than_one_can_hold(self) -> None:
        assert 9 == found(hours("2022-07-01", "2023-06-30", "1305")).value
        assert bounds("12", "24") == found(hours("2022-07-01", "2023-06-30", "9999")).value

    def test_after_the_day_they_do_not_count(self) -> None:
        assert 0 == found(hours("2026-08-21", "2026-12-31", "870")).value
        assert bounds("0", "6") == found(hours("2026-06-01", "2026-12-31", "870")).value
        assert 6 == found(hours("2026-01-01", "2026-08-20", "870")).value
        assert bounds("0", "1") == found(hours("2026-08-20", "2026-12-31", "145")).value

    def test_without_a_last_day(self) -> None:
        result = found(hours("2026-01-01", None, "870"))
        assert (Fraction(6), ["practice.last"]) == (result.value, [missing.fact for missing in result.missing])

    def test_by_a_figure_that_nobody_gave(self) -> None:
        law = default_book().law_on(ON)
        result = praksiskandidat_practice(
            [hours("2023-01-01", "2023-12-31", "870")], None, COURSE, law, ON,
            conversion=Conversion("udir", HOURS_OF_A_MONTH),
        )  # fmt: skip
        assert bounds("0", "12") == result.value
        assert ["practice.hours-of-a-month[udir]"] == [missing.fact for missing in result.missing]

    def test_a_share_does_not_matter_then(self) -> None:
        assert 6 == found(practice("2023-01-01", "2023-12-31", "1", "870")).value


class TestRecent:
    """The guidelines want at least half of it from the last ten years."""

    def test_half_is_enough(self) -> None:
        result = found(practice("2013-08-20", "2015-08-19"), practice("2018-01-01", "2019-12-31"))
        assert "siste" not in asked(result)
        assert ("av dette i de siste 10 årene", Fraction(24)) == (result.steps[-1].what.nb, result.steps[-1].value)

    def test_more_than_half_is_enough_too(self) -> None:
        assert "siste" not in asked(found(practice("2013-08-20", "2015-08-19"), practice("2018-01-01", "2020-12-31")))

    def test_less_is_asked_about(self) -> None:
        result = found(practice("2013-08-20", "2015-08-19"), practice("2018-01-01", "2019-12-30"))
        assert "godtar fylkeskommunen 23,96 måneder av 47,96 måneder?" in asked(result)

    def test_ten_years_ago_on_the_day_is_recent(self) -> None:
        assert Fraction(24) == found(practice("2016-08-20", "2018-08-19")).steps[-1].value
        assert Fraction(0) == found(practice("2014-08-20", "2016-08-19")).steps[-1].value
        assert bounds("0", "1") == found(hours("2016-08-01", "2016-08-20", "145")).steps[-1].value
        assert Fraction(0) == found(hours("2016-08-01", "2016-08-19", "145")).steps[-1].value
        assert Fraction(1) == found(hours("2016-08-20", "2016-12-31", "145")).steps[-1].value

    def test_of_practice_over_the_border_only_the_later_part(self) -> None:
        assert Fraction(12) == found(practice("2014-08-20", "2017-08-19")).steps[-1].value

    def test_of_hours_over_the_border_it_is_not_known(self) -> None:
        result = found(hours("2016-01-01", "2016-12-31", "870"), hours("2017-01-01", "2017-12-31", "145"))
        assert bounds("1", "7") == result.steps[-1].value
        assert "høyst" not in asked(result)
        assert "1 til 7 måneder av 7 måneder" in asked(result)

    def test_of_practice_without_an_end_nothing_is_certain(self) -> None:
        assert bounds("0", "12") == found(practice("2025-08-21", None)).steps[-1].value


class TestOtherCredit:
    """Credit for school years and the like is added (§ 6-5)."""

    def credited(self, value: Value) -> Result:
        """A year of school, or something less certain."""
        return Result("credit.scope", value, "months", (), missing=(Missing("schooling", "event schooling"),))

    def test_it_counts_towards_the_requirement(self) -> None:
        result = found(practice("2020-01-01", "2023-12-31"), credited=self.credited(Fraction(12)))
        assert (Fraction(60), True) == (result.value, result.is_enough)
        assert "godskrevet av annet enn praksis" == result.steps[-1].what.nb

    def test_what_is_missing_of_it_is_missing_here(self) -> None:
        result = found(practice("2020-01-01", "2023-12-31"), credited=self.credited(None))
        assert (bounds("48", None), None) == (result.value, result.is_enough)
        assert ["schooling"] == [missing.fact for missing in result.missing]

    def test_practice_that_is_not_recorded_may_make_it_enough(self) -> None:
        law = default_book().law_on(ON)
        result = praksiskandidat_practice([], None, COURSE, law, ON, is_complete=False)
        assert (None, ["practice"]) == (result.value, [missing.fact for missing in result.missing])


class TestOverlay:
    """A host lays figures of its own, or holes, over the guidelines."""

    def book(self, tmp_path: Path, text: str) -> Book:
        """The default book with an overlay."""
        path = tmp_path / "own.toml"
        path.write_text(text, encoding="utf-8")
        return default_book().with_overlay(path)

    def test_a_figure_of_its_own(self, tmp_path: Path) -> None:
        """Some agreements have 1750 hours in a year."""
        book = self.book(
            tmp_path,
            '[[table]]\nname = "practice.hours-of-a-year"\nunit = "hours"\nkey = "whose figure"\n[[table.row]]\n'
            'key = "udir"\nvalue = 1750\nsource = "our agreement"\nurl = "https://example.org/"\nmark = "S"\n'
            "checked = 2026-01-01\n",
        )
        result = found(hours("2023-01-01", "2023-12-31", "875"), book=book)
        assert 6 == result.value
        overlays = [
            ground.overlay for step in result.steps for ground in step.because if not isinstance(ground, FromFact)
        ]
        assert "own" in overlays

    @pytest.mark.parametrize(("name", "unit"), [("recent-years", "years"), ("recent-share", "share")])
    def test_without_a_figure_of_how_recent_nothing_is_said_of_it(self, tmp_path: Path, name: str, unit: str) -> None:
        text = f'[[table]]\nname = "practice.{name}"\nunit = "{unit}"\n[[table.hole]]\nreason = "not followed"\n'
        result = found(practice("2013-08-20", "2015-08-19"), book=self.book(tmp_path, text))
        assert "siste" not in asked(result)
        assert "praksis til sammen" == result.steps[-1].what.nb

    def test_without_the_guidelines(self, tmp_path: Path) -> None:
        """Nothing caps a year, and nothing is said of how recent it is."""
        tables = {"most-months-of-a-year": "months", "recent-years": "years", "full-time-share": "share"}
        text = "".join(
            f'[[table]]\nname = "practice.{name}"\nunit = "{unit}"\n[[table.hole]]\nreason = "we do not follow it"\n'
            for name, unit in tables.items()
        )
        result = found(
            hours("2023-01-01", "2023-12-31", "3480"), hours("2021-07-01", "2022-06-30", "870"),
            book=self.book(tmp_path, text),
        )  # fmt: skip
        assert 30 == result.value
        assert "praksis til sammen" == result.steps[-1].what.nb
        assert "siste" not in asked(result)


records = st.builds(
    lambda year, month, more, worked: Practice(
        date(year, month, 1), date(min(year + more, 2026), 7, 31), Decimal(1), worked
    ),
    st.integers(2012, 2026),
    st.integers(1, 7),
    st.integers(0, 3),
    st.none() | st.integers(1, 4000).map(Decimal),
)


@given(st.lists(records, max_size=4))
def test_practice_is_never_more_than_the_calendar_years_hold(given_: list[Practice]) -> None:
    """And never less than nothing; what is recent is never more than the whole."""
    result = found(*given_)
    years = {year for one in given_ for year in range(one.first.year, (one.last or one.first).year + 1)}
    in_several = sum(
        one.hours is not None and one.last is not None and one.last.year > one.first.year for one in given_
    )
    assert result.between.most is not None
    assert 0 <= result.between.least <= result.between.most <= 12 * (len(years) + 4 * in_several)
    recent = result.steps[-1].value
    most = recent.most if isinstance(recent, Between) else recent
    assert isinstance(most, Fraction)
    assert most <= result.between.most
