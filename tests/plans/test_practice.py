"""Practice at full time: part time, overlaps, gaps, unknown ends; and fagbrev på jobb."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okstat.book import default_book
from okstat.law import Law
from okstat.plans.facts import UNKNOWN_COURSE, Course, Practice
from okstat.plans.full_time import HOURS_OF_A_MONTH, Conversion, by_share, hours_of
from okstat.plans.lengths import NOTHING, Between, exactly
from okstat.plans.practice import fpj_practice, fpj_total
from okstat.plans.result import FromFact, Result, Working
from okstat.transition import EXAM_REFORM_2018

ON = date(2026, 8, 20)
COURSE = Course(Fraction(48), Fraction(2))
EIGHTY = Fraction(4, 5)


def law(on: date = ON) -> Law:
    """The law of a day."""
    return default_book().law_on(on)


def working() -> Working:
    """An empty sheet."""
    return Working(law(), ON)


def practice(first: str, last: str | None, share: str | None = "1", hours: str | None = None) -> Practice:
    """Practice between two days."""
    return Practice(
        date.fromisoformat(first),
        date.fromisoformat(last) if last else None,
        Decimal(share) if share else None,
        Decimal(hours) if hours else None,
        FromFact("candidate", "C1", ("1", "practice")),
    )


def full_time(*practices: Practice, limit: date = ON, sheet: Working | None = None) -> Between:
    """What practice comes to at full time."""
    return sum(by_share(practices, limit, EIGHTY, sheet or working()).values(), NOTHING)


def bounds(least: str, most: str) -> Between:
    """Bounds in months."""
    return Between(Fraction(least), Fraction(most))


class TestFullTime:
    """Part time is converted to full time; no day counts for more than a whole position."""

    def test_of_one_day(self) -> None:
        """A month of 31 days has 31 of them; the day of the limit counts, the day after does not."""
        day = exactly(Fraction(1, 31))
        assert day == full_time(practice("2026-01-15", "2026-01-15"))
        limits = [date(2026, 1, one) for one in (14, 15, 16)]
        assert [NOTHING, day, day] == [full_time(practice("2026-01-15", "2026-01-15"), limit=limit) for limit in limits]

    def test_more_than_a_whole_position_is_no_more_than_one(self) -> None:
        sheet = working()
        assert exactly(12) == full_time(practice("2025-01-01", "2025-12-31", "1.2"), sheet=sheet)
        assert ["Several positions at the same time"] == [question.en[:34] for question in sheet.open]

    @pytest.mark.parametrize(
        ("first", "last", "share", "months"),
        [
            ("2018-01-01", "2018-12-31", "1", "12"),
            ("2018-06-15", "2019-06-14", "1", "12"),
            ("2019-02-15", "2020-02-14", "1", "12"),
            ("2018-01-01", "2019-12-31", "0.5", "12"),
            ("2018-01-01", "2018-01-31", "0.75", "0.75"),
            ("2018-04-01", "2018-04-15", "1", "0.5"),
        ],
    )
    def test_one_position(self, first: str, last: str, share: str, months: str) -> None:
        assert exactly(Fraction(months)) == full_time(practice(first, last, share))

    @pytest.mark.parametrize(("share", "least"), [("0.79", "9.48"), ("0.8", "9.6"), ("0.99", "11.88"), ("1", "12")])
    def test_from_eighty_percent_the_county_may_take_it_for_full_time(self, share: str, least: str) -> None:
        sheet = working()
        most = least if share == "0.79" else "12"
        assert bounds(least, most) == full_time(practice("2018-01-01", "2018-12-31", share), sheet=sheet)
        assert (share in ("0.8", "0.99")) is bool(sheet.open)

    def test_without_a_figure_for_it_nothing_is_asked(self) -> None:
        sheet = working()
        found = by_share([practice("2018-01-01", "2018-12-31", "0.8")], ON, None, sheet)
        assert ({2018: exactly(Fraction("9.6"))}, {}) == (dict(found), sheet.open)

    def test_two_halves_at_the_same_time_are_a_whole(self) -> None:
        sheet = working()
        halves = practice("2018-01-01", "2018-12-31", "0.5"), practice("2018-01-01", "2018-12-31", "0.5")
        assert exactly(12) == full_time(*halves, sheet=sheet)
        assert {} == sheet.open

    def test_more_than_a_whole_counts_as_one_and_is_asked_about(self) -> None:
        sheet = working()
        both = practice("2018-01-01", "2018-12-31", "1"), practice("2018-07-01", "2019-06-30", "0.5")
        assert exactly(15) == full_time(*both, sheet=sheet)
        assert ["Flere stillinger på samme tid"] == [text.nb[:29] for text in sheet.open]

    def test_one_position_after_another(self) -> None:
        """Together they are a year, wherever in a month the one gave way to the other."""
        parts = practice("2019-01-15", "2019-06-20", "1"), practice("2019-06-21", "2020-01-14", "1")
        assert exactly(12) == full_time(*parts)

    def test_a_gap_counts_for_nothing(self) -> None:
        parts = practice("2019-01-01", "2019-06-30"), practice("2020-01-01", "2020-06-30")
        assert exactly(12) == full_time(*parts)

    def test_each_calendar_year_has_its_own(self) -> None:
        found = by_share([practice("2018-10-01", "2020-03-31", "0.5")], ON, EIGHTY, working())
        assert {2018: exactly(Fraction("1.5")), 2019: exactly(6), 2020: exactly(Fraction("1.5"))} == dict(found)

    def test_later_days_do_not_count(self) -> None:
        assert exactly(12) == full_time(practice("2018-01-01", "2030-12-31"), limit=date(2018, 12, 31))
        assert NOTHING == full_time(practice("2018-01-01", "2018-12-31"), limit=date(2017, 12, 31))

    def test_a_last_day_that_is_not_known(self) -> None:
        """It may have been over the day after it began, and may not be over yet."""
        sheet = working()
        found = full_time(practice("2018-01-01", None, "0.5"), limit=date(2018, 12, 31), sheet=sheet)
        assert bounds("0", "6") == found
        assert ["practice.last"] == [missing.fact for missing in sheet.missing]

    def test_a_share_that_is_not_known(self) -> None:
        sheet = working()
        assert bounds("0", "12") == full_time(practice("2018-01-01", "2018-12-31", None), sheet=sheet)
        assert ["practice.share"] == [missing.fact for missing in sheet.missing]


class TestHours:
    """Hours become months by one figure or another, of a year or of a month."""

    @pytest.mark.parametrize(
        ("conversion", "hours", "months"),
        [
            (Conversion(), "1740", "12"),
            (Conversion(), "640", "128/29"),
            (Conversion("kristiansand"), "1750", "12"),
            (Conversion("kristiansand", HOURS_OF_A_MONTH), "150", "1"),
        ],
    )
    def test_figures(self, conversion: Conversion, hours: str, months: str) -> None:
        assert exactly(Fraction(months)) == hours_of(Decimal(hours), conversion, working())

    def test_a_figure_that_nobody_gave(self) -> None:
        """Udir has none of a month, and none is made out of the yearly one."""
        sheet = working()
        assert hours_of(Decimal(150), Conversion("udir", HOURS_OF_A_MONTH), sheet) is None
        assert ["practice.hours-of-a-month[udir]"] == [missing.fact for missing in sheet.missing]


class TestBeforeTheContract:
    """Before a contract on fagbrev på jobb, at least a year of practice at full time."""

    def found(
        self, *practices: Practice, before: str = "2026-08-20", on: date = ON, is_complete: bool = True
    ) -> Result:
        """Practice before a contract."""
        return fpj_practice(practices, date.fromisoformat(before), law(), ON, is_complete=is_complete)

    def test_the_day_of_the_contract_does_not_count(self) -> None:
        year = practice("2025-08-20", "2026-12-31")
        assert [12, True] == [self.found(year).value, self.found(year).is_enough]
        assert self.found(year, before="2026-08-19").is_enough is False

    def test_the_steps_are_the_requirement_and_the_years(self) -> None:
        found = self.found(practice("2024-07-01", "2025-06-30"))
        assert [Fraction(12), Fraction(6), Fraction(6)] == [step.value for step in found.steps]
        assert "praksis i 2024" in found.steps[1].what.nb
        assert FromFact("candidate", "C1", ("1", "practice")) == found.steps[1].because[0]

    def test_a_year_names_only_the_practice_in_it(self) -> None:
        found = self.found(practice("2023-01-01", "2023-12-31"), practice("2024-01-01", None))
        assert [1, 1, 1, 1] == [
            sum(isinstance(ground, FromFact) for ground in step.because) for step in found.steps[1:]
        ]

    def test_the_county_decides_whether_it_is_varied(self) -> None:
        assert "allsidig" in self.found().open[0].nb

    def test_practice_that_is_not_recorded_may_make_it_enough(self) -> None:
        found = self.found(practice("2026-01-01", "2026-06-30"), is_complete=False)
        assert (Between(Fraction(6), None), None) == (found.value, found.is_enough)
        assert ["practice"] == [missing.fact for missing in found.missing]

    @pytest.mark.parametrize(
        ("on", "reading", "required"),
        [
            (date(2018, 11, 12), frozenset(), None),
            (date(2018, 11, 13), frozenset(), None),
            (date(2018, 11, 13), frozenset({EXAM_REFORM_2018.name}), Fraction(12)),
            (date(2019, 2, 15), frozenset(), Fraction(12)),
            (date(2024, 7, 31), frozenset(), Fraction(12)),
            (date(2024, 8, 1), frozenset(), Fraction(12)),
        ],
    )
    def test_the_requirement_began_with_the_exam_reform(
        self, on: date, reading: frozenset[str], required: Fraction | None
    ) -> None:
        found = fpj_practice([], on, default_book().law_on(on, reading), on)
        assert required == found.required
        assert (required is None) is (not found.citations)


class TestTimeOfTheContract:
    """The course less the required year and what is recognised, at least a year."""

    @pytest.mark.parametrize(("recognised", "months"), [(0, 36), (12, 24), (24, 12), (25, 12), (48, 12)])
    def test_a_course_of_four_years(self, recognised: int, months: int) -> None:
        found = fpj_total(COURSE, exactly(recognised), law(), ON)
        assert (Fraction(months), ()) == (found.value, found.open)

    def test_what_the_county_recognises_may_be_open(self) -> None:
        found = fpj_total(COURSE, None, law(), ON)
        assert bounds("12", "36") == found.value
        assert "realkompetanse" in found.open[0].nb
        assert [("approval.recognised_months", "key recognised_months of event approved")] == [
            (missing.fact, missing.source) for missing in found.missing
        ]

    def test_the_course_may_be_unknown(self) -> None:
        found = fpj_total(UNKNOWN_COURSE, exactly(0), law(), ON)
        assert (Between(Fraction(12), None), ["course"]) == (found.value, [missing.fact for missing in found.missing])


shares = st.sampled_from([None, Decimal("0.3"), Decimal("0.5"), Decimal("0.8"), Decimal(1)])
practices = st.builds(
    lambda first, length, share: Practice(first, None if length is None else first + timedelta(length), share),
    st.dates(date(2015, 1, 1), date(2020, 12, 31)),
    st.none() | st.integers(0, 900),
    shares,
)


@given(st.lists(practices, max_size=4))
def test_no_calendar_year_has_more_than_twelve_months(given_: list[Practice]) -> None:
    """Nor less than nothing."""
    for months in by_share(given_, ON, EIGHTY, working()).values():
        assert 0 <= months.least
        assert months.most is not None
        assert months.most <= 12


@given(st.lists(practices, max_size=3), practices)
def test_more_practice_is_never_less(some: list[Practice], more: Practice) -> None:
    """Up to what the edges of months make of it: a run that grows backwards is measured from another day."""
    before, after = full_time(*some), full_time(*some, more)
    assert before.least <= after.least + Fraction(1, 5)
    assert before.most is not None
    assert after.most is not None
    assert before.most <= after.most + Fraction(1, 5)
